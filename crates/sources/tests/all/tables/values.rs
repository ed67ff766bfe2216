//! Amounts, dates and lists in cells.

use super::*;
use bellwether_core::evidence::field;

#[test]
fn columns_tell_how_they_write() {
    let kept = read_table(
        "deals.csv",
        "Deal name;Stage;Amount;Close date;Probability\nA;Offer;1.200;3/4/2024;0,4\nB;Offer;1.234,50 €;31/12/2024;0,25\nC;Gewonnen;(300);4/3/24;1\n",
    );
    let deals = entries(&kept);
    let all = |name: &str| deals.iter().map(|deal| deal.text(name)).collect::<Vec<_>>();
    assert_eq!(all(field::AMOUNT), ["1200", "1234.5", "-300"]);
    assert_eq!(
        all(field::CLOSES),
        ["2024-04-03", "2024-12-31", "2024-03-04"]
    );
    assert_eq!(all(field::PROBABILITY), ["40", "25", "100"]);
    assert_eq!(all(field::STATUS), ["open", "open", "won"]);
    assert_eq!(all(field::CURRENCY), ["", "EUR", ""]);
    assert!(!what(&kept).contains("nothing in them tells"));
}

#[test]
fn what_no_date_tells_is_said() {
    let kept = read_table(
        "deals.csv",
        "Deal name,Stage,Close date\nA,Offer,3/4/2024\n",
    );
    assert_eq!(entries(&kept)[0].text(field::CLOSES), "2024-03-04");
    assert!(what(&kept).contains("month first"), "{}", what(&kept));
    let kept = read_table(
        "deals.csv",
        "Name des Deals;Phase;Abschlussdatum\nA;Angebot;3/4/2024\n",
    );
    assert_eq!(entries(&kept)[0].text(field::CLOSES), "2024-04-03");
}

#[test]
fn days_are_of_where_the_seller_lives() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("contacts.csv");
    std::fs::write(
        &path,
        "Name,Email,Created,Last Activity\nAnn,a@b.example,2024-03-04 10:00,2024-03-04T10:00:00Z\n",
    )
    .expect("a file");
    let zone = bellwether_core::time::Zone(jiff::tz::TimeZone::fixed(jiff::tz::offset(2)));
    let kept = read_with(&[path], &Options { zone, ..options() });
    let contact = entries(&kept)[0];
    assert_eq!(contact.text(field::CREATED), "1709539200");
    assert_eq!(contact.text(field::LAST_ACTIVITY), "1709546400");
}

#[test]
fn cells_with_several_values() {
    let kept = read_table(
        "contacts.csv",
        "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value\n\
         Ann,Smith,Acme,* myContacts ::: Customers,Work,Ann@ACME.example ::: ann.s@b.example,+49 1 ::: +49 2,\n",
    );
    let contact = entries(&kept)[0];
    assert_eq!(
        contact.all(field::EMAIL).collect::<Vec<_>>(),
        ["ann@acme.example", "ann.s@b.example"]
    );
    assert_eq!(
        contact.all(field::LABEL).collect::<Vec<_>>(),
        ["myContacts", "Customers"]
    );
    assert_eq!(
        contact.all(field::PHONE).collect::<Vec<_>>(),
        ["+49 1", "+49 2"]
    );
    assert_eq!(contact.key, "ann@acme.example");
}

#[test]
fn a_deal_brings_its_company_and_contact_along() {
    let kept = read_table(
        "deals.csv",
        "Opportunity,Stage,Company,Company website,Industry,Contact,Contact email\n\
         Pumps,Offer,Acme,www.acme.example,Water,Ann Smith,ann@acme.example\nValves,Offer,Acme,www.acme.example,Water,Ann Smith,ann@acme.example\n",
    );
    let all = entries(&kept);
    let kinds: Vec<EntryKind> = all.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [
            EntryKind::Deal,
            EntryKind::Company,
            EntryKind::Contact,
            EntryKind::Deal
        ]
    );
    assert_eq!(
        (all[1].text(field::NAME), all[1].text(field::DOMAIN)),
        ("Acme", "acme.example")
    );
    assert_eq!(
        (all[2].text(field::EMAIL), all[2].text(field::COMPANY)),
        ("ann@acme.example", "Acme")
    );
    assert_eq!(
        (all[3].text(field::COMPANY), all[3].text(field::CONTACT)),
        ("Acme", "Ann Smith")
    );
}

/// HubSpot says above a column in which zone its times are.
#[test]
fn times_are_of_the_zone_in_their_heading() {
    for (zone, created) in [
        ("Europe/Berlin", "1706743800"),
        ("CET", "1706743800"),
        ("GMT+1", "1706743800"),
        ("UTC-05:30", "1706767200"),
        ("EST", "1706765400"),
    ] {
        let kept = read_table(
            "contacts.csv",
            &format!("Name,Email,Create Date ({zone})\nAnn,a@b.example,2024-02-01 00:30\n"),
        );
        assert_eq!(entries(&kept)[0].text(field::CREATED), created, "{zone}");
    }
}
