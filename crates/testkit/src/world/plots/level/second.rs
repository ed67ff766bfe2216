//! How those show whom we have never reached, by the second author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    copies: &[
        "{new} ({new_title}) is in cc since {new_they} holds the purse for {unit}. {po} is released.",
        "Kindly note all technical approvals are with {new_formal}, {new_title}, marked in cc. PO {po} is already released from our end.",
        "cc {new_first}, who picked your {many} in the first place. I only push paper. {po}",
        "For form's sake I copy our {new_title}, {new_formal}, without whose blessing no {one} enters these premises. The blessing was given: {po}.",
        "{po} ok. {new} cc, wants to see everything over 10k",
        "[In accordance with our new signature rules {new} ({new_title}) receives a copy.|As per the signature rules, {new} ({new_title}) is informed in copy.] Order {po} is valid without further notice.",
        "My {new_title} {new_first} (cc) picked the color, the size and the date. I picked the PO number: {po}.",
        "the boss of {unit}, {new}, is in copy because now must always sign two persons. is signed: {po}",
    ],
    mentions: &[
        "[{new}, our {new_title}, sat on it for nine days.|nine days on the desk of {new}, our {new_title}.] now released: {po}",
        "I gather {new_formal}, our {new_title}, prefers the competition's {many2}. Nobody has asked purchasing, as is the custom.",
        "Pls be informed that specification is being finalised by {new}, {new_title}, and not by this office. We have placed {po} as instructed.",
        "if it was me i would buy all from you but {new} ({new_title}) makes the rules for {unit}. {po} is out",
        "{new_formal} has the five-year plan on the office wall, I am told. Purchasing sees it one order at a time. This one is {po}.",
        "Our {new_title} fella, {new}, did the whole walk-down of {unit} last week. Came back with a list long as my arm. First piece of it is {po}.",
        "The decision in favour of a further {one} at {unit} was taken by {new_formal} ({new_title}) on {past}. The order will be transmitted by us in the usual manner.",
        "[Your scores came up in the review with {new}, {new_title}: 92 of 100.|{new}, {new_title}, read out your scores in the review: 92 of 100.] Nothing for you to do.",
    ],
    clerk_subject: "[{po}|PO {po} {firm}|order|{unit}]",
    clerk_answer: "[ok tks.|noted.|recd, tks.]",
    circulars: &[
        "To all suppliers,\n\n{firm} is rebuilding {unit} over the next two years. The enclosed sheet states which approvals are required before anything is installed. It applies to everyone.",
        "Dear Business Partner,\n\nit gives me immense pleasure to inform you that our {town} works has been awarded the group safety trophy. A photograph is enclosed.",
        "All,\n\nnew site rules for contractors from {month}, see enclosed. They are short. They are also meant.",
        "Folks,\n\nwe broke ground on the second hall in {town} last week. Took a while. Picture's in the attachment, I'm the one with the shovel.",
    ],
    circular_subject: "To our suppliers",
    copy: "{new} ({new_title}) is in cc since {new_they} holds the purse. {po} is released.",
    left: "{new_formal} is gone since the first, the position is abolished. everything stays w/ us three in purchasing. {po} is out",
    technical: "[{temp} C with {medium}, ok for {code}?|is the {spare} ok w/ {medium}?|Kindly advise if {code} is suitable for {bar} bar.]",
    technical_subject: "[{code}|{medium}|question]",
    technical_answer: "[ok, inside the curve.|ok with the std {spare}.] [Sheet att.|See att.]",
    tiny: "[1 x {spare} pls, {code}|Kindly send a single {spare} for {code}]. [Our {new_title} {new_formal} (cc) pays by card.|payment by {new_first}, cc, today]",
    tiny_subject: "[1 pc|{spare}]",
    tiny_answer: "[out today, {price}.|gone, {price}.]",
};
