//! What waits, and what is company rather than business.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// Words of putting something off by agreement.
static ON_HOLD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "on hold|ice",
        "put|puts|putting|keep|park|parked|pause|paused .. hold|off|back|until|till",
        "paused|parked|postponed|deferred|shelved|frozen",
        "not before|until|till next|the|january|february|march|april|may|june|july|august|september|october|november|december|q1|q2|q3|q4|spring|summer|autumn|fall|winter",
        "wait|waits|waiting until|till|for the|their|budget|board|approval",
        "come|get back to|in|after .. january|february|march|april|may|june|july|august|september|october|november|december|quarter|year|budget",
        "zurückgestellt|verschoben|ausgesetzt|pausiert|vertagt",
        "erst im|ab|nach",
        "auf eis",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words by which it was agreed with us.
static AS_AGREED: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new([("as agreed|discussed", ())]));

/// Words of company, not of business.
static SOCIAL: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "lunch|dinner|breakfast|drinks|beer|coffee|barbecue|bbq|party|birthday|anniversary",
        "golf|football|tennis|match|concert|theatre|christmas|xmas|oktoberfest|karneval|reception|jubilee",
        "summer fest|party",
        "years|jahre",
        "mittagessen|abendessen|frühstück|geburtstag|weihnachtsfeier|stammtisch|grillen|feier",
        "holiday|holidays|vacation|urlaub",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a text puts something off by agreement.
pub fn puts_off(text: &str) -> bool {
    is_on_hold(text) || !AS_AGREED.find(&Words::of(text)).is_empty()
}

/// Whether a text says that something waits, rather than that all is as agreed.
pub fn is_on_hold(text: &str) -> bool {
    !ON_HOLD.find(&Words::of(text)).is_empty()
}

/// Whether a meeting's title speaks of company rather than business.
pub fn is_social(title: &str) -> bool {
    !SOCIAL.find(&Words::of(title)).is_empty()
}
