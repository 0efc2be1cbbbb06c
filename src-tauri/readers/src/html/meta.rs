//! What a page says about itself in its head and around its article: title, address, outlet, writers, times, language.

use super::dom::{NodeId, Page};
use super::flow::Flow;
use super::hints::Hints;
use super::jsonld::LinkedArticle;
use crate::stated::{day_in_url, stated};
use super::trim::fold;
use std::collections::HashMap;
use url::Url;
use variorum_core::text::clean_block;
use variorum_core::time::Stated;

/// Values of `meta` elements by lower-case name, property or itemprop.
pub struct Tags(HashMap<String, Vec<String>>);

impl Tags {
    /// Those of a page.
    pub fn of(page: &Page) -> Self {
        let mut tags: HashMap<String, Vec<String>> = HashMap::new();
        for id in page.elements().filter(|id| page.tag(*id) == "meta") {
            let Some(content) = page.attr(id, "content").map(clean_block).filter(|content| !content.is_empty()) else {
                continue;
            };
            for name in ["property", "name", "itemprop", "http-equiv"].iter().filter_map(|attr| page.attr(id, attr)) {
                tags.entry(name.trim().to_lowercase()).or_default().push(content.clone());
            }
        }
        Self(tags)
    }

    /// The first value of the first of these names that has one.
    pub fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.all(name).next())
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(String::as_str)
    }

    fn date(&self, names: &[&str]) -> Option<Stated> {
        names.iter().flat_map(|name| self.all(name)).find_map(stated)
    }
}

/// Where metadata is looked up: the page with all that is known about it.
pub struct Sources<'a> {
    /// The page.
    pub page: &'a Page,
    /// Hints of its nodes.
    pub hints: &'a [Hints],
    /// Its lines.
    pub flow: &'a Flow,
    /// Its `meta` elements.
    pub tags: &'a Tags,
    /// Its JSON-LD.
    pub linked: &'a LinkedArticle,
    /// The address that it was fetched from, where known.
    pub given: Option<&'a str>,
}

const PUBLISHED: &[&str] = &[
    "article:published_time", "og:article:published_time", "article:published", "article.published", "article_published_time", "datepublished", "originalpublicationdate",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "publication-date", "published", "published_date", "pub_date", "pdate", "ptime", "article_date_original", "cxenseparse:recs:publishtime",
    "datecreated", "sn-post-date", "og:pubdate", "date", "dc.created", "article:post_date", "bt:pubdate", "rnews:datepublished", "displaydate", "eomportal-loadDate",
];
const UPDATED: &[&str] = &[
    "article:modified_time", "og:article:modified_time", "article:modified", "article.updated", "article_modified_time", "datemodified", "og:updated_time", "dcterms.modified",
    "dc.date.modified", "dc.modified", "article_date_updated", "updated-date", "updated_time", "last_updated_date", "lastmod", "bt:moddate", "revision_date", "utime",
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
        Some(exact.filter(|at| matches!(at, Stated::Instant(_)) && (at.day() - found.day()).num_days().abs() <= 1).unwrap_or(found))
    }

    fn published_somewhere(&self) -> Option<Stated> {
        let linked = self.linked.published.as_deref().and_then(stated);
        let by_url = || [self.given, self.canonical().as_deref()].into_iter().flatten().find_map(day_in_url).map(Stated::Day);
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
        linked.or_else(|| self.tags.date(UPDATED)).or_else(|| self.time_element(&["datemodified", "updated", "modified"]))
    }

    fn when(&self, id: NodeId) -> Option<Stated> {
        let attrs = ["datetime", "content", "data-datetime", "data-seconds", "data-timestamp", "epochtime", "title"];
        attrs.iter().filter_map(|attr| self.page.attr(id, attr)).find_map(stated).or_else(|| stated(&self.page.text(id)))
    }

    /// An element whose names say what its time means.
    fn time_element(&self, words: &[&str]) -> Option<Stated> {
        let names = |id: NodeId| {
            ["itemprop", "class", "id", "pubdate"].iter().any(|attr| {
                self.page.attr(id, attr).is_some_and(|value| {
                    let value = value.to_lowercase();
                    *attr == "pubdate" && words.contains(&"pubdate") || words.iter().any(|word| value.contains(word))
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
            let dated = self.page.tag(*id) == "time" || self.page.attr(*id, "data-seconds").is_some() || self.page.attr(*id, "data-datetime").is_some() || self.page.attr(*id, "epochtime").is_some();
            dated && !self.page.lineage(*id).any(|above| self.hints[above.index()].any(other))
        });
        times.take(20).find_map(|id| self.when(id))
    }

    /// A short line that is or holds a date, above the text.
    fn date_line(&self) -> Option<Stated> {
        let dated = |id: NodeId| self.page.lineage(id).take(3).any(|above| self.hints[above.index()].any(Hints::DATE.with(Hints::BYLINE)));
        let lines = || self.flow.lines.iter().filter(|line| line.size < 120);
        lines().filter(|line| dated(line.holder)).take(40).find_map(|line| stated(&line.text)).or_else(|| lines().take(200).find_map(|line| stated(&line.text)))
    }

    /// The address that the page calls its own.
    pub fn canonical(&self) -> Option<String> {
        let link = self.page.elements().find(|id| self.page.tag(*id) == "link" && self.page.attr(*id, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")));
        let stated = [link.and_then(|id| self.page.attr(id, "href")), self.tags.first(&["og:url"]), self.linked.url.as_deref()];
        let base = self.given.and_then(|given| Url::parse(given).ok());
        let resolve = |href: &str| match &base {
            Some(base) => base.join(href.trim()).ok(),
            None => Url::parse(href.trim()).ok(),
        };
        // A front page named as the address of every article is a fault of the template.
        let own = |url: &Url| matches!(url.scheme(), "http" | "https") && (url.path().len() > 1 || url.query().is_some() || base.as_ref().is_none_or(|base| base.path().len() <= 1));
        stated.into_iter().flatten().filter_map(resolve).find(own).map(String::from).or_else(|| self.given.map(str::to_owned))
    }

    /// The outlet.
    pub fn outlet(&self) -> Option<String> {
        let named = self.linked.publisher.clone().or_else(|| self.tags.first(&["og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone"]).map(str::to_owned));
        named.or_else(|| {
            let url = Url::parse(&self.canonical()?).ok()?;
            Some(url.host_str()?.trim_start_matches("www.").to_owned())
        })
    }

    /// ISO 639-1 code of the language that the page states.
    pub fn language(&self) -> Option<String> {
        let html = self.page.attr(NodeId::ROOT, "lang");
        let stated = html.or_else(|| self.tags.first(&["content-language", "og:locale", "dc.language", "language", "inlanguage"])).or(self.linked.language.as_deref())?;
        let code: String = stated.trim().chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
        (code.len() == 2).then_some(code)
    }

    /// Who wrote it, as metadata names them.
    pub fn writers(&self) -> Option<String> {
        let mut names: Vec<String> = self.linked.authors.clone();
        if names.is_empty() {
            names = ["author", "byl", "parsely-author", "dc.creator", "article:author", "sailthru.author"].iter().find_map(|name| {
                let all: Vec<String> = self.tags.all(name).filter(|name| !name.contains("://")).map(str::to_owned).collect();
                (!all.is_empty()).then_some(all)
            })?;
        }
        names.retain(|name| !name.contains("://") && name.len() < 120);
        names.dedup();
        let joined = names.join(", ");
        let bare = joined.strip_prefix("By ").or_else(|| joined.strip_prefix("by ")).unwrap_or(&joined);
        (!bare.is_empty()).then(|| bare.to_owned())
    }

    /// The headline: the page's own heading where other evidence bears it out, else what the metadata says.
    pub fn headline(&self, root: Option<NodeId>) -> Option<String> {
        let headings: Vec<(NodeId, String)> =
            self.page.elements().filter(|id| self.page.tag(*id) == "h1").take(12).map(|id| (id, clean_block(&self.page.text(id)))).filter(|(_, text)| !text.is_empty()).collect();
        let meta = self.tags.first(&["og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "title"]);
        let title = self.page.elements().find(|id| self.page.tag(*id) == "title").map(|id| clean_block(&self.page.node(id).first_child.map(|child| self.page.text(child)).unwrap_or_default()));
        let evidence: Vec<String> = [self.linked.headline.as_deref(), meta, title.as_deref()].into_iter().flatten().map(fold).filter(|words| !words.is_empty()).collect();
        // How much of the longer of two titles the shorter one is, where it stands in it whole.
        let share = |a: &str, b: &str| if a.contains(b) || b.contains(a) { a.len().min(b.len()) as f32 / a.len().max(b.len()) as f32 } else { 0.0 };
        let borne_out = |text: &str| {
            let words = fold(text);
            evidence.iter().map(|other| share(other, &words)).fold(0.0, f32::max)
        };
        let rated = headings.iter().rev().map(|(_, text)| (borne_out(text), text)).filter(|(share, _)| *share >= 0.4);
        if let Some((_, text)) = rated.max_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some(text.clone());
        }
        let outlet = self.tags.first(&["og:site_name"]).map(str::to_owned).or_else(|| self.linked.publisher.clone());
        let bare = |title: &str| without_outlet(title, outlet.as_deref());
        let stated = self.linked.headline.clone().or_else(|| meta.map(bare));
        let near = || {
            let first = root.map(|root| self.flow.range(root).end).unwrap_or(usize::MAX);
            headings.iter().rev().find(|(id, text)| self.flow.range(*id).start <= first && text.len() > 15).map(|(_, text)| text.clone())
        };
        stated.or_else(|| title.as_deref().filter(|title| !title.is_empty()).map(bare)).or_else(near)
    }

    /// Titles under other names, folded, to be left out of the text.
    pub fn titles(&self) -> Vec<String> {
        let title = self.page.elements().find(|id| self.page.tag(*id) == "title").map(|id| self.page.node(id).first_child.map(|child| self.page.text(child)).unwrap_or_default());
        let stated = [self.linked.headline.as_deref(), self.tags.first(&["og:title"]), self.tags.first(&["headline"]), self.tags.first(&["twitter:title"]), title.as_deref()];
        stated.into_iter().flatten().map(fold).filter(|words| !words.is_empty()).collect()
    }

    /// The summary that metadata states.
    pub fn summary(&self) -> Option<&str> {
        self.linked.description.as_deref().or_else(|| self.tags.first(&["og:description", "description", "twitter:description", "dc.description"]))
    }
}

/// A page title without the outlet's name at its end (`Ferry strike ends | Lorne Courier`) or its beginning.
pub fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    const BARS: [&str; 7] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];
    let Some((at, bar)) = BARS.iter().filter_map(|bar| title.rfind(bar).map(|at| (at, *bar))).max_by_key(|found| found.0) else {
        return title.to_owned();
    };
    let (head, tail) = (title[..at].trim(), title[at + bar.len()..].trim());
    let is_outlet = |words: &str| outlet.is_some_and(|outlet| fold(outlet).contains(&fold(words)) || fold(words).contains(&fold(outlet)));
    let name_like = tail.split_whitespace().count() <= 4 && head.split_whitespace().count() >= 3 && bar != " - " || is_outlet(tail);
    if name_like || bar == " - " && tail.split_whitespace().count() <= 3 && head.split_whitespace().count() >= 4 {
        return without_outlet(head, outlet);
    }
    match BARS.iter().filter_map(|bar| title.find(bar).map(|at| (at, *bar))).min_by_key(|found| found.0) {
        Some((at, bar)) if is_outlet(title[..at].trim()) => title[at + bar.len()..].trim().to_owned(),
        _ => title.to_owned(),
    }
}
