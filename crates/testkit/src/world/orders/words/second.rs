//! The second author's words about buying.

use super::Words;

pub(super) static SECOND: Words = Words {
    subject: "[{spares}|{firm} {town}|fyi|{many}]",
    answer: "[tks {them}, noted.|got it, thx.|ok {them}.]",
    note_title: "[{firm}|{them} / {firm}|{firm} tel]",
    self_made: "{firm}: [no {spares} from us ever. own machine shop makes them.|{spares} are made in house, on a CNC they bought for it.] [dead end.|no business.]",
    machine_sold: [
        "[Kindly note the line with the {many} has been disposed of to a third party.|the line w/ your {many} is sold, went out on three trucks.] [No further {spares} are required.|so no more {spares}]",
        "{firm}: line w/ the {many} sold. [{spares} no longer needed.|no {spares} any more.]",
    ],
    pause: "[Pls be informed our works remain closed for five weeks as from Monday.|we are closed five weeks from monday, whole works, holidays.] [No goods inward, no orders.|no orders in that time, after is normal]",
    refit: "[The {town} plant is down for four months of rebuilding, and with it my orders.|Folks, {town} is shut for a rebuild, four months give or take.] [Ordering resumes thereafter.|We'll be back ordering when the dust's settled.]",
    one_off: "{firm}: project done, handed over. [{them} says that was the only one.|one plant, no follow-up.] service is w/ their contractor",
    merged: "{firm} is now part of {heir}. [{heir} orders for both, their number.|all POs come from {heir}.]",
    validated: "{firm} stays on {code}: [validated, no change before the new approval, 2 yrs.|auditor has it in the file, change not allowed for now.]",
    need: "{firm}: {them} says abt {need} {spares} p.a. for the {many}",
    builder: "{firm} = skid builder. [our {many} go into what they sell.|they sell the {many} on inside their plants.] spares: end customers",
    contract: [
        "[Contract countersigned and returned. Prices hold until end of {year}, both ways.|signed contract came back, prices are fix till end {year}] [Filed on both sides.|all good]",
        "{firm}: contract signed, prices fixed til end {year} against volume",
    ],
    quote: &[
        "quote {quote} att.: {qty} x {article}, {price}, {weeks} wks. [valid 60 d.|good for 60 days.]",
        "{article}, {qty} pcs @ {price}, {weeks} wks. [quote {quote} att.|{quote} attached.]",
    ],
    quote_subject: "[quote {quote}|{quote}|{article}]",
    follow_up: "[{article}: any news?|how does it look w/ {article}?]",
    decides: "[Decision is scheduled for {month}. I shall revert.|they meet in {month}, i write you then]",
    declined: "[With regret I inform you that {article} has not been taken up, budget was withdrawn.|the {article} is off, boss bought a forklift instead.]",
    own_brand: "{firm}: {spares} only under house brand now, [group says so.|order from HQ.] nothing to do",
    elsewhere_mail: [
        "[Pls note {spares} are being sourced from {rival} presently.|we take {spares} from {rival} now, is closer] [This is for your kind information.|you see it in the orders anyway]",
        "[{rival} has the {spares} now, I understand, the decision was not made on my floor.|Fella from {rival} talked the storeroom into their {spares}.] [Such is life.|Thought you'd want to hear it from me.]",
    ],
    elsewhere_note: "{firm}: [{spares} come from {rival} now.|{spares} = {rival} since some months.] [{them} said so.|saw the boxes.]",
    came_back: "[Trial with {spares} of {rival} is concluded. We revert to yours.|we had {spares} from {rival}, broke twice. now again from you]",
    other_thing: "[Stationery is being procured from {rival} w.e.f. this month, kindly do not ask.|{rival} does our forklifts now. slow.] all else same",
    asked_elsewhere: "[{rival} quoted for the {spares}. We are not moving.|guy from {rival} was here for the {spares}, we stay w/ you]",
    neighbour: "{firm}: says the neighbours buy {spares} at {rival}. [they dont.|{firm} itself stays.]",
};
