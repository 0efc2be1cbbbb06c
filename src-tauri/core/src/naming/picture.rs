//! Captions of group pictures, which are rosters: who is shown, in which order, and where each stands.

use super::{Mention, NameKind};
use crate::text::{ScalarIndex, Span};
use serde::{Deserialize, Serialize};

/// Where somebody stands in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum PicturePlace {
    /// On the left.
    Left,
    /// In the middle.
    Centre,
    /// On the right.
    Right,
}

/// How the caption counts those whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum PictureOrder {
    /// From left to right.
    FromLeft,
    /// From right to left.
    FromRight,
    /// Round the picture.
    Clockwise,
    /// The caption does not tell.
    Unstated,
}

/// A picture of several people, as its caption tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPicture {
    /// How they are counted.
    pub order: PictureOrder,
    /// Indexes of the mentions that name them, in the caption's order, with the place that the caption gives.
    pub people: Vec<(usize, Option<PicturePlace>)>,
}

/// Reads a caption as the roster of a picture: three people or more, or two where the caption tells how they stand.
#[must_use]
pub fn group_picture(index: &ScalarIndex<'_>, caption: Span, mentions: &[Mention]) -> Option<GroupPicture> {
    let mut shown: Vec<usize> = (0..mentions.len())
        .filter(|&i| mentions[i].kind == NameKind::Person && caption.contains(mentions[i].span))
        .collect();
    shown.sort_by_key(|&i| mentions[i].span);
    let words = index.slice(caption).to_lowercase();
    let order = order(&words);
    let people: Vec<(usize, Option<PicturePlace>)> = shown
        .iter()
        .enumerate()
        .map(|(at, &i)| {
            let until = shown.get(at + 1).map_or(caption.end, |&next| mentions[next].span.start);
            let after = Span::new(mentions[i].span.end, until.max(mentions[i].span.end));
            (i, place(index.slice(after)))
        })
        .collect();
    let told = order != PictureOrder::Unstated || people.iter().any(|(_, place)| place.is_some());
    (people.len() > 2 || people.len() == 2 && told).then_some(GroupPicture { order, people })
}

fn order(lower: &str) -> PictureOrder {
    let has = |cues: &[&str]| cues.iter().any(|cue| lower.contains(cue));
    if has(&["from left", "left to right", "l-r", "l to r", "(l-r)", "from the left"]) {
        PictureOrder::FromLeft
    } else if has(&["from right", "right to left", "from the right"]) {
        PictureOrder::FromRight
    } else if has(&["clockwise"]) {
        PictureOrder::Clockwise
    } else {
        PictureOrder::Unstated
    }
}

/// The place in what follows a name: `(left)`, `, right,`, `(C)`.
fn place(after: &str) -> Option<PicturePlace> {
    let rest = after.trim_start().strip_prefix(['(', ',', '['])?.trim_start().to_lowercase();
    let end = rest.find([')', ',', ']', '.', ';']).unwrap_or(rest.len());
    let words: Vec<&str> = rest[..end].split_whitespace().collect();
    let last = words.last().filter(|_| words.len() <= 3)?;
    match *last {
        "left" | "l" => Some(PicturePlace::Left),
        "right" | "r" => Some(PicturePlace::Right),
        "centre" | "center" | "middle" | "c" => Some(PicturePlace::Centre),
        _ => None,
    }
}
