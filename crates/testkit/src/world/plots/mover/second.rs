//! How people say goodbye, and how they turn up again, by the second author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    farewells: &[
        "last day tomorrow. {years} years enough. {heir} has it all",
        "Please be informed that the undersigned is relieved from services of {firm} w.e.f. close of this week. For all further correspondence kindly contact {heir}.",
        "I shall be leaving {firm} on Friday, of my own accord, since you will wonder. {heir} inherits the filing cabinet. It has been a pleasure, mostly.",
        "Well, it's time. {years} years at {firm} and I'm hanging up this particular hat. {heir} knows where the bodies are buried. Y'all have been good to me.",
        "I am writing to inform you that my employment with {firm} ends at the end of the month. Your contact from then on is {heir}. I thank you for the correct cooperation.",
        "friends, the friday I go. is sad but is good also. you write now to {heir} please. a big hug to {service}",
    ],
    farewell_subject: "[bye|Leaving {firm}|Change of contact person|last day]",
    farewell_answer: "[sorry to hear. All the best, {them}.|will miss you, {them}. Take care.]",
    last_subject: "[{order}|{many} {unit}]",
    gone: &[
        "{gone} is no longer employed at {firm}. Mails are not read. Contact {heir}.",
        "The person you are trying to reach ({gone}) is not with the organisation. Kindly redirect your mail to {heir}.",
        "Automatic response: {gone} left {firm}. Please use {heir} instead.",
    ],
    hellos: &[
        "new job: {new_firm}. number below",
        "Greetings of the day! Pleased to inform that I have joined {new_firm} as {new_title}. Looking forward to same cordial relation as with {old_firm}.",
        "You may or may not be pleased to hear that I have surfaced at {new_firm}. The tea is worse, the plant is larger.",
        "Guess who! Traded {old_firm} for {new_firm}, and the commute is down to eight minutes. Found a whole row of tired old {many} on my first walk round. Holler if you're ever out this way.",
        "With effect from the first of this month I have assumed the position of {new_title} at {new_firm}. Please take note of the changed contact details below.",
        "hola, I am not more in {old_firm}, now I am in {new_firm} in {new_town}. here they have {many2} of all the brands, is a zoo",
        "me again, other letterhead. {new_firm} since 3 weeks. still {many}, more of them",
        "Thought I had better confess before you hear it from {inside}: I went over to {new_firm}. Same trade, other side of the river.",
        "pls change my mail in your list, {old_firm} is history, {new_firm} it is",
        "A short note from {new_town}, where {new_firm} has given me a desk, a helmet and a budget nobody had spent. How it happened is a story for a beer.",
        "I write to my few friends in the trade to say I have left {old_firm}. {new_firm} took me in spite of my age. There is much {medium} here and little order.",
        "Signing from {new_firm} nowadays. Nobody told you, I bet. The mobile is the old one.",
    ],
    hello_subject: "[new mail|Joined {new_firm}|moved|me again|Change of contact details]",
    copies: &[
        "{po} ok. cc {new_first}, new here",
        "Kindly mark {new}, {new_title}, in all mails henceforth (cc). Shipment {order} is received.",
        "{new_first} joined us from one of your other customers, I am told, and is in copy. {Unit} is back up.",
        "Acceptance of {unit} is completed. In copy: {new}, who has recently taken up duties here.",
        "Delivery {past} complete, nothing broken. Copied as per list.",
        "{new_first} (cc) says hi, apparently you go way back. We got the {many} in on Tuesday.",
        "minutes of {past}: {many} no remarks. cc all who were there",
        "is all ok with the order, I put in copy also {new_first} that is new with us",
    ],
    copy_subject: "[{po}|{unit}|FYI|minutes {past}]",
    copy_answer: "[ok tks.|noted, tks.]",
    private: "[company mail is dead, so from home:|Writing from my own account, the office one is locked till Monday.] [ship {po}|{po} may go out.]",
    private_subject: "[from home|{po}|other mail]",
    private_answer: "[ok, ships today.|got it, passed on.]",
    in_touch: [
        "[switched from {old_firm} to {new_firm}. pls call|I have moved from {old_firm} to {new_firm} and should like to carry on where we left off. When may I expect your call?]",
        "[congrats! Will ring {soon} {clock}.|well well. Call you {soon}, {clock}.]",
        "[good call, tks. see you {date}|Thank you for ringing. {date} it is, then.]",
    ],
    in_touch_subject: "new job",
};
