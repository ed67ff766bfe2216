//! What the cover of a filing says where nothing is tagged: older filings, and those that
//! were saved as plain pages.

use bellwether_core::downstream::Block;

/// Blocks of a cover: our choice.
const COVER: usize = 80;
/// Bytes of the longest name.
const LONGEST: usize = 120;
/// Bytes of the longest day as it is written.
const LONGEST_DAY: usize = 30;

/// What stands under the name of who files, in small letters.
const NAMED: &str = "exact name of registrant";
/// What stands before the last day of the period.
const ENDS: &[&str] = &[
    "for the fiscal year ended",
    "for the year ended",
    "for the quarterly period ended",
    "for the financial year ended",
];
const FORMS: &[&str] = &["10-K", "10-Q", "20-F", "40-F", "8-K", "6-K"];

/// What a cover says; each may be empty.
#[derive(PartialEq, Eq, Debug, Default)]
pub(super) struct Cover {
    pub(super) filer: String,
    pub(super) form: String,
    pub(super) period: String,
}

impl Cover {
    /// Of a filing's text.
    pub(super) fn of(blocks: &[Block]) -> Cover {
        let cover: Vec<&str> = blocks.iter().take(COVER).map(|b| b.text.as_str()).collect();
        Cover {
            filer: filer(&cover).unwrap_or_default(),
            form: cover.iter().find_map(|text| form(text)).unwrap_or_default(),
            period: cover
                .iter()
                .find_map(|text| period(text))
                .unwrap_or_default(),
        }
    }
}

/// The name beside, or above, the words that say it is the filer's.
fn filer(cover: &[&str]) -> Option<String> {
    let at = cover
        .iter()
        .position(|text| text.to_lowercase().contains(NAMED))?;
    let beside = cover[at].split('(').next().unwrap_or_default();
    let above = at.checked_sub(1).map_or("", |at| cover[at]);
    let is_name = |name: &&str| name.chars().any(char::is_alphabetic) && name.len() <= LONGEST;
    let name = [beside.trim(), above.trim()].into_iter().find(is_name)?;
    (!name.to_lowercase().contains(NAMED)).then(|| name.to_owned())
}

fn form(text: &str) -> Option<String> {
    let text = text.to_uppercase();
    let (_, rest) = text.split_once("FORM ")?;
    let form = FORMS.iter().find(|form| rest.starts_with(**form))?;
    Some((*form).to_owned())
}

fn period(text: &str) -> Option<String> {
    let low = text.to_ascii_lowercase();
    let behind = |lead: &&str| Some(low.find(*lead)? + lead.len());
    let day = text[ENDS.iter().find_map(behind)?..].trim_start();
    let end = day.find(['(', ';']).unwrap_or(day.len()).min(LONGEST_DAY);
    let day = day.get(..end)?.trim();
    (!day.is_empty()).then(|| day.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_without_tags() {
        let cover = |lines: &[&str]| {
            let block = |text: &&str| Block {
                text: (*text).to_owned(),
                table: false,
            };
            Cover::of(&lines.iter().map(block).collect::<Vec<_>>())
        };
        let said = cover(&[
            "UNITED STATES SECURITIES AND EXCHANGE COMMISSION",
            "FORM 10-K",
            "For the fiscal year ended December 31, 2023",
            "MARLEX CORP",
            "(Exact name of registrant as specified in its charter)",
        ]);
        assert_eq!(said.filer, "MARLEX CORP");
        assert_eq!(said.form, "10-K");
        assert_eq!(said.period, "December 31, 2023");
        let beside = cover(&["Marlex Corp (Exact name of Registrant as specified in charter)"]);
        assert_eq!(beside.filer, "Marlex Corp");
        assert_eq!(
            cover(&["Marlex makes valves.", "About the form"]),
            Cover::default()
        );
    }
}
