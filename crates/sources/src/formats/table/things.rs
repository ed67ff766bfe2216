//! The things that headings speak of, and what is said of one of them only.

use super::headings::Of;
use bellwether_core::evidence::field;

/// Fields that are said of one thing only, whatever stands before them.
pub(super) const FIXED: &[(&str, Of, &str)] = &[
    (
        field::NAME,
        Of::Activity,
        "subject|activity subject|task subject|topic|betreff|thema|objet|sujet|asunto|onderwerp|oggetto|aufgabe\
         |task|activity|engagement title|activity title",
    ),
    (
        field::TYPE,
        Of::Activity,
        "activity type|task type|event type|call type|engagement type|aktivitatstyp|aktivitatsart|type d activite\
         |tipo de actividad|activiteitstype|tipo di attivita|aufgabentyp|type de tache",
    ),
    (
        field::STATUS,
        Of::Activity,
        "done|is done|completed|is completed|complete|erledigt|abgeschlossen|fertig|termine|terminee|fait|faite",
    ),
    (
        field::ID,
        Of::Order,
        "invoice|invoice no|invoice number|invoice id|order|order id|order no|order number|bill no|receipt no\
         |rechnung|rechnungsnummer|rechnungsnr|rechnung nr|rechnungs nr|belegnummer|beleg nr|belegnr|auftragsnummer\
         |auftragsnr|auftrag nr|bestellnummer|bestellnr|lieferschein|facture|numero de facture|no facture\
         |numero de commande|commande|factura|numero de factura|numero de pedido|pedido|factuur|factuurnummer\
         |ordernummer|bestelnummer|fattura|numero fattura|numero ordine|ordine",
    ),
    (
        field::WHEN,
        Of::Order,
        "order date|invoice date|billing date|date of invoice|date of order|ship date|rechnungsdatum|belegdatum\
         |auftragsdatum|bestelldatum|lieferdatum|buchungsdatum|date de facture|date de commande|date facture\
         |fecha de factura|fecha de pedido|factuurdatum|orderdatum|data fattura|data ordine",
    ),
    (
        field::ID,
        Of::Product,
        "sku|stock code|stockcode|item no|item number|article number|artikelnummer|artikelnr|artikel nr|art nr\
         |produktnummer|product code|reference produit|reference article|codigo de producto|artikelcode|codice articolo\
         |part number|material|materialnummer",
    ),
    (
        field::ID,
        Of::Company,
        "kundennummer|kundennr|kunden nr|kd nr|debitor|debitorennummer|numero client|customer no|no client|klantnummer|firmen id|numero de cliente",
    ),
    (
        field::NAME,
        Of::Company,
        "firmenname|unternehmensname|kundenname|organisationsname|firma name|employer|arbeitgeber|bedrijfsnaam|klantnaam|organisatienaam|raison sociale|razon social|ragione sociale|denominazione|company or account|company account|account company",
    ),
    (
        field::ID,
        Of::Contact,
        "ids zugeordneter kontakte|ids des contacts associes|ids de contacts associes|identifiants des contacts associes",
    ),
    (
        field::ID,
        Of::Company,
        "ids zugeordneter unternehmen|ids des entreprises associees|ids d entreprises associees",
    ),
    (
        field::NAME,
        Of::Contact,
        "kontaktname|contactnaam|ansprechpartner name|decision maker|buyer name|attendee",
    ),
    (
        field::NAME,
        Of::Deal,
        "dealname|geschaftsname|projektname|project name|verkaufschancenname|opportunityname|deal title",
    ),
    (
        field::NAME,
        Of::Product,
        "produktname|artikelname|artikelbezeichnung|productnaam|produktbezeichnung|product description|item description",
    ),
    (field::END_CUSTOMER, Of::Any, super::onward::END_CUSTOMER),
    (field::END_CUSTOMER, Of::Any, super::onward::SHIP_TO),
    (
        CLOSED,
        Of::Deal,
        "is closed|closed|geschlossen|ferme|cerrado|gesloten|chiuso|ist geschlossen",
    ),
    (
        WON,
        Of::Deal,
        "is won|won|is closed won|gewonnen|ist gewonnen|gagne|ganado|gewonnen ja nein|vinto",
    ),
    (
        CONTRACT,
        Of::Contract,
        "contract|agreement|subscription|licence|license|licences|licenses|lizenz|lizenzen|licencia|software|maintenance|lease|leasing\
         |wartung|wartungsvertrag|service contract|contract name|contract type|vertrag|vertragsart|vertragsname|vertragsbezeichnung|abonnement\
         |contrat|type de contrat|contrato|overeenkomst|contratto",
    ),
    (
        CONTRACT_ENDS,
        Of::Contract,
        "renewal date|renewal|renewal on|renews|renews on|next renewal|renewal due|end of term|term end|end of contract\
         |contract end|contract end date|contract ends|contract expiry|contract expires|expiry|expiry date|expires|expires on|expiration date\
         |vertragsende|vertrag bis|vertragsablauf|vertrag endet|vertrag endet am|laufzeitende|laufzeit bis|ende der laufzeit|ablaufdatum\
         |verlangerung|verlangerungsdatum|verlangert sich am|nachste verlangerung\
         |fin de contrat|fin du contrat|date de fin de contrat|renouvellement|date de renouvellement|echeance du contrat\
         |fin del contrato|fecha de renovacion|renovacion|einde contract|verlengingsdatum|fine contratto|data di rinnovo|rinnovo",
    ),
    (WHAT, Of::Contract, "what"),
    (
        SEATS,
        Of::Contract,
        "seats|licensed users|no of seats|number of seats|users|arbeitsplatze|nutzer|postes|puestos",
    ),
    (
        NOTICE,
        Of::Contract,
        "notice by|notice date|notice until|notice day|last notice|cancel by|cancel before|cancellation date|cancellation deadline|termination by\
         |notice deadline|kundbar bis|kundigung bis|kundigen bis|kundigungstermin|kundigungsdatum|kundigung spatestens\
         |preavis avant|resiliation avant|date limite de resiliation|preaviso hasta|opzeggen voor|disdetta entro",
    ),
    (
        NOTICE_PERIOD,
        Of::Contract,
        "notice period|period of notice|notice|cancellation period|kundigungsfrist|delai de preavis|preavis|preaviso|opzegtermijn|preavviso",
    ),
    (
        ENDS,
        Of::Contract,
        "end date|end|ends|ends on|valid until|valid to|gultig bis|valable jusqu au|valido hasta|geldig tot|enddatum|ende|endet am|date de fin|fecha de fin|einddatum|data di fine|data fine",
    ),
    (
        OLD_STAGE,
        Of::Deal,
        "old stage|from stage|previous stage|alte phase|ancienne etape",
    ),
    (
        field::STAGE,
        Of::Stage,
        "new stage|to stage|neue phase|nouvelle etape|stage entered",
    ),
    (
        field::WHEN,
        Of::Stage,
        "entered stage|stage change date|changed on|stage changed|date entered stage|stage entered on|entered at",
    ),
    (
        field::CLOSES,
        Of::Deal,
        "closed at|lost time|closed on|gewonnen am|verloren am|geschlossen am|gewonnen zeitpunkt|verloren zeitpunkt\
         |gagne le|gagnee le|perdu le|perdue le|cloture le|cloturee le|ferme le|fermee le|date de gain|date de perte",
    ),
];

/// What a contract is about: the name of an open task.
pub(super) const CONTRACT: &str = "contract";
/// The last day of a contract: that of the task.
pub(super) const CONTRACT_ENDS: &str = "contract_ends";
/// What a row is about: a contract, where its end is one of contracts.
pub(super) const WHAT: &str = "what";
/// For how many a licence is: it tells what a row is about.
pub(super) const SEATS: &str = "seats";
/// The last day on which a contract may be given notice.
pub(super) const NOTICE: &str = "notice";
/// How long before the last day of a contract notice is due.
pub(super) const NOTICE_PERIOD: &str = "notice_period";
/// The last day of whatever it is: of a contract, where it is about one.
pub(super) const ENDS: &str = "ends";
/// Whether a deal is closed: goes into its status.
pub(super) const CLOSED: &str = "is_closed";
/// Whether a deal is won: goes into its status.
pub(super) const WON: &str = "is_won";
/// The stage before: kept as it is.
pub(super) const OLD_STAGE: &str = "old_stage";

/// Things, by what they are called alone or before and after a field.
pub(super) const THINGS: &[(Of, &str)] = &[
    (
        Of::Company,
        "company|account|organization|organisation|org|customer|client|firm|business|firma|unternehmen|kunde|kunden\
         |konto|betrieb|entreprise|societe|compte|empresa|cuenta|compania|cliente|organizacion\
         |bedrijf|organisatie|klant|azienda|societa|organizzazione|companies|accounts|unternehmens|employer company",
    ),
    (
        Of::Contact,
        "contact|person|contact person|people|kontakt|ansprechpartner|ansprechpartnerin|kontaktperson|kontakte\
         |personne|interlocuteur|contacto|persona|persona de contacto|contactpersoon|persoon|contatto|contacts|lead|kontakts\
         |personne de contact|personne a contacter|referente",
    ),
    (
        Of::Deal,
        "deal|opportunity|geschaft|verkaufschance|opportunitat|chance de vente|opportunite|affaire|transaction|oportunidad\
         |negocio|trato|verkoopkans|opportunita|affare|trattativa|deals|opportunities|geschafts|deal s|opp",
    ),
    (
        Of::Product,
        "product|item|article|produkt|artikel|produit|producto|articulo|prodotto|articolo|products|produkte|line item",
    ),
    (
        Of::Activity,
        "activity|aktivitat|activite|actividad|activiteit|attivita|call|anruf|appel|engagement|event|task",
    ),
];

/// Words before or after a thing that change nothing of what is meant.
pub(super) const ADORNMENTS: &[&str] = &[
    "associated",
    "primary",
    "main",
    "linked",
    "related",
    "zugeordnetes",
    "zugeordneter",
    "zugeordnete",
    "zugehoriges",
    "zugehoriger",
    "zugehorige",
    "verknupftes",
    "verknupfter",
    "primarer",
    "primares",
    "associe",
    "associee",
    "associes",
    "associees",
    "principal",
    "principale",
    "asociado",
    "asociada",
    "asociados",
    "asociadas",
    "gekoppeld",
    "gekoppelde",
    "associato",
    "associata",
    "the",
    "hs",
    "current",
    "end",
];

/// Words between a field and its thing: `Nom de l'entreprise`.
pub(super) const JOINTS: &[&str] = &[
    "des", "der", "of the", "of", "du", "de la", "de l", "de", "d", "del", "della", "dell", "di",
    "van de", "van het", "van", "vom", "von", "zum", "la", "el",
];
