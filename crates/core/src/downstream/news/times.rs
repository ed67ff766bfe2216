//! For which year something is told.

use super::super::tokens::Token;
use super::houses::Line;
use super::lookup::Among;
use std::ops::Range;

/// The year that a clause is told for: not the one that it is compared with.
pub fn year(line: &Line<'_, '_>, at: &Range<usize>) -> Option<i16> {
    let compares = |t: &Token<'_>| t.among(&["compared", "versus", "vs", "relative", "verglichen"]);
    let told = |at: Range<usize>| {
        let stop = at
            .clone()
            .find(|&i| compares(&line.tokens[i]))
            .unwrap_or(at.end);
        (at.start..stop)
        .filter(|&i| {
            let before = &line.tokens[i.saturating_sub(4).max(line.at.start)..i];
            !before.iter().any(|t| {
                t.one_of("from to with than over versus against on since von gegenüber als seit by until \
                    bis")
            })
        })
        .find_map(|i| line.tokens[i].year())
    };
    told(at.clone()).or_else(|| told(line.at.start..at.start))
}

/// Whether the clause tells of the year before, and does not only compare with it.
pub fn year_before(line: &Line<'_, '_>, at: &Range<usize>) -> bool {
    let tokens = &line.tokens[at.clone()];
    (0..tokens.len()).any(|i| {
        let next = tokens.get(i + 1);
        let marked = tokens[i].among(&["vorjahr", "vorjahreszeitraum"])
            || tokens[i].one_of("last previous prior preceding letztes letzten vergangenen")
                && next.is_some_and(|t| t.among(&["year", "jahr", "jahres"]))
            || tokens[i].is("year") && next.is_some_and(|t| t.among(&["earlier", "before", "ago"]));
        let before = &tokens[i.saturating_sub(3)..i];
        marked
            && !before.iter().any(|t| {
                t.one_of(
                "on than to over with from against versus since gegenüber als zum seit mit late",
            )
            })
    })
}
