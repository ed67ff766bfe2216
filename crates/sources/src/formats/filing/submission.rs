//! EDGAR's full submission: every document of a filing in one text, below a header.

/// Forms that are reports.
const REPORTS: &[&str] = &["10-K", "20-F", "40-F", "8-K", "10-Q", "6-K"];

/// What the header of a submission says.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Header {
    pub filer: String,
    pub form: String,
    /// Eight digits, like the next.
    pub period: String,
    pub filed: String,
    pub number: String,
}

/// The documents of a submission, each with its type.
struct Documents<'a>(&'a str);

impl<'a> Iterator for Documents<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let at = self.0.find("<DOCUMENT>")?;
        let document = &self.0[at + "<DOCUMENT>".len()..];
        let end = document.find("</DOCUMENT>").unwrap_or(document.len());
        self.0 = &document[end..];
        let document = &document[..end];
        let form = document
            .split_once("<TYPE>")
            .and_then(|(_, after)| after.lines().next())
            .map_or("", str::trim);
        let body = document
            .split_once("<TEXT>")
            .map_or(document, |(_, body)| body);
        Some((form, body))
    }
}

/// The report among the documents of a submission, and its form; of anything else
/// the text itself.
pub(super) fn main_document(text: &str) -> (&str, &str) {
    let is_report = |(form, _): &(&str, &str)| REPORTS.iter().any(|kind| form.starts_with(kind));
    match Documents(text).find(is_report) {
        Some((form, body)) => (body, form),
        None => (text, ""),
    }
}

/// What was given to the press with a current report: its exhibits 99.
pub(super) fn press<'a>(text: &'a str, form: &str) -> impl Iterator<Item = &'a str> {
    let is_current = ["8-K", "6-K"].iter().any(|kind| form.starts_with(kind));
    Documents(if is_current { text } else { "" })
        .filter(|(kind, body)| {
            kind.starts_with("EX-99") && !body.trim_start().starts_with("begin ")
        })
        .map(|(_, body)| body)
}

/// The header of a submission; empty where there is none.
pub(super) fn header(text: &str) -> Header {
    const LONGEST: usize = 200;
    let mut header = Header::default();
    let end = text.find("<DOCUMENT>").unwrap_or(0);
    for line in text[..end].lines().take(LONGEST) {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let kept = match name.trim() {
            "COMPANY CONFORMED NAME" => &mut header.filer,
            "CONFORMED SUBMISSION TYPE" => &mut header.form,
            "CONFORMED PERIOD OF REPORT" => &mut header.period,
            "FILED AS OF DATE" => &mut header.filed,
            "ACCESSION NUMBER" => &mut header.number,
            _ => continue,
        };
        if kept.is_empty() {
            *kept = value.trim().to_owned();
        }
    }
    header
}
