//! How lines that are no article text begin or read: calls to read on, to sign up or to share, labels, dates, bylines,
//! credits and notices. English above all, with the commonest phrases of neighbouring languages. They decide over short
//! lines only, so that a sentence that merely mentions a newsletter stays.

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::sync::LazyLock;

/// Word boundaries of ASCII letters: those of all scripts would take the engine off its fast path on every curly quote.
fn fast(pattern: &str) -> String {
    pattern.replace(r"\b", r"(?-u:\b)")
}

fn set(patterns: &[&str]) -> RegexSet {
    let built =
        RegexSetBuilder::new(patterns.iter().map(|pattern| fast(pattern))).case_insensitive(true).build();
    built.expect("the phrases are constant and tested")
}

fn one(pattern: &str) -> Regex {
    RegexBuilder::new(&fast(pattern))
        .case_insensitive(true)
        .build()
        .expect("the phrase is constant and tested")
}

/// Whole lines that are never text, whatever surrounds them.
static LABELS: LazyLock<RegexSet> = LazyLock::new(|| {
    set(&[
        r"^(advertisement|advertising|sponsored( content)?|promoted( stories| content)?|ad|anzeige|publicidad|publicidade|publicité|pubblicità|reklama|реклама)\W*$",
        r"^((article|story|text) )?(continues|continued) (below|after)\b.*$|^(scroll|keep scrolling|please scroll).*$|^(story|article) continues\W*$",
        r"^(share|tweet|pin|pin it|email|print|save|comments?|reply|like|follow|copy link|link copied|whatsapp|facebook|twitter|linkedin|reddit|pinterest|messenger|flipboard|e-mail|more|close|menu|next|previous|back|loading|image|video|photos?|gallery|play|playing|watch|listen|transcript|tags?|topics?|related|read more|continue reading|show more|view more|load more|see more|learn more|more info|sign up|subscribe|log in|sign in|expand|hide|show|shares?|views?|skip|enlarge( image| this image)?|view gallery|hide caption|toggle caption|show caption|full ?screen|volume|caption|permalink|top|find out more|report this ad|ad feedback|x)\W*$",
        r"^share (this|on|via|to|with|the|your|article|story)\b.*$|^(tweet|email|print|save|bookmark|pin) (this|it|article|story)\b.*$",
        r"^\d[\d,.]*k? *(shares?|comments?|views?|likes?|replies|photos?|images?|pictures|votes?|retweets?|reactions?|min(ute)?s? read|min)\W*$",
        r"^(image|photo|picture|video|slide|page|figure) \d+ (of|/) \d+\W*$|^\d+ ?(of|/) ?\d+\W*$",
        r"^(related|more|other|further|top|latest|trending|popular|recommended|featured|similar|must|you may|you might)\b[^.]*\b(articles?|stor(y|ies)|posts?|news|coverage|content|reading|topics?|links?|videos?|like|next|picks?|reads?)\W*$|^(don.t miss( it)?|in case you missed it|also (on|in) [\w ]+|see also|read (also|next|more)|what to read( next)?|up next|next up|editor.s picks?)\W*$",
        r"^(leave|post|add|write) (a|your) (comment|reply|review)\b.*$|^.*\bmoderat(e|ed|ing|ion|or|ors)\b.*\bcomments?\b.*$|^\w+: coment[aá]rios\b.*$|^.*\byour comments\b.*\b(form|publish|published|edit)\b.*$|^(comments? (are|is|for this)|view (all )?comments|join the (conversation|discussion)|have your say|what do you think)\b.*$",
        r"^(filed|posted) (under|in)\b|^(tags?|topics?|categor(y|ies)|keywords?|labels?|etiquetas?|mots-clés|schlagworte|themen|temas|section)\s*:",
        r"^(©|\(c\) ?\d|copyright\b).*$|^.*\ball rights reserved\b.*$|^.*(alle rechte vorbehalten|todos los derechos reservados|tous droits réservés).*$",
        r"^(lee|leia|leggi|lire|lees|lies|weiterlesen|mehr zum thema|lesen sie|leer) (también|mas|más|también|também|anche|tamb|aussi|ook|auch|mais|plus)?\b.{0,10}:.*$|^(leia (mais|também)|lee también|lea también|leggi anche|lire aussi|à lire aussi|lees ook|lesen sie (auch|mehr)|mehr zum thema|czytaj (też|także|więcej))\b.*$|^читайте (также|ещё)",
        r"^(get|download|try) (the|our) .*\bapp\b.*$|^.*(app store|google play)\W*$",
        r"^(last )?(modified|updated|published|posted|erschienen|publicado|veröffentlicht)( on| at)?\s*:?\s*.*\d{1,4}.*$",
        r"^(this|our) (site|website) uses cookies.*$|^we use cookies\b.*$|^please (enable|turn on) javascript.*$|^.*(requires|need) (a )?(javascript|flash|adobe flash)\b.*$|^(media playback|this video|this media|sorry, this).*(unsupported|not supported|unavailable|cannot be played|not available)\b.*$",
        r"^(to (view|see|read|watch|continue)|you can|please) .*(log ?in|sign ?in|subscribe|register|enable)\b.*$",
        r"^(newsletter|e-?mail) ?(sign-?up|address|subscription)?\W*$|^(enter|your) (your )?e-?mail.*$|^(by (signing|subscribing|submitting|clicking|entering)|thanks for (signing|subscribing)|thank you for (signing|subscribing)|there was an error|sign up was).*$",
    ])
});

/// Lines up to some 300 characters that call the reader elsewhere.
static CALLS: LazyLock<RegexSet> = LazyLock::new(|| {
    set(&[
        r"^\W{0,3}(read|see|watch|listen|more|also|related|recommended|don.t miss|must[- ]read|also read|read also|see also|read more|read next|watch now|watch this|listen now|related (story|stories|article|articles|coverage|content|video|post|posts|link|links|news)|more (from|on|about|news|stories|coverage)|up next|trending|opinion|exclusive|in pictures|video|photos|gallery|live|poll|quiz|podcast|explainer|newsletter|sponsored|advertisement|promoted|popular|recommended reading|further reading|editor.s picks?|what you need to know|click|subscribe|sign up|follow|download|connect|contact)\s*( here| more| now| also| on [\w .]{2,30})?\s*[:|»>→]\s*.*$",
        r"^(read|see|watch|listen to|check out|view|hear|find) (more|the full|full|all|our|also|next|other)\b.*$",
        r"^(click|tap|go|press) here\b.*$|^.*\b(click|tap) here\b.*$",
        r"^(please )?(read|see) our (terms|privacy|guidelines|rules|house rules)\b.*$|^(whatsapp|tweet|e-?mail|text|sms|telegram|phone|call|tel)\s*: ?[+@\w]\S*( \S+){0,3}$|^if you (are reading this|can.t see|cannot see)\b.*$",
        r"^(sign|signing) up (for|to|here|now|today)\b.*$|^subscribe (to|here|now|today|for|and)\b.*$|^(get|receive) .*\b(in|to|into) your (inbox|e-?mail|phone)\b.*$|^.*\b(straight|delivered|sent) (direct(ly)? )?(in|to|into) your (inbox|e-?mail|phone)\b.*$|^.*\bour (free |daily |weekly |new )*newsletters?\b.*$|^(want|looking for) (more|to (read|hear|know|get))\b.*$",
        r"^follow\b.*\b(on|at|via) (twitter|facebook|instagram|tiktok|youtube|linkedin|x|threads|telegram|social media|flipboard|google news)\b.*$|^follow (us|him|her|them|me|@|\w+ \w+ @).*$|^follow\b.*\bhttps?://\S+\W*$|^(like|find|join|add|friend|visit) (us|me|our)\b.*\b(on|at)\b.*$|^(join|become) (the|our|a) .*(member|community|group|supporter|channel|conversation|discussion|today)\b.*$|^@\w+$",
        r"^(have|got|do you have) (a|any|an|you|something) (news )?(tips?|stor(y|ies)|question|comment|correction|feedback|information|thoughts?|confidential|photos|video|you got)\b.*$|^(send|submit|email|e-mail|contact|write to|call|reach|text) (us|me|him|her|them|your|tips?|the|this|our|\w+ \w+ at)\b.*(@|tips?|here|below|newsroom|\d{3}[-.]\d{4}|twitter|reporter|author|desk).*$",
        r"^(support|donate|help|contribute|please (support|consider|donate))\b.*\b(journalism|newsroom|reporting|work|independent|us|today|donation)\b.*$|^if you (like|liked|enjoyed|found|value)\b.*(this|our|reading)\b.*$",
        r"^.*(is|are) (no longer accepting|closed for|turned off|disabled).{0,20}comments?\b.*$|^(comments|replies) .*(closed|disabled|moderated|off)\b.*$",
        r"^this (article|story|post|content|site|page) (may |might )?(contains?|includes?|has) (affiliate|sponsored|paid|external)\b.*$|^.*\b(affiliate (link|commission|program)|may (earn|receive|get) .*commission)\b.*$",
        r"^for (more|all the latest|the latest|breaking|further)\b.*\b(visit|follow|click|download|sign|subscribe|see|check|go to|head|news|updates|information)\b.*$|^(visit|download|install|get) .*\b(for (more|the latest)|app)\b.*$",
        r"^(listen|tune in|watch) (to|live|in)\b.*\b(live|podcast|here|sounds|weekdays)\b.*$",
        r"^(watch|listen|stream|play|see|view)( the| our| this)? (video|latest|live|podcast|episode|gallery|photos|clip|trailer)\b.*$",
    ])
});

static CREDITS: LazyLock<RegexSet> = LazyLock::new(|| {
    set(&[
        r"^\(?(additional |further |with )?(reporting|writing|editing|compiled|translated|edited|research|graphics?|produced|photography|contributions?) (by|from|and (editing|writing|reporting) by)\b.*$",
        r"^\(?(reuters|ap|afp|dpa|efe|ansa|bloomberg|upi|pa|pti|ians|ani|xinhua|tass|cnn|agencies|with agencies|with inputs? from .+)\)?\W*$",
        r"^(photos?|photographs?|images?|pictures?|video|illustrations?|graphics?|foto|bild|crédito|crédit photo|fuente|quelle|source|sources|credit|credits|h/t|hat tip|image source|image copyright|image caption|getty images|photo credit)\s*(by|credit|courtesy( of)?|source)?\s*[:/©]\s*.+$",
        r"^(photos?|photographs?|images?|pictures?|illustrations?) (by|courtesy|credit|from|via)\b.+$",
        r"^via \S+$",
        r"^.*\b(photos?|images?|pictures?) ?©.+$|^.*\((photo|image|picture|file|credit|photo credit|image credit|file photo)s?( by)?: ?[^)]+\)\W*$",
        r"^[\w .'-]{2,40}[/|] ?(getty( images)?|reuters|ap|afp|epa|shutterstock|alamy|istock|rex( features)?|bloomberg|associated press)\b.*$",
    ])
});

static NOTICES: LazyLock<RegexSet> = LazyLock::new(|| {
    set(&[
        r"^\W{0,3}(correction|corrections|clarification|editor.?s.? note|update|errata|erratum|retraction|amendment)s?( \([^)]{1,40}\)|,? [\w., ]{1,30})?\s*[:—–]\s*\S",
        r"^\W{0,3}(this|an earlier version of this|a previous version of this|an earlier|the original) (article|story|post|piece|report|version|headline|column)\b.*\b(amended|corrected|updated|misstated|misspelled|misidentified|incorrectly|clarified|revised|changed|erroneously|omitted)\b",
    ])
});

static BIOGRAPHIES: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"^((?-i:\p{Lu})[\w.'’-]+ ){1,4}(is|was|covers|writes|has (covered|been|written|worked)|joined|serves)\b.*\b(reporter|editor|correspondent|journalist|writer|columnist|contributor|producer|author|freelance|blogger|newsletter|professor|fellow|intern|analyst|covers|covering)\b.*$|^.*\b(can be reached|reach (him|her|them)|follow (him|her|them)|email (him|her|them)|on twitter (at|@))\b.*$",
    )
});

static BYLINES: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"^(by|from|von|par|por|di|door|text|words|story|written by|reported by|posted by|author)[: ]\s*(?-i:[\p{Lu}@])[^.!?]+$",
    )
});

static DATES: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"^\W*(((first |originally |last )?(published|updated|posted|modified|created|created on|on|at|date|as of|print edition)\b)?[\s:,|–—-]*)((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b)?[\s,.|–—-]*(\d{1,2}(st|nd|rd|th)?[\s./-]+)?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)?[\s.,/-]*(\d{1,2}(st|nd|rd|th)?\b)?[\s.,/-]*(\d{1,2}[./-]\d{1,2}[./-])?((19|20)\d\d)?[\s,|@–—-]*(at )?\d{0,2}([:.h]\d{2}){0,2}\s*([ap]\.?m\.?)?\s*\(?([a-z]{1,4}([+-]\d{1,4})?)?\)?\W*$|^\d+ (second|minute|hour|day|week|month|year)s? ago\W*$",
    )
});

/// Whether a line opens with a picture's number in its gallery (`3/30 The harbour at dawn`).
pub fn counts_pictures(line: &str) -> bool {
    static COUNT: LazyLock<Regex> = LazyLock::new(|| one(r"^\d{1,3} ?/ ?\d{1,3}\b"));
    line.starts_with(|c: char| c.is_ascii_digit()) && COUNT.is_match(line)
}

/// Whether a line is a label, a control or a call to go elsewhere.
pub fn is_label(line: &str) -> bool {
    line.len() <= 160 && LABELS.is_match(line)
}

/// Whether a line calls the reader elsewhere.
pub fn is_call(line: &str) -> bool {
    // Two sentences that begin with "Follow" are an outlet's own words at the end of an article more often than a button.
    let many = line.starts_with("Follow") && line.trim_end_matches('.').contains(". ");
    line.len() <= 240 && !many && CALLS.is_match(line)
}

/// Whether a line says who supplied or helped.
pub fn is_credit(line: &str) -> bool {
    line.len() <= 260 && CREDITS.is_match(line)
}

/// Whether a line is the outlet's word on a mistake or an amendment.
pub fn is_notice(line: &str) -> bool {
    line.len() <= 1200 && NOTICES.is_match(line)
}

/// Whether a line tells about its author.
pub fn is_biography(line: &str) -> bool {
    line.len() <= 500 && BIOGRAPHIES.is_match(line)
}

/// Whether a line names the writer.
pub fn is_byline(line: &str) -> bool {
    line.len() <= 160 && BYLINES.is_match(line)
}

/// Whether a line is a date or a time and nothing else.
pub fn is_date(line: &str) -> bool {
    line.len() <= 90 && line.bytes().any(|byte| byte.is_ascii_digit()) && DATES.is_match(line)
}

/// Whether a heading announces something other than the article.
pub fn announces_other(heading: &str) -> bool {
    static OTHER: LazyLock<RegexSet> = LazyLock::new(|| {
        set(&[
            r"^(related|more (on|from|in|news|stor|about|like)|most (read|popular|viewed|shared|commented|recent)|read (more|next|also)|recommended|trending|popular|latest|top stories|see also|you (may|might)|also (on|in|read|see)|don.t miss|share|comments?|leave a|newsletter|sign up|subscribe|follow|about the (author|writer)|about us|advert|sponsored|promoted|tags|topics|editor.s picks?|from (the|our) (web|partners)|around the web|what.s next|up next|next (article|story|post)|previous|contact|join|support|further reading|in this (story|article)|in case you missed|get the|our (apps|newsletter|picks)|featured|explore|elsewhere|similar|external links|самые|популярн|похожие|читайте|смотрите|ещё|lo más|más (leíd|notici)|relacionad|mais lid|veja|meistgelesen|weitere|auch interessant|lire aussi|leggi anche|potrebbe|les plus|te puede|the bbc is not responsible|find out more|today.s|have your say|your comments|other (stories|news|articles)|links|mehr zum|lesen sie|leia|lee también|à lire)",
        ])
    });
    heading.len() <= 120 && OTHER.is_match(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_no_text_are_told_from_text() {
        for line in [
            "Advertisement",
            "Share this article",
            "12 comments",
            "Read more",
            "© 2031 Lorne Courier",
            "Loading...",
        ] {
            assert!(is_label(line), "{line}");
        }
        for line in [
            "Read more: Why the ferries run on coal",
            "Sign up for our newsletter",
            "Follow Jo Marsh on Twitter @jomarsh",
            "Click here to see the boats",
        ] {
            assert!(is_call(line), "{line}");
        }
        for line in [
            "He told the court that the advertisement had misled him.",
            "More than 100 people may have perished in the storm.",
            "Next up is the dance of the drums, performed with joy.",
            "The union said it would sign up for talks.",
        ] {
            assert!(!is_label(line) && !is_call(line), "{line}");
        }
    }

    #[test]
    fn credits_notices_bylines_and_dates_are_recognised() {
        assert!(is_credit("(Reporting by Jo Marsh; editing by Lee Oram)"));
        assert!(is_credit("Photo: Jo Marsh"));
        assert!(!is_credit("Lee Oram contributed to this report."));
        assert!(is_notice("Correction: An earlier version gave the wrong number of sheep."));
        assert!(is_notice("This article was amended on 15 March 2031 to correct a name."));
        assert!(!is_notice("This article of the treaty was the last to be agreed."));
        assert!(is_byline("By Jo Marsh and Lee Oram"));
        assert!(!is_byline("By far the largest of the three"));
        assert!(is_date("Friday 14 March 2031 18:42 GMT"));
        assert!(is_date("3 hours ago"));
        assert!(!is_date("14 boats left the port"));
        assert!(is_biography("Jo Marsh is a reporter at the Lorne Courier."));
        assert!(announces_other("Related stories") && !announces_other("A relation of the king"));
        assert!(counts_pictures("3/30 The harbour at dawn"));
    }
}
