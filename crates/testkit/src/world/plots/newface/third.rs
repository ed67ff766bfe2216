//! How a stranger gets into the copy line, by the third author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    copies: &[
        "In copy you find {new}, who is our {new_title} since this month.",
        "I would like to introduce {new} to you, our new {new_title} (in cc).",
        "Please also keep {new_first} in the loop, {new_they} has joined us as {new_title}.",
        "{new_formal} in copy is the new {new_title} for {unit}.",
        "My new colleague {new_first} is copied on this mail. {New_they} will follow this subject from now on.",
        "I've added {new}, {new_title}, who started on Monday.",
        "We have a new {new_title}: {new}, in copy.",
        "Our organisation has changed and {new} is now {new_title}, therefore in cc.",
        "",
        "",
        "Copy to {new_first}, who will be involved in the project as well.",
        "{new} (cc) has taken over the responsibility for {unit} from my former manager.",
        "For your information, {new_first} in cc will do the planning here in the future.",
        "I include {new_formal}, our {new_title}, so that {new_they} gets to know our suppliers.",
        "{new_first}, I copy you so you can see how we work with {us}.",
    ],
    matters: &[
        "[The {many} passed the incoming inspection.|Incoming inspection of the {many} was positive.]",
        "[We have transferred the amount of invoice {invoice}.|Invoice {invoice} will be paid on the normal date.]",
        "[The work at {unit} will take place in {cw} as planned.|{Cw} stays the date for {unit}.]",
        "[We have accepted your drawing without remarks.|The drawing is approved from our side.]",
        "[The order {po} has passed all approvals.|{po} has been signed today.]",
        "[The installation at {unit} was finished yesterday evening.|Yesterday we finished the installation at {unit}, everything is tight.]",
        "[The documents for {order} are complete now.|We checked the documents of {order} and they are correct.]",
    ],
    subject: "[Order {po}|{Unit} update|{Many} status|For your information|{Order}]",
    answer: "[Thank you, well noted.|Thanks for the update.|Perfect, thank you.]",
    our_own: "[I would like to introduce {new_first} (in cc), who joined our inside sales team and will process your orders from {month}.|From {month} {new_first} in copy will support me with your orders. {New_they} is new at {us}.]",
    our_own_subject: "New colleague at {us}",
    before: [
        "[Could you send me the names of the visitors for {date}, for the reception?|For the visit on {date} I need your licence plate for the parking.]",
        "[It will be {engineer} and me, in one blue car.|I come alone, my car is a white van.]",
    ],
    before_subject: "Visitors on {date}",
    greeted: [
        "{new} in cc is our new {new_title}.",
        "[I saw that {them} had you in copy, so I want to introduce myself: I am responsible for {firm} at {us}.|My name came up in the mail of {them}, and I would like to say hello. I work for {us}.] [Would {date} at {clock} suit you for a first meeting?|Can I visit you on {date}?]",
        "[{date} at {clock} is fine for me, please report at the reception.|Yes, you are welcome on {date}. I look forward to it.]",
    ],
    greeted_subject: "Introduction {us}",
    carrier: "{new} (cc) works for our transport company and will collect the boxes.",
};
