//! The command line of the desktop program: an optional library, nothing else.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the command line asks for.
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    /// The library to open instead of the one that was open last.
    pub library: Option<PathBuf>,
}

impl Arguments {
    /// Reads `--library FILE`.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut words = words;
        while let Some(word) = words.next() {
            if word == "--library" {
                let path = words.next().ok_or("--library needs a file")?;
                arguments.library = Some(PathBuf::from(path));
            } else if word.to_string_lossy().starts_with("--library=") {
                arguments.library = Some(PathBuf::from(&word.to_string_lossy()["--library=".len()..]));
            } else if !word.to_string_lossy().starts_with("--") {
                return Err(format!(
                    "{} is not understood; try variorum --library FILE",
                    word.to_string_lossy()
                ));
            }
        }
        Ok(arguments)
    }

    /// Whether a test drives the window: then it is not shared with another start.
    pub fn is_driven(&self) -> bool {
        std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(words: &[&str]) -> Result<Arguments, String> {
        Arguments::parse(words.iter().map(Into::into))
    }

    #[test]
    fn a_library_is_named_in_either_way() {
        for words in [&["--library", "a.variorum"][..], &["--library=a.variorum"]] {
            assert_eq!(parse(words).unwrap().library, Some("a.variorum".into()));
        }
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(parse(&["--library"]).is_err());
        assert!(parse(&["notes.txt"]).unwrap_err().contains("notes.txt"));
    }
}
