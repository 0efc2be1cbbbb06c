//! What must hold of a printed comparison.

use super::*;
use variorum_core::change::{Options, Side, Summary, compare};
use variorum_core::text::ReadingText;

fn side(label: &str, blocks: &[(BlockKind, &str)]) -> (ComparedSide, ReadingText) {
    let text = ReadingText::compose(blocks.iter().map(|(kind, words)| (*kind, (*words).to_owned())));
    let side = ComparedSide {
        source: "Harbour Post".into(),
        headline: blocks[0].1.to_owned(),
        label: label.into(),
        time: Some(("seen".into(), "2031-03-04T18:20:00Z".into())),
        url: Some("https://harbour.example/1".into()),
        sha256: "ab12".into(),
        text: text.text.clone(),
    };
    (side, text)
}

fn both(old: &[(BlockKind, &str)], new: &[(BlockKind, &str)]) -> (String, String) {
    let ((old, a), (new, b)) = (side("1", old), side("2", new));
    let comparison = compare(&Side::reading(&a), &Side::reading(&b), &Options::default());
    let summary = Summary::of(&comparison).english();
    let texts = ComparedTexts { old: &old, new: &new, comparison: &comparison, summary: &summary };
    (comparison_html(&texts), comparison_markdown(&texts))
}

const HEAD: (BlockKind, &str) = (BlockKind::Headline, "Ferry sinks off Lorne");

#[test]
fn changed_words_are_marked_and_unchanged_ones_are_there() {
    let (html, markdown) = both(
        &[HEAD, (BlockKind::Paragraph, "Seven people died on the ferry. Divers searched the bay.")],
        &[HEAD, (BlockKind::Paragraph, "Nine people died on the ferry. Divers searched the bay.")],
    );
    assert!(html.contains("<del>Seven</del>") && html.contains("<ins>Nine</ins>"), "{html}");
    assert_eq!(html.matches("Divers searched the bay.").count(), 2);
    assert!(markdown.contains("~~Seven~~ **Nine** people died"), "{markdown}");
    assert!(markdown.contains("*One sentence unchanged.*"), "{markdown}");
    assert!(markdown.contains("seen 4 March 2031"), "{markdown}");
}

#[test]
fn nothing_of_a_text_acts_as_markup() {
    let hostile = "<script>alert(1)</script> [x](javascript:alert(1)) **loud** | cell & \"quoted\".";
    let (html, markdown) =
        both(&[HEAD], &[(BlockKind::Headline, "<img src=x>"), (BlockKind::Paragraph, hostile)]);
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    assert!(html.contains("default-src 'none'"));
    let bare = markdown.match_indices(['<', '[', '|']).any(|(at, _)| !markdown[..at].ends_with('\\'));
    assert!(!bare, "{markdown}");
}

#[test]
fn both_texts_can_be_read_out_of_the_page() {
    let old = [
        HEAD,
        (BlockKind::Paragraph, "The mayor will resign. Nobody was hurt."),
        (BlockKind::Paragraph, "Trains stopped."),
    ];
    let new = [
        HEAD,
        (BlockKind::Paragraph, "Trains stopped. The mayor may resign, aides said."),
        (BlockKind::Paragraph, "More soon."),
    ];
    let (html, _) = both(&old, &new);
    let column = |nth: usize| -> String {
        let body = html.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or("");
        body.split("</tr>")
            .filter_map(|row| row.split("<td").nth(nth))
            .filter_map(|cell| cell.split_once('>'))
            .map(|(_, words)| {
                words
                    .replace("</td>", "")
                    .replace("<del>", "")
                    .replace("</del>", "")
                    .replace("<ins>", "")
                    .replace("</ins>", "")
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    for words in ["The mayor will resign.", "Nobody was hurt.", "Trains stopped."] {
        assert!(column(1).contains(words), "{words} in {}", column(1));
    }
    for words in ["Trains stopped.", "The mayor may resign, aides said.", "More soon."] {
        assert!(column(3).contains(words), "{words} in {}", column(3));
    }
}
