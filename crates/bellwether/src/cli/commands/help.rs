use crate::cli::args::Cli;
use crate::cli::style::STRONG;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use clap::CommandFactory;

/// Explain a command, or list all of them
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The command to explain
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    /// Every command, not only those of a day
    #[arg(long)]
    all: bool,
}

/// Shows help, as data: it was asked for.
pub fn run(args: Args, scene: &Scene) -> Result<Done, Failure> {
    let mut cli = Cli::command();
    cli.build();
    let text = match args.command {
        Some(name) => {
            let Some(command) = cli.find_subcommand_mut(&name) else {
                return Err(Failure::asked(format!("there is no command \"{name}\""))
                    .hint("`bellwether help --all` lists every command"));
            };
            command.render_long_help().ansi().to_string()
        }
        None if args.all => all(&cli),
        None => cli.render_help().ansi().to_string(),
    };
    scene.printer.data(&text)?;
    Ok(Done::Well)
}

/// Every command with the first line of what it says of itself.
fn all(cli: &clap::Command) -> String {
    let mut text = format!("{STRONG}Every command{STRONG:#}\n");
    for command in cli.get_subcommands() {
        let about = command.get_about().map(ToString::to_string);
        let name = command.get_name();
        text.push_str(&format!("  {name:<15}{}\n", about.unwrap_or_default()));
    }
    text.push_str("\n`bellwether help COMMAND` explains one.\n");
    text
}
