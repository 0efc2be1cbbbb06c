//! Markdown to blocks through pulldown-cmark: headings, paragraphs, lists, quotations, pictures' descriptions, and the few
//! fields of a front matter that name an article. Raw HTML and code are left out.

use super::Draft;
use crate::stated::stated;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use variorum_core::text::{BlockKind, clean_block};

/// Reads Markdown. Never fails: any text is some Markdown.
pub fn read(text: &str) -> Draft {
    let options =
        Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut walk = Walk::default();
    for event in Parser::new_ext(text, options) {
        walk.take(event);
    }
    walk.flush(BlockKind::Paragraph);
    walk.draft
}

#[derive(Default)]
struct Walk {
    draft: Draft,
    words: String,
    alt: String,
    items: usize,
    quotes: usize,
    hush: usize,
    picture: bool,
    front: bool,
}

impl Walk {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) if self.hush == 0 => {
                if self.picture { &mut self.alt } else { &mut self.words }.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.picture = true,
            Tag::MetadataBlock(_) => self.front = true,
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.flush_text();
                self.hush += 1;
            }
            Tag::Item => {
                self.flush_text();
                self.items += 1;
            }
            Tag::BlockQuote(_) => {
                self.flush_text();
                self.quotes += 1;
            }
            Tag::List(_) | Tag::Paragraph | Tag::Heading { .. } | Tag::Table(_) => self.flush_text(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                self.picture = false;
                let alt = clean_block(&std::mem::take(&mut self.alt));
                if !alt.is_empty() {
                    self.draft.blocks.push((BlockKind::Caption, alt));
                }
            }
            TagEnd::MetadataBlock(_) => {
                self.front = false;
                let fields = std::mem::take(&mut self.words);
                self.front_matter(&fields);
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.hush = self.hush.saturating_sub(1),
            TagEnd::Heading(level) => {
                let titled = self.draft.blocks.iter().any(|(kind, _)| *kind == BlockKind::Headline);
                let first = !titled
                    && level == HeadingLevel::H1
                    && !self.draft.blocks.iter().any(|(kind, _)| kind.is_main());
                self.flush(if first { BlockKind::Headline } else { BlockKind::Subheading });
            }
            TagEnd::Item => {
                self.flush_text();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.flush_text();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::TableCell => self.words.push(' '),
            TagEnd::Paragraph | TagEnd::TableRow | TagEnd::TableHead => self.flush_text(),
            _ => {}
        }
    }

    fn flush_text(&mut self) {
        self.flush(if self.quotes > 0 {
            BlockKind::BlockQuotation
        } else if self.items > 0 {
            BlockKind::ListItem
        } else {
            BlockKind::Paragraph
        });
    }

    fn flush(&mut self, kind: BlockKind) {
        if self.front {
            return;
        }
        let words = clean_block(&std::mem::take(&mut self.words));
        if !words.is_empty() {
            self.draft.blocks.push((kind, words));
        }
    }

    /// `title`, `date`, `author`, `url` and `source` of a front matter; other fields are not ours.
    fn front_matter(&mut self, fields: &str) {
        for line in fields.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = clean_block(value.trim().trim_matches(['"', '\'']));
            if value.is_empty() {
                continue;
            }
            match name.trim().to_ascii_lowercase().as_str() {
                "title" | "headline" => self.draft.blocks.push((BlockKind::Headline, value)),
                "author" | "byline" => self.draft.blocks.push((BlockKind::Byline, value)),
                "date" | "published" => self.draft.published = stated(&value),
                "url" | "link" => self.draft.url = Some(value),
                "source" | "outlet" => self.draft.source = Some(value),
                _ => {}
            }
        }
    }
}
