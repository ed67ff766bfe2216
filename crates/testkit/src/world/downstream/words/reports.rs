//! What annual reports say of customers. `{A}` and `{B}` are names, `{sa}` and `{sb}`
//! their shares.

/// One customer, one share.
pub(in super::super) static SINGLE: &[&str] = &[
    "In fiscal {year}, {a} accounted for {sa} of our [consolidated net sales|net sales|total revenue].",
    "Sales to {a} represented {sa} of [net sales|consolidated revenues] in {year}.",
    "One customer, {a}, accounted for [approximately|] {sa} of our revenue for the year ended December 31, {year}.",
    "Our largest customer, {a}, contributed {sa} of total revenues in {year}.",
    "[During {year}|For fiscal {year}] we derived {sa} of our revenues from {a}.",
    "{A} was our largest customer in {year} and made up {sa} of net sales.",
    "Revenue from {a} amounted to {sa} of consolidated revenue in {year}. No other customer accounted for 10% or more.",
    "For the year {year}, [approximately|about] {sa} of our net sales were made to {a}.",
    "The Company's sales to {a} were {sa} of net sales in {year}; the loss of this customer would have a material adverse effect.",
    "{Sa} of our {year} revenue was attributable to {a}, to which we supply {part}.",
    "We sell {part} to {a}, which was responsible for {sa} of our net revenue in {year}.",
    "Net sales to {a} constituted {sa} of the Company's total net sales for {year}.",
    "As a percentage of net sales, {a} stood at {sa} in {year}.",
    "In {year} {a} purchased {sa} of our total output by value.",
];

/// Two customers, two shares, in the same order.
pub(in super::super) static PAIR: &[&str] = &[
    "In {year}, {a} and {b} accounted for {sa} and {sb} of our net sales, respectively.",
    "Sales to {a} and {b} represented {sa} and {sb}, respectively, of consolidated net sales in fiscal {year}.",
    "Two customers exceeded 10% of revenue in {year}: {a} ({sa}) and {b} ({sb}).",
    "{A} accounted for {sa} and {b} for {sb} of total revenue in {year}.",
    "For the year ended December 31, {year}, {a} made up {sa} of revenue, while {b} made up {sb}.",
    "Our two largest customers in {year} were {a}, with {sa} of net sales, and {b}, with {sb}.",
    "Revenues from {a} and from {b} were {sa} and {sb} of total revenues in {year}, respectively.",
    "During fiscal {year}, {sa} of net sales were made to {a} and {sb} to {b}.",
    "In {year} we derived {sa} of our revenue from {a} and another {sb} from {b}.",
    "{A} and {b} contributed {sa} and {sb} of our {year} revenues.",
    "Of our net sales in {year}, {a} accounted for {sa}; {b} accounted for {sb}.",
    "Customers above the threshold of 10% in {year} were {a} and {b}, at {sa} and {sb} of net sales.",
];

/// At least so much: `{floor}`.
pub(in super::super) static FLOOR: &[&str] = &[
    "{A} accounted for more than {floor} of our net sales in {year}.",
    "In {year}, sales to {a} exceeded {floor} of consolidated revenue.",
    "One customer, {a}, represented {floor} or more of total revenue in {year}.",
    "{A} was the only customer that accounted for at least {floor} of revenue in fiscal {year}.",
    "Revenue from {a} was in excess of {floor} of the Company's revenue for {year}.",
    "More than {floor} of our revenues in {year} came from {a}.",
    "{A} contributed over {floor} of net sales in {year}.",
    "In each of the last two years {a} has accounted for greater than {floor} of net revenue.",
    "Sales to {a} were not less than {floor} of our net sales in {year}.",
    "At least {floor} of net sales in {year} were to {a}.",
    "{A} exceeded {floor} of our consolidated net sales in fiscal {year}.",
    "We had one customer with {floor} or more of net sales in {year}, {a}.",
];

/// Several together: `{joint}`.
pub(in super::super) static JOINT: &[&str] = &[
    "{A} and {b} together accounted for {joint} of our revenue in {year}.",
    "In {year}, {a}, {b} and their affiliates collectively represented {joint} of net sales.",
    "Combined sales to {a} and {b} were {joint} of consolidated net sales in {year}.",
    "{Joint} of our revenue in {year} came from {a} and {b}, taken together.",
    "{A} and {b} in the aggregate accounted for {joint} of net revenue for {year}.",
    "Our two largest customers, {a} and {b}, jointly made up {joint} of sales in {year}.",
    "Sales to {a} and {b}, on a combined basis, amounted to {joint} of our net sales in {year}.",
    "A total of {joint} of our {year} revenues was derived from {a} and {b}.",
    "In aggregate, {a} and {b} contributed {joint} of total revenue in {year}.",
    "{A} and {b} were together responsible for {joint} of revenue in {year}.",
    "Together, {a} and {b} made up {joint} of our revenues in {year}.",
    "{Joint} of {year} net sales were to {a} and {b} combined.",
    "{A} and {b}, considered together, accounted for {joint} of the Company's net sales in {year}.",
    "The sum of sales to {a} and {b} was {joint} of revenue in {year}.",
];

/// Above the threshold in the year before: `{sa}`.
pub(in super::super) static FELL: &[&str] = &[
    "{A}, which accounted for {sa} of net sales in {prev}, represented less than 10% in {year}.",
    "In {prev}, {a} accounted for {sa} of revenue; in {year} it was below 10%.",
    "Sales to {a} fell below 10% of net sales in {year} ({prev}: {sa}).",
    "{A} did not exceed 10% of our revenue in {year}, after {sa} in {prev}.",
    "No more than 10% of {year} revenue came from {a}, compared with {sa} in {prev}.",
    "While {a} had represented {sa} of net sales in fiscal {prev}, it was less than 10% of net sales in fiscal {year}.",
    "{A} was a customer above 10% in {prev} ({sa}) but not in {year}.",
    "In {year} {a} was under the 10% threshold. Its share had been {sa} in {prev}.",
    "For {prev}, {a} represented {sa} of total revenue and for {year} less than 10% of total revenue.",
    "The share of {a} decreased from {sa} in {prev} to less than 10% in {year}.",
    "{A} represented {sa} of sales in fiscal {prev} and fell below the 10% threshold in fiscal {year}.",
    "Our sales to {a}, {sa} of net sales in {prev}, were less than 10% of net sales in {year}.",
    "{A} ceased to be a 10% customer in {year}; in {prev} it had accounted for {sa} of net sales.",
    "Less than 10% of our {year} net sales went to {a} ({sa} in {prev}).",
];

/// Nameless.
pub(in super::super) static NAMELESS: &[&str] = &[
    "Our five largest customers accounted for {joint} of net sales in {year}.",
    "Customer A accounted for {sa} of trade receivables at year end.",
    "The ten largest customers represented {joint} of revenue; none of the others exceeded 10%.",
    "Approximately {joint} of our sales were made outside the country of our domicile.",
    "Two customers, neither of which is related to us, held {joint} of accounts receivable.",
    "Sales under fixed-price contracts were {joint} of total sales.",
    "Distributors accounted for {sa} of our sales in {year}.",
    "About {sa} of our net sales are made to customers with contracts of more than one year.",
    "Our three largest distributors together accounted for {joint} of segment sales.",
    "No customer of the Service segment accounted for more than {sa} of its sales.",
    "Export sales were {joint} of net sales in {year}.",
    "One unnamed government agency accounted for {sa} of backlog.",
];

/// A supplier and its part of the cost.
pub(in super::super) static COST: &[&str] = &[
    "{S} accounted for {sc} of our cost of materials in {year}.",
    "We purchased {sc} of our raw materials from {s} in {year}.",
    "Purchases from {s} represented {sc} of total purchases in fiscal {year}.",
    "One supplier, {s}, provided {sc} of our purchased components.",
    "In {year} {sc} of cost of sales was attributable to purchases from {s}.",
    "We depend on {s}, our largest vendor, for {sc} of our supplies.",
    "{S} supplied {sc} of the castings we used in {year}.",
    "Approximately {sc} of our purchased parts came from {s}.",
    "Our largest supplier, {s}, accounted for {sc} of the Company's purchases.",
    "{Sc} of our procurement volume in {year} was with {s}.",
    "We bought {sc} of our steel from {s} during {year}.",
    "Vendor concentration: {s}, {sc} of inventory purchases.",
];

/// What we buy in, and from whom.
pub(in super::super) static VENDOR: &[&str] = &[
    "We purchase electric drives from {s} under an annual contract.",
    "Control units are supplied to us by {s}.",
    "Our principal suppliers include {s}, from which we obtain forgings.",
    "We rely on {s} for bearings.",
    "{S} delivers sheet metal to our main plant.",
    "We have a supply agreement with {s} under which we buy motors.",
    "Among our vendors is {s}.",
    "Certain components are available from {s} only.",
    "{S} is our main source of electronic components.",
    "We lease test equipment from {s}.",
    "We have qualified {s} as a second source of springs.",
    "Housings are cast for us by {s}.",
];

/// A market.
pub(in super::super) static MARKET: &[&str] = &[
    "We believe that {a} holds a share of {sm} of the market for {products}.",
    "According to an industry survey, {a} has {sm} of the market for {products}.",
    "We estimate our own share of the market for {part} at {sm}.",
    "{A}, with a market share of {sm}, leads the market for {products}.",
    "The market for {part} is fragmented; we hold about {sm} of it.",
    "Our share of the European market for {part} was {sm} in {year}.",
    "Industry sources put the market share of {a} in {products} at {sm}.",
    "{A} sells {sm} of all {products} in its home market, according to an association.",
    "We hold {sm} of the North American market for {part}.",
    "Three makers share the market for {part}; ours is the second largest share, {sm}.",
    "In {products} the leader, {a}, had {sm} of the market in {year}.",
    "Our market share in {part} rose to {sm}.",
];

/// The customers section, without shares.
pub(in super::super) static CUSTOMERS: &[&str] = &[
    "We sell {part} mainly to manufacturers of capital goods. Our customers include {a} and {b}.",
    "Our customers are makers of machinery and vehicles, among them {a} and {b}, to which we have sold for many years.",
    "We serve about 140 customers. The best known are {a} and {b}.",
    "Principal customers are {a} and {b}. Orders are placed under framework agreements.",
    "{A} and {b} are among our customers for {part}.",
    "Our {part} are used by customers such as {a} and {b}.",
    "We supply {part} to {a}, {b} and a number of smaller companies.",
    "Sales are made through our own force to customers that include {a} and {b}.",
    "Customers such as {a} and {b} buy {part} from us under contracts of one to three years.",
    "Among those who buy our {part} are {a} and {b}.",
    "Our products reach the market in the equipment of our customers, for instance {a} and {b}.",
    "We have long-standing relations with {a} and {b}, which purchase {part} from us.",
];

/// How the year went, for those whose own figures tell it: up.
pub(in super::super) static GREW: &[&str] = &[
    "Net sales increased {up} to ${m1} million in {year} from ${m0} million in {prev}, driven by higher volumes of {products}.",
    "Revenue grew by {up} to ${m1} million ({prev}: ${m0} million). Order backlog at year end was the highest in our history.",
    "We shipped {up} more {products} than in {prev}. Net sales rose to ${m1} million from ${m0} million.",
    "Total net sales for {year} were ${m1} million, an increase of {up} over {prev}. Unit volumes of {products} explain most of it.",
    "Demand for {products} was strong throughout {year}; net sales rose {up} to ${m1} million.",
    "Compared with {prev}, net sales improved {up}, to ${m1} million, and we plan to add capacity for {products} in {next}.",
    "Net sales were ${m1} million, {up} above the {prev} level of ${m0} million; the plants ran at full capacity.",
    "Volumes of {products} grew in all regions and lifted net sales {up}, to ${m1} million.",
    "Sales rose {up} to ${m1} million. We entered {next} with a record backlog for {products}.",
    "In {year} we sold more {products} than ever; revenue was up {up} to ${m1} million.",
    "Higher demand for {products} led to an increase in net sales of {up} (${m1} million against ${m0} million).",
    "The increase in net sales of {up}, to ${m1} million, reflects additional shifts in our plants for {products}.",
];

/// Down.
pub(in super::super) static SHRANK: &[&str] = &[
    "Net sales decreased {down} to ${m1} million in {year} from ${m0} million in {prev}, as customers ordered fewer {products}.",
    "Revenue declined by {down} to ${m1} million ({prev}: ${m0} million). Order backlog fell in every quarter.",
    "We shipped {down} fewer {products} than in {prev}. Net sales fell to ${m1} million from ${m0} million.",
    "Total net sales for {year} were ${m1} million, a decrease of {down} from {prev}, and we reduced output of {products}.",
    "Demand for {products} weakened throughout {year}; net sales fell {down} to ${m1} million.",
    "Compared with {prev}, net sales were {down} lower, at ${m1} million, and we closed one of our assembly lines for {products}.",
    "Net sales were ${m1} million, {down} below the {prev} level of ${m0} million; our plants were underused.",
    "Volumes of {products} fell in all regions and reduced net sales by {down}, to ${m1} million.",
    "Sales dropped {down} to ${m1} million. We entered {next} with a thin backlog for {products}.",
    "In {year} we sold fewer {products}; revenue was down {down} to ${m1} million.",
    "Lower demand for {products} led to a decrease in net sales of {down} (${m1} million against ${m0} million).",
    "The decrease in net sales of {down}, to ${m1} million, reflects the shutdown of one shift for {products}.",
];
