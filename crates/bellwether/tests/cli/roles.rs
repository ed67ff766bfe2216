//! Who writes to a seller and is no customer.

use crate::desk::{AS_OF, Desk, items, path};
use std::fmt::Write;

/// A mail of March 2024.
fn mail(text: &mut String, day: u32, from: &str, to: &str, subject: &str, body: &str) {
    writeln!(
        text,
        "From x Fri Mar {day:02} 09:00:00 2024\nFrom: {from}\nTo: {to}\nSubject: {subject}\n\
         Date: {day:02} Mar 2024 09:00:00 +0000\nMessage-ID: <{day}.{subject}@x>\n\n{body}\n"
    )
    .expect("text");
}

#[test]
fn suppliers_and_services_come_after_customers() {
    const ME: &str = "Sam Seller <sam@northseal.com>";
    const ANN: &str = "Ann Smith <ann@acmevalves.com>";
    const BOB: &str = "Bob Hill <bob@rubberworks.com>";
    const CARA: &str = "Cara Dean <cara@hillrecruiting.com>";
    let mut text = String::new();
    for week in 0..3 {
        let day = 1 + week * 3;
        let order = format!("Order {week}");
        mail(
            &mut text,
            day,
            ANN,
            ME,
            &order,
            "The list of the week is attached.",
        );
        mail(
            &mut text,
            day,
            ME,
            ANN,
            &order,
            "Thank you, we will see to it.",
        );
        let ours = format!("Please find attached our purchase order PO 4500{week} for rings.");
        mail(&mut text, day, ME, BOB, &format!("PO 4500{week}"), &ours);
        let theirs = format!("Thank you for your order PO 4500{week}. It ships on Friday.");
        mail(
            &mut text,
            day + 1,
            BOB,
            ME,
            &format!("Re: PO 4500{week}"),
            &theirs,
        );
    }
    mail(
        &mut text,
        12,
        CARA,
        ME,
        "People",
        "Do you look for engineers for your works?",
    );
    mail(
        &mut text,
        13,
        ME,
        CARA,
        "Re: People",
        "Not at present, thank you for asking.",
    );
    let desk = Desk::new();
    let file = desk.file("all.mbox", text.as_bytes());
    desk.ask(&["add", path(&file), "--owner", "sam@northseal.com"]);
    let look = ["--as-of", AS_OF, "accounts"];
    let json = [&look[..], &["--json"]].concat();
    let accounts = desk.run(&json).expect(0).json();
    let told: Vec<(&str, Option<&str>)> = (items(&accounts).iter())
        .map(|one| {
            let domain = one["domains"][0].as_str().expect("a domain");
            (domain, one["role"].as_str())
        })
        .collect();
    let expected = [
        ("acmevalves.com", None),
        ("hillrecruiting.com", Some("service")),
        ("rubberworks.com", Some("supplier")),
    ];
    assert_eq!(told, expected);
    let page = desk.run(&look).expect(0).stdout;
    assert!(
        page.contains("(supplier)") && page.contains("(service)"),
        "{page}"
    );
}
