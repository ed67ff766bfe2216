//! What is passed on and quoted, and whose words it is.

use crate::{edge, read};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Day;

/// Mails that others wrote, as clients put them below when they are passed on.
const PASSED_ON: &[&str] = &[
    r"-----Original Message-----\nFrom: Peter Muster [mailto:peter@zolando.com]\nSent: Monday, March 04, 2024 8:00 AM\nTo: Ann Smith\nSubject: Kegs\n\n",
    r"---------- Forwarded message ---------\nFrom: Peter Muster <peter@zolando.com>\nDate: Mon, Mar 4, 2024 at 8:00 AM\nSubject: Kegs\nTo: Ann Smith <ann@acmevalves.com>\n\n",
    r"-----Ursprüngliche Nachricht-----\nVon: Peter Muster <peter@zolando.com>\nGesendet: Montag, 4. März 2024 08:00\nAn: Ann Smith\nBetreff: Kegs\n\n",
    r"---------- Message transféré ----------\nDe : Peter Muster <peter@zolando.com>\nDate : lun. 4 mars 2024 à 08:00\nObjet : Kegs\nÀ : Ann Smith <ann@acmevalves.com>\n\n",
    r"Am Mo., 4. März 2024 um 08:00 Uhr schrieb Peter Muster <peter@zolando.com>:\n\n> ",
];

#[test]
fn what_is_passed_on_is_said_by_who_wrote_it_and_known_since_it_came() {
    for header in PASSED_ON {
        for says in ["Zolando sells kegs to Retiro.", "We sell kegs to Retiro."] {
            let (ledger, as_of) = read(&format!(
                r"2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: FW: Kegs | Please see below.\n\n{header}{says}"
            ));
            let k = Knowledge::at(&ledger, as_of);
            let told = edge(k.downstream(), "Retiro").unwrap_or_else(|| panic!("{header}{says}"));
            let supplier = k.downstream().companies.get(told.supplier);
            assert_eq!(supplier.name, "Zolando", "{header}");
            let quote = &told.claims[0].quote;
            assert_eq!(
                (quote.by.as_str(), quote.says.as_str()),
                ("peter@zolando.com", says)
            );

            let before = Knowledge::at(&ledger, as_of.plus_days(-8));
            assert!(before.downstream().edges.is_empty(), "{header}");
        }
    }
}

#[test]
fn who_supplies_whoever_wrote_what_is_passed_on_is_told() {
    let header = PASSED_ON[0];
    let (ledger, as_of) = read(&format!(
        r"2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: FW: Kegs | Please see below.\n\n{header}We buy our kegs from Corvex."
    ));
    let k = Knowledge::at(&ledger, as_of);
    let told = edge(k.downstream(), "Zolando").expect("an edge");
    let supplier = k.downstream().companies.get(told.supplier);
    assert_eq!(supplier.name, "Corvex");
}

#[test]
fn what_is_quoted_again_is_one_proof() {
    let header = PASSED_ON[0];
    let quoted = |day: &str, over: &str| {
        format!(
            r"{day} 10:00 Ann Smith <ann@acmevalves.com> -> me: FW: Kegs | {over}\n\n{header}Zolando sells kegs to Retiro."
        )
    };
    let twice = [
        quoted("2024-03-05", "See below."),
        quoted("2024-03-06", "Once more."),
    ];
    let itself = "2024-03-04 08:00 Peter Muster <peter@zolando.com> -> me: Kegs | Zolando sells kegs to Retiro.";
    for mails in [twice.join("\n"), format!("{itself}\n{}", twice.join("\n"))] {
        let (ledger, as_of) = read(&mails);
        let k = Knowledge::at(&ledger, as_of);
        let told = edge(k.downstream(), "Retiro").expect("an edge");
        assert_eq!(told.claims.len(), 1, "{mails}");
    }
}

#[test]
fn what_a_mail_told_stands_as_long_as_pictures_look_at_it() {
    let (ledger, _) = read(
        "2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: Kegs | Zolando sells kegs to Retiro.",
    );
    let told = Day::of(jiff::civil::date(2024, 3, 5));
    let k = Knowledge::at(&ledger, told.end());
    let until = edge(k.downstream(), "Retiro")
        .and_then(|edge| edge.until)
        .expect("a last day");
    let last = Knowledge::at(&ledger, until.end());
    assert!(edge(last.downstream(), "Retiro").is_some_and(|edge| edge.stands(until)));
    let after = Knowledge::at(&ledger, until.end().plus_days(2));
    assert!(edge(after.downstream(), "Retiro").is_none());
}

#[test]
fn desks_are_their_house_and_what_is_numbered_is_nobody() {
    let (ledger, as_of) = read(
        r"2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: Kegs | ZLD-North sells kegs to Retiro.\n\nBK2 sells kegs to Retiro.\n\nBK2 NX1 sells kegs to Retiro.",
    );
    let k = Knowledge::at(&ledger, as_of);
    let all = k.downstream();
    let suppliers: Vec<&str> = (all.edges.iter())
        .map(|edge| all.companies.get(edge.supplier).name.as_str())
        .collect();
    assert_eq!(suppliers, ["ZLD"]);
}
