//! Words of everyday life: home, body, food, weather, leisure, the office. They may
//! stand in any letter, so they mark no matter of a trade, however few accounts have
//! used them so far.

use crate::words::content_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const EVERYDAY: &str = "accident afternoon age ago alone animal anniversary apartment apple arm aunt autumn baby \
    bath bathroom bathtub beach beans beautiful bed bedroom beer belief bench bicycle bike \
    bird birthday blood body book boss boy break breakfast breath brother bus busy cake \
    canteen car cars carpet cat celebrate celebration chair chat chef child children chocolate \
    christmas church cigarette city class clever clock clothes club coffee colleague \
    comedy concert conversation cook cooker cookies country cousin crazy culture cup \
    dance daughter dead death desk dinner dirty doctor dog dream dress drink duck ear \
    early easter easy eating eggs evening everyday exercise eyes face fair faith family famous \
    farm fashion father favourite festival fever film fishing fitness flight flowers \
    foot football freedom friend friends fruit fun funny furniture game garden gift girl glad \
    golf grandchildren grandfather grandmother grass guest guests guitar gym hair \
    hands happy hat health heart heaven hero hobby holiday holidays home homework honest \
    horse hospital hotel house housing hungry husband joke journey joy jump kid kids kitchen \
    knee lady lake language laugh lawn leave letter library life lips listen live living \
    lottery love luck lucky lunch mad magazine man manners market marriage married meal memory \
    menu mind mirror money mood moon mother mountain mouth movie museum music neck neighbour \
    neighbor nephew newspaper niece night nose novel nurse office painting parents park \
    parking party passport peace pepper photo photos piano picture pictures pizza play playing \
    pocket poem police politics poor prayer present president prize promise proud pub \
    queue quiet radio rain rainy read real religion rent restaurant rich ride road room rooms \
    rose salad sandwich sandwiches saturday school season shadow shirt shoe shoes shop \
    shopping shoulder shower sick silence sing singer sister skin sky sleep smile snow social \
    son song soup speak speech spoon sport sports staff stairs star stomach story street \
    strike student students suit summer sun sunday sunny sunshine supper surprise sweet swim \
    swimming talk tall taste taxi tea teacher team television tennis theatre ticket \
    tickets tired toast toilet town toy trainee trainees train trip trousers \
    truth umbrella uncle university vacation village visit visitor visitors voice voices walk \
    walking watch weather wedding weekend wife wine winter woman women wonderful words \
    world worker workers yoga young abend abendessen auto bahn baum bett bier bild blume \
    bruder büro essen fahrrad fahrt familie farbe feier feiern ferien fenster fest fieber \
    freund freunde freundin frühstück fußball garten gast gäste geburtstag geld geschenk \
    geschichte gesundheit glück grippe hand haus herz himmel hochzeit hund kaffee kantine \
    katze kind kinder kirche kleid koch kollege kollegen kollegin kopf krank krankenhaus küche \
    laune leben liebe lied mann markt mensch menschen messe miete mittag mutter nacht nachbar \
    natur oma onkel opa ostern parkplatz platz regen reise ruhe salat schlaf schnee schuh \
    schuhe schule schwester see sommer sonne sonntag spaß spiel sprache stadt stimme straße \
    stuhl tante tasse tisch tochter tür uhr urlaub vater verein wald wand weg weihnachten welt \
    wetter wochenende wohnung wunder zahn zeitung zimmer zug";

static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| content_words(EVERYDAY));

/// Whether a content word, as cut by [`content_words`], is one of everyday life.
pub(super) fn is_everyday(word: &str) -> bool {
    WORDS.contains(word)
}
