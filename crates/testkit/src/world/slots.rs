//! What a conversation is about: the slots its wordings share.

use super::calendar::{self, day_month, day_name, month_name, week_number, workday_from};
use super::cast::Part;
use super::cast::person::PersonNo;
use super::phrase::Slots;
use super::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

impl Stage {
    /// Slots of a conversation between the seller and somebody.
    pub(crate) fn slots(&mut self, them: PersonNo, at: Timestamp) -> Slots {
        let mut slots = Slots::default();
        self.name_parties(&mut slots, them);
        self.name_things(&mut slots);
        self.name_dates(&mut slots, at.day());
        slots
    }

    fn name_parties(&mut self, slots: &mut Slots, them: PersonNo) {
        let cast = &self.cast;
        slots.set("them", cast.person(them).first.clone());
        slots.set("me", cast.me().first.clone());
        slots.set("us", cast.us().stem.clone());
        let team = self.team;
        slots.set("inside", cast.person(team.inside).first.clone());
        slots.set("engineer", cast.person(team.engineer).first.clone());
        slots.set("service", cast.person(team.service).first.clone());
        slots.set("logistics", cast.person(team.logistics).first.clone());
        let firm = cast.firm_of(them);
        slots.set("firm", firm.map_or("us", |f| f.stem.as_str()));
        let town = firm.map_or("here", |f| f.town);
        slots.set("town", town.split(',').next().unwrap_or(town));
        let industry = firm.unwrap_or(cast.us()).industry;
        let customers: Vec<&str> = cast
            .firms
            .iter()
            .filter(|f| f.part == Part::Customer)
            .map(|f| f.stem.as_str())
            .collect();
        if !customers.is_empty() {
            slots.set("customer", self.rng.pick(&customers));
        }
        slots.set("unit", self.rng.pick(industry.units));
        slots.set("medium", self.rng.pick(industry.media));
    }

    fn name_things(&mut self, slots: &mut Slots) {
        let rng = &mut self.rng;
        let lines = self.cast.trade.lines;
        let first = rng.index(lines.len());
        let second = (first + 1 + rng.index(lines.len() - 1)) % lines.len();
        let size = rng.pick(&[25, 32, 40, 50, 65, 80, 100, 150]);
        for (line, names) in [
            (&lines[first], ["one", "many", "spare", "code"]),
            (&lines[second], ["one2", "many2", "spare2", "code2"]),
        ] {
            slots.set(names[0], line.one);
            slots.set(names[1], line.many);
            slots.set(names[2], line.spare);
            slots.set(
                names[3],
                format!("{}-{size}-{}", line.code, rng.within(100, 999)),
            );
        }
        slots.set(
            "qty",
            rng.pick(&[2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 60])
                .to_string(),
        );
        let cents = rng.within(3_800, 164_000);
        slots.set(
            "price",
            format!("{}.{:02} EUR", cents / 100, cents % 100 / 5 * 5),
        );
        slots.set("total", format!("{} EUR", rng.within(21, 480) * 50));
        slots.set("po", format!("45{:05}", rng.within(10_000, 99_999)));
        slots.set("order", format!("SO-{}", rng.within(30_000, 89_999)));
        slots.set("quote", format!("Q-{}", rng.within(2_000, 9_999)));
        slots.set("invoice", format!("{}", rng.within(700_000, 799_999)));
        slots.set("weeks", rng.within(2, 8).to_string());
        slots.set("days", rng.within(3, 9).to_string());
        slots.set("temp", (rng.within(6, 18) * 10).to_string());
        slots.set("bar", rng.within(3, 25).to_string());
        slots.set("percent", rng.within(2, 6).to_string());
    }

    fn name_dates(&mut self, slots: &mut Slots, today: Day) {
        let rng = &mut self.rng;
        let soon = workday_from(Day(today.0 + rng.within(2, 4) as i32));
        let visit = workday_from(Day(today.0 + rng.within(8, 17) as i32));
        let other = workday_from(Day(visit.0 + rng.within(1, 4) as i32));
        let due = Day(today.0 + rng.within(18, 45) as i32);
        slots.set("soon", day_name(soon));
        slots.set("date", format!("{} {}", day_name(visit), day_month(visit)));
        slots.set("date2", format!("{} {}", day_name(other), day_month(other)));
        slots.set("cw", format!("week {}", week_number(due)));
        slots.set("cw2", format!("week {}", week_number(Day(due.0 + 14))));
        slots.set("month", month_name(Day(today.0 + 40)));
        slots.set(
            "clock",
            rng.pick(&["9:00", "9:30", "10:00", "11:00", "13:30", "14:00", "15:00"]),
        );
        slots.set(
            "past",
            day_month(calendar::workday_before(Day(
                today.0 - rng.within(4, 12) as i32
            ))),
        );
    }
}
