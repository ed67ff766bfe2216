//! The header lines of a mail.

use super::encode::header_text;
use super::{Kind, Post, PostNo};
use crate::world::calendar::{Zone, rfc5322};
use crate::world::cast::Cast;
use crate::world::cast::person::PersonNo;
use bellwether_core::time::Timestamp;

/// All header lines except those that describe the body.
pub(crate) fn lines(post: &Post, posts: &[Post], cast: &Cast) -> String {
    let sender = cast.person(post.from);
    let mut out = String::with_capacity(600);
    if post.from != cast.me {
        out.push_str(&received(post, cast));
    }
    let mut header = |name: &str, value: &str| {
        out.push_str(name);
        out.push_str(": ");
        out.push_str(value);
        out.push('\n');
    };
    header("Message-ID", &format!("<{}>", post.id));
    header("Date", &rfc5322(post.at, sender.zone));
    header("From", &address(post.from, cast));
    if post.to.is_empty() {
        header("To", "undisclosed-recipients:;");
    } else {
        header("To", &addresses(&post.to, cast));
    }
    if !post.cc.is_empty() {
        header("Cc", &addresses(&post.cc, cast));
    }
    if !post.bcc.is_empty() && post.from == cast.me {
        header("Bcc", &addresses(&post.bcc, cast));
    }
    header("Subject", &header_text(&post.subject));
    if let Some(PostNo(answered)) = post.answers {
        header("In-Reply-To", &format!("<{}>", posts[answered].id));
        header("References", &references(answered, posts));
    }
    for (name, value) in marks(post, sender.address.as_str()) {
        header(name, &value);
    }
    out
}

fn address(person: PersonNo, cast: &Cast) -> String {
    let person = cast.person(person);
    let name = person.display();
    if name.is_empty() {
        person.address.clone()
    } else if !name.is_ascii() {
        format!("{} <{}>", header_text(&name), person.address)
    } else if name.contains([',', '.', '(', '@', ':']) {
        format!("\"{name}\" <{}>", person.address)
    } else {
        format!("{name} <{}>", person.address)
    }
}

fn addresses(people: &[PersonNo], cast: &Cast) -> String {
    let all: Vec<String> = people.iter().map(|p| address(*p, cast)).collect();
    all.join(",\n ")
}

/// The ids of the thread so far, oldest first.
fn references(answered: usize, posts: &[Post]) -> String {
    let mut ids = vec![format!("<{}>", posts[answered].id)];
    let mut at = answered;
    while let Some(PostNo(older)) = posts[at].answers {
        ids.push(format!("<{}>", posts[older].id));
        at = older;
    }
    ids.reverse();
    ids.join("\n ")
}

fn marks(post: &Post, address: &str) -> Vec<(&'static str, String)> {
    let host = address.rsplit('@').next().unwrap_or_default();
    match post.kind {
        Kind::Letter => Vec::new(),
        Kind::Newsletter => vec![
            ("Precedence", "bulk".to_owned()),
            ("List-Unsubscribe", format!("<https://{host}/unsubscribe>")),
        ],
        // Not every robot says what it is.
        Kind::Robot if post.id.len().is_multiple_of(3) => Vec::new(),
        Kind::Robot => vec![("Auto-Submitted", "auto-generated".to_owned())],
        Kind::Bounce => vec![("Auto-Submitted", "auto-replied".to_owned())],
        Kind::OutOfOffice => vec![
            ("Auto-Submitted", "auto-replied".to_owned()),
            ("X-Auto-Response-Suppress", "All".to_owned()),
        ],
        Kind::List => vec![
            ("List-Id", format!("<{host}>")),
            ("List-Post", format!("<mailto:{address}>")),
            ("Precedence", "list".to_owned()),
        ],
    }
}

/// The trace of the last hop, and of one before it for some.
fn received(post: &Post, cast: &Cast) -> String {
    let host = cast
        .person(post.from)
        .address
        .rsplit('@')
        .next()
        .unwrap_or_default();
    let ours = &cast.us().domain;
    let spread = post.id.bytes().map(i64::from).sum::<i64>();
    let arrived = Timestamp(post.at.0 + 2 + spread % 90);
    let zone = cast.me().zone;
    let mut out = format!(
        "Received: from mx.{host} (mx.{host} [192.0.2.{}])\n by mail.{ours} with ESMTPS id {:x};\n {}\n",
        spread % 250 + 1,
        spread * 7919,
        rfc5322(arrived, zone)
    );
    if spread % 2 == 0 {
        let before = rfc5322(Timestamp(post.at.0 + 1), Zone::London);
        out.push_str(&format!(
            "Received: from desk{} (unknown [198.51.100.{}])\n by mx.{host} with ESMTPA;\n {before}\n",
            spread % 90,
            spread % 200 + 1
        ));
    }
    out
}
