//! Requests that are settled, withdrawn, or none.

use super::{Case, KIND};
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, Kind, PostNo};
use crate::world::plots::{self, carrier};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Timestamp;

pub(super) fn lay(stage: &mut Stage, deck: &mut Deck) {
    let settled: [(Settling, &str); 7] = [
        (by_phone, "settled by phone, as a later mail says"),
        (by_colleague, "a colleague answered in a mail of their own"),
        (withdrawn, "taken back by the one who asked"),
        (
            by_attachment,
            "answered: what was asked for is in the attachment",
        ),
        (by_themselves, "they found the answer themselves"),
        (
            later_thread,
            "answered a few days later under another subject",
        ),
        (
            in_parts,
            "answered in the same thread, in the second of two mails",
        ),
    ];
    for (settle, note) in settled {
        let Some(case) = Case::draw(stage, deck, (9, 34)) else {
            continue;
        };
        let asked = case.letter(stage);
        let mut posts = vec![asked];
        posts.extend(settle(stage, &case, asked));
        stage.light_after(case.person, case.at);
        let note = format!(
            "{} asked about {}: {note}.",
            stage.called(case.person),
            case.ask.about
        );
        stage
            .claims
            .push(Claim::decoy(KIND, case.person).proof(&posts).note(note));
    }
    courtesy(stage);
    between_themselves(stage);
    newsletter(stage);
    robot(stage);
    supplier(stage);
    colleague(stage);
}

type Settling = fn(&mut Stage, &Case, PostNo) -> Vec<PostNo>;

fn by_phone(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (24, 70), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let wording = "[Thanks for the call earlier|Thank you for ringing back so quickly|Good that we talked just now], [all clear on {about}.|so {about} is settled.]\n\n[Talk soon.|I have told the others.]";
    let text = stage.say(wording, &slots);
    let subject = stage.say("[Our call|Just now|Phone call]", &slots);
    vec![stage.send(Draft::new(case.person, me, at).subject(subject).text(text))]
}

fn by_colleague(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let (me, colleague) = (stage.me(), stage.team.service);
    let at = stage.after(stage.post(asked).at, (12, 60), colleague);
    let answer = stage.say(case.ask.answer, &case.slots);
    let lead = stage.say("[{me} has asked me to answer your question on|I hear from {me} that you asked about|This is about]", &case.slots);
    let text = format!("{lead} {}. {answer}", case.ask.about);
    let subject = stage.say(
        "[From the service desk|Your question|{us} - answer]",
        &case.slots,
    );
    vec![
        stage.send(
            Draft::new(colleague, case.person, at)
                .cc(me)
                .subject(subject)
                .text(text),
        ),
    ]
}

fn withdrawn(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (20, 60), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let wording = "[please forget my last mail.|you can ignore what I wrote about {about}.|No need to do anything about {about} any more.] [It has been solved in the house.|The topic is off the table here.|Management has decided otherwise.]";
    let text = stage.say(wording, &slots);
    vec![stage.send(Draft::new(case.person, me, at).answering(asked).text(text))]
}

fn by_attachment(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let text = stage.say(
        "[See attached.|Everything is in the attachment.|It is all in the attached sheet.]",
        &case.slots,
    );
    let draft = stage
        .reply_draft(asked, me, (3, 40))
        .text(text)
        .file(format!("{}.pdf", case.ask.about.replace(' ', "_")));
    vec![stage.send(draft)]
}

fn by_themselves(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (2, 20), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let wording = "[found it on your website|my colleague had it all along|have found it in the old folder], [so {about} is answered|no answer needed]. [Sorry for the noise.|Have a good day.]";
    let text = stage.say(wording, &slots);
    vec![stage.send(Draft::new(case.person, me, at).answering(asked).text(text))]
}

fn later_thread(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (70, 150), me);
    let answer = stage.say(case.ask.answer, &case.slots);
    let lead = stage.say("[coming back to your question about|I owe you an answer on|a few days ago you asked about]", &case.slots);
    let text = format!("{lead} {}. {answer}", case.ask.about);
    let subject = stage.say("[{Many} at {unit}|For {town}|Following up]", &case.slots);
    vec![stage.send(Draft::new(me, case.person, at).subject(subject).text(text))]
}

fn in_parts(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let text = stage.say("[good point, I am asking {engineer} and come back to you|let me ask around and come back to you].", &case.slots);
    let first = stage.reply(asked, me, (2, 20), &text);
    let answer = stage.say(case.ask.answer, &case.slots);
    let at = stage.after(stage.post(first).at, (20, 60), me);
    let second = stage.send(
        Draft::new(me, case.person, at)
            .answering(asked)
            .text(answer),
    );
    vec![first, second]
}

/// A question that is only manners.
fn courtesy(stage: &mut Stage) {
    const WORDS: &[&str] = &[
        "[And you, any plans for the summer?|Are you going away this year?|How is the family?]",
        "[What is the weather like on your side?|Is it as wet with you as here?|Did you survive the football?]",
    ];
    for wording in WORDS {
        let Some(person) = plots::anybody(stage) else {
            return;
        };
        let at = stage.days_ago(3, 16, person);
        let slots = stage.slots(person, at);
        let statement = carrier::statement(stage, &slots);
        let text = format!("{statement}\n\n{}", stage.say(wording, &slots));
        let subject = stage.say("[Delivery arrived|{po} arrived|All complete]", &slots);
        let me = stage.me();
        let post = stage.send(Draft::new(person, me, at).subject(subject).text(text));
        let note = "small talk, nobody waits for an answer";
        stage
            .claims
            .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
    }
}

/// A request to the customer's own colleague, with us in copy.
fn between_themselves(stage: &mut Stage) {
    let Some(person) = plots::anybody(stage) else {
        return;
    };
    let at = stage.days_ago(4, 20, person);
    let Some(other) = stage.colleague_of(person, at) else {
        return;
    };
    let slots = stage.slots(person, at);
    let text = stage.say(
        "[could you book the crane for {date}?|can you clear the area around {unit} for {date}?] [{us} will be here at {clock}.|The people from {us} come at {clock}.] [And please tell the shift leader.|Would you also print the permits?]",
        &slots,
    );
    let me = stage.me();
    let subject = stage.say("[Crane {date}|Preparation at {unit}]", &slots);
    let post = stage.send(
        Draft::new(person, other, at)
            .cc(me)
            .subject(subject)
            .text(text),
    );
    let note = "addressed to their own colleague; we are only in copy";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
}

fn newsletter(stage: &mut Stage) {
    let paper = stage
        .cast
        .machine("Pipe Dreams Digest", "editor@digest.pipe-dreams-letter.com");
    let at = stage.days_ago(3, 12, paper);
    let text = "Are you happy with your present filters? Would a trial at your plant interest you? Send us your wishes and we will call you.\n\nUnsubscribe: https://digest.pipe-dreams-letter.com/u";
    machine(
        stage,
        paper,
        at,
        Kind::Newsletter,
        "Would you like a free trial?",
        text,
        "a newsletter asks everybody",
    );
}

fn robot(stage: &mut Stage) {
    let Some(domain) = plots::some_customer(stage).map(|f| stage.cast.firm(f).domain.clone())
    else {
        return;
    };
    let robot = stage
        .cast
        .machine("Supplier Portal", &format!("noreply@portal.{domain}"));
    let at = stage.days_ago(3, 12, robot);
    let text = "Document 90-2214 was created in the supplier portal. Please confirm within 5 days. \
Do you need assistance? Please see the online help.\n\nThis is an automatic message.";
    machine(
        stage,
        robot,
        at,
        Kind::Robot,
        "Portal: please confirm document",
        text,
        "a portal's standing phrase",
    );
}

fn machine(
    stage: &mut Stage,
    from: PersonNo,
    at: Timestamp,
    kind: Kind,
    subject: &str,
    text: &str,
    note: &str,
) {
    let me = stage.me();
    let post = stage.send(
        Draft::new(from, me, at)
            .subject(subject)
            .text(text)
            .kind(kind),
    );
    stage
        .claims
        .push(Claim::decoy(KIND, from).proof(&[post]).note(note));
}

/// Somebody who wants to sell something to us.
fn supplier(stage: &mut Stage) {
    let firm = stage
        .cast
        .found_outside("Foundry", "foundry", &mut stage.rng);
    let person = stage
        .cast
        .hire(firm, Function::Sales, Level::Head, &mut stage.rng);
    let me = stage.me();
    let words = [
        "[we make turned parts and would very much like to supply {us}.|our foundry has capacity from {month}.] [Could you send me your yearly need?|Whom in your purchasing may I contact?|When may I visit you?]",
        "[did you have time to look at my offer?|may I remind you of our offer?] [Could you give me a target price?|What would it take to get a first order?]",
    ];
    let mut posts = Vec::new();
    for (n, wording) in words.iter().enumerate() {
        let n = n as i64;
        let at = stage.days_ago(20 - 12 * n, 22 - 12 * n, person);
        let slots = stage.slots(person, at);
        let text = stage.say(wording, &slots);
        posts.push(stage.send(Draft::new(person, me, at).subject("Cooperation").text(text)));
    }
    let note = "a supplier's salesman; not our customer";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&posts).note(note));
}

/// A request from inside the house.
fn colleague(stage: &mut Stage) {
    let (me, peer) = (stage.me(), stage.team.peer);
    let at = stage.days_ago(3, 12, peer);
    let slots = stage.slots(peer, at);
    let text = stage.say("[could you send me your slides from the last kick-off?|do you still have the price comparison of last year?] [I need them for {customer}.|For my visit at {customer}.]", &slots);
    let post = stage.send(Draft::new(peer, me, at).subject("Slides").text(text));
    let note = "a colleague's request, no customer's";
    stage
        .claims
        .push(Claim::decoy(KIND, peer).proof(&[post]).note(note));
}
