//! Names of many texts gathered into entities. Stricter than inside one text: what one text makes plain by its context is only
//! a likelihood over a library, so that less is joined and more is proposed.

use super::form::Form;
use super::likeness::{Likeness, compare, same_alias, sound};
use super::{Doubt, NameKind};
use std::collections::{HashMap, HashSet};

/// A name as the library has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownName {
    /// As most texts write it.
    pub name: String,
    /// What it names.
    pub kind: NameKind,
    /// How many articles use it.
    pub articles: u32,
}

/// Names gathered into entities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    /// For each name, the index of the name that leads its entity; a leading name leads itself.
    pub lead_of: Vec<usize>,
    /// Merges that are proposed, between leading names.
    pub doubts: Vec<Doubt>,
}

/// Names that share a block are compared; of a larger block the most used ones are.
const LARGEST_BLOCK: usize = 400;
/// A name that could stand for more entities than this is no hint at any of them.
const MOST_CANDIDATES: usize = 5;

/// Gathers names into entities. `apart` are pairs of indexes that a reader ruled to be different; they are never joined, also
/// not by way of a third name. Time grows with the number of names and the size of their blocks, which is bounded.
#[must_use]
pub fn gather(names: &[KnownName], apart: &[(usize, usize)]) -> Gathering {
    let forms: Vec<Form> = names.iter().map(|name| Form::of(&name.name, name.kind)).collect();
    let mut sets = Sets::new(names.len(), apart);
    let mut doubts: Vec<(usize, usize)> = Vec::new();
    let mut shortened: HashMap<usize, Vec<usize>> = HashMap::new();
    for (a, b) in pairs(names, &forms) {
        match verdict(names[a].kind, &forms[a], &forms[b]) {
            Verdict::Join => {
                sets.join(a, b);
            }
            Verdict::Shortens => {
                let a_is_short = shorter(&forms[a], &forms[b]);
                let (short, long) = if a_is_short { (a, b) } else { (b, a) };
                shortened.entry(short).or_default().push(long);
            }
            Verdict::Doubt => doubts.push((a, b)),
            Verdict::Apart => {}
        }
    }
    let mut shorts: Vec<(usize, Vec<usize>)> = shortened.into_iter().collect();
    shorts.sort_unstable_by_key(|(short, _)| *short);
    // What each may stand for is settled before any is joined, so that the order of names does not matter.
    let candidates: Vec<(usize, Vec<usize>)> = shorts
        .into_iter()
        .map(|(short, longer)| {
            let mut tops: Vec<usize> = longer.iter().map(|&long| sets.root(long)).collect();
            tops.sort_unstable();
            tops.dedup();
            (short, tops)
        })
        .collect();
    for (short, tops) in candidates {
        match tops.as_slice() {
            [only] if sets.join(short, *only) => {}
            several if several.len() <= MOST_CANDIDATES => {
                doubts.extend(several.iter().map(|&top| (short, top)));
            }
            _ => {}
        }
    }
    finish(names, &forms, &mut sets, &doubts)
}

/// The form under which a name is looked up in a library: titles off, case and diacritics folded. A title alone folds to
/// nothing.
#[must_use]
pub fn folded(kind: NameKind, name: &str) -> String {
    Form::of(name, kind).key()
}

enum Verdict {
    Join,
    /// One stands for the other where nothing else can be meant.
    Shortens,
    Doubt,
    Apart,
}

fn shorter(a: &Form, b: &Form) -> bool {
    let letters = |form: &Form| form.words.iter().map(|word| word.chars().count()).sum::<usize>();
    (a.words.len(), letters(a)) <= (b.words.len(), letters(b))
}

fn verdict(kind: NameKind, a: &Form, b: &Form) -> Verdict {
    if a.words.is_empty() || b.words.is_empty() {
        return Verdict::Apart;
    }
    if a.words == b.words || same_alias(a, b) {
        return Verdict::Join;
    }
    let (short, long) = if shorter(a, b) { (a, b) } else { (b, a) };
    let single = short.words.len() == 1;
    match (kind, compare(kind, a, b)) {
        (_, Likeness::Apart) => Verdict::Apart,
        (_, Likeness::Doubtful) => Verdict::Doubt,
        (NameKind::Person, Likeness::Same) => {
            let initial = |form: &Form| form.words.first().is_some_and(|word| word.chars().count() == 1);
            match (single, initial(short) || initial(long)) {
                (true, _) => Verdict::Doubt,
                (false, true) => Verdict::Shortens,
                (false, false) => Verdict::Join,
            }
        }
        (NameKind::Person, Likeness::Shortened) => {
            if short.last() == long.last() {
                Verdict::Shortens
            } else if long.words.first() == short.words.first() {
                // A given name alone is anybody's.
                Verdict::Apart
            } else {
                Verdict::Doubt
            }
        }
        (NameKind::Organisation | NameKind::Other, Likeness::Same) => match (short.acronym, single) {
            (true, _) => Verdict::Shortens,
            (false, true) => Verdict::Doubt,
            (false, false) => Verdict::Join,
        },
        (NameKind::Organisation | NameKind::Other, Likeness::Shortened) => {
            if single {
                Verdict::Apart
            } else {
                Verdict::Shortens
            }
        }
        (NameKind::Place, Likeness::Same) => match (short.acronym, single) {
            (true, _) => Verdict::Shortens,
            (false, true) => Verdict::Doubt,
            (false, false) => Verdict::Join,
        },
        // A town and the region of its name are two places more often than one.
        (NameKind::Place, Likeness::Shortened) => Verdict::Doubt,
    }
}

/// Pairs of one kind that share a word or sound that decides.
fn pairs(names: &[KnownName], forms: &[Form]) -> Vec<(usize, usize)> {
    let mut blocks: HashMap<(NameKind, String), Vec<usize>> = HashMap::new();
    for (i, (name, form)) in names.iter().zip(forms).enumerate() {
        let mut keys = keys(name.kind, form);
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            blocks.entry((name.kind, key)).or_default().push(i);
        }
    }
    let mut found: HashSet<(usize, usize)> = HashSet::new();
    for block in blocks.values_mut().filter(|block| block.len() > 1) {
        if block.len() > LARGEST_BLOCK {
            block.sort_by_key(|&i| (std::cmp::Reverse(names[i].articles), i));
            block.truncate(LARGEST_BLOCK);
        }
        for (at, &b) in block.iter().enumerate() {
            found.extend(block[..at].iter().map(|&a| (a.min(b), a.max(b))));
        }
    }
    let mut pairs: Vec<(usize, usize)> = found.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

fn keys(kind: NameKind, form: &Form) -> Vec<String> {
    let (Some(first), Some(last)) = (form.words.first(), form.words.last()) else { return Vec::new() };
    let mut keys = vec![format!("last {last}"), format!("sound {}", sound(last))];
    if let Some(line) = super::likeness::known_alias(form) {
        keys.push(format!("alias {line}"));
    }
    if kind != NameKind::Person {
        keys.push(format!("first {first}"));
        if form.words.len() > 1 {
            keys.push(format!("letters {}", form.initials));
            keys.push(format!(
                "letters {}",
                form.words.iter().filter_map(|w| w.chars().next()).collect::<String>()
            ));
        } else if form.acronym {
            keys.push(format!("letters {}", form.key()));
        }
    }
    keys
}

fn finish(names: &[KnownName], forms: &[Form], sets: &mut Sets, doubts: &[(usize, usize)]) -> Gathering {
    // The most used of the full names leads: a rare longer spelling does not rename an entity.
    let rank = |i: usize| {
        (forms[i].words.len().min(2), names[i].articles, forms[i].words.len(), std::cmp::Reverse(i))
    };
    let mut lead: HashMap<usize, usize> = HashMap::new();
    for i in 0..names.len() {
        let top = sets.root(i);
        let best = lead.entry(top).or_insert(i);
        if rank(i) > rank(*best) {
            *best = i;
        }
    }
    let lead_of: Vec<usize> = (0..names.len()).map(|i| lead[&sets.root(i)]).collect();
    let mut kept: Vec<Doubt> = Vec::new();
    let mut seen = HashSet::new();
    for &(a, b) in doubts {
        let (one, other) = (lead_of[a].min(lead_of[b]), lead_of[a].max(lead_of[b]));
        if one != other && !sets.ruled_apart(a, b) && seen.insert((one, other)) {
            kept.push(Doubt { one, other });
        }
    }
    Gathering { lead_of, doubts: kept }
}

/// Disjoint sets that keep ruled pairs apart.
struct Sets {
    parent: Vec<usize>,
    /// Of each root, the names that none of its own may join.
    foes: HashMap<usize, Vec<usize>>,
}

impl Sets {
    fn new(count: usize, apart: &[(usize, usize)]) -> Self {
        let mut foes: HashMap<usize, Vec<usize>> = HashMap::new();
        for &(a, b) in apart.iter().filter(|(a, b)| *a < count && *b < count) {
            foes.entry(a).or_default().push(b);
            foes.entry(b).or_default().push(a);
        }
        Self { parent: (0..count).collect(), foes }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn ruled_apart(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        let foes = self.foes.get(&a).cloned().unwrap_or_default();
        foes.into_iter().any(|foe| self.root(foe) == b)
    }

    /// Joins two sets; whether they are one now.
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        if self.ruled_apart(a, b) {
            return false;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        self.parent[gone] = keep;
        if let Some(foes) = self.foes.remove(&gone) {
            self.foes.entry(keep).or_default().extend(foes);
        }
        true
    }
}
