//! What of a page is no text of its own: navigation, side columns, forms, notices.

/// Elements that are never shown as text, or never the page's own.
const ELEMENTS: &[&str] = &[
    "aside", "button", "canvas", "dialog", "footer", "form", "iframe", "math", "nav", "noscript",
    "object", "select", "style", "svg", "template", "textarea", "video", "audio", "figure",
];

/// Roles of what surrounds a text.
const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "toolbar",
];

/// Words of classes and ids of what surrounds a text.
const NAMES: &[&str] = &[
    "advert",
    "advertisement",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comments",
    "consent",
    "cookie",
    "cookiebanner",
    "cookies",
    "footer",
    "gdpr",
    "masthead",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "overlay",
    "pagination",
    "popup",
    "promo",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "sitenav",
    "skip",
    "social",
    "subscribe",
    "teaser",
    "toolbar",
    "tracking",
];

/// A start tag, as far as it tells what is in it.
#[derive(Clone, Default, Debug)]
pub(super) struct Marks {
    pub class: String,
    pub id: String,
    pub role: String,
    pub style: String,
    pub is_hidden: bool,
}

/// Whether what is in an element is no text of the page.
pub(super) fn is(element: &str, marks: &Marks, within_main: bool) -> bool {
    let style: String = marks.style.to_lowercase().split_whitespace().collect();
    if marks.is_hidden
        || ELEMENTS.contains(&element)
        || element == "header" && !within_main
        || ROLES.contains(&marks.role.to_lowercase().as_str())
        || style.contains("display:none")
        || style.contains("visibility:hidden")
    {
        return true;
    }
    // The whole page may be `class="no-sidebar cookie-accepted"`.
    let may_hold_all = matches!(element, "html" | "body" | "main" | "article");
    !may_hold_all && (is_named(&marks.class) || is_named(&marks.id))
}

fn is_named(names: &str) -> bool {
    let words = |name: &str| {
        let lower = name.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        // `has-sidebar` and `no-share` say something of the text beside it.
        let first = words.clone().next().unwrap_or_default();
        !matches!(first, "has" | "no" | "with" | "without")
            && words.any(|word| NAMES.contains(&word))
    };
    names.split_whitespace().any(words)
}

/// Whether a paragraph is no text of the page, by its words.
pub(super) fn is_notice(text: &str) -> bool {
    const SHORT: usize = 400;
    const BEGINS: &[&str] = &[
        "©",
        "copyright ©",
        "(c) ",
        "all rights reserved",
        "alle rechte vorbehalten",
        "skip to ",
        "zum inhalt",
        "share this",
        "artikel teilen",
        "diesen artikel teilen",
        "read more",
        "mehr erfahren",
        "weiterlesen",
        "back to ",
        "zurück zu",
    ];
    let lower = text.to_lowercase();
    let asks = [
        "accept",
        "consent",
        "agree",
        "akzeptier",
        "zustimm",
        "einwillig",
        "we use cookies",
    ];
    let cookies = lower.contains("cookie") && asks.iter().any(|word| lower.contains(word));
    let short = text.len() <= SHORT;
    short && (cookies || text.len() <= 160 && BEGINS.iter().any(|begin| lower.starts_with(begin)))
}
