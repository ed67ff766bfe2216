//! What the slots of wordings stand for: an account, one of its customers, numbers.

use super::firms::{german, listed_name};
use super::house::House;
use super::teller::Teller;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::phrase::Slots;
use bellwether_core::time::Day;

impl Teller<'_, '_, '_> {
    /// Slots for words about an account and one of its customers, said so many days
    /// before the end.
    pub(super) fn slots(
        &mut self,
        house: &House,
        who: PersonNo,
        customer: FirmNo,
        days_ago: i64,
    ) -> Slots {
        let at = self.shelf.stage.workday_ago(days_ago).start();
        let mut slots = self.stage().slots(who, at);
        let line = self.shelf.line(house.line);
        slots.set("acc", self.stem(house.firm));
        slots.set("accname", self.name(house.firm));
        slots.set("part", house.part);
        let parts = german(house.part);
        let bare = parts.ends_with(['n', 's']);
        slots.set("departn", format!("{parts}{}", if bare { "" } else { "n" }));
        slots.set("depart", parts);
        slots.set("one", line.one);
        slots.set("many", line.many);
        slots.set("spare", line.spare);
        slots.set("spares", format!("{}s", line.spare));
        self.customer_slots(&mut slots, customer);
        if house.german {
            let products = self.tale.trades.taker(customer).products;
            slots.set("products", german(products));
            let up = self.within(12, 38);
            slots.set("up", format!("{up} %"));
            let down = self.within(11, 34);
            slots.set("down", format!("{down} %"));
        }
        year_slots(&mut slots, at.day());
        slots
    }

    /// Slots for words about somebody alone.
    pub(super) fn slots_of(&mut self, customer: FirmNo, days_ago: i64) -> Slots {
        let me = self.shelf.stage.me();
        let at = self.shelf.stage.workday_ago(days_ago).start();
        let mut slots = self.stage().slots(me, at);
        self.customer_slots(&mut slots, customer);
        year_slots(&mut slots, at.day());
        slots
    }

    fn customer_slots(&mut self, slots: &mut Slots, customer: FirmNo) {
        let name = self.name(customer);
        let stem = self.stem(customer);
        let short = match self.rng().index(5) {
            0 | 1 => stem.clone(),
            _ => name.clone(),
        };
        let trade = self.tale.trades.taker(customer);
        slots.set("cust", short);
        slots.set("custname", name);
        slots.set("custstem", stem);
        let listed = listed_name(self.shelf.stage.cast.firm(customer));
        slots.set("custfull", listed);
        slots.set("product", trade.product);
        slots.set("products", trade.products);
        slots.set("site", self.seat(customer));
        let sites = self.shelf.stage.cast.firm(customer).country.towns();
        let other = self.rng().pick(sites);
        slots.set("site2", other.split(',').next().unwrap_or(other));
        let up = self.within(12, 38);
        slots.set("up", self.percent(up));
        let down = self.within(11, 34);
        slots.set("down", self.percent(down));
        let jobs = self.within(6, 48) * 10;
        slots.set("jobs", jobs.to_string());
        let money = self.within(14, 260);
        slots.set("money", money.to_string());
        let units = self.within(3, 90) * 20;
        slots.set("units", units.to_string());
        slots.set("units2", (units * 19 / 10).to_string());
        let failed = self.within(3, 14);
        slots.set("n", failed.to_string());
        let head = self.head(customer);
        slots.set("boss", head);
    }

    /// Who speaks for a firm; always the same.
    fn head(&mut self, firm: FirmNo) -> String {
        if let Some(head) = self.tale.heads.get(&firm) {
            return head.clone();
        }
        let stage = &mut *self.shelf.stage;
        let country = stage.cast.firm(firm).country;
        let (first, last, _) = stage.cast.name(country, &mut stage.rng);
        let head = format!("{first} {last}");
        self.tale.heads.insert(firm, head.clone());
        head
    }
}

/// The last whole year, the one before, and the next, as one sees it on a day.
fn year_slots(slots: &mut Slots, day: Day) {
    let year = day.date().year();
    slots.set("year", (year - 1).to_string());
    slots.set("prev", (year - 2).to_string());
    slots.set("next", (year + 1).to_string());
}
