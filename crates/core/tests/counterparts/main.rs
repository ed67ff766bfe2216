//! Who is a counterpart, at which house, and what was a meeting with them: shared mailboxes,
//! two people of one address, one person at two houses, invitations, appointments.

mod appointments;

use bellwether_core::evidence::Marks;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{Knowledge, PersonNo, reach};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{Finding, Opportunity, detectors, see};
use bellwether_core::preparation;
use bellwether_testkit::fixture::{Fixture, parse};

/// The weekly business with Ann, and a story beside it.
fn at(story: &str, day: &str) -> Fixture {
    let text = format!(
        "me Dana Holt <dana@birchline.co.uk>
        every 9 days from 2026-06-01 to 2026-11-08 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
        {story}
        as of {day}"
    );
    parse(&text).unwrap_or_else(|error| panic!("{error}"))
}

fn picture(fixture: &Fixture) -> Knowledge<'_> {
    Knowledge::at(&fixture.ledger, fixture.as_of)
}

fn cards(kind: &str, k: &Knowledge) -> Vec<Finding> {
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    (detector.detect)(k)
}

fn called(k: &Knowledge, name: &str) -> PersonNo {
    let mut all = k.numbered().filter(|(_, person)| person.name == name);
    let (found, _) = all.next().unwrap_or_else(|| panic!("nobody is {name}"));
    assert!(all.next().is_none(), "two are {name}");
    found
}

const ASK: &str = "could you send us a quotation for 200 graphite gaskets DN80 by 4 December?";

#[test]
fn a_shared_mailbox_that_writes_like_a_person_is_a_customer() {
    for (from, name) in [
        ("Summer Dental <info@summerdental.co.uk>", "Summer Dental"),
        ("Klaus Summer <office@summerdental.co.uk>", "Klaus Summer"),
        ("info@summerdental.co.uk", "info@summerdental.co.uk"),
        ("Info <info@summerdental.co.uk>", "info@summerdental.co.uk"),
    ] {
        let story = format!(
            "every 9 days from 2026-06-03 to 2026-11-10 {from} <-> me: Weekly order | The list is attached as agreed.
            2026-11-16 me -> {from}: Prices | Hello,\\nI will send you the price list by Friday 20 November.\\nDana
            2026-11-19 {from} -> me: Quote | Hello Dana,\\n{ASK}\\nBest regards"
        );
        let fixture = at(&story, "2026-11-27");
        let k = picture(&fixture);
        let who = called(&k, name);
        assert_eq!(k.person(who).nature, Nature::Desk);
        let account = k.account_of_key("summerdental.co.uk").expect("an account");
        assert!(k.account(account).relationship);
        assert_eq!(reach::of(&k, account).known, 1);
        let asked = cards("unanswered-ask", &k);
        assert_eq!(asked.len(), 1, "{from}");
        assert_eq!(asked[0].person, Some(who));
        assert!(asked[0].why.contains(name), "{}", asked[0].why);
        assert_eq!(cards("open-promise", &k).len(), 1, "{from}");
    }
    // What it writes to several of us counts once.
    let from = "Summer Dental <info@summerdental.co.uk>";
    let us = "me, Lea Ott <lea@birchline.co.uk>, Max Ott <max@birchline.co.uk>, Ida Ott <ida@birchline.co.uk>";
    let weeks = ["06", "07", "08", "09", "10"].map(|month| {
        format!(
            "2026-{month}-03 {from} -> {us}: Weekly order | The list is attached.
            2026-{month}-17 {from} -> {us}: Weekly order | The list is attached.
            2026-{month}-19 me -> {from}: Weekly order | Thank you for the list."
        )
    });
    let fixture = at(&weeks.join("\n"), "2026-11-27");
    let k = picture(&fixture);
    let who = called(&k, "Summer Dental");
    assert_eq!(k.person(who).nature, Nature::Desk);
    // What only ever writes, serves many, or was written to once is nobody's counterpart.
    for from in [
        "every 9 days from 2026-06-03 to 2026-11-10 Summer Dental <info@summerdental.co.uk> -> me",
        "every 9 days from 2026-06-03 to 2026-11-10 Summer Dental <support@summerdental.co.uk> <-> me",
    ] {
        let address = from.split(['<', '>']).nth(1).expect("an address");
        let story = match from.contains("<->") {
            true => format!("{from}: Weekly order | The list is attached as agreed."),
            false => (10..24)
                .map(|day| format!("2026-10-{day} <{address}> -> me: News | What is new.\n"))
                .chain([format!(
                    "2026-10-09 me -> <{address}>: Hello | Please send a parcel."
                )])
                .collect(),
        };
        let story = format!("{story}\n2026-11-19 <{address}> -> me: Quote | Hello,\\n{ASK}\\nBest");
        let fixture = at(&story, "2026-11-27");
        assert!(
            cards("unanswered-ask", &picture(&fixture)).is_empty(),
            "{from}"
        );
    }
}

/// Who takes our orders sells to us: what they want to know is no request of a customer.
#[test]
fn who_takes_our_orders_is_no_customer() {
    let tina = "Tina Marlow <tina@luxordrivers.com>";
    let asked = |business: &[String]| {
        let story = format!(
            "{}\n2026-11-19 {tina} -> me: Forecast | Dear Dana,\\ncould you send us your forecast for the first quarter, so that we can plan?\\nTina",
            business.join("\n")
        );
        let fixture = at(&story, "2026-11-27");
        cards("unanswered-ask", &picture(&fixture)).len()
    };
    let ours = |day: &str, says: &str| format!("2026-{day} me -> {tina}: Order | {says}");
    let theirs = |day: &str, says: &str| format!("2026-{day} {tina} -> me: Order | {says}");
    // An order of ours, and their word that they have it; in German as well.
    for (order, taken) in [
        (
            "Hello Tina,\\nplease find our purchase order attached.",
            "Dear Dana,\\nthank you for your order. The order confirmation is attached.",
        ),
        (
            "Guten Tag,\\nanbei unsere Bestellung über 40 Treiber.",
            "Guten Tag,\\nvielen Dank für Ihre Bestellung, sie geht am Montag hinaus.",
        ),
    ] {
        let sells = [ours("09-30", order), theirs("10-01", taken)];
        assert_eq!(asked(&sells), 0, "{order}");
        let buys = [theirs("09-30", order), ours("10-01", taken)];
        assert_eq!(asked(&buys), 1, "{order}");
    }
    // One order of ours that nobody took may be a slip, and two houses may buy of each other.
    let once = "please find our purchase order attached.";
    assert_eq!(
        asked(&[
            ours("09-30", once),
            theirs("10-01", "the list is attached.")
        ]),
        1
    );
    let both = [
        ours("08-10", once),
        theirs("08-11", "thank you for your order."),
        theirs("09-10", once),
    ];
    assert_eq!(asked(&both), 1);
    // Who buys thanks for our confirmation, and we answer under the number they gave us.
    let named = |mail: String| mail.replace(": Order |", ": Order PO 45678 |");
    for thanks in [
        "thank you for your order confirmation.",
        "we have received your order confirmation, all correct.",
    ] {
        let buys = [
            named(theirs("09-30", thanks)),
            named(ours("10-01", "with pleasure, it is on its way.")),
            named(theirs("10-02", thanks)),
        ];
        assert_eq!(asked(&buys), 1, "{thanks}");
    }
    let sells = [
        named(ours("09-30", "40 drivers, please.")),
        named(theirs("10-01", "thank you for your order.")),
    ];
    assert_eq!(asked(&sells), 0);
}

/// Where a desk is one of the voices of a house, the house does not hang on one person.
#[test]
fn a_desk_is_a_voice_there() {
    let ann = "every 6 days from 2026-06-02 to 2026-11-20 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings are attached.
        2026-11-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Dana,\\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\\nAnn
        2026-10-15 me -> Cora Lind <cora@borealisdairies.com>: Seals for fillers | Hello Cora,\\nwould you like to see our seals for fillers?\\nDana
        export 2026-08-03 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Offer; status=open; amount=40000; currency=EUR; created=2026-08-03; closes=2026-12-30";
    let desk = |address: &str| {
        format!(
            "every 9 days from 2026-06-03 to 2026-11-20 <{address}> <-> me: Weekly order | The list is attached as agreed."
        )
    };
    for (kind, address) in [
        ("single-contact", "office@acmevalves.com"),
        ("deal-on-one-person", "office@acmevalves.com"),
        ("prospect-downstream", "info@borealisdairies.com"),
    ] {
        let fixture = at(ann, "2026-11-27");
        assert_eq!(cards(kind, &picture(&fixture)).len(), 1, "{kind}");
        let fixture = at(&format!("{ann}\n{}", desk(address)), "2026-11-27");
        assert!(cards(kind, &picture(&fixture)).is_empty(), "{kind}");
    }
}

#[test]
fn two_given_names_on_one_address_are_two_people() {
    let card = |key: &str, name: &str, phone: &str| {
        format!(
            "export 2026-11-20 contact vcard {key}: name={name}; company=Summer Dental; email=office@summerdental.co.uk; phone={phone}\n"
        )
    };
    let mails = "every 9 days from 2026-06-03 to 2026-11-10 Summer Dental <office@summerdental.co.uk> <-> me: Weekly order | The list is attached.\n";
    let story = [
        mails,
        &card("1", "Petra Summer", "+44 20 1111111"),
        &card("2", "Klaus Summer", "+44 20 2222222"),
    ]
    .concat();
    let fixture = at(&story, "2026-11-27");
    let k = picture(&fixture);
    let account = k.account_of_key("summerdental.co.uk").expect("an account");
    for (name, phone) in [("Petra Summer", "1111111"), ("Klaus Summer", "2222222")] {
        let person = k.person(called(&k, name));
        assert!(person.phone.ends_with(phone), "{}", person.phone);
        assert_eq!(person.account, Some(account));
    }
    // The address is neither's.
    called(&k, "Summer Dental");
    // Rows of a table are called by their address.
    let row = |name: &str| card("office@summerdental.co.uk", name, "+44 20 1111111");
    let fixture = at(
        &[mails, &row("Petra Summer"), &row("Paul Vance")].concat(),
        "2026-11-27",
    );
    let k = picture(&fixture);
    let _two = [called(&k, "Petra Summer"), called(&k, "Paul Vance")];
    // One person in two spellings, and a record that a successor took over, are one.
    for (key, name) in [
        ("2", "Summer, Petra"),
        ("2", "Petra Vance"),
        ("1", "Klaus Vance"),
    ] {
        let story = [mails, &card("1", "Petra Summer", "+44 20 1111111")].concat();
        let later = card(key, name, "+44 20 1111111").replace("2026-11-20", "2026-11-22");
        let fixture = at(&format!("{story}{later}"), "2026-11-27");
        let k = picture(&fixture);
        let there = k.account_of_key("summerdental.co.uk").expect("an account");
        assert_eq!(k.account(there).people.len(), 1, "{key} {name}");
    }
    // By then only one of them was known.
    let second = card("2", "Klaus Summer", "+44 20 2222222").replace("11-20", "11-24");
    let fixture = at(
        &[mails, &card("1", "Petra Summer", "+44 20 1111111"), &second].concat(),
        "2026-11-22",
    );
    let k = picture(&fixture);
    called(&k, "Petra Summer");
    assert!(
        k.numbered()
            .all(|(_, person)| person.name != "Klaus Summer")
    );
}

fn invitation(answer: &str) -> String {
    format!(
        "export 2026-11-18 meeting ical m1: name=Line; organiser=me||accepted; attendee=joanna@acmevalves.com|Joanna Pike|{answer}; occurrence=2026-11-25 09:00/2026-11-25 10:00"
    )
}

#[test]
fn an_invitation_that_nobody_answered_is_no_contact() {
    for (answer, met) in [
        ("needs-action", 0),
        ("tentative", 1),
        ("", 1),
        ("accepted", 1),
    ] {
        let fixture = at(&invitation(answer), "2026-11-27");
        let k = picture(&fixture);
        let joanna = called(&k, "Joanna Pike");
        assert_eq!(k.contact(joanna).encounters, met, "{answer}");
        assert_eq!(k.tie(joanna).encounters, met, "{answer}");
        assert_eq!(k.contact(joanna).last().is_some(), met > 0, "{answer}");
        let account = k.account_of_key("acmevalves.com").expect("an account");
        let last = preparation::last_met(&k, account, k.as_of);
        assert_eq!(last.is_some(), met > 0, "{answer}");
    }
}

/// Oliver at two houses, and what he asks from one of them.
fn two_houses(asked_from: &str) -> String {
    format!(
        "every 9 days from 2026-06-02 to 2026-11-20 Oliver Stein <oliver@steindental.co.uk> <-> me: Weekly order | The list is attached as agreed.
        every 9 days from 2026-06-04 to 2026-11-20 Oliver Stein <o.stein@harbourclinic.co.uk> <-> me: Weekly order | The list is attached as agreed.
        export 2026-11-20 contact vcard 1: name=Oliver Stein; company=Stein Dental; email=oliver@steindental.co.uk; email=o.stein@harbourclinic.co.uk
        2026-11-19 12:00 Oliver Stein <{asked_from}> -> me: Quote | Hello Dana,\\n{ASK}\\nOliver
        2026-11-25 Oliver Stein <oliver@steindental.co.uk> -> me: Order | Hello Dana,\\nthe order for the practice is fine.\\nOliver"
    )
}

/// What we wrote to one of Oliver's houses, or he from there, is open at that house, and what
/// he writes from there closes it.
#[test]
fn what_is_open_with_who_is_at_two_houses_is_open_at_the_one_named() {
    for (kind, ours, text) in [
        (
            "our-question",
            true,
            "Hello Oliver,\\ncould you please send us the drawing of the autoclave DN80 by 4 December?\\nDana",
        ),
        (
            "open-promise",
            true,
            "Hello Oliver,\\nI will send you the drawing of the autoclave door by Friday.\\nDana",
        ),
        ("unanswered-ask", false, ASK),
    ] {
        let line = |day: &str, from_us: bool, subject: &str, text: &str| {
            let his = "Oliver Stein <o.stein@harbourclinic.co.uk>";
            let way = if from_us {
                format!("me -> {his}")
            } else {
                format!("{his} -> me")
            };
            format!("{day} {way}: {subject} | {text}")
        };
        let mail = line("2026-11-12 12:00", ours, "Autoclave", text);
        let story = two_houses("o.stein@harbourclinic.co.uk");
        let known: Vec<&str> = story.lines().take(3).collect();
        // The lists stop before, so that none of them takes anything up.
        let known = known.join("\n").replace("to 2026-11-20 ", "to 2026-11-08 ");
        let story = format!("{known}\n{mail}");
        let fixture = at(&story, "2026-11-24");
        let k = picture(&fixture);
        let harbour = k.account_of_key("harbourclinic.co.uk").expect("an account");
        let all = see(&k, &TrackRecord::default());
        let kinds: Vec<&str> = all.iter().map(|o| o.kind).collect();
        let open: Vec<&Opportunity> = all.iter().filter(|o| o.kind == kind).collect();
        assert_eq!(open.len(), 1, "{kind}: {kinds:?}");
        assert_eq!(open[0].finding.account, Some(harbour), "{kind}");
        let title = &open[0].finding.title;
        assert!(title.contains(&k.account(harbour).name), "{title}");
        if kind == "our-question" {
            let closes = line(
                "2026-11-16 12:00",
                false,
                "Re: Autoclave",
                "Hello Dana,\\nattached is the drawing of the autoclave DN80.\\nOliver",
            );
            let fixture = at(&format!("{story}\n{closes}"), "2026-11-24");
            let all = see(&picture(&fixture), &TrackRecord::default());
            assert!(!all.iter().any(|o| o.kind == kind), "{kind}");
        }
    }
}

#[test]
fn who_is_at_two_houses_asks_for_the_one_they_write_from() {
    for (from, house) in [
        ("o.stein@harbourclinic.co.uk", "harbourclinic.co.uk"),
        ("oliver@steindental.co.uk", "steindental.co.uk"),
    ] {
        let fixture = at(&two_houses(from), "2026-11-27");
        let k = picture(&fixture);
        let oliver = called(&k, "Oliver Stein");
        let [stein, harbour] = ["steindental.co.uk", "harbourclinic.co.uk"]
            .map(|key| k.account_of_key(key).expect("an account"));
        assert_eq!(k.person(oliver).account, Some(stein));
        assert_eq!(*k.person(oliver).also, [harbour]);
        for account in [stein, harbour] {
            assert_eq!(reach::of(&k, account).known, 1);
        }
        let all = see(&k, &TrackRecord::default());
        let asks: Vec<&Opportunity> = all.iter().filter(|o| o.kind == "unanswered-ask").collect();
        assert_eq!(asks.len(), 1, "{from}");
        let account = k.account_of_key(house);
        assert_eq!(asks[0].finding.account, account);
        let name = &k.account(account.expect("an account")).name;
        assert!(
            asks[0].finding.title.contains(name),
            "{}",
            asks[0].finding.title
        );
        // What was written to one house is no news at the other.
        let told = |account| {
            let changes = preparation::changes(&k, account, k.as_of.plus_days(-20));
            changes
                .iter()
                .filter(|one| one.says.contains("Quote"))
                .count()
        };
        let asked_at_harbour = usize::from(house.starts_with("harbour"));
        assert_eq!(
            [told(harbour), told(stein)],
            [asked_at_harbour, 1 - asked_at_harbour]
        );
    }
    // Who moved is at the new house only.
    let moved = "every 9 days from 2026-02-02 to 2026-07-20 Oliver Stein <oliver@steindental.co.uk> <-> me: Weekly order | The list is attached.
        every 9 days from 2026-08-04 to 2026-11-20 Oliver Stein <oliver.stein@harbourclinic.co.uk> <-> me: Weekly order | The list is attached.
        export 2026-11-20 contact vcard 1: name=Oliver Stein; email=oliver@steindental.co.uk; email=oliver.stein@harbourclinic.co.uk";
    let fixture = at(moved, "2026-11-27");
    let k = picture(&fixture);
    assert!(k.person(called(&k, "Oliver Stein")).also.is_empty());
    // The mailbox that they left goes on answering by itself.
    let left = ["08", "09", "10", "11"].map(|month| {
        format!("2026-{month}-10 Oliver Stein <oliver@steindental.co.uk> -> me: Gone | I have left the practice.")
    });
    let mut fixture = at(&format!("{moved}\n{}", left.join("\n")), "2026-11-27");
    let also = |fixture: &Fixture| {
        let k = picture(fixture);
        k.person(called(&k, "Oliver Stein")).also.len()
    };
    assert_eq!(also(&fixture), 1, "written by hand");
    for message in &mut fixture.ledger.messages {
        if message.subject == "Gone" {
            message.marks = Marks::AUTO;
        }
    }
    assert_eq!(also(&fixture), 0);
}

#[test]
fn a_namesake_put_in_later_changes_nothing_in_an_older_note() {
    let story = "every 9 days from 2026-06-03 to 2026-11-10 Dr. Ulrich Brandt <u.brandt@brandtdental.com> <-> me: Weekly order | The list is attached as agreed.
        export 2026-11-01 company crm 1: name=Brandt Dental; domain=brandtdental.com
        2026-11-16 me -> Dr. Ulrich Brandt <u.brandt@brandtdental.com>: Prices | Hello,\\nI will send you the price list by Friday 20 November.\\nDana
        export 2026-11-20 note notes 1: name=Brandt Dental; when=2026-11-20 15:00; text=Gave the price list on the phone, all clear. Dr. Brandt retires in May, his son Felix takes over.";
    for later in [
        "",
        "export 2026-11-27 contact hand felix: name=Felix Brandt; company=Brandt Dental",
        "2026-11-26 Felix Brandt <f.brandt@brandtdental.com> -> me: Hello | Hello Dana,\\nI am new here.\\nFelix",
    ] {
        let fixture = at(&format!("{story}\n{later}"), "2026-11-27");
        let k = picture(&fixture);
        let open = cards("open-promise", &k);
        assert!(open.is_empty(), "{later}: {}", open[0].title);
        let ulrich = called(&k, "Dr. Ulrich Brandt");
        assert_eq!(k.contact(ulrich).encounters, 1, "{later}");
    }
}
