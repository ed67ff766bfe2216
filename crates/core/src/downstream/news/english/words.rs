//! Words of English sentences that end or open a part of them.

use super::super::lookup::Words;
use std::sync::LazyLock;

/// Words that end the words of an object.
pub static STOPS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "in at by of from to for with on after because due as since until into despite \
         amid last next this today yesterday again there here ahead during over per under \
         when which that and or than before through following compared versus within \
         worth back forward good without across between against about yet ever so online onstream",
    )
});

/// Words between a verb and its object.
pub static PARTICLES: LazyLock<Words<()>> =
    LazyLock::new(|| Words::set("up down out off also further back go ground"));

/// Nouns that look like verbs.
pub static EITHER: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "increase decrease decline drop fall rise jump surge slump plunge cut launch \
         recall dip slide collapse rebound hike win halt increases decreases declines \
         drops rises cuts launches recalls wins land order place places works work run \
         runs report reports post posts record records step ships makes delay delays stop \
         pause closing opening building",
    )
});

/// Words behind which stands why something happened, and no news of its own.
pub static REASONS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "due driven offset reflecting because despite impact impacts thanks result \
         resulting attributable benefits led amid",
    )
});
