//! Plain text and Markdown: files that hold an article's words and little else.

mod markdown;
mod plain;
#[cfg(test)]
mod tests;

use crate::bounds::{TEXT_BYTES, refuse_entities};
use crate::encoding::{Decoded, decode, looks_binary};
use crate::language::spoken;
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader, VersionRead,
};
use variorum_core::text::BlockKind;
use variorum_core::time::Stated;

/// Reads plain text, one article of one version each.
pub struct TextReader;

/// Reads Markdown, one article of one version each.
pub struct MarkdownReader;

/// What a text says, before it becomes a version.
#[derive(Debug, Default)]
struct Draft {
    blocks: Vec<(BlockKind, String)>,
    published: Option<Stated>,
    url: Option<String>,
    source: Option<String>,
}

impl Reader for TextReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "text", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let named = ends_with_any(input.name, &[".txt", ".text"]);
        if named || !looks_binary(input.bytes) { Fit::Fallback } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let decoded = text_of(input)?;
        Ok(harvest(plain::read(&decoded.text), input, decoded.problems))
    }
}

impl Reader for MarkdownReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "markdown", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if ends_with_any(input.name, &[".md", ".markdown", ".mdown", ".mkd"]) { Fit::Likely } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let decoded = text_of(input)?;
        Ok(harvest(markdown::read(&decoded.text), input, decoded.problems))
    }
}

fn ends_with_any(name: &str, endings: &[&str]) -> bool {
    let name = name.to_ascii_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

fn text_of(input: &Input<'_>) -> Result<Decoded, Problem> {
    if input.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::new(
            ProblemCode::Empty,
            "The file is empty. Check that it was saved or copied whole.",
        ));
    }
    if input.bytes.len() > TEXT_BYTES {
        return Err(Problem::new(
            ProblemCode::TooLarge,
            "The file is larger than 32 MB, far more than an article. Split it into one file an article.",
        ));
    }
    if looks_binary(input.bytes) {
        return Err(Problem::new(
            ProblemCode::Binary,
            "The file holds no text in any known encoding. Open it in the program that made it and save it as text.",
        ));
    }
    refuse_entities(input.bytes)?;
    Ok(decode(input.bytes, None))
}

fn harvest(draft: Draft, input: &Input<'_>, mut problems: Vec<Problem>) -> Harvest {
    let main = draft.blocks.iter().filter(|(kind, _)| kind.is_main()).map(|(_, words)| words.as_str());
    let main = main.collect::<Vec<_>>().join("\n");
    if main.is_empty() {
        problems.push(Problem::new(
            ProblemCode::NoText,
            "The file holds a title at most, no running text. Check that it was saved or copied whole.",
        ));
    }
    let article = ArticleFacts {
        url: input.url.map(str::to_owned).or(draft.url),
        source: draft.source,
        language: spoken(&main),
        guid: None,
    };
    let version = VersionRead { blocks: draft.blocks, published: draft.published, ..VersionRead::default() };
    Harvest { items: vec![Item { article, versions: vec![version], ..Item::default() }], problems }
}
