//! Courtesies, by the third author.

use super::Courtesies;

pub(super) static THIRD: Courtesies = Courtesies {
    openings: &[
        "[I hope you had a nice weekend.|I hope this mail finds you well.|Hope all is fine with you.]",
        "[Thank you for your call last week.|Thanks again for your visit.|It was good to see you at the fair.]",
        "[Happy new week!|A sunny greeting from {town}.|Best wishes from {town}.]",
        "[I tried to call you but only got the voicemail.|As I couldn't reach you on the phone, I send you a mail.]",
        "[Sorry for the late reply, it was a busy week.|I was out of office for some days.]",
        "[Back from holiday and full of energy.|First day after the holidays.]",
    ],
    remarks: &[
        "[It is very busy here with the end of the month.|We are closing the quarter, so everyone is in a hurry.]",
        "[Many colleagues are on sick leave at the moment.|Half of my department has the flu.]",
        "[The car park is under construction, visitors use the one across the road.|We have a new reception, you will not recognise it.]",
        "[Our audit went fine.|The auditors left yesterday and they were satisfied.]",
        "[I have a new laptop, so my signature is not complete yet.|My phone number has not changed with the new system.]",
        "[It has been raining here for two weeks.|We have a heat wave, 36 degrees today.]",
        "[Tomorrow is a public holiday here.|On Monday we are closed, it is a local holiday.]",
        "[The canteen has been renovated and the food got better.|We finally have good coffee on our floor.]",
        "[The {many} from the last delivery run well.|No problems with the {many} so far.]",
        "[I am in the train, so the connection is not always good.|I write this from the airport.]",
        "[My daughter started school last week.|We got a dog at home, so I go to work a bit tired.]",
        "[The whole plant has been painted for the jubilee.|Our new managing director makes his first tour through the departments.]",
    ],
    their_closings: &[
        "[Thank you in advance.|Thanks for your support.]",
        "[Have a nice day.|Have a good weekend.|Enjoy your week.]",
        "[If you have questions, please call me.|You can reach me on my mobile.]",
        "[Many thanks for your help.|I appreciate your help.]",
        "[Greetings to {inside}.|Please say hello to {service}.]",
    ],
    our_closings: &[
        "[If anything is unclear, just give me a call.|For questions I am always available.]",
        "[Best wishes to {town}.|Have a nice week.]",
        "[I am travelling tomorrow but can be reached on my mobile.|On Friday I am in the office all day.]",
        "[Thank you for your trust.|Thanks and have a good day.]",
    ],
};
