//! How far readers may be ahead of the writer: so many bytes, whatever the number of files, so that an import of small texts
//! never waits and one of large pages stays within its memory.

use std::sync::{Condvar, Mutex, PoisonError};

/// Room for what was read and is not written yet.
pub(super) struct Room {
    bytes: usize,
    used: Mutex<usize>,
    freed: Condvar,
}

/// A share of the room, given back when it is dropped.
pub(super) struct Share<'r> {
    room: &'r Room,
    weight: usize,
}

impl Room {
    pub(super) fn new(bytes: usize) -> Self {
        Self { bytes, used: Mutex::new(0), freed: Condvar::new() }
    }

    /// Waits until there is room for so many bytes; what is larger than the whole room gets all of it.
    pub(super) fn take(&self, weight: usize) -> Share<'_> {
        let weight = weight.min(self.bytes);
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let mut used = self
            .freed
            .wait_while(used, |used| *used + weight > self.bytes)
            .unwrap_or_else(PoisonError::into_inner);
        *used += weight;
        Share { room: self, weight }
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.room.used.lock().unwrap_or_else(PoisonError::into_inner) -= self.weight;
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_wants_more_than_is_left_waits_until_it_is_given_back() {
        let room = Room::new(10);
        let first = room.take(7);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| drop(room.take(5)));
            drop(room.take(3));
            assert!(!waiting.is_finished());
            drop(first);
            waiting.join().unwrap();
        });
        assert_eq!(*room.used.lock().unwrap(), 0);
    }

    #[test]
    fn what_is_larger_than_the_room_gets_all_of_it() {
        let room = Room::new(10);
        let all = room.take(1_000);
        assert_eq!(*room.used.lock().unwrap(), 10);
        drop(all);
        drop(room.take(10));
    }
}
