//! What becomes of a sound document of each format.

use super::make::{self, HEADLINE, ONE, THREE, TWO};
use super::{blocks, only, read};
use std::io::{Read, Write};
use variorum_core::import::{Item, ProblemCode};
use variorum_core::text::BlockKind::*;
use variorum_core::time::{SeenBasis, Stated};

/// `(published, seen, basis)` of the only version.
fn times(item: &Item) -> (Option<String>, Option<(String, SeenBasis)>) {
    let version = &item.versions[0];
    (version.published.map(Stated::iso), version.seen.map(|seen| (seen.at.to_rfc3339(), seen.basis)))
}

#[test]
fn a_word_document_gives_its_parts_without_what_was_deleted() {
    let item = only("a.docx", &make::docx());
    let expected = [
        (Headline, HEADLINE),
        (Byline, "By Jo Marsh"),
        (Paragraph, ONE),
        (Subheading, "Empty quays"),
        (Paragraph, TWO),
        (Paragraph, "Two ports opened again."),
        (Paragraph, "Heron 12"),
    ];
    assert_eq!(blocks(&item), expected);
    let (published, seen) = times(&item);
    assert_eq!(published.unwrap(), "2031-03-14T17:00:00Z");
    assert_eq!(seen.unwrap(), ("2031-03-15T08:30:00+00:00".to_owned(), SeenBasis::SavedPage));
    assert_eq!(item.article.language.as_deref(), Some("en"));
}

#[test]
fn an_open_document_gives_its_parts_without_changes_and_notes() {
    let item = only("a.odt", &make::odt());
    let expected = [
        (Headline, HEADLINE),
        (Byline, "By Jo Marsh"),
        (Paragraph, ONE),
        (Subheading, "Empty quays"),
        (Paragraph, TWO),
        (ListItem, "Two ports & forty sheep"),
        (Paragraph, "Heron 12"),
    ];
    assert_eq!(blocks(&item), expected);
    let (published, seen) = times(&item);
    assert_eq!(published.unwrap(), "2031-03-14");
    assert_eq!(seen.unwrap().0, "2031-03-15T08:30:00.500+00:00");
}

#[test]
fn rich_text_is_read_in_the_character_sets_of_its_fonts() {
    let item = only("a.rtf", &make::rtf());
    let expected = [
        (Headline, HEADLINE),
        (Byline, "By Jo Marsh"),
        (Paragraph, ONE),
        (Subheading, "Empty quays"),
        (Paragraph, "The café in Lorne is “open”—she said: Фопар."),
        (ListItem, "Two ports"),
        (Paragraph, "Sheep in the boat"),
    ];
    assert_eq!(blocks(&item), expected);
    assert_eq!(item.article.source.as_deref(), Some("Lorne Courier"));
    let (published, seen) = times(&item);
    assert_eq!(published.unwrap(), "2031-03-14");
    assert_eq!(seen.unwrap().0, "2031-03-15T08:30:00+00:00");
}

#[test]
fn a_book_is_one_article_with_its_chapters_below_each_other() {
    let item = only("a.epub", &make::epub(""));
    let expected = [
        (Headline, "The strike in Lorne"),
        (Byline, "Jo Marsh"),
        (Subheading, "Back to work"),
        (Paragraph, ONE),
        (Paragraph, TWO),
        (Subheading, "Forty sheep"),
        (Paragraph, THREE),
    ];
    assert_eq!(blocks(&item), expected);
    assert_eq!(item.article.source.as_deref(), Some("Lorne Courier"));
    assert_eq!(times(&item).0.unwrap(), "2031-03-14");
}

#[test]
fn a_periodical_has_an_article_a_chapter() {
    let book = make::epub("<meta name=\"calibre:publication_type\" content=\"periodical:news:unknown\"/>");
    let harvest = read("a.epub", &book).unwrap();
    let names: Vec<_> = harvest.items.iter().map(|item| item.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["Back to work", "Forty sheep"]);
    assert_eq!(harvest.items[1].article.source.as_deref(), Some("Lorne Courier"));
    assert_eq!(harvest.items[1].versions[0].published.unwrap().iso(), "2031-03-14");
}

#[test]
fn a_newsletter_is_read_as_its_page_in_the_set_that_its_part_names() {
    let item = only("a.eml", &make::newsletter());
    let cafe = "The café in Lorne is open again, “at last”, and serves its guests on the quay as it did before the strike.";
    assert_eq!(blocks(&item), [(Headline, HEADLINE), (Paragraph, ONE), (Paragraph, cafe), (Paragraph, TWO)]);
    assert_eq!(item.article.source.as_deref(), Some("Lorne Courier"));
    assert_eq!(item.article.guid.as_deref(), Some("1@courier.example"));
    let (published, seen) = times(&item);
    assert_eq!(published.unwrap(), "2031-03-14T18:42:00+02:00");
    assert_eq!(seen.unwrap(), ("2031-03-14T16:42:00+00:00".to_owned(), SeenBasis::Feed));
}

#[test]
fn a_message_that_carries_messages_gives_each_and_not_itself() {
    let inner = String::from_utf8(make::newsletter()).unwrap();
    let parts = format!(
        "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n--outer--\r\n",
        make::mail("9", "Boats are back", &format!("Content-Type: text/plain\r\n\r\n{ONE}\r\n"))
    );
    let harvest = read("fwd.eml", make::mail("7", "Two mails", &parts).as_bytes()).unwrap();
    let names: Vec<_> = harvest.items.iter().map(|item| item.name.as_deref().unwrap()).collect();
    assert_eq!(names, [HEADLINE, "Boats are back"]);
}

#[test]
fn a_message_of_pictures_only_says_that_it_has_no_text() {
    let mail = make::mail(
        "1",
        "Poster",
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n",
    );
    assert_eq!(only("a.eml", mail.as_bytes()).problems[0].code, ProblemCode::NoText);
}

#[test]
fn a_mailbox_has_an_article_a_message() {
    let harvest = read("inbox", &make::mbox()).unwrap();
    let names: Vec<_> = harvest.items.iter().map(|item| item.name.as_deref().unwrap()).collect();
    assert_eq!(names, [HEADLINE, "Boats are back"]);
    assert_eq!(blocks(&harvest.items[1])[1..], [(Paragraph, TWO), (Paragraph, "From the quay they went.")]);
    assert_eq!(harvest.items[1].article.guid.as_deref(), Some("2@courier.example"));
}

#[test]
fn a_page_saved_in_one_file_knows_its_address_and_when_it_was_saved() {
    for name in ["a.mhtml", "renamed.dat"] {
        let item = only(name, &make::mhtml());
        assert_eq!(
            blocks(&item),
            [(Headline, HEADLINE), (Paragraph, ONE), (Paragraph, TWO), (Paragraph, THREE)]
        );
        assert_eq!(item.article.url.as_deref(), Some("https://courier.example/ferry"));
        assert_eq!(item.article.source.as_deref(), Some("Lorne Courier"));
        assert_eq!(times(&item).1.unwrap(), ("2031-03-14T18:42:00+00:00".to_owned(), SeenBasis::SavedPage));
    }
}

#[test]
fn a_web_archive_gives_the_pages_that_were_found_packed_or_not() {
    let plain = make::warc().concat();
    let mut packed = Vec::new();
    for record in make::warc() {
        flate2::read::GzEncoder::new(record.as_slice(), flate2::Compression::default())
            .read_to_end(&mut packed)
            .unwrap();
    }
    for (name, bytes) in [("a.warc", plain), ("a.warc.gz", packed)] {
        let harvest = read(name, &bytes).unwrap();
        let names: Vec<_> = harvest.items.iter().map(|item| item.name.as_deref().unwrap()).collect();
        assert_eq!(names, ["https://courier.example/ferry", "https://courier.example/boats"]);
        let item = &harvest.items[0];
        assert_eq!(blocks(item)[..2], [(Headline, HEADLINE), (Paragraph, ONE)]);
        assert_eq!(item.article.url.as_deref(), Some("https://courier.example/ferry"));
        assert_eq!(
            times(item).1.clone().unwrap(),
            ("2031-03-14T16:42:00+00:00".to_owned(), SeenBasis::ArchiveRecord)
        );
        assert_eq!(harvest.problems, []);
    }
}

#[test]
fn a_web_archive_that_breaks_off_keeps_its_first_pages_and_says_so() {
    let whole = make::warc().concat();
    let harvest = read("a.warc", &whole[..whole.len() - 200]).unwrap();
    assert_eq!((harvest.items.len(), harvest.problems[0].code), (1, ProblemCode::Truncated));
}

#[test]
fn a_web_archive_of_nothing_packed_small_is_refused() {
    let mut packed = Vec::new();
    let body = vec![b' '; 12 << 20];
    let record = make::record("request", "https://courier.example/", "x/y", &body);
    let mut encoder = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::best());
    encoder.write_all(&record).unwrap();
    encoder.finish().unwrap();
    assert_eq!(read("a.warc.gz", &packed).unwrap_err().code, ProblemCode::Bomb);
}

/// Lines of a column, from the top down.
fn column<'a>(lines: &[&'a str], top: u32) -> Vec<(&'a str, u32, u32, u32)> {
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| (*line, 72, top - 14 * u32::try_from(at).unwrap(), 11))
        .collect()
}

#[test]
fn a_pdf_gives_headline_and_paragraphs_over_its_pages() {
    let mut first = vec![(HEADLINE, 72, 780, 22)];
    first.extend(column(&["By Jo Marsh"], 750));
    first.extend(column(
        &[
            "Ferry crews in the port of Lorne went back to work on Friday, nine days after they",
            "had walked out over pay, a spokesman for the harbour board said, and the negoti-",
            "ations were over.",
        ],
        720,
    ));
    first.extend(column(
        &["The first boat left the quay at noon, with some two hundred passengers, a brass band and,"],
        650,
    ));
    let second = column(&["according to the board, no fewer than forty sheep."], 780);
    let info =
        "/Title(Microsoft Word - ferry.doc)/CreationDate(D:20310314184207+02'00')/Producer(Typesetter)";
    let item = only("a.pdf", &make::pdf(&[first, second], info));
    let expected = [
        (Headline, HEADLINE),
        (Byline, "By Jo Marsh"),
        (
            Paragraph,
            "Ferry crews in the port of Lorne went back to work on Friday, nine days after they had walked out over pay, a spokesman for the harbour board said, and the negotiations were over.",
        ),
        (
            Paragraph,
            "The first boat left the quay at noon, with some two hundred passengers, a brass band and, according to the board, no fewer than forty sheep.",
        ),
    ];
    assert_eq!(blocks(&item), expected);
    let (published, seen) = times(&item);
    assert_eq!(published.unwrap(), "2031-03-14T18:42:07+02:00");
    assert_eq!(seen.unwrap().0, "2031-03-14T16:42:07+00:00");
}

#[test]
fn a_pdf_that_a_browser_printed_was_seen_then_not_published() {
    let info = "/Title(Ferry crews end their strike)/CreationDate(D:20310314184207Z)/Creator(Mozilla/5.0 Chrome/150)/Producer(Skia/PDF m150)";
    let item = only(
        "a.pdf",
        &make::pdf(&[column(&["Crews went back to work on Friday, the harbour board said."], 700)], info),
    );
    let (published, seen) = times(&item);
    assert_eq!((published, seen.unwrap().1), (None, SeenBasis::SavedPage));
    assert_eq!(blocks(&item)[0], (Headline, HEADLINE));
}

#[test]
fn a_scanned_pdf_says_that_it_has_no_text() {
    let problem = read("a.pdf", &make::pdf(&[Vec::new(), Vec::new()], "")).unwrap_err();
    assert_eq!(problem.code, ProblemCode::NoText);
    assert!(
        problem.message.contains("2 pages") && problem.message.contains("scanned"),
        "{}",
        problem.message
    );
}

#[test]
fn formats_are_known_by_their_bytes_whatever_the_name() {
    for (bytes, extractor) in [
        (make::docx(), "word"),
        (make::odt(), "odt"),
        (make::epub(""), "epub"),
        (make::rtf(), "rtf"),
        (make::newsletter(), "mail"),
        (make::mbox(), "mbox"),
        (make::mhtml(), "mhtml"),
        (make::warc().concat(), "warc"),
        (make::pdf(&[Vec::new()], ""), "pdf"),
    ] {
        let input = variorum_core::import::Input { name: "download", bytes: &bytes, url: None };
        let fits: Vec<&str> = super::every()
            .into_iter()
            .filter(|reader| reader.fit(&input) == variorum_core::import::Fit::Certain)
            .map(|reader| reader.extractor().name)
            .collect();
        assert_eq!(fits.first(), Some(&extractor), "{fits:?}");
    }
}
