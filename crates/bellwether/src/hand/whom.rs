//! Whom and where: people and accounts recognised in plain words. `Ann at Acme`,
//! `Ann and Bob at Acme`, `Acme`, an address, a domain. Where two fit, or nothing fits
//! but nearly, it is asked; nothing is guessed. Somebody who writes with us and has no firm is
//! at the one at which their full name is said to be.

use super::houses;
use super::likeness::{self, Fits, Likeness, of, plain};
use super::words::{check_name, list, split};
use crate::failure::Failure;
use crate::find;
use crate::wire::Hex;
use bellwether_core::identity::{address, names};
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::ledger::AddressNo;

/// Somebody an act is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// Known already.
    Known(PersonNo),
    /// Not yet.
    New {
        /// Their name.
        name: String,
        /// Their address, where that was given.
        address: Option<String>,
    },
}

/// The account an act is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Firm {
    /// Known already.
    Known(AccountNo),
    /// Not yet: its name, or its domain.
    New(String),
}

/// Whom an act is about.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Whom {
    /// The people; none where it is about an account alone.
    pub people: Vec<Who>,
    /// The account, where there is one.
    pub firm: Option<Firm>,
}

/// What the user said.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// In plain words.
    pub words: Option<String>,
    /// `--person`, each by itself.
    pub people: Vec<String>,
    /// `--account`.
    pub account: Option<String>,
    /// `--new`: likenesses are chance.
    pub new: bool,
}

/// Somebody who can be asked in doubt.
pub trait Ask {
    /// Lets the user choose one of some options, by its place. Where nobody can be
    /// asked it is a failure that names them, and says with `exactly` what would help.
    fn choose(&self, question: &str, options: &[String], exactly: &str) -> Result<usize, Failure>;
}

const EXACTLY: &str = "say it exactly: `--person` and `--account` take an id, an address, a \
                       domain or a whole name; `--new` says that it is somebody new";

/// Recognises whom the user means.
pub fn recognise(k: &Knowledge, said: &Said, ask: &dyn Ask) -> Result<Whom, Failure> {
    let by = Recogniser {
        k,
        ask,
        new: said.new,
    };
    if let Some(words) = &said.words {
        return by.words(words);
    }
    let firm = said
        .account
        .as_deref()
        .map(|text| by.firm(text))
        .transpose()?;
    if said.people.is_empty() && firm.is_none() {
        return Err(Failure::asked("whom is it about?")
            .hint("write it in plain words, such as \"Ann at Acme\"; or `--person`, `--account`"));
    }
    by.people(&said.people, firm)
}

struct Recogniser<'a, 'k> {
    k: &'a Knowledge<'k>,
    ask: &'a dyn Ask,
    new: bool,
}

impl Recogniser<'_, '_> {
    fn words(&self, text: &str) -> Result<Whom, Failure> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Failure::asked("whom is it about?"));
        }
        if text.contains('@') && !text.contains(char::is_whitespace) {
            return self.people(&[text.to_owned()], None);
        }
        // `Bank of America` is a name before it is somebody at America.
        if let Some(whom) = self.whole(text)? {
            return Ok(whom);
        }
        if let Some((people, firm)) = split(text) {
            let firm = self.firm(firm)?;
            return self.people(&list(people), Some(firm));
        }
        let people = list(text);
        if people.len() > 1 {
            return self.people(&people, None);
        }
        self.nearly(text)
    }

    /// The one person or account that plainly bears a name.
    fn whole(&self, text: &str) -> Result<Option<Whom>, Failure> {
        if self.new {
            return Ok(None);
        }
        let people = plain(self.fits_people(text, None));
        let mut accounts = plain(houses::fits(self.k, text));
        // Who owns a firm that is called like them stands for it.
        if let [(fits, only)] = people.as_slice() {
            let own = |account: &AccountNo| self.k.person(*only).is_at(*account);
            accounts.retain(|(likeness, account)| likeness < fits || !own(account));
        }
        let best = |p: &Fits<PersonNo>, a: &Fits<AccountNo>| {
            let (p, a) = (p.first().map(|p| p.0), a.first().map(|a| a.0));
            match (p, a) {
                (Some(p), Some(a)) => Some(p.min(a)),
                (p, a) => p.or(a),
            }
        };
        let Some(best) = best(&people, &accounts) else {
            return Ok(None);
        };
        let mut options: Vec<Whom> = Vec::new();
        options.extend(of(&people, best).map(|who| self.about_person(Who::Known(who))));
        options.extend(of(&accounts, best).map(about_account));
        self.one_of(&format!("Whom do you mean by \"{text}\"?"), options)
            .map(Some)
    }

    /// What a name is nearly: always asked.
    fn nearly(&self, text: &str) -> Result<Whom, Failure> {
        let text = names::untitled(text);
        let mut options: Vec<Whom> = Vec::new();
        if !self.new {
            let people = self.fits_people(text, None);
            options.extend(people.iter().map(|p| self.about_person(Who::Known(p.1))));
            options.extend(
                houses::fits(self.k, text)
                    .iter()
                    .map(|a| about_account(a.1)),
            );
        }
        if options.is_empty() {
            return Err(
                Failure::asked(format!("nobody is known as \"{text}\"")).hint(
                    "say where: \"NAME at FIRM\" makes somebody new known; for a firm alone say \
                 `--account FIRM`",
                ),
            );
        }
        let lines: Vec<String> = options.iter().map(|whom| self.line(whom)).collect();
        let question = format!("Nobody is called \"{text}\" exactly. Do you mean");
        let chosen = self.ask.choose(&question, &lines, EXACTLY)?;
        Ok(options.swap_remove(chosen))
    }

    /// Several people, each by themselves, at one account.
    fn people(&self, said: &[String], firm: Option<Firm>) -> Result<Whom, Failure> {
        let mut whom = Whom {
            people: Vec::new(),
            firm,
        };
        for text in said {
            let who = self.person(text, whom.firm.as_ref())?;
            if !whom.people.contains(&who) {
                whom.people.push(who);
            }
        }
        if whom.firm.is_none() {
            whom.firm = whom.people.iter().find_map(|who| self.firm_of(who));
        }
        Ok(whom)
    }

    /// The account of somebody.
    fn firm_of(&self, who: &Who) -> Option<Firm> {
        match who {
            Who::Known(number) => self.k.person(*number).account.map(Firm::Known),
            Who::New { address, .. } => {
                let domain = address::registrable(address::host(address.as_deref()?))?;
                match self.k.account_of_key(&domain) {
                    Some(number) => Some(Firm::Known(number)),
                    None if address::is_free_mail(&domain) => None,
                    None => Some(Firm::New(domain)),
                }
            }
        }
    }

    fn person(&self, text: &str, firm: Option<&Firm>) -> Result<Who, Failure> {
        let text = text.trim();
        if text.contains('@') {
            return self.by_address(text);
        }
        if find::is_id(text)
            && let Ok(number) = find::person(self.k, text)
        {
            return Ok(Who::Known(number));
        }
        let new = || Who::New {
            name: text.to_owned(),
            address: None,
        };
        if self.new && firm.is_some() {
            return Ok(new());
        }
        let here = match firm {
            Some(Firm::Known(number)) => self.fits_people(text, Some(*number)),
            Some(Firm::New(_)) => Vec::new(),
            None => self.fits_people(text, None),
        };
        let best = plain(here.clone());
        if let Some((likeness, _)) = best.first() {
            let options: Vec<PersonNo> = of(&best, *likeness).collect();
            return match options.as_slice() {
                [one] => Ok(Who::Known(*one)),
                several => {
                    let question = format!("Which {text} do you mean?");
                    let lines = self.person_lines(several);
                    let chosen = self.ask.choose(&question, &lines, EXACTLY)?;
                    Ok(Who::Known(several[chosen]))
                }
            };
        }
        // Of whom no firm was known it is known now.
        if let Some(who) = self.without_firm(text).filter(|_| firm.is_some()) {
            return Ok(Who::Known(who));
        }
        // In doubt: those nearly called so, or so called somewhere else.
        let mut options: Vec<PersonNo> = here.iter().map(|fit| fit.1).collect();
        if firm.is_some() && text.contains(' ') {
            let elsewhere = self.fits_people(text, None).into_iter();
            let elsewhere = elsewhere.filter(|fit| fit.0 == Likeness::Whole);
            options.extend(elsewhere.map(|fit| fit.1));
        }
        match (options.is_empty(), firm) {
            (true, Some(_)) => {
                check_name(text)?;
                Ok(new())
            }
            (true, None) => Err(Failure::asked(format!("nobody is known as \"{text}\""))
                .hint("say where they work: \"NAME at FIRM\", or `--account FIRM`")),
            (false, _) => {
                let mut lines = self.person_lines(&options);
                if let Some(firm) = firm {
                    lines.push(format!("somebody new: {text} at {}", self.firm_name(firm)));
                }
                let question = format!("Nobody there is called \"{text}\" exactly. Do you mean");
                let chosen = self.ask.choose(&question, &lines, EXACTLY)?;
                Ok(options.get(chosen).map_or_else(new, |who| Who::Known(*who)))
            }
        }
    }

    /// The only one of a first and last name, who writes with us and has no firm.
    fn without_firm(&self, text: &str) -> Option<PersonNo> {
        let fits = plain(self.fits_people(text, None));
        let only = fits.first().filter(|_| fits.len() == 1)?.1;
        let full = names::untitled(text).contains(' ');
        let is_free = self.k.person(only).account.is_none() && self.k.contact(only).both_ways();
        (full && is_free).then_some(only)
    }

    fn by_address(&self, text: &str) -> Result<Who, Failure> {
        if let Ok(number) = find::person(self.k, text) {
            return Ok(Who::Known(number));
        }
        let mailbox = address::canonical("", text).ok_or_else(|| {
            Failure::asked(format!("\"{text}\" is not an e-mail address"))
                .hint("write it in full, such as ann@acme.example")
        })?;
        let name = names::shown_from_local(address::local(&mailbox.address));
        Ok(Who::New {
            name: name.unwrap_or_else(|| mailbox.address.clone()),
            address: Some(mailbox.address),
        })
    }

    /// The account that some words name; a new one where nothing is like it.
    fn firm(&self, text: &str) -> Result<Firm, Failure> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Failure::asked("at which account?"));
        }
        if find::is_id(text)
            && let Ok(number) = find::account(self.k, text)
        {
            return Ok(Firm::Known(number));
        }
        let fits = match self.new {
            true => plain(houses::fits(self.k, text)),
            false => houses::fits(self.k, text),
        };
        let best = plain(fits.clone());
        let (options, question) = match best.first() {
            Some((likeness, _)) => {
                let options: Vec<AccountNo> = of(&best, *likeness).collect();
                (options, format!("Which \"{text}\" do you mean?"))
            }
            None => {
                let options: Vec<AccountNo> = fits.iter().map(|fit| fit.1).collect();
                let question = format!("No account is called \"{text}\" exactly. Do you mean");
                (options, question)
            }
        };
        let plainly = !best.is_empty();
        match options.as_slice() {
            [] => Ok(Firm::New(text.to_owned())),
            [one] if plainly => Ok(Firm::Known(*one)),
            several => {
                let mut lines: Vec<String> =
                    several.iter().map(|a| self.account_line(*a)).collect();
                if !plainly {
                    lines.push(format!("a new account: {text}"));
                }
                let chosen = self.ask.choose(&question, &lines, EXACTLY)?;
                Ok(several
                    .get(chosen)
                    .map_or_else(|| Firm::New(text.to_owned()), |number| Firm::Known(*number)))
            }
        }
    }

    /// Everybody of the other side whom a name may mean, the best first, and of those
    /// the best known.
    fn fits_people(&self, text: &str, at: Option<AccountNo>) -> Fits<PersonNo> {
        let text = names::untitled(text);
        let mut fits: Fits<PersonNo> = (self.k.numbered())
            .filter(|(_, person)| person.nature.answers() && !person.ours)
            .filter(|(_, person)| at.is_none_or(|at| person.is_at(at)))
            .filter_map(|(number, person)| Some((likeness::person(&person.name, text)?, number)))
            .collect();
        fits.sort_by(|a, b| {
            let strength = |number: PersonNo| self.k.tie(number).strength;
            (a.0.cmp(&b.0))
                .then(strength(b.1).total_cmp(&strength(a.1)))
                .then(a.1.cmp(&b.1))
        });
        fits
    }

    fn one_of(&self, question: &str, mut options: Vec<Whom>) -> Result<Whom, Failure> {
        let chosen = match options.len() {
            1 => 0,
            _ => {
                let lines: Vec<String> = options.iter().map(|whom| self.line(whom)).collect();
                self.ask.choose(question, &lines, EXACTLY)?
            }
        };
        Ok(options.swap_remove(chosen))
    }

    fn about_person(&self, who: Who) -> Whom {
        Whom {
            firm: self.firm_of(&who),
            people: vec![who],
        }
    }

    fn line(&self, whom: &Whom) -> String {
        match (whom.people.first(), &whom.firm) {
            (Some(Who::Known(number)), _) => self.person_line(*number),
            (_, Some(Firm::Known(number))) => self.account_line(*number),
            _ => String::new(),
        }
    }

    fn person_lines(&self, people: &[PersonNo]) -> Vec<String> {
        people.iter().map(|who| self.person_line(*who)).collect()
    }

    fn person_line(&self, number: PersonNo) -> String {
        let person = self.k.person(number);
        let account = person.account.map(|a| self.k.account(a).name.as_str());
        let address = |no: &AddressNo| self.k.ledger.addresses.get(no.0 as usize);
        let address = person.addresses.first().and_then(address);
        let address = address
            .filter(|text| text.contains('@'))
            .map(String::as_str);
        let parts = [Some(&*person.title), account, address];
        let mut line = format!("{}  {}", Hex(person.id).short(), person.name);
        for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
            line.push_str(", ");
            line.push_str(part);
        }
        line
    }

    fn account_line(&self, number: AccountNo) -> String {
        find::account_line(self.k, number)
    }

    fn firm_name<'n>(&'n self, firm: &'n Firm) -> &'n str {
        match firm {
            Firm::Known(number) => &self.k.account(*number).name,
            Firm::New(name) => name,
        }
    }
}

fn about_account(number: AccountNo) -> Whom {
    Whom {
        people: Vec::new(),
        firm: Some(Firm::Known(number)),
    }
}
