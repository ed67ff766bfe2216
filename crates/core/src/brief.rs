//! The brief: one page for this morning.
