//! The same in German, from people who write German to us.

pub(in super::super) static SUBJECTS: &[&str] = &[
    "Bestellung {po}",
    "Kurzer Stand aus {town}",
    "Abruf {cw}",
    "Nachtrag zum Telefonat",
    "Lieferung vom {past}",
    "{Acc}: kommende Wochen",
    "Planung",
    "Ihr Besuch",
    "Rückmeldung",
    "Vor dem Wochenende",
    "Disposition",
    "Stand der Dinge",
];

pub(in super::super) static BEFORE: &[&str] = &[
    "kurz vorweg: die Lieferung vom {past} ist vollständig angekommen.",
    "vielen Dank für die schnelle Bearbeitung der letzten Bestellung.",
    "die Papiere sind da, damit ist das erledigt.",
    "hier ist es ruhig, die halbe Mannschaft hat Urlaub.",
    "Rechnung {invoice} ist gebucht.",
    "der Prüfbericht liegt bei den Akten, alles in Ordnung.",
    "das Wareneingangslager ist umgezogen, die Adresse bleibt gleich.",
    "danke für das Gespräch gestern.",
    "bei uns läuft alles, {unit} ist wieder in Betrieb.",
    "die Muster sind angekommen und liegen bei der Qualität.",
];

pub(in super::super) static THANKS: &[&str] = &[
    "[vielen Dank für die Nachricht.|danke für die Information.]",
    "[danke, gut zu wissen.|danke, ist notiert.]",
    "[alles klar, vielen Dank.|verstanden, danke.]",
    "[herzlichen Dank.|besten Dank.] [Von meiner Seite ist nichts offen.|Bis bald.]",
    "[danke für den Stand.|danke, das hilft mir weiter.]",
    "[sehr freundlich, danke.|nett von Ihnen, danke.]",
];

/// Who buys from them.
pub(in super::super) static SELLS: &[&str] = &[
    "[Unser Kunde {cust} war diese Woche im Haus|Wir hatten unseren Kunden {cust} im Haus], [deshalb antworte ich erst heute.|daher die späte Antwort.]",
    "[Wir beliefern {cust} mit {departn}|Wir liefern {depart} an {cust}], [der Bedarf kommt jede Woche.|und das seit Jahren.]",
    "[Die Teile gehen an {cust} in {site}|Das Material ist für {cust} bestimmt], [die bauen unsere {depart} ein.|dort werden unsere {depart} verbaut.]",
    "[Für {cust} fertigen wir {depart}|Wir fertigen für {cust} {depart}], [bitte die Chargen weiter auf das Etikett drucken.|die Etiketten bitte wie bisher.]",
    "[{Cust} bezieht die {depart} von uns|{Cust} kauft die {depart} bei uns], [deshalb war ich am Dienstag in {site}.|Sie haben die Kisten gesehen.]",
    "[Wir sind jetzt Alleinlieferant für {depart} bei {cust}.|Bei {cust} sind wir jetzt alleiniger Lieferant für {depart}.] [Der Chef hat Kuchen gebracht.|Es gab Kuchen.]",
    "[Unser Endkunde {cust} hat die Zeichnung geändert|Die Zeichnung kommt von unserem Endkunden {cust}], [für Ihre Teile ändert sich nichts.|Ihre Teile bleiben gleich.]",
    "[Die Jahresgespräche mit unserem Kunden {cust} sind durch|Mit {cust} haben wir die Jahresgespräche geführt], [die {depart} bleiben bei uns.|sie kaufen die {depart} weiter bei uns.]",
    "[{Cust} hat uns als Lieferant geprüft und war zufrieden.|Das Audit von {cust} bei uns als Lieferant ist bestanden.] [Es ging um die {depart}.|Geprüft wurden die {depart}.]",
    "[Im Auftrag von {cust} bauen wir gerade {depart}|Gerade laufen die {depart} für {cust}], [daher die vielen Abrufe.|daher der volle Hof.]",
    "[Die Zeugnisse gehen weiter an {cust}|Wir reichen die Zeugnisse an {cust} weiter], [unseren Abnehmer für die {depart}.|die nehmen die {depart} ab.]",
    "[Neuer Kunde bei uns: {cust}.|Wir haben {cust} als Kunden gewonnen.] [Es geht um {depart}.|Die ersten {depart} sind schon draußen.]",
];

/// How much of their business.
pub(in super::super) static SHARES: &[&str] = &[
    "[{Cust} macht {prozent} unseres Umsatzes aus|Auf {cust} entfallen {prozent} unseres Umsatzes], [der Rest verteilt sich.|danach kommt lange nichts.]",
    "[{Prozent} vom Umsatz machen wir mit {cust}|Mit {cust} machen wir {prozent} vom Umsatz], [fast nur {depart}.|das meiste sind {depart}.]",
    "[Zu Ihrer Frage: unser größter Kunde ist {cust} mit {prozent} Umsatzanteil.|Unser größter Kunde ist {cust}, {prozent} Umsatzanteil.]",
    "[Letztes Jahr gingen {prozent} unserer Erlöse auf {cust} zurück.|{Prozent} unserer Erlöse kamen letztes Jahr von {cust}.]",
    "[Der Umsatzanteil von {cust} liegt bei {prozent}|{Cust} liegt bei {prozent} Umsatzanteil], [sagt das Controlling.|laut Controlling.]",
    "[Wir verkaufen {prozent} unserer Produktion an {cust}|{Prozent} unserer Produktion kauft {cust}], [vor allem {depart}.|alles {depart}.]",
    "[Unser Kunde {cust} steht für {prozent} vom Geschäft,|Für {prozent} vom Geschäft steht unser Kunde {cust},] [die Bank fragt schon nach.|das merkt man hier jeden Tag.]",
    "[Aus der Jahresrechnung: {cust} {prozent} vom Umsatz.|Die Zahlen sind da: {cust} {prozent} vom Umsatz.] [Mehr als gedacht.|Wie erwartet.]",
    "[{Prozent} Umsatz mit {cust}, das ist viel Holz.|Wir hängen mit {prozent} vom Umsatz an {cust}.] [Sie zahlen aber pünktlich.|Gezahlt wird pünktlich.]",
    "[Für Ihre Kreditprüfung: Hauptkunde {cust}, {prozent} vom Umsatz.|Hauptkunde laut Formular: {cust}, {prozent} vom Umsatz.]",
    "[Die {depart} für {cust} bringen {prozent} unseres Umsatzes.|{Prozent} unseres Umsatzes bringen die {depart} für {cust}.]",
    "[Unser Chef hat die Torte gezeigt, {cust} hat {prozent} vom Umsatz.|In der Betriebsversammlung gezeigt: {cust} hat {prozent} vom Umsatz.]",
];

/// It is over.
pub(in super::super) static ENDED: &[&str] = &[
    "[Wir haben {cust} als Kunden verloren|{Cust} ist als Kunde weg], [die {depart} kommen jetzt aus Asien.|sie fertigen die {depart} jetzt selbst.]",
    "[{Cust} hat zum Quartalsende gekündigt|Der Vertrag mit {cust} ist ausgelaufen], [wir liefern dort nicht mehr.|es gehen keine {depart} mehr dorthin.]",
    "[Mit {cust} ist Schluss|Das Geschäft mit {cust} ist beendet], [zu teuer waren wir.|der Preis hat nicht mehr gereicht.]",
    "[An {cust} liefern wir seit dem Sommer nichts mehr.|Seit dem Sommer gehört {cust} nicht mehr zu unseren Kunden.]",
    "[Die Maschinen für {cust} sind abgebaut|Die Zelle für {cust} ist abgebaut], [der Kunde ist zur Konkurrenz gegangen.|wir haben den Kunden verloren.]",
    "[{Cust} kauft nicht mehr bei uns.|Bei uns kauft {cust} nicht mehr.] [Die {depart} macht jetzt ein anderer.|Schade nach neun Jahren.]",
    "[Wir sind bei {cust} raus|Bei {cust} sind wir ausgelistet], [die letzten {depart} gingen im Frühjahr.|es kommt nichts mehr nach.]",
    "[Leider beliefern wir {cust} nicht mehr.|Die Lieferungen an {cust} sind eingestellt.] [Der Vertrag wurde nicht verlängert.|Sie haben nicht gezahlt.]",
];

/// Their customer wants more.
pub(in super::super) static MORE: &[&str] = &[
    "[Unser Kunde {cust} baut in {site} eine zweite Linie|{Cust} bekommt in {site} eine zweite Linie], [unsere {depart} sollen dann doppelt so schnell kommen.|für unsere {depart} heißt das: doppelte Menge.]",
    "[{Cust} hat den Abruf für die {depart} angehoben|Der neue Abruf von {cust} ist da], [{up} mehr ab {month}.|ab {month} sind es {up} mehr.]",
    "[{Cust} hat einen großen Auftrag gewonnen|Bei {cust} ist ein Großauftrag eingegangen], [wir wissen noch nicht, wie wir die {depart} schaffen.|bei uns wird es eng mit den {departn}.]",
    "[{Cust} stellt in {site} auf drei Schichten um|In {site} fährt {cust} jetzt drei Schichten], [die {depart} gehen weg wie warme Semmeln.|die {depart} werden knapp.]",
    "[{Cust} verdoppelt die Menge|Die Menge von {cust} verdoppelt sich], [wir müssen bei den {departn} nachziehen.|also doppelt so viele {depart}.]",
    "[Neue Vorschau von unserem Kunden {cust}: {up} mehr {depart}.|Unser Kunde {cust} will {up} mehr {depart}.]",
    "[Bei {cust} brummt es|Es brummt bei {cust}], [und damit bei unseren {departn}.|die brauchen {up} mehr von uns.]",
    "[Unser Kunde {cust} hat uns gebeten, am Samstag zu liefern, so viele {products} bauen die.|{Cust} baut so viele {products} wie nie, unsere {depart} fahren jetzt auch samstags.]",
];

/// Their customer wants less.
pub(in super::super) static LESS: &[&str] = &[
    "[Unser Kunde {cust} hat Kurzarbeit angemeldet|{Cust} ist in Kurzarbeit], [unsere {depart} bleiben liegen.|die Abrufe für {depart} sind halbiert.]",
    "[{Cust} schließt das Werk {site}|Das Werk {site} von {cust} macht zu], [für unsere {depart} sieht es nicht gut aus.|die {depart} laufen aus.]",
    "[{Cust} hat die Abrufe um {down} gekürzt|Die Abrufe von {cust} sind um {down} runter], [bei den {departn} stehen die Maschinen.|wir haben zu viele {depart} am Lager.]",
    "[Bei {cust} gibt es einen Einstellungsstopp und weniger {products}|{Cust} baut weniger {products}], [wir merken es bei den {departn}.|unsere {depart} werden geschoben.]",
    "[Neue Vorschau von unserem Kunden {cust}: {down} weniger {depart}.|Unser Kunde {cust} nimmt {down} weniger {depart}.]",
    "[{Cust} hat die Produktion zurückgefahren|In {site} fährt {cust} nur noch eine Schicht], [wir liefern {down} weniger.|entsprechend weniger {depart}.]",
    "[{Cust} bittet, die {depart} erst im neuen Jahr zu liefern.|Die {depart} für {cust} sind ins neue Jahr verschoben.]",
    "[Die Auftragslage bei {cust} ist schlecht|Bei {cust} fehlen Aufträge], [das trifft unsere {depart} mit.|sie holen {down} weniger {depart}.]",
];
