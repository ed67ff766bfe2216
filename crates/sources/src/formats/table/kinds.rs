//! What the rows of a table are, by which fields there are.

use super::headings::{Of, Sense};
use super::shapes;
use super::things::{CLOSED, CONTRACT, CONTRACT_ENDS, ENDS, OLD_STAGE, SEATS, WHAT, WON};
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field::*;

/// What `--as` may say of a table, and the kind it is.
pub(super) const KINDS: &[(&str, EntryKind)] = &[
    ("contacts", EntryKind::Contact),
    ("companies", EntryKind::Company),
    ("deals", EntryKind::Deal),
    ("activities", EntryKind::Activity),
    ("products", EntryKind::Product),
    ("series", EntryKind::Figure),
];

/// The thing a kind of entry is.
pub(super) fn of(kind: EntryKind) -> Of {
    match kind {
        EntryKind::Contact => Of::Contact,
        EntryKind::Company => Of::Company,
        EntryKind::Deal => Of::Deal,
        EntryKind::Role => Of::Role,
        EntryKind::Stage => Of::Stage,
        EntryKind::Activity | EntryKind::Meeting | EntryKind::Note => Of::Activity,
        EntryKind::Document | EntryKind::Figure | EntryKind::Supply => Of::Company,
        EntryKind::Product => Of::Product,
    }
}

/// What it is called in reports.
pub(super) fn what(system: &str, kind: EntryKind) -> String {
    let things = match kind {
        EntryKind::Stage => "stage history",
        EntryKind::Meeting => "calendar",
        kind => things(kind),
    };
    format!("{} {things}", shapes::shown(system))
        .trim()
        .to_owned()
}

/// What its rows are called, counted.
pub(super) fn things(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contacts",
        EntryKind::Company => "companies",
        EntryKind::Deal => "deals",
        EntryKind::Role => "contact roles",
        EntryKind::Stage => "changes of stage",
        EntryKind::Activity => "activities",
        EntryKind::Product => "products",
        EntryKind::Meeting => "meetings",
        EntryKind::Note => "notes",
        EntryKind::Document => "documents",
        EntryKind::Figure => "figures",
        EntryKind::Supply => "supplies",
    }
}

/// Whether entries of a kind say a field.
pub(super) fn allows(kind: EntryKind, name: &str) -> bool {
    const EVERY: &[&str] = &[
        ID,
        OWNER,
        LABEL,
        CREATED,
        CHANGED,
        LAST_ACTIVITY,
        TEXT,
        URL,
        TYPE,
        STATUS,
    ];
    let own: &[&str] = match kind {
        EntryKind::Contact => &[
            NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, COMPANY, COMPANY_ID, TITLE, DEPARTMENT,
            CITY, COUNTRY, PARENT_ID, PARENT, WHEN, ROLE,
        ],
        EntryKind::Company => &[
            NAME,
            DOMAIN,
            PARENT_ID,
            PARENT,
            INDUSTRY,
            CITY,
            COUNTRY,
            EMPLOYEES,
            REVENUE,
            PHONE,
            CURRENCY,
            CONTACT,
            CONTACT_ID,
            EMAIL,
            END_CUSTOMER,
        ],
        EntryKind::Deal => &[
            NAME,
            COMPANY,
            COMPANY_ID,
            CONTACT,
            CONTACT_ID,
            STAGE,
            AMOUNT,
            CURRENCY,
            PROBABILITY,
            CLOSES,
            LOST_REASON,
            PRODUCT,
            NEXT_STEP,
            COMPETITOR,
            CLOSED,
            WON,
            END_CUSTOMER,
        ],
        EntryKind::Role => &[
            NAME, DEAL, DEAL_ID, CONTACT, CONTACT_ID, ROLE, EMAIL, COMPANY, COMPANY_ID,
        ],
        EntryKind::Stage => &[
            NAME,
            DEAL,
            DEAL_ID,
            STAGE,
            AMOUNT,
            CLOSES,
            WHEN,
            PROBABILITY,
            CURRENCY,
            OLD_STAGE,
            COMPANY,
            COMPANY_ID,
        ],
        EntryKind::Activity => &[
            NAME, WHEN, CLOSES, CONTACT, CONTACT_ID, COMPANY, COMPANY_ID, DEAL, DEAL_ID, FROM, TO,
        ],
        EntryKind::Product => &[
            NAME,
            FAMILY,
            PRICE,
            CURRENCY,
            DEAL,
            DEAL_ID,
            QUANTITY,
            AMOUNT,
            COST,
            MARGIN,
            SUCCESSOR,
            DISCONTINUED,
        ],
        EntryKind::Meeting => &[NAME, CITY, ALL_DAY, ORGANISER, ATTENDEE],
        EntryKind::Note => &[NAME, WHEN],
        EntryKind::Document => &[NAME, WHEN, PUBLISHER],
        EntryKind::Figure => &[NAME, WHEN, COMPANY, VALUE],
        EntryKind::Supply => &[COMPANY, END_CUSTOMER, SHARE, PRODUCT, SINCE, UNTIL],
    };
    EVERY.contains(&name) || own.contains(&name)
}

/// What speaks for a kind, and how loudly; a kind needs three.
const LEAST: u32 = 3;

/// The kind of rows with these fields; `None` where nothing speaks loudly enough.
pub(super) fn kind(senses: &[Option<Sense>], mapped: &[Option<&'static str>]) -> Option<EntryKind> {
    if is_orders(senses) {
        return None;
    }
    if are_contracts(senses) {
        return Some(EntryKind::Activity);
    }
    let fields = Fields { senses, mapped };
    // What says most comes first: deals name companies, and contacts do.
    let kind = match () {
        () if fields.are_stages() => EntryKind::Stage,
        () if fields.are_roles() => EntryKind::Role,
        () if fields.are_activities() => EntryKind::Activity,
        () if fields.are_deals() => EntryKind::Deal,
        () if fields.are_contacts() => EntryKind::Contact,
        () if fields.are_products() => EntryKind::Product,
        () if fields.are_companies() => EntryKind::Company,
        () => return None,
    };
    Some(kind)
}

/// What the columns of a table say.
struct Fields<'a> {
    senses: &'a [Option<Sense>],
    mapped: &'a [Option<&'static str>],
}

impl Fields<'_> {
    /// Whether a column is mapped to a field, or where it is not, means something.
    fn any(&self, mapped: &str, means: impl Fn(&Sense) -> bool) -> bool {
        let mut columns = self.senses.iter().zip(self.mapped);
        columns.any(|(sense, told)| match told {
            Some(told) => *told == mapped,
            None => sense.as_ref().is_some_and(&means),
        })
    }

    fn has(&self, of: Of, name: &str) -> bool {
        self.any(name, |sense| {
            (of == Of::Any || sense.of == of) && sense.field == name
        })
    }

    /// A plain `Name`, that of whatever the row is.
    fn has_plain_name(&self) -> bool {
        self.any(NAME, |sense| sense.of == Of::Any && sense.field == NAME)
    }

    fn names_firm(&self) -> bool {
        self.any(COMPANY, |sense| {
            sense.of == Of::Company && sense.field == NAME
        })
    }

    /// A name beside that of a company is somebody's, unless a price goes with it.
    fn has_name_beside_firm(&self) -> bool {
        self.has_plain_name() && self.names_firm() && !self.has(Of::Product, PRICE)
    }

    fn sum(&self, parts: &[(Of, &str, u32)]) -> u32 {
        let told = parts.iter().filter(|(of, name, _)| self.has(*of, name));
        told.map(|(_, _, weight)| weight).sum()
    }

    fn has_any(&self, parts: &[(Of, &str)]) -> bool {
        parts.iter().any(|(of, name)| self.has(*of, name))
    }

    fn names_a_deal(&self) -> bool {
        self.has_any(&[(Of::Deal, NAME), (Of::Deal, ID)])
    }

    fn are_stages(&self) -> bool {
        let stage = self.sum(&[
            (Of::Stage, STAGE, 3),
            (Of::Stage, WHEN, 3),
            (Of::Deal, OLD_STAGE, 3),
        ]);
        stage >= LEAST
            && self.names_a_deal()
            && self.has_any(&[(Of::Any, WHEN), (Of::Any, CREATED), (Of::Any, CHANGED)])
    }

    fn are_roles(&self) -> bool {
        let person = [
            (Of::Contact, FIRST_NAME),
            (Of::Contact, LAST_NAME),
            (Of::Contact, NAME),
            (Of::Contact, EMAIL),
            (Of::Contact, ID),
        ];
        self.has(Of::Any, ROLE)
            && self.names_a_deal()
            && self.has_any(&person)
            && !self.has(Of::Deal, STAGE)
    }

    fn are_activities(&self) -> bool {
        let activity = self.sum(&[
            (Of::Activity, NAME, 2),
            (Of::Activity, TYPE, 2),
            (Of::Any, WHEN, 1),
            (Of::Activity, WHEN, 1),
            (Of::Any, TEXT, 1),
            (Of::Activity, ID, 1),
            (Of::Any, CONTACT, 1),
        ]);
        let is_one = [
            (Of::Activity, NAME),
            (Of::Activity, TYPE),
            (Of::Activity, ID),
            (Of::Activity, WHEN),
        ];
        self.has_any(&is_one)
            && self.has_any(&[(Of::Any, WHEN), (Of::Any, CREATED)])
            && activity >= LEAST
            && !self.has_any(&[(Of::Deal, STAGE), (Of::Deal, AMOUNT)])
    }

    fn are_deals(&self) -> bool {
        let deal = self.sum(&[
            (Of::Deal, NAME, 2),
            (Of::Deal, STAGE, 2),
            (Of::Deal, AMOUNT, 1),
            (Of::Deal, CLOSES, 2),
            (Of::Deal, PROBABILITY, 2),
            (Of::Deal, LOST_REASON, 2),
            (Of::Deal, NEXT_STEP, 1),
            (Of::Deal, COMPETITOR, 1),
            (Of::Deal, ID, 1),
            (Of::Deal, WON, 1),
            (Of::Deal, CLOSED, 1),
            (Of::Deal, OWNER, 1),
            (Of::Deal, CREATED, 1),
            (Of::Deal, STATUS, 1),
        ]);
        let names_one = [
            (Of::Deal, NAME),
            (Of::Deal, STAGE),
            (Of::Deal, CLOSES),
            (Of::Deal, AMOUNT),
        ];
        deal >= LEAST && self.has_any(&names_one)
    }

    /// How loudly it speaks for contacts.
    fn contact(&self) -> u32 {
        self.sum(&[
            (Of::Contact, FIRST_NAME, 2),
            (Of::Contact, LAST_NAME, 2),
            (Of::Contact, NAME, 2),
            (Of::Contact, EMAIL, 2),
            (Of::Contact, TITLE, 1),
            (Of::Contact, PHONE, 1),
            (Of::Any, PHONE, 1),
            (Of::Contact, DEPARTMENT, 1),
            (Of::Company, NAME, 1),
            (Of::Any, NAME, 1),
            (Of::Contact, ID, 1),
        ]) + if self.has_name_beside_firm() { 2 } else { 0 }
    }

    /// How loudly it speaks for companies.
    fn company(&self) -> u32 {
        self.sum(&[
            (Of::Company, NAME, 2),
            (Of::Company, DOMAIN, 2),
            (Of::Company, INDUSTRY, 2),
            (Of::Company, EMPLOYEES, 2),
            (Of::Company, REVENUE, 2),
            (Of::Company, OWNER, 1),
            (Of::Any, PARENT, 1),
            (Of::Company, ID, 1),
            (Of::Any, CITY, 1),
            (Of::Any, COUNTRY, 1),
            (Of::Any, NAME, 1),
            (Of::Any, PHONE, 1),
            (Of::Company, CREATED, 1),
            (Of::Any, TYPE, 1),
        ])
    }

    fn are_contacts(&self) -> bool {
        let named = [
            (Of::Contact, FIRST_NAME),
            (Of::Contact, LAST_NAME),
            (Of::Contact, NAME),
        ];
        let by_mail = self.has(Of::Contact, EMAIL)
            && (self.has_any(&[(Of::Any, NAME), (Of::Contact, TITLE)])
                || !self.has(Of::Company, NAME));
        let beside_firm = self.has_name_beside_firm();
        let contact = self.contact();
        // A list of companies may name somebody to ask for.
        let mostly_company =
            self.company() > contact + 1 && !self.has(Of::Contact, LAST_NAME) && !beside_firm;
        contact >= LEAST && (beside_firm || self.has_any(&named) || by_mail) && !mostly_company
    }

    fn are_products(&self) -> bool {
        let product = self.sum(&[
            (Of::Product, NAME, 2),
            (Of::Product, PRICE, 2),
            (Of::Product, FAMILY, 1),
            (Of::Product, ID, 1),
            (Of::Any, NAME, 1),
        ]);
        product >= LEAST
            && self.has_any(&[(Of::Product, NAME), (Of::Any, NAME), (Of::Product, ID)])
            && self.has_any(&[(Of::Product, PRICE), (Of::Product, FAMILY)])
            && !self.has(Of::Company, NAME)
    }

    fn are_companies(&self) -> bool {
        let names_one = [(Of::Company, NAME), (Of::Any, NAME), (Of::Company, DOMAIN)];
        let is_one = [
            (Of::Company, NAME),
            (Of::Company, DOMAIN),
            (Of::Company, INDUSTRY),
            (Of::Company, EMPLOYEES),
            (Of::Company, REVENUE),
        ];
        self.company() >= LEAST && self.has_any(&names_one) && self.has_any(&is_one)
    }
}

/// What the rows of a list of contracts are called in reports.
pub(super) const CONTRACTS: &str = "contracts";

/// Whether the rows are contracts with customers, each with its last day: open tasks.
pub(super) fn are_contracts(senses: &[Option<Sense>]) -> bool {
    let there = |of: Of, name: &str| {
        let mut senses = senses.iter().flatten();
        senses.any(|sense| sense.of == of && sense.field == name)
    };
    // What is told of people and of companies is more than that they have a contract.
    let is_told_of = senses.iter().flatten().any(|sense| {
        matches!(
            (sense.of, sense.field),
            (Of::Contact, NAME | FIRST_NAME | LAST_NAME)
                | (_, EMAIL | PHONE | CITY | DOMAIN | INDUSTRY)
                | (Of::Any | Of::Activity, NAME)
                | (Of::Activity, TYPE)
        )
    });
    let is_deal = there(Of::Deal, STAGE) || there(Of::Deal, NAME) || there(Of::Deal, PROBABILITY);
    let names_firm = there(Of::Company, NAME) || there(Of::Company, ID);
    let (names, ends) = (
        there(Of::Contract, CONTRACT),
        there(Of::Contract, CONTRACT_ENDS),
    );
    // A licence may be told by its product and its seats alone.
    let product = there(Of::Product, NAME) || there(Of::Contract, WHAT);
    let seats = there(Of::Contract, SEATS);
    let has_end = (names || seats) && (ends || there(Of::Contract, ENDS)) || ends && product;
    has_end && names_firm && !is_told_of && !is_deal
}

/// Whether the rows are lines of orders or invoices.
pub(super) fn is_orders(senses: &[Option<Sense>]) -> bool {
    let there = |of: Of, name: &str| {
        let mut senses = senses.iter().flatten();
        senses.any(|sense| sense.of == of && sense.field == name)
    };
    if there(Of::Deal, STAGE) || there(Of::Deal, NAME) || there(Of::Deal, PROBABILITY) {
        return false;
    }
    let order = there(Of::Order, ID) || there(Of::Order, WHEN);
    let measure =
        there(Of::Order, QUANTITY) || there(Of::Product, PRICE) || there(Of::Deal, AMOUNT);
    let product = there(Of::Product, NAME) || there(Of::Product, ID);
    let dated = there(Of::Any, WHEN) || there(Of::Any, CREATED) || order;
    order && measure || product && there(Of::Order, QUANTITY) && dated
}
