//! News of those who buy from accounts: they will need more, or less.

use super::{News, news};

/// They will need more.
pub(in super::super) static UP: &[News] = &[
    news(
        "{Custname} [raises|lifts] outlook after strong orders",
        "{Custname} expects sales to grow by {up} this year after orders for its {products} came in well above plan, the company said.",
        "\"We did not see this coming in such strength,\" said {boss}, head of the {site} works. [Overtime has been agreed until the end of the year.|A third shift starts next month.]",
    ),
    news(
        "Third shift at {custname}",
        "From next month {custname} will work three shifts in {site} to keep up with demand for {products}.",
        "The works council has agreed. About {jobs} people are to be hired[, half of them in assembly|].",
    ),
    news(
        "{Custname} wins order for {units} {products}",
        "{Custname} has been awarded a contract for {units} {products}, to be delivered over the next two years.",
        "It is the largest order in the history of the {site} plant, said {boss}. [Deliveries begin in spring.|The first units leave the works within six months.]",
    ),
    news(
        "{Custname}: order intake up {up}",
        "Order intake at {custname} rose by {up} in the last quarter, compared with the same quarter a year earlier.",
        "Demand for {products} was strong in all regions. [Lead times have grown to nine months.|The order book now reaches into {next}.]",
    ),
    news(
        "Record quarter for {custname}",
        "{Custname} shipped more {products} in the past three months than in any quarter before.",
        "Output in {site} climbed {up} year on year. {Boss} spoke of bottlenecks with purchased parts that were \"annoying, but the right kind of problem\".",
    ),
    news(
        "{Custname} to hire {jobs} in {site}",
        "{Custname} is looking for {jobs} new employees in {site} because production of {products} is to be raised.",
        "[The plant runs at its limit.|The plant has been running on Saturdays since spring.] Output is to go up by {up} within a year.",
    ),
    news(
        "{Custname} buys land next to its {site} works",
        "{Custname} has bought a plot beside its works in {site} and will build a new hall for {products} there.",
        "The company will spend EUR {money} million. [Groundbreaking is planned for autumn.|Machines move in next year.]",
    ),
    news(
        "Rail, road or roof: {custname} cannot build fast enough",
        "Customers wait up to ten months for {products} from {custname}, and the wait is growing.",
        "Orders in hand are {up} above last year's, according to {boss}. [The company now looks for more capacity among its suppliers.|Suppliers have been told to prepare for higher call-offs.]",
    ),
    news(
        "{Custname} launches new generation of {products}",
        "{Custname} has begun series production of a new generation of {products} in {site}.",
        "Pre-orders reached {units} units in the first weeks, said {boss}, twice what had been planned[ for the whole year|].",
    ),
    news(
        "Good half-year at {custname}",
        "In the first half {custname} increased revenue by {up}, mainly with {products}.",
        "The forecast for the full year was raised. {Boss}: \"We ask our suppliers to run with us.\"",
    ),
    news(
        "{Custname} doubles shifts after subsidy decision",
        "After the new subsidy for {products} came into force, {custname} has doubled its shifts in {site}.",
        "The company expects {up} more units this year.",
    ),
    news(
        "Order boom in {site}",
        "At {custname} in {site} orders for {products} are piling up: the backlog stands at EUR {money} million, {up} more than a year ago.",
        "\"Every hand counts,\" said {boss}. [Temporary workers have been taken on.|The company cafeteria now opens at five.]",
    ),
    news(
        "{Custname} reopens mothballed line",
        "{Custname} is bringing a line back to life that had stood still for two years; demand for {products} makes it necessary.",
        "The line in {site} will add about {units} units a year.",
    ),
    news(
        "Framework deal lifts {custname}",
        "{Custname} and a public buyer have signed a framework over {units} {products}.",
        "Call-offs start this quarter. Analysts expect the plant in {site} to run full[ for three years|].",
    ),
    news(
        "{Custname} increases production targets",
        "{Custname} has raised this year's production target for {products} by {up}.",
        "\"The market pulls,\" said {boss} at the presentation of the quarterly figures.",
    ),
    news(
        "Exports drive {custname}",
        "Exports of {products} by {custname} grew {up} in the last six months.",
        "The company has leased further storage in {site2} and will add a weekend shift.",
    ),
    news(
        "{Custname} celebrates 10,000th {product} and speeds up",
        "{Custname} handed over its ten thousandth {product} and will raise the weekly rate by {up}.",
        "[The mayor of {site} cut a cake.|The mayor of {site} brought a cake.] Suppliers were thanked for their patience.",
    ),
    news(
        "{Custname} takes over orders of rival",
        "After a rival closed, {custname} has taken over its open orders for {products}.",
        "This adds work worth EUR {money} million to the books in {site}.",
    ),
    news(
        "Higher call-offs expected at {custname}",
        "{Custname} told its suppliers at a meeting in {site} to expect call-offs {up} above the forecast.",
        "The reason is demand for {products} [from abroad|from new customers].",
    ),
    news(
        "{Custname} sees end of slump, orders double",
        "After two lean years orders at {custname} have doubled within six months.",
        "{Boss} called it \"a return with a bang\". The plant in {site} is back on full time.",
    ),
];

/// They will need less.
pub(in super::super) static DOWN: &[News] = &[
    news(
        "{Custname} cuts {jobs} jobs in {site}",
        "{Custname} will cut {jobs} jobs in {site} as demand for {products} has weakened.",
        "\"We have to adapt to a smaller market,\" said {boss}. [Talks with the works council have begun.|Temporary contracts will not be renewed.]",
    ),
    news(
        "{Custname} puts {site} on short time",
        "{Custname} has put its plant in {site} on short-time work from next month.",
        "Orders for {products} fell by {down} in the last quarter, the company said.",
    ),
    news(
        "{Custname} [to close|closes] plant in {site}",
        "{Custname} will close its plant in {site} by the end of the year. {Products} will be made [elsewhere|abroad] in smaller numbers.",
        "{Jobs} people are affected. {Boss} spoke of \"the hardest day in twenty years\".",
    ),
    news(
        "Profit warning from {custname}",
        "{Custname} has lowered its forecast: sales are now expected to fall by {down}.",
        "Customers postpone orders for {products}, the company said[ after the close of trading|].",
    ),
    news(
        "{Custname}: order intake down {down}",
        "Order intake at {custname} was {down} below the level of the same quarter a year earlier.",
        "The backlog for {products} has been worked off. [Overtime accounts are being run down.|Working hours will be reduced.]",
    ),
    news(
        "{Custname} recalls {units} {products}",
        "{Custname} is recalling {units} {products} because of a fault in the control unit and has stopped production in {site}.",
        "It is not known when the line will start again. \"Safety first,\" said {boss}.",
    ),
    news(
        "{Custname} halves output",
        "Because of full yards {custname} will build only half as many {products} in the coming two quarters.",
        "Suppliers have been informed. The plant in {site} will stand still on Fridays.",
    ),
    news(
        "Large order for {custname} cancelled",
        "A customer has cancelled an order for {units} {products} from {custname}.",
        "The company will take back its production plan for {site}, said {boss}.",
    ),
    news(
        "{Custname} ends production of {products} in {site}",
        "After 31 years {custname} gives up the production of {products} in {site}.",
        "The site will become a spare parts store. {Jobs} jobs go.",
    ),
    news(
        "Weak year at {custname}",
        "Revenue of {custname} fell by {down} last year; the outlook is no better.",
        "Dealers still have stocks of {products} for half a year.",
    ),
    news(
        "Extended summer break at {custname}",
        "{Custname} extends the summer break in {site} from three to seven weeks, as orders for {products} are lacking.",
        "\"It would be wrong to build for stock,\" said {boss}.",
    ),
    news(
        "{Custname} files for protection from creditors",
        "{Custname}, maker of {products}, has filed for protection from its creditors.",
        "Production in {site} goes on at a lower level for the time being. [Suppliers are asked to register their claims.|An administrator has been appointed.]",
    ),
    news(
        "Subsidy stop hits {custname}",
        "Since the end of the subsidy, orders for {products} at {custname} have dropped by {down}.",
        "The third shift in {site} was given up again.",
    ),
    news(
        "{Custname} postpones new plant",
        "{Custname} puts its plan for a new plant in {site2} on ice and cuts output in {site} by {down}.",
        "The market for {products} will not recover soon, {boss} said.",
    ),
    news(
        "{Custname} loses tender",
        "{Custname} has lost the tender for {units} {products}; the contract on which the {site} works has lived runs out.",
        "After that there is work for a third of the people.",
    ),
    news(
        "Slump at {custname} deepens",
        "For the fourth quarter in a row {custname} sold fewer {products}; the minus was {down}.",
        "The company has told suppliers to expect lower call-offs until next summer.",
    ),
    news(
        "{Custname} stops hiring, trims plan",
        "{Custname} has stopped hiring and trims its production plan for {products} by {down}.",
        "\"We drive by sight,\" said {boss}.",
    ),
    news(
        "Fire stops {custname} in {site}",
        "A fire has destroyed the paint shop of {custname} in {site}. No {products} will be built for at least four months.",
        "Nobody was hurt. [Insurers put the damage at EUR {money} million.|The rebuilding will take until next year.]",
    ),
    news(
        "{Custname} moves down a gear",
        "{Custname} goes from two shifts to one in {site}. {Products} sell slowly.",
        "Output will be {down} lower than last year, the plant manager {boss} told the local council.",
    ),
    news(
        "Exports of {custname} collapse",
        "New tariffs have cost {custname} its most important export market; shipments of {products} fell by {down}.",
        "The company considers to shut a hall in {site}.",
    ),
];

/// One line becomes two.
pub(in super::super) static DOUBLE: &[News] = &[
    news(
        "{Custname} doubles capacity for {products}",
        "{Custname} will double its capacity for {products} in {site}; a second line starts in {month}.",
        "EUR {money} million go into the project. \"The first line is sold out,\" said {boss}.",
    ),
    news(
        "Second line for {custname}",
        "{Custname} is building a second line for {products} next to the first one in {site}.",
        "It will make as many as the first, {units} a year[, and starts within two quarters|].",
    ),
    news(
        "{Custname} to make twice as many {products}",
        "By next summer {custname} wants to make twice as many {products} in {site} as today.",
        "Orders for the machines have been placed, {boss} said.",
    ),
    news(
        "New hall, new line: {custname} grows in {site}",
        "{Custname} opened a new hall in {site} yesterday. It holds a second assembly line for {products}.",
        "Output will double step by step[, beginning in {month}|]. {Jobs} new jobs come with it.",
    ),
    news(
        "{Custname} expands in {site}",
        "{Custname} invests EUR {money} million in {site} to double its output of {products}.",
        "Start of production on the new line is planned for {month}.",
    ),
    news(
        "Green light for {custname} line two",
        "The supervisory board of {custname} has approved line two for {products}.",
        "With it the capacity in {site} goes from {units} units to double that number.",
    ),
    news(
        "{Custname} adds twin line",
        "A twin of its existing line is what {custname} is putting up in {site}: same layout, same suppliers, same {products}.",
        "\"We copy what works,\" said {boss}. Ramp-up begins in {month}.",
    ),
    news(
        "Capacity at {custname} goes from one to two",
        "{Custname} has ordered the equipment for a second production line for {products} in {site}.",
        "The plant will then turn out twice today's volume.",
    ),
    news(
        "{Custname} moves to two lines",
        "Starting in {month}, {custname} will build {products} on two lines instead of one.",
        "The company said existing parts and suppliers will be kept[ for both lines|].",
    ),
    news(
        "{Site} gets a second line",
        "Good news for {site}: {custname} sets up another line for {products}, of the same size as the first.",
        "Hiring of {jobs} people has begun, said {boss}.",
    ),
    news(
        "Ramp-up at {custname}",
        "{Custname} has begun the ramp-up of its second line for {products}; full output, twice the present one, is expected by the year's end.",
        "Building permits and machines are in place.",
    ),
    news(
        "{Custname} signs for twofold volume",
        "{Custname} signed a contract that needs twice its present output of {products} and enlarges its works in {site} for it.",
        "The enlarged works is to open in {month}.",
    ),
];
