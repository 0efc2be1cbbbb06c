//! What a page says about its article in JSON-LD (schema.org). Broken JSON is mended where the usual faults explain it.

use super::dom::Page;
use serde_json::Value;

/// The article as JSON-LD describes it; texts as written there.
#[derive(Debug, Default)]
pub struct LinkedArticle {
    /// Its headline.
    pub headline: Option<String>,
    /// Its whole text, on pages that repeat it.
    pub body: Option<String>,
    /// Its summary.
    pub description: Option<String>,
    /// When published, as written.
    pub published: Option<String>,
    /// When updated, as written.
    pub updated: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// Whether it can be read without paying, where stated.
    pub free: Option<bool>,
}

/// How deep objects inside objects are followed.
const DEPTH: usize = 6;

/// The page's article, the one with most to say where there are several.
pub fn article(page: &Page) -> Option<LinkedArticle> {
    let mut found = Vec::new();
    for id in page.elements().filter(|id| page.tag(*id) == "script") {
        let Some(text) = page.node(id).first_child.map(|child| page.text(child)) else { continue };
        if let Some(value) = parse(&text) {
            collect(&value, DEPTH, &mut found);
        }
    }
    let worth = |item: &LinkedArticle| {
        item.body.as_ref().map_or(0, |body| 2 + usize::from(body.len() > 400))
            + usize::from(item.headline.is_some()) * 2
            + usize::from(item.published.is_some()) * 2
            + usize::from(!item.authors.is_empty())
    };
    // The first of equals: later ones are usually about related articles.
    found.into_iter().rev().max_by_key(worth)
}

fn parse(text: &str) -> Option<Value> {
    let bare = text
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let bare = bare
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(bare).ok().or_else(|| {
        let mended: String = bare.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let mended = mended
            .replace(",}", "}")
            .replace(", }", "}")
            .replace(",]", "]")
            .replace(", ]", "]")
            .replace("\\'", "'");
        serde_json::from_str(&mended).ok()
    })
}

fn collect(value: &Value, depth: usize, found: &mut Vec<LinkedArticle>) {
    if depth == 0 || found.len() > 50 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth - 1, found)),
        Value::Object(fields) => {
            if is_article(fields.get("@type")) {
                found.push(read(value));
            }
            for inner in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let Some(inner) = fields.get(inner) {
                    collect(inner, depth - 1, found);
                }
            }
        }
        _ => {}
    }
}

fn is_article(kind: Option<&Value>) -> bool {
    let named = |name: &Value| {
        name.as_str().is_some_and(|name| {
            name.contains("Article") || name.ends_with("Posting") || name == "Report" || name == "Review"
        })
    };
    match kind {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn read(item: &Value) -> LinkedArticle {
    let text = |field: &str| {
        let value = item.get(field)?;
        let words = value.as_str().or_else(|| value.get("@value").and_then(Value::as_str))?;
        let words = plain(words);
        (!words.is_empty()).then_some(words)
    };
    let url = text("url").or_else(|| {
        let page = item.get("mainEntityOfPage")?;
        page.as_str().or_else(|| page.get("@id").and_then(Value::as_str)).map(str::to_owned)
    });
    LinkedArticle {
        headline: text("headline").or_else(|| text("name")),
        body: text("articleBody").or_else(|| text("reviewBody")),
        description: text("description"),
        published: text("datePublished").or_else(|| text("dateCreated")),
        updated: text("dateModified"),
        authors: item.get("author").or_else(|| item.get("creator")).map(names).unwrap_or_default(),
        publisher: item
            .get("publisher")
            .or_else(|| item.get("sourceOrganization"))
            .and_then(|of| names(of).into_iter().next()),
        url,
        language: text("inLanguage"),
        free: item.get("isAccessibleForFree").and_then(|free| match free {
            Value::Bool(free) => Some(*free),
            Value::String(free) => Some(!free.eq_ignore_ascii_case("false")),
            _ => None,
        }),
    }
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![plain(name)],
        Value::Array(all) => all.iter().take(20).flat_map(names).collect(),
        Value::Object(fields) => fields.get("name").map(names).unwrap_or_default(),
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|name| !name.is_empty())
    .collect()
}

/// Markup and character references inside a JSON string, as text.
pub fn plain(words: &str) -> String {
    let mut words = words.trim().to_owned();
    // Some publishers escape twice.
    for _ in 0..2 {
        if !words.contains(['<', '&']) {
            break;
        }
        let page = super::parse::parse(&words).page;
        words = page.text(super::dom::NodeId::ROOT);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
