use super::recorded;
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::decisions::DecisionWire;
use bellwether_core::identity::address;
use bellwether_core::identity::firms::nameless;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Verb};
use clap::ValueEnum;

/// Keep a folder, an address, a domain or an account out
///
/// Works before and after an import. Without an argument: what is kept out now.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// A mail folder, an address, or a domain
    #[arg(value_name = "FOLDER|ADDRESS|DOMAIN")]
    what: Option<String>,
    /// What it is, where that can't be seen from the word
    #[arg(long = "as", value_name = "WHAT")]
    is: Option<What>,
}

/// What can be ignored.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum What {
    /// A mail folder or label.
    Folder,
    /// One address.
    Address,
    /// A domain with all its addresses.
    Domain,
    /// An account: it is none, and mail from its domains stays out.
    Account,
}

/// Records what to leave out, or lists it.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let Some(text) = args.what else {
        return list(session);
    };
    let text = text.trim();
    if text.is_empty() {
        return Err(Failure::asked("an empty name can't be ignored"));
    }
    let bare = text.strip_prefix('@').unwrap_or(text);
    match args.is.unwrap_or_else(|| looks_like(text)) {
        What::Folder => {
            let decision = session.decide(Verb::Ignore, &[], &[("folder", text)])?;
            let says = format!("Mail in folders called \"{text}\" stays out.");
            recorded(session, &decision, &says)
        }
        What::Address => {
            let mailbox = address::canonical("", text).ok_or_else(|| {
                Failure::asked(format!("\"{text}\" is not an e-mail address"))
                    .hint("a folder of that name: add `--as folder`")
            })?;
            let anchor = Anchor::Address(mailbox.address.clone());
            let decision = session.decide(Verb::Ignore, &[anchor], &[])?;
            let says = format!("Mail from {0} or only to {0} stays out.", mailbox.address);
            recorded(session, &decision, &says)
        }
        What::Domain => {
            let domain = address::registrable(&bare.to_lowercase()).ok_or_else(|| {
                Failure::asked(format!("\"{bare}\" is not a domain"))
                    .hint("a folder of that name: add `--as folder`")
            })?;
            let anchor = Anchor::Domain(domain.clone());
            let decision = session.decide(Verb::Ignore, &[anchor], &[])?;
            let says = format!("Mail from {domain} or only to {domain} stays out.");
            recorded(session, &decision, &says)
        }
        What::Account => {
            let ledger = session.outline()?;
            let knowledge = Knowledge::at(&ledger, session.as_of);
            let account = knowledge.account(find::account(&knowledge, text)?);
            let anchors = apart(&account.domains);
            let decision = session.decide(Verb::Ignore, &anchors, &[])?;
            let says = format!("{} is no account from now on.", account.name);
            recorded(session, &decision, &says)
        }
    }
}

/// What is decided of an account that is to be none.
pub fn apart(domains: &[String]) -> Vec<Anchor> {
    domains.iter().cloned().map(Anchor::Domain).collect()
}

/// What a word most likely is: with `@` inside an address, with a dot and
/// nothing that a host name can't have a domain, anything else a folder.
fn looks_like(text: &str) -> What {
    let bare = text.strip_prefix('@').unwrap_or(text);
    let is_host = bare.contains('.')
        && !bare.starts_with('.')
        && !bare.ends_with('.')
        && bare
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    match () {
        () if bare.contains('@') => What::Address,
        () if is_host => What::Domain,
        () => What::Folder,
    }
}

fn list(session: &Session) -> Result<Done, Failure> {
    let decisions = session.decisions(&session.viewer)?;
    let ignored = decisions.iter().filter(|d| d.verb == Verb::Ignore);
    let items: Vec<DecisionWire> = ignored.map(DecisionWire::of).collect();
    let listing = Listing::of(session.as_of, items, 0, None);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    Ok(Done::Well)
}

fn text(listing: &Listing<DecisionWire>, mut page: Page) -> String {
    use crate::wire::decisions::AnchorWire;
    if listing.items.is_empty() {
        page.line("Nothing is kept out.");
    }
    for item in &listing.items {
        if let Some(folder) = item.words.get("folder") {
            page.line(&format!("folder   {folder}"));
        }
        for anchor in &item.anchors {
            match anchor {
                AnchorWire::Address(address) => page.line(&format!("address  {address}")),
                AnchorWire::Domain(domain) => match nameless(domain) {
                    Some(name) => page.line(&format!("account  {name}")),
                    None => page.line(&format!("domain   {domain}")),
                },
                AnchorWire::Evidence(_) | AnchorWire::Party(_) | AnchorWire::Topic(_) => {}
            }
        }
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_for_what_they_look_like() {
        assert_eq!(looks_like("ann@acme.example"), What::Address);
        assert_eq!(looks_like("acme.example"), What::Domain);
        assert_eq!(looks_like("@acme.example"), What::Domain);
        assert_eq!(looks_like("Spam"), What::Folder);
        assert_eq!(looks_like("Private/Family 2.0"), What::Folder);
        assert_eq!(looks_like(".Trash"), What::Folder);
    }
}
