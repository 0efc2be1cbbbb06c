//! Which stored version a text belongs to that was read again from the same bytes: by the source's own number, by identity of
//! the text, by address or headline, and by likeness last. What cannot be told apart is left alone.

use super::alike::common_words;
use super::prepare::PreparedArticle;
use std::collections::HashMap;
use variorum_core::address;
use variorum_core::ids::ReadingId;
use variorum_core::text::{BlockKind, ReadingText};
use variorum_store::table::capture::Witnessed;
use variorum_store::table::reading::{DatedReading, NewReading, ReadingRow, headline};
use variorum_store::table::version::NewVersion;

/// Texts of one address with less in common than this are not taken for the same version.
const SAME_VERSION: f64 = 0.4;
/// How readings begin that a person divided; these are never replaced.
const SETTLED: &str = "newssniffer by hand";
/// How readings begin in which a person said what blocks are.
const BY_HAND: &str = "by hand";

/// A version whose first sighting is in the bytes that are read again.
pub(super) struct Known {
    pub seen: Witnessed,
    /// All its readings, oldest first.
    readings: Vec<DatedReading>,
    /// Which of them counts.
    current: usize,
}

impl Known {
    /// `None` where the version has no reading of that id.
    pub fn new(seen: Witnessed, current: &ReadingId, readings: Vec<DatedReading>) -> Option<Self> {
        let current = readings.iter().position(|reading| reading.row.id == *current)?;
        Some(Self { seen, readings, current })
    }

    pub fn current(&self) -> &ReadingRow {
        &self.readings[self.current].row
    }

    /// The extractor that read it last, kinds by hand aside.
    pub fn extractor(&self) -> &str {
        let made = self.readings[..=self.current].iter().rev().map(|reading| reading.row.extractor.as_str());
        made.clone().find(|extractor| !extractor.contains("by hand")).unwrap_or_default()
    }

    /// The reading that would replace the current one; `None` where it reads as before, or where a person settled the text.
    pub fn replaced_by(&self, mut fresh: NewReading) -> Option<NewReading> {
        let current = self.current();
        let name = |extractor: &str| extractor.split(' ').next().unwrap_or_default().to_owned();
        let is_page = |extractor: &str| extractor.starts_with("newssniffer");
        if current.extractor.starts_with(SETTLED)
            || fresh.text.blocks.is_empty()
            // A divided page may have been put right by another one: only the like replaces it.
            || (is_page(&current.extractor) && name(&current.extractor) != name(&fresh.extractor))
        {
            return None;
        }
        let by_hand = self.kinds_by_hand();
        if !by_hand.is_empty() {
            let parts = fresh.text.parts().into_iter();
            let parts = parts.map(|(kind, words)| (by_hand.get(words).copied().unwrap_or(kind), words));
            fresh.text = ReadingText::compose(parts);
        }
        (fresh.text != current.text).then_some(fresh)
    }

    /// What the analyst said that blocks are, by their words.
    fn kinds_by_hand(&self) -> HashMap<&str, BlockKind> {
        let mut said = HashMap::new();
        for pair in self.readings[..=self.current].windows(2) {
            let [before, after] = [&pair[0].row, &pair[1].row];
            if !after.extractor.starts_with(BY_HAND) || before.text.text != after.text.text {
                continue;
            }
            let parts = before.text.parts().into_iter().zip(after.text.parts());
            said.extend(parts.filter(|(was, is)| was.0 != is.0).map(|(_, (kind, words))| (words, kind)));
        }
        said
    }

    fn has_text(&self, text: &str) -> bool {
        self.readings.iter().any(|reading| reading.row.text.text == text)
    }
}

/// A text that was read again, with what its article is known by.
struct Fresh {
    url_key: Option<String>,
    guid: Option<String>,
    version: NewVersion,
}

/// Whether a stored version and a text go together.
type Step<'s> = &'s dyn Fn(usize, &Fresh) -> bool;

/// Pairs versions with the texts that were read again: a place in `known`, and the text. Each is used once.
pub(super) fn pair(known: &[Known], read: Vec<PreparedArticle>) -> Vec<(usize, NewVersion)> {
    let mut fresh: Vec<Option<Fresh>> = read
        .into_iter()
        .flat_map(|article| {
            let (url_key, guid) = (article.url_key, article.guid);
            let of = move |version| Some(Fresh { url_key: url_key.clone(), guid: guid.clone(), version });
            article.versions.into_iter().map(of)
        })
        .collect();
    if let ([_], [only]) = (known, fresh.as_mut_slice()) {
        return only.take().map(|only| (0, only.version)).into_iter().collect();
    }
    let keys: Vec<Option<String>> =
        known.iter().map(|one| one.seen.url.as_deref().and_then(address::canonical)).collect();
    let mut paired = Vec::new();
    let mut open: Vec<usize> = (0..known.len()).collect();
    let same_article = |at: usize, new: &Fresh| {
        let (seen, key) = (&known[at].seen, &keys[at]);
        match (key, &new.url_key, &seen.guid, &new.guid) {
            (_, _, Some(a), Some(b)) => a == b,
            (Some(a), Some(b), ..) => a == b,
            _ => true,
        }
    };
    let steps: [Step<'_>; 3] = [
        &|at, new| new.version.number.is_some() && known[at].seen.number == new.version.number,
        &|at, new| known[at].has_text(&new.version.reading.text.text),
        &|at, new| known[at].current().headline == headline(&new.version.reading.text) && keys[at].is_some(),
    ];
    for step in steps {
        open.retain(|&at| {
            let fits =
                |new: &Option<Fresh>| new.as_ref().is_some_and(|new| same_article(at, new) && step(at, new));
            let mut fitting = fresh.iter().enumerate().filter(|(_, new)| fits(new)).map(|(nth, _)| nth);
            // Two that fit alike are left to likeness.
            let (Some(nth), None) = (fitting.next(), fitting.next()) else { return true };
            paired.extend(fresh[nth].take().map(|new| (at, new.version)));
            false
        });
    }
    for at in open {
        let own = &known[at].current().text.text;
        let best = fresh
            .iter()
            .enumerate()
            .filter_map(|(nth, new)| {
                let new = new.as_ref().filter(|new| same_article(at, new))?;
                Some((nth, common_words(own, &new.version.reading.text.text)))
            })
            .filter(|(_, alike)| *alike >= SAME_VERSION)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((nth, _)) = best {
            paired.extend(fresh[nth].take().map(|new| (at, new.version)));
        }
    }
    paired
}

#[cfg(test)]
mod tests {
    use super::*;
    use variorum_core::ids::{ArticleId, VersionId};
    use variorum_store::table::reading::Review;

    const TALKS: &str =
        "Talks on the ferry strike in Lorne went on through the night without a result for anybody.";
    const CRANE: &str =
        "A crane fell onto the northern quay of the harbour and blocked two berths until the evening.";

    fn reading(id: &str, extractor: &str, parts: &[(BlockKind, &str)]) -> DatedReading {
        let text = ReadingText::compose(parts.iter().copied());
        let row = ReadingRow {
            id: ReadingId(id.into()),
            version_id: VersionId("v".into()),
            extractor: extractor.into(),
            headline: headline(&text),
            sha256: String::new(),
            words: 0,
            language: None,
            text,
        };
        DatedReading { row, at: String::new() }
    }

    fn known(number: Option<u32>, readings: Vec<DatedReading>) -> Known {
        let seen = Witnessed {
            version_id: VersionId("v".into()),
            article_id: ArticleId("a".into()),
            url: None,
            guid: None,
            number,
            origin: "page.html".into(),
        };
        let current = readings.last().unwrap().row.id.clone();
        Known::new(seen, &current, readings).unwrap()
    }

    fn version(number: Option<u32>, extractor: &str, parts: &[(BlockKind, &str)]) -> NewVersion {
        NewVersion {
            number,
            published: None,
            updated: None,
            seen: None,
            gap: None,
            reading: NewReading {
                text: ReadingText::compose(parts.iter().copied()),
                extractor: extractor.into(),
                review: Review::Sure,
                language: None,
            },
        }
    }

    fn article(versions: Vec<NewVersion>) -> PreparedArticle {
        PreparedArticle {
            name: None,
            source_names: Vec::new(),
            url: None,
            url_key: None,
            guid: None,
            versions,
            listed: Vec::new(),
            split: None,
            problems: Vec::new(),
        }
    }

    #[test]
    fn texts_go_to_the_version_of_their_number_or_words_whatever_their_order() {
        let para = |words| (BlockKind::Paragraph, words);
        let stored = [
            known(None, vec![reading("1", "feed 1", &[para(TALKS)])]),
            known(None, vec![reading("2", "feed 1", &[para(CRANE)])]),
        ];
        let longer = format!("{TALKS} Both sides were tired.");
        let read = vec![
            article(vec![version(None, "feed 2", &[para(CRANE)])]),
            article(vec![version(None, "feed 2", &[para(&longer)])]),
        ];
        let mut pairs = pair(&stored, read);
        pairs.sort_by_key(|(at, _)| *at);
        assert_eq!(pairs[0].1.reading.text.text, longer);
        assert_eq!(pairs[1].1.reading.text.text, CRANE);
        let numbered = [known(Some(5), vec![reading("1", "newssniffer-html 1", &[para(TALKS)])])];
        let read = vec![article(vec![
            version(Some(4), "newssniffer-html 1", &[para(CRANE)]),
            version(Some(5), "newssniffer-html 1", &[para(TALKS)]),
        ])];
        let pairs = pair(&numbered, read);
        assert_eq!(pairs.len(), 1);
        assert_eq!(pairs[0].1.number, Some(5));
    }

    #[test]
    fn another_text_altogether_is_nobodys() {
        let para = |words| (BlockKind::Paragraph, words);
        let stored = [
            known(None, vec![reading("1", "feed 1", &[para(TALKS)])]),
            known(None, vec![reading("2", "feed 1", &[para(TALKS)])]),
        ];
        assert!(pair(&stored, vec![article(vec![version(None, "feed 2", &[para(CRANE)])])]).is_empty());
    }

    #[test]
    fn kinds_that_the_analyst_gave_outlive_a_better_extraction() {
        let first =
            [(BlockKind::Headline, "Ferries"), (BlockKind::Paragraph, TALKS), (BlockKind::Paragraph, CRANE)];
        let by_hand = [first[0], (BlockKind::CorrectionNotice, TALKS), first[2]];
        let one = known(None, vec![reading("1", "html 1", &first), reading("2", "by hand 1", &by_hand)]);
        assert_eq!(one.extractor(), "html 1");
        let same = version(None, "html 2", &first).reading;
        assert!(one.replaced_by(same).is_none(), "nothing but the kind differs, and that is the analyst's");
        let shorter = version(None, "html 2", &first[..2]).reading;
        let better = one.replaced_by(shorter).unwrap();
        assert_eq!(better.text.parts(), by_hand[..2]);
    }

    #[test]
    fn what_a_person_divided_is_never_replaced() {
        let para = |words| (BlockKind::Paragraph, words);
        let settled = known(
            Some(2),
            vec![
                reading("1", "newssniffer-text 1", &[para(TALKS)]),
                reading("2", "newssniffer by hand", &[para(CRANE)]),
            ],
        );
        assert!(
            settled.replaced_by(version(Some(2), "newssniffer-text 2", &[para(TALKS)]).reading).is_none()
        );
        let put_right = known(Some(2), vec![reading("1", "newssniffer-html 1", &[para(CRANE)])]);
        assert!(
            put_right.replaced_by(version(Some(2), "newssniffer-text 2", &[para(TALKS)]).reading).is_none()
        );
    }
}
