//! Words inside a link: which tokens answer each other, and the stretches of text that are equal, deleted or inserted.
//! What a difference means is for `facts`.

use super::budget::Fuel;
use super::lexicon;
use super::model::{Op, WordOp};
use super::tokens::{Token, Tokens, Vocabulary};
use crate::text::{Span, WordKind, is_month};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The tokens of a link and their partners on the other side.
pub(super) struct Matching {
    /// Indices into the older side's tokens.
    pub a: Vec<u32>,
    /// Indices into the newer side's tokens.
    pub b: Vec<u32>,
    /// For each of `a`, the place in `b` of the token with the same folded form.
    pub to_b: Vec<Option<u32>>,
    /// For each of `b`, the place in `a`.
    pub to_a: Vec<Option<u32>>,
}

/// Below this share of common letters, words count as replaced rather than edited.
const REPLACED: f32 = 0.15;

/// Matches the tokens of some sentences with `similar`'s histogram diff over folded forms, then lets go of matches that only
/// look like ones: lone function words between rewritten stretches, and parts of a figure or date that changed.
pub(super) fn match_tokens(
    (x, a): (&Tokens, &[u32]),
    (y, b): (&Tokens, &[u32]),
    vocabulary: &Vocabulary,
    fuel: &Fuel,
) -> Option<Matching> {
    let collect = |side: &Tokens, sentences: &[u32]| -> Vec<u32> {
        sentences.iter().flat_map(|&s| side.range(s as usize)).map(|t| t as u32).collect()
    };
    let (a, b) = (collect(x, a), collect(y, b));
    if !fuel.spend(8 * (a.len() + b.len())) {
        return None;
    }
    let key =
        |side: &Tokens, list: &[u32]| -> Vec<u32> { list.iter().map(|&t| side.keys[t as usize]).collect() };
    let (p, q) = (key(x, &a), key(y, &b));
    let mut to_b = vec![None; a.len()];
    let head = p.iter().zip(&q).take_while(|(p, q)| p == q).count();
    let most = p.len().min(q.len()) - head;
    let tail = p.iter().rev().zip(q.iter().rev()).take(most).take_while(|(p, q)| p == q).count();
    (0..head).for_each(|i| to_b[i] = Some(i as u32));
    (0..tail).for_each(|i| to_b[a.len() - 1 - i] = Some((b.len() - 1 - i) as u32));
    let (mid_p, mid_q) = (&p[head..p.len() - tail], &q[head..q.len() - tail]);
    if !mid_p.is_empty() && !mid_q.is_empty() {
        if !fuel.spend(mid_p.len() * mid_q.len() / 4) {
            return None;
        }
        for op in capture_diff_slices(Algorithm::Histogram, mid_p, mid_q) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                (0..len).for_each(|k| to_b[head + old_index + k] = Some((head + new_index + k) as u32));
            }
        }
    }
    let mut matching = Matching { to_a: vec![None; b.len()], a, b, to_b };
    matching.let_go_of_islands(x, vocabulary);
    matching.let_go_of_torn_figures(x, y, vocabulary);
    matching.fill_back();
    matching.let_go_of_remnants(x, y, vocabulary);
    Some(matching)
}

impl Matching {
    fn fill_back(&mut self) {
        self.to_a.fill(None);
        for (i, j) in self.to_b.iter().enumerate() {
            if let Some(j) = j {
                self.to_a[*j as usize] = Some(i as u32);
            }
        }
    }

    /// A run of at most two function words or marks with rewritten words on both sides is no common ground.
    fn let_go_of_islands(&mut self, x: &Tokens, vocabulary: &Vocabulary) {
        let light = |i: usize| {
            let token = x.tokens[self.a[i] as usize];
            token.kind == WordKind::Mark || lexicon::is_function(vocabulary.form(token.key))
        };
        let mut islands = Vec::new();
        let mut i = 0;
        while i < self.to_b.len() {
            let Some(first) = self.to_b[i] else {
                i += 1;
                continue;
            };
            let mut end = i + 1;
            while end < self.to_b.len() && self.to_b[end] == Some(first + (end - i) as u32) {
                end += 1;
            }
            let last = first + (end - i) as u32 - 1;
            let before = i - self.to_b[..i].iter().rposition(Option::is_some).map_or(0, |at| at + 1);
            let before_b =
                first as usize - self.to_b[..i].iter().rev().flatten().next().map_or(0, |&j| j as usize + 1);
            let after = self.to_b[end..].iter().position(Option::is_some).unwrap_or(self.to_b.len() - end);
            let next_b = self.to_b[end..].iter().flatten().next().map_or(self.b.len(), |&j| j as usize);
            let after_b = next_b - last as usize - 1;
            let rewritten = |a: usize, b: usize| a >= 1 && b >= 1 && a + b >= 4;
            if end - i <= 2 && rewritten(before, before_b) && rewritten(after, after_b) && (i..end).all(light)
            {
                islands.push(i..end);
            }
            i = end;
        }
        for island in islands {
            self.to_b[island].fill(None);
        }
    }

    /// Where `3 million` became `4 million`, or `12 May` became `13 May`, the whole figure changed.
    fn let_go_of_torn_figures(&mut self, x: &Tokens, y: &Tokens, vocabulary: &Vocabulary) {
        self.fill_back();
        let groups_a = figures(x, &self.a, vocabulary);
        let groups_b = figures(y, &self.b, vocabulary);
        let mut torn = Vec::new();
        for group in &groups_a {
            if group.clone().any(|i| self.to_b[i].is_none()) {
                torn.extend(group.clone().filter(|&i| self.to_b[i].is_some()));
            }
        }
        for group in &groups_b {
            if group.clone().any(|j| self.to_a[j].is_none()) {
                torn.extend(group.clone().filter_map(|j| self.to_a[j]).map(|i| i as usize));
            }
        }
        for i in torn {
            self.to_b[i] = None;
        }
    }

    /// Little in common: nothing is.
    fn let_go_of_remnants(&mut self, x: &Tokens, y: &Tokens, vocabulary: &Vocabulary) {
        let letters = |side: &Tokens, list: &[u32], keep: &dyn Fn(usize) -> bool| -> f32 {
            list.iter()
                .enumerate()
                .filter(|(at, _)| keep(*at))
                .map(|(_, &t)| &side.tokens[t as usize])
                .filter(|t| t.kind != WordKind::Mark)
                .map(|t| {
                    if lexicon::is_function(vocabulary.form(t.key)) { 1.0 } else { (t.end - t.start) as f32 }
                })
                .sum()
        };
        let common = letters(x, &self.a, &|i| self.to_b[i].is_some());
        let all = letters(x, &self.a, &|_| true).min(letters(y, &self.b, &|_| true));
        if common < REPLACED * all {
            self.to_b.fill(None);
            self.to_a.fill(None);
        }
    }
}

/// Runs of tokens that are one figure or date: a number with its scale, a month with its day and year.
fn figures(side: &Tokens, list: &[u32], vocabulary: &Vocabulary) -> Vec<std::ops::Range<usize>> {
    let is = |at: usize, test: &dyn Fn(&Token, &str) -> bool| {
        list.get(at).map(|&t| &side.tokens[t as usize]).is_some_and(|t| test(t, vocabulary.form(t.key)))
    };
    let number = |at| is(at, &|t, _| t.kind == WordKind::Number);
    let scale = |at| is(at, &|_, form| lexicon::is_scale(form));
    let month = |at| is(at, &|_, form| is_month(form));
    let mut found = Vec::new();
    let mut at = 0;
    while at < list.len() {
        let end = if number(at) && scale(at + 1)
            || (number(at) && month(at + 1))
            || (month(at) && number(at + 1))
        {
            at + 2
        } else {
            at += 1;
            continue;
        };
        found.push(at..end);
        at = end;
    }
    found
}

/// A place in a text, counted both ways.
#[derive(Clone, Copy, PartialEq)]
struct At {
    scalar: u32,
    byte: u32,
}

/// A stretch that is the same on both sides.
#[derive(Clone, Copy)]
struct Run {
    a: (At, At),
    b: (At, At),
}

/// The ops of a link. They tile its sentences on both sides; white space between words belongs to the op that it adds to.
pub(super) fn ops((x, a): (&Tokens, &[u32]), (y, b): (&Tokens, &[u32]), matching: &Matching) -> Vec<WordOp> {
    let (Some(whole_a), Some(whole_b)) = (ends(x, a), ends(y, b)) else { return Vec::new() };
    let runs = equal_runs(x, y, matching);
    let mut out = Vec::new();
    let (mut from_a, mut from_b) = (whole_a.0, whole_b.0);
    for mut run in runs {
        // White space that both sides have stays equal.
        let mut lead = common_space(x, y, (from_a, run.a.0), (from_b, run.b.0), Edge::Start);
        let trail =
            common_space(x, y, (step(from_a, lead), run.a.0), (step(from_b, lead), run.b.0), Edge::End);
        if out.is_empty() {
            lead = (0, 0);
        }
        if let Some(WordOp { op: Op::Equal, a, b }) = out.last_mut() {
            a.end += lead.0 as usize;
            b.end += lead.0 as usize;
        }
        (from_a, from_b) = (step(from_a, lead), step(from_b, lead));
        run.a.0 = back(run.a.0, trail);
        run.b.0 = back(run.b.0, trail);
        push_changed((x, a), (y, b), (from_a, run.a.0), (from_b, run.b.0), &mut out);
        out.push(WordOp { op: Op::Equal, a: span(run.a), b: span(run.b) });
        (from_a, from_b) = (run.a.1, run.b.1);
    }
    push_changed((x, a), (y, b), (from_a, whole_a.1), (from_b, whole_b.1), &mut out);
    out
}

fn span((from, to): (At, At)) -> Span {
    Span::new(from.scalar as usize, to.scalar as usize)
}

fn step(at: At, (scalars, bytes): (u32, u32)) -> At {
    At { scalar: at.scalar + scalars, byte: at.byte + bytes }
}

fn back(at: At, (scalars, bytes): (u32, u32)) -> At {
    At { scalar: at.scalar - scalars, byte: at.byte - bytes }
}

fn ends(side: &Tokens, sentences: &[u32]) -> Option<(At, At)> {
    let (first, last) = (*sentences.first()? as usize, *sentences.last()? as usize);
    let start = At { scalar: side.spans[first].start as u32, byte: side.bytes[first].0 };
    Some((start, At { scalar: side.spans[last].end as u32, byte: side.bytes[last].1 }))
}

fn equal_runs(x: &Tokens, y: &Tokens, matching: &Matching) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last = None;
    for (i, j) in matching.to_b.iter().enumerate() {
        let Some(j) = *j else { continue };
        let (s, t) = (&x.tokens[matching.a[i] as usize], &y.tokens[matching.b[j as usize] as usize]);
        if s.raw != t.raw {
            continue;
        }
        let (start_a, end_a) = (At { scalar: s.start, byte: s.from }, At { scalar: s.end, byte: s.to });
        let (start_b, end_b) = (At { scalar: t.start, byte: t.from }, At { scalar: t.end, byte: t.to });
        let follows = last == i.checked_sub(1).zip(j.checked_sub(1));
        match runs.last_mut() {
            Some(run)
                if follows
                    && same_sentence(x, run.a.1, start_a)
                    && same_sentence(y, run.b.1, start_b)
                    && x.text[run.a.1.byte as usize..s.from as usize]
                        == y.text[run.b.1.byte as usize..t.from as usize] =>
            {
                run.a.1 = end_a;
                run.b.1 = end_b;
            }
            _ => runs.push(Run { a: (start_a, end_a), b: (start_b, end_b) }),
        }
        last = Some((i, j));
    }
    runs
}

/// Whether no sentence ends between two places.
fn same_sentence(side: &Tokens, from: At, to: At) -> bool {
    let next = side.spans.partition_point(|span| span.end < from.scalar as usize);
    side.spans
        .get(next)
        .is_some_and(|span| span.end >= to.scalar as usize && span.start <= from.scalar as usize)
}

enum Edge {
    Start,
    End,
}

/// White space that both stretches begin or end with, in scalar values and bytes.
fn common_space(x: &Tokens, y: &Tokens, a: (At, At), b: (At, At), edge: Edge) -> (u32, u32) {
    if !same_sentence(x, a.0, a.1) || !same_sentence(y, b.0, b.1) {
        return (0, 0);
    }
    let p = &x.text[a.0.byte as usize..a.1.byte as usize];
    let q = &y.text[b.0.byte as usize..b.1.byte as usize];
    let count = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs
            .take_while(|(p, q)| p == q && p.is_whitespace())
            .fold((0, 0), |(n, bytes), (c, _)| (n + 1, bytes + c.len_utf8() as u32))
    };
    match edge {
        Edge::Start => count(&mut p.chars().zip(q.chars())),
        Edge::End => count(&mut p.chars().rev().zip(q.chars().rev())),
    }
}

/// Deletes and inserts of a stretch without common words, one op a sentence that it touches.
fn push_changed(
    (x, a): (&Tokens, &[u32]),
    (y, b): (&Tokens, &[u32]),
    old: (At, At),
    new: (At, At),
    out: &mut Vec<WordOp>,
) {
    let clip = |side: &Tokens, sentences: &[u32], (from, to): (At, At)| -> Vec<Span> {
        sentences
            .iter()
            .map(|&s| side.spans[s as usize])
            .map(|s| Span::new(s.start.max(from.scalar as usize), s.end.min(to.scalar as usize)))
            .filter(|s| !s.is_empty())
            .collect()
    };
    let (at_a, at_b) = (old.1.scalar as usize, new.0.scalar as usize);
    out.extend(clip(x, a, old).into_iter().map(|a| WordOp { op: Op::Delete, a, b: Span::new(at_b, at_b) }));
    out.extend(clip(y, b, new).into_iter().map(|b| WordOp { op: Op::Insert, a: Span::new(at_a, at_a), b }));
}
