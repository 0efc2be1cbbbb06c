//! Boilerplate of an outlet: lines that it prints under different articles, such as sign-up lines, share bars and credits. Learned
//! from the articles of one outlet. A line is never boilerplate because versions of one article repeat it, nor
//! a paragraph of background because a few articles on one story do: without words that only boilerplate uses it has to be short,
//! to name nothing, and to stand in half of everything that the outlet printed. Keeping it out of comparisons is done elsewhere.

use crate::compare::families::Sketch;
use crate::text::{BlockKind, ReadingText, WordKind, fold_typography, words};
use std::collections::{BTreeMap, HashSet};

/// Raised whenever the same texts may give other lines.
pub const ENGINE_VERSION: u32 = 1;

/// Different articles that a line has to stand in.
const ARTICLES: usize = 3;
/// Articles that have to be known before a line without telling words is learned.
const ENOUGH: usize = 6;
/// Words in a line with telling words, and in one without.
const LONGEST: usize = 60;
const SHORT: usize = 20;
/// Texts that share more than this are one piece, however many addresses they have.
const SAME_PIECE: f32 = 0.4;
/// Texts that are looked at to find different ones among those that have a line.
const LOOKED_AT: usize = 24;

/// Words that mark a repeated line as boilerplate, folded.
const TELLING: &[&str] = &[
    "sign up",
    "signing up",
    "subscribe",
    "newsletter",
    "read more",
    "read also",
    "also read",
    "see also",
    "more on this story",
    "related topics",
    "most read",
    "more stories",
    "follow us",
    "follow our",
    "share this",
    "share on",
    "copy link",
    "click here",
    "tap here",
    "all rights reserved",
    "©",
    "copyright",
    "terms of use",
    "privacy policy",
    "cookie",
    "download our",
    "download the app",
    "contact us",
    "get in touch",
    "email us",
    "e-mail us",
    "write to us",
    "send us",
    "got a story",
    "got a tip",
    "join the conversation",
    "comments are closed",
    "view comments",
    "leave a comment",
    "advertisement",
    "support our journalism",
    "support us",
    "become a member",
    "donate",
    "watch live",
    "listen live",
    "first published",
    "originally published",
    "reporting by",
    "editing by",
    "additional reporting",
    "our standards",
    "notifications",
    "in your inbox",
    "last updated",
    "updated",
    "min read",
    "minute read",
    "view image in fullscreen",
    "image source",
    "image caption",
    "picture:",
    "photo:",
    "whatsapp",
    "telegram channel",
    "is not responsible for the content",
    "abonnieren",
    "mehr zum thema",
    "lesen sie auch",
    "alle rechte vorbehalten",
    "artikel teilen",
    "abonnez-vous",
    "lire aussi",
    "tous droits reserves",
    "tous droits réservés",
    "partager",
    "s'abonner",
    "lees ook",
    "suscríbete",
    "síguenos",
];
/// What begins lines that go on with another article's headline, folded.
const LEADS: &[&str] = &[
    "read more",
    "read also",
    "also read",
    "see also",
    "related",
    "more on this",
    "recommended",
    "watch",
    "listen",
    "lesen sie auch",
    "mehr zum thema",
    "lire aussi",
    "a lire aussi",
    "à lire aussi",
    "lees ook",
];
/// Words that only the outlet's own word on a mistake uses: such a line always stays.
const NOTICES: &[&str] =
    &["correct", "amend", "clarif", "earlier version", "retract", "erratum", "berichtig", "rectifi"];

/// A line of an outlet's boilerplate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is recognised by: [`fold`] of its words.
    pub folded: String,
    /// The words as they stood once.
    pub words: String,
    /// In how many articles.
    pub articles: u32,
}

/// What a line is recognised by: small letters, plain typography, `#` for numbers; of a line that leads to another article its
/// beginning alone.
#[must_use]
pub fn fold(words: &str) -> String {
    let plain = fold_typography(words).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((lead, rest)) = plain.split_once(':')
        && !rest.trim().is_empty()
        && LEADS.contains(&lead.trim())
    {
        return format!("{}: …", lead.trim());
    }
    let mut out = String::with_capacity(plain.len());
    let mut in_number = false;
    for c in plain.chars() {
        let is_digit = c.is_ascii_digit();
        if !is_digit {
            out.push(c);
        } else if !in_number {
            out.push('#');
        }
        in_number = is_digit;
    }
    out
}

/// Whether a block may be boilerplate at all.
fn is_open(kind: BlockKind, words: &str) -> bool {
    let open = matches!(
        kind,
        BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Subheading
            | BlockKind::Standfirst
            | BlockKind::Caption
            | BlockKind::Credit
    );
    open && words.split_whitespace().count() <= LONGEST
}

/// Places of the blocks of a text that are boilerplate, given the folded lines of its outlet.
#[must_use]
pub fn blocks(text: &ReadingText, lines: &HashSet<String>) -> Vec<u32> {
    if lines.is_empty() {
        return Vec::new();
    }
    let parts = text.parts().into_iter().zip(0..);
    parts
        .filter(|((kind, words), _)| is_open(*kind, words) && lines.contains(&fold(words)))
        .map(|(_, at)| at)
        .collect()
}

/// The boilerplate of an outlet, from a text or a few of each of its articles; `names` are those of the outlet. In the order of
/// their folded form.
#[must_use]
pub fn learn(articles: &[Vec<ReadingText>], names: &[&str]) -> Vec<Line> {
    let mut met: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (at, texts) in articles.iter().enumerate() {
        for (kind, words) in texts.iter().flat_map(ReadingText::parts) {
            if !is_open(kind, words) {
                continue;
            }
            let (_, places) = met.entry(fold(words)).or_insert_with(|| (words.to_owned(), Vec::new()));
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let own: HashSet<String> = names
        .iter()
        .flat_map(|name| name.split_whitespace())
        .map(|word| fold_typography(word).to_lowercase())
        .collect();
    let mut sketches: Vec<Option<Sketch>> = vec![None; articles.len()];
    met.into_iter()
        .filter(|(folded, (words, places))| {
            places.len() >= ARTICLES
                && (is_telling(folded) || is_everywhere(words, places.len(), articles.len(), &own))
                && !NOTICES.iter().any(|notice| folded.contains(notice))
        })
        .filter(|(_, (_, places))| are_different(places, articles, &mut sketches))
        .map(|(folded, (words, places))| Line {
            folded,
            words,
            articles: u32::try_from(places.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

fn is_telling(folded: &str) -> bool {
    folded.ends_with(": …") || TELLING.iter().any(|telling| folded.contains(telling))
}

/// Whether a short line that names nothing stands in half of what an outlet printed.
fn is_everywhere(line: &str, articles: usize, all: usize, own: &HashSet<String>) -> bool {
    let count = line.split_whitespace().count();
    if all < ENOUGH || articles * 2 < all || count > SHORT || line.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    // A capital inside a sentence is a name, unless it is the outlet's own.
    let spoken = words(line);
    let inner = spoken.iter().filter(|word| word.kind != WordKind::Mark).skip(1);
    !inner
        .filter(|word| word.text.chars().next().is_some_and(char::is_uppercase))
        .any(|word| !own.contains(&word.text.to_lowercase()))
}

/// Whether at least three of these articles are different pieces.
fn are_different(places: &[usize], articles: &[Vec<ReadingText>], sketches: &mut [Option<Sketch>]) -> bool {
    let stride = places.len().div_ceil(LOOKED_AT).max(1);
    let mut pieces: Vec<usize> = Vec::with_capacity(ARTICLES);
    for &at in places.iter().step_by(stride) {
        if sketches[at].is_none() {
            sketches[at] = articles[at].last().map(Sketch::of);
        }
        let same = |other: &usize| match (&sketches[at], &sketches[*other]) {
            (Some(one), Some(other)) => one.overlap(other) > SAME_PIECE,
            _ => false,
        };
        if !pieces.iter().any(same) {
            pieces.push(at);
        }
        if pieces.len() >= ARTICLES {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIGN_UP: &str = "Sign up to our evening letter and get the news of the islands in your inbox.";

    /// Pieces on different things, each long enough to be told apart.
    const PIECES: [&str; 6] = [
        "A crane fell onto the northern quay of Lorne harbour on Tuesday morning and blocked two berths for most of the day, the port said.",
        "The island school will get a new roof this summer after parents collected signatures and the council found some money in a drawer.",
        "A grey seal that had swum up the river as far as the mill was led back to the open sea by two fishermen and a patient dog.",
        "Wool prices rose again at the spring market, and several farmers said that they would shear early if the weather held until May.",
        "The night ferry will carry no lorries from Monday on because the ramp on the mainland is being rebuilt by a firm from abroad.",
        "Librarians counted every book on the archipelago by hand and found that one in nine had been borrowed and never brought back.",
    ];

    fn text(body: &[&str]) -> ReadingText {
        ReadingText::compose(body.iter().map(|words| (BlockKind::Paragraph, *words)))
    }

    /// One text an article.
    fn each(texts: &[ReadingText]) -> Vec<Vec<ReadingText>> {
        texts.iter().map(|text| vec![text.clone()]).collect()
    }

    fn learned(texts: &[ReadingText]) -> Vec<String> {
        learn(&each(texts), &["Kestrel Daily"]).into_iter().map(|line| line.words).collect()
    }

    #[test]
    fn a_sign_up_line_of_three_different_articles_is_learned() {
        let texts: Vec<_> = PIECES[..3].iter().map(|piece| text(&[piece, SIGN_UP])).collect();
        assert_eq!(learned(&texts), [SIGN_UP]);
        assert!(learned(&texts[..2]).is_empty(), "two are chance");
    }

    #[test]
    fn versions_and_copies_of_one_piece_teach_nothing() {
        let versions =
            vec![vec![text(&[PIECES[0], SIGN_UP]), text(&[PIECES[0], PIECES[1], SIGN_UP]), text(&[SIGN_UP])]];
        assert!(learn(&versions, &[]).is_empty());
        let copies: Vec<_> =
            (0..5).map(|n| text(&[PIECES[0], PIECES[1], SIGN_UP, &format!("It was copy {n}.")])).collect();
        assert!(learned(&copies).is_empty());
    }

    #[test]
    fn background_that_many_articles_repeat_stays_text() {
        let background =
            "The Karsa dam, which was built in 1961, holds the drinking water of half the valley.";
        let dull = "Nobody has been charged and the inquiry goes on.";
        let mut texts: Vec<_> = PIECES.iter().map(|piece| text(&[piece, background])).collect();
        assert!(learned(&texts).is_empty());
        texts[0] = text(&[PIECES[0], dull]);
        texts[1] = text(&[PIECES[1], dull]);
        assert!(learned(&texts).is_empty());
    }

    #[test]
    fn a_label_without_names_in_half_of_everything_is_learned() {
        let texts: Vec<_> = PIECES
            .iter()
            .enumerate()
            .map(|(n, piece)| if n % 2 == 0 { text(&["Listen to this page", piece]) } else { text(&[piece]) })
            .collect();
        assert_eq!(learned(&texts), ["Listen to this page"]);
        assert!(learned(&texts[..4]).is_empty(), "too few articles to tell");
    }

    #[test]
    fn lines_are_one_whatever_their_number_or_the_article_they_lead_to() {
        let texts: Vec<_> = PIECES[..3]
            .iter()
            .enumerate()
            .map(|(n, piece)| {
                text(&[
                    piece,
                    &format!("Last updated 1{n}:42"),
                    &format!("Read more: What seal number {n} ate"),
                ])
            })
            .collect();
        let found = learned(&texts);
        assert_eq!(found.len(), 2, "{found:?}");
        let lines: HashSet<String> = learn(&each(&texts), &[]).into_iter().map(|line| line.folded).collect();
        let other = text(&[
            PIECES[3],
            "Read more: The roof of the school",
            "Last updated 9:15",
            "He said: read more books.",
        ]);
        assert_eq!(blocks(&other, &lines), [1, 2]);
    }

    #[test]
    fn the_outlets_word_on_a_mistake_and_headlines_are_never_boilerplate() {
        let notice = "This article was updated to correct a name.";
        let texts: Vec<_> = PIECES[..4]
            .iter()
            .map(|piece| {
                ReadingText::compose([
                    (BlockKind::Headline, "Subscribe"),
                    (BlockKind::Paragraph, piece),
                    (BlockKind::Paragraph, notice),
                ])
            })
            .collect();
        assert!(learned(&texts).is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once_and_what_is_learned_is_found(parts in proptest::collection::vec("[A-Za-z0-9: ]{0,40}", 1..8)) {
            for part in &parts {
                let once = fold(part);
                prop_assert_eq!(fold(&once), once);
            }
            let texts: Vec<ReadingText> = PIECES[..4].iter().map(|piece| {
                text(&std::iter::once(*piece).chain(parts.iter().map(String::as_str)).collect::<Vec<_>>())
            }).collect();
            let lines: HashSet<String> = learn(&each(&texts), &[]).into_iter().map(|line| line.folded).collect();
            let places = blocks(&texts[0], &lines);
            prop_assert!(!places.contains(&0), "the piece itself stays");
            prop_assert!(places.len() >= lines.len());
        }
    }
}
