//! What one customer worries about and another one knows, by the second author.

use super::words::{Topic, Twin, Words};

pub(super) static SECOND: Words = Words {
    topics: TOPICS,
    told_subject: "[{town}|{po}|various|{unit}|from the plant|status]",
    no_idea: &[
        "[no idea, sorry.|can't help there, and nobody I know can.]",
        "[tough one. Have not seen it solved anywhere.|others have it too, no cure known to me.]",
        "[not our field I'm afraid.|wish I knew.]",
    ],
    good_news: "[nice!|good one, tks for telling.|well done.]",
    passed_on: [
        "[you had {about} on your plate.|re {about}:] [one of my other customers cracked it, how is in the att. They are ok with me passing it on.|somebody else got it solved and let me share the page, att.]",
        "[gold, tks|That is extremely useful, thank you.]",
    ],
    passed_on_subject: "fyi",
    twins: TWINS,
};

const TOPICS: &[Topic] = &[
    Topic {
        about: "carbon border paperwork",
        worry: "CBAM is keeping the whole office busy till eight. for every bracket from overseas they want embedded emissions and no mill gives a number",
        news: "Since we let the forwarder's portal pull embedded emissions straight from the mill, CBAM reporting is an hour a quarter. First report was accepted without a query.",
    },
    Topic {
        about: "the end of chromium trioxide plating",
        worry: "Our plater tells us chromium trioxide authorisation lapses and he will not renew. Half our piston rods are hard chromed, one wonders with what from then on.",
        news: "We switched all piston rods from hard chrome to HVOF carbide, same life or better. The plater and his chromium trioxide can retire together.",
    },
    Topic {
        about: "mineral oil traces in food",
        worry: "Big retail customer found MOAH traces in our product and now they test each lot. Kindly understand the tension, source is not traceable till date.",
        news: "Funny thing, the MOAH traces came from the jute bags of the raw material and not from any machine. Changed the bags, four months all clear.",
    },
    Topic {
        about: "panels that still run on Windows XP",
        worry: "all operator panels run XP and IT wants them off the network by christmas. nobody sells a replacement that talks to our old PLC",
        news: "We have put small gateways in front of the XP panels, so they stay and talk to the old PLC while IT sees only a firewall. IT signed it off in writing.",
    },
    Topic {
        about: "water hammer after the pump upgrade",
        worry: "Ever since they put the bigger feed pump in we get water hammer you can hear in the parking lot. Broke two supports. Engineers scratching their heads.",
        news: "No more water hammer! Turned out to be the check valve slam; a spring-loaded one and a slower ramp on the feed pump and it's quiet as church.",
    },
    Topic {
        about: "Listeria behind floor drains",
        worry: "Listeria swabs at the floor drains are positive for the third month. We have cleaned everything twice and I am running out of polite explanations.",
        news: "Third clean month for Listeria, I am pleased to say. Freezing steam lances did nothing; what worked was drying the floor drains out over each weekend.",
    },
    Topic {
        about: "the new machinery regulation",
        worry: "As of 2027 the new Machinery Regulation 2023/1230 applies. Whether the conversion of an existing line counts as a substantial modification, no authority has been able to tell us so far.",
        news: "Our notified body has put in writing when a conversion is a substantial modification under 2023/1230: three criteria on half a page. Saved us a whole new CE file.",
    },
    Topic {
        about: "hydrogen in the gas network",
        worry: "The gas people say there come 20 % hydrogen in the network and nobody can say me if the burners live with it. The maker of the burners is bankrupt.",
        news: "since may we burn the gas with 20 % hydrogen, only the nozzles of the burners was to change and the flame detector. is no drama",
    },
    Topic {
        about: "respirable silica dust",
        worry: "New limit for respirable silica is half of what we measure at the bagging. The union has noticed before management has.",
        news: "Silica at the bagging is at a third of the new limit. It was a water curtain for 900 euro, after two offers for an extraction at 90,000.",
    },
    Topic {
        about: "steam traps that fail unseen",
        worry: "energy audit says 30 % of our steam traps blow through. 400 traps. who checks 400 traps",
        news: "fitted acoustic tags on the steam traps, all 350 report themselves now. paid back in five months",
    },
    Topic {
        about: "bisphenol A in can and tank linings",
        worry: "With bisphenol A on its way out, the epoxy lining in our tanks is no longer fit for food contact. Relining means emptying them for a month, which is a charming idea.",
        news: "The tanks were relined over three weekends with a BPA-free lining sprayed on from a robot. Food contact approval came along with it.",
    },
    Topic {
        about: "fake bearings",
        worry: "We had two bearings fail within days and the laboratory says counterfeit. Boxes, hologram, all genuine looking. How to detect the same at goods inward is the question before us.",
        news: "Caught another batch of counterfeit bearings at goods-in. The maker's phone app reads the code on the ring, took 10 seconds. We scan each one now.",
    },
    Topic {
        about: "glycol that turns acidic",
        worry: "The glycol in the chilled water loop goes acid within a year and eats the copper. Supplier sends us a new drum and a smile each time.",
        news: "Glycol is stable at last, pH 8.5 for eighteen months. There was zinc from the galvanised pipe in the loop, and once that was out the copper stopped suffering.",
    },
    Topic {
        about: "pallets refused at the port",
        worry: "Two containers got turned back for bark on the pallets, ISPM 15 they say. Cost us six grand and the customer's Christmas.",
        news: "Went to pressed-wood pallets for export, no ISPM 15 stamp needed, no bark to argue about. Not one container turned back since.",
    },
];

const TWINS: &[Twin] = &[
    Twin {
        here: "the vibration at the fan is back, 9 mm/s, and nobody finds out why",
        there: "Bought the wife a vibration plate for her back. Fan of it myself now.",
        why: "a fan in the plant there, fitness here",
    },
    Twin {
        here: "Scaling in the evaporator is our chief sorrow, the tubes close up within weeks.",
        there: "We are scaling up the tube sales, two new people for it as of {month}.",
        why: "deposits there, growth here",
    },
    Twin {
        here: "Kindly note frequent tripping of the compressor on high temperature, root cause is under study.",
        there: "My temperature was high on Monday after tripping over the dog, no root cause needed.",
        why: "a compressor there, a person here",
    },
    Twin {
        here: "We cannot find welders with the pressure vessel ticket for love or money.",
        there: "Found the money for the canteen at last, and the vessel for the soup is the size of a bathtub. You would love the pressure cooker.",
        why: "a lack of welders there, a kitchen here",
    },
    Twin {
        here: "the drain of the cooling tower is blocked by algae again and again",
        there: "The brain drain has stopped, two of the young ones came back, the tower office is full again.",
        why: "algae there, staff here",
    },
    Twin {
        here: "There is an odour complaint from the neighbours each time we run the biofilter above 40 degrees.",
        there: "The neighbours had no complaint about our summer party, it was 40 degrees and they joined in.",
        why: "a biofilter there, a party here",
    },
];
