//! What one customer worries about and another one knows.

/// All wordings of this plot.
pub(super) struct Words {
    pub(super) topics: &'static [Topic],
    /// Subjects of letters in which something is told.
    pub(super) told_subject: &'static str,
    /// What we answer to a worry: honest, and nothing promised.
    pub(super) no_idea: &'static [&'static str],
    /// What we answer to news.
    pub(super) good_news: &'static str,
    /// We pass the news on, and are thanked. `{about}` is the matter.
    pub(super) passed_on: [&'static str; 2],
    pub(super) passed_on_subject: &'static str,
    pub(super) twins: &'static [Twin],
}

/// A matter that comes up at two customers.
pub(super) struct Topic {
    /// The matter in a few words.
    pub(super) about: &'static str,
    /// Voiced at the one who would want to know.
    pub(super) worry: &'static str,
    /// Voiced later at another.
    pub(super) news: &'static str,
}

pub(super) static FIRST: Words = Words {
    topics: TOPICS,
    told_subject: "[From {town}|Order {po}|This and that|{Unit}|Update|How things are here]",
    no_idea: &[
        "[I have no answer to that, I am afraid. Others wonder, too.|that is a hard one, and I know of nobody who has solved it so far.]",
        "[I wish I could say something clever. At the moment nobody I know has a solution.|honestly: no idea, and I have not heard of one.]",
        "[I feel with you.|you are not alone with it.] [So far I have not seen anything that works.|We have nothing in our range for that.]",
    ],
    good_news: "[That is interesting, thank you.|Good to hear!|Well done, congratulations.]",
    passed_on: [
        "[you had told me about {about}.|remember our exchange about {about}?] [Another customer has solved it and allowed me to tell you how: the page is attached.|I have heard from somebody who got rid of it; how, stands in the attachment.]",
        "[Very useful, thank you!|That is worth gold, thanks.]",
    ],
    passed_on_subject: "A hint",
    twins: TWINS,
};

const TOPICS: &[Topic] = &[
    Topic {
        about: "the PFAS restriction on seals",
        worry: "What keeps us awake here is PFAS: if the ban on fluoropolymers comes, half of our seals are outlaws and nobody has a substitute.",
        news: "We have meanwhile replaced all fluoropolymer seals at {unit} by a PFAS-free grade, eight months without a leak. The authority has even approved it in writing.",
    },
    Topic {
        about: "chloride cracking of stainless pipes",
        worry: "[Again|For the second time] stress corrosion at the brine line, the 316 pipes crack beside the welds. Nobody can tell us what to take instead.",
        news: "The cracks at the brine line are history: since we changed to duplex and keep chloride under the limit, no stress corrosion any more.",
    },
    Topic {
        about: "the legionella rules for cooling towers",
        worry: "The new legionella rules for the cooling towers give me a headache; nobody here knows which proof the inspectors want to see.",
        news: "The inspectors were here about legionella in the cooling towers. They only looked at the log of the dosing and the fortnightly samples, passed in an hour.",
    },
    Topic {
        about: "helium that cannot be had",
        worry: "Leak tests are a problem at the moment: helium is not to be had, or at prices I cannot explain to anyone.",
        news: "Since helium ran short we do all leak tests with forming gas; the insurer has accepted it, and it costs a tenth.",
    },
    Topic {
        about: "microplastics in the waste water",
        worry: "The town has written to us about microplastics in our waste water. We have no idea how we are to measure that, let alone hold it back.",
        news: "Our microplastics test went well: a drum sieve behind the waste water tank takes out 97 per cent, and the town is content.",
    },
    Topic {
        about: "the end of R-404A in chillers",
        worry: "Our chillers run on R-404A, which will be forbidden to refill. I wonder how others get through the next two summers.",
        news: "We refilled the chillers with a drop-in for R-404A over Easter, one weekend, no new compressor. I would not have believed it.",
    },
    Topic {
        about: "limescale since the well was changed",
        worry: "Since we take water from the new well, limescale grows everywhere, the heat exchangers are white after a month.",
        news: "The pulse device against limescale that I laughed at works: heat exchangers clean after five months, with the hardest water in the county.",
    },
    Topic {
        about: "cyber rules for control systems",
        worry: "NIS2 has hit us: our control systems now count as critical, and I do not even know where to begin with the paperwork.",
        news: "We are through with NIS2 for the control systems. The trick was to split the network into three zones; the auditor gave us a template for all papers.",
    },
    Topic {
        about: "titanium dioxide as a suspect dust",
        worry: "Titanium dioxide dust is on the list of suspects now, and my people refuse to open the sack station without masks.",
        news: "The sack station has a glove box now, titanium dioxide dust is under the limit even without masks. The workers' council took pictures.",
    },
    Topic {
        about: "biogas with too much sulphide",
        worry: "Hydrogen sulphide in our biogas eats one engine after the other. The supplier of the engine shrugs.",
        news: "With iron dosing and a little air the hydrogen sulphide in the biogas is down from 2,000 to 80 ppm. Engine oil lasts twice as long.",
    },
    Topic {
        about: "the shortage of nickel alloys",
        worry: "Our vessel maker cannot get Alloy 59 any more, sixty weeks they say, and we have a reactor to replace next year.",
        news: "By the way, a mill in Finland sells Alloy 59 plate from stock, we got ours in five weeks. Not even expensive.",
    },
    Topic {
        about: "foam after the change of detergent",
        worry: "Since the cleaning agent was changed we drown in foam at every rinse, the tanks cannot be emptied properly.",
        news: "The foam after rinsing is gone since we lowered the return pressure and dose a spoon of rape oil. Purchasing saved money and we saved the cleaning agent.",
    },
    Topic {
        about: "bearing damage from frequency converters",
        worry: "Three motors died this year with washboard marks in the bearings. The electricians blame the frequency converters, the converter people blame the electricians.",
        news: "Shaft grounding rings did it: no more washboard marks in the bearings since, on eleven motors with frequency converters.",
    },
    Topic {
        about: "the cleaning validation asked for by inspectors",
        worry: "The inspectors want a swab test for allergens after each product change. That costs us two hours of every shift.",
        news: "Our inspectors now accept the rinse water as proof for allergens, no swab test any more, two hours a day won. It took a study with forty samples.",
    },
];

/// The same words for different things.
pub(super) struct Twin {
    pub(super) here: &'static str,
    pub(super) there: &'static str,
    pub(super) why: &'static str,
}

const TWINS: &[Twin] = &[
    Twin {
        here: "The shortage of steel plates keeps our welders idle, deliveries are rationed.",
        there: "The shortage of staff is over: since we train people ourselves, all shifts are full.",
        why: "steel there, staff here",
    },
    Twin {
        here: "Corrosion under the insulation is our big topic, half of the steam lines are rotten.",
        there: "Our team for corrosion protection of ships won a prize, the model hangs in the hall.",
        why: "steam lines there, a prize here",
    },
    Twin {
        here: "There is a leak in the basement that nobody finds, the sump fills up every night.",
        there: "The leak to the press has been found, by the way; the man has left the company.",
        why: "water there, a secret here",
    },
    Twin {
        here: "The new directive on noise means earplugs for everybody and much ado.",
        there: "With the new directive on company cars I drive electric now, and the noise is gone.",
        why: "noise at work there, a car here",
    },
    Twin {
        here: "Energy prices will break our neck if the gas contract is not renewed.",
        there: "The yoga course on Tuesdays gives me so much energy that I pay any price for it.",
        why: "gas there, yoga here",
    },
    Twin {
        here: "The pressure in our ring line collapses whenever the neighbour draws water.",
        there: "The pressure is off since the auditors have gone, we all sleep again.",
        why: "a water main there, an audit here",
    },
];
