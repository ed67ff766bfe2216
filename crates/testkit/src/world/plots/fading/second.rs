//! The last letters before somebody fell silent, by the second author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    last: &[
        "[all good here. tks|nothing this week]",
        "{po} is in. rest as usual",
        "Kindly note that all consignments of last week are received in good order.",
        "The weekly figures are unremarkable, which is how I like them.",
        "Y'all have a good weekend. Boss bought doughnuts, so morale is high.",
        "[Weekly call-off as per list, no remarks.|Call-off placed. No remarks from our side.]",
        "the {spare} fit now. my people say thanks to {service}",
        "I have ticked everything off against your list and, to my mild surprise, it adds up.",
        "short one\n- {po} ok\n- pallets back\n- rest quiet",
        "Delivery of {past} is stored. The men have finish the painting in {unit}, very blue.",
        "We confirm receipt of your documents dated {past}. The matter is hereby closed.",
        "same as every week. you know where to find me",
        "Got the {many}, got the paperwork, got a coffee. Life's fine.",
        "[Goods in counted, nothing over, nothing under.|Counted. Matches.] Enjoy the match.",
    ],
    last_subject: "[week|all ok|Weekly status|status {town}|{firm} weekly]",
    last_answer: "[ok, tks {them}.|noted.|good. Have a nice weekend.]",
    leave: (
        "[I am taking the sabbatical I have been threatening everyone with.|From Monday I am off for my knee, operation and rehab, they say it is a long thing.] Back in {back}, not earlier. [Whoever sits at the desk will muddle through.|the others have the files]",
        "away for long, as announced",
    ),
    project: (
        "[Handover of {unit} was signed yesterday, so I am done here.|{Unit} is handed over and the project team is dissolved as of today.] [Next job is a bridge, not one of the {many} in it.|I am posted to a site without any {many} whatsoever.]",
        "the project is over, as announced",
    ),
    portal: (
        "[As from today all call-offs are transmitted via EDI only, mails are discontinued.|we switch to EDI tonight, so no more mails from me. orders come by themselves] [Kindly update your records.|it was nice typing with you]",
        "orders by EDI now, as announced",
    ),
    retired: [
        "[so. 38 years. Friday is it|I am to be put out to grass on Friday.] {new} (cc) has the desk from Monday. [{New_they} is cleverer than me anyway.|Do be gentle with {new_them}.]",
        "[This is to inform you that I have been transferred to Corporate Audit.|I got kicked upstairs to insurance, of all things.] {new} in cc is taking over all {us} matters. [Kindly extend same cooperation.|It's been a hoot.]",
    ],
    retired_subject: "[change of contact|bye|Handover to {new_first}]",
    retired_answer: "[tks for all of it, {them}. Enjoy.|sorry to lose you, {them}. Good luck.] [{new_first}: will ring you next week.|{new_first}, welcome, my number is below.]",
    yearly: [
        "[annual shutdown, list att. pls quote|Please find enclosed the list for our annual shutdown for your offer.]",
        "[PO {po} for the shutdown att.|Enclosed please find order {po} for the shutdown.]",
        "[shutdown done, all fitted. see you next year|The annual shutdown is concluded, {unit} is in operation. Until next year.]",
    ],
    yearly_subject: "[annual shutdown|Shutdown list|TA]",
    yearly_answer: "[tks, all att.|done, see att.]",
};
