//! An archived HTTP answer: status, type, chunks and compression undone, the page's bytes in UTF-8 where the header says how.

use brotli_decompressor::Decompressor;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use std::io::Read;
use variorum_readers::bounds::TEXT_BYTES;
use variorum_readers::encoding::decode;

/// Header of an answer at most.
const HEADER: usize = 256 * 1024;

/// A page whose compression could not be undone.
#[derive(Debug)]
pub(super) struct Unread;

/// The page of an answer; `None` where it is an error, a redirect, or no HTML.
pub(super) fn answer(bytes: &[u8]) -> Result<Option<Vec<u8>>, Unread> {
    let search = &bytes[..bytes.len().min(HEADER)];
    let end = search.windows(4).position(|four| four == b"\r\n\r\n").map(|at| (at, at + 4));
    let end = end.or_else(|| search.windows(2).position(|two| two == b"\n\n").map(|at| (at, at + 2)));
    let Some((end, start)) = end else { return Ok(None) };
    let header = String::from_utf8_lossy(&bytes[..end]);
    let mut lines = header.lines();
    let status = lines.next().and_then(|line| line.split_whitespace().nth(1));
    if status != Some("200") {
        return Ok(None);
    }
    let (mut kind, mut packing, mut chunked) = (String::new(), String::new(), false);
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim().to_ascii_lowercase();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => kind = value,
            "content-encoding" => packing = value,
            "transfer-encoding" => chunked = value.contains("chunked"),
            _ => {}
        }
    }
    if !is_page(&kind) {
        return Ok(None);
    }
    let body = &bytes[start..];
    let joined = if chunked { joined(body) } else { None };
    let body = joined.as_deref().unwrap_or(body);
    let body = unpacked(body, &packing)?;
    Ok(Some(utf8(&body, &kind)))
}

/// Whether a content type is that of a page.
pub(super) fn is_page(content_type: &str) -> bool {
    content_type.starts_with("text/html") || content_type.starts_with("application/xhtml+xml")
}

/// The bytes in UTF-8 where the content type names another encoding; as they are where it names none.
pub(super) fn utf8(body: &[u8], content_type: &str) -> Vec<u8> {
    let label = content_type.split_once("charset=").map(|(_, rest)| rest.split(';').next().unwrap_or(rest));
    match label {
        Some(label) => decode(body, Some(label.trim().trim_matches('"'))).text.into_bytes(),
        None => body.to_vec(),
    }
}

/// Chunks joined; `None` where there are none: some archives undo them and leave the header.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let end = body.iter().take(64).position(|byte| *byte == b'\n')?;
        let line = std::str::from_utf8(&body[..end]).ok()?;
        let size = usize::from_str_radix(line.split(';').next().unwrap_or(line).trim(), 16).ok()?;
        body = &body[end + 1..];
        if size == 0 {
            return Some(out);
        }
        let chunk = &body[..size.min(body.len())];
        out.extend_from_slice(chunk);
        body = &body[chunk.len()..];
        body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        if body.is_empty() {
            return Some(out);
        }
    }
}

fn unpacked(body: &[u8], packing: &str) -> Result<Vec<u8>, Unread> {
    let mut out = Vec::new();
    // What is not packed by its first bytes was unpacked by whoever archived it.
    let result = match packing {
        "gzip" | "x-gzip" if body.starts_with(&[0x1F, 0x8B]) => {
            MultiGzDecoder::new(body).take(TEXT_BYTES as u64).read_to_end(&mut out)
        }
        "deflate" => ZlibDecoder::new(body).take(TEXT_BYTES as u64).read_to_end(&mut out),
        "br" => Decompressor::new(body, 4096).take(TEXT_BYTES as u64).read_to_end(&mut out),
        "zstd" | "compress" => return Err(Unread),
        _ => return Ok(body.to_vec()),
    };
    match result {
        _ if !out.is_empty() => Ok(out),
        _ if body.trim_ascii_start().starts_with(b"<") => Ok(body.to_vec()),
        _ => Err(Unread),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(header: &str, body: &[u8]) -> Option<String> {
        let mut bytes = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}\r\n").into_bytes();
        bytes.extend_from_slice(body);
        answer(&bytes).unwrap().map(|page| String::from_utf8(page).unwrap())
    }

    #[test]
    fn chunks_are_joined_and_left_alone_where_there_are_none() {
        let chunked = "Transfer-Encoding: chunked\r\n";
        assert_eq!(page(chunked, b"5\r\n<p>ab\r\n3;x=1\r\n</p\r\n1\r\n>\r\n0\r\n\r\n").unwrap(), "<p>ab</p>");
        assert_eq!(page(chunked, b"<p>ab</p>").unwrap(), "<p>ab</p>");
    }

    #[test]
    fn compression_is_undone() {
        let mut packed = Vec::new();
        flate2::read::GzEncoder::new(&b"<p>ab</p>"[..], flate2::Compression::fast())
            .read_to_end(&mut packed)
            .unwrap();
        assert_eq!(page("Content-Encoding: gzip\r\n", &packed).unwrap(), "<p>ab</p>");
        assert_eq!(page("Content-Encoding: gzip\r\n", b"<p>ab</p>").unwrap(), "<p>ab</p>");
        // The stream that RFC 7932 gives for uncompressed bytes.
        assert_eq!(page("Content-Encoding: br\r\n", b"\x0b\x04\x80<p>ab</p>\x03").unwrap(), "<p>ab</p>");
    }

    #[test]
    fn only_pages_that_were_found_are_pages() {
        assert!(answer(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>").unwrap().is_none());
        assert!(answer(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx").unwrap().is_none());
        assert!(answer(b"").unwrap().is_none());
    }

    #[test]
    fn the_encoding_of_the_header_is_used() {
        assert_eq!(String::from_utf8(utf8(b"caf\xE9", "text/html; charset=iso-8859-1")).unwrap(), "café");
    }
}
