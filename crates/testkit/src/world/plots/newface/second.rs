//! How a stranger gets into the copy line, by the second author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    copies: &[
        "+ {new_first}, new {new_title}",
        "Kindly keep {new}, our newly joined {new_title}, in loop for all matters henceforth.",
        "I have taken the liberty of copying {new_formal}, our recently arrived {new_title}, who likes to know things.",
        "Meet {new}! Our brand new {new_title}, came over from the car business, so be nice.",
        "Please note that responsibility for this matter has passed to {new} ({new_title}), who receives this message in copy.",
        "in copy {new_first} that is the new responsible of {unit}",
        "{new} cc. will sign from now on",
        "",
        "",
        "adding {new_first} for the money side",
        "The copy line has grown by {new_formal}, {new_title}. I am told this is progress.",
        "{new_first} (cc) runs the show at {unit} as of Monday.",
        "@{new_first} fyi, this is the supplier of the {many}",
        "With immediate effect {new} is nominated as {new_title} and marked in cc for information.",
        "my old boss is out, {new} is in, hence cc",
    ],
    matters: &[
        "[{many} tested ok|Testing of the {many} is completed without findings.]",
        "[{invoice} paid|Payment against {invoice} has been released.]",
        "[{unit}: work is set for {cw}|The works at {unit} stand confirmed for {cw}.]",
        "[drawing rev C accepted|Your drawing is approved as submitted.]",
        "[{po} released|PO {po} is duly released from our end.]",
        "[HAZOP of {unit} went through, your part took a minute|The {many} survived the risk review unscathed.]",
        "[papers {order} complete|Documentation of {order} has been found to be in order.]",
    ],
    subject: "[{po}|{unit}|FYI {many}|status|{order}]",
    answer: "[ok tks.|noted.|good, tks.]",
    our_own: "[{new_first} (cc) is new on our desk, does your orders from {month}.|pls meet {new_first}, cc, new on the inside desk for your orders.]",
    our_own_subject: "new at {us}",
    before: [
        "[names + car number for {date} pls|Kindly share visitor names for {date} for gate pass.]",
        "[just me, grey estate.|me and {engineer}, one car.]",
    ],
    before_subject: "gate pass",
    greeted: [
        "new {new_title} is {new}, cc.",
        "[{them} put you in cc, so: hello. I look after {firm} for {us}.|short hello from {us}, I am your man for {many}.] [{date}, {clock}, for a coffee?|Would {date} do for a first visit?]",
        "[{date} {clock} ok|Yes, {date} at {clock}. Ask for me at the gate.]",
    ],
    greeted_subject: "hello from {us}",
    carrier: "{new} (cc) is from our forwarding agent and picks up the crates.",
};
