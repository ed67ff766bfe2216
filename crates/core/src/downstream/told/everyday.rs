//! How people tell in passing for whom they work and how much of it: where goods end up, what
//! trades do for others, who is named with a share of the rest. Written as in
//! [`super::english`].

use super::pattern::Row;
use super::pattern::{all, mine, ours};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    mine("goes-to", "from|of you|yours|ours ~2? end_up|ends_up|ended_up|land|lands at|with|in C", 0.64),
    mine("goes-to", "your|our P end_up|ends_up|ended_up|land|lands at|with|in C", 0.64),
    all("share", "C ~4? ,|;|–|and they|who|that|which|it @aux* takes|take|took|buys|buy|gets|get|has|have @about? # of OUR @big* @base", 0.82).noun(),
    all("share", "P for|to C :|,|;|– @about? # of OUR @big* @base", 0.78).noun(),
    ours("share", "OUR @big* @base ,|and|; C @about? # $", 0.76).noun(),
    ours("we-make", "WE @aux* bake|cook|brew|roast|print|sew|mill|grind|stamp|coat|paint|weld|wash|pack|smoke|bottle|dye|bind|bend ~2? for the|a chain|group|brand|people|firm ~1? CC $", 0.64),
    ours("we-make", "WIR @hilf* backen|kochen|brauen|rösten|drucken|nähen|mahlen|stanzen|lackieren|schweißen|waschen|reinigen|verpacken|räuchern|abfüllen|färben|binden|biegen ~2? für @der? kette|gruppe|marke|firma|kunden CC $", 0.64),
    ours("we-deliver", "WIR @hilf* @liefert P? an ~4? und|sowie|auch an CC $", 0.74),
    ours("share", "UNSER @umsatz aus? ,|und|; C @etwa? # $", 0.76).noun(),
    mine("buys-from", "nimmt|nehmen bei|von uns ~6? ab ,|und|; C ~3? $", 0.68).noun(),
];
