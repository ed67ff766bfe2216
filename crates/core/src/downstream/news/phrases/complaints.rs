//! How a customer's complaint is told by its supplier, in each language: what those do, want
//! and feel who complain, what a complaint is called, and what is wrong with goods.

use super::{Phrase, says};
use crate::downstream::news::What::Complaint;

/// What is said of whoever complains; it stands behind the house.
pub const DISPLEASED: [&[Phrase]; 2] = [
    &[
        says(
            "moans|moaning|moaned|grumbles|grumbling|grumbled|protests|protested|nagging|whining",
            Complaint,
            0.7,
        ),
        says(
            "furious|fuming|angry|annoyed|unhappy|dissatisfied|displeased|disappointed|upset|livid|unimpressed",
            Complaint,
            0.65,
        ),
        says(
            "not|isn't|aren't|wasn't|anything|less|far * happy|pleased|satisfied|content|amused|impressed",
            Complaint,
            0.6,
        ),
        says("fed up", Complaint, 0.6),
        says("up in arms", Complaint, 0.6),
        says(
            "lost|losing|loses|lose|running * patience|faith|confidence|trust",
            Complaint,
            0.6,
        ),
        says("on our|my back", Complaint, 0.58),
        says(
            "rejected|rejects|rejecting|refused|refuses|refusing|returned|returns|returning|blocked|blocks|blocking|quarantined|scrapped",
            Complaint,
            0.62,
        ),
        says("not|never|won't|doesn't * accept|take", Complaint, 0.6),
        says("sent|sends|sending|send|brought * back", Complaint, 0.6),
        says(
            "raised|raises|opened|issued|filed|wrote * non-conformity|non-conformance|ncr|claim|complaint",
            Complaint,
            0.65,
        ),
        says(
            "want|wants|demand|demands|ask|asks|asked|need|needs|expects|requires|requests * report|8d|analysis|explanation|replacement|replacements|credit|refund|money|compensation|meeting|collect",
            Complaint,
            0.6,
        ),
        says(
            "holds|holding|held|withholds|withholding * invoice|bill|payment",
            Complaint,
            0.6,
        ),
        says(
            "charge|charges|charged|charging|bills|billed * stop|downtime|standstill|sorting|rework|scrap",
            Complaint,
            0.65,
        ),
        says(
            "threatens|threatened|threatening * switch|leave|cancel|change",
            Complaint,
            0.6,
        ),
        says(
            "replace|replaced|exchange|exchanged|repair|repaired|swapped|rework|reworked * our|your",
            Complaint,
            0.58,
        ),
        says("keeps|asks|asked * why|about", Complaint, 0.56),
        says(
            "finds|found|find|sees|saw|noticed|measured|detected|discovered|reports|reported|had|has|counted|called|calls|rang|phoned|wrote",
            Complaint,
            0.58,
        ),
        says("grief|headaches", Complaint, 0.58),
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
            "verlangt|fordert|will|möchte|braucht|erwartet * stellungnahme|ersatz|gutschrift|geld|8d-report|8d-bericht|8d|nachbesserung|austausch",
            Complaint,
            0.62,
        ),
        says(
            "wieder * ausgefallen|defekt|undicht|gebrochen|gerissen",
            Complaint,
            0.58,
        ),
        says(
            "belastet|berechnet * stillstand|bandstillstand|sortierkosten|nacharbeit",
            Complaint,
            0.65,
        ),
        says("hält|behält * rechnung|zahlung", Complaint, 0.6),
        says(
            "fand|findet|sieht|meldet|gemeldet|gefunden|entdeckt|festgestellt",
            Complaint,
            0.58,
        ),
    ],
];

/// What a complaint is called; the house stands close by.
pub const CASES: [&[Phrase]; 2] = [
    &[
        says(
            "complaint|reclamation|grievance|non-conformance|non-conformity|ncr|8d",
            Complaint,
            0.75,
        ),
        says(
            "quality|warranty case|cases|issue|issues|claim|claims|problem|problems|incident|alert",
            Complaint,
            0.65,
        ),
        says(
            "trouble|topic|issue|problem|problems|concern|claim|claims|failures|rating",
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
            "ärger|thema|problem|probleme|ausfälle|bewertung",
            Complaint,
            0.6,
        ),
    ],
];

/// What is wrong with goods that are no good, in both languages.
pub const FAULTS: &str = "leak leaks leaking leaked leaky drip drips dripping jam jams jammed jamming corrode corrodes \
     corroded corrosion rust rusts rusting rusted seize seizes seized clog clogs clogged crack cracks \
     cracked cracking burr burrs scratch scratches scratched dent dents dented bent warp warps warped \
     deformed loose noise noisy vibration vibrations vibrates rattle rattles rattling squeak squeaks \
     wobble wobbles porosity porous blisters flaking peel peels peeling sticks sticking brittle \
     failure failures fails failing failed fault faults faulty defect defects defective damaged \
     breakdown breakdowns broke broken misaligned oversized undersized overheat overheats \
     overheating burst bursts bursting wears torn chips tolerance spec delays wrong smells stinks \
     burnt dead round freeze freezes yellow red \
     undicht undichte undichten undichtigkeit undichtigkeiten leckage leckagen leckt lecken tropft \
     tropfen klemmt klemmen rost rostet rosten korrodiert gerissen reißt reißen riss risse rissen \
     bricht brechen gebrochen gebrochene gebrochenen verbogen verzogen verzogene verzogenen verkratzt \
     defekt defekte ausfall ausfälle ausgefallen lunker grat grate porös poren verschleißt \
     verschleißen späne lärm geräusch geräusche vibration vibrationen gelb rot";

/// What goods do that are good.
pub const WORKS: &str = "seal seals close closes fit fits hold holds work works run runs start starts \
     dichtet dichten schließt schließen passt passen hält halten läuft laufen";

/// Goods as they arrive, and what is said to be bad of them.
pub const GOODS: &str = "batch lot lots stop downtime rework delivery deliveries shipment consignment parts goods pallet pallets \
     quality surface paint coating finish charge lieferung lieferungen sendung teile ware qualität \
     oberfläche";

/// What is returned, refused or asked for as well, and is no goods.
pub const NO_GOODS: &str = "call calls mail mails email emails letter message messages visit offer offers quote \
     quotation bid contract form papers favour favor compliment invitation invoice nomination \
     proposal application desk price prices \
     angebot angebote anruf anfrage vorschlag einladung vertrag preis preise";
