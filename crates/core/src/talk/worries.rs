//! What troubles somebody, and what helped: phrases of the language. The lists are
//! wide, because nothing is concluded from a phrase alone. Two passages must share a
//! matter first; these tell which of them has the trouble and which the cure.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    Trouble,
    Cure,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows = [(Sign::Trouble, TROUBLE), (Sign::Cure, CURE)];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

const TROUBLE: &[&str] = &[
    // What people feel and say.
    "problem|problems|trouble|troubles|worry|worried|worries|concern|concerned|headache|struggl*|afraid|fear",
    "sorrow|sorrows|nightmare|nuisance|pain|plague*|torment|misery|tension|despair*|desperate|annoy*|frustrat*|battle|battling|fight|fighting|wrestl*|grief|curse|drown*",
    "fed up",
    "keeps|keep|keeping us|me|the .. awake|up|busy",
    "at|a|in loss|dark",
    "scratch|scratching .. head|heads",
    "no|without|nobody|none clue|idea|explanation|remedy|cure|answer|substitute|solution|knows|has|finds",
    "nobody|none|noone|neither .. tell|tells|say|says|explain|explains|know|knows|find|finds",
    "no authority|supplier|expert|one|maker .. tell|say|explain|give|help",
    "puzzle|puzzled|puzzling|mystery|mysterious|riddle|unexplained|inexplicable",
    "wonder|wonders|wondering",
    "not even know",
    "do|does|did|can|could not|t .. understand|explain|solve|cope",
    "how|what .. to do|handle|detect|prove|prevent",
    "how .. others|other",
    "question before|for us|me",
    "cause|reason|source .. unknown|study|unclear|open|looking|searching|not",
    "running|run out of",
    "drives|driving|drive us|me .. crazy|mad|nuts|wall|despair",
    "cost|costs|costing us|me|a .. fortune|hours|days|money|shift|lot|nerves|grand|thousand|thousands|customer",
    "losing|lost|lose",
    "suspect*|blame|blames|blamed",
    // It comes back, or grows.
    "again and again",
    "keeps|keep|kept coming|failing|tripping|breaking|blocking|leaking|stopping|clogging|growing|happening|returning|cracking|drifting|jamming|foaming|rusting",
    "for .. second|third|fourth|fifth time|month|week|year",
    "ever since",
    "more and more",
    "within|after|every|each .. days|weeks|months|month|night|shift|stop|start",
    "worse|worst|worsen*|rising|soaring|skyrocket*|exploding",
    // What goes wrong.
    "crack*|corrod*|corrosion|leak|leaks|leaked|leaking|failed|fails|failing|fail|block|blocks|blocking|blocked|swell*|rust*|grows|foul*|wear|wears|died|dies|dying|broke|breaks|broken|burst*|damage*|attack*|rotten|rot",
    "trips|tripped|tripping|overheat*|vibrat*|hammer*|seize|seized|seizes|jam|jams|jammed|jamming|stall*|clog*|drift*|warp*|buckl*|flood*|smell*|stink*|foam*|scaling|deposits|sediment*|slime|algae|mould|mold|biofilm|germ*|bacteria*|contaminat*|residue*|impurit*|traces|counterfeit*|fake*|forged",
    "goes|go|turn|turns|gone acid|bad|brown|cloudy|sour|blind|brittle",
    "eats|eating",
    "positive for|on|again|since",
    "blow|blows through|out",
    "downtime|standstill|stoppage*|breakdown*|outage*|reject*|scrap|complain*|explanations|apolog*",
    "out of order|service|tolerance|spec",
    "turned|sent|send|sending back|away",
    "too expensive|hot|loud|slow|long|weak|thick|thin|dirty|wet|high|low|costly|dear",
    "exceed*|over|above .. limit|limits|threshold",
    "injur*|hazard*|danger*|unsafe",
    // What cannot be had.
    "not to be had",
    "not|t|nobody|hardly|never .. get|find|buy|sells|sell|deliver*|supply|supplies|obtain|available|renew",
    "cannot get|find|buy|sell|deliver|supply|explain|source|meet|be",
    "phased|phasing|phase out",
    "end of life|support|sale",
    "shortage*|obsolete|discontinued|unavailable|scarce|scarcity|rationed|bottleneck*|bankrupt|insolvent",
    "weeks|months lead|they",
    // What others want of them.
    "outlaw*|ban|bans|banned|penalty|penalties|tariff*|quota*|forbid*|forbidden|prohibit*|restrict*|mandatory|obligatory|compulsory|sanction*|fined",
    "new|latest|stricter|tighter|coming .. law|laws|rule|rules|regulation|regulations|directive|limit|limits|requirements|tax|levy|authorisation|authorization",
    "regulation|directive|law|act|ordinance|rule|rules .. applies|apply|force|requires|demands|means|affects|hits",
    "has|have hit|caught us",
    "authorisation|authorization|permit|licence|license|approval|exemption .. laps*|expire*|ends|runs|refused|withdrawn|revoked",
    "no longer .. allowed|permitted|legal|approved|fit|supported|valid|accepted|made|available",
    "inspector|inspectors|auditor|auditors|authority|authorities|insurer|insurers|customer|customers|audit .. want|wants|ask|asks|asked|says|demand*|found|find|test|tests|object*|insist*|threat*|refus*|written",
    "refuse|refuses|refused",
    "on its|their way out",
    "wants|want them|it|us off|out|away|gone",
    "they want|demand|insist",
    // German.
    "problem*|kopfschmerzen|kopfzerbrechen|rätsel*|ratlos|ärger|sorge|sorgen|plagt|verzweifel*|bauchschmerzen|engpass*",
    "verstopf*|verschleiß*|verschleiss*|korro*|rost*|riss|risse|leck*|undicht*|ausfall*|ausgefallen|reklamation*",
    "fällt .. aus",
    "keiner|niemand weiß|weiss|kann|liefert",
    "schon|immer wieder",
    "verbot*|verboten|auflage*|verordnung|grenzwert*|mangel|abgekündigt",
];

const CURE: &[&str] = &[
    // What was done.
    "^ changed|switched|replaced|moved|installed|fitted|swapped|added|put|lowered|raised|reduced|dried|cleaned|flushed|sealed|coated|insulated|drained|removed|found|solved|caught|went|tried",
    "we|i|they .. changed|switched|replaced|moved|installed|fitted|swapped|added|lowered|raised|reduced|increased|dried|removed|flushed|coated|lined|sealed|retrofitted|upgraded|rebuilt|redesigned|relined|converted|refilled|scan|scanned|introduced|dropped|put|let|solved|split|dose|built|bought",
    "we .. now use|run|do|dose|buy|take|make|scan|treat|clean|get|have",
    "now use|uses|using|scan|treat|dose",
    "were|was|been .. replaced|swapped|relined|coated|converted|retrofitted|redesigned|exchanged",
    "we do all",
    "instead of",
    "since we|then|that|i|may|june|july|august|spring|summer|autumn|winter|easter|christmas",
    "may we",
    "got|get|getting rid of",
    "thanks to a|an|the",
    // What came of it.
    "turned|turns out",
    "came|comes from",
    "cause|culprit was|is|turned",
    "once .. was|were|had",
    "trick|cure|remedy|answer|fix|key|secret was|is|in",
    "did the trick|job",
    "did it",
    "what|that|which worked|helped|did",
    "it|that|this|device|they works|work|worked|helped|helps",
    "helped|cured|solved|resolved|cracked|licked|beaten|tamed",
    "works|helps",
    "at last",
    "finally",
    "no .. any more|longer|anymore",
    "no|not more|one|single|further .. since|leak*|complaint*|failure*|problem*|trouble|crack*|mark*|hammer|test|tests|stop*",
    "never looked back",
    "is|are history|behind|gone|over|cured|solved|fixed|clear",
    "behind us",
    "through with",
    "all|fully|completely|perfectly clear|quiet|clean|dry|tight|stable|negative",
    "is|are|it|runs|run|stays|stayed|been|s stable|quiet|clean|dry|tight|clear|silent|smooth|steady|gone|solved|cured|negative",
    "stable|quiet|clean|dry|tight|silent as|for|since|after|at",
    "first|second|third|fourth|fifth clean|quiet|dry",
    "months|weeks|year|years without",
    "without|zero .. leak|leaks|failure|failures|complaint|complaints|trouble|incident|stop|stops|finding|findings|query|objection|fault|faults|compressor",
    "same|longer|double|better|twice .. life|lifetime|result|results|quality|yield|output|better",
    "twice|half as long|much|many|often",
    "half|third|quarter|tenth|fraction of",
    "down|reduced|cut|dropped .. from|to|by",
    "an hour|day|week a|per|instead|only|won",
    "per cent",
    "paid|pays|pay back|off|itself",
    "payback",
    "won|saved|saves|saving|spared|spares",
    "signed|waved .. off|through",
    "in|put writing",
    "accepted|accept|accepts|approved|approves|certified|passed|satisfied|content|granted|exempt|exempted",
    "is|are|was|were no drama|issue",
    "not even expensive|difficult|dear|hard",
    "sells|supplies|delivers|stocks|has .. from|in stock|weeks|days",
    "from stock",
    "pleased|proud to say|report",
    "under control",
    "under|below|within|inside the|all|every limit|limits|threshold",
    "template|learned|learnt",
    // German.
    "seit|seitdem|endlich|gelöst|behoben|geholfen|umgestellt|ausgetauscht|getauscht|bewährt|genehmigt|zugelassen",
    "ist|jetzt|seitdem ruhe|dicht",
    "im|in griff",
    "lag|liegt an|am",
    "keine|kein .. mehr",
];

/// What a passage tells of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tells {
    /// Something troubles somebody.
    pub trouble: bool,
    /// Something helped.
    pub cure: bool,
}

/// What a passage tells of.
pub fn tells(text: &str) -> Tells {
    let mut tells = Tells::default();
    for found in SIGNS.find(&Words::of(text)) {
        match found.meaning {
            Sign::Trouble => tells.trouble = true,
            Sign::Cure => tells.cure = true,
        }
    }
    tells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_the_trouble_and_who_the_cure() {
        for text in [
            "The feed pump trips every night and we are at a loss.",
            "From May the permit for the solvent lapses.",
            "Nobody sells the old card any more.",
            "Die Düsen verstopfen immer wieder.",
        ] {
            assert!(tells(text).trouble, "{text}");
        }
        for text in [
            "Fitted a strainer in front of the nozzles, quiet since Easter.",
            "It turned out that the seal was mounted the wrong way.",
            "The auditor signed it off without a finding.",
            "Seitdem ist Ruhe.",
        ] {
            assert!(tells(text).cure, "{text}");
        }
        assert_eq!(tells("Your driver came on Monday."), Tells::default());
    }
}
