//! Who of us knows whom of them: two columns, and lines between.

use super::{cut, escape};
use std::fmt::Write;

/// Somebody in the picture.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// Their name.
    pub name: String,
    /// What else to say of them, in a few words.
    pub role: String,
    /// Their page.
    pub link: String,
}

/// A line between two.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Link {
    /// Place among us.
    pub ours: usize,
    /// Place among them.
    pub theirs: usize,
    /// How strong, 0 to 1.
    pub strength: f64,
}

/// The picture: us on the left, them on the right.
pub fn network(title: &str, ours: &[Node], theirs: &[Node], links: &[Link]) -> String {
    const WIDTH: f64 = 680.0;
    const ROW: f64 = 40.0;
    const LEFT: f64 = 210.0;
    const RIGHT: f64 = 430.0;
    if ours.is_empty() || theirs.is_empty() {
        return String::new();
    }
    let height = ROW * ours.len().max(theirs.len()) as f64 + 8.0;
    // The shorter column stands in the middle of the longer one.
    let y = |at: usize, of: usize| {
        let free = height - ROW * of as f64;
        free / 2.0 + ROW * at as f64 + ROW / 2.0
    };
    let mut svg = format!(
        "<svg class=\"network\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"group\" aria-label=\"{}\">",
        escape(title)
    );
    for link in links {
        let (from, to) = (y(link.ours, ours.len()), y(link.theirs, theirs.len()));
        let middle = (LEFT + RIGHT) / 2.0;
        let strength = link.strength.clamp(0.0, 1.0);
        let class = match strength {
            s if s >= 0.6 => "well",
            s if s >= 0.25 => "fairly",
            _ => "little",
        };
        let _ = write!(
            svg,
            "<path class=\"{class}\" data-ours=\"{}\" data-theirs=\"{}\" d=\"M{LEFT} {from:.1} C{middle} {from:.1} {middle} {to:.1} {RIGHT} {to:.1}\"><title>{} – {}: {class}</title></path>",
            link.ours,
            link.theirs,
            escape(&ours[link.ours].name),
            escape(&theirs[link.theirs].name)
        );
    }
    for (at, node) in ours.iter().enumerate() {
        put(&mut svg, node, "ours", at, LEFT, y(at, ours.len()));
    }
    for (at, node) in theirs.iter().enumerate() {
        put(&mut svg, node, "theirs", at, RIGHT, y(at, theirs.len()));
    }
    svg.push_str("</svg>");
    svg
}

fn put(svg: &mut String, node: &Node, side: &str, at: usize, x: f64, y: f64) {
    let (anchor, text) = match side {
        "ours" => ("end", x - 14.0),
        _ => ("start", x + 14.0),
    };
    let _ = write!(
        svg,
        "<a href=\"{}\" class=\"{side}\" data-node=\"{at}\"><circle cx=\"{x}\" cy=\"{y:.1}\" r=\"6\"/>\
         <text x=\"{text}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>",
        escape(&node.link),
        if node.role.is_empty() {
            y + 4.5
        } else {
            y - 1.0
        },
        escape(&cut(&node.name, 26))
    );
    if !node.role.is_empty() {
        let _ = write!(
            svg,
            "<text class=\"role\" x=\"{text}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>",
            y + 12.0,
            escape(&cut(&node.role, 34))
        );
    }
    svg.push_str("</a>");
}
