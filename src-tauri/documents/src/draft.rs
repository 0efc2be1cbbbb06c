//! From the parts of a document, as its format gives them, to an article: which part is the headline, what stands between it
//! and the text, what a property says where the text does not.

use chrono::{DateTime, Utc};
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::import::{ArticleFacts, Harvest, Item, Problem, ProblemCode, VersionRead};
use variorum_core::text::{BlockKind, clean_block};
use variorum_core::time::{Seen, SeenBasis, Stated};
use variorum_readers::language::spoken;
use variorum_readers::phrases;
use variorum_readers::stated::stated;

/// Longest line that is still a headline, in characters.
const HEADLINE: usize = 220;
/// Parts at the beginning among which a title, a byline and a date are looked for.
const HEAD: usize = 8;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?i:url|link|source)\s*:\s*)?(https?://\S+)$")
        .expect("the pattern is constant and tested")
});
/// What a program writes as a title when nobody gave one: a file name, or its word for a new document.
static NO_TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:microsoft word - .*|untitled.*|document ?\d*|dokument ?\d*|word document|title|about:blank|https?://.*|.*\.(?:docx?|rtf|odt|pdf|indd|qxp|qxd|html?|txt|epub|eml))$")
        .expect("the pattern is constant and tested")
});

/// What a part is by the word of its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Heading,
    Text,
    Item,
    Quotation,
    Caption,
}

/// A document as read, before it becomes an article.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The title among its properties.
    pub title: Option<String>,
    /// Who publishes it, by its properties.
    pub source: Option<String>,
    /// When it was made, by its properties: stands for the day of publication where the text names none.
    pub made: Option<Stated>,
    /// When it was last saved or printed, by its properties.
    pub saved: Option<DateTime<Utc>>,
    /// The language that it states.
    pub language: Option<String>,
    /// Its text in order.
    pub parts: Vec<(Role, String)>,
    pub problems: Vec<Problem>,
}

impl Draft {
    /// One article of one version.
    pub(crate) fn harvest(self, url: Option<&str>) -> Harvest {
        Harvest { items: vec![self.item(url)], problems: Vec::new() }
    }

    /// The article.
    pub(crate) fn item(mut self, url: Option<&str>) -> Item {
        let mut parts: Vec<(Role, String)> =
            self.parts.drain(..).map(|(role, words)| (role, clean_block(&words))).collect();
        parts.retain(|(_, words)| !words.is_empty());
        let mut blocks: Vec<(BlockKind, String)> = Vec::new();
        blocks.extend(self.headline(&mut parts).map(|words| (BlockKind::Headline, words)));
        let mut address = None;
        let mut published = None;
        let mut begun = false;
        for (at, (role, words)) in parts.into_iter().enumerate() {
            if !begun && at < HEAD && role == Role::Text {
                if let Some(hit) = ADDRESS.captures(&words) {
                    address = address.or_else(|| Some(hit[1].to_owned()));
                    continue;
                }
                if phrases::is_date(&words) && stated(&words).is_some() {
                    published = published.or_else(|| stated(&words));
                    continue;
                }
                if phrases::is_byline(&words) && words.chars().count() < 100 && !ends_sentence(&words) {
                    blocks.push((BlockKind::Byline, words));
                    continue;
                }
            }
            let kind = kind(role, &words);
            begun |= kind == BlockKind::Paragraph;
            blocks.push((kind, words));
        }
        let main: Vec<&str> =
            blocks.iter().filter(|(kind, _)| kind.is_main()).map(|(_, words)| words.as_str()).collect();
        let main = main.join("\n");
        if main.is_empty() && self.problems.is_empty() {
            self.problems.push(Problem::new(
                ProblemCode::NoText,
                "The document holds a title at most, no running text. Check that it was saved whole.",
            ));
        }
        let stated_language = self.language.as_deref().and_then(|tag| tag.get(..2)).map(str::to_lowercase);
        let version = VersionRead {
            published: published.or(self.made),
            seen: self.saved.map(|at| Seen { at, basis: SeenBasis::SavedPage }),
            blocks,
            ..VersionRead::default()
        };
        let article = ArticleFacts {
            url: url.map(str::to_owned).or(address),
            source: self.source.map(|name| clean_block(&name)).filter(|name| !name.is_empty()),
            // Programs state the language of their menus; the words are better witnesses.
            language: spoken(&main).or(stated_language),
            guid: None,
        };
        Item { article, versions: vec![version], problems: self.problems, ..Item::default() }
    }

    /// Takes the headline out of the parts, or off the properties.
    fn headline(&self, parts: &mut Vec<(Role, String)>) -> Option<String> {
        let head = parts.len().min(HEAD);
        if let Some(at) = parts[..head].iter().position(|(role, _)| *role == Role::Title) {
            return Some(parts.remove(at).1);
        }
        let title = self.title.as_deref().map(clean_block).filter(|title| is_title(title));
        if let Some(title) = &title {
            let same = |words: &str| words.to_lowercase() == title.to_lowercase();
            if let Some(at) = parts[..head].iter().position(|(_, words)| same(words)) {
                return Some(parts.remove(at).1);
            }
        }
        let before_text = parts[..head].iter().position(|(role, words)| {
            *role == Role::Heading
                || *role == Role::Text && (ends_sentence(words) || words.chars().count() > HEADLINE)
        });
        if let Some(at) = before_text.filter(|at| parts[*at].0 == Role::Heading) {
            return Some(parts.remove(at).1);
        }
        if title.is_some() {
            return title;
        }
        let (role, words) = parts.first()?;
        let is_line = *role == Role::Text
            && words.chars().count() <= HEADLINE
            && (!ends_sentence(words) || words.ends_with(['?', '!']))
            && !phrases::is_byline(words)
            && !ADDRESS.is_match(words)
            && parts.len() > 1;
        is_line.then(|| parts.remove(0).1)
    }
}

fn kind(role: Role, words: &str) -> BlockKind {
    match role {
        Role::Text if phrases::is_notice(words) => BlockKind::CorrectionNotice,
        Role::Text if phrases::is_credit(words) => BlockKind::Credit,
        Role::Text => BlockKind::Paragraph,
        Role::Title | Role::Heading => BlockKind::Subheading,
        Role::Item => BlockKind::ListItem,
        Role::Quotation => BlockKind::BlockQuotation,
        Role::Caption => BlockKind::Caption,
    }
}

fn is_title(words: &str) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).count() > 2 && !NO_TITLE.is_match(words)
}

pub(crate) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).ends_with(['.', '!', '?', '…', '。'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(title: Option<&str>, parts: &[(Role, &str)]) -> Item {
        let parts = parts.iter().map(|(role, words)| (*role, (*words).to_owned())).collect();
        Draft { title: title.map(str::to_owned), parts, ..Draft::default() }.item(None)
    }

    fn headline(title: Option<&str>, parts: &[(Role, &str)]) -> Option<String> {
        let item = item(title, parts);
        let first = item.versions[0].blocks.first()?;
        (first.0 == BlockKind::Headline).then(|| first.1.clone())
    }

    const BODY: (Role, &str) = (Role::Text, "Crews in Lorne went back to work on Friday, the board said.");

    #[test]
    fn the_headline_is_a_title_a_heading_a_property_or_a_first_line() {
        let line = (Role::Text, "Ferry strike ends in Lorne");
        assert_eq!(
            headline(Some("Board minutes"), &[(Role::Title, "Ferry strike ends"), BODY]).unwrap(),
            "Ferry strike ends"
        );
        assert_eq!(
            headline(Some("Board minutes"), &[(Role::Heading, "Ferry strike ends"), BODY]).unwrap(),
            "Ferry strike ends"
        );
        assert_eq!(
            headline(Some("Board minutes"), &[BODY, (Role::Heading, "Empty quays"), BODY]).unwrap(),
            "Board minutes"
        );
        assert_eq!(
            headline(Some("Microsoft Word - strike.doc"), &[line, BODY]).unwrap(),
            "Ferry strike ends in Lorne"
        );
        assert_eq!(headline(None, &[BODY, BODY]), None);
    }

    #[test]
    fn what_stands_between_headline_and_text_is_read_as_such() {
        let item = item(
            None,
            &[
                (Role::Title, "Ferry strike ends"),
                (Role::Text, "By Jo Marsh"),
                (Role::Text, "14 March 2031"),
                (Role::Text, "https://courier.example/ferry"),
                BODY,
            ],
        );
        let kinds: Vec<BlockKind> = item.versions[0].blocks.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph]);
        assert_eq!(item.versions[0].published.unwrap().iso(), "2031-03-14");
        assert_eq!(item.article.url.as_deref(), Some("https://courier.example/ferry"));
    }

    #[test]
    fn a_document_without_text_says_so() {
        assert_eq!(item(Some("Ferry strike"), &[]).problems[0].code, ProblemCode::NoText);
    }
}
