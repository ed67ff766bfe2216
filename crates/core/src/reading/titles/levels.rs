//! Words of job titles that tell the level.

use super::Level;

/// Phrases by level, set apart by commas; see `phrases`.
pub const TABLE: &[(Level, &[&str])] = &[
    (
        Level::Top,
        &[
            "ceo, cfo, coo, cto, cio, cpo, cmo, cso, cro, cdo, chro, ciso",
            "chief .. officer, chief executive, president, chairman, chairwoman, chairperson, chair",
            "owner, co owner, proprietor, founder, co founder, cofounder, partner, managing partner",
            "managing director, general director, general manager, board member, member of the board",
            "geschäftsführ*, geschäftsleit*, vorstand*, inhaber*, eigentümer*, gesellschafter*",
            "firmenchef*, generaldirektor*, aufsichtsrat*, vorsitzende*, ceo*",
            "pdg, président*, gérant*, propriétaire, dirigeant*, fondateur*, fondatrice, associé*",
            "directeur général, directrice générale, directeur general, directeur général adjoint",
            "director general, directora general, director gerente, gerente general, presidente, presidenta",
            "consejero delegado, consejera delegada, propietari*, fundador*, socio, socia",
            "amministratore delegato, amministratrice delegata, amministratore unico, amministratore",
            "direttore generale, direttrice generale, titolare, fondatore, fondatrice, socio",
            "algemeen directeur, directeur eigenaar, eigenaar, bestuurder, bestuursvoorzitter, oprichter, dga",
            "diretor geral, diretora geral, diretor presidente, sócio, sócia, proprietári*",
            "vd, verkställande direktör, ägare, administrerende direktør, adm direktør, toimitusjohtaja",
            "prezes, członek zarządu, właściciel*, dyrektor generalny, ředitel společnosti, jednatel*, ügyvezető",
        ],
    ),
    (
        Level::Executive,
        &[
            "vice president, vice chairman, vp, svp, evp, avp, senior vice, executive vice",
            "vice president of, executive director, general counsel, treasurer, head of division",
            "chief of staff, division president, division head",
            "bereichsleit*, prokurist*, vizepräsident*, hauptabteilungsleit*, spartenleit*, ressortleit*",
            "vice président*, vicepresident*, vice direttore generale, vicedirettore generale",
            "directeur général délégué, directeur exécutif, director ejecutivo, subdirector general",
            "condirettore generale, adjunct directeur, vice presidente",
        ],
    ),
    (
        Level::Director,
        &[
            "director, directors, dir, head of, head, associate director, assistant vice president, department head",
            "*leiter, *leiterin, *leitung, direktor*, *chefin, einkaufschef, vertriebschef, verkaufschef",
            "directeur, directrice, director, directora, subdirector*, direttore, direttrice, dirigente",
            "diretor, diretora, hoofd, direktör, direktør, dyrektor*, ředitel*, igazgató, johtaja",
            "plant manager, works manager, werksleiter, factory manager, site manager",
        ],
    ),
    (
        Level::Manager,
        &[
            "manager, managers, manageress, mgr, manageur, supervisor, superintendent, foreman, lead, leader, controller",
            "team lead, team leader, coordinating, chief, chief engineer, principal, product owner, process owner, assistant director, assistant general manager, deputy director",
            "regional manager, area manager, office manager, senior manager, partner manager",
            "teamleit*, gruppenleit*, projektleit*, schichtleit*, filialleit*, bauleit*, abschnittsleit*, meister, meisterin, vorarbeiter*",
            "assistenz der leitung, stellvertretende leit*, stellvertretender leiter, stv leit*",
            "responsable, chef, cheffe, chef de, manageur, superviseur, contremaître",
            "jefe, jefa, gerente, encargado, encargada, supervisor*, coordinador*",
            "responsabile, capo, capoufficio, caporeparto, capo progetto, coordinatore, coordinatrice",
            "teamleider, *leider, leidinggevende, *chef, *sjef, chefe, encarregad*, kierownik*, vedoucí, päällikkö, *päällikkö, vezető",
        ],
    ),
    (
        Level::Staff,
        &[
            "assistant, assistants, executive assistant, secretary, clerk, analyst, specialist, engineer, technician, coordinator",
            "administrative assistant, personal assistant, administrative manager assistant",
            "representative, rep, associate, consultant, buyer, purchaser, planner, scheduler, dispatcher, operator, administrator",
            "accountant, bookkeeper, trader, broker, developer, programmer, designer, architect, scientist, chemist, researcher",
            "lawyer, attorney, counsel, paralegal, employee, intern, trainee, apprentice, officer, agent, receptionist, estimator",
            "account executive, sales executive, business partner, staff, advisor, adviser, auditor, inspector, mechanic, electrician, recruiter, expert, lead engineer",
            "sachbearbeit*, mitarbeit*, referent*, einkäufer*, techniker*, *techniker, *ingenieur, *ingenieurin, assistent*, *assistent, *assistentin, assistenz, *assistenz",
            "sekretär*, berater*, *berater, *beraterin, disponent*, kauffrau, kaufmann, *kauffrau, *kaufmann, buchhalter*, konstrukteur*, entwickler*, verkäufer*, meisterassistent, praktikant*, werkstudent*, auszubildende*, azubi",
            "ingénieur*, technicien*, assistante, acheteur, acheteuse, chargé, chargée, conseiller, conseillère, employé*, comptable, secrétaire, commercial, commerciale, gestionnaire, juriste, stagiaire, approvisionneur",
            "ingenier*, técnic*, asistente, comprador*, analista, auxiliar, secretari*, administrativ*, contable, comercial, asesor*, vendedor*, becari*",
            "ingegner*, tecnic*, impiegat*, addett*, assistente, segretari*, ragionier*, contabile, venditore, venditrice, compratore, progettista, consulente, stagista",
            "medewerk*, *medewerker, *medewerkster, adviseur, *adviseur, inkoper, *inkoper, verkoper, ingenieur, technicus, secretaresse, *secretaresse, boekhouder, planner, stagiair*",
            "assistent, engenheir*, técnico, inköpare, säljare, ingenjör*, handläggare, innkjøper, specjalist*, inżynier*, asystent*, księgow*, insinööri, asiantuntija, ostaja",
        ],
    ),
];
