//! What the elements of HTML do to the text.

use super::lines::Lines;

/// What an element does to the text inside, until its end tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Effect {
    None,
    /// It is not shown.
    Hide,
    /// It quotes a mail.
    Quote,
    /// It holds a quoted mail together with the line that says whose it is.
    QuoteContainer,
    /// The quoted mail in such a container, which marks it already.
    QuoteInContainer,
    /// White space in it counts.
    Preformatted,
    /// Its items get a mark.
    List {
        ordered: bool,
    },
}

/// A start tag with the attributes that matter, in lower case.
#[derive(Default)]
pub(super) struct Attributes {
    pub name: String,
    class: String,
    id: String,
    /// Without white space.
    style: String,
    hidden: bool,
    /// Whose value comes next.
    present: Which,
}

#[derive(Clone, Copy, Default)]
enum Which {
    #[default]
    Other,
    Class,
    Id,
    Style,
}

impl Attributes {
    pub(super) fn of_tag(name: &[u8]) -> Attributes {
        Attributes {
            name: String::from_utf8_lossy(name).into_owned(),
            ..Attributes::default()
        }
    }

    pub(super) fn begin(&mut self, name: &[u8]) {
        self.present = match name {
            b"class" => Which::Class,
            b"id" => Which::Id,
            b"style" => Which::Style,
            _ => Which::Other,
        };
        self.hidden |= name == b"hidden";
    }

    pub(super) fn set(&mut self, value: &[u8]) {
        let value = || String::from_utf8_lossy(value).to_ascii_lowercase();
        match self.present {
            Which::Class => self.class = value(),
            Which::Id => self.id = value(),
            Which::Style => self.style = value().split_whitespace().collect(),
            Which::Other => {}
        }
    }

    pub(super) fn effect(&self) -> Effect {
        if self.is_hidden() {
            return Effect::Hide;
        }
        match self.name.as_str() {
            "blockquote" if self.is_indentation() => Effect::None,
            "blockquote" => Effect::Quote,
            "div" if self.is_quote_container() => Effect::QuoteContainer,
            "pre" | "textarea" => Effect::Preformatted,
            "ul" => Effect::List { ordered: false },
            "ol" => Effect::List { ordered: true },
            _ => Effect::None,
        }
    }

    fn is_hidden(&self) -> bool {
        const NEVER_SHOWN: &[&str] = &[
            "iframe", "math", "noscript", "script", "style", "svg", "template", "title", "xml",
        ];
        const STYLES: &[&str] = &[
            "display:none",
            "visibility:hidden",
            "mso-hide:all",
            "max-height:0;",
            "max-height:0px",
        ];
        self.hidden
            || NEVER_SHOWN.contains(&self.name.as_str())
            || STYLES.iter().any(|style| self.style.contains(style))
    }

    /// Gmail indents with the element that others quote with.
    fn is_indentation(&self) -> bool {
        self.style.contains("border:none") && !self.class.contains("gmail_quote")
    }

    fn is_quote_container(&self) -> bool {
        let quotes = |class: &str| matches!(class, "gmail_quote" | "yahoo_quoted");
        self.class.split_whitespace().any(quotes)
    }

    /// Whether all that follows is the mail that is answered: Outlook puts its
    /// headers below a rule, and the mail itself beside, not inside.
    fn begins_answered_mail(&self) -> bool {
        let id = ["divrplyfwdmsg", "appendonsend"].contains(&self.id.as_str());
        let class = self.class.contains("outlookmessageheader");
        let rule = self.style.contains("border-top:solid") && self.style.contains("padding:3.0pt0");
        self.name == "div" && (id || class || rule)
    }

    /// Paragraphs without space between them are lines to whoever wrote them.
    pub(super) fn is_tight(&self) -> bool {
        self.name == "p" && (self.class.contains("msonormal") || self.style.contains("margin:0"))
    }
}

/// Whether an element has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ];
    VOID.contains(&name)
}

/// Moves to where the content of an element begins.
pub(super) fn layout_before(tag: &Attributes, lines: &mut Lines) {
    if tag.begins_answered_mail() {
        lines.quote_rest();
    }
    match tag.name.as_str() {
        "br" => lines.line_break(),
        "td" | "th" => lines.cell(),
        "li" => lines.item(),
        _ if tag.is_tight() => lines.end_line(),
        name => layout_after(name, lines),
    }
}

/// Moves to where the text behind an element begins.
pub(super) fn layout_after(name: &str, lines: &mut Lines) {
    const APART: &[&str] = &[
        "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "table", "ul",
    ];
    const LINE: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "legend",
        "li",
        "main",
        "nav",
        "pre",
        "section",
        "tr",
    ];
    if APART.contains(&name) {
        lines.end_paragraph();
    } else if LINE.contains(&name) {
        lines.end_line();
    }
}
