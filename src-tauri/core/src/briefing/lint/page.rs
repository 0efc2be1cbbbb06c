//! A briefing as the rules read it: runs of words with the citations that stand in them, sentence by sentence.

use super::Ground;
use crate::briefing::{BriefBlock, BriefingTree, Inline};
use crate::ids::CitationId;
use crate::text::{ScalarIndex, Span, sentences};
use std::collections::HashMap;

/// A run of words: a paragraph, an item of a list, a cell.
pub(super) struct Part<'t> {
    pub block: usize,
    pub text: String,
    /// Every citation with the place that it stands at, in scalar values of `text`.
    pub cites: Vec<(usize, &'t CitationId)>,
}

/// A sentence of a part, with the citations that stand in it or right behind it.
pub(super) struct Sentence<'p, 't> {
    pub text: &'p str,
    pub cites: Vec<&'t CitationId>,
}

/// The whole briefing.
pub(super) struct Page<'t> {
    pub tree: &'t BriefingTree,
    pub parts: Vec<Part<'t>>,
    pub grounds: &'t [Ground<'t>],
    places: HashMap<&'t CitationId, usize>,
}

impl<'t> Page<'t> {
    pub(super) fn read(tree: &'t BriefingTree, grounds: &'t [Ground<'t>]) -> Self {
        let mut parts = Vec::new();
        for (block, of) in tree.blocks.iter().enumerate() {
            parts.extend(of.runs().into_iter().map(|run| part(block, run)));
        }
        let places = grounds.iter().enumerate().map(|(at, ground)| (ground.id, at)).collect();
        Self { tree, parts, grounds, places }
    }

    pub(super) fn ground(&self, id: &CitationId) -> Option<&'t Ground<'t>> {
        self.places.get(id).map(|&at| &self.grounds[at])
    }

    /// What is known of some citations, each once.
    pub(super) fn known(&self, ids: &[&'t CitationId]) -> Vec<&'t Ground<'t>> {
        let mut out: Vec<&Ground<'_>> = Vec::new();
        for ground in ids.iter().filter_map(|id| self.ground(id)) {
            if !out.iter().any(|known| known.id == ground.id) {
                out.push(ground);
            }
        }
        out
    }

    pub(super) fn of_block(&self, block: usize) -> impl Iterator<Item = &Part<'t>> {
        self.parts.iter().filter(move |part| part.block == block)
    }

    pub(super) fn cited_in(&self, block: usize) -> Vec<&'t CitationId> {
        self.of_block(block).flat_map(|part| part.cites.iter().map(|(_, id)| *id)).collect()
    }

    pub(super) fn words_of(&self, block: usize) -> String {
        let texts: Vec<&str> = self.of_block(block).map(|part| part.text.as_str()).collect();
        texts.join("\n")
    }

    /// Judgements with their block numbers.
    pub(super) fn judgements(&self) -> impl Iterator<Item = (usize, &'t crate::briefing::Judgement)> {
        self.tree.blocks.iter().enumerate().filter_map(|(at, block)| match block {
            BriefBlock::Judgement(judgement) => Some((at, judgement)),
            _ => None,
        })
    }
}

fn part(block: usize, run: &[Inline]) -> Part<'_> {
    let mut text = String::new();
    let mut cites = Vec::new();
    let mut at = 0;
    for inline in run {
        match inline {
            Inline::Text { text: words, .. } => {
                text.push_str(words);
                at += words.chars().count();
            }
            Inline::Citation { id } => cites.push((at, id)),
        }
    }
    Part { block, text, cites }
}

impl<'t> Part<'t> {
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(super) fn ids(&self) -> Vec<&'t CitationId> {
        self.cites.iter().map(|(_, id)| *id).collect()
    }

    /// Its sentences. A citation belongs to the last sentence that begins before it.
    pub(super) fn sentences(&self) -> Vec<Sentence<'_, 't>> {
        let index = ScalarIndex::new(&self.text);
        let spans = sentences(&self.text);
        let home = |at: usize| spans.iter().rposition(|span| span.start < at).unwrap_or(0);
        let of = |which: usize| {
            self.cites.iter().filter(|(at, _)| home(*at) == which).map(|(_, id)| *id).collect::<Vec<_>>()
        };
        spans
            .iter()
            .enumerate()
            .map(|(which, span)| Sentence { text: index.slice(*span), cites: of(which) })
            .collect()
    }

    /// The citations of the sentence around a span; those of the whole part where the sentence has none.
    pub(super) fn cited_at(&self, span: Span) -> Vec<&'t CitationId> {
        let spans = sentences(&self.text);
        let from = spans.iter().rposition(|s| s.start <= span.start).map_or(0, |at| spans[at].start);
        let to = spans.iter().find(|s| s.start >= span.end).map_or(usize::MAX, |s| s.start);
        let near: Vec<&CitationId> =
            self.cites.iter().filter(|(at, _)| (from..=to).contains(at)).map(|(_, id)| *id).collect();
        if near.is_empty() { self.ids() } else { near }
    }
}
