//! The HTML of a page: what its head says, and its text in pieces.

use super::furniture;
use super::tag::{Tag, is_block, is_void};
use bellwether_core::downstream::Block;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// Elements that may be open at once; deeper ones have no effect.
const OPEN_MAX: usize = 512;
/// A cell of more bytes makes its table one of layout: its cells are paragraphs.
const CELL_BYTES: usize = 300;
/// Of a head no more is kept than this: meta elements, scripts of JSON-LD, times.
const KEPT_MAX: usize = 200;
/// Of main text so much, or a third of all, makes it the page's text.
const MAIN_BYTES: usize = 200;

/// A paragraph, heading or table.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub text: String,
    pub is_table: bool,
    pub is_heading: bool,
    /// It lies in the main part.
    is_main: bool,
    /// Bytes of it that are links.
    linked: usize,
}

impl Piece {
    pub(super) fn block(self) -> Block {
        Block {
            text: self.text,
            table: self.is_table,
        }
    }
}

/// A page as it was read.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub title: String,
    /// Names in lower case, with their contents, in order.
    pub metas: Vec<(String, String)>,
    pub canonical: String,
    /// Scripts of JSON-LD.
    pub linked: Vec<String>,
    /// `datetime` of its times; whether that of publication.
    pub times: Vec<(String, bool)>,
    /// The address a browser saved it from.
    pub saved_from: String,
    /// The first headings of the first level.
    pub headings: Vec<String>,
    pub pieces: Vec<Piece>,
}

/// Reads a page. What is furniture stays out, unless nothing else is there.
pub(super) fn read(html: &str) -> Read {
    let mut read = tokenized(html, true);
    if read.pieces.is_empty() {
        read = tokenized(html, false);
    }
    read
}

fn tokenized(html: &str, strict: bool) -> Read {
    let mut page = Page {
        strict,
        ..Page::default()
    };
    let take = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        page.take(event);
        None
    };
    let mut emitter = CallbackEmitter::new(take);
    emitter.naively_switch_states(true);
    // Reading from a string does not fail.
    Tokenizer::new_with_emitter(html, emitter).finish().ok();
    page.finish()
}

#[derive(Default)]
struct Page {
    read: Read,
    strict: bool,
    open: Vec<Open>,
    /// Open elements of each sort.
    hidden: usize,
    main: usize,
    links: usize,
    pre: usize,
    tables: usize,
    heading: usize,
    tag: Tag,
    /// What takes the text besides, or instead of, the page.
    taker: Option<Taker>,
    taken: String,
    text: String,
    linked: usize,
    cells: Vec<Piece>,
    was_break: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Taker {
    Title,
    JsonLd,
    Script,
}

struct Open {
    name: String,
    is_hidden: bool,
    is_main: bool,
}

impl Page {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag::named(name);
            }
            CallbackEvent::AttributeName { name } => self.tag.begin(name),
            CallbackEvent::AttributeValue { value } => self.tag.set(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start(&tag, self_closing);
            }
            CallbackEvent::EndTag { name } => {
                self.end(&String::from_utf8_lossy(name).to_lowercase());
            }
            CallbackEvent::String { value } => {
                let value = String::from_utf8_lossy(value);
                match self.taker {
                    Some(_) => self.taken.push_str(&value),
                    None if self.hidden == 0 => self.say(&value),
                    None => {}
                }
            }
            CallbackEvent::Comment { value } => self.comment(&String::from_utf8_lossy(value)),
            _ => {}
        }
    }

    fn comment(&mut self, text: &str) {
        let Some((_, rest)) = text.split_once("saved from url=") else {
            // SingleFile: `url: https://…`.
            if let Some((_, rest)) = text.split_once("\n url: ")
                && self.read.saved_from.is_empty()
            {
                self.read.saved_from = rest
                    .split_whitespace()
                    .next()
                    .unwrap_or_default()
                    .to_owned();
            }
            return;
        };
        // `(0042)https://…`
        let url = rest.split_once(')').map_or(rest, |(_, url)| url);
        if self.read.saved_from.is_empty() {
            self.read.saved_from = url.split_whitespace().next().unwrap_or_default().to_owned();
        }
    }

    fn start(&mut self, tag: &Tag, self_closing: bool) {
        let name = tag.name.as_str();
        self.facts(tag);
        if matches!(
            name,
            "p" | "li" | "td" | "th" | "tr" | "dt" | "dd" | "option"
        ) && self.open.last().is_some_and(|open| open.name == name)
        {
            self.close_down_to(self.open.len() - 1);
        }
        if is_block(name) {
            self.end_piece();
        }
        if name == "br" && self.hidden == 0 {
            if self.was_break {
                self.end_piece();
            }
            self.text.push(' ');
            self.was_break = true;
        }
        if is_void(name) || self_closing && name.contains(':') || self.open.len() >= OPEN_MAX {
            return;
        }
        match name {
            "title" if self.read.title.is_empty() && self.hidden == 0 => {
                self.taker = Some(Taker::Title);
            }
            "script"
                if tag
                    .get("type")
                    .trim()
                    .eq_ignore_ascii_case("application/ld+json") =>
            {
                self.taker = Some(Taker::JsonLd);
            }
            "script" => self.taker = Some(Taker::Script),
            "table" => self.tables += 1,
            "a" => self.links += 1,
            "pre" => self.pre += 1,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading += 1,
            _ => {}
        }
        let is_main = matches!(name, "main" | "article")
            || tag.marks.role == "main"
            || tag.get("itemprop") == "articleBody";
        let is_hidden = self.strict && furniture::is(name, &tag.marks, self.main > 0)
            || matches!(name, "style" | "script" | "title");
        self.hidden += usize::from(is_hidden);
        self.main += usize::from(is_main);
        self.open.push(Open {
            name: tag.name.clone(),
            is_hidden,
            is_main,
        });
    }

    /// What an element says of the page.
    fn facts(&mut self, tag: &Tag) {
        let read = &mut self.read;
        match tag.name.as_str() {
            "meta" if read.metas.len() < KEPT_MAX => {
                let names = ["property", "name", "itemprop"].map(|name| tag.get(name));
                let name = names.into_iter().find(|name| !name.is_empty());
                let content = squeeze(tag.get("content"));
                if let Some(name) = name.filter(|_| !content.is_empty()) {
                    read.metas.push((name.to_lowercase(), content));
                }
            }
            "link"
                if read.canonical.is_empty()
                    && tag.get("rel").eq_ignore_ascii_case("canonical") =>
            {
                read.canonical = squeeze(tag.get("href"));
            }
            "time" if tag.has("datetime") && read.times.len() < KEPT_MAX => {
                let published = tag.has("pubdate")
                    || tag.get("itemprop").eq_ignore_ascii_case("datepublished")
                    || tag.marks.class.to_lowercase().contains("publish");
                read.times.push((tag.get("datetime").to_owned(), published));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if is_block(name) {
            self.end_piece();
        }
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            self.close_down_to(at);
        }
    }

    fn close_down_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some(open) = self.open.pop() else { return };
            if is_block(&open.name) {
                self.end_piece();
            }
            self.hidden -= usize::from(open.is_hidden);
            let less = |count: &mut usize| *count = count.saturating_sub(1);
            match open.name.as_str() {
                "title" | "script" => self.taker_ends(),
                "table" => {
                    less(&mut self.tables);
                    if self.tables == 0 {
                        self.end_table();
                    }
                }
                "a" => less(&mut self.links),
                "pre" => less(&mut self.pre),
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => less(&mut self.heading),
                _ => {}
            }
            self.main -= usize::from(open.is_main);
        }
    }

    fn taker_ends(&mut self) {
        let taken = std::mem::take(&mut self.taken);
        match self.taker.take() {
            Some(Taker::Title) => self.read.title = squeeze(&taken),
            Some(Taker::JsonLd) if self.read.linked.len() < KEPT_MAX => {
                self.read.linked.push(taken);
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.was_break = false;
        }
        for (number, part) in text.split("\n\n").enumerate() {
            if number > 0 {
                match self.pre {
                    0 => self.text.push(' '),
                    // Where white space counts, a blank line ends a paragraph.
                    _ => self.end_piece(),
                }
            }
            self.text.push_str(part);
        }
        if self.links > 0 {
            self.linked += text.trim().len();
        }
    }

    fn end_piece(&mut self) {
        self.was_break = false;
        let linked = std::mem::take(&mut self.linked);
        let text = squeeze(&std::mem::take(&mut self.text));
        if text.is_empty() {
            return;
        }
        let piece = Piece {
            text,
            is_table: false,
            is_heading: self.heading > 0,
            is_main: self.main > 0,
            linked,
        };
        if piece.is_heading
            && self.read.headings.len() < KEPT_MAX
            && self.open.iter().any(|open| open.name == "h1")
        {
            self.read.headings.push(piece.text.clone());
        }
        match self.tables {
            0 => self.read.pieces.push(piece),
            _ => self.cells.push(piece),
        }
    }

    fn end_table(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        // A table of data has no headlines in its cells.
        let is_text = |cell: &Piece| cell.is_heading || cell.text.len() > CELL_BYTES;
        let is_layout = cells.len() < 2 || cells.iter().any(is_text);
        if is_layout {
            return self.read.pieces.extend(cells);
        }
        let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        self.read.pieces.push(Piece {
            text: texts.join(" "),
            is_table: true,
            is_heading: false,
            is_main: cells.iter().any(|cell| cell.is_main),
            linked: cells.iter().map(|cell| cell.linked).sum(),
        });
    }

    fn finish(mut self) -> Read {
        self.end_piece();
        self.close_down_to(0);
        self.end_table();
        let mut read = self.read;
        let bytes = |of: &dyn Fn(&&Piece) -> bool| -> usize {
            read.pieces
                .iter()
                .filter(of)
                .map(|piece| piece.text.len())
                .sum()
        };
        let (all, main) = (bytes(&|_| true), bytes(&|piece| piece.is_main));
        if main >= MAIN_BYTES || main * 3 >= all && main > 0 {
            read.pieces.retain(|piece| piece.is_main);
        }
        if self.strict {
            // Lists of links are no text, notices are not the page's.
            read.pieces.retain(|piece| {
                let is_links = piece.linked * 10 > piece.text.len() * 7 && !piece.is_heading;
                !is_links && !furniture::is_notice(&piece.text)
            });
        }
        read
    }
}

/// White space of any kind as one space.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
