//! Work prepared on the other cores while this one, which has the database,
//! takes what is done.

use crate::Result;
use std::sync::mpsc::{SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};

/// Prepares all `parts` and takes them in their order. The cores share the work
/// evenly, whichever half weighs more: rather than wait, this one prepares too.
pub(super) fn each<P: Send>(
    parts: impl Iterator<Item = P>,
    prepare: impl Fn(&mut P) + Sync,
    mut take: impl FnMut(P) -> Result<()>,
) -> Result<()> {
    let (orders, places): (Vec<(P, SyncSender<P>)>, Vec<_>) = parts
        .map(|part| {
            let (done, place) = sync_channel(1);
            ((part, done), place)
        })
        .unzip();
    let orders = Mutex::new(orders.into_iter());
    // Whether there was anything left to prepare.
    let prepare_next = || {
        let order = orders.lock().unwrap_or_else(PoisonError::into_inner).next();
        let Some((mut part, done)) = order else {
            return false;
        };
        prepare(&mut part);
        done.send(part).is_ok()
    };
    let others = std::thread::available_parallelism().map_or(1, usize::from) - 1;
    std::thread::scope(|scope| {
        for _ in 0..others.max(1) {
            scope.spawn(|| while prepare_next() {});
        }
        let result = places.into_iter().try_for_each(|place| {
            loop {
                match place.try_recv() {
                    Ok(part) => return take(part),
                    Err(TryRecvError::Empty) if prepare_next() => {}
                    // The last ones are being prepared.
                    Err(_) => return place.recv().map_or(Ok(()), &mut take),
                }
            }
        });
        if result.is_err() {
            // Nobody wants the rest.
            orders
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .by_ref()
                .for_each(drop);
        }
        result
    })
}
