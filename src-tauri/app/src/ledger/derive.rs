//! Makes the ledger of articles in the background: compares neighbouring versions, types what changed, and pairs correction
//! notices with the changes that they explain. Reading it is elsewhere.

use crate::boilerplate::{self, Lines};
use crate::changes::compare_sides;
use variorum_core::change::audit::{Notice, Place, Step, audit};
use variorum_core::change::{Comparison, ENGINE_VERSION, Fact, Side};
use variorum_core::ids::{ArticleId, ReadingId, VersionId};
use variorum_core::text::{ReadingText, ScalarIndex, Span};
use variorum_store::table::ledger::{self, NewCorrection, NewFact, State, Words};
use variorum_store::table::{reading, version};
use variorum_store::{Library, StoreError};

/// Raised with the change engine, and when other rows are made of its answers.
pub(crate) const ENGINE: u32 = 100 + ENGINE_VERSION;
/// Articles in one transaction.
const BATCH: usize = 32;

/// Makes the ledgers that are missing or were made from other readings; `made` hears of every batch that was stored.
///
/// # Errors
/// Those of the store.
pub(crate) fn derive(library: &Library, made: impl Fn()) -> Result<(), StoreError> {
    let pending = library.read(|db| ledger::pending(db, ENGINE))?;
    for batch in pending.chunks(BATCH) {
        let ledgers: Vec<Made> = batch.iter().map(|id| make(library, id)).collect::<Result<_, _>>()?;
        library.write(|tx| {
            for one in &ledgers {
                if !one.lines.still_count(tx)? {
                    continue;
                }
                ledger::set(tx, ENGINE, &one.article, &one.readings, &one.facts, &one.corrections)?;
            }
            Ok(())
        })?;
        made();
    }
    Ok(())
}

/// The ledger of one article.
struct Made {
    article: ArticleId,
    readings: Vec<ReadingId>,
    facts: Vec<NewFact>,
    corrections: Vec<NewCorrection>,
    lines: Lines,
}

fn make(library: &Library, article: &ArticleId) -> Result<Made, StoreError> {
    let (versions, texts, lines) = library.read(|db| {
        let versions: Vec<_> =
            version::every(db, article)?.into_iter().filter(|version| !version.binned).collect();
        let texts: Vec<ReadingText> = versions
            .iter()
            .map(|version| Ok(reading::get(db, &version.reading_id)?.text))
            .collect::<Result<_, StoreError>>()?;
        Ok((versions, texts, boilerplate::of_article(db, article)?))
    })?;
    let mut made = Made {
        article: article.clone(),
        readings: Vec::new(),
        facts: Vec::new(),
        corrections: Vec::new(),
        lines,
    };
    if versions.len() < 2 {
        return Ok(made);
    }
    made.readings = versions.iter().map(|version| version.reading_id.clone()).collect();
    let sides: Vec<Side<'_>> = texts.iter().map(|text| made.lines.side(text)).collect();
    let comparisons: Vec<Comparison> =
        sides.windows(2).map(|pair| compare_sides(&pair[0], &pair[1])).collect();
    let steps: Vec<Step<'_, '_>> = comparisons
        .iter()
        .zip(sides.windows(2))
        .map(|(comparison, pair)| Step { old: &pair[0], new: &pair[1], comparison })
        .collect();
    let ids: Vec<VersionId> = versions.iter().map(|version| version.id.clone()).collect();
    let rows = Rows {
        ids: &ids,
        indexes: texts.iter().map(|text| ScalarIndex::new(&text.text)).collect(),
        steps: &steps,
    };
    let audit = audit(&steps);
    let notice_of = |place: Place| {
        audit.notices.iter().find(|notice| notice.explains.contains(&place)).map(|notice| notice.text.clone())
    };
    for (number, comparison) in comparisons.iter().enumerate() {
        for fact in &comparison.facts {
            let notice = notice_of(Place { step: number as u32, link: fact.link });
            made.facts.push(NewFact {
                old_version: ids[number].clone(),
                new_version: ids[number + 1].clone(),
                kind: fact.kind,
                weight: fact.weight,
                reason: fact.reason.clone(),
                old: fact.old.as_ref().map(value),
                new: fact.new.as_ref().map(value),
                sentence: rows.sentence(number, fact.link),
                notice,
            });
        }
    }
    for notice in &audit.notices {
        let words = rows.notice(notice);
        if notice.explains.is_empty() {
            made.corrections.push(NewCorrection {
                state: State::Uncaptured,
                old: None,
                new: None,
                notice: words,
            });
            continue;
        }
        for place in &notice.explains {
            made.corrections.push(NewCorrection {
                state: State::Explained,
                old: rows.older(*place),
                new: rows.newer(*place),
                notice: words.clone(),
            });
        }
    }
    for place in &audit.silent {
        made.corrections.push(NewCorrection {
            state: State::Silent,
            old: rows.older(*place),
            new: rows.newer(*place),
            notice: None,
        });
    }
    Ok(made)
}

fn value(fact: &Fact) -> (Span, String) {
    (fact.span, fact.text.clone())
}

/// The words behind the places of an article's steps.
struct Rows<'r> {
    ids: &'r [VersionId],
    indexes: Vec<ScalarIndex<'r>>,
    steps: &'r [Step<'r, 'r>],
}

impl Rows<'_> {
    fn words(&self, version: usize, spans: &[Span], sentences: &[u32]) -> Option<Words> {
        let (first, last) = (*sentences.first()? as usize, *sentences.last()? as usize);
        let span = spans[first].hull(spans[last]);
        Some(Words {
            version_id: self.ids[version].clone(),
            span,
            words: self.indexes[version].slice(span).to_owned(),
        })
    }

    fn older(&self, place: Place) -> Option<Words> {
        let step = place.step as usize;
        let comparison = self.steps[step].comparison;
        self.words(step, &comparison.sentences_old, &comparison.links[place.link as usize].a)
    }

    fn newer(&self, place: Place) -> Option<Words> {
        let step = place.step as usize;
        let comparison = self.steps[step].comparison;
        self.words(step + 1, &comparison.sentences_new, &comparison.links[place.link as usize].b)
    }

    /// All sentences of a notice.
    fn notice(&self, notice: &Notice) -> Option<Words> {
        let first = self.newer(notice.at)?;
        let last = self.newer(Place { link: notice.through, ..notice.at })?;
        let span = first.span.hull(last.span);
        let words = self.indexes[notice.at.step as usize + 1].slice(span).to_owned();
        Some(Words { version_id: first.version_id, span, words })
    }

    fn sentence(&self, step: usize, link: u32) -> String {
        let place = Place { step: step as u32, link };
        self.newer(place).or_else(|| self.older(place)).map_or_else(String::new, |words| words.words)
    }
}
