//! How another site, department or sister company comes up.

/// All wordings of this plot. `{place}` is a town.
pub(super) struct Words {
    /// A contact mentions the place.
    pub(super) mentions: &'static [&'static str],
    /// Somebody from the place is in copy; empty where not a word is said of it.
    pub(super) copies: &'static [&'static str],
    /// What is written where not a word is said of it.
    pub(super) silent: &'static str,
    pub(super) subject: &'static str,
    pub(super) answer: &'static str,
    /// Places where nothing is to be had, and why.
    pub(super) nothing: &'static [(&'static str, &'static str)],
    /// A place whose people have been in touch all along.
    pub(super) served: [&'static str; 2],
}

pub(super) static FIRST: Words = Words {
    mentions: &[
        "Our plant in {place} fights with worn {many}, I hear. They have three lines like {unit}.",
        "[I was in {place} last week, at our sister works.|Last week I visited our people in {place}.] They still run {many} from the seventies and curse every day.",
        "The colleagues from {place} asked me at the group meeting what we use at {unit}. I told them, but I doubt that anyone there knows {us}.",
        "From next year the production of {town} and {place} will be under one head. {place} is about twice our size.",
        "{place} is getting a new hall with everything in it, from the tanks to the {many2}. Here in {town} we only get paint.",
        "We have bought the former competitor in {place}, as you may have read. Their maintenance is done by two men and a dog.",
        "[The R&D people two streets away|Our pilot plant in the next building] build their skids themselves, with {many} out of the catalogue. Different budget, different boss.",
        "My opposite number in {place} showed me their stock list: {qty} different makes of {many}. You would have cried.",
        "The {place} site reports twice as many stops as we do, same recipe, same {unit}. The group wants to know why.",
        "[I only buy for {town}.|My desk covers {town} only.] What {place} needs, {place} orders, and they order a lot.",
        "Since the merger the works in {place} belong to us too. Nobody here has been there yet.",
        "They copied our {unit} bolt by bolt in {place}, only with cheaper {many}. Guess what leaks.",
        "The logistics centre at {place} has just been told to do without compressed air. I am glad that is not my problem.",
        "Half of what {unit} makes goes to our own finishing works in {place}, where {many} fail every month.",
    ],
    copies: &[
        "{new} from our works in {place} is in copy, they run the same {unit}.",
        "[I promised the colleagues in {place} to copy them.|Copy goes to {place}, they asked for it.]",
        "cc {new_first}, {place}. They are about to rebuild and collect experiences.",
        "Hello from me and from {new} in {place}, who reads along because of the {many}.",
        "",
        "For {place}: {new_first} in copy has the same type, only older.",
    ],
    silent: "[The {many} at {unit} have been accepted.|{Unit} has passed its test run.]",
    subject: "[{Unit}|{Many}|From {town}|Order {po}|News from us]",
    answer: "[Thank you, that is good to know.|Thanks for the news. Best greetings to {town}.]",
    nothing: &[
        (
            "[I am just back from a long weekend in {place}, and I can recommend the old town.|We spent the holidays near {place}, lovely beaches.]",
            "a holiday, not a site",
        ),
        (
            "[The plant of our competitor in {place} burned last week, terrible pictures.|Did you read about the strike at our competitor's works in {place}?]",
            "a competitor's site",
        ),
        (
            "[Our works in {place} closed at the end of last year, the halls are empty.|The {place} plant was sold to a logistics firm and has been pulled down.]",
            "closed",
        ),
    ],
    served: [
        "Our colleagues in {place} run the same {unit}, as you know.",
        "{place} has the same issue with the {spare}, by the way.",
    ],
};
