//! Whether a gist that was kept was found by this program.

use crate::id::Id;
use std::sync::LazyLock;

/// The code that a gist comes from. A kept gist must not outlive it, and nobody
/// has to think of a number.
const CODE: &[&str] = &[
    include_str!("../gist.rs"),
    include_str!("code.rs"),
    include_str!("passages.rs"),
    include_str!("../knowledge/private.rs"),
    include_str!("../knowledge/vendors.rs"),
    include_str!("../opportunities/calendar.rs"),
    include_str!("../opportunities/letters.rs"),
    include_str!("../opportunities/talk/elsewhere.rs"),
    include_str!("../opportunities/talk/elsewhere_words.rs"),
    include_str!("../opportunities/talk/matters.rs"),
    include_str!("../opportunities/talk/mentions.rs"),
    include_str!("../opportunities/talk/offers.rs"),
    include_str!("../opportunities/talk/places.rs"),
    include_str!("../opportunities/talk/site_words.rs"),
    include_str!("../opportunities/talk/tone.rs"),
    include_str!("../opportunities/talk/wanted.rs"),
    include_str!("../opportunities/talk/worries.rs"),
    include_str!("../reading/lines.rs"),
    include_str!("../reading/phrases.rs"),
    include_str!("../reading/speech/mod.rs"),
    include_str!("../reading/speech/sentences.rs"),
    include_str!("../reading/titles/functions.rs"),
    include_str!("../reading/titles/levels.rs"),
    include_str!("../reading/titles/mod.rs"),
    include_str!("../reading/words.rs"),
    include_str!("../evidence.rs"),
    include_str!("../threads.rs"),
    include_str!("../words.rs"),
];

/// A hash of the code that finds gists and of the program's version.
pub fn version() -> Id {
    static VERSION: LazyLock<Id> = LazyLock::new(|| {
        let code = CODE.iter().map(|text| text.as_bytes());
        let parts: Vec<&[u8]> = std::iter::once(env!("CARGO_PKG_VERSION").as_bytes())
            .chain(code)
            .collect();
        Id::of("gist", &parts)
    });
    *VERSION
}
