//! The headline: which of a page's many titles is the article's.

use super::dom::NodeId;
use super::meta::Sources;
use super::trim::fold;
use variorum_core::text::clean_block;

impl Sources<'_> {
    /// The headline: the page's own heading where other evidence bears it out, else what the metadata says.
    pub fn headline(&self, root: Option<NodeId>) -> Option<String> {
        let headings: Vec<(NodeId, String)> = self
            .page
            .elements()
            .filter(|id| self.page.tag(*id) == "h1")
            .take(12)
            .map(|id| (id, clean_block(&self.page.text(id))))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let meta = self.tags.first(&[
            "og:title",
            "twitter:title",
            "headline",
            "dc.title",
            "parsely-title",
            "sailthru.title",
            "title",
        ]);
        let title = self.page.elements().find(|id| self.page.tag(*id) == "title").map(|id| {
            clean_block(
                &self.page.node(id).first_child.map(|child| self.page.text(child)).unwrap_or_default(),
            )
        });
        let evidence: Vec<String> = [self.linked.headline.as_deref(), meta, title.as_deref()]
            .into_iter()
            .flatten()
            .map(fold)
            .filter(|words| !words.is_empty())
            .collect();
        // How much of the longer of two titles the shorter one is, where it stands in it whole.
        let share = |a: &str, b: &str| {
            if a.contains(b) || b.contains(a) {
                a.len().min(b.len()) as f32 / a.len().max(b.len()) as f32
            } else {
                0.0
            }
        };
        let borne_out = |text: &str| {
            let words = fold(text);
            evidence.iter().map(|other| share(other, &words)).fold(0.0, f32::max)
        };
        let rated =
            headings.iter().rev().map(|(_, text)| (borne_out(text), text)).filter(|(share, _)| *share >= 0.4);
        if let Some((_, text)) = rated.max_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some(text.clone());
        }
        let outlet =
            self.tags.first(&["og:site_name"]).map(str::to_owned).or_else(|| self.linked.publisher.clone());
        let bare = |title: &str| without_outlet(title, outlet.as_deref());
        let stated = self.linked.headline.clone().or_else(|| meta.map(bare));
        let near = || {
            let first = root.map(|root| self.flow.range(root).end).unwrap_or(usize::MAX);
            headings
                .iter()
                .rev()
                .find(|(id, text)| self.flow.range(*id).start <= first && text.len() > 3)
                .map(|(_, text)| text.clone())
        };
        stated.or_else(|| title.as_deref().filter(|title| !title.is_empty()).map(bare)).or_else(near)
    }

    /// Titles under other names, folded, to be left out of the text.
    pub fn titles(&self) -> Vec<String> {
        let title =
            self.page.elements().find(|id| self.page.tag(*id) == "title").map(|id| {
                self.page.node(id).first_child.map(|child| self.page.text(child)).unwrap_or_default()
            });
        let stated = [
            self.linked.headline.as_deref(),
            self.tags.first(&["og:title"]),
            self.tags.first(&["headline"]),
            self.tags.first(&["twitter:title"]),
            title.as_deref(),
        ];
        stated.into_iter().flatten().map(fold).filter(|words| !words.is_empty()).collect()
    }
}

/// A page title without the outlet's name at its end (`Ferry strike ends | Lorne Courier`) or its beginning.
pub fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    const BARS: [&str; 7] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];
    let Some((at, bar)) =
        BARS.iter().filter_map(|bar| title.rfind(bar).map(|at| (at, *bar))).max_by_key(|found| found.0)
    else {
        return title.to_owned();
    };
    let (head, tail) = (title[..at].trim(), title[at + bar.len()..].trim());
    // Two letters stand in many titles by chance.
    let is_outlet = |words: &str| {
        outlet.map(fold).is_some_and(|outlet| {
            let words = fold(words);
            outlet == words
                || outlet.len() > 3 && words.len() > 3 && (outlet.contains(&words) || words.contains(&outlet))
        })
    };
    let name_like =
        tail.split_whitespace().count() <= 4 && head.split_whitespace().count() >= 3 && bar != " - "
            || is_outlet(tail);
    if name_like
        || bar == " - " && tail.split_whitespace().count() <= 3 && head.split_whitespace().count() >= 4
    {
        return without_outlet(head, outlet);
    }
    match BARS.iter().filter_map(|bar| title.find(bar).map(|at| (at, *bar))).min_by_key(|found| found.0) {
        Some((at, bar)) if is_outlet(title[..at].trim()) => title[at + bar.len()..].trim().to_owned(),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outlet_falls_off_either_end_of_a_title() {
        let bare = |title| without_outlet(title, Some("Lorne Courier"));
        assert_eq!(bare("Ferry strike ends in Lorne | Lorne Courier"), "Ferry strike ends in Lorne");
        assert_eq!(bare("Ferry strike ends - News - Lorne Courier"), "Ferry strike ends - News");
        assert_eq!(
            bare("Lorne Courier | Ferry strike ends in Lorne after nine days"),
            "Ferry strike ends in Lorne after nine days"
        );
        assert_eq!(
            bare("Ferry strike - a diary of nine cold days in Lorne"),
            "Ferry strike - a diary of nine cold days in Lorne"
        );
    }
}
