//! The records of a WARC file, one after the other (ISO 28500): header lines, an empty line, so many bytes, two line breaks.

use std::io::{BufRead, Read};
use variorum_readers::bounds::TEXT_BYTES;

/// Longest header line.
const LINE: u64 = 64 * 1024;
/// Header lines of one record.
const LINES: usize = 200;

/// One record.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// `response`, `resource`, `request`, ..., in lower case.
    pub kind: String,
    /// WARC-Target-URI.
    pub address: Option<String>,
    /// WARC-Date as written.
    pub date: Option<String>,
    /// Content-Type of the record itself, in lower case.
    pub content_type: String,
    /// Its bytes; empty for kinds that hold no page, and where they are too many.
    pub body: Vec<u8>,
}

/// The file ends inside a record, or what stands there is none.
#[derive(Debug)]
pub(super) struct Broken;

/// Reads records.
pub(super) struct Records<R> {
    from: R,
    consumed: u64,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(from: R) -> Self {
        Self { from, consumed: 0 }
    }

    /// Bytes that were unpacked so far.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record>, Broken> {
        let mut line = loop {
            match self.line()? {
                None => return Ok(None),
                Some(line) if line.is_empty() => {}
                Some(line) => break line,
            }
        };
        if !line.starts_with("WARC/") {
            return Err(Broken);
        }
        let mut record = Record::default();
        let mut length = None;
        for at in 0.. {
            line = self.line()?.ok_or(Broken)?;
            if line.is_empty() {
                break;
            }
            if at >= LINES {
                return Err(Broken);
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "warc-type" => record.kind = value.to_ascii_lowercase(),
                "warc-target-uri" => record.address = Some(value.trim_matches(['<', '>']).to_owned()),
                "warc-date" => record.date = Some(value.to_owned()),
                "content-type" => record.content_type = value.to_ascii_lowercase(),
                "content-length" => length = value.parse::<u64>().ok(),
                _ => {}
            }
        }
        let length = length.ok_or(Broken)?;
        let wanted = matches!(record.kind.as_str(), "response" | "resource") && length <= TEXT_BYTES as u64;
        let mut body = (&mut self.from).take(length);
        let read = if wanted {
            body.read_to_end(&mut record.body).map(|read| read as u64)
        } else {
            std::io::copy(&mut body, &mut std::io::sink())
        };
        let read = read.map_err(|_| Broken)?;
        self.consumed += read;
        if read < length {
            return Err(Broken);
        }
        Ok(Some(record))
    }

    /// A line without its end; `None` at the end of the file.
    fn line(&mut self) -> Result<Option<String>, Broken> {
        let mut bytes = Vec::new();
        let read = (&mut self.from).take(LINE).read_until(b'\n', &mut bytes).map_err(|_| Broken)?;
        self.consumed += read as u64;
        if read == 0 {
            return Ok(None);
        }
        if !bytes.ends_with(b"\n") {
            return Err(Broken);
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_follow_each_other_and_a_cut_one_is_told() {
        let one = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <https://a.example/>\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";
        let whole = one.repeat(2);
        let mut records = Records::new(whole.as_bytes());
        let first = records.next().unwrap().unwrap();
        assert_eq!(
            (first.address.as_deref(), first.body.as_slice()),
            (Some("https://a.example/"), &b"hello"[..])
        );
        assert!(records.next().unwrap().is_some());
        assert!(records.next().unwrap().is_none());
        let mut cut = Records::new(&one.as_bytes()[..one.len() - 6]);
        assert!(cut.next().is_err());
    }

    #[test]
    fn a_record_that_claims_a_monstrous_length_reads_what_is_there() {
        let record = format!("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {}\r\n\r\nshort", u64::MAX);
        assert!(Records::new(record.as_bytes()).next().is_err());
    }
}
