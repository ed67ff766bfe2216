//! Opportunities as cards and as lines.

use super::page::{ITEM, Page};
use crate::answers::phrases;
use crate::wire::opportunities::{Opportunity, Proof};

/// One opportunity in two or three lines.
pub fn line(page: &mut Page, opportunity: &Opportunity) {
    let status = match opportunity.status {
        "new" => String::new(),
        status => format!("  [{status}]"),
    };
    let title = format!("{}{status}", opportunity.title);
    page.item(&opportunity.id.short(), &title);
    page.indented(ITEM, &opportunity.why);
    let proof: Vec<String> = opportunity.evidence.iter().map(|id| id.short()).collect();
    page.indented(ITEM, &format!("proof {}", proof.join(", ")));
}

/// One opportunity in full.
pub fn card(page: &mut Page, opportunity: &Opportunity) {
    page.heading(&opportunity.title);
    page.indented(2, &opportunity.why);
    page.gap();
    page.field("  for", phrases::serves(opportunity.serves));
    page.field("  if you act", &opportunity.if_you_act);
    page.field("  if you wait", &opportunity.if_you_wait);
    page.field("  who else", &opportunity.who_else_knows);
    proofs(page, "  proof", &opportunity.proof);
    proofs(page, "  against", &opportunity.doubt);
    if let Some(ask) = &opportunity.ask {
        let question = format!("{}: {}", ask.person.name, ask.question);
        page.field("  ask", &question);
    }
    let mut way: Vec<&str> = opportunity
        .path
        .iter()
        .map(|h| h.to.name.as_str())
        .collect();
    way.insert(0, "you");
    if way.len() > 2 {
        page.field("  through", &way.join(" → "));
    }
    page.field("  so far", &phrases::track(opportunity));
    if opportunity.status == "taken" {
        page.field("  status", "you said you'll do it");
    }
    page.field("  id", &opportunity.id.short());
}

fn proofs(page: &mut Page, name: &str, proofs: &[Proof]) {
    for (number, proof) in proofs.iter().enumerate() {
        let name = if number == 0 { name } else { "" };
        page.field(name, &format!("{} {}", proof.evidence.short(), proof.says));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::opportunities::{Ask, Cases};
    use crate::wire::paths::Hop;
    use crate::wire::{Hex, Named};
    use bellwether_core::id::Id;
    use bellwether_core::time::Timestamp;
    use jiff::tz::TimeZone;

    fn named(name: &str) -> Named {
        Named {
            id: Hex(Id::default()),
            name: name.to_owned(),
        }
    }

    fn hop(from: &str, to: &str) -> Hop {
        Hop {
            from: named(from),
            to: named(to),
            probability: 0.5,
            evidence: None,
            estimated: false,
        }
    }

    fn proof(byte: u8, says: &str) -> Proof {
        Proof {
            evidence: Hex(Id([byte; 16])),
            says: says.to_owned(),
        }
    }

    #[test]
    fn a_card_reads_well() {
        let opportunity = Opportunity {
            id: Hex(Id([0x5c; 16])),
            kind: "unanswered-ask",
            stance: "build",
            serves: "both",
            title: "Holmgren Dairy is planning a second wash line".to_owned(),
            account: Some(named("Holmgren Dairy")),
            person: Some(named("Tomas Brink")),
            product: None,
            probability: None,
            why: "Tomas asked which actuators stand the new cleaner. Nobody has answered him, and \
                  the line is to run in the autumn."
                .to_owned(),
            if_you_act: "They choose with you.".to_owned(),
            if_you_wait: "They choose without you.".to_owned(),
            cases: Some(Cases {
                cutoffs: 12,
                fired: 20,
                hits: 7,
                acted: 0,
                acted_hits: 0,
                base_rate: Some(0.1),
                too_few: false,
            }),
            value: None,
            worth_to_customer: None,
            who_else_knows: "Only you have this mail.".to_owned(),
            score: 0.5,
            minutes: 15,
            parts: Vec::new(),
            status: "taken",
            seen: false,
            untried: false,
            evidence: vec![Hex(Id([0x3a; 16])), Hex(Id([0x7b; 16]))],
            against: vec![Hex(Id([0x9d; 16]))],
            ask: Some(Ask {
                person: named("Selma Rydberg"),
                question: "What must the line stand that the old one could not?".to_owned(),
            }),
            draft: None,
            path: vec![
                hop("Ines", "Tomas Brink"),
                hop("Tomas Brink", "Selma Rydberg"),
            ],
            proof: vec![
                proof(0x3a, "we are planning a second wash line"),
                proof(0x7b, "which actuators would stand the new cleaner?"),
            ],
            doubt: vec![proof(0x9d, "no budget before June")],
        };
        let mut page = Page::of_width(&TimeZone::UTC, Timestamp(0), Some(60));
        card(&mut page, &opportunity);
        let text = console::strip_ansi_codes(&page.finish()).into_owned();
        let expected = "\
Holmgren Dairy is planning a second wash line
  Tomas asked which actuators stand the new cleaner. Nobody
  has answered him, and the line is to run in the autumn.

  for          them and you
  if you act   They choose with you.
  if you wait  They choose without you.
  who else     Only you have this mail.
  proof        3a3a3a3a we are planning a second wash line
               7b7b7b7b which actuators would stand the new
               cleaner?
  against      9d9d9d9d no budget before June
  ask          Selma Rydberg: What must the line stand that
               the old one could not?
  through      you → Tomas Brink → Selma Rydberg
  so far       right 7 of 20; by luck 2
  status       you said you'll do it
  id           5c5c5c5c
";
        assert_eq!(text, expected);
    }
}
