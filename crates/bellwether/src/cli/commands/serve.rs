use crate::cli::page::Page;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::import;
use crate::web::{Server, View};
use crate::wire::served::Served;
use std::net::{IpAddr, Ipv4Addr};
use std::process::{Command, Stdio};
use std::sync::Arc;
use tokio::sync::Notify;

/// Open the web app: every page, for a browser on this computer
///
/// Ctrl-C ends it. Nothing leaves this computer, and nobody else can reach it.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The address to listen on: one of this computer's own
    #[arg(long, value_name = "H", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The port; 0 is any that is free
    #[arg(long, value_name = "N", default_value_t = 4173)]
    port: u16,
    /// Open the browser
    #[arg(long)]
    open: bool,
}

/// Serves until Ctrl-C.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    if !args.host.is_loopback() {
        return Err(Failure::asked(format!(
            "{} can be reached from other computers, and there is no login yet",
            args.host
        ))
        .hint("leave `--host` out, or name 127.0.0.1 or ::1; from elsewhere a tunnel such as `ssh -L` leads there"));
    }
    let server = Server::bind(args.host, args.port)?;
    let url = server.url();
    let ends = Arc::new(Notify::new());
    end_on_interrupt(&ends);
    let page = Page::new(&scene.workspace.zone, scene.now);
    let served = Served { url: url.clone() };
    scene.printer.answer(&served, |served| text(served, page))?;
    scene.printer.note("Ctrl-C ends it.");
    if args.open && !open(&url) {
        scene
            .printer
            .hint("no browser could be opened: open the address yourself");
    }
    server.run(
        View {
            workspace: scene.workspace,
            as_of: scene.as_of,
            viewer: scene.viewer,
        },
        ends,
    )?;
    Ok(Done::Well)
}

fn text(served: &Served, mut page: Page) -> String {
    page.line(&served.url);
    page.finish()
}

/// The first Ctrl-C lets what is under way be finished, the next ends at once.
fn end_on_interrupt(ends: &Arc<Notify>) {
    let ends = Arc::clone(ends);
    let asked = std::sync::atomic::AtomicBool::new(false);
    // Where no handler can be set, Ctrl-C ends at once; nothing is lost by that.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, std::sync::atomic::Ordering::Relaxed) {
            std::process::exit(2);
        }
        import::interrupt();
        ends.notify_one();
    });
}

/// Has the platform open an address. Whether it could.
fn open(url: &str) -> bool {
    let (program, first): (&str, &[&str]) = match () {
        () if cfg!(windows) => ("cmd", &["/C", "start", ""]),
        () if cfg!(target_os = "macos") => ("open", &[]),
        () => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(first).arg(url);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).spawn().is_ok()
}
