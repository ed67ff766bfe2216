//! How those show whom we have never reached, by the third author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    copies: &[
        "I put our {new_title}, {new}, in copy because the decision for {unit} was made in {new_their} department. Order {po} is approved.",
        "Please be informed that {new}, {new_title}, had the final word on this purchase and is copied. The order number is {po}.",
        "In cc you find {new_formal} ({new_title}), who requested the {many} for {unit}. We have placed the order under {po}.",
        "The budget for this order belongs to {new_first}, our {new_title}, therefore {new_they} is in cc. The number is {po}.",
        "{new} in copy is our {new_title} and approves all technical changes. This one has been approved as well, {po} stays valid.",
        "As {new_first} ({new_title}, in copy) wrote the specification, I keep {new_them} informed. {po} is in the system.",
        "Copy to {new_formal}, {new_title}, for information. It was {new_their} choice to stay with your {many}. Purchase order {po} is released.",
        "Our {new_title} {new} wants to be in copy of all orders for {unit} from now on. {po} has been signed.",
    ],
    mentions: &[
        "It took a bit longer because {new}, our {new_title}, wanted to compare three makes first. Now we can go ahead, {po}.",
        "{new_formal}, who is {new_title} here, has decided that {unit} will be modernised in two steps. We only do the ordering. The first order is {po}.",
        "Our {new_title} {new} is not convinced of the {many2} we have now, I heard in the canteen. Anyway, {po} is released.",
        "All suppliers for the new line will be selected by {new}, our {new_title}. Purchasing comes in only at the end. For now you have {po}.",
        "In the plant meeting {new}, the {new_title}, asked for shorter downtimes at {unit}. For that reason we ordered the spares, {po}.",
        "The request for {po} came directly from {new}, {new_title}. {New_they} knows more about it than I do.",
        "I'm just back from a meeting where our {new_title}, {new_formal}, showed the investment plan for the coming years. Your order {po} is one line of it.",
        "Without the signature of {new} ({new_title}) I can't order anything above 5,000. I got the signature, {po} is yours.",
    ],
    clerk_subject: "[Order {po}|Purchase {po}|{Firm}: {po}|{Many} for {unit}]",
    clerk_answer: "[Thank you for the order.|Many thanks, we have booked it.|Thanks, well received.]",
    circulars: &[
        "Dear suppliers,\n\nto increase safety on our site in {town}, everyone who works here needs the online training from {month} on. You find the explanation in the attachment.",
        "Dear partners,\n\nI am pleased to announce that {firm} will invest in {unit} over the coming two years. The attachment gives you an impression of our plans.",
        "To all our suppliers,\n\nour company has a new organisation since the first of this month. The attached chart shows the new structure of the {town} site.",
        "Dear all,\n\nin the past year we reduced our unplanned stops by 20 % and you have contributed to this. Some figures are attached. Thank you for that.",
    ],
    circular_subject: "Information to our suppliers",
    copy: "{new}, our {new_title}, is in copy because it is {new_their} budget. The order number is {po}.",
    left: "{new_formal} has left the company last month and the position will not be filled again. The three of us in purchasing now decide ourselves. {po} is released.",
    technical: "[Can we use {code} at {temp} °C with {medium}?|Is it allowed to run the {one} at {bar} bar for one hour?|What is the best {spare} for {medium}, please?]",
    technical_subject: "[Question about {code}|{Medium} and {one}|Technical question]",
    technical_answer: "[Yes, this is possible with the standard version.|With the {spare} you have, that is no problem.] [Please see page 3 of the attached sheet.|The data sheet is attached.]",
    tiny: "[We need one {spare} for {code}, please.|Please send us one piece {spare}, type {code}.] [Our {new_title}, {new_formal} in copy, will pay in advance.|{new_first} (in copy) pays by bank transfer today.]",
    tiny_subject: "[One {spare}|Small order {code}]",
    tiny_answer: "[It will be sent today, the price is {price}.|Thank you, we ship it this afternoon for {price}.]",
};
