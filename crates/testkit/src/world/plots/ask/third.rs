//! What customers ask for, need or wonder about, by the third author: plain
//! business English from six countries, with the matter in a sentence or two.

use super::words::{Ask, SMALL_TALK, Settled, Words};
use crate::world::cast::titles::Function::{self, *};

const RHETORICAL: &str = "a rhetorical question";
const OF_OTHERS: &str = "asked of somebody else, as the mail says";
const OVER: &str = "asked and answered already";
const NOTHING_YET: &str = "nothing is asked yet";
const CLOSING: &str = "a courtesy at the end";

pub(super) static THIRD: Words = Words {
    asks: ASKS,
    finished: "[Delivery {po}|{Many} for {firm}|Your shipment {order}|{Code} documents]",
    thanks: "[Everything arrived, thank you very much.|Thanks, that is complete now.|Thank you, I have filed it.|Many thanks, this is what we were waiting for.]",
    several: "[{Unit} - some points|A couple of things|{Firm}, this week|Open subjects|{Many} and more]",
    reminder: "[I have not seen a reaction to my mail below yet. Did it reach you?|Sorry to chase, but I still need an answer on this one.|May I remind you of my message from last week? We are waiting for your reply.|Could you have a look at this, please? It is still open on our side.]",
    settled: Settled {
        by_phone: "[Good that I could reach you this morning.|Thank you for your time on the phone today.|As agreed on the phone just now:] [You have answered everything I wanted to know about {about}.|We can take {about} off the list.|The subject of {about} is closed for me.]",
        by_phone_subject: "[Phone call today|Our conversation|As discussed by phone]",
        by_colleague: "[{me} is travelling this week, so I am answering for our team. You wrote about|{me} forwarded your mail to me. It concerns|I took over this one from {me}. Your subject was]",
        by_colleague_subject: "[Your mail to {me}|{Firm} - reply from service|Answer from {us}]",
        withdrawn: "[My question about {about} is no longer relevant, we found another solution.|Please disregard my request on {about}. The project team has dropped the point.|We do not need anything on {about} for now. Sorry if you already spent time on it.]",
        by_attachment: "[Please see the attached document, it has what you asked for.|Here is the information you requested, in the attachment.|The attached file should answer your question completely.]",
        by_themselves: "[I can answer my own question: it was on the second page of your documents.|No need to reply, our planner had the information in his folder.|We managed to find it out ourselves, so you can leave it.]",
        later: "[I owed you a reply from last week about|Coming back to you on|You had asked me about]",
        later_subject: "[Reply to your question|Your request of {past}|For {firm}]",
        at_first: "[I have seen your mail and will ask {engineer}, then I come back to you.|Thanks, give me until tomorrow so I can check with the factory.|Let me look at this properly, you will get a full answer from me.]",
    },
    idle: &[
        (
            "[How was your holiday in the mountains?|Are you also stuck with this heat?|Did your daughter pass her driving test in the end?]",
            SMALL_TALK,
        ),
        (
            "[Isn't it strange how the printer only fails when the auditor is here?|Why do the budgets always arrive after the summer?|Who would have thought that we would still be using fax in this year?]",
            RHETORICAL,
        ),
        (
            "[What can you do, the weather does not read our planning.|Do I need to tell you how the meeting ended? The coffee was good at least.|And who has to explain it to the shift? Right, me again.]",
            RHETORICAL,
        ),
        (
            "[The power company must still tell us when they switch the transformer, we have asked them twice.|Our IT people have to give me access to the new server. I sent them a ticket this morning.|We need a new forklift as well, the dealer in {town} is preparing an offer for us.]",
            OF_OTHERS,
        ),
        (
            "[You asked on the phone if our crane can carry two tons. Yes it can, I checked.|Last month I was looking for the wiring plan, and {inside} sent it the same afternoon, so that is done.|I wanted to ask you for the storage temperature but I see it is printed on the box.]",
            OVER,
        ),
        (
            "[If the maintenance team finds something during the stop, I will let you know.|Once the budget is approved we will surely have some questions for you, but this will take until {month}.|When we have the new layout we will see if anything is needed from your side.]",
            NOTHING_YET,
        ),
        (
            "[Should you have any questions, please feel free to call me.|If something is not clear, just give me a ring.] [We appreciate the good cooperation.|Wishing you a pleasant week.]",
            CLOSING,
        ),
    ],
    idle_subject: "[Goods received {po}|{Order} complete|Thanks for the delivery]",
    between: &[
        "[{us} will be on site on {date} at {clock}. Can you arrange the work permit and a helper from your crew?|As you know {us} comes on {date}. Could you please reserve the small meeting room and order lunch for five?] [I am in Breda that day.|I will be in the other building until noon.]",
        "[Please check in the system why invoice {invoice} is still parked, I believe it is waiting for your approval. {us} is copied so they see that we are on it.|Did you already count the {many} in the warehouse? I need your figure for the stock list. {us} in copy for information only.]",
    ],
    between_subject: "[Preparation {date}|Internal: {us}|Visit {us} on {date}]",
    supplier: [
        "[We are a family company making turned and milled parts in stainless steel and we would like to work with you.|Our factory produces springs and stampings for several of your competitors.] [Could you tell me who is responsible for purchasing these parts?|Would you be available for a short video call on {soon}?]",
        "[I wrote to you two weeks ago and wonder if you had time to look at our brochure.|Did you have the opportunity to discuss our proposal internally?] [May we quote for a sample drawing?|Can I visit you when I am in your area next month?]",
    ],
    supplier_subject: "Cooperation turned parts",
    colleague: "[Do you still have the photos from the {customer} stand? Marketing needs them.|Can you tell me who signs at {customer} these days? I am updating the list.|Could you take my customer visit on {date}? I have to be at the dentist.]",
    colleague_subject: "Small favour",
};

const TECHNICAL: &[Function] = &[Maintenance, Engineering, Production];
const BUYERS: &[Function] = &[Purchasing, Logistics, Finance];
const PLANT: &[Function] = &[Maintenance, Production, Engineering];
const LEADERS: &[Function] = &[Management, Production, Engineering];
const PAPERS: &[Function] = &[Quality, Purchasing, Assistance];

const ASKS: &[Ask] = &[
    Ask {
        by: TECHNICAL,
        subject: "{Code} in winter",
        text: "Could you please confirm whether {code} may be installed outside? We can have minus 25 °C here in January and there is no roof at {unit}.",
        about: "installation outside in frost",
        answer: "Outside is allowed down to minus 30 °C, as long as the line is drained.",
    },
    Ask {
        by: PLANT,
        subject: "Storage of {many}",
        text: "We bought the {many} for the new line early and they will now be in the warehouse for about a year. Please let me know how we have to store them and if we must do anything in between.",
        about: "storage for a year",
        answer: "Dry, below 30 °C, in the original bag; turn them by hand every three months.",
    },
    Ask {
        by: &[Purchasing, Logistics],
        subject: "{po} in two parts",
        text: "Is it possible to split {po} into two deliveries? {Qty} pieces are urgent for {cw}, the rest can come four weeks later.",
        about: "delivery in two parts",
        answer: "Two deliveries are fine, the first one leaves us on {soon}.",
    },
    Ask {
        by: BUYERS,
        subject: "Delivery terms",
        text: "Our management wants all suppliers on DAP {town} instead of ex works. I would need your conditions for this, with the transport shown separately.",
        about: "delivery terms with transport",
        answer: "DAP {town} adds 2.5 %, minimum 60 EUR per delivery.",
    },
    Ask {
        by: PLANT,
        subject: "Name plates",
        text: "During painting somebody covered the name plates on four {many} at {unit} and now nobody can read them. Can we get new plates from you? I can send the serial numbers.",
        about: "new name plates",
        answer: "New plates are no problem, 18 EUR each, we have the serial numbers in our file.",
    },
    Ask {
        by: &[Purchasing],
        subject: "Quantity {many}",
        text: "What is the smallest quantity of {many2} that we can order without the surcharge? We only need two or three per year and I don't want to put them in stock.",
        about: "the smallest quantity without surcharge",
        answer: "No surcharge from 150 EUR, so two pieces are already above it.",
    },
    Ask {
        by: &[Maintenance, Purchasing, Logistics],
        subject: "Old part numbers",
        text: "In our SAP system we still have your article numbers from before the change, and I cannot find them in your new price list. A list with old and new numbers next to each other would save me a lot of time.",
        about: "a list of old and new part numbers",
        answer: "The comparison of all numbers since 2015 is in the attached table.",
    },
    Ask {
        by: &[Engineering, Quality, Management],
        subject: "Acceptance at your factory",
        text: "Our client insists on seeing the pressure test of the {many} before they leave your factory. Please propose a date and tell us what the witness test will cost.",
        about: "a witness test at the factory",
        answer: "You are welcome in {cw}, the witnessed test costs 450 EUR per day.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Limit switches at {unit}",
        text: "The electrician is standing in front of {unit} and says the connection plan in the cover does not match the colours of the wires. Which colour is the open signal?",
        about: "the colours of the wires",
        answer: "Open is white, closed is brown, green is common; the plan in the cover is the old one.",
    },
    Ask {
        by: &[Quality, Production, Maintenance],
        subject: "New disinfectant",
        text: "From {month} on our cleaning company uses peracetic acid at 0.5 % instead of the chlorine product. I would like to know if the {spare} in the {one} can live with this.",
        about: "the new disinfectant",
        answer: "The {spare} accepts up to 1 % peracetic acid at 40 °C.",
    },
    Ask {
        by: &[Purchasing, Management, Logistics],
        subject: "Stock we don't need",
        text: "We have {qty} {many2} on the shelf, unused, from a project that was stopped. Would you be willing to take them back, or exchange them against {many}?",
        about: "taking back unused stock",
        answer: "We take them back at 70 % if the boxes are unopened.",
    },
    Ask {
        by: PLANT,
        subject: "Before we start",
        text: "The mechanical contractor says he is finished with the {many} at {unit}. I would feel better if somebody from you had a look at the installation before we put pressure on it.",
        about: "a check of the installation",
        answer: "{service} can be there on {date} in the morning, free of charge.",
    },
    Ask {
        by: &[Purchasing, Finance, Management],
        subject: "Currency",
        text: "Our parent company in Ohio will take over the payments and they only pay in US dollars. Can you quote {code} in USD for the orders from {month}?",
        about: "prices in US dollars",
        answer: "In dollars we use the rate of the first of the quarter, see the attached list.",
    },
    Ask {
        by: &[Logistics, Quality, Assistance],
        subject: "Labels",
        text: "The new warehouse scans everything. We need our article number as a barcode on every box, otherwise the goods stay on the ramp.",
        about: "barcodes on the boxes",
        answer: "From the next delivery there is a Code 128 label with your number on each box.",
    },
    Ask {
        by: PAPERS,
        subject: "Supplier declaration",
        text: "For our exports we need the long-term supplier's declaration for this year. The one we have on file ended in December.",
        about: "the long-term supplier's declaration",
        answer: "The signed declaration until the end of next year is attached.",
    },
    Ask {
        by: &[Maintenance, Purchasing, Finance],
        subject: "Guarantee {order}",
        text: "Until when exactly do we have guarantee on {order}? One of the {many} has a problem and my boss wants to know before we open it.",
        about: "the end of the guarantee",
        answer: "The guarantee runs until the end of {month}, so please do not open it, send it to us.",
    },
    Ask {
        by: TECHNICAL,
        subject: "Less flow",
        text: "After the change of recipe we run {unit} with only half of the flow, and I have the impression the {one} is now too big. What size would you take?",
        about: "the right size for half the flow",
        answer: "For half the flow take one size smaller, same length, so nothing changes in the pipe.",
    },
    Ask {
        by: PLANT,
        subject: "Can somebody look with us",
        text: "We don't get {unit} stable since Monday, the {one} keeps moving up and down. Is there someone of you who could join us in a Teams call this week and look at the trend?",
        about: "a call about the unstable unit",
        answer: "{engineer} can join on {soon} at {clock}, the link follows.",
    },
    Ask {
        by: &[Maintenance, Engineering],
        subject: "Old unit from 1994",
        text: "In the cellar I found a {one} of yours with number 94-2217 on it. It still works but we have no papers. Do you have any documents for it in the archive?",
        about: "papers for a unit from 1994",
        answer: "We found the drawing and the parts list in the archive, both attached.",
    },
    Ask {
        by: &[Engineering, Maintenance, Production, Management],
        subject: "Surface temperature",
        text: "Safety measured 82 °C on the outside of the {many} and says that is too hot to touch. We are looking for an insulation jacket that can be removed for service. I hope you have something for this.",
        about: "an insulation jacket",
        answer: "We have jackets with a zip for this size, {price} each.",
    },
    Ask {
        by: &[Finance, Purchasing],
        subject: "Credit limit",
        text: "Your accounts department put {po} on hold because of the credit limit. With the project we will order more in the next months, so the limit has to go up. Please tell me what you need from us for that.",
        about: "a higher credit limit",
        answer: "Your last annual report is enough; until then I released {po} by hand.",
    },
    Ask {
        by: &[Management, Finance, Purchasing],
        subject: "Payment in instalments",
        text: "For the big order of {total} my director asks if 30 % at order, 60 % at delivery and 10 % after start-up would be acceptable for you.",
        about: "payment in three instalments",
        answer: "We can accept 30/60/10 if the last part is due after 60 days at the latest.",
    },
    Ask {
        by: BUYERS,
        subject: "Planning next year",
        text: "I am making the purchase plan for next year and it would help me to know the lead times you expect for {many} and {many2} then. This year we were caught by surprise twice.",
        about: "lead times for next year",
        answer: "Plan with {weeks} weeks for both, and ten around the holidays.",
    },
    Ask {
        by: PLANT,
        subject: "Heavy to operate",
        text: "The ladies on the evening shift complain that the hand lever of the {one} is too heavy for them. Does a longer lever exist, or a gear?",
        about: "a longer lever",
        answer: "A gear with handwheel fits without changes, {price}.",
    },
    Ask {
        by: &[Engineering, Purchasing, Maintenance],
        subject: "First spare parts",
        text: "Please send us your recommendation which parts we should have on site for the first two years of {unit}. With article numbers, please, so that I can order them with the project.",
        about: "the recommended parts for two years",
        answer: "For two years take two of each {spare} and one complete set, numbers in the attached list.",
    },
    Ask {
        by: &[Quality, Maintenance, Production],
        subject: "Manual in our language",
        text: "The labour inspection told us the manual for {code} has to be available in the language of the operators, so Polish and Ukrainian. We only have the English one.",
        about: "the manual in two more languages",
        answer: "Polish is attached, Ukrainian will be on the portal from {soon}.",
    },
    Ask {
        by: &[Engineering, Logistics, Maintenance],
        subject: "Tags",
        text: "I have one wish for {po}: our tag numbers should be engraved on the {many}, not only on a sticker. I attach nothing, you have the list from last time. Can you do this?",
        about: "engraved tag numbers",
        answer: "We engrave them from the list you gave us, no extra cost.",
    },
    Ask {
        by: LEADERS,
        subject: "Investment",
        text: "The board has released the money for the extension of {unit}. We would need a proposal from {us} for all {many}, roughly {qty} pieces, before the kick-off on {date}.",
        about: "a proposal for the extension",
        answer: "The proposal for {qty} pieces is {total}, delivery {weeks} weeks.",
    },
    Ask {
        by: &[Purchasing, Production, Management],
        subject: "Your competitor",
        text: "We had a visit from a company that promises a {one} with double the lifetime. Before I believe it I want to hear your opinion. What lifetime can you guarantee with {medium}?",
        about: "the guaranteed lifetime",
        answer: "With {medium} we guarantee 8,000 hours in writing.",
    },
    Ask {
        by: &[Production, Maintenance, Quality],
        subject: "Black particles",
        text: "Since Tuesday we find small black particles in the {medium} behind {unit}. Our laboratory thinks it is rubber. Can it come from your {spare}?",
        about: "black particles in the product",
        answer: "It is not ours: the {spare} is white. Check the hose before it.",
    },
    Ask {
        by: &[Assistance, Management, Quality],
        subject: "Group visit",
        text: "Fourteen trainees of our group will be in your region in {month} and they would love to see your production. Would a tour of two hours be possible?",
        about: "a tour for trainees",
        answer: "You are welcome with fourteen, best on {date} at {clock}.",
    },
    Ask {
        by: &[Purchasing, Logistics],
        subject: "Before the holidays",
        text: "We close for three weeks in August and I must have {po} in the house before that. Right now the confirmation says one week too late. See what you can do for us, please.",
        about: "an earlier delivery",
        answer: "We moved it forward, {po} ships on {soon}.",
    },
    Ask {
        by: TECHNICAL,
        subject: "{Bar} bar",
        text: "I don't find in your data sheet what happens with the {one} when the pressure goes to {bar} bar for some seconds at start of the pump. We see this every morning. Is that harmful?",
        about: "pressure peaks at pump start",
        answer: "Short peaks up to 1.5 times nominal do no harm.",
    },
    Ask {
        by: &[Quality, Engineering, Purchasing],
        subject: "Rating of suppliers",
        text: "We want to put you on the list of preferred suppliers for the whole group. For this I still miss your ISO 14001 certificate and the name of a contact for sustainability.",
        about: "the environmental certificate",
        answer: "The certificate is attached, our contact for it is {inside}.",
    },
    Ask {
        by: &[Maintenance, Production],
        subject: "Second repair in a month",
        text: "The {one} that you repaired in the spring is leaking again, same place. I'm not happy about it. Tell me how you want to handle this.",
        about: "a repair that did not last",
        answer: "We send a new one at our cost and {service} fits it on {soon}.",
    },
    Ask {
        by: &[Engineering, Production, Management],
        subject: "Fewer types",
        text: "Together with our maintenance we counted eleven different types of {many} in the plant. The idea is to come down to three or four. We could use your help with that, you know our lines better than most.",
        about: "fewer types in the plant",
        answer: "We can do it with four types, {engineer} made a first table.",
    },
];
