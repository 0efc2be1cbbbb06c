//! Writing with evidence: what can be cited, what the linter points at, what moved under a briefing, templates, figures. Content and citations themselves are the
//! business of `briefings`.

mod drawn;
mod evidence;
mod figures;
mod follow;
mod lint;
mod moved;
mod templates;
