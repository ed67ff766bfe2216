//! Bars along time, small and large, and the bar of one weight.

use super::escape;
use std::fmt::Write;

/// One bar.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    /// What it stands for: `Nov 2001`.
    pub name: String,
    /// How much.
    pub value: f64,
    /// How much, in words.
    pub says: String,
}

/// Bars beside each other, with the first and last named below, and the largest above.
pub fn bars(title: &str, bars: &[Bar]) -> String {
    const WIDTH: f64 = 640.0;
    const HEIGHT: f64 = 120.0;
    const TOP: f64 = 18.0;
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    if bars.is_empty() || most <= 0.0 {
        return String::new();
    }
    let step = WIDTH / bars.len() as f64;
    let mut svg = format!(
        "<svg class=\"bars\" viewBox=\"0 0 {WIDTH} {:.0}\" role=\"img\" aria-label=\"{}\">",
        HEIGHT + TOP + 18.0,
        escape(&told(title, bars))
    );
    let mut named = false;
    for (at, bar) in bars.iter().enumerate() {
        let height =
            (bar.value.max(0.0) / most * HEIGHT).max(if bar.value > 0.0 { 2.0 } else { 0.0 });
        let (x, y) = (at as f64 * step, TOP + HEIGHT - height);
        let _ = write!(
            svg,
            "<rect x=\"{:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{height:.1}\" rx=\"1.5\"><title>{}: {}</title></rect>",
            x + step * 0.12,
            step * 0.76,
            escape(&bar.name),
            escape(&bar.says)
        );
        if bar.value >= most && !named {
            named = true;
            let middle = x + step / 2.0;
            let (anchor, place) = match middle {
                m if m < 80.0 => ("start", x),
                m if m > WIDTH - 80.0 => ("end", x + step),
                m => ("middle", m),
            };
            let _ = write!(
                svg,
                "<text x=\"{place:.1}\" y=\"12\" text-anchor=\"{anchor}\">{}</text>",
                escape(&bar.says)
            );
        }
    }
    let base = TOP + HEIGHT;
    let _ = write!(
        svg,
        "<line x1=\"0\" x2=\"{WIDTH}\" y1=\"{base}\" y2=\"{base}\"/>"
    );
    if let (Some(first), Some(last)) = (bars.first(), bars.last()) {
        let below = base + 15.0;
        let _ = write!(
            svg,
            "<g class=\"below\"><text x=\"0\" y=\"{below}\">{}</text><text x=\"{WIDTH}\" y=\"{below}\" text-anchor=\"end\">{}</text></g>",
            escape(&first.name),
            escape(&last.name)
        );
    }
    svg.push_str("</svg>");
    svg
}

/// A small picture of how much there was, period by period, to stand in a line of text.
pub fn spark(title: &str, values: &[f64]) -> String {
    const STEP: f64 = 5.0;
    const HEIGHT: f64 = 18.0;
    let most = values.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return String::new();
    }
    let width = STEP * values.len() as f64;
    let mut svg = format!(
        "<svg class=\"spark\" width=\"{width}\" height=\"{HEIGHT}\" viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\" aria-label=\"{}\">",
        escape(title)
    );
    for (at, value) in values.iter().enumerate() {
        let height = match *value > 0.0 {
            true => (value / most * HEIGHT).max(2.0),
            false => 1.0,
        };
        let class = if *value > 0.0 { "" } else { " class=\"none\"" };
        let _ = write!(
            svg,
            "<rect{class} x=\"{:.1}\" y=\"{:.1}\" width=\"3.6\" height=\"{height:.1}\"/>",
            at as f64 * STEP,
            HEIGHT - height
        );
    }
    svg.push_str("</svg>");
    svg
}

/// The bar of a weight among weights of at most `most`: to the right what speaks for, to
/// the left what speaks against.
pub fn weight(value: f64, most: f64) -> String {
    const HALF: f64 = 60.0;
    let long = (value.abs() / most.max(1e-9)).min(1.0) * HALF;
    let (class, x) = match value < 0.0 {
        true => ("against", HALF - long),
        false => ("for", HALF),
    };
    format!(
        "<svg class=\"weight\" width=\"120\" height=\"10\" viewBox=\"0 0 120 10\" aria-hidden=\"true\">\
         <line x1=\"60\" x2=\"60\" y1=\"0\" y2=\"10\"/><rect class=\"{class}\" x=\"{x:.1}\" y=\"2\" width=\"{long:.1}\" height=\"6\" rx=\"1\"/></svg>"
    )
}

/// What a picture of bars shows, in words.
fn told(title: &str, bars: &[Bar]) -> String {
    let most = bars.iter().max_by(|a, b| a.value.total_cmp(&b.value));
    match (bars.first(), bars.last(), most) {
        (Some(first), Some(last), Some(most)) => format!(
            "{title}, {} to {}; most in {}: {}; last: {}",
            first.name, last.name, most.name, most.says, last.says
        ),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_what_it_shows() {
        let bar = |name: &str, value| Bar {
            name: name.to_owned(),
            value,
            says: format!("{value} <mails>"),
        };
        let svg = bars(
            "Mails",
            &[bar("Oct", 2.0), bar("Nov", 8.0), bar("Dec", 0.0)],
        );
        assert!(svg.contains("Mails, Oct to Dec; most in Nov: 8 &lt;mails&gt;; last: 0"));
        assert!(!svg.contains("<mails>") && !svg.contains("style="));
        assert_eq!(bars("Mails", &[]), "");
        assert_eq!(spark("Mails", &[0.0, 0.0]), "");
    }
}
