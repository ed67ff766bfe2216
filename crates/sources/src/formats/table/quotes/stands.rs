//! How a quote stands, by the words of its status.

use bellwether_core::identity::names;

/// How a quote, or a line of one, stands; of several lines the first tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Stand {
    /// It was ordered.
    Won,
    /// It was sent, and nobody said what became of it.
    Open,
    /// It is not sent yet.
    Draft,
    /// The day up to which it held has passed.
    Expired,
    /// They said no, or another took its place.
    Lost,
}

impl Stand {
    /// The status of the deal.
    pub(super) fn status(self) -> &'static str {
        match self {
            Stand::Won => "won",
            Stand::Open | Stand::Draft => "open",
            Stand::Expired | Stand::Lost => "lost",
        }
    }

    /// The stage of the deal.
    pub(super) fn stage(self) -> &'static str {
        match self {
            Stand::Won => "ordered",
            Stand::Open => "open",
            Stand::Draft => "draft",
            Stand::Expired => "expired",
            Stand::Lost => "lost",
        }
    }

    /// What a status says; that of no words known is open.
    pub(super) fn of(text: &str) -> Stand {
        let folded = names::fold(text);
        let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
        let words: String = folded.chars().map(plain).collect();
        let words: Vec<&str> = words.split_whitespace().collect();
        let says = |list: &[&str]| {
            // A word ending in `*` is how words begin.
            let is = |said: &str, word: &&str| match names::fold(word).strip_suffix('*') {
                Some(start) => said.starts_with(start),
                None => said == names::fold(word),
            };
            words
                .iter()
                .any(|said| list.iter().any(|word| is(said, word)))
        };
        if says(EXPIRED) {
            return Stand::Expired;
        }
        if says(LOST) {
            return Stand::Lost;
        }
        if says(DRAFT) {
            return Stand::Draft;
        }
        match (says(WON), says(NOT), says(YET)) {
            (true, false, _) => Stand::Won,
            (true, true, false) => Stand::Lost,
            _ => Stand::Open,
        }
    }
}

const EXPIRED: &[&str] = &[
    "expired",
    "lapsed",
    "abgelaufen",
    "verfallen",
    "expire",
    "expiree",
    "perime",
    "caducado",
    "caducada",
    "vencido",
    "vencida",
    "scaduto",
    "scaduta",
    "verlopen",
    "vervallen",
];
const LOST: &[&str] = &[
    "lost",
    "rejected",
    "declined",
    "refused",
    "denied",
    "cancelled",
    "canceled",
    "withdrawn",
    "dead",
    "superseded",
    "replaced",
    "void",
    "abgelehnt*",
    "verloren",
    "absage",
    "abgesagt",
    "storniert",
    "zurückgezogen",
    "ersetzt",
    "überholt",
    "nichtauftrag",
    "refuse",
    "refusee",
    "rejete",
    "perdu",
    "perdue",
    "annule",
    "annulee",
    "remplace",
    "rechazado",
    "rechazada",
    "perdido",
    "perdida",
    "cancelado",
    "anulado",
    "rifiutato",
    "rifiutata",
    "perso",
    "persa",
    "annullato",
    "afgewezen",
    "geweigerd",
    "verworfen",
    "geannuleerd",
];
const DRAFT: &[&str] = &[
    "draft",
    "entwurf",
    "brouillon",
    "borrador",
    "bozza",
    "concept",
    "konzept",
    "unsent",
    "vorbereitung",
];
const WON: &[&str] = &[
    "ordered",
    "won",
    "accepted",
    "converted",
    "invoiced",
    "confirmed",
    "booked",
    "signed",
    "order",
    "beauftragt",
    "bestellt",
    "auftrag",
    "angenommen",
    "akzeptiert",
    "erteilt",
    "gewonnen",
    "fakturiert",
    "berechnet",
    "bestätigt",
    "auftragserteilung",
    "umgewandelt",
    "übernommen",
    "commande",
    "commandee",
    "accepte",
    "acceptee",
    "gagne",
    "gagnee",
    "signe",
    "aceptado",
    "aceptada",
    "ganado",
    "ganada",
    "pedido",
    "accettato",
    "accettata",
    "ordinato",
    "vinto",
    "vinta",
    "geaccepteerd",
    "besteld",
    "gewonnen",
    "akkoord",
    "facture",
    "facturee",
];
const NOT: &[&str] = &[
    "not", "nicht", "no", "kein", "ohne", "non", "pas", "niet", "geen", "un",
];
/// With these a no is none for good.
const YET: &[&str] = &[
    "yet", "noch", "encore", "todavia", "ancora", "nog", "waiting", "wartet",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_tells_how_a_quote_stands() {
        for (stand, words) in [
            (
                Stand::Open,
                "open|Sent|offen|gesendet|versendet|envoyé|Pending|noch nicht beauftragt|Enviado||Nachfassen",
            ),
            (
                Stand::Won,
                "Ordered|WON|accepted|beauftragt|Auftrag erteilt|accepté|Aceptado|Accettata|bestellt",
            ),
            (
                Stand::Lost,
                "lost|Rejected|declined|abgelehnt|Absage|refusé|Rechazado|nicht beauftragt|not accepted|superseded",
            ),
            (Stand::Expired, "expired|abgelaufen|Expiré|scaduto"),
            (Stand::Draft, "Draft|Entwurf"),
        ] {
            for word in words.split('|') {
                assert_eq!(Stand::of(word), stand, "{word}");
            }
        }
    }
}
