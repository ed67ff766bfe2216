//! What was read in a message.

use super::{Reader, Writer};
use bellwether_core::reading::{Behind, Reading, SignatureFacts, Speech, Utterance};

/// Packs a reading.
pub(crate) fn pack(reading: &Reading) -> Vec<u8> {
    let mut writer = Writer::default();
    put_words(&mut writer, reading, &reading.behind);
    writer.unsigned(reading.own.len() as u64);
    let mut before = 0;
    for range in &reading.own {
        writer.signed(range.start as i64 - before);
        writer.signed(range.end as i64 - range.start as i64);
        before = range.end as i64;
    }
    writer.optional(reading.signature.as_ref(), put_facts);
    writer.into_bytes()
}

/// Unpacks a reading; `None` if damaged.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Reading> {
    let mut reader = Reader::new(bytes);
    let mut reading = take_words(&mut reader)?;
    let mut before = 0_i64;
    reading.own = reader.list(|r| {
        let start = before.checked_add(r.signed()?)?;
        before = start.checked_add(r.signed()?)?;
        Some(usize::try_from(start).ok()?..usize::try_from(before).ok()?)
    })?;
    reading.signature = reader.optional(take_facts)?;
    Some(reading)
}

/// Packs what a signature block said.
pub(crate) fn pack_facts(facts: &SignatureFacts) -> Vec<u8> {
    let mut writer = Writer::default();
    put_facts(&mut writer, facts);
    writer.into_bytes()
}

/// Unpacks what a signature block said; `None` if damaged.
pub(crate) fn unpack_facts(bytes: &[u8]) -> Option<SignatureFacts> {
    take_facts(&mut Reader::new(bytes))
}

/// The part of a reading that belongs in a ledger: no ranges, no signature.
/// Of what other houses wrote, `behind` alone.
pub(super) fn put_words(writer: &mut Writer, reading: &Reading, behind: &[Behind]) {
    writer.text(&reading.language);
    writer.unsigned(u64::from(reading.own_words));
    writer.optional(reading.print, Writer::id);
    writer.ids(&reading.quoted);
    writer.text(&reading.answers);
    writer.unsigned(behind.len() as u64);
    for behind in behind {
        writer.text(&behind.address);
        writer.text(&behind.text);
    }
    writer.unsigned(reading.utterances.len() as u64);
    for utterance in &reading.utterances {
        writer.byte(speech_code(utterance.speech));
        writer.text(&utterance.text);
        writer.unsigned(u64::from(utterance.start));
        writer.unsigned(u64::from(utterance.probability.to_bits()));
        writer.optional(utterance.due_days.map(i64::from), Writer::signed);
    }
}

pub(super) fn take_words(reader: &mut Reader) -> Option<Reading> {
    Some(Reading {
        language: reader.text()?.to_owned(),
        own_words: u32::try_from(reader.unsigned()?).ok()?,
        print: reader.optional(Reader::id)?,
        quoted: reader.ids()?,
        answers: reader.text()?.to_owned(),
        behind: reader.list(|r| {
            Some(Behind {
                address: r.text()?.to_owned(),
                text: r.text()?.to_owned(),
            })
        })?,
        utterances: reader.list(take_utterance)?,
        ..Reading::default()
    })
}

fn take_utterance(reader: &mut Reader) -> Option<Utterance> {
    Some(Utterance {
        speech: speech_of(reader.byte()?)?,
        text: reader.text()?.to_owned(),
        start: u32::try_from(reader.unsigned()?).ok()?,
        probability: f32::from_bits(u32::try_from(reader.unsigned()?).ok()?),
        due_days: match reader.optional(Reader::signed)? {
            Some(days) => Some(i32::try_from(days).ok()?),
            None => None,
        },
    })
}

fn put_facts(writer: &mut Writer, facts: &SignatureFacts) {
    for text in [&facts.name, &facts.title, &facts.department, &facts.company] {
        writer.text(text);
    }
    writer.texts(&facts.phones);
}

fn take_facts(reader: &mut Reader) -> Option<SignatureFacts> {
    Some(SignatureFacts {
        name: reader.text()?.to_owned(),
        title: reader.text()?.to_owned(),
        department: reader.text()?.to_owned(),
        company: reader.text()?.to_owned(),
        phones: reader.texts()?,
    })
}

/// The codes are part of the stored format.
fn speech_code(speech: Speech) -> u8 {
    match speech {
        Speech::Request => 1,
        Speech::Question => 2,
        Speech::Promise => 3,
        Speech::Need => 4,
        Speech::Change => 5,
        Speech::Move => 6,
        Speech::Fulfilled => 7,
        Speech::Closing => 8,
    }
}

fn speech_of(code: u8) -> Option<Speech> {
    Some(match code {
        1 => Speech::Request,
        2 => Speech::Question,
        3 => Speech::Promise,
        4 => Speech::Need,
        5 => Speech::Change,
        6 => Speech::Move,
        7 => Speech::Fulfilled,
        8 => Speech::Closing,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::id::Id;

    #[test]
    fn a_reading_comes_back_whole() {
        let reading = Reading {
            language: "eng".to_owned(),
            own: vec![0..12, 40..41],
            own_words: 7,
            print: Some(Id::of("test", &[b"own"])),
            quoted: vec![Id::of("test", &[b"quoted"])],
            answers: "Vera Lind".to_owned(),
            behind: vec![Behind {
                address: "vera@lind.example".to_owned(),
                text: "It leaks.".to_owned(),
            }],
            signature: Some(SignatureFacts {
                name: "Vera Lind".to_owned(),
                phones: vec!["+49 30 1234".to_owned()],
                ..SignatureFacts::default()
            }),
            utterances: vec![Utterance {
                speech: Speech::Promise,
                text: "I will send it on Friday.".to_owned(),
                start: 3,
                probability: 0.7,
                due_days: Some(-2),
            }],
        };
        let packed = pack(&reading);
        assert_eq!(unpack(&packed), Some(reading));
        assert_eq!(unpack(&packed[..packed.len() - 1]), None);
        assert_eq!(unpack(&[]), None);
    }
}
