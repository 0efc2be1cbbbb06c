//! Pages that are no article: cookie walls, paywall stubs, error pages, checks for robots. Told by their title and by how
//! little text they hold; an article that mentions cookies stays one.

use regex::{Regex, RegexBuilder};
use std::sync::LazyLock;
use variorum_core::import::{Problem, ProblemCode};

fn one(pattern: &str) -> Regex {
    RegexBuilder::new(&pattern.replace(r"\b", r"(?-u:\b)"))
        .case_insensitive(true)
        .build()
        .expect("the pattern is constant and tested")
}

static ERROR_TITLE: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"^\W*((error )?(40[0-9]|410|429|50[0-4])\b|(page|file|article|story|content|url) (was |is |could )?(not|no longer) (be )?(found|available|exist)|not found|(access|permission) denied|forbidden|bad gateway|gateway time-?out|service (temporarily )?unavailable|internal server error|just a moment|attention required|are you a robot|robot check|verify(ing)? (that )?you are( a)? human|request blocked|site (is )?(down|unavailable)|temporarily unavailable|too many requests|oops|sorry, (we|this|the))|\b(404|page not found|seite nicht gefunden|page introuvable|página no encontrada)\b",
    )
});
static ERROR_TEXT: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"(page|article|story) (you('re| are| were)? (looking for|requested|tried)|that you).{0,60}(not|no longer|removed|moved|exist|found|available)|(couldn.t|could not|can.t|cannot) (find|locate) (the|that|this) page|checking (your browser|if the site connection)|unusual (traffic|activity) from your|complete the (captcha|security check)|you don.t have permission to access|not available in your (country|region|location)|unavailable (for legal reasons|in most european|in your)",
    )
});
static COOKIES: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"\b(cookies?|consent|gdpr|your privacy|tracking technologies|legitimate interest|personal data|datenschutz|privacidad)\b",
    )
});
static PAYWALL: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"subscribe (now |today |here )?(to|for|and) (continue|read|keep|get|unlock|full|unlimited|access)|(subscribers?|members?|premium)[- ]only|(to|and) (continue|keep) reading|already (a )?(subscriber|member|have an account)|create (a|your) (free )?account|for (our )?subscribers|log ?in to (read|continue)|sign in to (read|continue)|unlock (this|the) (article|story)|free articles? (left|remaining|this month)|this (article|story|content) is (exclusively |only |reserved )?(available )?(for|to) (our )?(subscribers|members|premium)|start your (free )?(trial|subscription)|jetzt weiterlesen|réservé aux abonnés|exclusivo para (suscriptores|assinantes)",
    )
});

/// What is looked at.
pub struct Look<'a> {
    /// The page's title or headline.
    pub title: &'a str,
    /// The main text that was found.
    pub main: &'a str,
    /// All the text of the page.
    pub whole: &'a str,
    /// Whether the page says that it can be read without paying.
    pub free: Option<bool>,
}

/// A problem, if the page is no article.
pub fn not_an_article(look: &Look<'_>) -> Option<Problem> {
    let words = look.main.split_whitespace().count();
    let said = |message: &str| Some(Problem::new(ProblemCode::NotAnArticle, message));
    if words < 150 && (ERROR_TITLE.is_match(look.title) || ERROR_TEXT.is_match(look.main))
        || words < 20 && ERROR_TEXT.is_match(look.whole)
    {
        return said(
            "This is an error page or a check for robots, not an article. Open the address in a browser, save the page and import that file.",
        );
    }
    let about_cookies = COOKIES.find_iter(look.main).count();
    if words < 300 && about_cookies >= 3 && about_cookies * 40 > words
        || words < 20 && COOKIES.find_iter(look.whole).count() >= 3
    {
        return said(
            "This is a cookie wall, not an article. Accept or reject the cookies in a browser, save the page and import that file.",
        );
    }
    let stub = words < 120 && (look.free == Some(false) || PAYWALL.is_match(look.main))
        || words < 60 && PAYWALL.is_match(look.whole);
    if stub {
        return said(
            "Only the beginning stands in this page; the rest is behind a paywall. Save the page while signed in and import that file.",
        );
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_wall(title: &str, main: &str) -> bool {
        not_an_article(&Look { title, main, whole: main, free: None }).is_some()
    }

    #[test]
    fn walls_are_recognised() {
        assert!(is_wall("404 - Page not found", "Try our front page."));
        assert!(is_wall("Lorne Courier", "The page you are looking for no longer exists."));
        assert!(is_wall("Just a moment...", "Checking your browser before accessing example.org"));
        assert!(is_wall(
            "Lorne Courier",
            "We and our partners use cookies to store personal data. Give your consent or manage cookies."
        ));
        assert!(is_wall(
            "Ferry strike ends",
            "Crews went back to work. Subscribe now to continue reading. Already a subscriber?"
        ));
    }

    #[test]
    fn articles_about_walls_stay_articles() {
        let long =
            "The regulator in Lorne fined a shop over cookies and consent on Friday, a spokesman said. "
                .repeat(30);
        assert!(!is_wall("Shop fined over cookie banner", &long));
        assert!(!is_wall("404 jobs lost at Lorne shipyard", &long));
        assert!(!is_wall(
            "Ferry strike ends",
            "Crews in Lorne went back to work on Friday. Services resume on Saturday."
        ));
    }
}
