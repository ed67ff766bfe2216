use crate::access::{Access, Pass, TOKEN_DAYS};
use crate::cli::page::Page;
use crate::cli::{Done, Scene, asking};
use crate::failure::Failure;
use crate::wire::served::PasswordShown;

/// Set the password that the web app asks for, or remove it
///
/// It is asked for without being shown, or read from standard input where that is no
/// terminal. With a password every browser and program has to show it; without one the web
/// app can be reached from this computer only. Its hash lies in the workspace, apart from
/// the evidence. A new password logs everybody out.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Remove it
    #[arg(long, conflicts_with_all = ["token", "log_out"])]
    remove: bool,
    /// Make a token with which a program may use the API for a year; it is shown once
    #[arg(long, conflicts_with = "log_out")]
    token: bool,
    /// Log every browser and every program out
    #[arg(long)]
    log_out: bool,
}

/// Sets, removes, or hands out.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let access = Access::to(&scene.workspace);
    let (says, token) = if args.remove {
        match access.remove()? {
            true => (
                "The password is removed. Only this computer reaches the web app.",
                None,
            ),
            false => ("There was no password.", None),
        }
    } else if args.log_out {
        access.end_all()?;
        ("Everybody is logged out.", None)
    } else if args.token {
        let Some(hash) = access.hash()? else {
            return Err(Failure::asked("no password is set, so no token is needed")
                .hint("`bellwether password` sets one"));
        };
        let token = access.grant(Pass::Token, &hash, scene.now)?;
        ("This token is not shown again:", Some(token))
    } else {
        access.set(&asking::secret(&scene.printer)?)?;
        (
            "The password is set. Everybody has to log in with it.",
            None,
        )
    };
    let shown = PasswordShown {
        set: access.hash()?.is_some(),
        file: access.file().display().to_string(),
        days: token.as_ref().map(|_| TOKEN_DAYS),
        token,
    };
    let page = Page::new(&scene.workspace.zone, scene.now);
    scene
        .printer
        .answer(&shown, |shown| text(shown, says, page))?;
    Ok(Done::Well)
}

fn text(shown: &PasswordShown, says: &str, mut page: Page) -> String {
    page.line(says);
    if let Some(token) = &shown.token {
        page.line(token);
    }
    page.finish()
}
