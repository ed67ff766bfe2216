//! English ones.

use super::{Phrase, denies, says};
use crate::downstream::news::What;

/// Asked in this order.
pub const PHRASES: &[Phrase] = &[
    says(
        "reduced|reduces|reducing|cut|cuts|cutting working hours",
        What::Decline,
        0.65,
    ),
    says(
        "struggling|struggle|struggles|hard to get|find|buy enough",
        What::Shortage,
        0.7,
    ),
    denies(
        "last|latest|your|this delivery|batch|shipment * leak|leaks|leaked|cracked|broke|tear|tears",
        What::Complaint,
        0.65,
    ),
    says(
        "called|calls|calling in administrators|receivers",
        What::Closure,
        0.85,
    ),
    says(
        "missed|misses|missing|lost|loses out on|to|of * contract|order|tender|deal|listing",
        What::OrderLost,
        0.75,
    ),
    says(
        "placed|put in|into administration|insolvency|liquidation|receivership",
        What::Insolvency,
        0.85,
    ),
    says(
        "put|puts|putting * order|orders|project|projects on hold|ice",
        What::Decline,
        0.65,
    ),
    says(
        "take|takes|taking|took|taken over * order|orders|contract|contracts of|from * rival|rivals|competitor|competitors",
        What::OrderWon,
        0.7,
    ),
    denies("not|isn't|aren't happy", What::Complaint, 0.5),
    says("order|orders book|books is|are full", What::Growth, 0.6),
    says(
        "file|files|filed|filing for insolvency|bankruptcy|administration|chapter|creditor|protection",
        What::Insolvency,
        0.9,
    ),
    says(
        "go|goes|went|going|gone|entered|enters into|administration|insolvency|liquidation|receivership|bankrupt|bust * administration|insolvency|liquidation|receivership",
        What::Insolvency,
        0.85,
    ),
    says(
        "go|goes|went|going|gone bankrupt|bust",
        What::Insolvency,
        0.85,
    ),
    says(
        "is|are|was|declared insolvent|bankrupt",
        What::Insolvency,
        0.85,
    ),
    says(
        "put|puts|putting * line|plant|production|factory|site|mill * on hold|ice",
        What::Closure,
        0.8,
    ),
    says(
        "line|plant|production|factory|site|mill * been|was|is|are|were put on hold|ice",
        What::Closure,
        0.8,
    ),
    says("short-time|short work|working|time", What::Decline, 0.75),
    says("profit warning", What::WorseOutlook, 0.85),
    says(
        "moving|moved|moves|going|gone|switched|switching to|into two|three|double|a * shifts|shift",
        What::Growth,
        0.65,
    ),
    says("back|down to one|a * shift", What::Decline, 0.65),
    says("destocking", What::Decline, 0.65),
    says(
        "pushed|pushes|pushing out|back all|most|half",
        What::Decline,
        0.6,
    ),
    says(
        "gives|gave|giving|given up * production",
        What::Closure,
        0.7,
    ),
    says("signed|signs|sign * framework over", What::OrderWon, 0.6),
    says(
        "running|runs|run|ran down|off * stocks|stock|inventories|inventory",
        What::Decline,
        0.6,
    ),
    says("stocking up", What::Growth, 0.55),
    says(
        "build|builds|building up * stocks|stock|inventories|inventory",
        What::Growth,
        0.55,
    ),
    says(
        "return|returns|returned|returning to growth",
        What::Growth,
        0.75,
    ),
    denies(
        "cannot|can't|hardly|barely|struggling|struggles|struggle * keep|keeping up with * demand|orders",
        What::Growth,
        0.65,
    ),
    says("are|is completely|fully sold out", What::Growth, 0.6),
    says(
        "is|are|run|running|runs|they're|we're|you're short of",
        What::Shortage,
        0.8,
    ),
    says(
        "shortage|shortages|bottleneck|bottlenecks of|in",
        What::Shortage,
        0.75,
    ),
    says("run|running|runs|ran|running out of", What::Shortage, 0.75),
    denies("cannot|can't|not get|find|buy enough", What::Shortage, 0.7),
    says(
        "unhappy|dissatisfied|disappointed with * quality|seals|delivery|batch|parts|material|lids|caps|goods|shipment|product|service",
        What::Complaint,
        0.7,
    ),
    denies(
        "batch|delivery|shipment|parts|consignment was|were|is|are faulty|defective|damaged|leaking",
        What::Complaint,
        0.7,
    ),
    says(
        "taken|take|takes|taking|pulled|pulls|pulling * off|from * market|shelves|sale",
        What::Recall,
        0.7,
    ),
    says("was|were|been|is delisted|dropped by", What::OrderLost, 0.7),
    says(
        "record order|net|quarterly|sales|revenue|revenues|orders|deliveries|demand|backlog|year",
        What::Growth,
        0.65,
    ),
    says("job cuts|losses", What::Layoffs, 0.75),
    says("made|makes|making * redundant", What::Layoffs, 0.75),
    says(
        "let|letting|lets * people|employees|workers|staff go",
        What::Layoffs,
        0.7,
    ),
    says(
        "weak|sluggish|poor|soft|softer|weaker|falling|declining demand|orders|sales",
        What::Decline,
        0.5,
    ),
    says(
        "strong|brisk|robust|stronger|rising|growing|booming demand|orders|sales",
        What::Growth,
        0.5,
    ),
    says("ordering|buying like mad|crazy|never", What::Growth, 0.65),
    says(
        "order|orders book|books * fuller|fullest|full|overflowing|bursting|longer",
        What::Growth,
        0.65,
    ),
    says(
        "order|orders book|books * thin|thinner|empty|emptier|shrinking|shorter",
        What::Decline,
        0.65,
    ),
    says(
        "business|trade|demand * been|is|are|was|remains slow|slack|quiet|weak|thin|dead|sluggish",
        What::Decline,
        0.6,
    ),
    says(
        "business|trade|demand * been|is|are|was|remains brisk|booming|strong|lively|hot",
        What::Growth,
        0.6,
    ),
    says(
        "expect|expects|expecting|expected|sees|forecasts|fears * weak|weaker|poor|difficult|tough|slow|bad|hard half|quarter|year|months|season|winter|summer|autumn|spring",
        What::WorseOutlook,
        0.7,
    ),
    says(
        "expect|expects|expecting|expected|sees|forecasts * strong|stronger|good|better|record half|quarter|year|months|season|winter|summer|autumn|spring",
        What::BetterOutlook,
        0.7,
    ),
    says("went|goes|going|go on-stream|onstream", What::Opening, 0.7),
    says("go|goes|going|went on stream|line", What::Opening, 0.7),
    says(
        "calls|call|called|calling off only half|part",
        What::Decline,
        0.65,
    ),
    says(
        "angry|furious|annoyed|unpleasant|bad call|mail|letter|email|visit|meeting from|with|of|at",
        What::Complaint,
        0.65,
    ),
    says("flat out", What::Growth, 0.6),
    says(
        "pull|pulls|pulled|pulling out of * @site|market",
        What::Closure,
        0.75,
    ),
    says(
        "run|runs|running|work|works|working|ran * weekends|saturdays|sundays",
        What::Growth,
        0.6,
    ),
    says(
        "run|runs|running|work|works|working|ran * seven days",
        What::Growth,
        0.65,
    ),
    says(
        "run|runs|running|work|works|working|ran around|round the clock",
        What::Growth,
        0.65,
    ),
    denies(
        "never|not sold|built|made|shipped|ordered|produced|delivered so|as many|much",
        What::Growth,
        0.65,
    ),
    says(
        "business|trade|demand|orders|sales * picked|picks|picking up",
        What::Growth,
        0.65,
    ),
    says(
        "sent|sends|sending|send its|their * home",
        What::Decline,
        0.6,
    ),
    says(
        "cancelled|canceled|cancels|cancelling|cancel two|three|four|five|six|half|some|most|all|one of",
        What::Decline,
        0.65,
    ),
    denies(
        "not|never|wasn't|hasn't|didn't awarded|given|get|got|win|won|wins * contract|order|tender|deal|job",
        What::OrderLost,
        0.75,
    ),
    says(
        "lost|loses|lose|losing its|their|a|another * customer|customers|client|clients|account",
        What::OrderLost,
        0.75,
    ),
    says("wind|winds|winding|wound down * @site", What::Closure, 0.8),
    says(
        "is|are|remains|now in administration|insolvency|liquidation|receivership",
        What::Insolvency,
        0.85,
    ),
    says(
        "take|takes|taking|order|orders|ordering|buy|buys|buying nothing until|before|till|this|more|at",
        What::Decline,
        0.6,
    ),
    says(
        "run|runs|running|work|works|working|ran at|on|below * half|part|partial|reduced|low|quarter|third capacity|speed|load|time",
        What::Decline,
        0.6,
    ),
    says(
        "put|puts|putting|spend|spends|spending|sink|sinks|sinking|plough|ploughs|ploughing|pump|pumps|pumping * million|billion|m|bn|millions * into|on * @site|expansion|extension",
        What::Opening,
        0.75,
    ),
    says(
        "set|sets|setting up a|an|its|another|the|new * @site",
        What::Opening,
        0.7,
    ),
    says(
        "begun|began|begins|beginning|started|starts|starting|start work|works|construction|building|excavation on|of|at|for * @site",
        What::Opening,
        0.75,
    ),
    says(
        "bought|buys|buying|acquired|acquires|leased|leases|rented|rents a|an|the|another * plant|factory|works|foundry|mill|hall|site|shop|workshop|warehouse|brewery|dairy|bakery|land|plot|building",
        What::Opening,
        0.5,
    ),
    says(
        "taken|takes|took|taking over a|an|the|another * @site",
        What::Opening,
        0.5,
    ),
    says("add|adds|adding|added * * capacity", What::Opening, 0.7),
    says(
        "@site * go|goes|going|went|gone|comes|came live|on-line|online|onstream|into",
        What::Opening,
        0.65,
    ),
    says(
        "double|doubles|doubled|doubling|enlarge|enlarges|enlarged|enlarging|extend|extends|extended|extending * floor|production|manufacturing|factory|storage|shop space|area|floor",
        What::Opening,
        0.7,
    ),
    says(
        "bring|brings|bringing|brought * jobs to",
        What::Growth,
        0.55,
    ),
    says(
        "drop|drops|dropped|dropping|bury|buries|buried|give|gives|gave|given * plan|plans|project * @site|expansion|extension",
        What::WorseOutlook,
        0.65,
    ),
    says(
        "let|letting|lets * temps|temporaries|hands|welders|fitters|drivers go",
        What::Layoffs,
        0.7,
    ),
    says("down to two|three|four days", What::Decline, 0.6),
    says("lost|loses|lose|losing out to", What::OrderLost, 0.7),
    says(
        "sold|booked out|solid * until|till|for|through|into",
        What::Growth,
        0.55,
    ),
    says(
        "add|adds|adding|added * square metres|meters|feet",
        What::Opening,
        0.7,
    ),
    says(
        "move|moves|moving|moved into|to a * larger|bigger * @site",
        What::Opening,
        0.65,
    ),
    says(
        "new|second|third|fourth|another line|plant|shop|hall|oven|furnace|works|factory|press * * running|working|producing|operational",
        What::Opening,
        0.65,
    ),
];
