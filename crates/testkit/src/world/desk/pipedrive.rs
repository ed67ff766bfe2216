//! Pipedrive's tables: organizations, people, deals, activities.

use super::crm::{CompanyNo, ContactNo, Crm, DealNo, Standing, Step};
use super::csv::{Quotes, Table};
use super::iso;
use crate::world::cast::Cast;
use bellwether_core::time::Day;

fn stage(step: Step) -> &'static str {
    match step {
        Step::First => "Qualified",
        Step::Qualified => "Contact Made",
        Step::Proposal => "Proposal Made",
        // Won and lost deals keep the stage they were in.
        _ => "Negotiations Started",
    }
}

fn status(step: Step) -> &'static str {
    match step {
        Step::Won => "Won",
        Step::Lost => "Lost",
        _ => "Open",
    }
}

fn label(standing: Standing) -> &'static str {
    match standing {
        Standing::Customer => "Customer",
        Standing::Prospect => "Prospect",
        Standing::Supplier => "Supplier",
        Standing::Competitor => "Competitor",
        Standing::Closed => "Closed down",
    }
}

fn at(day: Day) -> String {
    format!("{} 09:{:02}:12", iso(day), day.0.rem_euclid(60))
}

/// The tables as they were on that day.
pub(crate) fn files(crm: &Crm, cast: &Cast, day: Day) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("organizations.csv", organizations(crm, cast, day)),
        ("people.csv", people(crm, cast, day)),
        ("deals.csv", deals(crm, cast, day)),
        ("activities.csv", activities(crm, cast, day)),
    ]
}

fn organizations(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut header = vec![
        "Organization - ID",
        "Organization - Name",
        "Organization - Label",
        "Organization - Address",
        "Organization - Website",
        "Organization - Owner",
        "Organization - Organization created",
    ];
    if !crm.takers.is_empty() {
        header.push("Organization - End customer");
    }
    let mut table = Table::new(Quotes::Needed, &header);
    for (n, company) in crm.companies.iter().enumerate() {
        if company.created > day {
            continue;
        }
        let firm = cast.firm(company.firm);
        let mut row = vec![
            crm.company_id(CompanyNo(n)),
            company.name.clone(),
            label(*company.standing.at(day)).to_owned(),
            format!("{}, {}", firm.street, firm.town),
            company.website.clone(),
            cast.person(*company.owner.at(day)).full_name(),
            at(company.created),
        ];
        row.extend(crm.taker(CompanyNo(n), day));
        table.row(&row);
    }
    table.bytes(false)
}

fn people(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::Needed,
        &[
            "Person - ID",
            "Person - Name",
            "Person - Email",
            "Person - Phone",
            "Person - Organization",
            "Person - Job title",
            "Person - Owner",
            "Person - Notes",
            "Person - Person created",
        ],
    );
    for (n, contact) in crm.contacts.iter().enumerate() {
        if contact.created > day {
            continue;
        }
        table.row(&[
            crm.contact_id(ContactNo(n)),
            format!("{} {}", contact.first, contact.last),
            contact.email.clone(),
            contact.phone.clone(),
            crm.companies[contact.company.0].name.clone(),
            contact.title.clone(),
            cast.person(*contact.owner.at(day)).full_name(),
            (*contact.remark.at(day)).to_owned(),
            at(contact.created),
        ]);
    }
    table.bytes(false)
}

fn deals(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::Needed,
        &[
            "Deal - ID",
            "Deal - Title",
            "Deal - Value",
            "Deal - Currency of value",
            "Deal - Stage",
            "Deal - Status",
            "Deal - Probability",
            "Deal - Owner",
            "Deal - Organization",
            "Deal - Contact person",
            "Deal - Deal created",
            "Deal - Update time",
            "Deal - Last stage change",
            "Deal - Expected close date",
            "Deal - Lost reason",
            "Deal - Next step",
        ],
    );
    for (n, deal) in crm.deals.iter().enumerate() {
        if deal.created > day {
            continue;
        }
        let step = *deal.step.at(day);
        let last_open = deal.step.until(day).filter(|(_, s)| s.is_open()).last();
        let lost = match step {
            Step::Lost => deal.lost_reason.clone(),
            _ => String::new(),
        };
        let contact = deal.contacts.first().map(|(c, _)| &crm.contacts[c.0]);
        table.row(&[
            crm.deal_id(DealNo(n)),
            deal.name.clone(),
            deal.amount.to_string(),
            "EUR".to_owned(),
            stage(last_open.map_or(step, |(_, open)| *open)).to_owned(),
            status(step).to_owned(),
            step.percent().to_string(),
            cast.person(*deal.owner.at(day)).full_name(),
            crm.companies[deal.company.0].name.clone(),
            contact.map_or(String::new(), |c| format!("{} {}", c.first, c.last)),
            at(deal.created),
            at(deal.changed(day)),
            at(deal.step.changed(day)),
            iso(*deal.closes.at(day)),
            lost,
            deal.next_step.at(day).clone(),
        ]);
    }
    table.bytes(false)
}

fn activities(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::Needed,
        &[
            "Activity - ID",
            "Activity - Subject",
            "Activity - Type",
            "Activity - Due date",
            "Activity - Assigned to user",
            "Activity - Organization",
            "Activity - Contact person",
            "Activity - Deal",
            "Activity - Done",
            "Activity - Note",
        ],
    );
    for (n, call) in crm.calls.iter().enumerate() {
        if call.day > day {
            continue;
        }
        let contact = &crm.contacts[call.contact.0];
        table.row(&[
            crm.other_id(n, "act"),
            call.subject.clone(),
            "Call".to_owned(),
            iso(call.day),
            cast.person(call.by).full_name(),
            crm.companies[contact.company.0].name.clone(),
            format!("{} {}", contact.first, contact.last),
            call.deal
                .map_or(String::new(), |deal| crm.deals[deal.0].name.clone()),
            "Done".to_owned(),
            call.text.clone(),
        ]);
    }
    table.bytes(false)
}
