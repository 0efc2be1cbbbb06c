//! Pictures inside text: a logo as a `data:` address.

use std::fmt::Write;
use variorum_core::briefing::{Logo, PictureKind};

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The logo as an address that holds it (RFC 2397).
pub(crate) fn data_address(logo: &Logo) -> String {
    let kind = match logo.kind() {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpeg",
    };
    let mut out = String::with_capacity(logo.bytes().len() * 4 / 3 + 32);
    let _ = write!(out, "data:image/{kind};base64,");
    for three in logo.bytes().chunks(3) {
        let whole = [three[0], three.get(1).copied().unwrap_or(0), three.get(2).copied().unwrap_or(0)];
        let bits = u32::from_be_bytes([0, whole[0], whole[1], whole[2]]);
        for place in 0..4 {
            // A chunk of n bytes makes n + 1 digits; the rest is filled up.
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            out.push(if place <= three.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_written_in_base_64() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01".to_vec();
        let address = data_address(&Logo::new(png).unwrap());
        assert_eq!(address, "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB");
    }
}
