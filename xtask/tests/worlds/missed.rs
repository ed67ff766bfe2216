//! What is seen about the account and the person of a truth that is missed.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::Opportunity;

/// Prints all that was seen about an account, by its domain, or a person, by their name.
pub fn tell(k: &Knowledge, domain: &str, person: &str, seen: &[Opportunity]) {
    eprintln!("    about {domain} {person}");
    for o in seen {
        let domains = (o.finding.account.iter()).flat_map(|at| &k.account(*at).domains);
        let at = domains.into_iter().any(|known| known == domain);
        let of = (o.finding.person).is_some_and(|who| k.person(who).name == person);
        if at || of && !person.is_empty() {
            one(o);
        }
    }
}

/// Prints one opportunity, and why it is listed or not.
pub fn one(o: &Opportunity) {
    eprintln!(
        "    {} strength {:.2} worth {:.3} current {} waits {} seen {}: {}",
        o.kind,
        o.finding.strength(),
        o.worth,
        o.is_current(),
        o.waits,
        o.finding.seen,
        o.finding.title
    );
}
