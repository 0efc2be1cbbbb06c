//! One message to one article, and to further ones where messages are attached to it.

use super::text_bytes;
use chrono::{DateTime, FixedOffset};
use mail_parser::{Address, Message, PartType};
use variorum_core::import::{ArticleFacts, Input, Item, Problem, ProblemCode, Reader, VersionRead};
use variorum_core::text::{BlockKind, clean_block, clean_line};
use variorum_core::time::{Seen, SeenBasis, Stated};
use variorum_readers::bounds::FORWARDED;
use variorum_readers::html::HtmlReader;
use variorum_readers::language::spoken;
use variorum_readers::text::TextReader;

type Blocks = Vec<(BlockKind, String)>;

/// The articles of a message: itself, where it has text, and every message attached to it.
pub(super) fn articles(message: &Message<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    gather(message, FORWARDED, &mut items);
    items
}

fn gather(message: &Message<'_>, depth: usize, items: &mut Vec<Item>) {
    let mut attached = Vec::new();
    if let Some(below) = depth.checked_sub(1) {
        for part in message.attachments() {
            if let PartType::Message(inner) = &part.body {
                gather(inner, below, &mut attached);
            }
        }
    }
    let own = article(message);
    let has_text = own.problems.iter().all(|problem| problem.code != ProblemCode::NoText);
    let is_message = message.subject().is_some() || message.from().is_some() || message.date().is_some();
    // A message that only carries others is no article of its own.
    if is_message && (has_text || attached.is_empty()) {
        items.push(own);
    }
    items.extend(attached);
}

fn article(message: &Message<'_>) -> Item {
    let subject = message.subject().map(clean_block).filter(|subject| !subject.is_empty());
    let (text, mut problems) = body(message, subject.as_deref());
    let main = main(&text);
    if main.is_empty() {
        problems.push(Problem::new(
            ProblemCode::NoText,
            "The message has no text, only pictures or attachments. Save what is attached and import that.",
        ));
    }
    let mut blocks: Blocks = subject.iter().map(|words| (BlockKind::Headline, words.clone())).collect();
    blocks.extend(text);
    let sent = message.date().and_then(|date| DateTime::parse_from_rfc3339(&date.to_rfc3339()).ok());
    let version = VersionRead {
        blocks,
        published: sent.map(Stated::Instant),
        // A mail reaches its readers as the item of a feed does: by its own date.
        seen: sent.map(|at: DateTime<FixedOffset>| Seen { at: at.to_utc(), basis: SeenBasis::Feed }),
        ..VersionRead::default()
    };
    let facts = ArticleFacts {
        url: None,
        guid: message.message_id().map(str::to_owned),
        source: message.from().and_then(sender),
        language: spoken(&main),
    };
    let name = subject.as_deref().map(|subject| clean_line(subject, 120));
    Item { name, article: facts, versions: vec![version], problems, ..Item::default() }
}

/// The name of whoever sent it, else the host that it was sent from.
fn sender(from: &Address<'_>) -> Option<String> {
    let first = from.first()?;
    let name = first.name.as_deref().map(clean_block).filter(|name| !name.is_empty());
    let host = || first.address.as_deref()?.rsplit_once('@').map(|(_, host)| host.to_lowercase());
    name.or_else(host)
}

/// The text below the subject: of the page, unless the plain text holds far more.
fn body(message: &Message<'_>, subject: Option<&str>) -> (Blocks, Vec<Problem>) {
    let mut page: Option<(Blocks, Vec<Problem>)> = None;
    let mut plain: Option<(Blocks, Vec<Problem>)> = None;
    for part in message.html_bodies().chain(message.text_bodies()) {
        let bytes = text_bytes(message, part);
        let slot = match &part.body {
            PartType::Html(_) if page.is_none() => &mut page,
            PartType::Text(_) if plain.is_none() => &mut plain,
            _ => continue,
        };
        let read = if part.is_text_html() {
            HtmlReader.read(&Input { name: "message.html", bytes: &bytes, url: None })
        } else {
            TextReader.read(&Input { name: "message.txt", bytes: &bytes, url: None })
        };
        *slot = read
            .ok()
            .map(|harvest| (harvest.items, harvest.problems))
            .map(|(items, problems)| words(items, problems, subject));
    }
    let size =
        |read: &Option<(Blocks, Vec<Problem>)>| read.as_ref().map_or(0, |(blocks, _)| main(blocks).len());
    let chosen = if size(&page) * 2 >= size(&plain) && size(&page) > 0 { page } else { plain.or(page) };
    chosen.unwrap_or_default()
}

/// Blocks without the subject again; what only pages can have wrong with them (walls, no text) is judged by the whole message.
fn words(items: Vec<Item>, mut problems: Vec<Problem>, subject: Option<&str>) -> (Blocks, Vec<Problem>) {
    let mut blocks = Blocks::new();
    for item in items {
        problems.extend(item.problems);
        blocks.extend(item.versions.into_iter().flat_map(|version| version.blocks));
    }
    problems.retain(|problem| !matches!(problem.code, ProblemCode::NotAnArticle | ProblemCode::NoText));
    let folded = subject.map(str::to_lowercase);
    blocks.retain(|(_, words)| folded.as_ref() != Some(&words.to_lowercase()));
    for (kind, _) in &mut blocks {
        if *kind == BlockKind::Headline {
            // The subject is the headline; another title inside is a line of the text.
            *kind = if subject.is_some() { BlockKind::Subheading } else { BlockKind::Headline };
        }
    }
    (blocks, problems)
}

fn main(blocks: &Blocks) -> String {
    let main = blocks.iter().filter(|(kind, _)| kind.is_main()).map(|(_, words)| words.as_str());
    main.collect::<Vec<_>>().join("\n")
}
