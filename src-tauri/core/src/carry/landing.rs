//! A piece of one sentence through the word operations of its link: which stretch of the newer side answers it. Knows the
//! operations alone; what other signs say is for `place`.

use crate::change::{Op, WordOp};
use crate::text::Span;

/// What the word operations say of a piece.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trace {
    /// The stretch of the newer text.
    pub span: Span,
    /// How many scalar values of the piece are kept inside it.
    pub kept: usize,
}

/// What a scalar value of foreign text between two kept stretches costs, where a kept one is worth 1.
const GAP_COST: f32 = 0.4;

/// A stretch of the newer side that belongs to the piece.
struct Stretch {
    span: Span,
    kept: usize,
}

/// Follows `piece` through `ops`. Kept words lead; words put in for words of the piece come along. A kept word far away from
/// the others is let go (the run with the highest sum, after Kadane). `None` where nothing answers the piece.
pub(super) fn trace(ops: &[WordOp], piece: Span) -> Option<Trace> {
    let from = ops.partition_point(|op| op.a.end < piece.start);
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut at = from;
    while at < ops.len() && ops[at].a.start <= piece.end {
        if ops[at].op == Op::Equal {
            let op = ops[at];
            let (start, end) = (op.a.start.max(piece.start), op.a.end.min(piece.end));
            if start < end {
                let moved = |place: usize| op.b.start + (place - op.a.start);
                stretches.push(Stretch { span: Span::new(moved(start), moved(end)), kept: end - start });
            }
            at += 1;
        } else {
            let changed = ops[at..].iter().take_while(|op| op.op != Op::Equal).count();
            stretches.extend(replaced(&ops[at..at + changed], piece));
            at += changed;
        }
    }
    best_run(&stretches)
}

/// What stands for the words of the piece that a changed stretch dropped: all that it puts in, if it dropped no others.
fn replaced(changed: &[WordOp], piece: Span) -> Option<Stretch> {
    let hull = |side: fn(&WordOp) -> Span| {
        changed.iter().map(side).filter(|span| !span.is_empty()).reduce(Span::hull)
    };
    let inserted = hull(|op| op.b)?;
    let inside = match hull(|op| op.a) {
        Some(dropped) => {
            let common = dropped.end.min(piece.end).saturating_sub(dropped.start.max(piece.start));
            // More than half: the words beside the piece went with it.
            2 * common > dropped.len()
        }
        // Words put in between two words of the piece.
        None => changed.iter().all(|op| piece.start < op.a.start && op.a.start < piece.end),
    };
    inside.then_some(Stretch { span: inserted, kept: 0 })
}

fn best_run(stretches: &[Stretch]) -> Option<Trace> {
    let mut best: Option<(f32, Trace)> = None;
    let mut run: Option<(f32, Trace)> = None;
    for stretch in stretches {
        let alone = stretch.kept as f32;
        let joined = run.map(|(sum, trace)| {
            let gap = stretch.span.end.saturating_sub(trace.span.end).saturating_sub(stretch.kept);
            let trace = Trace { span: trace.span.hull(stretch.span), kept: trace.kept + stretch.kept };
            (sum + alone - GAP_COST * gap as f32, trace)
        });
        let fresh = (alone, Trace { span: stretch.span, kept: stretch.kept });
        let next = match joined {
            // A replaced word at the edge is kept by its neighbour even though it is worth nothing itself.
            Some(joined) if joined.0 >= fresh.0 => joined,
            _ => fresh,
        };
        run = Some(next);
        if best.is_none_or(|(top, _)| next.0 > top) {
            best = Some(next);
        }
    }
    best.map(|(_, trace)| trace)
}
