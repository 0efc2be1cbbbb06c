//! The JSON that TimelineJS 3 reads. It takes text for HTML, so that everything is escaped.

use super::{Entry, Moment, Sheet};
use std::fmt::Write;

/// The timeline as TimelineJS JSON.
#[must_use]
pub fn timelinejs(sheet: &Sheet) -> String {
    let mut out = String::from("{\"title\":{\"text\":{\"headline\":");
    out.push_str(&json(&html(&sheet.title)));
    out.push_str("}},\"events\":[");
    for (at, entry) in sheet.entries.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        slide(&mut out, entry);
    }
    out.push_str("]}\n");
    out
}

fn slide(out: &mut String, entry: &Entry) {
    write!(
        out,
        "{{\"unique_id\":{},\"group\":{},\"start_date\":{}",
        json(&entry.id),
        json(entry.kind.name()),
        date(entry.from)
    )
    .expect("writing to a String cannot fail");
    if let Some(to) = entry.to {
        write!(out, ",\"end_date\":{}", date(to)).expect("writing to a String cannot fail");
    }
    let mut text: String = entry
        .passages
        .iter()
        .map(|(source, words)| format!("<p>“{}” {}</p>", html(words), html(source)))
        .collect();
    for other in &entry.other_dates {
        write!(text, "<p>Also dated {}</p>", html(other)).expect("writing to a String cannot fail");
    }
    if !entry.note.is_empty() {
        write!(text, "<p>{}</p>", html(&entry.note)).expect("writing to a String cannot fail");
    }
    write!(out, ",\"text\":{{\"headline\":{},\"text\":{}}}}}", json(&html(&entry.title)), json(&text))
        .expect("writing to a String cannot fail");
}

fn date(moment: Moment) -> String {
    let (year, month, day) = moment.day();
    match moment {
        Moment::Day(_) => format!("{{\"year\":{year},\"month\":{month},\"day\":{day}}}"),
        Moment::Clock(_, (hour, minute, second), _) => format!(
            "{{\"year\":{year},\"month\":{month},\"day\":{day},\"hour\":{hour},\"minute\":{minute},\"second\":{second}}}"
        ),
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if u32::from(c) < 0x20 => {
                write!(out, "\\u{:04x}", u32::from(c)).expect("writing to a String cannot fail");
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
