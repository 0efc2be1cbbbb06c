//! Quotations in single marks, told from apostrophes by what stands on both sides. Nested ones stay inside their double marks.

use super::marks::{Close, Stretch, stretch};

/// Single marks outside the double ones of the paragraph, told from apostrophes by what stands on both sides.
pub(super) fn single_marks(text: &str, start: usize, end: usize, first: usize, out: &mut Vec<Stretch>) {
    let line = &text[start..end];
    if !line.contains(['\'', '‘', '‚', '‹']) {
        return;
    }
    let doubles: Vec<(usize, usize)> = out[first..].iter().map(|s| (s.outer_start, s.outer_end)).collect();
    let mut at = 0;
    let mut next_double = 0;
    let mut found = false;
    while let Some(step) = line[at..].find(['\'', '‘', '‚', '‹']) {
        let here = at + step;
        let c = line[here..].chars().next().unwrap_or('\'');
        at = here + c.len_utf8();
        while doubles.get(next_double).is_some_and(|(_, e)| *e <= start + here) {
            next_double += 1;
        }
        let limit = match doubles.get(next_double) {
            Some((s, e)) if *s <= start + here => {
                at = e - start;
                continue;
            }
            Some((s, _)) => s - start,
            None => line.len(),
        };
        if !single_opens(line, here, at) {
            continue;
        }
        if let Some((close, len)) = single_close(&line[..limit], at, c) {
            let mut s =
                stretch(text, start + here, start + at, start + close, start + close + len, Close::Marked);
            s.single = true;
            out.push(s);
            found = true;
            at = close + len;
        }
    }
    if found {
        out[first..].sort_by_key(|s| s.outer_start);
    }
}

fn single_opens(line: &str, here: usize, after: usize) -> bool {
    let left = line[..here].chars().next_back();
    let right = line[after..].chars().next();
    let free = left.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-'));
    let elision =
        ["em ", "tis ", "til ", "twas ", "cause ", "n "].iter().any(|e| line[after..].starts_with(e));
    free && !elision && right.is_some_and(|c| c.is_alphabetic() || matches!(c, '…' | '['))
}

/// The mark that closes a single quotation, within 600 bytes: after a word or its punctuation and before a blank or the
/// like. A plural possessive (*the voters’ choice*) looks the same, so a mark after punctuation is taken where there is one.
fn single_close(line: &str, from: usize, opening: char) -> Option<(usize, usize)> {
    let closing: &[char] = match opening {
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '‹' => &['›'],
        _ => &['\''],
    };
    let mut possessive = None;
    for (step, c) in line[from..].char_indices().take_while(|(step, _)| *step < 600) {
        let at = from + step;
        if c == opening && step > 0 && line[..at].ends_with(' ') {
            break;
        }
        if !closing.contains(&c) || step == 0 {
            continue;
        }
        let left = line[..at].chars().next_back().unwrap_or(' ');
        let right = line[at + c.len_utf8()..].chars().next();
        if left.is_whitespace() || right.is_some_and(char::is_alphanumeric) {
            continue;
        }
        if left == 's' && right == Some(' ') {
            possessive.get_or_insert((at, c.len_utf8()));
            continue;
        }
        return Some((at, c.len_utf8()));
    }
    possessive
}
