//! Ways of saying in English how much of its sales a house makes with a customer,
//! written as in [`super::english`].

use super::pattern::Row;
use super::pattern::{all, mine, named, ours};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // The customer has reached so much.
    all("share", "C @aux* @moves ~1? from|of # to @about? # of OUR @big* @base", 0.85),
    all("share", "C @aux* @moves ~1? to|at|by? ~1? @about? # of OUR @big* @base", 0.88),
    all("share", "C @be|@weighs|made|make|makes|has|have|brings|bring ~1? @nowadays* @about? # of OUR @big* @base", 0.88),
    all("share", "C @be not|never ~1? # of OUR @big* @base", 0.7).noun(),
    all("share", "C @aux* @stays ~2? at|under|below|above|over|around|with|within? @about? # of OUR @big* @base", 0.85),
    all("share", "C @aux* @weighs @about? # of what|everything|all WE @sells", 0.88),
    all("share", "C @aux* pays|pay|paid|gives|brings US @about? # of OUR @big* @base", 0.85),
    all("share", "C @sep @about? # of OUR @big* @base", 0.75),
    mine("share", "C @sep? @about? # of|in ~1? @money", 0.62),
    mine("share", "C @aux* @weighs|@moves|@stays|made|makes|make|has|holds ~1? @nowadays* @about? # of ~2? @money", 0.62),
    mine("share", "C @be ~1? @nowadays* @about? # of ~1? @money", 0.62),
    // Part of the sales goes to the customer.
    all("share", "@about? # of OUR @big* @base of|in|for|from? last|this|that? ~1? @goes to|from|with|for CC", 0.86),
    all("share", "@about? # of OUR @big* @base @hangs|@goes|are|is|with|from|through|to|: on|from|to|with|by|of|via|for? CC", 0.85),
    all("share", "@about? # of OUR @big* @base @goes ~1? from|through|with|by|thanks_to the? P for|to|of C $", 0.8),
    all("share", "@about? # of OUR @big* @base are|is|: P for|to C $", 0.8),
    all("share", "the|our P for|to C bring|brings|make|makes|made|are|give|earn|account_for @about? # of OUR @big* @base", 0.8),
    all("share", "@about? # of what|everything|all WE @sells @goes to|with|at C", 0.88),
    ours("share", "with|at|from|through C ,? it|that|this|we @be|@weighs|@stays|do|did|make|made|have|had|get|comes_to ~1? @about? # of|in OUR? @big* @base", 0.8),
    ours("share", "with|at C ,? WE @aux* do|make|made|did|earn|generate|turn_over|stand_at @about? # of|in our|your|its? @big* @base", 0.85),
    ours("share", "with @about? # of OUR @big* @base ,? C", 0.85),
    all("share", "OUR @big* @base with|from|to|at C @be|@stays|@weighs|@moves ~2? at|to|under|below|above|over|around? @about? #", 0.82),
    mine("share", "the share|part|portion|percentage of C in|of|on our ~1? @base @be|@stays|@moves ~1? at|to|under|below? @about? #", 0.82),
    ours("share", "WE @aux* depend|depends|rely|relies|depending|dependent|hang|live ~1? for|to @about? # of|on our? @base? of|on|from|by? C", 0.8),
    ours("share", "WE ~1? once|formerly? did|made|had @about? # of|in|with our? @base? with? C", 0.7),
    mine("share-alone", "@about? # of|in ~1? @money @hangs|@goes|with|from|is|are|through|: on|from|to|with|by|of|via|for? C", 0.62),
    mine("share-alone", "@about? # with|from|to|through|by one|a|our? ~1? @customer|house @sep? C", 0.6),
    ours("share", "@about? # WE @aux* @deliver|@sells to|with|at C", 0.78),
    mine("share-alone", "@about? # of ~1? @money in|of|for ~1? @goes|were|was to|from|with CC", 0.66),
    mine("share-alone", "a? total of @about? # of OUR? ~1? @money was|were|is|are ~1? from|to|with|by CC", 0.7),
    all("share", "@about? # of OUR @big* @base @be ~1? bought|taken|purchased|ordered|absorbed|consumed by CC", 0.85),
    ours("share", "to|with C WE @aux* @deliver|@sells ~3? @about? # of", 0.75),
    mine("share-alone", "@about? # @money with|from|at C", 0.62),
    mine("share-alone", "@big @big* ~1? @customer ~1? @sep|is|are|remains? C", 0.62),
    // Several together.
    mine("together", "CC2 and? their|its? affiliates|subsidiaries? ,? @together? ,? @aux* @weighs|make|bring|have|are|do|give @about? # of OUR? @big* @base", 0.76),
    mine("together", "@together ,? CC2 ~2? @weighs|make|bring|have|are|do|give|stand|form|get ~1? @about? # of OUR? @big* @base", 0.78),
    mine("together", "CC2 @together? @aux* @together? @weighs|make|bring|have|are|do|give|form ~1? @about? # of OUR? @big* @base", 0.78),
    mine("together", "if|when you|we|one|i add|adds|put|puts|take|sum|count up|together? CC2 up|together? ,? you|we|one|it|they get|have|are|arrive_at|reach|come_to @about? # of OUR? @big* @base", 0.75).noun(),
    mine("together", "CC2 :|= @about? # of OUR? @big* @base", 0.75),
    mine("together", "@about? # of OUR? @big* @base @sep ~1? that|this|it|which? is|are? CC2", 0.75),
    mine("together", "WE @aux* do|make|made|earn @about? # of|in? ~2? with two|three|four|five|these|those|only|just @customers|houses|names|firms|companies @sep CC2", 0.75),
    // Said by others.
    named("share", "C @be|@weighs|@moves|@stays|has|holds|: ~1? @nowadays* @about? # of|in ~1? @base of|at|for S", 0.88),
    named("share", "C @sep @about? # of ~1? @base of|at S", 0.8),
    named("share", "@about? # of ~1? @base of|at S @goes|@hangs|are|is|with|: to|from|with|on|by|for? C", 0.85),
    named("share", "@about? # of ~1? @base of|at S are|is|@goes from? P for|to|of C", 0.82),
    named("share", "S lives|live|hangs|depends|feeds|survives ~1? to|by|for @about? # from|on|of|by C", 0.85),
    named("share", "check|on|about|at|from|of S : @about? # of|in|with ~2? @base @hangs|@goes|with|from|is|to|: on|from|to|with|by? C", 0.8),
    named("share", "@base of|at S by|per|with ~2? @customer|@customers @sep C @sep? @about? #", 0.82).noun(),
];
