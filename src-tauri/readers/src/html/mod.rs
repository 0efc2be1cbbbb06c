//! Saved HTML pages: main text in blocks with their kinds, and what the page says about itself. The page is never shown or
//! run: only its words leave this module.

mod body;
mod dom;
mod flow;
pub mod fragment;
mod hints;
mod jsonld;
mod kinds;
mod meta;
mod other;
mod parse;
mod read;
mod seen;
mod tags;
#[cfg(test)]
mod tests;
mod times;
mod title;
mod told;
mod trim;
mod wall;

use crate::bounds::TEXT_BYTES;
use crate::encoding::{decode, looks_binary};
use regex::bytes::Regex;
use std::sync::LazyLock;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};

/// Reads saved HTML pages, one article of one version each.
pub struct HtmlReader;

impl Reader for HtmlReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "html", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let name = input.name.to_ascii_lowercase();
        let named =
            [".html", ".htm", ".xhtml", ".shtml", ".php", ".stm"].iter().any(|ending| name.ends_with(ending));
        let head = &input.bytes[..input.bytes.len().min(2048)];
        if looks_like_html(head) || named && !looks_binary(head) { Fit::Likely } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Problem::new(
                ProblemCode::Empty,
                "The file is empty. Save the page again from the browser.",
            ));
        }
        if input.bytes.len() > TEXT_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The page is larger than 32 MB. Save it without pictures, or save its text only, and import that file.",
            ));
        }
        if looks_binary(input.bytes) {
            return Err(Problem::new(
                ProblemCode::Binary,
                "The file is named like a web page but holds no text.",
            ));
        }
        let decoded = decode(input.bytes, declared(input.bytes).as_deref());
        let mut harvest = read::page(&decoded.text, input.url)?;
        harvest.problems.extend(decoded.problems);
        Ok(harvest)
    }
}

/// Whether the first bytes open like a page.
fn looks_like_html(head: &[u8]) -> bool {
    static OPENING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i-u)^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|article)\b")
            .expect("the pattern is constant and tested")
    });
    OPENING.is_match(head) || head.windows(2).filter(|pair| *pair == b"<\0").count() > 2
}

/// The encoding that the page declares in its first kilobytes.
fn declared(bytes: &[u8]) -> Option<String> {
    static CHARSET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i-u)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:-]{2,40})"#)
            .expect("the pattern is constant and tested")
    });
    let head = &bytes[..bytes.len().min(16 * 1024)];
    let label = CHARSET.captures(head)?.get(1)?.as_bytes();
    Some(String::from_utf8_lossy(label).into_owned())
}
