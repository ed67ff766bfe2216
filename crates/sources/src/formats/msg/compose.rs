//! The mail that an Outlook message was.

use super::properties::{File, Properties};
use bellwether_core::time::Timestamp;
use std::path::PathBuf;

/// Mails within mails that are followed.
const DEPTH_MAX: u32 = 3;

/// Attachments of one mail that are read.
const ATTACHMENTS_MAX: usize = 1_000;

/// A mail put together.
pub(super) struct Composed {
    pub bytes: Vec<u8>,
    /// What is not in it.
    pub lacks: Option<&'static str>,
}

/// Puts the mail of a file together, or says why there is none.
pub(super) fn mail(file: &mut File) -> Result<Composed, String> {
    let mut message = Properties::of(file, PathBuf::from("/"), 32);
    let class = message.line(0x001a).to_ascii_uppercase();
    let mail = ["IPM.NOTE", "IPM.SCHEDULE", "IPM.POST", "REPORT."];
    if !class.is_empty() && !mail.iter().any(|begin| class.starts_with(begin)) {
        let says = match class.as_str() {
            _ if class.starts_with("IPM.CONTACT") => "a contact: save it as vCard (.vcf)",
            _ if class.starts_with("IPM.APPOINTMENT") => {
                "an appointment: save it as iCalendar (.ics)"
            }
            _ if class.starts_with("IPM.STICKYNOTE") => "a note: save it as text (.txt)",
            _ => "neither mail nor anything else that is read",
        };
        return Err(format!(
            "an Outlook item (.msg) that is {says} and add that"
        ));
    }
    Ok(compose(&mut message, 0))
}

fn compose(message: &mut Properties<'_>, depth: u32) -> Composed {
    let mut head = headers(message);
    let text = message.text(0x1000);
    let html = html(message);
    let lacks = (text.trim().is_empty() && html.is_none() && message.bytes(0x1009).is_some())
        .then_some(
            "its text is only there as RTF and was not read: save the mail as .eml or .html",
        );
    let mut parts = Vec::new();
    if !text.trim().is_empty() || html.is_none() {
        parts.push(part("text/plain; charset=utf-8", "", text.as_bytes()));
    }
    if let Some((kind, bytes)) = html {
        parts.push(part(&kind, "", &bytes));
    }
    let mut body = match parts.len() {
        1 => parts.remove(0),
        _ => multipart("alternative", depth, &parts),
    };
    let files = attachments(message, depth);
    if !files.is_empty() {
        let all: Vec<Vec<u8>> = [body].into_iter().chain(files).collect();
        body = multipart("mixed", depth, &all);
    }
    head.push_str("MIME-Version: 1.0\n");
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(&body);
    Composed { bytes, lacks }
}

/// The headers it came with, and those it lacks from what Outlook knows.
fn headers(message: &mut Properties<'_>) -> String {
    let mut head = String::new();
    let mut names = Vec::new();
    let mut kept = false;
    let came = message.text(0x007d);
    for line in came.lines().map(str::trim_end) {
        if line.starts_with([' ', '\t']) {
            if kept && !line.trim().is_empty() {
                head.push_str(line);
                head.push('\n');
            }
            continue;
        }
        let name = line.split(':').next().unwrap_or_default().to_lowercase();
        // The parts are put together anew.
        kept = line.contains(':')
            && !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_graphic())
            && !name.starts_with("content-")
            && name != "mime-version";
        if kept {
            head.push_str(line);
            head.push('\n');
            names.push(name);
        }
    }
    let mut add = |name: &str, value: String| {
        let known = names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if !known && !value.is_empty() {
            head.push_str(&format!("{name}: {value}\n"));
        }
    };
    add("From", sender(message));
    let [to, cc, bcc] = recipients(message);
    add("To", to);
    add("Cc", cc);
    add("Bcc", bcc);
    add("Subject", message.line(0x0037));
    let sent = message.number(0x0039).or_else(|| message.number(0x0e06));
    add("Date", sent.and_then(date).unwrap_or_default());
    add("Message-ID", message.line(0x1035));
    add("In-Reply-To", message.line(0x1042));
    add("References", message.line(0x1039));
    head
}

fn sender(message: &mut Properties<'_>) -> String {
    let name = first(message, &[0x0c1a, 0x0042]);
    let candidates = [0x5d01, 0x5d02, 0x0c1f, 0x0065].map(|tag| message.line(tag));
    mailbox(&name, &candidates)
}

/// To, Cc and Bcc.
fn recipients(message: &mut Properties<'_>) -> [String; 3] {
    let mut lists: [Vec<String>; 3] = Default::default();
    for path in message.within("__recip_version1.0_#") {
        let mut person = Properties::of(message.file, path, 8);
        // Numbers of four bytes stand in the lower half.
        let role = person.number(0x0c15).unwrap_or(1) as u32;
        let name = first(&mut person, &[0x3001]);
        let candidates = [0x39fe, 0x3003].map(|tag| person.line(tag));
        let written = mailbox(&name, &candidates);
        let list = match role {
            2 => 1,
            3 => 2,
            _ => 0,
        };
        if !written.is_empty() {
            lists[list].push(written);
        }
    }
    lists.map(|list| list.join(",\n "))
}

fn first(properties: &mut Properties<'_>, tags: &[u16]) -> String {
    let mut texts = tags.iter().map(|tag| properties.line(*tag));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// A name with the best of some addresses: one of the internet, else what Exchange
/// calls somebody.
fn mailbox(name: &str, candidates: &[String]) -> String {
    let internet = candidates.iter().find(|address| address.contains('@'));
    let any = internet.or_else(|| candidates.iter().find(|address| !address.is_empty()));
    let name: String = name
        .chars()
        .filter(|c| !"\"\\<>\r\n".contains(*c))
        .collect();
    let address: Option<String> =
        any.map(|address| address.chars().filter(|c| !"<>\r\n".contains(*c)).collect());
    match (name.as_str(), address) {
        ("", None) => String::new(),
        (name, None) => format!("\"{name}\" <>"),
        (name, Some(address)) => format!("\"{name}\" <{address}>"),
    }
}

/// The HTML with its MIME type.
fn html(message: &mut Properties<'_>) -> Option<(String, Vec<u8>)> {
    if let Some(bytes) = message.bytes(0x1013) {
        let charset = message
            .number(0x3fde)
            .and_then(|page| charset_of(page as u32));
        let kind = match charset {
            Some(charset) => format!("text/html; charset={charset}"),
            None => "text/html".to_owned(),
        };
        return Some((kind, bytes));
    }
    let text = message.text(0x1013);
    let kind = "text/html; charset=utf-8".to_owned();
    (!text.is_empty()).then(|| (kind, text.into_bytes()))
}

/// The charset of a code page.
fn charset_of(page: u32) -> Option<String> {
    Some(match page {
        874 | 1250..=1258 => format!("windows-{page}"),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        20866 => "koi8-r".to_owned(),
        28591..=28606 => format!("iso-8859-{}", page - 28590),
        50220..=50222 => "iso-2022-jp".to_owned(),
        51932 => "euc-jp".to_owned(),
        54936 => "gb18030".to_owned(),
        65001 => "utf-8".to_owned(),
        _ => return None,
    })
}

fn attachments(message: &mut Properties<'_>, depth: u32) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    let paths = message.within("__attach_version1.0_#");
    for path in paths.into_iter().take(ATTACHMENTS_MAX) {
        let mut file = Properties::of(message.file, path, 8);
        let name = first(&mut file, &[0x3707, 0x3704, 0x3001]);
        let name: String = name.chars().filter(|c| !"\"\\".contains(*c)).collect();
        if let Some(bytes) = file.bytes(0x3701) {
            let kind = file.line(0x370e);
            let known = kind.contains('/') && kind.bytes().all(|b| b.is_ascii_graphic());
            let kind = if known {
                &kind
            } else {
                "application/octet-stream"
            };
            files.push(part(kind, &name, &bytes));
        } else if let Some(inner) = file.within("__substg1.0_3701000D").into_iter().next()
            && depth < DEPTH_MAX
        {
            let inner = compose(&mut Properties::of(file.file, inner, 24), depth + 1);
            let mut bytes = b"Content-Type: message/rfc822\n\n".to_vec();
            bytes.extend_from_slice(&inner.bytes);
            files.push(bytes);
        }
    }
    files
}

/// A part: its headers and its bytes.
fn part(kind: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut part = format!("Content-Type: {kind}\nContent-Transfer-Encoding: base64\n");
    if !name.is_empty() {
        part.push_str(&format!(
            "Content-Disposition: attachment; filename=\"{name}\"\n"
        ));
    }
    part.push('\n');
    part.push_str(&base64(bytes));
    part.into_bytes()
}

/// Parts in one. What they hold is base64, which no boundary occurs in.
fn multipart(kind: &str, depth: u32, parts: &[Vec<u8>]) -> Vec<u8> {
    let boundary = format!("=_{kind}_{depth}");
    let mut whole =
        format!("Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n").into_bytes();
    for part in parts {
        whole.extend_from_slice(format!("--{boundary}\n").as_bytes());
        whole.extend_from_slice(part);
        whole.push(b'\n');
    }
    whole.extend_from_slice(format!("--{boundary}--\n").as_bytes());
    whole
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len() / 3 * 4 + bytes.len() / 57 + 8);
    for (number, three) in bytes.chunks(3).enumerate() {
        if number > 0 && number % 19 == 0 {
            out.push('\n');
        }
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            let padding = at as usize > three.len();
            out.push(if padding { '=' } else { char::from(letter) });
        }
    }
    out.push('\n');
    out
}

/// A time as Windows counts it (tenths of microseconds since 1601), as mails write it.
fn date(ticks: u64) -> Option<String> {
    const TICKS: u64 = 10_000_000;
    const FROM_1601_SECONDS: i64 = 11_644_473_600;
    let seconds = i64::try_from(ticks / TICKS).ok()? - FROM_1601_SECONDS;
    let moment = jiff::Timestamp::from_second(Timestamp(seconds).0).ok()?;
    let written = moment.to_zoned(jiff::tz::TimeZone::UTC);
    Some(written.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string())
}
