//! The state of one passage: its pieces through the links of their sentences, put together and judged. How a piece lands
//! inside a reworded sentence is for `landing` and `likeness`.

use super::landing::trace;
use super::likeness::{best_window, likeness, only_place, terms};
use super::{Carried, CarryState};
use crate::change::{ChangeKind, Comparison, Link};
use crate::text::{ScalarIndex, Span};

/// Two texts and what links them.
pub(super) struct Place<'c, 't> {
    comparison: &'c Comparison,
    old: ScalarIndex<'t>,
    new: ScalarIndex<'t>,
    /// The link of each older sentence.
    link_of: Vec<u32>,
}

/// Where a piece of a passage landed.
struct Landing {
    parts: Vec<Span>,
    /// 0 to 1: how sure the place is.
    evidence: f32,
    kind: ChangeKind,
    /// Whether the words are the same.
    verbatim: bool,
    /// Scalar values of the piece.
    len: usize,
    /// What the piece may decide.
    say: Say,
}

/// What a piece may decide of the whole passage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    /// Its place counts.
    Full,
    /// It has no words, as a quotation mark that the neighbouring sentence closes with: it comes along where it still stands
    /// beside the words and leads nowhere by itself.
    Mark,
    /// A sentence whose link is doubtful: its place counts where there is no better one.
    Doubtful,
}

/// A whole sentence follows a link of at least this trust ([`Link::trust`]) without a question.
const TRUSTED: f32 = 0.6;
/// Below this evidence the analyst is asked.
const SURE: f32 = 0.2;
/// A trace at least this like the piece is not looked for elsewhere in the sentence.
const LIKE: f32 = 0.5;
/// Share of a passage that must have landed for the rest to be called dropped rather than the whole unsure.
const LANDED: f32 = 0.5;

impl<'c, 't> Place<'c, 't> {
    pub(super) fn new(old: &'t str, new: &'t str, comparison: &'c Comparison) -> Self {
        let mut link_of = vec![0; comparison.sentences_old.len()];
        for (number, link) in comparison.links.iter().enumerate() {
            link.a.iter().for_each(|&sentence| link_of[sentence as usize] = number as u32);
        }
        Self { comparison, old: ScalarIndex::new(old), new: ScalarIndex::new(new), link_of }
    }

    pub(super) fn carry(&self, passage: Span) -> Carried {
        let passage = self.trimmed(Span::new(passage.start, passage.end.min(self.old.len())));
        let sentences = &self.comparison.sentences_old;
        let first = sentences.partition_point(|sentence| sentence.end <= passage.start);
        let mut landings = Vec::new();
        let mut all = 0;
        for (number, sentence) in sentences.iter().enumerate().skip(first) {
            let piece = Span::new(sentence.start.max(passage.start), sentence.end.min(passage.end));
            if sentence.start >= passage.end {
                break;
            }
            let piece = self.trimmed(piece);
            all += piece.len();
            landings.extend(self.land(piece, number));
        }
        self.settle(&mut landings);
        let landed: usize = landings.iter().map(|landing| landing.len).sum();
        if landed == 0 {
            return Carried::gone();
        }
        self.judge(passage, &landings, landed as f32 / all as f32)
    }

    /// Leaves the landings that decide: those with full say where there are any, and the marks beside them.
    fn settle(&self, landings: &mut Vec<Landing>) {
        let hull = |say: Say| {
            let parts = landings.iter().filter(|l| l.say == say).flat_map(|l| l.parts.iter().copied());
            parts.reduce(Span::hull)
        };
        let Some((say, home)) =
            [Say::Full, Say::Doubtful].into_iter().find_map(|say| Some((say, hull(say)?)))
        else {
            return;
        };
        landings.retain(|landing| {
            landing.say == say || (landing.say == Say::Mark && self.is_beside(landing, home))
        });
    }

    /// Whether nothing but white space stands between all parts of a landing and `home`.
    fn is_beside(&self, landing: &Landing, home: Span) -> bool {
        landing.parts.iter().all(|part| {
            let (from, to) = (part.end.min(home.end), part.start.max(home.start));
            from >= to || self.new.slice(Span::new(from, to)).chars().all(char::is_whitespace)
        })
    }

    fn trimmed(&self, span: Span) -> Span {
        let words = self.old.slice(span);
        let lead = words.chars().take_while(|c| c.is_whitespace()).count();
        let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
        Span::new(span.start + lead, span.end.saturating_sub(trail))
    }

    fn land(&self, piece: Span, sentence: usize) -> Option<Landing> {
        if piece.is_empty() {
            return None;
        }
        let link = &self.comparison.links[self.link_of[sentence] as usize];
        let whole = self.comparison.sentences_old[sentence];
        let first = self.comparison.sentences_new[*link.b.first()? as usize];
        match link.kind {
            ChangeKind::Added | ChangeKind::Deleted => None,
            ChangeKind::Unchanged | ChangeKind::Moved => Some(Landing {
                parts: vec![Span::new(
                    first.start + (piece.start - whole.start),
                    first.start + (piece.end - whole.start),
                )],
                evidence: 1.0,
                kind: link.kind,
                verbatim: true,
                len: piece.len(),
                say: self.say(piece),
            }),
            kind if kind != ChangeKind::Merged && self.is_all_of(piece, whole) => Some(Landing {
                parts: self.targets(link).collect(),
                evidence: if is_trusted(link) { link.similarity } else { 0.0 },
                kind,
                verbatim: false,
                len: piece.len(),
                say: if is_trusted(link) { self.say(piece) } else { Say::Doubtful },
            }),
            _ => self.land_inside(piece, whole, link),
        }
    }

    fn targets<'a>(&'a self, link: &'a Link) -> impl Iterator<Item = Span> + 'a {
        link.b.iter().map(|&sentence| self.comparison.sentences_new[sentence as usize])
    }

    fn say(&self, piece: Span) -> Say {
        if self.old.slice(piece).contains(char::is_alphanumeric) { Say::Full } else { Say::Mark }
    }

    /// Whether nothing but marks of `whole` stands outside `piece`.
    fn is_all_of(&self, piece: Span, whole: Span) -> bool {
        let blank = |start, end| !self.old.slice(Span::new(start, end)).contains(char::is_alphanumeric);
        blank(whole.start, piece.start) && blank(piece.end, whole.end)
    }

    /// A piece of a reworded sentence: the word operations first, then the same words elsewhere in the linked sentences,
    /// then the stretch of them that is most like it.
    fn land_inside(&self, piece: Span, whole: Span, link: &Link) -> Option<Landing> {
        let words = self.old.slice(piece);
        let traced = trace(&link.words, piece);
        let landing = |span, evidence, verbatim| {
            let (parts, say) = (self.cut(span, link), self.say(piece));
            Some(Landing { parts, evidence, kind: link.kind, verbatim, len: piece.len(), say })
        };
        // In a doubtful link the words of the phrase itself must vouch for its place.
        let of_link = if is_trusted(link) { link.similarity } else { 0.0 };
        if let Some(trace) = traced
            && self.new.slice(trace.span) == words
        {
            return landing(trace.span, 1.0, true);
        }
        if only_place(self.old.slice(whole), words).is_some() {
            let mut places = self.targets(link).filter_map(|target| {
                only_place(self.new.slice(target), words).map(|span| span.shifted(target.start))
            });
            if let (Some(span), None) = (places.next(), places.next()) {
                return landing(span, 1.0, true);
            }
        }
        let wanted = terms(words);
        let of_trace = traced.map_or(0.0, |t| likeness(&wanted, &terms(self.new.slice(t.span))));
        if of_trace < LIKE {
            let window = self
                .targets(link)
                .filter_map(|target| {
                    let (span, score) = best_window(&wanted, &terms(self.new.slice(target)))?;
                    Some((span.shifted(target.start), score))
                })
                .max_by(|p, q| p.1.total_cmp(&q.1));
            if let Some((span, score)) = window
                && score > of_trace
            {
                return landing(span, score.max(of_link), false);
            }
        }
        let trace = traced?;
        landing(trace.span, of_trace.max(of_link), false)
    }

    /// The parts of a span that lie in the link's sentences.
    fn cut(&self, span: Span, link: &Link) -> Vec<Span> {
        self.targets(link)
            .map(|s| Span::new(s.start.max(span.start), s.end.min(span.end)))
            .filter(|part| !part.is_empty())
            .collect()
    }

    fn judge(&self, passage: Span, landings: &[Landing], landed: f32) -> Carried {
        let mut parts: Vec<Span> = landings.iter().flat_map(|l| l.parts.iter().copied()).collect();
        parts.sort_unstable();
        parts.dedup_by(|next, kept| {
            let joins = next.start <= kept.end
                || self.new.slice(Span::new(kept.end, next.start)).chars().all(char::is_whitespace);
            // Sentences of a split stay pieces; those of a passage that ran over several are one again.
            let joins = joins && (next.overlaps(*kept) || landings.len() > 1);
            if joins {
                *kept = kept.hull(*next);
            }
            joins
        });
        let Some(span) = parts.iter().copied().reduce(Span::hull) else { return Carried::gone() };
        let letters: usize = landings.iter().map(|l| l.len).sum();
        let evidence = landings.iter().map(|l| l.len as f32 * l.evidence).sum::<f32>() / letters as f32;
        let verbatim = landed == 1.0 && parts.len() == 1 && landings.iter().all(|l| l.verbatim);
        let any = |kind| landings.iter().any(|l| l.kind == kind);
        let state = if evidence < SURE || landed < LANDED {
            CarryState::Unsure
        } else if verbatim && (any(ChangeKind::Moved) || any(ChangeKind::MovedEdited)) {
            CarryState::Moved
        } else if verbatim {
            CarryState::InPlace
        } else if parts.len() > 1 {
            CarryState::Split
        } else if any(ChangeKind::Merged) {
            CarryState::Merged
        } else {
            CarryState::Edited
        };
        let similarity = if verbatim {
            1.0
        } else {
            let words: Vec<&str> = parts.iter().map(|part| self.new.slice(*part)).collect();
            likeness(&terms(self.old.slice(passage)), &terms(&words.join(" ")))
        };
        Carried { state, span: Some(span), parts, similarity }
    }
}

fn is_trusted(link: &Link) -> bool {
    link.trust.is_none_or(|trust| trust >= TRUSTED)
}
