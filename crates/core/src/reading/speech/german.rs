//! German phrases that tell what a sentence does. See `phrases` for how they are
//! written.

use super::Row;
use super::Sign::{Cap, Courtesy, For, Others, Ours};
use crate::reading::Speech::{Change, Closing, Fulfilled, Move, Need, Promise, Question, Request};

/// The table.
pub const TABLE: &[Row] = &[
    (Ours, &["wir|uns|unser*|ich|mir|mich|mein*"]),
    (
        Others,
        &["er|ihm|ihn|man|leute|markt|staat|regierung|branche|wettbewerb*|preise|wetter|verkehr"],
    ),
    // Requests.
    (
        For(Request, 0.8),
        &[
            "können|könnten|könntest|kannst|würden|würdest|wären sie|du|ihr",
            "bitte senden|schicken|geben|teilen|rufen|prüfen|bestätigen|melden|übersenden|nennen|bieten|machen|klären|liefern|sende|schick|schicke|gib|ruf|prüfe|melde|schickt|sendet",
            "senden|schicken|teilen|nennen|geben|rufen|bestätigen|prüfen sie",
            "wir|ich bitte|bitten um|sie|dich|euch",
            "bitten wir|ich um|sie|dich|euch",
            "wären|wäre wir|ich .. dankbar",
            "um ein|eine .. angebot|preis|rückmeldung|bestätigung|stellungnahme",
            "um angebot|rückmeldung|bestätigung|zusendung",
            "benötige|benötigen|brauche|brauchen .. von ihnen|dir|euch",
            "lassen|lass|lasst sie|mich|uns .. wissen",
            "möchte|möchten sie|dich|euch .. bitten",
            "erbitte|erbitten",
            "^ preisanfrage|angebotsanfrage|bestellanfrage",
        ],
    ),
    (
        For(Request, 0.6),
        &["bitte", "wäre|ist es möglich", "^ anfrage"],
    ),
    (
        Cap(Request, 0.2),
        &[
            "anfrage .. erledigt|erhalten|eingegangen|angekommen|beantwortet|war|wurde|hat",
            "bitte .. verständnis|entschuldigung|nachsicht|beachtung|geduld",
        ],
    ),
    (
        For(Question, 0.75),
        &[
            "^ haben|hast|habt|sind|bist|ist|gibt|wissen|weißt|passt|geht|stimmt|kommt sie|du|ihr|es|das|die|der",
            "^ wann|wie|wo|was|wer|welche|welcher|welches|warum|wieviel|wieso",
        ],
    ),
    (
        Courtesy,
        &[
            "bei|für fragen|rückfragen|weitere|weiteren",
            "zögern sie",
            "zur verfügung",
            "wie geht",
            "hoffe|hoffen sie|dir|ihnen|es|dass",
            "bitte beachten|entschuldigen|finden|haben",
            "bitte um .. verständnis|entschuldigung|beachtung|nachsicht|geduld|vergebung",
            "verständnis",
            "abbestellen|abmelden",
            "klicken sie",
            "hier klicken",
            "schönes|schönen|guten|gute wochenende|tag|abend|woche",
            "vielen|herzlichen|besten dank",
            "danke für",
            "freue|freuen mich|uns auf",
            "anbei",
            "im anhang",
            "mit freundlichen",
        ],
    ),
    // Promises. The verb comes late.
    (
        For(Promise, 0.8),
        &[
            "ich|wir werde|werden .. .. senden|schicken|melden|prüfen|klären|zusenden|anrufen|geben|nachreichen|liefern|veranlassen|kümmern|weiterleiten|erstellen|informieren|übersenden|besprechen|zukommen|abstimmen|organisieren|anbieten|ersetzen",
            "melde|melden mich|uns",
            "melde|melden ich|wir mich|uns",
            "kümmere|kümmern mich|uns",
            "ich|wir schicke|schicken|sende|senden|prüfe|prüfen|kläre|klären|rufe|leite|gebe|geben|erstelle|erstellen|liefern|veranlasse|reiche|bespreche|frage|schaue ihnen|dir|euch|das|die|den|es|sie|nach|mal|morgen|heute|gleich|weiter|bis|dazu|intern|gerne",
            "sie erhalten|bekommen .. bis|morgen|heute|von|in|nächste",
            "du bekommst|erhältst .. bis|morgen|heute|von",
            "komme|kommen .. auf sie|dich .. zu",
            "gebe|geben|sage|sagen .. bescheid",
            "halte|halten sie|dich .. laufenden",
            // The thing stands first: `Die Muster schicke ich Ihnen morgen.`
            "schicke|schicken|sende|senden|liefere|liefern|kläre|klären|prüfe|prüfen|gebe|geben|bringe|bringen|reiche|reichen|maile|mailen|erledige|erledigen|mache|machen|lege|legen|besorge|besorgen ich|wir ihnen|dir|euch|morgen|heute|gleich|noch|am|bis|nach|mit|nächste",
            "schicke|schicken|sende|senden|liefere|liefern|reiche|reichen ich|wir .. ihnen|dir|euch|morgen|heute|nach|zu",
            "folgt|folgen .. morgen|übermorgen|heute|am|bis|in|nächste|kommende|gleich|separat|umgehend|per|montag|dienstag|mittwoch|donnerstag|freitag|demnächst",
            "sie|du|ihr bekommen|erhalten|kriegen|bekommst|erhältst|kriegst|bekommt|erhaltet|kriegt .. .. morgen|übermorgen|am|bis|montag|dienstag|mittwoch|donnerstag|freitag|nächste|kommende|spätestens",
            "bekommen|erhalten|kriegen|bekommst|erhältst|kriegst|bekommt|erhaltet|kriegt sie|du|ihr .. .. morgen|übermorgen|heute|am|bis|von|montag|dienstag|mittwoch|donnerstag|freitag|nächste|kommende|spätestens",
            "geht|gehen|kommt|kommen .. in die|zur post",
            "geht|gehen .. morgen|übermorgen|heute|am|bis|nächste|kommende|gleich .. raus|ab|an|zu|post|weg",
            "gebe|geben|bringe|bringen|werfe|werfen|stecke|stecken|lege|legen .. .. in|zur|auf .. post",
            "muster|angebot|zeichnung|unterlagen|preisliste|preise|datenblatt|zertifikat|antwort|bescheid|liste|gutschrift kommt|kommen|geht|gehen .. morgen|übermorgen|heute|am|bis|nächste|kommende|montag|dienstag|mittwoch|donnerstag|freitag",
            "lasse|lassen ich|wir .. ihnen|dir|euch .. zukommen",
            "lasse|lassen ihnen|dir|euch .. zukommen",
            "wird|werden .. nachgereicht|nachgeliefert|zugeschickt|zugesandt|zugesendet|nachgeschickt",
            "stelle|stellen|mache|machen|schreibe|schreiben ihnen|dir|euch .. zusammen|fertig",
        ],
    ),
    (
        Cap(Promise, 0.2),
        &[
            "nicht",
            "würde|würden",
            "werde|werden .. abwesend|urlaub|erreichbar",
            "melden sie",
            "falls|wenn|sobald",
        ],
    ),
    // Needs.
    (
        For(Need, 0.8),
        &[
            "wir|ich .. suche|suchen|brauche|brauchen|benötige|benötigen",
            "suchen|suche|brauchen|benötigen wir|ich",
            "auf der suche",
            "probleme|problem|schwierigkeiten|ärger mit|bei",
            "nicht zufrieden",
            "unzufrieden|enttäuscht|verärgert",
            "reklamation*|reklamier*|beschwer*|mängel|mangelhaft*",
            "lieferengpass*|engpass*|lieferverzug|stillstand|ausfall|ausfälle|verzögerung*",
            "funktioniert|funktionieren|läuft nicht",
            "defekt*|kaputt|undicht|beschädigt*",
            "zu teuer|spät|langsam|hoch",
            "fehlt|fehlen uns|noch|die|der|das",
            "immer noch nicht",
            "wieder defekt|verspätet|zu",
            "kennen sie jemanden|einen",
            "hätten|würden gern|gerne",
            "bedarf an|für",
            "ich|wir bräuchte|bräuchten",
            "bräuchte|bräuchten ich|wir",
            "hätte .. gern|gerne",
            "wären|wäre|sind|bin .. .. interessiert",
            "hätten|haben|hätte|habe .. interesse an|daran",
            "warte|warten .. noch|dringend|weiterhin|immer|seit",
            "steht|stehen .. noch aus",
            "fehlt|fehlen mir|bei",
            "haben|liegt|liegen .. ein|anderes|weiteres|zweites|günstigeres|zwei|andere angebot|angebote von|vor|vom",
        ],
    ),
    (
        Cap(Need, 0.2),
        &[
            "kein|keine|keinerlei problem|probleme|interesse|bedarf",
            "nicht|wenig interessiert",
            "brauche|brauchen|bräuchte|bräuchten .. urlaub|ferien|pause|kaffee|sonne|schlaf",
            "hätte|hätten .. gern|gerne .. gesehen|getroffen|geholfen|gemacht|gewusst|kennengelernt",
            "wenn|falls sie|du .. brauchen|benötigen|brauchst|suchen",
        ],
    ),
    // Changes of the writer's house.
    (
        For(Change, 0.7),
        &[
            "neue|neuer|neues|neuen|neuem werk|standort|anlage|halle|lager|vertrag|projekt|system|lieferant*|büro|niederlassung|geschäftsführer*|leiter*|linie|produktionslinie|budget|gesellschafter|maschine|maschinen|kunden|kollege|kollegin|chef|eigentümer",
            "wir .. erweitern|bauen|eröffnen|verlagern|schließen|investieren|expandieren|fusionieren|übernehmen|wechseln",
            "übernahme|übernommen|fusion*|umstruktur*|erweiterung|umzug|neubau|verlagerung|schließung|stellenabbau|kurzarbeit",
            "stellen .. um auf",
            "stellen .. auf .. um",
            "ziehen .. um",
            "gehen .. live",
            "budget .. freigegeben|gekürzt|genehmigt",
        ],
    ),
    // Moves of people.
    (
        For(Move, 0.9),
        &[
            "letzter|letzten arbeitstag|tag",
            "verlasse|verlassen|verlässt .. unternehmen|firma|haus",
            "unternehmen|firma|haus .. verlassen",
            "nicht mehr bei|für|im|in|tätig|beschäftigt",
            "neue|neuen stelle|position|aufgabe|herausforderung|funktion",
            "neuer|neuen arbeitgeber",
            "neue|neuen e mail",
            "neue|neuen email|mailadresse|emailadresse",
            "ausgeschieden|pensioniert|gekündigt",
            "nachfolge*",
            "ruhestand",
            "bin|arbeite jetzt|nun|seit|ab .. bei|für",
            "wechsle|wechsele|wechselt zu|zum|zur|in|ins",
        ],
    ),
    // What was asked for is done.
    (
        For(Fulfilled, 0.8),
        &[
            "anbei",
            "beigefügt*|angehängt*|beiliegend*",
            "im anhang",
            "in der anlage",
            "wie gewünscht|besprochen|versprochen|vereinbart|angefordert",
            "ist|sind|habe|haben|wurde|wurden .. erledigt|verschickt|gesendet|geschickt|versandt|geliefert|bestellt|korrigiert|behoben|weitergeleitet|unterschrieben",
            "^ erledigt",
        ],
    ),
    (Cap(Fulfilled, 0.2), &["noch nicht", "wenn|sobald|falls"]),
    // Courtesy that closes a matter.
    (
        For(Closing, 0.85),
        &[
            "^ danke|vielen|besten|herzlichen|super|perfekt|passt|ok|okay|verstanden|prima|gerne|einverstanden|bestens",
            "^ alles klar",
        ],
    ),
    (
        Cap(Closing, 0.2),
        &["aber|jedoch|bitte|nicht", "können|könnten sie|du"],
    ),
];
