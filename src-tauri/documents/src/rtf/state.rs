//! What the events of RTF come to: the state of nested groups, the paragraph that is open, the properties.

use super::charset;
use super::scan::Event;
use crate::draft::{Draft, Role};
use chrono::{NaiveDate, NaiveDateTime};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::time::Stated;
use variorum_readers::bounds::GROUPS;

/// What the words of a group are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Goal {
    #[default]
    Text,
    Fonts,
    Styles,
    Title,
    Company,
    /// A time of the properties, by its control word's first letter: `c`reated, `r`evised.
    Time(u8),
    /// The properties, between their fields.
    Info,
    Nothing,
}

#[derive(Clone, Copy, Debug)]
struct Group {
    goal: Goal,
    font: i32,
    hidden: bool,
    /// Bytes that stand for a character that was already given as Unicode.
    fallback: usize,
    starred: bool,
}

impl Default for Group {
    fn default() -> Self {
        Self { goal: Goal::Text, font: -1, hidden: false, fallback: 1, starred: false }
    }
}

pub(super) struct State {
    groups: Vec<Group>,
    now: Group,
    too_deep: usize,
    document: &'static Encoding,
    fonts: HashMap<i32, &'static Encoding>,
    /// Styles whose name makes a heading or a title.
    styles: HashMap<i32, Role>,
    style: i32,
    bytes: Vec<u8>,
    /// Bytes still to be passed over after a Unicode character.
    skip: usize,
    high: Option<u16>,
    words: String,
    paragraph: Role,
    time: [i32; 5],
    draft: Draft,
    begun: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            now: Group::default(),
            too_deep: 0,
            document: WINDOWS_1252,
            fonts: HashMap::new(),
            styles: HashMap::new(),
            style: 0,
            bytes: Vec::new(),
            skip: 0,
            high: None,
            words: String::new(),
            paragraph: Role::Text,
            time: [0; 5],
            draft: Draft::default(),
            begun: false,
        }
    }
}

impl State {
    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Byte(byte) => {
                if self.skip > 0 {
                    self.skip -= 1;
                } else if self.now.goal != Goal::Nothing && !self.now.hidden {
                    self.bytes.push(byte);
                }
                return;
            }
            Event::Word(b"u", Some(number)) => return self.unicode(number),
            _ => {}
        }
        self.flush();
        self.skip = 0;
        match event {
            Event::Open => {
                self.begun = true;
                if self.groups.len() >= GROUPS {
                    self.too_deep += 1;
                } else {
                    self.groups.push(self.now);
                    self.now.starred = false;
                }
            }
            Event::Close if self.too_deep > 0 => self.too_deep -= 1,
            Event::Close => self.close(),
            Event::Star => self.now.starred = true,
            Event::Word(word, number) => self.word(word, number),
            Event::Byte(_) => {}
        }
    }

    pub(super) fn finish(mut self) -> Draft {
        self.flush();
        if !self.groups.is_empty() {
            self.draft.problems.push(Problem::new(
                ProblemCode::Truncated,
                "The document breaks off in the middle; what stood before is kept. Save it again if text is missing.",
            ));
        }
        if self.now.goal == Goal::Text {
            self.end_paragraph();
        }
        self.draft
    }

    fn close(&mut self) {
        let before = self.now.goal;
        match before {
            Goal::Title => self.draft.title = Some(std::mem::take(&mut self.words)),
            Goal::Company => self.draft.source = Some(std::mem::take(&mut self.words)),
            Goal::Time(which) => self.end_time(which),
            Goal::Styles => self.end_style(),
            Goal::Fonts => self.words.clear(),
            _ => {}
        }
        if let Some(outer) = self.groups.pop() {
            self.now = outer;
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let on = number != Some(0);
        match word {
            b"par" | b"sect" | b"page" | b"row" | b"column" if self.now.goal == Goal::Text => {
                self.end_paragraph()
            }
            b"line" | b"tab" | b"cell" | b"nestcell" | b"softline" | b"emspace" | b"enspace" | b"qmspace" => {
                self.push(' ')
            }
            b"emdash" => self.push('—'),
            b"endash" => self.push('–'),
            b"lquote" => self.push('‘'),
            b"rquote" => self.push('’'),
            b"ldblquote" => self.push('“'),
            b"rdblquote" => self.push('”'),
            b"bullet" => self.push('•'),
            b"ansicpg" => self.document = charset::of_code_page(number.unwrap_or(1252)),
            b"mac" => self.document = charset::of_code_page(10_000),
            b"uc" => self.now.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
            b"f" => self.now.font = number.unwrap_or(0),
            b"fcharset" if self.now.goal == Goal::Fonts => {
                if let Some(encoding) = charset::of_font(number.unwrap_or(1)) {
                    self.fonts.insert(self.now.font, encoding);
                }
            }
            b"v" | b"deleted" => self.now.hidden = on,
            b"plain" => self.now.hidden = false,
            b"pard" => {
                self.paragraph = Role::Text;
                self.style = 0;
            }
            b"s" => {
                self.style = number.unwrap_or(0);
                if let Some(role) = self.styles.get(&self.style).filter(|_| self.now.goal == Goal::Text) {
                    self.paragraph = *role;
                }
            }
            b"outlinelevel" if (0..9).contains(&number.unwrap_or(9)) && self.now.goal == Goal::Text => {
                self.paragraph = Role::Heading;
            }
            b"ls" if self.paragraph == Role::Text && on && self.now.goal == Goal::Text => {
                self.paragraph = Role::Item
            }
            b"yr" => self.time[0] = number.unwrap_or(0),
            b"mo" => self.time[1] = number.unwrap_or(0),
            b"dy" => self.time[2] = number.unwrap_or(0),
            b"hr" => self.time[3] = number.unwrap_or(0),
            b"min" => self.time[4] = number.unwrap_or(0),
            _ => self.destination(word),
        }
    }

    /// Words that say what their group is for. What stands after `\*` and is not known is passed over, as the format asks.
    fn destination(&mut self, word: &[u8]) {
        self.now.goal = match word {
            _ if self.now.goal == Goal::Nothing => Goal::Nothing,
            b"fonttbl" => Goal::Fonts,
            b"stylesheet" => Goal::Styles,
            b"info" => Goal::Info,
            b"title" if self.now.goal == Goal::Info => Goal::Title,
            b"company" if self.now.goal == Goal::Info => Goal::Company,
            b"creatim" | b"revtim" if self.now.goal == Goal::Info => {
                self.time = [0; 5];
                Goal::Time(word[0])
            }
            b"author" | b"operator" | b"subject" | b"keywords" | b"comment" | b"doccomm" | b"printim"
            | b"buptim" | b"manager" | b"category" | b"hlinkbase"
                if self.now.goal == Goal::Info =>
            {
                Goal::Nothing
            }
            b"colortbl"
            | b"pict"
            | b"header"
            | b"headerl"
            | b"headerr"
            | b"headerf"
            | b"footer"
            | b"footerl"
            | b"footerr"
            | b"footerf"
            | b"footnote"
            | b"fldinst"
            | b"objdata"
            | b"datafield"
            | b"themedata"
            | b"colorschememapping"
            | b"latentstyles"
            | b"listtable"
            | b"listoverridetable"
            | b"rsidtbl"
            | b"generator"
            | b"xmlnstbl"
            | b"nonshppict"
            | b"shppict"
            | b"sp"
            | b"bkmkstart"
            | b"bkmkend"
            | b"annotation"
            | b"atnid"
            | b"atnauthor"
            | b"atnref"
            | b"atndate"
            | b"xe"
            | b"tc"
            | b"filetbl"
            | b"revtbl"
            | b"listtext"
            | b"pntext"
            | b"ftnsep"
            | b"ftnsepc"
            | b"aftnsep"
            | b"private" => {
                if matches!(word, b"listtext" | b"pntext") && self.paragraph == Role::Text {
                    self.paragraph = Role::Item;
                }
                Goal::Nothing
            }
            b"shptxt" | b"shpinst" | b"shp" | b"fldrslt" | b"field" | b"result" | b"object" => self.now.goal,
            _ if self.now.starred => Goal::Nothing,
            _ => return,
        };
        self.now.starred = false;
    }

    fn unicode(&mut self, number: i32) {
        self.flush();
        self.skip = self.now.fallback;
        if self.now.goal == Goal::Nothing || self.now.hidden {
            return;
        }
        // Numbers above 32,767 are written as negative ones.
        let unit = number as u16;
        let units = match self.high.take() {
            Some(high) => vec![high, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.high = Some(unit);
                return;
            }
            None => vec![unit],
        };
        self.words.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    }

    fn push(&mut self, c: char) {
        if self.now.goal != Goal::Nothing && !self.now.hidden {
            self.words.push(c);
        }
    }

    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let encoding = self.fonts.get(&self.now.font).copied().unwrap_or(self.document);
        let (words, _) = encoding.decode_without_bom_handling(&self.bytes);
        self.words.push_str(&words);
        self.bytes.clear();
    }

    fn end_paragraph(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.trim().is_empty() {
            self.draft.parts.push((self.paragraph, words));
        }
    }

    fn end_style(&mut self) {
        let name = std::mem::take(&mut self.words).to_lowercase();
        let name = name.trim().trim_end_matches(';');
        let role = match name {
            "title" => Role::Title,
            "caption" => Role::Caption,
            "quote" | "intense quote" | "quotations" => Role::Quotation,
            _ if name.starts_with("heading") => Role::Heading,
            _ => return,
        };
        self.styles.insert(self.style, role);
        self.style = 0;
    }

    fn end_time(&mut self, which: u8) {
        let [year, month, day, hour, minute] = self.time;
        let part = |number: i32| u32::try_from(number).ok();
        let at = (|| {
            let day = NaiveDate::from_ymd_opt(year, part(month)?, part(day)?)?;
            day.and_hms_opt(part(hour)?, part(minute)?, 0)
        })();
        let Some(at): Option<NaiveDateTime> = at else { return };
        if which == b'c' {
            self.draft.made = Some(Stated::Day(at.date()));
        }
        // Local time without a zone: wrong by hours at most, never by days.
        self.draft.saved = Some(at.and_utc());
    }
}
