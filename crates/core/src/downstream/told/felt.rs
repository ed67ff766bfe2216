//! Ways in which a house tells that it feels in its own work what another does: less to
//! send, tools to make, people at home. Whose ups and downs are felt there is a customer.
//! Written as in [`super::english`].

use super::pattern::Row;
use super::pattern::mine;

/// The ways.
pub(super) const ROWS: &[Row] = &[
    mine("feels-it", "C ~7? , so|therefore|hence|thus WE @aux* send|sends|ship|make|build|deliver|need ~1? fewer|less|more|twice|double P", 0.66),
    mine("feels-it", "C ~7? , and? so are|is ~1? half|most|some|many? of? our people|team|crew|staff|men ~1? on|at|with the|our P", 0.64),
    mine("feels-it", "C ~7? , WE @aux* feel|notice|see it|this|that ~1? with|in|on|at|by the|our P", 0.64),
    mine("feels-it", "at C P , WE @aux* feel|notice|see it|this|that ~1? with|in|on|at|by the|our P", 0.64),
    mine("feels-it", "C ~7? , so ~1? the|our P must|have_to|has_to|need_to come|go|leave|ship|run ~1? faster|earlier|sooner|quicker|later", 0.62),
    mine("orders", "C @aux* asked|asks whether|if we can|could do|make|deliver|supply|build ~1? @about? # more|fewer|additional|extra P", 0.64).noun(),
    mine("orders", "C @aux* asked|asks|ordered|wants|needs for? a|another|the|one second|third|further|new|more set|pair of tools|tooling|moulds|molds|dies|fixtures for the|our P", 0.62).noun(),
    mine("orders", "WE @aux* @make|need|order|get a|another|the|one second|third|further|new|more set|pair of tools|tooling|moulds|molds|dies|fixtures for the|our P because_of|for|thanks_to|due_to C", 0.62),
    mine("orders", "C @aux* pushed_out|pushed_back|postponed|put_off|moved_out|brought_forward|pulled_in all|most|half of? the|our|its|their? P to|by|until|into", 0.62),
    mine("share", "C ~4? , @about? # of ~1? @base @goes there|to_them", 0.72).noun(),
    // German.
    mine("feels-it", "bei C ~7? , bei uns wird|ist es ~1? eng|knapp|ruhig|still|voll mit|bei|in|für ~1? P", 0.74),
    mine("feels-it", "C ~7? , entsprechend|daher|deshalb|also ~1? weniger|mehr P", 0.66),
    mine("orders", "die|der|das|unsere P für|an C sind|ist|wurden|wurde|werden|wird ~5? verschoben|storniert|gestrichen|vorgezogen|gekürzt|reduziert", 0.62),
];
