use super::*;
use proptest::prelude::*;
use variorum_core::text::BlockKind::{
    BlockQuotation, Byline, Caption, Credit, Dateline, Headline, ListItem, Paragraph, Subheading,
};

fn read(name: &str, text: &str) -> Harvest {
    let input = Input { name, bytes: text.as_bytes(), url: None };
    crate::reader_for(&input).unwrap().read(&input).unwrap()
}

fn blocks(harvest: &Harvest) -> Vec<(BlockKind, &str)> {
    harvest.items[0].versions[0].blocks.iter().map(|(kind, words)| (*kind, words.as_str())).collect()
}

const ARCHIVED: &str = " date 2031-03-14 Lorne hails 'first step' as ferry talks resume

LORNE
Harbour Minister Ada Quill (L) and union leader Tom Brandt (R) take part in a meeting at the Customs House in Lorne, 13 March 2031.

Crews in Lorne went back to work on Friday after talks with the harbour board.

\"It is a first step,\" Quill said.

  'Empty quays'

The strike had closed the port for nine days.

  What next?

Both sides meet again on Monday.

(Reporting by Jo Marsh; Editing by Lee Oram)
";

#[test]
fn an_archived_text_gives_its_day_dateline_caption_and_subheadings() {
    let harvest = read("ferry.txt", ARCHIVED);
    let version = &harvest.items[0].versions[0];
    assert_eq!(version.published.map(Stated::iso).as_deref(), Some("2031-03-14"));
    assert_eq!(
        blocks(&harvest),
        [
            (Headline, "Lorne hails 'first step' as ferry talks resume"),
            (Dateline, "LORNE"),
            (
                Caption,
                "Harbour Minister Ada Quill (L) and union leader Tom Brandt (R) take part in a meeting at the Customs House in Lorne, 13 March 2031."
            ),
            (Paragraph, "Crews in Lorne went back to work on Friday after talks with the harbour board."),
            (Paragraph, "\"It is a first step,\" Quill said."),
            (Subheading, "'Empty quays'"),
            (Paragraph, "The strike had closed the port for nine days."),
            (Subheading, "What next?"),
            (Paragraph, "Both sides meet again on Monday."),
            (Credit, "(Reporting by Jo Marsh; Editing by Lee Oram)"),
        ]
    );
    assert_eq!(harvest.items[0].article.language.as_deref(), Some("en"));
}

#[test]
fn lines_of_a_wrapped_paragraph_belong_together() {
    let harvest =
        read("a", "Ferry strike ends\nBy Jo Marsh\n\nCrews went back\nto work.\n\nTalks go on\nin Lorne.\n");
    assert_eq!(
        blocks(&harvest),
        [
            (Headline, "Ferry strike ends"),
            (Byline, "By Jo Marsh"),
            (Paragraph, "Crews went back to work."),
            (Paragraph, "Talks go on in Lorne.")
        ]
    );
}

#[test]
fn text_without_empty_lines_is_read_line_by_line() {
    let harvest = read("a.txt", "Ferry strike ends\nCrews went back to work.\nTalks go on in Lorne.");
    assert_eq!(blocks(&harvest).len(), 3);
    let lone = read("a.txt", "Ferry strike ends in Lorne");
    assert_eq!(blocks(&lone), [(Paragraph, "Ferry strike ends in Lorne")]);
}

#[test]
fn markdown_keeps_its_structure_and_drops_raw_html() {
    let text = "---\ntitle: Ferry strike ends\ndate: 2031-03-14\nurl: https://example.org/ferry\n---\n\nCrews went **back** to work.\n\n## Empty quays\n\n- nine days\n- two ports\n\n> A first step.\n\n<script>alert(1)</script>\n\n![The quay](q.jpg)\n";
    let harvest = read("a.md", text);
    assert_eq!(
        blocks(&harvest),
        [
            (Headline, "Ferry strike ends"),
            (Paragraph, "Crews went back to work."),
            (Subheading, "Empty quays"),
            (ListItem, "nine days"),
            (ListItem, "two ports"),
            (BlockQuotation, "A first step."),
            (Caption, "The quay"),
        ]
    );
    assert_eq!(harvest.items[0].article.url.as_deref(), Some("https://example.org/ferry"));
    assert_eq!(harvest.items[0].versions[0].published.map(Stated::iso).as_deref(), Some("2031-03-14"));
}

#[test]
fn empty_binary_and_oversized_files_are_refused_with_a_reason() {
    let refused =
        |name: &str, bytes: &[u8]| TextReader.read(&Input { name, bytes, url: None }).unwrap_err().code;
    assert_eq!(refused("a.txt", b" \r\n "), ProblemCode::Empty);
    assert_eq!(refused("a.txt", b"\x00\x01\x02\x03rest"), ProblemCode::Binary);
    assert_eq!(refused("a.txt", &vec![b'a'; crate::bounds::TEXT_BYTES + 1]), ProblemCode::TooLarge);
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "(\\PC{0,30}|[\\s>#*`~|=-]{0,6}|date 2031-03-14 |!\\[|\\n\\n|---\\n){0,40}") {
        for name in ["a.txt", "a.md"] {
            let input = Input { name, bytes: text.as_bytes(), url: None };
            let _ = TextReader.read(&input);
            let _ = MarkdownReader.read(&input);
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = TextReader.read(&Input { name: "a.txt", bytes: &bytes, url: None });
    }
}
