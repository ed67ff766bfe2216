//! Who is who, from mails to the picture.

use bellwether_core::evidence::{Mail, Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::identity::{Nature, Person, people};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{from_mails, mail};

const START: Timestamp = Timestamp(1_700_000_000);
const ME: &str = "Sam Seller <sam@northseal.com>";

fn now() -> Timestamp {
    START.plus_days(400)
}

/// A mail on a day, meant for its recipient.
fn on(day: i32, from: &str, to: &str) -> Mail {
    mail(
        START.plus_days(day),
        from,
        &[(Role::To, to)],
        &format!("{from} {day}"),
        "Hello",
    )
}

/// A mail of the seller's, found in a folder of sent mail.
fn sent(day: i32, from: &str, to: &str) -> Mail {
    Mail {
        marks: Marks::SENT,
        ..on(day, from, to)
    }
}

fn ledger(mails: &[Mail]) -> Ledger {
    from_mails(mails, "me", now())
}

fn decide(ledger: &mut Ledger, verb: Verb, anchors: &[&str]) {
    let number = ledger.decisions.len() as u8;
    let anchors = anchors.iter().map(|text| match text.contains('@') {
        true => Anchor::Address((*text).to_owned()),
        false => Anchor::Domain((*text).to_owned()),
    });
    ledger.decisions.push(Decision {
        id: Id([number; 16]),
        recorded: START.plus_days(300),
        verb,
        anchors: anchors.collect(),
        words: Vec::new(),
    });
}

fn person<'k>(knowledge: &'k Knowledge, address: &str) -> &'k Person {
    let addresses = &knowledge.ledger.addresses;
    let number = addresses
        .iter()
        .position(|a| a == address)
        .expect("an address");
    let person = knowledge.person_of[number].expect("somebody behind it");
    knowledge.person(person)
}

fn one(knowledge: &Knowledge, a: &str, b: &str) -> bool {
    person(knowledge, a).id == person(knowledge, b).id
}

/// Both ways, so that the account is a relationship.
fn talk(day: i32, them: &str) -> Vec<Mail> {
    vec![on(day, them, ME), sent(day + 1, ME, them)]
}

#[test]
fn the_seller_is_who_sent_the_mail() {
    let mut mails = talk(1, "Ann Smith <ann@acme.com>");
    for day in 4..10 {
        mails.push(sent(day, ME, "ann@acme.com"));
        mails.push(sent(
            day,
            "Sam Seller <sam.seller@gmail.com>",
            "ann@acme.com",
        ));
    }
    mails.push(sent(9, "Ann Smith <ann@acme.com>", "sam@northseal.com"));
    let ledger = ledger(&mails);
    let knowledge = Knowledge::at(&ledger, now());
    let own = |n: &bellwether_core::ledger::AddressNo| ledger.addresses[n.0 as usize].as_str();
    let own: Vec<&str> = knowledge.seller.addresses.iter().map(own).collect();
    assert_eq!(own, ["sam@northseal.com", "sam.seller@gmail.com"]);
    assert_eq!(knowledge.seller.domains, ["northseal.com"]);
    assert!(knowledge.seller.inferred);
    assert!(person(&knowledge, "sam.seller@gmail.com").me);
    // Before any mail was sent nobody can tell.
    assert!(Knowledge::at(&ledger, START).seller.addresses.is_empty());
}

#[test]
fn what_the_user_said_comes_first() {
    let mut ledger = ledger(&talk(1, "Ann Smith <ann@acme.com>"));
    decide(&mut ledger, Verb::Me, &["ann@acme.com"]);
    let knowledge = Knowledge::at(&ledger, now());
    assert_eq!(knowledge.seller.domains, ["acme.com"]);
    assert!(!knowledge.seller.inferred && person(&knowledge, "ann@acme.com").me);
    let before = Knowledge::at(&ledger, START.plus_days(299));
    assert_eq!(before.seller.domains, ["northseal.com"], "not known yet");
}

#[test]
fn one_firm_one_name_one_person() {
    let mails = [
        on(1, "Robert Miller <robert.miller@acme.com>", ME),
        on(2, "Bob Miller <bmiller@mail.acme.com>", ME),
        on(
            3,
            "Miller, Robert <CN=Robert Miller/OU=HOU/O=ACME@ACME>",
            ME,
        ),
        on(4, "Jürgen Weiß <juergen.weiss@acme.com>", ME),
        on(5, "Juergen Weiss <jw@acme.com>", ME),
        on(6, "Ann C. Smith <ann.c.smith@acme.com>", ME),
        on(7, "Ann D. Smith <ann.d.smith@acme.com>", ME),
        on(8, "John King <john.king@acme.com>", ME),
        on(9, "John King <john.king2@acme.com>", ME),
        on(10, "Ann C. Smith <ann.c.smith+news@acme.com>", ME),
        sent(11, ME, "robert.miller@acme.com"),
    ];
    let ledger = ledger(&mails);
    let knowledge = Knowledge::at(&ledger, now());
    let one = |a, b| one(&knowledge, a, b);
    assert!(one("robert.miller@acme.com", "bmiller@mail.acme.com"));
    assert!(one("juergen.weiss@acme.com", "jw@acme.com"));
    assert!(one("ann.c.smith@acme.com", "ann.c.smith+news@acme.com"));
    assert!(!one("ann.c.smith@acme.com", "ann.d.smith@acme.com"));
    assert!(!one("john.king@acme.com", "john.king2@acme.com"));
    let bob = person(&knowledge, "bmiller@mail.acme.com");
    assert_eq!(bob.name, "Bob Miller", "the latest name");
    assert_eq!(bob.id, people::id_of("robert.miller@acme.com"));
    let other = people::id_of("bmiller@mail.acme.com");
    let found = knowledge
        .person_of_id(other)
        .map(|n| knowledge.person(n).id);
    assert_eq!(found, Some(bob.id), "an old id finds the person");
}

#[test]
fn somebody_who_moved_is_one_person_at_the_new_account() {
    let mut mails = Vec::new();
    for day in (0..100).step_by(10) {
        mails.extend(talk(day, "Petra Kowalczyk <petra.kowalczyk@acme.com>"));
    }
    mails.extend(talk(150, "Petra Kowalczyk <pkowalczyk@bergpumps.com>"));
    mails.extend(talk(20, "Bo Berg <bo@bergpumps.com>"));
    let ledger = ledger(&mails);
    let knowledge = Knowledge::at(&ledger, now());
    assert!(one(
        &knowledge,
        "petra.kowalczyk@acme.com",
        "pkowalczyk@bergpumps.com"
    ));
    let petra = person(&knowledge, "petra.kowalczyk@acme.com");
    let account = knowledge.account(petra.account.expect("an account"));
    assert_eq!(account.domains, ["bergpumps.com"]);
    assert_eq!(petra.uses.len(), 2);
    assert!(petra.uses[0].last < petra.uses[1].first);
    assert_eq!((petra.uses[0].inbound, petra.uses[0].outbound), (10, 10));
}

/// Mail systems give whom they find in no directory an address at their own domain.
#[test]
fn an_address_lent_by_our_mail_system_makes_no_colleague() {
    let mut mails = Vec::new();
    for day in (0..60).step_by(10) {
        mails.extend(talk(day, "Petra Kowalczyk <pkowalczyk@acme.com>"));
    }
    mails.push(sent(
        70,
        ME,
        "Petra Kowalczyk <kowalczyk.petra@northseal.com>",
    ));
    mails.push(sent(
        71,
        ME,
        "Kowalczyk, Petra </O=NORTHSEAL/OU=HQ/CN=RECIPIENTS/CN=PETRA KOWALCZYK>",
    ));
    // A colleague who also writes from another house is one of us all the same.
    mails.push(on(20, "Cora Lindqvist <cora.lindqvist@northseal.com>", ME));
    mails.push(on(30, "Cora Lindqvist <cora.lindqvist@lindqvist.se>", ME));
    mails.push(on(40, "Cora Lindqvist <cora.lindqvist@northseal.com>", ME));
    let ledger = ledger(&mails);
    let knowledge = Knowledge::at(&ledger, now());
    let (own, lent) = ("pkowalczyk@acme.com", "kowalczyk.petra@northseal.com");
    assert!(one(&knowledge, own, lent));
    let petra = person(&knowledge, own);
    assert!(!petra.ours);
    let account = knowledge.account(petra.account.expect("an account"));
    assert_eq!(account.domains, ["acme.com"]);
    let first = petra.addresses[0].0 as usize;
    assert_eq!(knowledge.ledger.addresses[first], own);
    assert!(person(&knowledge, "cora.lindqvist@northseal.com").ours);
}

/// Whoever comes to us from a customer is in copy here before they write.
#[test]
fn a_colleague_who_came_from_a_customer_is_one_of_us() {
    let mut mails = Vec::new();
    for day in (0..60).step_by(10) {
        mails.extend(talk(day, "Petra Kowalczyk <pkowalczyk@acme.com>"));
    }
    mails.push(sent(
        70,
        ME,
        "Petra Kowalczyk <petra.kowalczyk@northseal.com>",
    ));
    let ours = |mails: &[Mail]| {
        let ledger = ledger(mails);
        person(&Knowledge::at(&ledger, now()), "pkowalczyk@acme.com").ours
    };
    assert!(ours(&mails));
    // Who goes on writing from there has not come.
    mails.push(on(80, "Petra Kowalczyk <pkowalczyk@acme.com>", ME));
    assert!(!ours(&mails));
}

#[test]
fn common_names_at_two_firms_are_put_to_the_user_who_has_the_last_word() {
    let mut mails = Vec::new();
    for day in (0..300).step_by(30) {
        mails.extend(talk(day, "John Smith <jsmith@acme.com>"));
        mails.extend(talk(day + 2, "John Smith <john@bergpumps.com>"));
    }
    let mut ledger = ledger(&mails);
    let (a, b) = ("jsmith@acme.com", "john@bergpumps.com");
    let knowledge = Knowledge::at(&ledger, now());
    assert!(
        !one(&knowledge, a, b),
        "two namesakes in use at the same time"
    );
    decide(&mut ledger, Verb::Merge, &[a, b]);
    assert!(one(&Knowledge::at(&ledger, now()), a, b));
    decide(&mut ledger, Verb::Different, &[a, b]);
    assert!(
        !one(&Knowledge::at(&ledger, now()), a, b),
        "the last word counts"
    );
    assert!(!one(&Knowledge::at(&ledger, START.plus_days(299)), a, b));
}

#[test]
fn namesakes_who_write_at_the_same_time_are_two() {
    let (acme, beta) = (
        "Torsten Malmquist <t.malmquist@acme.com>",
        "Torsten Malmquist <t.malmquist@betaworks.com>",
    );
    let year = |at_once: bool| {
        let mut mails: Vec<Mail> = (0..30).map(|day| sent(10 * day, ME, acme)).collect();
        for week in 0..40 {
            // In turn, or one after the other.
            let first = if at_once { week % 2 == 0 } else { week < 20 };
            let who = if first { acme } else { beta };
            mails.extend([on(7 * week, who, ME), sent(7 * week + 1, ME, who)]);
        }
        one(
            &Knowledge::at(&ledger(&mails), now()),
            "t.malmquist@acme.com",
            "t.malmquist@betaworks.com",
        )
    };
    assert!(year(false), "one who moved");
    assert!(!year(true), "two of one name");
}

#[test]
fn who_goes_on_writing_from_the_first_firm_has_not_moved() {
    let [acme, berg] = ["petra.kowalczyk@acme.com", "pkowalczyk@bergpumps.com"];
    let doubts = |there: &[i32], last: i32| {
        let mut mails = Vec::new();
        for day in there {
            mails.extend(talk(*day, &format!("Petra Kowalczyk <{berg}>")));
        }
        for day in (0..=last).step_by(10) {
            mails.extend(talk(day, &format!("Petra Kowalczyk <{acme}>")));
        }
        let ledger = ledger(&mails);
        let knowledge = Knowledge::at(&ledger, now());
        (one(&knowledge, acme, berg), knowledge.doubts().len())
    };
    assert_eq!(doubts(&[150, 152, 154], 140), (true, 0), "she moved");
    assert_eq!(doubts(&[150, 152, 154], 170), (false, 1), "it is asked");
    assert_eq!(doubts(&[150], 170), (true, 0), "one mail tells nothing");
}

/// Anybody can write under a customer's name, from a domain like theirs too.
#[test]
fn a_namesake_at_a_firm_that_nobody_wrote_to_is_asked_about() {
    let acme = "petra.kowalczyk@acme.com";
    let seen = |last: i32, letters: &[Mail], other: &str| {
        let mut mails = letters.to_vec();
        for day in (0..=last).step_by(10) {
            mails.extend(talk(day, &format!("Petra Kowalczyk <{acme}>")));
        }
        let ledger = ledger(&mails);
        let knowledge = Knowledge::at(&ledger, now());
        (one(&knowledge, acme, other), knowledge.doubts().len())
    };
    let [strange, home] = [
        "petra.kowalczyk@acme-group.com",
        "petra.kowalczyk@gmail.com",
    ];
    let from = |address: &str| on(150, &format!("Petra Kowalczyk <{address}>"), ME);
    assert_eq!(seen(140, &[from(strange)], strange), (false, 1), "asked");
    assert_eq!(seen(90, &[from(strange)], strange), (true, 0), "she moved");
    let answer = sent(151, ME, strange);
    let answered = [from(strange), answer];
    assert_eq!(seen(140, &answered, strange), (true, 0), "we wrote back");
    let berg = on(100, "Bo Berg <bo@acme-group.com>", ME);
    let known = [from(strange), berg, sent(101, ME, "bo@acme-group.com")];
    assert_eq!(seen(140, &known, strange), (true, 0), "a firm we know");
    assert_eq!(seen(140, &[from(home)], home), (true, 0), "from home");
}

#[test]
fn a_name_that_fits_two_makes_no_one_of_them() {
    let (acme, beta) = (
        "Mark Reid <mark.reid@acme.com>",
        "Mark Reid <m.reid@betaworks.com>",
    );
    let mut mails = Vec::new();
    for week in 0..40 {
        let who = if week % 2 == 0 { acme } else { beta };
        mails.extend([on(7 * week, who, ME), sent(7 * week + 1, ME, who)]);
    }
    let third = "mark71@gmail.com";
    mails.push(on(250, &format!("Mark Reid <{third}>"), ME));
    let mut ledger = ledger(&mails);
    let [a, b] = ["mark.reid@acme.com", "m.reid@betaworks.com"];
    {
        let knowledge = Knowledge::at(&ledger, now());
        for (one_, other) in [(a, b), (a, third), (b, third)] {
            assert!(!one(&knowledge, one_, other), "{one_} and {other}");
        }
        assert_eq!(knowledge.doubts().len(), 3, "all of it is put to the user");
    }
    decide(&mut ledger, Verb::Different, &[b, third]);
    let knowledge = Knowledge::at(&ledger, now());
    assert!(one(&knowledge, a, third), "now the name fits one only");
    assert!(!one(&knowledge, a, b));
}

#[test]
fn a_split_takes_apart_what_was_joined_by_itself() {
    let mails = [
        on(1, "Ann Smith <ann.smith@acme.com>", ME),
        on(2, "Ann Smith <as@acme.com>", ME),
        sent(3, ME, "ann.smith@acme.com"),
    ];
    let mut ledger = ledger(&mails);
    let (a, b) = ("ann.smith@acme.com", "as@acme.com");
    assert!(one(&Knowledge::at(&ledger, now()), a, b));
    decide(&mut ledger, Verb::Split, &[a]);
    assert!(!one(&Knowledge::at(&ledger, now()), a, b));
    decide(&mut ledger, Verb::Same, &[a, b]);
    assert!(one(&Knowledge::at(&ledger, now()), a, b));
}

#[test]
fn accounts_are_companies_we_have_to_do_with() {
    let mut mails = talk(1, "Ann Smith <ann.smith@sales.acme-valves.co.uk>");
    mails.extend(talk(2, "Bo Berg <bo.berg@gmail.com>"));
    mails.push(on(3, "newsletter@flanges.com", ME));
    mails.push(on(4, "Col League <col@northseal.com>", ME));
    mails.push(on(5, "Uma Unknown <uma@xkcd-pumps.com>", ME));
    let ledger = ledger(&mails);
    let knowledge = Knowledge::at(&ledger, now());
    let accounts: Vec<(&str, bool)> = knowledge
        .accounts
        .iter()
        .map(|account| (account.name.as_str(), account.relationship))
        .collect();
    let mut sorted = accounts.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [("Acme Valves", true), ("XKCD Pumps", false)]);
    let ann = person(&knowledge, "ann.smith@sales.acme-valves.co.uk");
    let acme = knowledge.account(ann.account.expect("an account"));
    assert_eq!(acme.hosts, ["sales.acme-valves.co.uk"]);
    assert_eq!(person(&knowledge, "bo.berg@gmail.com").account, None);
    assert!(person(&knowledge, "col@northseal.com").ours);
    let letter = person(&knowledge, "newsletter@flanges.com");
    assert_eq!((letter.nature, letter.account), (Nature::Newsletter, None));
}

#[test]
fn merged_domains_are_one_account() {
    let mut mails = talk(1, "Ann Smith <ann@acme.com>");
    mails.extend(talk(9, "Bo Berg <bo@acme-valves.de>"));
    let mut ledger = ledger(&mails);
    decide(&mut ledger, Verb::Merge, &["acme-valves.de", "acme.com"]);
    let knowledge = Knowledge::at(&ledger, now());
    assert_eq!(knowledge.accounts.len(), 1);
    assert_eq!(
        knowledge.accounts[0].domains,
        ["acme.com", "acme-valves.de"]
    );
    assert_eq!(knowledge.accounts[0].people.len(), 2);
}

/// A mail to two.
fn to_two(day: i32, from: &str, to: [&str; 2]) -> Mail {
    let name = format!("{from} {day}");
    let to = to.map(|address| (Role::To, address));
    mail(START.plus_days(day), from, &to, &name, "Hello")
}

/// `To: Smith, Ann <ann.smith@acmevalves.com>` without quotes, completed by a mail system.
#[test]
fn half_a_name_is_nobody() {
    let half = ["<smith@northseal.com>", "<ann.smith@acmevalves.com>"];
    let with_hill = ["<hill@northseal.com>", "<ann.smith@acmevalves.com>"];
    let known = |mails: &[Mail], address: &str| {
        let ledger = ledger(mails);
        let knowledge = Knowledge::at(&ledger, now());
        let number = ledger.addresses.iter().position(|a| a == address);
        let number = bellwether_core::ledger::AddressNo(number.expect("an address") as u32);
        knowledge.person_at(number).is_some()
    };
    let mut mails = vec![
        sent(1, ME, "Ann Smith <ann.smith@acmevalves.com>"),
        to_two(2, ME, half),
        to_two(9, ME, half),
        to_two(10, ME, with_hill),
    ];
    assert!(!known(&mails, "smith@northseal.com"));
    assert!(known(&mails, "hill@northseal.com"));
    // Who writes, or is written to alone, is somebody.
    mails.push(on(12, "<smith@northseal.com>", ME));
    assert!(known(&mails, "smith@northseal.com"));
    mails.pop();
    mails.push(on(12, ME, "<smith@northseal.com>"));
    assert!(known(&mails, "smith@northseal.com"));
}
