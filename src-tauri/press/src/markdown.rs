//! The briefing as Markdown: CommonMark 0.31 with the footnotes and tables of GitHub's dialect. Text is escaped so that
//! nothing in it acts as markup; emphasis that asterisks cannot carry is written with tags.

use crate::sheet::{Block, Context, Drawn, Judged, Marks, Run, Sheet, Source, Table};
use crate::wording;
use std::fmt::Write;

/// Writes the whole document.
pub(crate) fn print(sheet: &Sheet) -> String {
    let mut blocks = vec![format!("# {}", words(&sheet.title))];
    if !sheet.classification.is_empty() {
        blocks.insert(0, format!("**{}**", words(&sheet.classification)));
    }
    let imprint = sheet.imprint();
    if !imprint.is_empty() {
        blocks.push(words(&imprint));
    }
    let mut previous: Option<(Marks, usize)> = None;
    for block in &sheet.blocks {
        // Two lists of one kind in a row would run into one: every other one takes the other mark that Markdown knows.
        let turn = match (block, previous) {
            (Block::List(marks, _), Some((before, turn))) if before == *marks => turn + 1,
            _ => 0,
        };
        previous = if let Block::List(marks, _) = block { Some((*marks, turn)) } else { None };
        blocks.push(print_block(block, turn));
    }
    if !sheet.sources.is_empty() {
        blocks.push(format!("## {}", wording::SOURCES));
        blocks.extend(wording::grade_key(&sheet.sources).as_deref().map(words));
        blocks.push(sheet.sources.iter().map(print_source).collect::<Vec<_>>().join("\n"));
        blocks.push(sheet.sources.iter().map(print_note).collect::<Vec<_>>().join("\n"));
    }
    if !sheet.appendix.is_empty() {
        blocks.push(format!("## {}", words(wording::APPENDIX)));
        blocks.extend(sheet.appendix.iter().map(|context| print_context(sheet, context)));
    }
    blocks.join("\n\n") + "\n"
}

fn print_block(block: &Block, turn: usize) -> String {
    match block {
        Block::BottomLine(runs) => quoted(&format!("**{}.** {}", wording::BOTTOM_LINE, lines(runs))),
        Block::Heading(level, runs) => format!("{} {}", "#".repeat(usize::from(*level) + 1), one_line(runs)),
        Block::Paragraph(runs) => lines(runs),
        Block::List(marks, items) => print_list(*marks, items, turn),
        Block::Quotation(runs) => quoted(&lines(runs)),
        Block::Table(table) => print_table(table),
        Block::Judgement(judged) => print_judgement(judged),
        Block::Figure(drawn) => print_figure(drawn),
    }
}

fn print_list(marks: Marks, items: &[Vec<Run>], turn: usize) -> String {
    let mut out = Vec::with_capacity(items.len());
    for (number, item) in items.iter().enumerate() {
        let mark = match (marks, turn % 2) {
            (Marks::Bullets, 0) => "- ".to_owned(),
            (Marks::Bullets, _) => "* ".to_owned(),
            (Marks::Numbers, 0) => format!("{}. ", number + 1),
            (Marks::Numbers, _) => format!("{}) ", number + 1),
        };
        out.push(format!("{mark}{}", lines(item).replace('\n', &format!("\n{}", " ".repeat(mark.len())))));
    }
    out.join("\n")
}

fn print_table(table: &Table) -> String {
    let mut out = Vec::with_capacity(table.rows.len() + 1);
    for (at, row) in table.rows.iter().enumerate() {
        out.push(format!("| {} |", row.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join(" | ")));
        if at == 0 {
            out.push(format!("|{}", " --- |".repeat(table.columns)));
        }
    }
    out.join("\n")
}

fn print_judgement(judged: &Judged) -> String {
    let mut out =
        format!("**{}.** {}", wording::judgement_label(judged), lines(&judged.text)).trim_end().to_owned();
    let below = wording::judgement_lines(judged);
    if !below.is_empty() {
        out.push('\n');
    }
    for (label, text) in below {
        let text = broken(&words(&text)).replace('\n', "\n  ");
        let _ = write!(out, "\n- {label}: {text}");
    }
    out
}

/// Markdown has no pictures of its own: what a figure shows is told, and its data stand below as a table.
fn print_figure(drawn: &Drawn) -> String {
    let mut out = format!("**{}** {}", words(&wording::figure_label(drawn)), words(&drawn.alt));
    for (at, row) in drawn.rows.iter().enumerate() {
        out.push_str(if at == 0 { "\n\n| " } else { "\n| " });
        out.push_str(&row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | "));
        out.push_str(" |");
        if at == 0 {
            let _ = write!(out, "\n|{}", " --- |".repeat(row.len()));
        }
    }
    out
}

fn print_context(sheet: &Sheet, context: &Context) -> String {
    let name = sheet.sources.get(context.number - 1).map_or("", |source| source.name.as_str());
    let mut out = format!(
        "**{}. {}**\n\n> {}<strong>{}</strong>{}\n",
        context.number,
        words(name),
        words(&context.before),
        words(&context.exact),
        words(&context.after)
    );
    if context.since.is_empty() {
        let _ = write!(out, "\n{}", wording::UNCHANGED);
    }
    for (line, now) in &context.since {
        let _ = write!(out, "\n- {}: {}", wording::SINCE, words(line));
        if !now.is_empty() {
            let _ = write!(out, ": “{}”", words(now));
        }
    }
    for (tags, note) in &context.notes {
        let parts: Vec<&str> =
            [tags.as_str(), note.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        let _ = write!(
            out,
            "\n- {}: {}",
            wording::NOTED,
            broken(&words(&parts.join(": "))).replace('\n', "\n  ")
        );
    }
    out
}

fn print_source(source: &Source) -> String {
    let mut out = format!("{}. **{}** ({}).", source.number, words(&source.name), words(&source.grade));
    if !source.headline.is_empty() {
        let _ = write!(out, " “{}”.", words(&source.headline));
    }
    let _ = write!(out, " {}.", words(&wording::source_facts(source).join(", ")));
    match (&source.link, &source.address) {
        (Some(link), _) => {
            let _ = write!(out, " <{link}>.");
        }
        (None, Some(address)) => {
            let _ = write!(out, " {}.", words(address));
        }
        (None, None) => {}
    }
    if !source.sha256.is_empty() {
        let _ = write!(out, " SHA-256 of the text: {}.", words(&source.sha256));
    }
    if wording::is_cut(&source.words) {
        let _ = write!(out, " Words cited: “{}”", words(&source.words));
    }
    out
}

fn print_note(source: &Source) -> String {
    let mut out = format!("[^{}]: {}", source.number, words(&wording::note(source)));
    if !source.words.is_empty() {
        let _ = write!(out, ": “{}”", words(&wording::note_words(&source.words)));
    }
    out
}

/// Runs with hard line breaks.
fn lines(runs: &[Run]) -> String {
    broken(&emphasised(runs))
}

/// Runs on one line, for headings and cells.
fn one_line(runs: &[Run]) -> String {
    let line = emphasised(runs).replace('\n', " ");
    // Hashes at the end of a heading would be taken for its closing marks; those of the text are escaped already.
    line.trim().to_owned()
}

/// Ends lines with a backslash, Markdown's visible hard break, and takes white space off both sides, since four spaces
/// make code. An empty line would end the block.
fn broken(text: &str) -> String {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\\\n")
}

fn quoted(text: &str) -> String {
    format!("> {}", text.replace('\n', "\n> "))
}

fn emphasised(runs: &[Run]) -> String {
    let mut out = String::new();
    for (at, run) in runs.iter().enumerate() {
        match run {
            Run::Cite(number) | Run::CiteAgain(number) => {
                let _ = write!(out, "[^{number}]");
            }
            Run::Comma => {}
            Run::Text { text, bold, italic } => {
                let next = runs.get(at + 1).and_then(|run| match run {
                    Run::Text { text, bold: false, italic: false } => text.chars().next(),
                    Run::Text { .. } => Some('*'),
                    _ => Some('['),
                });
                push_styled(&mut out, text, (*bold, *italic), next);
            }
        }
    }
    out
}

/// Writes words with their emphasis, white space outside the marks. Where the neighbours would keep asterisks from working
/// (CommonMark's flanking rules, here narrowed), tags are written instead.
fn push_styled(out: &mut String, text: &str, style: (bool, bool), next: Option<char>) {
    let inner = text.trim();
    let (mark, open, close) = match style {
        _ if inner.is_empty() => ("", "", ""),
        (false, false) => ("", "", ""),
        (true, false) => ("**", "<strong>", "</strong>"),
        (false, true) => ("*", "<em>", "</em>"),
        (true, true) => ("***", "<strong><em>", "</em></strong>"),
    };
    if mark.is_empty() {
        // After a reference, a colon would make it a definition and a bracket a link.
        if out.ends_with(']') && text.starts_with([':', '(']) {
            out.push('\\');
        }
        out.push_str(&escaped(text, is_line_start(out)));
        return;
    }
    let before = &text[..text.len() - text.trim_start().len()];
    let after = &text[text.trim_end().len()..];
    out.push_str(before);
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || "([{“‘\"'.,;:!?)]}”’".contains(c));
    let lone =
        apart(out.chars().next_back()) && apart(after.chars().next().or(next)) && !inner.contains('\n');
    let (open, close) = if lone { (mark, mark) } else { (open, close) };
    out.push_str(open);
    out.push_str(&escaped(inner, false));
    out.push_str(close);
    out.push_str(after);
}

/// Plain words, escaped.
pub(crate) fn words(text: &str) -> String {
    escaped(text, true)
}

fn is_line_start(out: &str) -> bool {
    out.rsplit('\n').next().is_some_and(|line| line.trim().is_empty())
}

/// Escapes what Markdown would read as markup: everywhere the marks of inlines, tables and tags, at the start of a line
/// those of blocks.
fn escaped(text: &str, at_line_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for (row, line) in text.split('\n').enumerate() {
        if row > 0 {
            out.push('\n');
        }
        let starts = at_line_start || row > 0;
        let digits =
            if starts { line.trim_start().chars().take_while(char::is_ascii_digit).count() } else { 0 };
        let lead = line.len() - line.trim_start().len();
        for (at, c) in line.char_indices() {
            let opens_block = starts
                && ((at == lead && matches!(c, '+' | '-' | '=' | ':'))
                    || (digits > 0 && at == lead + digits && matches!(c, '.' | ')')));
            if opens_block
                || matches!(
                    c,
                    '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '^' | '$' | '#'
                )
            {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_is_only_text() {
        assert_eq!(words("# a *b* <i> [c](d) | e"), "\\# a \\*b\\* \\<i\\> \\[c\\](d) \\| e");
        assert_eq!(words("1. one\n- two\nx - 1. y"), "1\\. one\n\\- two\nx - 1. y");
    }

    #[test]
    fn a_reference_stays_one_before_a_colon_or_a_bracket() {
        let run = |text: &str| Run::Text { text: text.to_owned(), bold: false, italic: false };
        assert_eq!(emphasised(&[Run::Cite(1), run(": so")]), "[^1]\\: so");
        assert_eq!(emphasised(&[Run::Cite(1), run("(so)")]), "[^1]\\(so)");
    }

    #[test]
    fn emphasis_inside_a_word_is_written_with_tags() {
        let run = |text: &str, bold| Run::Text { text: text.to_owned(), bold, italic: false };
        assert_eq!(emphasised(&[run("a ", false), run("b ", true), run("c", false)]), "a **b** c");
        assert_eq!(emphasised(&[run("un", false), run("done", true)]), "un<strong>done</strong>");
    }
}
