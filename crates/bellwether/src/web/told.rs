//! What is put in by hand on a page: to whom an account sells.

use super::app::App;
use super::pages::Query;
use super::reply;
use super::routes::{Sent, is_ours, said};
use crate::answers::supply::{self as answer, Typed};
use crate::clock;
use crate::failure::Failure;
use crate::find;
use crate::hand::supply;
use crate::wire::Hex;
use axum::extract::{Form, State};
use axum::response::Response;

/// Records a customer of an account, and leads to that account's part.
pub async fn add(State(app): State<App>, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&app, said(&sent, "token")) {
        return reply::stale();
    }
    let known = app.view.as_of;
    let recorded = app
        .write(move |desk| {
            let k = &desk.sight.knowledge;
            let given = |name: &str| Query::given(said(&sent, name)).map(str::to_owned);
            let named = given("account");
            let named =
                named.ok_or_else(|| Failure::asked("it must be said which account it is"))?;
            let account = find::account(k, &named)?;
            let typed = Typed {
                customer: given("customer").unwrap_or_default(),
                share: given("share"),
                product: given("product"),
                note: given("note"),
                ..Typed::default()
            };
            let says = answer::statement(k, account, typed)?;
            let ready = supply::Ready::of(k, &says, known, clock::now());
            let account = Hex(k.account(account).id);
            Ok(Box::new(move |store, viewer| {
                ready.record(store, viewer, clock::now())?;
                Ok(account)
            }))
        })
        .await;
    match recorded {
        Ok(account) => reply::see(&format!("/their-customers?account={account}&said=told")),
        Err(why) => app.not_done("customers", why).await,
    }
}
