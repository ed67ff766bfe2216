//! What firms say in public of who supplies whom, and what stands around.

use super::{News, news};

/// The supplier announces it.
pub(in super::super) static SUPPLIES: &[News] = &[
    news(
        "{Accname} to supply {custname} with {part}",
        "{Accname} has been awarded a contract by {custname} for the supply of {part}.",
        "The contract runs for several years. [Deliveries have begun.|First deliveries were made this month.]",
    ),
    news(
        "{Accname} wins {custname} as customer",
        "{Accname} has won {custname}, maker of {products}, as a new customer for its {part}.",
        "\"We are proud to be on board,\" the managing director said.",
    ),
    news(
        "Long-term agreement between {accname} and {custname}",
        "{Accname} and {custname} have signed a long-term agreement under which {accname} delivers {part} to {site}.",
        "The parties have agreed not to disclose the value.",
    ),
    news(
        "{Part} from {accname} for {products} by {custname}",
        "The {products} of {custname} are equipped with {part} from {accname}.",
        "Series supply started in the last quarter.",
    ),
    news(
        "{Accname} becomes series supplier to {custname}",
        "After two years of tests {accname} is now series supplier of {part} to {custname}.",
        "For the order {accname} has set up a cell of its own.",
    ),
    news(
        "{Accname} extends contract with {custname}",
        "{Accname} will go on supplying {part} to {custname}; the contract was extended by three years.",
        "The two companies have worked together since {prev}.",
    ),
    news(
        "New cell at {accname} for order from {custname}",
        "With an order from {custname} for {part} in hand, {accname} has opened a new assembly cell.",
        "Twelve people work there.",
    ),
    news(
        "{Accname} named preferred supplier by {custname}",
        "{Custname} has named {accname} a preferred supplier for {part}.",
        "The status is valid for two years.",
    ),
    news(
        "{Accname} delivers thousandth set to {custname}",
        "{Accname} has delivered the thousandth set of {part} to {custname} in {site}.",
        "The set was decorated with flowers.",
    ),
    news(
        "Contract for {accname}: {part} go to {custname}",
        "{Custname} buys its {part} from {accname} from now on.",
        "The order was placed after a tender with six bidders.",
    ),
    news(
        "{Accname} equips {custname}",
        "{Accname} equips {custname} with {part} for the next series of {products}.",
        "Development took eighteen months.",
    ),
    news(
        "{Accname} and {custname}: a chain that holds",
        "For five years {accname} has been delivering {part} to {custname}. A visit.",
        "Each morning a lorry leaves for {site}.",
    ),
];

/// The customer announces it.
pub(in super::super) static SUPPLIED: &[News] = &[
    news(
        "{Custname} honours its best suppliers",
        "{Custname} has honoured {accname} as supplier of the year for its {part}.",
        "Delivery performance was above 99 per cent.",
    ),
    news(
        "{Custname} selects {accname}",
        "{Custname} has selected {accname} to supply {part} for its {products}.",
        "\"Quality decided,\" said {boss} of {custname}.",
    ),
    news(
        "{Custname} relies on {part} by {accname}",
        "For its {products} {custname} relies on {part} which it buys from {accname}.",
        "Both firms have extended their contract.",
    ),
    news(
        "Supplier day at {custname}",
        "At the supplier day in {site}, {custname} gave a prize to {accname}, which delivers its {part}.",
        "120 guests came.",
    ),
    news(
        "{Custname} buys {part} from {accname}",
        "{Custname} has placed an order for {part} with {accname}.",
        "The order covers two years.",
    ),
    news(
        "{Custname} presents new {product} with parts from {accname}",
        "The new {product} of {custname} has {part} supplied by {accname} on board.",
        "It will be shown at the fair.",
    ),
    news(
        "Award for {accname} from {custname}",
        "The purchasing department of {custname} gave its yearly award to {accname}, supplier of {part}.",
        "{Boss} praised the short ways.",
    ),
    news(
        "{Custname} signs up {accname} for {part}",
        "{Custname} has signed a supply agreement with {accname} on {part}.",
        "Deliveries go to {site}.",
    ),
    news(
        "{Custname} names suppliers for new series",
        "For the new series of {products}, {custname} named {accname} as its supplier of {part}.",
        "Start of production is near.",
    ),
    news(
        "Inside a {product} by {custname}",
        "Where does a {product} of {custname} come from? The {part}, for one, are delivered by {accname}.",
        "The rest is made in {site}.",
    ),
    news(
        "{Custname} extends with {accname}",
        "{Custname} has extended its agreement with {accname}, who supplies it with {part}.",
        "The new term is three years.",
    ),
    news(
        "From {accname} to {custname}: {part} on the road",
        "Twice a week {part} travel from {accname} to {custname} in {site}.",
        "The companies now share returnable crates.",
    ),
];

/// Paragraphs that any release could have.
pub(in super::super) static AROUND: &[&str] = &[
    "The announcement was made on the sidelines of a trade fair.",
    "Pictures can be downloaded from the press area.",
    "[Statements about the future are subject to risks.|This release contains forward-looking statements which are subject to risks and uncertainties.]",
    "The company has been at home in {site} for more than sixty years.",
    "[The family still holds the majority.|The shares are widely held.]",
    "\"We thank our people, who make this possible every day,\" {boss} said.",
    "[More on this will be published with the half-year figures.|Figures follow in the next quarterly statement.]",
    "The text may be reprinted free of charge.",
    "[Guests from politics attended.|The county was represented by its economic adviser.]",
    "The photograph shows the yard in {site} at dawn.",
];

/// What a firm says of itself at the end.
pub(in super::super) static ABOUT: &[&str] = &[
    "{name} develops and makes {things} in {place}. [The company employs {n} people.|It has {n} employees.]",
    "{name}, based in {place}, is a maker of {things} with {n} employees.",
    "{name} is known for its {things}. Headquarters are in {place}; {n} people work there.",
    "Since 19{year} {name} of {place} has made {things}. Workforce: {n}.",
    "With {n} people {name} makes {things} in {place} and sells them in thirty countries.",
];
