//! A comparison of two versions as a document of its own: what is printed of each link, for every format. Choosing the
//! versions and writing the file are done elsewhere.

mod html;
mod markdown;

use crate::when::Moment;
use variorum_core::change::{ChangeKind, Comparison, FactChange, Link, Op, Weight};
use variorum_core::text::{BlockKind, ScalarIndex, Span};

/// One side of a comparison, with what is printed above it.
#[derive(Clone, Debug, Default)]
pub struct ComparedSide {
    /// Name of the source.
    pub source: String,
    /// Headline of the version.
    pub headline: String,
    /// Label of the version.
    pub label: String,
    /// What the best known time tells (`published`, `updated`, `seen`), and the time itself; ISO 8601.
    pub time: Option<(String, String)>,
    /// Address of the article.
    pub url: Option<String>,
    /// SHA-256 of the text.
    pub sha256: String,
    /// The text, to which the spans of the comparison belong.
    pub text: String,
}

/// A comparison with both of its texts.
pub struct ComparedTexts<'c> {
    /// The older side.
    pub old: &'c ComparedSide,
    /// The newer side.
    pub new: &'c ComparedSide,
    /// What changed between them.
    pub comparison: &'c Comparison,
    /// The same in words.
    pub summary: &'c str,
}

/// The comparison as one HTML page that needs nothing else: both texts whole, side by side, changed words marked; no script,
/// nothing remote, light and dark.
#[must_use]
pub fn comparison_html(texts: &ComparedTexts<'_>) -> String {
    html::print(texts, &Printed::new(texts))
}

/// The comparison as Markdown: every change with its words, unchanged sentences counted.
#[must_use]
pub fn comparison_markdown(texts: &ComparedTexts<'_>) -> String {
    markdown::print(texts, &Printed::new(texts))
}

/// Whether a stretch of words stands on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Same,
    Gone,
    Come,
}

/// A stretch of words of one link, in the order of reading.
struct Stretch<'t> {
    mark: Mark,
    text: &'t str,
}

/// One link as it is printed.
struct Row<'t> {
    kind: ChangeKind,
    weight: Option<Weight>,
    headline: bool,
    stretches: Vec<Stretch<'t>>,
    facts: Vec<&'t FactChange>,
}

struct Printed<'t> {
    rows: Vec<Row<'t>>,
}

impl<'t> Printed<'t> {
    fn new(texts: &ComparedTexts<'t>) -> Self {
        let comparison = texts.comparison;
        let old = ScalarIndex::new(&texts.old.text);
        let new = ScalarIndex::new(&texts.new.text);
        let rows = comparison
            .links
            .iter()
            .enumerate()
            .map(|(number, link)| Row {
                kind: link.kind,
                weight: link.weight,
                headline: is_headline(comparison, link),
                stretches: stretches(comparison, link, &old, &new),
                facts: comparison.facts.iter().filter(|fact| fact.link as usize == number).collect(),
            })
            .collect();
        Self { rows }
    }
}

fn is_headline(comparison: &Comparison, link: &Link) -> bool {
    let of = |kinds: &[Option<BlockKind>], list: &[u32]| {
        list.first().and_then(|&at| kinds.get(at as usize).copied().flatten()) == Some(BlockKind::Headline)
    };
    of(&comparison.kinds_new, &link.b) || of(&comparison.kinds_old, &link.a)
}

fn stretches<'t>(
    comparison: &Comparison,
    link: &Link,
    old: &ScalarIndex<'t>,
    new: &ScalarIndex<'t>,
) -> Vec<Stretch<'t>> {
    let whole =
        |spans: &[Span], list: &[u32]| -> Vec<Span> { list.iter().map(|&at| spans[at as usize]).collect() };
    let (before, after) =
        (whole(&comparison.sentences_old, &link.a), whole(&comparison.sentences_new, &link.b));
    if matches!(link.kind, ChangeKind::Unchanged | ChangeKind::Moved) {
        return after.iter().map(|span| Stretch { mark: Mark::Same, text: new.slice(*span) }).collect();
    }
    if link.words.is_empty() {
        let gone = before.iter().map(|span| Stretch { mark: Mark::Gone, text: old.slice(*span) });
        return gone
            .chain(after.iter().map(|span| Stretch { mark: Mark::Come, text: new.slice(*span) }))
            .collect();
    }
    let mut out = Vec::with_capacity(link.words.len());
    let (mut old_end, mut new_end) = (link.words[0].a.start, link.words[0].b.start);
    for op in &link.words {
        // Between two sentences of a group the ops leave the space out.
        if op.op != Op::Delete && op.b.start > new_end {
            out.push(Stretch { mark: Mark::Same, text: new.slice(Span::new(new_end, op.b.start)) });
        } else if op.op == Op::Delete && op.a.start > old_end {
            out.push(Stretch { mark: Mark::Gone, text: old.slice(Span::new(old_end, op.a.start)) });
        }
        out.push(match op.op {
            Op::Equal => Stretch { mark: Mark::Same, text: new.slice(op.b) },
            Op::Delete => Stretch { mark: Mark::Gone, text: old.slice(op.a) },
            Op::Insert => Stretch { mark: Mark::Come, text: new.slice(op.b) },
        });
        (old_end, new_end) = (old_end.max(op.a.end), new_end.max(op.b.end));
    }
    out
}

/// The kind of a change, as both formats print it.
fn kind_words(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Unchanged => "unchanged",
        ChangeKind::Edited => "reworded",
        ChangeKind::Added => "added",
        ChangeKind::Deleted => "dropped",
        ChangeKind::Moved => "moved",
        ChangeKind::MovedEdited => "moved, reworded",
        ChangeKind::Split => "split",
        ChangeKind::Merged => "merged",
    }
}

/// `number: 7 → 9 (a figure changed)`.
fn fact_words(fact: &FactChange) -> String {
    let kind = fact.kind.token().replace('_', " ");
    match (&fact.old, &fact.new) {
        (Some(old), Some(new)) => format!("{kind}: {} → {}", old.text, new.text),
        (None, Some(new)) => format!("{kind}: + {}", new.text),
        (Some(old), None) => format!("{kind}: − {}", old.text),
        (None, None) => kind,
    }
}

/// `Harbour Post, version 3, seen 4 March 2031, 18:20 UTC`.
fn side_words(side: &ComparedSide) -> String {
    let time = side.time.as_ref().map(|(told, iso)| {
        let at = Moment::read(iso).map_or_else(|| iso.clone(), |moment| moment.in_full());
        format!(", {told} {at}")
    });
    format!("{}, version {}{}", side.source, side.label, time.unwrap_or_default())
}

#[cfg(test)]
mod tests;
