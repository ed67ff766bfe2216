//! The HTML of a filing as blocks: paragraphs, and tables of which the cells stand
//! beside each other.

use super::Filing;
use super::facts::Contexts;
use bellwether_core::downstream::Block;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// A cell of more bytes makes its table one of layout: its cells are paragraphs.
const CELL_BYTES: usize = 300;

/// The tag of a share; later taxonomies write a number behind it.
const CONCENTRATION: &str = ":ConcentrationRiskPercentage";

/// Elements with facts that may be open at once.
const OPEN_MAX: usize = 16;

pub(super) fn read(html: &str) -> Filing {
    if !html.contains("</") {
        return plain(html);
    }
    let mut page = Page::default();
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

/// Text without elements: paragraphs parted by blank lines.
fn plain(text: &str) -> Filing {
    let mut page = Page::default();
    for line in text.lines() {
        if line.trim().is_empty() {
            page.end_block();
        } else {
            page.text(line);
            page.text(" ");
        }
    }
    page.finish()
}

#[derive(Default)]
struct Page {
    filing: Filing,
    contexts: Contexts,
    /// Tagged percentages: the number of the context and the value.
    tagged: Vec<(String, f64)>,
    /// The paragraph, or the cell, that is being read.
    text: String,
    /// Cells of the table that is being read.
    cells: Vec<String>,
    /// Tables that are open.
    tables: usize,
    /// What hides: depth of `ix:header`, `script` and `style`.
    hidden: usize,
    tag: Tag,
    /// Elements with facts that are open, and what they hold so far: they nest.
    facts: Vec<(Tag, String)>,
}

#[derive(Clone, Default)]
struct Tag {
    element: String,
    name: String,
    context: String,
    scale: String,
    id: String,
    attribute: Vec<u8>,
}

impl Page {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag {
                    element: String::from_utf8_lossy(name).to_lowercase(),
                    ..Tag::default()
                };
            }
            CallbackEvent::AttributeName { name } => self.tag.attribute = name.to_ascii_lowercase(),
            CallbackEvent::AttributeValue { value } => {
                let value = || String::from_utf8_lossy(value).into_owned();
                match self.tag.attribute.as_slice() {
                    b"name" => self.tag.name = value(),
                    b"contextref" => self.tag.context = value(),
                    b"scale" => self.tag.scale = value(),
                    b"id" => self.tag.id = value(),
                    _ => {}
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => self.start(self_closing),
            CallbackEvent::EndTag { name } => {
                self.end(&String::from_utf8_lossy(name).to_lowercase())
            }
            CallbackEvent::String { value } => {
                let value = String::from_utf8_lossy(value);
                self.facts
                    .iter_mut()
                    .for_each(|(_, held)| held.push_str(&value));
                if self.hidden == 0 {
                    self.text(&value);
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        match tag.element.as_str() {
            "ix:header" | "script" | "style" if !self_closing => self.hidden += 1,
            "xbrli:context" => self.contexts.open(&tag.id),
            "table" => {
                if self.tables == 0 {
                    self.end_block();
                }
                self.tables += 1;
            }
            "br" => self.text(" "),
            name if is_block(name) => self.end_block(),
            _ => {}
        }
        let wanted = tag.element.starts_with("ix:non") && !self.facts.is_empty()
            || tag.element.starts_with("xbrldi:explicit")
            || matches!(
                tag.element.as_str(),
                "xbrli:startdate" | "xbrli:enddate" | "xbrli:instant"
            )
            || tag.name.starts_with("dei:")
            || tag.name.starts_with("ifrs-full:NameOfReporting")
            || tag.name.contains(CONCENTRATION);
        if wanted && !self_closing && self.facts.len() < OPEN_MAX {
            self.facts.push((tag, String::new()));
        }
    }

    fn end(&mut self, name: &str) {
        if self
            .facts
            .last()
            .is_some_and(|(tag, _)| tag.element == name)
            && let Some((tag, held)) = self.facts.pop()
        {
            self.fact_ends(&tag, &held);
        }
        match name {
            "ix:header" | "script" | "style" => self.hidden = self.hidden.saturating_sub(1),
            "table" => {
                self.end_block();
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.end_table();
                }
            }
            name if is_block(name) => self.end_block(),
            _ => {}
        }
    }

    fn fact_ends(&mut self, tag: &Tag, held: &str) {
        let value = squeeze(held);
        let first = |kept: &mut String| {
            if kept.is_empty() {
                kept.clone_from(&value);
            }
        };
        match tag.name.as_str() {
            "dei:EntityRegistrantName"
            | "ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification" => {
                first(&mut self.filing.filer);
            }
            "dei:DocumentType" => first(&mut self.filing.form),
            "dei:DocumentPeriodEndDate" => first(&mut self.filing.period_end),
            "dei:DocumentFiscalYearFocus" => self.filing.fiscal_year = value.parse().ok(),
            name if name.contains(CONCENTRATION) => {
                let scale: i32 = tag.scale.parse().unwrap_or(0);
                let number: Option<f64> = value.replace(',', "").parse().ok();
                if let Some(number) = number.filter(|_| (-12..=12).contains(&scale)) {
                    let percent = number * 10f64.powi(scale + 2);
                    self.tagged.push((tag.context.clone(), percent));
                }
            }
            _ => self.contexts.take(&tag.element, &value),
        }
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn end_block(&mut self) {
        let text = squeeze(&std::mem::take(&mut self.text));
        if text.is_empty() {
            return;
        }
        if self.tables > 0 {
            self.cells.push(text);
        } else {
            self.filing.blocks.push(Block { text, table: false });
        }
    }

    fn end_table(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().any(|cell| cell.len() > CELL_BYTES) {
            let blocks = cells.into_iter().map(|text| Block { text, table: false });
            self.filing.blocks.extend(blocks);
        } else if !cells.is_empty() {
            let text = cells.join(" ");
            self.filing.blocks.push(Block { text, table: true });
        }
    }

    fn finish(mut self) -> Filing {
        self.end_block();
        self.end_table();
        let facts = self
            .tagged
            .iter()
            .map(|(id, percent)| self.contexts.fact(id, *percent));
        self.filing.facts = facts.collect();
        self.filing
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "td"
            | "th"
            | "tr"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "body"
            | "section"
    )
}

/// White space of any kind as one space.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
