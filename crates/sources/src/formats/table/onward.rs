//! Headings of columns that name a customer's customer, as [`plain`](super::headings::plain)
//! compares them; what says most first.

/// The end customer by name.
pub(super) const END_CUSTOMER: &str = "end customer|end customers|end customer name|end customer account|final customer|final customer name|ultimate customer|end client|end user|end user name\
    |end user company|enduser|customer s customer|project customer|reseller for|distributor for|resells to|supplies to\
    |endkunde|endkunden|endkundenname|name endkunde|name des endkunden|endabnehmer|endanwender|endverwender|kunde des kunden|projektkunde|beliefert|wiederverkaufer fur\
    |client final|nom du client final|clients finaux|utilisateur final|cliente final|clientes finales|usuario final|eindklant|eindgebruiker|utente finale|cliente finale|clienti finali";

/// Those to whom goods go, by name: not their street, town, number or day.
pub(super) const SHIP_TO: &str = "ship to name|ship to customer|ship to customer name|ship to company|ship to account|ship to party|ship to party name|ship to|shipto|shipto name\
    |deliver to name|deliver to company|deliver to|delivery address name|consignee name|consignee|goods recipient\
    |warenempfanger|warenempfanger name|name warenempfanger|name des warenempfangers|lieferadresse name|lieferadresse firma|lieferanschrift name|lieferanschrift firma|lieferempfanger\
    |livre a|nom de livraison|societe de livraison|afleveren aan|destinatario merce";

/// The same in order files, where nothing else is received than goods.
pub(super) const RECIPIENT: &str = "delivery name|delivery company|shipping name|shipping company|empfanger|empfanger name|destinataire|nom du destinataire|destinatario|ontvanger";
