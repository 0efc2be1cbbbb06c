//! Words around numbers: number words, scales, hedges, what is counted, what befell them. English, from general knowledge.

use super::Hedge;
use serde::{Deserialize, Serialize};

/// What befell those who are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Fate {
    /// Dead.
    Killed,
    /// Injured.
    Hurt,
    /// Not found.
    Missing,
    /// Driven from their homes.
    Displaced,
    /// Arrested or held.
    Held,
    /// Brought to safety.
    Rescued,
}

/// The fate that a word tells.
pub(super) fn fate(form: &str) -> Option<Fate> {
    Some(match form {
        "killed" | "killing" | "kill" | "kills" | "dead" | "died" | "die" | "dies" | "deaths" | "death"
        | "toll" | "perished" | "drowned" | "fatalities" | "bodies" => Fate::Killed,
        "injured" | "injuring" | "injures" | "injuries" | "wounded" | "wounding" | "wounds" | "hurt"
        | "hurting" | "treated" | "hospitalised" | "hospitalized" => Fate::Hurt,
        "missing" | "unaccounted" => Fate::Missing,
        "displaced" | "displacing" | "evacuated" | "evacuating" | "evacuees" | "homeless" | "fled"
        | "fleeing" => Fate::Displaced,
        "arrested" | "arrests" | "arresting" | "detained" | "detaining" | "detentions" | "imprisoned"
        | "captured" => Fate::Held,
        "rescued" | "rescuing" | "saved" | "freed" => Fate::Rescued,
        _ => return None,
    })
}

/// Whether a noun counts human beings.
pub(super) fn counts_persons(form: &str) -> bool {
    matches!(
        form,
        "people"
            | "persons"
            | "civilians"
            | "residents"
            | "men"
            | "women"
            | "children"
            | "passengers"
            | "soldiers"
            | "troops"
            | "workers"
            | "victims"
            | "casualties"
            | "survivors"
            | "villagers"
            | "students"
            | "pupils"
            | "patients"
            | "officers"
            | "protesters"
            | "demonstrators"
            | "migrants"
            | "refugees"
            | "crew"
            | "crewmen"
            | "sailors"
            | "fishermen"
            | "firefighters"
            | "rescuers"
            | "fatalities"
            | "deaths"
            | "bodies"
            | "injuries"
            | "others"
            | "members"
            | "tourists"
            | "staff"
            | "personnel"
            | "fighters"
            | "militants"
            | "prisoners"
            | "hostages"
            | "employees"
            | "inhabitants"
            | "adults"
            | "girls"
            | "boys"
            | "citizens"
            | "arrests"
            | "evacuees"
    )
}

/// The value of a number word below a hundred.
pub(super) fn small_number(form: &str) -> Option<f64> {
    const WORDS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if let Some(at) = WORDS.iter().position(|word| *word == form) {
        return Some(at as f64);
    }
    TENS.iter().position(|word| *word == form).map(|at| (at + 2) as f64 * 10.0)
}

/// The factor of a scale word.
pub(super) fn scale(form: &str) -> Option<f64> {
    Some(match form {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" | "k" => 1_000.0,
        "million" | "m" | "mn" => 1_000_000.0,
        "billion" | "bn" => 1_000_000_000.0,
        "trillion" | "tn" => 1_000_000_000_000.0,
        _ => return None,
    })
}

/// The span of values that a word for many allows: from two of them up to the next scale.
pub(super) fn many(form: &str) -> Option<(f64, f64)> {
    Some(match form {
        "dozens" => (24.0, 99.0),
        "scores" => (40.0, 199.0),
        "hundreds" => (200.0, 1_999.0),
        "thousands" => (2_000.0, 99_999.0),
        "millions" => (2_000_000.0, 999_999_999.0),
        "billions" => (2_000_000_000.0, 999_999_999_999.0),
        _ => return None,
    })
}

/// The hedges, longest first: words that stand right before a number.
pub(super) const HEDGES: &[(&[&str], Hedge)] = &[
    (&["no", "fewer", "than"], Hedge::AtLeast),
    (&["no", "less", "than"], Hedge::AtLeast),
    (&["no", "more", "than"], Hedge::AtMost),
    (&["as", "many", "as"], Hedge::AtMost),
    (&["as", "much", "as"], Hedge::AtMost),
    (&["at", "least"], Hedge::AtLeast),
    (&["more", "than"], Hedge::AtLeast),
    (&["greater", "than"], Hedge::AtLeast),
    (&["upwards", "of"], Hedge::AtLeast),
    (&["at", "most"], Hedge::AtMost),
    (&["up", "to"], Hedge::AtMost),
    (&["fewer", "than"], Hedge::AtMost),
    (&["less", "than"], Hedge::AtMost),
    (&["close", "to"], Hedge::About),
    (&["an", "estimated"], Hedge::About),
    (&["over"], Hedge::AtLeast),
    (&["under"], Hedge::AtMost),
    (&["about"], Hedge::About),
    (&["around"], Hedge::About),
    (&["some"], Hedge::About),
    (&["roughly"], Hedge::About),
    (&["nearly"], Hedge::About),
    (&["almost"], Hedge::About),
    (&["approximately"], Hedge::About),
    (&["estimated"], Hedge::About),
];

/// Currencies by word, with the sign that stands for them.
pub(super) fn currency(form: &str) -> Option<&'static str> {
    Some(match form {
        "dollar" | "dollars" | "usd" => "$",
        "euro" | "euros" | "eur" => "€",
        "pound" | "pounds" | "gbp" => "£",
        "yen" => "¥",
        "crown" | "crowns" | "krone" | "kroner" | "kronor" => "kr",
        "rouble" | "roubles" | "ruble" | "rubles" => "₽",
        "rupee" | "rupees" => "₹",
        "yuan" => "yuan",
        "franc" | "francs" => "fr",
        _ => return None,
    })
}

/// Units of time: a number of them is a duration or an age, compared as any other thing.
pub(super) fn is_calendar(form: &str) -> bool {
    matches!(
        form,
        "year" | "month" | "week" | "day" | "hour" | "minute" | "mile" | "metre" | "meter" | "foot" | "inch"
    )
}
