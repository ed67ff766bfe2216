//! Whether somebody writes in the place of another who is away: where they write from is then
//! no new home of theirs.

use super::lines;
use super::phrases::Phrases;
use super::speech::sentences::split;
use super::words::Words;
use std::sync::LazyLock;

/// Who does it for a while, and who takes over for good.
static SAYS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let stands_in = [
        "ich vertrete",
        "vertrete ich",
        "vertrete frau|herrn|herr|den|die|meine|meinen|unsere|unseren|bis|derzeit|gerade|zurzeit|während",
        "bin|übernehme .. vertretung",
        "in vertretung",
        "urlaubsvertretung|krankheitsvertretung|elternzeitvertretung",
        "springe|springt .. ein",
        "standing|stand|filling|fill|stepping in for",
        "covering for",
        "i m|am .. covering",
        "holiday|leave|maternity|sickness|vacation cover",
        "je remplace",
    ];
    let for_good = [
        "nachfolger|nachfolgerin|nachfolge",
        "successor|succeeding|taken over|taking over",
    ];
    let each = |all: &[&'static str], is| {
        let all = all.iter().map(|phrase| (*phrase, is));
        all.collect::<Vec<_>>()
    };
    Phrases::new([each(&stands_in, true), each(&for_good, false)].concat())
});

/// Whether a text says that its writer stands in for somebody.
pub fn stands_in(text: &str) -> bool {
    let says = |sentence: &str| {
        let found = SAYS.find(&Words::of(sentence));
        !found.is_empty() && found.iter().all(|one| *one.meaning)
    };
    let mut sentences = split(&lines::split(text)).into_iter();
    may_say(text) && sentences.any(|sentence| says(&sentence.text))
}

/// A look that costs little.
fn may_say(text: &str) -> bool {
    const STEMS: &[&str] = &[
        "vertret", "springe", "springt", "in for", "cover", "remplace",
    ];
    let lower = text.to_lowercase();
    STEMS.iter().any(|stem| lower.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn who_stands_in() {
        for text in [
            "ich vertrete Frau Lohse bis 27.11. (Urlaub). Bestellungen bitte an mich.",
            "Bis Ende März vertrete ich Herrn Weber.",
            "I am standing in for Ann while she is away.",
            "I'm covering for Helen until the 12th.",
            "Ich bin die Urlaubsvertretung von Frau Lohse.",
        ] {
            assert!(stands_in(text), "{text}");
        }
        for text in [
            "Ich übernehme als Nachfolger die Vertretung von Frau Lohse.",
            "Wir vertreiben Backwaren.",
            "The cover for the pump leaks.",
            "Our insurance covers it.",
            "Unsere Handelsvertretung in Lyon meldet sich.",
            "Thanks for coming in for the meeting.",
        ] {
            assert!(!stands_in(text), "{text}");
        }
    }
}
