//! What one text puts high and another low. Places are counted in paragraphs of running text.

use super::model::{Account, Shared, Shift};
use crate::text::BlockKind;

/// Least difference of the shares of the text that lie above a passage.
const WIDE: f32 = 0.3;

/// Shared passages whose place differs widely, the widest first. Headline and standfirst are place 0.
pub(super) fn shifts(shared: &[Shared], accounts: &[Account<'_>]) -> Vec<Shift> {
    let length: Vec<f32> = accounts
        .iter()
        .map(|account| {
            let running = account
                .reading
                .blocks
                .iter()
                .filter(|block| block.kind.is_main() && block.kind != BlockKind::Standfirst);
            running.count().max(1) as f32
        })
        .collect();
    let mut found: Vec<(f32, Shift)> = Vec::new();
    for (at, group) in shared.iter().enumerate() {
        let place =
            |passage: &super::SharedPassage| passage.paragraph as f32 / length[passage.passage.text as usize];
        let placed = group.passages.iter();
        let Some(high) = placed.clone().min_by(|p, q| place(p).total_cmp(&place(q))) else { continue };
        let Some(low) = placed.max_by(|p, q| place(p).total_cmp(&place(q))) else { continue };
        let gap = place(low) - place(high);
        if gap >= WIDE && low.paragraph > high.paragraph {
            found.push((
                gap,
                Shift {
                    shared: at as u32,
                    high_text: high.passage.text,
                    high_paragraph: high.paragraph,
                    low_text: low.passage.text,
                    low_paragraph: low.paragraph,
                },
            ));
        }
    }
    found.sort_by(|p, q| q.0.total_cmp(&p.0));
    found.into_iter().map(|(_, shift)| shift).collect()
}
