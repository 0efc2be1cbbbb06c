//! Import in trouble, through the built program: hostile documents in a process of their own, a program that is killed, files
//! that are too large, encodings, a saved page's folder.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const WORDS: &str = "Ferry crews in the port of Lorne went back to work on Friday, nine days after they had walked out over pay, a spokesman for the harbour board said.";

/// The part by which a package says that it is a Word document, and no archive of files.
const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

fn cli() -> Command {
    Command::new(env!("CARGO_BIN_EXE_variorum-cli"))
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn run(&self, words: &[&str]) -> Output {
        cli().arg("--library").arg(self.at("l.variorum")).args(words).output().unwrap()
    }

    /// The lines of an import: outcome and problem code of each item, in the order of their file names.
    fn import(&self, paths: &[&Path]) -> Vec<(String, String, String)> {
        let mut words = vec!["import"];
        words.extend(paths.iter().map(|path| path.to_str().unwrap()));
        let out = self.run(&words);
        let mut items: Vec<_> = String::from_utf8(out.stdout).unwrap().lines().filter_map(item).collect();
        items.sort();
        items
    }

    fn extract(&self, path: &Path) -> Output {
        cli().arg("extract").arg(path).output().unwrap()
    }
}

/// A string field of a line of JSON; enough for what this program prints.
fn field(line: &str, name: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!("\"{name}\":\""))?;
    rest.split('"').next().map(str::to_owned)
}

/// `(file name, outcome, problem code)` of a line that tells an item.
fn item(line: &str) -> Option<(String, String, String)> {
    let path = field(line, "path")?;
    let name = Path::new(&path).file_name()?.to_string_lossy().into_owned();
    Some((name, field(line, "outcome")?, field(line, "code").unwrap_or_default()))
}

fn package(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A PDF whose objects are these, the first of them the catalogue.
fn pdf(objects: impl Iterator<Item = String>) -> Vec<u8> {
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.enumerate() {
        places.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(out, "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", places.len() + 1);
    out.into_bytes()
}

/// A PDF of one page with these words.
fn page_of(words: &str) -> Vec<u8> {
    let stream = format!("BT /F1 11 Tf 72 700 Td ({words}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{stream}\nendstream", stream.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    pdf(objects.into_iter())
}

#[test]
fn a_sound_pdf_is_read_by_the_process_apart() {
    let desk = Desk::new();
    let out = desk.extract(&desk.file("a.pdf", page_of(WORDS)));
    let answer = String::from_utf8(out.stdout).unwrap();
    assert!(
        out.status.success() && answer.contains(WORDS),
        "{answer} {}",
        String::from_utf8_lossy(&out.stderr)
    );
}

#[test]
fn hostile_documents_end_in_a_refusal_and_the_others_go_on() {
    let desk = Desk::new();
    let spaces = vec![b' '; 12 << 20];
    let laughs =
        b"<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>";
    // Pages that hold each other for ever, and more objects than any document has.
    let many = pdf([
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>>".to_owned(),
    ]
    .into_iter()
    .chain((0..1_000_000).map(|at| format!("[{at} 0 R]"))));
    let bad = [
        desk.file("bomb.docx", package(&[TYPES, ("word/document.xml", &spaces)])),
        desk.file("bomb.epub", package(&[("mimetype", b"application/epub+zip"), ("a.xhtml", &spaces)])),
        desk.file("laughs.docx", package(&[TYPES, ("word/document.xml", laughs)])),
        desk.file("many.pdf", many),
    ];
    let good = desk.file("good.pdf", page_of(WORDS));
    let mut paths: Vec<&Path> = bad.iter().map(PathBuf::as_path).collect();
    paths.push(&good);
    let items = desk.import(&paths);
    assert_eq!(items.len(), 5);
    for (name, outcome, code) in items {
        match name.as_str() {
            "good.pdf" => assert_eq!(outcome, "imported"),
            // The parser may find that it is no document before a limit does.
            "many.pdf" => assert!(
                outcome == "failed" && ["bomb", "malformed", "no_text"].contains(&code.as_str()),
                "{code}"
            ),
            _ => assert_eq!((outcome.as_str(), code.as_str()), ("failed", "bomb"), "{name}"),
        }
    }
}

#[test]
fn broken_documents_of_foreign_parsers_end_in_an_answer() {
    let desk = Desk::new();
    let sound = [
        ("a.pdf", page_of(WORDS)),
        ("a.docx", package(&[TYPES, ("word/document.xml", b"<w:document/>")])),
        ("a.epub", package(&[("mimetype", b"application/epub+zip")])),
    ];
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below.max(1)
    };
    for (name, bytes) in &sound {
        for round in 0..6 {
            let mut bytes = bytes.clone();
            for _ in 0..=round {
                let at = next(bytes.len());
                bytes[at] = next(256) as u8;
            }
            bytes.truncate(bytes.len() - next(bytes.len() / 4));
            desk.file(&format!("broken/{round}{name}"), bytes);
        }
    }
    let mut names: Vec<String> =
        desk.import(&[&desk.at("broken")]).into_iter().map(|(name, ..)| name).collect();
    names.dedup();
    assert_eq!(names.len(), 18, "each broken file ends in an answer");
}

#[test]
fn what_was_reported_before_the_program_was_killed_is_in_the_library() {
    let desk = Desk::new();
    for at in 0..600 {
        desk.file(
            &format!("many/{at:03}.txt"),
            format!("Ferry number {at} leaves\n\n{WORDS} It was boat {at} of that week.\n\n{WORDS}\n"),
        );
    }
    let mut child = cli()
        .arg("--library")
        .arg(desk.at("l.variorum"))
        .arg("import")
        .arg(desk.at("many"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // Its first report proves that it is in the middle of its work.
    let mut reported = vec![lines.next().unwrap().unwrap()];
    child.kill().unwrap();
    reported.extend(lines.map_while(Result::ok));
    child.wait().unwrap();
    // A killed program may leave its last line unfinished; such a line was not reported.
    let told: Vec<_> =
        reported.iter().filter(|line| line.ends_with('}')).filter_map(|line| item(line)).collect();
    assert!(!told.is_empty() && told.iter().all(|(_, outcome, _)| outcome == "imported"));
    let again = desk.import(&[&desk.at("many")]);
    assert_eq!(again.len(), 600);
    for (name, ..) in &told {
        let (_, outcome, _) = again.iter().find(|(again, ..)| again == name).unwrap();
        assert_eq!(outcome, "known", "{name} was reported and must be there");
    }
    assert!(again.iter().all(|(_, outcome, _)| outcome == "known" || outcome == "imported"));
}

#[test]
fn a_file_of_200_megabytes_is_refused_without_being_read() {
    let desk = Desk::new();
    let path = desk.at("large.txt");
    std::fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
    let items = desk.import(&[&path]);
    assert_eq!(items, [("large.txt".to_owned(), "failed".to_owned(), "too_large".to_owned())]);
}

#[test]
fn texts_in_other_and_wrong_encodings_are_read() {
    let desk = Desk::new();
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(
            "Caf\u{e9} opens\r\n\r\nThe caf\u{e9} in Lorne is open again, the harbour board said."
                .encode_utf16(),
        )
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin =
        b"Caf\xE9 opens\n\nThe caf\xE9 in Lorne is open again, the harbour board said on \x93Friday\x94.";
    // Declared as one thing, written as another.
    let lying = "<html><head><meta charset=\"iso-8859-1\"><title>Café opens</title></head><body><p>The café in Lorne is open again, the harbour board said on Friday, and serves its guests on the quay.</p></body></html>";
    for (name, bytes) in
        [("wide.txt", wide), ("latin.txt", latin.to_vec()), ("lying.html", lying.as_bytes().to_vec())]
    {
        let out = desk.extract(&desk.file(name, bytes));
        let answer = String::from_utf8(out.stdout).unwrap();
        assert!(answer.contains("The café in Lorne"), "{name}: {answer}");
    }
    let out = desk.extract(&desk.file(
        "broken.txt",
        b"\xEF\xBB\xBFCaf\xE9 opens\n\nThe caf\xC3\xA9 in Lorne is open again, they said.",
    ));
    let answer = String::from_utf8(out.stdout).unwrap();
    assert!(
        answer.contains("\"encoding\"") && answer.contains("The café"),
        "what was replaced is told: {answer}"
    );
}

#[test]
fn the_folder_of_a_saved_page_comes_with_its_page() {
    let desk = Desk::new();
    let page = format!(
        "<html><head><title>Ferries are back</title></head><body><h1>Ferries are back</h1><p>{WORDS}</p><p>{WORDS}</p></body></html>"
    );
    desk.file("saved/Ferries are back.html", &page);
    desk.file(
        "saved/Ferries are back_files/frame.html",
        "<p>Advertisement, and nothing but advertisement.</p>",
    );
    desk.file("saved/Ferries are back_files/script.js", "alert(1)");
    let names: Vec<_> = desk.import(&[&desk.at("saved")]).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["Ferries are back.html"]);
}

#[test]
fn a_file_of_an_archive_is_extracted_by_its_path_and_the_first_article_without_one() {
    let desk = Desk::new();
    let page = |title: &str| {
        format!(
            "<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{WORDS}</p><p>{WORDS}</p></body></html>"
        )
    };
    let inner = package(&[("deep/b.html", page("Ferries are back").as_bytes())]);
    let zip = desk.file(
        "pages.zip",
        package(&[
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            ("a.html", page("Crane falls in Lorne").as_bytes()),
            ("more.zip", &inner),
        ]),
    );
    let told = |words: &[&str]| {
        let out = cli().arg("extract").arg(&zip).args(words).output().unwrap();
        let answer = String::from_utf8(out.stdout).unwrap();
        (out.status.code(), field(&answer, "member"), field(&answer, "headline"))
    };
    let of = |member: &str, headline: &str| (Some(0), Some(member.to_owned()), Some(headline.to_owned()));
    assert_eq!(told(&[]), of("a.html", "Crane falls in Lorne"));
    assert_eq!(told(&["--member", "a.html"]), of("a.html", "Crane falls in Lorne"));
    let deep = "more.zip \u{203a} deep/b.html";
    assert_eq!(told(&["--member", deep]), of(deep, "Ferries are back"));
    assert_eq!(told(&["--member", "../a.html"]), (Some(3), None, None));
    assert_eq!(told(&["--member", "picture.png"]), (Some(3), None, None));
}

#[test]
fn a_zip_bomb_is_refused_by_extract_too() {
    let desk = Desk::new();
    let zip = desk.file("bomb.zip", package(&[("a.html", &vec![b' '; 12 << 20])]));
    let out = desk.extract(&zip);
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(!out.status.success() && told.contains("times its packed size"), "{told}");
}
