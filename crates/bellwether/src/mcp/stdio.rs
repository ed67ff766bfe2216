//! MCP on standard input and output: one message a line.

use super::MOST_BYTES;
use super::protocol::{self, Step};
use super::rpc::{self, Arrival, Message, PARSE_ERROR, Refusal, Request};
use super::tools;
use crate::api::{Answer, Asked, Operation, Run};
use crate::failure::Failure;
use crate::web::{Kept, NotDone, Pictures, Trouble, View};
use crate::workspace::Workspace;
use serde_json::Value;
use std::collections::HashSet;
use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Messages that wait to be answered; the next are not read before.
const WAITING: usize = 256;

/// Who does what is asked.
pub trait Host {
    /// Whether agents may write.
    fn may_write(&self) -> Result<bool, Failure>;
    /// Calls a tool.
    fn call(&self, operation: &'static Operation, asked: Asked) -> Result<Answer, NotDone>;
}

/// Answers until the input ends.
pub fn serve(view: View) -> Result<(), Failure> {
    let host = Drawn {
        workspace: view.workspace.clone(),
        pictures: Pictures::begin(view, Kept::default())?,
    };
    // Data in the strictest sense: nothing else may be written there.
    converse(io::BufReader::new(io::stdin()), io::stdout(), &host)
}

/// Answers from a picture.
struct Drawn {
    workspace: Workspace,
    pictures: Pictures,
}

impl Host for Drawn {
    fn may_write(&self) -> Result<bool, Failure> {
        Ok(self.workspace.settings()?.agents_may_write())
    }

    fn call(&self, operation: &'static Operation, asked: Asked) -> Result<Answer, NotDone> {
        self.pictures.wait_for_the_first();
        match operation.run {
            Run::Write(make) => self.pictures.write(move |desk| make(desk, &asked)),
            Run::Look(look) => {
                let looked = self.pictures.ask_and_wait(move |desk| look(desk, &asked));
                looked
                    .map_err(NotDone::Unanswered)?
                    .map_err(NotDone::Trouble)
            }
        }
    }
}

/// What a line holds.
enum Line {
    Text(Vec<u8>),
    TooLong,
}

/// Requests that are no longer wanted, by their ids.
type Cancelled = Arc<Mutex<HashSet<String>>>;

/// Answers what `input` asks. It is read ahead, so that what is no longer wanted is
/// known before its turn comes.
pub fn converse(
    input: impl BufRead + Send + 'static,
    mut output: impl Write,
    host: &dyn Host,
) -> Result<(), Failure> {
    let cancelled = Cancelled::default();
    let (lines, arrived) = sync_channel(WAITING);
    let reads = thread::Builder::new().name("mcp input".to_owned());
    let seen = Arc::clone(&cancelled);
    (reads.spawn(move || read_lines(input, &lines, &seen)))
        .map_err(|error| Failure::machine("the system gave no thread", error))?;
    for line in arrived {
        let answer = match line {
            Line::TooLong => {
                let says = format!("a line of more than {MOST_BYTES} bytes");
                Some(Refusal::new(PARSE_ERROR, says).answer(&Value::Null))
            }
            Line::Text(text) => answered(&text, host, &cancelled),
        };
        if let Some(answer) = answer {
            // JSON has no line breaks but those it escapes.
            output.write_all(format!("{answer}\n").as_bytes())?;
            output.flush()?;
        }
    }
    Ok(())
}

/// Hands on line by line; of a line that is too long the rest is passed over.
fn read_lines(mut input: impl BufRead, lines: &SyncSender<Line>, cancelled: &Cancelled) {
    loop {
        let mut text = Vec::new();
        let most = MOST_BYTES as u64 + 1;
        let read = (&mut input).take(most).read_until(b'\n', &mut text);
        if !read.is_ok_and(|bytes| bytes > 0) {
            return;
        }
        let is_whole = text.ends_with(b"\n") || text.len() <= MOST_BYTES;
        let line = match is_whole {
            true => Line::Text(text),
            false => {
                if pass_over(&mut input).is_err() {
                    return;
                }
                Line::TooLong
            }
        };
        if let Line::Text(text) = &line {
            if text.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            note_cancelled(text, cancelled);
        }
        if lines.send(line).is_err() {
            return;
        }
    }
}

/// Reads up to the end of the line.
fn pass_over(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let piece = input.fill_buf()?;
        if piece.is_empty() {
            return Ok(());
        }
        let end = piece.iter().position(|byte| *byte == b'\n');
        let bytes = end.map_or(piece.len(), |end| end + 1);
        input.consume(bytes);
        if end.is_some() {
            return Ok(());
        }
    }
}

fn note_cancelled(text: &[u8], cancelled: &Cancelled) {
    const METHOD: &str = "notifications/cancelled";
    // Most lines are something else, and are read once only.
    if !text
        .windows(METHOD.len())
        .any(|part| part == METHOD.as_bytes())
    {
        return;
    }
    if let Arrival::One(Ok(Message::Notification { method, params })) = rpc::read(text)
        && method == METHOD
        && let Some(id) = params.get("requestId")
    {
        let mut cancelled = cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        // Of what was answered before nobody asks any more.
        if cancelled.len() >= WAITING {
            cancelled.clear();
        }
        cancelled.insert(id.to_string());
    }
}

fn answered(text: &[u8], host: &dyn Host, cancelled: &Cancelled) -> Option<Value> {
    match rpc::read(text) {
        Arrival::One(message) => one(message, host, cancelled),
        Arrival::Several(all) => {
            let answers = all
                .into_iter()
                .filter_map(|one| self::one(one, host, cancelled));
            let answers: Vec<Value> = answers.collect();
            (!answers.is_empty()).then_some(Value::Array(answers))
        }
    }
}

fn one(
    message: Result<Message, (Value, Refusal)>,
    host: &dyn Host,
    cancelled: &Cancelled,
) -> Option<Value> {
    let request = match message {
        Ok(Message::Request(request)) => request,
        Ok(Message::Notification { .. } | Message::Reply) => return None,
        Err((id, refusal)) => return Some(refusal.answer(&id)),
    };
    let is_cancelled = || {
        let mut cancelled = cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        cancelled.remove(&request.id.to_string())
    };
    if is_cancelled() {
        return None;
    }
    let answer = of_request(&request, host);
    (!is_cancelled()).then_some(answer)
}

fn of_request(request: &Request, host: &dyn Host) -> Value {
    // Where it cannot be told, nobody writes.
    let may_write = host.may_write().unwrap_or(false);
    let answer = match protocol::step(request, may_write) {
        Step::Answer(answer) => answer,
        Step::Call(operation, asked) => Ok(came_of(operation, host.call(operation, asked))),
    };
    match answer {
        Ok(result) => rpc::answer(&request.id, result),
        Err(refusal) => refusal.answer(&request.id),
    }
}

/// What came of a call, as a result.
pub fn came_of(operation: &Operation, called: Result<Answer, NotDone>) -> Value {
    protocol::complete(match called {
        Ok(answer) => tools::result(operation, &answer),
        Err(NotDone::Trouble(trouble)) => tools::trouble(trouble),
        Err(NotDone::Unanswered(why)) => tools::trouble(Trouble::Failed(why.failure())),
    })
}

#[cfg(test)]
mod tests;
