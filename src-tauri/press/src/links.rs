//! Which addresses become links in a document: web addresses alone. Anything else is printed as words.

use url::Url;

/// Word refuses a document whose link is longer than 2,083 characters; a longer address is printed and not linked.
const LONGEST: usize = 2_000;

/// What stands in for an address in a link: ASCII, without characters that end an attribute, a Markdown autolink or Word's
/// patience. `None` for anything but `http` and `https`.
pub(crate) fn target(address: &str) -> Option<String> {
    let parsed = Url::parse(address.trim()).ok()?;
    if !matches!(parsed.scheme(), "http" | "https") {
        return None;
    }
    let mut out = String::with_capacity(parsed.as_str().len());
    for c in parsed.as_str().chars() {
        match c {
            '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | ' ' => {
                out.push_str(&format!("%{:02X}", u32::from(c)))
            }
            _ => out.push(c),
        }
    }
    (out.len() <= LONGEST).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(
            target("https://courier.example/a?b=1&c=2").as_deref(),
            Some("https://courier.example/a?b=1&c=2")
        );
        for address in ["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "courier.example", ""]
        {
            assert_eq!(target(address), None, "{address}");
        }
    }

    #[test]
    fn characters_that_break_out_of_a_link_are_encoded() {
        assert_eq!(
            target("https://x.example/a\"b>c|d`e").as_deref(),
            Some("https://x.example/a%22b%3Ec%7Cd%60e")
        );
        assert_eq!(target(&format!("https://x.example/{}", "a".repeat(3_000))), None);
    }
}
