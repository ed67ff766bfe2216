//! What detectors that look at customers' customers share.

pub mod passed_down;
mod wanting;

use super::Proof;
use super::lens::quote;
use crate::downstream::claims::{Claim, Quote, Source};
use crate::downstream::companies::{Company, CompanyNo};
use crate::downstream::edges::Edge;
use crate::downstream::names::is_common;
use crate::downstream::news::What;
use crate::downstream::signals::Signal;
use crate::downstream::{Downstream, Share};
use crate::id::Id;
use crate::identity::company_names::core;
use crate::identity::names::fold;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::reading::titles::Function;
use crate::time::Timestamp;
use std::collections::BTreeSet;
use wanting::asks_for;

/// Who knows what an end customer is about to need: those who plan and make, and those
/// who sell, before those who buy.
const KNOW: &[Function] = &[
    Function::Operations,
    Function::Sales,
    Function::General,
    Function::Technical,
];

/// Something known of an account's customer.
pub struct Link<'k> {
    /// The account.
    pub account: AccountNo,
    /// That it supplies the customer.
    pub edge: &'k Edge,
    /// How the customer fares.
    pub signal: &'k Signal,
}

impl Knowledge<'_> {
    /// Every account that we deal with, beside the strongest recent word on each of its
    /// customers that points one way (1 up, -1 down).
    pub fn links(&self, direction: f64) -> Vec<Link<'_>> {
        /// A word that counts for less than this is no reason to call.
        const LEAST: f64 = 0.15;
        let downstream = self.downstream();
        let mut links = Vec::new();
        for edge in &downstream.edges {
            let Some(account) = self.served(downstream, edge) else {
                continue;
            };
            let strength = |signal: &&Signal| direction * signal.strength(downstream.today);
            let pointing = downstream.signals_of(edge.customer);
            let pointing = pointing.filter(|signal| strength(signal) >= LEAST);
            let since = |signal: &Signal| signal.quote.known;
            // "For Borealis we have doubled our order": by the account itself, not by
            // Borealis in a mail that it passes on.
            let by_account = |quote: &Quote| quote.source == Source::Mail && !quote.is_passed_on();
            let pointing = pointing.filter(|one| {
                !by_account(&one.quote) || !super::denied::is_ordered(&one.quote.says)
            });
            let pointing = pointing.filter(|one| {
                !super::denied::is_put_right(self, account, edge.customer, since(one))
            });
            let strongest = pointing.max_by(|a, b| strength(a).total_cmp(&strength(b)));
            links.extend(strongest.map(|signal| Link {
                account,
                edge,
                signal,
            }));
        }
        links
    }

    /// The account that supplies by an edge that stands, where we deal with it.
    pub fn served(&self, downstream: &Downstream, edge: &Edge) -> Option<AccountNo> {
        let account = downstream.companies.get(edge.supplier).account?;
        let nameless = downstream.companies.get(edge.customer).nameless;
        (edge.stands(downstream.today) && !nameless && self.is_customer(account)).then_some(account)
    }

    /// Whether we deal with an account as one that buys, or may.
    pub fn is_customer(&self, account: AccountNo) -> bool {
        let buys = self.orders().of(account).is_some();
        let deals = || !crate::deals::of_account(self, account).is_empty();
        let serves = || self.is_vendor(account) || self.is_service(account);
        buys || deals() || self.account(account).relationship && !serves()
    }

    /// What a company is called in a sentence.
    pub fn company_name(&self, company: CompanyNo) -> &str {
        &self.downstream().companies.get(company).name
    }

    /// What a company hangs on as the second anchor of an opportunity.
    pub fn company_anchor(&self, company: CompanyNo) -> Anchor {
        Anchor::Topic(self.downstream().companies.get(company).key.clone())
    }

    /// The company that an anchor stands for, by whichever name it was called when the
    /// anchor was made.
    pub fn anchored_company(&self, anchor: &Anchor) -> Option<CompanyNo> {
        match anchor {
            Anchor::Topic(key) => self.downstream().companies.of_key(key),
            _ => None,
        }
    }

    /// A sentence as a line of proof: when, by whom, what.
    pub fn quoted(&self, one: &Quote) -> Proof {
        let by = match one.by.is_empty() {
            true => String::new(),
            false => format!(", {}", one.by),
        };
        Proof {
            evidence: one.evidence,
            says: format!("{}{by}: {}", self.on(one.known), quote(&one.says)),
        }
    }

    /// Where proof calls an outside company by the first word of its name alone, and says it
    /// in full nowhere else: another may be meant.
    fn called_short(&self, company: CompanyNo, one: &Quote) -> Option<Proof> {
        let company = self.downstream().companies.get(company);
        let whole = core(&company.name);
        let (first, _) = whole
            .split_once(' ')
            .filter(|_| company.account.is_none())?;
        let has = |text: &str, name: &str| apart(text).contains(&format!(" {name} "));
        let short = has(&one.says, first) && !has(&one.says, &whole);
        (short && !has(&self.all_words(one.evidence), &whole)).then(|| Proof {
            evidence: one.evidence,
            says: format!(
                "whether {} is meant there is not said in full",
                company.name
            ),
        })
    }

    /// All that a mail with what is quoted under it, a document or a note says, its title too.
    fn all_words(&self, evidence: Id) -> String {
        if let Some(message) = self.message_of(evidence) {
            let behind = message.behind.iter().map(|block| block.text.as_str());
            let own = [message.subject.as_str(), message.own.as_str()].into_iter();
            return own.chain(behind).collect::<Vec<_>>().join(" ");
        }
        let mut entries = self.ledger.entries.iter();
        let seen = entries.find(|seen| seen.evidence == evidence);
        let fields = seen.into_iter().flat_map(|seen| seen.entry.fields());
        fields.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }

    /// Whether what tells of an account calls it by its whole name, not by a word of it that
    /// others may be called by.
    pub fn is_named_in_full(&self, account: AccountNo, evidence: Id) -> bool {
        const LETTERS: usize = 8;
        let whole = core(&self.account(account).name);
        let text = apart(&self.all_words(evidence));
        // Of a domain the name is one word.
        let run = whole.len() >= LETTERS && text.replace(' ', "").contains(&whole);
        run || text.contains(&format!(" {whole} "))
    }

    /// The line of proof, of an edge or else of a signal, that leaves open which company is
    /// meant.
    pub fn half_named(&self, link: &Link) -> Option<Proof> {
        let edge = surest(link.edge).map(|claim| &claim.quote);
        let mut quotes = edge.into_iter().chain([&link.signal.quote]);
        quotes.find_map(|one| self.called_short(link.edge.customer, one))
    }

    /// The best line of proof that an edge is there.
    pub fn edge_proof(&self, edge: &Edge) -> Option<Proof> {
        Some(self.quoted(&surest(edge)?.quote))
    }

    /// Whom to ask at an account about its customer: who plans, makes or sells there and
    /// knows us, beyond the buyer; else whom we know best.
    pub fn who_knows_demand(&self, account: AccountNo, edge: &Edge) -> Option<PersonNo> {
        let told = edge.claims.iter().find_map(|claim| {
            let by_mail = claim.quote.source == Source::Mail;
            let message = by_mail.then(|| self.message_of(claim.quote.evidence))??;
            let author = self.author(message)?;
            (self.person(author).account == Some(account)).then_some(author)
        });
        self.who_plans(account, told)
            .or(told)
            .or_else(|| self.who_orders(account))
    }

    /// Whom to ask at an account what it is about to need: of those we know there who plan,
    /// make or sell, before those who buy; of equals who told of it, else whom we know best.
    pub fn who_plans(&self, account: AccountNo, told: Option<PersonNo>) -> Option<PersonNo> {
        let people = self.account(account).people.iter().copied();
        let known = people.filter(|who| self.is_counterpart(*who));
        let fits = |who: &PersonNo| {
            let function = self.person(*who).function;
            let place = KNOW.iter().position(|known| Some(*known) == function);
            place.map_or(0, |place| KNOW.len() - place)
        };
        known
            .filter(|who| self.contact(*who).both_ways())
            .max_by(|a, b| {
                (fits(a).cmp(&fits(b)))
                    .then((Some(*a) == told).cmp(&(Some(*b) == told)))
                    .then(self.tie(*a).strength.total_cmp(&self.tie(*b).strength))
                    .then(self.person(*b).id.cmp(&self.person(*a).id))
            })
    }

    /// Whether a text names a company.
    pub fn names(&self, company: CompanyNo, text: &str) -> bool {
        let text = apart(text);
        let ways = written(self.downstream().companies.get(company));
        ways.iter().any(|name| text.contains(&format!(" {name} ")))
    }

    /// The mail of our side to an account, since a moment, that speaks of a company.
    pub fn spoken_of(
        &self,
        account: AccountNo,
        company: CompanyNo,
        from: Timestamp,
    ) -> Option<&Message> {
        let speaks = |message: &Message| {
            self.names(company, &format!("{} {}", message.subject, message.own))
        };
        let mut ours = self.with_account(account, from);
        let found = ours.find(|(_, message)| {
            message.known > from
                && self.from_us(message)
                && self.went_to_account(message, account)
                && speaks(message)
        });
        found.map(|(_, message)| message)
    }
}

/// The claim that shows best that an edge is there.
fn surest(edge: &Edge) -> Option<&Claim> {
    let rank = |claim: &Claim| (claim.share.is_some(), claim.quote.source);
    edge.claims
        .iter()
        .max_by(|a, b| (rank(a).cmp(&rank(b))).then(a.confidence.total_cmp(&b.confidence)))
}

/// How a company is called, folded: by all words of a name, or by the first where that is
/// hardly another's.
fn written(company: &Company) -> BTreeSet<String> {
    const LETTERS: usize = 5;
    let ways = company.aliases.iter().chain([&company.name]).map(|name| {
        let whole = core(name);
        let first = whole.split(' ').next().unwrap_or_default().to_owned();
        let telling = first.len() >= LETTERS && !is_common(&first);
        [Some(whole), telling.then_some(first)]
    });
    let ways = ways.flatten().flatten();
    ways.filter(|name| !name.is_empty()).collect()
}

/// The words of a text, folded, each with a space on either side.
fn apart(text: &str) -> String {
    let text = fold(text);
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// How a question about an account's customer begins, by who told the news: what is
/// published may be said, what another house told, or orders from us, stays with us.
pub fn opener(k: &Knowledge, link: &Link) -> String {
    let customer = k.company_name(link.edge.customer);
    let theirs = || {
        let told = k.message_of(link.signal.quote.evidence);
        let author = told.and_then(|message| k.author(message));
        author.is_some_and(|who| k.person(who).account == Some(link.account))
    };
    match link.signal.quote.source {
        Source::Press | Source::Report => {
            format!("We read that {customer} {}.", fares(k, link.signal))
        }
        Source::Mail if theirs() => {
            format!("You told us that {customer} {}.", fares(k, link.signal))
        }
        _ => format!("How do you see the needs of {customer} in the next months?"),
    }
}

/// How a company fares, after its name: `grows by 30 % (oat drinks)`.
pub fn in_words(k: &Knowledge, signal: &Signal) -> String {
    let does = fares(k, signal);
    match signal.product.is_empty() {
        true => does,
        false => format!("{does} ({})", signal.product),
    }
}

/// The same without the goods, which stand there in the words of the news.
fn fares(k: &Knowledge, signal: &Signal) -> String {
    let percent = signal.change.filter(|percent| *percent != 0.0);
    let company = k.downstream().companies.get(signal.company);
    let letter = matches!(signal.quote.source, Source::Mail | Source::Note);
    let wants = |percent| letter && asks_for(&apart(&signal.quote.says), company, percent);
    match (signal.what, percent.map(f64::abs)) {
        (What::Growth, Some(percent)) if wants(percent) => format!("wants {percent:.0} % more"),
        (What::Decline, Some(percent)) if wants(percent) => format!("wants {percent:.0} % less"),
        // Twice as much is said so.
        (What::Growth | What::Opening, Some(100.0)) => "doubles".to_owned(),
        (What::Opening, Some(percent)) => format!("enlarges its output by {percent:.0} %"),
        (what, Some(percent)) => format!("{} by {percent:.0} %", what.name()),
        (what, None) => what.name().to_owned(),
    }
}

/// A share in words, for a sentence about a supplier: `about 30 % of what they sell`.
pub fn share_in_words(edge: &Edge) -> Option<String> {
    let number = |value: f64| format!("{}", (value * 10.0).round() / 10.0);
    Some(match edge.share? {
        Share::Value(value) => format!("{} % of what they sell", number(value)),
        Share::Floor(least) => format!("{} % or more of what they sell", number(least)),
        Share::Below(most) => format!("less than {} % of what they sell", number(most)),
        Share::Range(low, high) => {
            format!("{} to {} % of what they sell", number(low), number(high))
        }
        Share::Unknown => return None,
    })
}

/// How much hangs on a customer, as a factor: a share that nobody says counts for some.
pub fn share_factor(edge: &Edge) -> f64 {
    match edge.weight() {
        Some(share) => (0.55 + 1.3 * share).min(1.0),
        None => 0.7,
    }
}

/// How few can know what is told: what anybody can read is known to many.
pub fn rarity(edge: &Edge, signal: &Signal) -> f64 {
    let private = |source| {
        matches!(
            source,
            Source::Mail | Source::Note | Source::Hand | Source::Orders
        )
    };
    let edge_private = edge.claims.iter().all(|claim| private(claim.quote.source));
    match (edge_private, private(signal.quote.source)) {
        (true, true) => 0.95,
        (true, false) => 0.85,
        (false, true) => 0.75,
        (false, false) => 0.5,
    }
}
