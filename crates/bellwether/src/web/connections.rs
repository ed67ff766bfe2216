//! Connections, of which there are not many at once: who opens one and then says nothing
//! makes room for others soon.

use super::door::Ends;
use axum::Router;
use axum::extract::connect_info::ConnectInfo;
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long the head of a request may take, and a connection be silent before it.
const HEAD: Duration = Duration::from_secs(10);
/// Connections at once: fewer than the files that the strictest of systems lets a program
/// have open. More wait for their turn.
const MOST: usize = 192;

/// Serves who connects until `ended`; requests that are under way are answered.
pub async fn serve(mut listener: TcpListener, router: Router, ended: impl Future<Output = ()>) {
    let (room, open) = (Arc::new(Semaphore::new(MOST)), GracefulShutdown::new());
    let mut ended = std::pin::pin!(ended);
    loop {
        let next = async {
            // Closed by nobody.
            let place = Arc::clone(&room).acquire_owned().await.ok();
            (place, Listener::accept(&mut listener).await.0)
        };
        let (place, stream) = tokio::select! {
            next = next => next,
            () = &mut ended => break,
        };
        if let Some(ends) = Ends::of(&stream) {
            connected(&open, &router, stream, ends, place);
        }
    }
    drop(listener);
    open.shutdown().await;
}

fn connected(
    open: &GracefulShutdown,
    router: &Router,
    stream: TcpStream,
    ends: Ends,
    place: Option<OwnedSemaphorePermit>,
) {
    let pages = TowerToHyperService::new(router.clone());
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(ends));
        pages.call(request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let connection = open.watch(http.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        // Who breaks off has nobody to tell.
        let _ = connection.await;
        drop(place);
    });
}
