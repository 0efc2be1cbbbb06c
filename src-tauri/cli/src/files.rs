//! Reading the files that are named on the command line.

use crate::output::Failure;
use std::path::Path;
use variorum_readers::bounds::FILE_BYTES;

/// The file's bytes as UTF-8, unchanged: `--raw` promises offsets into exactly this text.
pub fn raw_text(path: &Path) -> Result<String, Failure> {
    let bytes = bytes(path)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::Input(format!("{}: not UTF-8 at byte {at}; save it as UTF-8 and try again", path.display()))
    })
}

/// The file's bytes, where it is not larger than what is read at all.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    if let Ok(meta) = std::fs::metadata(path)
        && meta.len() > FILE_BYTES
    {
        let (size, most) = (meta.len().div_ceil(1 << 20), FILE_BYTES >> 20);
        return Err(Failure::Input(format!(
            "{}: it has {size} MB, and Variorum reads up to {most} MB; divide it",
            path.display()
        )));
    }
    std::fs::read(path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}
