//! What one customer worries about and another one knows, by the third author.

use super::words::{Topic, Twin, Words};

pub(super) static THIRD: Words = Words {
    topics: TOPICS,
    told_subject: "[{Unit} and other news|{po}|Update from {town}|{Firm}|Our week|Short report]",
    no_idea: &[
        "[I am sorry, we have no experience with this.|Unfortunately this is not our area.]",
        "[I have heard of this elsewhere too, but I don't know a solution.|A difficult subject, I have no good advice for it.]",
        "[I wish I could help you there.|That must be frustrating, I am afraid I can't help.]",
    ],
    good_news: "[That is great news, congratulations.|Good to hear, thanks for telling me.|Very nice result!]",
    passed_on: [
        "[Some time ago you told me about {about}.|I remember our talk about {about}.] [Another customer has solved it and allowed me to share how. You find it attached.|I heard from another company how they managed, the description is attached.]",
        "[Thank you so much, this is really useful for us.|That is very kind, I have passed it to our engineers.]",
    ],
    passed_on_subject: "Information for you",
    twins: TWINS,
};

const TOPICS: &[Topic] = &[
    Topic {
        about: "ammonia refrigeration permits",
        worry: "We have more than five tons of ammonia in the cooling system and the authority wants a new risk study before they renew the permit. Our consultant says this will take a year.",
        news: "Our permit for the ammonia cooling has been renewed without a new risk study. The authority accepted the gas detection data of three years and a drill with the fire brigade.",
    },
    Topic {
        about: "the sludge from waste water that nobody takes",
        worry: "The farmers don't take our sewage sludge anymore since the phosphorus limit and the incinerator asks 140 euro per ton. We don't know where to go with it.",
        news: "We now dry the sewage sludge with waste heat and the cement factory takes it as fuel for free. The phosphorus limit doesn't matter there.",
    },
    Topic {
        about: "peaks in the power price",
        worry: "With the new electricity contract we pay for every quarter-hour peak. In the morning when all the compressors start together we have the peak of the month and I don't know how to avoid it.",
        news: "We start the compressors one after another with a simple timer, and the quarter-hour peak in our electricity bill went down by a third.",
    },
    Topic {
        about: "ATEX zones after the new dust rules",
        worry: "The insurance says our sugar dust area must be classified again and then all the motors would have to be ATEX certified. That would ruin our budget.",
        news: "Good result of the new dust classification: with a central vacuum system the sugar dust area is no ATEX zone any longer and we could keep all motors.",
    },
    Topic {
        about: "biofilm in the purified water",
        worry: "The bacteria count in our purified water loop is increasing every week in spite of sanitising at 80 degrees. We suspect a biofilm in a dead leg but can't find it.",
        news: "The biofilm is gone. We sanitise the purified water loop with ozone at night now and the bacteria count has been zero for two months.",
    },
    Topic {
        about: "label adhesive in the bottle washer",
        worry: "The new labels leave glue on the returnable bottles and our washer needs 85 degrees to remove it. The glue is everywhere in the caustic.",
        news: "Since our label supplier changed to a casein glue, the returnable bottles come out clean at 70 degrees and there is no more glue in the caustic.",
    },
    Topic {
        about: "oil in the compressed air",
        worry: "The quality department found oil in the compressed air that touches the product, class 2 instead of class 1. New oil-free compressors are too expensive.",
        news: "With a catalytic converter behind the old compressors our compressed air is class 1 without oil. It was a tenth of the cost of oil-free compressors.",
    },
    Topic {
        about: "pump bearings running hot at low load",
        worry: "At night the boiler feed pumps run at low load and the bearings get over 90 degrees. We had two bearing failures since spring.",
        news: "We put a minimum flow line on the boiler feed pumps and the bearings stay under 65 degrees, at low load too. Not a single failure since then.",
    },
    Topic {
        about: "the retirement of experienced welders",
        worry: "Three of our four certified orbital welders retire next year and we find no young people who want to learn orbital welding.",
        news: "Together with the vocational school we started an own course for orbital welding and four young people have passed the certificate already.",
    },
    Topic {
        about: "sand in the river water intake",
        worry: "Since the river was dredged we get a lot of sand in our river water intake and the filters are blocked twice per shift.",
        news: "We installed hydrocyclones at the river water intake, now the sand is out before the filters and we clean them only once a month.",
    },
    Topic {
        about: "corrosion under insulation",
        worry: "During the inspection we discovered corrosion under the insulation on the steam condensate pipes, in places that looked perfect from outside. We can't open everything.",
        news: "A company checked all our pipes for corrosion under insulation with pulsed eddy current, without opening the insulation. It took four days for the whole plant.",
    },
    Topic {
        about: "drift of the pH electrodes",
        worry: "Our pH electrodes in the neutralisation drift after one week and then the effluent is out of limits. Calibrating every day is not realistic.",
        news: "We have retractable fittings with automatic cleaning on the pH electrodes now, so they keep their calibration for two months and the effluent stays in the limits.",
    },
    Topic {
        about: "nitrosamines in the product",
        worry: "The pharma customers ask for a nitrosamine risk assessment for each product. We have no idea where nitrosamines could come from in our process.",
        news: "The nitrosamine risk assessment is done: we found that only the amine in the boiler water could form them, and after changing this additive it was closed.",
    },
    Topic {
        about: "white spots from powder caking in silos",
        worry: "In humid weather the milk powder cakes in the silo and someone has to knock on the wall with a hammer. We lose hours.",
        news: "Dry air blown in at the top of the silo solved the caking of our milk powder, even in the humid weeks of August.",
    },
    Topic {
        about: "methane slip of the gas engines",
        worry: "The new emission rule includes methane slip and our two gas engines are far above. The manufacturer says he has no retrofit for them.",
        news: "Both gas engines comply with the methane slip rule since we have the thermal oxidiser, and we even make steam with its heat.",
    },
];

const TWINS: &[Twin] = &[
    Twin {
        here: "The pressure in the boiler house drops every morning around six and we cannot explain it.",
        there: "There was a lot of pressure on the football team this morning, my son was so nervous that he dropped his breakfast.",
        why: "steam there, sport here",
    },
    Twin {
        here: "Our cooling tower loses water somewhere, about two cubic metres per day.",
        there: "After the marathon I lost two kilos, mostly water, and needed a day of cooling down.",
        why: "a cooling tower there, a runner here",
    },
    Twin {
        here: "The filter cloths of the press tear after 300 cycles, we tried three qualities.",
        there: "I cycle to work now, 300 kilometres this month, and the new filter for the coffee machine makes the arrival even better.",
        why: "a filter press there, cycling here",
    },
    Twin {
        here: "We have dead mussels in the heat exchanger that come in with the sea water.",
        there: "In our holidays at the sea we ate mussels every evening and exchanged the heat of the office for a fresh wind.",
        why: "a heat exchanger there, a holiday here",
    },
    Twin {
        here: "The conveyor belt runs to one side as soon as it is loaded and we adjust it every shift.",
        there: "We are changing the shift model, everybody has to adjust, and one side of the union is not loaded with joy.",
        why: "a belt there, shift hours here",
    },
    Twin {
        here: "Foam comes over from the fermenter at the end of the batch and blocks the exhaust filter.",
        there: "The batch of home-made beer my brother fermented was mostly foam, we laughed until the end of the evening.",
        why: "a fermenter there, a hobby here",
    },
];
