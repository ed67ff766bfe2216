//! What the supplier sells: for each line machines in two sizes with what wears out in
//! them, a service kit and an accessory; beside these what everybody needs.

use super::manner::Manner;
use crate::world::cast::trades::{Line, Trade};
use crate::world::phrase::capital;
use crate::world::rng::Rng;
use bellwether_core::time::Day;

/// Lines of the trade that are in the catalogue.
pub(super) const LINES: usize = 8;

/// Index of an article.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct ArticleNo(pub(super) usize);

#[derive(Clone, Debug)]
pub(super) struct Article {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) family: usize,
    /// Cents: before the first rise, between the two, after the second.
    pub(super) list: [i64; 3],
    pub(super) cost: i64,
    /// From when on another takes its place.
    pub(super) successor: Option<(ArticleNo, Day)>,
    /// Not to be had any more since then, and nothing takes its place.
    pub(super) gone: Option<Day>,
}

/// The articles of one line.
#[derive(Clone, Copy)]
pub(super) struct Kit {
    pub(super) machines: [ArticleNo; 2],
    pub(super) wear: [ArticleNo; 2],
    /// Does the work of the first wear part.
    pub(super) heavy: Option<ArticleNo>,
    pub(super) service: ArticleNo,
    pub(super) accessory: ArticleNo,
    /// What is used with it and belongs to no line.
    pub(super) care: ArticleNo,
    /// The predecessor of the second wear part.
    pub(super) old: Option<ArticleNo>,
    pub(super) line: &'static Line,
}

pub(super) struct Catalogue {
    pub(super) articles: Vec<Article>,
    pub(super) families: Vec<String>,
    pub(super) kits: Vec<Kit>,
    /// For everybody, in no kit.
    pub(super) small: Vec<ArticleNo>,
    /// Were sold once.
    pub(super) gone: Vec<ArticleNo>,
    /// When prices rose.
    pub(super) rises: [Day; 2],
}

/// English and German.
type Names = &'static [(&'static str, &'static str)];

const CARE: (&str, &str, Names) = (
    "Care and assembly",
    "Pflege und Montage",
    &[
        ("Assembly paste 500 g", "Montagepaste 500 g"),
        ("Cleaning concentrate 5 l", "Reinigerkonzentrat 5 l"),
        ("Silicone grease cartridge", "Silikonfett Kartusche"),
        ("Preserving spray 400 ml", "Konservierungsspray 400 ml"),
        ("Thread sealant 250 ml", "Gewindedichtmittel 250 ml"),
        ("Descaler 10 kg", "Entkalker 10 kg"),
    ],
);
const SMALL: (&str, &str, Names) = (
    "Fasteners and gaskets",
    "Verbindungsteile und Dichtungen",
    &[
        ("Bolt set M16 stainless", "Schraubensatz M16 Edelstahl"),
        ("Flange gasket 50", "Flachdichtung 50"),
        ("Flange gasket 80", "Flachdichtung 80"),
        ("Clamp 2 inch", "Klemme 2 Zoll"),
        ("Hose clip set", "Schlauchschellensatz"),
        ("Threaded adapter", "Gewindeadapter"),
    ],
);
const TOOLS: (&str, &str, Names) = (
    "Tools and testing",
    "Werkzeug und Prüfmittel",
    &[
        ("Assembly tool", "Montagewerkzeug"),
        ("Test kit", "Prüfkoffer"),
        ("Torque wrench 20-100", "Drehmomentschlüssel 20-100"),
        ("Leak detector refill", "Nachfüllung Lecksucher"),
    ],
);

impl Catalogue {
    pub(super) fn make(
        trade: &'static Trade,
        last_day: Day,
        manner: &Manner,
        rng: &mut Rng,
    ) -> Catalogue {
        let first = Day(last_day.0 - rng.within(390, 430) as i32);
        let second = Day(last_day.0 - rng.within(120, 150) as i32);
        let mut maker = Maker {
            manner,
            last_day,
            book: Catalogue {
                articles: Vec::new(),
                families: Vec::new(),
                kits: Vec::new(),
                small: Vec::new(),
                gone: Vec::new(),
                rises: [first, second],
            },
        };
        let mut lines: Vec<&'static Line> = trade.lines.iter().collect();
        rng.shuffle(&mut lines);
        lines.truncate(LINES);
        let care = maker.general(&CARE, (900, 3_900), "CA", rng);
        for (n, line) in lines.into_iter().enumerate() {
            maker.line(n, line, care[n % care.len()], rng);
        }
        let small = maker.general(&SMALL, (400, 2_600), "FA", rng);
        let tools = maker.general(&TOOLS, (6_000, 42_000), "TO", rng);
        maker.book.small = [small, tools].concat();
        maker.book
    }

    pub(super) fn of(&self, article: ArticleNo) -> &Article {
        &self.articles[article.0]
    }

    /// Which of the three lists was in force.
    pub(super) fn epoch(&self, day: Day) -> usize {
        self.rises.iter().filter(|rise| day >= **rise).count()
    }

    pub(super) fn family(&self, article: ArticleNo) -> usize {
        self.of(article).family
    }
}

struct Maker<'a> {
    manner: &'a Manner,
    last_day: Day,
    book: Catalogue,
}

impl Maker<'_> {
    fn family(&mut self, name: String) -> usize {
        let number = self.book.families.len();
        self.book.families.push(match self.manner.digits {
            true => format!("{:03} {name}", 10 * (number + 1)),
            false => name,
        });
        number
    }

    fn add(
        &mut self,
        code: &str,
        name: String,
        family: usize,
        cents: i64,
        rng: &mut Rng,
    ) -> ArticleNo {
        let n = self.book.articles.len();
        let number = match self.manner.digits {
            true => format!("{}{:03}{}", 40 + family, 11 * n + 3, rng.within(10, 99)),
            false => format!("{code}-{}", 100 + 7 * n),
        };
        let rise = |cents: i64, per_mille: i64| cents * (1000 + per_mille) / 1000 / 5 * 5;
        // Some articles keep their price.
        let (one, two) = match rng.chance(0.1) {
            true => (0, 0),
            false => (rng.within(45, 70), rng.within(40, 60)),
        };
        let base = cents / 5 * 5;
        let middle = rise(base, one);
        let list = [base, middle, rise(middle, two)];
        self.book.articles.push(Article {
            number,
            name,
            family,
            list,
            cost: list[2] * rng.within(48, 66) / 100,
            successor: None,
            gone: None,
        });
        ArticleNo(n)
    }

    fn general(
        &mut self,
        (english, german, names): &(&str, &str, Names),
        (low, high): (i64, i64),
        code: &str,
        rng: &mut Rng,
    ) -> Vec<ArticleNo> {
        let word = if self.manner.german { german } else { english };
        let family = self.family((*word).to_owned());
        let mut all = Vec::new();
        for (english, german) in *names {
            let name = if self.manner.german { german } else { english };
            let cents = rng.within(low, high);
            all.push(self.add(code, (*name).to_owned(), family, cents, rng));
        }
        all
    }

    fn line(&mut self, n: usize, line: &'static Line, care: ArticleNo, rng: &mut Rng) {
        let family = self.family(capital(line.many));
        let sizes = if rng.chance(0.5) { [25, 50] } else { [40, 80] };
        let base = rng.within(24_000, 120_000);
        let part = rng.within(1_800, 9_500);
        let mut make = |what: String, size: i64, mark: &str, cents: i64, rng: &mut Rng| {
            let code = format!("{}-{size}{mark}", line.code);
            self.add(&code, capital(&what), family, cents, rng)
        };
        let [small, large] = sizes;
        let machines = [
            make(format!("{} {small}", line.one), small, "", base, rng),
            make(
                format!("{} {large}", line.one),
                large,
                "",
                base * 17 / 10,
                rng,
            ),
        ];
        let spare = |size: i64| format!("{} for {} {size}", line.spare, line.one);
        let wear = [
            make(spare(small), small, "W", part, rng),
            make(spare(large), large, "W", part * 15 / 10, rng),
        ];
        let heavy = n.is_multiple_of(2).then(|| {
            let name = format!("{}, heavy duty", spare(small));
            make(name, small, "H", part * 16 / 10, rng)
        });
        let service = make(
            format!("service kit for {}", line.many),
            0,
            "K",
            part * 3,
            rng,
        );
        let accessory = make(
            format!("mounting set for {}", line.many),
            0,
            "A",
            part * 2,
            rng,
        );
        let old = (n % 2 == 1 || n == 0).then(|| {
            let name = format!("{} (type A)", spare(large));
            make(name, large, "A", part * 14 / 10, rng)
        });
        let gone = (n % 3 == 1).then(|| {
            let name = format!("{} for {} {small}, type Z", line.spare, line.one);
            make(name, small, "Z", part * 9 / 10, rng)
        });
        let days = rng.within(230, 320) as i32;
        if let Some(old) = old {
            let since = Day(self.last_day.0 - days);
            self.book.articles[old.0].successor = Some((wear[1], since));
            self.book.articles[wear[1].0].name.push_str(" (type B)");
        }
        if let Some(gone) = gone {
            self.book.articles[gone.0].gone = Some(Day(self.last_day.0 - days / 2 - 60));
            self.book.gone.push(gone);
        }
        self.book.kits.push(Kit {
            machines,
            wear,
            heavy,
            service,
            accessory,
            care,
            old,
            line,
        });
    }
}
