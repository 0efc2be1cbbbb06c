//! The sheet: a dossier made ready for every format alike. Citations are numbered by first use and looked up, text is
//! cleaned of what no format can carry, empty blocks are dropped, tables are made rectangular. How it looks is left to the
//! formats.

mod clean;

use crate::figures::{self, Palette, Svg};
use crate::{links, when, wording};
use clean::{Keep, cleaned};
use std::collections::HashMap;
use variorum_core::briefing::{
    BriefBlock, CitedContext, CitedPassage, Confidence, Credibility, Dossier, Figure, Inline, Judgement,
    Likelihood, Look, Reliability,
};

/// A briefing ready to be written in some format. All text is clean.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Never empty.
    pub title: String,
    /// Empty for none.
    pub classification: String,
    /// Empty for none.
    pub author: String,
    /// When it was made, as the dossier writes it.
    pub made_at: &'a str,
    /// Top to bottom.
    pub blocks: Vec<Block>,
    /// Cited passages; the one at `i` has number `i + 1`.
    pub sources: Vec<Source>,
    /// Cited passages in context; empty where no appendix is asked for.
    pub appendix: Vec<Context>,
    /// Accent and logo.
    pub look: &'a Look,
}

/// One block; never empty.
#[derive(Debug)]
pub enum Block {
    /// The answer first.
    BottomLine(Vec<Run>),
    /// A heading of level 1 to 4, without line breaks.
    Heading(u8, Vec<Run>),
    /// Running text.
    Paragraph(Vec<Run>),
    /// A list of points.
    List(Marks, Vec<Vec<Run>>),
    /// Words set off.
    Quotation(Vec<Run>),
    /// A table.
    Table(Table),
    /// A judgement.
    Judgement(Judged),
    /// A figure.
    Figure(Drawn),
}

/// A figure.
#[derive(Debug)]
pub struct Drawn {
    /// From 1.
    pub number: usize,
    /// May be empty.
    pub caption: String,
    /// What it shows, in words; never empty.
    pub alt: String,
    /// As it is drawn.
    pub svg: Svg,
    /// Its data, the first row the head.
    pub rows: Vec<Vec<String>>,
}

/// A cited passage in context.
#[derive(Debug)]
pub struct Context {
    /// Number of its source.
    pub number: usize,
    /// What stands before it.
    pub before: String,
    /// The exact words.
    pub exact: String,
    /// What stands after it.
    pub after: String,
    /// What became of it: "version 6, seen ...: edited", with the words that stand there now (may be empty).
    pub since: Vec<(String, String)>,
    /// Tags and note, each perhaps empty.
    pub notes: Vec<(String, String)>,
}

/// What stands before the points of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Dots.
    Bullets,
    /// 1, 2, 3.
    Numbers,
}

/// A table: every row has `columns` cells, the first row is the head.
#[derive(Debug)]
pub struct Table {
    /// At least 1.
    pub columns: usize,
    /// At least one row.
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// A judgement.
#[derive(Debug)]
pub struct Judged {
    /// Its number where the briefing has several.
    pub number: Option<usize>,
    /// The statement; may be empty.
    pub text: Vec<Run>,
    /// How likely.
    pub likelihood: Option<Likelihood>,
    /// Confidence, apart.
    pub confidence: Option<Confidence>,
    /// Empty for none.
    pub assumptions: String,
    /// Empty for none.
    pub would_change: String,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words in one style; never empty. `\n` is a line break.
    Text {
        /// The words.
        text: String,
        /// Strong.
        bold: bool,
        /// Emphasised.
        italic: bool,
    },
    /// The first use of the citation of this number.
    Cite(usize),
    /// A later use of it.
    CiteAgain(usize),
    /// Stands between two references, so that 1 and 2 are not read as 12.
    Comma,
}

/// A cited passage, in words.
#[derive(Debug)]
pub struct Source {
    /// From 1.
    pub number: usize,
    /// The outlet.
    pub name: String,
    /// Of the outlet.
    pub reliability: Option<Reliability>,
    /// Of the item.
    pub credibility: Option<Credibility>,
    /// Both grades for print.
    pub grade: String,
    /// May be empty.
    pub headline: String,
    /// "version 5".
    pub version: String,
    /// In words.
    pub published: Option<String>,
    /// In words.
    pub seen: Option<String>,
    /// The address as it is shown.
    pub address: Option<String>,
    /// The address as it is linked; `None` where it is no web address.
    pub link: Option<String>,
    /// SHA-256 of the text.
    pub sha256: String,
    /// The words cited, in full, on one line.
    pub words: String,
}

impl<'a> Sheet<'a> {
    /// Makes a dossier ready.
    pub fn new(dossier: &'a Dossier) -> Self {
        let mut setting = Setting::new(&dossier.citations, Palette::new(&dossier.look.accent));
        let judgements =
            dossier.tree.blocks.iter().filter(|block| matches!(block, BriefBlock::Judgement(_))).count();
        let mut judgement = 0;
        let mut blocks = Vec::with_capacity(dossier.tree.blocks.len());
        for block in &dossier.tree.blocks {
            judgement += usize::from(matches!(block, BriefBlock::Judgement(_)));
            blocks.extend(setting.block(block, (judgements > 1).then_some(judgement)));
        }
        let title = cleaned(&dossier.tree.title, Keep::Words);
        Self {
            title: if title.is_empty() { wording::UNTITLED.to_owned() } else { title },
            classification: cleaned(&dossier.tree.classification, Keep::Words),
            author: cleaned(&dossier.tree.author, Keep::Words),
            made_at: dossier.made_at.trim(),
            blocks,
            appendix: setting.appendix(&dossier.appendix),
            sources: setting.sources,
            look: &dossier.look,
        }
    }

    /// Headings with their level, top to bottom; the list of sources has none here.
    pub fn headings(&self) -> impl Iterator<Item = (u8, &[Run])> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(level, runs) => Some((*level, runs.as_slice())),
            _ => None,
        })
    }

    /// Before which block a table of contents stands: at the top, but after the bottom line, which comes first. `None` for
    /// a document too short to need one.
    pub fn contents_at(&self) -> Option<usize> {
        let lead = usize::from(matches!(self.blocks.first(), Some(Block::BottomLine(_))));
        (self.headings().count() >= wording::LONG).then_some(lead)
    }

    /// Author and day, as far as they are known.
    pub fn imprint(&self) -> String {
        let day = when::Moment::read(self.made_at).map(|moment| moment.day());
        [Some(self.author.clone()), day]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

/// The words of runs without references.
pub fn plain(runs: &[Run]) -> String {
    runs.iter()
        .filter_map(|run| match run {
            Run::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Numbers citations while blocks are set.
struct Setting<'a> {
    known: HashMap<&'a str, &'a CitedPassage>,
    numbers: HashMap<&'a str, usize>,
    sources: Vec<Source>,
    palette: Palette,
    figures: usize,
}

impl<'a> Setting<'a> {
    fn new(citations: &'a [CitedPassage], palette: Palette) -> Self {
        // Of two citations with one id the first counts, as in `Dossier::numbered`.
        let known = citations.iter().rev().map(|cited| (cited.id.as_ref(), cited)).collect();
        Self { known, numbers: HashMap::new(), sources: Vec::new(), palette, figures: 0 }
    }

    fn block(&mut self, block: &BriefBlock, judgement: Option<usize>) -> Option<Block> {
        let full = |runs: Vec<Run>| (!runs.is_empty()).then_some(runs);
        match block {
            BriefBlock::BottomLine { text } => full(self.runs(text, Keep::Lines)).map(Block::BottomLine),
            BriefBlock::Heading { level, text } => {
                full(self.runs(text, Keep::Words)).map(|runs| Block::Heading((*level).clamp(1, 4), runs))
            }
            BriefBlock::Paragraph { text } => full(self.runs(text, Keep::Lines)).map(Block::Paragraph),
            BriefBlock::Quotation { text } => full(self.runs(text, Keep::Lines)).map(Block::Quotation),
            BriefBlock::List { ordered, items } => {
                let items: Vec<_> =
                    items.iter().filter_map(|item| full(self.runs(item, Keep::Lines))).collect();
                let marks = if *ordered { Marks::Numbers } else { Marks::Bullets };
                (!items.is_empty()).then_some(Block::List(marks, items))
            }
            BriefBlock::Table { rows } => self.table(rows).map(Block::Table),
            BriefBlock::Hypotheses(hypotheses) => self.table(&hypotheses.table()).map(Block::Table),
            BriefBlock::Judgement(judged) => self.judgement(judged, judgement).map(Block::Judgement),
            BriefBlock::Figure(figure) => self.figure(figure).map(Block::Figure),
        }
    }

    fn figure(&mut self, figure: &Figure) -> Option<Drawn> {
        let svg = figures::draw(&figure.drawing, &self.palette)?;
        self.figures += 1;
        let alt = cleaned(&figure.alt, Keep::Words);
        let clean = |row: Vec<String>| row.iter().map(|cell| cleaned(cell, Keep::Words)).collect();
        Some(Drawn {
            number: self.figures,
            caption: cleaned(&figure.caption, Keep::Words),
            alt: if alt.is_empty() {
                cleaned(&figures::described(&figure.drawing), Keep::Words)
            } else {
                alt
            },
            svg,
            rows: figures::rows(&figure.drawing).into_iter().map(clean).collect(),
        })
    }

    /// The appendix in the order of the numbers; contexts of passages that the text does not cite are left out.
    fn appendix(&self, contexts: &[CitedContext]) -> Vec<Context> {
        let mut out: Vec<Context> = contexts
            .iter()
            .filter_map(|context| Some(in_context(*self.numbers.get(context.id.as_ref())?, context)))
            .collect();
        out.sort_by_key(|context| context.number);
        out.dedup_by_key(|context| context.number);
        out
    }

    fn table(&mut self, rows: &[Vec<Vec<Inline>>]) -> Option<Table> {
        let mut rows: Vec<Vec<Vec<Run>>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| self.runs(cell, Keep::Lines)).collect::<Vec<_>>())
            .filter(|row: &Vec<Vec<Run>>| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        let columns = rows.iter().map(Vec::len).max()?;
        for row in &mut rows {
            row.resize(columns, Vec::new());
        }
        Some(Table { columns, rows })
    }

    fn judgement(&mut self, judgement: &Judgement, number: Option<usize>) -> Option<Judged> {
        let judged = Judged {
            number,
            text: self.runs(&judgement.text, Keep::Lines),
            likelihood: judgement.likelihood,
            confidence: judgement.confidence,
            assumptions: cleaned(&judgement.assumptions, Keep::Lines),
            would_change: cleaned(&judgement.would_change, Keep::Lines),
        };
        let empty = judged.text.is_empty() && wording::judgement_lines(&judged).is_empty();
        (!empty).then_some(judged)
    }

    /// Clean runs: neighbours of one style joined, no white space at either end; empty where there is nothing to print.
    fn runs(&mut self, inlines: &[Inline], keep: Keep) -> Vec<Run> {
        let mut out: Vec<Run> = Vec::new();
        for inline in inlines {
            match inline {
                Inline::Text { text, bold, italic } => {
                    push_text(&mut out, &clean::stripped(text, keep), *bold, *italic)
                }
                Inline::Citation { id } => match self.cite(id.as_ref()) {
                    Some(run) => {
                        if matches!(out.last(), Some(Run::Cite(_) | Run::CiteAgain(_))) {
                            out.push(Run::Comma);
                        }
                        out.push(run);
                    }
                    None => push_text(&mut out, wording::MISSING, false, false),
                },
            }
        }
        clean::trim(&mut out);
        out
    }

    fn cite(&mut self, id: &str) -> Option<Run> {
        let (&id, &cited) = self.known.get_key_value(id)?;
        if let Some(number) = self.numbers.get(id) {
            return Some(Run::CiteAgain(*number));
        }
        let number = self.sources.len() + 1;
        self.numbers.insert(id, number);
        self.sources.push(source(number, cited));
        Some(Run::Cite(number))
    }
}

fn push_text(out: &mut Vec<Run>, words: &str, strong: bool, emphasised: bool) {
    match out.last_mut() {
        _ if words.is_empty() => {}
        Some(Run::Text { text, bold, italic }) if *bold == strong && *italic == emphasised => {
            text.push_str(words)
        }
        _ => out.push(Run::Text { text: words.to_owned(), bold: strong, italic: emphasised }),
    }
}

fn in_context(number: usize, context: &CitedContext) -> Context {
    let words = |text: &str| cleaned(text, Keep::Words);
    let since = context.since.iter().map(|change| {
        let mut line = wording::version(&words(&change.label));
        if let Some(at) = change.seen_at.as_deref() {
            line.push_str(&format!(", seen {}", when::spoken(&words(at))));
        }
        (format!("{line}: {}", words(&change.state)), words(&change.now))
    });
    let notes =
        context.notes.iter().map(|note| (words(&note.tags.join(", ")), cleaned(&note.note, Keep::Lines)));
    Context {
        number,
        before: clean::stripped(&context.before, Keep::Words).trim_start().to_owned(),
        exact: words(&context.exact),
        after: clean::stripped(&context.after, Keep::Words).trim_end().to_owned(),
        since: since.collect(),
        notes: notes.collect(),
    }
}

fn source(number: usize, cited: &CitedPassage) -> Source {
    let words = |text: &str| cleaned(text, Keep::Words);
    let given = |text: &Option<String>| text.as_deref().map(words).filter(|text| !text.is_empty());
    let name = words(&cited.source);
    let address = given(&cited.url);
    Source {
        number,
        name: if name.is_empty() { "Unnamed source".to_owned() } else { name },
        reliability: cited.reliability,
        credibility: cited.credibility,
        grade: wording::grade(cited.reliability, cited.credibility),
        headline: words(&cited.headline),
        version: wording::version(&words(&cited.label)),
        published: given(&cited.published).map(|at| when::spoken(&at)),
        seen: given(&cited.seen_at).map(|at| when::spoken(&at)),
        link: address.as_deref().and_then(links::target),
        address,
        sha256: words(&cited.sha256),
        words: words(&cited.exact),
    }
}
