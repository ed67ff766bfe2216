//! Chats of phones of many kinds, exported once and again.

use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Vec<(String, i64, String)> {
    let all = entries(text, "WhatsApp Chat with Renate Falk", &Zone::default());
    let all = all.expect("a chat").into_iter();
    let told = all.map(|(entry, _)| {
        let at = entry.happened.expect("a moment").0;
        let text = |name| entry.text(name).to_owned();
        (text(field::FROM), at, text(field::TEXT))
    });
    told.collect()
}

#[test]
fn messages_of_phones_of_many_kinds() {
    // Thursday, 19 November 2026, 8:12.
    const AT: i64 = 1_795_075_920;
    for text in [
        "[19/11/2026, 08:12:00] Renate Falk: What do they cost?",
        "\u{200e}[19.11.26, 08:12:00] Renate Falk: What do they cost?",
        "19/11/2026, 08:12 - Renate Falk: What do they cost?",
        "11/19/26, 8:12\u{202f}AM - Renate Falk: What do they cost?",
        "[2026-11-19, 08:12:00] Renate Falk: What do they cost?",
    ] {
        let wanted = (
            "|Renate Falk".to_owned(),
            AT,
            "What do they cost?".to_owned(),
        );
        assert_eq!(read(text), [wanted], "{text}");
    }
}

#[test]
fn what_runs_on_and_what_says_nothing() {
    let text = "19/11/2026, 08:11 - Messages and calls are end-to-end encrypted.\n\
        19/11/2026, 08:12 - Renate Falk: What do they cost?\n\
        And when?\n\
        19/11/2026, 08:13 - Renate Falk: <Media omitted>\n\
        19/11/2026, 08:14 - Dana Holt: 40 pounds";
    let told: Vec<String> = read(text).into_iter().map(|(.., text)| text).collect();
    assert_eq!(told, ["What do they cost?\nAnd when?", "40 pounds"]);
}

#[test]
fn other_texts_are_no_chats() {
    for text in [
        "",
        "2026-11-19 Acme: call with Ann",
        "19.11.2026 - Besuch bei Acme: Preis passt",
        "Notes\n19/11/2026, 08:12 - Ann: fine",
    ] {
        assert!(entries(text, "acme", &Zone::default()).is_none(), "{text}");
    }
}

/// Who wrote what, with the days of it, in a chat of that text.
fn days(text: &str) -> Vec<String> {
    let days = read(text).into_iter().map(|(_, at, _)| Timestamp(at).day());
    days.map(|day| day.to_string()).collect()
}

#[test]
fn the_whole_chat_tells_whether_months_come_first() {
    for (text, first) in [
        // As American phones write it.
        (
            "11/5/26, 8:12 PM - Ann Lund: Hi\n11/6/26, 8:12 PM - Ann Lund: Ho",
            "2026-11-05",
        ),
        ("[11/5/26, 8:12:05 PM] Ann Lund: Hi", "2026-11-05"),
        ("11/5/26, 20:12 - Ann Lund: Hi", "2026-05-11"),
        ("05/11/2026, 8:12 pm - Ann Lund: Hi", "2026-11-05"),
        ("5.11.26, 8:12 PM - Ann Lund: Hi", "2026-11-05"),
        // A later day tells of all of them.
        (
            "11/5/26, 8:12 PM - Ann Lund: Hi\n13/6/26, 8:12 PM - Ann Lund: Ho",
            "2026-05-11",
        ),
        (
            "11/5/26, 20:12 - Ann Lund: Hi\n11/13/26, 20:12 - Ann Lund: Ho",
            "2026-11-05",
        ),
        // What the app writes tells, too.
        (
            "11/5/26, 20:12 - Ann Lund: Hi\n11/13/26, 20:12 - Ann Lund: <Media omitted>",
            "2026-11-05",
        ),
        (
            "5/11/26, 8:12 p. m. - Ann Lund: Hi\n25/11/26, 8:12 a.\u{a0}m. - Ann Lund: Ho",
            "2026-11-05",
        ),
    ] {
        assert_eq!(days(text)[0], first, "{text}");
    }
}

#[test]
fn what_the_app_writes_is_nobodys() {
    let text = "[19/11/2026, 08:10:00] Renate Falk: \u{200e}Messages and calls are end-to-end encrypted.\n\
        [19/11/2026, 08:11:00] \u{200e}Dana changed the subject to “Prices: new”\n\
        [19/11/2026, 08:12:00] ~\u{a0}Otto Berg: What do they cost?\n\
        \u{200e}[19/11/2026, 08:13:00] Renate Falk: \u{200e}image omitted\n\
        19/11/2026, 08:14 - Dana changed the subject to \"Prices: new\"\n\
        [19/11/2026, 08:15:00] Renate Falk: 40 pounds";
    let told: Vec<(String, String)> = read(text)
        .into_iter()
        .map(|(who, _, text)| (who, text))
        .collect();
    let wanted = [
        ("|Otto Berg", "What do they cost?"),
        ("|Renate Falk", "40 pounds"),
    ];
    assert_eq!(
        told,
        wanted.map(|(who, text)| (who.to_owned(), text.to_owned()))
    );
}

/// The messages of a file, by their ids.
fn ids(file: &str, text: &str) -> Vec<bellwether_core::id::Id> {
    let all = entries(text, &called(Path::new(file)), &Zone::default()).expect("a chat");
    all.iter().map(|(entry, _)| entry.id()).collect()
}

#[test]
fn a_chat_exported_again_is_the_same() {
    let text = "19/11/2026, 08:12 - Renate Falk: What do they cost?\n\
        19/11/2026, 08:12 - Dana Holt: Will look it up\n";
    let later = format!("{text}20/11/2026, 09:00 - Otto Berg: And mine?\n");
    let first = ids("WhatsApp Chat with Renate Falk.txt", text);
    for file in [
        "WhatsApp Chat with Renate Falk (1).txt",
        "WhatsApp Chat with Renate Falk(12).txt",
        "WhatsApp Chat with Renate Falk/_chat.txt",
        "WhatsApp Chat with Renate Falk (2)/_chat.txt",
    ] {
        assert_eq!(ids(file, text), first, "{file}");
        let again = ids(file, &later);
        assert_eq!((again.len(), &again[..2]), (3, &first[..]), "{file}");
    }
    // One text to two of them in one second is two messages.
    let to = |who: &str| {
        format!(
            "[20/11/2026, 08:12:05] Dana Holt: We close on Friday\n[20/11/2026, 09:00:00] {who}: ok\n"
        )
    };
    let both = [to("Renate Falk"), to("Otto Berg")].map(|text| ids("_chat.txt", &text)[0]);
    assert_ne!(both[0], both[1]);
}

#[test]
fn a_long_file_is_a_chat_by_its_name_and_beginning() {
    let head = "01/11/2026, 08:00 - Ann Lund: hi there\n01/11/2026, 08:01 - Ann Lund: caf\u{e9}";
    let cut = &head.as_bytes()[..head.len() - 1];
    for (file, is) in [
        ("WhatsApp Chat with Ann Lund.txt", true),
        ("Discussion WhatsApp avec Ann Lund.txt", true),
        ("x/_chat.txt", true),
        ("server.txt", false),
    ] {
        assert_eq!(is_one(Path::new(file), cut), is, "{file}");
    }
    assert!(!is_one(Path::new("chat.txt"), b"We spoke.\n"));
}

proptest! {
    #[test]
    fn nothing_that_is_written_is_lost(
        said in prop::collection::vec((0..3usize, "[a-zA-Z0-9 ,.?!:äß👍-]{0,20}[a-z]"), 2..20),
        form in 0..3usize,
    ) {
        let names = ["Renate Falk", "Dana Holt", "+44 7700 900123"];
        let lines = said.iter().enumerate().map(|(at, (who, text))| match form {
            0 => format!("[19/11/2026, 08:{at:02}:05] {}: {text}\n", names[*who]),
            1 => format!("19.11.26, 08:{at:02} - {}: {text}\n", names[*who]),
            _ => format!("11/19/26, 8:{at:02} AM - {}: {text}\n", names[*who]),
        });
        let all = read(&lines.collect::<String>());
        let told: Vec<(String, String)> = all.into_iter().map(|(who, _, text)| (who, text)).collect();
        let wanted = said.iter().map(|(who, text)| (format!("|{}", names[*who]), text.trim().to_owned()));
        prop_assert_eq!(told, wanted.collect::<Vec<_>>());
    }

    #[test]
    fn no_text_stops_it(text in "([0-9\\[\\]/., :-]{0,20}(AM|pm|p\\. m\\.)?[\\] -]{0,3}\\PC{0,12}\n){0,8}") {
        if let Some(all) = entries(&text, "chat", &Zone::default()) {
            prop_assert!(all.iter().all(|(entry, _)| !entry.key.is_empty()));
        }
    }
}
