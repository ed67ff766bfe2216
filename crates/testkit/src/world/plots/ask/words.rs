//! What customers ask for, need or wonder about.

use crate::world::cast::titles::Function::{self, *};

/// All wordings of this plot.
pub(super) struct Words {
    pub(super) asks: &'static [Ask],
    /// Subjects of a matter that ends with thanks, and the thanks.
    pub(super) finished: &'static str,
    pub(super) thanks: &'static str,
    /// Subjects of a mail with several points.
    pub(super) several: &'static str,
    /// The same asked again, without an answer in between; empty where the
    /// author has no such case.
    pub(super) reminder: &'static str,
    pub(super) settled: Settled,
    /// Questions that want no answer, and why.
    pub(super) idle: &'static [(&'static str, &'static str)],
    pub(super) idle_subject: &'static str,
    /// Requests to the customer's own colleague.
    pub(super) between: &'static [&'static str],
    pub(super) between_subject: &'static str,
    /// Somebody who sells to us, twice.
    pub(super) supplier: [&'static str; 2],
    pub(super) supplier_subject: &'static str,
    /// A colleague of ours.
    pub(super) colleague: &'static str,
    pub(super) colleague_subject: &'static str,
}

/// How requests are settled. `{about}` is the matter.
pub(super) struct Settled {
    pub(super) by_phone: &'static str,
    pub(super) by_phone_subject: &'static str,
    /// What a colleague of ours says before the matter.
    pub(super) by_colleague: &'static str,
    pub(super) by_colleague_subject: &'static str,
    pub(super) withdrawn: &'static str,
    pub(super) by_attachment: &'static str,
    pub(super) by_themselves: &'static str,
    /// What we say before the matter, days later.
    pub(super) later: &'static str,
    pub(super) later_subject: &'static str,
    pub(super) at_first: &'static str,
}

/// A need, as its owner writes it.
pub(super) struct Ask {
    /// Who would write that.
    pub(super) by: &'static [Function],
    pub(super) subject: &'static str,
    pub(super) text: &'static str,
    /// The matter in a few words.
    pub(super) about: &'static str,
    /// How an answer would read.
    pub(super) answer: &'static str,
}

const TECHNICAL: &[Function] = &[Maintenance, Engineering, Production];
const COMMERCIAL: &[Function] = &[Purchasing, Finance, Logistics];
const LEADERS: &[Function] = &[Production, Management, Maintenance, Engineering];
const OFFICE: &[Function] = &[Assistance, Purchasing, Logistics, Quality];

pub(super) static FIRST: Words = Words {
    asks: ASKS,
    finished: "[Order {po}|{Many} {order}|Papers {order}]",
    thanks: "[Thanks, received.|Thank you, all as agreed.|Got it, many thanks.]",
    several: "[{Many}|Order {po}|A few points|Two things|{Unit}]",
    reminder: "",
    settled: Settled {
        by_phone: "[Thanks for the call earlier|Thank you for ringing back so quickly|Good that we talked just now], [all clear on {about}.|so {about} is settled.]\n\n[Talk soon.|I have told the others.]",
        by_phone_subject: "[Our call|Just now|Phone call]",
        by_colleague: "[{me} has asked me to answer your question on|I hear from {me} that you asked about|This is about]",
        by_colleague_subject: "[From the service desk|Your question|{us} - answer]",
        withdrawn: "[please forget my last mail.|you can ignore what I wrote about {about}.|No need to do anything about {about} any more.] [It has been solved in the house.|The topic is off the table here.|Management has decided otherwise.]",
        by_attachment: "[See attached.|Everything is in the attachment.|It is all in the attached sheet.]",
        by_themselves: "[found it on your website|my colleague had it all along|have found it in the old folder], [so {about} is answered|no answer needed]. [Sorry for the noise.|Have a good day.]",
        later: "[coming back to your question about|I owe you an answer on|a few days ago you asked about]",
        later_subject: "[{Many} at {unit}|For {town}|Following up]",
        at_first: "[good point, I am asking {engineer} and come back to you|let me ask around and come back to you].",
    },
    idle: &[
        (
            "[And you, any plans for the summer?|Are you going away this year?|How is the family?]",
            SMALL_TALK,
        ),
        (
            "[What is the weather like on your side?|Is it as wet with you as here?|Did you survive the football?]",
            SMALL_TALK,
        ),
    ],
    idle_subject: "[Delivery arrived|{po} arrived|All complete]",
    between: &[
        "[could you book the crane for {date}?|can you clear the area around {unit} for {date}?] [{us} will be here at {clock}.|The people from {us} come at {clock}.] [And please tell the shift leader.|Would you also print the permits?]",
    ],
    between_subject: "[Crane {date}|Preparation at {unit}]",
    supplier: [
        "[we make turned parts and would very much like to supply {us}.|our foundry has capacity from {month}.] [Could you send me your yearly need?|Whom in your purchasing may I contact?|When may I visit you?]",
        "[did you have time to look at my offer?|may I remind you of our offer?] [Could you give me a target price?|What would it take to get a first order?]",
    ],
    supplier_subject: "Cooperation",
    colleague: "[could you send me your slides from the last kick-off?|do you still have the price comparison of last year?] [I need them for {customer}.|For my visit at {customer}.]",
    colleague_subject: "Slides",
};

pub(super) const SMALL_TALK: &str = "small talk, nobody waits for an answer";

const ASKS: &[Ask] = &[
    Ask {
        by: TECHNICAL,
        subject: "Training for the shifts",
        text: "[Our new fitters have never opened one of your {many}.|Half of my fitters have never had a {one} in their hands.] Do you [run|offer] trainings here on site, and what would [two mornings|a day] cost us?",
        about: "training of fitters on site",
        answer: "We do train on site: one day, up to eight people, {price}. {service} has two free days in {month}.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Loan unit",
        text: "While ours is being overhauled we would need a loan {one} for [about three weeks|the time]. Is that something you [have|could arrange]?",
        about: "a loan unit during an overhaul",
        answer: "A loan {one} is on the shelf here; you can have it from {soon} at no cost.",
    },
    Ask {
        by: COMMERCIAL,
        subject: "Stock at our site",
        text: "I am being pushed to bring our stock down. I wonder whether you would keep the {spare} on consignment with us, [the way our bearing people do|we pay when we take].",
        about: "consignment stock of spares",
        answer: "Consignment is possible from a yearly use of 40 pieces; the draft agreement is attached.",
    },
    Ask {
        by: LEADERS,
        subject: "Extension next year",
        text: "The board has signed off the second line at {unit}. It would be good to sit down early this time, [before the planners have drawn everything|before the concrete is poured], and hear what you would do differently.",
        about: "early talks about the second line",
        answer: "Gladly: {engineer} and I can be with you on {date} and bring the layouts.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Noise at {unit}",
        text: "[Nobody here can explain|We cannot explain] why the {one} at {unit} sings above 70 % load. I would be grateful for somebody who has an ear for such things.",
        about: "noise of a unit above 70 % load",
        answer: "The noise comes from the inlet bend; {service} can show your people on {soon}.",
    },
    Ask {
        by: OFFICE,
        subject: "Declarations",
        text: "For our sustainability report I have to put a carbon figure on everything we buy. [What do your {many} carry per piece?|A number per piece for the {many} would help me a lot.]",
        about: "carbon footprint per piece",
        answer: "The carbon declaration is attached: 41 kg per {one}.",
    },
    Ask {
        by: COMMERCIAL,
        subject: "Larger lots",
        text: "[If I bundled the needs of all our lines|Supposing I bundle the whole year], that is around 120 {many}: where would the price end up?",
        about: "price for a bundled year's quantity",
        answer: "For 120 pieces a year I can go to {price} each, called off as you need them.",
    },
    Ask {
        by: TECHNICAL,
        subject: "{Spare}: other material",
        text: "The {spare} swells with the new recipe. Something harder in your programme? [I am thinking of FFKM or the like.|Price is second here.]",
        about: "a harder material for a swelling spare",
        answer: "Yes, the {spare} is available in FFKM, {price} each, {weeks} weeks.",
    },
    Ask {
        by: LEADERS,
        subject: "Walk through the plant",
        text: "I keep wondering how much we lose through old {many}. If one of your people walked through the plant with us for a day, I am sure that would pay.",
        about: "a survey of the installed base",
        answer: "{service} can walk the plant with you on {date}; the survey is free for you.",
    },
    Ask {
        by: OFFICE,
        subject: "Contact list",
        text: "Our emergency folder still has a phone number of yours from 2019. Whom do we ring at night when something bursts?",
        about: "the night-time emergency number",
        answer: "The emergency line is on the attached card, it is manned day and night.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Remote reading",
        text: "[In the control room they want|The control room people would like] to see the state of the {many} on the screen instead of walking. Can yours be fitted with something, or does that mean new ones?",
        about: "retrofitting remote signals",
        answer: "The existing {many} take our feedback module, {price} each; no need for new ones.",
    },
    Ask {
        by: &[Purchasing, Maintenance],
        subject: "Old types",
        text: "Four of the {many} here are older than I am. Which ones will you stop making spares for, and when? I would rather plan it than be told.",
        about: "end of spares for old types",
        answer: "Spares for the old series end in four years; the list is attached.",
    },
    Ask {
        by: LEADERS,
        subject: "Contract for upkeep",
        text: "We are losing our two most experienced fitters in spring. I would like to see what it costs to have you look after the {many} for us, [all in, per year|with everything included].",
        about: "a maintenance contract",
        answer: "The proposal for a maintenance contract is attached, {total} a year with two visits.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Spark zone",
        text: "{Unit} becomes zone 1 from next year, the safety people tell me. I assume the {many} there then need papers that they do not have today?",
        about: "explosion protection papers for zone 1",
        answer: "For zone 1 the {many} need the version with the Ex plate; retrofit sets are {price}.",
    },
    Ask {
        by: COMMERCIAL,
        subject: "Second source",
        text: "One of our other vendors has let us down twice with {many2}. I have {qty} open with them that I would move if somebody could do {cw}.",
        about: "moving an order away from another vendor",
        answer: "We can do the {many2} in {cw}; quote {quote} is attached.",
    },
    Ask {
        by: &[Quality, Engineering],
        subject: "Traceability",
        text: "Our auditors want to trace each {spare} back to its batch. It would help if you engraved a number, [even a short one|laser would do].",
        about: "batch numbers engraved on spares",
        answer: "Engraving is possible from the next batch, at no extra price.",
    },
    Ask {
        by: &[Logistics, Purchasing, Assistance],
        subject: "Packaging",
        text: "The foam you pack in goes to landfill here and I get the bill. Any chance of [cardboard|crates that go back to you]?",
        about: "returnable packaging",
        answer: "We can send yours in returnable crates from {month}.",
    },
    Ask {
        by: LEADERS,
        subject: "Energy",
        text: "I have to save 8 % energy by next year, do not ask me how. If you know where the {many} waste it, tell me before I buy another consultant.",
        about: "saving energy",
        answer: "Look at the throttling at {unit}: {engineer} has made the sums, see attachment.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Test on our medium",
        text: "We would want to try the {one} on {medium} before we change the standard. Your test bench or ours, what do you suggest?",
        about: "a trial with their medium",
        answer: "Our bench is free in {cw}; send 200 litres and we do the trial.",
    },
    Ask {
        by: &[Purchasing, Finance],
        subject: "Portal",
        text: "From next quarter all our vendors have to put their catalogue into our portal, yours is missing. Who at your place does that sort of thing?",
        about: "the catalogue for their portal",
        answer: "{inside} has uploaded the catalogue this morning.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Short build",
        text: "There are just 140 mm between the flanges at {unit}, and your shortest {one} is longer than that, I believe. A special one would be worth good money to us.",
        about: "a special short version",
        answer: "A special with 138 mm is possible, {price}, {weeks} weeks; sketch attached.",
    },
    Ask {
        by: &[Management, Production],
        subject: "What others do",
        text: "You see many plants. How do others handle changeovers in under an hour? We take four and I am told that is normal, [which I do not believe|and I have my doubts].",
        about: "how others shorten changeovers",
        answer: "Two things I see elsewhere: quick clamps and a prepared trolley. I have written it down, see attachment.",
    },
    Ask {
        by: &[Assistance, Production, Management],
        subject: "Speaker",
        text: "We hold a safety day in {month} and are still looking for somebody who can talk for twenty minutes about [pressure and what it does|burst lines]. I thought of your {service}.",
        about: "a speaker for the safety day",
        answer: "{service} will gladly speak at your safety day and has kept the date free.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Blockages",
        text: "Since we changed the raw material, the {many} at {unit} block twice a week. We clean and clean. There must be a better way.",
        about: "units that block since the raw material changed",
        answer: "With the wider {spare} the blockages should stop; two of them are on their way to you for a trial.",
    },
    Ask {
        by: COMMERCIAL,
        subject: "Payment",
        text: "Our finance people would like to pay in ten days against a discount. What would 2 % do for you?",
        about: "an early payment discount",
        answer: "2 % for ten days is fine with us, valid from the next invoice.",
    },
    Ask {
        by: &[Quality, Maintenance, Purchasing],
        subject: "Recalibration",
        text: "Someone told me you also check and reseal {many2} of other makes. If so, I have a rack of thirty that nobody wants to touch.",
        about: "overhaul of other makes",
        answer: "We do overhaul other makes; {service} collects the rack on {soon}.",
    },
];
