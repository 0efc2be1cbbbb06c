use super::sentences;
use crate::text::ScalarIndex;
use proptest::prelude::*;

fn split(text: &str) -> Vec<&str> {
    let index = ScalarIndex::new(text);
    sentences(text).into_iter().map(|span| index.slice(span)).collect()
}

/// Sentences are written with `|` between them.
fn check(marked: &str) {
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    assert_eq!(split(&marked.replace('|', "")), expected);
}

#[test]
fn abbreviations_titles_and_initials_hold_a_sentence_together() {
    check("Mr. Aldo P. Lind of the U.S. Coast Survey met Gen. Ruth Okoye. | They spoke on Sept. 4 in Lorne.");
    check(
        "Lind v. Harbour Trust Inc. was heard in St. Osyth, Calif. | The court rose at 5 p.m. | Crowds left.",
    );
    check(
        "The vote is at 9 a.m. Monday in Lorne. | Rep. J. R. Vane, No. 2 on the list, was absent, e.g. on Friday.",
    );
    check("He moved to the U.S. | The ferry stayed. | He has a Ph.D. in law.");
    check("It is better than I. | Nobody said no. | Five left.");
}

#[test]
fn quotations_break_between_their_sentences_and_keep_their_marks() {
    check("“We waited. | Nobody came.” | The mayor left.");
    check("“Who pays?” Mr. Lind asked. | “Not us!” she said. | “Why?” | The hall was silent.");
    check("Er sagte: „Wir warten. | Niemand kam.“ | Dann ging er.");
    check("« Nous attendons. | Personne n’est venu. » | Le maire est parti.");
    check("She said: \"No.\" | \"Never.\" | He left.");
    check("(The ferry was late.) | Crews slept.");
}

#[test]
fn numbers_dates_and_ellipses_are_no_ends() {
    check("It cost 3.5 million on 18.04.2025, i.e. 4.2 per cent more. | Nobody paid.");
    check("He waited ... and waited… then left. | Perhaps… | Nobody knows.");
    check("Am 3. Oktober kam Dr. Weiß. | Er blieb bis ca. 8 Uhr.");
}

#[test]
fn lines_bullets_and_datelines_stand_alone() {
    assert_eq!(
        split("Ferry strike ends\nLORNE — Crews returned.\r\n\n• One point\n1. A second\n"),
        ["Ferry strike ends", "LORNE — Crews returned.", "• One point", "1. A second"]
    );
    check("What we know: | • The ferry sank | • Nobody died");
}

#[test]
fn other_scripts_end_by_their_own_marks() {
    check("渡轮沉没了。|没有人死亡！|真的吗？");
    check("नौका डूब गई। | कोई नहीं मरा।");
    check("هل غرقت العبارة؟ | لا أحد يعرف.");
    check("Паром затонул. | Никто не погиб.");
}

#[test]
fn glued_quotations_are_parted() {
    check("“It ended last week.”|The minister left.");
    assert_eq!(split("See example.Com and v1.2 today.").len(), 1);
}

proptest! {
    #[test]
    fn spans_are_ordered_trimmed_and_lose_nothing(text in "(\\PC|[.!?…\" “”\n]|Mr\\. |[A-Z]\\. ){0,120}") {
        let chars: Vec<char> = text.chars().collect();
        let spans = sentences(&text);
        let mut at = 0;
        for span in spans {
            prop_assert!(span.start >= at && span.end > span.start && span.end <= chars.len());
            prop_assert!(chars[at..span.start].iter().all(|c| c.is_whitespace()));
            prop_assert!(!chars[span.start].is_whitespace() && !chars[span.end - 1].is_whitespace());
            prop_assert!(!chars[span.start..span.end].contains(&'\n'));
            at = span.end;
        }
        prop_assert!(chars[at..].iter().all(|c| c.is_whitespace()));
    }
}
