//! Which fonts a document is set in: those inside the program, and from the system what is needed for letters that these do
//! not have. A document in Latin, Greek or Cyrillic letters reads no file, so that it comes out the same everywhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

/// Families in the program.
const OWN: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];
/// Folders are walked this deep.
const DEEPEST: usize = 6;
/// A font file is no larger.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The fonts for one document, those of the program first.
pub(crate) struct Fonts {
    /// Faces.
    pub faces: Vec<Font>,
    /// Families in the order of choice.
    pub families: Vec<String>,
    /// Letters that no font has; they are printed as boxes.
    pub missing: BTreeSet<char>,
}

/// The fonts that hold all letters of a text, as far as the system has them.
pub(crate) fn holding(text: impl Iterator<Item = char>) -> Fonts {
    let mut faces: Vec<Font> = own().collect();
    let mut families = vec![OWN[0].to_owned(), OWN[1].to_owned()];
    let shows = |face: &Font, c: char| face.info().coverage.contains(u32::from(c));
    let letters: BTreeSet<char> = text.filter(|c| !c.is_control() && !is_unseen(*c)).collect();
    let mut missing: BTreeSet<char> =
        letters.into_iter().filter(|c| !faces.iter().any(|face| shows(face, *c))).collect();
    for path in candidates(&missing) {
        if missing.is_empty() {
            break;
        }
        if let Some(face) = read(&path, &missing) {
            missing.retain(|c| !shows(&face, *c));
            if !families.contains(&face.info().family) {
                families.push(face.info().family.clone());
            }
            faces.push(face);
        }
    }
    Fonts { faces, families, missing }
}

/// The faces inside the program that documents use.
pub(crate) fn own() -> impl Iterator<Item = Font> {
    const FILES: [&[u8]; 8] = [
        include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
        include_bytes!("../fonts/LibertinusSerif-Italic.otf"),
        include_bytes!("../fonts/LibertinusSerif-Semibold.otf"),
        include_bytes!("../fonts/LibertinusSerif-SemiboldItalic.otf"),
        include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
        include_bytes!("../fonts/LibertinusSerif-BoldItalic.otf"),
        include_bytes!("../fonts/DejaVuSansMono.ttf"),
        include_bytes!("../fonts/DejaVuSansMono-Bold.ttf"),
    ];
    FILES.into_iter().flat_map(|data| Font::iter(Bytes::new(data)))
}

/// Letters that have no look of their own.
fn is_unseen(c: char) -> bool {
    matches!(u32::from(c), 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF | 0xAD)
}

/// Font files of the system, the likeliest first: regular faces of families made for running text. None where nothing is
/// missing.
fn candidates(missing: &BTreeSet<char>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if !missing.is_empty() {
        for folder in folders() {
            walk(&folder, 0, &mut found);
        }
    }
    found.sort_by_cached_key(|path| (rank(path), path.clone()));
    found
}

fn rank(path: &Path) -> usize {
    let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let kinds = ["notonaskh", "notoserif", "notosans", "noto"];
    let kind = kinds.iter().position(|kind| name.starts_with(kind)).unwrap_or(kinds.len());
    let odd = [
        "italic",
        "oblique",
        "light",
        "thin",
        "black",
        "condensed",
        "mono",
        "display",
        "emoji",
        "unjoined",
        "bold",
    ];
    kind + if odd.iter().any(|word| name.contains(word)) { 10 } else { 0 }
}

fn folders() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let own = [".local/share/fonts", ".fonts", "Library/Fonts"];
    let own = home.iter().flat_map(|home| own.iter().map(move |folder| home.join(folder)));
    let common = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    let windows = std::env::var_os("SystemRoot").map(|root| PathBuf::from(root).join("Fonts"));
    own.chain(common.into_iter().map(PathBuf::from)).chain(windows).collect()
}

fn walk(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && depth < DEEPEST {
            walk(&path, depth + 1, found);
        } else if path
            .extension()
            .is_some_and(|end| ["ttf", "otf", "ttc", "otc"].iter().any(|own| end.eq_ignore_ascii_case(own)))
        {
            found.push(path);
        }
    }
}

/// The first face of a file that has some of the letters; none where the file is no font, or too large.
fn read(path: &Path, letters: &BTreeSet<char>) -> Option<Font> {
    if std::fs::metadata(path).ok()?.len() > LARGEST {
        return None;
    }
    let data = std::fs::read(path).ok()?;
    let has = |info: &FontInfo| letters.iter().any(|c| info.coverage.contains(u32::from(*c)));
    let (at, _) = (0u32..).zip(FontInfo::iter(&data)).find(|(_, info)| has(info))?;
    Font::new(Bytes::new(data), at)
}
