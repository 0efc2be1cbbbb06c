//! Which of the files that are dropped are work of others, told by their bytes: a library and a bundle have the same ending,
//! and an export of annotations is JSON like any other.

use crate::contract::exchange::ExchangeKind;
use std::io::Read;
use std::path::{Path, PathBuf};
use variorum_exchange::bundle::{HEAD, is_bundle};
use variorum_exchange::{hypothesis, refi, w3c};

/// How much of a text is looked at for what it is.
const LOOK: u64 = 4_096;
/// JSON and projects up to here are opened to see what they are.
const OPENED: u64 = 512 * 1024 * 1024;

/// Files of others, and all other files.
pub(crate) fn apart(paths: Vec<PathBuf>) -> (Vec<PathBuf>, Vec<(PathBuf, ExchangeKind)>) {
    let mut exchanged = Vec::new();
    let mut others = Vec::with_capacity(paths.len());
    for path in paths {
        match recognise(&path) {
            Some(kind) => exchanged.push((path, kind)),
            None => others.push(path),
        }
    }
    (others, exchanged)
}

/// What kind of exchange file it is; nothing where it is none, or cannot be read.
fn recognise(path: &Path) -> Option<ExchangeKind> {
    let mut head = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    let size = file.metadata().ok()?.len();
    file.take(LOOK).read_to_end(&mut head).ok()?;
    if is_bundle(&head[..head.len().min(HEAD)]) {
        return Some(ExchangeKind::Bundle);
    }
    let words = String::from_utf8_lossy(&head);
    let begins = words.trim_start_matches('\u{FEFF}').trim_start();
    if begins.starts_with('<') {
        return refi::is_codebook(&words).then_some(ExchangeKind::Qdc);
    }
    if size > OPENED {
        return None;
    }
    if begins.starts_with(['{', '[']) {
        let value = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        return match (w3c::is_w3c(&value), hypothesis::is_hypothesis(&value)) {
            (true, _) => Some(ExchangeKind::W3c),
            (_, true) => Some(ExchangeKind::Hypothesis),
            _ => None,
        };
    }
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("qdpx"));
    (named && head.starts_with(b"PK") && refi::is_project(&std::fs::read(path).ok()?))
        .then_some(ExchangeKind::Qdpx)
}
