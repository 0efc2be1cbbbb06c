//! Which element holds the article. Paragraphs lend their weight to the elements around them (the scoring of Arc90's
//! Readability), names of containers and the text that the page's own metadata repeats weigh in, and the choice widens
//! while what is added reads like the article. Trimming what does not belong is done afterwards, elsewhere.

use super::dom::{NodeId, Page};
use super::flow::Flow;
use super::hints::Hints;

/// What the choice rests on.
pub struct Ground<'a> {
    /// The page.
    pub page: &'a Page,
    /// Hints of its nodes.
    pub hints: &'a [Hints],
    /// Its lines.
    pub flow: &'a Flow,
    /// Which lines are out of the question (comments, navigation, hidden parts).
    pub out: Vec<bool>,
    /// Running total of the mass of lines that are not out.
    sums: Vec<f32>,
    /// Running total of the size of lines that are not out.
    sizes: Vec<f32>,
}

impl<'a> Ground<'a> {
    /// Finds what is out of the question.
    pub fn new(page: &'a Page, hints: &'a [Hints], flow: &'a Flow) -> Self {
        let mut ground = Self {
            page,
            hints,
            flow,
            out: vec![false; flow.lines.len()],
            sums: Vec::new(),
            sizes: Vec::new(),
        };
        ground.sum();
        // A share above which a name must be a mistake: some pages call their whole body "has-sidebar".
        for (hint, limit) in [(Hints::HIDDEN, 0.5), (Hints::COMMENTS, 1.0), (Hints::JUNK, 0.45)] {
            ground.exclude(hint, limit);
        }
        ground.exclude_teasers();
        ground
    }

    /// Leaves out lists of teasers outside of named containers: four or more of a kind side by side that each open with a link.
    fn exclude_teasers(&mut self) {
        let page = self.page;
        let opens_with_link = |id: NodeId| {
            let range = self.flow.range(id);
            let first = self.flow.lines[range].iter().find(|line| line.size > 3);
            first.is_some_and(|line| line.leading >= 12)
        };
        let teasers = |id: &NodeId| {
            let held = || page.children(*id).filter(|child| !self.flow.range(*child).is_empty());
            let Some(tag) = held().next().map(|child| page.tag(child)) else { return false };
            let alike = held().filter(|child| page.tag(*child) == tag).count();
            let linked = held().filter(|child| page.tag(*child) == tag && opens_with_link(*child)).count();
            matches!(tag, "li" | "div" | "article" | "section") && linked >= 4 && linked * 10 >= alike * 8
        };
        let named = |id: NodeId| page.lineage(id).any(|above| self.hints[above.index()].any(Hints::BODY));
        let lists: Vec<NodeId> = page.elements().filter(teasers).filter(|id| !named(*id)).collect();
        let all = self.mass(NodeId::ROOT);
        for id in lists {
            let mass = self.mass(id);
            if mass > 0.0 && all - mass >= 400.0 && !self.holds_article(id) {
                self.out[self.flow.range(id)].fill(true);
            }
        }
        self.sum();
    }

    /// Whether a subtree holds the page's title, or a container whose name says that it holds the text.
    fn holds_article(&self, id: NodeId) -> bool {
        let mut stack: Vec<NodeId> = self.page.children(id).collect();
        while let Some(inner) = stack.pop() {
            if self.page.tag(inner) == "h1" || self.hints[inner.index()].any(Hints::BODY) {
                return true;
            }
            stack.extend(self.page.children(inner));
        }
        false
    }

    /// Whether a subtree is mostly somebody's post, shown in the text; wrappers of posts are named like sharing tools.
    pub fn is_embed(&self, id: NodeId) -> bool {
        let mut at = id;
        loop {
            if self.hints[at.index()].any(Hints::EMBED) {
                return true;
            }
            let range = self.flow.range(at);
            match self.page.children(at).find(|child| !range.is_empty() && self.flow.range(*child) == range) {
                Some(inner) => at = inner,
                None => return false,
            }
        }
    }

    fn exclude(&mut self, hint: Hints, limit: f32) {
        let all = self.mass(NodeId::ROOT).max(1.0);
        let mut dropped = Vec::new();
        for id in self.page.elements() {
            if !self.hints[id.index()].any(hint) || self.flow.range(id).is_empty() {
                continue;
            }
            let mass = self.mass(id);
            // Comments may outweigh the article many times.
            let most = hint == Hints::COMMENTS && mass > 0.4 * all;
            let spared =
                if most { all - mass < 200.0 || self.holds_article(id) } else { mass >= limit * all };
            let spared = spared || hint == Hints::JUNK && self.is_embed(id);
            if !spared {
                dropped.push(self.flow.range(id));
            }
        }
        let before = self.out.clone();
        for range in dropped {
            self.out[range].fill(true);
        }
        self.sum();
        if hint != Hints::COMMENTS && self.mass(NodeId::ROOT) < 0.3 * all && all > 400.0 {
            self.out = before;
            self.sum();
        }
    }

    fn sum(&mut self) {
        let (mut mass, mut size) = (0.0, 0.0);
        self.sums = vec![0.0];
        self.sizes = vec![0.0];
        for (line, out) in self.flow.lines.iter().zip(&self.out) {
            if !out {
                mass += line.mass();
                size += line.size as f32;
            }
            self.sums.push(mass);
            self.sizes.push(size);
        }
    }

    /// Running text inside a node.
    pub fn mass(&self, id: NodeId) -> f32 {
        let range = self.flow.range(id);
        self.sums[range.end] - self.sums[range.start]
    }

    /// All text inside a node, what is out apart.
    pub fn size(&self, id: NodeId) -> f32 {
        let range = self.flow.range(id);
        self.sizes[range.end] - self.sizes[range.start]
    }

    /// The element that holds the article; `None` for a page without running text. `told` marks the lines that stand in
    /// the article's text as the page's metadata repeats it.
    pub fn choose(&self, told: Option<&[bool]>) -> Option<NodeId> {
        if let Some(found) = told.and_then(|told| self.around(told)) {
            return Some(found);
        }
        let mut best = self.best_scored()?;
        best = self.widen(best);
        Some(self.settle(best))
    }

    /// The innermost element around nearly all of the lines that metadata repeats.
    fn around(&self, told: &[bool]) -> Option<NodeId> {
        let weight = |id: NodeId| -> f32 {
            let range = self.flow.range(id);
            range.filter(|at| told[*at] && !self.out[*at]).map(|at| self.flow.lines[at].size as f32).sum()
        };
        let all = weight(NodeId::ROOT);
        if all < 300.0 {
            return None;
        }
        let mut at = NodeId::ROOT;
        while let Some(inner) = self.page.children(at).find(|child| weight(*child) >= 0.97 * all) {
            at = inner;
        }
        // A page whose text stands in one paragraph needs the element around it.
        Some(if self.page.tag(at) == "p" { self.page.node(at).parent.unwrap_or(at) } else { at })
    }

    fn best_scored(&self) -> Option<NodeId> {
        let mut scores = vec![0.0_f32; self.page.len()];
        for (line, out) in self.flow.lines.iter().zip(&self.out) {
            let mass = line.mass();
            if *out || mass <= 0.0 {
                continue;
            }
            let commas = line.text.matches([',', '،', '、', '，']).count().min(10);
            let points =
                (1.0 + commas as f32 + (line.size as f32 / 100.0).min(3.0)) * (1.0 - line.link_share());
            let tag = self.page.tag(line.holder);
            let points = if tag == "li" { points * 0.5 } else { points };
            let leaf = matches!(tag, "p" | "li" | "pre" | "blockquote" | "h2" | "h3" | "h4" | "dd");
            for (level, above) in self.page.lineage(line.holder).skip(usize::from(leaf)).take(5).enumerate() {
                let share = match level {
                    0 => 1.0,
                    1 => 0.5,
                    _ => 1.0 / (level as f32 * 3.0),
                };
                scores[above.index()] += points * share;
            }
        }
        let factor = |id: NodeId| {
            let hints = self.hints[id.index()];
            let named = if hints.any(Hints::BODY) { 1.3 } else { 1.0 };
            let doubt = if hints.any(Hints::DOUBTFUL.with(Hints::JUNK)) { 0.8 } else { 1.0 };
            let tag = if matches!(self.page.tag(id), "article" | "main") { 1.1 } else { 1.0 };
            let density = self.mass(id) / self.size(id).max(1.0);
            named * doubt * tag * (0.3 + 0.7 * density)
        };
        let rated = self.page.elements().filter(|id| scores[id.index()] > 0.0);
        rated
            .map(|id| (id, scores[id.index()] * factor(id)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|found| found.0)
    }

    /// Climbs while what lies around the choice is running text as well: articles cut into several containers.
    fn widen(&self, start: NodeId) -> NodeId {
        let mut best = start;
        let mut mass = self.mass(best);
        let mut named = false;
        for (level, above) in self.page.ancestors(start).enumerate() {
            named |= self.hints[best.index()].any(Hints::BODY);
            // Out of a named container only into another, or into the article as a whole.
            if named && !self.hints[above.index()].any(Hints::BODY) && self.page.tag(above) != "article" {
                continue;
            }
            if level > 6 || matches!(self.page.tag(above), "body" | "html") {
                break;
            }
            let more = self.mass(above) - mass;
            let around = self.size(above) - self.size(best);
            if more >= 0.04 * mass && more >= 80.0 && more / around.max(1.0) >= 0.6 && more <= 12.0 * mass {
                best = above;
                mass = self.mass(best);
            }
        }
        best
    }

    /// Moves to a container whose name says that it holds the text, where it holds as much.
    fn settle(&self, best: NodeId) -> NodeId {
        let mass = self.mass(best);
        let named = |id: &NodeId| self.hints[id.index()].any(Hints::BODY);
        let inside = self.page.elements().filter(named).filter(|id| self.page.within(*id, best));
        if let Some(inner) = inside.filter(|id| self.mass(*id) >= 0.9 * mass).last() {
            return inner;
        }
        let outer = self.page.ancestors(best).filter(named).filter(|id| {
            let more = self.mass(*id) - mass;
            more < 3.0 * mass && more / (self.size(*id) - self.size(best)).max(1.0) > 0.5
        });
        outer.last().unwrap_or(best)
    }
}
