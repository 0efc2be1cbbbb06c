//! The files of an import: folders are walked, names made fit to show, contents read within bounds.

use super::saved_page;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use variorum_core::import::{Problem, ProblemCode};
use variorum_readers::bounds::{FILE_BYTES, FOLDERS};

/// A path or file name in one line, without control characters.
pub(crate) fn short_name(path: &str) -> String {
    let name = Path::new(path).file_name().map_or_else(|| path.into(), |name| name.to_string_lossy());
    variorum_core::text::clean_line(&name, 80)
}

/// Every file under the paths, in the order of their names; each once. What a path cannot give is left to reading it.
pub(crate) fn walk(paths: &[PathBuf], cancelled: &dyn Fn() -> bool) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut seen = HashSet::new();
    for path in paths {
        // Chosen together with its page, a page's folder comes along as what it is.
        let is_alone = paths.len() == 1;
        if !is_alone && path.is_dir() && saved_page::belongs_to_page(path) {
            continue;
        }
        visit(path, 0, &mut out, &mut seen, cancelled);
    }
    out
}

fn visit(
    path: &Path,
    depth: usize,
    out: &mut Vec<PathBuf>,
    seen: &mut HashSet<PathBuf>,
    cancelled: &dyn Fn() -> bool,
) {
    if cancelled() || depth > FOLDERS {
        return;
    }
    // Links below a chosen folder may lead anywhere: only what the analyst named itself is followed.
    let meta = if depth == 0 { std::fs::metadata(path) } else { std::fs::symlink_metadata(path) };
    if !meta.as_ref().is_ok_and(std::fs::Metadata::is_dir) {
        let is_other = meta.is_ok_and(|meta| depth > 0 && !meta.is_file());
        if !is_other && seen.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned())) {
            out.push(path.to_owned());
        }
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        out.push(path.to_owned());
        return;
    };
    let mut below: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    below.sort();
    for path in below {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && !saved_page::belongs_to_page(&path) {
            visit(&path, depth + 1, out, seen, cancelled);
        }
    }
}

/// The bytes of a file.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: std::io::Error| {
        let what = match error.kind() {
            std::io::ErrorKind::NotFound => "it is not there any more".to_owned(),
            std::io::ErrorKind::PermissionDenied => "you may not read it; change its permissions".to_owned(),
            _ => error.to_string(),
        };
        Problem::new(ProblemCode::Unreadable, format!("The file could not be read: {what}."))
    };
    let meta = std::fs::metadata(path).map_err(unreadable)?;
    if meta.is_dir() {
        return Err(Problem::new(
            ProblemCode::Unreadable,
            "The folder could not be read; check its permissions.",
        ));
    }
    if meta.len() > FILE_BYTES {
        return Err(Problem::new(
            ProblemCode::TooLarge,
            format!(
                "The file has {} MB; Variorum reads up to {} MB. Save the articles in it one by one.",
                meta.len().div_ceil(1 << 20),
                FILE_BYTES >> 20
            ),
        ));
    }
    std::fs::read(path).map_err(unreadable)
}
