//! All sentences of all texts as weighted bags of stems. Spellings of one name (`Zelensky`, `Zelenskyy`) count as one word.

use super::model::Account;
use crate::change::lexicon;
use crate::text::{BlockKind, ScalarIndex, Span, WordKind, sentences, words};
use std::collections::HashMap;

/// A word of a sentence.
pub(super) struct Token {
    pub key: u32,
    pub span: Span,
    pub light: bool,
}

/// A sentence of one of the texts.
pub(super) struct Line {
    pub text: usize,
    pub side: usize,
    pub span: Span,
    pub kind: BlockKind,
    /// From 1 for running text, 0 above it.
    pub paragraph: u32,
    pub tokens: Vec<Token>,
    /// Stems of words of weight, sorted, each once.
    pub stems: Vec<u32>,
    /// Sum of their weights.
    pub weight: f32,
}

/// Every sentence that counts.
pub(super) struct Page {
    pub lines: Vec<Line>,
    /// Weight of each stem: its inverse document frequency over the sentences.
    pub idf: Vec<f32>,
}

#[derive(Default)]
struct Vocabulary {
    keys: HashMap<String, u32>,
    stem_of: Vec<u32>,
    light: Vec<bool>,
    stems: HashMap<String, u32>,
    /// Names by the beginning of their letters, for spellings.
    names: HashMap<String, Vec<(String, u32)>>,
}

impl Vocabulary {
    fn read(&mut self, letters: &str, kind: WordKind) -> u32 {
        let form = letters.to_lowercase().replace('’', "'");
        let form = form.strip_suffix("'s").unwrap_or(&form);
        if let Some(&key) = self.keys.get(form) {
            return key;
        }
        let key = self.stem_of.len() as u32;
        let named =
            kind == WordKind::Word && letters.starts_with(char::is_uppercase) && !lexicon::is_function(form);
        let stem = if named { self.name(form) } else { self.stem(lexicon::stem(form)) };
        self.stem_of.push(stem);
        self.light.push(kind == WordKind::Mark || lexicon::is_function(form));
        self.keys.insert(form.to_owned(), key);
        key
    }

    fn stem(&mut self, stem: &str) -> u32 {
        let next = self.stems.len() as u32;
        *self.stems.entry(stem.to_owned()).or_insert(next)
    }

    /// The stem of a capitalised word: that of a spelling known before, one letter apart.
    fn name(&mut self, form: &str) -> u32 {
        const LONG_ENOUGH: usize = 6;
        let plain = deunicode::deunicode(form).to_lowercase();
        let own = lexicon::stem(&plain).to_owned();
        if plain.len() < LONG_ENOUGH {
            return self.stem(&own);
        }
        let beginning: String = plain.chars().take(4).collect();
        let known = self.names.get(&beginning).into_iter().flatten();
        let spelled = known
            .filter(|(other, _)| other.len().abs_diff(plain.len()) <= 1)
            .find(|(other, _)| strsim::osa_distance(other, &plain) <= 1)
            .map(|(_, stem)| *stem);
        spelled.unwrap_or_else(|| {
            let stem = self.stem(&own);
            self.names.entry(beginning).or_default().push((plain, stem));
            stem
        })
    }
}

impl Page {
    /// Reads all accounts; bylines, datelines and credits are left out.
    pub(super) fn read(accounts: &[Account<'_>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut lines = Vec::new();
        for (text, account) in accounts.iter().enumerate() {
            read_text(text, account, &mut vocabulary, &mut lines);
        }
        let mut frequency = vec![0u32; vocabulary.stems.len()];
        for line in &lines {
            line.stems.iter().for_each(|&stem| frequency[stem as usize] += 1);
        }
        let all = lines.len() as f32;
        let idf: Vec<f32> = frequency.iter().map(|&n| (1.0 + all / n.max(1) as f32).ln()).collect();
        for line in &mut lines {
            line.weight = line.stems.iter().map(|&stem| idf[stem as usize]).sum();
        }
        Self { lines, idf }
    }

    /// Weight of the stems that two sentences share, and their number.
    pub(super) fn common(&self, a: &Line, b: &Line) -> (f32, usize) {
        let (mut i, mut j, mut sum, mut count) = (0, 0, 0.0, 0);
        while i < a.stems.len() && j < b.stems.len() {
            match a.stems[i].cmp(&b.stems[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    sum += self.idf[a.stems[i] as usize];
                    count += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        (sum, count)
    }
}

fn read_text(text: usize, account: &Account<'_>, vocabulary: &mut Vocabulary, out: &mut Vec<Line>) {
    let index = ScalarIndex::new(&account.reading.text);
    let mut paragraph = 0;
    for block in &account.reading.blocks {
        if matches!(block.kind, BlockKind::Byline | BlockKind::Dateline | BlockKind::Credit) {
            continue;
        }
        let running = !matches!(block.kind, BlockKind::Headline | BlockKind::Standfirst | BlockKind::Caption);
        if running {
            paragraph += 1;
        }
        for span in sentences(index.slice(block.span)) {
            let span = span.shifted(block.span.start);
            let mut tokens = Vec::new();
            for word in words(index.slice(span)) {
                let key = vocabulary.read(word.text, word.kind);
                let light = vocabulary.light[key as usize];
                if word.kind != WordKind::Mark {
                    tokens.push(Token { key, span: word.span.shifted(span.start), light });
                }
            }
            let heavy = tokens.iter().filter(|token| !token.light);
            let mut stems: Vec<u32> = heavy.map(|token| vocabulary.stem_of[token.key as usize]).collect();
            stems.sort_unstable();
            stems.dedup();
            let paragraph = if running { paragraph } else { 0 };
            out.push(Line {
                text,
                side: account.side,
                span,
                kind: block.kind,
                paragraph,
                tokens,
                stems,
                weight: 0.0,
            });
        }
    }
}
