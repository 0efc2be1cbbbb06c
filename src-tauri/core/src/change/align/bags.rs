//! Sentences as weighted bags of stems and of word pairs, and how alike two of them are.

use crate::change::lexicon;
use crate::change::tokens::{Tokens, Vocabulary};
use crate::text::WordKind;

/// Weight of a function word beside a content word of the same frequency.
const FUNCTION_SHARE: f32 = 0.8;
/// Share of word pairs in the similarity.
const PAIR_SHARE: f32 = 0.3;

/// One stem of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub stem: u32,
    pub count: u32,
}

/// Bags of one side.
pub(super) struct SideBags {
    entries: Vec<Entry>,
    ranges: Vec<u32>,
    /// Weight of each sentence.
    pub weight: Vec<f32>,
    pairs: Vec<u64>,
    pair_ranges: Vec<u32>,
}

impl SideBags {
    pub(super) fn bag(&self, sentence: u32) -> &[Entry] {
        &self.entries[self.ranges[sentence as usize] as usize..self.ranges[sentence as usize + 1] as usize]
    }

    fn pairs(&self, sentence: u32) -> &[u64] {
        &self.pairs
            [self.pair_ranges[sentence as usize] as usize..self.pair_ranges[sentence as usize + 1] as usize]
    }
}

/// Bags of both sides and the weight of each stem.
pub(super) struct Bags {
    pub a: SideBags,
    pub b: SideBags,
    /// Inverse document frequency of each stem over the sentences of both sides, less for function words.
    pub idf: Vec<f32>,
    /// Surprise of each content stem in nats, from the share of sentences that have it; 0 for function words.
    surprise: Vec<f32>,
    /// Whether a stem carries grammar rather than content.
    function: Vec<bool>,
}

impl Bags {
    pub(super) fn new(x: &Tokens, y: &Tokens, vocabulary: &Vocabulary) -> Self {
        let mut frequency = vec![0u32; vocabulary.stem_count()];
        let mut a = collect(x, vocabulary, &mut frequency);
        let mut b = collect(y, vocabulary, &mut frequency);
        let sentences = (x.len() + y.len()) as f32;
        let mut idf: Vec<f32> =
            frequency.iter().map(|&n| (1.0 + sentences / (n.max(1) as f32)).ln()).collect();
        let mut surprise: Vec<f32> =
            frequency.iter().map(|&n| (sentences / (n.max(1) as f32)).ln().max(0.0)).collect();
        let mut function = vec![false; idf.len()];
        let mut seen = vec![false; idf.len()];
        for (key, &stem) in vocabulary.stems.iter().enumerate() {
            if !std::mem::replace(&mut seen[stem as usize], true)
                && lexicon::is_function(vocabulary.form(key as u32))
            {
                idf[stem as usize] *= FUNCTION_SHARE;
                surprise[stem as usize] = 0.0;
                function[stem as usize] = true;
            }
        }
        for side in [&mut a, &mut b] {
            side.weight = (0..side.ranges.len() - 1)
                .map(|s| side.bag(s as u32).iter().map(|e| idf[e.stem as usize] * e.count as f32).sum())
                .collect();
        }
        Self { a, b, idf, surprise, function }
    }

    /// Surprise of the content stems of a bag, each counted once, in nats.
    pub(super) fn information(&self, bag: &[Entry]) -> f32 {
        bag.iter().map(|entry| self.surprise[entry.stem as usize]).sum()
    }

    /// The same for the stems that two bags share.
    pub(super) fn shared_information(&self, p: &[Entry], q: &[Entry]) -> f32 {
        common_entries(p, q).map(|(entry, _)| self.surprise[entry.stem as usize]).sum()
    }

    /// Dice coefficient of the function words of two bags; `None` where neither has any.
    pub(super) fn function_words(&self, p: &[Entry], q: &[Entry]) -> Option<f32> {
        let count = |bag: &[Entry]| -> u32 {
            bag.iter().filter(|entry| self.function[entry.stem as usize]).map(|entry| entry.count).sum()
        };
        let total = count(p) + count(q);
        let both = common_entries(p, q).filter(|(entry, _)| self.function[entry.stem as usize]);
        let same: u32 = both.map(|(entry, other)| entry.count.min(other.count)).sum();
        (total > 0).then(|| 2.0 * same as f32 / total as f32)
    }

    /// How alike two sentences are, 0 to 1: mostly the Dice coefficient of weighted stems, partly that of
    /// word pairs, which knows order.
    pub(super) fn similarity(&self, i: u32, j: u32) -> f32 {
        let total = self.a.weight[i as usize] + self.b.weight[j as usize];
        if total <= 0.0 {
            return 0.0;
        }
        let single = 2.0 * self.shared(self.a.bag(i), self.b.bag(j)) / total;
        let (p, q) = (self.a.pairs(i), self.b.pairs(j));
        if p.is_empty() || q.is_empty() {
            return single;
        }
        let double = 2.0 * common(p, q) as f32 / (p.len() + q.len()) as f32;
        (1.0 - PAIR_SHARE) * single + PAIR_SHARE * double
    }

    /// Weight of the stems that two bags share.
    pub(super) fn shared(&self, p: &[Entry], q: &[Entry]) -> f32 {
        common_entries(p, q)
            .map(|(entry, other)| self.idf[entry.stem as usize] * entry.count.min(other.count) as f32)
            .sum()
    }

    /// Similarity of several sentences taken together.
    pub(super) fn joint(&self, a: &[u32], b: &[u32]) -> f32 {
        if let ([i], [j]) = (a, b) {
            return self.similarity(*i, *j).clamp(0.0, 1.0);
        }
        let p = merge(a.iter().map(|&i| self.a.bag(i)));
        let q = merge(b.iter().map(|&j| self.b.bag(j)));
        let weigh =
            |bag: &[Entry]| bag.iter().map(|e| self.idf[e.stem as usize] * e.count as f32).sum::<f32>();
        let total = weigh(&p) + weigh(&q);
        if total <= 0.0 { 0.0 } else { (2.0 * self.shared(&p, &q) / total).clamp(0.0, 1.0) }
    }
}

/// The entries of `p` and of `q` with the same stem; both are sorted by it.
fn common_entries<'b>(p: &'b [Entry], q: &'b [Entry]) -> impl Iterator<Item = (Entry, Entry)> + 'b {
    let mut at = 0;
    p.iter().filter_map(move |entry| {
        while at < q.len() && q[at].stem < entry.stem {
            at += 1;
        }
        q.get(at).filter(|other| other.stem == entry.stem).map(|other| (*entry, *other))
    })
}

/// The union of bags, counts added.
pub(super) fn merge<'b>(bags: impl Iterator<Item = &'b [Entry]>) -> Vec<Entry> {
    let mut all: Vec<Entry> = bags.flatten().copied().collect();
    all.sort_unstable_by_key(|entry| entry.stem);
    all.dedup_by(|next, kept| {
        let same = next.stem == kept.stem;
        if same {
            kept.count += next.count;
        }
        same
    });
    all
}

fn common(p: &[u64], q: &[u64]) -> usize {
    let (mut i, mut j, mut n) = (0, 0, 0);
    while i < p.len() && j < q.len() {
        match p[i].cmp(&q[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                n += 1;
                i += 1;
                j += 1;
            }
        }
    }
    n
}

fn collect(side: &Tokens, vocabulary: &Vocabulary, frequency: &mut [u32]) -> SideBags {
    let mut out = SideBags {
        entries: Vec::with_capacity(side.tokens.len()),
        ranges: vec![0],
        weight: Vec::new(),
        pairs: Vec::with_capacity(side.tokens.len()),
        pair_ranges: vec![0],
    };
    let mut stems: Vec<u32> = Vec::new();
    for sentence in 0..side.len() {
        stems.clear();
        let content = side.of(sentence).iter().filter(|token| token.kind != WordKind::Mark);
        stems.extend(content.map(|token| vocabulary.stems[token.key as usize]));
        let from = out.pairs.len();
        out.pairs.extend(stems.windows(2).map(|w| u64::from(w[0]) << 32 | u64::from(w[1])));
        out.pairs[from..].sort_unstable();
        out.pair_ranges.push(out.pairs.len() as u32);
        stems.sort_unstable();
        for run in stems.chunk_by(|p, q| p == q) {
            frequency[run[0] as usize] += 1;
            out.entries.push(Entry { stem: run[0], count: run.len() as u32 });
        }
        out.ranges.push(out.entries.len() as u32);
    }
    out
}
