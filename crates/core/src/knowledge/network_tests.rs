use super::*;
use proptest::prelude::*;

/// A network of `size` people; person 0 is the seller. Edges are (from, to,
/// probability).
fn network(size: u32, edges: &[(u32, u32, f64)]) -> Network {
    let mut network = Network::empty(size as usize);
    for &(from, to, probability) in edges {
        let seen = network.into[to as usize].iter().any(|e| e.from.0 == from);
        if to != 0 && !seen {
            let edge = Edge {
                from: PersonNo(from),
                probability,
                evidence: None,
            };
            network.put(PersonNo(to), from == 0, edge);
        }
    }
    network.settle();
    network
}

/// Every loopless way of at most three hops, tried.
fn by_force(network: &Network, size: u32, to: u32) -> Vec<f64> {
    let edge = |from: u32, to: u32| -> Option<f64> {
        if from == 0 {
            return network.first[to as usize].map(|e| e.probability);
        }
        let edges = &network.into[to as usize];
        edges
            .iter()
            .find(|e| e.from.0 == from)
            .map(|e| e.probability)
    };
    let mut all: Vec<f64> = edge(0, to).into_iter().collect();
    for a in (1..size).filter(|a| *a != to) {
        all.extend(edge(0, a).zip(edge(a, to)).map(|(x, y)| x * y));
        for b in (1..size).filter(|b| *b != to && *b != a) {
            let way = edge(0, a).zip(edge(a, b)).zip(edge(b, to));
            all.extend(way.map(|((x, y), z)| x * (y * z)));
        }
    }
    all.sort_by(|a, b| b.total_cmp(a));
    all
}

#[test]
fn through_a_friend_rather_than_cold() {
    let network = network(
        4,
        &[
            (0, 1, 0.9),
            (0, 3, 0.05),
            (1, 2, 0.5),
            (2, 3, 0.5),
            (1, 3, 0.1),
        ],
    );
    let paths = network.paths(PersonNo(3), 2);
    let people: Vec<u32> = paths[0].hops.iter().map(|hop| hop.to.0).collect();
    assert_eq!(people, [1, 2, 3]);
    assert!((paths[0].probability - 0.225).abs() < 1e-12);
    assert!(!paths[0].hops[0].estimated && paths[0].hops[1].estimated);
    assert_eq!(paths[1].hops.len(), 2);
}

#[test]
fn no_way_to_whom_nobody_knows() {
    assert!(network(3, &[(0, 1, 0.5)]).paths(PersonNo(2), 3).is_empty());
    assert!(network(3, &[]).paths(PersonNo(9), 3).is_empty());
}

proptest! {
    #[test]
    fn as_good_as_trying_every_way(
        edges in prop::collection::vec((0u32..9, 0u32..9, 1u32..100), 0..60),
        to in 1u32..9,
        most in 1usize..6,
    ) {
        let edges: Vec<_> = edges.into_iter().map(|(a, b, p)| (a, b, f64::from(p) / 100.0)).collect();
        let network = network(9, &edges);
        let found = network.paths(PersonNo(to), most);
        let mut expected = by_force(&network, 9, to);
        expected.truncate(most);
        prop_assert_eq!(found.len(), expected.len());
        for (path, expected) in found.iter().zip(&expected) {
            prop_assert!((path.probability - expected).abs() < 1e-12);
            let product: f64 = path.hops.iter().map(|hop| hop.probability).product();
            prop_assert!((path.probability - product).abs() < 1e-12);
            let mut people: Vec<u32> = path.hops.iter().map(|hop| hop.to.0).collect();
            people.sort_unstable();
            people.dedup();
            prop_assert_eq!(people.len(), path.hops.len(), "nobody is asked twice");
        }
    }
}
