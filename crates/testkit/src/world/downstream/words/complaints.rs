//! What customers of accounts complain of.

/// A complaint about something we can mend, as their customer wrote it.
pub(in super::super) static LETTER: &[&str] = &[
    "[we regret to inform you that|unfortunately] {n} of the last {part} [leak|are leaking] at the {spare} [after two days|within a week] in our {products}. Please let us know the cause and what you will do.",
    "the {part} delivered on {past} drip. Our fitters traced it to the {one}. [We ask for a statement within five days.|We need a report.]",
    "three {products} came back from the field last month, each time the {spare} in your {part} was worn. [This cannot go on.|We expect a lasting remedy.]",
    "we must complain about the noise of the {one} in the {part}. It is beyond the limit we agreed. [Photos and readings are attached.|Our lab measured it twice.]",
    "incoming inspection has rejected {n} {part}. Reason: the {spare} does not seal at {bar} bar. [Replacement is needed by {cw}.|The lot is blocked.]",
    "the {spare} in your {part} fails after {n} weeks, the data sheet promises two years. [We would like to see the maker's test report.|What does the maker say?]",
    "our line stood for four hours on {past} because a {one} in one of your {part} jammed. [The costs will be charged.|We reserve the right to charge you.]",
    "the new {part} arrive without the marking on the {spare}. Our traceability rules require it. [Deliveries without it go back.|Please mend this at once.]",
    "several {part} show corrosion at the {one} when they reach us. [It looks like a question of packing.|The salt of the sea freight may play a part.] Please act.",
    "we find metal chips in the {many} of the {part}. {n} pieces so far. [Please block your stock and report back.|We have blocked our stock.]",
    "end users tell us that the {spare} cannot be changed without taking the whole {part} apart. [This must become easier.|Can it be made easier?]",
    "the {one} of the {part} freezes below minus ten. Our {products} work outdoors, as you know. [We ask for a proposal.|What can be done?]",
    "the seals you use in the {many} swell with the new coolant. {n} {products} are affected. [Please find a material that stands it.|We need another material.]",
    "the position switch on the {one} gives no signal in one of ten {part}. [Sorting is on your account.|We now sort by hand, at your cost.]",
    "there were again {part} with the wrong {spare} fitted. That makes {n} this quarter. [We want a plan by Friday.|A plan, please.]",
    "the {part} meet the drawing, but the {one} takes twice the force to operate. [Our customers complain about it.|Not acceptable for our users.]",
];

/// How the account hands it on.
pub(in super::super) static HANDED_ON: &[&str] = &[
    "[see below what {cust} writes to us.|below is a mail from our customer {cust}.] [It is about your {spares}, I am afraid.|I thought you should see it.]",
    "[Not nice to read, but you should know what {cust} says about the {part}.|Please read what our customer {cust} wrote.]",
    "FYI, from {cust}. [Not amused.|They are angry.]",
    "[I am forwarding you the complaint of our client {cust}.|Herewith I forward complaint of our client {cust}.] The {spare} is from you.",
    "[This came from {cust} this morning.|This is what {cust} sent us.] [We build your {many} into these {part}.|Your {many} are inside these.]",
    "[For your information the claim of {cust} regarding our {part}.|The claim of {cust} on our {part}, for information.]",
    "hi, look at this one from {cust}... [our qm is nervous|the boss is on the phone with them]",
    "[Our customer {cust} is not happy with the {part}, text below.|Text below from {cust}, our customer. They are not happy with the {part}.]",
    "[We have answered {cust} that it is being looked into.|I told {cust} we look into it.] Their mail is below.",
    "[Please see the mail of our customer {cust} under this one.|Under this you find the mail of {cust}, our customer.] [We had no such case before.|It is the first of its kind.]",
    "[{Cust} complains, and they buy the {part} from us, so we have to move.|The complaint of {cust} is below, they are our customer for {part}.]",
    "[With the request to take notice: {cust} on our {part}.|{Cust} has complained on our {part}, see below.]",
];

/// They tell it themselves.
pub(in super::super) static TALK: &[&str] = &[
    "[Our customer {cust} has complained about the {part}: the {spare} does not last.|{Cust}, our customer, says the {spare} in the {part} does not last.] [So far we only exchange them.|We exchange and shrug.]",
    "[We had trouble with {cust} on the {part}, they leak at the {one}.|The {part} for {cust} leak at the {one}, they are cross.] [Nobody knows why yet.|We search for the reason.]",
    "[{Cust} sent back {n} {part}, your {one} was stuck in all of them.|{n} {part} came back from {cust}, with a stuck {one} in each.]",
    "[At {cust} they are unhappy with the noise of our {part}, it is the {one}.|The noise of the {one} in our {part} is a topic at {cust}, our customer.]",
    "[Reclamation of {cust}: our {part}, the {spare} is corroding.|We have received reclamation from our customer {cust}, the {spare} in the {part} is corroding.]",
    "{cust} is moaning about the {part} again, [its the {spare}|{spare} wears out]. [had 3 calls this week|not fun]",
    "[It is embarrassing: {cust} found chips in the {many} of our {part}.|{Cust} found chips in the {many}, in {part} we had sold them.]",
    "[The service people of {cust}, to whom we sell the {part}, cannot change the {spare} without special tools and tell us so every week.|{Cust} complains that the {spare} in our {part} is hard to change.]",
    "[In the quality meeting with our customer {cust} the {spare} was item one: {n} failures.|Item one in the meeting with {cust}, customer for our {part}: {n} failures of the {spare}.]",
    "[{Cust} has marked us down as supplier of {part}, due to the {one}.|Because of the {one} in the {part}, our rating as supplier at {cust} went to yellow.]",
    "[Our {part} at {cust} freeze in winter, the {one} does.|The {one} in the {part} freezes at {cust} in winter, they claim.] [Spring will solve it, says the boss.|So they say each year.]",
    "[{Cust} wants a discount since the {spare} in our {part} fails early.|Since the {spare} fails early, {cust} wants money back on the {part}.]",
];

/// In notes.
pub(in super::super) static NOTE: &[&str] = &[
    "{Cust} complained to {acc} about the {part}: {spare} leaks. [{Them} has no idea why.|Open.]",
    "Trouble of {acc} with its customer {cust}: {n} {part} back, [{one} stuck.|our {one}.]",
    "{Them} had {cust} on the phone while I was there. Angry about the {spare} in the {part}.",
    "Complaint of {cust} (customer of {acc}): noise of the {one} in the {part}.",
    "{Acc} gets claims from {cust}: {spare} in {part} corrodes.",
    "{Cust} has put {acc} on yellow, failures of the {spare} in the {part}.",
    "Quality of {acc} says {cust} finds chips in our {many}.",
    "{Them}: {cust} cannot change the {spare} in the {part}, keeps complaining.",
    "Returned {part} from {cust} in the aisle at {acc}, {spare} worn.",
    "{Cust} charges {acc} for a line stop, a {one} in the {part} had jammed.",
    "{Acc} must report to {cust} on leaking {part}. [It is our {spare}.|Our {spare} is inside.]",
    "Claim {cust} against {acc}, {part}, {n} pieces, the {one} freezes.",
];

/// Their customer complains, and it is nothing of ours.
pub(in super::super) static NOT_OURS: &[&str] = &[
    "[Our customer {cust} complains about the paint on the {part}.|{Cust}, our customer, does not like the paint of the {part}.] [The painter comes on Monday.|That is for our painter.]",
    "[{Cust} has complained that our invoices come late.|Our customer {cust} complains of late invoices.] [Accounting is on it.|Our accounting moves to a new system.]",
    "[{Cust} is cross since our lorry came at night.|Our haulier woke up half of {site}, {cust} complained.]",
    "[The customer {cust} claims the crates of the {part} are too heavy.|{Cust} complains of heavy crates for the {part}.] [We take smaller ones.|Our joiner is making smaller ones.]",
    "[Claim from {cust}: scratches on the {part}, from our own polishing.|{Cust} sent {part} back, scratched, it was our own polishing machine.]",
    "[{Cust} moans about the price of the {part}, as each spring.|As each spring {cust} finds our {part} too dear.]",
    "[{Cust} complained that nobody answers our phone.|Our customer {cust} could not reach us, the phones were down.]",
    "[Wrong labels on the {part} for {cust}, they complained, it was our printer.|{Cust} complains of wrong labels. Our printer had a bad day.]",
    "[{Cust} says our welds look ugly.|Our customer {cust} dislikes the look of our welds on the {part}.] [They hold, though.|New welder begins soon.]",
    "[The documents for {cust} were in the wrong language, complaint received.|{Cust} complained of documents in the wrong language, our mistake.]",
    "[{Cust} complains about the smell of our packing.|The smell of our packing has been noticed at {cust}, our customer.]",
    "[The customer {cust} found a cigarette end in a crate of {part}. Embarrassing.|A cigarette end in a crate of {part}, {cust} sent a photo.]",
];

/// It was mended, with us.
pub(in super::super) static MENDED: &[&str] = &[
    "[The complaint of {cust} about the {spare} in our {part} is closed, your new type solved it.|With your new type the {spare} matter at {cust}, our customer, is closed.] [Thank you.|They confirmed in writing.]",
    "[{Cust} has closed the claim on the {part}.|The claim of our customer {cust} on the {part} is closed.] [Your {engineer} found it, thanks to him.|Your replacement {spares} did it.]",
    "[Good end of a bad story: {cust} complained of leaking {part}, since your visit it is dry.|Since your visit the {part} at {cust} are dry, no more complaints.]",
    "[You remember the trouble with {cust} and the {one} in the {part}? All exchanged, accepted, over.|The trouble with {cust} over the {one} in the {part} is over, all exchanged and accepted.]",
    "[{Cust}, our customer, accepted your report on the {spare}.|Your report on the {spare} was accepted by our customer {cust}.] [File closed.|We closed the file today.]",
    "[No more failures of the {spare} at {cust} since the change.|Since the change the {spare} holds, {cust} has no more complaint about the {part}.]",
    "[The credit note of you has reached {cust}, they have withdrawn the complaint on the {part}.|{Cust} withdrew the complaint on the {part}, after your credit note.]",
    "[Thank you for the quick exchange. {Cust} as our customer was angry for one day only.|{Cust} was angry about the {part} for one day only, thanks to your exchange.]",
    "[All {spares} at {cust} were changed under warranty, our customer is content again.|{Cust} is content again, all {spares} in the {part} were changed.]",
    "[The 8D report on the {one} went through at {cust}, our customer. Case closed.|Case closed at {cust}: the report on the {one} went through.]",
    "fyi the {cust} complaint re {spare} is closed, [thx for the help|all good again]",
    "[{Cust} wrote that the {part} with the new {spare} are fine. That was quick work of yours.|Quick work of yours: {cust} says the {part} with the new {spare} are fine.]",
];

/// A plan of their customer handed on to us.
pub(in super::super) static PLAN_BELOW: &[&str] = &[
    "[for your information, what {cust} plans.|what {cust} plans, for your information.] [They are our customer for the {part}, as you know.|It is our customer for the {part}.]",
    "see below, {cust} again. [no action from your side, just fyi|only fyi]",
    "[This is the newest schedule of our customer {cust}.|Herewith the newest schedule of {cust}, our customer.] [I have not worked through it.|I have not looked at our own orders yet.]",
    "[Below the mail of {cust} for whom we make the {part}.|Our client {cust} has written this today.]",
    "[Have a look at what {cust} wrote to us.|Have a look, {cust} wrote this.] [We build the {part} for them.|It concerns the {part} we deliver there.]",
    "[You like to know early what comes, so: {cust}, our customer.|As you like to know early: this is from our customer {cust}.]",
    "[I pass it on as it came from {cust}.|As it came from {cust}, our customer.]",
    "[Planning of {cust} for our {part} is below.|Below you see how {cust} plans our {part}.]",
    "fwd from our customer {cust}. [talk next week maybe|more when we meet]",
    "[It is a plan, not an order, but {cust} mostly keeps it.|{Cust}, our customer, mostly keeps to such plans.]",
    "[Kindly find the information of our customer {cust} hereunder.|Hereunder kindly find information of customer {cust}.]",
    "[So that you hear it from me: {cust}, to whom we deliver {part}, has new plans.|New plans at {cust}, our customer.]",
];
