//! NewsDiffs pages: the view of two versions, whose script holds both texts whole, and the page of an article's history, which
//! lists versions without their texts. The script is read as words and never run. Markup after the project's public templates
//! (github.com/ecprice/newsdiffs, `diffview.html`, `article_history.html`).

mod script;
#[cfg(test)]
mod tests;

use crate::bounds::NEWSDIFFS_BYTES;
use crate::encoding::decode;
use crate::stated::stated;
use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use chrono::{FixedOffset, NaiveDate};
use dom_query::{Document, Selection};
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader, VersionRead,
};
use variorum_core::text::{BlockKind, clean_block, clean_line};
use variorum_core::time::{Seen, SeenBasis, Stated};

/// Bytes that are looked at to recognise a page.
const GLANCE: usize = 256 * 1024;
/// Characters up to which a line above the text may be a byline.
const BYLINE: usize = 200;

/// Reads NewsDiffs pages.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewsDiffsReader;

impl Reader for NewsDiffsReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "newsdiffs", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let head = String::from_utf8_lossy(&input.bytes[..input.bytes.len().min(GLANCE)]);
        let site = head.to_ascii_lowercase().contains("newsdiffs");
        let view = head.contains("id=\"compare\"") && head.contains("Comparing:");
        let history = head.contains("Change Log") && head.contains("(Compare)");
        match (view || history, site) {
            (true, true) => Fit::Certain,
            (true, false) if view => Fit::Likely,
            _ => Fit::No,
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > NEWSDIFFS_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The file is larger than any NewsDiffs page; it was not read.",
            ));
        }
        let decoded = decode(input.bytes, None);
        let document = Document::from(decoded.text.as_str());
        let item = match script::texts(&decoded.text).or_else(|| shown(&document)) {
            Some(texts) => view(&document, texts),
            None => history(&document)?,
        };
        Ok(Harvest { items: vec![item], problems: decoded.problems })
    }
}

/// Both texts from the comparison as the browser showed it, where the page was saved after its script had run.
fn shown(document: &Document) -> Option<[String; 2]> {
    let compare = document.select_single("#compare");
    if compare.select("ins, del").is_empty() {
        return None;
    }
    let side = |skip: &str| {
        let mut text = String::new();
        for node in compare.select("ins, del, span").nodes() {
            if node.has_name(skip) {
                continue;
            }
            for inner in node.descendants() {
                if inner.is_text() {
                    text.push_str(&inner.text());
                } else if inner.has_name("br") {
                    text.push('\n');
                }
            }
        }
        text.replace('¶', "")
    };
    Some([side("ins"), side("del")])
}

fn view(document: &Document, texts: [String; 2]) -> Item {
    let title = heading(document, "h2").map(|words| words.trim_start_matches("Comparing:").trim().to_owned());
    let times: Vec<Option<Seen>> = document
        .select("li")
        .iter()
        .map(|line| archived(&line.text()))
        .filter(Option::is_some)
        .take(2)
        .collect();
    let versions = texts
        .iter()
        .enumerate()
        .map(|(at, text)| version(text, title.as_deref(), times.get(at).copied().flatten()))
        .collect();
    Item {
        article: ArticleFacts { url: address(document), ..ArticleFacts::default() },
        versions,
        ..Item::default()
    }
}

/// A text as NewsDiffs stores it: a line with the date, the headline, a line with the writers, then paragraphs.
fn version(text: &str, title: Option<&str>, seen: Option<Seen>) -> VersionRead {
    let lines: Vec<String> = text.lines().map(clean_block).collect();
    let mut blocks = Vec::new();
    let mut published = None;
    let head = lines.iter().take(8).position(|line| title.is_some_and(|title| alike(line, title)));
    // A headline that changed stands where the other one does: after the date.
    let head = head.or_else(|| {
        let dated = lines.first().is_some_and(|line| line.chars().count() < 60 && stated(line).is_some());
        (dated && lines.len() > 2).then_some(1)
    });
    let mut rest = lines.as_slice();
    if let Some(head) = head {
        published = lines[..head].iter().find_map(|line| stated(line));
        blocks.push((BlockKind::Headline, lines[head].clone()));
        rest = &lines[head + 1..];
        if let Some((line, after)) = rest.split_first()
            && is_byline(line)
        {
            blocks.push((BlockKind::Byline, line.clone()));
            rest = after;
        }
    } else if let Some(title) = title {
        blocks.push((BlockKind::Headline, title.to_owned()));
    }
    blocks
        .extend(rest.iter().filter(|line| !line.is_empty()).map(|line| (BlockKind::Paragraph, line.clone())));
    VersionRead { blocks, published, seen, ..VersionRead::default() }
}

fn is_byline(line: &str) -> bool {
    let lower = line.to_lowercase();
    !line.is_empty()
        && line.chars().count() < BYLINE
        && (lower.starts_with("by ") || crate::phrases::is_byline(line))
}

fn alike(a: &str, b: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    !a.is_empty() && letters(a) == letters(b)
}

/// The history of an article: what it lists is said, since no text is in it.
fn history(document: &Document) -> Result<Item, Problem> {
    let rows = document.select("table tr");
    let listed = rows
        .iter()
        .filter(|row| row.select("td").iter().any(|cell| day_and_clock(&cell.text()).is_some()))
        .count();
    let url = address(document);
    if listed == 0 || url.is_none() {
        return Err(Problem::new(
            ProblemCode::Malformed,
            "There is no comparison of two versions in this NewsDiffs page. Open one with (Compare), save it and import that.",
        ));
    }
    let title = heading(document, "h1").unwrap_or_default();
    let title = title.rsplit_once(" (").map_or(title.as_str(), |(before, _)| before);
    let message = format!(
        "The page lists {listed} versions of “{}” and holds no text of them. Open each (Compare), save the page and import \
         that.",
        clean_line(title, 90)
    );
    Ok(Item {
        name: None,
        article: ArticleFacts { url, ..ArticleFacts::default() },
        problems: vec![Problem::new(ProblemCode::ListedOnly, message)],
        ..Item::default()
    })
}

fn heading(document: &Document, name: &str) -> Option<String> {
    let words = |selection: Selection<'_>| clean_block(&selection.text());
    document.select(name).iter().map(words).find(|words| !words.is_empty())
}

fn address(document: &Document) -> Option<String> {
    let web = |text: &str| text.starts_with("http://") || text.starts_with("https://");
    document
        .select("h3")
        .iter()
        .filter_map(|line| {
            let link = line.select("a[href]").attr("href").map(|href| href.trim().to_owned());
            link.filter(|href| web(href))
                .or_else(|| Some(line.text().trim().to_owned()).filter(|text| web(text)))
        })
        .next()
}

/// `Pink: Archived July 4, 2031, 3:10 p.m.`: the site states times in US Eastern Standard Time.
fn archived(line: &str) -> Option<Seen> {
    let after = line
        .split_once("Archived")
        .or_else(|| line.split_once("Left:"))
        .or_else(|| line.split_once("Right:"))?
        .1;
    let (day, time) = day_and_clock(after)?;
    let eastern = FixedOffset::west_opt(5 * 3_600)?;
    let at = eastern.from_local_datetime(&day.and_time(time)).single()?;
    Some(Seen { at: DateTime::<Utc>::from(at), basis: SeenBasis::ArchiveRecord })
}

fn day_and_clock(text: &str) -> Option<(NaiveDate, NaiveTime)> {
    static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?i)\b(\d{1,2})(?::(\d\d))?(?::\d\d)?\s*([ap])\.?m\b|\b(noon|midnight)\b|\b(\d\d):(\d\d)\b",
        )
        .expect("the pattern is constant and tested")
    });
    let day = match stated(text)? {
        Stated::Day(day) => day,
        Stated::Instant(at) => at.date_naive(),
    };
    let hit = CLOCK.captures(text)?;
    let number = |at: usize| hit.get(at).and_then(|found| found.as_str().parse::<u32>().ok());
    let time = match (hit.get(3), hit.get(4)) {
        (Some(half), _) => {
            let late = half.as_str().eq_ignore_ascii_case("p");
            NaiveTime::from_hms_opt(number(1)? % 12 + if late { 12 } else { 0 }, number(2).unwrap_or(0), 0)?
        }
        (_, Some(word)) if word.as_str().eq_ignore_ascii_case("noon") => NaiveTime::from_hms_opt(12, 0, 0)?,
        (_, Some(_)) => NaiveTime::MIN,
        _ => NaiveTime::from_hms_opt(number(5)?, number(6)?, 0)?,
    };
    Some((day, time))
}
