//! How a table is read: what its rows are, and what each column says.

use super::headings::{Of, Sense, clean, is_thing, plain, sense};
use super::quotes;
use super::salesforce;
use super::shapes::{self, Shape, part, shape};
use super::things::{
    CLOSED, CONTRACT, CONTRACT_ENDS, ENDS, NOTICE, NOTICE_PERIOD, OLD_STAGE, WHAT, WON,
};
use super::told::Told;
use crate::Mapping;
use bellwether_core::evidence::entry::{EntryKind, QUOTES};
use bellwether_core::evidence::field;

/// What becomes of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// A field of what the row is, or a part of one.
    Own(&'static str),
    /// A field of the company or the contact that the row speaks of as well.
    Other(Of, &'static str),
    /// Kept under its own heading.
    Kept,
}

/// How a table is read.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub kind: EntryKind,
    pub system: &'static str,
    pub what: String,
    pub headings: Vec<String>,
    pub targets: Vec<Target>,
    /// The currency of rows that name none, where the headings say it; else empty.
    pub currency: String,
}

/// What can be made of some headings.
#[derive(Clone, Debug)]
pub(super) enum Verdict {
    Read(Plan),
    /// Lines of orders or invoices, with how many of their columns are understood.
    Lines(usize),
    /// Orders or invoices without their lines.
    Orders,
    Unknown,
}

/// Fields that may come from several columns.
const SEVERAL: &[&str] = &[
    field::EMAIL,
    field::PHONE,
    field::LABEL,
    field::ATTENDEE,
    field::TEXT,
    field::COMPETITOR,
    field::URL,
    field::END_CUSTOMER,
];

/// Makes a plan of the headings.
pub(super) fn verdict(headings: &[String], told: Told<'_>) -> Verdict {
    let headings: Vec<String> = headings.iter().map(|heading| clean(heading)).collect();
    let api = salesforce::api_names(&headings);
    let is_api = api.is_some();
    let names = api.as_ref().unwrap_or(&headings);
    let shape = shape(names, is_api).filter(|shape| told.kind.is_none() || shape.kind == told.kind);
    let mapped: Vec<Option<&'static str>> =
        headings.iter().map(|heading| told.field(heading)).collect();
    if told.kind == Some(EntryKind::Figure) {
        let plan = super::series::plan(&headings, &mapped, told);
        return plan.map_or(Verdict::Unknown, Verdict::Read);
    }
    let mut senses: Vec<Option<Sense>> = names.iter().map(|name| sense(name)).collect();
    who_is_alone(&mut senses, &mapped);
    if !super::kinds::are_contracts(&senses) {
        // What else has an end has nothing of a contract.
        for sense in &mut senses {
            *sense = sense.filter(|one| one.of != Of::Contract);
        }
    }
    let may_be_quotes = matches!(told.kind, None | Some(EntryKind::Deal));
    if may_be_quotes
        && !told.orders
        && !is_api
        && shape.is_none()
        && let Some(plan) = quotes::plan(&headings, &senses, &mapped, told)
    {
        return Verdict::Read(plan);
    }
    let may_be_orders = told.kind.is_none() && shape.is_none_or(|shape| shape.kind.is_none());
    if (told.orders || may_be_orders)
        && let Some(understood) = super::orders::suits(names, &senses, told)
    {
        return Verdict::Lines(understood);
    }
    // A company's name alone makes a list of companies: figures are more than that.
    let may_be_figures = told.kind.is_none()
        && shape.is_none()
        && matches!(
            super::kinds::kind(&senses, &mapped),
            None | Some(EntryKind::Company)
        )
        && !super::kinds::is_orders(&senses);
    if may_be_figures && let Some(plan) = super::series::plan(&headings, &mapped, told) {
        return Verdict::Read(plan);
    }
    let has_told = told.kind.is_some() || mapped.iter().any(Option::is_some);
    let kind = match shape {
        Some(shape) => match shape.kind {
            Some(kind) => kind,
            None => return Verdict::Orders,
        },
        None => match told.kind.or_else(|| super::kinds::kind(&senses, &mapped)) {
            Some(kind) => kind,
            None if super::kinds::is_orders(&senses) => return Verdict::Orders,
            None => return Verdict::Unknown,
        },
    };
    let system = match shape {
        Some(shape) => shape.system,
        None if is_api => "salesforce",
        None => shapes::system(&headings),
    };
    let mut targets = targets(kind, shape, names, &senses, &mapped);
    if kind == EntryKind::Stage && shape.is_none() {
        super::stages::ids_of_deals(&headings, &mut targets);
    }
    let currency = currency(&headings, &targets);
    let plan = Plan {
        kind,
        system,
        what: match shape {
            Some(shape) => shape.what.to_owned(),
            None if kind == EntryKind::Activity && super::kinds::are_contracts(&senses) => {
                super::kinds::CONTRACTS.to_owned()
            }
            None => super::kinds::what(system, kind),
        },
        targets,
        headings,
        currency,
    };
    match plan.can_be_told_apart() || has_told && plan.understood() > 0 {
        true => Verdict::Read(plan),
        false => Verdict::Unknown,
    }
}

/// The currency that the heading of an amount or a price names: `Amount (EUR)`.
fn currency(headings: &[String], targets: &[Target]) -> String {
    let of_amount = headings.iter().zip(targets);
    let amounts = [field::AMOUNT, field::PRICE].map(Target::Own);
    let mut of_amount = of_amount.filter(|(_, target)| amounts.contains(*target));
    let named = of_amount.find_map(|(heading, _)| super::headings::currency(heading));
    named.unwrap_or_default().to_owned()
}

/// Where a deal names its end customer and no other, that is the customer.
fn who_is_alone(senses: &mut [Option<Sense>], mapped: &[Option<&'static str>]) {
    let has = |test: &dyn Fn(&Sense) -> bool| senses.iter().flatten().any(test);
    let names_firm =
        has(&|sense| sense.of == Of::Company && matches!(sense.field, field::NAME | field::ID));
    let is_of_deals = has(&|sense| {
        sense.of == Of::Deal
            && matches!(
                sense.field,
                field::NAME | field::STAGE | field::AMOUNT | field::CLOSES
            )
    });
    if names_firm || !is_of_deals || mapped.contains(&Some(field::COMPANY)) {
        return;
    }
    for sense in senses.iter_mut().flatten() {
        if sense.field == field::END_CUSTOMER {
            *sense = Sense {
                of: Of::Company,
                field: field::NAME,
            };
        }
    }
}

fn targets(
    kind: EntryKind,
    shape: Option<&Shape>,
    names: &[String],
    senses: &[Option<Sense>],
    mapped: &[Option<&'static str>],
) -> Vec<Target> {
    let mut targets = vec![Target::Kept; names.len()];
    let mut settled = vec![false; names.len()];
    const CLOSES: Target = Target::Own(field::CLOSES);
    // Whether others before have said which column it is that closes a deal.
    let mut closes = false;
    let mut take = |column: usize, target: Target, closes: bool, targets: &mut Vec<Target>| {
        let is_taken = match target {
            Target::Own(name) | Target::Other(_, name) => {
                // When it is to close and when it did: the row says which counts.
                let several = SEVERAL.contains(&name)
                    || kind == EntryKind::Deal && target == CLOSES && !closes;
                !several && targets.contains(&target)
            }
            Target::Kept => false,
        };
        if !settled[column] && !is_taken {
            targets[column] = target;
            settled[column] = true;
        }
    };
    // The user first, then what this export is known for, then what is said of
    // this very thing, then what may be said of anything.
    for (column, field) in mapped.iter().enumerate() {
        if let Some(field) = field {
            take(column, Target::Own(field), closes, &mut targets);
        }
    }
    closes = targets.contains(&CLOSES);
    if let Some(shape) = shape {
        for (column, name) in names.iter().enumerate() {
            match shape.own(name) {
                Some("") => take(column, Target::Kept, closes, &mut targets),
                Some(field) => take(column, Target::Own(field), closes, &mut targets),
                None => {}
            }
        }
    }
    closes = targets.contains(&CLOSES);
    let own = super::kinds::of(kind);
    let has = |wanted: &str| senses.iter().flatten().any(|sense| sense.field == wanted);
    let only_last = kind == EntryKind::Contact && has(field::FIRST_NAME) && !has(field::LAST_NAME);
    let is_id = |column: usize| {
        plain(&names[column])
            .split(' ')
            .any(|word| matches!(word, "id" | "ids"))
    };
    for pass in 0..3 {
        for (column, sense) in senses.iter().enumerate() {
            let Some(sense) = sense else { continue };
            // The record's own id comes before numbers of people's making.
            let rank = match sense {
                Sense {
                    of: Of::Any,
                    field: field::ID,
                } if is_id(column) => 0,
                // Of several days the last counts.
                sense if sense.of == Of::Contract => 0,
                sense if sense.of == own => 1,
                _ => 2,
            };
            if rank == pass {
                let sense = match sense {
                    Sense {
                        of: Of::Any,
                        field: field::NAME,
                    } if only_last => Sense {
                        of: Of::Contact,
                        field: field::LAST_NAME,
                    },
                    other => *other,
                };
                take(
                    column,
                    target(kind, own, sense, names, column),
                    closes,
                    &mut targets,
                );
            }
        }
    }
    targets
}

/// What a sense is in a row of this kind.
pub(super) fn target(
    kind: EntryKind,
    own: Of,
    sense: Sense,
    names: &[String],
    column: usize,
) -> Target {
    let Sense { of, field } = sense;
    if of == own || of == Of::Any {
        return match super::kinds::allows(kind, field) {
            true => Target::Own(field),
            false => Target::Kept,
        };
    }
    // `Title` of a deal, where nothing else names it.
    let is_bare = plain(&names[column]).split(' ').count() == 1;
    if field == field::TITLE
        && is_bare
        && matches!(
            kind,
            EntryKind::Deal | EntryKind::Activity | EntryKind::Product
        )
    {
        return Target::Own(field::NAME);
    }
    let by_name = match (of, field) {
        (Of::Company, field::NAME) => Some(field::COMPANY),
        (Of::Company, field::ID) => Some(field::COMPANY_ID),
        (Of::Contact, field::NAME) => Some(field::CONTACT),
        (Of::Contact, field::ID) => Some(field::CONTACT_ID),
        (Of::Deal, field::NAME) => Some(field::DEAL),
        (Of::Deal, field::ID) => Some(field::DEAL_ID),
        // What a licence is for.
        (Of::Product, field::NAME) if kind == EntryKind::Activity => Some(field::NAME),
        (Of::Product, field::NAME) => Some(field::PRODUCT),
        (Of::Activity, field::NAME | field::TYPE) if kind == EntryKind::Activity => Some(field),
        (_, CONTRACT | WHAT) if kind == EntryKind::Activity => Some(field::NAME),
        (_, CONTRACT_ENDS | ENDS) if kind == EntryKind::Activity => Some(field::WHEN),
        (_, NOTICE) if kind == EntryKind::Activity => Some(field::CLOSES),
        (_, NOTICE_PERIOD) if kind == EntryKind::Activity => return Target::Own(NOTICE_PERIOD),
        _ => None,
    };
    if let Some(name) = by_name {
        return match super::kinds::allows(kind, name) {
            true => Target::Own(name),
            false => Target::Kept,
        };
    }
    match (kind, of) {
        (EntryKind::Stage, Of::Deal) | (EntryKind::Role, Of::Contact)
            if super::kinds::allows(kind, field) =>
        {
            Target::Own(field)
        }
        (EntryKind::Product, Of::Order | Of::Deal) if super::kinds::allows(kind, field) => {
            Target::Own(field)
        }
        (EntryKind::Company, Of::Contact) if matches!(field, field::EMAIL | field::PHONE) => {
            Target::Own(field)
        }
        (_, Of::Role) if super::kinds::allows(kind, field) => Target::Own(field),
        // Whether a task is closed; `Deal closed` is no word on the task.
        (EntryKind::Activity, Of::Deal)
            if field == CLOSED && !plain(&names[column]).split(' ').any(is_thing) =>
        {
            Target::Own(CLOSED)
        }
        (EntryKind::Deal | EntryKind::Activity, Of::Contact)
        | (EntryKind::Deal | EntryKind::Contact, Of::Company) => Target::Other(of, field),
        _ => Target::Kept,
    }
}

impl Plan {
    /// Whether several rows may be one quote.
    pub(super) fn is_of_quotes(&self) -> bool {
        self.system == QUOTES
    }

    /// How many columns are understood.
    pub(super) fn understood(&self) -> usize {
        let known = |target: &&Target| **target != Target::Kept;
        self.targets.iter().filter(known).count()
    }

    /// Whether some column says what a row is about.
    fn can_be_told_apart(&self) -> bool {
        const TELLING: &[&str] = &[
            field::ID,
            field::NAME,
            field::EMAIL,
            field::FIRST_NAME,
            field::LAST_NAME,
            field::DEAL,
            field::DEAL_ID,
            field::WHEN,
            part::START_DAY,
            field::COMPANY,
            field::CONTACT,
            field::URL,
            field::DOMAIN,
        ];
        let tells = |target: &Target| matches!(target, Target::Own(name) if TELLING.contains(name));
        self.targets.iter().any(tells)
    }

    /// How the columns are understood, for people.
    pub(super) fn mapping(&self, remark: &str) -> Mapping {
        let shown = |target: &Target| match target {
            Target::Own(name) | Target::Other(_, name) => Some(as_field(name)),
            Target::Kept => None,
        };
        let columns = self
            .headings
            .iter()
            .cloned()
            .zip(self.targets.iter().map(shown));
        Mapping {
            what: format!("{}{remark}", self.what),
            things: match self.is_of_quotes() {
                true => "quotes",
                false => super::kinds::things(self.kind),
            },
            columns: columns.collect(),
        }
    }
}

/// The field that a part of a row goes into.
fn as_field(name: &'static str) -> &'static str {
    match name {
        CLOSED | WON => field::STATUS,
        part::START_DAY | part::START_TIME | part::END_DAY | part::END_TIME => field::OCCURRENCE,
        part::SENDER_URL => field::FROM,
        part::RECIPIENT_URLS => field::TO,
        part::THREAD => field::ID,
        quotes::TOTAL => field::AMOUNT,
        part::WHO => field::CONTACT_ID,
        part::WHAT => field::DEAL_ID,
        part::CHANGED_FIELD | part::NEW_VALUE | OLD_STAGE => field::STAGE,
        name => name,
    }
}
