//! An annual report as EDGAR has it: one page with inline XBRL.

use super::super::firms::listed_name;
use super::super::teller::Teller;
use super::super::words::boiler;
use super::{american_date, escape};
use crate::world::calendar;
use crate::world::cast::person::FirmNo;
use crate::world::cast::spelling;
use crate::world::phrase::Slots;
use bellwether_core::time::Day;

/// What a cell of the table of major customers says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Cell {
    Percent(u32),
    /// `*`, less than a tenth.
    Less,
    /// Nothing.
    Dash,
}

/// A report before it is laid out.
#[derive(Clone, Debug)]
pub(in super::super) struct Filing {
    pub(in super::super) issuer: FirmNo,
    /// `10-K`, `20-F`
    pub(in super::super) form: &'static str,
    /// The fiscal year, which ends with December.
    pub(in super::super) year: i16,
    pub(in super::super) filed: Day,
    /// What it makes.
    pub(in super::super) things: String,
    /// Paragraphs of its own for the business section, for risks, for the discussion of
    /// results, for the note on concentrations.
    pub(in super::super) business: Vec<String>,
    pub(in super::super) risks: Vec<String>,
    pub(in super::super) discussion: Vec<String>,
    pub(in super::super) concentration: Vec<String>,
    /// Customers with their shares of this year and the one before.
    pub(in super::super) table: Vec<(String, Cell, Cell)>,
    /// Millions of this year and the one before.
    pub(in super::super) sales: (i64, i64),
}

impl Filing {
    pub(in super::super) fn of(
        teller: &mut Teller,
        issuer: FirmNo,
        form: &'static str,
        days_ago: i64,
        things: &str,
    ) -> Filing {
        // Never before the books of the year can be closed.
        let last = teller.shelf.stage.cast.last_day;
        let year = last.date().year();
        let closed = Day::of(jiff::civil::date(year, 2, 12));
        let filed = teller.shelf.stage.workday_ago(days_ago);
        let later = Day(closed.0 + teller.within(0, 30) as i32);
        let filed = filed.max(calendar::workday_from(later));
        let sales = teller.within(310, 2_900);
        Filing {
            issuer,
            form,
            year: year - 1,
            filed,
            things: things.to_owned(),
            business: Vec::new(),
            risks: Vec::new(),
            discussion: Vec::new(),
            concentration: Vec::new(),
            table: Vec::new(),
            sales: (sales, sales - teller.within(-20, 20)),
        }
    }

    /// `tarnwickrail-20231231.htm`
    pub(in super::super) fn file_name(&self, teller: &Teller) -> String {
        let stem = spelling::ascii(&teller.name(self.issuer).replace(' ', ""));
        format!("{stem}-{}1231.htm", self.year)
    }
}

/// How paragraphs are marked up.
struct Style {
    spans: bool,
    /// How a table writes a share: in one cell or in two.
    split: bool,
}

impl Style {
    fn para(&self, text: &str) -> String {
        let text = text.replace('\'', "&#8217;");
        match self.spans {
            true => format!(
                "<div style=\"margin-bottom:6pt;text-align:justify\"><span style=\"color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;line-height:120%\">{text}</span></div>\n"
            ),
            false => format!("<p style=\"margin:0pt 0pt 6pt 0pt\">{text}</p>\n"),
        }
    }

    fn heading(&self, text: &str) -> String {
        let text = text.replace('\'', "&#8217;").replace("Item ", "Item&#160;");
        match self.spans {
            true => format!(
                "<div style=\"margin-top:9pt\"><span style=\"font-weight:700;line-height:120%\">{text}</span></div>\n"
            ),
            false => format!("<p style=\"margin-top:9pt\"><b>{text}</b></p>\n"),
        }
    }
}

/// The page.
pub(in super::super) fn html(teller: &mut Teller, filing: &Filing) -> String {
    let style = Style {
        spans: teller.chance(0.5),
        split: teller.chance(0.5),
    };
    let firm = teller.shelf.stage.cast.firm(filing.issuer).clone();
    let listed = listed_name(&firm);
    let slots = Slots::default()
        .with("name", listed.clone())
        .with("things", filing.things.clone())
        .with("founded", teller.within(11, 89).to_string())
        .with("place", teller.seat(filing.issuer))
        .with("n", (teller.within(40, 900) * 10).to_string());
    let annual = filing.form == "10-K";
    let mut out = head(filing, &listed);
    out.push_str(&cover(&style, filing, &listed, teller));
    let item = |ten_k: &str, twenty_f: &str| match annual {
        true => ten_k.to_owned(),
        false => twenty_f.to_owned(),
    };
    let toc = [
        item("Item 1. Business", "Item 4. Information on the Company"),
        item("Item 1A. Risk Factors", "Item 3.D. Risk Factors"),
        item(
            "Item 7. Management's Discussion and Analysis",
            "Item 5. Operating and Financial Review and Prospects",
        ),
        item(
            "Item 8. Financial Statements and Supplementary Data",
            "Item 18. Financial Statements",
        ),
    ];
    out.push_str("<table>");
    for (n, line) in toc.iter().enumerate() {
        out.push_str(&format!(
            "<tr><td>{}</td><td>{}</td></tr>\n",
            escape(line),
            4 + 9 * n
        ));
    }
    out.push_str("</table>\n");
    let mut section =
        |heading: &str, boiler: &'static [&'static str], own: &[String], count: usize| {
            out.push_str(&style.heading(heading));
            let at = count * 2 / 3;
            for n in 0..count.max(1) {
                if n == at {
                    for text in own {
                        out.push_str(&style.para(&escape(text)));
                    }
                }
                let wording = teller.deal(boiler);
                let text = teller.fill(wording, &slots);
                out.push_str(&style.para(&escape(&text)));
            }
        };
    section(&toc[0], boiler::BUSINESS, &filing.business, 10);
    section(&toc[1], boiler::RISKS, &filing.risks, 12);
    section(&toc[2], boiler::DISCUSSION, &filing.discussion, 8);
    section(&toc[3], boiler::NOTES, &[], 9);
    out.push_str(&figures(filing));
    if !filing.concentration.is_empty() {
        let number = 9 + filing.table.len();
        out.push_str(&style.heading(&format!(
            "Note {number}. Concentrations and Major Customers"
        )));
        let mut fact = 40;
        for text in &filing.concentration {
            out.push_str(&style.para(&tagged(&escape(text), annual, &mut fact)));
        }
        out.push_str(&table(&style, filing));
    }
    out.push_str(&style.heading("Signatures"));
    out.push_str(&style.para(&format!(
        "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf. Date: {}",
        american_date(filing.filed)
    )));
    out.push_str("</body>\n</html>\n");
    in_ascii(&out)
}

/// Letters beyond ASCII by their numbers, as EDGAR wants them.
fn in_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii() {
            true => out.push(c),
            false => out.push_str(&format!("&#{};", u32::from(c))),
        }
    }
    out
}

fn head(filing: &Filing, listed: &str) -> String {
    let (year, name) = (filing.year, escape(listed));
    format!(
        "<?xml version='1.0' encoding='ASCII'?>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:dei=\"http://xbrl.sec.gov/dei/{year}\" xmlns:us-gaap=\"http://fasb.org/us-gaap/{year}\" xml:lang=\"en-US\">\n\
         <head>\n<title>{name}</title>\n</head>\n<body>\n\
         <div style=\"display:none\"><ix:header><ix:hidden>\
         <ix:nonNumeric contextRef=\"c-1\" name=\"dei:AmendmentFlag\" id=\"f-1\">false</ix:nonNumeric>\
         <ix:nonNumeric contextRef=\"c-1\" name=\"dei:DocumentFiscalYearFocus\" id=\"f-2\">{year}</ix:nonNumeric>\
         <ix:nonNumeric contextRef=\"c-1\" name=\"dei:DocumentFiscalPeriodFocus\" id=\"f-3\">FY</ix:nonNumeric>\
         </ix:hidden><ix:resources>\
         <xbrli:context id=\"c-1\"><xbrli:entity><xbrli:identifier scheme=\"http://www.sec.gov/CIK\">{cik:010}</xbrli:identifier></xbrli:entity>\
         <xbrli:period><xbrli:startDate>{year}-01-01</xbrli:startDate><xbrli:endDate>{year}-12-31</xbrli:endDate></xbrli:period></xbrli:context>\
         <xbrli:unit id=\"number\"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>\
         </ix:resources></ix:header></div>\n",
        cik = cik(filing),
    )
}

/// A number of the registrant that no registrant has.
pub(super) fn cik(filing: &Filing) -> u32 {
    9_900_000 + 37 * (filing.issuer.0 as u32)
}

fn cover(style: &Style, filing: &Filing, listed: &str, teller: &mut Teller) -> String {
    let (form, year, name) = (filing.form, filing.year, escape(listed));
    let firm = teller.shelf.stage.cast.firm(filing.issuer);
    let place = escape(&format!("{}, {}", firm.street, firm.town));
    let mut out = style.heading("UNITED STATES SECURITIES AND EXCHANGE COMMISSION");
    out.push_str(&style.heading(&format!(
        "FORM <ix:nonNumeric contextRef=\"c-1\" name=\"dei:DocumentType\" id=\"f-4\">{form}</ix:nonNumeric>"
    )));
    out.push_str(&style.para("Annual report under the Securities Exchange Act of 1934"));
    out.push_str(&style.para(&format!(
        "For the fiscal year ended <ix:nonNumeric contextRef=\"c-1\" name=\"dei:DocumentPeriodEndDate\" format=\"ixt:date-monthname-day-year-en\" id=\"f-5\">December 31, {year}</ix:nonNumeric>"
    )));
    out.push_str(&style.heading(&format!(
        "<ix:nonNumeric contextRef=\"c-1\" name=\"dei:EntityRegistrantName\" id=\"f-6\">{name}</ix:nonNumeric>"
    )));
    out.push_str(&style.para("(Exact name of registrant as specified in its charter)"));
    out.push_str(&style.para(&format!("{place} (Address of principal executive offices)")));
    out.push_str(&style.para(
        "Indicate by check mark whether the registrant has filed all reports required to be filed during the preceding 12 months. Yes &#9746; No &#9744;",
    ));
    out
}

/// The shares in a note as facts: `<ix:nonFraction …>18</ix:nonFraction>%`.
fn tagged(text: &str, annual: bool, number: &mut u32) -> String {
    if !annual {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let digits = rest[..at].trim_end();
        let start = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let value = &digits[start..];
        if value.is_empty() {
            out.push_str(&rest[..=at]);
        } else {
            out.push_str(&rest[..start]);
            out.push_str(&format!(
                "<ix:nonFraction unitRef=\"number\" contextRef=\"c-1\" decimals=\"2\" name=\"us-gaap:ConcentrationRiskPercentage\" scale=\"-2\" id=\"f-{number}\">{value}</ix:nonFraction>%"
            ));
            *number += 1;
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out
}

fn figures(filing: &Filing) -> String {
    let (now, before) = filing.sales;
    let year = filing.year;
    format!(
        "<table><tr><td>(in millions)</td><td>{year}</td><td>{}</td></tr>\n\
         <tr><td>Net sales</td><td>$</td><td><ix:nonFraction unitRef=\"number\" contextRef=\"c-1\" decimals=\"-5\" name=\"us-gaap:Revenues\" scale=\"6\" id=\"f-30\">{now}</ix:nonFraction></td><td>{before}</td></tr>\n\
         <tr><td>Cost of goods sold</td><td>$</td><td>{}</td><td>{}</td></tr>\n\
         <tr><td>Operating income</td><td>$</td><td>{}</td><td>{}</td></tr></table>\n",
        year - 1,
        now * 71 / 100,
        before * 70 / 100,
        now * 9 / 100,
        before * 10 / 100,
    )
}

fn table(style: &Style, filing: &Filing) -> String {
    if filing.table.is_empty() {
        return String::new();
    }
    let cell = |cell: Cell| match (cell, style.split) {
        (Cell::Percent(share), true) => format!("<td>{share}</td><td>%</td>"),
        (Cell::Percent(share), false) => format!("<td>{share}%</td>"),
        (Cell::Less, true) => "<td>*</td><td>&#160;</td>".to_owned(),
        (Cell::Less, false) => "<td>*</td>".to_owned(),
        (Cell::Dash, true) => "<td>&#8212;</td><td>&#160;</td>".to_owned(),
        (Cell::Dash, false) => "<td>&#8212;</td>".to_owned(),
    };
    let year = filing.year;
    let wide = if style.split { " colspan=\"2\"" } else { "" };
    let mut out = style.para("The following table sets forth the percentage of net sales to customers that accounted for 10% or more of net sales:");
    out.push_str(&format!(
        "<table><tr><td>Customer</td><td{wide}>{year}</td><td{wide}>{}</td></tr>\n",
        year - 1
    ));
    for (name, now, before) in &filing.table {
        out.push_str(&format!(
            "<tr><td>{}</td>{}{}</tr>\n",
            escape(name),
            cell(*now),
            cell(*before)
        ));
    }
    out.push_str("</table>\n");
    out.push_str(&style.para("* Less than 10%."));
    out
}
