//! The briefing as one HTML page: its style sheet inside, no script, nothing remote (a content security policy says so
//! too), light and dark, and page numbers with the classification when printed.

use crate::picture;
use crate::sheet::{Block, Context, Drawn, Judged, Marks, Run, Sheet, Source, Table, plain};
use crate::wording;
use std::fmt::Write;
use variorum_core::briefing::{Accent, Likelihood};

const STYLE: &str = include_str!("style.css");

/// Writes the whole page.
pub(crate) fn print(sheet: &Sheet) -> String {
    let mut out = String::with_capacity(32 * 1024);
    push_head(&mut out, sheet);
    if !sheet.classification.is_empty() {
        let _ = writeln!(out, "<p class=\"marking\">{}</p>", escaped(&sheet.classification));
    }
    out.push_str("<main>\n<header>\n");
    if let Some(logo) = &sheet.look.logo {
        let _ = writeln!(out, "<img class=\"logo\" alt=\"\" src=\"{}\">", picture::data_address(logo));
    }
    let _ = writeln!(out, "<h1 dir=\"auto\">{}</h1>", escaped(&sheet.title));
    let imprint = sheet.imprint();
    if !imprint.is_empty() {
        let _ = writeln!(out, "<p class=\"imprint\" dir=\"auto\">{}</p>", escaped(&imprint));
    }
    out.push_str("</header>\n");
    let contents_at = sheet.contents_at();
    let mut headings = 0;
    for (at, block) in sheet.blocks.iter().enumerate() {
        if contents_at == Some(at) {
            push_contents(&mut out, sheet);
        }
        if let Block::Heading(level, runs) = block {
            headings += 1;
            let tag = level + 1;
            let _ = writeln!(out, "<h{tag} id=\"heading-{headings}\" dir=\"auto\">{}</h{tag}>", line(runs));
        } else {
            push_block(&mut out, block);
        }
    }
    push_sources(&mut out, sheet);
    push_appendix(&mut out, sheet);
    out.push_str("</main>\n");
    if !sheet.classification.is_empty() {
        let _ = writeln!(out, "<p class=\"marking\">{}</p>", escaped(&sheet.classification));
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn push_head(out: &mut String, sheet: &Sheet) {
    let _ = writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Variorum\">"
    );
    if !sheet.author.is_empty() {
        let _ = writeln!(out, "<meta name=\"author\" content=\"{}\">", escaped(&sheet.author));
    }
    let marking = css_string(&sheet.classification);
    let accent = accent_rule(sheet);
    let _ = writeln!(
        out,
        "<title>{}</title>\n<style>\n{STYLE}{accent}@page {{ @top-center {{ content: {marking} }} @bottom-center {{ content: {marking} }} }}\n</style>\n</head>\n<body>",
        escaped(&sheet.title)
    );
}

/// The chosen accent; on dark ground it is made lighter. Nothing where it is the one of the style sheet.
fn accent_rule(sheet: &Sheet) -> String {
    let accent = &sheet.look.accent;
    if *accent == Accent::default() {
        return String::new();
    }
    let (own, weak, light) = (accent.as_str(), accent.tint(13), accent.tint(55));
    format!(
        ":root {{ --accent: {own}; --accent-weak: {} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {}; --accent-weak: #2a2d31 }} }}\n",
        weak.as_str(),
        light.as_str()
    )
}

fn push_contents(out: &mut String, sheet: &Sheet) {
    let _ = writeln!(out, "<nav aria-label=\"{0}\">\n<p class=\"label\">{0}</p>\n<ol>", wording::CONTENTS);
    for (at, (level, runs)) in sheet.headings().enumerate() {
        let words = escaped(&plain(runs));
        let _ = writeln!(
            out,
            "<li class=\"level-{level}\" dir=\"auto\"><a href=\"#heading-{}\">{words}</a></li>",
            at + 1
        );
    }
    if !sheet.sources.is_empty() {
        let _ = writeln!(out, "<li class=\"level-1\"><a href=\"#sources\">{}</a></li>", wording::SOURCES);
    }
    if !sheet.appendix.is_empty() {
        let _ = writeln!(
            out,
            "<li class=\"level-1\"><a href=\"#appendix\">{}</a></li>",
            escaped(wording::APPENDIX)
        );
    }
    out.push_str("</ol>\n</nav>\n");
}

fn push_block(out: &mut String, block: &Block) {
    let _ = match block {
        Block::BottomLine(runs) => writeln!(
            out,
            "<section class=\"bottom-line\">\n<p class=\"label\">{}</p>\n<p dir=\"auto\">{}</p>\n</section>",
            wording::BOTTOM_LINE,
            line(runs)
        ),
        Block::Heading(..) => Ok(()),
        Block::Paragraph(runs) => writeln!(out, "<p dir=\"auto\">{}</p>", line(runs)),
        Block::Quotation(runs) => {
            writeln!(out, "<blockquote dir=\"auto\"><p>{}</p></blockquote>", line(runs))
        }
        Block::List(marks, items) => {
            let tag = if *marks == Marks::Numbers { "ol" } else { "ul" };
            let items: String =
                items.iter().map(|item| format!("<li dir=\"auto\">{}</li>\n", line(item))).collect();
            writeln!(out, "<{tag}>\n{items}</{tag}>")
        }
        Block::Table(table) => write!(out, "{}", print_table(table)),
        Block::Judgement(judged) => write!(out, "{}", print_judgement(judged)),
        Block::Figure(drawn) => write!(out, "{}", print_figure(drawn)),
    };
}

/// The drawing stands in the page itself; its own text is escaped where it is drawn.
fn print_figure(drawn: &Drawn) -> String {
    format!(
        "<figure>\n<div role=\"img\" aria-label=\"{}\">\n{}</div>\n<figcaption dir=\"auto\">{}</figcaption>\n</figure>\n",
        escaped(&drawn.alt),
        drawn.svg.text,
        escaped(&wording::figure_label(drawn))
    )
}

fn print_table(table: &Table) -> String {
    let mut out = String::from("<div class=\"wide\"><table>\n");
    for (at, row) in table.rows.iter().enumerate() {
        let (open, cell, close) = match at {
            0 => ("<thead>\n", "th scope=\"col\"", "</thead>\n<tbody>\n"),
            _ => ("", "td", ""),
        };
        let tag = &cell[..2];
        let cells: String =
            row.iter().map(|runs| format!("<{cell} dir=\"auto\">{}</{tag}>", line(runs))).collect();
        let _ = write!(out, "{open}<tr>{cells}</tr>\n{close}");
    }
    out.push_str("</tbody>\n</table></div>\n");
    out
}

fn print_judgement(judged: &Judged) -> String {
    let mut out = format!(
        "<section class=\"judgement\">\n<p class=\"label\">{}</p>\n",
        wording::judgement_label(judged)
    );
    if !judged.text.is_empty() {
        let _ = writeln!(out, "<p class=\"statement\" dir=\"auto\">{}</p>", line(&judged.text));
    }
    let below = wording::judgement_lines(judged);
    if !below.is_empty() {
        out.push_str("<dl>\n");
        for (label, text) in below {
            let text = broken(&escaped(&text));
            let _ = write!(out, "<div><dt>{label}: </dt><dd dir=\"auto\">{text}");
            if let Some((low, high)) =
                judged.likelihood.filter(|_| label == "Likelihood").map(Likelihood::range)
            {
                let width = high.saturating_sub(low);
                let _ = write!(
                    out,
                    " <span class=\"scale\" aria-hidden=\"true\"><i style=\"left:{low}%;width:{width}%\"></i></span>"
                );
            }
            out.push_str("</dd></div>\n");
        }
        out.push_str("</dl>\n");
    }
    out.push_str("</section>\n");
    out
}

fn push_sources(out: &mut String, sheet: &Sheet) {
    if sheet.sources.is_empty() {
        return;
    }
    let _ = writeln!(out, "<section class=\"sources\">\n<h2 id=\"sources\">{}</h2>", wording::SOURCES);
    if let Some(key) = wording::grade_key(&sheet.sources) {
        let _ = writeln!(out, "<p class=\"key\">{}</p>", escaped(&key));
    }
    out.push_str("<ol>\n");
    for source in &sheet.sources {
        push_source(out, source);
    }
    out.push_str("</ol>\n</section>\n");
}

fn push_appendix(out: &mut String, sheet: &Sheet) {
    if sheet.appendix.is_empty() {
        return;
    }
    let _ = writeln!(
        out,
        "<section class=\"appendix\">\n<h2 id=\"appendix\">{}</h2>",
        escaped(wording::APPENDIX)
    );
    for context in &sheet.appendix {
        push_context(out, sheet, context);
    }
    out.push_str("</section>\n");
}

fn push_context(out: &mut String, sheet: &Sheet, context: &Context) {
    let number = context.number;
    let name = sheet.sources.get(number - 1).map_or("", |source| source.name.as_str());
    let _ = writeln!(
        out,
        "<section class=\"context\">\n<p><a href=\"#source-{number}\">{number}</a> <bdi class=\"outlet\">{}</bdi></p>\n<p class=\"words\" dir=\"auto\">{}<mark>{}</mark>{}</p>",
        escaped(name),
        escaped(&context.before),
        escaped(&context.exact),
        escaped(&context.after)
    );
    if context.since.is_empty() {
        let _ = writeln!(out, "<p class=\"facts\">{}</p>", wording::UNCHANGED);
    }
    for (line, now) in &context.since {
        let now =
            if now.is_empty() { String::new() } else { format!(" <q dir=\"auto\">{}</q>", escaped(now)) };
        let _ = writeln!(out, "<p class=\"facts\"><b>{}</b> {}{now}</p>", wording::SINCE, escaped(line));
    }
    for (tags, note) in &context.notes {
        let tags = if tags.is_empty() { String::new() } else { format!(" <i>{}</i>", escaped(tags)) };
        let note = broken(&escaped(note));
        let _ = writeln!(out, "<p class=\"facts\" dir=\"auto\"><b>{}</b>{tags} {note}</p>", wording::NOTED);
    }
    out.push_str("</section>\n");
}

fn push_source(out: &mut String, source: &Source) {
    let number = source.number;
    let _ = write!(
        out,
        "<li id=\"source-{number}\">\n<p><bdi class=\"outlet\">{}</bdi> <span class=\"grade\">{}</span>",
        escaped(&source.name),
        escaped(&source.grade)
    );
    if !source.headline.is_empty() {
        let _ = write!(out, " <bdi class=\"headline\">{}</bdi>", escaped(&source.headline));
    }
    let _ =
        writeln!(out, " <a class=\"back\" href=\"#cite-{number}\" aria-label=\"Back to the text\">↩</a></p>");
    if !source.words.is_empty() {
        let _ = writeln!(out, "<p class=\"words\" dir=\"auto\">“{}”</p>", escaped(&source.words));
    }
    let _ = writeln!(out, "<p class=\"facts\">{}</p>", escaped(&wording::source_facts(source).join(" · ")));
    if let Some(address) = &source.address {
        let shown = escaped(address);
        let shown = source.link.as_ref().map_or(shown.clone(), |link| {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{shown}</a>", escaped(link))
        });
        let _ = writeln!(out, "<p class=\"facts\"><bdi>{shown}</bdi></p>");
    }
    if !source.sha256.is_empty() {
        let _ = writeln!(
            out,
            "<p class=\"facts\">SHA-256 of the text <code>{}</code></p>",
            escaped(&source.sha256)
        );
    }
    out.push_str("</li>\n");
}

/// Runs as phrasing content.
fn line(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        let _ = match run {
            Run::Text { text, bold, italic } => {
                let words = broken(&escaped(text));
                match (bold, italic) {
                    (false, false) => write!(out, "{words}"),
                    (true, false) => write!(out, "<strong>{words}</strong>"),
                    (false, true) => write!(out, "<em>{words}</em>"),
                    (true, true) => write!(out, "<strong><em>{words}</em></strong>"),
                }
            }
            Run::Cite(number) => {
                write!(
                    out,
                    "<sup class=\"cite\"><a id=\"cite-{number}\" href=\"#source-{number}\">{number}</a></sup>"
                )
            }
            Run::CiteAgain(number) => {
                write!(out, "<sup class=\"cite\"><a href=\"#source-{number}\">{number}</a></sup>")
            }
            Run::Comma => write!(out, "<sup class=\"cite\">,</sup>"),
        };
    }
    out
}

fn broken(escaped: &str) -> String {
    escaped.replace('\n', "<br>\n")
}

/// Text safe in content and in quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Text as a CSS string in a `style` element: every character but letters and digits by its number (a space after a
/// number would be taken for its end).
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:06X}", u32::from(c));
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_an_attribute_or_a_style_sheet() {
        assert_eq!(escaped("<a href=\"x\" id='y'>&"), "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;");
        assert_eq!(css_string("A\"}</style>"), "\"A\\000022\\00007D\\00003C\\00002Fstyle\\00003E\"");
    }
}
