//! Which subtrees of the chosen element are something other than the article: lists of links, galleries, what a heading
//! announces.

use super::body::Ground;
use super::dom::NodeId;
use super::hints::Hints;
use super::parse::is_heading;
use crate::phrases;
use std::ops::Range;

/// Marks as `out` the lines of subtrees that are no part of the article. `all` is the mass of the chosen element; `told`
/// marks lines that metadata vouches for.
pub fn drop_subtrees(ground: &Ground<'_>, root: NodeId, all: f32, told: Option<&[bool]>, out: &mut [bool]) {
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
    let grouping = matches!(
        tag,
        "ul" | "ol" | "div" | "section" | "table" | "dl" | "aside" | "article" | "header" | "form"
    );
    if hints.any(Hints::DOUBTFUL) && !hints.any(Hints::BODY) {
        let weak = mass / (size.max(1) as f32) < 0.5;
        if share > 0.3
            || weak && mass < 0.25 * all && !hints.any(Hints::CAPTION.with(Hints::BYLINE))
            || tag == "aside"
        {
            return true;
        }
    }
    if hints.any(Hints::PULLQUOTE) && size < 400 {
        return true;
    }
    let listed = is_list(ground, id);
    grouping
        && (share > if listed { 0.8 } else { 0.55 } && lines.len() >= 2
            || share > 0.8 && !lines[0].ends_sentence())
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
        let size =
            ground.flow.lines[ground.flow.range(id)].iter().map(|line| line.size).sum::<usize>() as f32;
        if !little && ground.mass(id) > 0.6 * size && size > 80.0 {
            break;
        }
        out[ground.flow.range(id)].fill(true);
    }
}
