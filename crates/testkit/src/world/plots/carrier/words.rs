//! What stands around a key sentence, by the first author.

use super::{Carrier, Pair};

pub(super) static FIRST: Carrier = Carrier {
    statements: &[
        "[The order of last week is released, you will find it in your system.|Your confirmation for the last order has arrived, all correct.]",
        "[Invoice {invoice} has been paid on {past}.|The open invoice went out with yesterday's payment run.]",
        "[The delivery on {past} was complete, three boxes, no damage.|Goods-in has booked your delivery of {past}, everything there.]",
        "[As you may have heard, the open day has been moved to next year.|The open day was a success, four hundred visitors and no sausage left.]",
        "[My colleague is back from sick leave, which makes my life easier.|I was at home for three days with my back, but now I can sit again.]",
        "[The {many} at {unit} have now done 4,000 hours.|So far the {many} at {unit} behave well.]",
        "[Thank you for the calendar, it hangs over my desk.|The pens you left are all gone, the shift leaders took them.]",
        "[The weather has given us two power cuts this week.|The storm took a few tiles off the gatehouse, nothing worse.]",
        "[I have put the delivery notes of the quarter into one folder, for once everything is in order.|The filing of the quarter is done, every paper in its place.]",
        "[The driver you sent on {past} was very polite, by the way.|Your driver found the right gate on {past}, which not all of them do.]",
        "[We were on the road with the whole department, walking and cake.|The department outing was to a brewery, need I say more.]",
        "[I have put your last drawing into our folder, revision C.|Your drawing is filed with us as revision C.]",
        "[The man from the insurance was here and had nothing to complain about.|The insurer's yearly round is over, clean sheet.]",
        "[My daughter has passed her driving test, so I walk now.|The little one has started school, with a bag bigger than himself.]",
        "[The trainees have built a bird house out of old crates of yours.|Your empty crates now serve as flower boxes at the gate.]",
        "[Accounts asks me to say that your new bank form was in order.|Your vendor form is filed, thank you.]",
    ],
    turns: &[
        "[Another thing:|One more thing.|Something else:|While I am writing:|Before I forget:|On a different note:] ",
        "",
        "",
        "[By the way:|Besides:|Apart from that:] ",
    ],
    pairs: &[
        Pair {
            question: "[Is gate 3 still the delivery address you have for us?|Which gate do you have in your system for us?]",
            answer: "[gate 3 it is, nothing has changed here.|we have gate 3 in the system.]",
        },
        Pair {
            question: "[Did our order {po} arrive at your end?|Just to be sure: has our PO {po} reached you?]",
            answer: "[yes, {po} is here and confirmed as {order}.|yes, {po} came in yesterday, our number is {order}.]",
        },
        Pair {
            question: "[Which commodity code do you use for the {many}?|Customs want the tariff number of the {many}.]",
            answer: "[the tariff number for the {many} is 8481 8099.|we use 8481 8099 for the {many}.]",
        },
        Pair {
            question: "[What was the part number of the {spare} again?|I need the part number of the {spare} once more.]",
            answer: "[the {spare} is {code}.|it is {code}.]",
        },
        Pair {
            question: "[Does {cw} for the {many} still hold?|Are the {many} still on track for {cw}?]",
            answer: "[yes, {cw} holds.|{cw} stands, they are in final assembly.]",
        },
        Pair {
            question: "[Are you still coming on {date}?|Does our appointment on {date} stand?]",
            answer: "[yes, {date} stands, {clock} as agreed.|of course, see you on {date} at {clock}.]",
        },
        Pair {
            question: "[How long is quote {quote} valid?|Until when does quote {quote} hold?]",
            answer: "[{quote} is good until the end of {month}.|the quote holds until the end of {month}.]",
        },
        Pair {
            question: "[Can the {many} go on the same pallet as the {many2}?|Will you ship the {many} together with the {many2}?]",
            answer: "[yes, everything goes on one pallet.|one pallet for all of it, as you prefer.]",
        },
        Pair {
            question: "[Is {inside} on holiday? I only got the voicemail.|Who stands in for {inside} this week?]",
            answer: "[{inside} is back on {soon}; until then {logistics} looks after the orders.|{inside} returns on {soon}, {logistics} has the desk until then.]",
        },
        Pair {
            question: "[What weight do I put down for the {one}?|How heavy is one {one}, roughly?]",
            answer: "[about 14 kg each, packed.|put down 14 kg per piece.]",
        },
    ],
    from_us: &[
        "[please find attached the confirmation for order {po}.|order {po} is confirmed as {order}, paper attached.] Delivery in {cw}.",
        "[attached is the drawing that belongs to order {order}.|here is the drawing for your files], revision C.",
        "[as discussed, quote {quote} with the new quantity is attached.|the changed quote {quote} is attached], everything else as before.",
        "[the {many} for {unit} left us this morning.|your {many} are on the truck.] Papers attached.",
    ],
};
