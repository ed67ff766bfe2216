//! The third author's words about buying.

use super::Words;

pub(super) static THIRD: Words = Words {
    subject: "[{Spares} and more|Some information|{Many} in {town}|News from {firm}]",
    answer: "[Thank you very much for this information.|Dear {them}, thanks, that is good to know.|Many thanks for the message.]",
    note_title: "[Telephone {them}|{Firm}, information|Visit {firm}|{Firm} purchasing]",
    self_made: "Question to {them}: why no {spares}? Answer: {firm} produces the {spares} for the {many} in the own mechanical workshop. [This will stay so.|They have no plan to change it.]",
    machine_sold: [
        "I would like to inform you that we don't have the line with the {many} any more. [It was sold to another company.|A company from abroad has bought it.] [Because of this we don't need {spares} in future.|The {spares} are therefore not needed any longer.]",
        "{firm} does not operate the {many} any longer, the line was sold. [There is no demand for {spares}.|The demand for {spares} is zero.]",
    ],
    pause: "Please note that our factory has summer shutdown for five weeks, starting next Monday. [During this period we do not order and do not receive goods.|There will be no orders and no goods receipt.] [Afterwards we continue in the normal way.|Then it continues normally.]",
    refit: "The production in {town} is stopped for about four months, because the building is modernised. [In this period we will not place orders.|Therefore you will not get orders from us in this time.] [After the restart it continues as before.|Then we come back with the normal quantities.]",
    one_off: "Handover of the project at {firm} was completed. [{them} confirms that it was a single project without continuation.|A second project is not foreseen.] The maintenance is done by an external company.",
    merged: "{firm} was integrated into {heir}. [All orders of both companies are placed by {heir}.|Purchasing is now at {heir}, also for the demand of {firm}.]",
    validated: "{firm} can't change from {code} to the new version. [Their process is validated with this type until the next qualification.|The customer audit requires the present type, a change needs a new qualification in two years.]",
    need: "Annual demand of {firm} according to {them}: around {need} pieces of {spares} for the {many}.",
    builder: "{firm} integrates the {many} in machines which are delivered to end customers. [The spare parts business is with the end customers.|End customers order the wear parts themselves.]",
    contract: [
        "The agreement is signed from our side: all prices are valid without change until the end of {year}. [A copy is in your system.|We both have a copy.]",
        "Agreement with {firm}: price guarantee until the end of {year} in exchange for fixed volume.",
    ],
    quote: &[
        "Thank you for your interest. Attached we offer {qty} pieces {article} for {price} per piece, delivery in {weeks} weeks. [Our offer number is {quote}.|The reference is {quote}.]",
        "With this mail you receive offer {quote} about {article}. The price for {qty} pieces is {price} each. [We can deliver {weeks} weeks after order.|The delivery time is {weeks} weeks.]",
    ],
    quote_subject: "[Offer {quote}|Our offer for {article}|Offer about {many}]",
    follow_up: "I would like to know the status of our offer for {article}. [Did you have time to check it?|Is there already a decision?]",
    decides: "The decision about it is planned for {month}. [We inform you after that.|You will hear from us then.]",
    declined: "We have checked your offer for {article} and must tell you that [the investment was cancelled.|the management did not approve the project.] [Thanks for your effort.|Thank you anyway.]",
    own_brand: "Decision of the group of {firm}: {spares} are only sold as own brand in all branches. [{them} can't influence it.|No exception possible.]",
    elsewhere_mail: [
        "Maybe you noticed that we don't order {spares} any more. [Since some time we purchase them at {rival}.|We purchase them from {rival} because they have a stock in our region.]",
        "To be open with you: the {spares} for the {many} are now supplied by {rival}. [The price was the reason.|They gave us a consignment stock.]",
    ],
    elsewhere_note: "According to {them}, {firm} [changed the supplier for {spares}, it is {rival} now.|buys {spares} at {rival} since this year.]",
    came_back: "We made a test with {spares} from {rival} during the last months, but the lifetime was too short. [So we order again at your company.|From this month you get our orders again.]",
    other_thing: "[Our transports are done by {rival} now.|The cleaning of the offices was given to {rival}.] [For the rest there is nothing new.|Everything else stays the same.]",
    asked_elsewhere: "We compared the prices of the {spares} with {rival}. [The result is that we continue with you.|There is no reason to change.]",
    neighbour: "{them} says that another company in {town} purchases {spares} from {rival}. [{firm} is satisfied and continues with us.|No change at {firm}.]",
};
