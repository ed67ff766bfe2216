//! Paragraphs that every annual report has.

pub(in super::super) static BUSINESS: &[&str] = &[
    "{Name} (\"we\", \"us\", the \"Company\") designs, manufactures and sells {things}. We were founded in 19{founded} and have our principal offices in {place}.",
    "Our products are made in two plants. We believe that our facilities are adequate for our present needs and in good condition.",
    "We compete on quality, delivery and price. Some of our competitors are larger than we are and have greater resources.",
    "As of year end we employed {n} people, of whom about a third are covered by collective agreements. We consider our relations with employees to be good.",
    "We hold a number of patents. No single patent is material to our business.",
    "Raw materials are available from several sources, although prices have varied widely in recent years.",
    "Our business is not subject to pronounced seasonal swings, although the third quarter tends to be weaker because of plant holidays.",
    "We are subject to laws on the protection of the environment. Compliance has not had a material effect on capital expenditures.",
    "Research and development expenses are charged to income as incurred and amounted to about three percent of net sales.",
    "Backlog consists of firm purchase orders. We expect to fill most of it within twelve months.",
    "Our internet address is given on the cover of this report. Information on our website is not part of this report.",
    "We organise our business in two segments, Components and Service. Components makes about four fifths of net sales.",
];

pub(in super::super) static RISKS: &[&str] = &[
    "Our business depends on the economy. A downturn could reduce demand for our products and hurt our results.",
    "We depend on a limited number of customers. The loss of any of them, or a reduction of their orders, could harm our business.",
    "Our customers may decide to make our products themselves, or may buy from our competitors.",
    "Shortages of materials or components could interrupt production.",
    "Increases in the cost of energy, steel or freight may not be recoverable through higher prices.",
    "We may be liable if our products fail, and warranty costs could exceed our provisions.",
    "Failure of our information systems, including by cyber attacks, could interrupt our business.",
    "We may not be able to attract and keep qualified personnel.",
    "Changes in tax law could increase our tax expense.",
    "Our debt agreements contain covenants that limit what we may do.",
    "Exchange rates affect the value of our sales abroad.",
    "Acquisitions may not bring what we expect of them.",
    "The price of our shares may fluctuate for reasons that have nothing to do with our results.",
    "We could be involved in litigation, the outcome of which is uncertain.",
    "Climate change and rules made against it may raise our costs.",
    "Our insurance may not cover all losses.",
];

pub(in super::super) static DISCUSSION: &[&str] = &[
    "The following discussion should be read together with the consolidated financial statements and the notes.",
    "Gross margin was affected by mix and by higher wages. We took measures to improve productivity.",
    "Selling, general and administrative expenses rose by four percent, mainly because of salaries and travel.",
    "Cost of goods sold increased in line with material prices; energy costs were up 22 percent.",
    "Interest expense was higher as a result of higher rates. Our average debt did not change much.",
    "The effective tax rate was 24 percent, compared with 25 percent in the year before.",
    "Cash provided by operating activities was sufficient to fund capital expenditures.",
    "We believe that cash and available credit lines will be enough for the next twelve months.",
    "Capital expenditures were mainly for replacements and for a new warehouse.",
    "Critical accounting policies include those on revenue, inventories and income taxes.",
];

pub(in super::super) static NOTES: &[&str] = &[
    "The consolidated financial statements include the accounts of the Company and its subsidiaries. All intercompany balances have been eliminated.",
    "The preparation of financial statements requires estimates. Actual results could differ from them.",
    "Revenue is recognised when control of the goods passes to the customer, usually on shipment.",
    "Inventories are stated at the lower of cost and net realisable value, by the first-in, first-out method.",
    "Property, plant and equipment are depreciated on a straight-line basis over their useful lives.",
    "Leases with a term of more than twelve months are recorded on the balance sheet.",
    "The Company provides for warranty claims on the basis of experience.",
    "Deferred taxes are recorded for temporary differences.",
    "Earnings per share are computed on the weighted average number of shares.",
    "Financial instruments that may expose the Company to credit risk consist mainly of cash and receivables.",
    "There were no subsequent events that require disclosure.",
    "The Company has one defined benefit plan, which is closed to new entrants.",
];
