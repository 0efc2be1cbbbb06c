//! Words for offices and callings that stand beside names. English; given in lower case.

/// Forms of address, which are no offices.
const ADDRESS: &[&str] = &[
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "dr", "dr.", "prof", "prof.", "sir", "dame", "lord", "lady",
    "baron", "baroness", "st", "st.", "sheikh", "shaikh", "ayatollah", "imam", "mullah", "maulana", "hon", "hon.",
    "rev", "rev.", "reverend", "father", "sister", "brother", "monsieur", "madame", "herr", "frau", "señor", "señora",
    "don", "haji", "messrs", "messrs.",
];

/// Nouns that end a phrase for an office or calling.
const OFFICES: &[&str] = &[
    "president", "ex-president", "vice-president", "premier", "chancellor", "minister", "secretary", "king", "queen",
    "prince", "princess", "emperor", "empress", "duke", "duchess", "emir", "sultan", "pope", "archbishop", "bishop",
    "cardinal", "rabbi", "patriarch", "governor", "gov", "gov.", "mayor", "senator", "sen", "sen.", "representative",
    "rep", "rep.", "congressman", "congresswoman", "deputy", "lawmaker", "ambassador", "envoy", "consul", "commissioner",
    "director", "chairman", "chairwoman", "chair", "chief", "head", "leader", "spokesman", "spokeswoman", "spokesperson",
    "speaker", "adviser", "advisor", "aide", "candidate", "nominee", "judge", "justice", "prosecutor", "attorney",
    "lawyer", "solicitor", "barrister", "sheriff", "detective", "inspector", "superintendent", "constable", "officer",
    "general", "gen", "gen.", "lieutenant", "lt", "lt.", "colonel", "col", "col.", "major", "maj", "maj.", "captain",
    "capt", "capt.", "sergeant", "sgt", "sgt.", "corporal", "cpl", "cpl.", "private", "admiral", "adm", "adm.",
    "commander", "brigadier", "marshal", "warlord", "professor", "doctor", "surgeon", "economist", "analyst",
    "strategist", "trader", "dealer", "broker", "manager", "executive", "ceo", "cfo", "founder", "co-founder", "owner",
    "editor", "columnist", "journalist", "reporter", "correspondent", "presenter", "author", "writer", "novelist", "poet",
    "director-general", "secretary-general", "actor", "actress", "singer", "musician", "composer", "artist", "filmmaker",
    "producer", "coach", "trainer", "captain", "skipper", "goalkeeper", "defender", "midfielder", "striker", "forward",
    "winger", "batsman", "bowler", "all-rounder", "pitcher", "quarterback", "teammate", "team-mate", "champion",
    "activist", "campaigner", "dissident", "opposition", "expert", "scientist", "researcher", "historian", "official",
    "diplomat", "treasurer", "trustee", "coroner", "paramedic", "teacher", "student", "pupil", "farmer", "engineer",
    "pilot", "resident", "witness", "survivor", "victim", "widow", "husband", "wife", "son", "daughter", "brother",
    "sister", "father", "mother", "cousin", "nephew", "niece", "uncle", "aunt", "colleague", "rival", "predecessor",
    "successor", "councillor", "counsellor", "ombudsman", "negotiator", "mediator", "rapporteur", "whip", "mp", "mep",
    "msp", "congressmember", "premier-designate", "vice", "undersecretary",
];

/// Whether a word in lower case is a form of address.
#[must_use]
pub fn is_address(lower: &str) -> bool {
    ADDRESS.contains(&lower)
}

/// Whether a word in lower case names an office or calling.
#[must_use]
pub fn is_office(lower: &str) -> bool {
    OFFICES.contains(&lower)
}
