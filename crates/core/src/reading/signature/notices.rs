//! Legal notices, advertisements and the like at the foot of a mail.

use crate::reading::lines::Line;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// How much a phrase speaks for a notice; two together suffice.
const ENOUGH: u32 = 2;

/// Most lines that one paragraph of a notice may take.
const LONGEST: usize = 40;

static NOTICE: LazyLock<Phrases<u32>> = LazyLock::new(|| {
    let rows = TABLE
        .iter()
        .flat_map(|(weight, phrases)| phrases.split(", ").map(|phrase| (phrase, *weight)));
    Phrases::new(rows)
});

const TABLE: &[(u32, &str)] = &[
    (
        2,
        "intended recipient|recipients|addressee, received this .. in error, received this .. by mistake, consider the environment before, do you yahoo, get your free .. email, legally privileged, unsubscribe from this, sole use of the, beabsichtigte|richtige adressat|empfänger, registergericht|amtsgericht, sitz der gesellschaft, irrtümlich erhalten, reçu ce message par erreur, destinataire prévu, recibido este .. por error, ricevuto questo .. per errore, uitsluitend bestemd voor, registered office",
    ),
    (
        1,
        "confidential|confidentiality, privileged, notify the sender, notify us, virus|viruses, prohibited, unauthorized|unauthorised, disclosure|dissemination|copying, do not necessarily, opinions expressed, solely for, solely those, delete this|it|the, destroy, registered in|number|no, vat|company no|number|reg, msn|hotmail|yahoo .. free, msn explorer|messenger, free download, join the world, internet communications|email are|is not, monitored, affiliate|affiliates, this e mail, this email, this message, this communication, this transmission",
    ),
    (
        1,
        "vertraulich*, unbefugte*, vernichten, hrb, ust, handelsregister, geschäftsführer*, vorsitzender, irrtümlich*, diese e mail, diese nachricht, confidentiel*, destinataire*, ce message, par erreur, strictement, confidencial*, destinatario*, este mensaje|correo|email, riservat*, confidenzial*, destinatari, questo messaggio, vertrouwelijk*, geadresseerde, dit bericht|mail, konfidentiell*, mottagare*, poufn*",
    ),
];

/// The index of the first line of notices at the end of `lines`; their number
/// where there are none.
pub fn begins(lines: &[Line<'_>]) -> usize {
    let mut begin = lines.len();
    let mut end = lines.len();
    loop {
        while end > 0 && (lines[end - 1].is_blank() || is_rule(lines[end - 1].text)) {
            end -= 1;
        }
        let mut start = end;
        while start > 0
            && end - start < LONGEST
            && !lines[start - 1].is_blank()
            && !is_rule(lines[start - 1].text)
        {
            start -= 1;
        }
        match notice_in(&lines[start..end]) {
            Some(offset) => {
                begin = start + offset;
                end = begin;
                if offset > 0 {
                    break;
                }
            }
            None => break,
        }
    }
    // The rule over a notice is part of it.
    while begin < lines.len() && begin > 0 && is_rule(lines[begin - 1].text) {
        begin -= 1;
    }
    begin
}

/// Where in a paragraph a notice begins. A signature may stand right above it.
fn notice_in(paragraph: &[Line<'_>]) -> Option<usize> {
    let mut weight = 0;
    let mut first = None;
    for (at, line) in paragraph.iter().enumerate() {
        let words = Words::of(line.text);
        for found in NOTICE.find(&words) {
            weight += found.meaning;
            first.get_or_insert(at);
        }
    }
    let mut first = first.filter(|_| weight >= ENOUGH && long_enough(paragraph))?;
    while first > 0 && paragraph[first - 1].text.len() > 50 {
        first -= 1;
    }
    Some(first)
}

/// A notice is a text; a remark that something is confidential is short.
fn long_enough(paragraph: &[Line<'_>]) -> bool {
    paragraph.iter().map(|line| line.text.len()).sum::<usize>() >= 60
}

fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text
            .chars()
            .all(|c| matches!(c, '*' | '_' | '-' | '=' | '~' | '#' | '+' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::lines;

    #[test]
    fn notices_at_the_foot_are_cut() {
        let cut = |body: &str| {
            let lines = lines::split(body);
            body[..lines.get(begins(&lines)).map_or(body.len(), |l| l.start)]
                .trim()
                .to_owned()
        };
        let mail = "See you then.\n\nJane Roe\nRoe Pumps";
        for notice in [
            "This e-mail and any attachments are confidential and meant for the\naddressee only. If you are not the intended recipient, tell us.",
            "*****\nThe content of this message is privileged. Any disclosure is forbidden\nto anybody but those it was written to.\n*****",
            "Diese Nachricht ist vertraulich. Falls Sie sie irrtümlich erhalten haben,\nlöschen Sie sie bitte.",
            "Please consider the environment before you print this on real paper.",
        ] {
            assert_eq!(cut(&format!("{mail}\n\n{notice}\n")), mail, "{notice}");
        }
        assert_eq!(
            cut(&format!(
                "{mail}\nThis message is confidential. If you are not the intended recipient\nplease say so."
            )),
            mail
        );
        assert_eq!(
            cut("Keep the price confidential, please."),
            "Keep the price confidential, please."
        );
        assert_eq!(cut(""), "");
    }
}
