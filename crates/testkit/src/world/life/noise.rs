//! Machines, newsletters, lists, recruiters, spam, bounces, absences.

use super::noise_words::{AWAY, BOUNCE, LIST, Letter, NEWSLETTER, PAPERS, RECRUITER, ROBOTS, SPAM};
use crate::world::calendar;
use crate::world::cast::Part;
use crate::world::cast::person::PersonNo;
use crate::world::cast::spelling::ascii;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, Kind, PostNo};
use crate::world::phrase::Slots;
use crate::world::stage::{LENGTH, Stage};
use bellwether_core::time::{Day, Timestamp};

/// Fills the mailbox with what nobody waits for.
pub(crate) fn fill(stage: &mut Stage) {
    papers(stage);
    robots(stage);
    list(stage);
    recruiters(stage);
    spam(stage);
    absences(stage);
    season_greetings(stage);
}

/// Some moment between the first day and the last, the seller's clock.
fn any_time(stage: &mut Stage) -> Timestamp {
    let day = Day(stage.cast.first_day.0 + stage.rng.within(1, i64::from(LENGTH) - 1) as i32);
    let zone = stage.our_zone();
    let minute = stage.rng.within(300, 1200);
    zone.moment(day, minute, stage.rng.within(0, 59))
}

fn post(
    stage: &mut Stage,
    from: PersonNo,
    at: Timestamp,
    kind: Kind,
    words: &Letter,
    slots: &Slots,
) -> PostNo {
    let (subject, text) = (stage.rng.pick(words.subjects), stage.rng.pick(words.texts));
    let (subject, text) = (stage.say(subject, slots), stage.say(text, slots));
    let me = stage.me();
    stage.send(
        Draft::new(from, me, at)
            .subject(subject)
            .text(text)
            .kind(kind),
    )
}

fn papers(stage: &mut Stage) {
    for (name, host) in PAPERS {
        let paper = stage.cast.machine(name, &format!("newsletter@{host}"));
        let every = stage.rng.pick(&[12, 14, 17]);
        let mut day = stage.cast.first_day.0 + stage.rng.within(0, 6) as i32;
        while day < stage.cast.last_day.0 {
            let zone = stage.our_zone();
            let at = zone.moment(Day(day), 360 + i64::from(day % 30), 0);
            let slots = stage.slots(paper, at).with("host", *host);
            post(stage, paper, at, Kind::Newsletter, &NEWSLETTER, &slots);
            day += every;
        }
    }
}

fn robots(stage: &mut Stage) {
    let domain = stage.cast.us().domain.clone();
    for (local, name, words) in ROBOTS {
        let host = if *local == "tracking" {
            "parcelhare-express.com"
        } else {
            domain.as_str()
        };
        let robot = stage.cast.machine(name, &format!("{local}@{host}"));
        for _ in 0..stage.rng.within(45, 75) {
            let at = any_time(stage);
            let slots = stage.slots(robot, at);
            post(stage, robot, at, Kind::Robot, words, &slots);
        }
    }
}

fn list(stage: &mut Stage) {
    let list = stage
        .cast
        .machine("plant-talk", "plant-talk@lists.plantfolk-forum.org");
    for _ in 0..60 {
        let at = any_time(stage);
        let slots = stage.slots(list, at).with("tag", "[plant-talk]");
        post(stage, list, at, Kind::List, &LIST, &slots);
    }
}

fn recruiters(stage: &mut Stage) {
    for _ in 0..3 {
        let firm = stage.cast.found_outside("Talent", "talent", &mut stage.rng);
        let person = stage
            .cast
            .hire(firm, Function::Sales, Level::Staff, &mut stage.rng);
        stage.cast.people[person.0].title = "Senior Consultant";
        for _ in 0..stage.rng.within(4, 9) {
            let at = any_time(stage);
            let slots = stage.slots(person, at);
            post(stage, person, at, Kind::Letter, &RECRUITER, &slots);
        }
    }
}

fn spam(stage: &mut Stage) {
    for n in 0..45 {
        let at = any_time(stage);
        let name = stage.rng.pick(&[
            "Export Department",
            "Mr. Goodluck",
            "Support Team",
            "Lily",
            "Web Expert",
        ]);
        let host = stage.rng.pick(&[
            "best-castings-24.com",
            "seo-rocket-4u.net",
            "mailbox-upgrade.info",
            "gmail.com",
        ]);
        let local = format!("{}{}", ascii(name), 1000 + 7 * n);
        let from = stage.cast.machine(name, &format!("{local}@{host}"));
        let slots = stage.slots(from, at);
        post(stage, from, at, Kind::Letter, &SPAM, &slots);
    }
}

/// People who are away, and servers that refuse: an answer to some of our mails.
fn absences(stage: &mut Stage) {
    let me = stage.me();
    for answered in (0..stage.posts.len()).map(PostNo) {
        let ours = stage.post(answered);
        let [to] = ours.to[..] else { continue };
        let (at, from, subject) = (ours.at, ours.from, ours.subject.clone());
        let customer = stage
            .cast
            .firm_of(to)
            .is_some_and(|f| f.part == Part::Customer);
        let engaged = stage.cast.person(to).days.engaged;
        if from != me || !customer || engaged || !stage.rng.chance(0.035) {
            continue;
        }
        let soon = Timestamp(at.0 + stage.rng.within(4, 60));
        let phone = stage.cast.person(to).phone.clone();
        let slots = stage.slots(to, at).with("phone", phone);
        if stage.rng.chance(0.2) {
            bounce(stage, to, soon, &subject, &slots);
        } else {
            let wording = stage.rng.pick(AWAY);
            let text = stage.say(wording, &slots);
            let subject = format!(
                "{}{subject}",
                stage
                    .rng
                    .pick(&["Automatic reply: ", "Out of office: ", "Auto: "])
            );
            stage.send(
                Draft::new(to, me, soon)
                    .subject(subject)
                    .text(text)
                    .kind(Kind::OutOfOffice),
            );
        }
    }
}

fn bounce(stage: &mut Stage, to: PersonNo, at: Timestamp, subject: &str, slots: &Slots) {
    let address = stage.cast.person(to).address.clone();
    let host = address.rsplit('@').next().unwrap_or_default().to_owned();
    let daemon = stage
        .cast
        .machine("Mail Delivery System", &format!("mailer-daemon@{host}"));
    let slots = slots.clone().with("host", host).with("address", address);
    let text = stage.say(BOUNCE, &slots);
    let text = format!("{text}\n\nSubject of your message: {subject}");
    let me = stage.me();
    let draft = Draft::new(daemon, me, at).subject("Undelivered Mail Returned to Sender");
    stage.send(draft.text(text).kind(Kind::Bounce));
}

/// The seller's greetings to everybody before Christmas, in blind copy.
fn season_greetings(stage: &mut Stage) {
    let me = stage.me();
    let first_year = stage.cast.first_day.date().year();
    for year in first_year..first_year + 2 {
        let day = calendar::workday_before(Day::of(jiff::civil::date(year, 12, 19)));
        let all: Vec<PersonNo> = (0..stage.cast.people.len())
            .map(PersonNo)
            .filter(|p| {
                let customer = stage
                    .cast
                    .firm_of(*p)
                    .is_some_and(|f| f.part == Part::Customer);
                let days = stage.cast.person(*p).days;
                customer && days.gap > 0.0 && days.first.0 + 60 < day.0 && day < days.last
            })
            .collect();
        let at = stage.our_zone().moment(day, 15 * 60 + 10, 4);
        let mut draft = Draft::new(me, me, at).subject("Season's greetings");
        draft.to.clear();
        draft.bcc = all;
        draft.text = "Another year is nearly over. Thank you for the good work together, for patience \
where we needed it, and for plain words where we deserved them.\n\nOur office is closed from 23 December \
to 2 January; the emergency number is manned.\n\nA quiet holiday and a healthy new year to you and your families."
            .to_owned();
        stage.send(draft);
    }
}
