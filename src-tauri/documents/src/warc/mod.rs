//! Web archives (WARC, plain or gzip): each archived page of HTML is an article of the address that was asked, seen at the
//! record's time. Pictures, scripts, requests, redirects and errors are passed over.

mod http;
mod record;

use chrono::DateTime;
use flate2::read::MultiGzDecoder;
use record::{Record, Records};
use std::io::{BufRead, BufReader, Read};
use variorum_core::import::{Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader};
use variorum_core::text::clean_line;
use variorum_core::time::{Seen, SeenBasis};
use variorum_readers::bounds::{Bounds, ITEMS, ROWS};
use variorum_readers::html::HtmlReader;

/// Reads web archives.
pub(crate) struct WarcReader;

impl Reader for WarcReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "warc", version: 100 + HtmlReader.extractor().version }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if input.bytes.starts_with(b"WARC/") {
            return Fit::Certain;
        }
        if !input.bytes.starts_with(&[0x1F, 0x8B]) {
            return Fit::No;
        }
        let mut head = [0; 5];
        let unpacked =
            MultiGzDecoder::new(&input.bytes[..input.bytes.len().min(64 * 1024)]).read_exact(&mut head);
        if unpacked.is_ok() && &head == b"WARC/" { Fit::Certain } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.starts_with(b"WARC/") {
            return pages(input.bytes, input.bytes.len() as u64);
        }
        let unpacked = MultiGzDecoder::new(input.bytes).take(Bounds::WEB_ARCHIVE.total_bytes);
        pages(BufReader::with_capacity(64 * 1024, unpacked), input.bytes.len() as u64)
    }
}

fn pages(archive: impl BufRead, packed: u64) -> Result<Harvest, Problem> {
    let mut harvest = Harvest::default();
    let mut records = Records::new(archive);
    let mut unread = 0;
    let mut seen = 0;
    let broken = loop {
        let record = match records.next() {
            Ok(Some(record)) => record,
            Ok(None) => break false,
            Err(record::Broken) => break true,
        };
        seen += 1;
        if records.consumed() > Bounds::WEB_ARCHIVE.by_ratio(packed) {
            return Err(Bounds::WEB_ARCHIVE.refusal("it unfolds to far more than its size"));
        }
        if seen > ROWS || harvest.items.len() >= ITEMS {
            harvest.problems.push(Problem::new(
                ProblemCode::TooLarge,
                format!("The archive has more than {ITEMS} pages or {ROWS} records; only its beginning was read. Divide it and import the parts."),
            ));
            break false;
        }
        match page(&record) {
            Page::Read(item) => harvest.items.push(*item),
            Page::Unread => unread += 1,
            Page::Other => {}
        }
    };
    if broken {
        harvest.problems.push(Problem::new(
            ProblemCode::Truncated,
            "The archive breaks off or is damaged; the pages before that place were read. Download it again if some are missing.",
        ));
    }
    if unread > 0 {
        harvest.problems.push(Problem::new(
            ProblemCode::PartSkipped,
            format!(
                "{unread} pages of this archive are packed in a way that cannot be undone, and were left out."
            ),
        ));
    }
    if !harvest.items.is_empty() {
        return Ok(harvest);
    }
    Err(harvest.problems.into_iter().next().unwrap_or_else(|| {
        Problem::new(
            ProblemCode::NoText,
            "The archive holds no page of HTML, only other files. Check that the articles themselves were archived.",
        )
    }))
}

enum Page {
    Read(Box<Item>),
    /// A page whose bytes could not be had.
    Unread,
    /// No page.
    Other,
}

fn page(record: &Record) -> Page {
    let answer = match record.kind.as_str() {
        "response" => match http::answer(&record.body) {
            Ok(Some(answer)) => answer,
            Ok(None) => return Page::Other,
            Err(http::Unread) => return Page::Unread,
        },
        "resource" if http::is_page(&record.content_type) => http::utf8(&record.body, &record.content_type),
        _ => return Page::Other,
    };
    let url = record.address.as_deref();
    let Ok(harvest) = HtmlReader.read(&Input { name: "page.html", bytes: &answer, url }) else {
        return Page::Unread;
    };
    let Some(mut item) = harvest.items.into_iter().next() else { return Page::Unread };
    item.problems.extend(harvest.problems);
    item.name = url.map(|url| clean_line(url, 200));
    item.article.url = item.article.url.take().or_else(|| url.map(str::to_owned));
    let at = record.date.as_deref().and_then(|date| DateTime::parse_from_rfc3339(date).ok());
    if let Some(at) = at {
        for version in &mut item.versions {
            version.seen = Some(Seen { at: at.to_utc(), basis: SeenBasis::ArchiveRecord });
        }
    }
    Page::Read(Box::new(item))
}
