//! What a customer of the writer wants of them beyond the usual: another material, a mark, a
//! paper, a shorter way, by a day. Who has to give it may be glad of help.
//!
//! One rule: somebody who is called a customer wants something, and says by when, wants
//! "us to" do it, or it is of the kind that whole chains are asked for.

use super::What;
use super::complaints::{any, customer};
use super::lookup::Among;
use super::scene::{Event, Scene};
use crate::calendar::month;
use crate::downstream::tokens::{Kind, Token};
use std::ops::Range;

/// How far the word of wanting stands behind the customer: our choice.
const NEAR: usize = 6;
/// How surely it is read, with a day or one of [`ASKED_OF_CHAINS`], and with both.
const SURE: [f32; 2] = [0.6, 0.75];

/// Words of wanting.
const WANTS: &str = "wants want wanted requires require required demands demand demanded insists \
    insist insisted expects expect asks asked asking needs need verlangt verlangen fordert fordern \
    will wollen möchte möchten erwartet erwarten besteht bestehen braucht brauchen schreibt";

/// What those are asked for who supply: beginnings of words.
const ASKED_OF_CHAINS: &[&str] = &[
    "certif",
    "iso",
    "haccp",
    "halal",
    "kosher",
    "fda",
    "reach",
    "rohs",
    "pfas",
    "atex",
    "traceab",
    "label",
    "barcode",
    "marking",
    "packag",
    "pallet",
    "recycl",
    "mono",
    "plastic",
    "carbon",
    "co2",
    "footprint",
    "emission",
    "sustainab",
    "food-grade",
    "stainless",
    "lead-time",
    "documentation",
    "declaration",
    "warrant",
    "zertifi",
    "nachweis",
    "rückverfolg",
    "etikett",
    "kennzeichn",
    "verpack",
    "palette",
    "kunststoff",
    "klima",
    "fußabdruck",
    "emission",
    "nachhaltig",
    "lebensmittelecht",
    "edelstahl",
    "lieferzeit",
    "prüfzeugnis",
    "konformität",
    "gewährleist",
];

/// What is wanted of everybody, and is no matter of goods.
const USUAL: &str = "meet meeting call visit talk speak money refund credit discount discounts price \
    prices quote quotes quotation offer reply answer invoice payment terms more less back cancel \
    cancelled postpone wait complain list date news treffen gespräch anruf besuch geld gutschrift \
    rabatt skonto preis preise angebot antwort rechnung zahlung mehr weniger zurück stornieren";

/// Words before a day by which it is wanted.
const BY: &str = "by from until before starting as-of ab bis vor";

/// Whether the sentence may tell of it.
pub fn may(token: &Token<'_>) -> bool {
    token.one_of(WANTS)
}

/// What the sentence tells that a customer wants.
pub fn read(scene: &Scene<'_, '_>) -> Option<Event> {
    if scene.published {
        return None;
    }
    let whom = customer(scene).filter(|whom| whom.called && whom.acts)?;
    let (tokens, end) = (scene.line.tokens, scene.line.at.end);
    let wants = (whom.at.end..end.min(whom.at.end + NEAR)).find(|n| may(&tokens[*n]))?;
    // "does not want", "wanted two years ago", "is said to want".
    let not = "not never no nor don't doesn't didn't used nicht nie kein keine might may would could \
        should würde könnte";
    if any(scene, whom.at.end..wants + 3, not) || any(scene, wants + 1..end.min(wants + 7), USUAL) {
        return None;
    }
    let of_us = (wants + 1..end.min(wants + 3)).any(|n| tokens[n].one_of("us uns"));
    let kind = (wants + 1..end).any(|n| {
        let low = tokens[n].low.as_str();
        ASKED_OF_CHAINS.iter().any(|begins| low.starts_with(begins))
    });
    let dated = (wants + 2..end).any(|n| is_day(scene, n));
    // "expects us to be there from March": somebody else's doing needs more than a day.
    let told = [kind, dated, of_us].iter().filter(|says| **says).count();
    let asked = tokens[wants].one_of("ask asks asked asking needs need braucht brauchen");
    if told == 0 || told == 1 && (asked || !kind && !dated) {
        return None;
    }
    Some(Event {
        what: What::Demand,
        weight: SURE[usize::from(told > 1)],
        of: (whom.house, 0.95),
        trigger: wants,
        change: None,
        product: wants..wants,
    })
}

/// "from March", "by week 9", "ab 2027", "bis Ende Juni".
fn is_day(scene: &Scene<'_, '_>, n: usize) -> bool {
    let tokens = scene.line.tokens;
    let behind: Range<usize> = n + 1..scene.line.at.end.min(n + 4);
    let day = |t: &Token<'_>| t.kind == Kind::Number || month(&t.low).is_some() || when(t);
    tokens[n].one_of(BY) && tokens[behind].iter().any(day)
}

fn when(token: &Token<'_>) -> bool {
    token.one_of(
        "next spring summer autumn winter quarter year week easter christmas nächstes nächsten \
         frühjahr sommer herbst quartal jahr woche ostern weihnachten sofort now",
    )
}
