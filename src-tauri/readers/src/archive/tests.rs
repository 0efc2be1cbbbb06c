//! Archives as people and attackers make them.

use super::*;
use crate::bounds::Bounds;
use proptest::prelude::*;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn entries(bytes: &[u8]) -> (Vec<Entry>, Result<(), Problem>) {
    let mut found = Vec::new();
    let mut meter = Meter::new(Bounds::ARCHIVE);
    let end = unpack(bytes, 0, &mut meter, &mut |_, entry| {
        found.push(entry);
        ControlFlow::Continue(())
    });
    (found, end)
}

#[test]
fn files_come_in_order_and_what_systems_leave_behind_does_not() {
    let bytes = archive(&[
        ("b/two.txt", b"Two."),
        ("__MACOSX/b/._two.txt", b"x"),
        (".DS_Store", b"x"),
        ("a.txt", b"One."),
        ("Thumbs.db", b"x"),
    ]);
    assert!(is_archive(&bytes));
    let (found, end) = entries(&bytes);
    assert!(end.is_ok());
    let names: Vec<&str> = found.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["b/two.txt", "a.txt"]);
    assert_eq!(found[1].bytes.as_deref(), Ok(b"One.".as_slice()));
}

#[test]
fn hostile_names_are_shown_in_one_line_and_lead_nowhere() {
    let long = "n".repeat(4_000);
    let bytes = archive(&[("../../etc/passwd", b"x"), ("a\n\u{202E}txt.b", b"x"), (&long, b"x")]);
    for entry in entries(&bytes).0 {
        assert!(entry.name.chars().count() <= NAME + 1);
        assert!(!entry.name.contains('\n'));
    }
}

#[test]
fn a_file_that_unfolds_without_end_ends_the_archive() {
    let bytes = archive(&[("good.txt", b"Good."), ("bomb.txt", &vec![0; 8 << 20]), ("after.txt", b"After.")]);
    assert!(bytes.len() < 100_000);
    let (found, end) = entries(&bytes);
    assert_eq!(end.unwrap_err().code, ProblemCode::Bomb);
    assert_eq!(found.len(), 2);
    assert!(found[0].bytes.is_ok() && found[1].bytes.is_err());
}

#[test]
fn a_list_of_too_many_files_is_refused_unread() {
    let mut bytes = archive(&[("a.txt", b"One.")]);
    bytes.extend(b"PK\x01\x02".repeat(40_100));
    assert_eq!(entries(&bytes).1.unwrap_err().code, ProblemCode::Bomb);
}

#[test]
fn documents_are_no_archives_of_articles() {
    assert!(!is_archive(&archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")])));
    assert!(!is_archive(&archive(&[("mimetype", b"application/epub+zip")])));
    assert!(!is_archive(b"Plain text."));
}

#[test]
fn an_archive_without_files_and_a_torn_one_say_so() {
    assert_eq!(entries(&archive(&[])).1.unwrap_err().code, ProblemCode::Empty);
    let whole = archive(&[("a.txt", b"One.")]);
    assert_eq!(entries(&whole[..whole.len() / 2]).1.unwrap_err().code, ProblemCode::Malformed);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(noise in prop::collection::vec(any::<u8>(), 0..400), at in 0..400_usize, cut in 0..400_usize) {
        let mut bytes = archive(&[("a.txt", b"One. Two. Three."), ("b/c.html", b"<p>Four.</p>")]);
        for (offset, byte) in noise.iter().enumerate() {
            let place = (at + offset * 7) % bytes.len();
            bytes[place] = *byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        let _ = entries(&bytes);
        let _ = entries(&noise);
    }
}
