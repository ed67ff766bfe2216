//! How another site, department or sister company comes up.

/// A contact mentions the place. `{place}` is a town.
pub(super) const MENTIONS: &[&str] = &[
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
];

/// Somebody from the place is in copy.
pub(super) const COPIES: &[&str] = &[
    "{new} from our works in {place} is in copy, they run the same {unit}.",
    "[I promised the colleagues in {place} to copy them.|Copy goes to {place}, they asked for it.]",
    "cc {new_first}, {place}. They are about to rebuild and collect experiences.",
    "Hello from me and from {new} in {place}, who reads along because of the {many}.",
    "",
    "For {place}: {new_first} in copy has the same type, only older.",
];
