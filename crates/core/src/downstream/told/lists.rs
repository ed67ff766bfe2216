//! Words that bound what a way of saying it may take in.

use super::super::tokens::Token;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A set of words.
pub(super) struct List(LazyLock<HashSet<&'static str>>);

impl List {
    const fn of(make: fn() -> HashSet<&'static str>) -> List {
        List(LazyLock::new(make))
    }

    /// Whether the token is one of them.
    pub(super) fn has(&self, token: &Token<'_>) -> bool {
        self.0.contains(token.low.as_str())
    }
}

/// What changes hands when no goods do.
pub(super) static ASSETS: List = List::of(|| {
    "\
sample samples muster proben unterlagen rechnung rechnungen zeichnung zeichnungen dokumente angebot approval approvals \
trust permission license licence % confidence reservations plant plants properties facility facilities factories leases businesses subsidiaries \
message messages commitments commitment assigned statement statements summary question questions someone somebody damages injuries factory stake stakes shares share building house division business subsidiary \
company land property assets interest rights patent debt bonds stock bank headquarters portfolio \
arm majority minority ownership werk anteile beteiligung sparte gebäude grundstück information \
documents document copy copies letter data comments notice invoice invoices email sense \
reference payment payments credit money arrangements changes decision call calls sure time case \
point decisions room mistake adjustments adjustment access support recommendations nominations \
answer answers response responses feedback guidance update updates presentation unit station \
stations pipeline refinery terminal field mine operations appearances list names costs cost \
kosten available"
        .split_whitespace()
        .collect()
});

/// What a firm is that is no customer.
pub(super) static ROLES: List = List::of(|| {
    "\
supplier suppliers vendor forwarder carrier haulier hauler agent bank insurer landlord lawyer \
lawyers auditor auditors competitor consultant subcontractor broker distributor dealer union \
lieferant lieferanten zulieferer spediteur spedition bank versicherer vermieter anwalt berater \
wettbewerber"
        .split_whitespace()
        .collect()
});

/// Words behind a name with which no noun goes on.
pub(super) static EDGES: List = List::of(|| {
    "\
with for and since from in at on as who which but or by because every weekly weekly. monthly \
daily now again today yesterday last this next directly through via over until is are has have \
was were too also already only per each any so to under during right when while after before \
year anymore that we they had will regularly about without mit seit und an bei ab über nicht \
schon auch aber weil wöchentlich jede jeden jedes monatlich direkt sowie regelmäßig nach aus ein \
worth of early instead if wenn falls exclusively stopped sind just soon then here there once twice four three need needs require \
requires want wants come comes came carry carry contain contains go goes get gets take takes make \
makes must should can cannot could may might if still recently lately exclusively mostly mainly \
sit sits use uses keep keeps asked asks asking wrote called only among along besides alone straight only around between as both r u too damit dort hier nun \
jetzt derzeit dafür daher deshalb noch nur wieder bereits derzeit wird werden braucht brauchen"
        .split_whitespace()
        .collect()
});

/// German words behind which a noun comes, no firm.
pub(super) static OWNERS: List = List::of(|| {
    "\
ihr ihre ihrem ihren ihrer ihres unser unsere unserem unseren unserer unseres mein meine meinem \
meinen meiner dein deine deiner euer eure eurem euren eurer dieser diese dieses diesem diesen \
kein keine keinen keiner keinem ein eine einen einem einer eines jeder jede jedes jedem jeden zur \
zum im ins am beim"
        .split_whitespace()
        .collect()
});

/// Words that end what is supplied.
pub(super) static NO_PRODUCT: List = List::of(|| {
    "\
we i they he she which who that what if because but wir ich dass wenn aber not nicht is are was \
were will would you it him us uns ihnen to by into than go goes went end ends nothing nichts"
        .split_whitespace()
        .collect()
});

/// Words that part what stands together.
pub(super) static PARTS: List = List::of(|| {
    "\
of for with by and or if we you i they but that which not und oder nicht wir für \
mit"
    .split_whitespace()
    .collect()
});

/// Words that German sentences have and English ones do not.
pub(super) static GERMAN: List = List::of(|| {
    "\
der die das den dem und wir unser unsere unseren unserem unserer ist nicht für mit von bei sie \
ihr ein eine einen zu haben uns beliefert liefert hat euer unseres eurer als auch nach seit \
kunde kunden macht lieferadresse lieferanschrift endkunde erhält bestellt kauft bezieht \
beauftragt gewinnt vergibt"
        .split_whitespace()
        .collect()
});
