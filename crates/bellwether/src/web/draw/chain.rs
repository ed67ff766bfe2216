//! The chain: we sell to accounts, they to their customers, those to theirs. Columns from
//! left to right, ribbons as wide as what is known to flow.
//!
//! The bar of a company that sells is everything it sells; ribbons leave it as wide as
//! their share, what is left of the bar is not known. A share that nobody says is a thin
//! dashed line, the open part of a range a paler rim: nothing is guessed.

use super::layers::{self, Tie};
use super::{cut, escape};
use std::fmt::Write;

/// Which way demand goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Way {
    /// Up.
    Rising,
    /// Down.
    Falling,
    /// Nothing is heard of it.
    #[default]
    Quiet,
}

impl Way {
    /// By its sign.
    pub fn of(strength: f64) -> Way {
        match strength {
            s if s > 0.0 => Way::Rising,
            s if s < 0.0 => Way::Falling,
            _ => Way::Quiet,
        }
    }

    /// In a word.
    pub fn says(self) -> &'static str {
        match self {
            Way::Rising => "rising",
            Way::Falling => "falling",
            Way::Quiet => "quiet",
        }
    }

    /// As a sign.
    pub fn sign(self) -> &'static str {
        match self {
            Way::Rising => "▲",
            Way::Falling => "▼",
            Way::Quiet => "",
        }
    }
}

/// A company in a column.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Station {
    /// 0 for us.
    pub column: usize,
    /// Its name.
    pub name: String,
    /// Its page, or the proof; may be empty.
    pub link: String,
    /// What else there is to say of it.
    pub says: String,
    /// Which way demand goes there.
    pub way: Way,
    /// It stands for what is not drawn.
    pub rest: bool,
}

/// How wide a ribbon is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Width {
    /// A part of what the one on the left sells, 0 to 1: surely so much, at most so much.
    Share(f64, f64),
    /// So much or more.
    Least(f64),
    /// A part of the greatest ribbon of its kind, 0 to 1: of money, where no share is known.
    Money(f64),
    /// Nobody says.
    Unknown,
}

/// What flows from one to another.
#[derive(Clone, PartialEq, Debug)]
pub struct Ribbon {
    /// Place among the stations.
    pub from: usize,
    /// Place among the stations.
    pub to: usize,
    /// How wide.
    pub width: Width,
    /// How wide in a few letters: `20–30 %`.
    pub label: String,
    /// The proof; may be empty.
    pub link: String,
    /// The whole of it in words.
    pub says: String,
    /// Which way demand goes at the one on the right.
    pub way: Way,
}

const WIDTH: f64 = 980.0;
const LEFT: f64 = 14.0;
/// Room for the names in the last column.
const NAMES: f64 = 196.0;
const TOP: f64 = 34.0;
/// The bar of everything that a company sells.
const WHOLE: f64 = 52.0;
/// The widest ribbon of money.
const MONEY: f64 = 30.0;
const BAR: f64 = 9.0;
/// Room for one line of text.
const LINE: f64 = 17.0;
const GAP: f64 = 7.0;
/// What is drawn where the width is not known.
const THIN: f64 = 1.6;

impl Width {
    /// What is surely so, and what may be, in the picture's units.
    fn drawn(self) -> (f64, f64) {
        match self {
            Width::Share(least, most) => (least * WHOLE, most * WHOLE),
            Width::Least(least) => (least * WHOLE, least * WHOLE),
            Width::Money(part) => ((part * MONEY).max(THIN), (part * MONEY).max(THIN)),
            Width::Unknown => (0.0, THIN),
        }
    }

    fn room(self) -> f64 {
        self.drawn().1.max(THIN)
    }
}

/// The picture; `heads` name the columns.
pub fn chain(title: &str, heads: &[&str], stations: &[Station], ribbons: &[Ribbon]) -> String {
    if ribbons.is_empty() {
        return String::new();
    }
    let count = stations.iter().map(|one| one.column).max().unwrap_or(0) + 1;
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, one) in stations.iter().enumerate() {
        columns[one.column].push(at);
    }
    let ties: Vec<Tie> = (ribbons.iter())
        .map(|one| Tie {
            a: one.from,
            b: one.to,
            weight: one.width.room().max(4.0),
        })
        .collect();
    layers::order(&mut columns, &ties);
    // What is not drawn comes last, under the drawn ones of its account.
    let (bars, sizes) = sizes(stations, ribbons);
    let (middles, whole) = layers::heights(&columns, &ties, &sizes, GAP);
    let x = |column: usize| {
        // What leads to accounts says less than what leads on from there.
        let steps = (count as f64 - 1.5).max(0.5);
        let step = (column as f64 - 0.5).max(0.0);
        LEFT + (WIDTH - LEFT - NAMES) * step / steps
    };
    let high = TOP + whole + 14.0;
    let mut svg = format!(
        "<svg class=\"chain\" viewBox=\"0 0 {WIDTH} {high:.0}\" role=\"group\" aria-label=\"{}\">{PATTERNS}",
        escape(title)
    );
    for (column, head) in heads.iter().take(count).enumerate() {
        let _ = write!(
            svg,
            "<text class=\"head\" x=\"{:.0}\" y=\"14\">{}</text>",
            x(column),
            escape(head)
        );
    }
    let top = |at: usize| TOP + middles[at] - bars[at] / 2.0;
    let places = ports(stations, ribbons, &middles, &bars);
    for (one, (from, to)) in ribbons.iter().zip(&places) {
        let left = (x(stations[one.from].column) + BAR, TOP + from);
        let right = (x(stations[one.to].column), TOP + to);
        ribbon(&mut svg, one, stations[one.to].rest, left, right);
    }
    for (at, one) in stations.iter().enumerate() {
        let sells = ribbons.iter().any(|ribbon| ribbon.from == at);
        let last = one.column + 1 == count;
        // Ribbons begin where the name would stand that the head says already.
        let name = match heads.get(one.column) {
            Some(head) if *head == one.name => String::new(),
            _ => cut(&one.name, if last { 27 } else { 32 }),
        };
        let place = (x(one.column), top(at));
        station(&mut svg, one, &name, place, bars[at], sells);
    }
    svg.push_str("</svg>");
    svg
}

/// How long the bar of each station is, and how much room it takes with its text.
fn sizes(stations: &[Station], ribbons: &[Ribbon]) -> (Vec<f64>, Vec<f64>) {
    let bar = |at: usize| {
        let sum = |side: fn(&Ribbon) -> usize| -> f64 {
            let own = ribbons.iter().filter(|one| side(one) == at);
            own.map(|one| one.width.room() + 1.0).sum()
        };
        let (into, out) = (sum(|one| one.to), sum(|one| one.from));
        match stations[at].column > 0 && out > 0.0 {
            true => into.max(out).max(WHOLE),
            false => into.max(out).max(6.0),
        }
    };
    let bars: Vec<f64> = (0..stations.len()).map(bar).collect();
    let sizes = bars.iter().map(|bar| bar.max(LINE)).collect();
    (bars, sizes)
}

/// Where each ribbon leaves and arrives: from above in the order of the other ends.
fn ports(
    stations: &[Station],
    ribbons: &[Ribbon],
    middles: &[f64],
    bars: &[f64],
) -> Vec<(f64, f64)> {
    let mut places = vec![(0.0, 0.0); ribbons.len()];
    for at in 0..stations.len() {
        let top = middles[at] - bars[at] / 2.0;
        let side = |own: fn(&Ribbon) -> usize, other: fn(&Ribbon) -> usize| {
            let mut found: Vec<usize> = (0..ribbons.len())
                .filter(|one| own(&ribbons[*one]) == at)
                .collect();
            found.sort_by(|a, b| {
                let place = |one: &usize| middles[other(&ribbons[*one])];
                place(a).total_cmp(&place(b))
            });
            let mut y = top;
            let placed: Vec<(usize, f64)> = (found.into_iter())
                .map(|one| {
                    let here = y;
                    y += ribbons[one].width.room() + 1.0;
                    (one, here)
                })
                .collect();
            placed
        };
        for (one, y) in side(|one| one.from, |one| one.to) {
            places[one].0 = y;
        }
        let arriving = side(|one| one.to, |one| one.from);
        // What arrives stands in the middle of a bar that is longer.
        let used: f64 = (arriving.iter())
            .map(|(one, _)| ribbons[*one].width.room() + 1.0)
            .sum();
        for (one, y) in arriving {
            places[one].1 = y + ((bars[at] - used) / 2.0).max(0.0);
        }
    }
    places
}

fn ribbon(svg: &mut String, one: &Ribbon, rest: bool, left: (f64, f64), right: (f64, f64)) {
    let (sure, most) = one.width.drawn();
    let middle = (left.0 + right.0) / 2.0;
    let band = |from: f64, to: f64| {
        let ((x0, y0), (x1, y1)) = (left, right);
        format!(
            "M{x0:.1} {:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {x1:.1} {:.1}L{x1:.1} {:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {x0:.1} {:.1}Z",
            y0 + from,
            y0 + from,
            y1 + from,
            y1 + from,
            y1 + to,
            y1 + to,
            y0 + to,
            y0 + to,
        )
    };
    let line = |y: f64| {
        let ((x0, y0), (x1, y1)) = (left, right);
        format!(
            "M{x0:.1} {:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {x1:.1} {:.1}",
            y0 + y,
            y0 + y,
            y1 + y,
            y1 + y
        )
    };
    let way = if rest { "rest" } else { one.way.says() };
    let (open, close) = match one.link.is_empty() {
        true => ("<g>".to_owned(), "</g>"),
        false => (
            format!(
                "<a href=\"{}\" tabindex=\"-1\" aria-label=\"{}\">",
                escape(&one.link),
                escape(&one.says)
            ),
            "</a>",
        ),
    };
    let _ = write!(
        svg,
        "{open}<g class=\"ribbon {way}\"><title>{}</title>",
        escape(&one.says)
    );
    if one.width == Width::Unknown {
        let path = line(THIN / 2.0);
        // A thin line is hard to hit: a wider one that is not seen helps.
        let _ = write!(
            svg,
            "<path class=\"reach\" d=\"{path}\"/><path class=\"unknown\" d=\"{path}\"/>"
        );
    } else {
        if most > sure {
            let _ = write!(svg, "<path class=\"rim\" d=\"{}\"/>", band(sure, most));
        }
        if sure > 0.0 {
            let path = band(0.0, sure.max(THIN));
            let _ = write!(svg, "<path class=\"band\" d=\"{path}\"/>");
            if one.way == Way::Falling {
                let _ = write!(
                    svg,
                    "<path class=\"hatch\" fill=\"url(#falling)\" d=\"{path}\"/>"
                );
            }
        }
        if matches!(one.width, Width::Least(_)) {
            let _ = write!(svg, "<path class=\"edge\" d=\"{}\"/>", line(sure + 1.6));
        }
    }
    if !one.label.is_empty() {
        let _ = write!(
            svg,
            "<text class=\"part\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            right.0 - 5.0,
            right.1 + most / 2.0 + 4.0,
            escape(&one.label)
        );
    }
    svg.push_str("</g>");
    svg.push_str(close);
}

/// What a link is called: what there is to say of it, with its name.
fn heard(one: &Station) -> String {
    match one.rest || one.column == 0 || one.says.starts_with(&one.name) {
        true => one.says.clone(),
        false => format!("{}: {}", one.name, one.says),
    }
}

fn station(svg: &mut String, one: &Station, name: &str, (x, y): (f64, f64), bar: f64, sells: bool) {
    let class = match (one.rest, sells && one.column > 0) {
        (true, _) => "rest",
        (_, true) => "sells",
        _ => "buys",
    };
    let (open, close) = match one.link.is_empty() {
        true => ("<g".to_owned(), "</g>"),
        false => (
            format!(
                "<a href=\"{}\" aria-label=\"{}\"",
                escape(&one.link),
                escape(&heard(one))
            ),
            "</a>",
        ),
    };
    let sign = one.way.sign();
    let _ = write!(
        svg,
        "{open} class=\"station {class} {}\"><title>{}</title><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{BAR}\" height=\"{bar:.1}\" rx=\"1.5\"/>",
        one.way.says(),
        escape(&one.says),
    );
    if !name.is_empty() {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\">{}{}</text>",
            x + BAR + 6.0,
            y + bar / 2.0 + 4.5,
            match sign {
                "" => String::new(),
                sign => format!("<tspan class=\"sign\">{sign}</tspan> "),
            },
            escape(name),
        );
    }
    svg.push_str(close);
}

/// Falling demand is hatched, so that it is told from rising without colour.
const PATTERNS: &str = "<defs><pattern id=\"falling\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>";

#[cfg(test)]
mod tests;
