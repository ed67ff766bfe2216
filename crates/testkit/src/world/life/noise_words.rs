//! What machines, newsletters, recruiters and swindlers write.

/// Name, local part, subject and text of a newsletter issue.
pub(crate) struct Letter {
    pub(crate) subjects: &'static [&'static str],
    pub(crate) texts: &'static [&'static str],
}

/// Names of newsletters and the hosts that send them.
pub(crate) const PAPERS: &[(&str, &str)] = &[
    ("Flow & Plant Weekly", "news.flowandplant-weekly.com"),
    ("Process Minds", "mail.processminds-letter.com"),
    ("Maintenance Today", "info.maintenance-today-mag.com"),
    ("SalesSpark", "hello.salesspark-academy.com"),
    ("Trade Fair News", "news.hallfour-fairs.com"),
];

pub(crate) const NEWSLETTER: Letter = Letter {
    subjects: &[
        "Is your plant ready for winter?",
        "5 mistakes in pump rooms",
        "This week: energy prices, new standards, and a robot dog",
        "How much does a leak cost you?",
        "What buyers really want",
        "Last tickets for the autumn fair",
        "Are you still using paper work orders?",
        "The {month} issue is here",
    ],
    texts: &[
        "[Have you ever wondered|Did you know] how much compressed air escapes at night? Our author did the sums.\n\nRead the article\nhttps://{host}/a/{invoice}\n\nCould your team save 20 %? Tell us your story and win a mug.\n\nYou receive this because you subscribed. Unsubscribe: https://{host}/u/{po}",
        "[New in this issue|What you will read]: an operator who replaced four hundred {many}, three views on spare part pricing, and a checklist for the next audit.\n\nCan we send you the printed edition? Click here: https://{host}/p/{po}\n\nUnsubscribe | Privacy | Imprint",
        "[Last chance!|Only a few seats left!] Our webinar on digital maintenance starts {soon} at {clock}. Would you like to join? Register now: https://{host}/w/{invoice}\n\nDo you need help with registration? Just reply to this mail.\n\nUnsubscribe here.",
        "Markets this week: steel scrap up, freight down, and what it means for you. When will prices fall? Our analysts answer your questions.\n\nhttps://{host}/m/{po}\n\nNo longer interested? Unsubscribe.",
    ],
};

/// Local part, display name, subjects and texts of our own systems.
pub(crate) const ROBOTS: &[(&str, &str, Letter)] = &[
    (
        "orders",
        "Order System",
        Letter {
            subjects: &[
                "ERP: order {order} released",
                "ERP: order {order} shipped",
                "Order {order}: date changed",
            ],
            texts: &[
                "Order {order} ({customer}) has changed status.\n\nItem 10: {code}, {qty} pcs\nStatus: [released|picked|shipped]\nPlanned: {cw}\n\nThis message was generated automatically. Do not reply.",
            ],
        },
    ),
    (
        "calendar-noreply",
        "Calendar",
        Letter {
            subjects: &[
                "Reminder: {customer} {date}",
                "Accepted: visit {customer}",
                "Updated: sales meeting",
            ],
            texts: &[
                "When: {date}, {clock}\nWhere: [Room 3|Meeting room 2|Online]\n\nDo you want to be reminded again? Change your settings.\n\nCalendar service",
            ],
        },
    ),
    (
        "tracking",
        "Parcel Tracking",
        Letter {
            subjects: &[
                "Your shipment {invoice} is on its way",
                "Delivered: {invoice}",
                "We missed you: shipment {invoice}",
            ],
            texts: &[
                "Shipment {invoice}{po}\nStatus: [in transit|delivered, signed by reception|second attempt {soon}]\n\nWas everything all right? Rate your delivery: https://track.example/{po}\n\nPlease do not answer this e-mail.",
            ],
        },
    ),
    (
        "it-service",
        "IT Service Desk",
        Letter {
            subjects: &["Notice {invoice}", "IT information", "Please read"],
            texts: &[
                "[Your ticket {invoice} has been closed. Were you satisfied?|Your password expires in {days} days. Please change it in time.|Mail will be down for an hour on {date}.]\n\nIT Service Desk",
            ],
        },
    ),
];

/// A mailing list of the trade: subjects and texts by its members.
pub(crate) const LIST: Letter = Letter {
    subjects: &[
        "{tag} {one} chattering",
        "{tag} a question on {many}",
        "{tag} experiences",
    ],
    texts: &[
        "[Has anybody seen|Does anyone know] a {one} that chatters at low load? Ours does, at {bar} bar. Any hint is welcome.\n\n_______________________\nplant-talk mailing list",
        "[In reply to the question of last week|To the earlier question]: we had that too, it was the {spare}.\n\n_______________________\nplant-talk mailing list",
    ],
};

pub(crate) const RECRUITER: Letter = Letter {
    subjects: &[
        "Opportunity in your region",
        "Confidential: Sales Director role",
        "Quick call?",
        "Your profile",
    ],
    texts: &[
        "[I came across your profile|Your profile stood out] and have a role that could be a step up: Sales Director, {town} area, full budget responsibility. Would you be open to a short call on {soon}?",
        "My client, a [market leader|hidden champion] in your field, is looking for someone exactly like you. When can I reach you? I would need your CV by {soon}.",
        "[Did you see my last mail?|Just floating this to the top of your inbox.] The role is still open. Are you interested, yes or no?",
    ],
};

pub(crate) const SPAM: Letter = Letter {
    subjects: &[
        "Invoice overdue",
        "SEO for your website",
        "Cheap castings direct from factory",
        "You have won",
        "Urgent business proposal",
    ],
    texts: &[
        "Dear Sir/Madam, we are factory for castings and forgings with 20 years experience. Please send us your inquiry. What quantity you need? Best price!",
        "Hello, I looked at your website and found 37 errors. Can I send you a free report? Reply YES.",
        "Your mailbox is almost full. Please confirm your password within 24 hours to keep your account.",
        "I am the lawyer of a late customer of yours. Could you help me transfer a fund? Kindly answer with your private number.",
    ],
};

/// Answers of people who are away.
pub(crate) const AWAY: &[&str] = &[
    "[Thank you for your message.|Thanks for your mail.] I am out of the office [until {date}|this week] with limited access to e-mail. [In urgent cases please call {phone}.|Your mail is not forwarded.]",
    "I am [travelling|on annual leave|at a training] and will be back on {date}. Can it wait until then? If not, please contact the switchboard under {phone}.",
    "Ich bin bis {date} nicht im Haus. In dringenden Fällen erreichen Sie die Zentrale unter {phone}.",
];

/// What a mail server says that could not deliver.
pub(crate) const BOUNCE: &str = "This is the mail system at host {host}.\n\n\
I'm sorry to have to inform you that your message could not be delivered to one or more recipients. \
[The mailbox is full.|The server timed out.|Message size exceeds the limit.]\n\n\
<{address}>: [552 5.2.2 mailbox full|451 4.4.1 connection timed out|552 5.3.4 message too big]\n\n\
Do you need help? Contact postmaster.";
