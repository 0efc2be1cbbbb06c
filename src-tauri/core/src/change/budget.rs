//! How much work a comparison may do. Core reads no clock: the caller sets a number of steps, or lends a question.

use std::cell::Cell;

/// Limits of a comparison.
#[derive(Clone, Copy)]
pub struct Options<'q> {
    /// Elementary steps (about ten nanoseconds each) before the answer turns coarser.
    pub steps: u64,
    /// Asked every few thousand steps; `true` turns the rest of the answer coarser at once.
    pub stop: Option<&'q dyn Fn() -> bool>,
}

impl Default for Options<'_> {
    /// Two hundred million steps, some seconds on hostile input; no ordinary article comes near.
    fn default() -> Self {
        Self { steps: 200_000_000, stop: None }
    }
}

/// What is left of the budget.
pub(super) struct Fuel<'q> {
    left: Cell<u64>,
    until_asked: Cell<u64>,
    stop: Option<&'q dyn Fn() -> bool>,
    empty: Cell<bool>,
}

const ASK_EVERY: u64 = 50_000;

impl<'q> Fuel<'q> {
    pub(super) fn new(options: &Options<'q>) -> Self {
        let stopped = options.stop.is_some_and(|stop| stop());
        Self {
            left: Cell::new(options.steps),
            until_asked: Cell::new(ASK_EVERY),
            stop: options.stop,
            empty: Cell::new(stopped),
        }
    }

    /// Takes `steps`; `false` where they are no longer there.
    pub(super) fn spend(&self, steps: usize) -> bool {
        if self.empty.get() {
            return false;
        }
        let steps = steps as u64;
        let Some(left) = self.left.get().checked_sub(steps) else {
            self.empty.set(true);
            return false;
        };
        self.left.set(left);
        if self.until_asked.get() > steps {
            self.until_asked.set(self.until_asked.get() - steps);
        } else {
            self.until_asked.set(ASK_EVERY);
            if self.stop.is_some_and(|stop| stop()) {
                self.empty.set(true);
                return false;
            }
        }
        true
    }

    /// Whether the budget ran out at some point.
    pub(super) fn ran_out(&self) -> bool {
        self.empty.get()
    }
}
