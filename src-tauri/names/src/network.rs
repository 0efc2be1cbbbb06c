//! The neural part: from words to scores for each step of naming. The shape is that of spaCy's `TransitionBasedParser.v2` on
//! a `HashEmbedCNN`: four hashed attributes and a word vector, mixed to 96 numbers; four residual convolutions over
//! neighbouring words; then a small network that scores the next step from three words of the state.

use crate::hash::{four_rows, string_number};
use crate::matrix::{BATCH, Linear};
use crate::tokens::Token;
use crate::weights::{Weights, widen};
use std::collections::HashMap;

/// Numbers for each word.
const WIDTH: usize = 96;
/// Alternatives of which a maxout unit keeps the largest.
const PIECES: usize = 3;
const DEPTH: usize = 4;
/// Units of the network that scores steps, with two alternatives each.
pub(crate) const HIDDEN: usize = 64;
/// Words of the state that the scorer looks at: the next word, the first word of the open name, the word before.
pub(crate) const SLOTS: usize = 3;

struct Maxout {
    linear: Linear,
    gain: Vec<f32>,
    shift: Vec<f32>,
}

impl Maxout {
    fn read(weights: &Weights, layer: usize, inputs: usize) -> Self {
        let section = |part: &str| weights.numbers(&format!("layer{layer}.{part}"));
        // Alternatives that belong together are WIDTH apart in the output, so that the maximum is taken over vectors.
        let order: Vec<usize> =
            (0..PIECES).flat_map(|piece| (0..WIDTH).map(move |unit| unit * PIECES + piece)).collect();
        Self {
            linear: Linear::new(&section("w"), &section("b"), inputs, &order),
            gain: section("gain"),
            shift: section("shift"),
        }
    }

    /// Largest alternative of each unit, normalised over the units.
    fn finish(&self, sums: &[f32]) -> [f32; WIDTH] {
        let mut row = [0.0; WIDTH];
        for (i, out) in row.iter_mut().enumerate() {
            *out = sums[i].max(sums[i + WIDTH]).max(sums[i + 2 * WIDTH]);
        }
        let mean = row.iter().sum::<f32>() / WIDTH as f32;
        let variance = row.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / WIDTH as f32;
        let scale = 1.0 / (variance + 1e-8).sqrt();
        for (i, out) in row.iter_mut().enumerate() {
            *out = (*out - mean) * scale * self.gain[i] + self.shift[i];
        }
        row
    }
}

/// What the scorer reads of each word, and the scorer itself.
pub(crate) struct Network {
    tables: [Vec<f32>; 4],
    vector_keys: &'static [u8],
    vector_rows: &'static [u8],
    vectors: &'static [u8],
    mix: Maxout,
    convolutions: Vec<Maxout>,
    narrow: Linear,
    state: Linear,
    state_bias: Vec<f32>,
    state_pad: Vec<f32>,
    score_weights: Vec<f32>,
    score_bias: Vec<f32>,
}

impl Network {
    pub(crate) fn read(weights: &Weights) -> Self {
        let natural = |n: usize| (0..n).collect::<Vec<_>>();
        let wide = SLOTS * HIDDEN * 2;
        Self {
            tables: ["embed.norm", "embed.prefix", "embed.suffix", "embed.shape"].map(|s| weights.numbers(s)),
            vector_keys: weights.bytes("vector.keys"),
            vector_rows: weights.bytes("vector.rows"),
            vectors: weights.bytes("vectors"),
            mix: Maxout::read(weights, 0, 5 * WIDTH),
            convolutions: (1..=DEPTH).map(|layer| Maxout::read(weights, layer, 3 * WIDTH)).collect(),
            narrow: Linear::new(
                &weights.numbers("narrow.w"),
                &weights.numbers("narrow.b"),
                WIDTH,
                &natural(HIDDEN),
            ),
            state: Linear::new(&weights.numbers("state.w"), &vec![0.0; wide], HIDDEN, &natural(wide)),
            state_bias: weights.numbers("state.b"),
            state_pad: weights.numbers("state.pad"),
            score_weights: weights.numbers("score.w"),
            score_bias: weights.numbers("score.b"),
        }
    }

    /// Contributions of every word to the state, `SLOTS * HIDDEN * 2` numbers a word. Lines do not see each other.
    pub(crate) fn read_words(&self, lines: &[Vec<Token<'_>>]) -> Vec<Vec<f32>> {
        let mut known: HashMap<(&str, &str), usize> = HashMap::new();
        let mut inputs: Vec<f32> = Vec::new();
        // One flat sequence: a row of zeros stands before the first line, between lines and after the last one.
        let mut slots: Vec<Option<usize>> = vec![None];
        for line in lines {
            for token in line {
                let word = token.form.as_ref();
                let norm = token.norm.as_ref();
                let fresh = known.len();
                let kind = *known.entry((word, norm)).or_insert_with(|| {
                    self.attributes(word, norm, &mut inputs);
                    fresh
                });
                slots.push(Some(kind));
            }
            slots.push(None);
        }
        let mut kinds = vec![[0.0f32; WIDTH]; known.len()];
        self.mix.linear.apply_all(&inputs, 5 * WIDTH, |i, sums| kinds[i] = self.mix.finish(sums));
        let mut rows: Vec<f32> = Vec::with_capacity(slots.len() * WIDTH);
        for slot in &slots {
            match slot {
                Some(kind) => rows.extend_from_slice(&kinds[*kind]),
                None => rows.extend_from_slice(&[0.0; WIDTH]),
            }
        }
        let words: Vec<usize> = (0..slots.len()).filter(|&i| slots[i].is_some()).collect();
        for layer in &self.convolutions {
            rows = convolve(layer, &rows, &words);
        }
        let mut narrow = Vec::with_capacity(words.len() * HIDDEN);
        let packed: Vec<f32> =
            words.iter().flat_map(|&w| &rows[w * WIDTH..(w + 1) * WIDTH]).copied().collect();
        self.narrow.apply_all(&packed, WIDTH, |_, sums| narrow.extend_from_slice(sums));
        let mut states = Vec::with_capacity(words.len() * self.state.outputs());
        self.state.apply_all(&narrow, HIDDEN, |_, sums| states.extend_from_slice(sums));
        let mut rest = states.as_slice();
        lines
            .iter()
            .map(|line| {
                let (mine, others) = rest.split_at(line.len() * self.state.outputs());
                rest = others;
                mine.to_vec()
            })
            .collect()
    }

    /// Appends the five attribute rows of one word.
    fn attributes(&self, word: &str, norm: &str, out: &mut Vec<f32>) {
        let first = word.chars().next().map_or("", |c| &word[..c.len_utf8()]);
        let last = word.char_indices().rev().nth(2).map_or(word, |(at, _)| &word[at..]);
        let shape = shape(word);
        for (table, (seed, attribute)) in self.tables.iter().zip((8..).zip([norm, first, last, &shape])) {
            let start = out.len();
            out.resize(start + WIDTH, 0.0);
            let count = table.len() / WIDTH;
            for row in four_rows(string_number(attribute), seed) {
                let row = &table[row as usize % count * WIDTH..][..WIDTH];
                out[start..].iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
            }
        }
        match self.vector(word) {
            Some(row) => {
                out.extend(row.chunks_exact(2).map(|pair| widen(u16::from_le_bytes([pair[0], pair[1]]))))
            }
            None => out.extend_from_slice(&[0.0; WIDTH]),
        }
    }

    /// The stored vector of a word, found by the upper half of its number among the sorted keys.
    fn vector(&self, word: &str) -> Option<&'static [u8]> {
        let wanted = (string_number(word) >> 32) as u32;
        let (keys, _) = self.vector_keys.as_chunks::<4>();
        let at = keys.binary_search_by_key(&wanted, |key| u32::from_le_bytes(*key)).ok()?;
        let row = usize::from(u16::from_le_bytes([self.vector_rows[2 * at], self.vector_rows[2 * at + 1]]));
        Some(&self.vectors[row * WIDTH * 2..(row + 1) * WIDTH * 2])
    }

    /// The hidden layer for a state; `words` are the contributions of one line, a slot without a word is padded.
    pub(crate) fn state(&self, words: &[f32], slots: [Option<usize>; SLOTS]) -> [f32; HIDDEN] {
        const PAIR: usize = HIDDEN * 2;
        let mut sums = [0.0f32; PAIR];
        sums.copy_from_slice(&self.state_bias);
        for (slot, word) in slots.into_iter().enumerate() {
            let row = match word {
                Some(word) => &words[(word * SLOTS + slot) * PAIR..][..PAIR],
                None => &self.state_pad[slot * PAIR..][..PAIR],
            };
            sums.iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
        }
        std::array::from_fn(|unit| sums[2 * unit].max(sums[2 * unit + 1]))
    }

    /// The score of one step.
    pub(crate) fn score(&self, state: &[f32; HIDDEN], step: usize) -> f32 {
        let weights = &self.score_weights[step * HIDDEN..][..HIDDEN];
        let mut sums = [0.0f32; 8];
        for (w, s) in weights.chunks_exact(8).zip(state.chunks_exact(8)) {
            for i in 0..8 {
                sums[i] += w[i] * s[i];
            }
        }
        sums.iter().sum::<f32>() + self.score_bias[step]
    }
}

/// One residual layer over each word and its two neighbours, which lie beside it in `rows`.
fn convolve(layer: &Maxout, rows: &[f32], words: &[usize]) -> Vec<f32> {
    let mut next = rows.to_vec();
    let width = layer.linear.outputs();
    let mut out = vec![0.0; width * BATCH];
    for batch in words.chunks(BATCH) {
        let windows: Vec<&[f32]> =
            batch.iter().map(|&word| &rows[(word - 1) * WIDTH..(word + 2) * WIDTH]).collect();
        layer.linear.apply(&windows, &mut out);
        for (&word, sums) in batch.iter().zip(out.chunks_exact(width)) {
            let finished = layer.finish(sums);
            let row = &mut next[word * WIDTH..(word + 1) * WIDTH];
            row.iter_mut().zip(finished).for_each(|(x, y)| *x += y);
        }
    }
    next
}

/// The outline of a word: `Xxxxx` for `Harbour`, runs cut at four.
fn shape(word: &str) -> String {
    if word.chars().nth(99).is_some() {
        return "LONG".into();
    }
    let mut out = String::with_capacity(word.len());
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        let mark = match c {
            c if c.is_alphabetic() => {
                if c.is_uppercase() {
                    'X'
                } else {
                    'x'
                }
            }
            c if c.is_numeric() => 'd',
            c => c,
        };
        run = if mark == last { run + 1 } else { 0 };
        last = mark;
        if run < 4 {
            out.push(mark);
        }
    }
    out
}
