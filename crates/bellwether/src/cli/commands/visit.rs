use super::note::{Act, Whom};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;

/// Record a visit by hand
///
/// `bellwether visit Acme "second line stands idle"`. Who is not known yet,
/// and never writes, is known from then on. It counts as contact.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    whom: Whom,
    #[command(flatten)]
    act: Act,
}

/// Records a visit.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    super::note::put_in("visit", args.whom, args.act, session)
}
