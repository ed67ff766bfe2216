//! Who buys: the customers of the mailbox, some that stand in the CRM, and many small
//! ones of which there is nothing but their orders. Accounts of one trade use the same
//! lines; whoever has a machine buys what wears out in it.

use super::book::{Book, Buyer, BuyerNo, Currency, Origin, Terms, Use};
use super::catalogue::{ArticleNo, LINES};
use super::manner::Link;
use crate::world::cast::Part;
use crate::world::cast::firms::{Country, INDUSTRIES, Industry};
use crate::world::cast::person::FirmNo;
use crate::world::desk::account::spelled;
use crate::world::desk::crm::{CompanyNo, Standing};
use crate::world::rng::Rng;
use crate::world::stage::Stage;
use bellwether_core::time::Day;
use std::collections::BTreeSet;

/// The sector of those who sell on what they buy.
pub(super) const DEALERS: usize = INDUSTRIES.len();

/// What dealers are, as a CRM has it.
pub(super) static DEALING: Industry = Industry {
    words: &[
        ("Industrial Supplies", "supplies"),
        ("Technical Trading", "trading"),
    ],
    units: &["the warehouse", "the counter", "the picking hall"],
    media: &["water", "compressed air", "oil"],
};

/// What a sector needs.
pub(super) struct Sector {
    /// Lines all of its larger accounts use; the first are the commonest.
    pub(super) lines: Vec<usize>,
    pub(super) small: Vec<ArticleNo>,
}

/// For each industry and for dealers.
pub(super) fn sectors(book: &Book, rng: &mut Rng) -> Vec<Sector> {
    (0..=DEALERS)
        .map(|sector| {
            let mut lines: Vec<usize> = (0..LINES).collect();
            rng.shuffle(&mut lines);
            lines.truncate(if sector == DEALERS { 5 } else { 4 });
            let mut small = book.catalogue.small.clone();
            rng.shuffle(&mut small);
            small.truncate(3);
            Sector { lines, small }
        })
        .collect()
}

fn sector_of(industry: &Industry) -> usize {
    let same = |known: &Industry| known.words[0].0 == industry.words[0].0;
    INDUSTRIES.iter().position(same).unwrap_or(DEALERS)
}

/// Two to the power of something, from sums and products alone, so that it is the same
/// on every machine.
fn power_of_two(x: f64) -> f64 {
    let whole = x.floor();
    let rest = x - whole;
    let mut value = 1.0 + rest * (0.656 + rest * 0.344);
    for _ in 0..whole.abs() as i32 {
        value *= if whole < 0.0 { 0.5 } else { 2.0 };
    }
    value
}

/// The customers of the mailbox, some of the others in the CRM, and the small ones.
pub(super) fn gather(
    stage: &mut Stage,
    book: &mut Book,
    sectors: &[Sector],
    busy: &BTreeSet<String>,
) {
    let last = stage.cast.last_day;
    let mut listed = 0;
    for company in (0..stage.desk.crm.companies.len()).map(CompanyNo) {
        let row = &stage.desk.crm.companies[company.0];
        let firm = stage.cast.firm(row.firm);
        if *row.standing.at(last) != Standing::Customer || row.created.0 > last.0 - 400 {
            continue;
        }
        let origin = match firm.part {
            Part::Customer => Origin::Regular,
            Part::Reserved if listed < 14 && !busy.contains(&firm.domain) => {
                listed += 1;
                Origin::Listed
            }
            _ => continue,
        };
        let known = row.firm;
        add(stage, book, sectors, (known, Some(company)), origin);
    }
    for n in 0..90 {
        let firm = small_firm(stage, n % 8 == 7);
        let buyer = add(stage, book, sectors, (firm, None), Origin::Small);
        // Some came by once or twice.
        if n % 9 == 4 {
            passer_by(stage, book, buyer);
        }
    }
}

/// A firm of which the world knows no more than its name.
fn small_firm(stage: &mut Stage, dealer: bool) -> FirmNo {
    let firm = stage.cast.found(Part::Reserved, &mut stage.rng);
    if dealer {
        deal_in_goods(stage, firm);
    }
    firm
}

/// Makes a dealer of a firm that has nobody yet.
pub(super) fn deal_in_goods(stage: &mut Stage, firm: FirmNo) {
    let words = stage.rng.pick(DEALING.words);
    let firm = &mut stage.cast.firms[firm.0];
    firm.name = format!("{} {}", firm.stem, words.0);
    let stem = crate::world::cast::spelling::ascii(&firm.stem);
    firm.domain = format!("{stem}-{}.{}", words.1, firm.country.tld());
    firm.industry = &DEALING;
}

/// An account with what its trade uses.
pub(super) fn add(
    stage: &mut Stage,
    book: &mut Book,
    sectors: &[Sector],
    (firm, company): (FirmNo, Option<CompanyNo>),
    origin: Origin,
) -> BuyerNo {
    let known = stage.cast.firm(firm).clone();
    let rng = &mut stage.rng;
    let lean: f64 = (0..12).map(|_| rng.unit()).sum::<f64>() - 6.0;
    let middle = if origin == Origin::Small { -1.0 } else { 0.7 };
    let spread = match origin {
        Origin::Small => book.manner.spread * 0.8,
        _ => book.manner.spread,
    };
    let size = power_of_two(middle + spread * lean.clamp(-2.0, 2.2));
    let currency = match known.country {
        Country::Britain if rng.chance(0.5) => Currency::Gbp,
        Country::America => Currency::Usd,
        _ => Currency::Eur,
    };
    let off = tier(size) + rng.within(-8, 8);
    let number = book.buyers.len();
    let mut buyer = Buyer {
        firm,
        company,
        origin,
        number: format!("{}", 10_000 + 37 * number + rng.within(0, 30) as usize),
        name: String::new(),
        elsewhere: String::new(),
        sector: sector_of(known.industry),
        size,
        currency,
        terms: Terms {
            off: [off; 3],
            lag: rng.within(0, 30) as i32,
            held: false,
        },
        rhythm: (24.0 / size.sqrt()).clamp(9.0, 62.0),
        uses: Vec::new(),
        taken: false,
        dice: Rng::new(rng.bits()),
    };
    buyer.name = match company {
        // As it stands in the CRM, or as somebody else typed it.
        Some(company) if rng.chance(0.4) => stage.desk.crm.companies[company.0].name.clone(),
        Some(_) => booked_name(&known, rng),
        None => known.legal_name(),
    };
    if let Some(company) = company {
        let id = stage.desk.crm.company_id(company);
        let filled = rng.chance(0.8);
        match book.manner.link {
            Link::Name => {}
            Link::CrmId if filled => buyer.elsewhere = id,
            Link::Domain if filled => buyer.elsewhere = known.domain.clone(),
            Link::Number => buyer.number = id,
            _ => {}
        }
    }
    equip(book, &mut buyer, &sectors[sector_of(known.industry)], rng);
    book.buyers.push(buyer);
    BuyerNo(number)
}

/// What an account of that size gets off the list, in per mille.
pub(super) fn tier(size: f64) -> i64 {
    match size {
        s if s < 0.6 => 15,
        s if s < 1.3 => 45,
        s if s < 3.0 => 85,
        _ => 130,
    }
}

fn booked_name(firm: &crate::world::cast::Firm, rng: &mut Rng) -> String {
    match rng.index(4) {
        0 => format!("{}, {}", firm.legal_name(), firm.town),
        1 => firm.legal_name().to_uppercase(),
        2 => firm.legal_name(),
        _ => spelled(firm, rng),
    }
}

/// Lines and small things by the account's trade and size.
fn equip(book: &Book, buyer: &mut Buyer, sector: &Sector, rng: &mut Rng) {
    let count = match (buyer.sector == DEALERS, buyer.size) {
        (true, s) if s > 0.5 => 5,
        (true, _) => 4,
        (false, s) if s > 1.1 => 4,
        (false, s) if s > 0.7 => 3,
        (false, s) if s > 0.3 => 2,
        _ => 1,
    };
    let mut lines: Vec<usize> = sector.lines.iter().copied().take(count).collect();
    // Now and then something that is not of the trade.
    if buyer.origin != Origin::Small && rng.chance(0.12) {
        let other = rng.index(LINES);
        if !lines.contains(&other) {
            lines.push(other);
        }
    }
    for line in lines {
        use_line(book, buyer, line, rng);
    }
    for article in &sector.small {
        if buyer.size > 0.8 || rng.chance(0.5) {
            let every = rng.within(80, 150) as f64;
            buy(book, buyer, *article, every, 2.0 + 3.0 * buyer.size);
        }
    }
}

/// What an account uses is drawn anew, for the size that it has now.
pub(super) fn equip_anew(book: &mut Book, buyer: BuyerNo, sectors: &[Sector], rng: &mut Rng) {
    with(book, buyer, |book, known| {
        known.uses.clear();
        equip(book, known, &sectors[known.sector], rng);
    });
}

/// The account takes up a line.
pub(super) fn take_up(book: &mut Book, buyer: BuyerNo, line: usize, rng: &mut Rng) {
    with(book, buyer, |book, known| use_line(book, known, line, rng));
}

/// The account takes up an article.
pub(super) fn start(book: &mut Book, buyer: BuyerNo, article: ArticleNo, every: f64, pieces: f64) {
    with(book, buyer, |book, known| {
        buy(book, known, article, every, pieces)
    });
}

/// Changes an account by what stands in the book.
fn with(book: &mut Book, buyer: BuyerNo, change: impl FnOnce(&Book, &mut Buyer)) {
    let mut known = book.buyers[buyer.0].clone();
    change(book, &mut known);
    book.buyers[buyer.0] = known;
}

/// All that one needs who has machines of a line.
fn use_line(book: &Book, buyer: &mut Buyer, line: usize, rng: &mut Rng) {
    let kit = book.catalogue.kits[line];
    let size = buyer.size;
    let sells_on = buyer.sector == DEALERS;
    let mut every = |low, high| rng.within(low, high) as f64;
    let (machine, wear, service, care) = (
        every(230, 420),
        every(36, 78),
        every(130, 210),
        every(48, 88),
    );
    if !sells_on {
        buy(book, buyer, kit.machines[0], machine, 0.8 * size);
        buy(book, buyer, kit.service, service, 0.6 + size);
    }
    buy(book, buyer, kit.wear[0], wear, 2.0 + 6.0 * size);
    if !buyer.uses.iter().any(|used| used.article == kit.care) {
        buy(book, buyer, kit.care, care, 3.0 + 7.0 * size);
    }
    if sells_on || rng.chance(if size > 1.0 { 0.7 } else { 0.4 }) {
        second_size(book, buyer, line, rng);
    }
    if rng.chance(0.35) {
        let every = rng.within(120, 260) as f64;
        buy(book, buyer, kit.accessory, every, 1.0 + size);
    }
    if let Some(gone) = book.catalogue.gone.iter().find(|g| {
        book.catalogue.family(**g) == book.catalogue.family(kit.wear[0]) && rng.chance(0.6)
    }) {
        let gone_on = book.catalogue.of(*gone).gone.unwrap_or(book.last_day);
        buy(book, buyer, *gone, 70.0, 1.0 + 3.0 * size);
        if let Some(used) = buyer.uses.last_mut() {
            used.until = gone_on;
        }
    }
}

/// The larger machine, with the old wear part until its successor has come.
fn second_size(book: &Book, buyer: &mut Buyer, line: usize, rng: &mut Rng) {
    let kit = book.catalogue.kits[line];
    let (size, every) = (buyer.size, rng.within(44, 86) as f64);
    if buyer.sector != DEALERS {
        buy(book, buyer, kit.machines[1], 400.0, 0.6 * size);
    }
    let Some((old, since)) = kit.old.and_then(|old| {
        let since = book.catalogue.of(old).successor?.1;
        Some((old, since))
    }) else {
        buy(book, buyer, kit.wear[1], every, 1.0 + 4.0 * size);
        return;
    };
    let switched = Day(since.0 + rng.within(10, 80) as i32);
    buy(book, buyer, old, every, 1.0 + 4.0 * size);
    if let Some(used) = buyer.uses.last_mut() {
        used.until = switched;
    }
    buy(book, buyer, kit.wear[1], every, 1.0 + 4.0 * size);
    if let Some(used) = buyer.uses.last_mut() {
        used.from = Day(switched.0 + 1);
    }
}

/// Buys an article now and then from the beginning to the end.
fn buy(book: &Book, buyer: &mut Buyer, article: ArticleNo, every: f64, pieces: f64) {
    buyer.uses.push(Use {
        article,
        // Small accounts come less often.
        every: every * if buyer.size < 0.5 { 1.5 } else { 1.0 },
        jitter: 0.3,
        pieces,
        from: book.first_day,
        until: book.last_day,
        lag: None,
        joins: true,
        months: None,
        change: None,
    });
}

/// Bought once or twice and was never seen again.
fn passer_by(stage: &mut Stage, book: &mut Book, buyer: BuyerNo) {
    let uses = std::mem::take(&mut book.buyer(buyer).uses);
    book.buyer(buyer).taken = true;
    for _ in 0..stage.rng.within(1, 2) {
        let day = book.ago(stage.rng.within(150, 700));
        for used in uses.iter().take(2) {
            book.sell(buyer, used.article, day, used.pieces as i64, 0);
        }
    }
}
