//! Quotes that went out and were never followed up, and quotes of which nothing is open.

use super::Teller;
use crate::world::mail::{Draft, PostNo};
use crate::world::orders::book::{Book, BuyerNo, Origin, Quote};
use crate::world::orders::catalogue::{ArticleNo, Kit};
use crate::world::phrase::capital;
use crate::world::truths::Serves;
use bellwether_core::time::Day;

const KIND: &str = "quote-unanswered";

const OPEN: usize = 0;
pub(in crate::world::orders) const ORDERED: usize = 1;
pub(in crate::world::orders) const LOST: usize = 2;

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let buyer = match n {
            0 | 1 => teller.account(Origin::Regular, (0.9, 3.0)),
            2 => teller.house((0.9, 3.0)),
            _ => teller.account(Origin::Small, (0.4, 1.0)),
        };
        let (kit, article) = new_to(teller, buyer);
        let days = teller.within(26, 75);
        let day = teller.ago(days);
        let pieces = teller.within(2, 8);
        let note = format!(
            "We quoted {} {} to {} on {}; nobody rang, and no order came.",
            pieces,
            teller.article(article),
            teller.name(buyer),
            day.date()
        );
        let story = if n == 2 {
            let post = by_mail(teller, buyer, &kit, days, pieces);
            let story = teller.truth(KIND, Serves::Both, buyer);
            story.proof(&post).also(&["open-offer"])
        } else {
            let number = quote(teller.book, buyer, article, day, pieces, OPEN);
            teller.truth(KIND, Serves::Both, buyer).quote(&number)
        };
        teller.tell(story.articles(&[article]).on(day), note);
    }
    decoys(teller);
}

/// A line that the account does not use yet, and its larger machine.
fn new_to(teller: &mut Teller, buyer: BuyerNo) -> (Kit, ArticleNo) {
    let known = &teller.book.buyers[buyer.0];
    let uses = |article: ArticleNo| known.uses.iter().any(|used| used.article == article);
    let kits: Vec<Kit> = (teller.book.catalogue.kits.iter())
        .filter(|kit| !uses(kit.wear[0]) && !uses(kit.machines[1]))
        .copied()
        .collect();
    let kit = teller.dice().pick(&kits);
    (kit, kit.machines[1])
}

/// Puts a quote into the quote file; returns its number.
pub(in crate::world::orders) fn quote(
    book: &mut Book,
    buyer: BuyerNo,
    article: ArticleNo,
    day: Day,
    pieces: i64,
    state: usize,
) -> String {
    // Year, day of the year, and a running number.
    let (count, date) = (book.quotes.len() % 100, day.date());
    let number = format!(
        "{:02}{:03}{count:02}",
        date.year() % 100,
        date.day_of_year()
    );
    let price = book.price(buyer, article, day);
    book.quotes.push(Quote {
        number: number.clone(),
        day,
        buyer,
        article,
        pieces,
        price,
        state,
    });
    number
}

/// Our mail with a quote as a file.
fn by_mail(
    teller: &mut Teller,
    buyer: BuyerNo,
    kit: &Kit,
    days_ago: i64,
    pieces: i64,
) -> Vec<PostNo> {
    let Some(person) = teller.person(buyer) else {
        return Vec::new();
    };
    let at = teller.stage.days_ago(days_ago, days_ago, person);
    let day = teller.ago(days_ago);
    let article = teller.book.catalogue.of(kit.machines[1]).name.clone();
    let cents = teller.book.price(buyer, kit.machines[1], day);
    let code = teller.book.buyers[buyer.0].currency.code();
    let slots = teller
        .slots(buyer, kit, at)
        .with("qty", pieces.to_string())
        .with("article", article)
        .with(
            "price",
            format!("{}.{:02} {code}", cents / 100, cents % 100),
        );
    let words = teller.words();
    let wording = teller.dice().pick(words.quote);
    let stage = &mut *teller.stage;
    let text = capital(&stage.say(wording, &slots));
    let subject = stage.say(words.quote_subject, &slots);
    let file = format!("{}.pdf", slots.get("quote").unwrap_or("quote"));
    let me = stage.me();
    let draft = Draft::new(me, person, at).subject(subject).text(text);
    vec![stage.send(draft.file(file))]
}

fn decoys(teller: &mut Teller) {
    ordered(teller, Origin::Listed, 1);
    ordered(teller, Origin::Small, 1);
    ordered(teller, Origin::Small, 2);
    for (state, days, why) in [
        (LOST, 60, "marked as lost in the quote file"),
        (OPEN, 2, "went out two days ago"),
    ] {
        let buyer = teller.account(Origin::Small, (0.4, 1.2));
        let (_, article) = new_to(teller, buyer);
        let day = teller.ago(days);
        let number = quote(teller.book, buyer, article, day, 3, state);
        let story = teller
            .decoy(KIND, buyer)
            .articles(&[article])
            .quote(&number);
        teller.tell(story.on(day), why);
    }
    answered(teller, false);
    answered(teller, true);
}

/// Left open in the file, and ordered since; or quoted a second time, and that was
/// ordered.
fn ordered(teller: &mut Teller, origin: Origin, quotes: i64) {
    let buyer = teller.account(origin, (0.5, 2.0));
    let (_, article) = new_to(teller, buyer);
    let days = teller.within(40, 70);
    let mut numbers = Vec::new();
    for n in 0..quotes {
        let day = teller.ago(days - 8 * n);
        numbers.push(quote(teller.book, buyer, article, day, 4 - n, OPEN));
    }
    let sold = teller.ago(days - 8 * quotes - 5);
    teller.book.sell(buyer, article, sold, 5 - quotes, 0);
    let mut story = teller.decoy(KIND, buyer).articles(&[article]);
    for number in &numbers {
        story = story.quote(number);
    }
    let why = match quotes {
        1 => "was ordered, though the quote file still has it open",
        _ => "was quoted anew, and that was ordered",
    };
    teller.tell(story.on(sold), why);
}

/// They declined by mail, or we asked and they said when they will decide.
fn answered(teller: &mut Teller, asked: bool) {
    let buyer = teller.house((0.9, 2.5));
    let (kit, article) = new_to(teller, buyer);
    let days = teller.within(35, 60);
    let day = teller.ago(days);
    let number = quote(teller.book, buyer, article, day, 4, OPEN);
    let at = teller.stage.as_of;
    let name = teller.article(article).to_owned();
    let slots = teller.slots(buyer, &kit, at);
    let slots = slots.with("article", name).with("quote", number.clone());
    let words = teller.words();
    let mut posts = Vec::new();
    if let Some(person) = teller.person(buyer) {
        if asked {
            let (me, at) = (teller.stage.me(), teller.stage.days_ago(9, 11, person));
            let text = capital(&teller.stage.say(words.follow_up, &slots));
            let subject = teller.stage.say(words.quote_subject, &slots);
            let draft = Draft::new(me, person, at).subject(subject).text(text);
            let ours = teller.stage.send(draft);
            let text = capital(&teller.stage.say(words.decides, &slots));
            let theirs = teller.stage.reply(ours, person, (3, 30), &text);
            posts.extend([ours, theirs]);
        } else {
            posts.extend(teller.they_write(person, words.declined, &slots, days - 14));
        }
    }
    let story = teller
        .decoy(KIND, buyer)
        .articles(&[article])
        .quote(&number);
    let why = match asked {
        true => "we asked last week and know when they will decide",
        false => "they declined by mail",
    };
    teller.tell(story.proof(&posts).on(day), why);
}
