use super::*;
use axum::body::Body;
use axum::extract::{FromRequest, Request};

fn workspace() -> (tempfile::TempDir, Workspace) {
    let temp = tempfile::tempdir().expect("a temporary folder");
    let workspace = Workspace::at(Some(temp.path().join("workspace"))).expect("a workspace");
    (temp, workspace)
}

/// What a browser sends of these files; the last boundary is left out where it breaks off.
fn sent(files: &[(&str, &str)], whole: bool) -> Request {
    let mut body = String::new();
    for (name, text) in files {
        body.push_str(&format!(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n"
        ));
    }
    if whole {
        body.push_str("--edge--\r\n");
    }
    Request::builder()
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .expect("a request")
}

fn received(
    workspace: &Workspace,
    request: Request,
    most: u64,
) -> Result<(Landing, Vec<PathBuf>), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(async {
        let parts = Multipart::from_request(request, &()).await.expect("parts");
        receive(workspace, parts, most).await
    })
}

/// What lies in the uploads.
fn left(workspace: &Workspace) -> usize {
    std::fs::read_dir(workspace.dir.join(FOLDER)).map_or(0, Iterator::count)
}

#[test]
fn a_sending_is_gone_when_it_was_read() {
    let (_temp, workspace) = workspace();
    let request = sent(&[("a.mbox", "one"), ("../../b.mbox", "two")], true);
    let (landing, paths) = received(&workspace, request, 100).expect("received");
    let (dir, called) = landing.named();
    assert_eq!(paths, [dir.join("a.mbox"), dir.join("b.mbox")]);
    assert_eq!(called, workspace.dir.join("uploads"));
    assert_eq!(std::fs::read_to_string(&paths[1]).expect("there"), "two");
    drop(landing);
    assert_eq!(left(&workspace), 0);
}

#[test]
fn what_breaks_off_leaves_nothing() {
    let (_temp, workspace) = workspace();
    let request = sent(&[("a.mbox", "one"), ("b.mbox", "two")], false);
    let failure = received(&workspace, request, 100).expect_err("broken off");
    assert!(failure.says.contains("did not arrive whole"), "{failure:?}");
    assert_eq!(left(&workspace), 0);
}

#[test]
fn what_is_too_large_is_refused_on_the_way() {
    let (_temp, workspace) = workspace();
    let files = [("a.mbox", "0123456789"), ("b.mbox", "0123456789")];
    let failure = received(&workspace, sent(&files, true), 19).expect_err("too large");
    assert!(failure.says.starts_with(TOO_LARGE), "{failure:?}");
    assert_eq!(left(&workspace), 0);
    assert!(received(&workspace, sent(&files, true), 20).is_ok());
    assert!(received(&workspace, sent(&[], true), 20).is_err());
    assert!(received(&workspace, sent(&[("", "")], true), 20).is_err());
}

/// A part that is no file.
fn beside(name: &str, text: &str) -> String {
    format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
}

#[test]
fn what_stands_beside_files_is_bounded_too() {
    let (_temp, workspace) = workspace();
    let with = |before: &str| {
        let file = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\none\r\n--edge--\r\n";
        let request = Request::builder()
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(Body::from(format!("{before}{file}")))
            .expect("a request");
        received(&workspace, request, 100)
    };
    let (_landing, paths) = with(&beside("modified", "1700000000000")).expect("received");
    let at = std::fs::metadata(&paths[0]).and_then(|meta| meta.modified());
    let told = UNIX_EPOCH + Duration::from_millis(1_700_000_000_000);
    assert_eq!(at.expect("a moment"), told);
    let much = "9".repeat(AROUND_BYTES as usize / 4);
    assert!(
        with(&beside("modified", &much)).is_ok(),
        "no number, and no harm"
    );
    for name in ["modified", "other"] {
        let failure = with(&beside(name, &much).repeat(5)).expect_err("too large");
        assert!(failure.says.starts_with(TOO_LARGE), "{failure:?}");
    }
}

#[test]
fn files_of_one_name_and_sendings_at_once_are_kept_apart() {
    let (_temp, workspace) = workspace();
    let files = [("Inbox", "one"), ("Inbox", "two"), ("inbox/Inbox", "three")];
    let (first, paths) = received(&workspace, sent(&files, true), 100).expect("received");
    let texts: Vec<String> = (paths.iter())
        .map(|path| std::fs::read_to_string(path).expect("there"))
        .collect();
    assert_eq!(texts, ["one", "two", "three"]);
    let again = received(&workspace, sent(&files, true), 100).expect("received");
    assert_ne!(first.named().0, again.0.named().0);
    assert_eq!(first.named().1, again.0.named().1);
    drop(first);
    assert!(again.1.iter().all(|path| path.exists()));
}

#[test]
fn a_start_takes_away_what_nobody_uses() {
    let (_temp, workspace) = workspace();
    let (used, paths) = received(&workspace, sent(&[("a", "one")], true), 100).expect("received");
    let old = workspace.dir.join(FOLDER).join("0123456789abcdef");
    std::fs::create_dir_all(&old).expect("made");
    std::fs::write(old.join(LOCK), "").expect("written");
    std::fs::write(old.join("a.mbox"), "old").expect("written");
    std::fs::write(workspace.dir.join(FOLDER).join("old.mbox"), "older").expect("written");
    sweep(&workspace);
    assert!(paths[0].exists() && !old.exists());
    assert_eq!(left(&workspace), 1);
    drop(used);
    assert_eq!(left(&workspace), 0);
}

#[test]
fn a_name_leads_nowhere_else() {
    for (name, safe) in [
        ("Inbox.mbox", "Inbox.mbox"),
        ("../../etc/passwd", "passwd"),
        ("C:\\mail\\old.pst", "old.pst"),
        ("..", "upload"),
        ("", "upload"),
        ("a\0b?.csv", "a_b_.csv"),
        (".hidden", "hidden"),
        (".in-use", "in-use"),
        ("NUL", "_NUL"),
        ("com1.csv", "_com1.csv"),
        ("comet.csv", "comet.csv"),
        ("Übersicht größer.csv", "Übersicht größer.csv"),
    ] {
        assert_eq!(safe_name(name), safe, "{name:?}");
    }
    let long = safe_name(&format!("{}.parquet", "ü".repeat(300)));
    assert!(
        long.len() <= NAME_BYTES && long.ends_with("ü.parquet"),
        "{long}"
    );
    assert!(safe_name(&"x".repeat(5000)).len() <= NAME_BYTES);
}
