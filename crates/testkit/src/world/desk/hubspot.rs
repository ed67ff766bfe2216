//! HubSpot's tables: companies, contacts, deals, calls.

use super::crm::{CompanyNo, ContactNo, Crm, DealNo, Standing, Step};
use super::csv::{Quotes, Table};
use super::iso;
use crate::world::cast::Cast;
use bellwether_core::time::Day;

fn stage(step: Step) -> &'static str {
    match step {
        Step::First => "Appointment scheduled",
        Step::Qualified => "Qualified to buy",
        Step::Proposal => "Presentation scheduled",
        Step::Negotiation => "Contract sent",
        Step::Won => "Closed won",
        Step::Lost => "Closed lost",
    }
}

fn lifecycle(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Customer => ("Customer", ""),
        Standing::Prospect => ("Opportunity", "Prospect"),
        Standing::Supplier => ("Other", "Vendor"),
        Standing::Competitor => ("Other", "Competitor"),
        Standing::Closed => ("Other", "Closed down"),
    }
}

fn at(day: Day) -> String {
    format!("{} 09:{:02}", iso(day), day.0.rem_euclid(60))
}

/// The tables as they were on that day.
pub(crate) fn files(crm: &Crm, cast: &Cast, day: Day) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("companies.csv", companies(crm, cast, day)),
        ("contacts.csv", contacts(crm, cast, day)),
        ("deals.csv", deals(crm, cast, day)),
        ("calls.csv", calls(crm, cast, day)),
    ]
}

fn companies(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut header = vec![
        "Record ID",
        "Company name",
        "Company Domain Name",
        "Company owner",
        "Create Date",
        "Lifecycle Stage",
        "Type",
        "Industry",
        "City",
        "Country/Region",
        "Phone Number",
    ];
    if !crm.takers.is_empty() {
        header.push("End customers");
    }
    let mut table = Table::new(Quotes::All, &header);
    for (n, company) in crm.companies.iter().enumerate() {
        if company.created > day {
            continue;
        }
        let firm = cast.firm(company.firm);
        let (lifecycle, kind) = lifecycle(*company.standing.at(day));
        let mut row = vec![
            crm.company_id(CompanyNo(n)),
            company.name.clone(),
            company.website.clone(),
            cast.person(*company.owner.at(day)).full_name(),
            at(company.created),
            lifecycle.to_owned(),
            kind.to_owned(),
            firm.industry.words[0].0.to_owned(),
            firm.town.to_owned(),
            format!("{:?}", firm.country),
            firm.phone.clone(),
        ];
        row.extend(crm.taker(CompanyNo(n), day));
        table.row(&row);
    }
    table.bytes(false)
}

fn contacts(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Record ID",
            "First Name",
            "Last Name",
            "Email",
            "Phone Number",
            "Contact owner",
            "Job Title",
            "Lead Status",
            "Create Date",
            "Associated Company",
            "Associated Company IDs",
            "Message",
        ],
    );
    for (n, contact) in crm.contacts.iter().enumerate() {
        if contact.created > day {
            continue;
        }
        table.row(&[
            crm.contact_id(ContactNo(n)),
            contact.first.clone(),
            contact.last.clone(),
            contact.email.clone(),
            contact.phone.clone(),
            cast.person(*contact.owner.at(day)).full_name(),
            contact.title.clone(),
            String::new(),
            at(contact.created),
            crm.companies[contact.company.0].name.clone(),
            crm.company_id(contact.company),
            (*contact.remark.at(day)).to_owned(),
        ]);
    }
    table.bytes(false)
}

fn deals(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Record ID",
            "Deal Name",
            "Deal Stage",
            "Pipeline",
            "Amount",
            "Currency",
            "Deal owner",
            "Close Date",
            "Create Date",
            "Last Modified Date",
            "Closed Lost Reason",
            "Next step",
            "Associated Company",
            "Associated Company IDs",
            "Associated Contact",
            "Associated Contact IDs",
        ],
    );
    for (n, deal) in crm.deals.iter().enumerate() {
        if deal.created > day {
            continue;
        }
        let step = *deal.step.at(day);
        let lost = match step {
            Step::Lost => deal.lost_reason.clone(),
            _ => String::new(),
        };
        let ids: Vec<String> = (deal.contacts.iter())
            .map(|(contact, _)| crm.contact_id(*contact))
            .collect();
        let names: Vec<String> = (deal.contacts.iter())
            .map(|(contact, _)| {
                let contact = &crm.contacts[contact.0];
                format!("{} {} ({})", contact.first, contact.last, contact.email)
            })
            .collect();
        table.row(&[
            crm.deal_id(DealNo(n)),
            deal.name.clone(),
            stage(step).to_owned(),
            "Sales Pipeline".to_owned(),
            deal.amount.to_string(),
            "EUR".to_owned(),
            cast.person(*deal.owner.at(day)).full_name(),
            format!("{} 18:00", iso(*deal.closes.at(day))),
            at(deal.created),
            at(deal.changed(day)),
            lost,
            deal.next_step.at(day).clone(),
            crm.companies[deal.company.0].name.clone(),
            crm.company_id(deal.company),
            names.join(";"),
            ids.join(";"),
        ]);
    }
    table.bytes(false)
}

fn calls(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Record ID",
            "Call Title",
            "Activity date",
            "Call notes",
            "Activity assigned to",
            "Associated Contact IDs",
            "Associated Company IDs",
            "Associated Deal IDs",
        ],
    );
    for (n, call) in crm.calls.iter().enumerate() {
        if call.day > day {
            continue;
        }
        let company = crm.contacts[call.contact.0].company;
        table.row(&[
            crm.other_id(n, "00T"),
            call.subject.clone(),
            at(call.day),
            call.text.clone(),
            cast.person(call.by).full_name(),
            crm.contact_id(call.contact),
            crm.company_id(company),
            call.deal.map_or(String::new(), |deal| crm.deal_id(deal)),
        ]);
    }
    table.bytes(false)
}
