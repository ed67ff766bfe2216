//! Which page is where, and what forms do.

use super::app::App;
use super::desk::Desk;
use super::imports::Wanted;
use super::pages::{self, Query};
use super::reply::{self, Reply, Trouble};
use super::uploads::Landing;
use super::{assets, door, guard, told, uploads};
use crate::answers::decisions::{self, Because, Intent};
use crate::clock;
use crate::failure::Failure;
use crate::workspace::Workspace;
use axum::Extension;
use axum::Router;
use axum::extract::connect_info::ConnectInfo;
use axum::extract::{DefaultBodyLimit, Form, Path, Query as Asked, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware;
use axum::response::Response;
use axum::routing::{get, post};
use bellwether_core::ledger::Verb;
use std::collections::HashMap;
use std::path::PathBuf;

/// The most that a form may send.
const FORM_BYTES: usize = 64 << 10;

/// The pages that every other leads to.
const PAGES: &[(&str, &str, Page)] = &[
    ("/", "today", pages::today::page),
    (
        "/opportunities",
        "opportunities",
        pages::opportunities::list,
    ),
    ("/accounts", "accounts", pages::accounts::page),
    ("/people", "people", pages::people::page),
    ("/their-customers", "customers", pages::customers::page),
    ("/orders", "orders", pages::orders::page),
    ("/whitespace", "whitespace", pages::whitespace::page),
    ("/track-record", "track", pages::track::page),
    ("/review", "review", pages::review::page),
    ("/settings", "settings", pages::settings::page),
];

/// Every page and every form.
pub fn router(app: App) -> Router {
    for (place, nav, make) in PAGES {
        app.foresee(nav, place, move |desk, frame| {
            make(desk, frame, &Query::default())
        });
    }
    let pages = PAGES
        .iter()
        .fold(Router::new(), |router, (place, nav, make)| {
            router.route(place, page(nav, *make))
        });
    let uploads = Router::new()
        .route("/sources/upload", post(uploads::upload))
        .layer(DefaultBodyLimit::max(uploads::most_sent()));
    pages
        .route(
            "/opportunities/{id}",
            page_of("opportunities", pages::opportunities::one),
        )
        .route("/opportunities/{id}/{verb}", post(decide))
        .route("/undo", post(undo))
        .route("/show/{id}", page_of("", pages::evidence::page))
        .route("/accounts/{id}", page_of("accounts", pages::account::page))
        .route("/people/{id}", page_of("people", pages::person::page))
        .route("/their-customers/add", post(told::add))
        .route("/review/{id}/{verb}", post(settle))
        .route("/search", page("", pages::search::page))
        .route("/search/typed", page("", pages::search::typed))
        .route("/sources", get(sources))
        .route("/sources/progress", get(progress))
        .route("/sources/path", post(read_path))
        .route("/api", page("settings", pages::api::page))
        .route("/settings/zone", post(set_zone))
        .route("/settings/me", post(set_me))
        .route("/settings/agents", post(set_agents))
        .route("/login", get(door::page).post(door::enter))
        .route("/logout", post(door::leave))
        .route("/logout/everywhere", post(door::leave_all))
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
        move |State(app): State<App>, place: Uri, Asked(query): Asked<Query>| async move {
            app.kept_page(nav, &place, move |desk, frame| make(desk, frame, &query))
                .await
        },
    )
}

/// A page of one thing.
fn page_of(nav: &'static str, make: PageOf) -> axum::routing::MethodRouter<App> {
    get(
        move |State(app): State<App>,
              place: Uri,
              Path(id): Path<String>,
              Asked(query): Asked<Query>| async move {
            app.kept_page(nav, &place, move |desk, frame| {
                make(desk, frame, &id, &query)
            })
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
pub type Sent = HashMap<String, String>;

pub fn said<'s>(sent: &'s Sent, name: &str) -> &'s str {
    sent.get(name).map_or("", |value| value.trim())
}

/// Whether a form is one of ours.
pub fn is_ours(app: &App, token: &str) -> bool {
    guard::is_same(token, &app.keys.form)
}

/// Where a form leads back to: a page of ours.
pub(super) fn back(sent: &Sent, otherwise: &str) -> String {
    let place = said(sent, "back");
    match reply::is_ours(place) {
        true => place.to_owned(),
        false => otherwise.to_owned(),
    }
}

/// Records what `make` makes of the picture, and leads on to `place`.
async fn record(
    app: &App,
    place: String,
    make: impl FnOnce(&mut Desk<'_, '_>) -> Result<Intent, Failure> + Send + 'static,
) -> Response {
    let recorded = app
        .write(move |desk| {
            let intent = make(desk)?;
            Ok(Box::new(move |store, viewer| {
                Ok(intent.record(store, viewer, clock::now())?)
            }))
        })
        .await;
    match recorded {
        Ok(decision) => {
            let join = if place.contains('?') { '&' } else { '?' };
            reply::see(&format!("{place}{join}said={}", decision.id))
        }
        Err(why) => app.not_done("", why).await,
    }
}

/// What is decided about an opportunity.
async fn decide(
    State(app): State<App>,
    Path((id, verb)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
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
        return reply::stale();
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

/// Takes back the decision that the page named.
async fn undo(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
    }
    let undone = app
        .write(move |_| {
            Ok(Box::new(move |store, viewer| {
                let named = said(&sent, "decision");
                Ok(decisions::undo_named(store, viewer, clock::now(), named)?)
            }))
        })
        .await;
    match undone {
        Ok(_) => reply::see("/?said=undone"),
        Err(why) => app.not_done("", why).await,
    }
}

async fn set_zone(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    set(&app, &sent, |workspace| {
        pages::settings::set_zone(workspace, said(&sent, "zone"))
    })
    .await
}

async fn set_agents(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    let may_write = said(&sent, "write") == "on";
    set(&app, &sent, |workspace| {
        pages::settings::set_agents(workspace, may_write)
    })
    .await
}

/// Changes what the settings page shows, and draws everything anew.
async fn set(
    app: &App,
    sent: &Sent,
    change: impl FnOnce(&Workspace) -> Result<(), Failure>,
) -> Response {
    if !is_ours(app, said(sent, "token")) {
        return reply::stale();
    }
    match change(&app.view.workspace) {
        Ok(()) => {
            app.pictures.redraw().await;
            reply::see("/settings")
        }
        Err(failure) => app.page("", |_, _| Err(Trouble::Failed(failure))).await,
    }
}

async fn set_me(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
    }
    record(&app, "/settings".to_owned(), move |_| {
        pages::settings::me(said(&sent, "addresses"), said(&sent, "company"))
    })
    .await
}

async fn sources(State(app): State<App>, Asked(query): Asked<Query>) -> Response {
    let (running, waiting, last) = app.imports.shown();
    let reading = pages::sources::Reading {
        running,
        waiting,
        last,
    };
    app.page("sources", move |desk, frame| {
        pages::sources::page(desk, frame, &query, reading)
    })
    .await
}

/// How far an import is, for the page that shows it.
async fn progress(State(app): State<App>) -> Response {
    let (running, ..) = app.imports.shown();
    let text = serde_json::to_string(&running).unwrap_or_else(|_| "null".to_owned());
    reply::with_type(StatusCode::OK, "application/json", text)
}

/// Begins to read; leads to the page that shows how far it is.
pub async fn begin(
    app: &App,
    paths: Vec<PathBuf>,
    name: String,
    landing: Option<Landing>,
) -> Response {
    let wanted = Wanted {
        workspace: app.view.workspace.clone(),
        owner: app.view.viewer.clone(),
        paths,
        name,
        landing,
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
async fn read_path(
    State(app): State<App>,
    ends: Option<Extension<ConnectInfo<door::Ends>>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
    }
    let ends = ends.map(|Extension(ConnectInfo(ends))| ends);
    if !door::is_at_home(&headers, ends.as_ref()) {
        let says =
            "files are named by their path only on the computer they lie on: send them instead";
        let failure = Failure::asked(says);
        return app
            .page("sources", |_, _| Err(Trouble::Failed(failure)))
            .await;
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
    begin(&app, vec![path], name, None).await
}
