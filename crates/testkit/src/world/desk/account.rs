//! Putting firms, people and deals into the CRM, and giving them some traffic.

use super::crm::{
    Call, Company, CompanyNo, Contact, ContactNo, Deal, DealNo, Standing, Step, Track,
};
use super::meeting::MeetingNo;
use super::words;
use crate::world::calendar;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::cast::{Firm, Part};
use crate::world::life;
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::{Slots, capital};
use crate::world::rng::Rng;
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

/// The name of a firm as somebody types it: with or without its legal form, in
/// capitals, shortened.
pub(crate) fn spelled(firm: &Firm, dice: &mut Rng) -> String {
    match dice.index(8) {
        0..=2 => firm.name.clone(),
        3 | 4 => firm.legal_name(),
        5 => firm.legal_name().to_uppercase(),
        6 => format!("{} Group", firm.name),
        _ => short(&firm.name),
    }
}

/// `Tarnwick Chem.` for `Tarnwick Chemicals`
fn short(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((head, tail)) if tail.chars().count() > 6 => {
            let start: String = tail.chars().take(4).collect();
            format!("{head} {start}.")
        }
        _ => name.to_owned(),
    }
}

/// How somebody of an account comes into a world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member {
    pub(crate) function: Function,
    pub(crate) level: Level,
    /// Days between mails, and how many days ago they began and ended.
    pub(crate) mail: Option<(i64, i64, i64)>,
}

/// Somebody we write with.
pub(crate) fn writes(function: Function, level: Level, mail: (i64, i64, i64)) -> Member {
    Member {
        function,
        level,
        mail: Some(mail),
    }
}

/// Somebody who only stands in the CRM.
pub(crate) fn listed(function: Function, level: Level) -> Member {
    Member {
        function,
        level,
        mail: None,
    }
}

/// An account made for a plot.
pub(crate) struct House {
    pub(crate) firm: FirmNo,
    pub(crate) company: CompanyNo,
    pub(crate) people: Vec<PersonNo>,
    pub(crate) contacts: Vec<ContactNo>,
}

impl Stage {
    /// A new account of the seller's with these people.
    pub(crate) fn house(&mut self, members: &[Member]) -> House {
        let me = self.me();
        let days = self.rng.within(500, 690);
        let created = self.ago(days);
        let firm = self.cast.found(Part::Reserved, &mut self.rng);
        let company = self.enter_firm(firm, Standing::Customer, me, created);
        let mut house = House {
            firm,
            company,
            people: Vec::new(),
            contacts: Vec::new(),
        };
        for member in members {
            let who = self
                .cast
                .hire(firm, member.function, member.level, &mut self.rng);
            house.people.push(who);
            let days = self.rng.within(200, 480);
            let on = self.ago(days);
            house.contacts.push(self.enter(company, who, on));
        }
        for (who, member) in house.people.iter().zip(members) {
            if let Some((gap, first, last)) = member.mail {
                self.chats(*who, gap, first, last);
            }
        }
        house
    }

    /// Everyday mail with somebody between two days.
    pub(crate) fn chats(&mut self, person: PersonNo, gap: i64, first: i64, last: i64) {
        let (from, until) = (self.ago(first), self.workday_ago(last));
        let days = &mut self.cast.people[person.0].days;
        days.first = from;
        days.last = until;
        days.gap = gap as f64;
        days.engaged = true;
        days.light_from = Some(Day(until.0 - 90));
        life::live(self, person);
    }

    /// A firm's row in the CRM.
    pub(crate) fn enter_firm(
        &mut self,
        firm: FirmNo,
        standing: Standing,
        owner: PersonNo,
        created: Day,
    ) -> CompanyNo {
        let known = &self.cast.firms[firm.0];
        let name = spelled(known, &mut self.desk.dice);
        let website = match self.desk.dice.index(8) {
            0 => String::new(),
            _ => known.domain.clone(),
        };
        self.desk.crm.companies.push(Company {
            firm,
            name,
            website,
            standing: Track::new(created, standing),
            owner: Track::new(created, owner),
            created,
        });
        CompanyNo(self.desk.crm.companies.len() - 1)
    }

    /// A person's row in the CRM, as they are called.
    pub(crate) fn enter(
        &mut self,
        company: CompanyNo,
        person: PersonNo,
        created: Day,
    ) -> ContactNo {
        let who = self.cast.person(person);
        let at = &self.desk.crm.companies[company.0];
        let created = created.max(at.created);
        let contact = Contact {
            company,
            first: who.first.clone(),
            last: who.last.clone(),
            email: who.address.clone(),
            phone: who.phone.clone(),
            title: who.title.to_owned(),
            owner: at.owner.clone(),
            created,
            remark: Track::new(created, ""),
        };
        self.desk.crm.contacts.push(contact);
        ContactNo(self.desk.crm.contacts.len() - 1)
    }

    /// A deal that was put down that many days ago and is in its first step.
    pub(crate) fn deal(
        &mut self,
        house: &House,
        contacts: &[(usize, &'static str)],
        amount: i64,
        days_ago: i64,
    ) -> DealNo {
        let contacts: Vec<_> = (contacts.iter())
            .map(|(n, role)| (house.contacts[*n], *role))
            .collect();
        let name = self.deal_name(house.people[0]);
        self.enter_deal(house.company, name, contacts, amount, days_ago)
    }

    /// The same with everything given.
    pub(crate) fn enter_deal(
        &mut self,
        company: CompanyNo,
        name: String,
        contacts: Vec<(ContactNo, &'static str)>,
        amount: i64,
        days_ago: i64,
    ) -> DealNo {
        let created = self.workday_ago(days_ago);
        let owner = self.desk.crm.companies[company.0].owner.clone();
        for (contact, _) in &contacts {
            // Nobody is in a deal before they are in the CRM.
            let contact = &mut self.desk.crm.contacts[contact.0];
            contact.created = contact.created.min(created);
        }
        self.desk.crm.deals.push(Deal {
            company,
            name,
            contacts,
            amount,
            owner,
            created,
            step: Track::new(created, Step::First),
            closes: Track::new(created, Day(created.0 + 110)),
            lost_reason: String::new(),
            next_step: Track::new(created, String::new()),
        });
        DealNo(self.desk.crm.deals.len() - 1)
    }

    /// What a deal with somebody is called.
    pub(crate) fn deal_name(&mut self, person: PersonNo) -> String {
        let at = self.cast.last_day.start();
        let slots = self.slots(person, at);
        self.deal_name_of(&slots)
    }

    /// What a deal about these things is called.
    pub(crate) fn deal_name_of(&mut self, slots: &Slots) -> String {
        let wording = self.rng.pick(words::of(self).deals);
        capital(&self.say(wording, slots))
    }

    pub(crate) fn deal_mut(&mut self, deal: DealNo) -> &mut Deal {
        &mut self.desk.crm.deals[deal.0]
    }

    /// The deal was in that step from that many days ago.
    pub(crate) fn step(&mut self, deal: DealNo, days_ago: i64, step: Step) {
        let day = self.workday_ago(days_ago);
        self.deal_mut(deal).step.set(day, step);
    }

    /// That many days ago its end was put to a day so many days before the end of
    /// the world; negative lies ahead.
    pub(crate) fn closes(&mut self, deal: DealNo, days_ago: i64, on: i64) {
        let (day, on) = (self.workday_ago(days_ago), self.ago(on));
        let deal = self.deal_mut(deal);
        if day <= deal.created {
            deal.closes = Track::new(deal.created, on);
        } else {
            deal.closes.set(day, on);
        }
    }

    /// How a truth cites a row of the CRM.
    pub(crate) fn deal_key(&self, deal: DealNo) -> String {
        format!("crm:deal:{}", self.desk.crm.deal_id(deal))
    }

    pub(crate) fn contact_key(&self, contact: ContactNo) -> String {
        format!("crm:contact:{}", self.desk.crm.contact_id(contact))
    }

    pub(crate) fn company_key(&self, company: CompanyNo) -> String {
        format!("crm:company:{}", self.desk.crm.company_id(company))
    }

    /// A call logged in the CRM.
    pub(crate) fn call(
        &mut self,
        contact: ContactNo,
        deal: Option<DealNo>,
        days_ago: i64,
        (subject, text): (&str, &str),
    ) {
        let (day, by) = (self.workday_ago(days_ago), self.me());
        self.desk.crm.calls.push(Call {
            day,
            by,
            contact,
            deal,
            subject: subject.to_owned(),
            text: text.to_owned(),
        });
    }

    /// A meeting with people of one firm on a working day, with a title as the
    /// seller writes it and no word of anything to follow.
    pub(crate) fn visit(&mut self, people: &[PersonNo], day: Day) -> MeetingNo {
        let at = self.at_an_hour(calendar::workday_before(day));
        let slots = self.slots(people[0], at);
        let wording = self.rng.pick(words::of(self).visits);
        let title = capital(&self.say(wording, &slots));
        let meeting = self.meet(title, at, people);
        let town = slots.get("town").unwrap_or_default().to_owned();
        self.meeting(meeting).place = town;
        meeting
    }

    /// The seller's mail after a meeting: thanks, and nothing open.
    pub(crate) fn thank(&mut self, person: PersonNo, day: Day) -> PostNo {
        let me = self.me();
        let start = self.evening(day);
        let at = self.after(start, (12, 30), me);
        let slots = self.slots(person, at);
        let texts = words::of(self).thanks;
        let wording = self.rng.pick(texts);
        let text = self.say(wording, &slots);
        let wording = words::of(self).thanks_subject;
        let subject = self.say(wording, &slots);
        self.send(Draft::new(me, person, at).subject(subject).text(text))
    }

    /// The seller's mails to somebody, oldest first.
    pub(crate) fn mails_to(&self, person: PersonNo) -> Vec<PostNo> {
        let me = self.cast.me;
        let mut posts: Vec<PostNo> = (0..self.posts.len())
            .map(PostNo)
            .filter(|p| self.post(*p).from == me && self.post(*p).to.contains(&person))
            .collect();
        posts.sort_by_key(|p| self.post(*p).at);
        posts
    }

    /// A meeting shortly before one of the seller's mails to somebody, so that it
    /// was followed up. None where there is no such mail.
    pub(crate) fn visit_before_mail(
        &mut self,
        person: PersonNo,
        others: &[PersonNo],
    ) -> Option<MeetingNo> {
        let posts = self.mails_to(person);
        if posts.is_empty() {
            return None;
        }
        let post = self.rng.pick(&posts);
        let sent: Timestamp = self.post(post).at;
        let days = self.rng.within(1, 2) as i32;
        let people: Vec<PersonNo> = [person].iter().chain(others).copied().collect();
        Some(self.visit(&people, Day(sent.day().0 - days)))
    }
}
