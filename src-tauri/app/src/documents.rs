//! Documents that leave the library: what goes into them and what is held back.

use crate::App;
use crate::carried::CarriedOn;
use crate::contract::Empty;
use crate::contract::briefings::{BriefingExport, BriefingRequest, DocumentFormat, WrittenFile};
use crate::contract::documents::{
    Appendix, BriefingLook, BriefingLookSet, Leaving, LeavingRequest, LogoChange, LogoView, PrivateMarks,
    PrivateSet, PrivateThing,
};
use crate::contract::error::{ErrorCode, WireError};
use crate::note_links;
use rusqlite::Connection;
use std::collections::HashSet;
use std::path::Path;
use variorum_core::briefing::{
    Accent, BriefBlock, ChangeSince, CitedContext, CitedPassage, Dossier, LARGEST_LOGO, Logo, Look,
    NoteOnPassage,
};
use variorum_core::carry::CarryState;
use variorum_core::ids::{AnnotationId, BriefingId, TagId};
use variorum_core::text::{ScalarIndex, Span};
use variorum_press::sheet::{Block, Sheet};
use variorum_store::table::private::{self, Private};
use variorum_store::table::{annotation, briefing, look, reading, tag, version};
use variorum_store::{Action, StoreError};

/// An appendix shows about this many letters on each side of a cited passage.
const AROUND: usize = 320;

impl App {
    pub(crate) fn briefing_export(&self, request: BriefingExport) -> Result<WrittenFile, WireError> {
        let (dossier, _) = self.leaving(&request.id, request.appendix)?;
        let bytes = printed(&dossier, request.format)?;
        crate::briefings::write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }

    pub(crate) fn briefing_leaving(&self, request: LeavingRequest) -> Result<Leaving, WireError> {
        let (dossier, withheld) = self.leaving(&request.id, request.appendix)?;
        let sheet = Sheet::new(&dossier);
        let count = |is: fn(&Block) -> bool| number(sheet.blocks.iter().filter(|block| is(block)).count());
        let mut sources: Vec<String> = sheet.sources.iter().map(|source| source.name.clone()).collect();
        let mut seen = HashSet::new();
        sources.retain(|name| seen.insert(name.clone()));
        Ok(Leaving {
            title: sheet.title.clone(),
            classification: sheet.classification.clone(),
            author: sheet.author.clone(),
            citations: number(sheet.sources.len()),
            sources,
            figures: count(|block| matches!(block, Block::Figure(_))),
            tables: count(|block| matches!(block, Block::Table(_))),
            judgements: count(|block| matches!(block, Block::Judgement(_))),
            passages: number(sheet.appendix.len()),
            notes: sheet.appendix.iter().flat_map(|context| context.notes.iter().map(told)).collect(),
            withheld,
            warnings: warnings(&dossier, &sheet, request.format),
        })
    }

    pub(crate) fn briefing_look(&self, request: BriefingRequest) -> Result<BriefingLook, WireError> {
        let look = self.library().read(|db| {
            briefing::get(db, &request.id)?;
            chosen(db, &request.id)
        })?;
        Ok(look_view(&look))
    }

    pub(crate) fn briefing_look_set(&self, request: BriefingLookSet) -> Result<BriefingLook, WireError> {
        let refused = |sentence: String| WireError::new(ErrorCode::Invalid, sentence);
        let accent = Accent::try_from(request.accent.as_str()).map_err(refused)?;
        let library = self.library();
        let before = library.read(|db| chosen(db, &request.id))?;
        let logo = match &request.logo {
            LogoChange::Keep => before.logo,
            LogoChange::Remove => None,
            LogoChange::File { path } => Some(Logo::new(read_logo(path)?).map_err(refused)?),
        };
        let look = Look { accent, logo };
        library.act(
            &Action { label: "Set the look of a briefing", topic: &format!("look {}", request.id) },
            |tx| {
                briefing::get(tx, &request.id)?;
                let bytes = look.logo.as_ref().map_or(&[][..], Logo::bytes);
                look::set(tx, &request.id, look.accent.as_str(), bytes)
            },
        )?;
        self.changed();
        Ok(look_view(&look))
    }

    pub(crate) fn private_marks(&self, _: Empty) -> Result<PrivateMarks, WireError> {
        Ok(self.library().read(|db| {
            Ok::<_, StoreError>(PrivateMarks {
                tags: private::tags(db)?,
                annotations: private::annotations(db)?,
            })
        })?)
    }

    pub(crate) fn private_set(&self, request: PrivateSet) -> Result<Empty, WireError> {
        let (noun, what) = match &request.what {
            PrivateThing::Tag { id } => ("tag", Private::Tag(id)),
            PrivateThing::Annotation { id } => ("note", Private::Annotation(id)),
        };
        let label =
            if request.private { format!("Mark a {noun} private") } else { format!("Let a {noun} leave") };
        self.library().act(&Action::new(&label), |tx| {
            match &what {
                Private::Tag(id) => drop(tag::place(tx, id)?),
                Private::Annotation(id) => drop(annotation::get(tx, id)?),
            }
            if request.private { private::mark(tx, &what) } else { private::unmark(tx, &what) }
        })?;
        self.changed();
        Ok(Empty {})
    }

    /// A briefing as it leaves, and how many marks on its passages stay.
    fn leaving(&self, id: &BriefingId, appendix: Appendix) -> Result<(Dossier, u32), WireError> {
        let mut dossier = self.dossier(id)?;
        dossier.look = self.library().read(|db| chosen(db, id))?;
        if appendix == Appendix::None {
            return Ok((dossier, 0));
        }
        let cited: Vec<CitedPassage> = dossier.numbered().into_iter().cloned().collect();
        let hidden = self.library().read(Hidden::load)?;
        let mut withheld = 0;
        for passage in &cited {
            let mut context = self.context(passage)?;
            if appendix == Appendix::Notes {
                let found = self.library().read(|db| notes_on(db, passage, &hidden))?;
                context.notes = found.0;
                withheld += found.1;
            }
            dossier.appendix.push(context);
        }
        Ok((dossier, withheld))
    }

    fn context(&self, cited: &CitedPassage) -> Result<CitedContext, WireError> {
        let mut out = CitedContext {
            id: cited.id.clone(),
            before: String::new(),
            exact: cited.exact.clone(),
            after: String::new(),
            since: Vec::new(),
            notes: Vec::new(),
        };
        let (own, around) = self
            .library()
            .read(|db| Ok::<_, StoreError>((version::get(db, &cited.version_id)?, around(db, cited)?)))?;
        let Some((before, after)) = around else {
            // Its place counts in another reading than the one at hand, so nothing is claimed of later versions.
            out.since.push(ChangeSince {
                label: own.label(),
                seen_at: own.seen_at,
                state: "read anew since; what became of the passage is not known".to_owned(),
                now: String::new(),
            });
            return Ok(out);
        };
        (out.before, out.after) = (before, after);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut last = CarryState::InPlace;
        for on in self.carried(&cited.version_id, offset(cited.start), offset(cited.end))? {
            let row = self.library().read(|db| version::get(db, &on.version_id))?;
            let (repeated, state) = (on.state == last, on.state);
            last = state;
            if row.position > own.position && !is_the_same(state) && !repeated {
                out.since.push(changed_since(&on, row.label(), row.seen_at));
            }
        }
        Ok(out)
    }
}

/// The document in a format.
pub(crate) fn printed(dossier: &Dossier, format: DocumentFormat) -> Result<Vec<u8>, WireError> {
    let failed = |error: String| {
        WireError::new(ErrorCode::Internal, format!("the document could not be made: {error}"))
    };
    Ok(match format {
        DocumentFormat::Md => variorum_press::markdown(dossier).into_bytes(),
        DocumentFormat::Html => variorum_press::html(dossier).into_bytes(),
        DocumentFormat::Json => variorum_press::json(dossier).into_bytes(),
        DocumentFormat::Pdf => {
            variorum_typeset::pdf(dossier).map_err(|error| failed(error.to_string()))?.bytes
        }
        DocumentFormat::Docx => {
            let sheet = Sheet::new(dossier);
            let drawn = sheet.blocks.iter().filter_map(|block| match block {
                Block::Figure(drawn) => Some(&drawn.svg),
                _ => None,
            });
            let rasteriser = variorum_typeset::rasteriser(drawn);
            variorum_press::docx(dossier, &|svg| rasteriser.png(svg))
                .map_err(|error| failed(error.to_string()))?
        }
    })
}

fn warnings(dossier: &Dossier, sheet: &Sheet, format: DocumentFormat) -> Vec<String> {
    let mut out = Vec::new();
    if sheet.classification.is_empty() {
        out.push("There is no classification line.".to_owned());
    }
    let used = sheet.sources.len();
    let unused = dossier.citations.len().saturating_sub(used);
    if unused > 0 {
        out.push(match unused {
            1 => "1 passage was cited but does not stand in the text; it stays here.".to_owned(),
            _ => format!("{unused} passages were cited but do not stand in the text; they stay here."),
        });
    }
    let figures = dossier.tree.blocks.iter().filter(|block| matches!(block, BriefBlock::Figure(_))).count();
    let drawn = sheet.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
    if figures > drawn {
        out.push(match figures - drawn {
            1 => "1 figure has nothing to show and is left out.".to_owned(),
            empty => format!("{empty} figures have nothing to show and are left out."),
        });
    }
    if format == DocumentFormat::Pdf {
        let missing = variorum_typeset::missing_letters(dossier);
        if !missing.is_empty() {
            let shown: String = missing.chars().take(12).collect();
            out.push(format!("No font on this computer has {shown}; these letters are printed as boxes. Install a font for them, such as Noto."));
        }
    }
    out
}

fn told((tags, note): &(String, String)) -> String {
    [tags.as_str(), note.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What the analyst chose; what cannot be read any more counts as not chosen, since a briefing must always print.
pub(crate) fn chosen(db: &Connection, id: &BriefingId) -> Result<Look, StoreError> {
    let Some((accent, logo)) = look::get(db, id)? else { return Ok(Look::default()) };
    let logo = if logo.is_empty() { None } else { Logo::new(logo).ok() };
    Ok(Look { accent: Accent::try_from(accent.as_str()).unwrap_or_default(), logo })
}

fn look_view(look: &Look) -> BriefingLook {
    let logo = look.logo.as_ref().map(|logo| LogoView {
        width: logo.size().0,
        height: logo.size().1,
        bytes: number(logo.bytes().len()),
    });
    BriefingLook { accent: look.accent.as_str().to_owned(), logo }
}

fn read_logo(path: &str) -> Result<Vec<u8>, WireError> {
    use std::io::Read;
    let mut bytes = Vec::new();
    // One byte more than is allowed, so that a file that is too large is known to be so without reading all of it.
    let read =
        std::fs::File::open(path).and_then(|file| file.take(LARGEST_LOGO as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| {
        WireError::new(ErrorCode::File, format!("{path} could not be read ({error}); choose another picture"))
    })?;
    Ok(bytes)
}

/// What is private: the tags with all below them, and annotations.
pub(crate) struct Hidden {
    tags: HashSet<TagId>,
    annotations: HashSet<AnnotationId>,
}

impl Hidden {
    pub(crate) fn load(db: &Connection) -> Result<Self, StoreError> {
        let mut tags = HashSet::new();
        for id in private::tags(db)? {
            tags.extend(tag::subtree(db, &id)?);
            tags.insert(id);
        }
        Ok(Self { tags, annotations: private::annotations(db)?.into_iter().collect() })
    }

    /// Whether a tag stays, for itself or for one above it.
    pub(crate) fn holds_tag(&self, id: &TagId) -> bool {
        self.tags.contains(id)
    }

    /// Whether an annotation stays: for itself, or for a tag that it carries.
    pub(crate) fn holds(&self, id: &AnnotationId, tags: &[TagId]) -> bool {
        self.annotations.contains(id) || tags.iter().any(|tag| self.tags.contains(tag))
    }
}

/// Tags and notes on annotations that overlap a cited passage in the same reading, and how many of them are held back. An
/// annotation with a private tag stays whole: its note may be what the tag is there to guard.
fn notes_on(
    db: &Connection,
    cited: &CitedPassage,
    hidden: &Hidden,
) -> Result<(Vec<NoteOnPassage>, u32), StoreError> {
    let of = version::get(db, &cited.version_id)?;
    let paths = tag::list(db)?;
    let (mut notes, mut withheld) = (Vec::new(), 0);
    for row in annotation::of_article(db, &of.article_id)? {
        let overlaps = row.span.start < cited.end && cited.start < row.span.end;
        if !overlaps || row.version_id != cited.version_id || (row.note.is_empty() && row.tag_ids.is_empty())
        {
            continue;
        }
        if hidden.holds(&row.id, &row.tag_ids) {
            withheld += 1;
            continue;
        }
        let named = paths.iter().filter(|tag| row.tag_ids.contains(&tag.id)).map(|tag| tag.path.clone());
        notes.push(NoteOnPassage { tags: named.collect(), note: note_links::spoken(&row.note) });
    }
    Ok((notes, withheld))
}

/// The words before and after a cited passage, cut between words; `None` where its version has another reading by now.
fn around(db: &Connection, cited: &CitedPassage) -> Result<Option<(String, String)>, StoreError> {
    let row = version::get(db, &cited.version_id)?;
    let text = reading::get(db, &row.reading_id)?;
    if text.sha256 != cited.sha256 {
        return Ok(None);
    }
    let text = text.text.text;
    let index = ScalarIndex::new(&text);
    let length = text.chars().count();
    let (from, to) = (cited.start.saturating_sub(AROUND), (cited.end + AROUND).min(length));
    let mut before = index.slice(Span::new(from, cited.start)).to_owned();
    if from > 0 {
        let cut = before.find(char::is_whitespace).unwrap_or(0);
        before = format!("…{}", &before[cut..]);
    }
    let mut after = index.slice(Span::new(cited.end.min(length), to)).to_owned();
    if to < length {
        let cut = after.rfind(char::is_whitespace).unwrap_or(after.len());
        after = format!("{} …", &after[..cut]);
    }
    Ok(Some((before, after)))
}

fn is_the_same(state: CarryState) -> bool {
    matches!(state, CarryState::InPlace | CarryState::Moved)
}

fn changed_since(on: &CarriedOn, label: String, seen_at: Option<String>) -> ChangeSince {
    let state = match on.state {
        CarryState::InPlace => "the same",
        CarryState::Moved => "moved",
        CarryState::Edited => "edited",
        CarryState::Split => "split",
        CarryState::Merged => "merged with other text",
        CarryState::Gone => "gone",
        CarryState::Returned => "back again",
        CarryState::Unsure => "perhaps there, not sure",
    };
    ChangeSince { label, seen_at, state: state.to_owned(), now: on.text.clone().unwrap_or_default() }
}
