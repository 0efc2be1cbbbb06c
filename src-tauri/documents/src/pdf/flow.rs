//! Lines of pages to paragraphs: what repeats on every page goes, words divided at the end of a line are joined, and a
//! paragraph goes on over the end of its page.

use super::letters::plain;
use crate::draft::{Role, ends_sentence};
use regex::Regex;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use variorum_readers::phrases;

/// Lines at the top and at the bottom of a page that may be its running head or foot.
const MARGIN: usize = 3;
/// A line that is shorter than this share of the longest ones around it may be the last of its paragraph.
const SHORT: f64 = 0.8;
/// Lines at the top of a page among which a byline and a date stand alone.
const HEAD: usize = 10;
/// Longest subheading, in characters.
const HEADING: usize = 100;

static FOLIO: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:[-–—|\s]*(?:page|seite|p\.|pág\.|str\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?[-–—|\s]*)$")
        .expect("the pattern is constant and tested")
});
/// What a browser prints above and below a page: the address with the page's number, the time with the title.
static PRINTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?: ?[AaPp][Mm])?\b.*)$")
        .expect("the pattern is constant and tested")
});
static BULLET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[•‣▪●◦■*–-]\s+(\S.*)$").expect("the pattern is constant and tested"));

/// The paragraphs of all pages.
pub(super) fn paragraphs(pages: &[String]) -> Vec<(Role, String)> {
    let pages: Vec<Vec<String>> = pages.iter().map(|page| lines(page)).collect();
    let repeated = repeated(&pages);
    let mut known = HashSet::new();
    for word in pages.iter().flatten().flat_map(|line| line.split_whitespace()) {
        known.insert(bare(word).to_lowercase());
    }
    let mut out: Vec<(Role, String)> = Vec::new();
    for page in &pages {
        let last = page.len();
        let is_margin = |at: usize| at < MARGIN || at + MARGIN >= last;
        let kept: Vec<&str> = page
            .iter()
            .enumerate()
            .filter(|(at, line)| {
                !(is_margin(*at)
                    && (repeated.contains(&masked(line))
                        || FOLIO.is_match(line) && !line.is_empty()
                        || PRINTED.is_match(line)))
            })
            .map(|(_, line)| line.as_str())
            .collect();
        for (at, group) in groups(&kept).into_iter().enumerate() {
            let (role, words) = paragraph(&group, &known);
            let before = out.last_mut().filter(|_| at == 0);
            match before {
                // The page ended in the middle of a sentence.
                Some((Role::Text, begun))
                    if role == Role::Text && !ends_sentence(begun) && goes_on(&words) =>
                {
                    join(begun, &words, &known);
                }
                _ => out.push((role, words)),
            }
        }
    }
    headings(&mut out);
    out
}

/// The lines of a page in plain letters; empty ones stay, for they part paragraphs.
fn lines(page: &str) -> Vec<String> {
    let lines = page.lines().map(|line| plain(line).split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.collect();
    let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(start, |at| at + 1);
    lines[start..end].to_vec()
}

/// A line with its numbers masked: running heads differ by them alone.
fn masked(line: &str) -> String {
    line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Running heads and feet: lines in the margins of most pages.
fn repeated(pages: &[Vec<String>]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let margins = page.iter().take(MARGIN).chain(page.iter().rev().take(MARGIN));
        let of_page: HashSet<String> =
            margins.filter(|line| !line.is_empty()).map(|line| masked(line)).collect();
        for line in of_page {
            *counts.entry(line).or_default() += 1;
        }
    }
    let most = (pages.len() * 3).div_ceil(5).max(3);
    counts.into_iter().filter(|(_, count)| *count >= most).map(|(line, _)| line).collect()
}

/// Lines that make a paragraph each: parted by empty lines, by bullets, and where a short line ends a sentence.
fn groups<'a>(lines: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut out: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for (at, line) in lines.iter().enumerate() {
        if line.is_empty() {
            open = false;
            continue;
        }
        let near = &lines[at.saturating_sub(12)..lines.len().min(at + 12)];
        let width = near.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let before = out.last().and_then(|group| group.last()).copied().unwrap_or_default();
        let ended =
            ends_sentence(before) && (before.chars().count() as f64) < width as f64 * SHORT && !goes_on(line);
        // Pages set headline, byline and date close to each other, in sizes that a line of text does not tell.
        let is_parted = at < HEAD && (is_head_matter(line) || is_head_matter(before));
        match out.last_mut() {
            Some(group) if open && !ended && !BULLET.is_match(line) && !is_parted => group.push(line),
            _ => out.push(vec![line]),
        }
        open = true;
    }
    out
}

fn paragraph(lines: &[&str], known: &HashSet<String>) -> (Role, String) {
    let mut words = String::new();
    for line in lines {
        join(&mut words, line, known);
    }
    match BULLET.captures(&words) {
        Some(hit) => (Role::Item, hit[1].to_owned()),
        None => (Role::Text, words),
    }
}

/// Adds a line. A word that is divided at its end is joined: with its hyphen where the document writes it so elsewhere.
fn join(words: &mut String, line: &str, known: &HashSet<String>) {
    if words.is_empty() {
        words.push_str(line);
        return;
    }
    let divided = words.ends_with(['-', '\u{AD}', '‐']);
    let before = words.trim_end_matches(['-', '\u{AD}', '‐']);
    let first = line.split_whitespace().next().map(bare).unwrap_or_default();
    let last = before.split_whitespace().next_back().map(bare).unwrap_or_default();
    let is_word =
        last.chars().next_back().is_some_and(char::is_lowercase) && first.starts_with(char::is_lowercase);
    if divided && is_word {
        let hyphened = format!("{last}-{first}").to_lowercase();
        let keeps = !words.ends_with('\u{AD}')
            && known.contains(&hyphened)
            && !known.contains(&format!("{last}{first}").to_lowercase());
        let kept = before.len();
        words.truncate(kept);
        if keeps {
            words.push('-');
        }
    } else if !(divided && last.chars().next_back().is_some_and(char::is_alphanumeric)) {
        words.push(' ');
    }
    words.push_str(line);
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a line begins in the middle of a sentence.
fn goes_on(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'))
}

/// A short line without a stop before a longer paragraph is a heading.
fn headings(parts: &mut [(Role, String)]) {
    for at in 0..parts.len() {
        let (role, words) = &parts[at];
        let size = words.chars().count();
        let next = parts.get(at + 1).map_or(0, |(_, words)| words.chars().count());
        let open = !ends_sentence(words) && !words.ends_with([',', ':', ';']);
        let is_line = size <= HEADING && words.split(' ').count() <= 14 && open && !goes_on(words);
        let is_short = is_line && next > size * 2 && words.chars().any(char::is_alphabetic);
        if *role == Role::Text && is_short && !is_head_matter(words) {
            parts[at].0 = Role::Heading;
        }
    }
}

/// A byline or a date on a line of its own.
fn is_head_matter(line: &str) -> bool {
    let is_line = line.chars().count() < 80 && !ends_sentence(line);
    is_line && (phrases::is_byline(line) || phrases::is_date(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pages: &[&str]) -> Vec<String> {
        let pages: Vec<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        paragraphs(&pages).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn divided_words_are_joined_and_compounds_keep_their_hyphen() {
        let page = "The negoti-\nations went on in the well-\nknown hall, a well-known one, and Franco-\nGerman envoys of the oﬃce came.";
        assert_eq!(
            texts(&[page]),
            [
                "The negotiations went on in the well-known hall, a well-known one, and Franco-German envoys of the office came."
            ]
        );
    }

    #[test]
    fn paragraphs_end_at_empty_lines_and_at_short_last_lines() {
        let page = "Ferry crews in the port of Lorne went back to work\non Friday, the board said.\nTalks had resumed on Thursday evening, and both sides\ncalled them open.\n\nThe first boat left the quay at noon.";
        assert_eq!(texts(&[page]).len(), 3);
    }

    #[test]
    fn running_heads_page_numbers_and_what_a_browser_prints_are_left_out() {
        let body = |at: usize| {
            let what = ["harbour", "ferry", "sheep", "brass band"][at - 1];
            format!("The {what} of Lorne has a page of its own in this report.")
        };
        let page = |at: usize| {
            format!("Lorne Courier · 14 March\n\n{}\n\nhttps://courier.example/ferry {at}/4\n{at}", body(at))
        };
        let pages: Vec<String> = (1..=4).map(page).collect();
        let words: Vec<String> = paragraphs(&pages).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, (1..=4).map(body).collect::<Vec<_>>());
    }

    #[test]
    fn a_paragraph_goes_on_over_the_end_of_its_page() {
        assert_eq!(
            texts(&[
                "The first boat left the quay at noon, with some two",
                "hundred passengers and forty sheep."
            ]),
            ["The first boat left the quay at noon, with some two hundred passengers and forty sheep."]
        );
    }

    #[test]
    fn bullets_are_items() {
        let pages = ["• Nine days without boats\n• Two ports closed".to_owned()];
        assert_eq!(
            paragraphs(&pages),
            [(Role::Item, "Nine days without boats".to_owned()), (Role::Item, "Two ports closed".to_owned())]
        );
    }
}
