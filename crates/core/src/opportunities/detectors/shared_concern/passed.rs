//! Whether one of us has passed the news on already.

use super::voices::Voice;
use super::words::Words as Used;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::worries::tells;
use crate::words::Word;
use std::sync::LazyLock;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// Somebody else, unnamed.
    Other,
    /// Passes something on.
    Shares,
    /// Comes back to what the reader once said.
    Recalls,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows = [
        (Sign::Other, OTHER),
        (Sign::Shares, SHARES),
        (Sign::Recalls, RECALLS),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

const OTHER: &[&str] = &[
    "another|other|different customer|customers|client|clients|plant|plants|site|user|users|company|firm|house|party|maintenance|operator",
    "somebody|someone|people|one|folks else|elsewhere|who",
    "one|some|two|few of .. customers|clients|users",
    "a customer|client|user|colleague|friend|plant|firm|company .. of|in|elsewhere|who|has|had|with",
    "others .. have|had|did|do|solved|same|tell|told",
    "ein|einem|anderer|anderen|andere kunde|kunden|betrieb|werk",
    "jemand|anderswo|woanders",
];

const SHARES: &[&str] = &[
    "pass|passing|passed .. on|along",
    "share|sharing|shared",
    "allowed|permission|permitted|okay|ok|fine|agreed .. tell|share|pass|passing|sharing|with",
    "attached|att|attachment|enclosed|annex|below|link|page",
    "how .. did|do|solved|got|it|they|is|stands",
    "what they did|do|use|used",
    "might|may|could|should help|interest|be",
    "hint|tip|lead|pointer",
    "weitergeben|weiterleiten|anhang|anbei|tipp|hinweis",
];

const RECALLS: &[&str] = &[
    "you .. told|mentioned|asked|wrote|complained|worried|said|spoke|talked|raised|described",
    "remember|recall .. our|your|you|the",
    "your .. worry|problem|trouble|question|headache|topic|issue|concern|struggle|complaint|matter|case",
    "you .. had|have .. plate|table|desk|mind|hands",
    "^ re|regarding|concerning|about|on|as",
    "what you .. about|with",
    "sie|du .. erzählt|erwähnt|gefragt|geschrieben",
    "ihr|ihre|ihrem|ihrer|dein|deine .. problem|frage|sorge|thema",
];

/// Whether one of us has told the older voice's account of it since: in words of the
/// two, or as something that somebody else found out.
pub(super) fn on(
    k: &Knowledge,
    older: &Voice,
    newer: &Voice,
    common: &[String],
    words: &Used,
) -> bool {
    let mut since = k.with_account(older.account, newer.message.known);
    since.any(|(_, message)| {
        if !k.from_us(message) || !k.went_to_account(message, older.account) {
            return false;
        }
        let gist = message.gist();
        let said = || {
            common
                .iter()
                .map(|w| Word::of(w))
                .filter(|w| gist.has_word(*w))
        };
        said().count() >= 2
            || said().any(|word| words.is_rare(word))
            || k.went_to(message, older.person) && passes_on(message)
    })
}

/// Whether a letter passes on what somebody else found out.
fn passes_on(message: &Message) -> bool {
    let (mut other, mut shares, mut recalls) = (false, false, false);
    for found in SIGNS.find(&Words::of(&message.own)) {
        match found.meaning {
            Sign::Other => other = true,
            Sign::Shares => shares = true,
            Sign::Recalls => recalls = true,
        }
    }
    let shows = shares || !message.attachments.is_empty();
    other && (shows && recalls || (shows || recalls) && tells(&message.own).cure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_found_out() {
        let letter = |own: &str| Message {
            own: own.to_owned(),
            ..Message::default()
        };
        for text in [
            "You told me of the dust. Another customer got rid of it, see the page attached.",
            "Regarding the new rule: somebody else has been through it and lets me share how.",
            "Sie hatten mir davon erzählt: ein anderer Kunde hat das gelöst, Anhang.",
        ] {
            assert!(passes_on(&letter(text)), "{text}");
        }
        for text in [
            "The offer is attached, as you asked.",
            "Another customer has taken the last one, sorry.",
        ] {
            assert!(!passes_on(&letter(text)), "{text}");
        }
    }
}
