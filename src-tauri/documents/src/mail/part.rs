//! The parts of a message: bytes with their transfer encoding taken off, in UTF-8, for the readers of HTML and text.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders};
use variorum_readers::encoding::decode;

/// The bytes of a text part. The parser's own decoding knows few character sets and replaces the rest, so the transfer
/// encoding is taken off here and the set is decoded by its label; without a label the bytes stay, and speak for themselves.
pub(crate) fn text_bytes(message: &Message<'_>, part: &MessagePart<'_>) -> Vec<u8> {
    let range = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
    let raw = message.raw_message.get(range).unwrap_or_default();
    let bytes = match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    let bytes = bytes.unwrap_or_else(|| part.contents().to_vec());
    match part.content_type().and_then(|kind| kind.attribute("charset")) {
        Some(label) => decode(&bytes, Some(label)).text.into_bytes(),
        None => bytes,
    }
}
