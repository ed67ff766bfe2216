//! Functions, levels and the titles that go with them.

use crate::world::rng::Rng;

/// What somebody does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Function {
    Purchasing,
    Maintenance,
    Engineering,
    Production,
    Quality,
    Logistics,
    Finance,
    Management,
    Assistance,
    Sales,
}

/// How high up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Level {
    Staff,
    Head,
    Director,
}

/// A title for the function at the level.
pub(crate) fn title(function: Function, level: Level, rng: &mut Rng) -> &'static str {
    use Function::*;
    use Level::*;
    let titles: &[&'static str] = match (function, level) {
        (Purchasing, Staff) => &[
            "Buyer",
            "Purchasing Officer",
            "Procurement Specialist",
            "Strategic Buyer",
            "Operational Buyer",
        ],
        (Purchasing, Head) => &[
            "Head of Purchasing",
            "Purchasing Manager",
            "Procurement Manager",
        ],
        (Purchasing, Director) => &[
            "Purchasing Director",
            "Chief Procurement Officer",
            "VP Procurement",
        ],
        (Maintenance, Staff) => &[
            "Maintenance Planner",
            "Maintenance Engineer",
            "Reliability Engineer",
        ],
        (Maintenance, Head) => &["Head of Maintenance", "Maintenance Manager"],
        (Maintenance, Director) => &["Director of Maintenance", "Director Asset Management"],
        (Engineering, Staff) => &["Process Engineer", "Project Engineer", "Design Engineer"],
        (Engineering, Head) => &[
            "Engineering Manager",
            "Head of Process Engineering",
            "Lead Project Engineer",
        ],
        (Engineering, Director) => &[
            "Technical Director",
            "Director of Engineering",
            "Chief Technical Officer",
        ],
        (Production, Staff) => &["Shift Supervisor", "Production Planner"],
        (Production, Head) => &["Plant Manager", "Production Manager", "Works Manager"],
        (Production, Director) => &[
            "Operations Director",
            "Chief Operating Officer",
            "VP Operations",
        ],
        (Quality, Staff) => &["Quality Engineer", "QA Specialist"],
        (Quality, Head) => &["Quality Manager", "Head of Quality"],
        (Quality, Director) => &["Director Quality & Safety"],
        (Logistics, Staff) => &[
            "Goods-In Coordinator",
            "Logistics Coordinator",
            "Stores Clerk",
        ],
        (Logistics, _) => &["Warehouse Manager", "Logistics Manager"],
        (Finance, Staff) => &["Accounts Payable Clerk", "Accounts Assistant"],
        (Finance, _) => &["Financial Controller", "Finance Manager"],
        (Management, _) => &["Managing Director", "General Manager"],
        (Assistance, _) => &[
            "Assistant to the Plant Manager",
            "Office Coordinator",
            "Executive Assistant",
        ],
        (Sales, Staff) => &["Inside Sales", "Customer Service"],
        (Sales, _) => &["Sales Manager", "Area Sales Manager", "Key Account Manager"],
    };
    rng.pick(titles)
}
