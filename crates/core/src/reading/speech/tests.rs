//! Invented sentences in many wordings, and what they do.

use crate::reading::{Speech, read};

/// What is read in a mail of one sentence, with at least probability one half.
fn said(sentence: &str) -> Vec<Speech> {
    let body = format!("{sentence}\n");
    let reading = read(&body, "", "", "");
    let sure = reading
        .utterances
        .into_iter()
        .filter(|u| u.probability >= 0.5);
    sure.map(|u| u.speech).collect()
}

/// Fails with a list of the sentences that are not read so.
fn all_do(speech: Speech, sentences: &[&str]) {
    let missed: Vec<_> = sentences
        .iter()
        .filter(|s| !said(s).contains(&speech))
        .collect();
    assert!(missed.is_empty(), "not read as {speech:?}: {missed:#?}");
}

fn none_does(speech: &[Speech], sentences: &[&str]) {
    let wrong: Vec<_> = sentences
        .iter()
        .map(|s| (s, said(s)))
        .filter(|(_, said)| said.iter().any(|s| speech.contains(s)))
        .collect();
    assert!(wrong.is_empty(), "read as {speech:?}: {wrong:#?}");
}

#[test]
fn requests_of_a_business() {
    all_do(
        Speech::Request,
        &[
            "Please send us a quote for 40 valves by Friday.",
            "Could you send me the data sheet for the new pump?",
            "We would appreciate your best price for 200 metres of hose.",
            "Can you please confirm the delivery date?",
            "Let me know when the seals will ship.",
            "Jane, please call me about the invoice.",
            "I need you to sign the attached contract.",
            "We'd like you to visit our plant in May.",
            "Would it be possible to get two more samples?",
            "Send me the drawings when you have a minute.",
            "Pls advise on the lead time.",
            "Bitte senden Sie uns ein Angebot über 40 Ventile und die Preise dazu.",
            "Können Sie uns die Zeichnung bis Freitag schicken?",
            "Wir bitten um Rückmeldung, ob Sie das liefern können.",
            "Guten Tag Herr Weber, bitte senden Sie mir ein Angebot für 40 Ventile.",
        ],
    );
}

#[test]
fn questions() {
    all_do(
        Speech::Question,
        &[
            "Do you also make these in stainless steel?",
            "When does the next truck leave?",
            "What is your lead time for the larger size?",
            "Who looks after service at your company now?",
            "Are the seals in stock?",
            "Haben Sie die Dichtungen auch in Edelstahl am Lager?",
        ],
    );
}

#[test]
fn courtesy_asks_for_nothing() {
    none_does(
        &[Speech::Request, Speech::Question],
        &[
            "Please let me know if you have any questions.",
            "If you have any questions, please do not hesitate to call me.",
            "Let me know if you need anything else.",
            "Please find attached our price list.",
            "Please feel free to contact me with any questions.",
            "How are you?",
            "How was your weekend?",
            "I hope all is well with you.",
            "Click here to unsubscribe.",
            "Thank you for your help with this.",
            "Looking forward to seeing you in May.",
            "Should you have any further questions, please contact us.",
            "Have a great weekend!",
            "Call me with any questions.",
            "Bei Fragen stehen wir Ihnen gerne zur Verfügung.",
            "Für Rückfragen melden Sie sich bitte jederzeit bei uns.",
            "Wie geht es Ihnen?",
            "Anbei finden Sie die Preisliste, die Sie wollten.",
            "The meeting went well and everybody liked the plan.",
            "We shipped the order this morning.",
        ],
    );
    all_do(
        Speech::Request,
        &["Please send the signed copy back and let me know if you have any questions."],
    );
}

#[test]
fn promises() {
    all_do(
        Speech::Promise,
        &[
            "I'll send you the offer tomorrow.",
            "I will get back to you with a price next week.",
            "We will ship the pumps on Monday.",
            "Let me check with our plant and get back to you.",
            "I'll look into it.",
            "I am going to call the carrier this afternoon.",
            "You will have the drawings by Friday.",
            "We will of course replace the broken part.",
            "Will send the certificate as soon as I have it.",
            "I'll let you know what they say.",
            "I'd be glad to help, and I'll follow up on Tuesday.",
            "I'll make sure that it does not happen again.",
            "Ich schicke Ihnen das Angebot morgen.",
            "Wir werden das intern prüfen und melden uns bei Ihnen.",
            "Ich kümmere mich darum und gebe Ihnen Bescheid.",
        ],
    );
    none_does(
        &[Speech::Promise],
        &[
            "I will be out of the office until Monday.",
            "We will see what happens.",
            "I would send it if I could.",
            "I will be there at nine.",
            "Will do.",
            "Will you send it to me?",
            "I will not send it again.",
            "We'll talk soon.",
            "He said that I will send it.",
            "Ich bin ab morgen im Urlaub und werde nicht erreichbar sein.",
        ],
    );
}

#[test]
fn needs() {
    all_do(
        Speech::Need,
        &[
            "We are looking for a second source for castings.",
            "We need a better way to track our orders.",
            "We are struggling with late deliveries from our current supplier.",
            "Our team keeps having trouble with the new valves.",
            "We are not happy with the service we get.",
            "Is there anyone at your company who knows about coatings?",
            "We're running out of storage space at our plant.",
            "Our current vendor can't deliver before June.",
            "We have had problems with leaking seals on line two.",
            "I'm very disappointed with the quality of the last batch.",
            "Wir suchen einen neuen Lieferanten für Gussteile.",
            "Wir haben Probleme mit der Pumpe und sind nicht zufrieden.",
        ],
    );
    none_does(
        &[Speech::Need],
        &[
            "Let me know if you need anything.",
            "No problem.",
            "There is no need to call us.",
            "We had no problems at all with the start.",
        ],
    );
}

#[test]
fn changes_and_moves() {
    all_do(
        Speech::Change,
        &[
            "We are opening a new plant in Ohio next spring.",
            "Our company has been acquired by a larger group.",
            "We will be switching to a new ERP system in June.",
            "We won the contract for the northern section.",
            "Anna Poe is joining our team as buyer for Europe.",
            "We are expanding our warehouse.",
            "Wir bauen ein neues Werk und stellen dort auf Roboter um.",
        ],
    );
    all_do(
        Speech::Move,
        &[
            "Friday is my last day at Northwind.",
            "I have joined Southwind as head of purchasing.",
            "Jane Roe is no longer with the company.",
            "I wanted you to know that I've accepted a new position in Leeds.",
            "My new email address is jane@southwind.example.",
            "Bob has left the company; please write to Ann instead.",
            "I am out of the office. Mr. Poe has retired, his successor is Ms. Hoe.",
            "Freitag ist mein letzter Arbeitstag bei uns im Werk.",
            "Frau Roe ist nicht mehr bei uns im Unternehmen tätig.",
        ],
    );
    none_does(
        &[Speech::Move],
        &[
            "Friday is the last day to sign up.",
            "I left you a message this morning.",
            "I am leaving for lunch now.",
            "Are you joining us for dinner?",
        ],
    );
}

#[test]
fn what_is_done_and_what_is_closed() {
    all_do(
        Speech::Fulfilled,
        &[
            "Attached is the price list you asked for.",
            "Here is the drawing.",
            "I have sent the samples by courier.",
            "As requested, the certificate is enclosed.",
            "Done.",
            "Your order has been shipped.",
            "Anbei die gewünschten Unterlagen zu unserer Besprechung.",
        ],
    );
    none_does(
        &[Speech::Fulfilled],
        &[
            "Have you sent it?",
            "We have not sent it yet.",
            "Once it is done I will write.",
        ],
    );
    all_do(
        Speech::Closing,
        &[
            "Thanks, got it.",
            "Perfect.",
            "Sounds good!",
            "Thank you very much.",
            "Vielen Dank für die schnelle Antwort.",
        ],
    );
    none_does(
        &[Speech::Closing],
        &[
            "Thanks, but can you also send the larger one?",
            "Great prices on hoses and valves all through the whole month.",
        ],
    );
}

#[test]
fn other_languages_abstain() {
    let reading = read(
        "Pouvez-vous nous envoyer une offre pour quarante vannes avant vendredi ?\n",
        "",
        "",
        "",
    );
    assert_eq!(reading.language, "fra");
    assert_eq!(reading.utterances, []);
}

#[test]
fn where_and_until_when() {
    let body = "Hi Jane,\n\nThanks for the visit.\nPlease send us the offer by the end of the week.\n\nBob\n";
    let reading = read(body, "Bob Foe", "bob@foe.example", "Visit");
    let request = reading
        .utterances
        .iter()
        .find(|u| u.speech == Speech::Request)
        .expect("asks");
    assert_eq!(request.due_days, Some(5));
    assert!(body[request.start as usize..].starts_with("Please send us"));
}
