//! What of the chosen element is article: subtrees and lines that are something else are left out, and what stays gets its
//! kind. Works on structure first (names, share of links, what a heading announces), on phrases for short lines second.

use super::body::Ground;
use super::dom::NodeId;
use super::flow::Line;
use super::hints::Hints;
use super::parse::is_heading;
use crate::phrases;
use crate::stated::stated;
use std::collections::HashSet;
use std::ops::Range;
use variorum_core::text::BlockKind;

/// A line that stays, and what it is.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Which line of the flow.
    pub line: usize,
    /// What it is.
    pub kind: BlockKind,
}

/// What is known about the article from elsewhere.
pub struct Known<'a> {
    /// Which lines the page's metadata repeats, where it repeats the text.
    pub told: Option<&'a [bool]>,
    /// Headlines, folded.
    pub titles: &'a [String],
    /// The summary, folded.
    pub summary: String,
    /// Names of the writers, as metadata has them.
    pub writers: Option<String>,
}

/// The article's lines inside `root`.
pub fn trim(ground: &Ground<'_>, root: NodeId, known: &Known<'_>) -> Vec<Piece> {
    let Known { told, titles, .. } = *known;
    let mut out = ground.out.clone();
    let mass = ground.mass(root).max(1.0);
    drop_subtrees(ground, root, mass, told, &mut out);
    let range = ground.flow.range(root);
    let mut pieces: Vec<Piece> = Vec::new();
    let all: Vec<String> = ground.flow.lines[range.clone()].iter().map(|line| fold(&line.text)).collect();
    let mut seen = HashSet::new();
    let mut running = 0;
    for at in range.clone() {
        let line = &ground.flow.lines[at];
        if out[at] || line.size < 2 && !line.text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let Some(kind) = kind_of(ground, root, line, running > 0) else { continue };
        let kind = match kind {
            BlockKind::Subheading if titles.contains(&fold(&line.text)) => continue,
            kind if kind.is_main() && told.is_some_and(|told| !told[at]) && kind != BlockKind::Subheading => {
                if line.mass() > 0.0 || line.size > 30 { continue } else { kind }
            }
            kind => kind,
        };
        let folded = &all[at - range.start];
        let apart = !matches!(ground.page.tag(line.holder), "p" | "li");
        if line.size >= 40 && !seen.insert(folded) && apart || line.size >= 40 && apart && repeats(folded, &all) {
            continue;
        }
        let alone = range.clone().filter(|other| ground.flow.lines[*other].holder == line.holder).count() == 1;
        let kind = match kind {
            BlockKind::Subheading | BlockKind::Paragraph if running == 0 && apart && alone && is_summary(folded, known) => {
                BlockKind::Standfirst
            }
            kind => kind,
        };
        if kind.is_main() && kind != BlockKind::Subheading && line.mass() >= 60.0 {
            running += 1;
        }
        pieces.push(Piece { line: at, kind });
    }
    trim_ends(ground, &mut pieces, known);
    drop_idle_headings(&mut pieces);
    pieces
}

/// Whether a line is a part of another, as sentences repeated in large type are.
fn repeats(folded: &String, all: &[String]) -> bool {
    all.iter().any(|other| other.len() > folded.len() && other.len() > 40 && other.contains(folded.as_str()))
}

/// Whether a line is the summary that metadata states, or a part of it. A summary that is a part of the line was cut from
/// the first paragraph by a program.
fn is_summary(folded: &str, known: &Known<'_>) -> bool {
    folded.len() >= 30 && known.summary.contains(folded)
}

/// Letters and digits in lower case, for comparing titles and repeated lines.
pub fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn drop_subtrees(ground: &Ground<'_>, root: NodeId, all: f32, told: Option<&[bool]>, out: &mut [bool]) {
    let page = ground.page;
    let mut stack: Vec<NodeId> = page.children(root).collect();
    stack.reverse();
    while let Some(id) = stack.pop() {
        let range = ground.flow.range(id);
        if range.is_empty() {
            continue;
        }
        let vouched = told.is_some_and(|told| range.clone().any(|at| told[at]));
        if !vouched && is_other(ground, id, range.clone(), all) {
            out[range].fill(true);
            continue;
        }
        if is_heading(page.tag(id)) && !vouched {
            let text = page.text(id);
            if phrases::announces_other(&text) {
                out[range.clone()].fill(true);
                drop_announced(ground, id, root, all, out);
            }
        }
        let at = stack.len();
        stack.extend(page.children(id));
        stack[at..].reverse();
    }
}

/// Whether a subtree is something other than the article.
fn is_other(ground: &Ground<'_>, id: NodeId, range: Range<usize>, all: f32) -> bool {
    let lines = &ground.flow.lines[range.clone()];
    let size: usize = lines.iter().map(|line| line.size).sum();
    let linked: usize = lines.iter().map(|line| line.linked).sum();
    let share = linked as f32 / size.max(1) as f32;
    let mass = ground.mass(id);
    let hints = ground.hints[id.index()];
    let tag = ground.page.tag(id);
    if lines.iter().filter(|line| phrases::counts_pictures(&line.text)).count() >= 3 && mass < 0.9 * all {
        return true;
    }
    if mass > 0.5 * all || ground.is_embed(id) {
        return false;
    }
    let grouping = matches!(tag, "ul" | "ol" | "div" | "section" | "table" | "dl" | "aside" | "article" | "header" | "form");
    if hints.any(Hints::DOUBTFUL) && !hints.any(Hints::BODY) {
        let weak = mass / (size.max(1) as f32) < 0.5;
        if share > 0.3 || weak && mass < 0.25 * all && !hints.any(Hints::CAPTION.with(Hints::BYLINE)) || tag == "aside" {
            return true;
        }
    }
    if hints.any(Hints::PULLQUOTE) && size < 400 {
        return true;
    }
    let listed = is_list(ground, id);
    grouping && (share > if listed { 0.8 } else { 0.55 } && lines.len() >= 2 || share > 0.8 && !lines[0].ends_sentence())
}

/// Whether a subtree is one list or table, wrappers apart.
fn is_list(ground: &Ground<'_>, id: NodeId) -> bool {
    let range = ground.flow.range(id);
    let whole = |id: &NodeId| ground.flow.range(*id) == range;
    let inward = std::iter::successors(Some(id), |at| ground.page.children(*at).find(whole));
    inward.take(6).any(|at| matches!(ground.page.tag(at), "ul" | "ol" | "table"))
}

/// Drops what follows a heading that announces something else, up to the next heading or running text.
fn drop_announced(ground: &Ground<'_>, heading: NodeId, root: NodeId, all: f32, out: &mut [bool]) {
    let mut at = heading;
    // A heading alone in a wrapper announces what follows the wrapper.
    while let Some(parent) = ground.page.node(at).parent
        && parent != root
        && ground.flow.range(parent).len() == ground.flow.range(at).len()
    {
        at = parent;
    }
    if let Some(parent) = ground.page.node(at).parent
        && parent != root
        && ground.mass(parent) < 0.25 * all
    {
        out[ground.flow.range(parent)].fill(true);
        return;
    }
    let after = || {
        let siblings = std::iter::successors(ground.page.node(at).next, |id| ground.page.node(*id).next);
        siblings.take_while(|id| !is_heading(ground.page.tag(*id)))
    };
    let little = after().map(|id| ground.mass(id)).sum::<f32>() < 0.3 * all;
    for id in after() {
        let size = ground.flow.lines[ground.flow.range(id)].iter().map(|line| line.size).sum::<usize>() as f32;
        if !little && ground.mass(id) > 0.6 * size && size > 80.0 {
            break;
        }
        out[ground.flow.range(id)].fill(true);
    }
}

/// The kind of a line by the elements around it and, for short ones, by its words; `None` for what is no part of the article.
fn kind_of(ground: &Ground<'_>, root: NodeId, line: &Line, running: bool) -> Option<BlockKind> {
    let page = ground.page;
    let (mut heading, mut item, mut quote, mut figure, mut para, mut row) = (false, false, false, false, false, false);
    let mut hints = Hints::default();
    for id in page.lineage(line.holder).take_while(|id| *id != root) {
        match page.tag(id) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => heading = true,
            "li" => item = true,
            "blockquote" | "q" => quote = true,
            "figure" | "caption" => figure = true,
            "p" => para = true,
            "tr" => row = true,
            _ => {}
        }
        // Names of a large element say little about one line of it.
        if ground.size(id) < 1200.0 {
            hints = hints.with(ground.hints[id.index()]);
        }
    }
    let text = &line.text;
    if !para && !item && mostly_addresses(text) {
        return None;
    }
    if phrases::is_notice(text) || hints.any(Hints::CORRECTION) && line.size > 30 {
        return Some(BlockKind::CorrectionNotice);
    }
    if hints.any(Hints::CAPTION) || figure && !quote && !item {
        return Some(if hints.any(Hints::CREDIT) { BlockKind::Credit } else { BlockKind::Caption });
    }
    if phrases::is_label(text) || phrases::is_call(text) || line.link_share() > 0.5 && phrases::announces_other(opening(text)) {
        return None;
    }
    if phrases::is_date(text) {
        return None;
    }
    if phrases::is_credit(text) || hints.any(Hints::CREDIT) && line.size < 200 {
        return Some(BlockKind::Credit);
    }
    if phrases::is_byline(text) && !running {
        return Some(BlockKind::Byline);
    }
    if heading {
        return Some(BlockKind::Subheading);
    }
    if hints.any(Hints::BYLINE) {
        // Longer words with an author's name on the element are about the author.
        return Some(if line.size < 160 && line.mass() < 60.0 { BlockKind::Byline } else { BlockKind::Credit });
    }
    if !running && line.size < 100 && !line.ends_sentence() && stated(text).is_some() {
        return None;
    }
    if hints.any(Hints::DATELINE) && line.size < 60 {
        return Some(BlockKind::Dateline);
    }
    if hints.any(Hints::DATE) && line.size < 80 && !line.ends_sentence() {
        return None;
    }
    if hints.any(Hints::STANDFIRST) && !running && line.size < 600 {
        return Some(BlockKind::Standfirst);
    }
    if line.link_share() > 0.9 && !item && !line.ends_sentence() {
        return None;
    }
    let short = line.size < 50 && !line.ends_sentence() && !row;
    if short && !running && !para {
        return None;
    }
    if short && !para && !item && !quote && line.bold * 2 < line.size {
        return None;
    }
    Some(if quote {
        BlockKind::BlockQuotation
    } else if item {
        BlockKind::ListItem
    } else if !row && line.bold * 10 > line.size * 9 && line.size < 90 && !line.ends_sentence() {
        BlockKind::Subheading
    } else {
        BlockKind::Paragraph
    })
}

/// The first words of a line.
fn opening(text: &str) -> &str {
    text.char_indices().nth(60).map_or(text, |(at, _)| &text[..at])
}

/// Whether a line is web addresses with little between them.
fn mostly_addresses(text: &str) -> bool {
    let addresses: usize = text.split(' ').filter(|word| word.starts_with("http")).map(str::len).sum();
    addresses * 2 > text.len()
}

/// Leaves out what stands after the last running text: short ends, lines about the author.
fn trim_ends(ground: &Ground<'_>, pieces: &mut Vec<Piece>, known: &Known<'_>) {
    drop_last_list(ground, pieces);
    let count = pieces.len();
    for (back, piece) in pieces.iter_mut().rev().enumerate() {
        if back > 6 || back * 2 > count || !piece.kind.is_main() {
            continue;
        }
        let line = &ground.flow.lines[piece.line];
        let aside = line.slanted * 10 > line.size * 9 || line.linked > 0 || names_writer(&line.text, known);
        if phrases::is_biography(&line.text) && aside {
            piece.kind = BlockKind::Credit;
        } else if line.mass() > 0.0 {
            break;
        }
    }
}

/// A list of links that ends an article leads elsewhere.
fn drop_last_list(ground: &Ground<'_>, pieces: &mut Vec<Piece>) {
    let items = pieces.iter().rev().take_while(|piece| piece.kind == BlockKind::ListItem).count();
    if items < 2 || items * 2 > pieces.len() {
        return;
    }
    let last = &pieces[pieces.len() - items..];
    let lines = || last.iter().map(|piece| &ground.flow.lines[piece.line]);
    let (linked, size): (usize, usize) = lines().fold((0, 0), |sum, line| (sum.0 + line.linked, sum.1 + line.size));
    if linked * 4 > size * 3 && lines().filter(|line| line.linked > 0).count() * 10 >= items * 6 {
        pieces.truncate(pieces.len() - items);
    }
}

/// Whether a line opens with the name of a writer.
fn names_writer(text: &str, known: &Known<'_>) -> bool {
    let words = fold(text);
    let names = known.writers.iter().flat_map(|writers| writers.split([',', ';', '&'])).map(fold);
    names.filter(|name| name.len() > 5).any(|name| words.starts_with(&name))
}

/// A heading that nothing follows announces nothing of the article.
fn drop_idle_headings(pieces: &mut Vec<Piece>) {
    let mut followed = false;
    let mut keep = vec![true; pieces.len()];
    for (at, piece) in pieces.iter().enumerate().rev() {
        if piece.kind == BlockKind::Subheading {
            keep[at] = followed;
        } else if piece.kind.is_main() {
            followed = true;
        }
    }
    let mut keep = keep.into_iter();
    pieces.retain(|_| keep.next().unwrap_or(true));
}
