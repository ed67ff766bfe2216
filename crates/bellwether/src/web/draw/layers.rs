//! Nodes in columns, put in an order in which few lines cross, and set at heights near
//! those they are tied to.
//!
//! The order is found by sweeps of the weighted barycentre (Sugiyama, Tagawa and Toda
//! 1981), forth and back; the best one met is kept. Heights are relaxed towards the mean
//! of the neighbours', and pushed apart where nodes would overlap.

/// Sweeps forth and back.
const SWEEPS: usize = 12;
/// More lines than these are not counted for crossings: the last sweep is taken.
const COUNTED: usize = 600;

/// A line between two nodes of different columns.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tie {
    /// A node.
    pub a: usize,
    /// Another.
    pub b: usize,
    /// How much it pulls.
    pub weight: f64,
}

/// Puts the nodes of each column in an order in which few lines cross.
pub fn order(columns: &mut [Vec<usize>], ties: &[Tie]) {
    let size = columns.iter().flatten().max().map_or(0, |most| most + 1);
    let mut best = columns.to_vec();
    let mut least = crossings(columns, ties);
    for sweep in 0..SWEEPS {
        if least == 0 {
            break;
        }
        let forth = sweep % 2 == 0;
        let count = columns.len();
        for step in 0..count {
            let at = if forth { step } else { count - 1 - step };
            let (column, place) = places(columns, size);
            let mean = |node: usize| {
                let (mut sum, mut weights) = (0.0, 0.0);
                for tie in ties {
                    let other = match (tie.a == node, tie.b == node) {
                        (true, _) => tie.b,
                        (_, true) => tie.a,
                        _ => continue,
                    };
                    // On the way forth what lies before is settled, on the way back what
                    // lies behind.
                    if forth == (column[other] < at) && column[other] != at {
                        sum += tie.weight * place[other];
                        weights += tie.weight;
                    }
                }
                if weights > 0.0 {
                    sum / weights
                } else {
                    place[node]
                }
            };
            let mut ranked: Vec<(f64, usize)> = (columns[at].iter())
                .map(|node| (mean(*node), *node))
                .collect();
            ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
            columns[at] = ranked.into_iter().map(|(_, node)| node).collect();
        }
        let now = crossings(columns, ties);
        if now < least || ties.len() > COUNTED {
            (least, best) = (now, columns.to_vec());
        }
    }
    columns.clone_from_slice(&best);
}

/// Column and place (0 above to 1 below) of each node.
fn places(columns: &[Vec<usize>], size: usize) -> (Vec<usize>, Vec<f64>) {
    let (mut column, mut place) = (vec![0; size], vec![0.0; size]);
    for (at, nodes) in columns.iter().enumerate() {
        for (row, node) in nodes.iter().enumerate() {
            column[*node] = at;
            place[*node] = (row as f64 + 0.5) / nodes.len() as f64;
        }
    }
    (column, place)
}

/// How many pairs of lines between the same two columns cross.
pub fn crossings(columns: &[Vec<usize>], ties: &[Tie]) -> usize {
    if ties.len() > COUNTED {
        return usize::MAX;
    }
    let size = columns.iter().flatten().max().map_or(0, |most| most + 1);
    let (column, place) = places(columns, size);
    let ends = |tie: &Tie| match column[tie.a] < column[tie.b] {
        true => (tie.a, tie.b),
        false => (tie.b, tie.a),
    };
    let mut count = 0;
    for (at, one) in ties.iter().enumerate() {
        let (a, b) = ends(one);
        for other in &ties[at + 1..] {
            let (c, d) = ends(other);
            let beside = column[a] == column[c] && column[b] == column[d];
            let across = (place[a] - place[c]) * (place[b] - place[d]) < 0.0;
            count += usize::from(beside && across);
        }
    }
    count
}

/// Where the middle of each node is, from above, so that none of a column overlap: near
/// the mean of those it is tied to. `heights` and the answer go by node; `gap` is kept
/// between two. And how high the whole is.
pub fn heights(columns: &[Vec<usize>], ties: &[Tie], heights: &[f64], gap: f64) -> (Vec<f64>, f64) {
    const ROUNDS: usize = 30;
    let needs = |nodes: &Vec<usize>| {
        let sum: f64 = nodes.iter().map(|node| heights[*node]).sum();
        sum + gap * nodes.len().saturating_sub(1) as f64
    };
    let whole = columns.iter().map(needs).fold(0.0, f64::max);
    let mut middle = vec![0.0; heights.len()];
    for nodes in columns {
        // A shorter column is spread over the whole height.
        let free = (whole - needs(nodes)) / nodes.len().max(1) as f64;
        let mut y = free / 2.0;
        for node in nodes {
            middle[*node] = y + heights[*node] / 2.0;
            y += heights[*node] + gap + free;
        }
    }
    for round in 0..ROUNDS {
        let ease = 0.9_f64.powi(round as i32);
        for nodes in columns {
            let wish: Vec<f64> = (nodes.iter())
                .map(|node| {
                    let (mut sum, mut weights) = (0.0, 0.0);
                    for tie in ties {
                        let other = match (tie.a == *node, tie.b == *node) {
                            (true, _) => tie.b,
                            (_, true) => tie.a,
                            _ => continue,
                        };
                        sum += tie.weight * middle[other];
                        weights += tie.weight;
                    }
                    match weights > 0.0 {
                        true => middle[*node] + ease * (sum / weights - middle[*node]),
                        false => middle[*node],
                    }
                })
                .collect();
            for (node, wish) in nodes.iter().zip(wish) {
                middle[*node] = wish;
            }
            apart(nodes, &mut middle, heights, gap, whole);
        }
    }
    (middle, whole)
}

/// Pushes the nodes of a column apart, down and then up, within the whole height.
fn apart(nodes: &[usize], middle: &mut [f64], heights: &[f64], gap: f64, whole: f64) {
    let mut y: f64 = 0.0;
    for node in nodes {
        let half = heights[*node] / 2.0;
        middle[*node] = middle[*node].max(y + half);
        y = middle[*node] + half + gap;
    }
    let mut y = whole;
    for node in nodes.iter().rev() {
        let half = heights[*node] / 2.0;
        middle[*node] = middle[*node].min(y - half);
        y = middle[*node] - half - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tie(a: usize, b: usize) -> Tie {
        Tie { a, b, weight: 1.0 }
    }

    #[test]
    fn lines_are_untangled() {
        let mut columns = vec![vec![0, 1, 2], vec![3, 4, 5]];
        let ties = [tie(0, 5), tie(1, 4), tie(2, 3)];
        assert_eq!(crossings(&columns, &ties), 3);
        order(&mut columns, &ties);
        assert_eq!(crossings(&columns, &ties), 0);
    }

    #[test]
    fn three_columns_are_untangled_together() {
        // Two bundles, handed in with every second one swapped.
        let mut columns = vec![vec![0], vec![1, 2, 3, 4], vec![8, 6, 7, 5]];
        let ties = [
            tie(0, 1),
            tie(0, 2),
            tie(0, 3),
            tie(0, 4),
            tie(1, 5),
            tie(2, 6),
            tie(3, 7),
            tie(4, 8),
        ];
        order(&mut columns, &ties);
        assert_eq!(crossings(&columns, &ties), 0);
    }

    #[test]
    fn a_fourth_column_is_untangled_too() {
        let mut columns = vec![vec![0], vec![1, 2], vec![4, 3], vec![5, 6]];
        let ties = [
            tie(0, 1),
            tie(0, 2),
            tie(1, 3),
            tie(2, 4),
            tie(3, 5),
            tie(4, 6),
        ];
        assert!(crossings(&columns, &ties) > 0);
        order(&mut columns, &ties);
        assert_eq!(crossings(&columns, &ties), 0);
    }

    #[test]
    fn nothing_overlaps_and_all_of_it_fits() {
        let columns = vec![vec![0], vec![1, 2, 3], vec![4, 5]];
        let ties = [tie(0, 1), tie(0, 2), tie(0, 3), tie(3, 4), tie(3, 5)];
        let sizes = [40.0, 10.0, 20.0, 30.0, 10.0, 10.0];
        let (middle, whole) = heights(&columns, &ties, &sizes, 6.0);
        for nodes in &columns {
            for pair in nodes.windows(2) {
                let free = middle[pair[1]] - middle[pair[0]];
                let least = (sizes[pair[0]] + sizes[pair[1]]) / 2.0 + 6.0;
                assert!(free >= least - 1e-9, "{pair:?}");
            }
            for node in nodes {
                assert!(middle[*node] - sizes[*node] / 2.0 >= -1e-9);
                assert!(middle[*node] + sizes[*node] / 2.0 <= whole + 1e-9);
            }
        }
    }
}
