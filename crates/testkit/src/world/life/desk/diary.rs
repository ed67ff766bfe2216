//! The calendar of two ordinary years, and reports of some visits.

use super::in_touch;
use crate::world::calendar::{is_workday, weekday, workday_from};
use crate::world::cast::Part;
use crate::world::cast::person::PersonNo;
use crate::world::desk::crm::CompanyNo;
use crate::world::desk::meeting::{Answer, Repeats};
use crate::world::desk::words;
use crate::world::phrase::Slots;
use crate::world::stage::{LENGTH, Stage};
use bellwether_core::time::{Day, Timestamp};
use std::collections::BTreeSet;

/// Days at the end in which nobody of an account with an open matter is met.
const CAREFUL: i32 = 60;

pub(super) fn fill(stage: &mut Stage, open: &BTreeSet<&str>) {
    for company in (0..stage.desk.crm.companies.len()).map(CompanyNo) {
        let firm = stage.desk.crm.companies[company.0].firm;
        if stage.cast.firm(firm).part == Part::Customer {
            visits(stage, company, open);
        }
    }
    ahead(stage);
    recurring(stage);
    alone(stage);
    phone_notes(stage);
}

/// Visits that were followed up.
fn visits(stage: &mut Stage, company: CompanyNo, open: &BTreeSet<&str>) {
    let firm = stage.desk.crm.companies[company.0].firm;
    let careful = open.contains(stage.cast.firm(firm).domain.as_str());
    let last = Day(stage.cast.last_day.0 - if careful { CAREFUL } else { 0 });
    for person in in_touch(stage, company) {
        if stage.cast.person(person).days.engaged {
            continue;
        }
        for _ in 0..stage.rng.within(0, 2) {
            let ours = stage.team.engineer;
            let others: &[PersonNo] = if stage.rng.chance(0.25) { &[ours] } else { &[] };
            let Some(meeting) = stage.visit_before_mail(person, others) else {
                break;
            };
            let day = stage.meeting(meeting).start.day();
            if day >= last || day < stage.cast.first_day {
                stage.desk.meetings.pop();
                continue;
            }
            let theirs = stage.rng.chance(0.3);
            if theirs {
                stage.meeting(meeting).organiser = person;
            }
            if stage.rng.chance(0.25) {
                report(stage, person, day);
            }
        }
    }
}

fn report(stage: &mut Stage, person: PersonNo, day: Day) {
    let slots = stage.slots(person, day.start());
    let words = words::of(stage);
    let wording = stage.rng.pick(words.report);
    let text = stage.say(wording, &slots);
    let title = stage.say(words.report_title, &slots);
    stage.jot(day, &title, &text);
}

/// Telephone notes on days on which there was mail, too.
fn phone_notes(stage: &mut Stage) {
    for _ in 0..8 {
        let free: Vec<PersonNo> = stage.free(|_, _| true).collect();
        if free.is_empty() {
            return;
        }
        let person = stage.rng.pick(&free);
        let Some(post) = stage.mails_to(person).last().copied() else {
            continue;
        };
        let day = stage.post(post).at.day();
        let slots = stage.slots(person, day.start());
        let words = words::of(stage);
        let wording = stage.rng.pick(words.phone);
        let text = stage.say(wording, &slots);
        let title = stage.say(words.phone_title, &slots);
        stage.jot(day, &title, &text);
    }
}

/// Appointments of the coming weeks.
fn ahead(stage: &mut Stage) {
    for n in 0..5 {
        let free: Vec<PersonNo> = stage.free(|_, _| true).collect();
        if free.is_empty() {
            return;
        }
        let person = stage.rng.pick(&free);
        let days = stage.rng.within(3, 24) as i32;
        let day = workday_from(Day(stage.cast.last_day.0 + days));
        let meeting = stage.visit(&[person], day);
        stage.meeting(meeting).guests[0].1 = [Answer::Yes, Answer::Maybe, Answer::Silent][n % 3];
    }
}

/// The first of those weekdays after the world begins.
fn first(stage: &Stage, wanted: usize) -> Day {
    let mut day = Day(stage.cast.first_day.0 + 1);
    while weekday(day) != wanted {
        day = Day(day.0 + 1);
    }
    day
}

/// Title, guests, weekday, days between, rule, minute of the day.
type Plan<'a> = (&'a str, &'a [PersonNo], usize, i32, &'a str, i64);

/// Our own meetings: weekly, monthly, every other week, with days on which they
/// did not take place and some that were moved.
fn recurring(stage: &mut Stage) {
    let team = stage.team;
    let words = words::of(stage).internal;
    let zone = stage.our_zone();
    let all = [
        team.inside,
        team.engineer,
        team.service,
        team.boss,
        team.peer,
    ];
    let plan: [Plan; 3] = [
        (words[0], &all, 0, 7, "FREQ=WEEKLY;BYDAY=MO", 9 * 60),
        (
            words[1],
            &[team.boss, team.finance],
            2,
            0,
            "FREQ=MONTHLY;BYDAY=1WE",
            14 * 60,
        ),
        (
            words[2],
            &[team.engineer],
            4,
            14,
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
            11 * 60,
        ),
    ];
    for (title, guests, on, every, rule, minute) in plan {
        let slots =
            Slots::default().with("engineer", stage.cast.person(team.engineer).first.clone());
        let title = stage.say(title, &slots);
        let begin = match every {
            0 => first_of_month(stage, on),
            _ => first(stage, on),
        };
        let start = zone.moment(begin, minute, 0);
        let meeting = stage.meet(title, start, guests);
        let (mut except, mut moved) = (Vec::new(), Vec::new());
        if every > 0 {
            let mut day = Day(begin.0 + every);
            while day < stage.cast.last_day {
                let at = zone.moment(day, minute, 0);
                if !is_workday(day) {
                    except.push(at);
                } else if stage.rng.chance(0.05) {
                    moved.push((at, Timestamp(at.0 + 3600 * stage.rng.within(1, 5))));
                }
                day = Day(day.0 + every);
            }
        }
        let one = stage.meeting(meeting);
        one.minutes = 45;
        one.repeats = Some(Repeats {
            rule: rule.to_owned(),
            except,
            moved,
        });
    }
}

fn first_of_month(stage: &Stage, wanted: usize) -> Day {
    let mut day = first(stage, wanted);
    while day.date().day() > 7 {
        day = Day(day.0 + 7);
    }
    day
}

/// Private appointments and days on the road.
fn alone(stage: &mut Stage) {
    let words = words::of(stage);
    for n in 0..44 {
        let days = stage.rng.within(-20, i64::from(LENGTH) - 10);
        let day = stage.workday_ago(days);
        let at = stage.at_an_hour(day);
        let any = stage.me();
        let slots = stage.slots(any, at);
        let town = {
            let customers: Vec<&'static str> = (stage.cast.firms.iter())
                .filter(|f| f.part == Part::Customer)
                .map(|f| f.town)
                .collect();
            stage.rng.pick(&customers)
        };
        let slots = slots.with("town", town.split(',').next().unwrap_or(town));
        let road = n % 2 == 0;
        let wording = stage
            .rng
            .pick(if road { words.travel } else { words.private });
        let title = stage.say(wording, &slots);
        let meeting = stage.meet(title, at, &[]);
        let length = stage.rng.within(1, 3) as i32;
        let one = stage.meeting(meeting);
        if road {
            (one.days, one.first_day) = (length, day);
        } else {
            one.private = true;
        }
    }
}
