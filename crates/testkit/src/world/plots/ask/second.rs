//! What customers ask for, need or wonder about, by the second author: in two
//! words, in a subordinate clause, as a statement, between other points.

use super::words::{Ask, SMALL_TALK, Settled, Words};
use crate::world::cast::titles::Function::{self, *};

const RHETORICAL: &str = "a rhetorical question";
const OF_OTHERS: &str = "asked of somebody else, as the mail says";
const OVER: &str = "asked and answered already";
const NOTHING_YET: &str = "nothing is asked yet";
const CLOSING: &str = "a courtesy at the end";

pub(super) static SECOND: Words = Words {
    asks: ASKS,
    finished: "[{order}|po {po}|Docs {order}|{Many} / {po}]",
    thanks: "[ok tks|Received.|All in order, much obliged.|Noted with thanks.]",
    several: "[{many}|few points|{Firm} / various|re {unit}|2 things]",
    reminder: "[any news?|Gentle reminder on the trailing mail, please.|May I come back to the below.|??|Just bumping this up, in case it slipped through.]",
    settled: Settled {
        by_phone: "[ok as per our phone call.|As just discussed on the mobile.|tks for calling.] [{About}: clear.|No more questions on {about}.|That takes care of {about}.]",
        by_phone_subject: "[tel|call|after our call]",
        by_colleague: "[Stepping in for {me} on|{me} is on the road and passed me|From the service desk, on]",
        by_colleague_subject: "[on behalf of {me}|{us} / {firm}|from service]",
        withdrawn: "[forget it pls. solved|Kindly ignore my mail on {about}, same is no longer required.|We have since gone another way on {about}, so do stand down.]",
        by_attachment: "[att.|pls see att.|Enclosed.|It's all in the pdf.]",
        by_themselves: "[ignore, found it. was in my own drawer|Never mind, a colleague had it all along.|Got it sorted here in the meantime, apologies for troubling you.]",
        later: "[From last week's list:|Still open from my side was|Your point on]",
        later_subject: "[open points {firm}|{many}|my list]",
        at_first: "[will check w/ {engineer}, back to you|on it, need to ask works|let me dig].",
    },
    idle: &[
        (
            "[So, who is going to win on Sunday?|Still driving that old thing?|How's the boat?]",
            SMALL_TALK,
        ),
        (
            "[Who on earth invented Mondays?|Is it me, or do the auditors get younger every year?|And who gets to fill in the forms? Exactly.]",
            RHETORICAL,
        ),
        (
            "[Why is it always Friday at four? Do not answer that.|How hard can it be to paint a wall? Six weeks, it turns out.|What would we do without forms in triplicate?]",
            RHETORICAL,
        ),
        (
            "[I have asked our electricians whether the cable is long enough, they will tell me.|We need somebody to open the port for the meters, that is with our IT.|We asked the crane people for a quote, they are sending it.]",
            OF_OTHERS,
        ),
        (
            "[In spring we needed the curves from you and had them within the hour, that is how I like it.|You wanted to know whether gate 2 is open on Saturdays: it is.|I was going to ask for the torque values, then saw them on page 7.]",
            OVER,
        ),
        (
            "[If anything is missing we shall shout.|Should the auditor want more, I will come back to you.|If you are ever near {town}, the coffee is on us.]",
            NOTHING_YET,
        ),
        (
            "Please do not hesitate to contact us should you require any further information. [We remain at your disposal.|Assuring you of our best attention at all times.]",
            CLOSING,
        ),
    ],
    idle_subject: "[delivery ok|{po} recd|Goods receipt {po}]",
    between: &[
        "[fork lift for {date} pls, {us} come at {clock}.|can you get the permits printed for {date}? {us} are coming.] [and tell the gate|And someone has to move the scaffold.]",
        "[Would you kindly check whether {invoice} has been released on your side? {us} are in copy for reference only.|who signed for {order}? need the name from you, not from {us}]",
    ],
    between_subject: "[{date}|for {date}|internal]",
    supplier: [
        "[We are the leading manufacturer of precision machined components.|we do castings 2 to 80 kg, good quality good price.] [Please let us know your annual requirement.|Can we have a quick call on {soon}?|Whom should I be talking to at {us}?]",
        "[Trying you again on this.|Kindly revert on my trailing mail.] [What target price do you need?|Waiting for your valued enquiry.]",
    ],
    supplier_subject: "Business proposal",
    colleague: "[got the {customer} deck? need it tmrw|who was the guy at {customer} with the boat? need his number|can you cover my stand shift on {date}?]",
    colleague_subject: "quick one",
};

const TECHNICAL: &[Function] = &[Maintenance, Engineering, Production];
const BUYERS: &[Function] = &[Purchasing, Finance];
const PLANT: &[Function] = &[Maintenance, Production];
const OWNERS: &[Function] = &[Management, Production];

const ASKS: &[Ask] = &[
    Ask {
        by: PLANT,
        subject: "{spare}",
        text: "[{spare} cracked. need 2. when|2x {spare} for {code} pls. asap]",
        about: "two spares for a cracked unit",
        answer: "2 on the shelf, {price} each, out tonight.",
    },
    Ask {
        by: &[Purchasing],
        subject: "Enquiry for {many} - {firm}",
        text: "Kindly do the needful and revert with your best offer for {qty} nos. {many}, FOR {town} basis. [Our management is having a review on the same.|Matter is most urgent.]",
        about: "an offer for delivery to site",
        answer: "{qty} off at {price}, {weeks} weeks, freight incl. Quote {quote} att.",
    },
    Ask {
        by: &[Quality],
        subject: "{order}",
        text: "I may be being dim, but I cannot find a hydrotest certificate for {order} anywhere in the pack. I dare say it exists at your end.",
        about: "the hydrotest certificate",
        answer: "Cert att., was filed under the wrong order.",
    },
    Ask {
        by: &[Quality, Purchasing, Engineering],
        subject: "Declaration of conformity {code}",
        text: "For the sake of completeness we point out that, according to our supplier directive 7.2, a declaration of conformity is to be enclosed with the {many}. To date we do not hold this document.",
        about: "the declaration of conformity",
        answer: "Declaration att., covers all sizes.",
    },
    Ask {
        by: OWNERS,
        subject: "Crazy question",
        text: "My brother-in-law swears you folks rent out {many} by the month. If that's a thing, I'd sure like to hear what it'd run me.",
        about: "renting units by the month",
        answer: "We do: {price} a month, two months minimum.",
    },
    Ask {
        by: &[Maintenance],
        subject: "noise {unit}",
        text: "The {one} of {unit} make again the noise like a coffee machine. I send the video two times but I think you not see it. Somebody of you can look what is",
        about: "the noise on the video",
        answer: "Watched it: it is the {spare}, worn. {service} can change it on {soon}.",
    },
    Ask {
        by: &[Engineering, Maintenance],
        subject: "Start-up {unit}",
        text: "We start up {unit} in {cw}, for which the settings of the {many} would have to reach me at some point, and after that I am on leave for a fortnight.",
        about: "the settings for the start-up",
        answer: "Settings: 4 bar, slow ramp, 12 s. Sheet att.",
    },
    Ask {
        by: &[Quality, Purchasing, Logistics],
        subject: "{po}",
        text: "We still lack the certificate for the {spare} in {po}. [The goods sit in quarantine.|Until then nothing leaves the cage.]",
        about: "the missing certificate",
        answer: "Cert att. Sorry.",
    },
    Ask {
        by: TECHNICAL,
        subject: "{code2}",
        text: "can the {one2} take {bar} bar if we choke it. asking for the night shift",
        about: "choking at that pressure",
        answer: "It can, up to 20 min.",
    },
    Ask {
        by: BUYERS,
        subject: "{po} / price",
        text: "{po} line 3: your confirmation and our order are 4 % apart. [Accounts will not move until somebody tells me which one counts.|One of us is wrong and the payment run does not care who.]",
        about: "which price counts",
        answer: "Yours counts. Corrected confirmation att.",
    },
    Ask {
        by: &[Maintenance, Quality],
        subject: "Insurance visit {month}",
        text: "The insurance surveyor comes in {month} and would rather like to see when each {one} was last overhauled. You did the last round, so the dates must be with you.",
        about: "overhaul dates for the insurer",
        answer: "All dates are in the list att.",
    },
    Ask {
        by: &[Maintenance, Logistics],
        subject: "bolts",
        text: "- new pallet is in\n- seals ok\n- bolts for the {one} were M16 not M20, so one set short\n- drawing filed",
        about: "the missing set of bolts",
        answer: "20 x M20 went out by parcel today.",
    },
    Ask {
        by: &[Management, Production, Maintenance],
        subject: "Restart",
        text: "I'd be curious what you'd charge to leave a man here on standby for the week of the restart.",
        about: "a man on standby at the restart",
        answer: "{service} can stay five days, {total} all in.",
    },
    Ask {
        by: &[Engineering],
        subject: "Rev D",
        text: "whoever does your drawings now: rev D of {code} shows the drain on the left. ours is on the right. [which is true|one of them is wrong]",
        about: "the side of the drain",
        answer: "Right is right. Rev E att.",
    },
    Ask {
        by: &[Engineering, Purchasing, Management],
        subject: "References",
        text: "Management wants three names of plants where {code} has run five years or more with {medium}. I have none.",
        about: "three reference plants",
        answer: "Three names att., all fine with a call.",
    },
    Ask {
        by: &[Engineering, Production],
        subject: "Moving house",
        text: "We shall be moving the {many} from {unit} to the new hall. It would be prudent to have one of yours present when they are lifted, though I have yet to see a rate for that.",
        about: "a supervisor for the lift",
        answer: "{price} a day plus travel, {service} is free in {cw}.",
    },
    Ask {
        by: &[Maintenance, Production, Assistance],
        subject: "Apprentices",
        text: "Not urgent, but our apprentices keep asking for a cut-open {one}, the sort you have at fairs. A scrap one would do.",
        about: "a cut-open unit for the apprentices",
        answer: "We have a scrapped one, cut, goes on your next pallet.",
    },
    Ask {
        by: &[Logistics, Purchasing, Assistance],
        subject: "time slots",
        text: "from {month} the yard only lets in trucks with a slot. your carrier has no login, somebody has to register him",
        about: "the carrier's registration",
        answer: "{logistics} has registered the carrier.",
    },
    Ask {
        by: &[Finance],
        subject: "Balance confirmation",
        text: "Our statutory auditors are requesting balance confirmation as on last day of the quarter. Kindly confirm the same on your letterhead.",
        about: "the balance confirmation",
        answer: "Balance confirmation att., signed.",
    },
    Ask {
        by: &[Maintenance, Production, Purchasing],
        subject: "{Spare}, air freight?",
        text: "If you had a way of getting the {spare} here before {soon}, I would take it, at nearly any freight.",
        about: "express delivery of a spare",
        answer: "Courier picks it up at 16:00, with you tmrw 9:00.",
    },
    Ask {
        by: &[Purchasing, Management],
        subject: "The small ones",
        text: "I was wondering about the other end of the range, the small ones. We take 60 a year from a catalogue house and nobody here has ever looked at yours.",
        about: "the small sizes",
        answer: "Small sizes: list att., from {price}.",
    },
    Ask {
        by: &[Purchasing],
        subject: "{Many2}",
        text: "Between ourselves, the {one2} people have given notice of 9 % from January. I should not mind an alternative on my desk before I answer them.",
        about: "an alternative before January",
        answer: "Quote {quote} att., same flange to flange.",
    },
    Ask {
        by: &[Quality, Maintenance, Logistics],
        subject: "Safety data sheet",
        text: "The safety data sheet that came with the grease is in Polish. Very handsome, but there it is.",
        about: "the safety data sheet in English",
        answer: "English version att.",
    },
    Ask {
        by: &[Logistics, Maintenance],
        subject: "{po} item 2",
        text: "Item 2 came without the {spare2}. packing list says 1, box says 0.",
        about: "a part missing in the box",
        answer: "The {spare2} follows by courier, sorry.",
    },
    Ask {
        by: BUYERS,
        subject: "Budget",
        text: "The plan for next year has to be in by {soon}; for your {many} I have put a question mark where the price should be.",
        about: "the price for next year's plan",
        answer: "Put {price}, that holds all year.",
    },
    Ask {
        by: PLANT,
        subject: "That tool",
        text: "You once mentioned a tool for pulling the {spare} without taking the whole thing apart. My people are back to hammers.",
        about: "the pulling tool",
        answer: "Tool is {price}, one is in stock.",
    },
    Ask {
        by: &[Engineering, Purchasing],
        subject: "Tender {unit}",
        text: "For the tender we require until {date} latest:\n1) dimensional drawing\n2) weights\n3) recommended spares for two years",
        about: "the papers for the tender",
        answer: "Drawing, weights and spares list att.",
    },
    Ask {
        by: OWNERS,
        subject: "Rumor",
        text: "Word is you're fixing to open a service shop down our way. I'd like to be the first to know, we would have work for it from day one.",
        about: "a service shop nearby",
        answer: "True, opens in {month}. {service} will run it and can start with you.",
    },
    Ask {
        by: &[Engineering],
        subject: "step file {code2}",
        text: "STEP of {code2}? link on your page is dead",
        about: "the STEP file",
        answer: "STEP att.",
    },
    Ask {
        by: &[Maintenance, Engineering, Quality],
        subject: "Vibration",
        text: "Vibration values taken yesterday: 7.1 mm/s at the drive end. The limit is unknown to us, and the manual keeps its counsel.",
        about: "the vibration limit",
        answer: "Limit is 11 mm/s, alarm at 9.",
    },
];
