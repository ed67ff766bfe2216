//! An opportunity as pages show it.

use super::encode;
use crate::answers::phrases;
use crate::failure::Failure;
use crate::web::Desk;
use crate::wire::evidence::{Content, Evidence};
use crate::wire::opportunities::{Draft, Opportunity, Proof};
use crate::wire::{Hex, Time};
use crate::words;
use bellwether_core::opportunities::{self as core, detectors};
use jiff::tz::TimeZone;

/// An opportunity with what a page says of it besides.
#[derive(Debug)]
pub struct Card {
    /// The opportunity.
    pub o: Opportunity,
    /// Its kind in plain words.
    pub kind: &'static str,
    /// Whom it serves.
    pub serves: &'static str,
    /// How often such a thing came true.
    pub record: String,
    /// Lines of proof with where each was seen.
    pub proof: Vec<Line>,
    /// The same of what speaks against it.
    pub doubt: Vec<Line>,
    /// `3 lines of proof`
    pub count: String,
    /// Opens a draft in the user's own mail program.
    pub mail: Option<String>,
    /// Whether anything is left to decide.
    pub open: bool,
    /// Where a decision leads back to.
    pub back: &'static str,
}

/// A line of proof.
#[derive(Debug)]
pub struct Line {
    /// The evidence.
    pub evidence: Hex,
    /// What it says.
    pub says: String,
    /// `mail of Ann Smith, 14 Nov 2001`
    pub seen: String,
}

impl Card {
    /// A card with everything; `back` is the page it stands on.
    pub fn of(
        desk: &Desk<'_, '_>,
        opportunity: &core::Opportunity,
        back: &'static str,
    ) -> Result<Card, Failure> {
        let mut card = Card::brief(desk, opportunity, back);
        card.proof = lines(desk, &card.o.proof)?;
        card.doubt = lines(desk, &card.o.doubt)?;
        Ok(card)
    }

    /// On the account's own page, where nobody asks of which it is.
    pub fn at_home(mut self) -> Card {
        self.o.account = None;
        self
    }

    /// A card whose proof is not looked into.
    pub fn brief(desk: &Desk<'_, '_>, opportunity: &core::Opportunity, back: &'static str) -> Card {
        let o = Opportunity::of(&desk.sight.knowledge, opportunity);
        let detector = detectors::ALL.iter().find(|one| one.kind == o.kind);
        Card {
            kind: detector.map_or(o.kind, |detector| detector.name),
            serves: phrases::serves(o.serves),
            record: phrases::track(&o),
            proof: Vec::new(),
            doubt: Vec::new(),
            count: match o.proof.len() {
                1 => "1 line of proof".to_owned(),
                number => format!("{number} lines of proof"),
            },
            mail: o.draft.as_ref().map(mail_to),
            open: matches!(o.status, "new" | "taken"),
            back,
            o,
        }
    }
}

fn lines(desk: &Desk<'_, '_>, proofs: &[Proof]) -> Result<Vec<Line>, Failure> {
    let line = |proof: &Proof| {
        let shown = desk.store.show(desk.viewer, &proof.evidence.to_string())?;
        let evidence = shown.as_ref().map(Evidence::of);
        let zone = &desk.workspace.zone;
        Ok(Line {
            evidence: proof.evidence,
            says: proof.says.clone(),
            seen: evidence.map_or_else(String::new, |evidence| seen(&evidence, zone)),
        })
    };
    proofs.iter().map(line).collect()
}

/// What a piece of evidence is, whose, and of when.
pub fn seen(evidence: &Evidence, zone: &TimeZone) -> String {
    let Time(at) = evidence.happened.unwrap_or(evidence.known);
    let day = match &evidence.content {
        Content::Line(_) => words::file_day(at),
        _ => words::written(zone, at, words::DAY),
    };
    let what = match &evidence.content {
        Content::Mail(mail) => match &mail.from {
            Some(from) => {
                let name = from.name.as_ref().unwrap_or(&from.address);
                format!("mail of {name}")
            }
            None => "mail".to_owned(),
        },
        Content::Line(line) => match &line.invoice {
            Some(invoice) => format!("order {invoice}"),
            None => "order".to_owned(),
        },
        Content::Entry(entry) => format!(
            "{} in {}",
            evidence.kind,
            crate::answers::told::system(&entry.system)
        ),
        Content::Decision(_) => "you decided".to_owned(),
        Content::Other {} => evidence.kind.clone(),
    };
    format!("{what}, {day}")
}

/// A link that opens a draft in the user's own mail program. Programs cut links that are
/// much longer than this.
fn mail_to(draft: &Draft) -> String {
    const MOST_CHARS: usize = 1_500;
    let body: String = draft.body.chars().take(MOST_CHARS).collect();
    format!(
        "mailto:{}?subject={}&body={}",
        encode(&draft.to).replace("%40", "@"),
        encode(&draft.subject),
        encode(&body.replace('\n', "\r\n"))
    )
}
