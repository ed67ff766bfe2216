//! Whether a short answer of ours passes over what was put before us: a word on the rest of the
//! mail, or nothing but a kindness.

use super::pending::Pending;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::asking::reminds;
use crate::talk::sentences;
use crate::talk::unasked::Put;
use crate::words::content_words;
use std::sync::LazyLock;

/// A longer answer speaks of everything, in other words; in words.
const SHORT_ANSWER: u32 = 30;

/// Words that take something up, or turn it down, whatever it is.
static TAKES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "yes|yeah|yep|no|nope|sure|gladly|done|agreed|ok|okay|deal|perfect|brilliant|unfortunately|afraid|alas|ja|nein|gern|gerne|klar|leider|abgemacht|einverstanden|passt|erledigt|ok",
        "of course",
        "will|would|d love|do|like|be",
        "i|we ll|will|shall|can|could|d|would|m",
        "very much",
        "see you there|then|on",
        "count me|us in",
        "great|good|nice|lovely|fine|wonderful idea|offer|thought|plan",
        "sounds good|great|fine|lovely|perfect|like",
        "kind|sweet|nice|good of you",
        "can|could|won|cannot|not|t come|make|manage|take|use",
        "thanks|thank you|danke .. offer|invitation|idea|tip|hint|angebot|einladung|hinweis",
        "on it",
        "please do",
        "let s",
        "machen|mach wir|ich",
        "komme|komm|bin|sind ich|wir|dabei|da",
        "tut mir leid",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// A kindness that speaks of nothing.
static KIND: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "^ hope|enjoy|welcome|glad|happy|congratulations|congrats|cheers|thanks|thank|ha|haha|lovely|poor|good|nice|sorry|bless|fingers|regards|best|kind|warm",
        "^ have|keep|take a|well|care|warm|it",
        "^ hoffe|schön|schönen|schöne|gute|guten|frohe|frohes|viel|alles|danke|glückwunsch|gratuliere|weiterhin|grüße|herzliche|beste|gern|ebenso",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a mail of ours takes up, or turns down, the door that they hold open: whatever else
/// it asks about it.
pub(super) fn takes_up(pending: &Pending<'_>, reply: &Message) -> bool {
    pending.put == Some(Put::Invitation) && !TAKES.find(&Words::of(&reply.own)).is_empty()
}

/// Whether a later mail of theirs takes back what was only offered or told: it says that
/// something is not so.
pub(super) fn takes_back(pending: &Pending<'_>, later: &Message) -> bool {
    static BACK: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrases = [
            "no|not|never|nothing|gone|sorry|off|scratch|forget|cancelled|otherwise|sorted|found|solved|full",
            "can|won|don|didn|isn t",
            "nicht|kein|keine|keinen|nichts|nix|leider|doch|weg|vergessen|erledigt|gefunden|peinlich",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    let told = matches!(pending.put, Some(Put::Invitation | Put::Hint));
    told && later.id != pending.message.id
        && !reminds(later)
        && !BACK.find(&Words::of(&later.own)).is_empty()
}

/// Whether a mail of ours leaves what was put before us where it was. What was only hinted at
/// is over once anything was answered: nobody waits for more.
pub(super) fn passes_over(pending: &Pending<'_>, reply: &Message) -> bool {
    if matches!(pending.put, None | Some(Put::Hint))
        || reply.own_words == 0
        || reply.own_words > SHORT_ANSWER
        || !reply.attachments.is_empty()
        || !TAKES.find(&Words::of(&reply.own)).is_empty()
    {
        return false;
    }
    let said = content_words(&reply.own);
    let rest = pending.message.own.replace(&pending.ask.text, " ");
    let rest = content_words(&format!("{} {rest}", pending.message.subject));
    let speaks_of_it = said.iter().any(|word| pending.matter.about.contains(word));
    let of_rest = || said.iter().any(|word| rest.contains(word));
    // A name, or one word, greets.
    let kind = |sentence: String| {
        sentence.split(' ').count() < 3 || !KIND.find(&Words::of(&sentence)).is_empty()
    };
    !speaks_of_it && (of_rest() || sentences(&reply.own).all(kind))
}
