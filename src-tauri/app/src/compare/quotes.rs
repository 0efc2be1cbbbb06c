//! The quote ledger of a story: every remark over versions and sources, clustered by the core's engine.

use super::accounts::newest_articles;
use super::people;
use crate::App;
use crate::articles;
use crate::contract::articles::VersionTime;
use crate::contract::compare::{QuoteLedgerView, QuotedAt, QuotedRemark, QuotedWording, RemarkProposal};
use crate::contract::error::WireError;
use crate::contract::scope::StoryScope;
use crate::naming::utterances;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use variorum_core::ids::{ArticleId, ReadingId, VersionId};
use variorum_core::quotations::NamedMention;
use variorum_core::quotations::ledger::{Cluster, Utterance, cluster};
use variorum_core::text::Span;
use variorum_core::time::Stated;
use variorum_store::StoreError;
use variorum_store::table::utterance::{self, UtteranceRow};
use variorum_store::table::version::VersionRow;
use variorum_store::table::{article, reading, source};

/// Articles in one ledger.
const LIMIT: usize = 400;

/// A version with what it quotes.
struct Heard {
    article_id: ArticleId,
    version_id: VersionId,
    label: String,
    source: String,
    time: Option<VersionTime>,
    said: Vec<UtteranceRow>,
}

/// What a version quotes: as stored, or found on the spot where the recogniser has not come to it yet.
fn heard(
    db: &Connection,
    row: &VersionRow,
    stored: &mut HashMap<ReadingId, Vec<UtteranceRow>>,
) -> Result<Heard, StoreError> {
    let said = match stored.remove(&row.reading_id) {
        Some(said) => said,
        None => {
            let text = reading::get(db, &row.reading_id)?.text;
            let persons: Vec<NamedMention> = people::find(&text)
                .into_iter()
                .map(|person| NamedMention { span: person.span, entity_name: person.name })
                .collect();
            utterances(&text.text, &persons)
        }
    };
    let of = article::get(db, &row.article_id)?;
    Ok(Heard {
        article_id: row.article_id.clone(),
        version_id: row.id.clone(),
        label: row.label(),
        source: source::brief(db, &of.source_id)?.0,
        time: articles::time(row),
        said,
    })
}

/// A wording in one article, over the versions that have it.
struct Quoted {
    article: usize,
    first: usize,
    last: usize,
    span: Span,
    exact: String,
    utterance: Utterance,
}

impl App {
    pub(crate) fn quote_ledger(&self, request: StoryScope) -> Result<QuoteLedgerView, WireError> {
        let (articles, left_out) = self.library().read(|db| {
            let (rows, left_out) = newest_articles(db, &request, LIMIT)?;
            let ids: Vec<ReadingId> = rows.iter().flatten().map(|row| row.reading_id.clone()).collect();
            let mut stored = utterance::of_readings(db, &ids)?;
            let articles = rows
                .iter()
                .map(|own| own.iter().map(|row| heard(db, row, &mut stored)).collect::<Result<Vec<_>, _>>())
                .collect::<Result<Vec<_>, StoreError>>()?;
            Ok((articles, left_out))
        })?;
        let quoted = gather(&articles);
        let utterances: Vec<Utterance> = quoted.iter().map(|one| one.utterance.clone()).collect();
        let ledger = cluster(&utterances);
        let mut order: Vec<usize> = (0..ledger.clusters.len()).collect();
        let remarks: Vec<QuotedRemark> =
            ledger.clusters.iter().map(|cluster| remark(cluster, &quoted, &articles)).collect();
        order.sort_by_key(|&at| {
            let remark = &remarks[at];
            (std::cmp::Reverse(remark.sources), std::cmp::Reverse(remark.wordings.len()), at)
        });
        let mut seat = vec![0_u32; order.len()];
        order.iter().enumerate().for_each(|(to, &from)| seat[from] = to as u32);
        let mut slots: Vec<Option<QuotedRemark>> = remarks.into_iter().map(Some).collect();
        Ok(QuoteLedgerView {
            remarks: order.iter().filter_map(|&at| slots[at].take()).collect(),
            proposals: ledger
                .proposals
                .iter()
                .map(|proposal| RemarkProposal {
                    a: seat[proposal.a],
                    b: seat[proposal.b],
                    ground: proposal.ground,
                })
                .collect(),
            articles: articles.len() as u32,
            left_out,
        })
    }
}

/// Every wording of every article once, with the first and the last version that have it.
fn gather(articles: &[Vec<Heard>]) -> Vec<Quoted> {
    let mut quoted: Vec<Quoted> = Vec::new();
    for (article, versions) in articles.iter().enumerate() {
        let mut known: HashMap<(String, Option<String>, Option<String>), usize> = HashMap::new();
        for (at, entry) in versions.iter().enumerate() {
            for said in &entry.said {
                let key = (said.words.clone(), said.speaker.clone(), said.verb.clone());
                if let Some(&old) = known.get(&key) {
                    quoted[old].last = at;
                    continue;
                }
                known.insert(key, quoted.len());
                let day = entry.time.as_ref().and_then(|time| Stated::parse(&time.iso)).map(Stated::day);
                quoted.push(Quoted {
                    article,
                    first: at,
                    last: at,
                    span: said.span,
                    exact: said.exact.clone(),
                    utterance: Utterance {
                        id: quoted.len() as u64,
                        words: said.words.clone(),
                        speaker: said.speaker.clone(),
                        verb: said.verb.clone(),
                        day,
                        outlet: entry.source.clone(),
                    },
                });
            }
        }
    }
    quoted
}

fn remark(cluster: &Cluster, quoted: &[Quoted], articles: &[Vec<Heard>]) -> QuotedRemark {
    let mut sources = BTreeSet::new();
    let wordings = cluster
        .variants
        .iter()
        .map(|variant| QuotedWording {
            words: variant.words.clone(),
            changes: variant.changes.clone(),
            truncation: variant.truncation,
            places: variant
                .utterances
                .iter()
                .map(|&id| {
                    let place = place(&quoted[id as usize], articles);
                    sources.insert(place.source.clone());
                    place
                })
                .collect(),
        })
        .collect();
    QuotedRemark {
        speakers: cluster.speakers.clone(),
        verbs: cluster.verbs.clone(),
        sources: sources.len() as u32,
        wordings,
    }
}

fn place(quoted: &Quoted, articles: &[Vec<Heard>]) -> QuotedAt {
    let versions = &articles[quoted.article];
    let first = &versions[quoted.first];
    QuotedAt {
        article_id: first.article_id.clone(),
        version_id: first.version_id.clone(),
        label: first.label.clone(),
        last_label: versions[quoted.last].label.clone(),
        standing: quoted.last + 1 == versions.len(),
        source: first.source.clone(),
        time: first.time.clone(),
        start: quoted.span.start as u32,
        end: quoted.span.end as u32,
        exact: quoted.exact.clone(),
        speaker: quoted.utterance.speaker.clone(),
        verb: quoted.utterance.verb.clone(),
    }
}
