use crate::cli::page::Page;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::wire::health::{Setting, SettingsShown};
use crate::workspace::SETTINGS;

/// Show what is set for the workspace, or set it
///
/// `settings` shows all, `settings time_zone Europe/Berlin` sets one,
/// `settings time_zone --default` goes back to what holds by itself.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// What to set: time_zone
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
        // `time-zone` is what a flag would be called.
        if name.replace('-', "_") != "time_zone" {
            return Err(Failure::asked(format!("there is no setting \"{name}\""))
                .hint("`bellwether settings` shows those there are"));
        }
        if args.default || args.value.is_some() {
            settings.time_zone = args.value.map(|value| value.trim().to_owned());
            workspace.set(&settings)?;
            workspace.zone = settings.zone()?;
        }
    }
    let zone = workspace.zone.iana_name().unwrap_or("UTC").to_owned();
    let shown = SettingsShown {
        file: workspace.dir.join(SETTINGS).display().to_string(),
        settings: vec![Setting {
            name: "time_zone",
            value: zone,
            set: settings.time_zone.is_some(),
            says: "where days begin and end",
        }],
    };
    let page = Page::new(&workspace.zone, scene.now);
    scene.printer.answer(&shown, |shown| text(shown, page))?;
    Ok(Done::Well)
}

fn text(shown: &SettingsShown, mut page: Page) -> String {
    for setting in &shown.settings {
        let from = if setting.set { "set" } else { "the system's" };
        page.field(
            setting.name,
            &format!("{}  ({from}; {})", setting.value, setting.says),
        );
    }
    page.faint(&format!("Kept in {}.", shown.file));
    page.finish()
}
