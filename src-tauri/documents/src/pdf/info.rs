//! The properties of a PDF: its title, and when it was made. One that a browser printed was seen at that time; any other was
//! published then, as far as it says.

use crate::draft::Draft;
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use pdf_oxide::PdfDocument;
use pdf_oxide::object::Object;
use variorum_core::time::Stated;

/// Programs that print pages of the web.
const BROWSERS: [&str; 9] =
    ["chrom", "mozilla", "firefox", "safari", "skia", "wkhtmltopdf", "weasyprint", "quartz", "webkit"];

pub(super) fn properties(document: &PdfDocument) -> Draft {
    let info = document.trailer().as_dict().and_then(|trailer| trailer.get("Info"));
    let info = info.and_then(|info| document.resolve_object(info).ok());
    let value = |key: &str| -> Option<String> {
        let Object::Dictionary(fields) = info.as_ref()? else { return None };
        let value = document.resolve_object(fields.get(key)?).ok()?;
        value.as_string().map(text)
    };
    let made = value("CreationDate").as_deref().and_then(time);
    let by = [value("Creator"), value("Producer")].into_iter().flatten().collect::<String>().to_lowercase();
    let is_printed = BROWSERS.iter().any(|browser| by.contains(browser));
    Draft {
        title: value("Title"),
        made: made.filter(|_| !is_printed).map(Stated::Instant),
        saved: made.map(|at| at.to_utc()),
        ..Draft::default()
    }
}

/// A text string of PDF: UTF-16 or UTF-8 with a mark, else Latin letters.
fn text(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(b"\xFE\xFF") {
        let units = wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]]));
        return char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    if let Some(marked) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return String::from_utf8_lossy(marked).into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::mem::decode_latin1(bytes).into_owned(),
    }
}

/// `D:20310314184207+02'00'`, of which everything after the day may be missing; without a zone it is taken as UTC.
fn time(words: &str) -> Option<DateTime<FixedOffset>> {
    let words = words.trim().trim_start_matches("D:");
    let digits: String = words.chars().take_while(char::is_ascii_digit).take(14).collect();
    let day = digits.get(..8)?;
    let clock = format!("{:0<6}", digits.get(8..).unwrap_or_default());
    let local = NaiveDateTime::parse_from_str(&format!("{day}{clock}"), "%Y%m%d%H%M%S").ok()?;
    let zone: String = words[digits.len()..].chars().filter(|c| *c != '\'').collect();
    let offset = offset(&zone).unwrap_or(0);
    local.and_local_timezone(FixedOffset::east_opt(offset)?).single()
}

fn offset(zone: &str) -> Option<i32> {
    let sign = match zone.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let hours: i32 = zone.get(1..3)?.parse().ok()?;
    let minutes: i32 = zone.get(3..5).and_then(|minutes| minutes.parse().ok()).unwrap_or(0);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_and_without_their_later_parts() {
        let iso = |words: &str| time(words).map(|at| at.to_rfc3339());
        assert_eq!(iso("D:20310314184207+02'00'").unwrap(), "2031-03-14T18:42:07+02:00");
        assert_eq!(iso("D:20310314184207Z00'00'").unwrap(), "2031-03-14T18:42:07+00:00");
        assert_eq!(iso("20310314").unwrap(), "2031-03-14T00:00:00+00:00");
        assert_eq!(iso("D:2031"), None);
        assert_eq!(iso("D:20311341"), None);
    }

    #[test]
    fn text_is_read_in_its_three_encodings() {
        assert_eq!(text(b"\xFE\xFF\x00S\x00\xF8"), "Sø");
        assert_eq!(text(b"\xEF\xBB\xBFS\xC3\xB8"), "Sø");
        assert_eq!(text(b"S\xF8"), "Sø");
    }
}
