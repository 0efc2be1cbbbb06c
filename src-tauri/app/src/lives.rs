//! The life of each sentence of a version, followed through all versions of its article.

use crate::App;
use crate::articles::time;
use crate::contract::error::WireError;
use crate::contract::lives::{LifeTurn, LifeVersion, LifeWords, SentenceLife, SentenceLives};
use crate::contract::versions::VersionRequest;
use std::collections::HashMap;
use std::time::{Duration, Instant};
use variorum_core::change::history::{Event, History, Turn, history};
use variorum_core::change::{Options, Side};
use variorum_core::text::{ReadingText, ScalarIndex, Span};
use variorum_store::StoreError;
use variorum_store::table::{reading, version};

/// A history that takes longer turns coarser and says so.
const DEADLINE: Duration = Duration::from_secs(2);

impl App {
    pub(crate) fn sentence_lives(&self, request: VersionRequest) -> Result<SentenceLives, WireError> {
        let (versions, texts) = self.library().read(|db| {
            let asked = version::get(db, &request.id)?;
            let versions: Vec<_> = version::every(db, &asked.article_id)?
                .into_iter()
                .filter(|version| !version.binned || version.id == asked.id)
                .collect();
            let texts = versions
                .iter()
                .map(|version| Ok(reading::get(db, &version.reading_id)?.text))
                .collect::<Result<Vec<ReadingText>, StoreError>>()?;
            Ok((versions, texts))
        })?;
        let sides: Vec<Side<'_>> = texts.iter().map(Side::reading).collect();
        let until = Instant::now() + DEADLINE;
        let stop = || Instant::now() > until;
        let found = history(&sides, &Options { stop: Some(&stop), ..Options::default() });
        let asked = versions
            .iter()
            .position(|version| version.id == request.id)
            .ok_or(StoreError::NotFound("the version"))?;
        let spans: Vec<&[Span]> = sides.iter().map(Side::sentences).collect();
        Ok(SentenceLives {
            sentences: lives(&found, &spans, &texts, asked),
            versions: versions
                .iter()
                .map(|row| LifeVersion { id: row.id.clone(), label: row.label(), time: time(row) })
                .collect(),
            truncated: found.truncated,
            version_id: request.id,
        })
    }
}

/// Lives of the sentences of one version, with their words wherever something happened to them.
fn lives(found: &History, spans: &[&[Span]], texts: &[ReadingText], asked: usize) -> Vec<SentenceLife> {
    let Some(edition) = found.editions.get(asked) else { return Vec::new() };
    let indexes: Vec<ScalarIndex<'_>> = texts.iter().map(|text| ScalarIndex::new(&text.text)).collect();
    // Where a life stands in each version; a sentence that stands twice is the first of the two.
    let places: Vec<HashMap<u32, usize>> = found
        .editions
        .iter()
        .map(|edition| edition.sentences.iter().enumerate().rev().map(|(at, s)| (s.life, at)).collect())
        .collect();
    let words = |life: u32, event: &Event| {
        let version = event.version as usize;
        let span = *spans.get(version)?.get(*places.get(version)?.get(&life)?)?;
        Some(LifeWords {
            start: offset(span.start),
            end: offset(span.end),
            text: indexes[version].slice(span).to_owned(),
        })
    };
    edition
        .sentences
        .iter()
        .zip(spans[asked])
        .map(|(standing, span)| SentenceLife {
            start: offset(span.start),
            end: offset(span.end),
            brought: found.brought_by(*standing).unwrap_or(0),
            turns: found.lives[standing.life as usize]
                .events
                .iter()
                .map(|event| LifeTurn {
                    version: event.version,
                    turn: event.turn,
                    weight: event.weight,
                    words: (event.turn != Turn::Gone).then(|| words(standing.life, event)).flatten(),
                })
                .collect(),
        })
        .collect()
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
