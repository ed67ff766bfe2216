//! What the rows of a table are, by which fields there are.

use super::headings::{Of, Sense};
use super::shapes;
use super::things::{CLOSED, CONTRACT, CONTRACT_ENDS, ENDS, OLD_STAGE, WHAT, WON};
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
            NAME, WHEN, CONTACT, CONTACT_ID, COMPANY, COMPANY_ID, DEAL, DEAL_ID, FROM, TO,
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
    let there = |of: Of, name: &str| {
        let mut columns = senses.iter().zip(mapped);
        columns.any(|(sense, mapped)| match (mapped, sense) {
            (Some(mapped), _) => *mapped == name,
            (None, Some(sense)) => (of == Of::Any || sense.of == of) && sense.field == name,
            (None, None) => false,
        })
    };
    // A plain `Name`, that of whatever the row is.
    let plain_name = senses.iter().zip(mapped).any(|columns| match columns {
        (_, Some(mapped)) => *mapped == NAME,
        (Some(sense), None) => sense.of == Of::Any && sense.field == NAME,
        (None, None) => false,
    });
    let names_firm = senses.iter().zip(mapped).any(|columns| match columns {
        (_, Some(mapped)) => *mapped == COMPANY,
        (Some(sense), None) => sense.of == Of::Company && sense.field == NAME,
        (None, None) => false,
    });
    let sum = |parts: &[(Of, &str, u32)]| -> u32 {
        let told = parts.iter().filter(|(of, name, _)| there(*of, name));
        told.map(|(_, _, weight)| weight).sum()
    };
    let stage = sum(&[
        (Of::Stage, STAGE, 3),
        (Of::Stage, WHEN, 3),
        (Of::Deal, OLD_STAGE, 3),
    ]);
    let of_deal = sum(&[(Of::Deal, NAME, 2), (Of::Deal, ID, 2)]) > 0;
    if stage >= LEAST
        && of_deal
        && sum(&[
            (Of::Any, WHEN, 1),
            (Of::Any, CREATED, 1),
            (Of::Any, CHANGED, 1),
        ]) > 0
    {
        return Some(EntryKind::Stage);
    }
    let deal = sum(&[
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
    let person = sum(&[
        (Of::Contact, FIRST_NAME, 2),
        (Of::Contact, LAST_NAME, 2),
        (Of::Contact, NAME, 2),
        (Of::Contact, EMAIL, 2),
    ]);
    let activity = sum(&[
        (Of::Activity, NAME, 2),
        (Of::Activity, TYPE, 2),
        (Of::Any, WHEN, 1),
        (Of::Activity, WHEN, 1),
        (Of::Any, TEXT, 1),
        (Of::Activity, ID, 1),
        (Of::Any, CONTACT, 1),
    ]);
    let is_act = sum(&[
        (Of::Activity, NAME, 1),
        (Of::Activity, TYPE, 1),
        (Of::Activity, ID, 1),
        (Of::Activity, WHEN, 1),
    ]) > 0;
    let when = sum(&[(Of::Any, WHEN, 1), (Of::Any, CREATED, 1)]) > 0;
    let names_deal = sum(&[
        (Of::Deal, NAME, 1),
        (Of::Deal, STAGE, 1),
        (Of::Deal, CLOSES, 1),
        (Of::Deal, AMOUNT, 1),
    ]) > 0;
    if sum(&[(Of::Any, ROLE, 2)]) > 0
        && of_deal
        && (person > 0 || there(Of::Contact, ID))
        && !there(Of::Deal, STAGE)
    {
        return Some(EntryKind::Role);
    }
    if is_act && when && activity >= LEAST && !there(Of::Deal, STAGE) && !there(Of::Deal, AMOUNT) {
        return Some(EntryKind::Activity);
    }
    if deal >= LEAST && names_deal {
        return Some(EntryKind::Deal);
    }
    // A name beside that of a company is somebody's, unless a price goes with it.
    let beside_firm = plain_name && names_firm && !there(Of::Product, PRICE);
    let contact = person
        + if beside_firm { 2 } else { 0 }
        + sum(&[
            (Of::Contact, TITLE, 1),
            (Of::Contact, PHONE, 1),
            (Of::Any, PHONE, 1),
            (Of::Contact, DEPARTMENT, 1),
            (Of::Company, NAME, 1),
            (Of::Any, NAME, 1),
            (Of::Contact, ID, 1),
        ]);
    let company = sum(&[
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
    ]);
    let is_person = beside_firm
        || sum(&[
            (Of::Contact, FIRST_NAME, 1),
            (Of::Contact, LAST_NAME, 1),
            (Of::Contact, NAME, 1),
        ]) > 0
        || sum(&[(Of::Contact, EMAIL, 1), (Of::Any, NAME, 1)]) == 2
        || (sum(&[(Of::Contact, EMAIL, 1)]) > 0 && !there(Of::Company, NAME))
        || (sum(&[(Of::Contact, EMAIL, 1), (Of::Contact, TITLE, 1)]) == 2);
    let names_company = sum(&[
        (Of::Company, NAME, 1),
        (Of::Any, NAME, 1),
        (Of::Company, DOMAIN, 1),
    ]) > 0;
    // A list of companies may name somebody to ask for.
    let mostly_company = company > contact + 1 && !there(Of::Contact, LAST_NAME) && !beside_firm;
    if contact >= LEAST && is_person && !mostly_company {
        return Some(EntryKind::Contact);
    }
    let product = sum(&[
        (Of::Product, NAME, 2),
        (Of::Product, PRICE, 2),
        (Of::Product, FAMILY, 1),
        (Of::Product, ID, 1),
        (Of::Any, NAME, 1),
    ]);
    let is_product = sum(&[
        (Of::Product, NAME, 1),
        (Of::Any, NAME, 1),
        (Of::Product, ID, 1),
    ]) > 0;
    let prices = there(Of::Product, PRICE) || there(Of::Product, FAMILY);
    if product >= LEAST && is_product && prices && !there(Of::Company, NAME) {
        return Some(EntryKind::Product);
    }
    let is_company = sum(&[
        (Of::Company, NAME, 1),
        (Of::Company, DOMAIN, 1),
        (Of::Company, INDUSTRY, 1),
        (Of::Company, EMPLOYEES, 1),
        (Of::Company, REVENUE, 1),
    ]) > 0;
    (company >= LEAST && names_company && is_company).then_some(EntryKind::Company)
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
    let has_end = names && (ends || there(Of::Contract, ENDS)) || ends && there(Of::Contract, WHAT);
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
