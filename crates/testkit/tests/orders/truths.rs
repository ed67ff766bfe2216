//! What the stories of the order book claim holds in its lines: the gap was never
//! bought, what is due did not come, what looks due came.

use crate::book::{Book, Line};
use bellwether_core::time::Day;
use bellwether_testkit::world::{Author, Booked, World, order_world, order_world_by};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static WORLDS: LazyLock<Vec<(World, Book)>> = LazyLock::new(|| {
    let first = [0, 1, 2, 3, 7, 42].map(order_world);
    let third = [0, 1, 2, 9].map(|seed| order_world_by(Author::Third, seed));
    (first.into_iter().chain(third))
        .map(|world| {
            let book = Book::of(&world);
            (world, book)
        })
        .collect()
});

/// A story, with the world and the book it is in.
struct Told {
    world: &'static World,
    book: &'static Book,
    booked: &'static Booked,
    note: &'static str,
    last: Day,
}

impl Told {
    fn article(&self, n: usize) -> &'static str {
        &self.booked.articles[n].0
    }

    fn bought(&self, article: &str) -> Vec<Line> {
        self.book.bought(self.booked, Some(article))
    }

    fn all(&self) -> Vec<Line> {
        self.book.bought(self.booked, None)
    }

    /// Days since the last purchase.
    fn age(&self, lines: &[Line]) -> i32 {
        lines
            .last()
            .map_or(i32::MAX, |line| self.last.0 - line.day.0)
    }

    fn context(&self) -> String {
        format!(
            "seed {} {:?}: {:?}, {}",
            self.world.seed, self.world.author, self.booked, self.note
        )
    }
}

fn stories(real: bool, situation: &str) -> Vec<Told> {
    let mut all = Vec::new();
    for (world, book) in WORLDS.iter() {
        let truths = (world.truths.iter())
            .filter(|t| real && t.situation == situation)
            .map(|t| (&t.booked, &t.note));
        let decoys = (world.decoys.iter())
            .filter(|d| !real && d.looks_like == situation)
            .map(|d| (&d.booked, &d.note));
        for (booked, note) in truths.chain(decoys) {
            all.push(Told {
                world,
                book,
                booked: booked.as_ref().expect("it is about the book"),
                note,
                last: world.as_of.day(),
            });
        }
    }
    assert!(!all.is_empty(), "{situation}");
    all
}

/// Decoys with that in their note.
fn decoys(situation: &str, note: &str) -> Vec<Told> {
    let mut all = stories(false, situation);
    all.retain(|told| told.note.contains(note));
    assert!(!all.is_empty(), "{situation}: {note}");
    all
}

fn days(lines: &[Line]) -> Vec<Day> {
    let days: BTreeSet<Day> = lines.iter().map(|line| line.day).collect();
    days.into_iter().collect()
}

#[test]
fn gaps_were_never_bought_and_peers_buy() {
    for told in stories(true, "order-gap") {
        let context = told.context();
        assert!(told.age(&told.all()) < 120, "{context}");
        for (number, _) in &told.booked.articles {
            assert!(told.bought(number).is_empty(), "{context}");
        }
        let lines = told.book.lines.iter();
        let buyers: BTreeSet<&str> = lines
            .filter(|l| l.article == told.article(0))
            .map(|l| l.name.as_str())
            .collect();
        assert!(buyers.len() >= 10, "{context}: {}", buyers.len());
    }
    for told in decoys("order-gap", "heavy duty") {
        assert!(
            told.bought(told.article(0)).is_empty(),
            "{}",
            told.context()
        );
    }
    for told in decoys("order-gap", "first time this week") {
        let bought = told.bought(told.article(0));
        assert!(bought.len() == 1 && told.age(&bought) < 10);
    }
}

#[test]
fn what_is_due_came_like_clockwork_and_did_not_come() {
    for told in stories(true, "reorder-due") {
        let (context, bought) = (told.context(), days(&told.bought(told.article(0))));
        assert!(bought.len() >= 9, "{context}");
        let mut gaps: Vec<i32> = bought
            .windows(2)
            .map(|pair| pair[1].0 - pair[0].0)
            .collect();
        gaps.sort_unstable();
        let every = gaps[gaps.len() / 2];
        let steady = gaps
            .iter()
            .filter(|gap| (**gap - every).abs() <= every / 4 + 3);
        assert!(steady.count() * 10 >= gaps.len() * 9, "{context}: {gaps:?}");
        let last = bought.last().expect("nine");
        let due = told.booked.day;
        assert!((due.0 - last.0 - every).abs() <= 6, "{context}: {gaps:?}");
        assert!(due.0 < told.last.0 - 6, "{context}");
        assert!(told.age(&told.all()) < 90, "{context}");
    }
    for told in decoys("reorder-due", "ordered yesterday") {
        assert!(
            told.age(&told.bought(told.article(0))) <= 3,
            "{}",
            told.context()
        );
    }
    for told in decoys("reorder-due", "free samples") {
        let bought = told.bought(told.article(0));
        assert!(bought.iter().all(|line| line.net == 0) && bought.len() == 4);
    }
    for told in decoys("reorder-due", "spring") {
        let bought = told.bought(told.article(0));
        let spring = |line: &Line| (2..=5).contains(&line.day.date().month());
        assert!(
            bought.len() >= 6 && bought.iter().all(spring),
            "{}",
            told.context()
        );
    }
    for told in decoys("reorder-due", "shut") {
        assert!(
            (30..90).contains(&told.age(&told.all())),
            "{}",
            told.context()
        );
    }
    for told in decoys("reorder-due", "three times") {
        let bought = told.bought(told.article(0));
        let pieces: i64 = bought.iter().map(|line| line.pieces).sum();
        let last = bought.last().expect("a purchase").pieces;
        assert!(
            last * bought.len() as i64 > 2 * pieces,
            "{}",
            told.context()
        );
    }
}

#[test]
fn the_lapsed_ordered_regularly_and_stopped() {
    for told in stories(true, "account-lapsed") {
        let (context, days) = (told.context(), days(&told.all()));
        assert!(days.len() >= 14, "{context}: {}", days.len());
        assert!(told.age(&told.all()) >= 110, "{context}");
        let gaps = days.windows(2).map(|pair| pair[1].0 - pair[0].0);
        assert!(gaps.max() < Some(75), "{context}");
    }
    for told in decoys("account-lapsed", "spring only") {
        let spring = |line: &Line| (2..=5).contains(&line.day.date().month());
        assert!(told.all().iter().all(spring), "{}", told.context());
        let years: BTreeSet<i16> = told.all().iter().map(|l| l.day.date().year()).collect();
        assert_eq!(years.len(), 2, "{}", told.context());
    }
    for told in decoys("account-lapsed", "cancelled as a whole") {
        assert!(told.all().is_empty(), "{}", told.context());
    }
    for told in decoys("account-lapsed", "test pieces") {
        assert_eq!(told.all().iter().map(|l| l.pieces).sum::<i64>(), 2);
    }
    for told in decoys("account-lapsed", "one project") {
        assert!(days(&told.all()).len() <= 3, "{}", told.context());
    }
}

#[test]
fn shrinking_baskets_go_on_at_their_rhythm() {
    for told in stories(true, "basket-shrinks") {
        let (context, all) = (told.context(), told.all());
        let since = told.booked.day;
        assert!(!told.booked.articles.is_empty(), "{context}");
        for (number, _) in &told.booked.articles {
            let bought = told.bought(number);
            assert!(bought.iter().all(|line| line.day <= since), "{context}");
        }
        let span = told.last.0 - since.0;
        let count = |from: i32, until: i32| {
            days(&all)
                .iter()
                .filter(|d| d.0 > from && d.0 <= until)
                .count()
        };
        let (before, after) = (count(since.0 - span, since.0), count(since.0, told.last.0));
        assert!(after * 10 >= before * 4, "{context}: {before} {after}");
        let money = |from: i32, until: i32| -> i64 {
            let within = all.iter().filter(|l| l.day.0 > from && l.day.0 <= until);
            within.map(|l| l.net).sum()
        };
        let (before, after) = (money(since.0 - span, since.0), money(since.0, told.last.0));
        assert!(after * 10 < before * 8, "{context}: {before} {after}");
    }
    for told in decoys("basket-shrinks", "heavy duty") {
        assert!(told.age(&told.all()) < 80, "{}", told.context());
    }
}

#[test]
fn the_old_type_is_bought_and_its_successor_is_listed() {
    let listed = |told: &Told, old: &str| told.book.lists[2][old].successor.clone();
    for told in stories(true, "article-replaced") {
        let (context, old, new) = (told.context(), told.article(0), told.article(1));
        assert_eq!(listed(&told, old), new, "{context}");
        assert!(told.age(&told.bought(old)) < 75, "{context}");
        assert!(told.bought(new).is_empty(), "{context}");
        let lines = told.book.lines.iter();
        let changed: BTreeSet<&str> = lines
            .filter(|l| l.article == new)
            .map(|l| l.name.as_str())
            .collect();
        assert!(changed.len() >= 5, "{context}: {}", changed.len());
    }
    for told in decoys("article-replaced", "successor some time ago") {
        assert!(
            told.age(&told.bought(told.article(0))) >= 55,
            "{}",
            told.context()
        );
        assert!(
            told.age(&told.bought(told.article(1))) < 60,
            "{}",
            told.context()
        );
    }
    for told in decoys("article-replaced", "by mistake") {
        assert!(
            told.bought(told.article(0)).is_empty(),
            "{}",
            told.context()
        );
    }
    for told in decoys("article-replaced", "nothing takes its place") {
        assert_eq!(listed(&told, told.article(0)), "");
    }
}

#[test]
fn prices_are_as_the_stories_have_them() {
    let rate = |line: &Line| match line.currency.as_str() {
        "GBP" => 860,
        "USD" => 1080,
        _ => 1000,
    };
    // Per mille of one of the three lists.
    let share = |told: &Told, line: &Line, list: usize| {
        let list = told.book.lists[list][&line.article].list;
        line.price * 1_000_000 / (list * rate(line))
    };
    for told in stories(true, "discount-for-nothing") {
        for line in told.all() {
            assert!(share(&told, &line, 2) < 800, "{}: {line:?}", told.context());
        }
        let recent = told.all();
        let recent: Vec<&Line> = recent
            .iter()
            .filter(|l| told.last.0 - l.day.0 < 90)
            .collect();
        assert!(!recent.is_empty(), "{}", told.context());
    }
    for told in stories(true, "price-held") {
        let mut prices: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
        for line in told.all() {
            prices.entry(line.article).or_default().insert(line.price);
        }
        assert!(prices.values().all(|p| p.len() == 1), "{}", told.context());
        assert!(told.age(&told.all()) < 90, "{}", told.context());
    }
    for told in stories(true, "price-borne") {
        let all = told.all();
        let mut rose = 0;
        for line in all.iter().filter(|l| told.last.0 - l.day.0 < 60) {
            let first = all
                .iter()
                .find(|l| l.article == line.article)
                .expect("itself");
            let long = line.day.0 - first.day.0 > 420;
            rose += usize::from(long && line.price * 100 > first.price * 114);
        }
        assert!(rose > 0, "{}", told.context());
    }
    for told in decoys("discount-for-nothing", "usual price") {
        for line in told.all() {
            assert!(share(&told, &line, 0) > 880, "{}: {line:?}", told.context());
        }
    }
}

#[test]
fn quotes_brought_nothing_or_did() {
    for told in stories(true, "quote-unanswered") {
        let bought = told.bought(told.article(0));
        assert!(
            bought.iter().all(|l| l.day < told.booked.day),
            "{}",
            told.context()
        );
    }
    for told in decoys("quote-unanswered", "ordered") {
        let bought = told.bought(told.article(0));
        assert!(
            bought.iter().any(|l| l.day == told.booked.day),
            "{}",
            told.context()
        );
    }
}

#[test]
fn what_stopped_has_stopped() {
    for told in stories(true, "bought-elsewhere") {
        for (number, _) in &told.booked.articles {
            let bought = told.bought(number);
            assert!(
                bought.iter().all(|l| l.day <= told.booked.day),
                "{}",
                told.context()
            );
        }
        assert!(
            !told.bought(told.article(0)).is_empty(),
            "{}",
            told.context()
        );
        assert!(told.age(&told.all()) < 90, "{}", told.context());
    }
    for told in decoys("bought-elsewhere", "came back") {
        assert!(
            told.age(&told.bought(told.article(0))) < 60,
            "{}",
            told.context()
        );
    }
    for told in stories(true, "peers-stock-it") {
        let context = told.context();
        assert!(told.age(&told.bought(told.article(0))) > 200, "{context}");
        assert!(told.age(&told.all()) < 90, "{context}");
        let deals = |name: &str| {
            let name = name.to_lowercase();
            name.contains("supplies") || name.contains("trading")
        };
        let lines = told.book.lines.iter();
        let sells: BTreeSet<&str> = lines
            .filter(|l| l.article == told.article(0) && told.last.0 - l.day.0 < 120)
            .filter(|l| deals(&l.name))
            .map(|l| l.name.as_str())
            .collect();
        assert!(sells.len() >= 6, "{context}: {}", sells.len());
    }
}

#[test]
fn a_small_share_is_one_of_many_machines() {
    for (world, book) in WORLDS.iter() {
        // `Dosing pump 40` is a machine, `Pump head for dosing pump 40` is not.
        let is_machine = |line: &Line| {
            let name = &line.article_name;
            let sized = name.chars().last().is_some_and(|c| c.is_ascii_digit());
            sized && !name.contains(" for ")
        };
        let mut by_account: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for line in &book.lines {
            let Some(listed) = book.lists[0].get(&line.article) else {
                continue;
            };
            let sums = by_account.entry(line.name.as_str()).or_default();
            match is_machine(line) && listed.list >= 20_000 {
                true => sums.0 += line.net,
                false => sums.1 += line.net,
            }
        }
        let ratio = |sums: &(i64, i64)| sums.1 * 100 / sums.0.max(1);
        let large = by_account.values().filter(|sums| sums.0 >= 1_000_000);
        let mut ratios: Vec<i64> = large.map(ratio).collect();
        ratios.sort_unstable();
        let middle = ratios[ratios.len() / 2];
        for truth in world
            .truths
            .iter()
            .filter(|t| t.situation == "wallet-share")
        {
            let booked = truth.booked.as_ref().expect("it is about the book");
            let sums = by_account[booked.customer_name.as_str()];
            assert!(
                sums.0 >= 800_000 && ratio(&sums) * 5 < middle * 2,
                "seed {}: {booked:?}: {sums:?}, others {middle}",
                world.seed
            );
        }
    }
}
