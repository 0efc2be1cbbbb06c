//! Writing with evidence: what the linter points at, what moved under a briefing, templates, figures. Content and citations themselves are the
//! business of `briefings`.

mod figures;
mod follow;
mod lint;
mod moved;
mod templates;
