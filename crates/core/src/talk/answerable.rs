//! Which questions somebody waits for an answer to: those that speak of the reader or the
//! writer, and those that customers ask a seller: what it costs, whether it is there, when
//! it comes. `Better late than never?` is none.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::sync::LazyLock;

/// What customers ask of goods and work.
const TRADE: &[&str] = &[
    // What it costs, how much there is of it.
    "how much|many is|are|would|will|do|does|for",
    "minimum|smallest order|quantity|lot",
    "what size|sizes|colour|colours|color|colors|version|versions|dimensions|material|materials|sort|types",
    "price|cost|costs",
    "kostet|kosten|kostete|kosteten",
    "wie teuer|viel|viele|hoch|groß|schwer",
    "welche größe|größen|farbe|farben|ausführung|ausführungen|material|maße|version",
    "mindestmenge|mindestbestellmenge|mindestabnahme|staffelpreise",
    // Whether it is there.
    "in|from|ex|on stock",
    "available|availability|obtainable",
    "still being|be made|produced|sold|stocked|supported",
    "does|do .. come|comes in|with|as",
    "can|could .. be had|got|ordered|supplied|delivered|bought|made",
    "is|are there any|a|another|other .. left|version|versions|size|sizes|alternative|replacement|model|type|successor",
    "lieferbar|verfügbar|vorrätig|lagernd|erhältlich|bestellbar|verfügbarkeit",
    "auf|am lager",
    "gibt es .. auch|noch|in|als|mit|für|ersatz|nachfolger|alternative|alternativen|eine|einen|ein",
    "gibt|gibts .. auch|noch in|als|mit",
    // Whether it fits.
    "does|do|would|will the|it|this|that|these|those .. fit|hold|stand|withstand|include|need|take|support|suit|match",
    "geht|passt|passen|hält|halten|verträgt|gehen der|die|das|es|den .. auch|in|auf|an|zu|aus|stand|mit",
    "is|are the|it|this|that|these|those|they|a|an|your .. .. cleared|approved|certified|certificated|rated|suitable|safe|compatible|resistant|permitted|allowed|tested|proof|washable|recyclable|reusable|waterproof|fireproof|licensed|insured|included|compliant|covered",
    "can|could|may|must it|this|that|they|the|these|those|a|an|one .. .. be cleaned|used|washed|painted|mounted|fitted|installed|returned|changed|exchanged|retrofitted|stored|heated|operated|connected|repaired|recycled|welded|delivered|shipped|supplied|ordered|sent|collected|split|postponed|cancelled|adjusted|modified|customised|customized|coated|printed",
    "can|could|may|must it|this|that|they|the|these|those|a|an|one .. .. be cut to|into",
    "can|could|may the|these|those|it|they|one .. run|go|work|stand|hold|handle|carry|lift|clean|reach|operate|withstand|cope|deal|print|pump|cool|heat|drive|connect",
    "can|could|may it|they|this|these cut",
    "can|could|may the|these|those .. machine|machines|saw|saws|blade|blades|knife|knives|tool|tools|laser|lasers|cutter|cutters cut",
    "does|do the|this|these|those .. .. need|work|run|have|meet|comply|conform|contain|require|last|dry|harden|resist|tolerate",
    "ist|sind der|die|das|dieser|diese|dieses|es .. .. zugelassen|geeignet|zertifiziert|freigegeben|geprüft|beständig|lebensmittelecht|lebensmitteltauglich|spülmaschinenfest|hitzebeständig|kompatibel|wasserdicht|enthalten|inbegriffen",
    "kann|können|darf|dürfen der|die|das|man|dieser|diese|dieses .. .. reinigen|gereinigt|verwenden|verwendet|einsetzen|eingesetzt|benutzen|benutzt|laufen|fahren|montieren|montiert|lackieren|lackiert|waschen|gewaschen|nachrüsten|nachgerüstet|lagern|gelagert|anschließen|angeschlossen|tauschen|getauscht|betreiben|betrieben",
    // Who of ours does it.
    "who .. does|do|gives|handles|runs|holds|looks|is|comes .. training|repairs|repair|service|servicing|installation|maintenance|deliveries|calibration|inspection|invoicing|support",
    "wer .. macht|übernimmt|gibt|hält|leitet|kommt .. schulung|reparatur|wartung|montage|einweisung|inbetriebnahme|kalibrierung|prüfung",
    // When it comes.
    "lead|delivery time|times|date|dates",
    "leadtime|leadtimes",
    "how soon|fast|quickly",
    "how long does|do|will|would|is|are|until",
    "when is|are|will|does|do|can|could .. come|comes|coming|arrive|arrives|arriving|ship|shipped|shipping|deliver|delivered|delivery|ready|due|leave|leaves|sent|expected|expect|here|back|installed|fitted|start",
    "delivery|shipment|dispatch .. possible|before|by|on",
    "where is|are|s the|my|our|that|those",
    "lieferzeit|lieferzeiten|liefertermin|liefertermine|lieferfrist|lieferfristen|lieferdatum",
    "wie lange|schnell|bald",
    "bis wann",
    "wann kommt|kommen|geht|gehen|trifft|treffen|wird|werden|liefert|liefern|ist|sind|dürfen|darf|können|kann",
    "wo bleibt|bleiben|ist|sind .. der|die|das|den|ware|lieferung",
    // How far it is.
    "wie sieht|steht .. mit|um|bei",
    "neues|neuigkeiten zu|zur|zum|bei|wegen|von|vom|aus",
    "any news|update|progress on|about|from|regarding|of",
];

/// What people ask of the world.
const WORLD: &[&str] = &[
    "die|the welt|world",
    "wann|wo kommt|bleibt|ist|wird|beginnt der|die|das|endlich|schon|wieder frühling|sommer|sonne|schnee|wochenende|feierabend|christkind|weihnachtsmann|wetter",
    "wann|wo kommt|bleibt|ist|wird|beginnt endlich|denn|schon|wieder der|die|das frühling|sommer|sonne|schnee|wochenende|feierabend|christkind|weihnachtsmann|wetter",
    "when|where is|are|will|does|did|s the|it rain|raining|sun|snow|weekend|weather|love",
    "when is|will|does spring come|coming|arrive|start|begin",
    "how much better|worse",
    "wann ist|sind weihnachten|ostern|urlaub|ferien",
    "wann ist|sind schon|endlich|denn|wieder weihnachten|ostern|urlaub|ferien",
    "schöneres|besseres als",
    "wer hätte|weiß",
    "who knows|knew|cares",
    "safe to say|assume",
    "can|could it|this|that|the .. get any|much",
    "can|could the .. be true|real|serious",
];

static TRADES: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let trade = TRADE.iter().map(|phrase| (*phrase, true));
    Phrases::new(trade.chain(WORLD.iter().map(|phrase| (*phrase, false))))
});

/// Nobody is told when it will stop raining.
static WEATHER: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "hört|hören .. regen|schnee|winter|wind|nebel|hitze .. auf",
        "will|does|is|ever .. rain|snow|wind|fog|heat|winter .. stop|end|over|stopping",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether somebody waits for the answer to a question; `lasting` says whether it speaks of
/// what does not pass with the day.
pub(super) fn is_answerable(question: &str, lasting: bool) -> bool {
    if !WEATHER.find(&Words::of(question)).is_empty() {
        return false;
    }
    speaks_to_us(question)
        || !content_words(question).is_empty() && (lasting || asks_a_seller(question))
}

/// Whether a question is one that customers ask a seller.
pub fn asks_a_seller(question: &str) -> bool {
    let found = TRADES.find(&Words::of(question));
    !found.is_empty() && found.iter().all(|one| *one.meaning)
}

/// Whether a sentence speaks of the reader or the writer.
fn speaks_to_us(text: &str) -> bool {
    const US: &[&str] = &[
        "you", "your", "yours", "we", "us", "our", "i", "me", "my", "sie", "ihr", "ihre", "ihnen",
        "du", "wir", "uns", "ich", "mir",
    ];
    (text.split(|c: char| !c.is_alphanumeric()))
        .any(|word| US.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_answerable;

    #[test]
    fn what_customers_ask() {
        for question in [
            "What is the lead time for 40 filters F7?",
            "How much would 40 filters be?",
            "Is the filter F7 available in stainless steel?",
            "When does the engineer come?",
            "Are there any F9 filters left?",
            "Where is the drawing?",
            "Was kosten 40 Filter?",
            "Sind die Filter F7 lieferbar?",
            "Gibt es den Filter auch in F9?",
            "Wann kommt der Techniker?",
            "Wie lange ist die Lieferzeit?",
            "Wo bleibt die Zeichnung?",
            "Wann ist der Filter wieder lieferbar?",
            "Wann sind die Filter wieder da?",
            "Is delivery possible before the weekend?",
            "Ist die Ware bis zum Wochenende lieferbar?",
            "Are the spring washers in stock?",
            "How much longer is the delivery time?",
            "Are the filters cleared for theatre use?",
            "Is the blue filter food-safe?",
            "Can the fan run on 60 Hz?",
            "Can the filter be cleaned with chlorine?",
            "Could the second half of the order be delivered in May?",
            "Can the mat be cut to size?",
            "Can the band saw cut steel?",
            "How long does the coating take to dry?",
            "Who does the training?",
            "Sind die Filter für Trinkwasser zugelassen?",
            "Darf man die Filter waschen?",
            "Wer macht die Schulung?",
        ] {
            assert!(is_answerable(question, false), "{question}");
        }
        for question in [
            "Better late than never?",
            "How much better can it get?",
            "Where does the time go?",
            "When will the rain stop?",
            "Was kostet die Welt?",
            "Wann kommt endlich der Frühling?",
            "Wann ist schon Weihnachten?",
            "Wer hätte das gedacht?",
            "Can it get any better?",
            "Is it safe to say so?",
            "Is it Friday yet?",
            "Can the rumour be true?",
            "Can the rate be cut again?",
            "Could the summer be over?",
        ] {
            assert!(!is_answerable(question, false), "{question}");
        }
    }
}
