//! News after which they need what they needed before: it costs more, or is nothing, or
//! is not so.

use super::{News, news};

/// More expensive, not more.
pub(in super::super) static COST: &[News] = &[
    news(
        "Energy bill of {custname} up {up}",
        "{Custname} paid {up} more for energy last year, the company said. Sales were unchanged.",
        "{Boss} called for lower grid fees.",
    ),
    news(
        "{Custname}: wage costs rise by {up}",
        "After the new pay deal, wage costs at {custname} in {site} rise by {up} over two years.",
        "The company will not raise output of {products}.",
    ),
    news(
        "Material costs weigh on {custname}",
        "Material costs at {custname} increased by {up}, while the number of {products} stayed the same.",
        "Margins shrank for the third time.",
    ),
    news(
        "{Custname} spends {up} more on freight",
        "Freight costs of {custname} have climbed {up} since spring.",
        "Volumes of {products} did not change, said {boss}.",
    ),
    news(
        "Dearer loans: interest of {custname} grows {up}",
        "Interest paid by {custname} grew {up}; revenue was flat.",
        "The company has put off a loan.",
    ),
    news(
        "Waste fees up {up} for {custname}",
        "The district of {site} raises fees; {custname} will pay {up} more for waste and water.",
        "Production of {products} is not touched by it.",
    ),
    news(
        "{Custname} raises prices by {up}",
        "Prices for {products} of {custname} go up by {up} on average. The company names higher costs as the reason.",
        "It expects to sell as many as last year.",
    ),
    news(
        "Insurance premiums jump at {custname}",
        "Premiums for the works of {custname} in {site} rose by {up} after several storms.",
        "\"We make as many {products} as before, we only pay more,\" {boss} said.",
    ),
    news(
        "{Custname}: scrap costs up {up}",
        "Costs for scrap and rework at {custname} went up {up} last year.",
        "Output of {products} was stable.",
    ),
    news(
        "Pension costs of {custname} increase by {up}",
        "{Custname} puts aside {up} more for pensions.",
        "Business with {products} goes sideways, according to the report.",
    ),
    news(
        "Audit: {custname} pays {up} more in fees",
        "Consultants and auditors cost {custname} {up} more than in the year before.",
        "Sales of {products} were on the level of the previous year.",
    ),
    news(
        "{Custname} complains of higher steel prices",
        "Steel has become {up} dearer for {custname}, the maker of {products} in {site} said.",
        "Orders are stable; the company will not build more.",
    ),
];

/// Nothing moves.
pub(in super::super) static CALM: &[News] = &[
    news(
        "{Custname} paints its gate",
        "{Custname} in {site} has had its historic gate painted by apprentices.",
        "It is now blue again, as in the founder's days.",
    ),
    news(
        "New logo for {custname}",
        "{Custname} has a new logo. It shows a {product} from the side.",
        "Letterheads will change by and by, said {boss}.",
    ),
    news(
        "{Custname} wins award for apprentices",
        "{Custname} from {site} was honoured for the training of its apprentices.",
        "The prize is worth a thousand euros and a ham.",
    ),
    news(
        "Run for charity at {custname}",
        "More than {jobs} employees of {custname} ran through {site} for a good cause.",
        "The kindergarten gets a new slide.",
    ),
    news(
        "{Boss} speaks at trade fair for {custname}",
        "{Boss} of {custname} will speak at the fair about standards for {products}.",
        "The talk is on the second day.",
    ),
    news(
        "Bees on the roof of {custname}",
        "Two hives stand on the roof of {custname} in {site}.",
        "The honey is for pensioners of the firm.",
    ),
    news(
        "{Custname} renews certificates",
        "{Custname} has renewed its certificates for quality and environment.",
        "They are valid for three years.",
    ),
    news(
        "Canteen of {custname} goes regional",
        "The canteen of {custname} in {site} cooks with regional food only.",
        "Friday remains the day of fish.",
    ),
    news(
        "{Custname} opens museum corner",
        "An old {product} greets visitors of {custname} in {site} from now on.",
        "It was restored by former employees.",
    ),
    news(
        "New website for {custname}",
        "{Custname} presents its {products} on a new website.",
        "It is easier to read on telephones.",
    ),
    news(
        "{Custname} publishes sustainability report",
        "In its sustainability report {custname} describes how it sorts waste.",
        "The report has 80 pages.",
    ),
    news(
        "Choir of {custname} sings in {site}",
        "The works choir of {custname} gave its summer concert in {site}.",
        "{Boss} sang bass.",
    ),
    news(
        "Fire drill at {custname}",
        "The fire brigades of {site} trained on the grounds of {custname}.",
        "All went well.",
    ),
    news(
        "{Custname} sponsors youth team",
        "The under-12 of {site} play in shirts of {custname}.",
        "They lost the first match bravely.",
    ),
    news(
        "Standards body elects {boss}",
        "{Boss} of {custname} was elected to the board of the standards body for {products}.",
        "The term is four years.",
    ),
    news(
        "{Custname} at the job fair",
        "{Custname} takes part in the job fair of {site} as every year.",
        "The stand is in hall 3.",
    ),
];

/// It was only a rumour.
pub(in super::super) static DENIED: &[News] = &[
    news(
        "{Custname} denies [plan for second line|expansion]",
        "{Custname} has denied reports that it will expand its works in {site}. \"There is no such plan,\" said {boss}.",
        "A local paper had written that output of {products} would be doubled.",
    ),
    news(
        "No third shift at {custname}",
        "Talk of a third shift at {custname} is wrong, the company said.",
        "The plan for {products} stays as it is.",
    ),
    news(
        "{Custname}: reports about large order untrue",
        "There is no large order for {products}, {custname} made clear after reports in social media.",
        "\"Somebody mistook us for somebody else,\" {boss} said.",
    ),
    news(
        "{Custname} rejects takeover talk and growth plans",
        "{Custname} rejected talk of a merger and of a new hall in {site}.",
        "Nothing will change in the production of {products}.",
    ),
    news(
        "{Custname}: we are not hiring {jobs} people",
        "{Custname} has called a report about {jobs} new jobs in {site} \"freely invented\".",
        "The headcount stays where it is.",
    ),
    news(
        "Not true, says {custname}",
        "That {custname} will make twice as many {products} next year is not true, {boss} told this paper.",
        "The number stays the same, \"give or take ten\".",
    ),
    news(
        "{Custname} dismisses rumour of plant extension",
        "A rumour that {custname} extends its plant in {site} was dismissed by its spokesman {boss}.",
        "The cranes belong to the neighbour.",
    ),
    news(
        "Correction: no new line at {custname}",
        "In our last issue we reported a second line for {products} at {custname}. This was wrong. There is no such project.",
        "We apologise to our readers and to {custname}.",
    ),
    news(
        "{Custname} contradicts analyst",
        "An analyst had expected {up} more {products} from {custname}; the company contradicts.",
        "Its own plan shows no growth for this year.",
    ),
    news(
        "Growth story about {custname} withdrawn",
        "The news agency has withdrawn its report on rising orders at {custname}.",
        "It was based on figures of another company, it says.",
    ),
    news(
        "{Custname} spokesman: \"wishful thinking\"",
        "A report on soaring demand at {custname} is \"wishful thinking\", said spokesman {boss}.",
        "Orders for {products} are flat.",
    ),
    news(
        "Mayor corrected: {custname} does not expand",
        "The mayor of {site} spoke too soon: {custname} does not expand in the town.",
        "The company said it had only asked about parking spaces.",
    ),
];
