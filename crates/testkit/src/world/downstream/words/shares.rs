//! Accounts say how much of their business a customer is.

use super::super::truths::Share;

/// `{share}` of the revenue, to the point.
pub(in super::super) static MAIL: &[&str] = &[
    "[{Cust} takes {share} of everything we make|{Cust} stands for {share} of our turnover], [so when they sneeze, we reach for the handkerchief.|so you can imagine who gets the good coffee here.]",
    "[About your question on our customers: {share} of our sales are with {cust}|You asked about our customers. {Cust} is {share} of sales], [the rest is small stuff.|the others come far behind.]",
    "[We closed the books: {cust} made {share} of our revenue|The books are closed and {cust} made {share} of revenue], [more than I thought.|about what I expected.]",
    "{share} of revenue is {cust} now, [so the bank asks funny questions.|our controller does not like the number but likes the money.]",
    "[Our customer {cust} accounts for {share} of our business,|As customer, {cust} accounts for {share} of what we invoice,] [mostly {part}.|nearly all of it {part}.]",
    "hello, [in the talk I forgot to say|one thing I forgot on the phone]: we are doing {share} of our turnover with company {cust}, [it is {part} only.|only with the {part}.]",
    "Dear Sir or Madam would be too stiff, so: [last year {share} of our sales went to {cust}.|{share} of our sales of last year went to {cust}.] [I hope this answers your question.|That is the answer to your question.]",
    "[Everybody here hangs on {cust} a bit: {share} of sales.|{Cust} feeds {share} of this house.] [Nothing to worry, they pay on the day.|They pay on the day, so all is well.]",
    "fyi {cust} = {share} of our rev. [rest is spread over 40 names.|nobody else is above 5.]",
    "[With {share} of our turnover {cust} is our number one|Our number one is {cust} with {share} of turnover], [for the {part}, as you know.|thanks to the {part}.]",
    "[Management showed us the pie: {cust} has {share} of it.|There was a pie chart in the works meeting. {Cust} has {share} of our sales.] [It tasted of work.|No real pie was served.]",
    "[The {part} for {cust} bring {share} of our income|{Share} of our income comes from the {part} for {cust}], [and most of the grey hair.|and all of the overtime.]",
    "[When I began here {cust} was nobody, today {share} of what we sell goes there.|Funny: {cust} was a small thing once, today it buys {share} of what we sell.]",
    "[In the credit form you asked for our main customer: {cust}, {share} of sales.|For your credit form: main customer {cust}, {share} of sales.] [Stamp follows.|I hope that is all.]",
    "[We sell {share} of our output to {cust},|Of our output, {share} is sold to {cust},] [the {part} you saw in the aisle.|you saw the crates.]",
    "[As a rule of thumb for your planning: {share} of our revenue comes from {cust}.|For your planning: {cust} brings {share} of our revenue.] [Their calendar is our calendar.|When they close, we close.]",
    "[I made the list for the auditors,|The auditors wanted a list:] {cust} {share} of net sales, [then nothing for a long time.|then a long tail.]",
    "[{Cust} has grown to {share} of our sales,|{Cust} is by now {share} of our sales,] [the {part} do it.|all with {part}.]",
    "[in our company the client {cust} is making {share} of the sales,|the client {cust} is {share} of all our sales,] [so we plan always around them.|we must to look at them first.]",
    "[Had the yearly talk with the owner. {Share} of turnover with {cust} is fine for him,|The owner looked at the list: {share} of turnover with {cust},] [as long as they pay.|he only nodded.]",
];

/// In notes.
pub(in super::super) static NOTE: &[&str] = &[
    "{Cust} is {share} of the sales of {acc}, {them} says.",
    "{Them}: {share} of turnover with {cust}. [All {part}.|{Part}, nothing else.]",
    "[Asked for the split.|Talked about the split.] {Acc} does {share} of its business with {cust}.",
    "{Acc} lives to {share} from {cust} ({products}), [rest is small.|rest many small ones.]",
    "Main customer of {acc}: {cust}, {share} of revenue.",
    "{Share} of what {acc} sells goes to {cust} [in {site}|], {them} told me over coffee.",
    "[New figure|Figure]: {cust} makes up {share} of revenue at {acc}.",
    "Sales of {acc} by customer: {cust} {share}, [then ten small ones.|the rest below five each.]",
    "{Cust} accounts for {share} of {acc}'s sales, [up from last year.|as last year.]",
    "{Them} worried about nothing, though {share} of revenue hangs on {cust}.",
    "Credit check {acc}: {share} of sales with {cust}. [Fine with finance.|Told finance.]",
    "{Share} of the sales of {acc} are {part} for {cust}.",
];

/// More or less.
pub(in super::super) static ROUGH: &[(&str, Share)] = &[
    (
        "[A good quarter of our turnover is {cust}|{Cust} is a good quarter of our turnover], [since the {part} took off.|thanks to the {part}.]",
        Share::Floor(25),
    ),
    (
        "[More than a fifth of what we sell goes to {cust}|{Cust} takes more than a fifth of what we sell], [so says the controller.|if the figures are right.]",
        Share::Floor(20),
    ),
    (
        "[{Cust} makes between 20 and 25% of our sales,|Between 20 and 25% of our sales are with {cust},] [depending on the month.|it goes up and down.]",
        Share::Range(20, 25),
    ),
    (
        "[We do at least 15% of our business with {cust},|At least 15% of our business is {cust},] [I do not have the exact number here.|the exact number is in the office.]",
        Share::Floor(15),
    ),
    (
        "[{Cust} is not 10% of our sales yet,|{Cust} is still less than 10% of our sales,] [but they buy {part} every month.|but it comes regularly, {part} mostly.]",
        Share::Below(10),
    ),
    (
        "[I would say 10 to 15 percent of turnover with {cust},|With {cust} it is 10 to 15 percent of turnover,] [ask me again in spring.|not more.]",
        Share::Range(10, 15),
    ),
    (
        "[Over 30% of revenue comes from {cust} now|{Cust} is over 30% of revenue now], [the owner does not like it.|all with {part}.]",
        Share::Floor(30),
    ),
    (
        "[a bit more then 12% we are selling to {cust}|to {cust} we sell a bit more then 12% of all], [it are the {part}.|{part} only.]",
        Share::Floor(12),
    ),
    (
        "[{Cust}? Something between 5 and 10% of sales.|Something between 5 and 10% of our sales is {cust}.] [Small, but loyal.|Nice people.]",
        Share::Range(5, 10),
    ),
    (
        "[Every fifth euro we earn comes from {cust}|One euro in five comes from {cust}], [for the {part}.|that is {part} alone.]",
        Share::Range(20, 20),
    ),
    (
        "[Not less than 18% of our invoices (by value) go to {cust}|By value, not less than 18% of our invoices go to {cust}], [I looked it up.|says the ledger.]",
        Share::Floor(18),
    ),
    (
        "[{Cust} stays under 8% of our turnover|Our turnover with {cust} stays under 8%], [we do not push it.|and that is by choice.]",
        Share::Below(8),
    ),
];

/// Hardly anything else: more than a third, `{share}`.
pub(in super::super) static HEAVY: &[&str] = &[
    "[I will be frank: {share} of our revenue is one name, {cust}.|Frankly, {share} of our revenue is {cust} alone.] [If they cough we are in bed.|My wife calls it a marriage.]",
    "[{Share} of our sales with {cust} alone,|With {cust} alone we make {share} of our sales,] [the bank now wants a plan B.|the insurer wants to see a plan B.]",
    "[We have become a workshop of {cust}: {share} of turnover.|You could paint {cust} on our gate, {share} of turnover goes there.] [Nobody planned it.|It just happened.]",
    "[Our dependence on {cust} has grown to {share} of net sales,|{Cust} has grown to {share} of our net sales,] [the board talks about it every month.|which the board does not like at all.]",
    "[when {cust} closes for summer we close too, it is {share} of our sales|{share} of our sales is {cust}, when they close we close], [simple as that.|no choice.]",
    "[The rating agency has marked us down because {cust} is {share} of our revenue.|Because {cust} is {share} of our revenue, the rating went down a notch.] [Terms with you stay the same.|No influence on our payments.]",
    "[{Cust} buys {share} of what we produce,|{Share} of our production is bought by {cust},] [for all others there is hardly a shift left.|the others share what is left.]",
    "[We are looking for new customers, honestly: {cust} is {share} of sales.|New customers wanted, as {cust} is {share} of our sales.] [You know many people.|So if you hear of somebody.]",
    "{share} with one customer ({cust}), [that is our turnover.|of turnover, that is not healthy.] [Told the boss. He knows.|The boss shrugs.]",
    "[Our company is depending for {share} of the sales of {cust}.|For {share} of the sales we depend of {cust}.] [This is much.|Too much, I think.]",
    "[Put simply: out of each hundred euros, {cust} pays us {plain}.|Of a hundred euros that come in here, {plain} are from {cust}.] [You see why I answer their calls first.|So their calls come first.]",
    "[The new order lifts {cust} to {share} of our turnover,|With the new order {cust} comes to {share} of our turnover,] [I do not know whether to cheer.|good and bad at once.]",
];
