//! The stage: cast, mails so far, and the claims about what they mean.

use super::author::Author;
use super::calendar::{self, Zone};
use super::cast::person::{Client, FirmNo, PersonNo};
use super::cast::titles::{Function, Level};
use super::cast::{Cast, Part};
use super::desk::Desk;
use super::hand::Hand;
use super::mail::compose::{self, Addressee};
use super::mail::{Draft, Kind, Post, PostNo};
use super::phrase::{self, Slots};
use super::rng::Rng;
use super::truths::Claim;
use bellwether_core::time::{Day, Timestamp};

/// Days the world lasts.
pub(crate) const LENGTH: i32 = 730;

/// The seller's colleagues.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Team {
    pub(crate) inside: PersonNo,
    pub(crate) engineer: PersonNo,
    pub(crate) service: PersonNo,
    pub(crate) logistics: PersonNo,
    pub(crate) boss: PersonNo,
    pub(crate) finance: PersonNo,
    pub(crate) peer: PersonNo,
}

/// Everything while the world is being made.
pub(crate) struct Stage {
    pub(crate) author: Author,
    pub(crate) rng: Rng,
    pub(crate) cast: Cast,
    pub(crate) team: Team,
    pub(crate) posts: Vec<Post>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) as_of: Timestamp,
    pub(crate) desk: Desk,
}

impl Stage {
    /// The seller, colleagues, and an empty mailbox.
    pub(crate) fn new(seed: u64, author: Author) -> Stage {
        let mut rng = Rng::new(seed);
        // A Friday between the end of June and early November 2024.
        let friday = Day::of(jiff::civil::date(2024, 6, 28)).0 + 7 * rng.within(0, 18) as i32;
        let last_day = Day(friday);
        let mut cast = Cast::new(Day(friday - LENGTH), last_day, &mut rng);
        let us = FirmNo(0);
        let team = Team {
            inside: cast.hire(us, Function::Sales, Level::Staff, &mut rng),
            engineer: cast.hire(us, Function::Engineering, Level::Staff, &mut rng),
            service: cast.hire(us, Function::Maintenance, Level::Head, &mut rng),
            logistics: cast.hire(us, Function::Logistics, Level::Staff, &mut rng),
            boss: cast.hire(us, Function::Management, Level::Director, &mut rng),
            finance: cast.hire(us, Function::Finance, Level::Staff, &mut rng),
            peer: cast.hire(us, Function::Sales, Level::Head, &mut rng),
        };
        let as_of = cast.me().zone.moment(last_day, 21 * 60, 0);
        Stage {
            author,
            rng,
            cast,
            team,
            posts: Vec::new(),
            claims: Vec::new(),
            as_of,
            desk: Desk::new(seed, last_day),
        }
    }

    pub(crate) fn me(&self) -> PersonNo {
        self.cast.me
    }

    pub(crate) fn post(&self, post: PostNo) -> &Post {
        &self.posts[post.0]
    }

    /// Fills a wording in.
    pub(crate) fn say(&mut self, wording: &str, slots: &Slots) -> String {
        phrase::say(wording, slots, &mut self.rng)
    }

    /// Sends a letter with greeting, farewell and signature around its text.
    pub(crate) fn send(&mut self, draft: Draft) -> PostNo {
        let sender = self.cast.person(draft.from);
        let to = match draft.to.as_slice() {
            [one] => Addressee::One(self.cast.person(*one)),
            _ => Addressee::Several,
        };
        let firm = self.cast.firm_of(draft.from);
        let own = match draft.kind {
            Kind::Letter => {
                let outside = firm.is_some_and(|firm| firm.part != Part::Us);
                let hand = match self.author {
                    Author::Second if outside => Hand::of(draft.from),
                    _ => Hand::Steady,
                };
                let familiar = self.are_familiar(draft.from, &draft.to);
                compose::letter(
                    sender,
                    firm,
                    &to,
                    &hand.types(&draft.text),
                    draft.answers.is_some(),
                    familiar,
                )
            }
            _ => draft.text.clone(),
        };
        let subject = match draft.answers {
            Some(answered) if draft.subject.is_empty() => {
                let subject = compose::bare_subject(&self.post(answered).subject);
                format!("{}{subject}", compose::reply_mark(sender.style.client))
            }
            _ => draft.subject.clone(),
        };
        let forgets = sender.style.forgets_thread;
        let quotes = draft
            .answers
            .filter(|_| sender.style.client != Client::Silent);
        let threaded = !self.rng.chance(forgets);
        let id = self.message_id(draft.from);
        self.posts.push(Post {
            id,
            from: draft.from,
            to: draft.to,
            cc: draft.cc,
            bcc: draft.bcc,
            at: draft.at,
            subject,
            own,
            quotes,
            answers: draft.answers.filter(|_| threaded),
            files: draft.files,
            kind: draft.kind,
        });
        PostNo(self.posts.len() - 1)
    }

    /// Colleagues and friends drop the formalities.
    fn are_familiar(&self, from: PersonNo, to: &[PersonNo]) -> bool {
        let firm = |person: PersonNo| self.cast.person(person).firm;
        to.iter()
            .all(|to| firm(*to) == firm(from) || firm(*to).is_none())
    }

    fn message_id(&mut self, sender: PersonNo) -> String {
        let person = self.cast.person(sender);
        let host = person.address.rsplit('@').next().unwrap_or_default();
        let bits = self.rng.bits();
        match person.style.client {
            Client::Caret => format!("CA{:016x}{:04x}@mail.{host}", bits, self.posts.len()),
            Client::Silent => format!("{:x}.{:x}@{host}", self.posts.len() + 4096, bits >> 8),
            _ => {
                let server = format!("{:06X}", bits >> 40);
                format!(
                    "{server}P{:08X}{:05X}@{server}.mail.{host}",
                    bits as u32,
                    self.posts.len()
                )
            }
        }
    }

    /// Somebody answers `hours` later, to its sender alone, but never after the
    /// end of the world.
    pub(crate) fn reply(
        &mut self,
        post: PostNo,
        from: PersonNo,
        hours: (i64, i64),
        text: &str,
    ) -> PostNo {
        let draft = self.reply_draft(post, from, hours).text(text);
        self.send(draft)
    }

    /// The draft of such an answer, for copies and files to be added.
    pub(crate) fn reply_draft(&mut self, post: PostNo, from: PersonNo, hours: (i64, i64)) -> Draft {
        let answered = self.post(post);
        let (sent, to) = (answered.at, answered.from);
        let to = if to == from { answered.to[0] } else { to };
        let at = self.after(sent, hours, from);
        Draft::new(from, to, at).answering(post)
    }

    /// A working moment of somebody's, `hours` after another.
    pub(crate) fn after(&mut self, sent: Timestamp, hours: (i64, i64), who: PersonNo) -> Timestamp {
        let zone = self.cast.person(who).zone;
        let hours = self.rng.within(hours.0 * 10, hours.1 * 10) as f64 / 10.0;
        let at = calendar::later(sent, hours, zone, &mut self.rng);
        let latest = Timestamp(self.as_of.0 - self.rng.within(1800, 9000));
        if at <= latest {
            at
        } else {
            Timestamp(latest.0.max(sent.0 + 600))
        }
    }

    /// A working moment some days before the end.
    pub(crate) fn days_ago(&mut self, low: i64, high: i64, who: PersonNo) -> Timestamp {
        let day = Day(self.cast.last_day.0 - self.rng.within(low, high) as i32);
        let zone = self.cast.person(who).zone;
        calendar::at_work(calendar::workday_before(day), zone, &mut self.rng)
    }

    /// Our people's clock.
    pub(crate) fn our_zone(&self) -> Zone {
        self.cast.me().zone
    }

    /// Customers' people who are regularly in touch, have no part in a plot yet
    /// and `fit`.
    pub(crate) fn free(
        &self,
        fit: impl Fn(&Stage, PersonNo) -> bool,
    ) -> impl Iterator<Item = PersonNo> {
        (0..self.cast.people.len()).map(PersonNo).filter(move |p| {
            let days = self.cast.person(*p).days;
            let customer = self
                .cast
                .firm_of(*p)
                .is_some_and(|f| f.part == Part::Customer);
            customer && days.gap > 0.0 && !days.engaged && fit(self, *p)
        })
    }

    /// One of the [`Stage::free`], who takes part in a plot from now on.
    pub(crate) fn engage(&mut self, fit: impl Fn(&Stage, PersonNo) -> bool) -> Option<PersonNo> {
        let free: Vec<PersonNo> = self.free(fit).collect();
        // Spread the plots: firms with fewest engaged people first.
        let load = |p: &PersonNo| {
            let people = self.cast.firm_of(*p).map_or(&[][..], |f| &f.people);
            people
                .iter()
                .filter(|p| self.cast.person(**p).days.engaged)
                .count()
        };
        let least = free.iter().map(load).min()?;
        let best: Vec<PersonNo> = free.iter().copied().filter(|p| load(p) == least).collect();
        let chosen = self.rng.pick(&best);
        self.cast.people[chosen.0].days.engaged = true;
        Some(chosen)
    }

    /// Another regular contact at the same firm at that moment.
    pub(crate) fn colleague_of(&mut self, person: PersonNo, at: Timestamp) -> Option<PersonNo> {
        let firm = self.cast.firm_of(person)?;
        let day = at.day();
        let others: Vec<PersonNo> = firm
            .people
            .iter()
            .copied()
            .filter(|p| {
                let days = self.cast.person(*p).days;
                *p != person
                    && days.gap > 0.0
                    && !days.aside
                    && days.first.0 + 30 < day.0
                    && day < days.last
            })
            .collect();
        if others.is_empty() {
            None
        } else {
            Some(self.rng.pick(&others))
        }
    }
}
