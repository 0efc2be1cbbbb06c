//! What of the chosen element is article: subtrees and lines that are something else are left out, and what stays gets its
//! kind. Works on structure first (names, share of links, what a heading announces), on phrases for short lines second.

use super::body::Ground;
use super::dom::NodeId;
use super::kinds::{Place, kind_of};
use super::other::drop_subtrees;
use crate::phrases;
use std::collections::{HashMap, HashSet};
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
    let mut shares: HashMap<NodeId, usize> = HashMap::new();
    for line in &ground.flow.lines[range.clone()] {
        *shares.entry(line.holder).or_default() += 1;
    }
    let mut seen = HashSet::new();
    let mut running = 0;
    for at in range.clone() {
        let line = &ground.flow.lines[at];
        if out[at] || line.size < 2 && !line.text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let Some(kind) = kind_of(ground, root, line, if running > 0 { Place::Inside } else { Place::Top })
        else {
            continue;
        };
        let kind = match kind {
            BlockKind::Subheading if titles.contains(&fold(&line.text)) => continue,
            kind if kind.is_main() && told.is_some_and(|told| !told[at]) && kind != BlockKind::Subheading => {
                if line.mass() > 0.0 || line.size > 30 {
                    continue;
                } else {
                    kind
                }
            }
            kind => kind,
        };
        let folded = &all[at - range.start];
        let apart = !matches!(ground.page.tag(line.holder), "p" | "li");
        let long = line.size >= 40;
        let again = long && !seen.insert(folded);
        if apart && (again || long && repeats(folded, &all)) {
            continue;
        }
        let alone = shares.get(&line.holder) == Some(&1);
        let kind = match kind {
            BlockKind::Subheading | BlockKind::Paragraph
                if running == 0 && apart && alone && is_summary(folded, known) =>
            {
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
fn repeats(folded: &str, all: &[String]) -> bool {
    // Every line is compared with every other: worth it for an article, not for a book.
    all.len() < 2000
        && all.iter().any(|other| other.len() > folded.len() && other.len() > 40 && other.contains(folded))
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
    let (linked, size): (usize, usize) =
        lines().fold((0, 0), |sum, line| (sum.0 + line.linked, sum.1 + line.size));
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
