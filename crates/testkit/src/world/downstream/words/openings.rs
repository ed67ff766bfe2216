//! What accounts write when their customer moves, and what of ours goes into it.

/// Their customer wants more.
pub(in super::super) static MORE: &[&str] = &[
    "[Our customer {cust} has lifted its call-offs|The call-offs of {cust} went up again], [{up} more {part} from {month} on.|we are to deliver {up} more {part}.]",
    "[{Cust} has put us on notice: more {part} from {month}, about {up}.|{Cust} asked whether we can do {up} more {part}.] [We said yes before we knew how.|The boss said yes at once.]",
    "hi, [crazy days,|mad week here,] {cust} wants {up} more {part} [asap|and wants them yesterday]. [am in the hall most of the day|mail is slow therefore]",
    "[Forecast of {cust}, our customer, came in on Monday: up by {up}.|The new forecast of our customer {cust} is up {up}.] [Nobody here believes it, but the numbers are in the system.|Purchasing has not reacted yet.]",
    "[At {cust} they are going to three shifts,|{Cust} goes to three shifts,] [our {part} will be needed on Sundays too.|so the {part} must come faster as well.]",
    "[The company {cust} has received big order,|{Cust} has received big order from abroad,] [so for our {part} will be more work.|and our {part} are inside, so also for us it is good news.]",
    "[With {cust} we have talked about the next year. They plan {up} more {products}.|Talks with {cust} on next year: {up} more {products} planned.] [Our {part} go along with that.|That means the same for our {part}.]",
    "[{Cust} hires, {cust} builds, {cust} calls us daily.|Every morning somebody of {cust} is on the phone.] [They need {up} more {part} than agreed.|It is about {up} more {part}.]",
    "[Dear all is well here, only {cust} keeps us busy:|All well here, {cust} keeps us busy:] {up} more {part} [since the start of the quarter|in the plan for the next quarter].",
    "[You read about {cust} perhaps.|Perhaps you saw {cust} in the news.] [We feel it already, the {part} run out of the door.|The order for {part} went up by {up} the same week.]",
    "[{Cust} has asked for a second set of tools for the {part},|We make a second set of tools for the {part} because of {cust},] [which tells you what they have in mind.|so they believe in it.]",
    "[Next year's contract with {cust} has {up} more {part} in it|We signed for {up} more {part} with {cust}], [starting {month}.|from {month}.]",
];

/// Their customer wants less.
pub(in super::super) static LESS: &[&str] = &[
    "[Our customer {cust} has cut its call-offs by {down}|{Cust} cut the call-offs by {down}], [the {part} stand in the aisle.|we have {part} up to the roof.]",
    "[{Cust} is on short time|They are on short time at {cust}], [so we send fewer {part}, about {down} less.|and so are half of our people on the {part}.]",
    "hi, [bad news day,|not a good week,] {cust} pushed out all {part} [to next year|by three months]. [boss not amused|mood accordingly]",
    "[The new forecast of our customer {cust} is {down} lower.|Forecast from {cust} came, minus {down}.] [We have not changed our own orders yet.|Nobody here has adjusted anything yet.]",
    "[At {cust} one of two lines stands still,|{Cust} has stopped one line,] [we feel it with the {part}.|fewer {part} therefore.]",
    "[The company {cust} is having difficult time,|{Cust} is having difficult time,] [we are sending less {part} each week.|for our {part} it is minus {down}.]",
    "[{Cust} postpones everything.|Everything at {cust} is postponed.] [The {part} for spring are moved to autumn.|{Down} fewer {part} until summer.]",
    "[Talks with {cust} were short: {down} fewer {products} next year.|{Cust} plans {down} fewer {products}.] [Our {part} go the same way.|You can do the sum for our {part}.]",
    "[We had to send people home, {cust} takes {down} fewer {part}.|Two of our cells are off since {cust} takes fewer {part}.]",
    "[You read about {cust} perhaps.|You may have seen {cust} in the paper.] [We see it in dispatch, hardly any {part} going out.|Our {part} for them are down by {down}.]",
    "[{Cust} sent a letter to all suppliers, us included: lower volumes until further notice.|As supplier of {part} we got the letter of {cust}: lower volumes.]",
    "[The warehouse is full of {part} for {cust},|We are sitting on {part} for {cust},] [they take {down} less than planned.|they fetch only half.]",
];

/// What of ours goes into what they make for that customer; no word of more.
pub(in super::super) static INSIDE: &[&str] = &[
    "[Each of the {part} for {cust} carries one of your {spares}|In each of the {part} we make for {cust} sits one of your {spares}], [so please keep the lot numbers.|which is why we test them all.]",
    "[Your {many} are built into the {part} for our customer {cust}|We build your {many} into the {part} that go to {cust}], [it has been so since the first sample.|the drawing names you.]",
    "[The {spares} of order {po} are all for the {cust} job, our {part}.|All {spares} of {po} are used up in {part} for {cust}.]",
    "[{Cust} has approved the {part} with your {spares} inside|The approval by {cust}, our customer, covers our {part} with your {spares}], [no other make allowed.|other makes are out.]",
    "fyi the {spares} we buy from u [go 1:1 into the {part} for {cust}|are for the {cust} {part}], [one each|one per piece].",
    "[For the parts list: {one} by you, {part} by us, customer {cust}.|Parts list for our customer {cust}: {part} by us, {one} by you.]",
    "[We are using your {spares} only for {cust},|Your {spares} we are using only in the {part} of {cust},] [for other customers it is other type.|this is the customer who wants it.]",
    "[The auditor of {cust} wanted to see the {spares} in our {part}|{Cust} audited us and looked at the {spares} in the {part}], [yours passed.|he nodded.]",
    "[Without your {spares} no {part}, and without {part} no {product} at {cust}.|No {product} of {cust} without our {part}, and none of these without your {spares}.]",
    "[One {one} per unit, that is the rule for the {part} we supply to {cust}.|The {part} we supply to {cust} need one {one} per unit.]",
    "[The kits for {cust} are packed here: our {part}, your {spares}.|We pack kits for {cust}, with our {part} and your {spares}.]",
    "[{Cust} buys the {part} complete from us|Complete {part} is what {cust} gets from us], [with your {many} mounted.|your {many} already on it.]",
    "[About the drawing: {cust} is our customer for these {part}|These {part} are for our customer {cust}], [position 4 is your {spare}.|your {spare} is position 4.]",
    "[The {many} you deliver go straight to the {cust} cell|In the {cust} cell we mount your {many}], [where we build their {part}.|on the {part} they order from us.]",
];

/// The same in notes.
pub(in super::super) static INSIDE_NOTE: &[&str] = &[
    "Our {spares} go into the {part} that {acc} makes for {cust}. [One per piece.|{Them} plans them week by week.]",
    "{Them} plans the cell for {cust}: [{part} with our {spares}.|our {spares} into their {part}.]",
    "Saw the {cust} job at {acc}: {part}, each with a {one} of ours.",
    "{Acc} builds our {many} into {part} for its customer {cust}.",
    "[Parts list seen.|Looked at the parts list.] {Part} of {acc} for {cust}, position 4 is our {spare}.",
    "{Cust} only allows our {spares} in the {part} from {acc}, {them} says.",
    "{Acc} supplies {cust} with {part}; [we are inside with the {spares}.|inside: our {spares}.]",
    "Why they buy our {spares}: {part} for {cust}. [{Them} does the planning.|Planned by {them}.]",
    "Cell 3 at {acc} = {cust}. {Part}, our {spares}.",
    "{Them}: no {part} for {cust} without our {spares}.",
    "End use of our {spares} at {acc}: {part} for {cust}, who make {products}.",
    "{Acc} keeps our {spares} for one job only, the {part} for {cust}.",
];

/// It was seen already: they have ordered for it, or agreed with us what comes.
pub(in super::super) static ACTED: &[&str] = &[
    "[You saw the news about {cust}, our customer.|The news about our customer {cust} is right.] [The additional {spares} are in order {po}, as agreed with you last week.|Your raised schedule for the {spares} is signed and filed, thank you for the quick talk.]",
    "[{Cust} takes more {part} from us now, as we told you on the phone.|As discussed: {cust}, our customer, needs more {part}.] [With order {po} we are covered until next summer.|Order {po} covers it all, thank you.]",
    "[Thank you for sitting down with us about {cust}.|Thanks for coming so fast when {cust} called.] [The new call-off for the {spares} runs since Monday.|The doubled order is in your books.]",
    "[The {cust} matter, our customer with the {part}, is settled:|Regarding our customer {cust} and the {part}:] [new frame order for {spares} signed on {past}.|we have doubled our order with you on {past}.]",
    "[For the {part} to {cust} we have already raised the order,|We have already doubled the {spares} for the {cust} {part},] [see {po}. Thanks for thinking with us.|see {po}.]",
    "fyi for the {cust} {part} [we upped the {spares} already, {po}|{po} has the higher qty of {spares}], [done deal, thx|all set].",
    "[We have been acting with {cust} growth in time:|About growth of our customer {cust}, we reacted:] [the {spares} are ordered, {po}, double quantity.|order {po} with double quantity is with you.]",
    "[As you proposed, we now keep two months of {spares} for the {part} that {cust} buys.|Your proposal for the {cust} {part} was accepted, the safety stock of {spares} is on the shelf.]",
    "[The plan we made together for {cust}, our customer, works well.|Our plan for {cust} holds: they get their {part}.] [Weekly deliveries of {spares} as agreed.|The weekly {spares} arrive as agreed.]",
    "[Our order for the second line of {cust}, whom we supply with {part}, went to you on {past}.|On {past} you got our order for all that {cust} needs in {part} next year.]",
    "[The higher numbers of {cust} for our {part} are in your system since {past}.|Since {past} you have our higher numbers for {cust} and the {part}.] [Confirmation received.|Your confirmation is here.]",
    "[Just to close this: {cust}, our {part}, your {spares}. Ordered, confirmed, first lot here.|To close it: first lot of the additional {spares} for {cust} and our {part} is here.]",
];

/// We would like to get in: our letter to a house that we court, and how they answer.
pub(in super::super) static COURT: &[&str] = &[
    "[we have not worked together so far, and I would like to change that.|you do not know us yet.] {Us} makes {many}; [may I show you two of them?|I would be glad to come by for half an hour.]",
    "[I read about your works in {site} and thought of our {many}.|your {products} could do with our {many}, I believe.] [Could we talk?|Would you have twenty minutes for me?]",
    "[allow me to introduce {us}.|may I introduce {us}?] We build {many} [for machine makers like you.|, and I would like to win you as a customer.]",
    "[it would be a pleasure to have {custname} among our customers.|we would love to win {custname} as customer.] [What would we have to do to be invited to the next tender?|Who looks after {many} in your house?]",
    "[a short word from {us}: we make {many}.|this is {me} from {us}, maker of {many}.] [Whom may I talk to at {custname}?|I would like to come and see you.]",
    "[two plants of your trade run on our {many}.|your neighbours use our {many}.] [I would like to show you why.|Could I show you how?]",
    "[a catalogue is on its way to you, but a talk is better.|I have sent our catalogue to {site}.] [When would it suit you?|May I ring you next week?]",
    "[at the fair I missed you by a minute.|I was at your stand when you had left.] {Us} makes {many}, [and I would like to try again.|may I come by?]",
];
pub(in super::super) static COLD: &[&str] = &[
    "[thank you, at present we have no need. We have our suppliers.|thanks for your mail. Nothing planned at the moment.]",
    "[we keep your papers on file.|your catalogue went to the file.] [No new suppliers this year.|There is no project just now.]",
    "[thank you for your interest.|thanks for thinking of us.] [We do not change a running system.|All positions are filled for now.]",
    "[kind of you, but we are served.|very kind, we are in good hands.] [Please do not call.|Perhaps another year.]",
    "[we are content with what we have.|our list of suppliers is closed.] [Thank you all the same.|No need at present.]",
    "[no, thank you.|thank you, no.] [We had a look at your papers.|It is not the time.]",
    "[please send it by post, we will come back if needed.|noted.] [There is nothing to talk about now.|At the moment there is no project.]",
];
pub(in super::super) static COURT_SUBJECTS: &[&str] = &[
    "[Introducing|From] {us}",
    "{Many} for {custname}",
    "{Us} and {custname}",
    "[A word from|Greetings from] {us}",
    "{Many} by {us}",
];

/// Their customer's own words: more.
pub(in super::super) static FORECAST_UP: &[&str] = &[
    "please find our rolling forecast below. Compared with the last one we raise the quantities of {part} by {up}, beginning in {month}.\n\nQ+1: {units}\nQ+2: {units2}",
    "due to the order situation we need {up} more {part} than planned. Please confirm the new schedule: {units} pieces per quarter, then {units2}.",
    "our plant in {site} changes to three shifts. Kindly prepare for {units2} {part} per quarter instead of {units}.",
    "new delivery schedule for {part}:\nuntil now {units} per quarter\nfrom {month} {units2} per quarter\n[Please secure your material.|Please check your capacity.]",
    "as announced at the supplier day we build a second line. For the {part} this means twice the quantity from {month}, that is {units2} per quarter.",
    "we have increased the blanket order for {part} from {units} to {units2}. [Confirmation is requested within three days.|Please confirm.]",
    "our demand is rising faster than expected. Can you deliver {units2} {part} next quarter (forecast so far: {units})?",
    "attached figures in short: {part}, plus {up} against the spring forecast. Reason: strong orders for our {products}.",
    "we kindly ask you to plan with {units2} {part} per quarter for the coming year, up from {units}.",
    "please note the update of our demand: {part} +{up} as of {month}. [Safety stock to be raised in step.|Your stock with us should grow with it.]",
    "with the start of the new series our need of {part} goes up to {units2} per quarter ({units} today). Please do not let us down.",
    "the frame contract is used up early. We extend it by {units2} {part} and ask for weekly instead of monthly deliveries.",
];

/// Less.
pub(in super::super) static FORECAST_DOWN: &[&str] = &[
    "please find our rolling forecast below. Compared with the last one we lower the quantities of {part} by {down}, beginning in {month}.\n\nQ+1: {units2}\nQ+2: {units}",
    "due to weak demand for our {products} we need fewer {part} than planned: {units} per quarter, not {units2}.",
    "our plant in {site} goes to one shift. Kindly adjust your deliveries to {units} {part} per quarter instead of {units2}.",
    "new delivery schedule for {part}:\nuntil now {units2} per quarter\nfrom {month} {units} per quarter\n[Please do not produce ahead.|Call-offs already made stay valid.]",
    "we have to stop the line for {products} for some weeks. Please hold all {part} until further notice.",
    "we have reduced the blanket order for {part} from {units2} to {units}. [Confirmation is requested within three days.|Please confirm.]",
    "our stocks are too high. Please do not send any {part} before {month}.",
    "figures in short: {part}, minus {down} against the spring forecast. Reason: fewer orders for our {products}.",
    "we kindly ask you to plan with {units} {part} per quarter for the coming year, down from {units2}.",
    "please note the update of our demand: {part} -{down} as of {month}. [We regret this.|We hope for your understanding.]",
    "with the end of the series our need of {part} goes down to {units} per quarter ({units2} today). Please plan accordingly.",
    "the frame contract will not be used up this year. We ask for monthly instead of weekly deliveries of {part}.",
];
