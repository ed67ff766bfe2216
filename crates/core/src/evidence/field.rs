//! The names of fields: what a column is mapped to, and what `--map` takes.
//!
//! A moment is written as seconds since 1970 ([`Entry::moment`](super::entry::Entry::moment)), a day as
//! `2024-03-04`, an amount as a decimal with a point (`1200.50`), an address in
//! its canonical form. A field with several values stands there several times.

/// What the system calls the thing.
pub const ID: &str = "id";
/// Full name of a person, company, deal, product; title of a meeting or note.
pub const NAME: &str = "name";
/// Given name.
pub const FIRST_NAME: &str = "first_name";
/// Family name.
pub const LAST_NAME: &str = "last_name";
/// Address; several.
pub const EMAIL: &str = "email";
/// Phone number as written; several.
pub const PHONE: &str = "phone";
/// Name of the company something belongs to.
pub const COMPANY: &str = "company";
/// Key of that company in the same system; several.
pub const COMPANY_ID: &str = "company_id";
/// Name of the person something belongs to.
pub const CONTACT: &str = "contact";
/// Key of that person in the same system; several.
pub const CONTACT_ID: &str = "contact_id";
/// Key of the deal something belongs to.
pub const DEAL_ID: &str = "deal_id";
/// Name of the deal something belongs to.
pub const DEAL: &str = "deal";
/// Job title.
pub const TITLE: &str = "title";
/// Department.
pub const DEPARTMENT: &str = "department";
/// The part somebody has in a deal (`Decision Maker`).
pub const ROLE: &str = "role";
/// Who of the seller's side looks after it: a name or an address.
pub const OWNER: &str = "owner";
/// Group, tag or label; several.
pub const LABEL: &str = "label";
/// Registrable domain, or what the export gives for one; several.
pub const DOMAIN: &str = "domain";
/// Key of the company above, or of the person reported to.
pub const PARENT_ID: &str = "parent_id";
/// Name of the company above, or of the person reported to.
pub const PARENT: &str = "parent";
/// Industry or sector.
pub const INDUSTRY: &str = "industry";
/// Country.
pub const COUNTRY: &str = "country";
/// City or place.
pub const CITY: &str = "city";
/// Number of employees.
pub const EMPLOYEES: &str = "employees";
/// Yearly revenue, an amount.
pub const REVENUE: &str = "revenue";
/// What the system calls the sort of thing (`Customer`, `New Business`, `Call`);
/// `invitation` for a meeting that a message tells of.
pub const TYPE: &str = "type";
/// Stage of a deal, as the system words it.
pub const STAGE: &str = "stage";
/// `open`, `won` or `lost` for a deal; `done` or `open` for an activity; `confirmed`, `tentative` or `cancelled`
/// for a meeting; as worded for everything else.
pub const STATUS: &str = "status";
/// An amount.
pub const AMOUNT: &str = "amount";
/// Currency of the amounts, ISO 4217 where that can be told.
pub const CURRENCY: &str = "currency";
/// Chance of winning as the system puts it, 0 to 100.
pub const PROBABILITY: &str = "probability";
/// Why a deal was lost.
pub const LOST_REASON: &str = "lost_reason";
/// Product, by name.
pub const PRODUCT: &str = "product";
/// Family or category of a product.
pub const FAMILY: &str = "family";
/// List price, an amount.
pub const PRICE: &str = "price";
/// Quantity.
pub const QUANTITY: &str = "quantity";
/// Code of a product: article number, stock keeping unit.
pub const SKU: &str = "sku";
/// Number of the invoice or order that a line is of.
pub const INVOICE: &str = "invoice";
/// Price of a catalogue, where another price stands beside it: an amount.
pub const LIST_PRICE: &str = "list_price";
/// What a product costs the seller, an amount.
pub const COST: &str = "cost";
/// What the seller earns on a product: an amount, or a share as written.
pub const MARGIN: &str = "margin";
/// The product that takes another's place: its code or name.
pub const SUCCESSOR: &str = "successor";
/// Whether or since when a product is no longer sold, as written.
pub const DISCONTINUED: &str = "discontinued";
/// What is to be done next.
pub const NEXT_STEP: &str = "next_step";
/// A customer of this company.
pub const END_CUSTOMER: &str = "end_customer";
/// A competitor.
pub const COMPETITOR: &str = "competitor";
/// Our share of what a customer buys, 0 to 100.
pub const SHARE: &str = "share";
/// When it was created, a moment.
pub const CREATED: &str = "created";
/// When it was last changed, a moment.
pub const CHANGED: &str = "changed";
/// When somebody last did something about it, a moment.
pub const LAST_ACTIVITY: &str = "last_activity";
/// Day on which a deal is expected to close, or closed.
pub const CLOSES: &str = "closes";
/// When something happened or is to happen: an activity, a stage entered, a
/// connection made. A moment.
pub const WHEN: &str = "when";
/// Its system shows it as deleted: `yes`. A contact, firm or deal is in no picture from
/// then on; what happened stays.
pub const DELETED: &str = "deleted";
/// Begin and end of an occurrence of a meeting, two moments joined by `/`;
/// several, in order.
pub const OCCURRENCE: &str = "occurrence";
/// The meeting lasts whole days: `yes`.
pub const ALL_DAY: &str = "all_day";
/// Who called a meeting: `address|name`.
pub const ORGANISER: &str = "organiser";
/// Who is asked to come: `address|name|answer`, the answer one of
/// `accepted`, `declined`, `tentative`, `needs-action` or empty; several.
pub const ATTENDEE: &str = "attendee";
/// Who declined one occurrence of a meeting only: `address|name|begin`, the begin a moment;
/// several.
pub const DECLINED: &str = "declined";
/// Who a message is from: `address|name`.
pub const FROM: &str = "from";
/// Whom a message went to: `address|name`; several.
pub const TO: &str = "to";
/// Free text: a description, a note, what was said.
pub const TEXT: &str = "text";
/// Where it can be looked at: a link.
pub const URL: &str = "url";
/// Who published a document: a company, a paper, a site.
pub const PUBLISHER: &str = "publisher";
/// A paragraph of a document; many, in order, among its tables.
pub const PARAGRAPH: &str = "paragraph";
/// A table of a document, cells apart by a space; many, in order, among its paragraphs.
pub const TABLE: &str = "table";
/// The last day of the period a document reports on.
pub const PERIOD_END: &str = "period_end";
/// The year its publisher calls that period.
pub const FISCAL_YEAR: &str = "fiscal_year";
/// A number of a series, as a decimal with a point.
pub const VALUE: &str = "value";
/// The day from which something holds.
pub const SINCE: &str = "since";
/// The last day on which something holds.
pub const UNTIL: &str = "until";

/// Every name, in the order above.
pub const ALL: &[&str] = &[
    ID,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PHONE,
    COMPANY,
    COMPANY_ID,
    CONTACT,
    CONTACT_ID,
    DEAL_ID,
    DEAL,
    TITLE,
    DEPARTMENT,
    ROLE,
    OWNER,
    LABEL,
    DOMAIN,
    PARENT_ID,
    PARENT,
    INDUSTRY,
    COUNTRY,
    CITY,
    EMPLOYEES,
    REVENUE,
    TYPE,
    STAGE,
    STATUS,
    AMOUNT,
    CURRENCY,
    PROBABILITY,
    LOST_REASON,
    PRODUCT,
    FAMILY,
    PRICE,
    QUANTITY,
    SKU,
    INVOICE,
    LIST_PRICE,
    COST,
    MARGIN,
    SUCCESSOR,
    DISCONTINUED,
    NEXT_STEP,
    END_CUSTOMER,
    COMPETITOR,
    SHARE,
    CREATED,
    CHANGED,
    LAST_ACTIVITY,
    CLOSES,
    WHEN,
    DELETED,
    OCCURRENCE,
    ALL_DAY,
    ORGANISER,
    ATTENDEE,
    DECLINED,
    FROM,
    TO,
    TEXT,
    URL,
    PUBLISHER,
    PARAGRAPH,
    TABLE,
    PERIOD_END,
    FISCAL_YEAR,
    VALUE,
    SINCE,
    UNTIL,
];
