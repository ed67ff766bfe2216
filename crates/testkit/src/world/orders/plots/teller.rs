//! What the plots of the order book share: finding an account that fits, people at it,
//! mails and notes, and the claim at the end.

use super::super::book::{Book, Buyer, BuyerNo, Origin, Story, Use};
use super::super::buyers::{self, DEALERS, Sector, tier};
use super::super::catalogue::{ArticleNo, Kit};
use super::super::words::{self, Words};
use crate::world::cast::Part;
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::crm::{ContactNo, Standing};
use crate::world::life;
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::{Slots, capital};
use crate::world::plots::carrier;
use crate::world::rng::Rng;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::{Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// Tells the stories.
pub(in crate::world::orders) struct Teller<'a> {
    pub(in crate::world::orders) stage: &'a mut Stage,
    pub(in crate::world::orders) book: &'a mut Book,
    pub(in crate::world::orders) sectors: &'a [Sector],
    /// Addresses of people who have a part.
    pub(in crate::world::orders) claimed: BTreeSet<String>,
    /// Who is at the houses.
    pub(in crate::world::orders) people: BTreeMap<BuyerNo, Vec<PersonNo>>,
}

impl Teller<'_> {
    pub(super) fn words(&self) -> &'static Words {
        words::of(self.stage)
    }

    pub(super) fn dice(&mut self) -> &mut Rng {
        &mut self.stage.rng
    }

    pub(super) fn within(&mut self, low: i64, high: i64) -> i64 {
        self.stage.rng.within(low, high)
    }

    pub(super) fn ago(&self, days: i64) -> Day {
        self.book.ago(days)
    }

    /// An account without a story, of at least and at most that size. Where there is
    /// none of that origin any more, a small one.
    pub(super) fn account(&mut self, origin: Origin, (low, high): (f64, f64)) -> BuyerNo {
        let fits = |b: &Buyer| !b.taken && b.origin == origin && b.sector != DEALERS;
        self.choose(fits, (low, high))
            .or_else(|| self.choose(|b| !b.taken && b.sector != DEALERS, (low, high)))
            .unwrap_or_else(|| self.newcomer((low, high)))
    }

    /// A dealer that stands in the order book alone.
    pub(super) fn small_dealer(&mut self) -> BuyerNo {
        self.choose(|b| !b.taken && b.sector == DEALERS, (0.0, 99.0))
            .unwrap_or_else(|| self.newcomer((0.0, 99.0)))
    }

    fn choose(&mut self, fits: impl Fn(&Buyer) -> bool, size: (f64, f64)) -> Option<BuyerNo> {
        let all: Vec<BuyerNo> = (0..self.book.buyers.len())
            .map(BuyerNo)
            .filter(|b| fits(&self.book.buyers[b.0]))
            .collect();
        if all.is_empty() {
            return None;
        }
        let buyer = self.stage.rng.pick(&all);
        self.resize(buyer, size);
        Some(buyer)
    }

    fn newcomer(&mut self, size: (f64, f64)) -> BuyerNo {
        let firm = self.stage.cast.found(Part::Reserved, &mut self.stage.rng);
        let from = (firm, None);
        let buyer = buyers::add(self.stage, self.book, self.sectors, from, Origin::Small);
        self.resize(buyer, size);
        buyer
    }

    /// Takes the account for a story, and makes it of that size.
    fn resize(&mut self, buyer: BuyerNo, (low, high): (f64, f64)) {
        self.book.buyer(buyer).taken = true;
        let was = self.book.buyer(buyer).size;
        if (low..=high).contains(&was) {
            return;
        }
        let size = low + (high - low) * self.stage.rng.unit();
        let off = tier(size) + self.stage.rng.within(-8, 8);
        let known = self.book.buyer(buyer);
        known.size = size;
        known.terms.off = [off; 3];
        known.rhythm = (24.0 / size.sqrt()).clamp(9.0, 62.0);
        buyers::equip_anew(self.book, buyer, self.sectors, &mut self.stage.rng);
    }

    /// A new account with three people who write, for a story of its own.
    pub(super) fn house(&mut self, size: (f64, f64)) -> BuyerNo {
        self.house_of(size, false, None)
    }

    /// The same; a dealer, or one with which there are only small matters since so many
    /// days ago.
    pub(super) fn house_of(
        &mut self,
        size: (f64, f64),
        dealer: bool,
        light: Option<i64>,
    ) -> BuyerNo {
        let me = self.stage.me();
        let days = self.within(640, 700);
        let created = self.stage.ago(days);
        let firm = self.stage.cast.found(Part::Reserved, &mut self.stage.rng);
        if dealer {
            buyers::deal_in_goods(self.stage, firm);
        }
        let company = (self.stage).enter_firm(firm, Standing::Customer, me, created);
        let mut people = Vec::new();
        for (function, level, low, high) in [
            (Function::Purchasing, Level::Head, 54, 70),
            (Function::Maintenance, Level::Head, 76, 95),
            (Function::Production, Level::Director, 96, 120),
        ] {
            let rng = &mut self.stage.rng;
            let person = self.stage.cast.hire(firm, function, level, rng);
            let on = self.stage.ago(450);
            self.stage.enter(company, person, on);
            let gap = self.within(low, high) as f64;
            let (first, last) = (self.stage.ago(430), self.stage.cast.last_day);
            let light_from = light.map(|days| self.stage.ago(days));
            let days = &mut self.stage.cast.people[person.0].days;
            (days.first, days.last, days.gap) = (first, last, gap);
            (days.engaged, days.light_from) = (true, light_from);
            life::live(self.stage, person);
            people.push(person);
        }
        let from = (firm, Some(company));
        let buyer = buyers::add(self.stage, self.book, self.sectors, from, Origin::House);
        self.resize(buyer, size);
        self.people.insert(buyer, people);
        buyer
    }

    /// The person at the account on whom a story turns: one who is in touch and has no
    /// part yet. None at accounts that stand in the order book alone.
    pub(super) fn person(&mut self, buyer: BuyerNo) -> Option<PersonNo> {
        let known = &self.book.buyers[buyer.0];
        if !matches!(known.origin, Origin::Regular | Origin::House) {
            return None;
        }
        let last = self.stage.cast.last_day;
        let mut free: Vec<PersonNo> = (self.stage.cast.firm(known.firm).people.iter().copied())
            .filter(|p| {
                let who = self.stage.cast.person(*p);
                let in_touch = who.days.gap > 0.0 && who.days.last == last && !who.days.aside;
                in_touch && !self.claimed.contains(&who.address)
            })
            .collect();
        let buys = |p: &PersonNo| self.stage.cast.person(*p).function != Function::Purchasing;
        free.sort_by_key(|p| (buys(p), *p));
        free.first().copied()
    }

    /// Somebody at an account of the CRM, for a note to name; they get no part.
    fn anybody(&self, buyer: BuyerNo) -> Option<PersonNo> {
        let firm = self.book.buyers[buyer.0].firm;
        self.stage.cast.firm(firm).people.first().copied()
    }

    pub(super) fn contact(&self, person: PersonNo) -> Option<ContactNo> {
        let address = &self.stage.cast.person(person).address;
        let mut contacts = self.stage.desk.crm.contacts.iter();
        contacts.position(|c| c.email == *address).map(ContactNo)
    }

    /// Slots for words about an account and a line.
    pub(super) fn slots(&mut self, buyer: BuyerNo, kit: &Kit, at: Timestamp) -> Slots {
        let person = self.person(buyer).or(self.anybody(buyer));
        let me = self.stage.me();
        let mut slots = self.stage.slots(person.unwrap_or(me), at);
        let firm = self.stage.cast.firm(self.book.buyers[buyer.0].firm);
        slots.set("firm", firm.stem.clone());
        slots.set("town", firm.town.split(',').next().unwrap_or_default());
        if person.is_none() {
            slots.set("them", "purchasing");
        }
        slots.set("one", kit.line.one);
        slots.set("many", kit.line.many);
        slots.set("spare", kit.line.spare);
        slots.set("spares", format!("{}s", kit.line.spare));
        slots.set("code", self.book.catalogue.of(kit.wear[0]).number.clone());
        let heads = [
            "Vorn", "Asper", "Kellig", "Tolm", "Brask", "Umber", "Sivert",
        ];
        let tails = ["tec", "flow", "dyne", "matic", "part"];
        let rng = &mut self.stage.rng;
        let rival = format!("{}{}", rng.pick(&heads), rng.pick(&tails));
        slots.with("rival", rival)
    }

    /// They mention something in a mail that many days ago; we thank them.
    pub(super) fn they_write(
        &mut self,
        person: PersonNo,
        wording: &'static str,
        slots: &Slots,
        days_ago: i64,
    ) -> [PostNo; 2] {
        let stage = &mut *self.stage;
        let (me, name) = (stage.me(), stage.cast.person(person).first.clone());
        let slots = slots.clone().with("them", name);
        let at = stage.days_ago(days_ago, days_ago + 2, person);
        let text = stage.say(wording, &slots);
        let text = carrier::around(stage, &capital(&text), &slots);
        let words = words::of(stage);
        let subject = stage.say(words.subject, &slots);
        let post = stage.send(Draft::new(person, me, at).subject(subject).text(text));
        let answer = capital(&stage.say(words.answer, &slots));
        let ours = stage.reply(post, me, (2, 20), &answer);
        [post, ours]
    }

    /// We wrote it down that many days ago; returns how it is cited.
    pub(super) fn noted(&mut self, wording: &'static str, slots: &Slots, days_ago: i64) -> String {
        let day = self.stage.workday_ago(days_ago);
        let text = capital(&self.stage.say(wording, slots));
        let title = self.stage.say(words::of(self.stage).note_title, slots);
        let note = self.stage.jot(day, &title, &text);
        self.stage.note_key(note)
    }

    /// One of the lines that the account uses, which `fits`; if there is none it takes
    /// one up.
    pub(super) fn line(&mut self, buyer: BuyerNo, fits: impl Fn(&Kit) -> bool) -> Kit {
        let kits = self.book.catalogue.kits.clone();
        let known = &self.book.buyers[buyer.0];
        let uses = |a: ArticleNo| known.uses.iter().any(|used| used.article == a);
        let sector = &self.sectors[known.sector];
        let mine = sector.lines.iter().map(|line| &kits[*line]);
        if let Some(kit) = mine.clone().find(|kit| fits(kit) && uses(kit.wear[0])) {
            return *kit;
        }
        let all = 0..kits.len();
        let other = (sector.lines.iter().copied())
            .chain(all)
            .find(|n| fits(&kits[*n]));
        let line = other.unwrap_or_default();
        buyers::take_up(self.book, buyer, line, &mut self.stage.rng);
        kits[line]
    }

    /// What the account uses of an article; if it does not yet, from now on.
    pub(super) fn using(&mut self, buyer: BuyerNo, article: ArticleNo) -> &mut Use {
        let known = &self.book.buyers[buyer.0];
        let at = match known.uses.iter().position(|used| used.article == article) {
            Some(at) => at,
            None => {
                let pieces = 1.0 + 4.0 * known.size;
                buyers::start(self.book, buyer, article, 60.0, pieces);
                self.book.buyers[buyer.0].uses.len() - 1
            }
        };
        &mut self.book.buyers[buyer.0].uses[at]
    }

    /// The account never buys these.
    pub(super) fn without(&mut self, buyer: BuyerNo, articles: &[ArticleNo]) {
        (self.book.buyer(buyer).uses).retain(|used| !articles.contains(&used.article));
    }

    /// The account buys none of these after that day.
    pub(super) fn ends(&mut self, buyer: BuyerNo, articles: &[ArticleNo], day: Day) {
        for used in &mut self.book.buyer(buyer).uses {
            if articles.contains(&used.article) {
                used.until = used.until.min(day);
            }
        }
    }

    pub(super) fn all_uses(&mut self, buyer: BuyerNo) -> &mut Vec<Use> {
        &mut self.book.buyer(buyer).uses
    }

    /// The account buys nothing at all after that day.
    pub(super) fn quits(&mut self, buyer: BuyerNo, day: Day) {
        for used in self.all_uses(buyer) {
            used.until = used.until.min(day);
        }
    }

    pub(super) fn name(&self, buyer: BuyerNo) -> &str {
        let firm = self.book.buyers[buyer.0].firm;
        &self.stage.cast.firm(firm).name
    }

    pub(super) fn article(&self, article: ArticleNo) -> &str {
        &self.book.catalogue.of(article).name
    }

    /// A story of which an account is the one.
    pub(super) fn truth(&mut self, kind: &'static str, serves: Serves, buyer: BuyerNo) -> Telling {
        self.telling(kind, Some(serves), buyer)
    }

    /// What looks like such a story.
    pub(super) fn decoy(&mut self, kind: &'static str, buyer: BuyerNo) -> Telling {
        self.telling(kind, None, buyer)
    }

    fn telling(&mut self, kind: &'static str, real: Option<Serves>, buyer: BuyerNo) -> Telling {
        let person = self.person(buyer);
        if let Some(person) = person {
            let address = self.stage.cast.person(person).address.clone();
            self.claimed.insert(address);
            self.stage.cast.people[person.0].days.engaged = true;
        }
        let known = &self.book.buyers[buyer.0];
        let mut claim = Claim::truth(kind, Serves::Us, self.stage.me());
        (claim.real, claim.person) = (real, person);
        claim.domain = Some(match known.company {
            Some(_) => self.stage.cast.firm(known.firm).domain.clone(),
            None => String::new(),
        });
        if let Some(company) = known.company {
            claim.entries.push(self.stage.company_key(company));
        }
        Telling(Story {
            claim,
            buyer,
            articles: Vec::new(),
            family: None,
            day: None,
            quotes: Vec::new(),
        })
    }

    pub(super) fn tell(&mut self, telling: Telling, note: impl Into<String>) {
        let mut story = telling.0;
        story.claim.note = note.into();
        self.book.stories.push(story);
    }
}

/// A story being told.
pub(super) struct Telling(pub(super) Story);

impl Telling {
    pub(super) fn articles(mut self, articles: &[ArticleNo]) -> Telling {
        self.0.articles.extend_from_slice(articles);
        self
    }

    pub(super) fn family(mut self, family: usize) -> Telling {
        self.0.family = Some(family);
        self
    }

    pub(super) fn on(mut self, day: Day) -> Telling {
        self.0.day = Some(day);
        self
    }

    pub(super) fn also(mut self, also: &'static [&'static str]) -> Telling {
        self.0.claim.also = also;
        self
    }

    pub(super) fn entry(mut self, key: String) -> Telling {
        self.0.claim.entries.push(key);
        self
    }

    pub(super) fn proof(mut self, posts: &[PostNo]) -> Telling {
        self.0.claim.proof.extend_from_slice(posts);
        self
    }

    pub(super) fn quote(mut self, number: &str) -> Telling {
        self.0.quotes.push(number.to_owned());
        self
    }
}
