//! Objects of Salesforce as its full export has them: one file each, with API names.

use super::shapes::{KEPT, Shape, part};
use super::things::OLD_STAGE;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;

/// What the list of the system's own users is called.
pub(super) const USERS: &str = "Salesforce users";

/// Salesforce objects, one file each, by their API names.
pub(super) const OBJECTS: &[Shape] = &[
    // Colleagues: what says `OwnerId` means one of them.
    object(
        USERS,
        Some(EntryKind::Contact),
        &["username", "last name|name|email"],
        &[("username", KEPT), ("company name", KEPT)],
    ),
    object(
        "orders",
        None,
        &[
            "order id|order number|effective date",
            "quantity|total amount|status|unit price",
            "order id|order number|order item number|effective date|activated date",
        ],
        &[],
    ),
    object(
        "Salesforce opportunity products",
        Some(EntryKind::Product),
        &[
            "opportunity id",
            "quantity",
            "unit price|total price|list price",
        ],
        &[
            ("unit price", field::PRICE),
            ("total price", field::AMOUNT),
            ("list price|product code", KEPT),
        ],
    ),
    object(
        "Salesforce contact roles",
        Some(EntryKind::Role),
        &["opportunity id", "contact id", "role|is primary"],
        &[],
    ),
    object(
        "Salesforce stage history",
        Some(EntryKind::Stage),
        &["opportunity id", "field", "new value"],
        &[
            ("field", part::CHANGED_FIELD),
            ("new value", part::NEW_VALUE),
            ("old value", OLD_STAGE),
            ("created date", field::WHEN),
        ],
    ),
    object(
        "Salesforce stage history",
        Some(EntryKind::Stage),
        &["opportunity id", "stage name"],
        &[("created date", field::WHEN)],
    ),
    object(
        "Salesforce opportunities",
        Some(EntryKind::Deal),
        &["stage name", "close date|amount|account id|is won"],
        &[("expected revenue|total opportunity quantity", KEPT)],
    ),
    object(
        "Salesforce events",
        Some(EntryKind::Activity),
        &[
            "who id|what id",
            "start date time|activity date time|end date time",
        ],
        &[
            ("who id", part::WHO),
            ("what id", part::WHAT),
            ("start date time|activity date time", field::WHEN),
            ("activity date|end date time", KEPT),
        ],
    ),
    object(
        "Salesforce tasks",
        Some(EntryKind::Activity),
        &["who id|what id", "subject|activity date"],
        &[
            ("who id", part::WHO),
            ("what id", part::WHAT),
            ("activity date", field::WHEN),
        ],
    ),
    object(
        "Salesforce leads",
        Some(EntryKind::Contact),
        &["last name", "company", "status|is converted|lead source"],
        &[],
    ),
    object(
        "Salesforce contacts",
        Some(EntryKind::Contact),
        &[
            "last name",
            "account id|reports to id|email|mailing city|first name",
        ],
        &[],
    ),
    object(
        "Salesforce products",
        Some(EntryKind::Product),
        &["name", "product code|family|stock keeping unit"],
        &[("product code|stock keeping unit", KEPT)],
    ),
    object(
        "Salesforce accounts",
        Some(EntryKind::Company),
        &[
            "name",
            "parent id|billing city|website|industry|number of employees|annual revenue|account number",
        ],
        &[("account number|master record id", KEPT)],
    ),
];

const fn object(
    what: &'static str,
    kind: Option<EntryKind>,
    needs: &'static [&'static str],
    own: &'static [(&'static str, &'static str)],
) -> Shape {
    Shape {
        system: "salesforce",
        what,
        kind,
        needs,
        own,
    }
}

/// API names that tools write in capitals too.
const API_NAMES: &[&str] = &[
    "IsDeleted",
    "CreatedDate",
    "SystemModstamp",
    "LastModifiedDate",
    "OwnerId",
    "AccountId",
    "ContactId",
    "ParentId",
    "OpportunityId",
    "StageName",
    "CloseDate",
    "IsClosed",
    "IsWon",
    "LastName",
    "FirstName",
    "ReportsToId",
    "MasterRecordId",
    "WhoId",
    "WhatId",
    "ActivityDate",
    "Product2Id",
    "ProductCode",
    "UnitPrice",
    "TotalPrice",
    "NumberOfEmployees",
    "AnnualRevenue",
    "BillingCity",
    "BillingCountry",
    "MailingCity",
    "MailingCountry",
    "MobilePhone",
    "NextStep",
    "CurrencyIsoCode",
    "NewValue",
    "OldValue",
    "IsPrimary",
    "IsActive",
    "IsConverted",
    "LastActivityDate",
    "CreatedById",
    "LastModifiedById",
    "LeadSource",
    "OrderId",
    "OrderNumber",
    "EffectiveDate",
    "ExpectedRevenue",
    "ForecastCategory",
    "PricebookEntryId",
    "StartDateTime",
    "ActivityDateTime",
    "EndDateTime",
    "ProfileId",
    "ListPrice",
    "TaskSubtype",
    "AccountNumber",
    "OrderItemNumber",
    "ActivatedDate",
    "StockKeepingUnit",
];

/// Headings with API names as Salesforce writes them, where they are some:
/// `STAGENAME` is `StageName`.
pub(super) fn api_names(headings: &[String]) -> Option<Vec<String>> {
    let has_id = headings
        .iter()
        .any(|heading| heading == "Id" || heading == "ID");
    let name = |heading: &String| {
        let mut names = API_NAMES.iter();
        names
            .find(|name| name.eq_ignore_ascii_case(heading))
            .copied()
    };
    let known = headings
        .iter()
        .filter(|heading| name(heading).is_some())
        .count();
    (has_id && known > 0).then(|| {
        let own = |heading: &String| name(heading).map_or_else(|| heading.clone(), str::to_owned);
        headings.iter().map(own).collect()
    })
}
