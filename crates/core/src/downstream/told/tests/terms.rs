//! Sentences of people at work about two other houses: contracts, bills, sales, capacity.
//! Beside each way of telling stand sentences with its words that tell nothing.

pub const TELL: &[(&str, &str)] = &[
    // Sides.
    (
        "The order names Corvex as the seller of tank service and Halvorsen as the buyer.",
        "Corvex>Halvorsen",
    ),
    (
        "In the draft Halvorsen is the buyer and Corvex is the seller.",
        "Corvex>Halvorsen",
    ),
    (
        "Here are the transport agreements that Halvorsen holds with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen's storage agreement with Corvex ends in May.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen signed a firm storage contract with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen has 300 tonnes stored with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen subscribes to Corvex market data.",
        "Corvex>Halvorsen",
    ),
    (
        "Please send me Halvorsen's Keg Purchase Agreement with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen has signed a Keg Purchase Agreement with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen buys under its Keg Purchase Agreement with Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen takes all its kegs from Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen sources its kegs from Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen buys from Corvex all its kegs.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex is supplying Halvorsen under the old agreement.",
        "Corvex>Halvorsen",
    ),
    ("Corvex sold kegs to Halvorsen.", "Corvex>Halvorsen"),
    // Money.
    (
        "Halvorsen owes Corvex for the pellets delivered in March.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen paid Corvex at list for the March pellets.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen has not paid Corvex for these deliveries.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex was not paid by Halvorsen for these deliveries.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex billed Halvorsen for 12,000 tonnes in July.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex requests payment from Halvorsen for last month's pellets.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex sent Halvorsen an invoice last week.",
        "Corvex>Halvorsen",
    ),
    // Sales.
    ("Corvex sold Halvorsen 400 kegs.", "Corvex>Halvorsen"),
    (
        "Corvex sold Halvorsen the kegs at the pier.",
        "Corvex>Halvorsen",
    ),
    (
        "I booked that sale from Corvex to Halvorsen.",
        "Corvex>Halvorsen",
    ),
    ("I booked a Corvex sale to Halvorsen.", "Corvex>Halvorsen"),
    (
        "Attached is Corvex's supply to the Halvorsen plant.",
        "Corvex>Halvorsen",
    ),
    (
        "The lot was sold last week by Corvex to Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen is obliged to purchase the pellets from Corvex until summer.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen will reduce its takes from Corvex.",
        "Corvex>Halvorsen",
    ),
    ("I sold kegs to Halvorsen on Monday.", "W>Halvorsen"),
    ("I sold Halvorsen washers on Monday.", "W>Halvorsen"),
    (
        "Just sold 400 kegs a week at the pier to Halvorsen.",
        "W>Halvorsen",
    ),
    ("My sale to Halvorsen is booked.", "W>Halvorsen"),
    ("The actual sale to Halvorsen was larger.", "W>Halvorsen"),
    ("We billed Halvorsen for 400 kegs.", "W>Halvorsen"),
    (
        "We were not paid by Halvorsen for these deliveries.",
        "W>Halvorsen",
    ),
    (
        "The following customers currently take kegs:\nHalvorsen dock 12\nBorlund dock 14",
        "W>Halvorsen W>Borlund",
    ),
    (
        "Our customers are the following:\n- Halvorsen\n- Borlund\nThey all pay late.",
        "W>Halvorsen W>Borlund",
    ),
    // Capacity.
    (
        "We released this capacity to Halvorsen for June.",
        "W>Halvorsen",
    ),
    (
        "Please book the Corvex release to Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex released this capacity to Halvorsen for June.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex has a capacity release to Halvorsen.",
        "Corvex>Halvorsen",
    ),
    // Serving.
    (
        "Corvex serves Halvorsen from the north gate.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex stopped serving Halvorsen in spring.",
        "Corvex>Halvorsen!",
    ),
    (
        "Corvex handles the storage for Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex has an obligation to deliver pellets to Halvorsen until summer.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex has a contract to supply Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex sold Marten valves to Halvorsen.",
        "Corvex>Halvorsen",
    ),
    // Whose supplier, and who acts for whom.
    (
        "Corvex provides Halvorsen with pellets.",
        "Corvex>Halvorsen",
    ),
    (
        "We sell to Halvorsen, who resells to Borlund.",
        "Halvorsen>Borlund W>Halvorsen",
    ),
    (
        "Last year DORNBY MARTEN GLASS LLC bought pellets from Corvex for the north.",
        "Corvex>DORNBY MARTEN GLASS LLC",
    ),
    ("Halvorsen is served by Corvex.", "Corvex>Halvorsen"),
    ("Corvex is Halvorsen's main supplier.", "Corvex>Halvorsen"),
    ("Halvorsen's supplier is Corvex.", "Corvex>Halvorsen"),
    ("Halvorsen buys Corvex's pellets.", "Corvex>Halvorsen"),
    ("Corvex acts as agent for Halvorsen.", "Corvex>Halvorsen"),
    (
        "Corvex represents Halvorsen in this matter.",
        "Corvex>Halvorsen",
    ),
    // Names of plain words.
    (
        "Last year Corvex sold Marten Point pellets on the river.",
        "Corvex>Marten Point",
    ),
    (
        "Last year Corvex sold pellets to Leeds Gas.",
        "Corvex>Leeds Gas",
    ),
    (
        "Last year Leeds Gas of Kent, Inc. sold pellets to Corvex.",
        "Leeds Gas of Kent, Inc.>Corvex",
    ),
    (
        "Last year Corvex sold pellets to International Glass.",
        "Corvex>International Glass",
    ),
    (
        "Last year Corvex sold pellets to New Steel.",
        "Corvex>New Steel",
    ),
    (
        "Last year Corvex sold pellets to Eastern Union.",
        "Corvex>Eastern Union",
    ),
    (
        "Last year Corvex sold pellets to the City of Dornby.",
        "Corvex>City of Dornby",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    // Wishes, offers, conditions, denials.
    "Corvex would like to sell Halvorsen 400 kegs.",
    "Corvex offered Halvorsen 400 kegs.",
    "If Corvex sold Halvorsen 400 kegs, I have not heard of it.",
    "Corvex did not sell Halvorsen the kegs.",
    "I do not want a sale from Corvex to Halvorsen.",
    "We should discuss a sale from Corvex to Halvorsen.",
    "Corvex does not serve Halvorsen.",
    "Corvex may release capacity to Halvorsen.",
    "Corvex might bill Halvorsen for the pellets.",
    "Halvorsen would have to pay Corvex for the pellets.",
    "Halvorsen could sign a storage contract with Corvex.",
    "Halvorsen wants to sign a Keg Purchase Agreement with Corvex.",
    "Does Halvorsen take all its kegs from Corvex?",
    "Halvorsen does not source its kegs from Corvex.",
    "Halvorsen would take its kegs from Corvex.",
    "If Halvorsen sources its kegs from Corvex, we lose the tender.",
    "Halvorsen takes its orders from Corvex.",
    "Halvorsen gets its loans from Corvex Bank.",
    "Halvorsen got its new manager from Corvex.",
    "Halvorsen sued Corvex over the Keg Purchase Agreement.",
    "Halvorsen's employment agreement with Corvex ends in May.",
    "Corvex has no obligation to deliver pellets to Halvorsen.",
    "Would Corvex be the seller?",
    "The following customers would take kegs:\nHalvorsen\nBorlund",
    "Your customers buy the following:\nHalvorsen\nBorlund",
    "Our customers need the following:\nA new price list",
    "I did not sell Halvorsen the washers.",
    "We might bill Halvorsen for the kegs.",
    "There is hardly a chance that we sell Halvorsen kegs.",
    "I would release this capacity to Halvorsen.",
    "Corvex would provide Halvorsen with pellets.",
    "Corvex provided Halvorsen with drawings.",
    "We will provide Halvorsen with the numbers.",
    "Is Corvex Halvorsen's main supplier?",
    "Corvex is not Halvorsen's supplier.",
    "Halvorsen could be served by Corvex.",
    "Halvorsen wants to buy Corvex's pellets.",
    "Corvex might act as agent for Halvorsen.",
    "Corvex delivered nothing to Halvorsen in June.",
    "Corvex delivers kegs to Halvorsen at the Fell junction.",
    "Please pass on the money from the Corvex sale to Halvorsen.",
    // Property and damages change hands, no goods.
    "Corvex sold Halvorsen its plant in the north.",
    "Corvex sold the properties to Halvorsen last year.",
    "The sale of the leases by Corvex to Halvorsen is done.",
    "Halvorsen paid Corvex for the shares.",
    "Halvorsen owes Corvex for damages.",
    "Corvex sold Halvorsen short.",
    // Who carries goods, and where they are handed over.
    "Corvex ships the kegs for Halvorsen.",
    "Corvex delivered kegs to Borlund on behalf of Halvorsen.",
    "Corvex delivered kegs to Halvorsen's city gate.",
    "The capacity goes from Corvex to Halvorsen.",
    "Halvorsen buys 10MM at Norport and 5MM at Eastmole.",
    "Halvorsen buys from KLR #41.",
    "Halvorsen buys 400 at Norport.",
    // Prices, kinds of contracts, desks of one house.
    "Halvorsen buys priced at PXD.",
    "There is an active NDA contract with Corvex.",
    "Please set up the Halvorsen contract with Corvex as agent.",
    "A sale from ACME-North to ACME-South was booked.",
    // What stands under every mail.
    "E-mail transmission of confidential data from Corvex to Halvorsen may contain viruses.",
    // Capitals of places and of sentences.
    "Corvex sold pellets to Southern California.",
    "Corvex sold pellets in New York.",
];
