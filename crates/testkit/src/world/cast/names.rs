//! First and last names by region. Invented combinations; nobody is meant.

/// A name pool of one region.
pub(crate) struct Region {
    pub(crate) women: &'static [&'static str],
    pub(crate) men: &'static [&'static str],
    pub(crate) last: &'static [&'static str],
}

pub(crate) const ANGLO: Region = Region {
    women: &[
        "Alison", "Bethan", "Carol", "Deborah", "Eleanor", "Fiona", "Gemma", "Harriet", "Imogen",
        "Joanne", "Kirsty", "Lorna", "Megan", "Nicola", "Philippa", "Rhona", "Shona", "Tamsin",
        "Verity", "Wendy",
    ],
    men: &[
        "Adrian", "Barnaby", "Callum", "Duncan", "Edwin", "Fergus", "Graham", "Howard", "Ian",
        "Julian", "Keith", "Leonard", "Malcolm", "Neville", "Owen", "Piers", "Rory", "Stuart",
        "Trevor", "Wilfred",
    ],
    last: &[
        "Ashdown", "Birtwhistle", "Caldecott", "Dunmore", "Eastwick", "Fairhurst", "Garside",
        "Haldane", "Inskip", "Jessop", "Kershaw", "Lockyer", "Merriweather", "Norcross", "Oakden",
        "Penhale", "Quarmby", "Ravenscroft", "Stanhope", "Thackray", "Underwood", "Vickery",
        "Wetherby", "Yeadon", "Arkwright", "Brockbank", "Cattermole", "Drakeford", "Entwistle",
        "Fothergill", "Grimshaw", "Hollis", "Illingworth", "Kettering", "Loxley", "Mossop",
        "Nettleton", "Openshaw", "Pickering", "Rawcliffe", "Satterthwaite", "Tattersall", "Uttley",
        "Varley", "Whitworth", "Aldersey", "Bickerstaff", "Cragg", "Dewhurst", "Ellershaw", "Furness",
        "Gledhill", "Heptonstall", "Ibbotson", "Jowett", "Kilburn", "Langstaff", "Midgley", "Ogden",
        "Priestnall",
    ],
};

pub(crate) const GERMANIC: Region = Region {
    women: &[
        "Anneke", "Birgit", "Claudia", "Dörte", "Elke", "Femke", "Gudrun", "Heike", "Ilse", "Jutta",
        "Katrin", "Liesbeth", "Marlies", "Nadine", "Ottilie", "Petra", "Rieke", "Silke", "Tanja",
        "Ute",
    ],
    men: &[
        "Albrecht", "Bastiaan", "Carsten", "Detlef", "Eckhard", "Florian", "Gerrit", "Holger",
        "Ingo", "Jürgen", "Klaas", "Lothar", "Matthias", "Norbert", "Oskar", "Pieter", "Rainer",
        "Sönke", "Thorsten", "Volker",
    ],
    last: &[
        "Achterberg", "Brinkmann", "Dressler", "Eggers", "Fröhlich", "Grothe", "Hagedorn",
        "Imhoff", "Jansonius", "Köhler", "Lindqvist", "Möller", "Niemeyer", "Oltmanns", "Pfeiffer",
        "Quandt", "Rademaker", "Schürmann", "Terhorst", "Uhlmann", "Vogelsang", "Wieczorek",
        "Zumwinkel", "Bruggeman", "Dijkhuis", "Eickhoff", "Feldkamp", "Gerlach", "Hülsmann",
        "Kastelein", "Lütkemeier", "Mertens", "Nordhoff", "Poelstra", "Reinders", "Steenhuis",
        "Tönnies", "Verhagen", "Wessels", "Zandbergen", "Amelung", "Bohnenkamp", "Cordes",
        "Dierksen", "Ellerbrock", "Fennema", "Gröning", "Heitkamp", "Ibeling", "Jungclaus",
        "Kortekaas", "Lammers", "Meinders", "Nagelsmann", "Ohlendorf", "Pahlke", "Roosendaal",
        "Stuhr", "Tegtmeier", "Veldkamp",
    ],
};

pub(crate) const NORDIC: Region = Region {
    women: &[
        "Agneta", "Birthe", "Dagny", "Elin", "Frida", "Gunilla", "Helle", "Ingrid", "Kajsa",
        "Lene", "Maja", "Nanna", "Pernille", "Signe", "Tove", "Ylva",
    ],
    men: &[
        "Anders", "Bjarne", "Claes", "Eskil", "Flemming", "Gorm", "Halvard", "Ivar", "Jesper",
        "Kjell", "Lasse", "Morten", "Niels", "Rasmus", "Søren", "Torben",
    ],
    last: &[
        "Almgren", "Bjerregaard", "Dahlbäck", "Ekelund", "Fjeldstad", "Grönvall", "Hedegaard",
        "Isaksen", "Kirkegaard", "Lundmark", "Mølgaard", "Nyholm", "Overgaard", "Ravnsborg",
        "Sandvik", "Thorsen", "Ulriksen", "Vestergaard", "Wallin", "Östberg",
    ],
};

pub(crate) const SLAVIC: Region = Region {
    women: &[
        "Agnieszka", "Beata", "Danuta", "Ewelina", "Grażyna", "Halina", "Iwona", "Jolanta",
        "Kinga", "Lenka", "Magda", "Nela", "Renata", "Sylwia", "Urszula", "Zuzana",
    ],
    men: &[
        "Andrzej", "Bogdan", "Cezary", "Dariusz", "Eryk", "Grzegorz", "Henryk", "Jacek", "Kamil",
        "Leszek", "Marek", "Ondrej", "Piotr", "Radek", "Sławomir", "Tomasz",
    ],
    last: &[
        "Adamczyk", "Borowski", "Chmielewski", "Dudek", "Fabisiak", "Gajda", "Hrabal",
        "Jaworski", "Kaczmarek", "Lisiecki", "Majewski", "Novotny", "Olszewski", "Pawlak",
        "Rutkowski", "Sobczak", "Tokarz", "Urban", "Walczak", "Zieliński",
    ],
};

pub(crate) const LATIN: Region = Region {
    women: &[
        "Alessia", "Beatriz", "Chiara", "Daniela", "Elisabetta", "Federica", "Giulia", "Ilaria",
        "Lucía", "Martina", "Noelia", "Ornella", "Paola", "Raffaella", "Silvia", "Valentina",
    ],
    men: &[
        "Alessandro", "Bruno", "Claudio", "Davide", "Emilio", "Fabrizio", "Gianluca", "Ignacio",
        "Lorenzo", "Massimo", "Nicolò", "Ottavio", "Paolo", "Renato", "Sergio", "Tiziano",
    ],
    last: &[
        "Albertini", "Bellandi", "Castagna", "Delmonte", "Ferrante", "Gallerani", "Iturbe",
        "Lombardini", "Marchetti", "Navarrete", "Orlandi", "Pellegrino", "Quintana", "Rinaldi",
        "Santoro", "Tavella", "Urrutia", "Vidal", "Zanetti", "Bertolucci",
    ],
};

pub(crate) const SOUTH_ASIAN: Region = Region {
    women: &["Anjali", "Deepa", "Kavita", "Meera", "Nisha", "Priya", "Shreya", "Vandana"],
    men: &["Arjun", "Dinesh", "Harish", "Manoj", "Nikhil", "Rajiv", "Sanjay", "Vikram"],
    last: &[
        "Bhatia", "Chaudhary", "Deshpande", "Iyer", "Kulkarni", "Mehrotra", "Nambiar",
        "Pillai", "Ranganathan", "Saxena",
    ],
};

/// A name in the letters that mail addresses use.
pub(crate) fn ascii(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => out.push(c),
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'å' | 'ą' | 'á' => out.push('a'),
            'é' | 'è' | 'ę' => out.push('e'),
            'í' | 'ì' => out.push('i'),
            'ó' | 'ò' => out.push('o'),
            'ł' => out.push('l'),
            'ń' => out.push('n'),
            'ś' => out.push('s'),
            'ż' | 'ź' => out.push('z'),
            'ß' => out.push_str("ss"),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_become_addresses() {
        assert_eq!(super::ascii("Jürgen Köhler-Østby"), "juergenkoehler-oestby");
        assert_eq!(super::ascii("Sławomir"), "slawomir");
    }
}
