//! Where this library and another one differ, and the analyst's choice.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::WireError;
use crate::contract::exchange::{ConflictChoice, ConflictSettle, ConflictView};
use variorum_store::Action;
use variorum_store::exchange::{self, Choice, ConflictRow};

fn view(row: ConflictRow) -> ConflictView {
    let can_join =
        matches!((row.table.as_str(), row.column.as_str()), ("note", "body") | ("tag", "description"));
    ConflictView {
        field: match row.column.as_str() {
            "body" => "text".to_owned(),
            "tree" => "content".to_owned(),
            "headline_by_hand" => "headline".to_owned(),
            other => other.trim_end_matches("_id").replace('_', " "),
        },
        id: row.id,
        bundle: row.bundle,
        about: row.about,
        here: row.here,
        there: row.there,
        choice: match row.choice {
            Choice::Keep => ConflictChoice::Keep,
            Choice::Take => ConflictChoice::Take,
            Choice::Join => ConflictChoice::Join,
        },
        settled: row.settled,
        can_join,
        at: row.at,
    }
}

impl App {
    pub(crate) fn conflicts(&self, _: Empty) -> Result<Vec<ConflictView>, WireError> {
        Ok(self.library().read(exchange::conflicts)?.into_iter().map(view).collect())
    }

    pub(crate) fn conflict_settle(&self, request: ConflictSettle) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| exchange::conflict(db, &request.id))?;
        let (verb, choice) = match request.choice {
            ConflictChoice::Keep => ("Keep mine", Choice::Keep),
            ConflictChoice::Take => ("Take theirs", Choice::Take),
            ConflictChoice::Join => ("Join both", Choice::Join),
        };
        let label = format!("{verb}: {}", row.about);
        library.act(&Action::new(&label), |tx| exchange::settle(tx, &request.id, choice))?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }
}
