//! Who knows whom: people in columns from you on, lines as strong as the tie. A still
//! picture that scripts may take hold of: nodes say where they are, lines whom they join.

use super::layers::{self, Tie};
use super::{cut, escape};
use std::fmt::Write;

/// Somebody in the picture.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Node {
    /// Tells them from the others.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What else to say of them, in a few words.
    pub role: String,
    /// Their page.
    pub link: String,
    /// How many steps from you.
    pub column: usize,
    /// `ours`, `theirs`, `beyond` or `to`.
    pub side: &'static str,
    /// Where more of those they know are shown, the sign for it, and what it does.
    pub more: Option<(String, String, String)>,
}

/// A line between two.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// Place among the nodes.
    pub a: usize,
    /// Place among the nodes.
    pub b: usize,
    /// How strong, 0 to 1.
    pub strength: f64,
    /// Their other mail cannot be seen from here.
    pub estimated: bool,
    /// The proof; may be empty.
    pub link: String,
}

const WIDTH: f64 = 900.0;
const LEFT: f64 = 90.0;
/// Room for the names in the last column.
const RIGHT: f64 = 210.0;
const TOP: f64 = 30.0;
const ROW: f64 = 44.0;
/// How far the line between two of one column swings out.
const SWING: f64 = 46.0;

/// How well the two know each other, in a word.
fn class(strength: f64) -> &'static str {
    match strength {
        s if s >= 0.6 => "well",
        s if s >= 0.25 => "fairly",
        _ => "little",
    }
}

/// The picture; `heads` name the columns.
pub fn network(title: &str, heads: &[&str], nodes: &[Node], links: &[Link]) -> String {
    if links.is_empty() {
        return String::new();
    }
    // Columns in which nobody stands take no room.
    let mut used: Vec<usize> = nodes.iter().map(|node| node.column).collect();
    used.sort_unstable();
    used.dedup();
    let column = |node: &Node| used.iter().position(|one| *one == node.column).unwrap_or(0);
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); used.len()];
    for (at, node) in nodes.iter().enumerate() {
        columns[column(node)].push(at);
    }
    let ties: Vec<Tie> = (links.iter())
        .filter(|link| column(&nodes[link.a]) != column(&nodes[link.b]))
        .map(|link| Tie {
            a: link.a,
            b: link.b,
            weight: 0.2 + link.strength,
        })
        .collect();
    layers::order(&mut columns, &ties);
    let sizes = vec![ROW; nodes.len()];
    let (middles, whole) = layers::heights(&columns, &ties, &sizes, 2.0);
    let last = used.len() - 1;
    let step = (WIDTH - LEFT - RIGHT) / last.max(1) as f64;
    let at = |node: usize| {
        let x = LEFT + step * column(&nodes[node]) as f64;
        (x, TOP + middles[node])
    };
    let mut svg = format!(
        "<svg class=\"network\" viewBox=\"0 0 {WIDTH} {:.0}\" role=\"group\" aria-label=\"{}\">",
        TOP + whole + 6.0,
        escape(title)
    );
    for (place, used) in used.iter().enumerate() {
        let _ = write!(
            svg,
            "<text class=\"head\" x=\"{:.0}\" y=\"13\" text-anchor=\"{}\">{}</text>",
            LEFT + step * place as f64,
            if place == last { "start" } else { "middle" },
            escape(heads.get(*used).copied().unwrap_or_default())
        );
    }
    for link in links {
        // In the last column the names stand on the right.
        let swing = if column(&nodes[link.a]) == last {
            -SWING
        } else {
            SWING
        };
        line(&mut svg, link, nodes, at(link.a), at(link.b), swing);
    }
    for (number, node) in nodes.iter().enumerate() {
        put(&mut svg, node, at(number), column(node) == last);
    }
    svg.push_str("</svg>");
    svg
}

fn line(
    svg: &mut String,
    link: &Link,
    nodes: &[Node],
    (ax, ay): (f64, f64),
    (bx, by): (f64, f64),
    swing: f64,
) {
    let path = match (bx - ax).abs() < SWING {
        true => format!(
            "M{ax:.1} {ay:.1}C{0:.1} {ay:.1} {1:.1} {by:.1} {bx:.1} {by:.1}",
            ax + swing,
            bx + swing
        ),
        false => {
            let middle = (ax + bx) / 2.0;
            format!("M{ax:.1} {ay:.1}C{middle:.1} {ay:.1} {middle:.1} {by:.1} {bx:.1} {by:.1}")
        }
    };
    let well = class(link.strength);
    let (a, b) = (&nodes[link.a], &nodes[link.b]);
    let (open, close) = match link.link.is_empty() {
        true => ("<g".to_owned(), "</g>"),
        false => (
            format!(
                "<a href=\"{}\" tabindex=\"-1\" aria-label=\"the last proof that {} and {} are in touch\"",
                escape(&link.link),
                escape(&a.name),
                escape(&b.name)
            ),
            "</a>",
        ),
    };
    let _ = write!(
        svg,
        "{open} class=\"line\" data-a=\"{}\" data-b=\"{}\" data-swing=\"{swing}\"><title>{} – {}: {well}{}</title>\
         <path class=\"reach\" d=\"{path}\"/><path class=\"tie {well}{}\" d=\"{path}\"/>{close}",
        escape(&a.id),
        escape(&b.id),
        escape(&a.name),
        escape(&b.name),
        if link.estimated { ", an estimate" } else { "" },
        if link.estimated { " guess" } else { "" },
    );
}

fn put(svg: &mut String, node: &Node, (x, y): (f64, f64), last: bool) {
    let (anchor, text) = match (node.column, last) {
        (_, true) => (
            "start",
            (14.0, if node.role.is_empty() { 4.5 } else { -1.0 }),
        ),
        (0, _) => ("end", (-14.0, 4.5)),
        _ => ("middle", (0.0, 20.0)),
    };
    let _ = write!(
        svg,
        "<g class=\"node {}\" data-id=\"{}\" data-x=\"{x:.1}\" data-y=\"{y:.1}\" transform=\"translate({x:.1} {y:.1})\">\
         <a href=\"{}\"><title>{}</title><circle r=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
        node.side,
        escape(&node.id),
        escape(&node.link),
        escape(&[node.name.as_str(), node.role.as_str()].join(" · ")).trim_end_matches(" · "),
        if node.column == 0 { 8 } else { 6 },
        text.0,
        text.1,
        escape(&cut(&node.name, 26))
    );
    // Between columns there is room for the name alone.
    if !node.role.is_empty() && last {
        let _ = write!(
            svg,
            "<text class=\"role\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            text.0,
            text.1 + 14.0,
            escape(&cut(&node.role, 29))
        );
    }
    svg.push_str("</a>");
    if let Some((link, sign, says)) = &node.more {
        let _ = write!(
            svg,
            "<a class=\"more\" href=\"{}\" data-open aria-label=\"{1}\"><title>{1}</title><circle cx=\"{2}\" cy=\"-10\" r=\"8\"/><text x=\"{2}\" y=\"-6\">{3}</text></a>",
            escape(link),
            escape(says),
            // On the side where no name stands.
            if last { -17 } else { 17 },
            escape(sign)
        );
    }
    svg.push_str("</g>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_there_once_and_every_line_has_its_proof() {
        let node = |id: &str, column| Node {
            id: id.to_owned(),
            name: format!("<{id}>"),
            link: format!("/people/{id}"),
            column,
            side: "theirs",
            ..Node::default()
        };
        let nodes = [node("me", 0), node("ann", 2), node("bob", 2)];
        let link = |a, b, strength| Link {
            a,
            b,
            strength,
            estimated: b == 2,
            link: format!("/show/{a}{b}"),
        };
        let links = [link(0, 1, 0.7), link(1, 2, 0.1)];
        let svg = network("Who knows whom", &["You", "", "Them"], &nodes, &links);
        assert_eq!(svg.matches("class=\"node theirs\"").count(), 3);
        assert!(svg.contains("data-a=\"ann\" data-b=\"bob\""));
        assert!(svg.contains("href=\"/show/12\"") && svg.contains("tie little guess"));
        assert!(svg.contains("&lt;ann&gt;") && !svg.contains("<ann>"));
        assert_eq!(network("", &[], &nodes, &[]), "");
    }
}
