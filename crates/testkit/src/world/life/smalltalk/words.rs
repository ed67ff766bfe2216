//! Courtesies, by the first author.

use super::Courtesies;

pub(super) static FIRST: Courtesies = Courtesies {
    openings: &[
        "[I hope you are well.|Hope all is well with you.|I hope you had a good start to the week.]",
        "[Hope you are not too busy.|I hope your week is calmer than mine.]",
        "[Thanks again for your help last time.|Thank you for the quick help the other day.]",
        "[Sorry that I am writing on such short notice.|A quick one between two meetings.]",
        "[Greetings from a rainy {town}.|Sunny greetings.]",
        "[As I could not get you on the phone:|I tried to ring you, so by mail:]",
    ],
    remarks: &[
        "[The audit last week went well, by the way.|We survived the audit.|Three days of audit are behind us.]",
        "[Here it is the usual end-of-month rush.|Half of the office has a cold at the moment.]",
        "[The {many} of the last delivery are fitted and running.|The last delivery is all fitted, no complaints.]",
        "[We are a bit thin on people this week, so forgive me if I am slow.|I am alone in the office this week.]",
        "[I am at home until noon, the plumber is here.|My train is late, so I have time for mails.]",
        "[The new car park is finished at last, you will like it.|They have painted new lines in the car park, none of us dares to park.]",
        "[The canteen has been refurbished, so your next lunch is safe.|There is a new cook in the canteen, we all gain weight.]",
        "[I was at the trade fair on Tuesday and my feet still hurt.|Back from the fair, with too many brochures.]",
        "[Our SAP was down all morning.|The system is slow as treacle today.|I had to type this twice, the mail program crashed.]",
        "[The phones have been changed, so do not wonder about the new music.|We have a new telephone system that nobody understands.]",
        "[It rains into the corridor again, everything as usual.|The heating is out, I type with gloves.]",
        "[My desk has moved to the first floor, with a view of the bins.|They have moved us to the old building, the walk to the coffee is longer.]",
        "[We had fire drill this morning, forty people in the yard in the rain.|The fire alarm went off twice today, both times it was toast.]",
        "[The works football team lost again, nine to one.|Our team came last in the company run, but in good mood.]",
    ],
    their_closings: &[
        "[Thanks in advance.|Many thanks in advance.]",
        "[Have a nice day.|Have a good week.|Have a good one.]",
        "[Any plans for the holidays, by the way?|Is the weather better on your side?]",
        "[Call me if anything is unclear.|If you have questions, just ring.]",
        "[Looking forward to hearing from you.|I look forward to your reply.]",
        "[Regards to the team.|Say hello to {inside}.]",
    ],
    our_closings: &[
        "[Let me know if you have any questions.|If anything is unclear, just call.|Do you need anything else?]",
        "[Have a nice day.|Have a good week.|Have a good one.]",
        "[Best greetings to {town}.|Regards to the colleagues.]",
        "[Is there anything else I can do for you?|I am in the office all week if something comes up.]",
        "[My mobile is on, as always.|Always at your service.]",
    ],
};
