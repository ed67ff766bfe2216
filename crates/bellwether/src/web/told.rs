//! What is put in by hand on a page: to whom an account sells.

use super::app::App;
use super::pages::Query;
use super::reply::{self, Trouble};
use super::routes::{Sent, is_ours, said};
use crate::answers::supply::{self as answer, Typed};
use crate::clock;
use crate::failure::Failure;
use crate::find;
use crate::hand::supply;
use crate::wire::Hex;
use axum::extract::{Form, State};
use axum::response::Response;

/// Records a customer of an account, draws anew, and leads to that account's part.
pub async fn add(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
    }
    let known = app.view.as_of;
    let recorded = app
        .data(move |desk| -> Result<Hex, Failure> {
            let k = &desk.sight.knowledge;
            let given = |name: &str| Query::given(said(&sent, name)).map(str::to_owned);
            let account = find::account(k, said(&sent, "account"))?;
            let typed = Typed {
                customer: given("customer").unwrap_or_default(),
                share: given("share"),
                product: given("product"),
                note: given("note"),
                ..Typed::default()
            };
            let says = answer::statement(k, account, typed)?;
            supply::record(desk.store, desk.viewer, k, &says, known, clock::now())?;
            Ok(Hex(k.account(account).id))
        })
        .await;
    match recorded {
        Ok(Ok(account)) => {
            app.pictures.redraw().await;
            reply::see(&format!("/their-customers?account={account}&said=told"))
        }
        Ok(Err(failure)) => {
            app.page("customers", |_, _| Err(Trouble::Failed(failure)))
                .await
        }
        Err(unanswered) => reply::unanswered(unanswered),
    }
}
