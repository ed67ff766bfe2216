//! Annual, quarterly and current reports as they are filed: HTML with inline XBRL (EDGAR,
//! and Europe's annual reports), or EDGAR's full submission as one text.
//!
//! A filing becomes one document: who files it, the form, the last day of its period, its
//! paragraphs and tables in order, each once, and the percentages that are tagged as
//! concentration (percent, members, first and last day). With a current report (8-K, 6-K)
//! come the press releases in its submission. Its key is filer, form and period.
//!
//! It happened, and could be known, when it was filed: `FILED AS OF DATE` of the
//! submission's header, else the day it was signed, else the day its cover reports on
//! (8-K), else the day in its file's name, else what `--known` says, else when the file was
//! last changed; never later than now.

mod cover;
mod facts;
pub(super) mod format;
mod page;
mod submission;

pub use facts::Fact;

use bellwether_core::downstream::{Block, Known, Statement, statements};

/// A filing as it was read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Filing {
    /// Who files it (`dei:EntityRegistrantName`); empty where it is not tagged.
    pub filer: String,
    /// The form (`10-K`, `20-F`); empty where it is not tagged.
    pub form: String,
    /// The last day of its period as it is written on the cover.
    pub period_end: String,
    /// The fiscal year that the filer calls it (`dei:DocumentFiscalYearFocus`).
    pub fiscal_year: Option<i16>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Percentages tagged as concentration risk.
    pub facts: Vec<Fact>,
}

/// Reads a filing. Never fails: of something else there is just little to find.
pub fn read(text: &str) -> Filing {
    let (document, form) = submission::main_document(text);
    let mut filing = page::read(document);
    if filing.form.is_empty() {
        filing.form = form.to_owned();
    }
    for exhibit in submission::press(text, &filing.form) {
        filing.blocks.extend(page::read(exhibit).blocks);
    }
    filing
}

impl Filing {
    /// What it says of its customers' shares.
    pub fn statements(&self) -> Vec<Statement> {
        let known = Known {
            filer: &self.filer,
            names: &[],
        };
        statements(&self.blocks, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::downstream::Share;

    const PAGE: &str = r#"<html><body><div style="display:none"><ix:header><ix:hidden>
        <ix:nonNumeric name="dei:DocumentFiscalYearFocus" contextRef="c1">2025</ix:nonNumeric></ix:hidden>
        <xbrli:context id="c7"><xbrli:entity><xbrli:segment>
        <xbrldi:explicitMember dimension="srt:MajorCustomersAxis">acme:BorealisMember</xbrldi:explicitMember>
        </xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate>
        <xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context></ix:header></div>
        <p><ix:nonNumeric name="dei:EntityRegistrantName">Acme &amp; Sons, Inc.</ix:nonNumeric></p>
        <p>Form <ix:nonNumeric name="dei:DocumentType">10-K</ix:nonNumeric></p>
        <div><p>Sales to <b>Borealis</b> accounted for&nbsp;<ix:nonFraction
        name="us-gaap:ConcentrationRiskPercentage" contextRef="c7" scale="-2">12</ix:nonFraction>% of our net sales in 2025.</p></div>
        <p>The customers with more than 10% of net sales are as follows:</p>
        <table><tr><td></td><td>2025</td><td>2024</td></tr><tr><td>Cormorant</td><td>14</td><td>%</td><td>13</td><td>%</td></tr>
        <tr><td>Dunlin</td><td>11</td><td>%</td><td>*</td><td></td></tr></table>
        <p>Bicycles accounted for 60% of our net sales.</p></body></html>"#;

    #[test]
    fn cover_facts_sentences_and_tables() {
        let filing = read(PAGE);
        assert_eq!(filing.filer, "Acme & Sons, Inc.");
        assert_eq!(
            (filing.form.as_str(), filing.fiscal_year),
            ("10-K", Some(2025))
        );
        assert_eq!(filing.facts.len(), 1);
        assert_eq!(filing.facts[0].percent, 12.0);
        assert_eq!(filing.facts[0].members, ["acme:BorealisMember"]);
        assert_eq!(filing.facts[0].until, "2025-12-31");
        let found: Vec<_> = filing
            .statements()
            .into_iter()
            .filter_map(|s| Some((s.said.customer, s.said.share.ok()?, s.said.years)))
            .filter(|(_, share, _)| matches!(share, Share::Value(_)))
            .collect();
        let expected = [
            ("Borealis", 12.0, 2025),
            ("Cormorant", 14.0, 2025),
            ("Cormorant", 13.0, 2024),
            ("Dunlin", 11.0, 2025),
        ]
        .map(|(name, share, year)| (name.to_owned(), Share::Value(share), vec![year]));
        assert_eq!(found, expected);
    }

    #[test]
    fn of_a_submission_the_report_is_read() {
        let text = "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-21\n<TEXT>Customer A 12% of revenue</TEXT>\n</DOCUMENT>\n\
            <DOCUMENT>\n<TYPE>20-F\n<TEXT>\nOne customer, Borealis,\naccounted for 14% of revenue in 2025.\n\nOther\n</TEXT>\n</DOCUMENT>";
        let filing = read(text);
        assert_eq!(filing.form, "20-F");
        let found = filing.statements();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].said.customer, "Borealis");
    }
}
