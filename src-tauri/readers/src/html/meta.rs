//! What a page says about itself in its head and around its article: address, outlet, writers, language, summary. Titles
//! and times have files of their own.

use super::dom::{NodeId, Page};
use super::flow::Flow;
use super::hints::Hints;
use super::jsonld::LinkedArticle;
use super::tags::Tags;
use super::trim::fold;
use url::Url;
use variorum_core::text::clean_block;

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

impl Sources<'_> {
    /// The address that the page calls its own.
    pub fn canonical(&self) -> Option<String> {
        let link = self.page.elements().find(|id| {
            self.page.tag(*id) == "link"
                && self.page.attr(*id, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
        });
        let stated = [
            link.and_then(|id| self.page.attr(id, "href")),
            self.tags.first(&["og:url"]),
            self.linked.url.as_deref(),
        ];
        let base = self.given.and_then(|given| Url::parse(given).ok());
        let resolve = |href: &str| match &base {
            Some(base) => base.join(href.trim()).ok(),
            None => Url::parse(href.trim()).ok(),
        };
        // A front page named as the address of every article is a fault of the template.
        let own = |url: &Url| {
            matches!(url.scheme(), "http" | "https")
                && (url.path().len() > 1
                    || url.query().is_some()
                    || base.as_ref().is_none_or(|base| base.path().len() <= 1))
        };
        stated
            .into_iter()
            .flatten()
            .filter_map(resolve)
            .find(own)
            .map(String::from)
            .or_else(|| self.given.map(str::to_owned))
    }

    /// The outlet.
    pub fn outlet(&self) -> Option<String> {
        let named = self.linked.publisher.clone().or_else(|| {
            self.tags
                .first(&["og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone"])
                .map(str::to_owned)
        });
        named.or_else(|| {
            let url = Url::parse(&self.canonical()?).ok()?;
            Some(url.host_str()?.trim_start_matches("www.").to_owned())
        })
    }

    /// ISO 639-1 code of the language that the page states.
    pub fn language(&self) -> Option<String> {
        let html = self.page.attr(NodeId::ROOT, "lang");
        let stated = html
            .or_else(|| {
                self.tags.first(&["content-language", "og:locale", "dc.language", "language", "inlanguage"])
            })
            .or(self.linked.language.as_deref())?;
        let code: String = stated
            .trim()
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_ascii_lowercase();
        (code.len() == 2).then_some(code)
    }

    /// Who wrote it, as metadata names them.
    pub fn writers(&self) -> Option<String> {
        let mut names: Vec<String> = self.linked.authors.clone();
        if names.is_empty() {
            let tagged =
                ["author", "byl", "parsely-author", "dc.creator", "article:author", "sailthru.author"]
                    .iter()
                    .find_map(|name| {
                        let all: Vec<String> = self
                            .tags
                            .all(name)
                            .filter(|name| !name.contains("://"))
                            .map(str::to_owned)
                            .collect();
                        (!all.is_empty()).then_some(all)
                    });
            names = tagged.unwrap_or_else(|| self.author_elements());
        }
        let outlet = self.outlet().map(|outlet| fold(&outlet)).unwrap_or_default();
        names.retain(|name| !name.contains("://") && name.len() < 120 && fold(name) != outlet);
        names.dedup();
        let joined = names.join(", ");
        let bare = joined.strip_prefix("By ").or_else(|| joined.strip_prefix("by ")).unwrap_or(&joined);
        (!bare.is_empty()).then(|| bare.to_owned())
    }

    /// The words of elements that are marked as the author's name.
    fn author_elements(&self) -> Vec<String> {
        let marked = |id: &NodeId| {
            let is = |attr, word| {
                self.page.attr(*id, attr).is_some_and(|value: &str| {
                    value.split_whitespace().any(|one| one.eq_ignore_ascii_case(word))
                })
            };
            is("rel", "author") || is("itemprop", "author") || is("class", "author") || is("class", "byline")
        };
        let other = Hints::JUNK.with(Hints::COMMENTS);
        let own = |id: &NodeId| !self.page.lineage(*id).any(|above| self.hints[above.index()].any(other));
        let texts = self
            .page
            .elements()
            .filter(marked)
            .filter(own)
            .take(6)
            .map(|id| clean_block(&self.page.text(id)));
        let mut names: Vec<String> = Vec::new();
        for text in texts.filter(|text| (3..80).contains(&text.len())) {
            if !names.iter().any(|known| known.contains(&text) || text.contains(known.as_str())) {
                names.push(text);
            }
        }
        names
    }

    /// The summary that metadata states.
    pub fn summary(&self) -> Option<&str> {
        self.linked.description.as_deref().or_else(|| {
            self.tags.first(&["og:description", "description", "twitter:description", "dc.description"])
        })
    }
}
