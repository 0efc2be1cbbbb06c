//! Reading the files that are named on the command line.

use crate::output::Failure;
use std::path::Path;

/// The file's bytes as UTF-8, unchanged: `--raw` promises offsets into exactly this text.
pub fn raw_text(path: &Path) -> Result<String, Failure> {
    let bytes = bytes(path)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::Input(format!("{}: not UTF-8 at byte {at}; save it as UTF-8 and try again", path.display()))
    })
}

/// The file's bytes.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}
