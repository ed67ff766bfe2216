//! What was said of a quote since it went out: whether one of us asked after it, or they
//! said what became of it.

use crate::deals::Deal;
use crate::encounters::{Encounter, Sort, Voice, told};
use crate::evidence::field;
use crate::gist::Asked;
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::opportunities::Proof;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::proof;
use crate::reading::phrases::Phrases;
use crate::reading::speech::accepting::accepts_it;
use crate::reading::words::Words;
use crate::talk::on_hold::puts_off;
use crate::talk::reasons::stops_orders;
use crate::talk::sentences;
use crate::time::Timestamp;
use crate::words::content_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words that call a quote one.
static QUOTE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "quote|quotes|quotation|quotations|proposal|proposals|estimate",
        "our|the|my|last|latest|this|that offer",
        "angebot|angebote|angebots|offerte|offerten|kostenvoranschlag",
        "devis|presupuesto|cotización|preventivo|offerta|oferta",
        "notre|votre offre",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words by which a talk is about what was put before them.
static DECIDES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "price|prices|pricing|discount|offer|terms",
        "decide|decides|decided|decision",
        "sign|signs|signed|signing",
        "approve|approves|approved|approval|budget",
        "go ahead",
        "preis|preise|preisen|rabatt|konditionen",
        "entscheidet|entscheiden|entschieden|entscheidung|unterschreibt|unterschrieben|freigabe|freigegeben",
        "prix|remise|décide|décision|signe|signera",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words by which they say that it went to somebody else, or to nobody.
static DECLINED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "elsewhere",
        "another|other|different|competing|cheaper|local supplier|vendor|bidder|provider|company|source|offer|manufacturer",
        "competitor|competitors",
        "decided|decide against|otherwise|not",
        "went|gone|going|go with .. offer|quote|them|someone|somebody",
        "not|t|won't|cannot proceed|order|buy|accept|go|need|take",
        "no longer|not need|needs|needed|required|interested|necessary",
        "already ordered|bought|placed|have",
        "too expensive|dear|high",
        "not come about|off|true",
        "project|plan|investment is|was|has been off|dead|stopped|cancelled|canceled|shelved",
        "nothing .. come|comes of|out",
        "wird|wurde .. nichts",
        "regret|unfortunately|decline|declined|reject|rejected|cancelled|canceled|cancel",
        "woanders|anderswo|anderweitig|abgesagt|absage|absagen|abgelehnt|leider|storniert",
        "anderen|anderer|anderem lieferanten|anbieter|anbieters|hersteller|angebot|händler",
        "gegen entschieden",
        "für .. entschieden",
        "nicht mehr",
        "kein|keinen|keine bedarf|verwendung|interesse",
        "zu teuer",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words by which a mail of ours puts a quote in the place of one.
static ANEW: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "revised|updated|corrected|amended|new|better|improved quote|quotation|offer|price|prices|proposal|version",
        "überarbeitet|überarbeitete|überarbeitetes|neues|aktualisiertes|verbessertes",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Signs and words of money.
const MONEY: &[&str] = &[
    "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds", "chf", "sek", "dkk",
    "nok", "pln", "czk",
];

/// A mail of ours so soon after a quote brings it, in days …
const BRINGS_DAYS: f64 = 3.0;
/// … and so soon where it says so itself.
const BRINGS_LATE_DAYS: f64 = 7.0;
/// A talk so soon belongs to the making of a quote, in days.
const MAKING_DAYS: f64 = 1.0;
/// A mail longer than this is about several things, in words.
const LONG: u32 = 200;

/// What speaks of a quote.
pub(super) struct Since {
    /// The mail that brought it.
    pub(super) sent: Option<Proof>,
    /// Contact about other things since.
    pub(super) besides: Vec<Proof>,
}

/// A quote that went out.
pub(super) struct Sent {
    /// When.
    pub(super) at: Timestamp,
    /// Its number, as the list or a file calls it; empty where it has none.
    pub(super) number: String,
    /// What its goods are called, and their numbers.
    pub(super) articles: Vec<String>,
    pub(super) skus: Vec<String>,
    /// The mail that brought it, where that is known.
    pub(super) mail: Option<Id>,
    /// The list's quote, where it is on one.
    pub(super) party: Option<String>,
}

impl Sent {
    /// One of the list.
    pub(super) fn listed(deal: &Deal) -> Sent {
        let entry = &deal.seen.entry;
        let all = |field| entry.all(field).map(str::to_owned).collect();
        Sent {
            at: deal.created,
            number: entry.key.clone(),
            articles: all(field::PRODUCT),
            skus: all(field::SKU),
            mail: None,
            party: Some(deal.party()),
        }
    }
}

/// What a quote is recognised by.
struct Topic {
    /// Its number, in the parts a text may write it in.
    number: Vec<String>,
    /// The figures of it, where they tell it alone.
    figures: Option<String>,
    articles: BTreeSet<String>,
    /// The numbers of other quotes to the account.
    others: Vec<Vec<String>>,
}

fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn names(text: &[String], number: &[String]) -> bool {
    let joined = number.concat();
    let has_figure = joined.chars().any(|c| c.is_ascii_digit());
    has_figure
        && (text.windows(number.len().max(1)).any(|part| part == number)
            || joined.len() > 3 && text.contains(&joined))
}

impl Topic {
    fn of(k: &Knowledge, sent: &Sent, account: AccountNo) -> Topic {
        let number = tokens(&sent.number);
        let is_figures = |word: &&String| word.bytes().all(|b| b.is_ascii_digit());
        let mut figures = number.iter().filter(is_figures);
        let figures = match (figures.next(), figures.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        };
        let is_year =
            |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let house = content_words(&k.account(account).name);
        let named = sent.articles.iter();
        let mut articles: BTreeSet<String> = named.flat_map(|name| content_words(name)).collect();
        // A size alone is that of many things.
        articles.retain(|word| word.chars().any(char::is_alphabetic));
        articles.extend(sent.skus.iter().map(|sku| sku.to_lowercase()));
        let others = crate::deals::of_account(k, account).iter();
        let others = others.filter(|other| other.is_quote() && Some(other.party()) != sent.party);
        Topic {
            figures: figures
                .filter(|word| word.len() > 3 && !is_year(word))
                .cloned(),
            articles: articles.difference(&house).cloned().collect(),
            others: others.map(|other| tokens(&other.seen.entry.key)).collect(),
            number,
        }
    }

    /// Whether a text is about the quote, or about a quote of ours that it does not name.
    fn is_in(&self, text: &str) -> bool {
        self.is_named_in(text) || self.is_called_in(text)
    }

    /// Whether an encounter took it up: in a talk, the goods, a price or what they decide
    /// are enough; a note has to tell what is so, not what is still to be done. A line of a
    /// chat is read as a mail is: its goods alone may be those that they have.
    fn is_talked_of(&self, one: &Encounter) -> bool {
        let said = format!("{}\n{}", one.title, one.text);
        let is_in = |text: &str| self.is_in(text) || self.is_decided_in(text);
        match one.sort {
            Sort::Attempt => false,
            Sort::Note => told(&said).any(|sentence| self.is_in(sentence)),
            Sort::Message => {
                let theirs = matches!(one.voice, Voice::Theirs(_) | Voice::Among(_));
                self.is_weighed_in(&said) || self.is_in(&said) && (!theirs || settles(one.text))
            }
            _ => {
                let mut turns = one.transcript.iter().flat_map(|said| said.turns());
                is_in(&said) || turns.any(|turn| is_in(turn.text))
            }
        }
    }

    /// Whether a talk speaks of a price, of what is to be decided, or of any of its goods,
    /// and of no other quote.
    fn is_decided_in(&self, text: &str) -> bool {
        let about = content_words(text);
        let has_goods = self.articles.iter().any(|word| about.contains(word));
        has_goods && !self.is_another_in(text) || self.is_weighed_in(text)
    }

    /// Whether a text speaks of a price or of what is to be decided, and of no other quote.
    fn is_weighed_in(&self, text: &str) -> bool {
        !DECIDES.find(&Words::of(text)).is_empty() && !self.is_another_in(text)
    }

    /// Whether a text speaks of a quote, and of none of another number.
    fn is_called_in(&self, text: &str) -> bool {
        is_quote(text) && !self.is_another_in(text)
    }

    /// Whether a text gives the number of another quote.
    fn is_another_in(&self, text: &str) -> bool {
        let said = tokens(text);
        self.others.iter().any(|other| names(&said, other))
    }

    /// Whether a text gives the quote's number or its goods.
    fn is_named_in(&self, text: &str) -> bool {
        let said = tokens(text);
        if names(&said, &self.number) || self.figures.as_ref().is_some_and(|one| said.contains(one))
        {
            return true;
        }
        if self.others.iter().any(|other| names(&said, other)) {
            return false;
        }
        let about = content_words(text);
        let said = self
            .articles
            .iter()
            .filter(|word| about.contains(*word) || said.contains(*word));
        said.count() >= self.articles.len().clamp(1, 2)
    }
}

/// The conversations in which we put another offer before an account: what speaks of a
/// quote there, without naming one, speaks of that.
fn apart(k: &Knowledge, topic: &Topic, quote: &Sent, account: AccountNo) -> BTreeSet<u32> {
    /// Older offers than this are no longer spoken of, in days.
    const DAYS: i32 = 90;
    let priced = |text: &str| {
        text.contains(['€', '$', '£'])
            || tokens(text).iter().any(|one| MONEY.contains(&one.as_str()))
    };
    let brings = |message: &&(usize, &Message)| {
        let message = message.1;
        let text = format!("{} {}", message.subject, message.own);
        let files = tokens(&message.attachments.join(" "));
        let offers = message.is_offer() || topic.is_called_in(&text);
        k.from_us(message)
            && offers
            && (!message.attachments.is_empty() || priced(&message.own))
            && !topic.is_named_in(&text)
            && !names(&files, &topic.number)
            && ANEW.find(&Words::of(&text)).is_empty()
            // Within days of a quote on a list, it may be what brings it.
            && (message.known.days_since(quote.at).abs() > BRINGS_DAYS || quote.mail.is_some())
    };
    let all: Vec<(usize, &Message)> = k.with_account(account, quote.at.plus_days(-DAYS)).collect();
    let other = all.iter().filter(brings);
    other
        .filter_map(|(index, _)| k.threads.of.get(*index).copied())
        .collect()
}

impl Since {
    /// What was said since a quote went out; `None` where one of us asked after it, or
    /// they said what became of it.
    pub(super) fn of(k: &Knowledge, quote: &Sent, account: AccountNo) -> Option<Since> {
        let topic = Topic::of(k, quote, account);
        let apart = apart(k, &topic, quote, account);
        let mut since = Since {
            sent: None,
            besides: Vec::new(),
        };
        for one in k.met_there(account, quote.at) {
            let is_later = one.at.days_since(quote.at) > MAKING_DAYS;
            let touched = topic.is_talked_of(one) || k.says_nothing(one);
            if is_later && (touched || stops_orders(one.title) || stops_orders(one.text)) {
                return None;
            }
            since.besides.push(met_proof(k, one));
        }
        let (mut other, mut brought) = (None, None);
        let mut is_sure = false;
        for (index, message) in k.with_account(account, quote.at.plus_days(-1)) {
            let text = format!("{} {}", message.subject, message.own);
            let files = message.attachments.join(" ");
            let thread = k.threads.of.get(index);
            if Some(message.id) == quote.mail {
                brought = thread;
                since.sent = Some(proof(message, format!("sent on {}", k.on(message.known))));
                continue;
            }
            let about = topic.is_named_in(&text)
                || names(&tokens(&files), &topic.number)
                || topic.is_called_in(&text) && thread.is_none_or(|one| !apart.contains(one));
            let theirs = k.is_from(message, account);
            // `We accept it`: what answers the mail that brought it is about it.
            let answers = brought.is_some() && brought == thread && says_yes(message);
            if theirs && (about && decides(message) || answers) {
                return None;
            }
            let ours = k.from_us(message) && k.went_to_account(message, account);
            if ours && about && k.is_letter(message) && !k.is_routine(message) {
                let age = message.known.days_since(quote.at);
                let brings = message.is_offer() || !message.attachments.is_empty();
                let is_first = since.sent.is_none();
                if age > BRINGS_DAYS && !(is_first && brings && age <= BRINGS_LATE_DAYS) {
                    return None;
                }
                // The one that gives its number brought it, not what was said of it before.
                let numbered =
                    names(&tokens(&text), &topic.number) || names(&tokens(&files), &topic.number);
                if is_first || numbered && !is_sure {
                    let says = format!("sent on {}", k.on(message.known));
                    since.sent = Some(proof(message, says));
                    is_sure = numbered;
                }
                brought = thread;
            } else if (theirs || ours) && !about && k.is_letter(message) {
                other = Some(message);
            }
        }
        since.besides.extend(other.map(|message| {
            let says = format!("a mail of {} about something else", k.on(message.known));
            proof(message, says)
        }));
        since.besides.reverse();
        since.besides.truncate(2);
        Some(since)
    }
}

/// Whether a text speaks of a quote.
pub(in crate::opportunities::detectors) fn is_quote(text: &str) -> bool {
    !QUOTE.find(&Words::of(text)).is_empty()
}

/// Whether an answer to a quote says yes to it.
fn says_yes(message: &Message) -> bool {
    message.own_words < LONG && accepts(&message.own)
}

/// Whether a mail of theirs on a quote says what became of it: ordered, accepted, declined,
/// put off.
fn decides(message: &Message) -> bool {
    message.gist().says(Asked::Orders) || message.own_words < LONG && settles(&message.own)
}

/// Whether words of theirs on a quote say yes to it, decline it or put it off.
fn settles(text: &str) -> bool {
    accepts(text)
        || puts_off(text)
        || stops_orders(text)
        || !DECLINED.find(&Words::of(text)).is_empty()
}

fn accepts(text: &str) -> bool {
    sentences(text).any(|said| accepts_it(&said))
}
