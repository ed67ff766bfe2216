//! How another site, department or sister company comes up, by the third
//! author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    mentions: &[
        "Our plant in {place} has exactly the same problem with the {many2}, but they buy them locally.",
        "By the way, we are not the only ones in the group who work with {medium}. There is a second plant in {place}, with another supplier.",
        "Last week I visited our colleagues in {place}. They have about twice as many {many} as we do here.",
        "Since January the factory in {place} belongs to us as well. They made everything themselves until now.",
        "My former boss is now running our site in {place}, and he complains about the service he gets for his {many}.",
        "The company is building a new hall in {place}, production should start next summer.",
        "We will transfer one line to {place} in the course of the year, where a completely new installation is made for it.",
        "In the monthly call the maintenance manager of {place} asked how we get such a long lifetime with the {spare}. They change it every eight weeks.",
        "Headquarters has started a program to renew the old equipment in {place}. It is a separate budget from ours.",
        "There is also our packaging plant in {place}, but they have their own buyer and their own suppliers.",
        "The R&D centre in {place} orders small {many} for the pilot line, I don't know from whom.",
        "Our sister company in {place} wants to standardise on one make of {many2} this year.",
        "We are sending two mechanics to {place} next month because they have no one there who knows {many}.",
        "The {place} site has had a bad year with its {many}. It was a topic in the group report.",
    ],
    copies: &[
        "In copy is {new}, who does the maintenance at our {place} site.",
        "I copied {new_first} from {place} as they have a similar installation there.",
        "{new_formal} from our factory in {place} is in cc because {new_they} was interested in the result.",
        "For information also to {new_first}, my colleague in {place}.",
        "",
        "I add {new_first} in {place}, they will have the same job next year.",
    ],
    silent: "[The {many} at {unit} are tested and everything is in order.|We have finished the test of {unit} and all values are fine.]",
    subject: "[{Unit} - status|{Many} in {town}|From our site|{po}|Update {firm}]",
    answer: "[Thanks for the information.|Interesting, thank you for sharing this.]",
    nothing: &[
        (
            "[We spent the long weekend in {place}, it was sunny and we ate very well.|My son studies in {place} now, so we drive there once a month.]",
            "private, not a site",
        ),
        (
            "[A competitor of ours is opening a plant in {place}, according to the newspaper.|I read that our competitor is moving its production to {place}.]",
            "a competitor's site",
        ),
        (
            "[Our old factory in {place} was closed two years ago and there are apartments now.|The plant in {place} was sold last year and does not belong to our group any more.]",
            "closed or sold",
        ),
        (
            "[The fair in {place} was well visited this year, we had a small stand.|My flight was delayed in {place}, so I arrived home at midnight.]",
            "a place on the way, not a site of theirs",
        ),
    ],
    served: [
        "Our colleagues in {place} told me they are very content with the {many} you supply them.",
        "In {place}, as you know, they have the same {many} and you know the people there.",
    ],
};
