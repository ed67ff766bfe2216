use crate::answers::opportunities;
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::opportunities::{Draft, Opportunity};

/// A mail to start from, to send with your own program
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
}

/// Prints a draft. Nothing is sent.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let opportunity = opportunities::one(&sight, &args.id)?;
    let wire = Opportunity::of(&sight.knowledge, opportunity);
    let Some(draft) = wire.draft else {
        return Err(Failure::asked(format!(
            "there is nobody to write to about \"{}\"",
            wire.title
        ))
        .hint("`bellwether show` opens its proof; the question is yours to find"));
    };
    session
        .printer
        .answer(&draft, |draft| text(draft, session.page()))?;
    session
        .printer
        .note("Nothing was sent. Copy it into your mail program, and make it yours.");
    Ok(Done::Well)
}

fn text(draft: &Draft, mut page: Page) -> String {
    page.line(&format!("To: {}", draft.to));
    page.line(&format!("Subject: {}", draft.subject));
    page.gap();
    page.verbatim(&draft.body);
    page.finish()
}
