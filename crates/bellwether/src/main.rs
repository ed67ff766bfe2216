//! bellwether: the opportunities nobody else has seen, each with its proof.
//!
//! The binary wires sources, store and core together and gives them faces. Only
//! here are a terminal, wire formats, the environment, the clock and the home
//! directory known.

mod access;
mod answers;
mod api;
mod cli;
mod clock;
mod env;
mod exported;
mod eyes;
mod failure;
mod find;
mod hand;
mod import;
mod mcp;
mod moment;
mod sight;
mod web;
mod wire;
mod words;
mod workspace;

/// Mails are made of many small strings, allocated on one thread and freed on
/// another: the system's allocator costs a tenth of an import. SQLite, which is C,
/// is given it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::main()
}
