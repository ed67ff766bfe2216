use super::*;
use crate::web::View;
use crate::workspace::Workspace;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;

static LOOKED: AtomicUsize = AtomicUsize::new(0);

/// An operation that counts how often it is run.
static LOOKS: Operation = Operation {
    method: "get",
    path: "/looks",
    tool: "looks",
    says: "Looks",
    records: "",
    params: &[],
    body: &[],
    shape: operation::shape::<u8>,
    run: Run::Look(|_, _| {
        LOOKED.fetch_add(1, Ordering::SeqCst);
        Ok(Answer("{}".into()))
    }),
};

#[test]
fn nobody_waits_behind_who_has_gone() {
    let temp = tempfile::tempdir().expect("a temporary folder");
    let workspace = Workspace::at(Some(temp.path().join("workspace"))).expect("a workspace");
    let view = View {
        workspace,
        as_of: None,
        viewer: None,
    };
    let met = (IpAddr::V4(Ipv4Addr::LOCALHOST), 4173);
    let app = App::new(view, met, Vec::new(), Box::new(|_| {})).expect("an app");
    app.pictures.wait_for_the_first();
    let (begun, has_begun) = channel();
    let (end, may_end) = channel::<()>();
    let pictures = app.pictures.clone();
    let busy = std::thread::spawn(move || {
        pictures.ask_and_wait(move |_| {
            begun.send(()).expect("somebody waits for it");
            let _ = may_end.recv();
        })
    });
    has_begun.recv().expect("the picture is busy");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let gone = done(&app, &LOOKS, Asked::default());
        let gone = tokio::time::timeout(Duration::from_millis(50), gone).await;
        assert!(gone.is_err(), "it waits, and goes");
        end.send(()).expect("it ends");
        let answered = done(&app, &LOOKS, Asked::default()).await;
        assert!(answered.is_ok());
    });
    assert!(busy.join().expect("it ended").is_ok());
    assert_eq!(
        LOOKED.load(Ordering::SeqCst),
        1,
        "who had gone was passed over"
    );
}
