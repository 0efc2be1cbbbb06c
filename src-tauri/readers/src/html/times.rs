//! When the outlet says that an article was published and updated.

use super::dom::NodeId;
use super::hints::Hints;
use super::meta::Sources;
use crate::stated::{day_in_url, stated};
use variorum_core::time::Stated;

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "article.published",
    "article_published_time",
    "datepublished",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publication-date",
    "published",
    "published_date",
    "pub_date",
    "pdate",
    "ptime",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "datecreated",
    "sn-post-date",
    "og:pubdate",
    "date",
    "dc.created",
    "article:post_date",
    "bt:pubdate",
    "rnews:datepublished",
    "displaydate",
    "eomportal-loadDate",
];
const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:article:modified_time",
    "article:modified",
    "article.updated",
    "article_modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "dc.modified",
    "article_date_updated",
    "updated-date",
    "updated_time",
    "last_updated_date",
    "lastmod",
    "bt:moddate",
    "revision_date",
    "utime",
];

impl Sources<'_> {
    /// When the outlet says it was published: JSON-LD, `meta`, `time`, the address, words near the top.
    pub fn published(&self) -> Option<Stated> {
        let found = self.published_somewhere()?;
        // A bare day may be one of another zone: an instant beside it that the page shows says the same more exactly.
        let exact = match found {
            Stated::Day(_) => self.time_anywhere(),
            Stated::Instant(_) => None,
        };
        Some(
            exact
                .filter(|at| {
                    matches!(at, Stated::Instant(_)) && (at.day() - found.day()).num_days().abs() <= 1
                })
                .unwrap_or(found),
        )
    }

    fn published_somewhere(&self) -> Option<Stated> {
        let linked = self.linked.published.as_deref().and_then(stated);
        let by_url = || {
            [self.given, self.canonical().as_deref()]
                .into_iter()
                .flatten()
                .find_map(day_in_url)
                .map(Stated::Day)
        };
        linked
            .or_else(|| self.tags.date(PUBLISHED))
            .or_else(|| self.time_element(&["datepublished", "pubdate", "published", "dt-published"]))
            .or_else(|| self.time_anywhere())
            .or_else(by_url)
            .or_else(|| self.date_line())
    }

    /// When the outlet says it was updated, by the same ladder without the guesses.
    pub fn updated(&self) -> Option<Stated> {
        let linked = self.linked.updated.as_deref().and_then(stated);
        linked
            .or_else(|| self.tags.date(UPDATED))
            .or_else(|| self.time_element(&["datemodified", "updated", "modified"]))
    }

    fn when(&self, id: NodeId) -> Option<Stated> {
        let attrs =
            ["datetime", "content", "data-datetime", "data-seconds", "data-timestamp", "epochtime", "title"];
        attrs
            .iter()
            .filter_map(|attr| self.page.attr(id, attr))
            .find_map(stated)
            .or_else(|| stated(&self.page.text(id)))
    }

    /// An element whose names say what its time means.
    fn time_element(&self, words: &[&str]) -> Option<Stated> {
        let names = |id: NodeId| {
            ["itemprop", "class", "id", "pubdate"].iter().any(|attr| {
                self.page.attr(id, attr).is_some_and(|value| {
                    let value = value.to_lowercase();
                    *attr == "pubdate" && words.contains(&"pubdate")
                        || words.iter().any(|word| value.contains(word))
                })
            })
        };
        let small = |id: &NodeId| self.flow.range(*id).len() <= 3 && self.page.tag(*id) != "meta";
        self.page.elements().filter(|id| names(*id)).filter(small).take(40).find_map(|id| self.when(id))
    }

    /// The first `time` of the page that does not belong to a teaser or a comment.
    fn time_anywhere(&self) -> Option<Stated> {
        let other = Hints::JUNK.with(Hints::COMMENTS);
        let times = self.page.elements().filter(|id| {
            let dated = self.page.tag(*id) == "time"
                || self.page.attr(*id, "data-seconds").is_some()
                || self.page.attr(*id, "data-datetime").is_some()
                || self.page.attr(*id, "epochtime").is_some();
            dated && !self.page.lineage(*id).any(|above| self.hints[above.index()].any(other))
        });
        times.take(20).find_map(|id| self.when(id))
    }

    /// A short line that is or holds a date, above the text.
    fn date_line(&self) -> Option<Stated> {
        let dated = |id: NodeId| {
            self.page
                .lineage(id)
                .take(3)
                .any(|above| self.hints[above.index()].any(Hints::DATE.with(Hints::BYLINE)))
        };
        let lines = || self.flow.lines.iter().filter(|line| line.size < 120);
        lines()
            .filter(|line| dated(line.holder))
            .take(40)
            .find_map(|line| stated(&line.text))
            .or_else(|| lines().take(200).find_map(|line| stated(&line.text)))
    }
}
