//! How people say goodbye, and how they turn up again.

/// All wordings of this plot.
pub(super) struct Words {
    /// Farewells at the old firm that name no new one. `{heir}` stays.
    pub(super) farewells: &'static [&'static str],
    pub(super) farewell_subject: &'static str,
    pub(super) farewell_answer: &'static str,
    /// What we wrote to an address that was no more.
    pub(super) last_subject: &'static str,
    /// What the old firm's server says.
    pub(super) gone: &'static [&'static str],
    /// Short letters from the new place.
    pub(super) hellos: &'static [&'static str],
    pub(super) hello_subject: &'static str,
    /// What a contact at the new place writes, with the mover in copy.
    pub(super) copies: &'static [&'static str],
    pub(super) copy_subject: &'static str,
    pub(super) copy_answer: &'static str,
    /// A contact writes from a private address, and our answer.
    pub(super) private: &'static str,
    pub(super) private_subject: &'static str,
    pub(super) private_answer: &'static str,
    /// Somebody moved long ago; we answered, and they thanked us.
    pub(super) in_touch: [&'static str; 3],
    pub(super) in_touch_subject: &'static str,
}

pub(super) static FIRST: Words = Words {
    farewells: &[
        "[This is my last week here.|Friday is my last day at {firm}.] After {years} years I need something new. {heir} keeps an eye on everything until my place is filled. [Thank you for always picking up the phone.|It was good to work with you.]",
        "A short goodbye: I am leaving {firm} at the end of the month. [I will stay in the trade, so we may meet again.|You always meet twice.] Please write to {heir} from now on.",
        "[My boxes are packed.|The desk is empty.] I have decided to move on, and today I sign off. For orders and all the rest turn to {heir}. [Take care!|All the best to you and the team.]",
        "You should hear it from me: I have resigned. [No hard feelings, just time for a change.|Nothing dramatic.] {heir} will look after your matters.",
        "[Sad and glad at once:|With one laughing eye and one crying:] my time at {firm} ends on Thursday. {heir} has my files. [Perhaps our paths cross again.|I will miss the biscuits you bring.]",
        "I wanted to thank you before my access is switched off tonight. [Good suppliers are rare.|Keep up the good work.] {heir} stays your contact here.",
    ],
    farewell_subject: "[Goodbye|My last week|Farewell|Moving on]",
    farewell_answer: "[What a pity! Thank you for everything, {them}, and good luck.|I am sorry to hear that, {them}. All the best for whatever comes.]",
    last_subject: "[{Many} for {unit}|Order {po}]",
    gone: &[
        "{gone} no longer works for {firm}. Your message was not forwarded. Please contact {heir}.",
        "Thank you for your mail. {gone} has left the company. For all matters please turn to {heir}.",
        "This mailbox is no longer in use. {gone} is not with {firm} any more. Contact: {heir}.",
    ],
    hellos: &[
        "[New address, same face:|New letterhead, same old me:] since the first of the month I am at {new_firm}. [Still valves and pipes all around me.|The halls are bigger, the problems the same.] Thought you should have my new details.",
        "surprise! [You did not get rid of me.|I am back in your world.] I have landed at {new_firm} in {new_town}, [and guess whose {many} I found in the first hall.|where nobody has heard of {us} so far.]",
        "you may remember me from {old_firm}. I changed over to {new_firm} in spring and look after {unit} now. [My phone number is below.|Just for your address book.]",
        "as of this month you reach me here at {new_firm}. [It took me three weeks to find the coffee.|I am still learning the names.] [A lot of {one2} in this place, all of another make.|They buy their {many2} somewhere else, we will see about that.]",
        "just a line from my new desk. {new_firm} wanted somebody who knows {many}, so here I am. [Greetings to {inside}.|Say hello to {service}.]",
        "I had meant to write to you sooner: I left {old_firm} and now work for {new_firm}. [Much to do here, and hardly anybody who knows the equipment.|The plant is a museum, but a charming one.]",
        "[my probation is nearly over, so I dare to tell people:|it is official now:] I run the technical side at {new_firm}. The old number is dead, use this one.",
        "greetings from {new_town}. [Yes, {new_town}.|You read that right.] {old_firm} was a good time, but {new_firm} made me an offer with a garden. My new card is below.",
        "I was cleaning out my contacts and your name was one of the few I took along from {old_firm} to {new_firm}. So: this is my new mail.",
        "three months in the new job at {new_firm} and already the first {one} on my table that leaks. [It made me think of you.|Not yours, by the way.]",
        "changed sides, more or less: from {old_firm} to {new_firm}. [Different colour of overalls, same hours.|Same trade, shorter way to work.] You find me under this address from now on.",
        "your mail to my old address must have bounced. I am no longer with {old_firm}; {new_firm} has me now, [as of last month|since a few weeks].",
    ],
    hello_subject: "[New address|Hello from {new_town}|Greetings|Long time|A sign of life]",
    copies: &[
        "[For your information: order {po} goes ahead as planned.|Order {po} goes ahead.] {new_first} in copy has joined our team and will follow the technical side.",
        "The inspection of {unit} is set for {date}. I have put {new} in copy, who started here last month.",
        "All papers for {po} have arrived, thank you. [{new_first} (cc) tells me you two know each other?! Small world.|My new colleague in copy claims to know your {many} by heart.]",
        "Just to let you know that {unit} was restarted yesterday without trouble. Copy to {new_first}, who has taken over the plant engineering.",
        "The dates for the stop are unchanged. [I copy the colleagues.|Colleagues in copy.]",
        "[Delivery of {past} booked, quantity correct.|Delivery of {past} is complete.] cc {new_first} for the files.",
        "The round of yesterday had the {many} as item 4, two minutes, no objections.",
        "We will keep the {many} as the house standard, that was decided on {past}. Copied for information to those who were in the room.",
    ],
    copy_subject: "[{Unit}|Order {po}|{Many}|For information]",
    copy_answer: "[Thank you, noted.|Thanks for the update.]",
    private: "[our mail server has been down since this morning, so I write from home:|I am on a train without the company's phone, so this comes from my private account:] [order {po} may be shipped.|please let the driver come to gate 2 tomorrow.]",
    private_subject: "[From my private mail|{po}|Sorry for the odd address]",
    private_answer: "[done, thank you.|received, and passed on to dispatch.]",
    in_touch: [
        "[I have changed from {old_firm} to {new_firm}|After {old_firm} I am now with {new_firm}] and would like to go on working with you. [Can we talk next week?|Call me when it suits.]",
        "[what good news!|that is a surprise, congratulations!] [I will call you on {soon} at {clock}.|Let us talk on {soon}, I ring you at {clock}.]",
        "[Good talk just now, thank you.|Thanks for the call.] [We go on as before, then.|See you on {date}.]",
    ],
    in_touch_subject: "New job",
};

/// What a mail server says of an address that is no more.
pub(super) const UNKNOWN: &str = "This is the mail system at host {host}.\n\n\
Your message could not be delivered to one or more recipients.\n\n\
<{address}>: 550 5.1.1 recipient rejected, user unknown";
