//! Headlines and datelines in capitals: guesses how each word would be written in running text, so that the model, which
//! leans on case, can read them.

use crate::lexicon::{Known, Lexicon};
use crate::tokens::{Token, Tokenizer, shouted};
use std::collections::HashMap;

/// How often a word stands capitalised inside a sentence, and in lower case.
type Habits = HashMap<String, (u32, u32)>;

/// Gives words in capitals the form that they would have in running text.
pub(crate) fn recase(lines: &mut [Vec<Token<'_>>], tokenizer: &Tokenizer, lexicon: &Lexicon) {
    let capitals: Vec<bool> = lines.iter().map(|line| in_capitals(line)).collect();
    if !lines.iter().flatten().any(|token| shouted(&token.form)) {
        return;
    }
    let mut habits = Habits::new();
    for (line, _) in lines.iter().zip(&capitals).filter(|(_, capitals)| !**capitals) {
        for (i, token) in line.iter().enumerate() {
            let Some(first) = token.form.chars().next().filter(|c| c.is_alphabetic()) else { continue };
            let entry = habits.entry(token.form.to_lowercase()).or_default();
            if first.is_lowercase() {
                entry.1 += 1;
            } else if i > 0 && !shouted(&token.form) {
                entry.0 += 1;
            }
        }
    }
    for (line, capitals) in lines.iter_mut().zip(capitals) {
        let dateline = if capitals { 0 } else { dateline(line) };
        for i in 0..line.len() {
            if !shouted(&line[i].form) {
                continue;
            }
            let lower = line[i].form.to_lowercase();
            let form = if capitals {
                headline_form(&line[i].form, &lower, &habits, lexicon)
            } else if i < dateline
                || lower.chars().count() > 3 && !lexicon.body(&line[i].form) && place_word(line, i, lexicon)
            {
                Some(titled(&lower))
            } else {
                None
            };
            if let Some(form) = form {
                tokenizer.rewrite(&mut line[i], form);
            }
        }
    }
}

fn in_capitals(line: &[Token<'_>]) -> bool {
    let mut words = line.iter().filter(|token| token.form.chars().filter(|c| c.is_alphabetic()).count() > 1);
    let count = words.clone().count();
    count > 0
        && words.all(|token| shouted(&token.form) || token.form.starts_with('\''))
        && (count > 1 || line.iter().any(|token| token.form.chars().count() > 4))
}

/// How many words at the start of a line are a place in capitals, as before a date, an agency or a dash.
fn dateline(line: &[Token<'_>]) -> usize {
    let count = line.iter().take_while(|token| shouted(&token.form)).count();
    let next = line.get(count).map_or("", |token| token.form.as_ref());
    let marks = matches!(next, "," | "(" | "-" | "–" | "—" | "--" | "/")
        || next.starts_with(|c: char| c.is_ascii_digit());
    if (1..=4).contains(&count)
        && marks
        && line[..count].iter().any(|token| token.form.chars().count() > 4 || count > 1)
    {
        count
    } else {
        0
    }
}

/// Whether a word in capitals is a place, alone or with its neighbour.
fn place_word(line: &[Token<'_>], i: usize, lexicon: &Lexicon) -> bool {
    let place = |name: &str| lexicon.known(name).is(Known::TOWN | Known::CITY | Known::LAND);
    let lower = |i: usize| line.get(i).map(|token| token.form.to_lowercase()).unwrap_or_default();
    place(&lower(i))
        || place(&format!("{} {}", lower(i), lower(i + 1)))
        || i > 0 && place(&format!("{} {}", lower(i - 1), lower(i)))
}

/// How a word of a headline in capitals would be written; `None` leaves it, as an acronym is left.
fn headline_form(word: &str, lower: &str, habits: &Habits, lexicon: &Lexicon) -> Option<String> {
    let known = lexicon.known(lower);
    match habits.get(lower) {
        Some((title, low)) if title > low => return Some(titled(lower)),
        Some((_, low)) if *low > 0 => return Some(lower.to_owned()),
        _ => {}
    }
    if lexicon.body(word) && lower.chars().count() > 2 {
        return None;
    }
    if known.is(Known::LAND | Known::PEOPLE) {
        return if lower.chars().count() > 2 { Some(titled(lower)) } else { None };
    }
    if lexicon.common(lower) || word.chars().any(|c| c.is_ascii_digit()) {
        return Some(lower.to_owned());
    }
    if word.contains('.') {
        return None;
    }
    Some(titled(lower))
}

/// A word with a capital at its start and after each hyphen and apostrophe that names carry.
fn titled(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut start = true;
    for c in lower.chars() {
        if start {
            out.extend(c.to_uppercase())
        } else {
            out.push(c)
        }
        start = c == '-' || c == '\'' && out.chars().count() == 2 || c == '.';
    }
    if let Some(rest) = out.strip_prefix("Mc").filter(|rest| rest.chars().count() > 2) {
        return format!("Mc{}", titled(rest));
    }
    out
}
