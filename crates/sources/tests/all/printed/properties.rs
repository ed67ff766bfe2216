//! No bytes make the reading of PDF files panic.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_bytes("quote.pdf", &[b"%PDF-1.7\n", bytes.as_slice()].concat());
    }

    #[test]
    fn any_content_is_read(content in "[ -~\n]{0,400}", texts in prop::collection::vec("[ -~€ü]{0,30}", 0..12)) {
        let paper = texts.iter().enumerate().fold(english(), |paper, (at, text)| {
            paper.put(50.0 + 70.0 * (at % 4) as f32, 300.0 + 15.0 * at as f32, text)
        });
        let more = |mut written: Vec<u8>| {
            written.extend(content.as_bytes());
            written
        };
        read_bytes("quote.pdf", &paper.written(Letters::Encoded, "", &more));
        read_bytes("quote.pdf", &paper.written(Letters::Mapped, "", &more));
    }

    #[test]
    fn any_damage_is_survived(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        for letters in [Letters::Encoded, Letters::Mapped] {
            let mut file = packed(&german(), letters);
            for (place, byte) in &places {
                let at = place.index(file.len());
                file[at] = *byte;
            }
            read_bytes("quote.pdf", &file);
        }
    }
}
