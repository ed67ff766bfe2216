use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::mcp;
use crate::web::View;

/// Serve agents over MCP, on standard input and output
///
/// An agent's program starts this by itself. Agents look, and write nothing until
/// `bellwether settings agents_write on`. `serve` has the same over HTTP, at `/api/mcp`.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Answers until the input ends.
pub fn run(_args: Args, scene: Scene) -> Result<Done, Failure> {
    if !scene.workspace.exists() {
        return Err(scene.no_workspace());
    }
    mcp::serve(View {
        workspace: scene.workspace,
        as_of: scene.as_of,
        viewer: scene.viewer,
    })?;
    Ok(Done::Well)
}
