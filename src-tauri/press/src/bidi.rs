//! Direction of text, for the one format that wants it told: Word orders characters by itself but takes the direction of
//! paragraphs and runs from marks. A reduced form of the Unicode bidirectional algorithm (UAX 9, rules P2 and N1-N2): no
//! embeddings, and numbers count as neutral.

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The direction of a letter; `None` for digits, spaces and punctuation.
fn strong(c: char) -> Option<Direction> {
    match u32::from(c) {
        0x0590..=0x08FF
        | 0xFB1D..=0xFDFF
        | 0xFE70..=0xFEFE
        | 0x10800..=0x10FFF
        | 0x1E800..=0x1EFFF
        | 0x200F
            if c.is_alphabetic() || c == '\u{200F}' =>
        {
            Some(Direction::Rtl)
        }
        _ if c.is_alphabetic() || c == '\u{200E}' => Some(Direction::Ltr),
        _ => None,
    }
}

/// Direction of a paragraph: that of its first letter, left to right where it has none.
pub fn base<'a>(texts: impl IntoIterator<Item = &'a str>) -> Direction {
    texts.into_iter().flat_map(str::chars).find_map(strong).unwrap_or(Direction::Ltr)
}

/// Cuts text into pieces of one direction. Neutral characters go with the letters on both sides where those agree, else
/// with the paragraph. The pieces joined are the text.
pub(crate) fn pieces(text: &str, base: Direction) -> Vec<(Direction, &str)> {
    let mut marks: Vec<(usize, Direction)> = Vec::new();
    let mut previous = base;
    let mut neutral_from = 0;
    for (at, c) in text.char_indices() {
        let Some(direction) = strong(c) else { continue };
        if neutral_from < at {
            marks.push((neutral_from, if direction == previous { direction } else { base }));
        }
        marks.push((at, direction));
        previous = direction;
        neutral_from = at + c.len_utf8();
    }
    if neutral_from < text.len() {
        marks.push((neutral_from, base));
    }
    marks.dedup_by(|later, earlier| later.1 == earlier.1);
    let ends = marks.iter().skip(1).map(|mark| mark.0).chain([text.len()]);
    marks.iter().zip(ends).map(|(&(from, direction), to)| (direction, &text[from..to])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Ltr, Rtl};

    #[test]
    fn spaces_inside_words_of_one_direction_go_with_them() {
        assert_eq!(
            pieces("Said “שלום לכולם” today", Ltr),
            [(Ltr, "Said “"), (Rtl, "שלום לכולם"), (Ltr, "” today")]
        );
        assert_eq!(pieces("مرحبا, 12", Rtl), [(Rtl, "مرحبا, 12")]);
        assert_eq!(pieces("", Ltr), []);
    }

    #[test]
    fn the_first_letter_gives_the_direction_of_a_paragraph() {
        assert_eq!(base(["12. ", "שלום hello"]), Rtl);
        assert_eq!(base(["“Hello” שלום"]), Ltr);
        assert_eq!(base(["…"]), Ltr);
    }
}
