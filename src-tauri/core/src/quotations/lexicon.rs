//! The closed word classes that attribution rests on: verbs of saying in all their forms, pronouns, determiners, titles,
//! nouns for people who speak. Written for this program from general knowledge of English; open classes are not listed.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of word classes; one word may be in several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

impl Class {
    /// A verb that introduces somebody's words: *said*, *told*, *wrote*.
    pub const SAYING: Class = Class(1);
    /// A verb of judging, thinking or naming that often carries a quoted phrase: *called*, *described*, *believes*.
    pub const JUDGING: Class = Class(1 << 1);
    /// An `-ing` form of either.
    pub const PARTICIPLE: Class = Class(1 << 2);
    /// A form that may also be a noun: *claim*, *reports*.
    pub const NOUNLIKE: Class = Class(1 << 3);
    /// *the*, *a*, *his*, *another*.
    pub const DETERMINER: Class = Class(1 << 4);
    /// *in*, *on*, *after*.
    pub const PREPOSITION: Class = Class(1 << 5);
    /// Personal and relative pronouns in the role of a subject.
    pub const PRONOUN: Class = Class(1 << 6);
    /// *and*, *but*, *or*.
    pub const CONJUNCTION: Class = Class(1 << 7);
    /// *that*, *because*, *when*: a new clause begins.
    pub const SUBORDINATOR: Class = Class(1 << 8);
    /// *who*, *which*, *whose*.
    pub const RELATIVE: Class = Class(1 << 9);
    /// Forms of *be*, *have*, *do* and the modal verbs.
    pub const AUXILIARY: Class = Class(1 << 10);
    /// Words that may stand between a subject and its verb.
    pub const ADVERB: Class = Class(1 << 11);
    /// *Mr.*, *Senator*, *spokeswoman* and their like before a name.
    pub const TITLE: Class = Class(1 << 12);
    /// Days, months, *yesterday*.
    pub const TIME: Class = Class(1 << 13);
    /// Nouns for those who speak: *spokesman*, *officials*, *statement*.
    pub const SPEAKER_NOUN: Class = Class(1 << 14);
    /// A form of *be*, which makes a past participle passive.
    pub const BE: Class = Class(1 << 15);
    /// A noun for somebody's words: *claim*, *remark*, *statement*.
    pub const WORDS_NOUN: Class = Class(1 << 16);
    /// A noun for a work with a title: *show*, *book*, *film*.
    pub const WORK_NOUN: Class = Class(1 << 17);
    /// A base form, as after *to* or a modal verb.
    pub const BASE: Class = Class(1 << 18);
    /// Common finite verbs outside the other classes; they end a noun phrase.
    pub const VERB: Class = Class(1 << 19);
    /// A verb of judging that gives a thing its name or its mark: *called it "..."*.
    pub const NAMING: Class = Class(1 << 20);
    /// Either kind of verb that may carry quoted words.
    pub const CUE: Class = Class(Self::SAYING.0 | Self::JUDGING.0);

    /// Whether the sets share a class.
    pub fn has(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// Regular and irregular verbs of saying. `word` inflects by rule; `a/b/c/d` lists base, third person, past, participle.
const SAYING: &str = "say/says/said/saying tell/tells/told/telling write/writes/wrote/writing tweet retweet post/posts/posted/posting \
    add ask reply/replies/replied/replying respond note explain argue insist declare announce recall continue claim state \
    warn admit/admits/admitted/admitting acknowledge assert allege contend maintain comment remark observe report conclude \
    concede confess confirm deny/denies/denied/denying disclose emphasize emphasise exclaim joke lament mention muse quip/quips/quipped/quipping \
    read/reads/read/reading reiterate remind repeat retort reveal scoff shout sing/sings/sang/singing sneer snap/snaps/snapped/snapping speak/speaks/spoke/speaking \
    stress suggest testify/testifies/testified/testifying text theorize urge vow/vows/vowed/vowing whisper yell chant cry/cries/cried/crying \
    interject intone opine point/points/pointed/pointing predict proclaim promise protest quote recount relate \
    swear/swears/swore/swearing thunder underline underscore caution chide complain counter elaborate enthuse gush \
    inquire mutter pledge propose request signal advise agree answer boast brag/brags/bragged/bragging demand echo/echoes/echoed/echoing \
    estimate express indicate inform instruct interrupt joke laugh recommend refuse reason summarize specify/specifies/specified/specifying tease";

/// Verbs of judging that take the quoted words as a predicate; they stand close before them.
const NAMING: &str = "call describe accuse criticize criticise attack blast praise condemn denounce deride dismiss mock ridicule \
    slam/slams/slammed/slamming liken compare label/labels/labeled/labeling label/labels/labelled/labelling dub/dubs/dubbed/dubbing \
    brand term characterize characterise refer/refers/referred/referring decry/decries/decried/decrying hail tout scold \
    lambaste castigate chastise rebuke admonish bash portray depict rate";

const JUDGING: &str = "think/thinks/thought/thinking believe know/knows/knew/knowing feel/feels/felt/feeling \
    find/finds/found/finding show cite define regard consider \
    wish hope want expect fear worry/worries/worried/worrying doubt question wonder understand/understands/understood/understanding \
    learn see/sees/saw/seeing hear/hears/heard/hearing mean/means/meant/meaning decide determine declare rule \
    support oppose favor favour back endorse blame defend trumpet welcome applaud \
    reject offer outline present discuss talk address detail document imply/implies/implied/implying \
    stipulate require plan vote encourage appeal/appeals/appealed/appealing quote unveil voice \
    rail hammer lash rip/rips/ripped/ripping thank apologize \
    apologise marvel remember imagine envision foresee/foresees/foresaw/foreseeing anticipate argue paint cast/casts/cast/casting";

/// Past forms that are at home as nouns or adjectives too, and base forms that look like nouns.
const NOUNLIKE: &str = "claim claims report reports comment comments remark remarks note notes tweet tweets post posts call calls \
    state states question questions promise promises pledge pledges request requests estimate estimates text texts point points \
    attack attacks plan plans vote votes hope hopes fear fears doubt doubts worry worries support demand demands address \
    answer answers reply protest protests show shows rule rules rate rates use uses document documents offer offers joke jokes \
    quote quotes appeal appeals warning meaning feeling reading writing posting saying finding findings meeting read present \
    concerns term terms brand label cast signal signals reason reasons laugh cry back backing talk talks hammer counter echo \
    stress paint blame wish regard vow vows thought detail details speaking plan boast presents related united";

const CLASSES: &[(Class, &str)] = &[
    (
        Class::DETERMINER,
        "the a an this that these those his her its their our my your another some many several both each every one two three \
         four five six most other such no any all few",
    ),
    (
        Class::PREPOSITION,
        "in on at of for with from by to about after before during over under against between among into through since until \
         within without near amid despite toward towards upon across behind beyond except like per via around inside outside \
         following regarding",
    ),
    (Class::PRONOUN, "he she they it we i you who someone everyone nobody others both"),
    (Class::CONJUNCTION, "and but or nor yet so plus"),
    (
        Class::SUBORDINATOR,
        "that because when while as if although though whereas where unless whether since until once after before than how why what",
    ),
    (Class::RELATIVE, "who which whose whom"),
    (
        Class::AUXILIARY,
        "is are was were be been being am has have had having do does did will would can could shall should may might must 's 've \
         'd 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot",
    ),
    (Class::BE, "is are was were be been being am isn't aren't wasn't weren't got"),
    (
        Class::ADVERB,
        "also then now later once again still even never not often just always already soon first twice further thus therefore \
         however instead sometimes only ever too meanwhile perhaps almost nearly early earlier long reportedly",
    ),
    (
        Class::TITLE,
        "mr mrs ms miss dr prof professor sen senator rep representative gov governor lt gen general col colonel capt captain sgt \
         sergeant maj major adm admiral cmdr rev reverend hon sir dame lord lady judge justice president chairman chairwoman \
         secretary minister chancellor mayor congressman congresswoman king queen prince princess pope ambassador sheriff officer \
         detective attorney coach spokesman spokeswoman spokesperson vice former ex-president prime premier deputy speaker herr frau envoy commissioner negotiator inspector superintendent archbishop bishop cardinal",
    ),
    (
        Class::TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
         october november december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight tomorrow morning \
         afternoon evening night week month year",
    ),
    (
        Class::SPEAKER_NOUN,
        "spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources expert experts analyst \
         analysts witness witnesses aide aides adviser advisers advisor advisors leader leaders police prosecutor prosecutors lawyer \
         lawyers attorney attorneys critic critics reporter reporters author authors activist activists researcher researchers \
         voter voters supporter supporters opponent opponents statement letter report memo email lawsuit complaint campaign \
         senator senators governor mayor president minister ministry secretary director chairman chairwoman professor economist \
         economists historian candidate nominee doctor officer judge company agency committee commission department group \
         newspaper narrator announcer announcement ad editor columnist pollster strategist resident residents",
    ),
    (
        Class::WORDS_NOUN,
        "claim claims remark remarks comment comments statement statements words phrase description message slogan motto argument \
         suggestion question assertion declaration warning promise pledge call calls tweet tweets post speech line quip joke charge \
         accusation allegation criticism contention belief view position assessment motto plea vow admission response reply answer",
    ),
    (
        Class::WORK_NOUN,
        "show program programme book novel film movie song album series magazine podcast play musical episode documentary essay \
         article column poem painting exhibition headline titled entitled album blog radio memoir bestseller forum commentary",
    ),
    (
        Class::VERB,
        "made make makes took take takes came come comes went go goes got get gets gave give gives won win wins lost lose loses \
         began begin begins kept keep keeps put puts became become becomes left ran run runs met held seems seemed appeared appears \
         tried tries try wants wanted needs needed let lets released issued published",
    ),
];

static WORDS: LazyLock<HashMap<String, Class>> = LazyLock::new(|| {
    let mut words: HashMap<String, Class> = HashMap::new();
    let mut put = |word: &str, class: Class| {
        let known = words.entry(word.to_owned()).or_default();
        *known = known.or(class);
    };
    let kinds =
        [(Class::SAYING, SAYING), (Class::JUDGING, JUDGING), (Class::JUDGING.or(Class::NAMING), NAMING)];
    for (class, verbs) in kinds {
        for verb in verbs.split_whitespace() {
            let [base, third, past, participle] = forms(verb);
            put(&base, class.or(Class::BASE));
            put(&third, class);
            put(&past, class);
            put(&participle, class.or(Class::PARTICIPLE));
        }
    }
    for word in NOUNLIKE.split_whitespace() {
        put(word, Class::NOUNLIKE);
    }
    for (class, list) in CLASSES {
        for word in list.split_whitespace() {
            put(word, *class);
        }
    }
    words
});

/// Base, third person, past and `-ing` form of an entry of the verb lists.
fn forms(entry: &str) -> [String; 4] {
    let parts: Vec<&str> = entry.split('/').collect();
    if let [base, third, past, participle] = parts[..] {
        return [base.into(), third.into(), past.into(), participle.into()];
    }
    let stem = entry.strip_suffix('e').unwrap_or(entry);
    let sibilant = ["s", "sh", "ch", "x"].iter().any(|end| entry.ends_with(end));
    let third = if sibilant { format!("{entry}es") } else { format!("{entry}s") };
    [entry.into(), third, format!("{stem}ed"), format!("{stem}ing")]
}

/// The classes of a word in lower case, with straight apostrophes and without a final stop.
pub(super) fn classes(word: &str) -> Class {
    WORDS.get(word).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect_by_rule_and_by_list() {
        for form in ["says", "said", "saying", "argued", "arguing", "stresses", "replied", "quipped"] {
            assert!(classes(form).has(Class::SAYING), "{form}");
        }
        assert!(classes("calling").has(Class::PARTICIPLE));
        assert!(!classes("harbour").has(Class::CUE));
    }
}
