//! Words that carry a typed fact: verbs of saying, hedges, denials, calendar words, offices, places, small numbers. English,
//! written for this project from general knowledge. Lower-case folded forms.

/// How an attribution presents what is said. Verbs of one stance are the same information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Stance {
    Neutral,
    Stress,
    Doubt,
    Admission,
    Denial,
    Warning,
    Confirmation,
    Demand,
    Promise,
    Praise,
    Blame,
}

/// The stance of a verb of saying.
pub(super) fn saying(form: &str) -> Option<Stance> {
    Some(match form {
        "said" | "says" | "say" | "saying" | "told" | "tells" | "telling" | "stated" | "states" | "added"
        | "adds" | "noted" | "notes" | "wrote" | "writes" | "written" | "reported" | "reports"
        | "reporting" | "according" | "explained" | "explains" | "replied" | "remarked" | "commented"
        | "announced" | "announces" | "tweeted" | "posted" | "recalled" | "described" | "describes"
        | "asked" | "responded" | "continued" => Stance::Neutral,
        "stressed" | "stresses" | "emphasised" | "emphasized" | "underlined" | "underscored"
        | "underscores" | "highlighted" | "highlights" | "reiterated" | "insisted" | "insists" => {
            Stance::Stress
        }
        "claimed" | "claims" | "claiming" | "alleged" | "alleges" | "alleging" | "asserted" | "asserts"
        | "contended" | "contends" | "purported" | "maintained" | "maintains" | "suggested" | "suggests"
        | "argued" | "argues" => Stance::Doubt,
        "admitted" | "admits" | "acknowledged" | "acknowledges" | "conceded" | "concedes" | "confessed" => {
            Stance::Admission
        }
        "denied" | "denies" | "denying" | "rejected" | "rejects" | "dismissed" | "disputed" | "disputes"
        | "refuted" => Stance::Denial,
        "warned" | "warns" | "warning" | "cautioned" | "threatened" | "threatens" => Stance::Warning,
        "confirmed" | "confirms" | "confirming" | "verified" => Stance::Confirmation,
        "urged" | "urges" | "demanded" | "demands" | "appealed" | "called" => Stance::Demand,
        "promised" | "promises" | "vowed" | "vows" | "pledged" | "pledges" => Stance::Promise,
        "praised" | "praises" | "welcomed" | "hailed" => Stance::Praise,
        "accused" | "accuses" | "blamed" | "blames" | "condemned" | "condemns" | "denounced"
        | "criticised" | "criticized" => Stance::Blame,
        _ => return None,
    })
}

/// Words of certainty, obligation, allegation and scope; the value groups those that say the same.
pub(super) fn modality(form: &str) -> Option<&'static str> {
    Some(match form {
        "may" | "might" | "could" | "possibly" | "perhaps" | "possible" | "maybe" => "possible",
        "will" | "shall" | "certainly" | "definitely" | "certain" => "certain",
        "must" | "required" | "obliged" => "required",
        "should" | "ought" => "advised",
        "likely" | "probably" | "probable" | "expected" | "expects" | "expect" => "likely",
        "unlikely" | "improbable" => "unlikely",
        "alleged" | "allegedly" | "purportedly" | "purported" | "accused" | "suspected" | "reportedly"
        | "apparently" | "apparent" | "seemingly" | "supposedly" | "unconfirmed" | "presumed"
        | "presumably" | "believed" => "alleged",
        "appeared" | "appears" | "appear" | "seemed" | "seems" | "seem" => "seeming",
        "unclear" | "unknown" | "uncertain" => "unclear",
        "hopes" | "hoped" | "hoping" | "hope" | "planned" | "plans" | "planning" | "aims" | "aiming"
        | "intended" | "intends" | "considering" | "proposed" => "intended",
        "attempted" | "attempting" | "tried" | "trying" => "attempted",
        "all" | "every" | "entire" | "always" | "none" => "all",
        "most" | "majority" | "mostly" | "largely" => "most",
        "some" | "several" | "partly" | "partially" => "some",
        "about" | "around" | "nearly" | "almost" | "approximately" | "roughly" => "roughly",
        "only" => "only",
        _ => return None,
    })
}

/// Auxiliaries that reported speech shifts back: the same strength.
pub(super) fn back_shifted(p: &str, q: &str) -> bool {
    let pair = |a, b| (p == a && q == b) || (p == b && q == a);
    pair("will", "would") || pair("can", "could") || pair("may", "might") || pair("shall", "should")
}

/// Words that deny.
pub(super) fn negates(form: &str) -> bool {
    matches!(
        form,
        "not"
            | "no"
            | "never"
            | "nobody"
            | "nothing"
            | "neither"
            | "nor"
            | "without"
            | "cannot"
            | "none"
            | "nowhere"
    ) || form.ends_with("n't")
}

/// Words that name a time. Months and `may` are told apart by the caller.
pub(super) fn is_time(form: &str) -> bool {
    matches!(
        form,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "mondays"
            | "tuesdays"
            | "wednesdays"
            | "thursdays"
            | "fridays"
            | "saturdays"
            | "sundays"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "tonight"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "nights"
            | "overnight"
            | "midnight"
            | "noon"
            | "midday"
            | "weekend"
            | "week"
            | "weeks"
            | "month"
            | "months"
            | "year"
            | "years"
            | "day"
            | "days"
            | "hour"
            | "hours"
            | "minute"
            | "minutes"
            | "decade"
            | "decades"
            | "century"
            | "recently"
            | "initially"
            | "previously"
            | "originally"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "a.m."
            | "p.m."
            | "dawn"
            | "dusk"
            | "lunchtime"
            | "christmas"
            | "easter"
            | "ramadan"
            | "immediately"
            | "soon"
    )
}

/// Offices and descriptions of persons, in lower case or before a name.
pub(super) fn is_role(form: &str) -> bool {
    matches!(
        form,
        "president"
            | "vice-president"
            | "minister"
            | "ministers"
            | "premier"
            | "chancellor"
            | "secretary"
            | "senator"
            | "congressman"
            | "congresswoman"
            | "representative"
            | "governor"
            | "mayor"
            | "councillor"
            | "ambassador"
            | "envoy"
            | "diplomat"
            | "diplomats"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "chief"
            | "director"
            | "chairman"
            | "chairwoman"
            | "leader"
            | "leaders"
            | "head"
            | "commander"
            | "general"
            | "colonel"
            | "captain"
            | "lieutenant"
            | "admiral"
            | "sergeant"
            | "judge"
            | "prosecutor"
            | "lawyer"
            | "attorney"
            | "professor"
            | "doctor"
            | "economist"
            | "analyst"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "bishop"
            | "archbishop"
            | "imam"
            | "coach"
            | "manager"
            | "executive"
            | "founder"
            | "activist"
            | "deputy"
            | "officer"
            | "commissioner"
            | "sheriff"
            | "lawmaker"
            | "opposition"
            | "candidate"
            | "adviser"
            | "advisor"
            | "aide"
            | "treasurer"
            | "mp"
            | "editor"
            | "widow"
            | "organizer"
            | "organiser"
    )
}

/// Directions and words of place; place names are told by what stands before them.
pub(super) fn is_compass(form: &str) -> bool {
    let base = form.strip_suffix("ern").unwrap_or(form);
    matches!(
        base,
        "north"
            | "south"
            | "east"
            | "west"
            | "northwest"
            | "northeast"
            | "southwest"
            | "southeast"
            | "central"
            | "north-west"
            | "north-east"
            | "south-west"
            | "south-east"
    )
}

/// Prepositions behind which a name is a place more often than not.
pub(super) fn leads_to_place(form: &str) -> bool {
    matches!(
        form,
        "in" | "at"
            | "near"
            | "from"
            | "outside"
            | "inside"
            | "across"
            | "throughout"
            | "around"
            | "toward"
            | "towards"
    )
}

/// Courtesies before a surname.
pub(super) fn is_courtesy(form: &str) -> bool {
    matches!(form, "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "lord" | "lady" | "mx" | "prof")
}

/// Particles inside names.
pub(super) fn is_particle(form: &str) -> bool {
    matches!(
        form,
        "al" | "el"
            | "bin"
            | "ibn"
            | "ben"
            | "de"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "van"
            | "von"
            | "der"
            | "den"
            | "la"
            | "le"
            | "abu"
            | "jr"
            | "sr"
    )
}

/// The digits of a small number in words, or of a rough one as itself.
pub(super) fn number_word(form: &str) -> Option<&str> {
    Some(match form {
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" => "9",
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        "thirteen" => "13",
        "fourteen" => "14",
        "fifteen" => "15",
        "sixteen" => "16",
        "seventeen" => "17",
        "eighteen" => "18",
        "nineteen" => "19",
        "twenty" => "20",
        "thirty" => "30",
        "forty" => "40",
        "fifty" => "50",
        "sixty" => "60",
        "seventy" => "70",
        "eighty" => "80",
        "ninety" => "90",
        "hundred" | "thousand" | "million" | "billion" | "trillion" | "hundreds" | "thousands"
        | "millions" | "billions" | "dozen" | "dozens" | "scores" | "half" | "twice" | "double" | "third"
        | "quarter" => form,
        _ => return None,
    })
}
