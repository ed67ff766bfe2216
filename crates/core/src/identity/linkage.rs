//! Doubtful links, weighed after Fellegi and Sunter (1969): each agreement or
//! disagreement adds log₂ of how much likelier it is for one person than for
//! two, and the sum is the log₂ of the odds that a pair is one person.
//!
//! Names weigh by their rarity in this ledger (see `rarity`); what is
//! observed of nearly every pair weighs as the ledger itself shows (see
//! `odds`). What is rare weighs by judgement, in round numbers. All are
//! shown with every proposal.

use super::Nature;
use super::address::local;
use super::candidates;
use super::cards::phone_key;
use super::facts::{Facts, House};
use super::grouping::{Partition, Said};
use super::links::Links;
use super::names::{FullName, is_given, spells};
use super::odds::{self, KINDS, Observed, Odds, Seen};
use super::rarity::Rarity;
use super::weighed::{Says, Weighed, has};
use super::{strangers, times};
use crate::abreast;
use crate::known::Known;
use crate::ledger::AddressNo;
use crate::time::Day;
use std::collections::{BTreeSet, HashMap};

/// From this weight on a link is applied: odds of 16 to 1 by these parts. On
/// public records of job changes (the test `job_changes`) links of this weight
/// are right in more than 99 of 100, because a name in full hardly ever occurs
/// twice among those whom one mailbox shows.
pub const APPLIED: f64 = 4.0;

/// Most that a name alone tells of a contact at another firm than the mails come from, or of
/// two who go on writing from two firms: it is asked about, never applied.
const ASKED: f64 = APPLIED - 1.0;

/// Most that one word can tell: as much as a rare first and last name.
const WORD_BITS: f64 = 18.0;

/// Most that a handle can tell where one side has a name, and where neither has:
/// desks and departments share local parts across hosts too.
const HANDLE_BITS: [f64; 2] = [16.0, 12.0];

/// The kinds of observation that are weighed by the ledger itself.
const ROOF: usize = 0;
const TIME: usize = 1;
const SPELLING: usize = 2;

const IN_TURN: &str = "writing from two firms in turn";
const TO_ONESELF: &str = "one wrote to the other";
const PHONE: &str = "phone in the signature";
const SHARED: &str = "shared correspondents";

/// What the parts are read from.
struct Evidence<'k> {
    known: &'k Known<'k>,
    all: &'k [Facts<'k>],
    rarity: Rarity<'k>,
    /// First names in full, by roof, initial and last name.
    firsts: HashMap<(House, Option<char>, &'k str), BTreeSet<&'k str>>,
    /// Whom each wrote to, or had mail from; sorted.
    correspondents: HashMap<u32, Vec<u32>>,
    phones: HashMap<u32, BTreeSet<String>>,
    /// Days on which each wrote, sorted.
    wrote: HashMap<u32, Vec<Day>>,
    /// Where one of us has written to somebody.
    written_to: BTreeSet<House>,
    /// Who wrote in the place of somebody who was away.
    standing_in: BTreeSet<u32>,
}

/// Links heavy enough to be applied, heaviest first.
pub(super) fn applied(known: &Known, all: &[Facts], links: &Links, said: &Said) -> Vec<Weighed> {
    let mut pairs = weigh(known, all, links, APPLIED);
    pairs.retain(|pair| !said.about(pair.a, pair.b));
    let text = |pair: &Weighed| {
        let [a, b] = [pair.a, pair.b].map(|number| known.address(AddressNo(number)));
        (a.min(b), a.max(b))
    };
    pairs.sort_by(|x, y| {
        y.weight
            .total_cmp(&x.weight)
            .then_with(|| text(x).cmp(&text(y)))
    });
    pairs
}

/// The pairs of at least a weight among those worth weighing, sure ones left out.
pub(super) fn weigh(known: &Known, all: &[Facts], links: &Links, least: f64) -> Vec<Weighed> {
    /// More than sums of the same few numbers in another order differ by.
    const NEARLY: f64 = 1e-6;
    let mut pairs = candidates::namesakes(all);
    pairs.extend(candidates::initials(known, all));
    pairs.extend(candidates::words(known, all));
    // What is sure, if only by way of a third, is not asked, even where the user
    // took it apart.
    let mut sure = Partition::of(all.len());
    links.sure.iter().for_each(|&(a, b)| sure.join(a, b));
    pairs.retain(|&(a, b)| sure.find(a) != sure.find(b));
    if pairs.is_empty() {
        return Vec::new();
    }
    let evidence = Evidence::gather(known, all, &pairs);
    let pairs: Vec<(u32, u32)> = pairs.into_iter().collect();
    let observed = abreast::range(pairs.len(), |at| evidence.observed(pairs[at]));
    let odds = evidence.odds(&observed);
    // Of many pairs few weigh so much: only for them it is kept what says so.
    let weighty = pairs.iter().zip(&observed).filter(|(_, observed)| {
        odds.before + observed.other + odds.of(&observed.seen) >= least - NEARLY
    });
    let weighed = weighty.map(|(pair, observed)| evidence.weighed(*pair, &odds, &observed.seen));
    weighed.filter(|pair| pair.weight >= least).collect()
}

impl<'k> Evidence<'k> {
    fn gather(
        known: &'k Known<'k>,
        all: &'k [Facts],
        pairs: &BTreeSet<(u32, u32)>,
    ) -> Evidence<'k> {
        let mut distinct: BTreeSet<(House, &FullName)> = BTreeSet::new();
        let named = all.iter().filter_map(|f| Some((f.house, f.human_name()?)));
        distinct.extend(named);
        let mut firsts: HashMap<(House, Option<char>, &str), BTreeSet<&str>> = HashMap::new();
        for (house, name) in &distinct {
            if !name.is_initial() {
                let key = (*house, name.first.chars().next(), name.last.as_str());
                firsts.entry(key).or_default().insert(&name.first);
            }
        }
        let wanted: BTreeSet<u32> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
        let mut correspondents: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut wrote: HashMap<u32, Vec<Day>> = HashMap::new();
        let written = all.iter().filter(|facts| facts.outbound > 0);
        let mut written_to = strangers::answering(known, all);
        written_to.extend(written.map(|facts| facts.house));
        let house = |number: u32| all.get(number as usize).map(|facts| facts.house);
        for traffic in &known.traffic {
            let (sender, recipient) = (traffic.sender.0, traffic.recipient.0);
            if house(sender) == Some(House::Ours) {
                written_to.extend(house(recipient));
            }
            if wanted.contains(&sender) {
                let days = traffic.days().map(|day| day.day);
                wrote.entry(sender).or_default().extend(days);
            }
            for (one, other) in [(sender, recipient), (recipient, sender)] {
                if wanted.contains(&one) {
                    correspondents.entry(one).or_default().push(other);
                }
            }
        }
        correspondents.values_mut().for_each(in_order);
        wrote.values_mut().for_each(in_order);
        let mut phones: HashMap<u32, BTreeSet<String>> = HashMap::new();
        for signed in known.signatures() {
            let numbers = signed.facts.phones.iter().filter_map(|p| phone_key(p));
            if wanted.contains(&signed.address.0) {
                phones.entry(signed.address.0).or_default().extend(numbers);
            }
        }
        Evidence {
            known,
            all,
            rarity: Rarity::of(all),
            firsts,
            correspondents,
            phones,
            wrote,
            written_to,
            standing_in: strangers::standing_in(known, &wanted),
        }
    }

    /// A pair, as the odds are estimated by.
    fn observed(&self, (a, b): (u32, u32)) -> Observed {
        let other = self.says(a, b).iter().map(|(_, value)| value).sum();
        let seen = self.seen(a, b);
        Observed { other, seen }
    }

    /// A pair with all that its weight is made of.
    fn weighed(&self, (a, b): (u32, u32), odds: &Odds, seen: &Seen) -> Weighed {
        let before = "before looking: few addresses belong to one person";
        let mut says = vec![(before, odds.before)];
        says.extend(self.says(a, b));
        let kinds = [
            (SPELLING, "way the addresses are spelt"),
            (ROOF, "at work or private"),
            (TIME, "when each was in use"),
        ];
        says.extend(kinds.map(|(kind, name)| (name, odds.kind(kind, seen))));
        let sum = |says: &[Says]| says.iter().map(|(_, value)| value).sum::<f64>();
        let over = (ASKED - sum(&says)).min(0.0);
        let answered = [a, b].iter().all(|n| times::is_answered(self.facts(*n)));
        let joined = [TO_ONESELF, PHONE, SHARED].map(|part| has(&says, part));
        if times::by_name_alone(self.facts(a), self.facts(b)) {
            says.push(("a name alone, at another firm", over));
        } else if joined == [false; 3] && (self.is_stranger(a, b) || self.is_stranger(b, a)) {
            says.push(("one wrote from a firm that we never wrote to", over));
        } else if joined == [false; 3] && [a, b].iter().any(|n| self.standing_in.contains(n)) {
            says.push(("one stood in for somebody at another firm", over));
        } else if answered && has(&says, IN_TURN) && !has(&says, TO_ONESELF) && !has(&says, PHONE) {
            says.push(("we write with both, each at a firm of their own", over));
        }
        says.retain(|(_, value)| *value != 0.0);
        let weight = sum(&says);
        Weighed { a, b, weight, says }
    }

    /// What speaks for or against a pair by fixed or counted weights; what says
    /// nothing left out.
    fn says(&self, a: u32, b: u32) -> Vec<Says> {
        let [x, y] = [a, b].map(|n| self.wrote.get(&n).map_or(&[][..], Vec::as_slice));
        let turns = times::in_turn((self.facts(a), x), (self.facts(b), y));
        let two_cards = times::two_cards(self.facts(a), self.facts(b));
        let more = [
            ("middle initials", self.middle(a, b)),
            ("under one roof", self.one_roof(a, b)),
            (SHARED, self.shared(a, b)),
            (TO_ONESELF, self.to_oneself(a, b)),
            (PHONE, self.phone(a, b)),
            (IN_TURN, turns),
            ("two contacts at two firms", two_cards),
        ];
        let mut says = self.names(a, b);
        says.extend(more.into_iter().filter(|(_, value)| *value != 0.0));
        says
    }

    /// Whether one is a stranger under the other's name, by all that mail shows.
    fn is_stranger(&self, new: u32, old: u32) -> bool {
        let (from, known) = (self.facts(new), self.facts(old));
        let wrote = self.wrote.get(&old).map_or(&[][..], Vec::as_slice);
        !self.written_to.contains(&from.house) && strangers::is_stranger(from, (known, wrote))
    }

    fn facts(&self, number: u32) -> &'k Facts<'k> {
        &self.all[number as usize]
    }

    fn address(&self, number: u32) -> &'k str {
        self.known.address(AddressNo(number))
    }

    fn names(&self, a: u32, b: u32) -> Vec<Says> {
        let (x, y) = (self.facts(a).name.as_ref(), self.facts(b).name.as_ref());
        let last = |bits| ("same last name, by its rarity here", bits);
        let first = |bits| ("same first name, by its rarity here", bits);
        if let Some(word) = self.one_word(a, b) {
            return vec![word];
        }
        // Where one has no full name, the other's is the one it was found by.
        let Some(name) = x.filter(|n| !n.is_initial()).or(y) else {
            return vec![self.handle(a, b)];
        };
        let rarity = &self.rarity;
        match (x, y) {
            (Some(x), Some(y)) if !x.is_initial() && !y.is_initial() => {
                let reversed = x.last != y.last;
                let bits = if x.first == y.first || reversed {
                    rarity.first(&x.first)
                } else {
                    rarity.either_first(&x.first, &y.first)
                };
                // Few give their name in both orders.
                let turned = if reversed { -2.0 } else { 0.0 };
                vec![
                    last(rarity.last(&x.last)),
                    first(bits),
                    ("first and last name in the other order", turned),
                ]
            }
            // An initial agrees by chance once in about ten.
            _ if self.facts(a).house == self.facts(b).house => {
                vec![last(rarity.last(&name.last)), first(3.3)]
            }
            _ if self.run_together(a, b, name) => {
                vec![
                    last(rarity.last(&name.last)),
                    first(rarity.first(&name.first)),
                ]
            }
            _ => vec![self.handle(a, b)],
        }
    }

    /// Whether the one without a name has `name` in one word for a local part.
    fn run_together(&self, a: u32, b: u32, name: &FullName) -> bool {
        let unnamed = [a, b].into_iter().find(|&n| self.facts(n).name.is_none());
        let letters = unnamed.and_then(|n| candidates::run_together(self.address(n)));
        let (first, last) = (&name.first, &name.last);
        letters.is_some_and(|l| l == format!("{first}{last}") || l == format!("{last}{first}"))
    }

    /// Two that go by one word.
    fn one_word(&self, a: u32, b: u32) -> Option<Says> {
        let [x, y] = [a, b].map(|n| candidates::only_word(self.facts(n), self.address(n)));
        let word = x.filter(|x| y.as_ref() == Some(x))?;
        let bits = self.rarity.word(&word, WORD_BITS);
        Some(("same name of one word, by its rarity", bits))
    }

    /// Two that have one local part at two hosts.
    fn handle(&self, a: u32, b: u32) -> Says {
        let [x, y] = [a, b].map(|n| candidates::handle(self.address(n)));
        let named = [a, b].iter().any(|&n| self.facts(n).name.is_some());
        let most = HANDLE_BITS[usize::from(!named)];
        let bits = match (x, y) {
            (Some(x), Some(y)) if x == y => self.rarity.word(x, most),
            _ => 0.0,
        };
        ("same name before the @, by its rarity", bits)
    }

    /// The outcomes that the ledger itself gives the weights of.
    fn seen(&self, a: u32, b: u32) -> Seen {
        let mut seen = [None; KINDS];
        let private = [a, b].map(|n| self.facts(n).house == House::Anywhere);
        if self.facts(a).house != self.facts(b).house || private[0] {
            seen[ROOF] = Some(2 - private.iter().map(|p| u8::from(*p)).sum::<u8>());
        }
        seen[TIME] = times::overlap(self.facts(a), self.facts(b)).map(|outcome| outcome as u8);
        seen[SPELLING] = self.spelling(a, b);
        seen
    }

    fn odds(&self, observed: &[Observed]) -> Odds {
        let mut humans: Vec<u32> = (0..self.all.len() as u32).collect();
        humans.retain(|&n| self.facts(n).first.is_some() && self.facts(n).nature == Nature::Human);
        let addresses = humans.len() as f64;
        let private = humans
            .iter()
            .filter(|&&n| self.facts(n).house == House::Anywhere)
            .count();
        let home = (private as f64 + 1.0) / (addresses + 2.0);
        let work = 1.0 - home;
        let roofs = [home * home, 2.0 * home * work, work * work];
        // In an order of their own: numbers depend on how addresses came.
        humans.retain(|&n| self.facts(n).house != House::Anywhere);
        humans.sort_by_key(|&n| self.address(n));
        let mut times = [0; 3];
        for (at, &a) in humans.iter().enumerate() {
            let far = humans.get((at + humans.len() / 2) % humans.len());
            if let Some(outcome) = far.and_then(|&b| times::overlap(self.facts(a), self.facts(b))) {
                times[outcome] += 1;
            }
        }
        let two = [
            roofs,
            odds::shares(&times, &odds::TIMES_OF_TWO),
            odds::SPELLINGS_OF_TWO,
        ];
        Odds::estimate(observed, addresses, &odds::USUAL, &two)
    }

    fn middle(&self, a: u32, b: u32) -> f64 {
        let middle = |n: u32| {
            let name = self.facts(n).name.as_ref();
            name.and_then(|name| name.middle.chars().next())
        };
        match (middle(a), middle(b)) {
            (Some(a), Some(b)) if a == b => 3.0,
            (Some(_), Some(_)) => -6.0,
            _ => 0.0,
        }
    }

    /// Equal local parts tell little where they spell the name, as half the
    /// world's do, and much where they don't. Only for two of one name.
    fn spelling(&self, a: u32, b: u32) -> Option<u8> {
        let name = self.facts(a).name.as_ref()?;
        self.facts(b).name.as_ref()?;
        let [x, y] = [a, b].map(|n| local(self.address(n)));
        let usual = || spells(x, name) || FullName::of_local(x).is_some_and(|own| own.may_be(name));
        Some(match x == y {
            true if usual() || is_given(x) => 1,
            true => 0,
            false => 2,
        })
    }

    /// In one firm an initial and a last name seldom mean two people, unless
    /// there are two whom they fit, or middle initials tell two apart.
    fn one_roof(&self, a: u32, b: u32) -> f64 {
        let (x, y) = (self.facts(a).house, self.facts(b).house);
        match x == y && x != House::Anywhere {
            true if self.rivals(a, b) || self.middle(a, b) < 0.0 => -3.0,
            true => 7.0,
            false => 0.0,
        }
    }

    /// Whether another name under the same roof fits the shorter of the two.
    fn rivals(&self, a: u32, b: u32) -> bool {
        let full = |n: u32| self.facts(n).name.as_ref().filter(|n| !n.is_initial());
        let Some(name) = full(a).or(full(b)) else {
            return false;
        };
        let (house, initial) = (self.facts(a).house, name.first.chars().next());
        let firsts = self.firsts.get(&(house, initial, name.last.as_str()));
        firsts.is_some_and(|firsts| firsts.iter().any(|first| *first != name.first))
    }

    /// Correspondents that both have, each by its rarity, the seller's side and
    /// those whom everybody writes to counting for little.
    fn shared(&self, a: u32, b: u32) -> f64 {
        let of = |n: u32| self.correspondents.get(&n).map_or(&[][..], Vec::as_slice);
        let (few, many) = match (of(a), of(b)) {
            (x, y) if x.len() <= y.len() => (x, y),
            (x, y) => (y, x),
        };
        let outside = few
            .iter()
            .filter(|&&n| n != a && n != b && self.facts(n).house != House::Ours)
            .filter(|n| many.binary_search(n).is_ok())
            .count();
        (2.0 * outside as f64).min(6.0)
    }

    fn to_oneself(&self, a: u32, b: u32) -> f64 {
        let wrote = |x: u32, y: u32| {
            let with = self.correspondents.get(&x);
            with.is_some_and(|with| with.binary_search(&y).is_ok())
        };
        if wrote(a, b) { 4.0 } else { 0.0 }
    }

    fn phone(&self, a: u32, b: u32) -> f64 {
        match (self.phones.get(&a), self.phones.get(&b)) {
            (Some(a), Some(b)) if !a.is_disjoint(b) => 10.0,
            _ => 0.0,
        }
    }
}

/// Sorts a list, each once.
fn in_order<T: Ord>(list: &mut Vec<T>) {
    // Made of runs that are in order.
    list.sort();
    list.dedup();
}
