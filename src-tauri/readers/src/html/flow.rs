//! The page as lines: what a reader would see between two breaks, with how much of it is link, and which line lies in which
//! element. Nothing is judged here; hidden and junk elements are lines like others.

use super::dom::{NodeId, NodeKind, Page, is_block, is_silent};
use super::hints::Hints;
use std::ops::Range;

/// Text between two breaks.
#[derive(Debug)]
pub struct Line {
    /// The innermost element on lines of its own that holds the text.
    pub holder: NodeId,
    /// The words, white space folded.
    pub text: String,
    /// How many bytes of the words, without spaces.
    pub size: usize,
    /// How many of them stand inside links.
    pub linked: usize,
    /// How many of them, at the beginning, stand inside a link.
    pub leading: usize,
    /// How many of them are bold or strong.
    pub bold: usize,
    /// How many of them are in italics.
    pub slanted: usize,
}

impl Line {
    /// Share of the words that are links, 0 to 1.
    pub fn link_share(&self) -> f32 {
        self.linked as f32 / self.size.max(1) as f32
    }

    /// Whether it ends like a sentence, closing quotation marks and brackets apart.
    pub fn ends_sentence(&self) -> bool {
        let words = self.text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', ' ']);
        words.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔'])
    }

    /// How much running text it is: its size less its links where it reads like sentences, else 0.
    pub fn mass(&self) -> f32 {
        let share = self.link_share();
        let long = self.size >= 120;
        let prose =
            long || self.size >= 25 && self.ends_sentence() || self.size >= 60 && self.text.contains(", ");
        if prose && share < 0.5 { self.size as f32 * (1.0 - share) } else { 0.0 }
    }
}

/// All lines of a page, and the stretch of lines inside each element.
pub struct Flow {
    /// In the order of the page.
    pub lines: Vec<Line>,
    spans: Vec<(u32, u32)>,
}

impl Flow {
    /// The lines inside a node.
    pub fn range(&self, id: NodeId) -> Range<usize> {
        let (start, end) = self.spans[id.index()];
        start as usize..end as usize
    }

    /// The lines of a page.
    pub fn of(page: &Page, hints: &[Hints]) -> Self {
        let mut walk = Walk {
            page,
            hints,
            flow: Flow { lines: Vec::new(), spans: vec![(0, 0); page.len()] },
            open: None,
            gap: false,
            breaks: 0,
            style: Style::default(),
        };
        walk.node(NodeId::ROOT, NodeId::ROOT);
        walk.close();
        walk.flow
    }
}

#[derive(Clone, Copy, Default)]
struct Style {
    link: bool,
    bold: bool,
    slanted: bool,
}

struct Walk<'a> {
    page: &'a Page,
    hints: &'a [Hints],
    flow: Flow,
    open: Option<Line>,
    gap: bool,
    breaks: u8,
    style: Style,
}

impl Walk<'_> {
    /// Depth is bounded by the parser.
    fn node(&mut self, id: NodeId, holder: NodeId) {
        let tag = match &self.page.node(id).kind {
            NodeKind::Text(words) => return self.words(words, holder),
            NodeKind::Element { tag, .. } => tag,
        };
        if is_silent(tag) {
            return;
        }
        match &**tag {
            "br" => {
                self.gap = true;
                self.breaks += 1;
                if self.breaks >= 2 {
                    self.close();
                }
                return;
            }
            "img" | "picture" => return,
            _ => {}
        }
        let apart =
            Hints::JUNK.with(Hints::HIDDEN).with(Hints::CAPTION).with(Hints::COMMENTS).with(Hints::CREDIT);
        let cell = matches!(&**tag, "td" | "th") && self.is_data(id);
        self.gap |= cell;
        let block = is_block(tag) && !cell || &**tag != "a" && self.hints[id.index()].any(apart);
        let inner = if block { id } else { holder };
        if block {
            self.close();
        }
        let start = self.flow.lines.len();
        let outer = self.style;
        match &**tag {
            "a" => self.style.link |= self.page.attr(id, "href").is_some(),
            "b" | "strong" => self.style.bold = true,
            "i" | "em" | "cite" => self.style.slanted = true,
            _ => {}
        }
        for child in self.page.children(id) {
            self.node(child, inner);
        }
        self.style = outer;
        if block {
            self.close();
        }
        self.flow.spans[id.index()] = (index(start), index(self.flow.lines.len()));
    }

    /// Whether a table cell holds a figure or a name, to be read as a part of its row.
    fn is_data(&self, cell: NodeId) -> bool {
        let mut size = 0;
        let mut stack = vec![cell];
        while let Some(id) = stack.pop() {
            for child in self.page.children(id) {
                match &self.page.node(child).kind {
                    NodeKind::Text(words) => size += words.trim().len(),
                    NodeKind::Element { tag, .. } if is_block(tag) || &**tag == "br" => return false,
                    NodeKind::Element { .. } => stack.push(child),
                }
                if size > 120 {
                    return false;
                }
            }
        }
        true
    }

    fn words(&mut self, words: &str, holder: NodeId) {
        for (at, part) in words.split(char::is_whitespace).enumerate() {
            self.gap |= at > 0;
            if part.is_empty() {
                continue;
            }
            let gap = std::mem::take(&mut self.gap);
            self.breaks = 0;
            let line = self.open.get_or_insert_with(|| Line {
                holder,
                text: String::new(),
                size: 0,
                linked: 0,
                leading: 0,
                bold: 0,
                slanted: 0,
            });
            if gap && !line.text.is_empty() {
                line.text.push(' ');
            }
            line.text.push_str(part);
            line.size += part.len();
            if self.style.link {
                line.leading += if line.linked + part.len() == line.size { part.len() } else { 0 };
                line.linked += part.len();
            }
            line.bold += if self.style.bold { part.len() } else { 0 };
            line.slanted += if self.style.slanted { part.len() } else { 0 };
        }
    }

    fn close(&mut self) {
        self.gap = false;
        self.breaks = 0;
        self.flow.lines.extend(self.open.take());
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
