//! Reports of a year that a company puts on its pages: their titles name both.

use bellwether_core::identity::company_names::is_form;
use bellwether_core::identity::names::fold;

/// What companies call them.
const REPORTS: &[&str] = &[
    "annual report",
    "annual review",
    "half-year report",
    "interim report",
    "quarterly report",
    "geschäftsbericht",
    "jahresbericht",
    "halbjahresbericht",
    "zwischenbericht",
    "quartalsbericht",
];

/// Whose report a page is by its title: `Annual report 2025 – Acme Valves AG`. Nobody's
/// where the title names nothing else, or more than one thing.
pub(super) fn company(title: &str) -> Option<String> {
    let apart = title.replace(" - ", "|");
    let parts = apart.split(['|', '–', '—', ':']).map(str::trim);
    let (reports, others): (Vec<&str>, Vec<&str>) =
        parts.filter(|part| !part.is_empty()).partition(|part| {
            let low = part.to_lowercase();
            REPORTS.iter().any(|report| low.contains(report))
        });
    match (reports.as_slice(), others.as_slice()) {
        ([_, ..], [name]) if name.starts_with(char::is_uppercase) => Some((*name).to_owned()),
        _ => None,
    }
}

/// Whether a name is a company's by its legal form.
pub(super) fn is_formal(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.any(|word| is_form(&fold(&word.replace('.', ""))))
}

/// The title in the head of a page, as it is written.
pub(super) fn title(head: &str) -> &str {
    let within = || {
        let (_, rest) = head.split_once("<title")?;
        let (_, rest) = rest.split_once('>')?;
        rest.split('<').next()
    };
    within().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_report_a_title_names() {
        for (title, name) in [
            (
                "Geschäftsbericht 2025 – Acme Valves AG",
                Some("Acme Valves AG"),
            ),
            (
                "Acme Valves AG - Annual report 2025",
                Some("Acme Valves AG"),
            ),
            ("Annual report 2025", None),
            ("How to write an annual report", None),
            ("Annual report | Investors | Acme Valves AG", None),
            ("Acme Valves AG - Products", None),
        ] {
            assert_eq!(company(title).as_deref(), name, "{title}");
        }
        assert_eq!(title("<head><title lang=en> A – B </title>"), "A – B");
    }
}
