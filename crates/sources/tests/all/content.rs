//! Text in every encoding, HTML, attachments, invitations, mails in mails.

use super::*;

fn body(name: &str) -> String {
    read_fixture(name).mail().body.clone()
}

#[test]
fn charsets_and_encodings_are_undone() {
    for (name, text) in [
        (
            "quoted-printable.eml",
            "Größe 40 mm, für die \nWoche vor Ostern = 16 Stück.",
        ),
        ("quoted-printable-broken.eml", "50=% off ü =zz until Friday"),
        ("base64.eml", "Vi behöver fyrtio tätningar.\nTack, Åsa"),
        (
            "ascii-is-windows.eml",
            "It’s “urgent” – Jörg’s pump leaks, and the café’s too.",
        ),
        ("latin-is-utf8.eml", "Größe: 40 mm – für Jörg"),
        (
            "latin-is-cyrillic.eml",
            "Добрый день! Нам нужны сорок уплотнений до пятницы. Спасибо, Иван",
        ),
        ("koi8-r.eml", "Насос течёт."),
        (
            "koi8-r-undeclared.eml",
            "Добрый день! Насос течёт, нужны новые уплотнения. С уважением, Иван",
        ),
        ("gb2312.eml", "请在星期五之前报价四十个密封件。"),
        ("iso-2022-jp.eml", "金曜日までに見積をお願いします。"),
        (
            "iso-2022-jp-undeclared.eml",
            "金曜日までに見積をお願いします。",
        ),
        ("utf-7.eml", "Größe 40 mm"),
        (
            "unknown-charset.eml",
            "Größe 40 mm, für Jörg, grün und schön, drüben",
        ),
        ("nul.eml", "before\nafter"),
        ("no-body.eml", ""),
    ] {
        assert_eq!(body(name), text, "{name}");
    }
}

#[test]
fn subjects_are_decoded() {
    for (name, subject) in [
        ("quoted-printable.eml", "Größe"),
        ("base64.eml", "Ångskrän"),
        ("koi8-r.eml", "Насос"),
        ("gb2312.eml", "报价"),
        ("iso-2022-jp.eml", "見積"),
        ("no-body.eml", "Only a subject"),
    ] {
        assert_eq!(read_fixture(name).mail().subject, subject, "{name}");
    }
}

#[test]
fn flowed_lines_are_joined() {
    assert_eq!(
        body("flowed.eml"),
        "We run in two shifts from next week on.\n> How many seals do you need?\nForty. \n\n-- \nAnn\nMill"
    );
    assert_eq!(body("flowed-delsp.eml"), "金曜日までに\nお願い");
}

#[test]
fn html_is_written_as_text() {
    assert_eq!(
        body("html-only.eml"),
        "Dear Bob,\n\ntwo sizes:\n\n- 40 mm\n- 60 mm\n\nSize\tPieces\n40\t16\n\nAnn\nMill & Sons"
    );
    assert_eq!(body("alternative.eml"), "The plain words.");
    assert_eq!(body("alternative-empty-plain.eml"), "Only here.");
}

#[test]
fn replies_in_html_mark_what_they_quote() {
    assert_eq!(
        body("gmail-reply.eml"),
        "Yes, forty.\n\nBob\n\n> On Tue, 4 Mar 2014 at 09:12, Ann wrote:\n> Can you quote forty?\n>> Old words"
    );
    assert_eq!(
        body("outlook-reply.eml"),
        "Yes, forty.\n\nBob Okafor\nSales\n> From: Ann Lindqvist\n> Sent: Tuesday, March 4, 2014 9:12 AM\n\
         > Subject: Seals\n> Can you quote forty?"
    );
}

#[test]
fn attachments_are_listed() {
    let kept = read_fixture("attachments.eml");
    let mail = kept.mail();
    assert_eq!(mail.body, "See the files.");
    let listed: Vec<(&str, &str, u64)> = mail
        .attachments
        .iter()
        .map(|file| (file.name.as_str(), file.mime.as_str(), file.bytes))
        .collect();
    assert_eq!(
        listed,
        [
            ("logo.png", "image/png", 28),
            ("Angebot für Mühle.pdf", "application/pdf", 14),
            ("Größen.csv", "text/csv", 8),
            ("winmail.dat", "application/ms-tnef", 5),
        ]
    );
    let hash = |bytes: &[u8]| Id::from_hash(&blake3::hash(bytes));
    assert_eq!(mail.attachments[1].hash, hash(b"%PDF-1.4 offer"));
    assert_eq!(mail.attachments[2].hash, hash(b"Gr\xf6\xdfe;40"));
}

#[test]
fn invitations_are_kept() {
    let kept = read_fixture("invitation.eml");
    assert_eq!(kept.mail().body, "You are invited.");
    assert_eq!(kept.mail().invitations.len(), 1);
    assert!(kept.mail().invitations[0].starts_with("BEGIN:VCALENDAR\nMETHOD:REQUEST\n"));
    assert_eq!(kept.mail().attachments, []);
}

#[test]
fn a_mail_in_a_mail_is_quoted() {
    let kept = read_fixture("forwarded.eml");
    assert_eq!(
        kept.mail().body,
        "Bob, please see below.\n\n\
         -----Original Message-----\n\
         From: Bob Okafor <bob@pumps.example>\n\
         Sent: Tue, 4 Mar 2014 11:30:00 +0100\n\
         To: Ann Lindqvist <ann.lindqvist@mill.example>\n\
         Cc: Mats Berg <mats@mill.example>\n\
         Subject: Re: Seals for line 3\n\n\
         Forty seals, on Thursday.\nBob"
    );
    assert_eq!(kept.mail().attachments[0].name, "Re: Seals for line 3");
    assert_eq!(kept.mail().attachments[0].mime, "message/rfc822");
    assert_eq!(kept.mail().participants.len(), 2, "those of the outer mail");
}
