//! Templates of briefings as text that anybody can edit: one mark at the beginning of a line, the same that the editor takes.
//! Where the files lie and what stands in for `{story}` and `{date}` is for others.

use super::{BriefBlock, FigureKind, Inline, Judgement};

/// What a template makes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// What it is called; empty where the file does not say.
    pub name: String,
    /// What it is for, in a sentence; empty where the file does not say.
    pub about: String,
    /// Title of the briefing; empty where the file does not say.
    pub title: String,
    /// The document, top to bottom.
    pub parts: Vec<Part>,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A block as it will stand.
    Block(BriefBlock),
    /// A figure that is made from the library when the briefing is.
    Figure(FigureKind),
}

/// Reads a template. Every text is one: a line without a mark is a paragraph.
///
/// ```text
/// Name: Situation report        the first lines may say Name, About and Title
/// = the bottom line             # to #### headings       - and 1. lists
/// ! a judgement                 > a quotation            | cells | of a row |
/// Assumes: …                    Changes if: …            behind a judgement
/// @timeline                     a figure of the story: timeline, versions, roster, ledger, ranges
/// ```
#[must_use]
pub fn read_template(text: &str) -> Template {
    let mut out = Template::default();
    let mut open = true;
    let mut joins = false;
    for line in text.trim_start_matches('\u{feff}').lines() {
        let line = line.trim();
        if line.is_empty() {
            joins = false;
            continue;
        }
        if open && head(&mut out, line) {
            continue;
        }
        open = false;
        take(&mut out.parts, line, joins);
        joins = true;
    }
    out
}

/// A line of the head; `false` for the first line of the document.
fn head(out: &mut Template, line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else { return false };
    let field = match key.trim().to_lowercase().as_str() {
        "name" => &mut out.name,
        "about" => &mut out.about,
        "title" => &mut out.title,
        _ => return false,
    };
    value.trim().clone_into(field);
    true
}

/// Adds a line to the parts. `joins` says that no empty line stands before it: items then belong to the list above.
fn take(parts: &mut Vec<Part>, line: &str, joins: bool) {
    let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
    let text = || runs(rest.trim());
    let hashes = mark.chars().filter(|c| *c == '#').count();
    let block = match mark {
        "=" => BriefBlock::BottomLine { text: text() },
        "!" => BriefBlock::Judgement(Judgement { text: text(), ..Judgement::default() }),
        ">" => BriefBlock::Quotation { text: text() },
        "-" | "*" => return item(parts, text(), joins, Numbers::Bullets),
        _ if is_number(mark) => return item(parts, text(), joins, Numbers::Figures),
        _ if (1..=4).contains(&hashes) && mark.len() == hashes => {
            BriefBlock::Heading { level: u8::try_from(hashes).unwrap_or(4), text: text() }
        }
        _ if mark.starts_with('|') => return row(parts, line, joins),
        _ if field(parts, line) => return,
        _ => match mark.strip_prefix('@').and_then(FigureKind::from_token) {
            Some(kind) => return parts.push(Part::Figure(kind)),
            None => BriefBlock::Paragraph { text: runs(line) },
        },
    };
    parts.push(Part::Block(block));
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Bullets,
    Figures,
}

fn is_number(mark: &str) -> bool {
    mark.strip_suffix(['.', ')'])
        .is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()))
}

fn item(parts: &mut Vec<Part>, text: Vec<Inline>, joins: bool, numbers: Numbers) {
    let numbered = numbers == Numbers::Figures;
    if joins
        && let Some(Part::Block(BriefBlock::List { ordered, items })) = parts.last_mut()
        && *ordered == numbered
    {
        return items.push(text);
    }
    parts.push(Part::Block(BriefBlock::List { ordered: numbered, items: vec![text] }));
}

fn row(parts: &mut Vec<Part>, line: &str, joins: bool) {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    // The rule under a head, as Markdown draws it, is no row.
    if cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | ':'))) {
        return;
    }
    let cells: Vec<Vec<Inline>> = cells.into_iter().map(runs).collect();
    if joins && let Some(Part::Block(BriefBlock::Table { rows })) = parts.last_mut() {
        return rows.push(cells);
    }
    parts.push(Part::Block(BriefBlock::Table { rows: vec![cells] }));
}

/// A field of the judgement above.
fn field(parts: &mut [Part], line: &str) -> bool {
    let Some(Part::Block(BriefBlock::Judgement(judgement))) = parts.last_mut() else { return false };
    let Some((key, value)) = line.split_once(':') else { return false };
    let field = match key.trim().to_lowercase().as_str() {
        "assumes" => &mut judgement.assumptions,
        "changes if" => &mut judgement.would_change,
        _ => return false,
    };
    value.trim().clone_into(field);
    true
}

/// Words with `**strong**` and `*emphasised*` stretches; a lone asterisk is one.
fn runs(text: &str) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    let mut push = |words: &str, bold: bool, italic: bool| {
        if !words.is_empty() {
            out.push(Inline::Text { text: words.to_owned(), bold, italic });
        }
    };
    let mut plain = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('*') {
        let start = at + found;
        let mark = if text[start..].starts_with("**") { "**" } else { "*" };
        let inside = start + mark.len();
        match text[inside..].find(mark) {
            Some(length) if length > 0 => {
                push(&text[plain..start], false, false);
                push(&text[inside..inside + length], mark == "**", mark == "*");
                at = inside + length + mark.len();
                plain = at;
            }
            _ => at = inside,
        }
    }
    push(&text[plain..], false, false);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn blocks(text: &str) -> Vec<BriefBlock> {
        let parts = read_template(text).parts.into_iter();
        parts.filter_map(|part| if let Part::Block(block) = part { Some(block) } else { None }).collect()
    }

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text { text: text.to_owned(), bold: false, italic: false }]
    }

    #[test]
    fn the_head_names_the_template_and_every_mark_makes_its_block() {
        let read = read_template(
            "Name: Situation\nAbout: Where things stand.\nTitle: {story}\n\n= First\n# One\n! It holds\nAssumes: calm\n\
             Changes if: wind\n> Said\nAbout: this is text by now\n@roster\n@gulls",
        );
        assert_eq!(
            (read.name.as_str(), read.about.as_str(), read.title.as_str()),
            ("Situation", "Where things stand.", "{story}")
        );
        let judgement = Judgement {
            text: words("It holds"),
            assumptions: "calm".into(),
            would_change: "wind".into(),
            ..Judgement::default()
        };
        let expected = [
            Part::Block(BriefBlock::BottomLine { text: words("First") }),
            Part::Block(BriefBlock::Heading { level: 1, text: words("One") }),
            Part::Block(BriefBlock::Judgement(judgement)),
            Part::Block(BriefBlock::Quotation { text: words("Said") }),
            Part::Block(BriefBlock::Paragraph { text: words("About: this is text by now") }),
            Part::Figure(FigureKind::Roster),
            Part::Block(BriefBlock::Paragraph { text: words("@gulls") }),
        ];
        assert_eq!(read.parts, expected);
    }

    #[test]
    fn neighbouring_items_are_one_list_and_neighbouring_rows_one_table() {
        let read = blocks("- a\n- b\n1. c\n\n1. d\n\n| Who | What |\n|---|:--|\n| x |  |\n");
        let list = |ordered, items: &[&str]| BriefBlock::List {
            ordered,
            items: items.iter().map(|i| words(i)).collect(),
        };
        assert_eq!(read[..3], [list(false, &["a", "b"]), list(true, &["c"]), list(true, &["d"])]);
        assert_eq!(
            read[3],
            BriefBlock::Table { rows: vec![vec![words("Who"), words("What")], vec![words("x"), vec![]]] }
        );
    }

    #[test]
    fn strong_and_emphasised_words_are_marked_and_lone_asterisks_kept() {
        let run = |text: &str, bold, italic| Inline::Text { text: text.into(), bold, italic };
        assert_eq!(
            runs("a **b** *c* 2*3"),
            [
                run("a ", false, false),
                run("b", true, false),
                run(" ", false, false),
                run("c", false, true),
                run(" 2*3", false, false)
            ]
        );
    }

    proptest! {
        #[test]
        fn every_text_is_a_template(text in "[ -~\\n\u{feff}é*|#@!=>:-]{0,120}") {
            let read = read_template(&text);
            for block in read.parts.iter().filter_map(|part| if let Part::Block(block) = part { Some(block) } else { None }) {
                if let BriefBlock::Heading { level, .. } = block {
                    prop_assert!((1..=4).contains(level));
                }
            }
        }
    }
}
