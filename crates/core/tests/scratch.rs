use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;
#[test]
fn scratch() {
    for d in detectors::ALL {
        let file = format!("{}/src/opportunities/detectors/{}.rs", env!("CARGO_MANIFEST_DIR"), d.kind.replace('-', "_"));
        let s = std::fs::read_to_string(&file).unwrap();
        let c: Vec<&str> = s.lines().map_while(|l| l.strip_prefix("//!")).map(str::trim).collect();
        let c = c.join("\n");
        let e = c.split("```example\n").nth(1).unwrap().split("```").next().unwrap();
        let (story, exp) = e.split_once("=> ").unwrap();
        let f = fixture::parse(story).unwrap();
        let k = Knowledge::at(&f.ledger, f.as_of);
        eprintln!("== {} want {}", d.kind, exp.trim());
        eprintln!("  seller {:?} accounts {:?}", k.seller, k.accounts.iter().map(|a| (&a.name, a.people.len())).collect::<Vec<_>>());
        eprintln!("  people {:?}", k.people.iter().map(|a| (&a.name, a.nature, a.ours, a.account, &a.title)).collect::<Vec<_>>());
        for m in k.messages().iter().rev().take(2) { eprintln!("  msg {:?} {:?}", m.own, m.utterances); }
        for f in (d.detect)(&k) { eprintln!("  -> {} {:.2} | {}", f.title, f.strength(), f.why); }
    }
}
