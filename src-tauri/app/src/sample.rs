//! The bundled sample story: invented articles of invented outlets, dressed with tags, an event and a briefing so that every
//! panel can be tried at once.

use crate::App;
use crate::contract::annotations::AnnotationCreate;
use crate::contract::articles::{ArticleScope, ArticleSort, ArticlesRequest};
use crate::contract::briefings::{BriefingCreate, BriefingSave, CitationCreate, CitationGrade};
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::events::EventSave;
use crate::contract::jobs::ImportedItem;
use crate::contract::sources::SourceGradeRequest;
use crate::contract::timeline::PassageRef;
use crate::contract::versions::VersionRequest;
use crate::import::{ImportRequest, Pasted, Progress, run_import};
use variorum_core::briefing::{
    BriefBlock, BriefingTree, Confidence, Credibility, Inline, Judgement, Likelihood, Reliability,
};
use variorum_core::ids::{BriefingId, CitationId, StoryId, VersionId};
use variorum_core::naming::NameKind;
use variorum_core::text::ScalarIndex;
use variorum_store::Action;
use variorum_store::table::story;

/// Name of the sample's story.
pub const SAMPLE: &str = "Merrow dam (sample)";

macro_rules! sample_files {
    ($($name:literal => $url:expr),+ $(,)?) => {
        vec![$(Pasted {
            name: $name.to_owned(),
            bytes: include_bytes!(concat!("../sample/", $name)).to_vec(),
            url: $url.map(str::to_owned),
        }),+]
    };
}

/// The files of the sample, as an analyst would have them.
pub(crate) fn files() -> Vec<Pasted> {
    const OSTBY: Option<&str> = Some("https://ostbypost.example/2031/05/15/merrow-dam-what-we-know");
    const VIREO: Option<&str> = Some("https://www.vireo.example/wire/2031/05/14/merrow-dam-inquiry");
    sample_files![
        "lantern-1.html" => None::<&str>,
        "lantern-2.html" => None::<&str>,
        "lantern-3.html" => None::<&str>,
        "lantern-4.html" => None::<&str>,
        "vireo.txt" => VIREO,
        "ostby.txt" => OSTBY,
        "northgate-copied.txt" => None::<&str>,
    ]
}

impl App {
    /// The sample's story, made where there is none.
    pub(crate) fn sample_story(&self) -> Result<StoryId, WireError> {
        let library = self.library();
        if let Some(id) = library.read(|db| story::named(db, SAMPLE))? {
            return Ok(id);
        }
        Ok(library.act(&Action::new("New story for the sample"), |tx| story::create(tx, SAMPLE))?)
    }

    /// Imports and dresses the sample on this thread; gives its briefing.
    ///
    /// # Errors
    /// Those of the import and of the use cases that dress it.
    pub fn import_sample_now(&self) -> Result<BriefingId, WireError> {
        let request = ImportRequest {
            pasted: files(),
            story_id: Some(self.sample_story()?),
            ..ImportRequest::default()
        };
        run_import(&self.library(), &request, &mut Unwatched)?;
        self.dress_sample()
    }

    /// Tags, marks, an event, grades and a briefing on the sample; nothing where its story has a briefing already.
    ///
    /// # Errors
    /// Those of the use cases it calls.
    pub(crate) fn dress_sample(&self) -> Result<BriefingId, WireError> {
        let story_id = self.sample_story()?;
        let briefings =
            self.library().read(|db| variorum_store::table::briefing::list(db, Some(&story_id)))?;
        if let Some(first) = briefings.into_iter().next() {
            return Ok(first.id);
        }
        let versions = self.sample_versions(&story_id)?;
        let find = |source: &str, words: &str| self.find_words(&versions, source, words);
        self.tag_sample(&find)?;
        self.grade_sample(&versions)?;
        let gates = find("The Lantern", "The gates opened shortly after 2am on Wednesday")?;
        self.event_save(EventSave {
            id: None,
            story_id: Some(story_id.clone()),
            title: "Gates of the Merrow dam open".to_owned(),
            from: "2031-05-14".to_owned(),
            to: None,
            planned: false,
            outlook: None,
            note: None,
            passages: Some(vec![gates]),
        })?;
        let meeting = find("The Lantern", "A second meeting, with engineers from the operator Norrvatten")?;
        self.event_save(EventSave {
            id: None,
            story_id: Some(story_id.clone()),
            title: "Council meets engineers in Halm".to_owned(),
            from: "2031-05-22".to_owned(),
            to: None,
            planned: true,
            outlook: None,
            note: None,
            passages: Some(vec![meeting]),
        })?;
        self.brief_sample(story_id, &find)
    }

    fn tag_sample(&self, find: &Find<'_>) -> Result<(), WireError> {
        for (source, words, tag, note) in [
            (
                "The Lantern",
                "Nine people were hurt, two of them seriously",
                "casualties/toll",
                "Seven in the second version; the hospital counts ten.",
            ),
            (
                "Ostby Post",
                "Ten people were treated in all",
                "casualties/toll",
                "The hospital’s count, one of them for shock.",
            ),
            (
                "The Lantern",
                "claimed a faulty sensor had opened the gates",
                "cause/sensor",
                "*May have opened* in the version before; nobody else says *had*.",
            ),
            ("vireo", "ignored warnings last month", "cause/negligence", ""),
            ("northgate", "eight of them had not been replaced", "cause/sensor", ""),
        ] {
            let at = find(source, words)?;
            self.annotation_create(AnnotationCreate {
                version_id: at.version_id,
                start: at.start,
                end: at.end,
                tags: vec![tag.to_owned()],
                note: note.to_owned(),
                entity: None,
            })?;
        }
        for (source, words, kind) in [
            ("The Lantern", "Klara Venn", NameKind::Person),
            ("northgate", "Ragna Solheim", NameKind::Person),
            ("vireo", "Norrvatten", NameKind::Organisation),
        ] {
            let at = find(source, words)?;
            self.annotation_create(AnnotationCreate {
                version_id: at.version_id,
                start: at.start,
                end: at.end,
                tags: Vec::new(),
                note: String::new(),
                entity: Some(kind),
            })?;
        }
        Ok(())
    }

    fn grade_sample(&self, versions: &[(String, VersionId)]) -> Result<(), WireError> {
        for (source, grade, reason) in [
            ("The Lantern", Reliability::B, "Corrects in the open; own reporter on the spot."),
            ("vireo", Reliability::B, "Agency; names its sources."),
        ] {
            let Some((_, id)) = versions.iter().find(|(name, _)| name == source) else { continue };
            let view = self.version(VersionRequest { id: id.clone() })?;
            self.source_grade(SourceGradeRequest { id: view.source.id, grade, reason: reason.to_owned() })?;
        }
        Ok(())
    }

    fn brief_sample(&self, story_id: StoryId, find: &Find<'_>) -> Result<BriefingId, WireError> {
        let made = self.briefing_create(BriefingCreate {
            title: "Merrow dam: what caused the release".to_owned(),
            story_id: Some(story_id),
            template: None,
        })?;
        let cite = |source: &str, words: &str, grade: u8| -> Result<CitationId, WireError> {
            let at = find(source, words)?;
            let cited = self.citation_create(CitationCreate {
                briefing_id: made.id.clone(),
                version_id: at.version_id,
                start: at.start,
                end: at.end,
            })?;
            let credibility = Credibility::try_from(grade).ok();
            self.citation_grade(CitationGrade { id: cited.id.clone(), credibility })?;
            Ok(cited.id)
        };
        let sensor = cite("vireo", "a faulty sensor may have opened the gates", 3)?;
        let replaced = cite("northgate", "eight of them had not been replaced as engineers had asked", 2)?;
        // Two passages that the newest version has otherwise, one of them corrected by a notice: there is something that moved.
        let minister = cite("The Lantern", "said a faulty sensor may have opened the gates", 3)?;
        let built = cite("The Lantern", "The dam, built in 1974, holds the largest reservoir", 2)?;
        let toll = cite("The Lantern", "Nine people were hurt, two of them seriously", 1)?;
        let hospital = cite("Ostby Post", "Ten people were treated in all", 2)?;
        let tree = BriefingTree {
            title: made.tree.title,
            classification: "Sample, for training".to_owned(),
            author: made.tree.author,
            blocks: sample_blocks(&Cited { sensor, minister, replaced, toll, hospital, built }),
        };
        self.briefing_save(BriefingSave { id: made.id.clone(), tree, base: made.updated_at })?;
        Ok(made.id)
    }

    /// Every version of the sample with the name of its source, newest first within an article.
    fn sample_versions(&self, story_id: &StoryId) -> Result<Vec<(String, VersionId)>, WireError> {
        let list = self.articles(ArticlesRequest {
            scope: ArticleScope::Story { id: story_id.clone() },
            filter: String::new(),
            sort: ArticleSort::Newest,
            offset: 0,
            limit: 50,
        })?;
        let pairs = list.rows.into_iter().flat_map(|row| {
            let name = row.source.name;
            row.versions.into_iter().rev().map(move |dot| (name.clone(), dot.id))
        });
        Ok(pairs.collect())
    }

    fn find_words(
        &self,
        versions: &[(String, VersionId)],
        source: &str,
        words: &str,
    ) -> Result<PassageRef, WireError> {
        let wanted = variorum_store::table::source::fold(source);
        for (name, id) in versions {
            if variorum_store::table::source::fold(name) != wanted {
                continue;
            }
            let view = self.version(VersionRequest { id: id.clone() })?;
            if let Some(byte) = view.text.find(words) {
                let span = ScalarIndex::new(&view.text).span(byte..byte + words.len());
                let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                return Ok(PassageRef {
                    version_id: id.clone(),
                    start: offset(span.start),
                    end: offset(span.end),
                });
            }
        }
        Err(WireError::new(ErrorCode::NotFound, format!("the sample does not hold “{words}” of {source}")))
    }
}

/// Nobody watches an import that is over in a moment.
struct Unwatched;

impl Progress for Unwatched {
    fn total(&mut self, _: usize) {}
    fn ended(&mut self, _: Vec<ImportedItem>) {}
    fn committed(&mut self) {}
    fn cancelled(&self) -> bool {
        false
    }
}

type Find<'a> = dyn Fn(&str, &str) -> Result<PassageRef, WireError> + 'a;

fn text(words: &str) -> Inline {
    Inline::Text { text: words.to_owned(), bold: false, italic: false }
}

fn citing(words: &str, ids: &[&CitationId]) -> Vec<Inline> {
    let cited = ids.iter().map(|id| Inline::Citation { id: (*id).clone() });
    std::iter::once(text(words)).chain(cited).collect()
}

/// The citations of the sample's briefing.
struct Cited {
    sensor: CitationId,
    minister: CitationId,
    replaced: CitationId,
    toll: CitationId,
    hospital: CitationId,
    built: CitationId,
}

fn sample_blocks(cited: &Cited) -> Vec<BriefBlock> {
    vec![
        BriefBlock::BottomLine {
            text: vec![text(
                "A sensor that the operator was told to replace probably opened the gates. The toll stands at nine or ten.",
            )],
        },
        BriefBlock::Heading { level: 1, text: vec![text("Key judgements")] },
        BriefBlock::Judgement(Judgement {
            text: citing(
                "A faulty sensor opened the gates.",
                &[&cited.sensor, &cited.minister, &cited.replaced],
            ),
            likelihood: Some(Likelihood::Likely),
            confidence: Some(Confidence::Moderate),
            assumptions: "The operator’s own account of its sensors is complete.".to_owned(),
            would_change: "Records of the control room that show an order to open.".to_owned(),
        }),
        BriefBlock::Heading { level: 1, text: vec![text("The toll")] },
        BriefBlock::Paragraph {
            text: citing(
                "The fire service counts nine injured; the hospital treated ten people, one of them for shock.",
                &[&cited.toll, &cited.hospital],
            ),
        },
        BriefBlock::Heading { level: 1, text: vec![text("Background")] },
        BriefBlock::Paragraph {
            text: citing(
                "The dam dates from 1974 and holds the largest reservoir of the valley.",
                &[&cited.built],
            ),
        },
        BriefBlock::Heading { level: 1, text: vec![text("What to watch")] },
        BriefBlock::List {
            ordered: false,
            items: vec![
                vec![text("The council’s meeting with engineers on 22 May in Halm.")],
                vec![text("The inspection report of last October.")],
            ],
        },
    ]
}
