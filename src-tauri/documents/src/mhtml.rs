//! Saved pages in one file (MHTML): the page's own HTML among the parts, read as a page of the address that it was saved from.

use crate::mail::text_bytes;
use chrono::DateTime;
use mail_parser::{Message, MessageParser, MimeHeaders};
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_core::time::{Seen, SeenBasis};
use variorum_readers::html::HtmlReader;

/// Frames of one page that are looked at for its text.
const FRAMES: usize = 40;

/// Reads MHTML.
pub(crate) struct MhtmlReader;

impl Reader for MhtmlReader {
    fn extractor(&self) -> Extractor {
        let html = HtmlReader.extractor().version;
        // The text depends on the reader of HTML: another one of it is another one of this.
        Extractor { name: "mhtml", version: 100 + html }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let name = input.name.to_ascii_lowercase();
        let head =
            String::from_utf8_lossy(&input.bytes[..input.bytes.len().min(4 * 1024)]).to_ascii_lowercase();
        let marked = head.contains("mime-version:")
            && (head.contains("snapshot-content-location:") || head.contains("from: <saved by"));
        let named = name.ends_with(".mht") || name.ends_with(".mhtml");
        match (marked, named) {
            (true, _) => Fit::Certain,
            (false, true) if head.contains("content-type:") => Fit::Certain,
            (false, true) => Fit::Likely,
            _ => Fit::No,
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let message = MessageParser::default().parse(input.bytes).ok_or_else(no_page)?;
        let saved = message.date().and_then(|date| DateTime::parse_from_rfc3339(&date.to_rfc3339()).ok());
        let saved = saved.map(|at| Seen { at: at.to_utc(), basis: SeenBasis::SavedPage });
        let mut best: Option<Harvest> = None;
        for (address, bytes) in pages(&message).into_iter().take(FRAMES) {
            let url = input.url.or(address.as_deref());
            let Ok(mut harvest) = HtmlReader.read(&Input { name: "page.html", bytes: &bytes, url }) else {
                continue;
            };
            for item in &mut harvest.items {
                item.article.url = item.article.url.take().or_else(|| url.map(str::to_owned));
                for version in &mut item.versions {
                    version.seen = version.seen.or(saved);
                }
            }
            let done = size(&harvest) > 0;
            if best.as_ref().is_none_or(|best| size(&harvest) > size(best)) {
                best = Some(harvest);
            }
            // The page itself comes first; its frames are asked only where it has no text.
            if done {
                break;
            }
        }
        best.ok_or_else(no_page)
    }
}

fn no_page() -> Problem {
    Problem::new(
        ProblemCode::Malformed,
        "The file holds no saved page. Save the page again from the browser, as a single file or as HTML.",
    )
}

/// The HTML parts with their addresses, the page that was saved first.
fn pages(message: &Message<'_>) -> Vec<(Option<String>, Vec<u8>)> {
    let saved =
        message.header("Snapshot-Content-Location").and_then(|value| value.as_text()).map(str::to_owned);
    let mut pages: Vec<(Option<String>, Vec<u8>)> = Vec::new();
    for part in message.parts.iter().filter(|part| part.is_text_html()) {
        let at = part.content_location().filter(|at| at.starts_with("http")).map(str::to_owned);
        let page = (at.or_else(|| saved.clone().filter(|_| pages.is_empty())), text_bytes(message, part));
        if page.0.is_some() && page.0 == saved { pages.insert(0, page) } else { pages.push(page) }
    }
    pages
}

fn size(harvest: &Harvest) -> usize {
    let blocks = harvest.items.iter().flat_map(|item| &item.versions).flat_map(|version| &version.blocks);
    blocks.filter(|(kind, _)| kind.is_main()).map(|(_, words)| words.len()).sum()
}
