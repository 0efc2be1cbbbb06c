//! What an element's class, id, role and other names say about its content. One lexicon for all outlets, of words that web
//! developers share; nothing here knows an outlet. Hints are evidence, weighed elsewhere.

use super::dom::{NodeKind, Page};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints(u16);

impl Hints {
    /// Readers' comments.
    pub const COMMENTS: Self = Self(1);
    /// Navigation, sharing, sign-up, related and sponsored material: never article text.
    pub const JUNK: Self = Self(1 << 1);
    /// Words that mark boilerplate on some sites and content on others.
    pub const DOUBTFUL: Self = Self(1 << 2);
    /// Words under or about a picture.
    pub const CAPTION: Self = Self(1 << 3);
    /// Who wrote it.
    pub const BYLINE: Self = Self(1 << 4);
    /// A date or a time.
    pub const DATE: Self = Self(1 << 5);
    /// Where it was filed.
    pub const DATELINE: Self = Self(1 << 6);
    /// The summary under the title.
    pub const STANDFIRST: Self = Self(1 << 7);
    /// The container of the running text.
    pub const BODY: Self = Self(1 << 8);
    /// Who took or supplied it.
    pub const CREDIT: Self = Self(1 << 9);
    /// The outlet's word on a mistake.
    pub const CORRECTION: Self = Self(1 << 10);
    /// Not shown.
    pub const HIDDEN: Self = Self(1 << 11);
    /// The title.
    pub const HEADLINE: Self = Self(1 << 12);
    /// A sentence of the text, repeated in large type.
    pub const PULLQUOTE: Self = Self(1 << 13);
    /// Somebody's post, shown in the text.
    pub const EMBED: Self = Self(1 << 14);

    /// Whether any of `other` is set.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Words as they stand between hyphens after [`normal_name`]; one that ends without a hyphen matches longer words too.
#[rustfmt::skip]
const LEXICON: &[(Hints, &[&str])] = &[
    (Hints::COMMENTS, &["-comment-", "-comments", "-commentlist", "-commenting", "-disqus", "-livefyre", "-spotim", "-openweb-",
        "-viafoura", "-coral-", "-reader-comment", "-trackback", "-respond-", "-replies-", "-user-review", "-fb-comments",
        "-fyre-", "-commento", "-remark42", "-vuukle", "-hyvor"]),
    (Hints::JUNK, &["-relate-", "-related", "-recommend", "-recirc", "-sidebar", "-side-bar", "-share", "-sharing", "-sharedaddy",
        "-social", "-addthis", "-addtoany", "-newsletter", "-signup", "-sign-up-", "-subscribe", "-subscription", "-promo-",
        "-promos-", "-promotion", "-promoted", "-promobox", "-advert", "-ad-", "-ads-", "-adslot", "-adsense", "-advertisement",
        "-adbox", "-adunit", "-adcontainer", "-adwrapper", "-dfp-", "-gpt-", "-sponsor", "-footer", "-nav-", "-navigation", "-navbar", "-subnav",
        "-breadcrumb", "-menu-", "-pagination", "-pager-", "-paginator", "-tags-", "-taglist", "-tag-list", "-tagcloud", "-post-tags",
        "-article-tags", "-topics-", "-topic-list", "-submeta", "-keywords-", "-author-bio", "-authorbio", "-about-author", "-about-the-author", "-author-box",
        "-author-info", "-author-profile", "-bio-", "-mostread", "-most-read", "-mostpopular", "-most-popular", "-most-viewed", "-most-commented",
        "-trending", "-popular-", "-readmore", "-read-more", "-read-next", "-readnext", "-read-also", "-readalso",
        "-more-on-", "-more-from-", "-more-stories", "-morestories", "-more-news", "-more-articles", "-see-also", "-seealso", "-also-read",
        "-also-like", "-you-may-", "-outbrain", "-taboola", "-zergnet", "-revcontent", "-mgid-", "-nativo", "-ligatus", "-plista",
        "-cookie", "-cookies-", "-consent", "-gdpr", "-ccpa", "-modal", "-popup", "-pop-up", "-toolbar", "-tool-bar", "-sr-only",
        "-screen-reader", "-screenreader", "-visually-hidden", "-visuallyhidden", "-hide-visually", "-u-vh-", "-offscreen", "-off-screen",
        "-skip-link", "-skip-to", "-skiplink", "-copyright", "-masthead", "-login", "-log-in-", "-signin", "-carousel", "-tooltip",
        "-dropdown", "-post-nav", "-next-article", "-next-story", "-next-post", "-prev-post", "-donate", "-donation", "-membership",
        "-crosslink", "-linklist", "-link-list", "-hashtags", "-latest-news", "-latest-stories", "-latest-posts", "-headlines-list",
        "-inline-related", "-article-footer", "-post-footer", "-entry-footer", "-story-footer", "-author-card", "-jp-relatedposts", "-yarpp",
        "-wp-polls", "-email-form", "-optin", "-opt-in", "-follow-us", "-followus", "-follow-button", "-app-download", "-appstore", "-contentinfo-",
        "-complementary-", "-banner-", "-onward", "-story-package", "-rich-link", "-richlink", "-hyperpuff", "-see-more", "-toc-", "-table-of-contents",
        "-ez-toc", "-backlinks", "-paywall", "-regwall", "-meter-", "-upsell", "-commerce-", "-buy-button", "-shopping-", "-affiliate", "-tag-cloud",
        "-puff-", "-bookmark", "-listing-", "-interstitial", "-inlineadvert", "-nocontent-", "-noprint-", "-print-only",
        "-slideshow", "-gallery", "-cta-", "-next-prev", "-prev-next", "-story-tools", "-article-tools", "-storytools", "-disclaimer", "-feedback", "-report-error", "-permalink", "-jumplink", "-supplementary", "-secondary-content"]),
    (Hints::DOUBTFUL, &["-widget", "-teaser", "-promo", "-aside-", "-secondary", "-right-", "-rail-", "-rightcol", "-right-col", "-rightrail", "-hidden-", "-overlay",
        "-video-player", "-videoplayer", "-audio-player", "-media-player", "-jw-player", "-jwplayer", "-brightcove", "-video-", "-poll-", "-rating", "-links-", "-meta-", "-metadata", "-info-", "-infobox", "-factbox",
        "-fact-box", "-box-", "-callout", "-inset-", "-extra", "-module-", "-embed-", "-header-", "-tools-", "-print-", "-bottom-", "-list-item-", "-disclosure", "-notice-", "-category", "-card-", "-cards-", "-media-", "-search-", "-topics", "-tag-", "-button", "-btn-", "-quiz", "-author-"]),
    (Hints::CAPTION, &["-caption", "-captions-", "-cutline", "-photo-caption", "-image-caption", "-imagecaption", "-figcaption-", "-photocaption", "-mediacaption", "-img-desc", "-image-description", "-media-desc", "-legend-", "-legends-", "-wp-caption"]),
    (Hints::BYLINE, &["-byline", "-by-line", "-bylines", "-author-", "-authors-", "-author-name", "-authorname", "-writer-", "-reporter-", "-contributor",
        "-journalist-", "-story-by-", "-posted-by", "-written-by"]),
    (Hints::DATE, &["-date-", "-timestamp", "-time-stamp", "-published-", "-pubdate", "-pub-date", "-publish-date", "-published-date", "-datepublished", "-datemodified", "-datetime",
        "-date-time", "-dateline-time", "-last-updated", "-updated-", "-post-date", "-entry-date", "-article-date", "-time-"]),
    (Hints::DATELINE, &["-dateline-", "-article-location", "-story-location"]),
    (Hints::STANDFIRST, &["-standfirst", "-subtitle", "-sub-title", "-subheadline", "-sub-headline", "-subhead-line", "-dek-", "-deck-", "-strapline", "-sub-hed", "-subhed-", "-article-dek",
        "-article-summary", "-story-summary", "-article-description", "-chapo", "-teaser-text", "-lead-in-", "-leadin-", "-article-intro-", "-abstract-", "-key-points", "-keypoints", "-key-takeaways", "-keytakeaways", "-story-highlights", "-article-highlights", "-summary-points", "-bullet-summary", "-article-subtitle", "-intro-text-"]),
    (Hints::BODY, &["-articlebody-", "-article-body", "-article-content", "-articlecontent", "-article-text", "-articletext", "-article-copy",
        "-article-main", "-story-body", "-storybody", "-story-content", "-storycontent", "-story-text", "-storytext", "-entry-content", "-post-content", "-postcontent", "-post-body",
        "-postbody", "-post-text", "-news-text", "-news-body", "-newsbody", "-news-content", "-body-copy", "-bodycopy", "-body-content", "-bodytext", "-body-text", "-content-body", "-contentbody", "-article-paragraphs", "-td-post-content",
        "-rich-text", "-richtext", "-main-text", "-maintext", "-text-content", "-single-content", "-blog-content", "-cms-content", "-detail-content", "-texto-", "-paywall-content", "-page-content"]),
    (Hints::CREDIT, &["-credit", "-credits-", "-photo-credit", "-photographer", "-attribution", "-copyright-holder", "-image-source"]),
    (Hints::CORRECTION, &["-correction", "-corrections", "-clarification", "-amendment", "-editors-note", "-editor-note", "-update-note"]),
    (Hints::HEADLINE, &["-headline-", "-article-title", "-entry-title", "-post-title", "-story-title", "-page-title", "-articletitle", "-article-headline", "-story-headline"]),
    (Hints::HIDDEN, &["-d-print-block-", "-visible-print", "-print-visible"]),
    (Hints::EMBED, &["-twitter-tweet", "-twitter-video", "-instagram-media", "-tiktok-embed", "-fb-post-", "-bluesky-embed", "-mastodon-embed", "-reddit-embed"]),
    (Hints::PULLQUOTE, &["-pullquote", "-pull-quote", "-quote-pull", "-blockquote-pull", "-pulled-quote"]),
];

static NAMES: LazyLock<(AhoCorasick, Vec<Hints>)> = LazyLock::new(|| {
    let pairs = || LEXICON.iter().flat_map(|(hint, words)| words.iter().map(move |word| (*word, *hint)));
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(pairs().map(|pair| pair.0));
    (automaton.expect("the lexicon is a small constant list"), pairs().map(|pair| pair.1).collect())
});

/// The hints of every node, in the order of the page.
pub fn hints(page: &Page) -> Vec<Hints> {
    let mut name = String::new();
    let mut all = vec![Hints::default(); page.len()];
    for id in page.elements() {
        let NodeKind::Element { tag, attrs } = &page.node(id).kind else { continue };
        let mut found = by_tag(tag);
        name.clear();
        for (attr, value) in attrs {
            match &**attr {
                "class" | "id" | "data-component" | "data-testid" | "data-qa" | "data-module"
                | "itemprop" | "role" | "rel" | "data-gu-name" | "data-type" | "data-block" => {
                    normal_name(value, &mut name)
                }
                "hidden" => found = found.with(Hints::HIDDEN),
                "style" if hides(value) => found = found.with(Hints::HIDDEN),
                _ => {}
            }
        }
        let (automaton, meanings) = &*NAMES;
        for hit in automaton.find_overlapping_iter(&name) {
            found = found.with(meanings[hit.pattern().as_usize()]);
        }
        all[id.index()] = found;
    }
    all
}

fn by_tag(tag: &str) -> Hints {
    match tag {
        "nav" | "footer" | "menu" => Hints::JUNK,
        "aside" | "form" | "dialog" => Hints::DOUBTFUL,
        "figcaption" => Hints::CAPTION,
        _ => Hints::default(),
    }
}

fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// Appends `value` to `out` in lower case, words between hyphens: `relatedContent story_body` becomes `-related-content-story-body-`.
fn normal_name(value: &str, out: &mut String) {
    out.push('-');
    let mut lower_before = false;
    for c in value.chars().take(600) {
        if !c.is_ascii_alphanumeric() {
            if !out.ends_with('-') {
                out.push('-');
            }
            lower_before = false;
            continue;
        }
        if c.is_ascii_uppercase() && lower_before {
            out.push('-');
        }
        lower_before = c.is_ascii_lowercase() || c.is_ascii_digit();
        out.push(c.to_ascii_lowercase());
    }
    if !out.ends_with('-') {
        out.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_class(class: &str) -> Hints {
        let mut name = String::new();
        normal_name(class, &mut name);
        let (automaton, meanings) = &*NAMES;
        let hits = automaton.find_overlapping_iter(&name);
        hits.fold(Hints::default(), |all, hit| all.with(meanings[hit.pattern().as_usize()]))
    }

    #[test]
    fn names_are_read_word_by_word_in_every_spelling() {
        for class in ["related-links", "relatedContent", "c-story__related", "RELATED_ITEMS"] {
            assert!(of_class(class).any(Hints::JUNK), "{class}");
        }
        assert!(of_class("articleBody").any(Hints::BODY));
        assert!(of_class("comments-area").any(Hints::COMMENTS));
        for class in ["unrelated", "adapter", "headline-wrapper", "css-1fanzo5"] {
            assert!(!of_class(class).any(Hints::JUNK.with(Hints::COMMENTS)), "{class}");
        }
    }
}
