//! Conversations with a host that needs no workspace.

use super::*;
use serde_json::json;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// A host that counts its calls, and takes its time until all input is read.
#[derive(Default)]
struct Slow {
    calls: AtomicUsize,
    all_is_read: Arc<AtomicBool>,
}

impl Host for Slow {
    fn may_write(&self) -> Result<bool, Failure> {
        Err(Failure::asked("the settings cannot be read"))
    }

    fn call(&self, _: &'static Operation, _: Asked) -> Result<Answer, NotDone> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        while !self.all_is_read.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(1));
        }
        Ok(Answer("{}".into()))
    }
}

/// Input that says when all of it is read.
struct Input(io::Cursor<Vec<u8>>, Arc<AtomicBool>);

impl Read for Input {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(to)?;
        if read == 0 {
            self.1.store(true, Ordering::SeqCst);
        }
        Ok(read)
    }
}

/// What is answered to some lines, and how many tools were called.
fn answers(lines: &[String]) -> (Vec<Value>, usize) {
    let host = Slow::default();
    let bytes = lines.join("\n").into_bytes();
    let input = Input(io::Cursor::new(bytes), Arc::clone(&host.all_is_read));
    let mut output = Vec::new();
    converse(io::BufReader::new(input), &mut output, &host).expect("a conversation");
    let text = String::from_utf8(output).expect("text");
    let read = |line: &str| serde_json::from_str(line).expect("JSON");
    (text.lines().map(read).collect(), host.calls.into_inner())
}

fn request(id: u32, method: &str, params: Value) -> String {
    json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }).to_string()
}

fn ids(answers: &[Value]) -> Vec<Option<u64>> {
    answers.iter().map(|one| one["id"].as_u64()).collect()
}

#[test]
fn what_is_cancelled_is_neither_done_nor_answered() {
    let brief = json!({ "name": "brief" });
    let cancel = |id: u32| {
        json!({
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": { "requestId": id }
        })
        .to_string()
    };
    let (answers, calls) = answers(&[
        request(1, "tools/call", brief.clone()),
        request(2, "tools/call", brief.clone()),
        request(3, "tools/call", brief),
        cancel(2),
        cancel(1),
    ]);
    // The first may have been begun already; its answer is not wanted any more.
    assert_eq!(ids(&answers), [Some(3)]);
    assert!((1..=2).contains(&calls), "{calls}");
}

#[test]
fn a_huge_line_is_passed_over_and_the_next_is_answered() {
    let huge = request(1, "ping", json!({ "x": "y".repeat(4 * MOST_BYTES) }));
    let just = {
        let empty = request(3, "ping", json!({ "x": "" })).len();
        request(3, "ping", json!({ "x": "y".repeat(MOST_BYTES - empty) }))
    };
    assert_eq!(just.len(), MOST_BYTES);
    let (answers, _) = answers(&[huge.clone(), request(2, "ping", json!({})), just, huge]);
    assert_eq!(ids(&answers), [None, Some(2), Some(3), None]);
    assert_eq!(answers[0]["error"]["code"], PARSE_ERROR);
}

#[test]
fn a_batch_is_answered_at_once_but_for_what_wants_no_answer() {
    let told = r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#;
    let ping = |id| request(id, "ping", json!({}));
    let (answers, _) = answers(&[
        format!("[{},{told},{}]", ping(1), ping(2)),
        format!("[{told}]"),
        told.to_owned(),
        r#"{"jsonrpc":"2.0","id":9,"result":{}}"#.to_owned(),
        ping(3),
    ]);
    assert_eq!(
        ids(answers[0].as_array().expect("a batch")),
        [Some(1), Some(2)]
    );
    assert_eq!((answers.len(), answers[1]["id"].as_u64()), (2, Some(3)));
}

#[test]
fn where_it_cannot_be_told_whether_agents_may_write_they_may_not() {
    let undo = json!({ "name": "undo" });
    let (answers, calls) = answers(&[request(1, "tools/call", undo)]);
    assert_eq!((&answers[0]["result"]["isError"], calls), (&json!(true), 0));
}

#[test]
fn bytes_that_are_no_text_end_nothing() {
    let host = Slow::default();
    let mut bytes = b"\xff\xfe{}\n\x00\n".to_vec();
    bytes.extend(request(1, "ping", json!({})).into_bytes());
    let mut output = Vec::new();
    converse(
        io::BufReader::new(io::Cursor::new(bytes)),
        &mut output,
        &host,
    )
    .expect("answers");
    let lines = String::from_utf8(output).expect("text").lines().count();
    assert_eq!(lines, 3);
}
