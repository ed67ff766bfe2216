//! Ways in which it is told that an account sells to somebody, and how that one fares.

use super::super::Said;
use super::super::edges::Told;
use super::super::house::House;
use super::super::teller::{Around, Teller};
use super::super::truths::{Share, Way};
use super::super::words::{News, german, openings, press, sells, shares};
use crate::world::calendar::{DateForm, written};
use crate::world::cast::person::{Client, FirmNo, PersonNo};
use crate::world::mail::PostNo;
use crate::world::phrase::Slots;

/// Which way news goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Trend {
    Up,
    Down,
}

impl Teller<'_, '_, '_> {
    /// It is told that an account sells to somebody; no share is named.
    pub(super) fn sells(&mut self, house: &House, to: FirmNo, way: Way, days_ago: i64) -> Said {
        let who = self.anybody(house);
        self.sells_by(house, to, way, days_ago, who)
    }

    /// The same, and who told us.
    pub(super) fn sells_by(
        &mut self,
        house: &House,
        to: FirmNo,
        way: Way,
        days_ago: i64,
        who: PersonNo,
    ) -> Said {
        let slots = self.slots(house, who, to, days_ago);
        let said = match way {
            Way::Note => {
                let wording = self.deal(sells::NOTE);
                self.note(house, who, wording, &slots, days_ago)
            }
            Way::Crm => {
                let name = slots.get("cust").unwrap_or_default().to_owned();
                self.column(house, &name, days_ago)
            }
            Way::Press | Way::Feed => self.announced(house, to, way, days_ago),
            _ => {
                let list = if house.german {
                    german::SELLS
                } else {
                    sells::MAIL
                };
                let wording = self.deal(list);
                let text = self.fill(wording, &slots);
                self.mail(house, who, days_ago, &text, Around::Matters)
            }
        };
        self.edge(house, to, Share::Unknown, &said);
        said
    }

    /// One of the two says it in public.
    fn announced(&mut self, house: &House, to: FirmNo, way: Way, days_ago: i64) -> Said {
        let slots = self.slots(house, house.front, to, days_ago);
        // In public nobody uses short names, and all of it is in English.
        let products = self.tale.trades.taker(to).products;
        let slots = slots.with("products", products);
        let theirs = self.chance(0.5);
        let (issuer, list) = match theirs {
            true => (to, press::SUPPLIED),
            false => (house.firm, press::SUPPLIES),
        };
        let story = self.news(list, &slots);
        match way {
            Way::Feed => self.item(&story, days_ago),
            _ => self.release(issuer, &story, days_ago),
        }
    }

    /// It is told what share of an account's revenue somebody is.
    pub(super) fn shares(
        &mut self,
        house: &House,
        to: FirmNo,
        percent: i64,
        way: Way,
        days_ago: i64,
    ) -> Said {
        let who = self.anybody(house);
        let slots = self.share_slots(house, who, (to, percent), days_ago);
        let said = match way {
            Way::Note => {
                let wording = self.deal(shares::NOTE);
                self.note(house, who, wording, &slots, days_ago)
            }
            _ => {
                let list = if house.german {
                    german::SHARES
                } else {
                    shares::MAIL
                };
                let wording = self.deal(list);
                let text = self.fill(wording, &slots);
                self.mail(house, who, days_ago, &text, Around::Matters)
            }
        };
        self.edge(house, to, Share::Exact(percent as u32), &said);
        said
    }

    pub(super) fn share_slots(
        &mut self,
        house: &House,
        who: PersonNo,
        (to, percent): (FirmNo, i64),
        days_ago: i64,
    ) -> Slots {
        let share = self.percent(percent);
        let word = self.rng().pick(&["%", "Prozent"]);
        let slots = self.slots(house, who, to, days_ago).with("share", share);
        let slots = slots.with("plain", percent.to_string());
        slots.with("prozent", format!("{percent} {word}"))
    }

    /// Somebody at an account writes a sentence about one of its customers.
    pub(super) fn writes(
        &mut self,
        house: &House,
        who: PersonNo,
        list: &'static [&'static str],
        slots: &Slots,
        days_ago: i64,
    ) -> Said {
        let wording = self.deal(list);
        let text = self.fill(wording, slots);
        self.mail(house, who, days_ago, &text, Around::Matters)
    }

    /// An account tells that its customer wants more, or less. It says who the customer
    /// is, too.
    pub(super) fn hears(&mut self, house: &House, to: FirmNo, trend: Trend, days_ago: i64) -> Said {
        let who = self.anybody(house);
        let slots = self.slots(house, who, to, days_ago);
        let list = match (trend, house.german) {
            (Trend::Up, false) => openings::MORE,
            (Trend::Down, false) => openings::LESS,
            (Trend::Up, true) => german::MORE,
            (Trend::Down, true) => german::LESS,
        };
        let said = self.writes(house, who, list, &slots, days_ago);
        self.edge(house, to, Share::Unknown, &said);
        said
    }

    /// An account hands a letter of its customer on.
    pub(super) fn hands_on(
        &mut self,
        house: &House,
        to: FirmNo,
        (intro, letter): (&'static [&'static str], &'static [&'static str]),
        days_ago: i64,
    ) -> Said {
        let who = self.anybody(house);
        // Letters between the two are in English.
        let english = House {
            german: false,
            ..house.clone()
        };
        let slots = self.slots(&english, who, to, days_ago);
        let wording = self.deal(intro);
        let text = self.fill(wording, &slots);
        let post = self.letter(&english, who, days_ago, &text, Around::Nothing);
        let wording = self.deal(letter);
        let body = self.fill(wording, &slots);
        self.forwarded(house, to, post, &slots, &body);
        self.thank(&english, post);
        let said = self.posted(post);
        self.edge(house, to, Share::Unknown, &said);
        said
    }

    /// Puts what the customer wrote below a mail, as the client does.
    fn forwarded(&mut self, house: &House, to: FirmNo, post: PostNo, slots: &Slots, body: &str) {
        let customer = self.shelf.stage.cast.firm(to).clone();
        let name = slots.get("boss").unwrap_or("Dispatch").to_owned();
        let words: Vec<String> = (name.split(' '))
            .map(crate::world::cast::spelling::ascii)
            .collect();
        let local = words.join(".");
        let address = format!("{local}@{}", customer.domain);
        let stage = &*self.shelf.stage;
        let sender = stage.cast.person(stage.post(post).from);
        let (client, receiver, zone) = (sender.style.client, sender.full_name(), sender.zone);
        let own = sender.address.clone();
        let before = bellwether_core::time::Timestamp(stage.post(post).at.0 - 7 * 3600);
        let number = self.within(4000, 9900);
        let about = format!("{} {number}", house.part);
        let stage = &mut *self.shelf.stage;
        let block = match client {
            Client::German => format!(
                "-----Urspr\u{fc}ngliche Nachricht-----\nVon: {name} <{address}>\nGesendet: {}\nAn: {receiver} <{own}>\nBetreff: {about}\n\n",
                written(before, zone, DateForm::German)
            ),
            Client::Original | Client::Block => format!(
                "-----Original Message-----\nFrom: {name} <{address}>\nSent: {}\nTo: {receiver} <{own}>\nSubject: {about}\n\n",
                written(before, zone, DateForm::British)
            ),
            Client::Caret => format!(
                "---------- Forwarded message ---------\nFrom: {name} <{address}>\nDate: {}\nSubject: {about}\nTo: {receiver} <{own}>\n\n",
                written(before, zone, DateForm::Short)
            ),
            Client::Silent => format!(
                "Begin forwarded message:\n\nFrom: {name} <{address}>\nDate: {}\nTo: {receiver} <{own}>\nSubject: {about}\n\n",
                written(before, zone, DateForm::British)
            ),
        };
        let first = receiver.split(' ').next().unwrap_or_default();
        let letter = &mut stage.posts[post.0];
        letter.own = format!(
            "{}\n\n{block}Dear {first},\n\n{body}\n\nKind regards\n{name}\n{}\n{}",
            letter.own.trim_end(),
            customer.legal_name(),
            customer.phone
        );
        letter.subject = match client {
            Client::German => format!("WG: {about}"),
            Client::Caret | Client::Silent => format!("Fwd: {about}"),
            _ => format!("FW: {about}"),
        };
    }

    /// News of somebody, in public.
    pub(super) fn fares(&mut self, who: FirmNo, list: &'static [News], days_ago: i64) -> Said {
        let slots = self.slots_of(who, days_ago);
        self.tell_news(who, list, &slots, days_ago)
    }

    /// They are no longer a customer.
    pub(super) fn ends(
        &mut self,
        house: &House,
        to: FirmNo,
        list: &'static [&'static str],
        days_ago: i64,
    ) -> Said {
        let who = self.anybody(house);
        let slots = self.slots(house, who, to, days_ago);
        let list = if house.german { german::ENDED } else { list };
        let said = self.writes(house, who, list, &slots, days_ago);
        self.edge(house, to, Told::end(), &said);
        said
    }

    /// Any of these ways.
    pub(super) fn way(&mut self, ways: &[Way]) -> Way {
        self.rng().pick(ways)
    }
}
