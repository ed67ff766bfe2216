//! A mail to start from: in German where the last letters with whom it is for were, and
//! it answers a request of theirs; else in English.

mod german;

use super::Opportunity;
use crate::evidence::Role;
use crate::evidence::entry::is_party;
use crate::identity::address::{host, is_free_mail};
use crate::identity::names::called;
use crate::identity::{Nature, Person};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{AddressNo, Message};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::sentences;
use std::sync::LazyLock;

/// A mail the user may send from their own program; nothing is sent from here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Address to write to.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text, lines broken by `\n`.
    pub body: String,
}

/// Drafts the mail an opportunity calls for; `None` where there is nobody to
/// write to.
pub fn draft(k: &Knowledge, opportunity: &Opportunity) -> Option<Draft> {
    let ask = opportunity.finding.ask.as_ref()?;
    let person = k.person(ask.person);
    let to = k.ledger.addresses[address(k, opportunity, person)?.0 as usize].clone();
    let first = Some(called(&person.name))
        .filter(|word| !word.is_empty() && !word.contains('@') && person.nature != Nature::Desk);
    let subject = answers(k, opportunity, person).unwrap_or_else(|| subject(k, ask.person));
    let me = (k.people.iter().find(|person| person.me))
        .map(|me| called(&me.name))
        .unwrap_or_default();
    let answered = answered(k, opportunity, person);
    let in_german =
        |message: &&Message| message.language != "eng" && german::is_spoken_with(k, person);
    let asked = opportunity.kind == "unanswered-ask";
    if let Some(message) = answered.filter(|_| asked).filter(in_german) {
        let says = &opportunity.finding.evidence.first()?.says;
        let formal = german::formal(k, person);
        let whom = first.map(|first| (first, formal.as_str()));
        let waited = k.as_of.days_since(message.known);
        let body = german::answer(message, says, whom, me, waited);
        return Some(Draft { to, subject, body });
    }
    let greeting = first.map_or("Hello,".to_owned(), |first| format!("Hello {first},"));
    let sorry = match answered.is_some_and(complains) {
        true => "I am sorry about this.\n\n",
        false => "",
    };
    let body = format!(
        "{greeting}\n\n{sorry}{}\n\nBest regards\n{me}\n",
        ask.question
    );
    Some(Draft { to, subject, body })
}

/// The letter of theirs that the mail answers: they wait for it, and it is what is cited.
fn answered<'k>(
    k: &'k Knowledge,
    opportunity: &Opportunity,
    person: &Person,
) -> Option<&'k Message> {
    let cited = (opportunity.finding.evidence.first()).filter(|_| opportunity.somebody_waits)?;
    let theirs = |message: &&Message| {
        let sender = message.sender();
        sender.is_some_and(|sender| person.addresses.contains(&sender))
    };
    k.message_of(cited.evidence).filter(theirs)
}

/// Words of somebody who complains.
static COMPLAINS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "i|we|to|must|have complain",
        "my|our|another|second|third|this complaint",
        "not|t happy|satisfied|acceptable|amused",
        "unhappy|dissatisfied|disappointed|disappointing|unacceptable|annoyed",
        "let us|me down",
        "beschwere|beschweren|beschwerde|reklamiere|reklamieren|reklamation",
        "unzufrieden|enttäuscht|verärgert|inakzeptabel",
        "nicht zufrieden|hinnehmbar|akzeptabel",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words of others who serve them.
static OTHERS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "supplier|suppliers|vendor|vendors|competitor*|competition|manufacturer|manufacturers",
        "with|by|about|from them",
        "lieferant*|vorlieferant*|wettbewerb*|konkurren*|hersteller*",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a letter complains of us, in so many words: not so `our present supplier has let us
/// down, we are not happy with them`.
fn complains(message: &Message) -> bool {
    let told = sentences(&message.own).map(|sentence| Words::of(&sentence));
    let mut told = told
        .filter(|words| !COMPLAINS.find(words).is_empty())
        .peekable();
    told.peek().is_some() && told.all(|words| OTHERS.find(&words).is_empty())
}

/// Where to write to somebody: the address under which they stand in what is cited, else
/// one of their house before one of their own. Somebody who never writes has none.
fn address(k: &Knowledge, opportunity: &Opportunity, person: &Person) -> Option<AddressNo> {
    let own = |address: &AddressNo| person.addresses.contains(address);
    let cited = (opportunity.finding.evidence.iter())
        .filter_map(|proof| k.message_of(proof.evidence))
        .flat_map(|message| &message.participants)
        .map(|(_, address)| *address)
        .find(own);
    let text = |address: &AddressNo| k.ledger.addresses[address.0 as usize].as_str();
    let written = || (person.addresses.iter().copied()).filter(|one| !is_party(text(one)));
    cited
        .or_else(|| written().find(|one| !is_free_mail(host(text(one)))))
        .or_else(|| written().next())
}

/// The subject under which the mail continues a conversation: one that the
/// opportunity is about, and that the person wrote in or was asked into. Somebody
/// who was only in copy is not answered, but written to.
fn answers(k: &Knowledge, opportunity: &Opportunity, person: &Person) -> Option<String> {
    let own = |address: &AddressNo| person.addresses.contains(address);
    let cited = opportunity.finding.evidence.first()?;
    let message = k.message_of(cited.evidence)?;
    let part =
        |(role, address): &(Role, AddressNo)| matches!(role, Role::From | Role::To) && own(address);
    let subject = message.subject.trim();
    if subject.is_empty() || !message.participants.iter().any(part) {
        return None;
    }
    let marked = |mark: &str| mark.eq_ignore_ascii_case("re:") || mark.eq_ignore_ascii_case("aw:");
    let answered = subject.get(..3).is_some_and(marked);
    Some(match answered {
        true => subject.to_owned(),
        false => format!("Re: {subject}"),
    })
}

/// A subject for a mail that begins something: it says only whom it is for.
fn subject(k: &Knowledge, person: PersonNo) -> String {
    match k.person(person).account {
        Some(account) => format!("A question about {}", k.account(account).name),
        None => "A question".to_owned(),
    }
}
