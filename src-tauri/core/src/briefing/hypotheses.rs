//! Analysis of competing hypotheses, after Heuer (*Psychology of Intelligence Analysis*, 1999, chapter 8): every piece of evidence
//! is held against every hypothesis, and the one with the least against it stands, not the one with the most for it.

use super::Inline;
use serde::{Deserialize, Serialize};

/// Hypotheses in rows, evidence in columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Hypotheses {
    /// Heads of the columns, with their citations.
    pub evidence: Vec<Vec<Inline>>,
    /// The rows.
    pub hypotheses: Vec<Hypothesis>,
}

/// A hypothesis and how the evidence stands to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Hypothesis {
    /// What may be so.
    pub text: Vec<Inline>,
    /// One mark a piece of evidence; what is missing counts as not weighed, what is beyond is left out.
    pub marks: Vec<Consistency>,
}

/// How a piece of evidence stands to a hypothesis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Consistency {
    /// Not weighed yet.
    #[default]
    Open,
    /// To be expected if it is so, and hardly otherwise.
    StronglyFor,
    /// To be expected if it is so.
    For,
    /// As likely either way: it tells nothing apart.
    Neither,
    /// Not to be expected if it is so.
    Against,
    /// Hardly possible if it is so.
    StronglyAgainst,
}

impl Consistency {
    /// The mark that is printed.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::StronglyFor => "++",
            Self::For => "+",
            Self::Neither => "0",
            Self::Against => "−",
            Self::StronglyAgainst => "−−",
        }
    }

    fn weight_against(self) -> u32 {
        match self {
            Self::Against => 1,
            Self::StronglyAgainst => 2,
            _ => 0,
        }
    }
}

impl Hypotheses {
    /// The mark of a hypothesis on a piece of evidence.
    #[must_use]
    pub fn mark(&self, hypothesis: usize, evidence: usize) -> Consistency {
        let row = self.hypotheses.get(hypothesis);
        row.and_then(|row| row.marks.get(evidence)).copied().unwrap_or_default()
    }

    /// What speaks against a hypothesis: one for each mark against it, two for each strong one.
    #[must_use]
    pub fn against(&self, hypothesis: usize) -> u32 {
        (0..self.evidence.len()).map(|at| self.mark(hypothesis, at).weight_against()).sum()
    }

    /// The runs of text: evidence first, then hypotheses.
    #[must_use]
    pub fn runs(&self) -> Vec<&[Inline]> {
        let rows = self.hypotheses.iter().map(|row| row.text.as_slice());
        self.evidence.iter().map(Vec::as_slice).chain(rows).collect()
    }

    /// The table that is printed: the first row has the evidence, the last column what speaks against each hypothesis. No rows
    /// where there is neither evidence nor hypothesis.
    #[must_use]
    pub fn table(&self) -> Vec<Vec<Vec<Inline>>> {
        if self.runs().iter().all(|run| run.is_empty()) {
            return Vec::new();
        }
        let words =
            |text: &str, bold: bool| vec![Inline::Text { text: text.to_owned(), bold, italic: false }];
        let least = (0..self.hypotheses.len()).map(|at| self.against(at)).min();
        let head = std::iter::once(words("Hypothesis", false))
            .chain(self.evidence.iter().cloned())
            .chain(std::iter::once(words("Against", false)));
        let mut rows: Vec<Vec<Vec<Inline>>> = vec![head.collect()];
        for (at, hypothesis) in self.hypotheses.iter().enumerate() {
            let against = self.against(at);
            let mut row = vec![hypothesis.text.clone()];
            row.extend((0..self.evidence.len()).map(|e| words(self.mark(at, e).sign(), false)));
            row.push(words(&against.to_string(), Some(against) == least));
            rows.push(row);
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text { text: text.into(), bold: false, italic: false }]
    }

    fn sample() -> Hypotheses {
        let row = |text: &str, marks: &[Consistency]| Hypothesis { text: words(text), marks: marks.to_vec() };
        Hypotheses {
            evidence: vec![words("Gates open at nine"), words("No alarm")],
            hypotheses: vec![
                row("An error", &[Consistency::For, Consistency::Against, Consistency::StronglyAgainst]),
                row("A plan", &[Consistency::StronglyAgainst]),
            ],
        }
    }

    #[test]
    fn what_speaks_against_counts_and_what_is_missing_or_beyond_does_not() {
        assert_eq!((sample().against(0), sample().against(1), sample().against(2)), (1, 2, 0));
    }

    #[test]
    fn the_table_is_rectangular_and_sets_off_what_has_least_against_it() {
        let table = sample().table();
        assert!(table.iter().all(|row| row.len() == 4));
        let said: Vec<String> = table[2]
            .iter()
            .map(|cell| match &cell[0] {
                Inline::Text { text, .. } => text.clone(),
                Inline::Citation { .. } => String::new(),
            })
            .collect();
        assert_eq!(said, ["A plan", "−−", "", "2"]);
        assert!(matches!(table[1][3][0], Inline::Text { bold: true, .. }));
        assert!(matches!(table[2][3][0], Inline::Text { bold: false, .. }));
        assert_eq!(Hypotheses::default().table(), Vec::<Vec<Vec<Inline>>>::new());
    }
}
