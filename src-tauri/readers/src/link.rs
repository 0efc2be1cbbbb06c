//! Saved links (`.url`, `.webloc`, `.desktop`): the address of a page without the page. The address is given, so that a known
//! article can be found by it; the page itself is not fetched.

use crate::bounds::LINK_BYTES;
use crate::encoding::decode;
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::address;
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader,
};
use variorum_core::text::clean_line;

/// Reads saved links.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkReader;

static INI: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?mi)^\s*URL\s*=\s*(\S.*?)\s*$").expect("the pattern is constant and tested")
});
static PLIST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?is)<key>\s*URL\s*</key>\s*<string>\s*([^<]+?)\s*</string>")
        .expect("the pattern is constant and tested")
});
static ANY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"https?://[\x21-\x7e]+").expect("the pattern is constant and tested"));

impl Reader for LinkReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "link", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let name = input.name.to_ascii_lowercase();
        let head = String::from_utf8_lossy(&input.bytes[..input.bytes.len().min(1_024)]);
        let shortcut = head.trim_start_matches('\u{FEFF}').trim_start().starts_with("[InternetShortcut]");
        if shortcut || name.ends_with(".url") || name.ends_with(".webloc") {
            Fit::Certain
        } else if name.ends_with(".desktop") && head.contains("Type=Link") {
            Fit::Likely
        } else {
            Fit::No
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let bytes = &input.bytes[..input.bytes.len().min(LINK_BYTES)];
        let text = if bytes.starts_with(b"bplist") {
            // A binary property list keeps an address of plain letters as it is, with its length before it.
            bytes.iter().map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '\n' }).collect()
        } else {
            decode(bytes, None).text
        };
        let named = PLIST.captures(&text).or_else(|| INI.captures(&text));
        let found = match &named {
            Some(hit) => hit[1].replace("&amp;", "&"),
            None => ANY.find(&text).map(|found| found.as_str().to_owned()).unwrap_or_default(),
        };
        if address::canonical(&found).is_none() {
            return Err(Problem::new(
                ProblemCode::Malformed,
                "The link holds no web address. Open the page itself, save it and import that.",
            ));
        }
        let message = format!(
            "This is a link to {}, not the page. Open it in a browser, save the page and import that.",
            clean_line(&found, 200)
        );
        let item = Item {
            article: ArticleFacts { url: Some(found), ..ArticleFacts::default() },
            problems: vec![Problem::new(ProblemCode::LinkOnly, message)],
            ..Item::default()
        };
        Ok(Harvest { items: vec![item], problems: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(name: &str, bytes: &[u8]) -> Result<Option<String>, Problem> {
        let input = Input { name, bytes, url: None };
        assert_eq!(LinkReader.fit(&input), Fit::Certain);
        LinkReader.read(&input).map(|found| found.items[0].article.url.clone())
    }

    #[test]
    fn each_system_writes_the_address_in_its_own_way() {
        let address = Ok(Some("https://kestrel.example/ferry?a=1&b=2".to_owned()));
        assert_eq!(
            read("x.url", b"[InternetShortcut]\r\nIDList=\r\nURL=https://kestrel.example/ferry?a=1&b=2\r\n"),
            address
        );
        let plist = b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>URL</key>\n<string>https://kestrel.example/ferry?a=1&amp;b=2</string></dict></plist>";
        assert_eq!(read("x.webloc", plist), address);
        let binary = b"bplist00\xd1\x01\x02SURL_\x10\x25https://kestrel.example/ferry?a=1&b=2\x08\x0b\x0f";
        assert_eq!(read("x.webloc", binary), address);
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for bytes in [b"[InternetShortcut]\nURL=javascript:alert(1)".as_slice(), b"", b"bplist00\x00"] {
            assert_eq!(read("x.url", bytes).unwrap_err().code, ProblemCode::Malformed);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read("x.url", &bytes);
            let _ = read("x.webloc", &[b"bplist00".as_slice(), &bytes].concat());
        }
    }
}
