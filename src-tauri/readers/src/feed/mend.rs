//! Feeds that break the rules of XML in the ways that feeds do: ampersands that stand for themselves, a file torn off.

use regex::Regex;
use std::sync::LazyLock;

/// The feed without its XML declaration: the text is decoded already, and what it declares holds no more.
pub(super) fn without_declaration(text: &str) -> &str {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    }
}

/// Ampersands that begin no reference of XML are written as one. What stands in CDATA stays as it is.
pub(super) fn ampersands(text: &str) -> String {
    static CDATA_OR_AMPERSAND: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?s)<!\[CDATA\[.*?\]\]>|&(?:(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)?")
            .expect("the pattern is constant and tested")
    });
    CDATA_OR_AMPERSAND
        .replace_all(
            text,
            |found: &regex::Captures<'_>| {
                if &found[0] == "&" { "&amp;".to_owned() } else { found[0].to_owned() }
            },
        )
        .into_owned()
}

/// Whether a feed in XML lacks its end.
pub(super) fn is_torn(text: &str) -> bool {
    let tail = text[text.floor_char_boundary(text.len().saturating_sub(400))..].to_ascii_lowercase();
    text.starts_with('<') && !["</rss>", "</rdf:rdf>", "feed>"].iter().any(|end| tail.contains(end))
}

/// A torn feed up to its last whole item, closed as its beginning asks for; `None` where there is no whole item.
pub(super) fn closed(text: &str) -> Option<String> {
    let ends = [("</item>", "</channel></rss>"), ("</item>", "</rdf:RDF>"), ("</entry>", "</feed>")];
    let lower = text.get(..text.floor_char_boundary(4_096))?.to_ascii_lowercase();
    let (item, close) = if lower.contains("<rdf:rdf") {
        ends[1]
    } else if lower.contains("<rss") {
        ends[0]
    } else {
        ends[2]
    };
    let end = text.rfind(item)? + item.len();
    Some(format!("{}{close}", &text[..end]))
}
