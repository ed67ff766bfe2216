//! How people say goodbye, and how they turn up again, by the third author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    farewells: &[
        "I would like to inform you that I will leave {firm} at the end of this month. It was a difficult decision after {years} years. From next week {heir} will be your contact person. Thank you for the pleasant cooperation.",
        "After {years} years at {firm} I have decided to take on a new challenge, so Friday is my last working day here. {heir} will take care of our running orders. I enjoyed working with you.",
        "A personal message: tomorrow I hand in my badge. {heir} knows all the open matters and you can call any time. I wish you and your family all the best.",
        "With this mail I want to say thank you and goodbye. My contract with {firm} ends this week and I go on to something different. For questions please contact {heir}.",
        "It's my final week at {firm}. I've learned a lot here and I have met great people, you are one of them. {heir} will be taking over my suppliers.",
        "As some of you know already, I am leaving the company on the 30th. Please direct your mails to {heir} from then on. Maybe we see each other somewhere again.",
    ],
    farewell_subject: "[Saying goodbye|I am leaving {firm}|New contact person from next week|Thank you and goodbye]",
    farewell_answer: "[Thank you for the good years together, {them}. I wish you a good start wherever you go.|What a surprise, {them}! All the best for your future, and thank you.]",
    last_subject: "[{Many} for {unit}|Your order {po}|{Order}]",
    gone: &[
        "Please note that {gone} has left our organisation. Your e-mail has not been read. You can contact {heir} instead.",
        "{gone} does not work at {firm} anymore. Please contact {heir} for further assistance.",
        "Thank you for your message. {gone} is no longer employed here. {heir} will be happy to help you.",
    ],
    hellos: &[
        "As you might have heard I changed my job. Since the beginning of the month I work for {new_firm} in {new_town}, and here are my new contact details.",
        "I hope you are doing well. I wanted to let you know that I am now with {new_firm}. In my first weeks I have already seen that they have many old {many} in the plant.",
        "Just to inform you of my new e-mail address. I left {old_firm} in the spring and started at {new_firm}, where I am responsible for {unit}.",
        "We know each other from my time at {old_firm}. I have been at {new_firm} for six weeks now, and I told my new colleagues about your {many}.",
        "How are you? You will be surprised to see this address: I moved to {new_firm}. It is closer to home and the kids are happy.",
        "You knew me at {old_firm}, now you will have to get used to {new_firm}. I'm their {new_title} since the first. Looking forward to staying in contact.",
        "Hope all is good at {us}. I joined {new_firm} recently. There is a lot of work to be done at {unit} and the equipment is not as good as we had at {old_firm}.",
        "This is to share my new coordinates. After {old_firm} I took some months off, and now I have started as {new_title} at {new_firm}.",
        "A new beginning for me! I am working at {new_firm} in {new_town} as of this month. It's a bigger plant than before, with {many2} from three different suppliers.",
        "I don't know if you got my message before I left {old_firm}. Anyway, I'm settled at {new_firm} now and you can reach me under this mail address.",
        "Greetings from my new office at {new_firm}. They asked me at the interview which suppliers I could recommend, and I mentioned {us}.",
        "Please update your address book: I am not at {old_firm} anymore but at {new_firm}. My mobile number has stayed the same.",
    ],
    hello_subject: "[My new address|New position|Greetings from {new_firm}|Contact details|Hello again]",
    copies: &[
        "We have received {po} complete and everything is in the warehouse. In copy is {new}, who joined our team recently.",
        "The commissioning of {unit} went well yesterday. I have added {new_first} in cc, who is working with us since last month.",
        "I wanted to let you know that {po} is approved. My new colleague {new_first} (in cc) says that you know each other from before.",
        "Our {new_title} {new}, in copy, has started here on the first of the month. The {many} are running without problems.",
        "For your records: we finished the inspection of the {many} and no defects were found.",
        "The schedule for {cw} is confirmed from our side. {new_first} is copied because {new_they} will coordinate the work at {unit}.",
        "Thank you for the drawings, they have been approved without comments. Copy to the project team.",
        "{new_first} in copy told me that {new_they} has worked with {us} for many years already. Delivery of {past} was okay.",
    ],
    copy_subject: "[{Unit} - information|{po} complete|{Many} inspection|Status of {unit}]",
    copy_answer: "[Thank you for the information.|Good to hear, thanks.]",
    private: "[We have no internet in the office today, so I am using my own mail address.|My company laptop is being repaired, that's why I write from my private mail.] [You may release {po} for shipment.|The delivery of {po} can come tomorrow before noon.]",
    private_subject: "[{po} - from my private mail|Release {po}|Private address, sorry]",
    private_answer: "[Thank you, we will release it.|Understood, the driver is informed.]",
    in_touch: [
        "[I started at {new_firm} after my time at {old_firm} and would be glad to work with you again. Please call me when you have time.|My new employer is {new_firm}. I would like to talk with you about what we can do here, can you give me a call?]",
        "[Congratulations on the new job! I will call you on {soon} around {clock}.|Great to hear from you. I'll phone you on {soon} at {clock}.]",
        "[Thank you for the call, it was good to catch up. We will see each other on {date}.|Nice talking with you. See you here on {date}, then.]",
    ],
    in_touch_subject: "My new job",
};
