use crate::access::Access;
use crate::cli::page::Page;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::import;
use crate::web::{Server, Site, View, is_home};
use crate::wire::served::Served;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;
use tokio::sync::Notify;

/// Open the web app: every page, for a browser on this computer or a phone beside it
///
/// Ctrl-C ends it. Nothing leaves this computer. It listens on this computer only, unless
/// told otherwise with `--listen`; then `bellwether password` has to be set first.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The address to listen on: one of this computer's own
    #[arg(long, value_name = "H", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The port; 0 is any that is free
    #[arg(long, value_name = "N", default_value_t = 4173)]
    port: u16,
    /// Address and port in one: `0.0.0.0:4173` for a phone in the same network
    #[arg(long, value_name = "H:N", conflicts_with_all = ["host", "port"])]
    listen: Option<SocketAddr>,
    /// Another address under which browsers meet it: a name of this computer, or that of a
    /// server before it (`https://brief.example`); may be given again
    #[arg(long = "url", value_name = "URL")]
    urls: Vec<Site>,
    /// Open the browser
    #[arg(long)]
    open: bool,
}

/// Serves until Ctrl-C.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let listen = args.listen.unwrap_or(SocketAddr::new(args.host, args.port));
    let is_home = is_home(listen.ip(), &args.urls);
    if !is_home && Access::to(&scene.workspace).hash()?.is_none() {
        let says = match listen.ip().is_loopback() {
            true => "a server before it can be reached from other computers".to_owned(),
            false => format!("{} can be reached from other computers", listen.ip()),
        };
        return Err(Failure::asked(format!("{says}, and no password is set"))
            .hint("`bellwether password` sets one; then start again")
            .hint("or leave `--listen`, `--host` and `--url` out: then only this computer can reach it"));
    }
    let server = Server::bind(listen.ip(), listen.port())?;
    let url = server.url();
    let ends = Arc::new(Notify::new());
    end_on_interrupt(&ends);
    let page = Page::new(&scene.workspace.zone, scene.now);
    let served = Served { url: url.clone() };
    scene.printer.answer(&served, |served| text(served, page))?;
    if let Some(url) = server.elsewhere() {
        let says = format!("From a phone in the same network: {url}");
        scene.printer.note(&says);
    }
    if !listen.ip().is_loopback() {
        scene.printer.warn(
            "what is read goes over the network as it is (http): use it only in one that you trust, or put a server with https before it",
        );
    }
    scene.printer.note("Ctrl-C ends it.");
    if args.open && !open(&at_home(&url)) {
        scene
            .printer
            .hint("no browser could be opened: open the address yourself");
    }
    let printer = scene.printer.clone();
    server.run(
        View {
            workspace: scene.workspace,
            as_of: scene.as_of,
            viewer: scene.viewer,
        },
        args.urls,
        ends,
        Box::new(move |failure| printer.failure(failure)),
    )?;
    Ok(Done::Well)
}

fn text(served: &Served, mut page: Page) -> String {
    page.line(&served.url);
    page.finish()
}

/// The same on this computer, where it listens to all of its addresses.
fn at_home(url: &str) -> String {
    url.replace("//0.0.0.0:", "//127.0.0.1:")
        .replace("//[::]:", "//[::1]:")
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
