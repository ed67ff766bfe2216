//! The words that headings of order lines are made of, in six languages.
//!
//! A heading is a thing (`Customer`), an aspect (`No.`), and what narrows them
//! (`Net`, `Unit`): `Customer No.`, `Kundennummer`, `N° client` say the same. Words
//! are kept as people write them and compared without case, marks and signs.

/// What a word says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Word {
    Customer,
    Product,
    /// An invoice.
    Invoice,
    /// An order.
    Order,
    /// Any document.
    Document,
    /// Somebody or something that is neither: a carrier, a colleague, a warehouse.
    Other,
    Id,
    Name,
    Date,
    Quantity,
    Price,
    Amount,
    Currency,
    Country,
    City,
    Email,
    Site,
    Group,
    Kind,
    Segment,
    Parent,
    Unit,
    Line,
    Net,
    Gross,
    Tax,
    Discount,
    List,
    Cost,
    Created,
    /// A day that is not the day of the order.
    NotThen,
    Stock,
    /// Says nothing.
    Noise,
}

/// Several words that mean one.
pub(super) const PHRASES: &[(&str, &str)] = &[
    ("billing document", "invoice"),
    ("billing date", "invoice date"),
    ("billing type", "invoice type"),
    ("billing item", "line"),
    ("billed quantity", "quantity"),
    ("billed qty", "quantity"),
    ("invoiced quantity", "quantity"),
    ("sold to party", "customer no"),
    ("bill to party", "customer no"),
    ("name 1", "customer name"),
    ("doc currency", "currency"),
    ("document currency", "currency"),
    ("bill to", "customer"),
    ("sold to", "customer"),
    ("sell to", "customer"),
    ("billed to", "customer"),
    ("business partner", "customer"),
    ("customer vendor", "customer"),
    ("customer supplier", "customer"),
    ("ship to", "shipping"),
    ("end customer", "enduser"),
    ("end user", "enduser"),
    ("client final", "enduser"),
    ("line item", "lineitem"),
    ("order item", "orderline"),
    ("order line", "orderline"),
    ("purchase order", "po"),
    ("customer po", "po"),
    ("chiffre d affaires", "umsatz"),
    ("chiffre affaires", "umsatz"),
    ("in stock", "stocklevel"),
    ("on hand", "stocklevel"),
    ("stock level", "stocklevel"),
    ("stock quantity", "stocklevel"),
    ("unit of measure", "uom"),
    ("unite de mesure", "uom"),
    ("unidad de medida", "uom"),
    ("excl tax", "net"),
    ("excl vat", "net"),
    ("excluding tax", "net"),
    ("excluding vat", "net"),
    ("ex vat", "net"),
    ("hors taxe", "net"),
    ("hors taxes", "net"),
    ("tax excluded", "net"),
    ("untaxed", "net"),
    ("zzgl mwst", "net"),
    ("ohne mwst", "net"),
    ("incl tax", "gross"),
    ("incl vat", "gross"),
    ("including tax", "gross"),
    ("including vat", "gross"),
    ("inkl mwst", "gross"),
    ("iva incl", "gross"),
    // `due` alone is compared like the French `du`.
    ("due date", "changed date"),
    ("due on", "changed date"),
    ("sub total", "subtotal"),
    ("sales order", "order"),
    ("sales invoice", "invoice"),
    ("sales document", "document"),
    ("sales date", "order date"),
    ("sales quantity", "quantity"),
    ("sales qty", "quantity"),
    ("sales unit", "uom"),
    ("sales person", "salesperson"),
    ("sales rep", "salesperson"),
    ("sales agent", "salesperson"),
    ("sales manager", "salesperson"),
    ("sales channel", "channel"),
    ("sales organization", "channel"),
    ("sales team", "channel"),
    ("valid from", "changed"),
    ("valid until", "changed"),
    ("contact name", "customer name"),
    ("email address", "email"),
    ("e mail address", "email"),
    ("e mail adresse", "email"),
    ("mail address", "email"),
    ("e mail", "email"),
    // Of whom or what an entry of a ledger is.
    ("source no", "customer no"),
    ("source name", "customer name"),
];

/// Words by what they say.
pub(super) const WORDS: &[(Word, &str)] = &[
    (
        Word::Customer,
        "customer|customers|client|clients|kunde|kunden|kd|debitor|debitoren|klant|klanten|cliente|clientes|clienti|account|acct\
         |buyer|kaufer|besteller|auftraggeber|abnehmer|rechnungsempfanger|acheteur|comprador|acquirente|compte|billing|company|firma|firmen\
         |organisation|organization|partner|empresa|bedrijf|societe|azienda|cuenta|unternehmen|unternehmens|kunnr|patron|payer|shopper",
    ),
    (
        Word::Product,
        "product|products|item|items|article|articles|artikel|produkt|produkte|produkts|produit|produits|producto|productos|articulo\
         |articulos|prodotto|prodotti|articolo|articoli|material|materials|materiale|part|lineitem|stock|goods|ware|waren|teile|teil|variant\
         |variante|merchandise|service|leistung|matnr|sachnummer|catalog|prestation",
    ),
    (
        Word::Invoice,
        "invoice|invoices|inv|bill|receipt|rechnung|rechnungs|rg|re|facture|factures|factura|facturas|factuur|fattura|fatture|faktura|fakt|credit note|quittung|bon|scontrino|ticket",
    ),
    (
        Word::Order,
        "order|orders|auftrag|auftrags|bestellung|bestell|bestellungs|commande|commandes|pedido|pedidos|bestelling|ordine|ordini|ord|purchase|sale|verkauf|verkaufs|kauf|vente|venta|ventas|verkoop|vendita|so|abruf|umsatzbeleg|orderline",
    ),
    (
        Word::Document,
        "document|documents|doc|beleg|belege|dokument|documento|transaction|txn|voucher|vorgang|lieferschein|delivery note|piece|posting|buchung|buchungs|journal|albaran|bolla|bl|contract",
    ),
    (
        Word::Other,
        "ship|shipping|shipment|shipped|delivery|deliver|liefer|lieferung|versand|livraison|envio|entrega|levering|spedizione|consegna|warehouse|lager\
         |entrepot|almacen|magazijn|magazzino|employee|employees|salesperson|salesman|seller|rep|verkaufer|vertreter|mitarbeiter|vendeur|vendedor|verkoper|venditore|commercial\
         |vendor|supplier|lieferant|lieferanten|fournisseur|proveedor|leverancier|fornitore|enduser|endkunde|endkunden|carrier|user|benutzer|agent|payment|zahlung|paiement\
         |pago|betaling|pagamento|store|filiale|branch|magasin|tienda|winkel|negozio|po|project|projekt|campaign|recipient|empfanger|region|channel|territory|manager|owner",
    ),
    (
        Word::Id,
        "id|ids|no|nr|nos|num|number|numbers|nummer|nummern|nbr|numero|code|key|kennung|ref|reference|referenz|reference|n|kode|codigo|codice|cod|identifier|identifiant|kurzel|referencia|riferimento|referentie|schlussel|cve|clave",
    ),
    (
        Word::Name,
        "name|names|namen|nom|nombre|naam|nome|bezeichnung|description|desc|beschreibung|libelle|designation|title|titel|text|descripcion|omschrijving|descrizione\
         |denominacion|denominazione|kurztext|benennung|intitule|details|label|raison sociale|descr|detail|memo",
    ),
    (
        Word::Date,
        "date|dates|datum|datums|fecha|data|day|tag|jour|dia|dag|giorno|time|timestamp|datetime|moment|zeit|zeitpunkt|heure|hora|erdat|fkdat|audat|bldat|budat|dt|am",
    ),
    (
        Word::Quantity,
        "quantity|quantities|qty|qte|quantite|quantites|menge|mengen|anzahl|stuck|stuckzahl|stk|cantidad|cant|ctd|hoeveelheid|aantal|quantita|qta|units|pieces|pcs|unidades|fkimg|kwmeng|qnty|unites",
    ),
    (
        Word::Price,
        "price|prices|preis|preise|prix|precio|precios|prijs|prijzen|prezzo|prezzi|rate|pu|puht|pvp|tarif|vk",
    ),
    (
        Word::Amount,
        "amount|amounts|total|totals|value|betrag|betrage|wert|summe|umsatz|umsatze|montant|montants|importe|valor|bedrag|waarde|importo|valore|revenue|sales|turnover\
         |subtotal|ca|gesamt|totaal|totale|omzet|fatturato|proceeds|netwr|gesamtsumme|gesamtbetrag|monto|erlos|erlose|charges|amt|extended|ext|ingresos|spend|facturado|som",
    ),
    (
        Word::Currency,
        "currency|currencies|wahrung|wahrungs|whg|devise|monnaie|moneda|divisa|valuta|waers|waerk|curr|ccy|iso waehrung|wkz",
    ),
    (
        Word::Country,
        "country|countries|land|pays|pais|paese|nation|staat|region code|land1",
    ),
    (
        Word::City,
        "city|town|ort|stadt|ville|ciudad|stad|citta|plaats|localite|poblacion|wohnort",
    ),
    (
        Word::Email,
        "email|mail|emails|courriel|correo|e mail|emailadresse|mailadresse|emailadres",
    ),
    (
        Word::Site,
        "website|domain|homepage|webseite|site|web|dominio|url",
    ),
    (
        Word::Group,
        "category|categories|family|group|groups|kategorie|gruppe|famille|familia|famiglia|categoria|categorias|categorie|gamme|class|klasse|productline|gruppo|grupo|groep|groupe|warengruppe|sparte|department|matkl|hierarchy|rubrik",
    ),
    (
        Word::Kind,
        "type|types|typ|art|status|tipo|statut|etat|estado|stato|soort|kind|zustand|fkart|auart|financial|cancelled|canceled|storno|storniert|returned|refunded",
    ),
    (
        Word::Segment,
        "segment|segmento|industry|branche|sector|secteur|kundengruppe|vertical",
    ),
    (
        Word::Parent,
        "parent|konzern|headquarters|holding|mutter|muttergesellschaft|groupe client|ultimate",
    ),
    (
        Word::Unit,
        "unit|einzel|unitaire|unitario|unitaria|per|je|each|stuks|eenheid|pro|eenheids|stukprijs|unitary|piece price|ep|unite",
    ),
    (
        Word::Line,
        "line|lines|position|positions|pos|zeile|zeilen|regel|ligne|linea|riga|posten|row|positie",
    ),
    (
        Word::Net,
        "net|netto|ht|excl|exclusive|imponibile|base imponible|neto",
    ),
    (
        Word::Gross,
        "brutto|gross|ttc|incl|inkl|inclusive|bruto|lordo|brut",
    ),
    (
        Word::Tax,
        "tax|taxes|vat|mwst|ust|tva|iva|btw|steuer|gst|taxe|impuesto|duty|zoll|levy",
    ),
    (
        Word::Discount,
        "discount|discounts|rabatt|remise|descuento|korting|sconto|skonto|rebate|nachlass|markdown|coupon",
    ),
    (
        Word::List,
        "list|listen|catalogue|katalog|liste|msrp|uvp|rrp|listino|lista|retail|recommended|catalog price|standard",
    ),
    (
        Word::Cost,
        "cost|costs|cogs|kosten|einstand|einstands|margin|marge|margen|margine|profit|gewinn|gain|ek|einkauf|einkaufs|cout|coste|costo|kostprijs|db|deckungsbeitrag|freight|fracht|postage|weight|gewicht|poids",
    ),
    (
        Word::Created,
        "created|create|creation|erstellt|erstell|erfasst|angelegt|anlage|placed|creado|cree|aangemaakt|creato|entered",
    ),
    (
        Word::NotThen,
        "changed|modified|updated|fallig|falligkeits|falligkeit|echeance|vencimiento|verval|scadenza|birth|geburts|expiry|expires|ablauf|valid|gultig|requested|required|wunsch|promised|since|seit|first|last|next|paid|paye|end|start",
    ),
    (
        Word::Stock,
        "stocklevel|bestand|lagerbestand|inventory|available|verfugbar|vorrat|uom|einheit|mengeneinheit|me|vrkme|reorder|minimum|min|max|moq|pack",
    ),
    (
        Word::Noise,
        "the|of|de|du|des|d|l|la|le|el|del|van|von|vom|di|der|die|das|in|und|and|et|y|e|en|a|to|for|fur|our|unser|ihre|your|au|aux|al|c|s|ordered|sold|invoiced|billed|main|primary|full|original|bestellt|berechnet|fakturiert|verkauft|vendu|vendue|vendida|venduta|local|home|hc|transactional|effective|business",
    ),
];

/// Whole headings that mean something else than their words say, or that are no
/// words: what ERP systems and shops call their columns.
pub(super) const WHOLE: &[(super::headings::Role, u8, &str)] = {
    use super::headings::Role::*;
    &[
        (
            Sku,
            0,
            "sku|stock code|stockcode|matnr|asin|lineitem sku|seller sku|product2id|product2 id|product 2 id|item code|artnr|art nr|art no|item|item no|ean|gtin|upc|isbn|style|product service code|artikelnr|materialnummer|material number|material|stock keeping unit|inventory item code|internal reference|pricebook entry id|reference article|reference produit|codart|arktx1|part|default code|pn|mpn",
        ),
        (
            Sku,
            3,
            "referencia|reference|ref|referenz|referentie|riferimento",
        ),
        (
            Product,
            0,
            "lineitem name|arktx|maktx|product service|product or service|product name|item name|order item name|product lines description|artikelbezeichnung|positionstext|leistung|bezeichnung 1|dscription|item description|product lines|materialkurztext|maktg|lines description|name product|product variant|memo description",
        ),
        (
            Product,
            4,
            "bezeichnung|description|designation|libelle|omschrijving|descripcion|descrizione|beschreibung|details",
        ),
        (Product, 6, "name|text|title"),
        (
            CustomerId,
            0,
            "kunnr|kunag|kundennr|customer id|customerid|account id|kdnr|kd nr|client id|card code|cardcode|debitor nr|customer reference|konto|kontonummer|sold to|account number",
        ),
        (
            CustomerName,
            0,
            "card name|cardname|kunde name|name1|name 1|contact name|billing company|bill to name|customer company|buyer company|raison sociale|razon social|ragione sociale|account name|firma",
        ),
        (
            CustomerName,
            2,
            "billing name|buyer name|customer|client|account|buyer",
        ),
        (CustomerName, 6, "auftraggeber empfanger"),
        (
            Invoice,
            0,
            "vbeln|invoice|invoice no|rechnung|facture|factura|factuur|fattura|docnum|doc num|belnr|belegfeld 1|amazon order id|order reference|journal entry|vbelv|num piece|piece",
        ),
        (Invoice, 5, "num|no|nr|number|nummer|numero"),
        (
            When,
            0,
            "fkdat|invoice date|invoicedate|doc date|docdate|belegdatum|rechnungsdatum|bldat|audat",
        ),
        (
            When,
            2,
            "date|datum|fecha|data|day|tag|timestamp|ordered at|order placed|purchased at|sold at|gekauft am|bestellt am|kaufdatum|service date|purchase date|effective date|period",
        ),
        (When, 3, "month|monat|mois|mes|maand|mese"),
        (
            When,
            4,
            "created at|created on|angelegt am|erfasst am|anlagedatum|created|created date|create date|creation date|creation time|erstellt am|paid at|processed at|completed at|bookdate",
        ),
        (
            Quantity,
            0,
            "fkimg|kwmeng|lineitem quantity|quantity purchased|product uom qty|qty ordered|qty shipped|menge|anzahl|units sold",
        ),
        (
            Quantity,
            3,
            "qty delivered|delivered quantity|quantity shipped|gelieferte menge|shipped quantity",
        ),
        (
            Price,
            0,
            "lineitem price|unit price|unit amount|sales price|price each|priceeach|item cost before discount|ep|netpr|order item price|p u ht|p u|pu ht",
        ),
        (Price, 3, "item cost|item price|rate"),
        (
            Amount,
            0,
            "netwr|line total|linetotal|line amount|extended price|extended amount|ext price|net amount|nettobetrag|positionswert|row total|order line total|total price|item total|net sales|untaxed total|montant ht|total ht|product net revenue|order item total|net revenue",
        ),
        (Amount, 4, "total|subtotal|sub total|summe|gesamt"),
        (
            Amount,
            1,
            "sales|revenue|umsatz|nettoumsatz|omzet|fatturato|ventas",
        ),
        (Currency, 0, "waers|waerk|currency iso code|doc cur|wkz"),
        (Country, 0, "billing country|land1|country name"),
        (City, 0, "billing city|ort01"),
        (
            Family,
            0,
            "matkl|product line|productline|warengruppe|product type|product category|sub category",
        ),
        (Segment, 0, "deal size segment|segment"),
        (
            Kind,
            0,
            "fkart|auart|vbtyp|transaction type|document type|financial status|order status|belegart|status|type|typ|invoice type|order type|vorgangsart|is return|return|record type|cancelled at|canceled at|refunded at|storniert am",
        ),
        // What these are is no business of a line's.
        (
            Ignored,
            0,
            "account code|revenue account|gl account|ledger account|erloskonto|sachkonto|gegenkonto|compte comptable|id|row id|index|line no|line number|position|pos|zeile|posnr|order item number|order item id|orderlinenumber|order line number|lineitem id|month id|qtr id|year id|year|quarter|week|end of week|lineitem discount|lineitem taxable|taxes|shipping|balance|order total|order subtotal|grand total|invoice total|saldo|vendor|phone|postal code|plz|zip|address|tags|notes|location|sales rep|salesperson|employee|payment method|fulfillment status|tax|invoice due date|due date|unit|einheit|me",
        ),
    ]
};
