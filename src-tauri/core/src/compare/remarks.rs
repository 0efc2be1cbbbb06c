//! What the texts quote, remark by remark. Variants are joined by the quote ledger's engine; remarks that share their telling
//! words but not enough of them, or whose speaker is only described, are proposed as one and not joined.

use super::model::{Account, Passage, Remark, RemarkKind, RemarkVariant};
use super::persons::Person;
use crate::change::lexicon;
use crate::quotations::ledger::{Truncation, Utterance, cluster, wording};
use crate::quotations::{Kind, NamedMention, Quotation, find as find_quotations};
use crate::text::{ScalarIndex, Span, WordKind, words};
use std::collections::{BTreeSet, HashMap};

/// Of the words of weight of the shorter remark, so many per cent must stand in the other for a proposal.
const LIKE: usize = 50;
/// So many of them at least.
const LEAST: usize = 3;

/// One utterance of one text.
struct Said {
    text: usize,
    span: Span,
    words: String,
    speaker: Option<String>,
    /// Whether the speaker has a name.
    named: bool,
    verb: Option<String>,
}

/// The remarks of all texts.
pub(super) fn find(accounts: &[Account<'_>], people: &[Person], indexes: &[ScalarIndex<'_>]) -> Vec<Remark> {
    let said: Vec<Said> = accounts
        .iter()
        .enumerate()
        .flat_map(|(at, account)| utterances(at, account, people, &indexes[at]))
        .collect();
    let utterances: Vec<Utterance> = said
        .iter()
        .enumerate()
        .map(|(id, one)| Utterance {
            id: id as u64,
            words: one.words.clone(),
            speaker: one.speaker.clone().filter(|_| one.named),
            verb: one.verb.clone(),
            day: accounts[one.text].day,
            outlet: accounts[one.text].outlet.to_owned(),
        })
        .collect();
    let ledger = cluster(&utterances);
    let mut groups: Vec<(RemarkKind, Vec<usize>)> = Vec::new();
    for cluster in &ledger.clusters {
        let members: Vec<usize> =
            cluster.variants.iter().flat_map(|variant| &variant.utterances).map(|&id| id as usize).collect();
        let kind = match (sides(accounts, &said, &members) > 1, cluster.variants.len() > 1) {
            (false, _) => RemarkKind::OneSide,
            (true, true) => RemarkKind::OtherWords,
            (true, false) => RemarkKind::SameWords,
        };
        groups.push((kind, members));
    }
    let mut proposed: Vec<(usize, usize)> =
        ledger.proposals.iter().map(|proposal| (proposal.a, proposal.b)).collect();
    proposed.extend(likely(accounts, &said, &groups));
    let mut taken = BTreeSet::new();
    let mut maybe = Vec::new();
    for (a, b) in proposed {
        let members: Vec<usize> = groups[a].1.iter().chain(&groups[b].1).copied().collect();
        let whole = groups[a].0 == RemarkKind::OneSide && groups[b].0 == RemarkKind::OneSide;
        if whole && sides(accounts, &said, &members) > 1 && !taken.contains(&a) && !taken.contains(&b) {
            taken.extend([a, b]);
            maybe.push((RemarkKind::MaybeOne, members));
        }
    }
    let rest = groups.into_iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, group)| group);
    let mut remarks: Vec<Remark> = maybe
        .into_iter()
        .chain(rest)
        .map(|(kind, members)| describe(kind, &members, &said, indexes))
        .collect();
    remarks.sort_by_key(|remark| {
        (remark.kind, remark.variants.first().map(|v| (v.passage.text, v.passage.span)))
    });
    remarks
}

fn sides(accounts: &[Account<'_>], said: &[Said], members: &[usize]) -> usize {
    members.iter().map(|&at| accounts[said[at].text].side).collect::<BTreeSet<_>>().len()
}

fn utterances(text: usize, account: &Account<'_>, people: &[Person], index: &ScalarIndex<'_>) -> Vec<Said> {
    let one_name = |name: &str| {
        let found = people.iter().find(|person| person.is_called(name));
        found.map_or_else(|| name.to_owned(), |person| person.row.name.clone())
    };
    let names: Vec<NamedMention> = account
        .persons
        .iter()
        .map(|mention| NamedMention { span: mention.span, entity_name: one_name(&mention.name) })
        .collect();
    let mut found: Vec<(u32, Said)> = Vec::new();
    for quotation in find_quotations(&account.reading.text, &names) {
        if quotation.kind == Kind::Reported {
            continue;
        }
        let words = index.slice(quotation.span);
        match found.last_mut() {
            Some((utterance, said)) if *utterance == quotation.utterance => {
                said.words = format!("{} {words}", said.words);
                said.span = said.span.hull(quotation.span);
            }
            _ => found.push((quotation.utterance, first_stretch(text, &quotation, words, index))),
        }
    }
    found.into_iter().map(|(_, said)| said).collect()
}

fn first_stretch(text: usize, quotation: &Quotation, words: &str, index: &ScalarIndex<'_>) -> Said {
    let speaker = quotation.speaker.as_ref();
    let named = speaker.and_then(|speaker| speaker.entity_name.clone());
    Said {
        text,
        span: quotation.span,
        words: words.to_owned(),
        named: named.is_some(),
        speaker: named.or_else(|| speaker.map(|speaker| index.slice(speaker.span).to_owned())),
        verb: quotation.verb.map(|verb| index.slice(verb).to_owned()),
    }
}

/// Stems of the words of weight, and neighbours among them.
fn stems(words_of: &str) -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let list: Vec<String> = words(words_of)
        .iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| word.text.to_lowercase().replace('’', "'"))
        .filter(|form| !lexicon::is_function(form))
        .map(|form| lexicon::stem(&form).to_owned())
        .collect();
    let pairs = list.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    (list.into_iter().collect(), pairs)
}

/// Remarks of two sides that share most of their telling words, two of them side by side, and not two known speakers.
fn likely(
    accounts: &[Account<'_>],
    said: &[Said],
    groups: &[(RemarkKind, Vec<usize>)],
) -> Vec<(usize, usize)> {
    let lone: Vec<usize> = (0..groups.len()).filter(|&at| groups[at].0 == RemarkKind::OneSide).collect();
    let read: Vec<_> = lone.iter().map(|&at| stems(&said[groups[at].1[0]].words)).collect();
    let mut postings: HashMap<&(String, String), Vec<usize>> = HashMap::new();
    for (at, (_, pairs)) in read.iter().enumerate() {
        pairs.iter().for_each(|pair| postings.entry(pair).or_default().push(at));
    }
    let mut found = BTreeSet::new();
    for list in postings.values().filter(|list| list.len() <= 40) {
        for (n, &p) in list.iter().enumerate() {
            for &q in &list[n + 1..] {
                let (a, b) = (&said[groups[lone[p]].1[0]], &said[groups[lone[q]].1[0]]);
                let speakers = a.named && b.named && a.speaker != b.speaker;
                if accounts[a.text].side == accounts[b.text].side || speakers {
                    continue;
                }
                let common = read[p].0.intersection(&read[q].0).count();
                let shorter = read[p].0.len().min(read[q].0.len());
                if common >= LEAST && 100 * common >= LIKE * shorter {
                    found.insert((lone[p].min(lone[q]), lone[p].max(lone[q])));
                }
            }
        }
    }
    found.into_iter().collect()
}

fn describe(kind: RemarkKind, members: &[usize], said: &[Said], indexes: &[ScalarIndex<'_>]) -> Remark {
    let mut members = members.to_vec();
    members.sort_by_key(|&at| (said[at].text, said[at].span));
    // A text that repeats a remark shows it once, at its longest.
    let mut shown: Vec<usize> = Vec::new();
    for at in members {
        match shown.iter_mut().find(|other| said[**other].text == said[at].text) {
            Some(other) if said[*other].words.len() >= said[at].words.len() => {}
            Some(other) => *other = at,
            None => shown.push(at),
        }
    }
    let base = &said[shown[0]].words;
    let variants = shown
        .iter()
        .enumerate()
        .map(|(nth, &at)| {
            let one = &said[at];
            let (changes, truncation) =
                if nth == 0 { (Vec::new(), Truncation::Whole) } else { wording(base, &one.words) };
            RemarkVariant {
                passage: Passage::of(one.text, one.span, &indexes[one.text]),
                words: one.words.clone(),
                speaker: one.speaker.clone(),
                verb: one.verb.clone(),
                changes,
                truncation,
            }
        })
        .collect();
    let speaker =
        shown.iter().filter(|&&at| said[at].named).chain(&shown).find_map(|&at| said[at].speaker.clone());
    Remark { kind, speaker, variants }
}
