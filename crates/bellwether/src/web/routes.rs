//! Which page is where, and what forms do.

use super::app::App;
use super::imports::{self, Wanted};
use super::pages::{self, Query};
use super::picture::Desk;
use super::reply::{self, Reply, Trouble};
use super::{assets, guard, told};
use crate::answers::decisions::{self, Because, Intent};
use crate::clock;
use crate::failure::Failure;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Multipart, Path, Query as Asked, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::Response;
use axum::routing::{get, post};
use bellwether_core::ledger::{Decision, Verb};
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

/// The most that a form may send.
const FORM_BYTES: usize = 64 << 10;
/// The most that may be uploaded at once: what is larger is named by its path.
const UPLOAD_BYTES: u64 = 4 << 30;

/// Every page and every form.
pub fn router(app: App) -> Router {
    let uploads = Router::new()
        .route("/sources/upload", post(upload))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/", page("today", pages::today::page))
        .route(
            "/opportunities",
            page("opportunities", pages::opportunities::list),
        )
        .route(
            "/opportunities/{id}",
            page_of("opportunities", pages::opportunities::one),
        )
        .route("/opportunities/{id}/{verb}", post(decide))
        .route("/undo", post(undo))
        .route("/show/{id}", page_of("", pages::evidence::page))
        .route("/accounts", page("accounts", pages::accounts::page))
        .route("/accounts/{id}", page_of("accounts", pages::account::page))
        .route("/people", page("people", pages::people::page))
        .route("/people/{id}", page_of("people", pages::person::page))
        .route(
            "/their-customers",
            page("customers", pages::customers::page),
        )
        .route("/their-customers/add", post(told::add))
        .route("/orders", page("orders", pages::orders::page))
        .route("/whitespace", page("whitespace", pages::whitespace::page))
        .route("/track-record", page("track", pages::track::page))
        .route("/review", page("review", pages::review::page))
        .route("/review/{id}/{verb}", post(settle))
        .route("/search", page("", pages::search::page))
        .route("/search/typed", page("", pages::search::typed))
        .route("/sources", get(sources))
        .route("/sources/progress", get(progress))
        .route("/sources/path", post(read_path))
        .route("/settings", page("settings", pages::settings::page))
        .route("/api", page("settings", pages::api::page))
        .route("/settings/zone", post(set_zone))
        .route("/settings/me", post(set_me))
        .route("/settings/agents", post(set_agents))
        .route("/stamp", get(stamp))
        .route("/static/{name}", get(assets::file))
        .route("/favicon.ico", get(assets::icon))
        .fallback(missing)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .merge(uploads)
        .merge(crate::api::router())
        .merge(crate::mcp::router())
        .layer(middleware::from_fn_with_state(app.clone(), guard::guard))
        .layer(middleware::from_fn(crate::api::in_one_form))
        .with_state(app)
}

type Page = fn(&mut Desk<'_, '_>, super::frame::Frame, &Query) -> Result<Reply, Trouble>;
type PageOf = fn(&mut Desk<'_, '_>, super::frame::Frame, &str, &Query) -> Result<Reply, Trouble>;

/// A page of its own.
fn page(nav: &'static str, make: Page) -> axum::routing::MethodRouter<App> {
    get(
        move |State(app): State<App>, Asked(query): Asked<Query>| async move {
            app.page(nav, move |desk, frame| make(desk, frame, &query))
                .await
        },
    )
}

/// A page of one thing.
fn page_of(nav: &'static str, make: PageOf) -> axum::routing::MethodRouter<App> {
    get(
        move |State(app): State<App>, Path(id): Path<String>, Asked(query): Asked<Query>| async move {
            app.page(nav, move |desk, frame| make(desk, frame, &id, &query))
                .await
        },
    )
}

async fn missing(State(app): State<App>) -> Response {
    app.page("", |_, _| {
        Err(Trouble::NotFound("There is no such page".to_owned()))
    })
    .await
}

/// Which state of things pages show: one that is open asks now and then.
async fn stamp(State(app): State<App>) -> Response {
    reply::plain(StatusCode::OK, &app.stamp())
}

/// What a form sent.
pub(super) type Sent = HashMap<String, String>;

pub(super) fn said<'s>(sent: &'s Sent, name: &str) -> &'s str {
    sent.get(name).map_or("", |value| value.trim())
}

/// Whether a form is one of ours.
pub(super) fn is_ours(app: &App, token: &str) -> bool {
    guard::is_same(token, &app.keys.form)
}

pub(super) fn stale() -> Response {
    reply::plain(
        StatusCode::FORBIDDEN,
        "This page is older than the server: go back, reload it, then try again.",
    )
}

/// Where a form leads back to: a page of ours.
pub(super) fn back(sent: &Sent, otherwise: &str) -> String {
    let place = said(sent, "back");
    match place.starts_with('/') && !place.starts_with("//") && !place.contains(['\\', '\r', '\n'])
    {
        true => place.to_owned(),
        false => otherwise.to_owned(),
    }
}

/// Records what `make` makes of the picture, draws anew, and leads on to `place`.
async fn record(
    app: &App,
    place: String,
    make: impl FnOnce(&mut Desk<'_, '_>) -> Result<Intent, Failure> + Send + 'static,
) -> Response {
    let recorded = app
        .data(move |desk| -> Result<Decision, Failure> {
            let intent = make(desk)?;
            intent.record(desk.store, desk.viewer, clock::now())
        })
        .await;
    match recorded {
        Ok(Ok(decision)) => {
            app.pictures.redraw().await;
            let join = if place.contains('?') { '&' } else { '?' };
            reply::see(&format!("{place}{join}said={}", decision.id))
        }
        Ok(Err(failure)) => app.page("", |_, _| Err(Trouble::Failed(failure))).await,
        Err(unanswered) => reply::unanswered(unanswered),
    }
}

/// What is decided about an opportunity.
async fn decide(
    State(app): State<App>,
    Path((id, verb)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    let place = back(&sent, &format!("/opportunities/{id}"));
    record(&app, place, move |desk| {
        let sight = desk.sight;
        match verb.as_str() {
            "take" => Intent::about(sight, &id, Verb::Take, Vec::new()),
            "done" => {
                let amount = Query::given(said(&sent, "amount"));
                let words = decisions::result(said(&sent, "result"), amount)?;
                Intent::about(sight, &id, Verb::Done, words)
            }
            "dismiss" => {
                let why = match said(&sent, "because") {
                    "knew" => Because::Knew,
                    "wrong" => Because::Wrong,
                    _ => Because::Other,
                };
                Intent::about(sight, &id, Verb::Dismiss, decisions::because(why))
            }
            "snooze" => {
                let zone = &desk.workspace.zone;
                let until = said(&sent, "until");
                let words = decisions::until("the day", until, zone, sight.knowledge.as_of)?;
                Intent::about(sight, &id, Verb::Snooze, words)
            }
            _ => Err(Failure::asked("there is nothing of the kind to decide")),
        }
    })
    .await
}

/// Whether a doubtful pair is one.
async fn settle(
    State(app): State<App>,
    Path((id, verb)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    let place = back(&sent, "/review");
    record(&app, place, move |desk| {
        let verb = match verb.as_str() {
            "same" => Verb::Same,
            "different" => Verb::Different,
            _ => return Err(Failure::asked("there is nothing of the kind to decide")),
        };
        Intent::settling(&desk.sight.knowledge, &id, verb)
    })
    .await
}

/// Takes the last decision back.
async fn undo(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    let undone = app
        .data(|desk| decisions::undo(desk.store, desk.viewer, clock::now()))
        .await;
    match undone {
        Ok(Ok(_)) => {
            app.pictures.redraw().await;
            reply::see("/?said=undone")
        }
        Ok(Err(failure)) => app.page("", |_, _| Err(Trouble::Failed(failure))).await,
        Err(unanswered) => reply::unanswered(unanswered),
    }
}

async fn set_zone(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    match pages::settings::set_zone(&app.view.workspace, said(&sent, "zone")) {
        Ok(()) => {
            app.pictures.redraw().await;
            reply::see("/settings")
        }
        Err(failure) => app.page("", |_, _| Err(Trouble::Failed(failure))).await,
    }
}

async fn set_agents(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    let may_write = said(&sent, "write") == "on";
    match pages::settings::set_agents(&app.view.workspace, may_write) {
        Ok(()) => {
            app.pictures.redraw().await;
            reply::see("/settings")
        }
        Err(failure) => app.page("", |_, _| Err(Trouble::Failed(failure))).await,
    }
}

async fn set_me(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    record(&app, "/settings".to_owned(), move |_| {
        pages::settings::me(said(&sent, "addresses"), said(&sent, "company"))
    })
    .await
}

async fn sources(State(app): State<App>, Asked(query): Asked<Query>) -> Response {
    let (running, last) = app.imports.shown();
    app.page("sources", move |desk, frame| {
        pages::sources::page(desk, frame, &query, running, last)
    })
    .await
}

/// How far an import is, for the page that shows it.
async fn progress(State(app): State<App>) -> Response {
    let (running, _) = app.imports.shown();
    let text = serde_json::to_string(&running).unwrap_or_else(|_| "null".to_owned());
    reply::with_type(StatusCode::OK, "application/json", text)
}

/// Begins to read; leads to the page that shows how far it is.
async fn begin(app: &App, paths: Vec<PathBuf>, name: String, take_away: bool) -> Response {
    let wanted = Wanted {
        workspace: app.view.workspace.clone(),
        owner: app.view.viewer.clone(),
        paths,
        name,
        take_away,
    };
    match app.imports.begin(wanted) {
        Ok(()) => reply::see("/sources"),
        Err(failure) => {
            app.page("sources", |_, _| Err(Trouble::Failed(failure)))
                .await
        }
    }
}

/// A file or folder of this computer.
async fn read_path(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return stale();
    }
    let path = PathBuf::from(said(&sent, "path"));
    if !path.is_absolute() || !path.exists() {
        let says = format!("{} is not there", path.display());
        let failure = Failure::asked(says).hint("write the path in full");
        return app
            .page("sources", |_, _| Err(Trouble::Failed(failure)))
            .await;
    }
    let name = path.display().to_string();
    begin(&app, vec![path], name, false).await
}

/// Files that a browser sends. They lie in the workspace while they are read.
async fn upload(
    State(app): State<App>,
    Asked(asked): Asked<HashMap<String, String>>,
    parts: Multipart,
) -> Response {
    if !is_ours(&app, said(&asked, "token")) {
        return stale();
    }
    if app.imports.is_running() {
        let failure = Failure::asked("something is being read already: wait until it is done");
        return app
            .page("sources", |_, _| Err(Trouble::Failed(failure)))
            .await;
    }
    match receive(&app, parts).await {
        Ok(paths) => {
            let names: Vec<String> = (paths.iter())
                .filter_map(|path| path.file_name())
                .map(|name| name.to_string_lossy().into_owned())
                .collect();
            begin(&app, paths, names.join(", "), true).await
        }
        Err(failure) => {
            app.page("sources", |_, _| Err(Trouble::Failed(failure)))
                .await
        }
    }
}

/// Writes what a browser sends into the workspace, piece by piece.
async fn receive(app: &App, mut parts: Multipart) -> Result<Vec<PathBuf>, Failure> {
    let folder = app.view.workspace.dir.join(imports::FOLDER);
    let broken = |error: &dyn std::fmt::Display| {
        Failure::machine("the files did not arrive whole", error).hint("try again")
    };
    let unwritable = |path: &std::path::Path, error: &std::io::Error| {
        Failure::machine(format!("{} cannot be written", path.display()), error)
    };
    std::fs::create_dir_all(&folder).map_err(|error| unwritable(&folder, &error))?;
    let (mut paths, mut bytes, mut modified) = (Vec::new(), 0, None);
    while let Some(mut part) = parts.next_field().await.map_err(|error| broken(&error))? {
        let Some(name) = part.file_name().map(imports::safe_name) else {
            // When a file was changed last comes before it.
            if part.name() == Some("modified") {
                let text = part.text().await.map_err(|error| broken(&error))?;
                modified = text.parse::<u64>().ok();
            }
            continue;
        };
        let path = folder.join(name);
        let mut file = std::fs::File::create(&path).map_err(|error| unwritable(&path, &error))?;
        while let Some(piece) = part.chunk().await.map_err(|error| broken(&error))? {
            bytes += piece.len() as u64;
            if bytes > UPLOAD_BYTES {
                let _ = std::fs::remove_file(&path);
                return Err(Failure::asked("these files are too large to be sent")
                    .hint("name them by their path instead"));
            }
            std::io::Write::write_all(&mut file, &piece)
                .map_err(|error| unwritable(&path, &error))?;
        }
        if let Some(millis) = modified.take() {
            // An export shows its world as of its file's date. Where that cannot be kept
            // it is of today.
            let _ = file.set_modified(UNIX_EPOCH + Duration::from_millis(millis));
        }
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    match paths.is_empty() || bytes == 0 {
        true => Err(Failure::asked("no file was chosen")),
        false => Ok(paths),
    }
}
