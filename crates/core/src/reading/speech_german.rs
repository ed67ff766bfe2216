//! German phrases that tell what a sentence does; see [`super::phrases`] for how
//! they are written.

use super::Speech::{Change, Closing, Fulfilled, Move, Need, Promise, Question, Request};
use super::speech::Row;
use super::speech::Sign::{Cap, Courtesy, For};

/// The table.
pub const TABLE: &[Row] = &[
    (
        For(Request, 0.8),
        &[
            "können|könnten|könntest|kannst|würden|würdest|wären sie|du|ihr, bitte senden|schicken|geben|teilen|rufen|prüfen|bestätigen|melden|übersenden|nennen|bieten|machen|klären|liefern|sende|schick|schicke|gib|ruf|prüfe|melde|schickt|sendet, senden|schicken|teilen|nennen|geben|rufen|bestätigen|prüfen sie, wir|ich bitte|bitten um|sie|dich|euch, wären wir|ich .. dankbar, um|ein angebot|preis|rückmeldung|bestätigung|zusendung|stellungnahme, benötige|benötigen|brauche|brauchen .. von ihnen|dir|euch, lassen sie mich|uns .. wissen, möchte|möchten sie|dich .. bitten",
        ],
    ),
    (
        For(Request, 0.6),
        &["bitte, wäre es möglich, ist es möglich"],
    ),
    (
        For(Question, 0.75),
        &[
            "^ haben|hast|habt|sind|bist|ist|gibt|wann|wie|wo|was|wer|welche|welcher|welches|warum|wissen|weißt|wieviel|wieso|passt|geht|stimmt|kommt sie|du|ihr|es|das|die|der|ist|sind|viel|viele|lange|können|wird|kann|dass|hoch|ihnen|dir",
        ],
    ),
    (
        Courtesy,
        &[
            "bei|für fragen|rückfragen|weitere|weiteren, zögern sie, zur verfügung, wie geht, hoffe|hoffen sie|dir|ihnen|es|dass, bitte beachten|entschuldigen|finden|um|haben, verständnis, abbestellen|abmelden, klicken sie, hier klicken, schönes|schönen|guten|gute wochenende|tag|abend|woche, vielen|herzlichen|besten dank|danke für, danke für, freue|freuen mich|uns auf, anbei, im anhang, ^ mit freundlichen",
        ],
    ),
    (
        For(Promise, 0.8),
        &[
            "ich|wir werde|werden .. .. senden|schicken|melden|prüfen|klären|zusenden|anrufen|geben|nachreichen|liefern|veranlassen|kümmern|weiterleiten|erstellen|informieren|übersenden|besprechen|zukommen|abstimmen|organisieren|anbieten, melde|melden mich|uns, kümmere|kümmern mich|uns, ich|wir schicke|schicken|sende|senden|prüfe|prüfen|kläre|klären|rufe|leite|leiten|gebe|geben|erstelle|erstellen|liefern|veranlasse|reiche|bespreche|frage|schaue ihnen|dir|euch|das|die|den|es|sie|nach|mal|morgen|heute|gleich|weiter|bis|dazu|intern|gerne, sie erhalten|bekommen .. bis|morgen|heute|von|in|nächste, du bekommst|erhältst .. bis|morgen|heute|von, komme|kommen .. auf sie|dich .. zu, gebe|geben .. bescheid, sage|sagen .. bescheid, halte|halten sie|dich .. laufenden",
        ],
    ),
    (
        Cap(Promise, 0.2),
        &[
            "nicht, würde|würden, werde|werden .. abwesend|urlaub|erreichbar|nicht, melden sie sich, falls|wenn|sobald",
        ],
    ),
    (
        For(Need, 0.8),
        &[
            "wir|ich suche|suchen|brauche|brauchen|benötige|benötigen, suchen|suche|brauchen|benötigen wir|ich, auf der suche, probleme|problem|schwierigkeiten|ärger mit|bei, nicht zufrieden, unzufrieden|enttäuscht|verärgert, reklamation*|reklamier*|beschwer*|mängel|mangelhaft*, lieferengpass*|engpass*|lieferverzug|stillstand|ausfall|ausfälle|verzögerung*, funktioniert|funktionieren|läuft nicht, defekt*|kaputt|undicht|beschädigt*, zu teuer|spät|langsam|hoch, fehlt|fehlen uns|noch|die|der|das, immer noch|wieder nicht|defekt|verspätet, kennen sie jemanden|einen, hätten gern*, würden gern*, bedarf an|für",
        ],
    ),
    (
        Cap(Need, 0.2),
        &["kein|keine problem|probleme, wenn|falls sie|du .. brauchen|benötigen|brauchst|suchen"],
    ),
    (
        For(Change, 0.7),
        &[
            "neue|neuer|neues|neuen|neuem werk|standort|anlage|halle|lager|vertrag|projekt|system|lieferant*|büro|niederlassung|geschäftsführer*|leiter*|linie|produktionslinie|budget|gesellschafter|maschine|maschinen|kunden|kollege|kollegin|chef|eigentümer, wir erweitern|bauen|eröffnen|verlagern|schließen|investieren|planen|expandieren|fusionieren|übernehmen|wechseln, übernahme|übernommen|fusion*|umstruktur*|erweiterung|umzug|neubau|verlagerung|schließung|stellenabbau|kurzarbeit, stellen .. um auf, ziehen .. um, gehen .. live, hat|wird .. übernommen|übernehmen|eröffnet|eröffnen, budget .. freigegeben|gekürzt|genehmigt",
        ],
    ),
    (
        For(Move, 0.9),
        &[
            "letzter arbeitstag|tag, verlasse|verlassen|verlässt|verlassen .. unternehmen|firma|haus, nicht mehr bei|für|im|in|tätig|beschäftigt|unternehmen, neue|neuen e|email|mailadresse|stelle|position|aufgabe|herausforderung|arbeitgeber|funktion, ausgeschieden|pensioniert|gekündigt, nachfolge*, ruhestand, bin|arbeite jetzt|nun|seit|ab bei|für|im, habe .. gewechselt, wechsle|wechsele|wechselt zu|zum|zur|in|ins, hat .. unternehmen|firma .. verlassen",
        ],
    ),
    (
        For(Fulfilled, 0.8),
        &[
            "anbei, beigefügt*|angehängt*|beiliegend*, im anhang, in der anlage, wie gewünscht|besprochen|versprochen|vereinbart|angefordert, ist|sind|habe|haben|wurde|wurden .. erledigt|verschickt|gesendet|geschickt|versandt|geliefert|bestellt|korrigiert|behoben|weitergeleitet|unterschrieben, ^ erledigt",
        ],
    ),
    (Cap(Fulfilled, 0.2), &["noch nicht, wenn|sobald|falls"]),
    (
        For(Closing, 0.85),
        &[
            "^ danke|vielen|besten|herzlichen|super|perfekt|passt|ok|okay|verstanden|prima|alles|gerne|einverstanden|bestens",
        ],
    ),
    (
        Cap(Closing, 0.2),
        &["aber|jedoch, können|könnten sie|du, bitte, nicht"],
    ),
];
