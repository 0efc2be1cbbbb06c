//! The two texts that the page hands to its own comparison, as literals of JavaScript. Read, never run.

/// Both texts, older first: `var text1 = '...'` and `text2`, or the two sides of the older view.
pub(super) fn texts(html: &str) -> Option<[String; 2]> {
    let old = literal(html, &["var text1 ="]).or_else(|| side(html, "lhs:"))?;
    let new = literal(html, &["var text2 ="]).or_else(|| side(html, "rhs:"))?;
    (!old.trim().is_empty() || !new.trim().is_empty()).then_some([old, new])
}

fn side(html: &str, name: &str) -> Option<String> {
    literal(html, &[name, "setValue("])
}

/// The string literal that follows the marks, each looked for after the one before.
fn literal(html: &str, marks: &[&str]) -> Option<String> {
    let mut rest = html;
    for mark in marks {
        rest = &rest[rest.find(mark)? + mark.len()..];
    }
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let mut out = String::new();
    let mut chars = rest[1..].chars();
    // Halves of a character beyond the basic plane come one after the other.
    let mut high: Option<u32> = None;
    while let Some(c) = chars.next() {
        if c == quote {
            return Some(out);
        }
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next()? {
            'n' => out.push('\n'),
            'r' => out.push('\n'),
            't' => out.push('\t'),
            mark @ ('u' | 'x') => {
                let digits: String = chars.by_ref().take(if mark == 'u' { 4 } else { 2 }).collect();
                let unit = u32::from_str_radix(&digits, 16).ok()?;
                match (high.take(), unit) {
                    (_, 0xD800..=0xDBFF) => high = Some(unit),
                    (Some(first), 0xDC00..=0xDFFF) => {
                        let code = 0x1_0000 + ((first - 0xD800) << 10) + (unit - 0xDC00);
                        out.push(char::from_u32(code).unwrap_or('\u{FFFD}'));
                    }
                    _ => out.push(char::from_u32(unit).unwrap_or('\u{FFFD}')),
                }
            }
            other => out.push(other),
        }
    }
    None
}
