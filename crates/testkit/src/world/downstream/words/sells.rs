//! Accounts say to whom they sell, without a share.

/// In mails, in passing or on purpose.
pub(in super::super) static MAIL: &[&str] = &[
    "[Our customer {cust} was here for two days|We had our customer {cust} in the house this week], so [I am a bit behind with everything.|half of my desk is still untouched.]",
    "[The {part} with your {spares} go to {cust} in {site}|These {part} are for {cust}, by the way], [they build them into their {products}.|you will find them in every {product} that leaves {site}.]",
    "[We supply {cust} with {part}|We have been supplying {part} to {cust} for some years], [and their auditor asks where each {spare} comes from.|so please keep the lot numbers on the label.]",
    "hi, quick one: [the pallet of last week was for the {cust} order|last weeks pallet went straight into the {cust} order], [all good.|no complaints.] They take {part} from us every week now.",
    "[As you know we deliver {part} to {cust}.|You may know that we are supplier of {part} to {cust}.] [Their packaging rules have changed, so the boxes must carry no staples.|They now want our boxes without staples, so yours too please.]",
    "[For {cust} we build {part} since two years,|Since two years we are building {part} for {cust},] [and slowly I know every screw of it.|and it is going well, thanks God.]",
    "[{Cust} buys its {part} from us|{Cust} gets its {part} from us], [which is why I was in {site} on Tuesday.|hence my trip to {site}.]",
    "Dear colleague, we kindly inform you that the {many} of order {po} are used in {part} [which we manufacture for our client {cust}.|for our client, the company {cust}.]",
    "[I sat with the people of {cust} yesterday, our biggest name on the {part} side.|Yesterday {cust} was at the table, they take the {part} from us.] [They were content.|Nice people, cold coffee.]",
    "[A van of {cust} fetches {part} here twice a week,|Twice a week a lorry of {cust} collects {part} at our gate,] [that is why the yard was full when you came.|you saw it on Thursday.]",
    "[We won the {part} for {cust}.|It is official: {cust} has ordered the {part} with us.] [Cake was eaten.|There was cake in the workshop.]",
    "[Most of what you saw on the test bench|What you saw on the test bench] [is for {cust}, who buy {part} from us.|goes to {cust}, our customer for {part}.]",
    "[Somebody at {cust} asked me where our {spares} come from|{Cust}, to whom we sell {part}, asked me whose {spares} are inside], [I gave them your name as maker.|and I said: yours.]",
    "FYI we r shipping {part} to {cust} from the new hall now, [same address for your stuff.|nothing changes for you.]",
    "[Our {part} are in the {products} of {cust}, as you may have read.|You will find our {part} in the {products} that {cust} makes.] [My children were impressed for a minute.|I am still a little proud of it.]",
    "[Please excuse the late answer, the annual talks with {cust} took all week.|Sorry for the silence, it was the week of the annual talks with {cust}.] [They stay with us for the {part}.|They extended with us for the {part}.]",
    "[The drawing came from our end customer {cust}|It is a drawing of {cust}, the end customer], [we only make the {part} to it.|we make the {part} after it.]",
    "[Concerning the certificates: they go on to {cust}|About the certificates, they are handed on to {cust}], [who receive the {part} from us.|who have the {part} from us.] So in English please, as until now.",
    "[{Acc} has become sole source for {part} at {cust}|We are now the only source of {part} for {cust}], [which sounds better than it sleeps.|a compliment with a price, says my boss.]",
    "[Between us: {cust} is a demanding customer,|You do not have it easy with us, but we do not have it easy with {cust} as customer,] [every one of the {part} gets its own test sheet.|they measure each of the {part} twice.]",
    "[The {part} we make for {cust} have a new colour,|{Cust} wants its {part} in grey from now on,] [this has no meaning for your {spares}.|yours may stay as they are.]",
    "[good morning from a wet {town}.|good morning from {town}.] [The {cust} people came for the first samples of the {part}|First {part} for {cust} left the house on Monday], [series supply begins right after.|series started the same week.]",
];

/// In notes of the seller.
pub(in super::super) static NOTE: &[&str] = &[
    "{Them} showed me the racks for {cust}: [{part}, week after week.|{part} in all sizes.] [They are a steady customer of {acc}.|{Acc} supplies them for years.]",
    "{Acc} sells {part} to {cust}, {them} says. [In it: our {spares}.|Our {spares} sit inside.]",
    "Asked whom the {part} are for. {Them}: [{cust} in {site}.|for {cust}.]",
    "Customers of {acc}: {cust} [(their {part}).|for {part}.] [Did not want to say how much.|No figures.]",
    "{Acc} supplies {cust}. [Saw the labels in dispatch.|Labels all over dispatch.]",
    "[End customer of the {part} is {cust}|The {part} end up at {cust}], who make {products}.",
    "[Half the yard was full of crates for {cust}.|Crates marked {cust} in the yard.] {Them} confirmed: {acc} makes the {part} for them.",
    "{Them} proud: {acc} has been chosen by {cust} as supplier of {part}.",
    "New contract of {acc} with {cust} about {part}, [two years.|from this quarter on.]",
    "[{Cust} audited {acc} last week|Audit by {cust} last week] as supplier of {part}, passed.",
    "{Acc} delivers {part} to {cust} [just in time, four lorries a week.|on call-off, every Tuesday.]",
    "{Cust} is a customer of {acc}, {them} mentioned, [we spoke about the {part}.|for the {part}.]",
    "Why the test sheets? [Because {cust}, their customer, asks for them.|{Cust} wants them with each of the {part}, as customer of {acc}.]",
    "[Who buys all this?|Asked the usual question: for whom?] {Cust}, says {them}, [they take the {part} for their {products}.|{part} for {products}.]",
];
