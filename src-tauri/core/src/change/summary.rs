//! A comparison in numbers and in a sentence: what the header above two versions says.

use super::model::{ChangeKind, Comparison, FactChange, FactKind, QuotationTurn, Weight};
use crate::text::BlockKind;
use serde::{Deserialize, Serialize};

/// Counts of what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Summary {
    /// Whether a headline changed in more than typography.
    pub headline_rewritten: bool,
    /// Whether a standfirst changed in more than typography.
    pub standfirst_rewritten: bool,
    /// Sentences of the running text that are new.
    pub added: u32,
    /// Sentences that went.
    pub deleted: u32,
    /// Sentences reworded in place.
    pub edited: u32,
    /// Sentences at another place, reworded or not.
    pub moved: u32,
    /// Sentences that became several.
    pub split: u32,
    /// Sentences made of several.
    pub merged: u32,
    /// Sentences with the same letters at the same place.
    pub unchanged: u32,
    /// Links whose change is substantive.
    pub substantive: u32,
    /// Links whose change is wording.
    pub wording: u32,
    /// Links whose change is cosmetic, moves included.
    pub cosmetic: u32,
    /// Quotations that one gained.
    pub quotations_new: u32,
    /// Quotations that went.
    pub quotations_dropped: u32,
    /// Quotations whose words changed.
    pub quotations_reworded: u32,
    /// Quotations whose words stayed and whose marks went.
    pub quotations_unquoted: u32,
    /// Quotations with the same words and another speaker.
    pub quotations_reattributed: u32,
    /// Figures that changed, each as older and newer words, in their order.
    pub figures: Vec<(String, String)>,
    /// Correction notices that appeared.
    pub notices_new: u32,
    /// Whether the comparison was cut short.
    pub truncated: bool,
}

impl Summary {
    /// Counts a comparison.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Self {
        let mut out = Self { truncated: comparison.truncated, ..Self::default() };
        for link in &comparison.links {
            match link.weight {
                Some(Weight::Substantive) => out.substantive += 1,
                Some(Weight::Wording) => out.wording += 1,
                Some(Weight::Cosmetic) => out.cosmetic += 1,
                None => {}
            }
            let block = link.b.first().map(|&j| comparison.kinds_new[j as usize]);
            let block = block.or_else(|| link.a.first().map(|&i| comparison.kinds_old[i as usize])).flatten();
            let rewritten = link.kind != ChangeKind::Unchanged && link.weight > Some(Weight::Cosmetic);
            match block {
                Some(BlockKind::Headline) => out.headline_rewritten |= rewritten,
                Some(BlockKind::Standfirst) => out.standfirst_rewritten |= rewritten,
                _ => *out.counter(link.kind) += link.a.len().max(link.b.len()).min(1) as u32,
            }
        }
        for fact in &comparison.facts {
            out.count_fact(fact);
        }
        out
    }

    fn counter(&mut self, kind: ChangeKind) -> &mut u32 {
        match kind {
            ChangeKind::Unchanged => &mut self.unchanged,
            ChangeKind::Edited => &mut self.edited,
            ChangeKind::Added => &mut self.added,
            ChangeKind::Deleted => &mut self.deleted,
            ChangeKind::Moved | ChangeKind::MovedEdited => &mut self.moved,
            ChangeKind::Split => &mut self.split,
            ChangeKind::Merged => &mut self.merged,
        }
    }

    fn count_fact(&mut self, fact: &FactChange) {
        match (fact.kind, &fact.old, &fact.new) {
            (FactKind::Quotation, None, Some(_)) => self.quotations_new += 1,
            (FactKind::Quotation, Some(_), _) => match fact.turn {
                Some(QuotationTurn::Reworded) => self.quotations_reworded += 1,
                Some(QuotationTurn::Unquoted) => self.quotations_unquoted += 1,
                Some(QuotationTurn::Reattributed) => self.quotations_reattributed += 1,
                None => self.quotations_dropped += 1,
            },
            (FactKind::Number, Some(old), Some(new)) => {
                self.figures.push((old.text.clone(), new.text.clone()))
            }
            (FactKind::Notice, None, Some(_)) => self.notices_new += 1,
            _ => {}
        }
    }

    /// The header in English: `Headline rewritten. 9 sentences added, 7 deleted, 6 edited. Two quotations new, one dropped.`
    #[must_use]
    pub fn english(&self) -> String {
        let mut sentences: Vec<String> = Vec::new();
        match (self.headline_rewritten, self.standfirst_rewritten) {
            (true, true) => sentences.push("Headline and standfirst rewritten".into()),
            (true, false) => sentences.push("Headline rewritten".into()),
            (false, true) => sentences.push("Standfirst rewritten".into()),
            (false, false) => {}
        }
        let deeds = [
            (self.added, "added"),
            (self.deleted, "deleted"),
            (self.edited, "edited"),
            (self.moved, "moved"),
            (self.split, "split"),
            (self.merged, "merged"),
        ];
        push_counts(&deeds, "sentence", false, &mut sentences);
        let quotations = [
            (self.quotations_new, "new"),
            (self.quotations_dropped, "dropped"),
            (self.quotations_reworded, "reworded"),
            (self.quotations_unquoted, "unquoted"),
            (self.quotations_reattributed, "given to another speaker"),
        ];
        push_counts(&quotations, "quotation", true, &mut sentences);
        if !self.figures.is_empty() {
            let shown: Vec<String> =
                self.figures.iter().take(3).map(|(old, new)| format!("{old} became {new}")).collect();
            sentences.push(capitalised(&shown.join("; ")));
        }
        match self.notices_new {
            0 => {}
            1 => sentences.push("A correction notice appeared".into()),
            n => sentences.push(format!("{} correction notices appeared", capitalised(&in_words(n)))),
        }
        if sentences.is_empty() {
            sentences.push("Nothing changed".into());
        }
        if self.truncated {
            sentences.push("The texts are too different or too long to compare in full".into());
        }
        sentences.join(". ") + "."
    }
}

/// `9 sentences added, 7 deleted`: the noun stands once, with the first count.
fn push_counts(counts: &[(u32, &str)], noun: &str, words: bool, out: &mut Vec<String>) {
    let told = counts.iter().filter(|(n, _)| *n > 0).enumerate().map(|(at, &(n, deed))| {
        let number = if words { in_words(n) } else { n.to_string() };
        match at {
            0 if n == 1 => format!("{number} {noun} {deed}"),
            0 => format!("{number} {noun}s {deed}"),
            _ => format!("{number} {deed}"),
        }
    });
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        out.push(capitalised(&told.join(", ")));
    }
}

fn in_words(n: u32) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(n as usize).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Options, Side, compare};
    use crate::text::ReadingText;

    #[test]
    fn the_header_tells_in_words_what_happened() {
        let old = ReadingText::compose([
            (BlockKind::Headline, "Ferry sinks off Lorne"),
            (
                BlockKind::Paragraph,
                "The ferry sank on Monday, killing 35 people. The harbour was closed at once.",
            ),
            (BlockKind::Paragraph, "Crews searched the bay through the night."),
        ]);
        let new = ReadingText::compose([
            (BlockKind::Headline, "Anger grows in Lorne after sinking of ferry"),
            (
                BlockKind::Paragraph,
                "The ferry sank on Monday, killing 36 people. The harbour was closed at once.",
            ),
            (BlockKind::Paragraph, "“We will find out who is to blame,” said Aldo Lind."),
            (BlockKind::Paragraph, "Crews searched the bay through the night."),
        ]);
        let comparison = compare(&Side::reading(&old), &Side::reading(&new), &Options::default());
        let summary = Summary::of(&comparison);
        assert_eq!(
            summary.english(),
            "Headline rewritten. 1 sentence added, 1 edited. One quotation new. 35 became 36."
        );
        assert_eq!((summary.unchanged, summary.substantive), (2, 3));
    }

    #[test]
    fn equal_texts_say_so() {
        let side = Side::plain("The tide rose.");
        assert_eq!(Summary::of(&compare(&side, &side, &Options::default())).english(), "Nothing changed.");
    }
}
