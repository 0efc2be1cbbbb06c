//! The appendix of a DOCX: cited passages in context, and what became of them since.

use super::runs::{Look, bookmark, paragraph, words};
use super::xml::Xml;
use crate::bidi;
use crate::sheet::{Context, Sheet};
use crate::wording;

/// Writes it, under a heading with this bookmark; nothing where no appendix is asked for.
pub(super) fn print(xml: &mut Xml, sheet: &Sheet, (mark, id): (String, String)) {
    if sheet.appendix.is_empty() {
        return;
    }
    paragraph(xml, "Heading1", [], |xml, base| {
        bookmark(xml, &mark, &id, |xml| words(xml, wording::APPENDIX, Look::default(), base));
    });
    for context in &sheet.appendix {
        print_context(xml, sheet, context);
    }
}

fn print_context(xml: &mut Xml, sheet: &Sheet, context: &Context) {
    let name = sheet.sources.get(context.number - 1).map_or("", |source| source.name.as_str());
    paragraph(xml, "Source", [], |xml, base| {
        words(xml, &format!("{}.", context.number), Look::default(), base);
        super::runs::tab(xml);
        words(xml, name, Look { bold: true, ..Look::default() }, bidi::base([name]));
    });
    paragraph(xml, "SourceWords", [context.before.as_str(), context.exact.as_str()], |xml, base| {
        words(xml, &context.before, Look::default(), base);
        words(xml, &context.exact, Look { style: Some("CitedWords"), ..Look::default() }, base);
        words(xml, &context.after, Look::default(), base);
    });
    if context.since.is_empty() {
        fact(xml, "", wording::UNCHANGED);
    }
    for (line, now) in &context.since {
        let now = if now.is_empty() { String::new() } else { format!(" “{now}”") };
        fact(xml, wording::SINCE, &format!("{line}{now}"));
    }
    for (tags, note) in &context.notes {
        let parts: Vec<&str> =
            [tags.as_str(), note.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        fact(xml, wording::NOTED, &parts.join(": "));
    }
}

fn fact(xml: &mut Xml, label: &str, text: &str) {
    paragraph(xml, "SourceFact", [text], |xml, base| {
        if !label.is_empty() {
            words(xml, &format!("{label}: "), Look { bold: true, ..Look::default() }, bidi::Direction::Ltr);
        }
        words(xml, text, Look::default(), base);
    });
}
