use super::*;

/// Thursday, 19 November 2026.
const AT: Timestamp = Timestamp(1_795_082_400);

fn hear(text: &str) -> Option<Said> {
    let names: BTreeSet<String> = ["ann", "smith", "bo", "berg"].map(str::to_owned).into();
    said(text, &names, AT)
}

#[test]
fn what_a_note_says_they_want() {
    for (text, who) in [
        ("wants a price for 5,000 soap cartons by 4 December", ""),
        ("wants a quote for 50 chairs", ""),
        ("Ann wants a quote for trays by Friday.", "ann"),
        ("Er möchte bis Freitag ein Angebot.", ""),
        ("Bis Freitag möchte Ann ein Angebot.", "ann"),
        ("elle attend le devis", ""),
        ("Met Ann and Bo, Bo wants a price by Friday", "bo"),
        ("Call with Bo: wants a price by Friday", "bo"),
        ("Ann called and asked for a price by Friday.", "ann"),
        ("Ann Smith requested samples by Friday.", "smith"),
        ("Asked us for a price by Friday.", ""),
        ("I heard that she is waiting for the drawing.", ""),
        ("unhappy with the last delivery, wants a credit note", ""),
        (
            "unzufrieden mit der letzten Lieferung, will eine Gutschrift",
            "",
        ),
        ("needs 3 laptops by Monday", ""),
        ("Ann is looking for a new splicer", "ann"),
        ("asked for a quote for MDR", ""),
        ("Visited Ann and asked for a price", "ann"),
        ("please send the MDR quote before Christmas", ""),
        ("braucht 3 Pumpen", ""),
        ("will Angebot", ""),
        ("bat um Angebot", ""),
        ("hat Angebot angefragt", ""),
    ] {
        let said = hear(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((said.says, said.who.as_str()), (Says::Wants, who), "{text}");
    }
}

#[test]
fn what_is_open_on_a_day() {
    for (text, says, days) in [
        ("follow up on 26 November", Says::Meant, 7),
        ("she asked me to call back on 26 November", Says::Meant, 7),
        (
            "asked me to call back on Thursday 26 November",
            Says::Meant,
            7,
        ),
        ("Ann wants a call back on 26 November", Says::Meant, 7),
        ("will call her again on 26 November", Says::Meant, 7),
        ("call Ann on 26 November", Says::Meant, 7),
        ("bittet um Rückruf am 26. November", Says::Meant, 7),
        ("Wiedervorlage am 26. November", Says::Meant, 7),
        (
            "promised her the samples by Tuesday 24 November",
            Says::Promised,
            5,
        ),
        (
            "will send her the samples by 24 November",
            Says::Promised,
            5,
        ),
        (
            "I am to bring the samples on Friday 20 November",
            Says::Promised,
            1,
        ),
        (
            "habe ihr die Muster bis Dienstag, 24. November versprochen",
            Says::Promised,
            5,
        ),
        (
            "muss ihr die Muster bis 24. November schicken",
            Says::Promised,
            5,
        ),
        ("she will call me on 26 November", Says::Announced, 7),
        (
            "Ann promised the drawing by 24 November",
            Says::Announced,
            5,
        ),
        (
            "She will send the drawing by 24 November",
            Says::Announced,
            5,
        ),
        ("meldet sich am 26. November", Says::Announced, 7),
        ("price is fine, decides on 15 December", Says::Announced, 26),
    ] {
        let said = hear(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((said.says, said.days), (says, Some(days)), "{text}");
    }
}

#[test]
fn what_is_nothing_of_theirs_that_is_open() {
    for text in [
        "does not want the trays",
        "we want an order by Friday",
        "price is fine",
        "Asked her for the drawing by 4 December.",
        "Asked Ann for the drawing by 4 December.",
        "Asked for the drawing",
        "Asked her for a price.",
        "Habe Muster angefragt",
        "need 3 more days",
        "Please find the quote below.",
        "Requested samples from Ann by Friday.",
        "Visited Ann, asked her for the drawing by Friday.",
        "Waiting for her drawing by Friday.",
        "We would like to close it by Friday.",
        "Ann will attend the fair on Friday.",
        "called her back on 12 November",
        "no need to follow up on 26 November",
        "talked about football, price is fine",
        "sent her the samples",
        "Follow up",
        "she has promised her boss to look at it",
        // What they want to do themselves, or see coming.
        "she wants to think it over, price is fine",
        "Ann needs to check the price with her boss",
        "Rival wants to raise prices",
        "expects prices to fall",
        "Ann asks whether I like the offer of Rival",
        "their customer needs a certificate",
        "unhappy with the weather, nice lunch, saw the new list",
        // It is not ours to give, or not theirs to come back.
        "should send me the list",
        "will get a better offer elsewhere",
        "will get the price list from Rival on 24 November",
        "Ann promised her kids a trip on 24 November",
        "promised delivery dates were kept, drawing is fine",
        "plant comes back on line on 24 November",
        "Kai calls again on 24 November",
    ] {
        assert_eq!(hear(text), None, "{text}");
    }
    // Our own deeds are no wish of theirs.
    for text in [
        "Wir möchten ihr bis Freitag ein Angebot schicken.",
        "Ich möchte bis Freitag nachfassen.",
        "Bis Freitag möchte ich nachfassen.",
        "Ich war bei Ann und möchte bis Freitag nachfassen.",
    ] {
        let says = hear(text).map(|said| said.says);
        assert_ne!(says, Some(Says::Wants), "{text}");
    }
}

#[test]
fn what_is_to_come_is_asked_of_nobody() {
    let plan = "Ann is opening a second practice in Galway in February, needs network, phones";
    let said = |text: &str| hear(text).map(|said| (said.says, said.who));
    assert_eq!(said(plan), Some((Says::Plans, "ann".to_owned())));
    let asks = format!("{plan}, wants a quote for them");
    assert_eq!(said(&asks).map(|(says, _)| says), Some(Says::Wants));
}

#[test]
fn what_goes_out_is_what_they_want_and_not_what_the_rest_names() {
    for (text, handed) in [
        ("wants a quote for 50 chairs", true),
        ("wants three things: price list, samples", true),
        ("wants to have the drawing", true),
        ("wants to see a sample", true),
        ("asks whether we can send the list", true),
        ("unhappy with the last delivery, wants a credit note", true),
        ("wants more room, saw the new list", false),
        ("saw the new list and wants more room", false),
        (
            "must deliver 20 pallets a day, list of parts is long",
            false,
        ),
        ("will send her the list", true),
    ] {
        let said = hear(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(said.handed, handed, "{text}");
    }
}
