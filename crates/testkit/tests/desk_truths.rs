//! What the truths beside the mailbox claim holds in the files: nothing went out after
//! the meetings, nobody wrote to the inherited accounts, and so on.

use bellwether_testkit::world::{Truth, World, split_mbox, whole_world};
use std::sync::LazyLock;

static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| [0, 1, 2, 3, 7, 42].map(whole_world).into());

/// When a mail was sent, in seconds, and its lines `From`, `To` and `Cc`.
struct Mail {
    at: i64,
    from: String,
    people: String,
}

fn mails(world: &World) -> Vec<Mail> {
    let mut all = Vec::new();
    for mail in world.files.iter().flat_map(|file| split_mbox(&file.bytes)) {
        let text = String::from_utf8_lossy(mail)
            .replace("\n ", " ")
            .replace("\n\t", " ");
        let head = text.split("\n\n").next().unwrap_or_default().to_owned();
        let line = |name: &str| {
            let mut lines = head.lines();
            lines
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
        };
        let date = jiff::fmt::rfc2822::parse(line("Date: ")).expect("a date");
        all.push(Mail {
            at: date.timestamp().as_second(),
            from: line("From: ").to_lowercase(),
            people: format!("{} {} {}", line("From: "), line("To: "), line("Cc: ")).to_lowercase(),
        });
    }
    all
}

fn file(world: &World, path: &str) -> String {
    let mut files = world.exports.iter().flat_map(|export| &export.files);
    let file = files
        .find(|file| file.path == path)
        .expect("the file is there");
    String::from_utf8_lossy(&file.bytes).replace("\r\n ", "")
}

/// The event of the calendar that a truth cites, and the day on which it begins.
fn event(world: &World, truth: &Truth) -> (String, i64) {
    let uid = truth
        .entries
        .iter()
        .find_map(|e| e.strip_prefix("calendar.ics#"));
    let calendar = file(world, "calendar.ics");
    let event = calendar
        .split("BEGIN:VEVENT")
        .find(|event| uid.is_some_and(|uid| event.contains(uid)))
        .expect("the event is there");
    let start = event.split("DTSTART").nth(1).expect("a start");
    let day: String = start.lines().next().unwrap_or_default().to_owned();
    let day = day.rsplit(':').next().unwrap_or_default()[..8].to_owned();
    let date = jiff::civil::Date::strptime("%Y%m%d", &day).expect("a day");
    let at = date.to_zoned(jiff::tz::TimeZone::UTC).expect("a moment");
    (event.to_owned(), at.timestamp().as_second())
}

fn of<'a>(world: &'a World, situation: &'a str) -> impl Iterator<Item = &'a Truth> {
    (world.truths.iter()).filter(move |truth| truth.situation == situation)
}

#[test]
fn nothing_went_out_after_the_meetings() {
    for world in WORLDS.iter() {
        let mails = mails(world);
        for truth in of(world, "meeting-no-followup") {
            let (event, day) = event(world, truth);
            assert!(event.contains(&truth.person_address) && !event.contains("CANCELLED"));
            let since = mails.iter().filter(|m| m.at > day);
            assert_eq!(
                since
                    .filter(|m| m.people.contains(&truth.account_domain))
                    .count(),
                0
            );
        }
    }
}

#[test]
fn nobody_spoke_to_the_unspoken_and_the_inherited() {
    for world in WORLDS.iter() {
        let (mails, calendar) = (mails(world), file(world, "calendar.ics"));
        let silent =
            |word: &str| !calendar.contains(word) && !mails.iter().any(|m| m.people.contains(word));
        for truth in of(world, "unspoken-contact") {
            assert!(silent(&truth.person_address), "{truth:?}");
        }
        for truth in of(world, "inherited-untouched") {
            assert!(silent(&format!("@{}", truth.account_domain)), "{truth:?}");
        }
        for truth in of(world, "met-now-prospect") {
            assert!(silent(&format!("@{}", truth.account_domain)), "{truth:?}");
        }
    }
}

#[test]
fn one_person_alone_is_in_touch_about_a_single_deal() {
    for world in WORLDS.iter() {
        let (mails, calendar) = (mails(world), file(world, "calendar.ics"));
        for truth in of(world, "deal-single") {
            let theirs = mails
                .iter()
                .filter(|m| m.people.contains(&truth.account_domain));
            assert!(theirs.clone().count() >= 8, "{truth:?}");
            for mail in theirs {
                assert!(mail.people.contains(&truth.person_address), "{truth:?}");
            }
            for other in &truth.others {
                assert!(!calendar.contains(other), "{truth:?}");
            }
        }
    }
}

#[test]
fn visits_of_the_last_weeks_that_no_plot_is_about_were_followed_up() {
    for world in WORLDS.iter() {
        let mails = mails(world);
        let ours = format!("@{}", world.seller.domain);
        let cited: String = (world.truths.iter().map(|t| t.entries.join(" ")))
            .chain(world.decoys.iter().map(|d| d.entries.join(" ")))
            .collect();
        let calendar = file(world, "calendar.ics");
        for event in calendar.split("BEGIN:VEVENT").skip(1) {
            let uid = event
                .split("\nUID:")
                .nth(1)
                .and_then(|rest| rest.lines().next());
            let uid = uid.expect("a UID").trim();
            if cited.contains(uid) || event.contains("RRULE") || event.contains("RECURRENCE-ID") {
                continue;
            }
            let guests: Vec<&str> = event
                .split("mailto:")
                .skip(1)
                .filter_map(|rest| rest.lines().next())
                .filter(|address| !address.contains(&ours))
                .collect();
            let start = event
                .split("DTSTART")
                .nth(1)
                .and_then(|rest| rest.lines().next());
            let day = start
                .and_then(|line| line.rsplit(':').next())
                .expect("a start");
            let date = jiff::civil::Date::strptime("%Y%m%d", &day[..8]).expect("a day");
            let at = date.to_zoned(jiff::tz::TimeZone::UTC).expect("a moment");
            let at = at.timestamp().as_second();
            let recent = (0..90 * 86_400).contains(&(world.as_of.0 - at));
            let followed = mails.iter().any(|mail| {
                (0..8 * 86_400).contains(&(mail.at - at))
                    && mail.from.contains(&ours)
                    && guests.iter().any(|guest| mail.people.contains(guest))
            });
            assert!(
                guests.is_empty() || !recent || followed,
                "seed {}: {event}",
                world.seed
            );
        }
    }
}
