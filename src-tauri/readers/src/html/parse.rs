//! HTML text to a [`Page`], in time that grows with the input whatever the input is: html5ever's tokenizer, and a tree
//! builder of our own with a bound on depth, nodes and attributes. It closes what HTML closes by itself (`p`, `li`, table
//! cells) and never reorders: the full standard algorithm may take quadratic time on hostile nesting and buys extraction
//! nothing. Scripts are tokens to be dropped, no more.

use super::dom::{NodeId, NodeKind, Page, is_block};
use super::seen;
use crate::bounds::{NESTING, NODES};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{LocalName, local_name};
use std::cell::RefCell;

/// Tokens are emitted at least this often, counted in characters that could separate attributes: the tokenizer compares each
/// attribute of a tag with all before it.
const MAX_SEPARATORS: u64 = 40_000;
/// Bound on the sum of squares of such counts over a page.
const MAX_COMPARISONS: u64 = 4_000_000_000;
/// Bytes handed to the tokenizer at a time.
const CHUNK: usize = 16 * 1024;
/// Longest attribute value that is kept.
const MAX_VALUE: usize = 4096;

/// A page, and whether all of the text went into it.
pub struct Parsed {
    /// What was read.
    pub page: Page,
    /// Whether a bound was hit and the rest left unread.
    pub cut: Option<Cut>,
}

/// Which bound ended the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// More elements than any news page has.
    Nodes,
    /// A tag with tens of thousands of attributes.
    Attributes,
}

/// Parses a page. Never fails: any text is some page.
pub fn parse(html: &str) -> Parsed {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut cut = None;
    let (mut pending, mut comparisons) = (0_u64, 0_u64);
    let mut rest = html;
    while !rest.is_empty() && cut.is_none() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(CHUNK.min(rest.len())));
        rest = after;
        let before = tokenizer.sink.0.borrow().tokens;
        queue.push_back(StrTendril::from_slice(chunk));
        // Scripts never run, so the tokenizer never pauses: it reads the chunk to its end.
        let _ = tokenizer.feed(&queue);
        let builder = tokenizer.sink.0.borrow();
        if builder.tokens != before {
            pending = 0;
        }
        pending += separators(chunk);
        comparisons += pending * separators(chunk);
        if pending > MAX_SEPARATORS || comparisons > MAX_COMPARISONS {
            cut = Some(Cut::Attributes);
        } else if builder.page.len() >= NODES {
            cut = Some(Cut::Nodes);
        }
    }
    if cut.is_none() {
        tokenizer.end();
    }
    Parsed { page: tokenizer.sink.0.into_inner().page, cut }
}

fn separators(chunk: &str) -> u64 {
    chunk.bytes().filter(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'/')).count()
        as u64
}

#[derive(Default)]
struct Sink(RefCell<Builder>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        self.0.borrow_mut().take(token)
    }
}

struct Builder {
    page: Page,
    /// Open elements, outermost first; the root is always there.
    open: Vec<(NodeId, LocalName)>,
    /// Start tags beyond [`NESTING`] that wait for their end tags.
    too_deep: usize,
    /// Tokens seen, errors apart.
    tokens: u64,
    body_seen: bool,
}

impl Default for Builder {
    fn default() -> Self {
        let open = vec![(NodeId::ROOT, local_name!("html"))];
        Self { page: Page::new(), open, too_deep: 0, tokens: 0, body_seen: false }
    }
}

impl Builder {
    fn take(&mut self, token: Token) -> TokenSinkResult<()> {
        match token {
            Token::ParseError(_) | Token::EOFToken => return TokenSinkResult::Continue,
            Token::CharacterTokens(words) if self.page.len() < NODES => {
                let (top, name) = self.top();
                if !is_code(&self.page, top, &name) {
                    self.page.append_text(top, &words);
                }
            }
            Token::CommentToken(words) if self.page.comments.len() < 8 && seen::is_mark(&words) => {
                self.page.comments.push(words.chars().take(1000).collect());
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                self.tokens += 1;
                return self.start(tag);
            }
            Token::TagToken(tag) => self.end(&tag.name),
            _ => {}
        }
        self.tokens += 1;
        TokenSinkResult::Continue
    }

    fn top(&self) -> (NodeId, LocalName) {
        self.open.last().cloned().unwrap_or((NodeId::ROOT, local_name!("html")))
    }

    fn start(&mut self, tag: Tag) -> TokenSinkResult<()> {
        let name = tag.name.clone();
        match &*name {
            "html" => self.page.add_attrs(NodeId::ROOT, kept(tag)),
            "body" if self.body_seen => {}
            _ if self.page.len() >= NODES => {}
            _ => self.open_element(&name, tag),
        }
        match &*name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    fn open_element(&mut self, name: &LocalName, tag: Tag) {
        self.close_implied(name);
        let drawing = |name: &str| matches!(name, "svg" | "math");
        let in_drawing = || drawing(name) || self.open.iter().any(|(_, open)| drawing(open));
        let leaf = is_void(name) || tag.self_closing && in_drawing();
        if name == "body" {
            self.body_seen = true;
            self.close_through(|open| open == "head");
        }
        let shadow = name == "template" && tag.attrs.iter().any(|attr| &*attr.name.local == "shadowrootmode");
        let name = if shadow { local_name!("div") } else { name.clone() };
        let (top, _) = self.top();
        let id = self.page.append(top, NodeKind::Element { tag: name.clone(), attrs: kept(tag) });
        if leaf {
        } else if self.open.len() < NESTING {
            self.open.push((id, name));
        } else {
            self.too_deep += 1;
        }
    }

    /// Closes what a start tag closes by itself.
    fn close_implied(&mut self, name: &str) {
        let ends =
            |open: &str| matches!(open, "table" | "td" | "th" | "caption" | "object" | "template" | "html");
        match name {
            "li" => self.close_unless("li", |open| matches!(open, "ul" | "ol" | "menu") || ends(open)),
            "dt" | "dd" => {
                self.close_unless("dt", |open| open == "dl" || ends(open));
                self.close_unless("dd", |open| open == "dl" || ends(open));
            }
            "tr" => {
                self.close_unless("tr", |open| open == "table");
            }
            "td" | "th" => {
                self.close_unless("td", |open| matches!(open, "tr" | "table"));
                self.close_unless("th", |open| matches!(open, "tr" | "table"));
            }
            "option" => self.close_unless("option", |open| open != "option"),
            "a" => self.close_unless("a", is_block),
            _ => {}
        }
        if is_block(name) && !matches!(name, "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption") {
            self.close_unless("p", ends);
        }
        if !matches!(name, "meta" | "link" | "base" | "title" | "script" | "style" | "noscript" | "template")
        {
            self.close_unless("head", |open| open != "head");
        }
    }

    /// Closes the nearest open `name` with all inside it, unless an element that `fences` stands between.
    fn close_unless(&mut self, name: &str, fences: impl Fn(&str) -> bool) {
        for at in (1..self.open.len()).rev() {
            let open = &*self.open[at].1;
            if open == name {
                self.open.truncate(at);
                return;
            }
            if fences(open) {
                return;
            }
        }
    }

    fn close_through(&mut self, is_it: impl Fn(&str) -> bool) {
        if let Some(at) = (1..self.open.len()).rev().find(|at| is_it(&self.open[*at].1)) {
            self.open.truncate(at);
        }
    }

    fn end(&mut self, name: &str) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match name {
            "html" | "body" => {}
            "table" => self.close_through(|open| open == "table"),
            "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" | "caption" => {
                self.close_unless(name, |open| open == "table");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let heading = self.open.iter().rev().map(|(_, open)| &**open).find(|open| is_heading(open));
                let heading = heading.unwrap_or(name).to_owned();
                self.close_unless(&heading, |open| matches!(open, "td" | "th" | "table"));
            }
            _ if is_block(name) => self.close_unless(name, |open| matches!(open, "td" | "th" | "table")),
            // An inline end tag that comes late never closes the blocks opened since.
            _ => self.close_unless(name, is_block),
        }
    }
}

/// Whether characters here are a program or a style sheet; data in JSON-LD is kept.
fn is_code(page: &Page, id: NodeId, name: &str) -> bool {
    name == "style" || name == "script" && !page.attr(id, "type").is_some_and(|kind| kind.contains("ld+json"))
}

/// Whether the tag is one of the six headings.
pub fn is_heading(tag: &str) -> bool {
    matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[rustfmt::skip]
fn is_void(tag: &str) -> bool {
    matches!(tag, "area" | "base" | "basefont" | "bgsound" | "br" | "col" | "embed" | "hr" | "img" | "input" | "keygen"
        | "link" | "meta" | "param" | "source" | "track" | "wbr")
}

/// The attributes that extraction looks at; event handlers, images and `javascript:` links fall away here.
fn kept(tag: Tag) -> Vec<(LocalName, String)> {
    let wanted = tag.attrs.into_iter().filter(|attr| is_wanted(&attr.name.local));
    let short = wanted.filter(|attr| attr.value.len() <= MAX_VALUE || &*attr.name.local == "content");
    let pairs = short.map(|attr| (attr.name.local, attr.value.chars().take(MAX_VALUE).collect::<String>()));
    pairs.filter(|(name, value)| !(&**name == "href" && runs_code(value))).collect()
}

fn runs_code(href: &str) -> bool {
    let scheme: String = href.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(11).collect();
    scheme.eq_ignore_ascii_case("javascript:") || scheme.to_ascii_lowercase().starts_with("vbscript:")
}

#[rustfmt::skip]
fn is_wanted(name: &str) -> bool {
    matches!(name, "class" | "id" | "href" | "itemprop" | "property" | "name" | "content" | "rel" | "role" | "datetime"
        | "lang" | "hidden" | "style" | "aria-hidden" | "type" | "title" | "itemtype" | "pubdate" | "data-component"
        | "data-testid" | "data-qa" | "data-type" | "data-module" | "data-datetime" | "data-seconds" | "data-timestamp" | "epochtime"
        | "data-gu-name" | "data-block" | "aria-label" | "http-equiv" | "cite")
}
