//! What settles a customer's request beside mail: a talk that takes the matter up, and
//! nothing less.

use crate::desk::{AS_OF, Desk, items, path};

/// Whether the request of Tomas for actuators is on the page, and how strong its card is.
fn asked(desk: &Desk) -> Option<f64> {
    let list = desk.ask(&["opportunities", "--all"]);
    let card = items(&list)
        .iter()
        .find(|card| card["kind"] == "unanswered-ask" && card.to_string().contains("actuators"))?;
    card["score"].as_f64()
}

#[test]
fn a_request_stays_until_somebody_takes_it_up() {
    let desk = Desk::with_mail();
    let before = asked(&desk).expect("open");
    let call = |text: &str| desk.ask(&["call", "Tomas at Holmgren", text, "--on", "2024-03-14"]);
    call("rang twice, nobody picked up");
    assert_eq!(desk.ask(&["person", "tomas"])["tie"]["meetings"], 0);
    assert!(asked(&desk).is_some());
    desk.ask(&[
        "note",
        "Tomas at Holmgren",
        "must still answer him on the actuators",
        "--on",
        "2024-03-14",
    ]);
    assert!(asked(&desk).is_some());
    call("talked about the football");
    assert_eq!(desk.ask(&["person", "tomas"])["tie"]["meetings"], 1);
    let lowered = asked(&desk).expect("open");
    assert!(lowered < before, "{lowered} {before}");
    call("told him which actuators stand the cleaner");
    assert_eq!(asked(&desk), None);
}

#[test]
fn a_meeting_on_something_else_leaves_a_request_open_and_prepare_names_it() {
    let desk = Desk::with_mail();
    let event = |hour: u32| {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t\r\nBEGIN:VEVENT\r\nUID:s{hour}\r\n\
             DTSTAMP:20240301T000000Z\r\nDTSTART:20240314T{hour:02}0000Z\r\nDTEND:20240314T{:02}0000Z\r\n\
             SUMMARY:Safety audit\r\nORGANIZER:mailto:ines@calder-valvery.com\r\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:tomas.brink@holmgren-dairy.com\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n",
            hour + 1
        )
    };
    let file = desk.file("audit.ics", event(9).as_bytes());
    desk.run(&["add", "--known", "2024-03-13", path(&file)])
        .expect(0);
    assert!(asked(&desk).is_some());
    let page = desk
        .run(&["--as-of", AS_OF, "prepare", "holmgren"])
        .expect(0);
    assert!(page.stdout.contains("actuators"), "{}", page.stdout);
}

#[test]
fn mails_in_a_language_that_is_not_read_are_said() {
    let desk = Desk::with_mail();
    let letters: String = (1..=6)
        .map(|day| {
            format!(
                "From - Mar {day:02} 09:00:00 2024\nFrom: Anne Roux <anne@rouxfreres.fr>\n\
                 To: Ines Calder <ines@calder-valvery.com>\nDate: {day} Mar 2024 09:00:00 +0000\n\
                 Subject: Devis\nMessage-ID: <{day}.devis@post.example>\n\
                 Content-Type: text/plain; charset=utf-8\n\n\
                 Bonjour,\n\npourriez-vous nous envoyer un devis pour les joints de la ligne {day} avant \
                 la fin de la semaine, avec le prix et le délai de livraison ?\n\nAnne\n\n"
            )
        })
        .collect();
    let file = desk.file("roux.mbox", letters.as_bytes());
    desk.run(&["add", path(&file)]).expect(0);
    let doctor = desk.run(&["--as-of", AS_OF, "doctor"]).expect(0);
    assert!(doctor.stderr.contains("in French"), "{}", doctor.stderr);
}
