//! The words by which a seller notes what is open with somebody.

use crate::reading::phrases::Phrases;
use std::sync::LazyLock;

/// What a phrase of a note says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// Somebody wants something: they, unless the words before it say that we do.
    Wants,
    /// The same, but who leaves out the subject speaks of themselves: `Asked her for it`.
    Asked,
    /// Something is wrong: with us, whoever is named.
    Trouble,
    /// Somebody gave their word: we, unless the words before it say that they did.
    Word,
    /// Somebody is to hand something over.
    Will,
    /// Somebody is to get in touch.
    Reach,
    /// They are to get in touch with us.
    Comes,
    /// Nobody wants anything.
    Not,
}

/// How a seller notes it, in English, German and French.
pub(super) static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: [(Cue, &'static [&'static str]); 8] = [
        (
            Cue::Wants,
            &[
                "wants|wanted|needs|asks|requests|expects|awaits|wishes",
                "would like",
                "waits for",
                "möchte|möchten|braucht|benötigt|wünscht|erwartet|bittet",
                "will|wollen .. haben",
                "will eine|einen|ein",
                "will|wollen angebot|preis|preise|muster|katalog|prospekt|rabatt|nachlass",
                "angefragt",
                "fragt|fragte nach",
                "fragt|fragen .. an",
                "angebot|preis|preise|muster|katalog gewünscht|erbeten|erwünscht",
                "^ please|pls|plz .. send|email|forward",
                "^ please|pls|plz quote",
                "^ bitte .. schicken|senden|zusenden|zuschicken|anbieten",
                "wartet auf",
                "veut|voudrait|demande|souhaite",
                "attend l|le|la|les|un|une|notre|votre|nos|vos",
            ],
        ),
        (
            Cue::Asked,
            &["want|asked|requested", "waiting for", "bat um"],
        ),
        (
            Cue::Trouble,
            &[
                "unhappy|dissatisfied|annoyed|angry|upset with|about|that|because|over",
                "not happy|satisfied with|about",
                "complains|complained|complaint about|of|that|over",
                "unzufrieden|verärgert mit|über|wegen|weil",
                "nicht zufrieden mit",
                "beschwert|beschwerte|reklamiert|reklamierte",
                "mécontent|mécontente de|du|que",
            ],
        ),
        (
            Cue::Word,
            &[
                "promised|versprochen|zugesagt|promis",
                "agreed to send|bring|quote",
            ],
        ),
        (
            Cue::Will,
            &[
                "will|ll|shall|must|should|am|to send|bring|quote|forward|email|mail|post|deliver|give|prepare",
                "will|ll|shall|must|should get him|her|them",
                "am|m to send|bring|quote|forward|prepare",
                "i|we owe",
                "muss|soll|sollen|werde|werden .. schicken|senden|bringen|liefern|mitbringen|nachreichen|zusenden",
                "schicke|sende|bringe|liefere ihm|ihr|ihnen|bis|am",
                "bis .. schicken|senden|mitbringen|nachreichen|zusenden",
            ],
        ),
        (
            Cue::Reach,
            &[
                "call|ring|phone|write|check|talk|speak back|again",
                "call|ring|phone|visit him|her|them",
                "to|will|ll|must|should call|ring|phone|visit",
                "next call|visit",
                "follow up",
                "get back to",
                "touch base",
                "rückruf|wiedervorlage|nachfassen|nachhaken|zurückrufen|anrufen|zurückmelden",
                "rufe|rufen .. an|zurück",
                "melde|melden .. mich|uns",
                "rappeler|relancer",
            ],
        ),
        (
            Cue::Comes,
            &[
                "will|ll|to .. call|ring|phone|write|tell me|us",
                "will|ll .. come|get back to|with",
                "calls|rings|phones|writes me|us|back|again|on",
                "comes|gets back to|with|on|by",
                "decides|decide|entscheidet|entscheiden",
                "will|ll decide",
                "meldet|melden sich",
                "ruft .. an|zurück",
            ],
        ),
        (
            Cue::Not,
            &[
                "not|no|never|t want|wants|wanted|need|needs|asked",
                "no longer|more",
                "nicht|kein|keine|keinen mehr|braucht|möchte|nötig",
            ],
        ),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(cue, phrases)| phrases.iter().map(move |phrase| (*phrase, cue))),
    )
});

/// What goes out by mail, and is missed where it does not.
pub(super) static HANDED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "quote|quotes|quotation|quotations|offer|price|prices|sample|samples|drawing|drawings",
        "certificate|certificates|refund|replacement|brochure|catalogue|catalog|list|invoice|contract",
        "credit|data note|sheet",
        "angebot|preis|preise|preisliste|muster|zeichnung|zeichnungen|zeugnis|gutschrift|ersatz",
        "datenblatt|katalog|prospekt|rechnung|vertrag",
        "devis|prix|échantillon*|avoir|facture|plan|catalogue",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});
