//! EDGAR's full submission: every document of a filing in one text.

/// The report among the documents of a submission, and its form; of anything else
/// the text itself.
pub(super) fn main_document(text: &str) -> (&str, &str) {
    let mut rest = text;
    while let Some(at) = rest.find("<DOCUMENT>") {
        let document = &rest[at + "<DOCUMENT>".len()..];
        let end = document.find("</DOCUMENT>").unwrap_or(document.len());
        let form = document[..end]
            .split_once("<TYPE>")
            .and_then(|(_, after)| after.lines().next())
            .map_or("", str::trim);
        let report = ["10-K", "20-F", "40-F", "8-K", "10-Q", "6-K"]
            .iter()
            .any(|kind| form.starts_with(kind));
        if report {
            let body = &document[..end];
            let body = body.split_once("<TEXT>").map_or(body, |(_, body)| body);
            return (body, form);
        }
        rest = &document[end..];
    }
    (text, "")
}
