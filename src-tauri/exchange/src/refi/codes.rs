//! Codes: the codebook's tree, the same in both kinds of file.

use super::xml::Element;
use crate::notebook::{Code, derived_id};

/// Colours of the palette, in the order of their numbers, as REFI-QDA writes them.
const PALETTE: [&str; 8] =
    ["#3B6FB6", "#B4582A", "#3A7D44", "#8A4FA3", "#A8842C", "#2F8F8B", "#B23A56", "#6B6F76"];

/// A code with the id that the file gives it.
pub(super) struct Known {
    pub guid: String,
    pub code: Code,
}

/// The id under which a code is written.
pub(super) fn guid(code: &Code) -> String {
    if code.id.is_empty() { derived_id(&["code", &code.path]) } else { code.id.clone() }
}

pub(super) fn write(codes: &[Code]) -> Element {
    below(codes, None, Element::new("Codes"))
}

fn below(codes: &[Code], parent: Option<&str>, mut into: Element) -> Element {
    for code in codes {
        let (above, name) = match code.path.rsplit_once('/') {
            Some((above, name)) => (Some(above), name),
            None => (None, code.path.as_str()),
        };
        if above != parent {
            continue;
        }
        let mut element =
            Element::new("Code").with("guid", &guid(code)).with("name", name).with("isCodable", "true");
        if let Some(colour) = code.colour.and_then(|number| PALETTE.get(usize::from(number).checked_sub(1)?))
        {
            element = element.with("color", colour);
        }
        if !code.description.is_empty() {
            element = element.child(Element::new("Description").text(&code.description));
        }
        into = into.child(below(codes, Some(&code.path), element));
    }
    into
}

pub(super) fn read(codes: &Element) -> Vec<Known> {
    let mut out = Vec::new();
    under(codes, "", &mut out);
    out
}

fn under(element: &Element, above: &str, out: &mut Vec<Known>) {
    for code in element.all("Code") {
        // A slash divides the names of a path here, so it cannot be part of one.
        let name = code.get("name").trim().replace('/', "∕");
        if name.is_empty() {
            continue;
        }
        let path = if above.is_empty() { name } else { format!("{above}/{name}") };
        let guid = code.get("guid").to_lowercase();
        out.push(Known {
            guid: guid.clone(),
            code: Code {
                id: guid,
                path: path.clone(),
                colour: nearest(code.get("color")),
                description: code
                    .first("Description")
                    .map(|of| of.text.trim().to_owned())
                    .unwrap_or_default(),
            },
        });
        under(code, &path, out);
    }
}

/// The palette's number for a colour: the nearest by the distance of red, green and blue.
fn nearest(colour: &str) -> Option<u8> {
    let rgb = |colour: &str| {
        let number = u32::from_str_radix(colour.strip_prefix('#').filter(|hex| hex.len() == 6)?, 16).ok()?;
        let part = |shift: u32| i32::try_from((number >> shift) & 255).unwrap_or(0);
        Some([part(16), part(8), part(0)])
    };
    let wanted = rgb(colour)?;
    let distance = |other: &str| {
        let other = rgb(other).unwrap_or_default();
        wanted.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<i32>()
    };
    let best = (0..PALETTE.len()).min_by_key(|at| distance(PALETTE[*at]))?;
    u8::try_from(best + 1).ok()
}
