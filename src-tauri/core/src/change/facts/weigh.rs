//! The weight of a link: the weightiest of its typed changes and of the content words that one side has alone.

use super::compare::{Stated, changes, is_content};
use super::items::Words;
use super::quotes::quoted;
use super::senses;
use super::speaker::{differ, speaker};
use crate::change::audit::is_notice;
use crate::change::model::{Fact, FactChange, FactKind, Link, QuotationTurn, Weight};
use crate::change::tokens::{Tokens, Vocabulary};
use crate::change::words::Matching;
use crate::text::{BlockKind, WordKind};
use std::collections::HashSet;

/// Weighs the links of one comparison.
pub(in crate::change) struct Judge<'s, 't> {
    old: &'s Tokens<'t>,
    new: &'s Tokens<'t>,
    kinds: (&'s [Option<BlockKind>], &'s [Option<BlockKind>]),
    vocabulary: &'s Vocabulary<'t>,
    names: (HashSet<u32>, HashSet<u32>),
}

impl<'s, 't> Judge<'s, 't> {
    pub(in crate::change) fn new(
        (old, kinds_old): (&'s Tokens<'t>, &'s [Option<BlockKind>]),
        (new, kinds_new): (&'s Tokens<'t>, &'s [Option<BlockKind>]),
        vocabulary: &'s Vocabulary<'t>,
    ) -> Self {
        let names = |side: &Tokens| {
            let capital = |text: &str| text.starts_with(|c: char| c.is_uppercase());
            side.tokens.iter().filter(|t| capital(side.letters(t))).map(|t| t.key).collect()
        };
        Self { names: (names(old), names(new)), old, new, kinds: (kinds_old, kinds_new), vocabulary }
    }

    /// Weighs an edited link and adds its typed changes.
    pub(in crate::change) fn edited(
        &self,
        link: &Link,
        number: u32,
        matching: &Matching,
        facts: &mut Vec<FactChange>,
    ) -> Weight {
        let words = |side: &'s Tokens<'t>, list| Words { side, list, vocabulary: self.vocabulary };
        let old = Stated::new(words(self.old, &matching.a), &self.names.0);
        let new = Stated::new(words(self.new, &matching.b), &self.names.1);
        let found = changes(&old, &new, number);
        let details = details(&old, &new, matching);
        let mut weight = found.iter().map(|fact| fact.weight).max().unwrap_or(Weight::Cosmetic).max(details);
        if weight == Weight::Cosmetic && said_otherwise(&old, &new, matching) {
            weight = Weight::Wording;
        }
        facts.extend(found);
        self.quotations(&old, &new, matching, number, facts);
        self.block(link, number, weight, facts);
        weight
    }

    /// Weighs a link that stands on one side only.
    pub(in crate::change) fn alone(&self, link: &Link, number: u32, facts: &mut Vec<FactChange>) -> Weight {
        let (side, sentences) = if link.b.is_empty() { (self.old, &link.a) } else { (self.new, &link.b) };
        let has_words =
            sentences.iter().any(|&s| side.of(s as usize).iter().any(|token| token.kind != WordKind::Mark));
        let weight = if has_words { Weight::Substantive } else { Weight::Cosmetic };
        let list: Vec<u32> =
            sentences.iter().flat_map(|&s| side.range(s as usize)).map(|t| t as u32).collect();
        let words = Words { side, list: &list, vocabulary: self.vocabulary };
        for range in quoted(&words).into_iter().filter(|range| range.len() >= SHORT) {
            let fact = quotation(&words, &range);
            let (old, new, reason) = if link.b.is_empty() {
                (Some(fact), None, "a quotation dropped with its sentence")
            } else {
                (None, Some(fact), "a quotation added with its sentence")
            };
            let (kind, weight, reason) = (FactKind::Quotation, Weight::Substantive, reason.to_owned());
            facts.push(FactChange { kind, old, new, weight, reason, link: number, turn: None });
        }
        self.block(link, number, weight, facts);
        weight
    }

    /// Headlines, standfirsts and notices are facts as a whole.
    fn block(&self, link: &Link, number: u32, weight: Weight, facts: &mut Vec<FactChange>) {
        let kind_of = |kinds: &[Option<BlockKind>], side: &Tokens, sentences: &[u32]| {
            sentences.iter().find_map(|&s| match kinds.get(s as usize).copied().flatten() {
                Some(BlockKind::Headline | BlockKind::Standfirst) => Some(FactKind::Headline),
                Some(BlockKind::CorrectionNotice) => Some(FactKind::Notice),
                _ => is_notice(side.sentence(s as usize)).then_some(FactKind::Notice),
            })
        };
        let kind =
            kind_of(self.kinds.1, self.new, &link.b).or_else(|| kind_of(self.kinds.0, self.old, &link.a));
        let Some(kind) = kind else { return };
        let whole = |side: &Tokens, sentences: &[u32]| {
            let (first, last) = (*sentences.first()? as usize, *sentences.last()? as usize);
            let text = &side.text[side.bytes[first].0 as usize..side.bytes[last].1 as usize];
            Some(Fact { span: side.spans[first].hull(side.spans[last]), text: text.to_owned() })
        };
        let (old, new) = (whole(self.old, &link.a), whole(self.new, &link.b));
        let reason = match (kind, &old, &new) {
            (FactKind::Notice, None, _) => "a correction notice appeared",
            (FactKind::Notice, _, None) => "a correction notice went",
            (FactKind::Notice, ..) => "a correction notice changed",
            (_, None, _) => "headline or standfirst added",
            (_, _, None) => "headline or standfirst dropped",
            _ => "headline or standfirst rewritten",
        };
        facts.push(FactChange {
            kind,
            old,
            new,
            weight,
            reason: reason.to_owned(),
            link: number,
            turn: None,
        });
    }

    fn quotations(
        &self,
        old: &Stated,
        new: &Stated,
        matching: &Matching,
        link: u32,
        facts: &mut Vec<FactChange>,
    ) {
        let (before, after) = (quoted(&old.words), quoted(&new.words));
        let inside =
            |ranges: &[std::ops::Range<usize>], at: usize| ranges.iter().position(|r| r.contains(&at));
        let mut answered = vec![false; after.len()];
        for range in before.iter().filter(|range| range.len() >= SHORT) {
            let partners: Vec<usize> =
                range.clone().filter_map(|at| matching.to_b[at]).map(|j| j as usize).collect();
            let kept: Vec<usize> = partners.iter().filter_map(|&j| inside(&after, j)).collect();
            let old_fact = quotation(&old.words, range);
            let (old_fact, new_fact, reason, turn) = match kept.first() {
                Some(&partner) => {
                    answered[partner] = true;
                    if told(old, range) == told(new, &after[partner]) {
                        let Some(reattributed) =
                            reattributed((old, &before, range), (new, &after, &after[partner]))
                        else {
                            continue;
                        };
                        reattributed
                    } else {
                        let new_fact = quotation(&new.words, &after[partner]);
                        (
                            old_fact,
                            Some(new_fact),
                            "a quotation reworded".to_owned(),
                            Some(QuotationTurn::Reworded),
                        )
                    }
                }
                None if partners.len() * 2 > range.len() => (
                    old_fact,
                    unquoted(new, &partners, range.len()),
                    "the quotation marks went, the words stayed".to_owned(),
                    Some(QuotationTurn::Unquoted),
                ),
                None => (old_fact, None, "a quotation dropped".to_owned(), None),
            };
            facts.push(FactChange {
                kind: FactKind::Quotation,
                old: Some(old_fact),
                new: new_fact,
                weight: Weight::Substantive,
                reason,
                link,
                turn,
            });
        }
        for (range, _) in
            after.iter().zip(&answered).filter(|(range, answered)| !**answered && range.len() >= SHORT)
        {
            if range
                .clone()
                .any(|at| matching.to_a[at].is_some_and(|i| inside(&before, i as usize).is_some()))
            {
                continue;
            }
            facts.push(FactChange {
                kind: FactKind::Quotation,
                old: None,
                new: Some(quotation(&new.words, range)),
                weight: Weight::Substantive,
                reason: "a quotation added".to_owned(),
                link,
                turn: None,
            });
        }
    }
}

/// The words of a quotation without its punctuation.
fn told(side: &Stated, range: &std::ops::Range<usize>) -> Vec<String> {
    let words = range.clone().filter(|&at| side.words.kind(at) != WordKind::Mark);
    words.map(|at| side.words.form(at).to_owned()).collect()
}

/// The words that stand without their marks now; `None` where they are scattered.
fn unquoted(new: &Stated, partners: &[usize], length: usize) -> Option<Fact> {
    let (first, last) = (*partners.iter().min()?, *partners.iter().max()?);
    (last - first < 2 * length).then(|| quotation(&new.words, &(first..last + 1)))
}

type QuotedSide<'q, 's, 't> = (&'q Stated<'s, 't>, &'q [std::ops::Range<usize>], &'q std::ops::Range<usize>);

/// The same quotation under another name: both passages reach from the words to their speaker.
fn reattributed(
    old: QuotedSide<'_, '_, '_>,
    new: QuotedSide<'_, '_, '_>,
) -> Option<(Fact, Option<Fact>, String, Option<QuotationTurn>)> {
    let (before, after) = (speaker(old.0, old.1, old.2)?, speaker(new.0, new.1, new.2)?);
    if !differ((old.0, &before), (new.0, &after)) {
        return None;
    }
    let name = |side: &Stated, range: &std::ops::Range<usize>| quotation(&side.words, range).text;
    let reason =
        format!("the quotation given to {}, before to {}", name(new.0, &after), name(old.0, &before));
    let whole = |side: QuotedSide<'_, '_, '_>, name: &std::ops::Range<usize>| {
        quotation(&side.0.words, &(side.2.start.min(name.start)..side.2.end.max(name.end)))
    };
    Some((whole(old, &before), Some(whole(new, &after)), reason, Some(QuotationTurn::Reattributed)))
}

/// Quoted stretches of fewer tokens are a turn of phrase rather than a quotation.
const SHORT: usize = 3;

fn quotation(words: &Words, range: &std::ops::Range<usize>) -> Fact {
    let first = words.side.tokens[words.list[range.start] as usize];
    let last = words.side.tokens[words.list[range.end - 1] as usize];
    Fact { span: words.span(range), text: words.side.text[first.from as usize..last.to as usize].to_owned() }
}

/// Places of content words that have no partner, are in no item, and are not said elsewhere on the other side.
fn lone_words<'w>(side: &'w Stated, partners: &[Option<u32>], other: &Stated) -> Vec<&'w str> {
    let mut in_item = vec![false; partners.len()];
    for item in &side.items {
        item.tokens.clone().for_each(|at| in_item[at] = true);
    }
    (0..partners.len())
        .filter(|&at| partners[at].is_none() && !in_item[at] && side.words.kind(at) == WordKind::Word)
        .filter(|&at| is_content(side.words.form(at)) && !other.stems.contains(&side.stem(at)))
        .map(|at| side.words.form(at))
        .collect()
}

/// What the content words say that no typed change covers.
fn details(old: &Stated, new: &Stated, matching: &Matching) -> Weight {
    let mut gone = lone_words(old, &matching.to_b, new);
    let mut come = lone_words(new, &matching.to_a, old);
    if gone.is_empty() && come.is_empty() {
        return Weight::Cosmetic;
    }
    if let ([p], [q]) = (gone.as_slice(), come.as_slice())
        && p.chars().count() >= 5
        && strsim::osa_distance(p, q) == 1
        && !p.starts_with(*q)
        && !q.starts_with(*p)
    {
        return Weight::Cosmetic;
    }
    gone.retain(|p| match come.iter().position(|q| senses::same_sense(p, q)) {
        Some(at) => {
            come.remove(at);
            false
        }
        None => true,
    });
    let telling = |word: &&str| !word.ends_with("ly");
    let (n, m) = (gone.iter().filter(|w| telling(w)).count(), come.iter().filter(|w| telling(w)).count());
    match (n, m) {
        (0, 0) | (1, 1) => Weight::Wording,
        _ => Weight::Substantive,
    }
}

/// Whether more than typography and house style differs: other function words, or another order.
fn said_otherwise(old: &Stated, new: &Stated, matching: &Matching) -> bool {
    let style = |form: &str| matches!(form, "the" | "a" | "an" | "of" | "on" | "that" | "'s");
    let lone = |side: &Stated, partners: &[Option<u32>]| -> Option<usize> {
        let covered: HashSet<usize> = side.items.iter().flat_map(|item| item.tokens.clone()).collect();
        let mut count = 0;
        for (at, partner) in partners.iter().enumerate() {
            if partner.is_none() && side.words.kind(at) == WordKind::Word && !covered.contains(&at) {
                if !style(side.words.form(at)) && !doubled(side, at) {
                    return None;
                }
                count += 1;
            }
        }
        Some(count)
    };
    let lone_keys = |side: &Stated, partners: &[Option<u32>]| -> HashSet<u32> {
        let alone = partners.iter().enumerate().filter(|(_, partner)| partner.is_none());
        alone.filter(|(at, _)| side.words.kind(*at) == WordKind::Word).map(|(at, _)| side.stem(at)).collect()
    };
    if !lone_keys(old, &matching.to_b).is_disjoint(&lone_keys(new, &matching.to_a)) {
        return true;
    }
    match (lone(old, &matching.to_b), lone(new, &matching.to_a)) {
        (Some(n), Some(m)) => n + m > 4,
        _ => true,
    }
}

/// Whether the word stands twice within a few words: `laid out the laid out the`.
fn doubled(side: &Stated, at: usize) -> bool {
    let form = side.words.form(at);
    (1..=4).any(|gap| (at >= gap && side.words.form(at - gap) == form) || side.words.form(at + gap) == form)
}
