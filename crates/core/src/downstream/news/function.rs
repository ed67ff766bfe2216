//! Small words of both languages.

use super::lookup::Words;
use std::sync::LazyLock;

/// Verbs that help others.
pub static AUXILIARY: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "is are was were be been being has have had will would we're we've we'll they're \
         they've they'll it's you're you've you'll plans wants want intends intend aims \
         going need needs must hat haben hatte hatten ist sind war waren wird werden \
         wurde wurden wollen muss müssen worden soll sollen habt seid wollt kommt",
    )
});

/// Articles and what stands in their place.
pub static DETERMINERS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "the a an this that these those its their our your his her my another der die das \
         den dem des ein eine einen einem einer eines german french italian danish \
         swedish dutch austrian swiss polish us british rival former",
    )
});

/// What a house is called that isn't named.
pub static KINDS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "customer customers client clients supplier suppliers rival rivals competitor \
         competitors partner partners distributor distributors dealer dealers retailer \
         retailers subsidiary unit maker manufacturer manufacturers producer brewer dairy \
         chain group carrier vendor vendors vendor's customer's customers'",
    )
});

/// Capitalised words that are no company in English trade news.
pub static ENGLISH_STOPS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "monday tuesday wednesday thursday friday saturday sunday polish danish german \
         french british american chinese japanese european swedish dutch italian spanish \
         asian indian russian canadian mexican english france italy spain poland britain \
         india russia sweden denmark norway brazil turkey africa australia austria \
         switzerland uk eu ceo cfo coo ai it hr pm am hi hello dear thanks thank please \
         just spoke i i'm i've we're we've we'll you're they're it's yesterday today \
         tomorrow last next this unfortunately congratulations regards christmas easter \
         summer winter spring autumn thus therefore but so yet then here now still even \
         let do did does is are was has have had will would could should can may might \
         weak strong analysts consumers customers suppliers competitors investors \
         shareholders according meanwhile excluding earlier later both new old big good \
         growth decline increase decrease raw material selling general cash accounts \
         prices costs expenses attendance far without whether why yes ok re fwd fw per \
         subject who someone everyone nobody anyone car gas oil interest inflation \
         unemployment inventory research depreciation dividend q1 q2 q3 q4 h1 h2 usd eur \
         asia-pacific worldwide globally latin middle east west greater rest demand \
         volume price mix tv pc pcs gpu gpus ms mr mrs dr pst est cet gmt job record \
         arabia iran iraq kuwait libya indonesia venezuela nigeria egypt israel korea \
         taiwan thailand vietnam ireland scotland finland belgium netherlands portugal \
         greece hungary czech ukraine argentina chile california texas florida ohio \
         michigan illinois london paris berlin phase appendix section chapter article \
         version street additional organic opec fed eia ferc epa senate congress state \
         saudi wall early late effective under ongoing see refer table with against \
         governor gov republicans republican democrats democrat economists fire flood strike figures figure reason school hospital university river capacity \
         dear besides somebody attached hereunder herewith enclosed below trouble oct. aug. sept. nov. dec. jan. feb. mar. apr.",
    )
});

/// Capitalised words that are no company in German.
pub static GERMAN_STOPS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "januar februar märz april mai juni juli august september oktober november \
         dezember montag dienstag mittwoch donnerstag freitag samstag sonntag prozent \
         millionen milliarden euro quartal halbjahr jahr vorjahr jahres jahre grund ende \
         anfang mitte herbst frühjahr sommer winter uhr hallo liebe lieber sehr bitte \
         anbei vielen dank glückwunsch ich wir ihr sie er es man die der das den dem ein \
         eine einen im in am an auf aus bei beim mit nach von vor für zum zur um über \
         unter während wenn weil dass wie was wer wo ob falls sollte wird hat ist und \
         aber auch da dann jetzt nun leider gerne gestern heute morgen ab bis seit ohne \
         nur noch schon so als insolvenz kurzarbeit gewinnwarnung deutschland europa \
         österreich schweiz polen china usa mehr weniger viele einige alle kein keine \
         diese dieser dieses durch damit dabei dazu zudem außerdem bereits analysten \
         experten verbraucher branche messe plant fährt sagt grüße gruß freundliche \
         freundlichen beste besten niemanden glück betriebsrat stück tonnen nachdem \
         obwohl wegen trotz laut zuvor rabatt finanzchef chef vorstand herr frau woche \
         wochen monat monate tage tag million milliarde höhe ergebnis wachstum rückgang \
         plus minus anstieg mangel engpass engpässe chips teile material betrieb personal \
         mwst",
    )
});

/// Endings of German nouns that no name has.
pub const GERMAN_TAILS: &[&str] = &[
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "nis",
    "tum",
    "ismus",
    "ität",
    "rückgang",
    "plus",
    "wachstum",
    "betrieb",
    "mangel",
    "losigkeit",
    "frist",
    "termin",
];

/// Words before a person's name, or behind it.
pub static TITLES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "ceo cfo coo chief director manager president spokesman spokeswoman spokesperson \
         chairman chairwoman head founder executive analyst vp geschäftsführer \
         geschäftsführerin sprecher sprecherin chefin vorstand vorstandschef finanzchef",
    )
});

/// Countries and other places that act as houses do, and are none.
pub static PLACES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "germany china japan canada mexico france italy spain poland britain india russia sweden \
         denmark norway brazil turkey australia austria switzerland arabia iran iraq kuwait libya \
         indonesia venezuela nigeria egypt israel korea taiwan thailand vietnam ireland scotland \
         finland belgium netherlands portugal greece hungary ukraine argentina chile california \
         texas florida ohio michigan illinois opec europe asia america congress senate",
    )
});

/// Goods: "furniture sales" at the head of a sentence are a whole trade's.
pub static GOODS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "car furniture vehicle truck beer food fuel steel energy electricity grocery home house \
         property phone smartphone software hardware drug fashion clothing toy wine milk meat \
         retail consumer",
    )
});
