//! One file of an archive, read as if it lay outside of it: the one that is named, or the first that is an article.

use super::read;
use crate::import::unpack;
use std::ops::ControlFlow;
use variorum_core::import::{Extractor, Harvest, Input, Problem, ProblemCode};
use variorum_readers::archive::is_archive;
use variorum_readers::bounds::{Bounds, Meter};

/// What bytes came to, out of their archive where they are one.
pub struct Inside {
    /// Where it lies in the archive, as an import tells it; `None` where it lies in none.
    pub member: Option<String>,
    /// The reader.
    pub extractor: Extractor,
    /// What it found.
    pub harvest: Harvest,
}

/// Reads some bytes; of an archive the file inside that `member` names, by its path through all archives (`a.zip › b.html`), or
/// the first that is an article where none is named. Never panics.
///
/// # Errors
/// Those of [`read`]; of an archive also where no such file is in it.
pub fn read_inside(input: &Input<'_>, member: Option<&str>) -> Result<Inside, Problem> {
    if !is_archive(input.bytes) {
        if member.is_some() {
            return Err(Problem::new(
                ProblemCode::UnsupportedFormat,
                "The file is no archive; leave out which file in it to read.",
            ));
        }
        return read(input).map(|(extractor, harvest)| Inside { member: None, extractor, harvest });
    }
    let mut found = None;
    let mut first_problem = None;
    let mut each = |inside: String, bytes: Result<Vec<u8>, Problem>| {
        if member.is_some_and(|member| member != inside) {
            return ControlFlow::Continue(());
        }
        let read = bytes.and_then(|bytes| read(&Input { name: &inside, bytes: &bytes, url: input.url }));
        match read {
            Ok((extractor, harvest)) if member.is_some() || !harvest.items.is_empty() => {
                found = Some(Inside { member: Some(inside), extractor, harvest });
                return ControlFlow::Break(());
            }
            Ok(_) => {}
            Err(problem) => {
                first_problem.get_or_insert(problem);
            }
        }
        if member.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let unpacked = unpack(input.bytes, "", 0, &mut Meter::new(Bounds::ARCHIVE), &mut each);
    if let Some(found) = found {
        return Ok(found);
    }
    unpacked?;
    Err(first_problem.unwrap_or_else(|| {
        Problem::new(
            ProblemCode::Empty,
            match member {
                Some(member) => {
                    format!("There is no file {member} in the archive; import tells how they are called.")
                }
                None => "There is no article in the archive.".to_owned(),
            },
        )
    }))
}
