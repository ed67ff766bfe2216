//! The web app: pages made on the server, for one seller, on this computer.
//!
//! Pages are answered from one drawn picture ([`picture`]); forms work without a script.
//! No page loads anything from anywhere else, and nothing in a mail is ever fetched or run.

mod ahead;
mod app;
mod assets;
mod connections;
mod desk;
mod door;
mod draw;
mod frame;
mod guard;
mod imports;
mod kept;
mod pace;
mod pages;
mod picture;
mod reply;
mod routes;
mod tags;
mod told;
mod uploads;

use crate::failure::Failure;
pub use app::App;
pub use desk::Desk;
pub use door::{Site, Tell, is_home};
pub use kept::Kept;
pub use pages::not_here;
pub use picture::{NotDone, Pictures, Unanswered, View, Write};
pub use reply::{Reply, Trouble};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Notify;

/// A server that listens, and serves nobody yet.
pub struct Server {
    runtime: tokio::runtime::Runtime,
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Takes an address; port 0 is any that is free.
    pub fn bind(host: IpAddr, port: u16) -> Result<Server, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            // Threads that write draw pictures, too.
            .thread_stack_size(picture::STACK_BYTES)
            .build()
            .map_err(|error| Failure::machine("the web server could not be started", error))?;
        let bound = runtime.block_on(TcpListener::bind((host, port)));
        let listener = bound.map_err(|error| {
            Failure::machine(format!("port {port} of {host} cannot be used"), error)
                .hint("another bellwether may have it: name another with `--port N`; 0 is any that is free")
        })?;
        let address = listener
            .local_addr()
            .map_err(|error| Failure::machine("the web server has no address", error))?;
        Ok(Server {
            runtime,
            listener,
            address,
        })
    }

    /// Where it is found.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Where it is found from other computers of the same network, where it listens to
    /// all of this one's addresses and one of them leads out. Nothing is sent to find that.
    pub fn elsewhere(&self) -> Option<String> {
        let (any, out) = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => ("0.0.0.0:0", "192.0.2.1:9"),
            IpAddr::V6(ip) if ip.is_unspecified() => ("[::]:0", "[2001:db8::1]:9"),
            _ => return None,
        };
        let socket = std::net::UdpSocket::bind(any).ok()?;
        socket.connect(out).ok()?;
        let ip = socket.local_addr().ok()?.ip();
        let address = SocketAddr::new(ip, self.address.port());
        (!ip.is_loopback()).then(|| format!("http://{address}/"))
    }

    /// Serves until `ends` is told; requests that are under way are answered. `tell` says
    /// to who runs it what goes wrong.
    pub fn run(
        self,
        view: View,
        more: Vec<Site>,
        ends: Arc<Notify>,
        tell: Tell,
    ) -> Result<(), Failure> {
        let met = (self.address.ip(), self.address.port());
        let app = App::new(view, met, more, tell)?;
        let imports = app.imports.clone();
        let router = routes::router(app);
        let ended = async move { ends.notified().await };
        let serving = connections::serve(self.listener, router, ended);
        self.runtime.block_on(serving);
        imports.finish();
        Ok(())
    }
}
