//! What a heading of an order table means: a role in the line, and how well it fits.

use super::super::headings::plain;
use super::super::onward;
use super::words::{PHRASES, WHOLE, WORDS, Word};
use bellwether_core::evidence::field;
use bellwether_core::orders::onward::Way;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a column says of a line.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(in super::super) enum Role {
    CustomerId,
    CustomerName,
    Email,
    Domain,
    Country,
    City,
    Parent,
    Segment,
    Sku,
    Product,
    Family,
    ListPrice,
    When,
    Quantity,
    Price,
    Amount,
    Currency,
    Invoice,
    /// Type or status of the document: tells what was cancelled or came back.
    Kind,
    /// For whom the customer orders.
    EndCustomer,
    /// To whom the goods go.
    ShipTo,
    /// Known, and not taken for anything else.
    Ignored,
}

impl Role {
    /// The field shown for it, and taken by `--map`.
    pub(super) fn field(self) -> Option<&'static str> {
        FIELDS
            .iter()
            .find(|(role, _)| *role == self)
            .map(|(_, field)| *field)
    }

    /// The role of a field that the user names.
    pub(super) fn of_field(name: &str) -> Option<Role> {
        let told = |(_, field): &&(Role, &str)| *field == name;
        let also = [
            (field::STATUS, Role::Kind),
            (field::ID, Role::Invoice),
            (field::NAME, Role::Product),
        ];
        let found = FIELDS.iter().find(told).map(|(role, _)| *role);
        found.or_else(|| {
            let also = also.iter().find(|(field, _)| *field == name);
            also.map(|(_, role)| *role)
        })
    }

    /// Whether it is said of the customer.
    pub(super) fn is_of_customer(self) -> bool {
        self <= Role::Segment
    }

    /// Whether it says who the customer is.
    pub(super) fn is_customer(self) -> bool {
        self <= Role::Domain
    }

    /// How it says for whom a line is; such a column is kept with the line.
    pub(super) fn onward(self) -> Option<Way> {
        match self {
            Role::EndCustomer => Some(Way::EndCustomer),
            Role::ShipTo => Some(Way::ShipTo),
            _ => None,
        }
    }
}

const FIELDS: &[(Role, &str)] = &[
    (Role::CustomerId, field::COMPANY_ID),
    (Role::CustomerName, field::COMPANY),
    (Role::Email, field::EMAIL),
    (Role::Domain, field::DOMAIN),
    (Role::Country, field::COUNTRY),
    (Role::City, field::CITY),
    (Role::Parent, field::PARENT),
    (Role::Segment, field::LABEL),
    (Role::Sku, field::SKU),
    (Role::Product, field::PRODUCT),
    (Role::Family, field::FAMILY),
    (Role::ListPrice, field::LIST_PRICE),
    (Role::When, field::WHEN),
    (Role::Quantity, field::QUANTITY),
    (Role::Price, field::PRICE),
    (Role::Amount, field::AMOUNT),
    (Role::Currency, field::CURRENCY),
    (Role::Invoice, field::INVOICE),
    (Role::Kind, field::TYPE),
    (Role::EndCustomer, field::END_CUSTOMER),
    (Role::ShipTo, field::END_CUSTOMER),
];

struct Vocabulary {
    whole: HashMap<String, (Role, u8)>,
    words: HashMap<String, Vec<Word>>,
    phrases: Vec<(String, String)>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut whole = HashMap::new();
    for (role, names) in [
        (Role::EndCustomer, onward::END_CUSTOMER),
        (Role::ShipTo, onward::SHIP_TO),
        (Role::ShipTo, onward::RECIPIENT),
    ] {
        for (rank, name) in (0..).zip(names.split('|')) {
            whole.entry(plain(name)).or_insert((role, rank));
        }
    }
    for &(role, rank, names) in WHOLE {
        for name in names.split('|') {
            whole.entry(plain(name)).or_insert((role, rank));
        }
    }
    let mut words: HashMap<String, Vec<Word>> = HashMap::new();
    for (word, names) in WORDS {
        for name in names.split('|') {
            words.entry(plain(name)).or_default().push(*word);
        }
    }
    let phrases = PHRASES.iter().map(|(a, b)| (plain(a), plain(b)));
    Vocabulary {
        whole,
        words,
        phrases: phrases.collect(),
    }
});

/// What a heading means, and how well it fits: 0 is best.
pub(in super::super) fn role(heading: &str) -> Option<(Role, u8)> {
    // `Order Lines/Customer`: the field of a thing within the thing.
    let last = || heading.rsplit_once('/').and_then(|(_, last)| alone(last));
    alone(heading).or_else(last)
}

fn alone(heading: &str) -> Option<(Role, u8)> {
    let heading = without_currency(heading);
    let plain = plain(&heading);
    if plain.is_empty() {
        return None;
    }
    let known = &*VOCABULARY;
    if let Some(found) = known.whole.get(&plain) {
        return (found.0 != Role::Ignored).then_some(*found);
    }
    let mut said = format!(" {plain} ");
    for (phrase, word) in &known.phrases {
        if said.contains(phrase.as_str()) {
            said = said.replace(&format!(" {phrase} "), &format!(" {word} "));
        }
    }
    let mut senses = Vec::new();
    let (mut known, mut unknown) = (0, 0);
    for token in said.split_whitespace() {
        match meaning(token) {
            Some(mut words) => {
                known += 1;
                senses.append(&mut words);
            }
            None if token.bytes().all(|b| b.is_ascii_digit()) => {}
            None => unknown += 1,
        }
    }
    if unknown > known / 2 {
        return None;
    }
    let (role, rank) = joined(&senses)?;
    Some((role, rank + 2 * unknown as u8))
}

/// `Amount (EUR)`, `Net £`: the currency is no part of what is meant.
fn without_currency(heading: &str) -> String {
    let is_code = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        bare.len() == 3
            && bare.bytes().all(|b| b.is_ascii_uppercase())
            && super::super::amounts::currency(bare).is_some()
    };
    let words = heading.split_whitespace();
    let kept: Vec<&str> = words.filter(|word| !is_code(word)).collect();
    match kept.is_empty() {
        true => heading.to_owned(),
        false => kept.join(" "),
    }
}

/// What a word means; of a compound, its parts.
fn meaning(token: &str) -> Option<Vec<Word>> {
    let words = &VOCABULARY.words;
    if let Some(found) = words.get(token) {
        return Some(found.clone());
    }
    // `rechnungsdatum`, `klantnummer`: two words, perhaps with an `s` between.
    let ends = (2..token.len().saturating_sub(1)).filter(|at| token.is_char_boundary(*at));
    ends.rev().find_map(|at| {
        let (first, second) = token.split_at(at);
        let second = words.get(second)?;
        let stem = words.get(first).or_else(|| {
            let bare = first
                .strip_suffix("en")
                .or_else(|| first.strip_suffix(['s', 'n', 'e']))?;
            words.get(bare).filter(|_| bare.len() > 2)
        });
        Some([stem?.as_slice(), second.as_slice()].concat())
    })
}

/// What words say together.
fn joined(words: &[Word]) -> Option<(Role, u8)> {
    use Role as R;
    use Word as W;
    let has = |word: Word| words.contains(&word);
    let product = has(W::Product);
    let document = has(W::Invoice) || has(W::Order) || has(W::Document);
    let money = has(W::Amount) || has(W::Price);
    if has(W::Stock) || has(W::Discount) || has(W::Cost) && !has(W::List) {
        return None;
    }
    if has(W::Tax) && !has(W::Net) && !has(W::Gross) {
        return None;
    }
    if has(W::Date) && !money && !has(W::Quantity) {
        if has(W::NotThen) || has(W::Customer) || has(W::Id) {
            return None;
        }
        let rank = match () {
            () if has(W::Invoice) => 0,
            () if has(W::Order) => 1,
            () if has(W::Other) => 6,
            () if has(W::Created) => 4,
            () => 2,
        };
        return Some((R::When, rank));
    }
    if has(W::Other) || has(W::NotThen) {
        return None;
    }
    if has(W::Currency) && !money {
        return Some((R::Currency, u8::from(document)));
    }
    if has(W::Price) {
        if has(W::List) {
            return Some((R::ListPrice, 0));
        }
        if has(W::Line) || has(W::Amount) && !has(W::Unit) {
            return Some((R::Amount, 1 + 3 * u8::from(has(W::Gross))));
        }
        return Some((
            R::Price,
            u8::from(!has(W::Unit)) + 2 * u8::from(has(W::Gross)),
        ));
    }
    if has(W::Quantity) && !has(W::Amount) {
        return (!has(W::Customer)).then_some((R::Quantity, 0));
    }
    if has(W::Amount) || has(W::Net) || has(W::Gross) {
        if has(W::Customer) || has(W::Id) || has(W::List) {
            return None;
        }
        if has(W::Unit) {
            return Some((R::Price, 1));
        }
        let rank = match () {
            () if has(W::Line) || product => 0,
            () if document => 5,
            () if has(W::Net) => 1,
            () => 2,
        };
        return Some((R::Amount, rank + 2 * u8::from(has(W::Gross))));
    }
    if product {
        return match () {
            () if has(W::Line) && has(W::Id) => None,
            () if has(W::Group) || has(W::Segment) => Some((R::Family, 0)),
            () if has(W::Id) => Some((R::Sku, 0)),
            () if has(W::Name) => Some((R::Product, 0)),
            () if has(W::Kind) => Some((R::Family, 1)),
            () if has(W::Customer) => None,
            () => Some((R::Product, 1)),
        };
    }
    if has(W::Email) {
        return Some((R::Email, u8::from(!has(W::Customer))));
    }
    if has(W::Site) {
        return Some((R::Domain, u8::from(!has(W::Customer))));
    }
    if has(W::Country) || has(W::City) {
        let role = if has(W::Country) { R::Country } else { R::City };
        return (!document).then_some((role, u8::from(!has(W::Customer))));
    }
    if has(W::Parent) {
        return Some((R::Parent, 0));
    }
    if has(W::Customer) {
        return match () {
            () if document && has(W::Id) => None,
            () if has(W::Group) || has(W::Segment) || has(W::Kind) => Some((R::Segment, 0)),
            () if has(W::Id) => Some((R::CustomerId, 0)),
            () if has(W::Name) => Some((R::CustomerName, 0)),
            () => Some((R::CustomerName, 1)),
        };
    }
    if has(W::Line) {
        return has(W::Name).then_some((R::Product, 3));
    }
    if document {
        return match () {
            () if has(W::Kind) => Some((R::Kind, 0)),
            () if has(W::Group) || has(W::Name) => None,
            () if has(W::Invoice) => Some((R::Invoice, u8::from(!has(W::Id)))),
            () if has(W::Order) => Some((R::Invoice, 1 + u8::from(!has(W::Id)))),
            () => Some((R::Invoice, 2 + u8::from(!has(W::Id)))),
        };
    }
    match () {
        () if has(W::Kind) => Some((R::Kind, 2)),
        () if has(W::Group) => Some((R::Family, 2)),
        () if has(W::Segment) => Some((R::Segment, 1)),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_a_role() {
        let mut wrong = Vec::new();
        for (role, headings) in [
            (
                Role::Invoice,
                "Billing Document|InvoiceNo|Invoice Number|Order ID|Belegnummer|Auftragsnr|Rechnungsnr.|VBELN|N° facture|Num. factura|Numero fattura|Factuurnummer|Bestell-Nr.|Transaction ID|order_number|SalesOrderNumber|Document No.",
            ),
            (
                Role::When,
                "Billing Date|Order Date|InvoiceDate|Rechnungsdatum|FKDAT|Date de facture|Fecha de pedido|Data fattura|Factuurdatum|Belegdatum|Datum|OrderDate|Posting Date|purchase-date|Ship Date|Created at",
            ),
            (
                Role::CustomerId,
                "Sold-to Party|CustomerID|Kundennr|Kunden-Nr.|KUNNR|Customer No.|Code client|N° client|Klantnummer|Codice cliente|Debitorennummer|Bill-to Customer No.|customer_id|Código cliente",
            ),
            (
                Role::CustomerName,
                "Name 1|Kunde|Customer|Customer Name|Kundenname|Nom du client|Client|Cliente|Klantnaam|Debitor|Sold-to Name|ContactName|Account Name|CardName",
            ),
            (
                Role::Sku,
                "Artikelnummer|Art.-Nr.|StockCode|SKU|Material Number|Référence|MATNR|Item Code|Product ID|Code article|Codice articolo|Artikelcode|Lineitem sku|Product2Id|Item No.|product_code",
            ),
            (
                Role::Product,
                "Bezeichnung|Description|Artikelbezeichnung|Produit|Product Name|Artikel|Lineitem name|Désignation|Descrizione|Omschrijving|Produktname|Item|Material|Item Description",
            ),
            (
                Role::Quantity,
                "Billed Quantity|Menge|Qty|Quantité|Quantity|Cantidad|Aantal|Quantità|FKIMG|Lineitem quantity|Anzahl|quantity-purchased|Qty Ordered|Stückzahl|Order Quantity",
            ),
            (
                Role::Price,
                "Einzelpreis|Unit Price|Prix unitaire|Precio unitario|Stückpreis|UnitPrice|Lineitem price|P.U. HT|Prezzo unitario|Verkaufspreis|Sales Price|Stuksprijs|Unit Price (EUR)|Preis je Stück|Net Price|VK netto|Nettopreis|Net unit price|Prix net",
            ),
            (
                Role::Amount,
                "Nettobetrag|Umsatz|Positionswert|Line Total|Net Amount|Extended Price|Montant HT|NETWR|Gesamtpreis|Importe|Bedrag|Importo|Amount (EUR)|Net £|Total Price|Betrag in EUR|Total HT|Sales|Line Amount|Net Value|Umsatz netto|Gesamtpreis netto|Total net price|Netto|Netto EUR|Netto-Umsatz",
            ),
            (
                Role::Currency,
                "Doc. Currency|Currency|Währung|Devise|Moneda|Valuta|WAERK|CurrencyIsoCode",
            ),
            (
                Role::Country,
                "Country|Land|Pays|Customer Country|País|Billing Country",
            ),
            (
                Role::Family,
                "Warengruppe|Product Category|Category|Artikelgruppe|Product Line|Famille de produits",
            ),
            (
                Role::Kind,
                "Status|Belegart|Type|Transaction Type|Financial Status|Document Type|Order Status",
            ),
            (Role::Segment, "Kundengruppe|Customer Segment|Customer Type"),
            (Role::ListPrice, "List Price|Listenpreis"),
            (
                Role::EndCustomer,
                "End customer|Endkunde|Client final|Cliente final|Project customer|End Customer Name|EndCustomer",
            ),
            (
                Role::ShipTo,
                "Ship to|Ship-to name|Lieferadresse Name|Warenempfänger|Consignee|Deliver to|ShipToName|Livré à",
            ),
        ] {
            for heading in headings.split('|') {
                let found = super::role(heading).map(|(role, _)| role);
                let alone = role == Role::Product && found == Some(Role::Sku);
                if found != Some(role) && !alone {
                    wrong.push((heading, role, found));
                }
            }
        }
        assert_eq!(wrong, []);
        for heading in [
            "Salesperson",
            "Ship to city",
            "Discount",
            "Umsatzsteuer",
            "VAT amount",
            "Warehouse",
            "Due Date",
            "Margin",
            "Shoe size",
            "Mengeneinheit",
            "Customer PO Number",
            "Line No.",
            "Ship to country",
            "Ship-to code",
            "Lieferadresse Ort",
            "Lagerbestand",
            "Unit of Measure",
            "Cost price",
            "",
        ] {
            assert_eq!(super::role(heading), None, "{heading}");
        }
    }
}
