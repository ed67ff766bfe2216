//! What stands below a reply: the mail answered, in the client's manner.

use super::{Post, PostNo};
use crate::world::calendar::{DateForm, written};
use crate::world::cast::Cast;
use crate::world::cast::person::{Client, PersonNo};

/// Older mails than this many levels down are cut off.
const DEPTH: usize = 3;

/// The whole text of a mail, quotes included.
pub(crate) fn text(post: &Post, posts: &[Post], cast: &Cast) -> String {
    let mut out = post.own.clone();
    out.push('\n');
    below(post, posts, cast, 0, &mut out);
    out
}

fn below(post: &Post, posts: &[Post], cast: &Cast, depth: usize, out: &mut String) {
    let Some(PostNo(answered)) = post.quotes.filter(|_| depth < DEPTH) else {
        return;
    };
    let answered = &posts[answered];
    let client = cast.person(post.from).style.client;
    let mut older = answered.own.clone();
    older.push('\n');
    below(answered, posts, cast, depth + 1, &mut older);
    match client {
        Client::Silent => {}
        Client::Caret => {
            out.push_str(&format!("\n{}\n", attribution(post, answered, cast)));
            for line in older.trim_end().lines() {
                out.push_str(if line.starts_with('>') { ">" } else { "> " });
                out.push_str(line);
                out.push('\n');
            }
        }
        Client::Original | Client::Block | Client::German => {
            out.push('\n');
            out.push_str(&header_block(post, answered, cast));
            out.push('\n');
            out.push_str(older.trim_end());
            out.push('\n');
        }
    }
}

/// The same as HTML.
pub(crate) fn html(post: &Post, posts: &[Post], cast: &Cast) -> String {
    let mut out = String::from("<html><head><meta charset=\"utf-8\"></head><body>\n");
    out.push_str(&paragraphs(&post.own));
    if let Some(PostNo(answered)) = post.quotes {
        let answered = &posts[answered];
        let older = paragraphs(text(answered, posts, cast).trim_end());
        match cast.person(post.from).style.client {
            Client::Silent => {}
            Client::Caret => {
                let line = escape(&attribution(post, answered, cast));
                out.push_str(&format!(
                    "<div class=\"gmail_quote\"><div class=\"gmail_attr\">{line}<br></div>\n\
                     <blockquote style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">\n\
                     {older}</blockquote></div>\n"
                ));
            }
            Client::Original | Client::Block | Client::German => {
                let header = paragraphs(header_block(post, answered, cast).trim_end());
                out.push_str(&format!(
                    "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\">\n\
                     {header}</div>\n{older}"
                ));
            }
        }
    }
    out.push_str("</body></html>\n");
    out
}

fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 100);
    for paragraph in text.split("\n\n") {
        let lines = escape(paragraph.trim_end()).replace('\n', "<br>\n");
        out.push_str(&format!("<p>{lines}</p>\n"));
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn attribution(post: &Post, answered: &Post, cast: &Cast) -> String {
    let (sender, author) = (cast.person(post.from), cast.person(answered.from));
    let when = written(answered.at, sender.zone, sender.style.date_form);
    format!(
        "On {when}, {} <{}> wrote:",
        author.full_name(),
        author.address
    )
}

fn header_block(post: &Post, answered: &Post, cast: &Cast) -> String {
    let sender = cast.person(post.from);
    let german = sender.style.client == Client::German;
    let form = if german {
        DateForm::German
    } else {
        sender.style.date_form
    };
    let when = written(answered.at, sender.zone, form);
    let from = party(answered.from, cast, sender.style.client);
    let to = parties(&answered.to, cast);
    let (rule, labels) = match sender.style.client {
        Client::Original => (
            "-----Original Message-----\n",
            ["From", "Sent", "To", "Cc", "Subject"],
        ),
        Client::German => ("", ["Von", "Gesendet", "An", "Cc", "Betreff"]),
        _ => (
            "________________________________\n",
            ["From", "Sent", "To", "Cc", "Subject"],
        ),
    };
    let mut out = format!(
        "{rule}{}: {from}\n{}: {when}\n{}: {to}\n",
        labels[0], labels[1], labels[2]
    );
    if !answered.cc.is_empty() {
        out.push_str(&format!("{}: {}\n", labels[3], parties(&answered.cc, cast)));
    }
    out.push_str(&format!("{}: {}\n", labels[4], answered.subject));
    out
}

fn party(person: PersonNo, cast: &Cast, client: Client) -> String {
    let person = cast.person(person);
    match client {
        Client::Original => format!("{} [mailto:{}]", person.full_name(), person.address),
        _ => format!("{} <{}>", person.full_name(), person.address),
    }
}

fn parties(people: &[PersonNo], cast: &Cast) -> String {
    let names: Vec<String> = people.iter().map(|p| cast.person(*p).full_name()).collect();
    names.join("; ")
}
