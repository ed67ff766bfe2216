//! Certificates, forms and notices, by the second author.

use super::THANKS;
use crate::world::cast::titles::Function::{
    Assistance, Finance, Logistics, Maintenance, Production, Purchasing, Quality,
};
use crate::world::life::scenes::{By, Scene, them, turn, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 6,
        functions: &[Quality, Purchasing],
        light: false,
        subjects: &["3.1 {po}", "cert {code}", "Material certificates {order}", "MTC {po}"],
        turns: &[
            them((0, 1), &[
                "[3.1 for {po} missing|certs {po} pls, goods blocked]",
                "[Kindly provide MTC against {po} as material is held up at QC.|The certificates according to EN 10204 for {po} were not enclosed. The goods are blocked.]",
                "[The certificates for {po} appear to have stayed at home.|Our auditor would like a food contact declaration for the {spare}, and so would I.]",
            ]),
            turn(By::Inside, (2, 30), &["certs {po} att., sorry."]).file("certs_{po}.pdf").maybe(0.3),
            us((2, 30), &["[att.|certs att., heat nos. as stamped.]", "[here. Sorry.|att., valid 3 yrs.]"]).file("certs.pdf"),
            them((2, 50), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Quality, Assistance, Purchasing],
        light: false,
        subjects: &["vendor form", "Supplier self-disclosure", "Vendor re-registration"],
        turns: &[
            them((0, 1), &["[form att., fill in pls|Kindly fill and return the attached vendor re-registration form.]", "[You are requested to complete the enclosed self-disclosure by the end of {month}.|Another form, I fear. I did not design it.]"])
                .file("form.pdf"),
            us((10, 70), &["[filled in, att.|att., ISO cert is on the last page.]"]).file("form_{us}.pdf"),
            them((3, 60), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Quality, Maintenance],
        light: true,
        subjects: &["report {order}", "8D {order}"],
        turns: &[
            us((0, 1), &["[8D for the {one} att. Ran dry, see photos.|{one} opened: solids. Report att., new one is free of charge.]"]).file("8D_{order}.pdf"),
            them((10, 80), &["[ok closed|agree, close it]", "[The report is accepted. The complaint is closed.|Our trend data rather sheepishly agree. Closed.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["away", "Out of office from {date}", "leave"],
        turns: &[
            them((0, 1), &["[off from {date}, 2 wks|am on leave from {date}]", "[I shall be absent from {date}. Urgent matters are handled by the switchboard.|I am off to look at somebody else's rain from {date}.]", "[Please be informed that I shall be on annual leave w.e.f. {date}.|Going fishing {date}. Phone stays in the truck.]"]),
            us((1, 24), &["[enjoy.|noted, have a good one.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Production, Maintenance, Purchasing],
        light: true,
        subjects: &["shutdown {month}", "stop", "Plant shutdown"],
        turns: &[
            them((0, 1), &["[stop is {cw}. no trucks|shutdown {cw} + {cw2}]", "[The plant will be shut down in {cw}. Deliveries cannot be accepted.|We down tools in {cw}, and the gate with them.]"]),
            us((2, 30), &["[noted, {logistics} knows.|ok, all comes before.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Purchasing, Finance, Logistics, Assistance],
        light: true,
        subjects: &["new invoice address", "Change of billing details", "goods-in times"],
        turns: &[
            them((0, 1), &["[invoices to the new mail box from {month}, pdf only|goods-in 6:30-14:00 from monday]", "[Please amend our billing address in your records and confirm.|Kindly update our GST details as per attachment and confirm.]"]),
            us((2, 30), &["[changed.|done, updated.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Logistics, Finance, Assistance, Quality],
        light: true,
        subjects: &["statement of account", "pallets", "Empties"],
        turns: &[
            them((0, 1), &["[6 of your pallets here, collect pls|There are six of your pallets in the yard, breeding.]", "[Kindly share statement of account for reconciliation.|For reconciliation we require your statement of account.]"]),
            us((2, 26), &["[{logistics} collects the pallets {soon}; statement att. in any case.|pallets go with the next truck, {soon}. Statement att. for good measure.]"])
                .file("statement.pdf"),
            them((3, 40), THANKS).maybe(0.5),
        ],
    },
];
