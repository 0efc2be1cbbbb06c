//! Quoted words against the text that is cited for them, letter by letter. Typography of marks, dashes and spaces counts for
//! nothing; an ellipsis stands for words left out, square brackets for words put in.

use super::page::Page;
use super::{Ground, Point, Rule};
use crate::briefing::BriefBlock;
use crate::quotations::stretches;
use crate::text::{ScalarIndex, Span, WordKind, clean_line, fold_typography, sentences, words};
use std::collections::HashSet;

/// Words from which on a stretch between marks is held against its source.
const LEAST: usize = 2;
/// Share of the quoted words that a sentence of the source must have to be shown as what is meant.
const MEANT: f32 = 0.5;

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for part in &page.parts {
        let index = ScalarIndex::new(&part.text);
        let mut spans = stretches(&part.text);
        if spans.is_empty() && matches!(page.tree.blocks[part.block], BriefBlock::Quotation { .. }) {
            spans.push(Span::new(0, index.len()));
        }
        for span in spans {
            let quoted = index.slice(span).trim();
            let grounds = page.known(&part.cited_at(span));
            if grounds.is_empty() || word_count(quoted) < LEAST || grounds.iter().any(|g| has(g.text, quoted))
            {
                continue;
            }
            let message = match meant(quoted, &grounds) {
                Some((source, sentence)) => {
                    format!("These are not the words of {source}, which has: “{}”", clean_line(sentence, 240))
                }
                None => "The texts cited here do not have these words.".to_owned(),
            };
            let cited = grounds.iter().map(|ground| ground.id);
            out.push(Point::new(Rule::Misquoted, message).at(part.block).on(quoted).citing(cited));
        }
    }
    out
}

fn word_count(text: &str) -> usize {
    words(text).iter().filter(|word| word.kind != WordKind::Mark).count()
}

/// One space between words, one kind of mark.
fn folded(text: &str) -> String {
    let folded = fold_typography(text).replace('"', "'");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has quoted words: each stretch between ellipses and brackets, one after the other.
pub(super) fn has(text: &str, quoted: &str) -> bool {
    let text = folded(text);
    let mut from = 0;
    for stretch in pieces(&folded(quoted)) {
        let Some(at) = text[from..].find(stretch.as_str()) else { return false };
        from += at + stretch.len();
    }
    true
}

/// What stands between ellipses and brackets; a mark at the end may be the analyst's own, as American printers put it.
fn pieces(quoted: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut inside = 0_usize;
    let bare = quoted.replace("...", "\u{1}");
    for c in bare.chars() {
        match c {
            '[' => {
                inside += 1;
                out.push(String::new());
            }
            ']' => inside = inside.saturating_sub(1),
            '\u{1}' => out.push(String::new()),
            _ if inside > 0 => {}
            _ => {
                if let Some(last) = out.last_mut() {
                    last.push(c);
                }
            }
        }
    }
    let own = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'');
    out.iter().map(|piece| piece.trim_matches(own).to_owned()).filter(|piece| !piece.is_empty()).collect()
}

/// The sentence of a cited text that has most of the quoted words.
fn meant<'g>(quoted: &str, grounds: &[&'g Ground<'g>]) -> Option<(&'g str, &'g str)> {
    let bag = |text: &str| -> HashSet<String> {
        let all = words(text).into_iter().filter(|word| word.kind != WordKind::Mark);
        all.map(|word| word.text.to_lowercase()).collect()
    };
    let wanted = bag(quoted);
    let mut best: Option<(f32, &str, &str)> = None;
    for ground in grounds {
        let index = ScalarIndex::new(ground.text);
        for span in sentences(ground.text) {
            let sentence = index.slice(span);
            let common = bag(sentence).intersection(&wanted).count() as f32 / wanted.len().max(1) as f32;
            if common >= MEANT && best.is_none_or(|(most, ..)| common > most) {
                best = Some((common, ground.source, sentence));
            }
        }
    }
    best.map(|(_, source, sentence)| (source, sentence))
}
