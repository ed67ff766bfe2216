//! What words do and speak of: verbs and nouns of trade news, in two languages.

use super::german;
use super::lookup::{Words, first};
use super::{Lang, What};
use std::sync::LazyLock;

/// What a verb says that somebody does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Becomes more by itself, or is made more.
    Up,
    /// Becomes less by itself, or is made less.
    Down,
    /// As `Up`, and said of a house itself it means its business.
    Grow,
    /// As `Down`, and said of a house itself it means its business.
    Shrink,
    /// Makes more.
    Raise,
    /// Makes less.
    Lower,
    /// Makes larger: a site or what is sold.
    Expand,
    /// Opens or builds.
    Open,
    /// Adds one more.
    Add,
    /// Goes into a market.
    Enter,
    /// Leaves one.
    Leave,
    /// Closes for good.
    Close,
    /// Stops for now, or for good.
    Halt,
    /// Takes people on.
    Hire,
    /// Lets people go.
    LayOff,
    /// Takes goods back.
    Recall,
    /// Makes or sells a product no longer.
    Drop,
    /// Brings out.
    Launch,
    /// Wins.
    Win,
    /// Loses.
    Lose,
    /// Gives an order.
    Place,
    /// Calls off.
    Cancel,
    /// Puts off.
    Delay,
    /// Brings forward.
    Hasten,
    /// Complains.
    Complain,
    /// Sees ahead.
    Expect,
    /// Tells figures of itself.
    Report,
    /// Says something.
    Say,
    /// Says that something is not so.
    Deny,
    /// Becomes less quick: what falls slower does not rise.
    Slow,
    /// Sells, makes, ships or orders.
    Sell,
    /// Runs a line or shifts.
    Run,
}

/// What a noun speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Sales, demand, deliveries.
    Demand,
    /// Orders, all of them or some.
    Orders,
    /// An order.
    Order,
    /// A contract, a customer, a listing.
    Deal,
    /// Production.
    Making,
    /// A plant, a line, a shop.
    Site,
    /// How much can be made.
    Capacity,
    /// Shifts.
    Shift,
    /// People and their places.
    Jobs,
    /// What is expected.
    Outlook,
    /// A start, an opening.
    Start,
    /// Plans.
    Plans,
    /// Goods that lie there.
    Stock,
    /// A market or a country to sell in.
    Market,
    /// Money and whatever else says nothing of demand.
    Other,
}

const ENGLISH: &[(Act, &str)] = &[
    (
        Act::Up,
        "rise rises rose risen rising increase increases increased increasing climb climbs climbed \
         climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring \
         advanced improved accelerated leapt swelled picked gained higher",
    ),
    (
        Act::Grow,
        "grow grows grew grown growing rebound rebounds rebounded rebounding recovered recovering \
         double doubles doubled doubling triple triples tripled tripling treble trebles trebled \
         trebling quadruple quadrupled quadrupling",
    ),
    (
        Act::Down,
        "fall falls fell fallen falling decline declines declined declining decrease decreases \
         decreased decreasing drop drops dropped dropping slump slumps slumped slumping plunge \
         plunges plunged plunging slide slides slid sliding tumble tumbles tumbled tumbling weaken \
         weakens weakened weakening collapse collapses collapsed collapsing dip dips dipped dipping \
         sink sinks sank sunk sinking plummet plummets plummeted plummeting softened dwindled lower slip slips slipped slipping receded retreated",
    ),
    (
        Act::Shrink,
        "shrink shrinks shrank shrunk shrinking contracted contracting halve halves halved halving",
    ),
    (
        Act::Raise,
        "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting ramp \
         ramps ramped ramping hike hikes hiked upgraded upped step stepped stepping",
    ),
    (
        Act::Lower,
        "reduce reduces reduced reducing cut cuts cutting lower lowers lowered lowering trim trims \
         trimmed trimming slash slashes slashed slashing curb curbs curbed curbing scale scaled \
         scaling throttled throttling downgraded",
    ),
    (
        Act::Expand,
        "expand expands expanded expanding enlarge enlarges enlarged enlarging extends extended \
         extending",
    ),
    (
        Act::Open,
        "open opens opened opening inaugurate inaugurates inaugurated inaugurating build builds \
         built building construct constructs constructed constructing commission commissions \
         commissioned commissioning establish establishes established establishing reopen reopens \
         reopened reopening broke break breaks breaking invest invests invested investing",
    ),
    (Act::Add, "add adds added adding"),
    (Act::Enter, "enter enters entered entering"),
    (
        Act::Leave,
        "leave leaves left leaving exit exits exited exiting quit quits quitting",
    ),
    (
        Act::Close,
        "close closes closed closing shut shuts shutting shutter shutters shuttered shuttering \
         mothball mothballs mothballed mothballing",
    ),
    (
        Act::Halt,
        "halt halts halted halting suspend suspends suspended suspending pause paused pauses \
         pausing stop stops stopped stopping idle idles idled idling cease ceases ceased ceasing",
    ),
    (
        Act::Hire,
        "hire hires hired hiring recruit recruits recruited recruiting create creates created \
         creating",
    ),
    (
        Act::LayOff,
        "lay lays laid laying shed sheds shedding eliminate eliminates eliminated eliminating axe \
         axes axed axing dismiss dismisses dismissed dismissing",
    ),
    (Act::Recall, "recall recalls recalled recalling"),
    (
        Act::Drop,
        "discontinue discontinues discontinued discontinuing withdraw withdraws withdrew \
         withdrawn withdrawing",
    ),
    (
        Act::Launch,
        "roll rolls rolled rolling launch launches launched launching introduce introduces introduced introducing unveil \
         unveils unveiled unveiling debuts debuted",
    ),
    (
        Act::Win,
        "win wins won winning secure secures secured securing land lands landed landing clinch \
         clinches clinched clinching bag bags bagged awarded receive receives received gained got \
         gains",
    ),
    (Act::Lose, "lose loses lost losing"),
    (Act::Place, "place places placed placing"),
    (
        Act::Cancel,
        "cancel cancels cancelled canceled cancelling canceling shelve shelves shelved shelving \
         scrap scraps scrapped scrapping abandon abandons abandoned abandoning axed",
    ),
    (
        Act::Delay,
        "delay delays delayed delaying postpone postpones postponed postponing defer defers \
         deferred deferring push pushes pushed pushing",
    ),
    (
        Act::Hasten,
        "bring brings bringing brought pull pulls pulled pulling",
    ),
    (Act::Complain, "complain complains complained complaining"),
    (
        Act::Expect,
        "expect expects expected expecting forecasts forecasting anticipate anticipates \
         anticipated anticipating predicts predicted foresees projects",
    ),
    (
        Act::Report,
        "show shows showed report reports reported reporting post posts posted posting record records recorded see \
         sees saw seen seeing achieved achieves booked",
    ),
    (
        Act::Say,
        "say says said saying announce announces announced announcing told tell tells confirmed \
         confirms hear heard read mentioned mentions believe believes understand adding",
    ),
    (
        Act::Deny,
        "deny denies denied denying avoid avoids avoided avoiding reject rejects rejected refuse \
         refuses refused contradict contradicts contradicted refute refutes refuted rebut rebuts \
         rebutted dispel dispels dispelled",
    ),
    (
        Act::Slow,
        "slow slows slowed slowing ease eases eased easing narrow narrows narrowed narrowing \
         moderated bottomed",
    ),
    (
        Act::Sell,
        "sell sells sold selling ship ships shipped make makes made produce produces produced \
         ordered order deliver take takes took taking need needs delivers delivered buys bought buy",
    ),
    (Act::Run, "run runs ran running work works working"),
];

const NOUNS: &[(Theme, &str)] = &[
    (
        Theme::Demand,
        "sales revenue revenues turnover demand bookings shipments deliveries volume volumes \
         backlog exports intake purchases call-offs call-off orderbook quantities",
    ),
    (Theme::Orders, "orders"),
    (Theme::Order, "order"),
    (
        Theme::Deal,
        "contract contracts tender tenders listing account accounts deal deals customer customers \
         client clients business bid",
    ),
    (Theme::Making, "production output manufacturing throughput"),
    (
        Theme::Site,
        "plant plants factory factories site sites facility facilities mill mills works foundry \
         warehouse warehouses store stores branch branches shop shops showroom line lines bakery \
         bakeries hospital hospitals clinic clinics school schools brewery breweries centre center centres centers depot depots hub workshop lab \
         laboratory hall halls machine machines oven ovens silo quarry restaurant restaurants hotel hotels outlet outlets mine refinery terminal \
         furnace furnaces kiln location locations subsidiary operations office offices campus",
    ),
    (Theme::Capacity, "capacity capacities"),
    (Theme::Shift, "shift shifts"),
    (
        Theme::Jobs,
        "job jobs positions staff workforce employees workers people headcount posts roles \
         personnel associates",
    ),
    (
        Theme::Outlook,
        "forecast forecasts outlook guidance expectations target targets projection projections",
    ),
    (
        Theme::Start,
        "launch rollout introduction start opening expansion construction start-up",
    ),
    (Theme::Plans, "plans plan"),
    (Theme::Stock, "inventory inventories stocks stock"),
    (Theme::Market, "market markets"),
    (
        Theme::Other,
        "cost costs price prices expense expenses margin margins profit profits loss losses \
         earnings income debt debts tax taxes rate rates interest dividend dividends share shares \
         stake spending capital cash fee fees wage wages salaries premium payments rating budget \
         discount depreciation amortization receivable receivables payables liabilities assets \
         value equity ebit ebitda charges",
    ),
];

static ENGLISH_ACTS: LazyLock<Words<Act>> = LazyLock::new(|| Words::new(ENGLISH, first));
static ENGLISH_NOUNS: LazyLock<Words<Theme>> = LazyLock::new(|| Words::new(NOUNS, first));
static GERMAN_ACTS: LazyLock<Words<Act>> = LazyLock::new(|| Words::new(german::words::ACTS, first));

/// What the verb does.
pub fn act(low: &str, lang: Lang) -> Option<Act> {
    match lang {
        Lang::English => ENGLISH_ACTS.get(low),
        Lang::German => GERMAN_ACTS.get(low),
    }
}

/// What the noun speaks of.
pub fn theme(low: &str, lang: Lang) -> Option<Theme> {
    match lang {
        Lang::English => ENGLISH_NOUNS.get(low.strip_suffix("'s").unwrap_or(low)),
        Lang::German => german::words::theme(low),
    }
}

/// Whether a word belongs to the trade's language, and is no name by itself.
pub fn common(low: &str, lang: Lang) -> bool {
    act(low, lang).is_some() || theme(low, lang).is_some()
}

/// What it means that somebody does this to that, and how surely.
pub fn judge(act: Act, theme: Theme) -> Option<(What, f32)> {
    use Theme::*;
    let up = matches!(act, Act::Up | Act::Grow | Act::Raise | Act::Expand);
    let down = matches!(act, Act::Down | Act::Shrink | Act::Lower);
    Some(match (act, theme) {
        (Act::Expand, Order | Orders) => return None,
        (_, Demand | Making | Orders | Order) if up => (What::Growth, 0.9),
        (_, Shift) if up => (What::Growth, 0.75),
        (_, Outlook) if up => (What::BetterOutlook, 0.85),
        (_, Site | Capacity) if up => (What::Opening, 0.85),
        (_, Market) if act == Act::Expand => (What::Opening, 0.6),
        (_, Jobs) if up => (What::Growth, 0.45),
        (_, Stock) if up => (What::Growth, 0.45),
        (_, Demand | Making | Orders | Order) if down => (What::Decline, 0.9),
        (_, Shift) if down => (What::Decline, 0.75),
        (_, Outlook) if down => (What::WorseOutlook, 0.85),
        (_, Site | Capacity) if down => (What::Closure, 0.6),
        (_, Jobs) if down => (What::Layoffs, 0.85),
        (_, Stock) if down => (What::Decline, 0.5),
        (Act::Open | Act::Add, Site | Capacity) => (What::Opening, 0.9),
        (Act::Open, Market) => (What::Opening, 0.7),
        (Act::Open | Act::Add, Shift) => (What::Growth, 0.8),
        (Act::Launch, Shift) => (What::Growth, 0.8),
        (Act::Launch, Site) => (What::Opening, 0.6),
        (Act::Add | Act::Hire, Jobs) => (What::Growth, 0.45),
        (Act::Enter, Market) => (What::Opening, 0.7),
        (Act::Leave, Market | Site) => (What::Closure, 0.65),
        (Act::Close, Site | Shift) => (What::Closure, 0.9),
        (Act::Halt, Site | Making) => (What::Closure, 0.8),
        (Act::Halt | Act::Cancel, Shift) => (What::Decline, 0.7),
        (Act::LayOff | Act::Cancel, Jobs) => (What::Layoffs, 0.9),
        (Act::Win, Deal | Order | Orders) => (What::OrderWon, 0.85),
        (Act::Add, Deal) => (What::OrderWon, 0.4),
        (Act::Lose, Deal | Order | Orders) => (What::OrderLost, 0.85),
        (Act::Place, Order) => (What::Growth, 0.65),
        (Act::Cancel | Act::Delay | Act::Drop, Order | Orders) => (What::Decline, 0.75),
        (Act::Cancel | Act::Delay, Start | Plans | Site) => (What::WorseOutlook, 0.6),
        (Act::Hasten, Start) => (What::NewProduct, 0.6),
        (Act::Launch, Start | Plans | Jobs | Other | Market | Deal | Stock) => return None,
        (Act::Launch, _) => (What::NewProduct, 0.6),
        _ => return None,
    })
}

/// By how much a verb changes something by its own meaning, in percent.
pub fn multiple(low: &str) -> Option<f32> {
    let starts = |list: &[&str]| list.iter().any(|w| low.starts_with(w));
    if starts(&["doubl", "verdoppel"]) {
        Some(100.0)
    } else if starts(&["tripl", "trebl", "verdreifach"]) {
        Some(200.0)
    } else if starts(&["quadrupl", "vervierfach"]) {
        Some(300.0)
    } else if starts(&["halve", "halving", "halbier"]) {
        Some(50.0)
    } else {
        None
    }
}
