//! Broken and hostile documents: whatever the bytes, a reader of this crate answers, and never panics.

use super::make;
use proptest::prelude::*;
use variorum_core::import::{Input, ProblemCode};

/// A sound document of each format whose reader is bounded by itself.
fn sound() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.rtf", make::rtf()),
        ("a.odt", make::odt()),
        ("a.eml", make::newsletter()),
        ("a.mbox", make::mbox()),
        ("a.mhtml", make::mhtml()),
        ("a.warc", make::warc().concat()),
    ]
}

fn read_by_all(name: &str, bytes: &[u8]) {
    for reader in crate::readers() {
        let input = Input { name, bytes, url: None };
        let _ = reader.fit(&input);
        if let Err(problem) = reader.read(&input) {
            assert!(problem.message.ends_with('.'), "{}: {}", reader.extractor().name, problem.message);
        }
    }
    // The readers that run apart may break on anything; looking whether they fit may not.
    for reader in crate::foreign() {
        let _ = reader.fit(&Input { name, bytes, url: None });
    }
}

/// One thing that can happen to a file.
#[derive(Clone, Debug)]
enum Harm {
    Cut(f64),
    Flip(f64, u8),
    Remove(f64, usize),
    Repeat(f64, usize),
    Insert(f64, Vec<u8>),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (0.0..1.0).prop_map(Harm::Cut),
        (0.0..1.0, any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
        (0.0..1.0, 1..200_usize).prop_map(|(at, many)| Harm::Remove(at, many)),
        (0.0..1.0, 1..200_usize).prop_map(|(at, many)| Harm::Repeat(at, many)),
        (0.0..1.0, proptest::collection::vec(any::<u8>(), 1..24))
            .prop_map(|(at, bytes)| Harm::Insert(at, bytes)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        let place = |at: &f64| ((bytes.len() as f64 * at) as usize).min(bytes.len());
        match harm {
            Harm::Cut(at) => bytes.truncate(place(at)),
            Harm::Flip(at, byte) => {
                let at = place(at);
                if let Some(one) = bytes.get_mut(at) {
                    *one ^= byte | 1;
                }
            }
            Harm::Remove(at, many) => {
                let at = place(at);
                let end = (at + many).min(bytes.len());
                bytes.drain(at..end);
            }
            Harm::Repeat(at, many) => {
                let at = place(at);
                let end = (at + many).min(bytes.len());
                let part = bytes[at..end].repeat(3);
                bytes.splice(at..at, part);
            }
            Harm::Insert(at, part) => {
                let at = place(at);
                bytes.splice(at..at, part.iter().copied());
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harmed_documents_are_read_without_a_panic(which in 0..6_usize, harms in proptest::collection::vec(harm(), 1..6)) {
        let (name, bytes) = sound().swap_remove(which);
        read_by_all(name, &harmed(bytes, &harms));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_by_all("a", &bytes);
    }

    #[test]
    fn any_rich_text_is_read_without_a_panic(parts in proptest::collection::vec(
        r"(\\(rtf1|par|u-?[0-9]{1,6}|uc[0-9]|bin[0-9]{0,9}|f[0-9]|fcharset[0-9]{1,3}|s[0-9]|v|info|title|creatim|yr[0-9]{1,5}|\*|'[0-9a-f]{0,2}|stylesheet|fonttbl|ansicpg[0-9]{1,5}) ?|[{}]|[\PC&&[^{}\\]]{0,12})", 0..60)) {
        read_by_all("a.rtf", format!("{{\\rtf1{}", parts.concat()).as_bytes());
    }
}

/// Hostile by design, each with the reader it is made for: the answer is a refusal or what could be had, and it comes soon.
#[test]
fn documents_made_to_harm_end_in_an_answer() {
    let deep = "{".repeat(50_000);
    let lists = "<text:list><text:list-item>".repeat(20_000);
    let multipart = (0..3_000)
        .map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n"))
        .collect::<String>();
    let claims = make::record("response", "https://a.example/", "application/http", &vec![b'\n'; 200_000]);
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("deep.rtf", format!("{{\\rtf1 {deep}words").into_bytes()),
        ("binary.rtf", b"{\\rtf1 \\bin2147483647 words}".to_vec()),
        (
            "deep.odt",
            make::package(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text".to_vec()),
                ("content.xml", lists.into_bytes()),
            ]),
        ),
        ("deep.eml", make::mail("1", "x", &multipart).into_bytes()),
        ("many.mbox", "From a\nFrom: b\nTo: c\nDate: d\n\nx\n".repeat(3_000).into_bytes()),
        ("lines.warc", claims),
        ("headers.warc", format!("WARC/1.0\r\n{}", "a: b\r\n".repeat(100_000)).into_bytes()),
        (
            "spaces.mhtml",
            format!("MIME-Version: 1.0\r\nSnapshot-Content-Location: x\r\n{}", " \r\n".repeat(100_000))
                .into_bytes(),
        ),
    ];
    for (name, bytes) in cases {
        read_by_all(name, &bytes);
    }
}

#[test]
fn bombs_are_refused() {
    let mimetype = b"application/vnd.oasis.opendocument.text".to_vec();
    let laughs =
        b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"
            .to_vec();
    for (name, bytes) in [
        ("zip bomb", make::package(&[("mimetype", mimetype.clone()), ("content.xml", vec![b' '; 12 << 20])])),
        ("billion laughs", make::package(&[("mimetype", mimetype), ("content.xml", laughs)])),
    ] {
        assert_eq!(super::read("a.odt", &bytes).unwrap_err().code, ProblemCode::Bomb, "{name}");
    }
    assert_eq!(
        super::read("a.docx", &make::package(&[("word/document.xml", vec![b' '; 12 << 20])]))
            .unwrap_err()
            .code,
        ProblemCode::Bomb
    );
    assert_eq!(
        super::read(
            "a.epub",
            &make::package(&[("mimetype", b"application/epub+zip".to_vec()), ("a", vec![0; 12 << 20])])
        )
        .unwrap_err()
        .code,
        ProblemCode::Bomb
    );
}
