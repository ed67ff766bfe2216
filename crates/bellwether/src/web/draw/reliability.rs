//! What was said to be so likely, against how often it came true.

use super::escape;
use crate::wire::opportunities::Bin;
use crate::words::percent;
use std::fmt::Write;

/// The plot: along the bottom the probability that would have been given, upwards how
/// often it came true, with the range that so few cases leave open; on the diagonal both
/// are the same.
pub fn reliability(name: &str, bins: &[Bin]) -> String {
    const SIZE: f64 = 200.0;
    const LEFT: f64 = 42.0;
    const TOP: f64 = 24.0;
    if bins.is_empty() {
        return String::new();
    }
    let x = |share: f64| LEFT + share.clamp(0.0, 1.0) * SIZE;
    let y = |share: f64| TOP + (1.0 - share.clamp(0.0, 1.0)) * SIZE;
    let told: Vec<String> = bins
        .iter()
        .map(|bin| {
            format!(
                "said {}, came true {} of {}",
                percent(bin.given),
                bin.hits,
                bin.cases
            )
        })
        .collect();
    let mut svg = format!(
        "<svg class=\"reliability\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" aria-label=\"{}: {}\">",
        LEFT + SIZE + 24.0,
        TOP + SIZE + 32.0,
        escape(name),
        escape(&told.join("; "))
    );
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{TOP}\" y2=\"{1:.1}\"/>\
             <line class=\"grid\" x1=\"{LEFT}\" x2=\"{2:.1}\" y1=\"{3:.1}\" y2=\"{3:.1}\"/>",
            x(share),
            TOP + SIZE,
            LEFT + SIZE,
            y(share)
        );
    }
    for share in [0.0, 0.5, 1.0] {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{:.0} %</text>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{:.0} %</text>",
            x(share),
            TOP + SIZE + 14.0,
            share * 100.0,
            LEFT - 5.0,
            y(share) + 4.0,
            share * 100.0
        );
    }
    let _ = write!(
        svg,
        "<text x=\"0\" y=\"11\">came true</text>\
         <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">said</text>\
         <line class=\"even\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
        x(0.5),
        TOP + SIZE + 28.0,
        x(0.0),
        y(0.0),
        x(1.0),
        y(1.0)
    );
    let all: u32 = bins.iter().map(|bin| bin.cases).sum();
    for bin in bins {
        let came = f64::from(bin.hits) / f64::from(bin.cases.max(1));
        let weight = f64::from(bin.cases) / f64::from(all.max(1));
        let _ = write!(
            svg,
            "<line class=\"range\" x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{1:.1}\" y2=\"{2:.1}\"/>\
             <circle cx=\"{0:.1}\" cy=\"{3:.1}\" r=\"{4:.1}\"><title>said {5}: came true {6} of {7}</title></circle>",
            x(bin.given),
            y(bin.low),
            y(bin.high),
            y(came),
            3.0 + 4.0 * weight.sqrt(),
            percent(bin.given),
            bin.hits,
            bin.cases
        );
    }
    svg.push_str("</svg>");
    svg
}
