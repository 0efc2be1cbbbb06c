//! Typed changes inside linked sentences, and how much each matters. The rule: a change is substantive where a reader of one
//! side alone could assert, date, count, place, name or attribute something that the other side does not give, or gives more
//! or less surely; wording where the same information is said otherwise; cosmetic where it is not even said otherwise.

mod compare;
mod headlines;
mod items;
mod quotes;
mod senses;
mod speaker;
mod terms;
mod weigh;

pub(super) use headlines::pair;
pub(super) use weigh::Judge;
