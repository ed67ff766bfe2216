//! What was told longer ago than a picture looks.

use crate::{edge, read};
use bellwether_core::downstream::Downstream;
use bellwether_core::knowledge::Knowledge;

#[test]
fn what_a_mail_told_long_ago_is_old_and_no_part_of_the_picture() {
    let (mut ledger, as_of) = read(
        "2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: Kegs | We sell kegs to Retiro.",
    );
    let later = as_of.plus_days(500);
    ledger.until = later;
    let k = Knowledge::at(&ledger, later);
    assert!(k.downstream().edges.is_empty());
    let ever = Downstream::ever(&k);
    let old = edge(&ever, "Retiro").expect("an edge");
    assert!(old.is_old(later.day()) && !old.stands(later.day()));
    assert!(!old.was_never_sure(later.day()));
    // On its own day it stands, and is no older there.
    let then = Knowledge::at(&ledger, as_of);
    let stands = edge(then.downstream(), "Retiro").expect("an edge");
    assert!(stands.stands(as_of.day()) && !stands.is_old(as_of.day()));
}
