//! The words that headings are made of, in six languages.
//!
//! A heading names a field (`Stage`), a thing (`Company`: its name), or a field of
//! a thing (`Company city`, `Deal - Titel`, `Nom de l'entreprise`). All are kept
//! here as people write them; they are compared without case, marks and signs.

use super::headings::Of;
use bellwether_core::evidence::field;

/// Fields: what they are said of unless the heading names a thing, and their names.
pub(super) const FIELDS: &[(&str, Of, &str)] = &[
    (
        field::ID,
        Of::Any,
        "id|ids|key|record id|object id|system id|external id|record ids|uid|guid|unique id\
         |datensatz id|datensatznummer|datensatz nr|id nummer|nummer|nr|no|number|kennung\
         |id d enregistrement|id de l enregistrement|numero d enregistrement|identifiant|numero\
         |id de fiche|id de fiche d informations|id de la fiche d informations|id de registro|identificador|id record|record nummer|id fiche|id de l objet|code|num",
    ),
    (
        field::NAME,
        Of::Any,
        "name|full name|display name|bezeichnung|vollstandiger name|voller name|anzeigename|nom\
         |nom complet|nom et prenom|libelle|nombre completo|naam|volledige naam|nome|nome completo\
         |label name|fullname|vor und nachname|name vorname|designation",
    ),
    (
        field::FIRST_NAME,
        Of::Contact,
        "first name|firstname|given name|forename|fname|vorname|rufname|prenom|nombre|voornaam\
         |nombre de pila|primer nombre",
    ),
    (
        field::LAST_NAME,
        Of::Contact,
        "last name|lastname|family name|surname|lname|nachname|familienname|zuname\
         |nom de famille|apellido|apellidos|achternaam|cognome",
    ),
    (
        field::EMAIL,
        Of::Contact,
        "email|e mail|email address|e mail address|mail|mail address|emails|primary email|work email\
         |email work|email home|email other|e mail value|email value|additional email addresses\
         |other email|personal email|business email|e mail adresse|email adresse|mailadresse\
         |e mail geschaftlich|e mail privat|email arbeit|e mail arbeit|adresse e mail\
         |adresse de messagerie|adresse mail|adresse electronique|courriel|mel|correo|correo electronico\
         |direccion de correo electronico|direccion de correo|emailadres|e mailadres|e mail adres\
         |indirizzo email|indirizzo e mail|indirizzo di posta elettronica|posta elettronica",
    ),
    (
        field::PHONE,
        Of::Any,
        "phone|phone number|telephone|tel|mobile|mobile phone|mobile phone number|cell|cell phone\
         |business phone|primary phone|work phone|home phone|other phone|phone value|phone work\
         |phone mobile|phone home|phone other|direct phone|direct dial|company main phone|assistant s phone\
         |telefon|telefonnummer|rufnummer|handy|mobiltelefon|mobilnummer|mobil|telefon geschaftlich\
         |telefon firma|telefon privat|telefon mobil|durchwahl|numero de telephone|telephone portable\
         |portable|tel mobile|telephone bureau|telephone bureau|telephone mobile|tel portable\
         |numero de telefono|telefono|movil|telefono movil|telefono del trabajo|telefoonnummer\
         |telefoon|mobiel|cellulare|numero di telefono|telefon arbeit|telefoon werk",
    ),
    (
        field::TITLE,
        Of::Contact,
        "job title|title|position|job|role title|organization title|occupation|function|job function title\
         |jobtitel|titel|berufsbezeichnung|stellenbezeichnung|stelle|funktion|beruf\
         |fonction|poste|titre|intitule du poste|titre du poste|cargo|puesto|puesto de trabajo|titulo\
         |functie|functietitel|qualifica|ruolo professionale|posizione|position title",
    ),
    (
        field::DEPARTMENT,
        Of::Contact,
        "department|dept|organization department|division|abteilung|bereich|service|departement\
         |departamento|afdeling|reparto|dipartimento",
    ),
    (
        field::ROLE,
        Of::Role,
        "role|contact role|buying role|buyer role|deal role|rolle|kontaktrolle|kaufrolle|role d achat\
         |rol|rol de compra|ruolo",
    ),
    (
        field::OWNER,
        Of::Any,
        "owner|owner name|owner full name|owner id|owner email|record owner|assigned to|assigned\
         |assigned user|assignee|responsible|responsible person|sales rep|sales representative|rep\
         |sales agent|agent|sales person|salesperson|seller|account manager|account executive|user\
         |assigned to user|besitzer|inhaber|eigentumer|verantwortlich|verantwortlicher|zustandig\
         |zustandiger mitarbeiter|betreuer|bearbeiter|vertriebler|verkaufer|mitarbeiter|zugewiesen an\
         |datensatzinhaber|kundenbetreuer|vertriebsmitarbeiter|aussendienst\
         |zugeordnet zu|proprietaire|responsable|commercial|vendeur|assigne a|attribue a|charge d affaires\
         |propietario|propietario del registro|vendedor|asignado a|eigenaar|verantwoordelijke\
         |toegewezen aan|verkoper|proprietario|responsabile|assegnato a|venditore",
    ),
    (
        field::LABEL,
        Of::Any,
        "label|labels|tag|tags|group|groups|group membership|categories|segment|list|lists\
         |kategorie|kategorien|gruppe|gruppen|schlagworte|schlagworter|etikett|etiketten|gruppenmitgliedschaft\
         |etiquette|etiquettes|libelles|groupe|groupes|mots cles|etiqueta|etiquetas|categorias|grupo|grupos\
         |etichetta|etichette|categorieen|groep",
    ),
    (
        field::DOMAIN,
        Of::Company,
        "domain|domain name|website|web site|website url|web page|webpage|homepage|web|internet\
         |webadresse|webseite|internetseite|domane|domain website|site web|site internet|nom de domaine\
         |url du site web|sitio web|pagina web|dominio|nombre de dominio|url del sitio web\
         |domein|domeinnaam|sito web|sito|nome di dominio|websites|email domain|url der website|website value",
    ),
    (
        field::PARENT,
        Of::Any,
        "parent|parent account|parent company|parent name|parent account name|subsidiary of|belongs to group\
         |reports to|reports to name|manager s name|manager name|vorgesetzter|vorgesetzte|berichtet an|mutter\
         |muttergesellschaft|mutterunternehmen|ubergeordneter account|ubergeordnetes unternehmen|konzern\
         |konzernmutter|tochter von|superieur|rend compte a|hierarchie|societe mere|maison mere\
         |compte principal|compte parent|entreprise mere|empresa matriz|matriz|cuenta principal\
         |moederbedrijf|moedermaatschappij|societa madre|name des vorgesetzten|responsable hierarchique",
    ),
    (
        field::PARENT_ID,
        Of::Any,
        "parent id|parent account id|parent company id|reports to id|id of parent|parent companies ids\
         |ubergeordneter account id",
    ),
    (
        field::INDUSTRY,
        Of::Company,
        "industry|sector|industry sector|vertical|line of business|branche|sektor|industrie|wirtschaftszweig\
         |secteur|secteur d activite|secteur activite|industria|sector industrial|bedrijfstak|settore",
    ),
    (
        field::COUNTRY,
        Of::Any,
        "country|country region|country code|nation|billing country|mailing country|business country\
         |business country region|address country|land|staat|pays|pais|pais region|paese|country iso\
         |land region|geschaftlich land|land geschaftlich|land region geschaftlich|rechnungsland|postland|pays bureau\
         |address value country",
    ),
    (
        field::CITY,
        Of::Any,
        "city|town|city town|billing city|mailing city|business city|address city|location|office location\
         |ort|stadt|wohnort|ort geschaftlich|rechnungsort|postort|standort|sitz|plaats\
         |ville|commune|localite|ciudad|localidad|stad|citta|ville bureau|lieu|headquarters",
    ),
    (
        field::EMPLOYEES,
        Of::Company,
        "employees|number of employees|no of employees|employee count|headcount|company size|size\
         |mitarbeiter anzahl|anzahl mitarbeiter|anzahl der mitarbeiter|mitarbeiterzahl|mitarbeiteranzahl\
         |beschaftigte|effectif|effectifs|nombre d employes|nombre de salaries|numero de empleados|empleados\
         |aantal medewerkers|aantal werknemers|medewerkers|numero di dipendenti|dipendenti|numero dipendenti",
    ),
    (
        field::REVENUE,
        Of::Company,
        "revenue|annual revenue|yearly revenue|turnover|annual turnover|umsatz|jahresumsatz|chiffre d affaires\
         |chiffre d affaires annuel|ca annuel|revenu annuel|ingresos|ingresos anuales|facturacion|omzet|jaaromzet|fatturato\
         |fatturato annuo|ricavi",
    ),
    (
        field::TYPE,
        Of::Any,
        "type|record type|kind|typ|art|tipo|soort|categorie|category|relationship type|record type name",
    ),
    (
        field::STAGE,
        Of::Deal,
        "stage|stage name|deal stage|pipeline stage|sales stage|phase|stufe|vertriebsphase|verkaufsphase\
         |verkaufsstufe|deal phase|opportunity phase|etape|etape de vente|phase de vente|etapa|etapa de venta\
         |fase|verkoopfase|fase di vendita",
    ),
    (
        field::STATUS,
        Of::Any,
        "status|state|lead status|deal status|outcome|result|zustand|ergebnis|statut|etat|statut du lead\
         |estado|estado del lead|stato|resultat|bearbeitungsstatus",
    ),
    (
        field::AMOUNT,
        Of::Deal,
        "amount|value|deal value|deal amount|deal size|total value|close value|total|total amount|net amount\
         |contract value|total contract value|tcv|acv|arr|betrag|wert|auftragswert|summe|volumen|auftragsvolumen\
         |geschaftswert|gesamtwert|gesamtbetrag|montant|valeur|montant total|importe|valor|cantidad monetaria\
         |monto|bedrag|waarde|importo|valore|amount in company currency|volume|umsatzpotenzial",
    ),
    (
        field::CURRENCY,
        Of::Any,
        "currency|currency of value|currency code|currency iso code|amount currency|wahrung|wahrungscode\
         |wahrung des werts|wahrung von wert|devise|monnaie|devise de la valeur|code devise|divisa|moneda\
         |moneda del valor|valuta|valuta van waarde|wahrungskurzel",
    ),
    (
        field::PROBABILITY,
        Of::Deal,
        "probability|deal probability|win probability|likelihood|chance|probability %|wahrscheinlichkeit\
         |abschlusswahrscheinlichkeit|gewinnwahrscheinlichkeit|probabilite|probabilite de reussite|probabilidad\
         |waarschijnlijkheid|kans|probabilita|closing probability|forecast probability",
    ),
    (
        field::LOST_REASON,
        Of::Deal,
        "lost reason|loss reason|closed lost reason|reason lost|reason for loss|why lost|lost because\
         |verlustgrund|grund fur verlust|grund des verlusts|absagegrund|grund fur den verlust\
         |closed lost grund|grund fur verlorenen deal|grund fur verlorene deals|grund fur abgeschlossen und verloren\
         |raison de fermeture perdue|raison de la fermeture perdue|raison de la perte|raison perte|motif de perte|motif de la perte|raison d echec|motivo de perdida\
         |razon de perdida|motivo de la perdida|reden verlies|reden van verlies|motivo perdita|motivo della perdita",
    ),
    (
        field::FAMILY,
        Of::Product,
        "family|product family|product category|product group|item group|article group|item category|product line|series|produktfamilie|produktgruppe|warengruppe\
         |artikelgruppe|serie|famille|famille de produits|gamme|familia|familia de productos|linea de productos\
         |productfamilie|productgroep|famiglia|famiglia di prodotti",
    ),
    (
        field::PRICE,
        Of::Product,
        "price|unit price|list price|sales price|sale price|standard price|retail price|preis|einzelpreis\
         |listenpreis|stuckpreis|verkaufspreis|prix|prix unitaire|tarif|precio|precio unitario|precio de venta\
         |prijs|stukprijs|prezzo|prezzo unitario|prezzo di listino",
    ),
    (
        field::COST,
        Of::Product,
        "cost|costs|unit cost|cost price|standard cost|purchase price|buying price|ek|ek preis|einkaufspreis\
         |einstandspreis|selbstkosten|prix d achat|prix de revient|prix achat|cout unitaire|coste|precio de coste|precio de compra\
         |kostprijs|inkoopprijs|costo|prezzo di acquisto",
    ),
    (
        field::MARGIN,
        Of::Product,
        "margin|gross margin|margin %|margin in %|profit margin|marge|handelsspanne|spanne|deckungsbeitrag|rohertrag|rohmarge\
         |taux de marge|marge brute|margen|margen bruto|margine|brutomarge",
    ),
    (
        field::SUCCESSOR,
        Of::Product,
        "successor|successor item|replaced by|superseded by|replacement|replacement item|replacement product|substitute\
         |nachfolger|nachfolgeartikel|nachfolgeprodukt|ersetzt durch|ersatzartikel|ersatz durch|remplace par|successeur\
         |produit de remplacement|sustituido por|reemplazado por|sucesor|vervangen door|opvolger|sostituito da|successore",
    ),
    (
        field::DISCONTINUED,
        Of::Product,
        "discontinued|discontinued on|discontinued date|is discontinued|end of life|eol|end of sale|obsolete|phased out|auslaufartikel\
         |auslauf|ausgelaufen|abgekundigt|auslaufdatum|arrete|fin de vie|fin de serie|descatalogado|obsoleto|uitlopend|uit assortiment\
         |fuori produzione|fuori catalogo",
    ),
    (
        field::QUANTITY,
        Of::Order,
        "quantity|qty|units|units sold|pieces|menge|anzahl|stuckzahl|stuck|quantite|qte|cantidad\
         |hoeveelheid|aantal|quantita",
    ),
    (
        field::NEXT_STEP,
        Of::Deal,
        "next step|next steps|next action|nachster schritt|nachste schritte|nachste aktion|etape suivante|etapes suivantes|prochaine etape\
         |prochaines etapes|prochaine action|proximo paso|siguiente paso|volgende stap|prossimo passo\
         |passaggio successivo",
    ),
    (
        field::COMPETITOR,
        Of::Deal,
        "competitor|competitors|main competitor|main competitors|competition|wettbewerber|mitbewerber|konkurrent\
         |konkurrenz|hauptmitbewerber|concurrent|concurrents|competidor|competidores|concurrenti|concurrente",
    ),
    (
        field::CREATED,
        Of::Any,
        "created|created date|create date|created at|created on|creation date|date created|created time|date added\
         |deal created|added|added on|add time|entry date|engage date|engagement date|open date|opened|date entered\
         |erstellt|erstellt am|erstelldatum|erstellungsdatum|erstellungszeitpunkt|angelegt|angelegt am|anlagedatum\
         |erfasst am|deal erstellt|hinzugefugt am|date de creation|creee|creee le|cree le|cree|cree e le|ajoute le|date d ajout\
         |fecha de creacion|creado|creado el|creada|fecha de alta|aangemaakt|aangemaakt op|aanmaakdatum\
         |data di creazione|data creazione|creato|creato il",
    ),
    (
        field::CHANGED,
        Of::Any,
        "edit date|edited on|changed|modified|last modified|last modified date|last modified at|modified date|modified on|updated\
         |updated at|last updated|update time|last update|date modified|geandert|geandert am|letzte anderung\
         |letztes anderungsdatum|zuletzt geandert|zuletzt geandert am|anderungsdatum|aktualisiert|aktualisiert am|zuletzt aktualisiert\
         |datum der letzten anderung|aktualisierungszeitpunkt\
         |modifie|modifie le|date de modification|derniere modification|date de derniere modification|mis a jour\
         |mis a jour le|heure de mise a jour|modificado|fecha de modificacion|ultima modificacion|actualizado\
         |fecha de la ultima modificacion|gewijzigd|laatst gewijzigd|laatste wijziging|modificato\
         |data ultima modifica|ultima modifica|data di modifica",
    ),
    (
        field::LAST_ACTIVITY,
        Of::Any,
        "last activity|last activity date|last contacted|last contact|last contact date|last touch|last engagement\
         |last engagement date|last interaction|date of last activity|last activity time|letzte aktivitat|letzte aktivitat am|datum letzte aktivitat\
         |datum der letzten aktivitat|letzter kontakt|zuletzt kontaktiert|letzter kontakt am|letztes aktivitatsdatum\
         |derniere activite|date de derniere activite|date de la derniere activite|dernier contact|dernier echange\
         |ultima actividad|fecha de la ultima actividad|ultimo contacto|laatste activiteit|laatste contact\
         |datum laatste activiteit|ultima attivita|data ultima attivita|ultimo contatto",
    ),
    (
        field::CLOSES,
        Of::Deal,
        "close date|closed date|closing date|closes|expected close date|expected close|expected closing\
         |estimated close date|est close date|target close date|forecast close date|date closed|won time|close time\
         |abschlussdatum|schlusstermin|schlussdatum|abschluss|erwartetes abschlussdatum|voraussichtlicher abschluss\
         |erwarteter abschluss|voraussichtliches abschlussdatum|geplanter abschluss|abschlusstermin\
         |date de cloture|date de fermeture|date de cloture prevue|date de fermeture prevue|cloture prevue\
         |date de signature prevue|date de conclusion prevue|fecha de cierre|fecha de cierre prevista\
         |fecha prevista de cierre|fecha de cierre esperada|sluitingsdatum|verwachte sluitingsdatum|afsluitdatum\
         |data di chiusura|data chiusura|data di chiusura prevista",
    ),
    (
        field::WHEN,
        Of::Any,
        "when|date|date time|activity date|due date|due|start|start date|done time|marked as done time|completed date\
         |completed at|date completed|call date|meeting date|activity time|start time|connected on|timestamp|time\
         |datum|termin|falligkeitsdatum|fallig am|fallig|erledigt am|zeitpunkt|datum uhrzeit|aktivitatsdatum\
         |verbunden am|beginn|date d echeance|echeance|date de l activite|fait le|date et heure\
         |fecha|fecha de vencimiento|fecha de actividad|vervaldatum|einddatum|data|data scadenza|data e ora",
    ),
    (
        field::TEXT,
        Of::Any,
        "text|description|note|notes|comment|comments|body|details|content|memo|remarks|message|public description\
         |beschreibung|notiz|notizen|kommentar|kommentare|bemerkung|bemerkungen|inhalt|anmerkung|anmerkungen|nachricht\
         |commentaire|commentaires|remarque|remarques|contenu|descripcion|nota|notas|comentario|comentarios\
         |omschrijving|beschrijving|opmerking|opmerkingen|notitie|notities|descrizione|commento|commenti|call notes",
    ),
    (
        field::URL,
        Of::Any,
        "url|link|profile url|linked in url|linkedin url|linkedin|linkedin profile|linked in|permalink|record url\
         |person linkedin url",
    ),
];
