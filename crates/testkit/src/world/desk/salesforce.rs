//! Salesforce's tables: one for each object, with API names.

use super::crm::{CompanyNo, ContactNo, Crm, DealNo, Standing, Step};
use super::csv::{Quotes, Table};
use super::iso;
use crate::world::cast::Cast;
use crate::world::cast::person::PersonNo;
use bellwether_core::time::Day;
use std::collections::BTreeSet;

fn stage(step: Step) -> &'static str {
    match step {
        Step::First => "Prospecting",
        Step::Qualified => "Needs Analysis",
        Step::Proposal => "Proposal/Price Quote",
        Step::Negotiation => "Negotiation/Review",
        Step::Won => "Closed Won",
        Step::Lost => "Closed Lost",
    }
}

fn kind(standing: Standing) -> &'static str {
    match standing {
        Standing::Customer => "Customer - Direct",
        Standing::Prospect => "Prospect",
        Standing::Supplier => "Vendor",
        Standing::Competitor => "Competitor",
        Standing::Closed => "Out of business",
    }
}

fn at(day: Day) -> String {
    format!("{}T09:{:02}:12.000Z", iso(day), day.0.rem_euclid(60))
}

const NO: &str = "false";

/// The tables as they were on that day.
pub(crate) fn files(crm: &Crm, cast: &Cast, day: Day) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("Account.csv", accounts(crm, cast, day)),
        ("Contact.csv", contacts(crm, day)),
        ("Opportunity.csv", opportunities(crm, day)),
        ("OpportunityContactRole.csv", roles(crm, day)),
        ("OpportunityHistory.csv", history(crm, day)),
        ("Task.csv", tasks(crm, day)),
        ("User.csv", users(crm, cast, day)),
    ]
}

fn accounts(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut header = vec![
        "Id",
        "IsDeleted",
        "Name",
        "Type",
        "ParentId",
        "BillingCity",
        "BillingCountry",
        "Phone",
        "Website",
        "Industry",
        "OwnerId",
        "CreatedDate",
        "LastModifiedDate",
    ];
    if !crm.takers.is_empty() {
        header.push("End_Customer__c");
    }
    let mut table = Table::new(Quotes::All, &header);
    for (n, company) in crm.companies.iter().enumerate() {
        if company.created > day {
            continue;
        }
        let firm = cast.firm(company.firm);
        let website = match company.website.as_str() {
            "" => String::new(),
            host => format!("http://www.{host}"),
        };
        let mut row = vec![
            crm.company_id(CompanyNo(n)),
            NO.to_owned(),
            company.name.clone(),
            kind(*company.standing.at(day)).to_owned(),
            String::new(),
            firm.town.to_owned(),
            format!("{:?}", firm.country),
            firm.phone.clone(),
            website,
            firm.industry.words[0].0.to_owned(),
            crm.user_id(*company.owner.at(day)),
            at(company.created),
            at(company.owner.changed(day)),
        ];
        row.extend(crm.taker(CompanyNo(n), day));
        table.row(&row);
    }
    table.bytes(false)
}

fn contacts(crm: &Crm, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "IsDeleted",
            "MasterRecordId",
            "AccountId",
            "LastName",
            "FirstName",
            "Phone",
            "Email",
            "Title",
            "ReportsToId",
            "OwnerId",
            "CreatedDate",
            "LastModifiedDate",
            "Description",
        ],
    );
    for (n, contact) in crm.contacts.iter().enumerate() {
        if contact.created > day {
            continue;
        }
        table.row(&[
            crm.contact_id(ContactNo(n)),
            NO.to_owned(),
            String::new(),
            crm.company_id(contact.company),
            contact.last.clone(),
            contact.first.clone(),
            contact.phone.clone(),
            contact.email.clone(),
            contact.title.clone(),
            String::new(),
            crm.user_id(*contact.owner.at(day)),
            at(contact.created),
            at(contact.remark.changed(day)),
            (*contact.remark.at(day)).to_owned(),
        ]);
    }
    table.bytes(false)
}

fn opportunities(crm: &Crm, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "IsDeleted",
            "AccountId",
            "Name",
            "StageName",
            "Amount",
            "Probability",
            "CloseDate",
            "Type",
            "NextStep",
            "IsClosed",
            "IsWon",
            "OwnerId",
            "CreatedDate",
            "LastModifiedDate",
            "Loss_Reason__c",
            "CurrencyIsoCode",
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
        table.row(&[
            crm.deal_id(DealNo(n)),
            NO.to_owned(),
            crm.company_id(deal.company),
            deal.name.clone(),
            stage(step).to_owned(),
            format!("{}.0", deal.amount),
            format!("{}.0", step.percent()),
            iso(*deal.closes.at(day)),
            "Existing Business".to_owned(),
            deal.next_step.at(day).clone(),
            (!step.is_open()).to_string(),
            (step == Step::Won).to_string(),
            crm.user_id(*deal.owner.at(day)),
            at(deal.created),
            at(deal.changed(day)),
            lost,
            "EUR".to_owned(),
        ]);
    }
    table.bytes(false)
}

fn roles(crm: &Crm, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "OpportunityId",
            "ContactId",
            "Role",
            "IsPrimary",
            "CreatedDate",
            "IsDeleted",
        ],
    );
    let mut number = 0;
    for (n, deal) in crm.deals.iter().enumerate() {
        for (place, (contact, role)) in deal.contacts.iter().enumerate() {
            number += 1;
            if deal.created > day {
                continue;
            }
            table.row(&[
                crm.other_id(number, "00K"),
                crm.deal_id(DealNo(n)),
                crm.contact_id(*contact),
                (*role).to_owned(),
                (place == 0).to_string(),
                at(deal.created),
                NO.to_owned(),
            ]);
        }
    }
    table.bytes(false)
}

/// One row for each change of stage or close date.
fn history(crm: &Crm, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "OpportunityId",
            "CreatedById",
            "CreatedDate",
            "StageName",
            "Amount",
            "Probability",
            "CloseDate",
            "IsDeleted",
        ],
    );
    for (n, deal) in crm.deals.iter().enumerate() {
        let steps = deal.step.until(day).map(|(at, _)| *at);
        let dates = deal.closes.until(day).map(|(at, _)| *at);
        let changes: BTreeSet<Day> = steps.chain(dates).collect();
        for (place, on) in changes.into_iter().enumerate() {
            let step = *deal.step.at(on);
            table.row(&[
                crm.other_id(n * 40 + place, "008"),
                crm.deal_id(DealNo(n)),
                crm.user_id(*deal.owner.at(on)),
                at(on),
                stage(step).to_owned(),
                format!("{}.0", deal.amount),
                format!("{}.0", step.percent()),
                iso(*deal.closes.at(on)),
                NO.to_owned(),
            ]);
        }
    }
    table.bytes(false)
}

fn tasks(crm: &Crm, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "WhoId",
            "WhatId",
            "Subject",
            "ActivityDate",
            "Status",
            "Priority",
            "OwnerId",
            "Description",
            "IsDeleted",
            "AccountId",
            "IsClosed",
            "CreatedDate",
            "TaskSubtype",
        ],
    );
    for (n, call) in crm.calls.iter().enumerate() {
        if call.day > day {
            continue;
        }
        let company = crm.company_id(crm.contacts[call.contact.0].company);
        let about = call.deal.map(|deal| crm.deal_id(deal));
        table.row(&[
            crm.other_id(n, "00T"),
            crm.contact_id(call.contact),
            about.unwrap_or_else(|| company.clone()),
            call.subject.clone(),
            iso(call.day),
            "Completed".to_owned(),
            "Normal".to_owned(),
            crm.user_id(call.by),
            call.text.clone(),
            NO.to_owned(),
            company,
            "true".to_owned(),
            at(call.day),
            "Call".to_owned(),
        ]);
    }
    table.bytes(false)
}

fn users(crm: &Crm, cast: &Cast, day: Day) -> Vec<u8> {
    let mut table = Table::new(
        Quotes::All,
        &[
            "Id",
            "Username",
            "LastName",
            "FirstName",
            "Name",
            "Email",
            "IsActive",
        ],
    );
    let owners = crm.companies.iter().flat_map(|c| c.owner.until(day));
    let callers = crm.calls.iter().map(|c| c.by);
    let people: BTreeSet<PersonNo> = owners
        .map(|(_, person)| *person)
        .chain(callers)
        .chain([cast.me])
        .collect();
    for person in people {
        let who = cast.person(person);
        let active = who.days.last > day || who.days.last == cast.last_day;
        table.row(&[
            crm.user_id(person),
            who.address.clone(),
            who.last.clone(),
            who.first.clone(),
            who.full_name(),
            who.address.clone(),
            active.to_string(),
        ]);
    }
    table.bytes(false)
}
