//! The last letters before somebody fell silent, by the third author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    last: &[
        "All deliveries of this week arrived in good condition.",
        "Please find the usual quantities for this week in the portal, nothing special.",
        "Thank you for the quick delivery. The {many} are already in the warehouse.",
        "I checked the list you sent and it matches with ours.",
        "Everything is running well here. Enjoy the weekend!",
        "Order {po} is confirmed from our side as well, so this one is complete.",
        "The {spare} was installed yesterday and it works fine.",
        "We have received the documents and put them in our system. Thanks.",
        "A quiet week on our side, no complaints about the {many}.",
        "The delivery note of {past} is signed and on its way back to you.",
        "Thanks for the updated confirmation, all dates fit with our planning.",
        "The stock of {many} has been counted and the numbers are right.",
        "Your technician left an hour ago and {unit} is in operation again. Good job.",
        "I booked the receipt of {po} this morning. That was all for this week.",
    ],
    last_subject: "[This week|Weekly orders|{Firm} - update|{Order} received|Status of the week]",
    last_answer: "[Thank you {them}, have a nice weekend.|Thanks for the update, {them}.|Good to hear, thank you.]",
    leave: (
        "[From next week I will be on parental leave and I return in {back}.|I have to undergo surgery and will not be at work until {back}.] [The colleagues in the office read my mails.|In urgent cases please call our main number.]",
        "away for long, as announced",
    ),
    project: (
        "[The project at {unit} is finished and has been accepted by the client, so my assignment here ends.|With the final acceptance of {unit} the project team stops its work today.] [My next project is in road construction.|After this I go to a project without any process equipment.]",
        "the project is over, as announced",
    ),
    portal: (
        "[Starting next Monday all our orders will come through the supplier portal, you will not get e-mails from me for this anymore.|Our call-offs will be generated automatically by the system from tomorrow on.] [The setup with {inside} was tested successfully.|It saves both of us a lot of typing.]",
        "orders by a portal now, as announced",
    ),
    retired: [
        "After 36 years my working life ends on Friday. My successor is {new}, in copy, who has been trained by me over the last weeks. [Thank you for everything.|It was a pleasure.]",
        "I have accepted a position in our human resources department. {new} (in copy) will be your contact from Monday on. [Please support {new_them} in the beginning.|Thank you for the good time.]",
    ],
    retired_subject: "[My successor|Change of responsibility|Handing over to {new}]",
    retired_answer: "[Thank you for all these years, {them}, and enjoy what comes.|All the best for your new life, {them}.] [{new_first}, I will call you in the coming days.|Welcome {new_first}, I look forward to working with you.]",
    yearly: [
        "[For our yearly maintenance stop we need the parts on the attached list, please send your quotation.|It is that time of the year again: please quote the attached list for our stop.]",
        "[Attached is our order {po} for the maintenance stop.|Thank you for the quotation, the order {po} for the stop is attached.]",
        "[The maintenance stop is over and all your parts have been fitted. Until next year!|We are back in production after the stop. Thank you for the support and see you next year.]",
    ],
    yearly_subject: "[Yearly stop|Maintenance stop {town}|Parts for the stop]",
    yearly_answer: "[Thank you, please see the attachment.|Thanks {them}, you find everything attached.]",
};
