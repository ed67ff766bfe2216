//! Situations for which one needs what lies beside the mailbox, and their
//! look-alikes. They have firms and people of their own, so that nothing the mailbox
//! tells of is touched, and each plot has dice of its own.
//!
//! What a salesperson would say of each:
//!
//! - **deal-single**: a deal that matters, and I talk to one person over there. If she
//!   goes on leave, it is gone.
//! - **deal-stalled**: this deal has not moved for months, or I have put its date off
//!   again and again. Push it or drop it.
//! - **deal-reopen**: we lost it for a reason, and the reason has gone.
//! - **meeting-no-followup**: we sat together, something was to follow from us, and
//!   nothing went out.
//! - **unspoken-contact**: a name in my book in a chair that matters, and none of us
//!   ever spoke to them.
//! - **met-now-prospect**: I know somebody from before, and they now sit where I want
//!   to get in.
//! - **inherited-untouched**: an account that came to me when a colleague left, and that
//!   I have not touched.
//!
//! `counts` has no truths: in it, meetings, calls and notes settle what the mailbox
//! alone would call fading, or hanging on one person.

mod counts;
mod inherited;
mod meeting;
mod prospect;
mod reopen;
mod single;
mod stalled;
mod unspoken;

use crate::world::rng::Rng;
use crate::world::stage::Stage;

/// Lays all of them.
pub(crate) fn lay_beside(stage: &mut Stage, seed: u64) {
    let plots: [fn(&mut Stage); 8] = [
        single::lay,
        stalled::lay,
        reopen::lay,
        meeting::lay,
        unspoken::lay,
        prospect::lay,
        inherited::lay,
        counts::lay,
    ];
    let before = stage.rng.clone();
    for (n, lay) in plots.into_iter().enumerate() {
        stage.rng = Rng::new(seed.rotate_left(17) ^ (0xbe51de + 0x10001 * n as u64));
        lay(stage);
    }
    stage.rng = before;
}
