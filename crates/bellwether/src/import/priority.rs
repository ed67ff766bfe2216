//! The priority at which files are read in.

/// From here on this thread, and those it begins, work while others leave the processor
/// free: whoever looks at a page is answered first.
pub(super) fn give_way() {
    #[cfg(target_os = "linux")]
    const LOWER: i32 = 10;
    // Where that may not be done, it goes on as it was.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, LOWER);
}
