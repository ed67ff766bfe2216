//! Words that tell lines of a signature from lines of prose.

use crate::reading::phrases::Phrases;
use std::sync::LazyLock;

/// What a word says of its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Opens a closing formula.
    Closing,
    /// Thanks.
    Thanks,
    /// Goes with a phone number.
    Phone,
    /// Is part of an address.
    Street,
    /// Legal form of a company, or what houses call themselves.
    Company,
    /// A small word of prose.
    Function,
    /// I, you, we.
    Pronoun,
    /// Says what the mail was sent from.
    Device,
}

/// Words that tell, by what they say.
pub static LINE_WORDS: LazyLock<Phrases<Kind>> =
    LazyLock::new(|| Phrases::new(LINE_TABLE.iter().copied()));

const LINE_TABLE: &[(&str, Kind)] = &[
    (
        "regards|rgds|sincerely|cheers|cordially|respectfully|truly|faithfully|love|xoxo|rgrds",
        Kind::Closing,
    ),
    (
        "best|kind|warm|warmest|kindest|with|yours|many|all|take|talk|your",
        Kind::Closing,
    ),
    (
        "mfg|vg|lg|gruß|grüße|gruss|viele|beste|freundliche|herzliche|schöne|mit|liebe|hochachtungsvoll",
        Kind::Closing,
    ),
    (
        "cordialement|bien|salutations|sincères|meilleures|amicalement|cdlt|saludos|atentamente|un|cordiali|distinti|saluti|groet|groeten|vriendelijke|met|hälsningar|mvh|med|hilsen|pozdrawiam|atenciosamente|cumprimentos",
        Kind::Closing,
    ),
    (
        "thanks|thank|thx|tks|tia|danke|vielen|besten|merci|gracias|grazie|bedankt|dank|tack|obrigado|obrigada",
        Kind::Thanks,
    ),
    (
        "phone|tel|telephone|fax|facsimile|mobile|cell|cellular|office|direct|pager|ext|x|voice|ph|telefon|handy|mobil|durchwahl|téléphone|télécopie|portable|teléfono|móvil|telefono|cellulare|telefoon|mobiel|tfn|telefax|fon|dw",
        Kind::Phone,
    ),
    (
        "street|st|avenue|ave|suite|floor|road|rd|blvd|boulevard|drive|dr|lane|plaza|parkway|pkwy|box|building|bldg|*straße|*strasse|str|platz|*platz|*weg|*allee|postfach|rue|bd|cedex|calle|avda|via|piazza|viale|*straat|*laan|*weg|*gatan|*vägen",
        Kind::Street,
    ),
    (
        "inc|llc|ltd|limited|corp|corporation|company|co|lp|llp|plc|group|gmbh|ag|kg|ohg|ug|se|mbh|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|aps|spzoo|pty|holding|holdings|industries|associates|partners|international|enterprises|services|department|dept|division|team|university|institute|bank",
        Kind::Company,
    ),
    (
        "i|you|we|your|my|our|us|me|ich|wir|sie|ihnen|uns|je|nous|vous|yo|usted|io|noi|voi",
        Kind::Pronoun,
    ),
    (
        "sent|gesendet|envoyé|inviato|enviado|verzonden from|via|von|du|da|dal|desde|vanaf|with|mit|de|depuis my|a|meinem|mon|mi|mijn|mio|iphone|outlook|blackberry",
        Kind::Device,
    ),
    (
        "blackberry|iphone|ipad|android|smartphone|handheld",
        Kind::Device,
    ),
    (
        "the|a|an|is|are|was|were|be|been|to|of|in|on|at|for|from|and|or|but|if|that|this|it|as|by|not|have|has|had|will|would|can|could|should|do|does|did|so|than|then|when|what|which|who|about|into|up|out|any|there|they|he|she|his|her|their|please|der|die|das|ein|eine|ist|sind|und|oder|nicht|zu|auf|bei|für|den|dem|des|im|es|haben|werden|wird|le|la|les|est|sont|et|pour|dans|que|qui|sur|el|los|las|es|y|para|il|è|sono|e|per|che|het|een|niet|voor|och|att|som",
        Kind::Function,
    ),
];
