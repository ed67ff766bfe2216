//! The folder or label a mail is kept under, and whether it is one of sent mail.

use super::headers::{Headers, decode_words};
use crate::walk::last_component;
use bellwether_core::evidence::Marks;

/// Names of folders of sent mail, in lower case with single spaces: what mail
/// programs and servers create, in the languages they speak.
const SENT: &[&str] = &[
    "sent",
    "sent items",
    "sent mail",
    "sent messages",
    "sent objects",
    "gesendet",
    "gesendete elemente",
    "gesendete nachrichten",
    "gesendete objekte",
    "envoyés",
    "éléments envoyés",
    "messages envoyés",
    "objets envoyés",
    "courrier envoyé",
    "enviados",
    "elementos enviados",
    "mensajes enviados",
    "correo enviado",
    "itens enviados",
    "e mails enviados",
    "enviadas",
    "mensagens enviadas",
    "inviati",
    "inviata",
    "posta inviata",
    "elementi inviati",
    "messaggi inviati",
    "verzonden",
    "verzonden items",
    "verzonden berichten",
    "verzonden objecten",
    "skickat",
    "skickade",
    "skickade meddelanden",
    "skickade objekt",
    "sendt",
    "sendt post",
    "sendte elementer",
    "sendte meldinger",
    "lähetetyt",
    "lähetetyt viestit",
    "wysłane",
    "elementy wysłane",
    "odeslaná",
    "odeslaná pošta",
    "odeslané",
    "odoslaná pošta",
    "odoslané",
    "elküldött",
    "elküldött elemek",
    "elküldött üzenetek",
    "trimise",
    "mesaje trimise",
    "изпратени",
    "отправленные",
    "отправлено",
    "надіслані",
    "απεσταλμένα",
    "gönderilmiş öğeler",
    "gönderilenler",
    "gönderilmiş postalar",
    "已发送",
    "已发送邮件",
    "已发邮件",
    "寄件備份",
    "已傳送的郵件",
    "送信済み",
    "送信済みメール",
    "送信済みアイテム",
    "보낸편지함",
    "보낸 편지함",
    "보낸 메일함",
];

/// Labels that Gmail gives by itself; a label of the user's own says more.
const SYSTEM_LABELS: &[&str] = &[
    "inbox",
    "important",
    "starred",
    "opened",
    "unread",
    "archived",
    "drafts",
    "spam",
    "trash",
    "all mail",
];

/// Where a mail is kept.
#[derive(Default)]
pub(super) struct Folder {
    /// The name as the mailbox has it, the innermost of nested ones.
    pub name: String,
    /// All labels, where it has several.
    labels: Vec<String>,
}

impl Folder {
    /// Reads it from the headers that mailboxes and exports add; `place` is
    /// what the file or folder it was found in stands for.
    pub(super) fn of(headers: &Headers<'_>, place: &str) -> Folder {
        if let Some(labels) = headers.get("X-Gmail-Labels") {
            let labels = split_labels(&decode_words(labels));
            let sent = labels.iter().find(|label| is_sent(label));
            let own = labels.iter().find(|label| !is_system(label));
            let name = sent.or(own).or(labels.first()).cloned().unwrap_or_default();
            return Folder { name, labels };
        }
        let name = headers.get("X-Folder").map(|path| {
            let path = decode_words(path.trim()).into_owned();
            last_component(&path)
                .trim_matches(['\'', '"', ' '])
                .to_owned()
        });
        Folder {
            name: name
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| place.to_owned()),
            labels: Vec::new(),
        }
    }

    /// Whether it is kept under one of `names`, without regard to case.
    pub(super) fn is_one_of(&self, names: &[String]) -> bool {
        let here = |name: &String| normal(name);
        let kept = self
            .labels
            .iter()
            .chain([&self.name])
            .map(here)
            .collect::<Vec<_>>();
        names.iter().any(|name| kept.contains(&normal(name)))
    }

    /// What the folder says of the mail.
    pub(super) fn marks(&self) -> Marks {
        let mut marks = Marks::default();
        if is_sent(&self.name) {
            marks = marks.with(Marks::SENT);
        }
        if self
            .labels
            .iter()
            .any(|label| label.eq_ignore_ascii_case("chat"))
        {
            marks = marks.with(Marks::CHAT);
        }
        marks
    }
}

/// Labels are a list with commas; one that has a comma itself is in quotes.
fn split_labels(list: &str) -> Vec<String> {
    let mut labels = vec![String::new()];
    let mut quoted = false;
    for c in list.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => labels.push(String::new()),
            _ => labels
                .last_mut()
                .into_iter()
                .for_each(|label| label.push(c)),
        }
    }
    let labels = labels
        .iter()
        .map(|label| label.split_whitespace().collect::<Vec<_>>().join(" "));
    labels.filter(|label| !label.is_empty()).collect()
}

fn is_system(label: &str) -> bool {
    let label = normal(label);
    SYSTEM_LABELS.contains(&label.as_str()) || label.starts_with("category ")
}

/// Whether a folder of this name holds sent mail. Yearly and numbered copies
/// (`sent-mail-jan-2004`, `Sent Items 2`) count.
fn is_sent(name: &str) -> bool {
    let name = normal(last_component(name));
    let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let mut words: Vec<&str> = name.split(' ').collect();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| months.contains(word) || word.bytes().all(|b| b.is_ascii_digit()))
    {
        words.pop();
    }
    SENT.contains(&words.join(" ").as_str())
}

/// A name for comparing: lower case, `_`, `-` and dots as spaces, one at a time.
fn normal(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| {
        c.is_whitespace() || matches!(c, '_' | '-' | '.' | '\'' | '"' | '(' | ')')
    });
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_sent_mail_are_known() {
        for name in [
            "Sent",
            "_sent_mail",
            "SENT ITEMS",
            "[Gmail]/Sent Mail",
            "sent-mail-jan-2004",
            "Sent-1",
            "Gesendete Objekte",
            "Éléments envoyés",
            "Отправленные",
            "已发送",
        ] {
            assert!(is_sent(name), "{name}");
        }
        for name in [
            "Inbox",
            "sent to legal",
            "Presents",
            "unsent",
            "",
            "Drafts",
            "2004",
        ] {
            assert!(!is_sent(name), "{name}");
        }
    }

    #[test]
    fn labels_are_a_list() {
        assert_eq!(
            split_labels("Inbox,\"Acme, Inc\",\r\n Opened"),
            ["Inbox", "Acme, Inc", "Opened"]
        );
        assert!(split_labels("").is_empty());
    }
}
