//! Job titles: level and function, in several languages.

/// How high a title stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Assistants, clerks, specialists, engineers without a team.
    Staff,
    /// Leads a team or a subject.
    Manager,
    /// Leads a department.
    Director,
    /// Vice presidents, heads of a division.
    Executive,
    /// Owners, board, C-level, managing directors.
    Top,
}

/// What a title's holder does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Function {
    /// Buys: purchasing, procurement, sourcing.
    Purchasing,
    /// Runs plants, logistics, scheduling, supply chain.
    Operations,
    /// Develops and maintains: engineering, research, quality, maintenance.
    Technical,
    /// Information technology.
    It,
    /// Finance, accounting, credit, risk.
    Finance,
    /// Sells or markets.
    Sales,
    /// Law, regulation, contracts.
    Legal,
    /// People and administration.
    Administration,
    /// The whole house.
    General,
}

/// The level a title stands for.
pub fn level(_title: &str) -> Option<Level> {
    None
}

/// The function a title stands for.
pub fn function(_title: &str) -> Option<Function> {
    None
}
