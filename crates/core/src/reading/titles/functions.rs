//! Words of job titles that tell what the holder does.

use super::Function;

/// Phrases by function, set apart by commas; see `phrases`.
pub const TABLE: &[(Function, &[&str])] = &[
    (
        Function::Purchasing,
        &[
            "purchas*, procurement, procure*, buyer, buyers, sourcing, buying, category manager, category management, cpo, chief procurement, vendor management, supplier management, strategic sourcing",
            "einkauf*, *einkauf, *einkäufer, *einkäuferin, einkäufer*, beschaffung*, materialwirtschaft, lieferantenmanagement",
            "achat, achats, acheteur*, acheteuse*, approvisionnement*, approvisionneur*",
            "compras, comprador*, aprovisionamiento*, abastecimiento*, suprimentos",
            "acquisti, approvvigionament*, buyer*, compratore, ufficio acquisti",
            "inkoop*, inkoper*, *inkoper, *inkoop, inköp*, innkjøp*, indkøb*, zakup*, hankinta*, ostaja, ostopäällikkö, nákup*, beszerz*",
        ],
    ),
    (
        Function::Operations,
        &[
            "operation, operations, plant, factory, production, manufacturing, logistics, supply chain, warehouse, shipping, scheduling, scheduler, schedulers, dispatch, dispatcher, planner, planning, coo, chief operating, fleet, transport, transportation, distribution, materials, inventory, terminal, site manager, facility, facilities, foreman, demand planning",
            "produktion*, *produktion, werk, werksleit*, werkleit*, betriebsleit*, fertigung*, logistik*, *logistik, lager*, versand*, disposition, disponent*, fuhrpark*, supply, arbeitsvorbereitung, schichtleit*",
            "usine, production, exploitation, logistique*, entrepôt, magasin, expédition*, fabrication, atelier, planification",
            "producción, planta, fábrica, logístic*, almacén, operaciones, fabricación, operações, produção, armazém",
            "produzione, stabilimento, logistica, magazzino, spedizion*, operativ*, fabbrica",
            "productie*, bedrijfsleid*, logistiek*, magazijn*, voorraad*, fabriek*, planning, lager, drift*, produksjon*, logistyk*, produkcj*, magazyn*, výrob*, tuotanto*",
        ],
    ),
    (
        Function::Technical,
        &[
            "engineer, engineers, engineering, research, development engineer, r d, quality, maintenance, technical, technology, technician, laboratory, lab, scientist, chemist, design, designer, construction, project manager, project engineer, reliability, inspection, safety, hse, ehs, environmental, automation, cto, chief technology, chief technical, innovation, mechanic, electrician",
            "technik*, technisch*, *techniker, *technikerin, ingenieur*, *ingenieur, *ingenieurin, entwicklung*, *entwicklung, forschung*, konstrukt*, instandhaltung*, qualität*, wartung*, labor*, arbeitssicherheit, bauleit*, projektleit*, projektierung",
            "ingénieur*, technique, technicien*, qualité, maintenance, recherche, développement produit, laboratoire, travaux, sécurité, bureau d études",
            "ingenier*, técnic*, calidad, mantenimiento, investigación, laboratorio, proyectos, qualidade, manutenção, engenh*",
            "ingegner*, tecnic*, qualità, manutenzione, ricerca, laboratorio, progett*, sicurezza",
            "technicus, technische, onderhoud*, kwaliteit*, onderzoek*, ontwikkeling, ingenjör*, underhåll*, kvalitet*, teknisk*, inżynier*, jakość, jakości, utrzymani*, technický, kunnossapito*, laatu*",
        ],
    ),
    (
        Function::It,
        &[
            "information technology, information systems, cio, ciso, cdo, chief information, chief digital, software, developer, programmer, systems, sysadmin, system administrator, network, database, data, web, digital, cyber*, devops, application support, helpdesk, sap",
            "informatik*, edv*, systemadministrat*, softwareentwickl*, wirtschaftsinformatik*, datenbank*, digitalisierung",
            "informatique, informaticien*, systèmes d information, dsi, développeur*, numérique",
            "informátic*, sistemas, tecnologías de la información, tecnologia da informação, desarrollador*",
            "informatic*, sistemi informativi, sviluppatore, ict, automatisering*, it chef, informatyk*",
        ],
    ),
    (
        Function::Finance,
        &[
            "finance, financial, cfo, chief financial, accounting, accountant, accounts payable, accounts receivable, bookkeeper, controller, controlling, treasurer, treasury, tax, audit, auditor, credit, risk, cro, chief risk, billing, settlement, settlements, insurance, investor relations, budget, payroll",
            "finanz*, buchhalt*, *buchhaltung, *buchhalter, *buchhalterin, rechnungswesen, steuer*, kaufmännische*, bilanz*, kreditor*, debitor*",
            "financ*, comptab*, trésor*, contrôleur de gestion, contrôle de gestion, fiscal*",
            "contab*, finanzas, finanza, finanças, tesor*, contable, facturación, financier*, amministrazione finanza",
            "finanziari*, ragioni*, contabil*, controllo di gestione, tesoreria, boekhoud*, financieel, financiën, ekonomi*, økonomi*, księgow*, finans*, talous*, účetní",
        ],
    ),
    (
        Function::Sales,
        &[
            "sales, account manager, account executive, account management, key account, marketing, business development, customer service, customer success, customer relations, commercial, cmo, cso, chief commercial, chief marketing, chief sales, chief revenue, export, trader, traders, trading, product manager, product management, brand, communications, origination, originator, retail, pre sales, public relations, sales engineer, sales operations, marketing operations",
            "vertrieb*, *vertrieb, verkauf*, *verkauf, verkäufer*, kundenbetreu*, kundenberat*, kundendienst, außendienst*, innendienst*, export*, öffentlichkeitsarbeit, produktmanag*, vertriebsingenieur*",
            "commercial*, vente, ventes, vendeur*, relation client, relations clients, export",
            "ventas, comercial, vendedor*, mercadotecnia, clientes, exportación, vendas",
            "vendite, commerciale, vendit*, clienti, verkoop*, verkoper*, accountmanager, försälj*, säljare, säljchef, salg*, sprzedaż*, handlow*, myynti*, obchod*, marknad*",
        ],
    ),
    (
        Function::Legal,
        &[
            "legal, counsel, general counsel, attorney, lawyer, paralegal, regulatory, regulatory affairs, government affairs, public affairs, compliance, contract, contracts, contract administrator, contract manager, clo, chief legal, privacy, patent, intellectual property, ethics",
            "recht, rechts*, justiziar*, jurist*, syndikus*, datenschutz*, patent*, vertragsmanag*",
            "juridique*, juriste*, avocat*, affaires réglementaires, conformité",
            "jurídic*, abogad*, legale, avvocat*, giuridic*, juridisch*, juridik*, prawn*, lakimies, normativ*",
        ],
    ),
    (
        Function::Administration,
        &[
            "hr, human resources, human resource, personnel, people, talent, recruiting, recruiter, recruitment, training, chro, chief people, chief human, office manager, secretary, executive assistant, administrative, administration, receptionist, assistant, benefits, administrative assistant",
            "personal, personal*, verwaltung*, sekret*, assisten*, büroleit*, *assistentin, *assistent, *assistenz, ausbildung*",
            "ressources humaines, rh, drh, secrétaire*, secrétariat, assistante, administratif, administrative",
            "recursos humanos, rrhh, secretari*, administrativ*, asistente, recursos",
            "risorse umane, segret*, assistente, personeel*, secretar*, *secretaresse, p o, kadr*, hr chef, henkilöstö*",
        ],
    ),
];
