//! HTML to the text a person would have typed: paragraphs and lines, lists,
//! cells apart, quoted mail marked with `> `, what is hidden left out.
//!
//! Tag soup is tokenized by html5gum as browsers do it; no tree is built. What
//! an element does to the text ends with its end tag, however badly nested.

mod element;
mod lines;

use element::{Attributes, Effect};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use lines::Lines;
use std::convert::Infallible;

/// Elements that may be open at once; deeper ones have no effect.
const OPEN_MAX: usize = 512;

/// The text of an HTML body.
pub(crate) fn to_text(html: &str) -> String {
    let mut page = Page::default();
    let take = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        page.take(event);
        None
    };
    let mut emitter = CallbackEmitter::new(take);
    emitter.naively_switch_states(true);
    // Reading from a string does not fail.
    Tokenizer::new_with_emitter(html, emitter).finish().ok();
    page.lines.finish()
}

/// A page as far as it was read.
#[derive(Default)]
struct Page {
    lines: Lines,
    /// Open elements with what they do to the text inside.
    open: Vec<Open>,
    /// Open elements that hide what is in them.
    hidden: usize,
    /// The start tag that is being read.
    tag: Attributes,
}

struct Open {
    name: Box<str>,
    effect: Effect,
    /// No space follows it.
    tight: bool,
}

impl Page {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Attributes::of_tag(name),
            CallbackEvent::AttributeName { name } => self.tag.begin(name),
            CallbackEvent::AttributeValue { value } => self.tag.set(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start(&tag, self_closing);
            }
            CallbackEvent::EndTag { name } => self.end(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } if self.hidden == 0 => {
                self.lines.text(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Attributes, self_closing: bool) {
        let name = tag.name.as_str();
        self.close_implied(name);
        if self.hidden == 0 {
            element::layout_before(tag, &mut self.lines);
        }
        let foreign = self_closing && name.contains(':');
        if element::is_void(name) || foreign || self.open.len() >= OPEN_MAX {
            return;
        }
        let in_container = self.open.iter().rev().find_map(|open| match open.effect {
            Effect::QuoteContainer => Some(true),
            Effect::Quote | Effect::QuoteInContainer => Some(false),
            _ => None,
        });
        let effect = match tag.effect() {
            // The container of a reply and the quote in it are one quote.
            Effect::Quote if in_container == Some(true) => Effect::QuoteInContainer,
            effect => effect,
        };
        match effect {
            Effect::None | Effect::QuoteInContainer => {}
            Effect::Hide => self.hidden += 1,
            Effect::Quote | Effect::QuoteContainer => self.lines.quote(1),
            Effect::Preformatted => self.lines.preformatted(1),
            Effect::List { ordered } => self.lines.open_list(ordered),
        }
        self.open.push(Open {
            name: name.into(),
            effect,
            tight: tag.is_tight(),
        });
    }

    fn end(&mut self, name: &str) {
        let found = self.open.iter().rposition(|open| &*open.name == name);
        let tight = found.is_some_and(|at| self.open[at].tight);
        if let Some(at) = found {
            self.close_down_to(at);
        }
        if self.hidden > 0 {
            return;
        }
        if tight {
            self.lines.end_line();
        } else {
            element::layout_after(name, &mut self.lines);
        }
    }

    fn close_down_to(&mut self, count: usize) {
        while self.open.len() > count {
            match self.open.pop().map(|open| open.effect) {
                Some(Effect::Hide) => self.hidden -= 1,
                Some(Effect::Quote | Effect::QuoteContainer) => self.lines.quote(-1),
                Some(Effect::Preformatted) => self.lines.preformatted(-1),
                Some(Effect::List { .. }) => self.lines.close_list(),
                Some(Effect::None | Effect::QuoteInContainer) | None => {}
            }
        }
    }

    /// Closes what the beginning of `name` closes: a paragraph ends where the
    /// next one begins, and so do items, rows and cells.
    fn close_implied(&mut self, name: &str) {
        let closed: &[&str] = match name {
            "p" => &["p"],
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr"],
            "td" | "th" => &["td", "th"],
            _ => return,
        };
        let bounds = ["table", "ul", "ol", "dl", "div", "blockquote", "body"];
        for at in (0..self.open.len()).rev() {
            let open = &*self.open[at].name;
            if closed.contains(&open) {
                return self.close_down_to(at);
            }
            if bounds.contains(&open) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn blocks_break_lines_and_text_flows() {
        let html = "<html><head><title>T</title><style>p{}</style></head><body><p>Dear\n Ann,</p>\
                    <div>one<br>two</div><div><br></div><div>three &amp; four&nbsp;&euro;</div>\
                    <script>x()</script><!-- no --></body></html>";
        assert_eq!(to_text(html), "Dear Ann,\n\none\ntwo\n\nthree & four €");
    }

    #[test]
    fn outlook_paragraphs_are_lines() {
        let html = "<p class=MsoNormal>Ann Smith<o:p></o:p></p><p class=MsoNormal>Buyer</p>\
                    <p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Mill</p>";
        assert_eq!(to_text(html), "Ann Smith\nBuyer\n\nMill");
    }

    #[test]
    fn lists_and_tables_keep_their_items_apart() {
        let html = "<ul><li>a<li><p>b</p></ul><ol><li>x</li><li>y</li></ol>\
                    <table><tr><td>1<td>2</tr><tr><th>3</th><th>4</th></tr></table>";
        assert_eq!(to_text(html), "- a\n- b\n\n1. x\n2. y\n\n1\t2\n3\t4");
    }

    #[test]
    fn quoted_mail_is_marked() {
        let gmail = "<div>Yes.</div><div class=\"gmail_quote\"><div>On Monday Ann wrote:</div>\
                     <blockquote class=\"gmail_quote\"><div>Two?</div><blockquote>Old</blockquote>\
                     </blockquote></div><div>Bob</div>";
        assert_eq!(
            to_text(gmail),
            "Yes.\n> On Monday Ann wrote:\n> Two?\n>> Old\nBob"
        );
        let outlook = "<p class=MsoNormal>Yes.</p><div style='border:none;border-top:solid #E1E1E1 \
                       1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Ann</p></div>\
                       <p class=MsoNormal>Two?</p>";
        assert_eq!(to_text(outlook), "Yes.\n> From: Ann\n> Two?");
        let web = "<div>Yes.</div><hr><div id=\"divRplyFwdMsg\">From: Ann</div><div>Two?</div>";
        assert_eq!(to_text(web), "Yes.\n\n> From: Ann\n> Two?");
        let indent = "<blockquote style=\"margin:0 0 0 40px;border:none\">in</blockquote>out";
        assert_eq!(to_text(indent), "in\nout");
    }

    #[test]
    fn what_is_hidden_is_left_out() {
        let html = "<div style=\"display: none\">preview<div>more</div></div>seen\
                    <span style='mso-hide:all'>x</span><p hidden>y</p>";
        assert_eq!(to_text(html), "seen");
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(to_text("<pre>a  b\n  c\n\nd</pre>e"), "a  b\n  c\n\nd\ne");
    }

    #[test]
    fn tag_soup_ends_well() {
        assert_eq!(
            to_text("a</div></p><b>b<i>c</b>d</i><table><td>e"),
            "a\n\nbcd\n\ne"
        );
        assert_eq!(to_text("1 < 2 & 3 > 2 <"), "1 < 2 & 3 > 2 <");
        let deep = "<div>".repeat(100_000) + "x";
        assert_eq!(to_text(&deep), "x");
    }
}
