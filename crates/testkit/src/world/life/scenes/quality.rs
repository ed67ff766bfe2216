//! Certificates, audits, declarations.

use super::{By, Scene, THANKS, them, turn, us};
use crate::world::cast::titles::Function::{Assistance, Purchasing, Quality};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 6,
        functions: &[Quality, Purchasing],
        light: false,
        subjects: &["Certificate {code}", "3.1 certificate {po}", "Material certificates", "Missing certificate {order}"],
        turns: &[
            them((0, 1), &[
                "[for order {po} the 3.1 certificates are missing|we did not get the certificates for {po}]. [Please send them, the parts are blocked until then.|Without them goods-in does not release the parts.]",
                "[could you send|please send] the food contact declaration for the {spare} ({code}). [The auditor wants to see it.|The old one has expired.]",
            ]),
            turn(By::Inside, (2, 30), &[
                "[please find the certificates attached|attached the certificates]. [Sorry, they should have been in the box.|They were in our system all along.]",
            ])
            .file("Cert_{order}.pdf")
            .maybe(0.3),
            us((2, 30), &[
                "[here they are|attached you find them], heat numbers as stamped on the parts.",
                "[the paper is attached|please see the attachment]. [It is valid for three years.|Issued last month.]",
            ])
            .file("Cert_{code}.pdf"),
            them((2, 50), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Quality, Assistance, Purchasing],
        light: false,
        subjects: &["Supplier self-assessment", "Supplier questionnaire", "Your ISO certificate", "Vendor data update"],
        turns: &[
            them((0, 1), &[
                "[once a year|as every year] we update our vendor files. [Please fill in the attached form|The form is attached, please fill it in] [by the end of {month}|in the next two weeks].",
                "[your ISO 9001 certificate in our files has expired|our system shows your certificate as expired]. [Please send the new one.|May I have the current one?]",
            ])
            .file("Vendor_form.pdf"),
            us((10, 70), &[
                "[done, see attachment|please find it attached]. [Bank details have not changed.|The new certificate is in the same file.]",
                "[with pleasure, both papers are attached|attached, filled in and signed].",
            ])
            .file("Vendor_form_{us}.pdf"),
            them((3, 60), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Quality],
        light: true,
        subjects: &["8D report {order}", "Complaint {invoice}", "Result of examination"],
        turns: &[
            us((0, 1), &[
                "[the examination of the returned {one} is finished|we have looked at the {one} you sent back]. [The {spare} ran dry for a while|There were solids in it]; [the report is attached|see the attached report]. [As a gesture we replace it free of charge.|The new one has left us already.]",
            ])
            .file("Report_{order}.pdf"),
            them((10, 80), &[
                "[Thank you for the clear report.|Good report, thanks.] [We found the dry run in our trend data as well.|Our people agree with the cause.] [Case closed.|We have closed it.]",
            ]),
        ],
    },
];
