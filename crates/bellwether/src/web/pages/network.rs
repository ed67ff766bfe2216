//! Who knows whom around an account or on the way to somebody, ready to be drawn.

use crate::web::draw::{self, Link, Node};
use crate::wire::paths::Path;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::network::Network;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use std::collections::BTreeMap;

/// People of the account at first.
const THEIRS: usize = 10;
/// Colleagues at first.
const OURS: usize = 6;
/// How many more are shown of those somebody knows.
const EACH: usize = 6;
/// The most that is opened by one address.
const OPEN: usize = 12;
/// Weaker ties between two others are not drawn.
const LEAST: f64 = 0.02;
/// What a tie counts for of which only meetings tell.
const MET: f64 = 0.1;

/// The columns.
const HEADS: &[&str] = &["", "Your side", "Their side", "Others"];

/// A picture in the making.
struct Scene<'a> {
    k: &'a Knowledge<'a>,
    network: &'a Network,
    account: AccountNo,
    shown: Vec<PersonNo>,
}

/// Who of our side knows whom at an account; with whom those know who are named in
/// `open`. `path` is the page's own.
pub fn of_account(
    k: &Knowledge,
    network: &Network,
    account: AccountNo,
    people: &[PersonNo],
    open: &str,
    path: &str,
) -> String {
    let mut scene = Scene {
        k,
        network,
        account,
        shown: Vec::new(),
    };
    let there = people
        .iter()
        .filter(|who| !k.contact(**who).ours.is_empty());
    let there: Vec<PersonNo> = there.take(THEIRS).copied().collect();
    let Some(me) = scene.me().filter(|_| !there.is_empty()) else {
        return String::new();
    };
    let mut known_by: BTreeMap<PersonNo, usize> = BTreeMap::new();
    for us in there.iter().flat_map(|who| &k.contact(*who).ours) {
        *known_by.entry(*us).or_default() += 1;
    }
    let mut ours: Vec<PersonNo> = known_by.keys().copied().collect();
    ours.retain(|us| !k.person(*us).me);
    ours.sort_by_key(|us| (std::cmp::Reverse(known_by[us]), *us));
    ours.truncate(OURS);
    scene.shown.push(me);
    scene.shown.extend(ours);
    scene.shown.extend(there);
    let opened: Vec<&str> = open
        .split(',')
        .filter(|id| !id.is_empty())
        .take(OPEN)
        .collect();
    for id in &opened {
        let found = (scene.shown.iter().copied()).find(|who| scene.id(*who) == **id);
        if let Some(who) = found {
            let more: Vec<PersonNo> = scene.hidden(who).into_iter().take(EACH).collect();
            scene.shown.extend(more);
        }
    }
    let nodes: Vec<Node> = (scene.shown.iter())
        .map(|who| scene.node(*who, &opened, path))
        .collect();
    let name = &k.account(account).name;
    let title = format!("Who of your side knows whom at {name}");
    draw::network(&title, HEADS, &nodes, &scene.links())
}

impl Scene<'_> {
    fn me(&self) -> Option<PersonNo> {
        let mut addresses = self.k.seller.addresses.iter();
        addresses.find_map(|address| self.k.person_at(*address))
    }

    /// What an address calls somebody.
    fn id(&self, who: PersonNo) -> String {
        let mut id = self.k.person(who).id.to_string();
        id.truncate(10);
        id
    }

    /// Those somebody knows who are not shown, the closest first.
    fn hidden(&self, who: PersonNo) -> Vec<PersonNo> {
        let mut hidden: Vec<PersonNo> = Vec::new();
        for edge in self.network.around(who) {
            let person = self.k.person(edge.from);
            let fits = !person.me && person.nature == Nature::Human && edge.probability >= LEAST;
            if fits && !self.shown.contains(&edge.from) && !hidden.contains(&edge.from) {
                hidden.push(edge.from);
            }
        }
        hidden
    }

    fn node(&self, who: PersonNo, opened: &[&str], path: &str) -> Node {
        let person = self.k.person(who);
        let id = self.id(who);
        let house = person.account.map(|no| self.k.account(no).name.clone());
        let (column, side) = match (person.me, person.ours) {
            (true, _) => (0, "ours"),
            (_, true) => (1, "ours"),
            _ if person.account == Some(self.account) => (2, "theirs"),
            _ => (3, "beyond"),
        };
        let role = match column {
            3 => [house.unwrap_or_default(), person.title.to_string()].join(", "),
            0 => String::new(),
            _ => person.title.to_string(),
        };
        let hidden = if person.me { 0 } else { self.hidden(who).len() };
        let is_open = opened.contains(&id.as_str());
        let with = |ids: Vec<&str>| format!("{path}?open={}#network", ids.join(","));
        let more = if is_open {
            let rest = opened.iter().copied().filter(|one| *one != id).collect();
            let says = format!("Leave out again whom {} knows", person.name);
            Some((with(rest), "−".to_owned(), says))
        } else if hidden > 0 {
            let ids = opened.iter().copied().chain([id.as_str()]).collect();
            let says = format!("Show whom else {} knows: {hidden}", person.name);
            Some((with(ids), "+".to_owned(), says))
        } else {
            None
        };
        Node {
            name: match person.me {
                true => "you".to_owned(),
                false => person.name.clone(),
            },
            role: role.trim_matches([',', ' ']).to_owned(),
            link: format!("/people/{}", person.id),
            column,
            side,
            more,
            id,
        }
    }

    /// Every tie between two that are shown, once, with its last proof.
    fn links(&self) -> Vec<Link> {
        let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
        let mut put = |link: Link| {
            let pair = (link.a.min(link.b), link.a.max(link.b));
            match links.get_mut(&pair) {
                Some(known) if known.strength >= link.strength => {}
                Some(known) => {
                    *known = Link {
                        link: known.link.clone(),
                        ..link
                    }
                }
                None => {
                    links.insert(pair, link);
                }
            }
        };
        let place = |who: PersonNo| {
            let is_me = self.k.person(who).me;
            (self.shown.iter()).position(|one| *one == who || is_me && self.k.person(*one).me)
        };
        for (a, who) in self.shown.iter().enumerate() {
            if self.k.person(*who).me {
                continue;
            }
            for edge in self.network.around(*who) {
                let me = self.k.person(edge.from).me;
                if let Some(b) = place(edge.from).filter(|_| me || edge.probability >= LEAST) {
                    let proof = edge.evidence.map(|id| format!("/show/{id}"));
                    put(Link {
                        a: b,
                        b: a,
                        strength: edge.probability,
                        estimated: !me,
                        link: proof.unwrap_or_default(),
                    });
                }
            }
            // Meetings bring people together who never wrote.
            for us in &self.k.contact(*who).ours {
                let me = self.k.person(*us).me;
                if let Some(b) = place(*us) {
                    put(Link {
                        a: b,
                        b: a,
                        strength: if me {
                            self.k.tie(*who).probability
                        } else {
                            MET
                        },
                        estimated: !me,
                        link: String::new(),
                    });
                }
            }
        }
        links.into_values().collect()
    }
}

/// The ways to somebody, drawn.
pub fn of_ways(k: &Knowledge, ways: &[Path]) -> String {
    let longest = ways.iter().map(|way| way.hops.len()).max().unwrap_or(0);
    let mut nodes: Vec<Node> = vec![Node {
        id: "you".to_owned(),
        name: "you".to_owned(),
        link: "/people".to_owned(),
        side: "ours",
        ..Node::default()
    }];
    let mut links: Vec<Link> = Vec::new();
    for way in ways {
        let mut before = 0;
        for (at, hop) in way.hops.iter().enumerate() {
            let is_last = at + 1 == way.hops.len();
            let id = hop.to.id.to_string();
            let known = nodes.iter().position(|node| node.id == id);
            let to = known.unwrap_or_else(|| {
                let person = k.person_of_id(hop.to.id.0).map(|no| k.person(no));
                let house = person.and_then(|one| one.account);
                nodes.push(Node {
                    link: format!("/people/{id}"),
                    name: hop.to.name.clone(),
                    role: house.map_or_else(String::new, |no| k.account(no).name.clone()),
                    column: if is_last { longest } else { at + 1 },
                    side: match (is_last, person.is_some_and(|one| one.ours)) {
                        (true, _) => "theirs to",
                        (_, true) => "ours",
                        _ => "theirs",
                    },
                    id,
                    more: None,
                });
                nodes.len() - 1
            });
            let is_there = links.iter().any(|link| (link.a, link.b) == (before, to));
            if !is_there {
                links.push(Link {
                    a: before,
                    b: to,
                    strength: hop.probability,
                    estimated: hop.estimated,
                    link: (hop.evidence).map_or_else(String::new, |id| format!("/show/{id}")),
                });
            }
            before = to;
        }
    }
    match longest {
        // One step is no way to be drawn.
        0 | 1 => String::new(),
        _ => draw::network("The ways to them", &[], &nodes, &links),
    }
}
