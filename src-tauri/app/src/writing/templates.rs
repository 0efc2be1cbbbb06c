//! Templates: the bundled ones, and the analyst's own as files in the config folder. A file of the analyst's takes the place of
//! the bundled one of its name.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::writing::{FigureRequest, TemplateView, Templates};
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use variorum_core::briefing::{BriefBlock, BriefingTree, Inline, Template, TemplatePart, read_template};
use variorum_core::ids::StoryId;
use variorum_core::text::clean_line;
use variorum_store::table::story;

const FOLDER: &str = "templates";
const ENDING: &str = "md";
/// Files of the folder that are looked at.
const MOST: usize = 200;
/// Bytes of a template; what is beyond is left unread.
const LARGEST: u64 = 256 * 1024;

/// The bundled templates by file name, in the order of the list.
const BUNDLED: &[(&str, &str)] = &[
    ("situation-report", include_str!("../../templates/situation-report.md")),
    ("key-judgements", include_str!("../../templates/key-judgements.md")),
    ("chronology", include_str!("../../templates/chronology.md")),
    ("whos-who", include_str!("../../templates/whos-who.md")),
    ("what-changed-since", include_str!("../../templates/what-changed-since.md")),
    ("source-assessment", include_str!("../../templates/source-assessment.md")),
];

/// A template with where it is from.
struct Found {
    id: String,
    template: Template,
    own: bool,
}

impl App {
    pub(crate) fn templates(&self, _: Empty) -> Result<Templates, WireError> {
        let templates = self.every_template().into_iter().map(view).collect();
        Ok(Templates { folder: self.template_folder().display().to_string(), templates })
    }

    pub(crate) fn templates_unpack(&self, _: Empty) -> Result<Templates, WireError> {
        let folder = self.template_folder();
        let failed = |error: std::io::Error| {
            WireError::new(
                ErrorCode::File,
                format!("the templates could not be written to {} ({error})", folder.display()),
            )
        };
        std::fs::create_dir_all(&folder).map_err(failed)?;
        for (id, text) in BUNDLED {
            let path = folder.join(format!("{id}.{ENDING}"));
            match OpenOptions::new().write(true).create_new(true).open(path) {
                Ok(mut file) => file.write_all(text.as_bytes()).map_err(failed)?,
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
        self.templates(Empty {})
    }

    /// Title and blocks of a new briefing; figures are made from the story as it is.
    pub(crate) fn begin_with_template(
        &self,
        id: &str,
        story_id: Option<&StoryId>,
    ) -> Result<BriefingTree, WireError> {
        let found = self.every_template().into_iter().find(|found| found.id == id);
        let found = found.ok_or_else(|| {
            WireError::new(ErrorCode::NotFound, format!("there is no template {}", clean_line(id, 60)))
        })?;
        let story = match story_id {
            Some(id) => self.library().read(|db| story::name(db, id))?,
            None => "All stories".to_owned(),
        };
        let date = variorum_store::now().chars().take(10).collect::<String>();
        let fill = |text: &str| text.replace("{story}", &story).replace("{date}", &date);
        let mut blocks = Vec::new();
        for part in found.template.parts {
            match part {
                TemplatePart::Block(mut block) => {
                    for_each_text(&mut block, &mut |text| *text = fill(text));
                    blocks.push(block);
                }
                TemplatePart::Figure(figure) => {
                    let request =
                        FigureRequest { story_id: story_id.cloned(), figure, quantity: String::new() };
                    blocks.push(BriefBlock::Figure(self.briefing_figure(request)?));
                }
            }
        }
        if blocks.is_empty() {
            blocks.push(BriefBlock::BottomLine { text: Vec::new() });
        }
        let title = clean_line(&fill(&found.template.title), 200);
        Ok(BriefingTree { title, blocks, ..BriefingTree::default() })
    }

    fn template_folder(&self) -> PathBuf {
        self.places().config.join(FOLDER)
    }

    fn every_template(&self) -> Vec<Found> {
        let mut own = own(&self.template_folder());
        let mut out: Vec<Found> = BUNDLED
            .iter()
            .map(|(id, text)| match own.iter().position(|found| found.id == *id) {
                Some(at) => own.remove(at),
                None => Found { id: (*id).to_owned(), template: read_template(text), own: false },
            })
            .collect();
        out.append(&mut own);
        out
    }
}

/// The templates of a folder by file name; a folder or file that cannot be read has none.
fn own(folder: &Path) -> Vec<Found> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_template =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending == ENDING) && path.is_file();
    let mut paths: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(is_template).take(MOST).collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let id = path.file_stem()?.to_str()?.to_owned();
            let mut bytes = Vec::new();
            std::fs::File::open(&path).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
            let template = read_template(&String::from_utf8_lossy(&bytes));
            Some(Found { id, template, own: true })
        })
        .collect()
}

fn view(found: Found) -> TemplateView {
    let words = |run: &[Inline]| -> String {
        run.iter()
            .map(|inline| if let Inline::Text { text, .. } = inline { text.as_str() } else { "" })
            .collect()
    };
    let headings = found.template.parts.iter().filter_map(|part| match part {
        TemplatePart::Block(BriefBlock::Heading { text, .. }) => Some(clean_line(&words(text), 80)),
        _ => None,
    });
    let named = if found.template.name.is_empty() { &found.id } else { &found.template.name };
    TemplateView {
        name: clean_line(named, 80),
        about: clean_line(&found.template.about, 200),
        own: found.own,
        headings: headings.take(12).collect(),
        id: found.id,
    }
}

/// Every stretch of words in a block.
fn for_each_text(block: &mut BriefBlock, change: &mut dyn FnMut(&mut String)) {
    let runs: Vec<&mut Vec<Inline>> = match block {
        BriefBlock::BottomLine { text }
        | BriefBlock::Heading { text, .. }
        | BriefBlock::Paragraph { text }
        | BriefBlock::Quotation { text } => vec![text],
        BriefBlock::Judgement(judgement) => {
            change(&mut judgement.assumptions);
            change(&mut judgement.would_change);
            vec![&mut judgement.text]
        }
        BriefBlock::List { items, .. } => items.iter_mut().collect(),
        BriefBlock::Table { rows } => rows.iter_mut().flatten().collect(),
        BriefBlock::Hypotheses(_) | BriefBlock::Figure(_) => Vec::new(),
    };
    for inline in runs.into_iter().flatten() {
        if let Inline::Text { text, .. } = inline {
            change(text);
        }
    }
}
