//! How words stand out; meaning never hangs on it.

use clap::builder::styling::Style;

/// Headings and what matters most.
pub const STRONG: Style = Style::new().bold();

/// What may be passed over.
pub const FAINT: Style = Style::new().dimmed();
