//! Longer and looser sentences, English and German, with what they tell.

pub const TELL: &[(&str, &str)] = &[
    (
        "Between us, Northwind takes nearly a third of everything we produce.",
        "W>Northwind=33.3",
    ),
    (
        "Northwind is good for roughly 30% of our sales.",
        "W>Northwind=30",
    ),
    (
        "Most of these brackets end up in Northwind's trucks.",
        "W>Northwind",
    ),
    (
        "The seals go into the pumps we build for Northwind.",
        "W>Northwind",
    ),
    (
        "Heads up: Northwind, our number one customer, is halving its call-offs from June.",
        "W>Northwind",
    ),
    ("Northwind is the end user of these valves.", "W>Northwind"),
    (
        "We make the gearbox covers that Northwind uses in its tractors.",
        "W>Northwind",
    ),
    (
        "Just to give you the background: we deliver the finished modules to Contoso, who sell them to Northwind.",
        "W>Contoso",
    ),
    (
        "As you may have heard, our customer Northwind Trading is building a second plant in Poland.",
        "W>Northwind Trading",
    ),
    (
        "Northwind renewed its contract with us for three years.",
        "W>Northwind",
    ),
    (
        "The contract with our customer Northwind runs out in March.",
        "W>Northwind",
    ),
    ("Our business with Northwind has doubled.", "W>Northwind"),
    (
        "Northwind makes up the lion's share of our revenue.",
        "W>Northwind",
    ),
    (
        "The housings you supply go straight to Northwind.",
        "W>Northwind",
    ),
    (
        "Your seals are used in the pumps that we ship to Northwind.",
        "W>Northwind",
    ),
    (
        "We've lost the Northwind business to an Asian supplier.",
        "W>Northwind!",
    ),
    ("Northwind left us in spring.", "W>Northwind!"),
    (
        "Northwind has been our bread and butter for years.",
        "W>Northwind",
    ),
    (
        "We need 500 of your valves for the Northwind project.",
        "W>Northwind",
    ),
    ("The valves are for an order from Northwind.", "W>Northwind"),
    (
        "We have been chosen by Northwind as their packaging supplier.",
        "W>Northwind",
    ),
    (
        "Northwind, whom we've supplied since 1999, wants to dual-source.",
        "W>Northwind",
    ),
    (
        "Contoso lists Northwind and Fabrikam among its customers.",
        "Contoso>Northwind Contoso>Fabrikam",
    ),
    (
        "Contoso has long supplied Northwind with steel.",
        "Contoso>Northwind",
    ),
    (
        "Contoso will deliver 60 trams to Northwind Transit by 2028.",
        "Contoso>Northwind Transit",
    ),
    (
        "Contoso announced a multi-year order from Northwind Airlines for 40 aircraft seats.",
        "Contoso>Northwind Airlines",
    ),
    (
        "Northwind Airlines has placed a firm order for 40 jets with Contoso.",
        "Contoso>Northwind Airlines",
    ),
    (
        "Contoso's biggest buyer, Northwind, reported weak sales.",
        "Contoso>Northwind",
    ),
    (
        "Northwind to buy 300 buses from Contoso",
        "Contoso>Northwind",
    ),
    (
        "Northwind picks Contoso for battery supply",
        "Contoso>Northwind",
    ),
    (
        "Contoso, which gets 40% of its revenue from Northwind, fell 5%.",
        "Contoso>Northwind=40",
    ),
    (
        "Shares of Northwind supplier Contoso fell 5%.",
        "Contoso>Northwind",
    ),
    (
        "Contoso will no longer supply chips to Northwind.",
        "Contoso>Northwind!",
    ),
    (
        "Northwind ends supply deal with Contoso",
        "Contoso>Northwind!",
    ),
    (
        "Northwind ist mit Abstand unser wichtigster Abnehmer.",
        "W>Northwind",
    ),
    (
        "Wir brauchen die Ventile für einen Auftrag der Northwind GmbH.",
        "W>Northwind GmbH",
    ),
    (
        "Rund 30 % vom Umsatz machen wir mit Northwind.",
        "W>Northwind=30",
    ),
    (
        "Northwind hat den Vertrag mit uns verlängert.",
        "W>Northwind",
    ),
    ("Northwind ist uns als Kunde abgesprungen.", "W>Northwind!"),
    (
        "Mit Northwind haben wir leider einen wichtigen Kunden verloren.",
        "W>Northwind!",
    ),
    (
        "Unser Kunde (Northwind) möchte die Teile früher.",
        "W>Northwind",
    ),
    (
        "Wir haben für Northwind 200 Gehäuse gefertigt.",
        "W>Northwind",
    ),
    ("I talked to Acme, one of our customers.", "W>Acme"),
    ("I spoke to Acme, who you also supply.", "R>Acme"),
    ("Acme Bakery takes most of our flour.", "W>Acme Bakery"),
    ("We've had Acme on our books since 2004.", "W>Acme"),
    ("The biggest user of these parts is Acme.", "W>Acme"),
    (
        "Our plant in Lyon works almost exclusively for Acme.",
        "W>Acme",
    ),
    ("These go straight into Acme's ovens.", "W>Acme"),
    ("We won a nice order at Acme.", "W>Acme"),
    ("Acme are going to double their volumes with us.", "W>Acme"),
    (
        "Tailspin Toys said Acme accounted for 22% of its revenue.",
        "Tailspin Toys>Acme=22",
    ),
    (
        "Tailspin Toys relies on Acme for a third of its sales.",
        "Tailspin Toys>Acme=33.3",
    ),
    ("Tailspin: Großauftrag von Acme", "Tailspin>Acme"),
    ("Acme setzt auf Öfen von Tailspin", "Tailspin>Acme"),
    ("Acme hat gestern 300 Stück bei uns abgerufen.", "W>Acme"),
    ("Wir arbeiten fast nur für Acme.", "W>Acme"),
    (
        "Acme ist mit 40 % Umsatzanteil unser größter Kunde.",
        "W>Acme=40",
    ),
    ("Die Ventile werden bei Acme eingebaut.", "W>Acme"),
    ("Wir fertigen für Acme die kompletten Gestelle.", "W>Acme"),
];
