//! The ways in which one row may be read, each with a score from the row alone. What other rows and pages say is added by
//! the solver.
//!
//! Scores are log-odds, added up. Their weights were set by hand from what each sign means and checked against labelled
//! rows; none is fitted to a page.

use super::boundary::{self, Cut, Joint};
use super::likeness::{likeness, same_end, same_start};
use super::style::Style;
use super::words::{Word, continues, leans_forward, names_role, promises_more};
use std::ops::Range;

/// How a reading of a row comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// The line is one text twice with nothing between: an unchanged row.
    Doubled,
    /// The cells are known beforehand.
    Given,
    /// Two cells with a joint.
    Joined,
    /// One cell, old.
    OnlyOld,
    /// One cell, new.
    OnlyNew,
}

/// One way to read a row: byte ranges of the cells in the row's line.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// How it comes about.
    pub cause: Cause,
    /// The old cell.
    pub old: Option<Range<usize>>,
    /// The new cell.
    pub new: Option<Range<usize>>,
    /// Score from the row alone.
    pub score: f32,
    /// The part of the score that rests on the line's beginning or end coming again. It finds most reworded rows, but
    /// cannot tell a sentence added before the old words from one dropped after them.
    pub echo: f32,
}

impl Candidate {
    fn of(cause: Cause, old: Option<Range<usize>>, new: Option<Range<usize>>, score: f32) -> Self {
        Self { cause, old, new, score, echo: 0.0 }
    }

    /// Whether the row has one cell, by this reading.
    pub(super) fn is_lone(&self) -> bool {
        matches!(self.cause, Cause::OnlyOld | Cause::OnlyNew)
    }
}

/// Where a row stands on its page; rows at the top and at a torn end are judged more mildly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The row of titles.
    Title,
    /// The first body row, often the standfirst.
    First,
    /// Any other body row.
    Inner,
    /// The last row, which copying may have torn.
    Last,
}

/// A line with its words and the places where it may be cut.
pub(super) struct Line<'t> {
    /// The line.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Word>,
    /// Places between words.
    pub cuts: Vec<Cut>,
    /// Whether no sentence ends in it: a standfirst, a subheading, a caption, or two of them.
    is_fragment: bool,
}

impl<'t> Line<'t> {
    /// Reads a line.
    pub(super) fn new(text: &'t str) -> Self {
        let words = super::words::words(text);
        let cuts = boundary::cuts(text, &words);
        let is_fragment = !boundary::is_stopped(text) && !cuts.iter().any(|cut| cut.joint == Joint::Full);
        Self { text, words, cuts, is_fragment }
    }

    fn bytes(&self, words: Range<usize>) -> Range<usize> {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|at| self.words.get(at))) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// The two equal halves of a line, if it is one text written twice.
pub(super) fn doubled(text: &str) -> Option<usize> {
    let half = text.len() / 2;
    (text.len().is_multiple_of(2) && half > 0 && text.is_char_boundary(half) && text[..half] == text[half..])
        .then_some(half)
}

/// The place where a torn last line begins to repeat itself without a space: an unchanged row whose second cell was cut.
pub(super) fn torn_double(text: &str) -> Option<usize> {
    let lead: String = text.chars().take(12).collect();
    text.match_indices(&lead).map(|(at, _)| at).skip(1).take(8).find(|&at| {
        let joint = text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace());
        joint && text[at..].chars().count() >= 12 && text[..at].starts_with(&text[at..])
    })
}

/// Every reading of a row that is worth a thought. `hints` are byte offsets at which another page, or a text known from
/// elsewhere, puts the joint.
pub(super) fn candidates(
    line: &Line<'_>,
    standing: Standing,
    style: &Style,
    hints: &[usize],
    most: usize,
) -> Vec<Candidate> {
    let all = 0..line.text.len();
    if let Some(half) = doubled(line.text) {
        return vec![Candidate::of(Cause::Doubled, Some(0..half), Some(half..all.end), 0.0)];
    }
    let mut found = Vec::new();
    if standing == Standing::Last
        && let Some(at) = torn_double(line.text)
    {
        found.push(Candidate::of(Cause::Joined, Some(0..at), Some(0..at), 6.0));
    }
    let mut places: Vec<(f32, f32, usize)> = line
        .cuts
        .iter()
        .filter_map(|cut| {
            let hinted = hints.contains(&line.words[cut.word].start);
            let rough = joint_score(line, cut, standing, style) + if hinted { 4.0 } else { 0.0 };
            let echo = echo(line, cut.word);
            (hinted || rough > -9.0 || echo > 0.0).then_some((rough.max(-5.0) + echo, echo, cut.word))
        })
        .collect();
    places.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
    places.truncate(most);
    for (score, echo, word) in places {
        let (a, b) = (0..word, word..line.words.len());
        let score = score + halves_score(line, &a, &b, standing, style);
        let joined = Candidate::of(Cause::Joined, Some(line.bytes(a)), Some(line.bytes(b)), score);
        found.push(Candidate { echo, ..joined });
    }
    if standing != Standing::Title || found.is_empty() {
        let whole = 0..line.words.len();
        let alone = cell_score(line, &whole, standing, style);
        // Texts grow: about twice as many sentences are added as deleted (NewsEdits, NAACL 2022, table 2).
        let (mut old, mut new) = (alone - 2.0, alone - 1.3);
        if promises_more(line.text) {
            (old, new) = (old + 1.5, new - 1.0);
        }
        found.push(Candidate::of(Cause::OnlyOld, Some(all.clone()), None, old));
        found.push(Candidate::of(Cause::OnlyNew, None, Some(all), new));
    }
    found
}

/// What the punctuation and the words at a cut say.
fn joint_score(line: &Line<'_>, cut: &Cut, standing: Standing, style: &Style) -> f32 {
    let (before, after) = (&line.words[cut.word - 1], &line.words[cut.word]);
    let common = style.is_common(&after.bare);
    let title = standing == Standing::Title;
    let mut score = match cut.joint {
        Joint::Full => 0.0,
        Joint::Weak => -3.0,
        Joint::Loose if title => -1.0,
        Joint::Loose if line.is_fragment => -2.0,
        Joint::Loose => -5.0,
        Joint::None => -7.0,
    };
    if cut.joint == Joint::Loose {
        let capital = line.text[after.start..after.end].chars().any(char::is_uppercase);
        let after_name = line.text[before.start..before.end].chars().next().is_some_and(char::is_uppercase);
        if common && capital && !(title && style.titles_in_capitals) {
            score += 2.5;
        } else if after_name && !title {
            score -= 1.0;
        }
        if line.text[..before.end].ends_with([',', '-', '–', '—', ':', ';', '&']) {
            score -= 3.0;
        }
        if names_role(&before.bare) {
            score -= 4.5;
        }
        if before.bare == after.bare && !after.bare.is_empty() {
            score += 1.5;
        }
    }
    if leans_forward(&before.bare) && cut.joint < Joint::Weak {
        score -= 4.0;
    }
    if cut.joint == Joint::Full && continues(&after.bare) {
        score -= 0.7;
    }
    if cut.quoted {
        score -= 4.0;
    }
    if style.is_phrase(&before.bare, &after.bare) {
        score -= if cut.joint == Joint::Full { 1.5 } else { 2.5 };
    }
    score
}

/// How much of the line's own beginning, and of its end, comes again on the other side of a cut.
fn echo(line: &Line<'_>, word: usize) -> f32 {
    let (a, b) = line.words.split_at(word);
    let start = same_start(a, b);
    let end = same_end(a, b);
    let run = |n: usize, first: f32, more: f32| match n {
        0 => 0.0,
        n => first + more * (n - 1) as f32,
    };
    run(start, 0.3, 0.7) + run(end, 0.1, 0.5)
}

/// What the two halves say together: likeness, balance, and each as a cell of its own.
fn halves_score(
    line: &Line<'_>,
    a: &Range<usize>,
    b: &Range<usize>,
    standing: Standing,
    style: &Style,
) -> f32 {
    let alike = likeness(&line.words[a.clone()], &line.words[b.clone()]);
    let chars = |words: &Range<usize>| {
        let bytes = line.bytes(words.clone());
        line.text[bytes].chars().count().max(1) as f32
    };
    let spread = if standing == Standing::Title { 0.4 } else { 0.9 };
    let balance = (chars(a) / chars(b)).ln() / spread;
    9.0 * alike.powf(1.5) - (0.5 * balance * balance).min(4.0)
        + cell_score(line, a, standing, style)
        + cell_score(line, b, standing, style)
        + if standing == Standing::Title { headline_score(line, b) } else { 0.0 }
}

/// How well some words make a cell: how it begins and ends, quotations, number of sentences.
fn cell_score(line: &Line<'_>, words: &Range<usize>, standing: Standing, style: &Style) -> f32 {
    let bytes = line.bytes(words.clone());
    let text = &line.text[bytes];
    let Some(first) = line.words.get(words.start) else { return -8.0 };
    let mut score = 0.0;
    if !boundary::begins_sentence(&line.text[first.start..first.end]) && words.start > 0 {
        score -= 3.0;
    }
    if !boundary::is_balanced(text) {
        // A quotation that runs on into the next paragraph is opened and not closed.
        score -= if text.starts_with(['“', '"']) { 1.5 } else { 3.0 };
    }
    if standing == Standing::Title {
        return score;
    }
    if text.ends_with([':', ',', ';']) {
        score -= 2.0;
    }
    let inner = line.cuts.iter().filter(|cut| {
        cut.word > words.start && cut.word < words.end && cut.joint == Joint::Full && !cut.quoted
    });
    let sentences = 1 + inner.count();
    if !boundary::is_stopped(text) {
        let torn = standing == Standing::Last && words.end == line.words.len();
        score -= match () {
            () if torn => 0.3,
            () if sentences > 1 => 3.5,
            () if standing == Standing::First => 0.3 + length_penalty(words.len(), 22),
            () => 0.8 + length_penalty(words.len(), 12),
        };
    }
    score + style.sentences_score(sentences)
}

/// Lines without a stop are short: a penalty for each word beyond the usual.
fn length_penalty(words: usize, usual: usize) -> f32 {
    (0.15 * words.saturating_sub(usual) as f32).min(2.5)
}

/// Headlines in small letters begin with a noun and a verb more often than they are cut before another name.
fn headline_score(line: &Line<'_>, words: &Range<usize>) -> f32 {
    let verb = line.words.get(words.start + 1).map(|word| (&line.text[word.start..word.end], &word.bare));
    match verb {
        Some((shown, bare)) if shown.starts_with(char::is_lowercase) => {
            let third_person = bare.len() > 3 && bare.ends_with('s') && !bare.ends_with("ss");
            if third_person { 0.8 } else { 0.2 }
        }
        _ => 0.0,
    }
}
