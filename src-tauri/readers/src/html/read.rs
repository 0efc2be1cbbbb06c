//! From the text of a page to its harvest: parse, look up metadata, choose the element that holds the article, trim it,
//! put the blocks together.

use super::body::Ground;
use super::dom::{NodeId, Page};
use super::flow::{Flow, Line};
use super::hints::Hints;
use super::jsonld;
use super::meta::Sources;
use super::parse::{Cut, parse};
use super::tags::Tags;
use super::trim::{Known, Piece, fold, trim};
use super::{hints, seen, told, wall};
use crate::language::spoken;
use crate::phrases;
use variorum_core::import::{ArticleFacts, Harvest, Item, Problem, ProblemCode, VersionRead};
use variorum_core::text::{BlockKind, clean_block};

/// Reads one page that came from `url`, where that is known.
pub fn page(html: &str, url: Option<&str>) -> Result<Harvest, Problem> {
    let parsed = parse(html);
    let page = &parsed.page;
    let hints = hints::hints(page);
    let flow = Flow::of(page, &hints);
    let tags = Tags::of(page);
    let linked = jsonld::article(page).unwrap_or_default();
    let noted = seen::saved_from(&page.comments);
    let given = url.or(noted.as_deref());
    let sources = Sources { page, hints: &hints, flow: &flow, tags: &tags, linked: &linked, given };

    let ground = Ground::new(page, &hints, &flow);
    let marks = linked.body.as_deref().and_then(|body| told::told(&flow, body));
    let root = ground.choose(marks.as_deref());
    let headline = sources.headline(root);
    let mut titles = sources.titles();
    titles.extend(headline.as_deref().map(fold));
    let known = Known {
        told: marks.as_deref(),
        titles: &titles,
        summary: sources.summary().map(fold).unwrap_or_default(),
        writers: sources.writers(),
    };
    let pieces = root.map(|root| trim(&ground, root, &known)).unwrap_or_default();
    let blocks = blocks(&ground, root, &sources, &pieces, headline.as_deref());

    let main: Vec<&str> =
        blocks.iter().filter(|(kind, _)| kind.is_main()).map(|(_, text)| text.as_str()).collect();
    let main = main.join("\n");
    let mut problems = Vec::new();
    if let Some(cut) = parsed.cut {
        problems.push(cut_short(cut));
    }
    let whole = page.text(NodeId::ROOT);
    let title = headline.as_deref().unwrap_or_default();
    let page_title = page_title(page);
    let look = |title| wall::Look { title, main: &main, whole: &whole, free: linked.free };
    if let Some(problem) =
        wall::not_an_article(&look(title)).or_else(|| wall::not_an_article(&look(&page_title)))
    {
        problems.push(problem);
    } else if main.is_empty() {
        problems.push(Problem::new(
            ProblemCode::NoText,
            "No running text was found in this page. If a browser shows some, select and copy it there, and paste it here.",
        ));
    }

    let canonical = sources.canonical();
    let addresses: Vec<&str> = [url, noted.as_deref(), canonical.as_deref()].into_iter().flatten().collect();
    let version = VersionRead {
        published: sources.published(),
        updated: sources.updated(),
        seen: seen::seen(&addresses, &page.comments),
        blocks,
        ..VersionRead::default()
    };
    let article = ArticleFacts {
        language: sources.language().or_else(|| spoken(&main)),
        source: sources.outlet(),
        url: canonical.clone(),
        guid: None,
    };
    let item = Item { article, versions: vec![version], problems, ..Item::default() };
    Ok(Harvest { items: vec![item], problems: Vec::new() })
}

fn page_title(page: &Page) -> String {
    let title = page.elements().find(|id| page.tag(*id) == "title");
    title.and_then(|id| page.node(id).first_child).map(|child| page.text(child)).unwrap_or_default()
}

fn cut_short(cut: Cut) -> Problem {
    let what = match cut {
        Cut::Nodes => "more elements than any news page has",
        Cut::Attributes => "an element with tens of thousands of attributes",
    };
    Problem::new(ProblemCode::Truncated, format!("The page holds {what}; only its beginning was read."))
}

/// Headline, standfirst and byline first, then the article's pieces in order.
fn blocks(
    ground: &Ground<'_>,
    root: Option<NodeId>,
    sources: &Sources<'_>,
    pieces: &[Piece],
    headline: Option<&str>,
) -> Vec<(BlockKind, String)> {
    let words = |piece: &Piece| clean_block(&ground.flow.lines[piece.line].text);
    let mut blocks: Vec<(BlockKind, String)> = Vec::new();
    blocks.extend(headline.map(|words| (BlockKind::Headline, words.to_owned())));
    let has = |kind: BlockKind| pieces.iter().any(|piece| piece.kind == kind);
    let above = root.map(|root| above(ground, root)).unwrap_or_default();
    if !has(BlockKind::Standfirst) {
        let main: Vec<String> =
            pieces.iter().filter(|piece| piece.kind.is_main()).take(3).map(words).collect();
        let found = standfirst(sources, &above, &main).or_else(|| named_standfirst(ground, root?));
        blocks.extend(found.map(|words| (BlockKind::Standfirst, words)));
    }
    if !has(BlockKind::Byline) {
        let named = above.iter().rev().find(|line| phrases::is_byline(line)).cloned();
        blocks.extend(named.or_else(|| sources.writers()).map(|words| (BlockKind::Byline, words)));
    }
    blocks
        .extend(pieces.iter().map(|piece| (piece.kind, words(piece))).filter(|(_, words)| !words.is_empty()));
    blocks
}

/// The lines shortly above the text that are not out of the question.
fn above(ground: &Ground<'_>, root: NodeId) -> Vec<String> {
    let start = ground.flow.range(root).start;
    let near = start.saturating_sub(40)..start;
    near.filter(|at| !ground.out[*at]).map(|at| clean_block(&ground.flow.lines[at].text)).collect()
}

/// A line above the text whose element is named as the summary.
fn named_standfirst(ground: &Ground<'_>, root: NodeId) -> Option<String> {
    let start = ground.flow.range(root).start;
    let mut near =
        (start.saturating_sub(40)..start).filter(|at| !ground.out[*at]).map(|at| &ground.flow.lines[at]);
    let named = |line: &&Line| {
        let mut around = ground.page.lineage(line.holder).take(2);
        line.size > 30 && around.any(|id| ground.hints[id.index()].any(Hints::STANDFIRST))
    };
    near.find(named).map(|line| clean_block(&line.text))
}

/// The summary above the text: one that metadata states and the page shows, outside of the text.
fn standfirst(sources: &Sources<'_>, above: &[String], main: &[String]) -> Option<String> {
    let stated = fold(sources.summary()?);
    if stated.len() < 30 {
        return None;
    }
    let same = |line: &&String| {
        let folded = fold(line);
        folded.len() >= 30 && (stated.contains(&folded) || folded.contains(&stated))
    };
    above.iter().find(same).filter(|line| !main.contains(line)).cloned()
}
