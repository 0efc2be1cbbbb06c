//! How wide words are, by classes of letters: near enough to cut a label before it runs into its neighbour, without a font.

/// Width of words of this size, in units: a little generous.
#[must_use]
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().map(|c| share(c) * size).sum()
}

/// The words, or as many as are no wider than `room` with an ellipsis behind them.
#[must_use]
pub fn fit(words: &str, size: f64, room: f64) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&words, size) <= room {
        return words;
    }
    let mut left = room - share('…') * size;
    let mut out: String = words
        .chars()
        .take_while(|c| {
            left -= share(*c) * size;
            left >= 0.0
        })
        .collect();
    out.truncate(out.trim_end().len());
    out + "…"
}

/// The words in lines no wider than `room`, at most `most` of them; the last is cut where more would be needed.
#[must_use]
pub(super) fn lines(words: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = words.split_whitespace().peekable();
    while let Some(first) = rest.next() {
        let mut line = first.to_owned();
        if out.len() + 1 == most {
            for next in rest.by_ref() {
                line.push(' ');
                line.push_str(next);
            }
        } else {
            while let Some(next) = rest.next_if(|next| width(&format!("{line} {next}"), size) <= room) {
                line.push(' ');
                line.push_str(next);
            }
        }
        out.push(fit(&line, size, room));
    }
    out
}

/// Share of the size that a letter takes, after the widths of Libertinus Serif.
fn share(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '‘' => 0.30,
        ' ' | '-' | '(' | ')' | 'r' | 's' | '/' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '@' => 0.84,
        '…' => 0.75,
        'A'..='Z' => 0.66,
        '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' => 0.0,
        '\u{1100}'..='\u{11FF}'
        | '\u{2E80}'..='\u{D7AF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{1F000}'..='\u{3FFFF}' => 1.0,
        _ => 0.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_words_are_cut_with_an_ellipsis_and_short_ones_left() {
        assert_eq!(fit("Harbour  Courier", 10.0, 200.0), "Harbour Courier");
        let cut = fit("The council heard from the pilots and from the port", 10.0, 100.0);
        assert!(cut.ends_with('…') && cut.starts_with("The council"), "{cut}");
        assert_eq!(lines("one two three four", 10.0, 45.0, 9), ["one two", "three four"]);
        assert_eq!(lines("one two three four", 10.0, 45.0, 2).len(), 2);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_room(words in "\\PC{0,60}", room in 20.0..300.0f64) {
            prop_assert!(width(&fit(&words, 10.0, room), 10.0) <= room + 0.01);
            for line in lines(&words, 10.0, room, 3) {
                prop_assert!(width(&line, 10.0) <= room + 0.01);
            }
        }
    }
}
