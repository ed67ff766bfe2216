//! # Something voiced at one account that another would want to know
//!
//! One account voiced a worry; another has since told what helped against the
//! same. For them: it is an introduction or an answer, not an offer.
//!
//! Two passages are about the same matter when they share words that few
//! accounts use, weighed by how few; names of people, places and companies do
//! not count. Words that only occur in both (`a pressure vessel`, `a vessel for the
//! soup under pressure`) show less than words that stand together in both; words of
//! everyday life, and those we use ourselves with everybody, show nothing. The one
//! passage must tell of a trouble; the other should tell of a cure.
//!
//! Mail shows no outcome for this kind: whether it helped is said by the user.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-03-10 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-01-15 Bo Berg <bo@bergpumps.com> -> me: Seals | Hello Sam,\nwe have a problem with chlorine dioxide attacking the elastomer in the dosing pumps.\nBo
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\nour new dosing station had trouble too: the elastomer failed under chlorine dioxide, so we changed the supplier of the compound.\nAnn
//! as of 2024-03-12
//! => bergpumps.com
//! ```

mod bond;
mod everyday;
mod join;
mod passed;
mod voices;
mod words;

use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance, WORTH_SHOWING};
use crate::words::Word;
use bond::Bond;
use std::collections::BTreeMap;
use voices::{Voice, Voices};
use words::Words;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "shared-concern",
    name: "something another account would want to know",
    stance: Stance::Build,
    serves: Serves::Them,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// How old the newer voice may be, in days.
const NEW_DAYS: i32 = 45;
/// How old the older voice may be, in days.
const OLD_DAYS: i32 = 270;
/// A word marks a matter when at most this share of the accounts that speak use
/// it, and in any case when [`FEW`] do.
const RARE_SHARE: f64 = 0.15;
/// See [`RARE_SHARE`].
const FEW: u32 = 4;
/// How much two passages must share, a trouble there and a cure here: the sum, over
/// their common words, of the logarithm of one in how many accounts uses the word.
const SHARED: f64 = 4.0;
/// How much where no cure is told.
const ALIKE: f64 = 7.5;
/// How much more where no two of the words stand together in both.
const LOOSE: f64 = 3.0;
/// Loose words of one matter are at least so many.
const LOOSE_WORDS: usize = 3;
/// See [`words::Words::weight`].
const SILENT: f64 = 8.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let voices = Voices::of(k);
    let words = Words::of(k);
    let newest = k.as_of.plus_days(-NEW_DAYS);
    let mut findings: BTreeMap<(AccountNo, Anchor), Finding> = BTreeMap::new();
    for (older, newer) in join::pairs(&voices.all, &words, newest) {
        let (older, newer) = (&voices.all[older], &voices.all[newer]);
        let (said_there, said_here) = (voices.read(older), voices.read(newer));
        let bond = Bond::of(&said_there, &said_here, &words);
        // Loose words are held to more than words that stand together.
        let (common, least, more) = match bond.stands {
            true => (&bond.common, 2, 0.0),
            false => (&bond.telling, LOOSE_WORDS, LOOSE),
        };
        let share: f64 = common.iter().map(|w| words.weight(Word::of(w))).sum();
        let rare = common.iter().any(|word| words.is_rare(Word::of(word)));
        if common.len() < least
            || !rare
            || share < enough(older.concern, newer.remedy) + more
            || passed::on(k, older, newer, common, &words)
        {
            continue;
        }
        let said = (said_there.text.as_str(), said_here.text.as_str());
        let finding = finding(k, older, newer, said, share);
        // One worry, one card: with the best that was told about it.
        let place = findings.entry((older.account, Anchor::Evidence(older.message.id)));
        place
            .and_modify(|best| {
                if finding.strength() > best.strength() {
                    best.clone_from(&finding);
                }
            })
            .or_insert(finding);
    }
    findings.into_values().collect()
}

/// How much two passages must share, at least.
fn enough(concern: bool, remedy: bool) -> f64 {
    match (concern, remedy) {
        // Who has no trouble needs no help.
        (false, _) => f64::INFINITY,
        (true, true) => SHARED,
        (true, false) => ALIKE,
    }
}

fn finding(
    k: &Knowledge,
    older: &Voice,
    newer: &Voice,
    (said_there, said_here): (&str, &str),
    share: f64,
) -> Finding {
    let (here, there) = (k.account(newer.account), k.account(older.account));
    let age = k.as_of.days_since(newer.message.known);
    Finding {
        anchors: vec![
            Anchor::Evidence(older.message.id),
            Anchor::Evidence(newer.message.id),
        ],
        title: format!("{} may know what helps {}", here.name, there.name),
        account: Some(older.account),
        person: Some(older.person),
        why: format!(
            "{} wrote {}: {} {} had written on {}: {}",
            k.named(newer.person),
            k.ago(newer.message.known),
            quote(said_here),
            k.named(older.person),
            k.on(older.message.known),
            quote(said_there),
        ),
        if_you_act: format!(
            "{} hears what others learned, without names, and learned it from you.",
            k.first_name(older.person)
        ),
        if_you_wait: "Both go on alone.".to_owned(),
        who_else_knows: "Only somebody who reads both accounts' mail.".to_owned(),
        rarity: 1.0,
        evidence: vec![
            proof(newer.message, quote(said_here)),
            proof(older.message, quote(said_there)),
        ],
        against: Vec::new(),
        ask: Some(Ask {
            person: older.person,
            question: format!(
                "In {} you wrote: {} Somebody else had the same on their table. How did it go \
                 on with you, and would it help to hear what they did?",
                month(k, older.message.known),
                quote(said_there),
            ),
        }),
        parts: vec![
            part("uncommon words in common", share / 10.0),
            part(
                "a worry there, a remedy here",
                if older.concern && newer.remedy {
                    1.0
                } else {
                    0.6
                },
            ),
            part(
                "still fresh",
                freshness(age, 14.0, f64::from(NEW_DAYS) + 15.0),
            ),
        ],
        value: None,
        seen: false,
    }
}

fn month(k: &Knowledge, then: crate::time::Timestamp) -> String {
    k.on(then)
        .split_once(' ')
        .map(|(_, month)| month.to_owned())
        .unwrap_or_default()
}
