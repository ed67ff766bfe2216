//! The command line as scripts and people meet it: the real executable on small
//! mailboxes of invented people, in temporary folders.

mod arriving;
mod by_hand;
mod correcting;
mod crashing;
mod decisions;
mod demonstrating;
mod desk;
mod documents;
mod exports;
mod failing;
mod forgetting;
mod importing;
mod joining;
mod looking;
mod manners;
mod moving;
mod ordering;
mod pages;
mod plainly;
mod quoting;
mod readings;
mod reference;
mod roles;
mod selling;
mod speaking;
mod tables;
mod their_customers;
