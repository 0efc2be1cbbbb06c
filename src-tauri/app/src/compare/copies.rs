//! Text families of a story, and the copies of one article.

use super::accounts::{Entry, entry, newest_articles};
use crate::App;
use crate::contract::compare::{CopiesRequest, CopyView, FamilyMember, FamilyView, TextFamilies};
use crate::contract::error::WireError;
use crate::contract::scope::StoryScope;
use std::collections::{BTreeSet, HashSet};
use variorum_core::compare::families::{Family, Sketch, gather};
use variorum_core::text::{BlockKind, ReadingText, fold_typography};
use variorum_store::StoreError;
use variorum_store::table::{story, version};

/// Articles that are looked at for families.
const LIMIT: usize = 20_000;
/// Articles that are looked at for the copies of one.
const NEAR: usize = 2_000;

/// A text without its words: what a family is told with.
struct Known {
    member: FamilyMember,
    sketch: Sketch,
}

fn known(entry: &Entry) -> Known {
    let member = FamilyMember {
        article_id: entry.article_id.clone(),
        version_id: entry.version_id.clone(),
        headline: entry.headline.clone(),
        source: entry.source.clone(),
        time: entry.time.clone(),
        share: 0.0,
    };
    Known { member, sketch: Sketch::of(&entry.reading) }
}

impl App {
    pub(crate) fn text_families(&self, request: StoryScope) -> Result<TextFamilies, WireError> {
        let known: Vec<Known> = self.library().read(|db| {
            let (articles, _) = newest_articles(db, &request, LIMIT)?;
            articles
                .iter()
                .filter_map(|own| own.last())
                .map(|row| Ok(known(&entry(db, row)?)))
                .collect::<Result<_, StoreError>>()
        })?;
        let sketches: Vec<Sketch> = known.iter().map(|one| one.sketch.clone()).collect();
        let found = gather(&sketches);
        let (reports, origins) = (known.len() as u32, found.len() as u32);
        let mut families: Vec<FamilyView> = found
            .iter()
            .filter(|family| family.members.len() > 1)
            .map(|family| view(family, &known))
            .collect();
        families.sort_by_key(|family| std::cmp::Reverse(family.members.len()));
        Ok(TextFamilies { reports, origins, summary: summary(reports, origins, &families), families })
    }

    pub(crate) fn article_copies(&self, request: CopiesRequest) -> Result<Vec<CopyView>, WireError> {
        let copies = self.library().read(|db| {
            let Some(newest) = version::of_articles(db, std::slice::from_ref(&request.id))?.pop() else {
                return Ok(Vec::new());
            };
            let own = entry(db, &newest)?;
            let sketch = Sketch::of(&own.reading);
            let paragraphs = paragraphs(&own.reading);
            let stories = story::of_article(db, &request.id)?;
            let whole = stories.is_empty().then(StoryScope::default);
            let scopes = stories
                .into_iter()
                .map(|id| StoryScope { story_id: Some(id), article_id: None })
                .chain(whole);
            let mut seen = HashSet::from([request.id.clone()]);
            let mut found = Vec::new();
            for scope in scopes {
                let (articles, _) = newest_articles(db, &scope, NEAR)?;
                for row in articles.iter().filter_map(|own| own.last()) {
                    if !seen.insert(row.article_id.clone()) {
                        continue;
                    }
                    let other = entry(db, row)?;
                    let one = known(&other);
                    let Some(share) = sketch.kinship(&one.sketch) else { continue };
                    let theirs = self::paragraphs(&other.reading);
                    found.push(CopyView {
                        article: FamilyMember { share, ..one.member },
                        same_paragraphs: paragraphs.intersection(&theirs).count() as u32,
                        paragraphs: paragraphs.len() as u32,
                    });
                }
            }
            found.sort_by(|a, b| b.article.share.total_cmp(&a.article.share));
            Ok(found)
        })?;
        Ok(copies)
    }
}

/// The paragraphs of a text, typography and case aside.
fn paragraphs(reading: &ReadingText) -> BTreeSet<String> {
    let running = |kind: BlockKind| kind.is_main() && kind != BlockKind::Subheading;
    let parts = reading.parts().into_iter().filter(|(kind, _)| running(*kind));
    parts.map(|(_, words)| fold_typography(words).to_lowercase()).collect()
}

fn view(family: &Family, known: &[Known]) -> FamilyView {
    let mut members: Vec<FamilyMember> = family
        .members
        .iter()
        .map(|&at| {
            let ties = family.ties.iter().filter(|tie| tie.a == at || tie.b == at);
            let share = ties.map(|tie| tie.share).fold(0.0, f32::max);
            FamilyMember { share, ..known[at as usize].member.clone() }
        })
        .collect();
    members
        .sort_by_key(|member| member.time.as_ref().map_or_else(|| "9".to_owned(), |time| time.iso.clone()));
    let least = family.ties.iter().map(|tie| tie.share).fold(1.0, f32::min);
    let most = family.ties.iter().map(|tie| tie.share).fold(0.0, f32::max);
    let (least, most) = ((least * 100.0).round(), (most * 100.0).round());
    let range = if least == most { format!("{most} %") } else { format!("{least} to {most} %") };
    FamilyView {
        members,
        reason: format!(
            "They have {range} of their words outside quotation marks in common, in runs of five and more."
        ),
    }
}

fn summary(reports: u32, origins: u32, families: &[FamilyView]) -> String {
    let report = if reports == 1 { "report" } else { "reports" };
    let origin = if origins == 1 { "origin" } else { "origins" };
    if families.is_empty() {
        return format!("{reports} {report}, {origins} independent {origin}: no text is a copy of another.");
    }
    let copies: usize = families.iter().map(|family| family.members.len()).sum();
    let many =
        if families.len() == 1 { "one family".to_owned() } else { format!("{} families", families.len()) };
    format!(
        "{reports} {report}, {origins} independent {origin}, because {copies} of them are copies in {many}."
    )
}
