//! The two things that need a clock: the time of a write, and new ids.

use chrono::{SecondsFormat, Utc};

/// Now, RFC 3339 in UTC with milliseconds: sorts as text.
#[must_use]
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A new UUIDv7, as any of the id types.
#[must_use]
pub fn new_id<Id: From<String>>() -> Id {
    Id::from(uuid::Uuid::now_v7().to_string())
}
