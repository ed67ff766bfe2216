//! Job titles: level and function, in several languages.
//!
//! Word tables, no model: a title is a few words, and each of them says
//! something. Of phrases that overlap the longest counts (`vice president` over
//! `president`); of several that stand apart, the highest level and the first
//! function. Who assists somebody is not that somebody.

mod functions;
mod levels;

use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use std::sync::LazyLock;

/// How high a title stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Assistants, clerks, specialists, engineers without a team.
    Staff,
    /// Leads a team or a subject.
    Manager,
    /// Leads a department.
    Director,
    /// Vice presidents, heads of a division.
    Executive,
    /// Owners, board, C-level, managing directors.
    Top,
}

/// What a title's holder does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Function {
    /// Buys: purchasing, procurement, sourcing.
    Purchasing,
    /// Runs plants, logistics, scheduling, supply chain.
    Operations,
    /// Develops and maintains: engineering, research, quality, maintenance.
    Technical,
    /// Information technology.
    It,
    /// Finance, accounting, credit, risk.
    Finance,
    /// Sells or markets.
    Sales,
    /// Law, regulation, contracts.
    Legal,
    /// People and administration.
    Administration,
    /// The whole house.
    General,
}

static LEVELS: LazyLock<Phrases<Level>> = LazyLock::new(|| Phrases::new(flat(levels::TABLE)));

static FUNCTIONS: LazyLock<Phrases<Function>> =
    LazyLock::new(|| Phrases::new(flat(functions::TABLE)));

/// The rows of a table, one phrase at a time. Phrases are set apart by commas.
fn flat<T: Copy>(
    table: &'static [(T, &'static [&'static str])],
) -> impl Iterator<Item = (&'static str, T)> {
    table.iter().flat_map(|(meaning, lines)| {
        let phrases = lines.iter().flat_map(|line| line.split(", "));
        phrases.map(|phrase| (phrase.trim_end_matches(','), *meaning))
    })
}

/// How high `title` stands; `None` where no word of it says so.
pub fn level(title: &str) -> Option<Level> {
    let words = Words::of(title);
    let found = longest(LEVELS.find(&words));
    // `Assistant to the President`, `Assistentin der Geschäftsführung`.
    let first = found.first()?;
    if *first.meaning == Level::Staff && assists(words.get(first.end - 1), words.get(first.end)) {
        return Some(Level::Staff);
    }
    found.iter().map(|m| *m.meaning).max()
}

/// Whether any word tells of a level.
pub(crate) fn is_title(words: &Words) -> bool {
    !LEVELS.find(words).is_empty()
}

/// What the holder of `title` does; `None` where no word of it says so.
pub fn function(title: &str) -> Option<Function> {
    // `IT` is a department, `it` is a word.
    if title
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == "IT")
    {
        return Some(Function::It);
    }
    let words = Words::of(title);
    let found = longest(FUNCTIONS.find(&words));
    // The whole house only where no part of it is named.
    let part = found.iter().find(|m| *m.meaning != Function::General);
    match part {
        Some(part) => Some(*part.meaning),
        None => (level(title) == Some(Level::Top)).then_some(Function::General),
    }
}

/// Whether `word` names a helper and `next` begins saying whose.
fn assists(word: &str, next: &str) -> bool {
    let helper = [
        "assist", "asist", "sekret", "secret", "segret", "aide", "deputy", "adjoint", "office",
    ];
    let whose = [
        "to", "of", "der", "des", "de", "du", "di", "del", "della", "van", "da", "do", "to", "zum",
        "zur",
    ];
    helper.iter().any(|stem| word.starts_with(stem)) && whose.contains(&next)
}

/// Leaves out phrases that lie inside a longer one, or say less of the same words.
fn longest<T>(found: Vec<Match<'_, T>>) -> Vec<Match<'_, T>> {
    let rank = |m: &Match<'_, T>| (m.end - m.start, m.given);
    let inside = |m: &Match<'_, T>| {
        found
            .iter()
            .any(|other| other.start <= m.start && m.end <= other.end && rank(other) > rank(m))
    };
    let keep: Vec<bool> = found.iter().map(|m| !inside(m)).collect();
    let kept = found.into_iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|(m, _)| m).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_in_many_words() {
        let cases = [
            (
                Level::Top,
                "CEO|President & CEO|Chief Financial Officer|Managing Director|Owner|Geschäftsführer|Geschäftsführende Gesellschafterin|Vorstand Technik|Président-directeur général|Directrice générale|Gérant|Director General|Consejero delegado|Amministratore delegato|Titolare|Algemeen directeur|Eigenaar|Prezes zarządu|VD|Founder and Chairman|Directeur général adjoint",
            ),
            (
                Level::Executive,
                "Vice President|VP Operations|Senior Vice President, Sales|EVP|SVP Finance|General Counsel|Bereichsleiter Produktion|Prokurist|Vicepresidente|Executive Director|Partner Manager and Vice President",
            ),
            (
                Level::Director,
                "Director|Sales Director|Head of Procurement|Leiter Einkauf|Einkaufsleiterin|Abteilungsleiter|Werksleiter|Directeur des achats|Director de compras|Direttore acquisti|Hoofd inkoop|Plant Manager and Director",
            ),
            (
                Level::Manager,
                "Manager|Account Manager|Procurement manager|Responsable achats|Chef de projet|Jefe de compras|Gerente de ventas|Responsabile qualità|Teamleiter Logistik|Projektleiterin|Supervisor|Team Lead|Product Owner|Superintendent|Inköpschef|Kierownik działu",
            ),
            (
                Level::Staff,
                "Assistant to the President|Executive Assistant|Assistentin der Geschäftsführung|Assistante de direction|Buyer|Senior Buyer|Einkäufer|Acheteur|Sachbearbeiterin Einkauf|Process Engineer|Ingénieur qualité|Specialist|Account Executive|Directiesecretaresse|HR Business Partner|Secretary to the Managing Director",
            ),
        ];
        for (expected, titles) in cases {
            for title in titles.split('|') {
                assert_eq!(level(title), Some(expected), "{title}");
            }
        }
        assert_eq!(level("Blue Team"), None);
        assert_eq!(level(""), None);
    }

    #[test]
    fn functions_in_many_words() {
        let cases = [
            (
                Function::Purchasing,
                "Head of Procurement|Einkaufsleiter|Leiterin strategischer Einkauf|Responsable achats|Acheteuse|Jefe de compras|Ufficio acquisti|Senior Buyer|Inkoper|Sourcing Manager|CPO|Category Manager",
            ),
            (
                Function::Operations,
                "Plant Manager|Logistics Coordinator|Supply Chain Director|COO|Werksleiter|Produktionsleiterin|Responsable logistique|Jefe de producción|Direttore di stabilimento|Scheduler|Warehouse Supervisor|Directeur d'usine",
            ),
            (
                Function::Technical,
                "Process Engineer|Head of R&D|Maintenance Manager|Leiter Instandhaltung|Quality Assurance|Ingénieur qualité|Konstrukteur|Technischer Leiter|Responsabile manutenzione|Research Scientist|CTO",
            ),
            (
                Function::It,
                "IT Director|CIO|Software Developer|Leiter IT|Head of Information Technology|Systemadministrator",
            ),
            (
                Function::Finance,
                "CFO|Controller|Accounts Payable Clerk|Chief Risk Officer|Leiter Finanzen|Buchhalterin|Comptable|Contabilidad|Treasurer|Credit Analyst",
            ),
            (
                Function::Sales,
                "Account Manager|Sales Director|Vertriebsleiter|Responsable commercial|Jefe de ventas|Marketing Manager|Key Account Manager|Business Development|Verkoopleider|Export Manager",
            ),
            (
                Function::Legal,
                "General Counsel|Attorney|Regulatory Affairs|Justiziar|Juriste|Contract Administrator|Legal Department",
            ),
            (
                Function::Administration,
                "HR Manager|Human Resources|Personalleiter|Executive Assistant|Office Manager|Secrétaire|Responsable des ressources humaines|Assistant to the President",
            ),
            (
                Function::General,
                "Managing Director|CEO|Owner|Geschäftsführer|Gérant|President",
            ),
        ];
        for (expected, titles) in cases {
            for title in titles.split('|') {
                assert_eq!(function(title), Some(expected), "{title}");
            }
        }
        assert_eq!(function("Vice President"), None);
        assert_eq!(function("make it so"), None);
    }
}
