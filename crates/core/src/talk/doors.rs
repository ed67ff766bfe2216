//! Doors that somebody holds open for the reader: an introduction, a look round, a trial on
//! their line, a good word, a corner of their stand, a place on a list, a name to ring, what
//! they have measured.
//!
//! A door alone is much said (`the stand is in hall 7`), and so is a kindness (`if you like`).
//! That somebody gives the one with the other is what counts.

mod words;

use super::scale::Scale;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use words::{
    FREE, HELPS, KEPT, LIKES, LIST, LOOK, MAY, MEET, NOT, PLACE, TRY, VOUCH, WHO, WILLING, YOU,
};

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    // Doors.
    /// To be brought together with somebody.
    Meet,
    /// To look round.
    Look,
    /// To try something out at theirs.
    Try,
    /// Their good word, or their name to go by.
    Vouch,
    /// A place on a stand, at a table, on a programme.
    Place,
    /// Who is asked for offers.
    List,
    /// What they have measured or kept.
    Kept,
    /// Something else that they would do for the reader, or let them do.
    Helps,
    // How it is given.
    /// The writer could do it, or the reader may.
    May,
    /// They would not mind, or gladly.
    Willing,
    /// If the reader likes.
    Likes,
    /// It stands there unused, or costs nothing.
    Free,
    /// Those who decide, or many at once.
    Who,
    /// It is for the reader.
    You,
    /// It is not given: it was, it is wished for, it is gone.
    Not,
}

impl Cue {
    /// How much it says. Chosen.
    fn weight(self) -> u32 {
        match self {
            Cue::Willing
            | Cue::Likes
            | Cue::Meet
            | Cue::Look
            | Cue::Try
            | Cue::Place
            | Cue::List => 2,
            Cue::Vouch | Cue::Kept | Cue::Helps => 1,
            Cue::May | Cue::Free | Cue::Who | Cue::You => 1,
            Cue::Not => 0,
        }
    }

    fn is_door(self) -> bool {
        self <= Cue::Helps
    }

    /// Whether it says that something is given.
    fn gives(self) -> bool {
        matches!(self, Cue::May | Cue::Willing | Cue::Likes)
    }
}

/// Most that doors say together: a stand is often spoken of beside a table.
const DOORS: u32 = 3;
/// The sum that makes an open door.
const ENOUGH: u32 = 4;

static SCALE: LazyLock<Scale<Cue>> = LazyLock::new(|| {
    Scale::new(&[
        (Cue::Meet, MEET),
        (Cue::Look, LOOK),
        (Cue::Try, TRY),
        (Cue::Vouch, VOUCH),
        (Cue::Place, PLACE),
        (Cue::List, LIST),
        (Cue::Kept, KEPT),
        (Cue::Helps, HELPS),
        (Cue::Who, WHO),
        (Cue::May, MAY),
        (Cue::Willing, WILLING),
        (Cue::Likes, LIKES),
        (Cue::Free, FREE),
        (Cue::You, YOU),
        (Cue::Not, NOT),
    ])
});

/// Whether a sentence, read with the one before it, holds a door open for its reader.
pub(super) fn holds_open(before: Option<&str>, sentence: &str) -> bool {
    let here = SCALE.cues(sentence);
    // The door may stand in the one and the kindness in the other; something of it is here.
    let with = || before.map(|before| SCALE.cues(before).union(&here).copied().collect());
    let says = here.iter().any(|cue| cue.gives() || cue.is_door());
    says && (is_open(&here) || with().is_some_and(|both| is_open(&both)))
}

fn is_open(cues: &BTreeSet<Cue>) -> bool {
    let sum = |door: bool| {
        let some = cues.iter().filter(|cue| cue.is_door() == door);
        some.map(|cue| cue.weight()).sum::<u32>()
    };
    let has = |cue: Cue| cues.contains(&cue);
    let gives = cues.iter().any(|cue| cue.gives());
    let doors = sum(true).min(DOORS);
    doors > 0
        && gives
        && (has(Cue::You) || has(Cue::Likes))
        && !has(Cue::Not)
        && doors + sum(false) >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::holds_open;
    use crate::talk::sentences;

    fn is_open(text: &str) -> bool {
        let all: Vec<String> = sentences(text).collect();
        let above = |at: usize| at.checked_sub(1).map(|at| all[at].as_str());
        (0..all.len()).any(|at| holds_open(above(at), &all[at]))
    }

    #[test]
    fn doors_that_are_held_open() {
        for text in [
            "Our production director is in on the 3rd and hates powerpoint. Ten minutes with a worn part in your hand and he'd listen, I can get you past the door.",
            "If you send me a hundred of those leaflets I'll leave them in the contractors' canteen, everybody reads there.",
            "The technical college asked us for a guest lecturer on sealing and I said I'd know one. Shall I give them your name?",
            "We've got a dead boiler you could practise on if your new lad wants to learn.",
            "Nobody has the small meeting room on Fridays, your fitters may do their course in there for all I care.",
            "You'd be welcome to film the assembly, our people like being on telly.",
            "My opposite number in Hull owes me a favour, I'd happily ring her for you.",
            "Give me a shout when the new brochure's out, I'd write you a line or two for it.",
            "Mrs Lowe at the council decides on the swimming baths. Ring her before ten and tell her I told you to.",
            "The safety committee meets on the 9th and they like hearing from outsiders. I could put you down for a quarter of an hour.",
            "If one of your engineers wants to spend a night shift with us he only has to bring sandwiches.",
            "We're doing a supplier page on the intranet, two hundred buyers look at it. Send me a logo and you're on.",
            "Head office keep a list of approved houses and it's opened once a year, which is now. I'd second you.",
            "Feel free to bring that customer of yours round to see ours running.",
            "Der Technische Leiter isst dienstags immer mit mir. Setzen Sie sich dazu, dann haben Sie ihn eine halbe Stunde für sich.",
            "Wenn Sie wollen, lege ich Ihre Mappe bei der nächsten Einkäuferrunde auf den Tisch.",
            "Auf der Lehrlingsmesse hätten wir noch einen halben Stand übrig, den könnten Sie haben.",
            "Meine Schwägerin sitzt im Vergabeamt, die sagt Ihnen gern, wie man auf die Liste kommt.",
            "Sie dürfen Ihren Kunden gern zu uns schicken, der soll sich die Anlage in Ruhe ansehen.",
            "Ich würde Ihnen auch zwei Zeilen für die Homepage schreiben.",
            "Frau Dr. Wenzel macht bei uns die Freigaben, ich rede mal mit ihr, wenn Sie mögen.",
            "Put us on your list if you like.",
            "I could put you in touch with our buyer in Leeds.",
        ] {
            assert!(is_open(text), "{text}");
        }
    }

    #[test]
    fn what_is_said_and_opens_nothing() {
        for text in [
            "Thanks for showing us round on Tuesday, the lads enjoyed it.",
            "You can find the purchase order number at the bottom of the page.",
            "If you need the gate opened, ring the porter.",
            "Could you introduce me to your service manager?",
            "I will send you the drawing when I have it.",
            "The stand at the fair was a success, we had a hundred visitors.",
            "We had your man in for the trial and it went well.",
            "Your table for Thursday is booked, see you at seven.",
            "Would you like the invoice by post or by mail?",
            "Sie können die Palette am Montag abholen.",
            "Wenn Sie Fragen haben, rufen Sie Frau Huber an.",
            "Der Vertreter von Müller war hier und hat uns seinen Prospekt gezeigt.",
            "We can show you the invoice.",
            "I can bring the samples on Friday.",
            "Should you need anything further, do not hesitate to ring us.",
        ] {
            assert!(!is_open(text), "{text}");
        }
    }
}
