//! Bytes to text: a byte order mark first, then what is declared, then what the bytes look like. Formats that carry their
//! own declaration find it themselves and pass it in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use variorum_core::import::{Problem, ProblemCode};

/// Text decoded from bytes.
#[derive(Debug)]
pub struct Decoded {
    /// The text; bytes that did not fit stand as U+FFFD.
    pub text: String,
    /// The encoding that was used.
    pub encoding: &'static Encoding,
    /// What the analyst should know of it.
    pub problems: Vec<Problem>,
}

/// Decodes bytes. `declared` is the label that the format itself states (`utf-8`, `windows-1252`), if any.
///
/// Valid UTF-8 with characters outside ASCII wins over another declaration: texts re-saved by tools often keep a stale one.
#[must_use]
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => declared
            .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
            .unwrap_or_else(|| guess(bytes)),
    };
    let (text, encoding, broken) = encoding.decode(bytes);
    let mut problems = Vec::new();
    if broken {
        let name = encoding.name();
        problems.push(Problem::new(
            ProblemCode::Encoding,
            format!("Some bytes are not valid {name} and were replaced by \u{FFFD}. If letters are missing, save the file as UTF-8 and import it again."),
        ));
    }
    Decoded { text: text.into_owned(), encoding, problems }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if bytes.is_ascii() {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(256 * 1024)], bytes.len() <= 256 * 1024);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether bytes are no text in any encoding: they hold NUL outside UTF-16, or many control characters.
#[must_use]
pub fn looks_binary(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() {
        return false;
    }
    let sample = &bytes[..bytes.len().min(8 * 1024)];
    let control = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    sample.contains(&0) || control * 20 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_wins_over_a_declaration() {
        let decoded = decode(b"\xEF\xBB\xBFcaf\xC3\xA9", Some("windows-1252"));
        assert_eq!((decoded.text.as_str(), decoded.problems.len()), ("café", 0));
        assert_eq!(decode(b"\xFF\xFEh\0i\0", None).text, "hi");
    }

    #[test]
    fn a_declaration_wins_over_a_guess_and_valid_utf8_over_a_stale_declaration() {
        assert_eq!(decode(b"\xEF\xF0\xE8", Some("koi8-r")).text, "ОПХ");
        assert_eq!(decode("“Øresund”".as_bytes(), Some("iso-8859-1")).text, "“Øresund”");
    }

    #[test]
    fn undeclared_old_pages_are_recognised() {
        assert_eq!(
            decode(b"\x93The caf\xE9 in Lorne is open,\x94 she said.", None).text,
            "“The café in Lorne is open,” she said."
        );
    }

    #[test]
    fn replaced_bytes_are_told() {
        assert_eq!(decode(b"abc \x81\xFF\xFE", Some("utf-8")).problems.len(), 1);
    }

    #[test]
    fn binary_is_told_from_text() {
        assert!(looks_binary(b"PK\x03\x04\x00\x00"));
        assert!(!looks_binary("Überfahrt\r\n\tgestrichen".as_bytes()));
        assert!(!looks_binary(b"\xFF\xFEh\0i\0"));
    }
}
