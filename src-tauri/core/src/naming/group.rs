//! Mentions of one text gathered into entities. Words beside a mention count too: a title alone is its bearer's.

use super::form::Form;
use super::likeness::{Likeness, compare};
use super::{Mention, NameKind};
use crate::text::{ScalarIndex, Span};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Somebody or something that a text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Entity {
    /// Its fullest name in the text.
    pub name: String,
    /// What it is: the kind of most of its mentions.
    pub kind: NameKind,
    /// Its other names in the text, in order of appearance.
    pub aliases: Vec<String>,
    /// Titles and roles that stand beside its mentions, in order of appearance.
    pub roles: Vec<String>,
}

/// Two entities that may be one; a reader decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Doubt {
    /// Index of one entity.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub one: usize,
    /// Index of the other, larger than `one`.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub other: usize,
}

/// The entities of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Grouping {
    /// For each mention, in the order given, the index of its entity.
    #[cfg_attr(feature = "contract", ts(type = "number[]"))]
    pub entity_of: Vec<usize>,
    /// The entities in order of first mention.
    pub entities: Vec<Entity>,
    /// Merges that are proposed, not made.
    pub doubts: Vec<Doubt>,
}

/// Mentions that share kind and compared form.
struct Bundle {
    form: Form,
    kind: NameKind,
    mentions: Vec<usize>,
    parent: usize,
}

/// Groups mentions of `text` into entities: equal names first, then shortened and respelt ones where only one entity can be
/// meant, then titles that stand alone.
#[must_use]
pub fn group(text: &str, mentions: &[Mention]) -> Grouping {
    let index = ScalarIndex::new(text);
    let (mut bundles, bundle_of) = bundle(&index, mentions);
    let mut doubts = join_equal(&mut bundles);
    join_shortened(&mut bundles, &mut doubts);
    join_titles(&index, mentions, &mut bundles, &bundle_of);
    assemble(&index, mentions, &mut bundles, &bundle_of, &doubts)
}

fn bundle(index: &ScalarIndex<'_>, mentions: &[Mention]) -> (Vec<Bundle>, Vec<usize>) {
    let mut bundles: Vec<Bundle> = Vec::new();
    let mut known: HashMap<(NameKind, String), usize> = HashMap::new();
    let mut bundle_of = Vec::with_capacity(mentions.len());
    for (i, mention) in mentions.iter().enumerate() {
        let form = Form::of(index.slice(mention.span), mention.kind);
        // A title alone is told apart by where it stands, so that each is looked at in its place.
        let key = if form.words.is_empty() { format!("\0{i}") } else { form.key() };
        let slot = *known.entry((mention.kind, key)).or_insert_with(|| {
            bundles.push(Bundle { form, kind: mention.kind, mentions: Vec::new(), parent: bundles.len() });
            bundles.len() - 1
        });
        bundles[slot].mentions.push(i);
        bundle_of.push(slot);
    }
    (bundles, bundle_of)
}

fn root(bundles: &mut [Bundle], mut at: usize) -> usize {
    while bundles[at].parent != at {
        bundles[at].parent = bundles[bundles[at].parent].parent;
        at = bundles[at].parent;
    }
    at
}

fn join(bundles: &mut [Bundle], a: usize, b: usize) {
    let (a, b) = (root(bundles, a), root(bundles, b));
    bundles[a.max(b)].parent = a.min(b);
}

/// Bundles that may be compared: at most this many, in order of appearance, so that a hostile text costs bounded time.
const COMPARED: usize = 2000;

fn pairs(bundles: &[Bundle]) -> impl Iterator<Item = (usize, usize)> + use<> {
    let count = bundles.len().min(COMPARED);
    (0..count).flat_map(move |b| (0..b).map(move |a| (a, b)))
}

/// Joins spellings of one name; gives back the pairs that a reader should look at.
fn join_equal(bundles: &mut [Bundle]) -> Vec<(usize, usize)> {
    let mut doubts = Vec::new();
    for (a, b) in pairs(bundles) {
        if !comparable(bundles[a].kind, bundles[b].kind) {
            continue;
        }
        match compare(bundles[a].kind, &bundles[a].form, &bundles[b].form) {
            Likeness::Same => join(bundles, a, b),
            Likeness::Doubtful => doubts.push((a, b)),
            Likeness::Shortened | Likeness::Apart => {}
        }
    }
    doubts
}

fn comparable(a: NameKind, b: NameKind) -> bool {
    a == b
}

/// Joins a shortened name with the one longer name that it can stand for. Where several can be meant, each is a doubt.
fn join_shortened(bundles: &mut [Bundle], doubts: &mut Vec<(usize, usize)>) {
    let mut longer: Vec<Vec<usize>> = vec![Vec::new(); bundles.len()];
    for (a, b) in pairs(bundles) {
        if !comparable(bundles[a].kind, bundles[b].kind)
            || compare(bundles[a].kind, &bundles[a].form, &bundles[b].form) != Likeness::Shortened
        {
            continue;
        }
        let (short, long) =
            if bundles[a].form.words.len() <= bundles[b].form.words.len() { (a, b) } else { (b, a) };
        longer[short].push(long);
    }
    for short in 0..bundles.len() {
        let surname = |long: usize| bundles[short].form.last() == bundles[long].form.last();
        // A surname outweighs a given name: "Reid" is Anna Reid before it is Reid Hall.
        let by_surname: Vec<usize> = longer[short].iter().copied().filter(|&long| surname(long)).collect();
        let mut roots: Vec<(usize, usize)> = Vec::new();
        let person = bundles[short].kind == NameKind::Person;
        let candidates = if person && !by_surname.is_empty() { by_surname } else { longer[short].clone() };
        for long in candidates {
            let top = root(bundles, long);
            if !roots.iter().any(|&(known, _)| known == top) {
                roots.push((top, long));
            }
        }
        match roots.as_slice() {
            [] => {}
            [(_, long)] => join(bundles, short, *long),
            several => doubts.extend(several.iter().map(|&(_, long)| (short.min(long), short.max(long)))),
        }
    }
}

/// A title alone belongs to the person beside it, else to the last person who bore it.
fn join_titles(index: &ScalarIndex<'_>, mentions: &[Mention], bundles: &mut [Bundle], bundle_of: &[usize]) {
    let mut bearer: HashMap<String, usize> = HashMap::new();
    let named = |bundles: &[Bundle], i: usize| {
        mentions[i].kind == NameKind::Person && !bundles[bundle_of[i]].form.words.is_empty()
    };
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|&i| (mentions[i].span.start, mentions[i].span.end));
    for (place, &i) in order.iter().enumerate() {
        let form = Form::of(index.slice(mentions[i].span), mentions[i].kind);
        let Some(title) = form.titles.last().cloned() else { continue };
        if named(bundles, i) {
            bearer.insert(title, bundle_of[i]);
            continue;
        }
        let span = mentions[i].span;
        let next = order[place + 1..]
            .iter()
            .copied()
            .take(3)
            .find(|&j| named(bundles, j) && mentions[j].span.start >= span.end);
        let last = order[..place]
            .iter()
            .rev()
            .copied()
            .take(4)
            .find(|&j| named(bundles, j) && mentions[j].span.end <= span.start);
        let beside = next
            .filter(|&j| matches!(gap(index, span.end, mentions[j].span.start), " " | ", "))
            .or_else(|| last.filter(|&j| apposed(gap(index, mentions[j].span.end, span.start))))
            .map(|j| bundle_of[j])
            .or_else(|| bearer.get(&title).copied());
        if let Some(person) = beside {
            join(bundles, bundle_of[i], person);
            bearer.insert(title, person);
        }
    }
}

fn gap<'t>(index: &ScalarIndex<'t>, from: usize, to: usize) -> &'t str {
    index.slice(Span::new(from, to))
}

/// Whether the words between a name and a title make the title an apposition: `, the`, `, Malaysia's`, `, director of X and`.
fn apposed(words: &str) -> bool {
    words.starts_with(", ") && words.chars().count() < 90 && !words.contains(['.', ';', '"', '“', '\n'])
}

fn assemble(
    index: &ScalarIndex<'_>,
    mentions: &[Mention],
    bundles: &mut [Bundle],
    bundle_of: &[usize],
    doubts: &[(usize, usize)],
) -> Grouping {
    let mut entity_at: HashMap<usize, usize> = HashMap::new();
    let mut names: Vec<Vec<&str>> = Vec::new();
    let mut kinds: Vec<HashMap<NameKind, usize>> = Vec::new();
    let mut roles: Vec<Vec<String>> = Vec::new();
    let mut grouping = Grouping::default();
    for (mention, &bundle) in mentions.iter().zip(bundle_of) {
        let top = root(bundles, bundle);
        let entity = *entity_at.entry(top).or_insert(names.len());
        if entity == names.len() {
            names.push(Vec::new());
            kinds.push(HashMap::new());
            roles.push(Vec::new());
        }
        let name = index.slice(mention.span);
        if !bundles[bundle].form.words.is_empty() || mention.kind != NameKind::Person {
            names[entity].push(name);
        } else {
            roles[entity].push(name.to_owned());
        }
        *kinds[entity].entry(mention.kind).or_default() += 1;
        roles[entity].extend(mention.roles.iter().map(|role| index.slice(*role).to_owned()));
        grouping.entity_of.push(entity);
    }
    for ((names, kinds), mut roles) in names.into_iter().zip(kinds).zip(roles) {
        let mut seen = Vec::new();
        roles.retain(|role| {
            !seen.contains(role) && {
                seen.push(role.clone());
                true
            }
        });
        let kind = kinds.into_iter().max_by_key(|&(kind, count)| (count, std::cmp::Reverse(kind)));
        let mut aliases: Vec<String> = Vec::new();
        for name in &names {
            if !aliases.iter().any(|known| known == name) {
                aliases.push((*name).to_owned());
            }
        }
        let fullest = (0..aliases.len()).max_by_key(|&i| {
            (aliases[i].split_whitespace().count(), aliases[i].chars().count(), std::cmp::Reverse(i))
        });
        let name = match fullest {
            Some(i) => aliases.remove(i),
            None => roles.first().cloned().unwrap_or_default(),
        };
        let kind = kind.map_or(NameKind::Other, |(kind, _)| kind);
        grouping.entities.push(Entity { name, kind, aliases, roles });
    }
    for &(a, b) in doubts {
        let (a, b) = (entity_at[&root(bundles, a)], entity_at[&root(bundles, b)]);
        let doubt = Doubt { one: a.min(b), other: a.max(b) };
        if a != b && !grouping.doubts.contains(&doubt) {
            grouping.doubts.push(doubt);
        }
    }
    grouping
}
