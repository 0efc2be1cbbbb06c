//! Mail: a message (EML) is an article, a mailbox (MBOX) many. Newsletters say the same in HTML and in plain text; the HTML is
//! read by the reader of pages, and the plain text stands in where the page reader finds little.

mod message;
mod part;

pub(crate) use part::text_bytes;

use mail_parser::MessageParser;
use mail_parser::mailbox::mbox::MessageIterator;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_readers::bounds::{Bounds, ITEMS, TEXT_BYTES};

/// Reads a single message.
pub(crate) struct MailReader;

/// Reads a mailbox of many messages.
pub(crate) struct MboxReader;

impl Reader for MailReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "mail", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if looks_like_mail(input.bytes) {
            return Fit::Certain;
        }
        if input.name.to_ascii_lowercase().ends_with(".eml") { Fit::Likely } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > TEXT_BYTES {
            return Err(Bounds::DOCUMENT.refusal("a single message is larger than 32 MB"));
        }
        let message = MessageParser::default().parse(input.bytes).ok_or_else(damaged)?;
        let items = message::articles(&message);
        if items.is_empty() { Err(damaged()) } else { Ok(Harvest { items, problems: Vec::new() }) }
    }
}

fn damaged() -> Problem {
    Problem::new(
        ProblemCode::Malformed,
        "The file holds no message that can be read. Save the message from the mail program again.",
    )
}

impl Reader for MboxReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "mbox", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let Some(rest) = input.bytes.strip_prefix(b"From ") else { return Fit::No };
        let after = rest.iter().position(|byte| *byte == b'\n').map_or(&rest[..0], |at| &rest[at + 1..]);
        if looks_like_mail(after) { Fit::Certain } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let mut harvest = Harvest::default();
        let mut unread = 0;
        for message in MessageIterator::new(input.bytes).take(ITEMS) {
            let Ok(message) = message else { break };
            let bytes = message.contents();
            let parsed = (bytes.len() <= TEXT_BYTES).then(|| MessageParser::default().parse(bytes)).flatten();
            let items = parsed.map(|message| message::articles(&message)).unwrap_or_default();
            unread += usize::from(items.is_empty());
            harvest.items.extend(items);
        }
        if harvest.items.is_empty() {
            return Err(damaged());
        }
        if unread > 0 {
            harvest.problems.push(Problem::new(
                ProblemCode::PartSkipped,
                format!("{unread} messages of this mailbox could not be read. Save them one by one and import those files."),
            ));
        }
        Ok(harvest)
    }
}

/// Whether bytes begin with header lines, among them at least three that every message has some of.
fn looks_like_mail(bytes: &[u8]) -> bool {
    const KNOWN: [&str; 10] = [
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "received",
        "mime-version",
        "return-path",
        "delivered-to",
        "content-type",
    ];
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8 * 1024)]);
    let mut known = 0;
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { break };
        if name.is_empty() || name.contains(char::is_whitespace) {
            break;
        }
        known += usize::from(KNOWN.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 3
}
