//! What only sounds like a customer, a share or a change.

use super::{News, news};

/// A supplier of theirs, `{cust}`, not a customer.
pub(in super::super) static SUPPLIER: &[&str] = &[
    "[We buy our control units from {cust}|Our control units come from {cust}], [and they are late again.|who are late, as you are not.]",
    "[{Cust} supplies us with drives|{Cust} is our supplier for drives], [nice calendar this year.|they sent wine.]",
    "[Our supplier {cust} has raised prices|The supplier {cust} has new prices], [so I have little time this week.|I sit over the lists.]",
    "[We get castings from {cust},|From {cust} we receive castings,] [two of ten were good.|today half of the lot went back.]",
    "[I was in {site} at {cust}, they deliver our motors.|They deliver our motors: {cust}. I went to {site} to shout a little.]",
    "[Purchasing is at {cust} today, who make our frames.|Our frames are made by {cust}, purchasing is there today.]",
    "fyi we source sheet metal at {cust} now, [nothing to do w/ you|other topic, just telling].",
    "[From {cust} we are buying the electric, it is good company.|We are client of {cust} for the electric parts.]",
    "[{Cust} wants us to pay in advance for their {products}, we need two for our own yard.|For our own yard we ordered two {products} from {cust}.]",
    "[The lorry of {cust} blocked the gate, they bring our steel.|Our steel comes with {cust}, today their lorry blocked the gate.]",
    "[We have signed with {cust} as supplier of motors.|New supplier for motors is {cust}.] [Competes with nobody you know.|No matter for you.]",
    "[{Cust} has delivered us wrong gaskets... no, not yours, theirs.|Wrong boxes again from {cust}, our supplier for boxes.]",
];

/// A share of what they spend.
pub(in super::super) static COST: &[&str] = &[
    "[{Cust} stands for {share} of our purchasing volume|{Share} of our purchasing volume is {cust}], [so I write to them more often than to my wife.|my most frequent mail.]",
    "[{Share} of our material costs go to {cust},|Of our material costs {share} are with {cust},] [for steel and frames.|all for steel.]",
    "[Our spend with {cust} is {share} of the total|With {cust} we spend {share} of the total budget], [so the auditor asked for a second source.|we look for a second source.]",
    "[We source {share} of our castings from {cust}.|{Cust} delivers {share} of our castings.]",
    "[{Cust} is {share} of our energy bill|{Share} of the energy bill goes to {cust}], [they run the boiler house here.|for steam.]",
    "[{Share} of what we pay out each month goes to {cust}, our supplier of motors.|Each month {share} of our payments go to {cust}, for motors.]",
    "[Freight: {share} of it is billed by {cust}.|{Cust} bills {share} of our freight.]",
    "[In our cost sheet {cust} is at {share},|{Cust} has {share} in our cost sheet,] [the motors are dear.|for the electric parts.]",
    "[We depend on {cust} for {share} of our supplies.|For {share} of supplies we depend on {cust}.]",
    "[The price rise of {cust} hurts, as they are {share} of our input costs.|{Cust} is {share} of our input costs, and now a price rise.]",
    "[{Share} of bought-in parts: {cust}.|Bought-in parts: {share} from {cust}.] [That was the number you asked on Thursday.|As per list.]",
    "[{Cust} gets {share} of our purchase orders|{Share} of our purchase orders go to {cust}], [by value.|counted by value.]",
];

/// Several together.
pub(in super::super) static JOINT: &[&str] = &[
    "[{Cust}, {other} and {third} together are {share} of our sales.|Together {cust}, {other} and {third} make {share} of our sales.] [Who is how much, only finance knows.|The split is secret even to me.]",
    "[Our three big ones, {cust}, {other} and {third}, bring {share} of revenue between them.|Between them {cust}, {other} and {third} bring {share} of our revenue.]",
    "[With {cust}, {other} and {third} combined we reach {share} of turnover.|Combined, {cust}, {other} and {third} are {share} of turnover.]",
    "[{Share} of sales: that is {cust} plus {other} plus {third}.|{Cust} plus {other} plus {third}: {share} of our sales.]",
    "[Taken together, {cust}, {other} and {third} are good for {share} of what we sell.|{Cust}, {other} and {third}, taken together, are good for {share} of what we sell.]",
    "[We make {share} with three houses: {cust}, {other}, {third}.|Three houses make {share} of our revenue: {cust}, {other}, {third}.]",
    "[the customers {cust}, {other} and {third} in sum are {share} of the sales|in sum {share} of sales are the customers {cust}, {other} and {third}]",
    "[{Cust}, {other} and {third} jointly account for {share} of net sales.|Jointly, {cust}, {other} and {third} account for {share} of net sales.]",
    "[Our top three ({cust}, {other}, {third}) hold {share}.|Top three of sales: {cust}, {other}, {third}, in total {share}.]",
    "[If you add up {cust}, {other} and {third} you have {share} of our turnover.|Add up {cust}, {other} and {third} and you get {share} of our turnover.]",
    "[{Share} of what we invoice goes to the trio of {cust}, {other} and {third}.|The trio of {cust}, {other} and {third} gets {share} of our invoices.]",
    "[{Cust}, {other}, {third}: all three make {share} of sales, says the list without the single numbers.|All three, {cust}, {other} and {third}, make {share} of sales.]",
    "[The A customers are {cust}, {other} and {third}. As a group they are {share} of revenue.|As a group our A customers {cust}, {other} and {third} are {share} of revenue.]",
    "hi, {cust} + {other} + {third} = {share} of our sales, [dont ask me for each|no idea about each].",
];

/// It was much, in the year before.
pub(in super::super) static FELL: &[&str] = &[
    "[In {prev} {cust} was {share} of our sales, today it is less than 10%.|{Cust} was {share} of our sales in {prev}. Now it is below 10%.] [We are glad to be free of it.|Others have grown.]",
    "[Gone are the days when {cust} was {share} of turnover|The days when {cust} made {share} of our turnover are over], [last year it was under 10%.|it has come down to single digits.]",
    "[{Cust} fell from {share} to under 10% of our revenue.|From {share} of revenue {cust} has fallen to under 10%.]",
    "[We once did {share} with {cust}. Not any more: last year it stayed below 10%.|Once it was {share} with {cust}, last year it stayed below 10%.]",
    "[The bank is happy: {cust}, {share} of sales in {prev}, is below 10% since.|{Cust} is below 10% of our sales since last year. In {prev} it was {share}.]",
    "[{Cust} is still our customer, but no longer the {share} of {prev}. It is less than 10% now.|Still customer, {cust}, but with less than 10%, not with {share} as in {prev}.]",
    "[until {prev} we were making {share} with {cust}, now it is lower then 10%|with {cust} it was {share} until {prev}, now lower then 10%], [more healthy|better so]",
    "[Diversified at last: {cust} down from {share} to less than 10% of what we sell.|At last we are diversified, {cust} is down from {share} to less than 10%.]",
    "[{Share} was the part of {cust} in our sales of {prev}. For {year} it is under 10%.|For {year} the part of {cust} in our sales is under 10%, after {share} in {prev}.]",
    "[The owner keeps telling how {cust} was {share} in {prev}. Last year: not even 10%.|Not even 10% last year with {cust}, and {share} in {prev}. Times change.]",
    "[{Cust} shrank with us: {share} of sales in {prev}, under 10% in {year}.|From {share} in {prev} to under 10% in {year}, that is {cust} in our sales.]",
    "[We have got away from {cust}, less than 10% of turnover now ({prev}: {share}).|Less than 10% of turnover is {cust} now, in {prev} it was {share}.]",
    "[What was {share} in {prev} is below 10% today, I mean {cust} and our sales.|I mean {cust}: {share} of our sales in {prev}, below 10% today.]",
    "[Since the new owner came, {cust} buys little: under 10% of our sales, once {share}.|{Cust} buys little now, under 10% of our sales where it once was {share}.]",
];

/// A share of a market.
pub(in super::super) static MARKET: &[&str] = &[
    "[Our customer {cust} has {share} of the market for {products}|{Cust}, our customer, holds {share} of the market for {products}], [so I read.|says their brochure.]",
    "[{Cust} sells {share} of all {products} in the country,|Of all {products} in the country {share} come from {cust},] [and in them are our {part}.|with our {part} inside.]",
    "[With a market share of {share} {cust} is the first in {products}.|First in {products} is {cust}, with {share} of the market.] [They buy {part} from us.|They are a customer of ours.]",
    "[The people of {cust}, whom we supply, boast of {share} market share.|{Share} market share is what {cust} boasts of. We supply the {part}.]",
    "[{Share} of new {products} carry the badge of {cust}, our customer.|Our customer {cust} puts its badge on {share} of all new {products}.]",
    "[{Cust} wants to have {share} of the world market one day|One day {cust} wants {share} of the world market], [and takes our {part} along.|our {part} go with them.]",
    "[In {products} it is {cust} with {share}, then the rest.|In {products}, {cust} leads with {share}.] [We deliver {part} to them.|Our customer, by the way.]",
    "[Every statistic has {cust} at {share} of the market|{Cust} is at {share} of the market in every statistic], [nice to be their supplier.|and we supply their {part}.]",
    "[{Cust} has taken {share} of the market for {products}, their man told me. They are a good customer.|A good customer, {cust}, with {share} of the market for {products}.]",
    "[{Share} of the {products} you see on the road or elsewhere are from {cust}, with our {part} in them.|Our {part} are in {share} of all {products}, as {cust} has that much of the market.]",
    "fyi {cust} got {share} mkt share in {products}, [we supply them|they buy our {part}]",
    "[The market leader in {products} ({share}) is {cust}, and we deliver {part} to it.|We deliver {part} to the market leader in {products}: {cust}, {share} of the market.]",
];

/// A wish or a condition.
pub(in super::super) static WISH: &[&str] = &[
    "[We would love to supply {cust} one day|One day we would love to supply {cust}], [but they do not even answer.|so far they say no.]",
    "[If {cust} takes our offer, we will need more people for the {part}.|Should {cust} accept our offer for {part}, we will need more people.]",
    "[My dream is to have {cust} as customer.|To have {cust} as customer is a dream of our boss.] [Dream on.|It stays a dream for now.]",
    "[We are bidding for the {part} at {cust}, with little hope.|We sent a bid for {part} to {cust}.] [Five others did too.|The chances are small.]",
    "[Unless {cust} changes its mind, we will not be their supplier.|We will not become supplier of {cust}, unless they change their mind.]",
    "[Had we won {cust}, you would have felt it in the {spares}.|You would have felt it if we had won {cust}.] [We did not.|Another got it.]",
    "[Perhaps we show our {part} to {cust} at the fair.|At the fair we want to show the {part} to {cust}.] [They do not know us.|Nobody there knows us yet.]",
    "[we try since long time to get in at {cust}, without success|since long time we try at {cust}, no success]",
    "[{Cust} asked for samples of {part}, which means nothing.|Samples of {part} went to {cust}, nothing more.] [No order, no talk.|They have made no decision.]",
    "[Could be that we sell to {cust} some day.|Maybe {cust} becomes a customer some day.] [For now it is talk.|Talk, nothing else.]",
    "[We hope for {cust}, as every year.|As every year we hope for {cust}.] [Hope is cheap.|It costs nothing.]",
    "[The boss wants to have {cust} in the order book by {next}.|By {next}, the boss says, {cust} should be a customer.] [I keep my doubts.|We shall see.]",
];

/// It is over.
pub(in super::super) static ENDED: &[&str] = &[
    "[We lost {cust} at the turn of the year|At the turn of the year we lost {cust}], [the {part} are made in Asia now.|too dear, they said.]",
    "[{Cust} is no longer a customer of ours.|{Cust} has left us.] [They make the {part} themselves now.|A pity, after nine years.]",
    "[The contract with {cust} ran out and was not renewed.|{Cust} did not renew the contract for the {part}.] [We are out.|So that chapter is closed.]",
    "hi, [bad news first:|in case you wonder:] {cust} kicked us out, [no more {part} for them|another supplier does the {part} now].",
    "[Since summer we deliver nothing to {cust} any more.|We have stopped delivering to {cust}.] [They did not pay.|The price was too low to live on.]",
    "[Our time as supplier of {cust} is over|We are not supplier of {cust} any more], [the last {part} left in spring.|the tools for the {part} were fetched.]",
    "[{Cust} has taken the {part} in-house|The {part} are now made by {cust} itself], [we have to say goodbye to that customer.|and we lost the customer.]",
    "[The customer {cust} we have lost it,|We have lost customer {cust},] [now the hall is half empty.|so there is space in the hall.]",
    "[After the last {part} for {cust} the cell was taken down.|The cell for {cust} is being taken down.] [No more business with them.|They buy elsewhere.]",
    "[{Cust} cancelled with us for good.|For good: {cust} cancelled.] [No {part} to them since then.|A rival got the {part}.]",
    "[We parted with {cust}|{Cust} and we parted], [in peace, but without any further order of {part}.|there is nothing going to them now.]",
    "[You will see no more crates of {cust} here.|No more crates for {cust}.] [They moved the {part} to another supplier.|We were too small for them.]",
];

/// Somebody said it wrong: the wrong name, then the right one (`{other}`).
pub(in super::super) static SLIP: &[(&str, &str)] = &[
    (
        "[The {part} you asked about go to {cust}.|It is {cust} that gets these {part}.]",
        "[Correction: the {part} do not go to {cust} but to {other}.|I mixed it up, the {part} are for {other}, not for {cust}.]",
    ),
    (
        "[We make them for {cust}, our customer.|Our customer for these is {cust}.]",
        "[I told you nonsense: our customer is {other}. With {cust} we have nothing to do.|Sorry, wrong name. {Other} is the customer, not {cust}.]",
    ),
    (
        "[{Cust} buys these {part} from us.|These {part} are bought by {cust}.]",
        "[My mistake: not {cust}, {other} buys them.|It was {other} who buys the {part}. Forget {cust}.]",
    ),
    (
        "[End customer is {cust}, as far as I know.|As far as I know the end customer is {cust}.]",
        "[I asked: end customer is {other}, not {cust}.|End customer is {other}. {Cust} was wrong.]",
    ),
    (
        "[That lot was for {cust}, we supply them with {part}.|We supply {cust} with {part}, that lot was theirs.]",
        "[Must correct me: we do not supply {cust}, it is {other} we supply with {part}.|Please strike {cust}. We supply {other} with {part}.]",
    ),
    (
        "[Since you ask: {cust} takes the {part}.|You asked who takes the {part}: {cust}.]",
        "[Since you wrote it down: please change {cust} to {other}, I confused them.|I confused the two. {Other} takes the {part}, {cust} does not.]",
    ),
    (
        "hi, [the {part} are {cust} stuff|its for {cust}, they buy the {part}].",
        "oops, [not {cust}. {other} buys the {part}|wrong one, {other} is the customer for the {part}, {cust} isnt].",
    ),
    (
        "[Our client for the {part} is the company {cust}.|The client is {cust} for the {part}.]",
        "[Excuse me, I was writing wrong client. Correct is {other}, {cust} is not client.|I have to correct: client for the {part} is {other} and not {cust}.]",
    ),
    (
        "[The crates in the yard are for {cust}, who buy our {part}.|{Cust} buys our {part}, the crates are theirs.]",
        "[The crates are not for {cust}. They are for {other}, who buy our {part}.|Not {cust}: {other} buys our {part}, I asked dispatch.]",
    ),
    (
        "[In the list I wrote {cust} as our customer for {part}.|Customer for {part} in my list: {cust}.]",
        "[The list was wrong. Put {other} instead of {cust} as our customer for {part}.|Wrong list. Our customer for {part} is {other}, {cust} has never bought from us.]",
    ),
    (
        "[{Cust} will have them, our customer in the north.|They go north, to our customer {cust}.]",
        "[Sorry for the mess: the {part} go to our customer {other}, not to {cust}.|I must take it back. {Other} is our customer, {cust} is not.]",
    ),
    (
        "[For whom? For {cust}, I think, they order {part} here.|I think {cust} orders these {part} here.]",
        "[I thought wrong. {Other} orders the {part} with us, {cust} does not.|Wrong thought: it is {other} that orders {part} here and not {cust}.]",
    ),
];

/// A direct customer of ours is theirs too, as all know.
pub(in super::super) static OURS: &[&str] = &[
    "[As you sell to {cust} yourselves: they get {part} from us too.|You know {cust} well, you deliver there yourselves. They have our {part} too.]",
    "[{Cust}, where you are in and out, also takes our {part}.|Our {part} are also at {cust}, your own customer.]",
    "[I met your colleague at {cust} last week; they buy {part} from us and {many} from you.|At {cust}, where you deliver your {many} directly, our {part} are used too.]",
    "[Funny world, {cust} buys from you directly and {part} from us.|{Cust} buys from both of us, {part} here and {many} from you.]",
    "[{Cust}, which is in your own books, too, has ordered {part} with us.|We have an order for {part} from {cust}, whom you serve yourselves.]",
    "[Greetings from {cust}! Your {many} run there, and our {part}.|At {cust} I saw your {many} next to our {part}.]",
    "[We share a customer by the way, {cust}: {part} from here, {many} from you.|By the way, {cust} is customer of us both.]",
    "[You deliver to {cust} direct, I know, so tell them hello from their supplier of {part}.|Say hello to {cust} when you are there next, they have our {part}.]",
    "[{Cust} told me they are happy with your service. They also buy {part} from us.|They buy {part} from us and {many} from you: {cust} is a happy place.]",
    "[The buyer of {cust} wrote to both of us, you know him well. They take our {part}.|{Cust} takes our {part}, their buyer is the one you know.]",
    "[As {cust} is your customer as well as ours: their goods-in closes at noon now.|Goods-in at {cust} closes at noon now, for our {part} and for your {many}.]",
    "hi, at {cust} yesterday (we do their {part}), [met ur service van|ur colleague says hello].",
];

/// A rumour that is put right in the same breath.
pub(in super::super) static DENIED: &[&str] = &[
    "[You may hear that our customer {cust} doubles its plant. It is not true, I asked.|The rumour that {cust}, our customer, doubles its plant is not true. I asked them.]",
    "[People say {cust} takes more {part} soon. They do not, the contract says the same number.|No, {cust} does not take more {part}, whatever people say.]",
    "[The paper has it that {cust} grows. Our contact there laughed.|Our contact at {cust} laughed about the paper: no growth, same number of {part}.]",
    "[Forget what I said about {cust} and the third shift, they called it off.|{Cust} called off the third shift, so forget what I said. We go on with the same {part}.]",
    "[About {cust}, our customer: the expansion is off, it never was decided.|It never was decided that {cust} expands, our customer tells us. All stays.]",
    "[{Cust} told all suppliers of {part} that the report on new orders was wrong.|All suppliers, we too, were told by {cust} that the report on new orders was wrong.]",
    "[{Cust} will not build that line. Our customer's buyer said it twice.|The line at {cust}, our customer, will not be built. Their buyer said so twice.]",
    "[The story about {cust} is made up, they take as many {part} as ever.|As many {part} as ever for {cust}, the story is made up.]",
    "[I called {cust} because of the article. All wrong, they said, and our {part} stay as planned.|The article on {cust} is all wrong, they said when I called.]",
    "[No second line at {cust}: it was a plan of the old management, dropped long ago.|A dropped plan of the old management, that is the news about {cust}, our customer.]",
    "hi, {cust} thing is fake, [they laughed|asked them], our {part} schedule stays.",
    "[Our customer {cust} has put it in writing: no more capacity, no more {part}.|In writing from {cust}: no more capacity, our {part} stay as they are.]",
];

/// A letter of an account about its owner: nobody outside buys.
pub(in super::super) static OWN: &[&str] = &[
    "[All that we make stays in the group, we have no customers outside.|We make for our own group only, nobody outside buys from us.]",
    "[We are a captive plant: each of the {part} is used in our own sister works.|As a captive plant we have no outside customers at all.]",
    "[You asked for our customers: none. The {part} go to our own shops.|Customers? None, the {part} are for our own shops only.]",
    "[Our only taker is our parent, everything goes into its own stores.|Everything we make goes to our own stores, there is no external customer.]",
    "[We do not sell, we only build for ourselves. The {part} never leave the group.|The {part} never leave the group, we build for ourselves only.]",
    "[since the merger all {part} are for internal use, no outside sale|no outside sale since the merger, all {part} are internal]",
    "[Nobody buys from us in the sense you mean, all {part} go to our sister plant.|All {part} go to the sister plant, nobody buys them.]",
    "[We are the workshop of the group and do not sell to anybody.|As workshop of the group we sell to nobody.]",
    "[Sales department? We have none. The group takes everything.|There is no sales department here, the group takes everything.]",
    "[Each of our {part} ends in a plant of our own.|In plants of our own, that is where our {part} end.]",
    "[Our production is for internal demand only.|We have internal demand only, no market.]",
    "[Everything you deliver stays with us: we build the plants we run.|We build the plants which we run ourselves.]",
];

/// A person or a place of that name.
pub(in super::super) static PLACE: &[News] = &[
    news(
        "Bypass near {custstem} [opens|opened]",
        "The new bypass near {custstem} has been opened. Traffic is expected to double.",
        "The village hopes for quiet nights.",
    ),
    news(
        "Dr {custstem} doubles research team",
        "Dr Anneke {custstem} has doubled her team at the university and found new funds.",
        "She works on alloys.",
    ),
    news(
        "{custstem} fair draws record crowd",
        "The summer fair of the town of {custstem} drew a record crowd, up {up} on last year.",
        "Beer was sold out on Saturday.",
    ),
    news(
        "Mayor {custstem} wants growth",
        "Mayor Jon {custstem} wants more growth for his county and asks for a second railway line.",
        "The council debates it in {month}.",
    ),
    news(
        "River {custstem} rises",
        "The river {custstem} has risen by two metres after the rain. Production of electricity at the weir went up {up}.",
        "The level falls again.",
    ),
    news(
        "Olive {custstem} wins sailing cup",
        "The sailor Olive {custstem} has won the cup for the second time.",
        "Entries had risen by {up}.",
    ),
    news(
        "School in {custstem} gets second hall",
        "The school in {custstem} will get a second sports hall, its headmaster said.",
        "Pupil numbers grow.",
    ),
    news(
        "Auction house {custstem} sells clock collection",
        "At the auctioneer's {custstem} a collection of clocks was sold, {up} above the estimate.",
        "The buyer stays unnamed.",
    ),
    news(
        "{custstem} bridge to close for works",
        "The bridge of {custstem} closes for nine months. Ferry traffic will rise {up}.",
        "The county asks for patience.",
    ),
    news(
        "Singer {custstem} adds second concert",
        "Because of strong demand the singer Ida {custstem} adds a second concert.",
        "Tickets cost forty euros.",
    ),
    news(
        "Storm over {custstem} Point",
        "A storm has torn down the light on {custstem} Point. Repairs begin in {month}.",
        "Nobody was hurt.",
    ),
    news(
        "Professor {custstem} on growth",
        "Growth is not everything, says the economist Lars {custstem}, whose book has sold twice as well as expected.",
        "It has 300 pages.",
    ),
];

/// A rival of their customer grows.
pub(in super::super) static RIVAL: &[News] = &[
    news(
        "{Rival} wins order ahead of {custname}",
        "{Rival} has won an order for {units} {products}. {Custname} had also made an offer.",
        "{Rival} will hire people for it.",
    ),
    news(
        "{Rival} doubles capacity and attacks {custname}",
        "{Rival} doubles its capacity for {products}. It wants to catch up with {custname}.",
        "The new line starts in {month}.",
    ),
    news(
        "Strong quarter for {rival}",
        "{Rival}, a competitor of {custname}, has increased its sales by {up}.",
        "{Custname} publishes its own figures next month.",
    ),
    news(
        "{Rival} builds plant next door to {custname}",
        "{Rival} is building a plant for {products} next to that of its competitor {custname}.",
        "EUR {money} million are invested.",
    ),
    news(
        "{Rival} takes third shift",
        "At {rival} the third shift begins. Like its competitor {custname} it makes {products}.",
        "Of {custname} nothing is known about shifts.",
    ),
    news(
        "{Rival} reports order boom",
        "Orders at {rival} have risen {up}. The maker of {products} competes with {custname}.",
        "It has asked its suppliers for more.",
    ),
    news(
        "Race for {products}: {rival} ahead",
        "{Rival} has overtaken {custname} in {products}, after raising output {up}.",
        "{Custname} left its output unchanged.",
    ),
    news(
        "{Rival} opens second hall",
        "{Rival} has opened a second hall for {products}. Competitor {custname} was not at the ceremony.",
        "{Jobs} people work in it.",
    ),
    news(
        "{Rival} raises outlook",
        "{Rival} has raised its outlook. The forecast of {custname}, in the same market, is unchanged.",
        "{Products} sell well in the south.",
    ),
    news(
        "{Rival} lands framework deal",
        "A framework deal over {units} {products} went to {rival}, not to {custname}.",
        "Deliveries start in {month}.",
    ),
    news(
        "{Rival} to hire {jobs}",
        "{Rival} is hiring {jobs} people for {products}. At {custname}, which makes the same, a hiring freeze has been in force for long.",
        "It was lifted for apprentices only.",
    ),
    news(
        "{Rival} expands, {custname} waits",
        "While {rival} adds a line for {products}, {custname} sticks to its plan and waits.",
        "Both are of about the same size.",
    ),
];
