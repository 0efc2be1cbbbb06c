//! The sheet as values of the typesetting library. Text goes in as strings, which it prints letter by letter: nothing in them
//! is read as markup.

use typst::foundations::{Array, Bytes, Datetime, Dict, IntoValue, Value};
use variorum_core::briefing::{Likelihood, PictureKind};
use variorum_press::sheet::{Block, Context, Drawn, Judged, Marks, Run, Sheet, Source, Table};
use variorum_press::when::Moment;
use variorum_press::wording;

/// A title in the foot of a page is no longer.
const SHORT: usize = 70;
/// A judgement of no more letters is kept on one page.
const WHOLE: usize = 1_400;

/// All letters of a sheet, for the choice of fonts.
pub(crate) fn letters(sheet: &Sheet) -> String {
    let mut out = String::new();
    for block in &sheet.blocks {
        each_run(block, &mut |run| {
            if let Run::Text { text, .. } = run {
                out.push_str(text);
            }
        });
        match block {
            Block::Figure(drawn) => out.extend([drawn.svg.text.as_str(), drawn.caption.as_str()]),
            Block::Judgement(judged) => {
                out.extend([judged.assumptions.as_str(), judged.would_change.as_str()])
            }
            _ => {}
        }
    }
    out.extend([sheet.title.as_str(), sheet.author.as_str(), sheet.classification.as_str()]);
    for source in &sheet.sources {
        out.extend([
            source.name.as_str(),
            source.headline.as_str(),
            source.words.as_str(),
            source.version.as_str(),
        ]);
        out.extend(source.address.as_deref());
    }
    for context in &sheet.appendix {
        out.extend([context.before.as_str(), context.exact.as_str(), context.after.as_str()]);
        out.extend(
            context.since.iter().chain(&context.notes).flat_map(|(one, two)| [one.as_str(), two.as_str()]),
        );
    }
    out
}

fn each_run(block: &Block, with: &mut dyn FnMut(&Run)) {
    match block {
        Block::BottomLine(runs)
        | Block::Heading(_, runs)
        | Block::Paragraph(runs)
        | Block::Quotation(runs) => {
            runs.iter().for_each(with);
        }
        Block::Judgement(judged) => judged.text.iter().for_each(with),
        Block::List(_, items) => items.iter().flatten().for_each(with),
        Block::Table(table) => table.rows.iter().flatten().flatten().for_each(with),
        Block::Figure(_) => {}
    }
}

/// The data of a document.
pub(crate) fn of(sheet: &Sheet, families: &[String]) -> Dict {
    let accent = &sheet.look.accent;
    let mut contents_at = sheet.contents_at();
    let mut level = 0;
    let mut blocks = Array::new();
    for (at, block) in sheet.blocks.iter().enumerate() {
        if contents_at == Some(at) {
            contents_at = None;
            blocks.push(
                dict([("kind", "contents".into_value()), ("title", wording::CONTENTS.into_value())])
                    .into_value(),
            );
        }
        blocks.push(of_block(sheet, block, &mut level).into_value());
    }
    dict([
        ("title", sheet.title.as_str().into_value()),
        ("dir", direction([sheet.title.as_str()])),
        ("short", short(&sheet.title).into_value()),
        ("author", sheet.author.as_str().into_value()),
        ("imprint", sheet.imprint().into_value()),
        ("classification", sheet.classification.as_str().into_value()),
        ("date", date(sheet.made_at)),
        ("faces", families.iter().map(|name| name.as_str().into_value()).collect::<Array>().into_value()),
        ("accent", accent.as_str().into_value()),
        ("label", if accent.is_legible() { accent.as_str() } else { "#57534a" }.into_value()),
        ("tint", accent.tint(12).as_str().into_value()),
        (
            "logo",
            sheet
                .look
                .logo
                .as_ref()
                .map_or(Value::None, |logo| Bytes::new(logo.bytes().to_vec()).into_value()),
        ),
        (
            "logo-format",
            if sheet.look.logo.as_ref().is_some_and(|logo| logo.kind() == PictureKind::Jpeg) {
                "jpg"
            } else {
                "png"
            }
            .into_value(),
        ),
        ("blocks", blocks.into_value()),
        ("sources-title", wording::SOURCES.into_value()),
        ("key", wording::grade_key(&sheet.sources).map_or(Value::None, IntoValue::into_value)),
        (
            "sources",
            sheet.sources.iter().map(|source| of_source(source).into_value()).collect::<Array>().into_value(),
        ),
        ("appendix-title", wording::APPENDIX.into_value()),
        (
            "appendix",
            sheet
                .appendix
                .iter()
                .map(|context| of_context(sheet, context).into_value())
                .collect::<Array>()
                .into_value(),
        ),
    ])
}

fn of_block(sheet: &Sheet, block: &Block, level: &mut u8) -> Dict {
    let lined = |kind: &str, runs: &[Run]| {
        dict([("kind", kind.into_value()), ("dir", turned(runs)), ("runs", of_runs(sheet, runs))])
    };
    match block {
        Block::BottomLine(runs) => {
            let mut out = lined("bottom-line", runs);
            out.insert("label".into(), wording::BOTTOM_LINE.into_value());
            out
        }
        Block::Heading(wanted, runs) => {
            // A tagged document may not skip a level, or begin below the first.
            *level = (*wanted).min(*level + 1);
            let mut out = lined("heading", runs);
            out.insert("level".into(), i64::from(*level).into_value());
            out
        }
        Block::Paragraph(runs) => lined("paragraph", runs),
        Block::Quotation(runs) => lined("quotation", runs),
        Block::List(marks, items) => dict([
            ("kind", if *marks == Marks::Numbers { "numbers" } else { "bullets" }.into_value()),
            ("items", items.iter().map(|item| of_line(sheet, item)).collect::<Array>().into_value()),
        ]),
        Block::Table(table) => of_table(sheet, table),
        Block::Judgement(judged) => of_judgement(sheet, judged),
        Block::Figure(drawn) => of_figure(drawn),
    }
}

fn of_line(sheet: &Sheet, runs: &[Run]) -> Value {
    dict([("dir", turned(runs)), ("runs", of_runs(sheet, runs))]).into_value()
}

fn of_table(sheet: &Sheet, table: &Table) -> Dict {
    let row =
        |row: &Vec<Vec<Run>>| row.iter().map(|cell| of_line(sheet, cell)).collect::<Array>().into_value();
    let length = |runs: &[Run]| texts(runs).map(|text| text.chars().count()).sum::<usize>();
    let widths = (0..table.columns).map(|column| {
        let longest = table.rows.iter().map(|row| length(&row[column])).max().unwrap_or(0).clamp(8, 48);
        i64::try_from(longest).unwrap_or(48).into_value()
    });
    let cites = |row: &Vec<Vec<Run>>| row.iter().flatten().any(|run| matches!(run, Run::Cite(_)));
    dict([
        ("kind", "table".into_value()),
        ("widths", widths.collect::<Array>().into_value()),
        ("rows", table.rows.iter().map(row).collect::<Array>().into_value()),
        // A head that is repeated cannot hold a note: it would stand on every page.
        ("repeat", (!table.rows.first().is_some_and(cites)).into_value()),
    ])
}

fn of_judgement(sheet: &Sheet, judged: &Judged) -> Dict {
    let lines = wording::judgement_lines(judged);
    let letters: usize = texts(&judged.text).map(str::len).sum::<usize>()
        + lines.iter().map(|(_, text)| text.len()).sum::<usize>();
    let range = judged.likelihood.map(Likelihood::range);
    dict([
        ("kind", "judgement".into_value()),
        ("label", wording::judgement_label(judged).into_value()),
        ("dir", turned(&judged.text)),
        ("runs", of_runs(sheet, &judged.text)),
        ("whole", (letters <= WHOLE).into_value()),
        (
            "range",
            range.map_or(Value::None, |(low, high)| {
                Array::from_iter([i64::from(low), i64::from(high)].map(IntoValue::into_value)).into_value()
            }),
        ),
        (
            "lines",
            lines
                .into_iter()
                .map(|(label, text)| {
                    dict([
                        ("label", label.into_value()),
                        ("dir", direction([text.as_str()])),
                        ("text", text.as_str().into_value()),
                    ])
                    .into_value()
                })
                .collect::<Array>()
                .into_value(),
        ),
    ])
}

fn of_figure(drawn: &Drawn) -> Dict {
    dict([
        ("kind", "figure".into_value()),
        ("svg", Bytes::from_string(drawn.svg.text.clone()).into_value()),
        ("alt", drawn.alt.as_str().into_value()),
        ("tall", (drawn.svg.height > drawn.svg.width * 13 / 10).into_value()),
        ("caption", wording::figure_label(drawn).into_value()),
    ])
}

fn of_runs(sheet: &Sheet, runs: &[Run]) -> Value {
    let of_run = |run: &Run| match run {
        Run::Text { text, bold, italic } => dict([
            ("kind", "text".into_value()),
            ("text", text.as_str().into_value()),
            ("bold", (*bold).into_value()),
            ("italic", (*italic).into_value()),
        ]),
        Run::Cite(number) => {
            let source = &sheet.sources[number - 1];
            let words = wording::note_words(&source.words);
            dict([
                ("kind", "cite".into_value()),
                ("number", number_value(*number)),
                ("note", wording::note(source).into_value()),
                ("dir", direction([words.as_str()])),
                ("words", words.into_value()),
            ])
        }
        Run::CiteAgain(number) => dict([("kind", "again".into_value()), ("number", number_value(*number))]),
        Run::Comma => dict([("kind", "comma".into_value())]),
    };
    runs.iter().map(|run| of_run(run).into_value()).collect::<Array>().into_value()
}

fn of_source(source: &Source) -> Dict {
    dict([
        ("number", number_value(source.number)),
        ("name", source.name.as_str().into_value()),
        ("grade", source.grade.as_str().into_value()),
        ("headline", source.headline.as_str().into_value()),
        ("words", if wording::is_cut(&source.words) { source.words.as_str() } else { "" }.into_value()),
        ("dir", direction([source.words.as_str()])),
        ("facts", wording::source_facts(source).join(" · ").into_value()),
        ("address", source.address.as_deref().unwrap_or("").into_value()),
        ("link", source.link.as_deref().unwrap_or("").into_value()),
        ("sha256", source.sha256.as_str().into_value()),
    ])
}

fn of_context(sheet: &Sheet, context: &Context) -> Dict {
    let pairs = |pairs: &[(String, String)]| {
        let pair = |(one, two): &(String, String)| {
            Array::from_iter([one.as_str().into_value(), two.as_str().into_value()]).into_value()
        };
        pairs.iter().map(pair).collect::<Array>().into_value()
    };
    dict([
        ("number", number_value(context.number)),
        (
            "name",
            sheet.sources.get(context.number - 1).map_or("", |source| source.name.as_str()).into_value(),
        ),
        ("dir", direction([context.before.as_str(), context.exact.as_str()])),
        ("before", context.before.as_str().into_value()),
        ("exact", context.exact.as_str().into_value()),
        ("after", context.after.as_str().into_value()),
        ("since-label", wording::SINCE.into_value()),
        ("unchanged", wording::UNCHANGED.into_value()),
        ("since", pairs(&context.since)),
        ("noted-label", wording::NOTED.into_value()),
        ("notes", pairs(&context.notes)),
    ])
}

fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs.into_iter().map(|(key, value)| (key.into(), value)).collect()
}

fn number_value(number: usize) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into_value()
}

fn texts(runs: &[Run]) -> impl Iterator<Item = &str> {
    runs.iter().filter_map(|run| match run {
        Run::Text { text, .. } => Some(text.as_str()),
        _ => None,
    })
}

fn turned(runs: &[Run]) -> Value {
    direction(texts(runs))
}

/// "rtl" or "ltr", by the first letter.
fn direction<'a>(texts: impl IntoIterator<Item = &'a str>) -> Value {
    match variorum_press::direction(texts) {
        variorum_press::Direction::Rtl => "rtl",
        variorum_press::Direction::Ltr => "ltr",
    }
    .into_value()
}

fn short(title: &str) -> String {
    let Some((cut, _)) = title.char_indices().nth(SHORT) else { return title.to_owned() };
    format!("{} …", title[..cut].trim_end())
}

fn date(made_at: &str) -> Value {
    let made = Moment::read(made_at);
    made.and_then(|made| Datetime::from_ymd(i32::from(made.year), made.month, made.day))
        .map_or(Value::None, IntoValue::into_value)
}
