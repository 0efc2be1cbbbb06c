//! The typed items of a sentence: figures, times, names, places, offices, attributions, hedges, denials. What changed among
//! them is for `compare`.

use super::terms::{self, Stance};
use crate::change::lexicon;
use crate::change::model::FactKind;
use crate::change::tokens::{Tokens, Vocabulary};
use crate::text::{Span, WordKind, is_month};

/// One item.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub kind: FactKind,
    /// What it says, in a form in which equal values are equal.
    pub value: String,
    /// Its places in the matching's token list.
    pub tokens: std::ops::Range<usize>,
    pub span: Span,
    /// The stance of a verb of saying.
    pub stance: Option<Stance>,
}

/// A side of a link as a list of tokens.
pub(super) struct Words<'s, 't> {
    pub side: &'s Tokens<'t>,
    pub list: &'s [u32],
    pub vocabulary: &'s Vocabulary<'t>,
}

impl<'t> Words<'_, 't> {
    pub(super) fn form(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |&t| self.vocabulary.form(self.side.tokens[t as usize].key))
    }

    pub(super) fn kind(&self, at: usize) -> WordKind {
        self.side.tokens[self.list[at] as usize].kind
    }

    pub(super) fn letters(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |&t| self.side.letters(&self.side.tokens[t as usize]))
    }

    pub(super) fn span(&self, range: &std::ops::Range<usize>) -> Span {
        let first = self.side.tokens[self.list[range.start] as usize].span();
        first.hull(self.side.tokens[self.list[range.end - 1] as usize].span())
    }

    /// Whether no white space stands between a token and the next.
    pub(super) fn glued(&self, at: usize) -> bool {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(&p), Some(&q)) => self.side.tokens[p as usize].to == self.side.tokens[q as usize].from,
            _ => false,
        }
    }

    /// Whether the hyphen at `at` goes on with a name (`Min-ho`), not with an adjective made from one (`Lorne-based`).
    fn hyphenates(&self, at: usize) -> bool {
        let part = self.form(at + 1);
        self.glued(at - 1)
            && self.glued(at)
            && part.chars().all(char::is_alphabetic)
            && !["ed", "led", "held", "run", "style", "wide"].iter().any(|end| part.ends_with(end))
    }

    fn capital(&self, at: usize) -> bool {
        self.letters(at).starts_with(char::is_uppercase)
    }

    /// Whether a sentence or a quotation begins with this token, so that its capital says nothing.
    fn opens(&self, at: usize) -> bool {
        let mut before = at;
        while self.side.ranges.binary_search(&self.list[before]).is_err() {
            let Some(previous) = before.checked_sub(1) else { return true };
            before = previous;
            match self.form(before) {
                "\"" | "(" | "-" | "•" => {}
                "!" | "?" | ":" | "..." => return true,
                // Raw lines may hold several sentences; `Mr.`, `Gen.` and initials end none.
                "." => return before == 0 || self.letters(before - 1).len() > 4 || !self.capital(before - 1),
                _ => return false,
            }
        }
        true
    }

    /// Whether a capitalised token is part of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        if at >= self.list.len() || self.kind(at) != WordKind::Word || !self.capital(at) {
            return false;
        }
        let form = self.form(at);
        if lexicon::is_function(form) && !self.letters(at).chars().skip(1).any(char::is_uppercase) {
            return false;
        }
        if is_month(form) || terms::is_time(form) || terms::is_courtesy(form) {
            return false;
        }
        // At the start of a sentence a capital counts only before another one, or behind a possessive.
        !self.opens(at)
            || self.letters(at).chars().skip(1).any(char::is_uppercase)
            || (self.capital(at + 1) && !lexicon::is_function(self.form(at + 1)))
            || self.form(at + 1) == "'s"
    }
}

/// Every item of a side of a link, in order.
pub(super) fn items(words: &Words) -> Vec<Item> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.list.len() {
        let (kind, end) = match classify(words, at) {
            Some(found) => found,
            None => {
                at += 1;
                continue;
            }
        };
        let tokens = at..end;
        found.push(Item {
            kind,
            value: value(words, kind, &tokens),
            span: words.span(&tokens),
            stance: if kind == FactKind::SayingVerb { terms::saying(words.form(at)) } else { None },
            tokens,
        });
        at = end;
    }
    found
}

fn classify(words: &Words, at: usize) -> Option<(FactKind, usize)> {
    let form = words.form(at);
    if words.kind(at) == WordKind::Mark {
        return None;
    }
    if let Some(end) = date_end(words, at) {
        return Some((FactKind::Date, end));
    }
    if words.kind(at) == WordKind::Number || terms::number_word(form).is_some() {
        return Some((FactKind::Number, number_end(words, at)));
    }
    if words.is_name(at) {
        let mut end = at + 1;
        loop {
            // `Houses of Lorne`, `Zahra al-Amin`, `O. Lind`.
            if words.is_name(end) && words.form(end) != "'s" {
                end += 1;
            } else if (words.form(end) == "-" && words.hyphenates(end))
                || (words.is_name(end + 1)
                    && (words.form(end) == "&"
                        || (words.form(end) == "." && words.letters(end - 1).chars().count() == 1)
                        || terms::is_particle(words.form(end))))
            {
                end += 2;
            } else {
                break;
            }
        }
        let office = (at..end).all(|t| terms::is_role(words.form(t)));
        let kind = if office {
            FactKind::Role
        } else if at > 0 && terms::leads_to_place(words.form(at - 1)) {
            FactKind::Place
        } else {
            FactKind::Name
        };
        return Some((kind, end));
    }
    let kind = if terms::negates(form) {
        FactKind::Negation
    } else if terms::is_compass(form) {
        FactKind::Place
    } else if terms::is_role(form) {
        FactKind::Role
    } else if terms::modality(form).is_some() {
        FactKind::Modality
    } else if terms::saying(form).is_some() {
        FactKind::SayingVerb
    } else {
        return None;
    };
    Some((kind, at + 1))
}

/// Where a date or time that starts here ends.
fn date_end(words: &Words, at: usize) -> Option<usize> {
    let number = |at: usize| at < words.list.len() && words.kind(at) == WordKind::Number;
    let month = |at: usize| is_month(words.form(at)) && words.letters(at).starts_with(char::is_uppercase);
    let year = |at: usize| number(at) && words.form(at).len() == 4 && words.form(at).starts_with(['1', '2']);
    let mut end = if month(at) {
        at + 1
    } else if number(at) && month(at + 1) {
        at + 2
    } else if year(at) || (number(at) && words.form(at).contains(':')) || terms::is_time(words.form(at)) {
        return Some(at + 1);
    } else if (number(at) || terms::number_word(words.form(at)).is_some())
        && terms::is_time(words.form(at + 1))
    {
        return Some(at + 2);
    } else {
        return None;
    };
    if words.form(end) == "." && words.glued(end - 1) {
        end += 1;
    }
    if number(end) {
        end += 1;
    }
    if words.form(end) == "," && year(end + 1) {
        end += 2;
    }
    Some(end)
}

fn number_end(words: &Words, at: usize) -> usize {
    let mut end = at + 1;
    while end < words.list.len() {
        let form = words.form(end);
        if lexicon::is_scale(form) || form == "cent" || terms::number_word(form).is_some() {
            end += 1;
        } else if form == "-" && words.glued(end) && terms::number_word(words.form(end + 1)).is_some() {
            end += 2;
        } else {
            break;
        }
    }
    end
}

fn value(words: &Words, kind: FactKind, tokens: &std::ops::Range<usize>) -> String {
    match kind {
        FactKind::Number => {
            let text: Vec<&str> = tokens
                .clone()
                .map(|t| words.form(t))
                .filter(|form| !matches!(*form, "-" | "cent" | "percent" | "per" | "pct"))
                .map(|form| terms::number_word(form).unwrap_or(form).trim_end_matches('%'))
                .collect();
            text.join(" ")
        }
        FactKind::Modality => terms::modality(words.form(tokens.start)).unwrap_or_default().to_owned(),
        FactKind::Negation => "not".to_owned(),
        _ => {
            let text: Vec<&str> = tokens
                .clone()
                .map(|t| words.form(t))
                .filter(|form| !matches!(*form, "." | "," | "-"))
                .map(lexicon::stem)
                .collect();
            text.join(" ")
        }
    }
}
