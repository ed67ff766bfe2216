//! Transcripts in each form they come in: who speaks, what, when, and what is none.

use super::*;
use bellwether_core::evidence::entry::{EntryKind, parts};
use bellwether_core::evidence::transcript::{TRANSCRIPT, turns};
use bellwether_core::evidence::{KnownFrom, field};

fn kept_fixture(name: &str) -> PathBuf {
    fixture("../transcripts").join(name)
}

fn spoken(entry: &Entry) -> Vec<(&str, &str)> {
    turns(entry).map(|one| (one.name, one.text)).collect()
}

fn attendees(entry: &Entry) -> Vec<&str> {
    entry.all(field::ATTENDEE).map(|one| parts(one).1).collect()
}

/// The one transcript of a file, and the day that it is of.
fn one(name: &str) -> (Entry, String) {
    let kept = read_path(&kept_fixture(name));
    assert_eq!(kept.complaints(), Vec::<String>::new(), "{name}");
    assert_eq!(kept.kinds(), ["transcript"], "{name}");
    let entry = kept.entry(0).clone();
    assert_eq!(
        (entry.kind, entry.system.as_str()),
        (EntryKind::Activity, TRANSCRIPT)
    );
    assert_eq!(entry.known, entry.happened, "{name}");
    let when = entry.happened.map_or(String::new(), |at| at.to_string());
    (entry, when)
}

const INES: &str = "Ines Calder";
const TOMAS: &str = "Tomas Brink";

#[test]
fn zoom_names_speakers_before_a_colon_and_its_file_tells_the_moment() {
    let (entry, when) = one("GMT20240312-150132_Recording.transcript.vtt");
    assert_eq!(when, "2024-03-12T15:01:32Z");
    assert_eq!(entry.text(field::NAME), "Meeting");
    let tomas = "Morning. Our customer Larkfield Ice Cream asks for a second line, and here is the thing: they want it in May.";
    assert_eq!(
        spoken(&entry),
        [
            (INES, "Good morning, Tomas."),
            (TOMAS, tomas),
            (INES, "At 10:30 we & they can talk."),
        ]
    );
    assert_eq!(attendees(&entry), [INES, TOMAS]);
}

#[test]
fn teams_names_speakers_in_tags_and_a_note_tells_the_day() {
    let (entry, when) = one("teams.vtt");
    assert_eq!(when, "2024-03-12T00:00:00Z");
    assert_eq!(
        spoken(&entry),
        [
            (INES, "Good morning, Tomas."),
            (TOMAS, "Morning. We supply pumps to Larkfield <Ice> Cream."),
            (INES, "Since when?"),
            (TOMAS, "Since May."),
        ]
    );
}

#[test]
fn srt_runs_without_blank_lines_and_what_follows_no_name_is_nobodys() {
    let (entry, _) = one("2024-03-12-call.srt");
    assert_eq!(
        spoken(&entry),
        [
            (INES, "Good morning."),
            ("Tomas", "Morning. We pack at night."),
            ("Question", "none"),
            ("Tomas", "Since May."),
        ]
    );
    assert_eq!(attendees(&entry), [INES, "Tomas"], "a label is nobody");
    assert_eq!(entry.known_from, KnownFrom::File);
    assert_eq!(entry.text(field::NAME), "call");
}

#[test]
fn otter_has_a_head_and_speakers_over_what_they_say() {
    let (entry, when) = one("otter.txt");
    assert!(when.starts_with("2024-03-12T"), "{when}");
    assert_eq!(entry.text(field::NAME), "Wash line");
    assert_eq!(
        spoken(&entry),
        [
            (INES, "Good morning, Tomas."),
            (TOMAS, "Morning. We pack at night. Since May."),
            ("Unknown Speaker", "Hello?"),
        ]
    );
    assert_eq!(attendees(&entry), [INES, TOMAS], "a stand-in is nobody");
}

#[test]
fn fireflies_is_a_list_of_sentences() {
    let (entry, _) = one("2024-03-12.json");
    assert_eq!(
        spoken(&entry),
        [
            (INES, "Good morning, Tomas."),
            (TOMAS, "Morning. We pack at night."),
            ("Speaker 2", "Hello?"),
        ]
    );
}

#[test]
fn plain_text_is_one_where_several_take_turns() {
    let (entry, when) = one("plain.txt");
    assert_eq!(when, "2024-03-12T00:00:00Z");
    assert_eq!(entry.text(field::COMPANY), "Holmgren Dairy");
    assert_eq!(spoken(&entry).len(), 4);
    assert_eq!(
        spoken(&entry)[1].1,
        "Very well, we pack at night. Since May."
    );
    for note in [
        "Visit of 2024-03-12\nContact: Ann Lund\nPhone: 12\nContact: Bo Dahl\nPhone: 13\n",
        "Order Number: one two three four\nUnit Price: five six seven eight\nOrder Number: one two three four\nUnit Price: five six seven eight\n",
        "Ann Lund: wants two valves for the line.\nNext: call her again in May.\n",
        "We met. Ann Lund: she will write. Then we left for the next one.\n",
        "Acme Valves: wants a quote for 50 chairs.\nBolt Systems: call back about the order.\nAcme Valves: promised them the samples by Tuesday.\nBolt Systems: no budget until spring comes.\n",
    ] {
        let kept = read_bytes("2024-03-12 note.txt", note.as_bytes());
        assert_eq!(kept.kinds(), ["note"], "{note}");
    }
}

/// A talk without times and without a day.
const TALK: &str = "Ann Lund: Good morning, how are you?\nBo Dahl: Very well, we pack at night.\nAnn Lund: And who buys all of that?\nBo Dahl: Larkfield takes most of it.\n";

#[test]
fn what_looks_like_one_but_has_no_day_is_kept_as_a_note() {
    let kept = read_bytes("2024-03-12 Acme.txt", TALK.as_bytes());
    assert_eq!(kept.kinds(), ["transcript"]);
    let kept = read_bytes("week.txt", TALK.as_bytes());
    assert!(kept.entry(0).text(field::TEXT).contains("Larkfield"));
    assert_eq!(kept.entry(0).kind, EntryKind::Note);
    assert!(kept.complaints()[0].contains("--known"), "{:?}", kept.bad);
}

#[test]
fn talks_of_one_day_in_folders_of_customers_are_several() {
    let folder = tempfile::tempdir().expect("a folder");
    for house in ["Acme", "Bolt"] {
        for name in ["2024-03-12.txt", "2024-03-12 call.txt"] {
            let path = folder.path().join(house).join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, TALK).expect("a file");
        }
    }
    let kept = read_path(folder.path());
    let keys: std::collections::BTreeSet<&str> =
        kept.entries().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys.len(), 4, "{keys:?}");
}

#[test]
fn thousands_of_speakers_are_attendees_once_each() {
    let cue = |at: usize| format!("00:01.000 --> 00:02.000\nAnn Lund{}: Hi\n\n", at % 20_000);
    let text: String = (0..40_000).map(cue).collect();
    let kept = read_bytes("2024-03-12.vtt", format!("WEBVTT\n\n{text}").as_bytes());
    assert_eq!(attendees(kept.entry(0)).len(), 20_000);
}

#[test]
fn without_a_day_it_says_what_to_do_and_the_user_may_tell_it() {
    let bytes = std::fs::read(kept_fixture("teams.vtt")).expect("the fixture");
    let text = String::from_utf8_lossy(&bytes).replace("recorded 2024-03-12", "");
    let kept = read_bytes("meeting.vtt", text.as_bytes());
    assert_eq!(kept.found.len(), 0);
    assert!(kept.complaints()[0].contains("--known"), "{:?}", kept.bad);

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("meeting.vtt");
    std::fs::write(&path, text).expect("a file");
    let told = Timestamp(1_710_000_000);
    let options = Options {
        known: Some(told),
        ..options()
    };
    let kept = read_with(&[path], &options);
    let entry = kept.entry(0);
    assert_eq!((entry.happened, entry.known), (Some(told), Some(told)));
    assert_eq!(entry.known_from, KnownFrom::Told);
}

#[test]
fn subtitles_without_speakers_are_passed_over_unless_they_are_named() {
    let film = b"WEBVTT\n\n00:01.000 --> 00:02.000\nMeanwhile, at the mill\n";
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("2024-03-12.vtt");
    std::fs::write(&path, film).expect("a file");
    let walked = read_path(folder.path());
    assert_eq!((walked.found.len(), walked.bad.len()), (0, 0));
    assert_eq!(walked.passed_over, 1);
    let named = read_path(&path);
    assert!(
        named.complaints()[0].contains("no speaker"),
        "{:?}",
        named.bad
    );
}
