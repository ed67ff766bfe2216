//! Ways of saying in English who supplies whom.
//!
//! `WE`, `OUR`, `US`, `OURS` stand for the supplier: the writer's house, the reader's, or
//! a named one. `C` is a customer, `CC` a list of them, `CC2` a list of two or more, `P`
//! what is supplied, `S` a named supplier, `#` a percentage, `~n` up to n words, `$` a
//! place where no noun goes on, `^` the beginning. `@x` is a set of words, `?` makes
//! optional, `*` is any number, `_` joins words.

use super::pattern::Row;
use super::pattern::{all, mine, named, ours};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // Nouns that take for granted that it is so.
    all("our-customer", "OUR @big* ~1? @customer company? @sep? C", 0.88).noun(),
    all("our-customer", "OUR key_account|biggest_account|largest_account|major_account|main_account|best_account @sep? C", 0.8).noun(),
    ours("our-customer", "OUR @big* ~1? @customer in|from ~2 , C", 0.75).noun(),
    all("our-customers", "OUR @big* ~1? @customers @sep? @such CC", 0.85).noun(),
    all("our-customers", "OUR @big* ~1? @customers @sep? CC2", 0.8).noun(),
    all("our-customers", "C @sep @such? one of OUR @big* ~1? @customers", 0.9).noun(),
    all("our-customers", "C @sep OUR @big* ~1? @customer", 0.85).noun(),
    all("our-customers", "one of OUR @big* ~1? @customers @sep? C", 0.85).noun(),
    all("customer-of", "C @sep a|an|the|another @big* ~1? @customer of|for OURS", 0.85).noun(),
    all("customer-of", "C @sep who|which @be one of OUR @big* ~1? @customers", 0.85).noun(),
    ours("customer-of", "a|the|another @big* ~1? @customer of OURS @sep? C", 0.85).noun(),
    all("customer-of", "@customers of OURS @sep? @such CC", 0.8).noun(),
    mine("customers-like", "@customers like|such_as CC", 0.5).noun(),
    mine("end-customer", "the|their|its end customer|client|user @sep? is|was|will_be|: C", 0.6),
    mine("end-customer", "the customer|buyer|client @sep? is|was C", 0.5),
    mine("end-customer", "the|for|to|from end customer|client|user @sep? C", 0.6).noun(),
    // Sentences that say it.
    all("is-our-customer", "C @be ~4? OUR @big* ~1? @customer", 0.85),
    all("is-our-customer", "C @be ~2? one|two|some of OUR @big* ~1? @customers", 0.88),
    all("is-our-customer", "C @be ~2? among OUR @big* ~1? @customers", 0.85),
    all("is-our-customer", "C @be ~2? a|an @big* ~1? @customer of|for OURS $", 0.85),
    all("is-our-customer", "OUR @big* ~1? @customer @be still|now|currently? C", 0.85),
    ours("is-our-customer", "C @be customer of OURS", 0.75),
    all("among-customers", "among OUR @big* ~1? @customers are|is|@sep CC", 0.85),
    all("among-customers", "WE @aux* count|counts|counted|list|lists CC among|as|amongst OUR|our|your|its|their @big* ~1? @customers", 0.88),
    all("among-customers", "WE @aux* counts|count among|amongst its|their|our @big* ~1? @customers CC", 0.85),
    all("as-customer", "WE ~4? have|has|had|won|gained|landed|lost|got|keep CC as a|an|our|your|its|their? @big* ~1? @customer|@customers", 0.85),
    all("lost", "WE @aux* lost|loses|lose the? C account|business|contract|order|orders", 0.8).over(),
    all("lost", "C @aux* dropped|drops|ditched|dumped|replaced US as ~2? @role", 0.85).over(),
    // Supplying.
    all("we-supply", "WE @aux* @supply CC with P", 0.9),
    all("we-supply", "WE @aux* @supply CC $", 0.85),
    all("we-deliver", "WE @aux* @deliver P? to CC $", 0.78),
    all("we-make", "WE @aux* @make P for CC $", 0.72),
    ours("we-do", "WE @aux* do|does|did|doing the|all|most|some P for CC $", 0.6),
    ours("we-make", "for CC ,? WE @aux* @make|@deliver P $", 0.7),
    all("we-deliver", "OUR P? deliveries|shipments|sales|exports|supplies|delivery|shipment to CC", 0.78).noun(),
    mine("sale-to", "the|this|that|a sale to CC", 0.55).noun(),
    named("sale-to", "sale|sales|deliveries|delivery|shipments|exports from S to CC", 0.65).noun(),
    mine("sold-to", "^ also? sold|shipped|delivered|shipping|delivering|selling|supplying P? to CC $", 0.55),
    all("supplier-to", "WE @be @aux* ~3? @supplier of|for P to CC $", 0.85),
    all("supplier-to", "WE @be @aux* ~3? @supplier to|of CC $", 0.8),
    mine("supplier-to", "we're|i'm a|an|the ~2? @supplier of P to CC $", 0.85),
    mine("supplier-to", "we're|i'm a|an|the ~2? @supplier to|of CC $", 0.8),
    ours("supplier-to", "as ~2? @supplier to|of CC ,? WE", 0.75),
    named("supplier-to", "S @sep ~3? @supplier of|for P to CC $", 0.85).noun(),
    named("supplier-to", "S @sep ~3? @supplier to CC $", 0.85).noun(),
    named("supplier-to", "S @sep a|the ~2? @supplier of|for CC $", 0.6).noun(),
    named("their-supplier", "C @supplier|parts_supplier S", 0.7).noun(),
    named("to-supply", "S to @supply CC with P", 0.85),
    named("to-supply", "S to @supply CC $", 0.8),
    named("to-supply", "S to @to-do P to|for CC $", 0.7),
    all("contract-to", "WE @aux* sign|signs|signed|signing|won|wins|win|secured|secures|has|have|got|landed ~5? contract|deal|agreement|order to @to-do CC with P", 0.85),
    all("contract-to", "WE @aux* sign|signs|signed|signing|won|wins|win|secured|secures|has|have|got|landed ~5? contract|deal|agreement|order to @to-do P to|for CC $", 0.85),
    mine("goes-to", "the|these|those|this P go|goes|is_going|are_going|went|is_destined|are_destined to|for CC $", 0.5),
    mine("goes-to", "goods|parts|order|shipment|delivery|batch|lot|units|material|consignment is|are|was|were|is_destined|are_destined|is_bound for CC $", 0.55),
    // Buying.
    all("buys-from", "CC @aux* @buy P? from|with|at|through US $", 0.82),
    all("buys-from", "CC @aux* @bought P? from US $", 0.7),
    all("orders", "C @aux* placed|place|places|placing|put|increased|doubled|cut|cancelled|canceled|raised|reduced ~3? order|orders|po|call-offs|forecast ~4? with|to|from|at US $", 0.82),
    ours("orders", "C @aux* gave|given|gives|awarded|awards|award US ~4? order|orders|contract|contracts|job|project|business", 0.82),
    named("orders", "C @aux* gave|gives|awarded|awards|award S a|an|the|its ~4? order|orders|contract|contracts|job|business", 0.82),
    named("orders", "C @aux* gave|gives|awarded|awards|award S $ ~4? order|orders|contract|contracts", 0.75),
    ours("orders", "C @aux* awarded|awards|award|gave|gives ~3? order|orders|contract|contracts to US $", 0.82),
    named("awards", "C @aux* awarded|awards|award|gave|gives ~3? order|orders|contract|contracts to S $", 0.82),
    ours("orders", "C @aux* sent|sends US a|the|its|their|another|an ~2? forecast|order|orders|po|purchase_order|call-off|release", 0.75),
    all("chose", "C @aux* @choose US to @to-do P", 0.85),
    all("chose", "C @aux* @choose US as ~3? @role", 0.85),
    all("relies-on", "C @aux* relies|rely|relied|depends|depend on US for", 0.75),
    ours("order-from", "WE @aux* @win|have|had ~4? @order ~4? from CC", 0.78),
    ours("order-from", "WE @aux* @win|have|had ~4? complaint|complaints|forecast from CC", 0.68),
    all("order-from", "WE @aux* win|wins|won|secured|secures|landed|signed|signs ~3? contract|contracts|order|orders ~4? with CC", 0.75),
    named("order-from", "S @aux* @win ~5? order|orders|contract|contracts for? ~6? from C", 0.8),
    all("their-order", "WE @aux* win|wins|won|secured|secures|landed the|a C order|contract|business|account", 0.75),
    // The other way round.
    all("supplied-by", "CC @be ~3? supplied by US", 0.82),
    all("supplied-by", "C @be ~1? supplied with P by US", 0.82),
    all("supplied-by", "supplied|delivered|sold|shipped|provided|made|built to|for CC by US $", 0.8),
    // Whose customers.
    named("whose-customers", "S @sep? whose @big* ~1? @customers @such CC", 0.88).noun(),
    named("whose-customers", "S @sep? whose @big* ~1? @customer is|was C", 0.88).noun(),
    named("its-customer", "S ~6? its|their @big* ~1? @customer|@customers @sep? @such? CC $", 0.68).noun(),
    all("customers-such-as", "WE @aux* serve|serves|served|serving|have|has|supply|supplies|sell_to|sells_to ~3? @customers @sep? @such CC", 0.82),
    // Shares.
    all("share", "C @also? @weighs @about? # of OUR @big* @base", 0.9),
    ours("share", "C @weighs @about? # of what|everything|all WE sell|make|do|produce|ship", 0.88),
    all("share", "@about? # of OUR @big* @base @goes to|from|with|for C", 0.88),
    all("share", "WE @aux* do|does|did|make|makes|made|get|gets|got|earn|earns|earned|sell|sells|sold|generate|generates|generated|derive|derives|derived|ship|have|has|had|received @about? # of our|your|its|their @big* @base with|from|to|through C", 0.88),
    // Lines of a form.
    mine("line", "^ end|final|ultimate? customer|client|end-customer : C", 0.6),
    mine("line", "^ ship|deliver|delivery|sold|consigned to|address : C", 0.5),
    mine("line", "^ end-user|consignee|enduser|end_user : C", 0.5),
];
