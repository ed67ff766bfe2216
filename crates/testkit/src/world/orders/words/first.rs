//! The first author's words about buying.

use super::Words;

pub(super) static FIRST: Words = Words {
    subject: "[{Spares}|From {town}|{Many}|{Firm}]",
    answer: "[thank you for letting me know, {them}.|thank you for the word, {them}.|thanks, {them}, noted.]",
    note_title: "[{Firm}|Call {them}, {firm}|{Firm} {town}|{Firm}: {many}]",
    self_made: "[Asked in the workshop of {firm} why they never order a {spare}.|Stood in the workshop of {firm}.] They turn the {spares} for the {many} themselves, on their own lathe, [and will go on doing so.|and are proud of it.]",
    machine_sold: [
        "[The old line with your {many} has gone to a buyer overseas|We have sold the line that your {many} were in], [the hall is empty now.|the lorries left last week.] [So there is no more use for the {spares}.|That is also the end of the {spares}.]",
        "{them} tells me that the line with the {many} has been sold and taken down. [They have no need of {spares} any more.|No {spares} wanted any longer.]",
    ],
    pause: "[Our works are shut for five weeks from Monday|From Monday the whole works is on holiday for five weeks], [nothing is ordered and nothing is unloaded in that time.|the gate is closed to lorries as well.] [Everything goes on as usual afterwards.|After that all is as before.]",
    refit: "[The plant in {town} stands still for four months|We have shut the plant in {town} for four months], the floor is torn up for the rebuilding. [Orders pause until it is done.|There are no orders from us in that time, and the usual ones afterwards.]",
    one_off: "The new hall of {firm} is fitted out, [the project is closed.|the last of it was handed over today.] {them}: it was this one plant, and no other is planned. [Spares come with the contractor's service contract.|Service goes through their contractor.]",
    merged: "{firm} has been taken over by {heir}. From now on {heir} [orders for both, under its own number.|buys for both houses, on its own account.]",
    validated: "Talked to {them} about the new type in place of {code}. [They are bound to the old one by their approval|The authority has approved them with the old one only] [and may not change for two years.|, a change before the next audit is not possible.]",
    need: "[Walked through the store with {them}.|Counted with {them}.] {firm} uses about {need} {spares} a year for the {many}.",
    builder: "{firm} builds the {many} into skids [and sells these on|for its own customers]. [The parts are bought by whoever runs the skids.|Who runs them buys the parts.]",
    contract: [
        "[As agreed in our contract, the prices stay as they are until the end of {year}.|I have the signed frame contract here: prices fixed until the end of {year}.] [It is in the file with us as well.|Purchasing is content with that.]",
        "Frame contract with {firm} signed: prices are fixed until the end of {year}, [and they take the quantities for it.|quantity agreed in return.]",
    ],
    quote: &[
        "[please find our quote {quote} attached|attached is our quote {quote}]: {qty} pieces of {article} at {price} each, delivery {weeks} weeks. [The quote is good for sixty days.|It is valid for sixty days.]",
        "[as you wished, our quote for {article} is attached|here is our quote for {article}]. {qty} pieces, {price} each, {weeks} weeks. [The number is {quote}.|You will find it under {quote}.]",
    ],
    quote_subject: "[Quote {quote}|Our quote {quote}|{Many}: our quote]",
    follow_up: "[may I come back to our quote for {article}?|I would like to ask about our quote for {article}.] [How does it stand with you?|Is there anything missing?]",
    decides: "[it is on the list for the meeting in {month}, we decide then.|the board decides on it in {month}.] [Until then there is nothing to do.|I will be in touch after that by myself.]",
    declined: "[Thank you for the quote for {article}.|I have looked at your quote for {article}.] [We have decided against it, the project is off.|It will not come about, the money went into the roof.]",
    own_brand: "{firm} has been told by its group to sell the {spares} under a brand of its own. [{them} has no say in it.|It holds for all branches and for some years.]",
    elsewhere_mail: [
        "[The {spares} we take from {rival} now|We get our {spares} from {rival} these days], [they lie on the shelf next door.|they bring them by each week.] [You will have seen it in the orders.|So do not wonder.]",
        "[In case you wonder: the {spares} come from {rival} since the summer.|Since a while {rival} sends us the {spares}.] [My colleague in the store decided that.|It was a matter of three per cent.]",
    ],
    elsewhere_note: "[{them} mentioned in passing that {firm}|Saw boxes of {rival} in the store: {firm}] [takes the {spares} from {rival} now.|has gone over to {rival} for the {spares}.]",
    came_back: "[We tried the {spares} of {rival} for some months|For a while we had {spares} from {rival}], [that is over.|and it was no joy.] [From now on they come from you again.|We are back with yours.]",
    other_thing: "[The working clothes come from {rival} now|We now get the canteen from {rival}], [and the coffee has become worse.|nobody asked me.] Otherwise all is well here.",
    asked_elsewhere: "[Purchasing had a price for the {spares} from {rival}, as every year.|{rival} has called on us about the {spares}.] [We stay with yours.|Nothing changes, yours go on as before.]",
    neighbour: "{them} told me that the neighbour across the road takes {spares} from {rival} now. [They themselves stay with ours.|At {firm} all is as it was.]",
};
