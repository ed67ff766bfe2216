//! Bodies with their content headers.

use super::encode::{base64_lines, quoted_printable};
use super::{Kind, Post, quote};
use crate::world::cast::Cast;
use crate::world::cast::person::BodyForm;

/// Content headers, an empty line, and the body.
pub(crate) fn body(post: &Post, posts: &[Post], cast: &Cast) -> Vec<u8> {
    let text = quote::text(post, posts, cast);
    let form = cast.person(post.from).style.body;
    let inner = match (form, post.kind) {
        (BodyForm::Alternative, Kind::Letter | Kind::Newsletter) => {
            let html = quote::html(post, posts, cast);
            alternative(&text, &html, &boundary(post, "alt"))
        }
        (BodyForm::HtmlOnly, Kind::Letter | Kind::Newsletter) => {
            let html = quote::html(post, posts, cast);
            part(
                "text/html",
                "utf-8",
                "quoted-printable",
                quoted_printable(html.as_bytes()).into(),
            )
        }
        (form, _) => plain(form, &text),
    };
    let mut out = b"MIME-Version: 1.0\n".to_vec();
    if post.files.is_empty() {
        out.extend(inner);
    } else {
        out.extend(mixed(inner, &post.files, &boundary(post, "mix")));
    }
    out
}

fn plain(form: BodyForm, text: &str) -> Vec<u8> {
    match form {
        BodyForm::Latin1 if !text.is_ascii() && text.chars().all(|c| u32::from(c) < 256) => {
            let bytes = text.chars().map(|c| u32::from(c) as u8).collect();
            part("text/plain", "iso-8859-1", "8bit", bytes)
        }
        BodyForm::Base64 => part(
            "text/plain",
            "utf-8",
            "base64",
            base64_lines(text.as_bytes()).into(),
        ),
        _ if text.is_ascii() && text.lines().all(|line| line.len() < 900) => {
            part("text/plain", "us-ascii", "7bit", text.as_bytes().to_vec())
        }
        BodyForm::Plain if text.lines().all(|line| line.len() < 900) => {
            part("text/plain", "utf-8", "8bit", text.as_bytes().to_vec())
        }
        _ => {
            let encoded = quoted_printable(text.as_bytes());
            part("text/plain", "utf-8", "quoted-printable", encoded.into())
        }
    }
}

fn part(kind: &str, charset: &str, encoding: &str, body: Vec<u8>) -> Vec<u8> {
    let mut out = format!(
        "Content-Type: {kind}; charset=\"{charset}\"\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    .into_bytes();
    out.extend(body);
    out
}

fn alternative(text: &str, html: &str, boundary: &str) -> Vec<u8> {
    let mut out =
        format!("Content-Type: multipart/alternative; boundary=\"{boundary}\"\n\n--{boundary}\n")
            .into_bytes();
    out.extend(plain(BodyForm::QuotedPrintable, text));
    out.extend(format!("\n--{boundary}\n").into_bytes());
    out.extend(part(
        "text/html",
        "utf-8",
        "quoted-printable",
        quoted_printable(html.as_bytes()).into(),
    ));
    out.extend(format!("\n--{boundary}--\n").into_bytes());
    out
}

fn mixed(inner: Vec<u8>, files: &[String], boundary: &str) -> Vec<u8> {
    let mut out =
        format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n--{boundary}\n")
            .into_bytes();
    out.extend(inner);
    for file in files {
        out.extend(
            format!(
                "\n--{boundary}\nContent-Type: {}; name=\"{file}\"\n\
                 Content-Disposition: attachment; filename=\"{file}\"\n\
                 Content-Transfer-Encoding: base64\n\n",
                mime_type(file)
            )
            .into_bytes(),
        );
        // Nobody opens them: enough bytes to have a size and a hash of their own.
        let content = format!("{file}\n").repeat(12);
        out.extend(base64_lines(content.as_bytes()).into_bytes());
    }
    out.extend(format!("\n--{boundary}--\n").into_bytes());
    out
}

fn mime_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("pdf") => "application/pdf",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("jpg") => "image/jpeg",
        Some("ics") => "text/calendar",
        _ => "application/octet-stream",
    }
}

fn boundary(post: &Post, mark: &str) -> String {
    let tail: String = post
        .id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(18)
        .collect();
    format!("=_{mark}_{tail}")
}
