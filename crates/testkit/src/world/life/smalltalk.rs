//! Courtesies around the matter of a mail.

use crate::world::phrase::Slots;
use crate::world::stage::Stage;

/// The text with a courtesy before or after it, now and then.
pub(crate) fn around(
    stage: &mut Stage,
    core: &str,
    theirs: bool,
    opens: bool,
    slots: &Slots,
) -> String {
    let mut text = String::new();
    if opens && stage.rng.chance(0.28) {
        let opening = *stage.rng.pick(OPENINGS);
        text.push_str(&stage.say(opening, slots));
        text.push_str("\n\n");
    }
    if theirs && opens && stage.rng.chance(0.12) {
        let remark = *stage.rng.pick(REMARKS);
        text.push_str(&stage.say(remark, slots));
        text.push_str("\n\n");
    }
    text.push_str(core);
    let closings = if theirs { THEIR_CLOSINGS } else { OUR_CLOSINGS };
    if stage.rng.chance(if opens { 0.3 } else { 0.18 }) {
        let closing = *stage.rng.pick(closings);
        text.push_str("\n\n");
        text.push_str(&stage.say(closing, slots));
    }
    text
}

const OPENINGS: &[&str] = &[
    "[I hope you are well.|Hope all is well with you.|I hope you had a good start to the week.]",
    "[Hope you had a good weekend.|I hope the weekend was long enough.]",
    "[Thanks again for your help last time.|Thank you for the quick help the other day.]",
    "[Sorry that I am writing on such short notice.|A quick one between two meetings.]",
    "[Greetings from a rainy {town}.|Sunny greetings.]",
    "[As I could not get you on the phone:|I tried to ring you, so by mail:]",
];

/// What people mention in passing and nobody needs to answer.
pub(crate) const REMARKS: &[&str] = &[
    "[The audit last week went well, by the way.|We survived the audit.]",
    "[Here it is the usual end-of-month rush.|Half of the office has a cold at the moment.]",
    "[The {many} of the last delivery are fitted and running.|The last delivery is all fitted, no complaints.]",
    "[We are a bit thin on people this week, so forgive me if I am slow.|I am alone in the office this week.]",
    "[I am at home until noon, the plumber is here.|My train is late, so I have time for mails.]",
    "[Production is at full load again.|The order books are full, so everybody is running.]",
    "[The new car park is finished at last, you will like it.|The canteen has been refurbished, so your next lunch is safe.]",
    "[I was at the trade fair on Tuesday and my feet still hurt.|Back from the fair, with too many brochures.]",
    "[Our SAP was down all morning.|The system is slow as treacle today.]",
    "[The new hall is up, the roof came on last week.|They have started to pour concrete for the new hall.]",
];

const THEIR_CLOSINGS: &[&str] = &[
    "[Thanks in advance.|Many thanks in advance.]",
    "[Have a nice day.|Have a good week.|Have a great weekend.]",
    "[Any plans for the holidays, by the way?|Is the weather better on your side?]",
    "[Call me if anything is unclear.|If you have questions, just ring.]",
    "[Looking forward to hearing from you.|I look forward to your reply.]",
    "[Regards to the team.|Say hello to {inside}.]",
];

const OUR_CLOSINGS: &[&str] = &[
    "[Let me know if you have any questions.|If anything is unclear, just call.|Do you need anything else?]",
    "[Have a nice day.|Have a good week.|Have a great weekend.]",
    "[Best greetings to {town}.|Regards to the colleagues.]",
    "[Is there anything else I can do for you?|I am in the office all week if something comes up.]",
    "[My mobile is on, as always.|Always at your service.]",
];
