use crate::cli::page::Page;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::wire::health::SettingsShown;

/// Show what is set for the workspace, or set it
///
/// `settings` shows all, `settings time_zone Europe/Berlin` sets one,
/// `settings time_zone --default` goes back to what holds by itself.
/// `settings agents_write on` lets agents that are connected over MCP write.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// What to set: time_zone, agents_write
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// What to set it to
    #[arg(value_name = "VALUE", conflicts_with = "default")]
    value: Option<String>,
    /// Go back to what holds by itself
    #[arg(long, requires = "name")]
    default: bool,
}

/// Shows or sets.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let mut settings = scene.workspace.settings()?;
    let mut workspace = scene.workspace.clone();
    if let Some(name) = &args.name {
        let sets = args.default || args.value.is_some();
        let value = args.value.as_deref().map(str::trim);
        // `time-zone` is what a flag would be called.
        match name.replace('-', "_").as_str() {
            "time_zone" if sets => settings.time_zone = value.map(str::to_owned),
            "agents_write" if sets => settings.agents_write = value.map(on_or_off).transpose()?,
            "time_zone" | "agents_write" => {}
            _ => {
                return Err(Failure::asked(format!("there is no setting \"{name}\""))
                    .hint("`bellwether settings` shows those there are"));
            }
        }
        if sets {
            workspace.set(&settings)?;
            workspace.zone = settings.zone()?;
        }
    }
    let shown = SettingsShown::of(&workspace, &settings);
    let page = Page::new(&workspace.zone, scene.now);
    scene.printer.answer(&shown, |shown| text(shown, page))?;
    Ok(Done::Well)
}

fn on_or_off(value: &str) -> Result<bool, Failure> {
    match value {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(Failure::asked(format!("\"{value}\" is neither on nor off"))
            .hint("`bellwether settings agents_write on`, or `off`")),
    }
}

fn text(shown: &SettingsShown, mut page: Page) -> String {
    for setting in &shown.settings {
        let from = match (setting.set, setting.name) {
            (true, _) => "set",
            (false, "time_zone") => "the system's",
            (false, _) => "by itself",
        };
        page.field(
            setting.name,
            &format!("{}  ({from}; {})", setting.value, setting.says),
        );
    }
    page.faint(&format!("Kept in {}.", shown.file));
    page.finish()
}
