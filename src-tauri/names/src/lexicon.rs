//! What words can be: common words, given names and surnames, towns and countries, peoples, well-known bodies.

use std::collections::{HashMap, HashSet};

/// What a word or name is known as; several may hold at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known(u8);

impl Known {
    pub(crate) const COMMON: u8 = 1;
    pub(crate) const GIVEN: u8 = 2;
    pub(crate) const SURNAME: u8 = 4;
    pub(crate) const TOWN: u8 = 8;
    pub(crate) const CITY: u8 = 16;
    pub(crate) const COUNTRY: u8 = 32;
    pub(crate) const PEOPLE: u8 = 64;
    /// A state, region, sea or city that is hardly ever anything but a place.
    pub(crate) const REGION: u8 = 128;
    /// Surely a place, whatever surrounds it.
    pub(crate) const LAND: u8 = Self::COUNTRY | Self::REGION;

    /// Whether it is known as any of `kinds`.
    pub(crate) fn is(self, kinds: u8) -> bool {
        self.0 & kinds != 0
    }
}

/// What a noun makes of the name that it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// A body of people.
    Body,
    /// A piece of land, water or building.
    Place,
    /// An event, law, prize or the like.
    Event,
}

/// The lists that ship with this crate.
pub(crate) struct Lexicon {
    words: HashMap<&'static str, Known>,
    bodies: HashSet<&'static str>,
    heads: HashMap<&'static str, Head>,
}

impl Lexicon {
    pub(crate) fn read() -> Self {
        let mut words: HashMap<&'static str, Known> = HashMap::new();
        for line in include_str!("../model/lexicon.tsv").lines() {
            let Some((word, letters)) = line.split_once('\t') else { continue };
            let kinds = letters.bytes().map(|letter| match letter {
                b'c' => Known::COMMON,
                b'g' => Known::GIVEN,
                b's' => Known::SURNAME,
                b't' => Known::TOWN,
                b'T' => Known::CITY,
                b'r' => Known::REGION,
                _ => Known::COUNTRY,
            });
            words.insert(word, Known(kinds.fold(0, |all, kind| all | kind)));
        }
        for country in entries(include_str!("../lists/countries.txt")) {
            words.entry(country).or_default().0 |= Known::COUNTRY;
        }
        for place in entries(include_str!("../lists/places.txt")) {
            words.entry(place).or_default().0 |= Known::REGION;
        }
        for people in entries(include_str!("../lists/demonyms.txt")).flat_map(str::split_whitespace) {
            words.entry(people).or_default().0 |= Known::PEOPLE;
        }
        let mut heads = HashMap::new();
        for (kind, nouns) in
            entries(include_str!("../lists/heads.txt")).filter_map(|line| line.split_once(':'))
        {
            let head = match kind {
                "body" => Head::Body,
                "place" => Head::Place,
                _ => Head::Event,
            };
            heads.extend(nouns.split_whitespace().map(|noun| (noun, head)));
        }
        Self { words, heads, bodies: entries(include_str!("../lists/organisations.txt")).collect() }
    }

    /// What a name in lower case is known as.
    pub(crate) fn known(&self, lower: &str) -> Known {
        self.words.get(lower).copied().unwrap_or_default()
    }

    /// Whether a word in lower case is an ordinary word of English, in any inflection.
    pub(crate) fn common(&self, lower: &str) -> bool {
        let known = |stem: &str| self.known(stem).is(Known::COMMON);
        if known(lower) {
            return true;
        }
        let doubled = |stem: &str| {
            let mut back = stem.chars().rev();
            let (last, before) = (back.next(), back.next());
            last == before && last.is_some_and(|c| known(&stem[..stem.len() - c.len_utf8()]))
        };
        ["s", "es", "ed", "d", "ing", "er", "ers", "est", "ly"].iter().any(|ending| {
            lower.strip_suffix(ending).is_some_and(|stem| {
                stem.len() > 2
                    && (known(stem) || *ending == "ing" && known(&format!("{stem}e")) || doubled(stem))
            })
        }) || lower
            .strip_suffix("ies")
            .or(lower.strip_suffix("ied"))
            .is_some_and(|stem| known(&format!("{stem}y")))
    }

    /// What a noun in lower case makes of the name that it ends.
    pub(crate) fn head(&self, lower: &str) -> Option<Head> {
        self.heads.get(lower).copied()
    }

    /// Whether a name is that of a well-known body; upper and lower case count.
    pub(crate) fn body(&self, name: &str) -> bool {
        self.bodies.contains(name)
    }
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
