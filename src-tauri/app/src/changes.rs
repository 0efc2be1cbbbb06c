//! Comparison of two versions, on the wire and as a file.

use crate::App;
use crate::briefings::write_file;
use crate::contract::briefings::WrittenFile;
use crate::contract::changes::{CompareRequest, ComparisonExport, ComparisonFormat, ComparisonView};
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::versions::VersionView;
use crate::versions;
use std::path::Path;
use std::time::{Duration, Instant};

use variorum_core::change::{ChangeKind, Comparison, Options, Side, Summary, Weight, compare};
use variorum_core::text::ReadingText;
use variorum_press::{ComparedSide, ComparedTexts};

/// A comparison that takes longer turns coarser and says so.
const DEADLINE: Duration = Duration::from_secs(2);

/// Compares two readings within the deadline; their sides say what of them takes part.
pub(crate) fn compare_sides(old: &Side<'_>, new: &Side<'_>) -> Comparison {
    let until = Instant::now() + DEADLINE;
    let stop = || Instant::now() > until;
    compare(old, new, &Options { stop: Some(&stop), ..Options::default() })
}

/// How much of substance changed, 0 to 1: the share of sentences in links that are substantive.
pub(crate) fn substance(comparison: &Comparison) -> f32 {
    let all = comparison.sentences_old.len() + comparison.sentences_new.len();
    let changed: usize = comparison
        .links
        .iter()
        .filter(|link| link.weight == Some(Weight::Substantive) && link.kind != ChangeKind::Unchanged)
        .map(|link| link.a.len() + link.b.len())
        .sum();
    if all == 0 { 0.0 } else { changed as f32 / all as f32 }
}

impl App {
    pub(crate) fn compare(&self, request: CompareRequest) -> Result<ComparisonView, WireError> {
        let (a, b) = self
            .library()
            .read(|db| Ok((versions::view(db, &request.a)?, versions::view(db, &request.b)?)))?;
        let text = |view: &VersionView| ReadingText { text: view.text.clone(), blocks: view.blocks.clone() };
        let (old, new) = (text(&a), text(&b));
        let comparison =
            compare_sides(&Side::without(&old, &a.boilerplate), &Side::without(&new, &b.boilerplate));
        let summary = Summary::of(&comparison).english();
        Ok(ComparisonView { a, b, comparison, summary })
    }

    pub(crate) fn comparison_export(&self, request: ComparisonExport) -> Result<WrittenFile, WireError> {
        let bytes = match &request.format {
            ComparisonFormat::Png { bytes } => picture(bytes)?,
            format => {
                let view = self.compare(CompareRequest { a: request.a, b: request.b })?;
                let (old, new) = (printed(view.a), printed(view.b));
                let texts = ComparedTexts {
                    old: &old,
                    new: &new,
                    comparison: &view.comparison,
                    summary: &view.summary,
                };
                let page = match format {
                    ComparisonFormat::Html => variorum_press::comparison_html(&texts),
                    _ => variorum_press::comparison_markdown(&texts),
                };
                page.into_bytes()
            }
        };
        write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }
}

/// A version as it is printed above its column.
fn printed(view: VersionView) -> ComparedSide {
    let summary = view.summary;
    let times = [("updated", summary.updated), ("published", summary.published), ("seen", summary.seen_at)];
    ComparedSide {
        source: view.source.name,
        headline: summary.headline,
        label: summary.label,
        time: times.into_iter().find_map(|(told, iso)| iso.map(|iso| (told.to_owned(), iso))),
        url: view.url,
        sha256: view.sha256,
        text: view.text,
    }
}

/// The largest picture that is taken.
const LARGEST_PICTURE: usize = 64 * 1024 * 1024;
/// How a PNG begins, and its last chunk (W3C, *PNG*, 5.2 and 11.2.5).
const PNG_SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];
const PNG_END: [u8; 8] = [b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82];

/// The bytes of a whole PNG; half of one is refused rather than written.
fn picture(base64: &str) -> Result<Vec<u8>, WireError> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(base64).unwrap_or_default();
    if bytes.len() > LARGEST_PICTURE || !bytes.starts_with(&PNG_SIGNATURE) || !bytes.ends_with(&PNG_END) {
        return Err(WireError::new(
            ErrorCode::Invalid,
            "the window sent no whole picture; export the comparison as HTML instead",
        ));
    }
    Ok(bytes)
}
