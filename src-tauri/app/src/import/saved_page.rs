//! The folder of pictures and scripts that a browser puts beside a saved page: it belongs to the page, and is no import of its own.

use std::path::Path;

/// What browsers put after the page's name, in the languages that they speak.
const ENDINGS: [&str; 20] = [
    "_files",
    "-files",
    ".files",
    "-Dateien",
    "_Dateien",
    "_fichiers",
    "-fichiers",
    "_archivos",
    "_file",
    "-file",
    "_bestanden",
    "_ficheiros",
    "_arquivos",
    "_pliki",
    "_soubory",
    "-filer",
    "_filer",
    "_tiedostot",
    "_fajlovi",
    "_файлы",
];

/// Whether a folder holds the pictures and scripts of a saved page that lies beside it.
pub(crate) fn belongs_to_page(folder: &Path) -> bool {
    let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { return false };
    let stem = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).filter(|stem| !stem.is_empty());
    let beside =
        |ending: &str| stem.is_some_and(|stem| folder.with_file_name(format!("{stem}.{ending}")).is_file());
    beside("html") || beside("htm") || beside("xhtml")
}

#[cfg(test)]
mod tests {
    use super::belongs_to_page;

    #[test]
    fn a_folder_belongs_to_the_page_of_its_name_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        std::fs::write(at("Ferry strike.html"), "").unwrap();
        std::fs::write(at("Fähre.htm"), "").unwrap();
        assert!(belongs_to_page(&at("Ferry strike_files")));
        assert!(belongs_to_page(&at("Fähre-Dateien")));
        assert!(!belongs_to_page(&at("other_files")));
        assert!(!belongs_to_page(&at("_files")));
        assert!(!belongs_to_page(&at("Ferry strike")));
    }
}
