//! How a customer's complaint is told by its supplier, English and German: what those feel and
//! do who complain, what they find and want, what a complaint is called, and what is wrong
//! with goods.

use super::{Phrase, says};
use crate::downstream::news::What::Complaint;

/// What those feel and do with goods who complain of them.
pub const DISPLEASED: [&[Phrase]; 2] = [
    &[
        says(
            "furious|fuming|angry|annoyed|unhappy|upset|livid about|with|over the|our|your",
            Complaint,
            0.72,
        ),
        says(
            "moans|moaning|moaned|grumbles|grumbling|grumbled|protests|protested",
            Complaint,
            0.7,
        ),
        says(
            "furious|fuming|angry|annoyed|unhappy|dissatisfied|displeased|disappointed|upset|livid|unimpressed about|with|over|at|by",
            Complaint,
            0.65,
        ),
        says(
            "not|isn't|aren't|wasn't|anything|less|far * happy|pleased|satisfied|amused|impressed",
            Complaint,
            0.6,
        ),
        says("fed up", Complaint, 0.6),
        says("complains|complained", Complaint, 0.6),
        says(
            "cannot|can't change|open|mount|fit|clean|replace|reach",
            Complaint,
            0.58,
        ),
        says("up in arms", Complaint, 0.6),
        says(
            "lost|losing|loses|lose|running patience|faith|confidence|trust",
            Complaint,
            0.6,
        ),
        says("on our back", Complaint, 0.58),
        says("grief|headaches", Complaint, 0.58),
        says(
            "rejected|rejects|rejecting|refused|refuses|refusing|returned|returns|returning|blocked|blocks|blocking|quarantined|scrapped",
            Complaint,
            0.62,
        ),
        says("not|never|won't|doesn't accept", Complaint, 0.6),
        says("sent|sends|sending|send * back", Complaint, 0.6),
        says(
            "raised|raises|opened|issued|wrote * non-conformity|non-conformance|ncr",
            Complaint,
            0.65,
        ),
        says(
            "charge|charges|charged|charging|bills|billed us|you for * stop|downtime|standstill|sorting|rework|scrap",
            Complaint,
            0.72,
        ),
    ],
    &[
        says(
            "unzufrieden|verärgert|sauer|wütend|ungehalten|enttäuscht",
            Complaint,
            0.68,
        ),
        says(
            "schimpft|schimpfen|ärgert|ärgern|meckert|meckern|reklamiert|beanstandet|bemängelt|moniert|rügt",
            Complaint,
            0.7,
        ),
        says(
            "zurückgewiesen|zurückgeschickt|zurückgegeben|retourniert|abgelehnt|gesperrt|lehnt|sperrt",
            Complaint,
            0.62,
        ),
        says(
            "schickt|schickte|schicken|weist|gibt * zurück",
            Complaint,
            0.6,
        ),
        says(
            "nicht|kaum|wenig * zufrieden|glücklich|angenommen|einverstanden",
            Complaint,
            0.6,
        ),
        says(
            "belastet|berechnet * stillstand|bandstillstand|sortierkosten|nacharbeit",
            Complaint,
            0.72,
        ),
    ],
];

/// What they find or want, where a fault is said as well.
pub const FINDS: [&[Phrase]; 2] = [
    &[
        says(
            "want|wants|demand|demands|ask|asks|asked|need|needs|expects|requires|requests * report|8d|analysis|explanation|replacement|replacements|credit|refund|money|compensation|discount|collect",
            Complaint,
            0.62,
        ),
        says(
            "holds|holding|held|withholds|withholding * invoice|bill|payment",
            Complaint,
            0.6,
        ),
        says(
            "threatens|threatened|threatening * switch|leave|cancel",
            Complaint,
            0.6,
        ),
        says(
            "replace|replaced|repair|repaired|swapped|reworked * our|your",
            Complaint,
            0.58,
        ),
        says("keeps asking", Complaint, 0.56),
        says(
            "finds|found|find|sees|noticed|measured|detected|discovered|counted",
            Complaint,
            0.58,
        ),
        says(
            "had|has|reports|reported|rang|phoned|called * failures|breakdowns|leaks|cracks|replace|again|anything|:",
            Complaint,
            0.56,
        ),
    ],
    &[
        says(
            "verlangt|fordert|will|möchte|braucht|erwartet * stellungnahme|ersatz|gutschrift|geld|8d-report|8d-bericht|8d|nachbesserung|austausch",
            Complaint,
            0.62,
        ),
        says("hält|behält * rechnung|zahlung", Complaint, 0.6),
        says(
            "fand|findet|sieht|meldet|gemeldet|gefunden|entdeckt|festgestellt",
            Complaint,
            0.58,
        ),
        says(
            "wieder * ausgefallen|defekt|undicht|gebrochen|gerissen",
            Complaint,
            0.58,
        ),
        says("häufen", Complaint, 0.58),
    ],
];

/// What a complaint is called; its house stands close by.
pub const CASES: [&[Phrase]; 2] = [
    &[
        says(
            "complaint|reclamation|grievance|non-conformance|non-conformity|ncr",
            Complaint,
            0.75,
        ),
        says(
            "quality|warranty case|cases|issue|issues|claim|claims|incident|alert",
            Complaint,
            0.72,
        ),
        says(
            "trouble|topic|issue|problem|concern|claim|failures|rating",
            Complaint,
            0.6,
        ),
    ],
    &[
        says(
            "reklamation|beanstandung|mängelrüge|kundenreklamation|fehlermeldung|abweichungsbericht",
            Complaint,
            0.75,
        ),
        says(
            "ärger mit|wegen unseren|unserer|unserem|unsere",
            Complaint,
            0.72,
        ),
        says("ärger|thema|problem|probleme|bewertung", Complaint, 0.6),
    ],
];

/// What is wrong with goods that are no good, in both languages.
pub const FAULTS: &str = "leak leaks leaking leaked leaky drip drips dripping jam jams jammed jamming corrode corrodes \
     corroded corrosion rust rusts rusting rusted seize seizes seized clog clogs clogged crack cracks \
     cracked cracking scratched dented warp warps warped burst bursts rattle rattles rattling squeak \
     squeaks wobble wobbles peel peels peeling overheat overheats overheating \
     undicht undichte undichten leckt lecken tropft tropfen klemmt klemmen rost rostet rosten \
     korrodiert gerissen reißt reißen bricht brechen gebrochen verbogen verkratzt verschleißt \
     verschleißen";

/// What may be wrong with anything: goods, where somebody is displeased beside it.
pub const TROUBLES: &str = "burr burrs scratch scratches dent dents bent deformed loose stuck noise noisy vibration \
     vibrations vibrates porosity porous blisters flaking sticks sticking brittle failure failures fails \
     failing failed fault faults faulty defect defects defective damaged breakdown breakdowns broke \
     broken misaligned oversized undersized bursting wears torn chips delays wrong \
     smells burnt dead freeze freezes yellow red \
     undichtigkeit undichtigkeiten leckage leckagen riss risse rissen gebrochene gebrochenen verzogen \
     verzogene verzogenen defekt defekte ausfall ausfälle ausgefallen lunker grat grate porös poren \
     späne lärm geräusch geräusche vibrationen gelb rot";

/// What goods do that are good.
pub const WORKS: &str = "seal seals close closes fit fits hold holds work works run runs start starts \
     dichtet dichten schließt schließen passt passen hält halten läuft laufen";

/// Goods as they arrive, and what is said to be bad of them.
pub const GOODS: &str = "batch lot lots delivery deliveries shipment consignment parts goods pallet pallets \
     quality surface paint coating finish charge lieferung lieferungen sendung teile ware qualität \
     oberfläche";

/// What is returned, refused or asked for as well, and is no goods.
pub const NO_GOODS: &str = "call calls mail mails email emails letter message messages visit offer offers quote \
     quotation bid contract form papers favour favor compliment invitation invoice nomination \
     proposal application desk price prices request \
     angebot angebote anruf anfrage vorschlag einladung vertrag preis preise";
