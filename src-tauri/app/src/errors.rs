//! Store errors as wire errors.

use crate::contract::error::{ErrorCode, WireError};
use variorum_store::StoreError;

impl From<StoreError> for WireError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::NotFound(_) => ErrorCode::NotFound,
            StoreError::Invalid(_) => ErrorCode::Invalid,
            StoreError::NothingTo(_) => ErrorCode::NothingToUndo,
            StoreError::Open { .. } | StoreError::Io(_) => ErrorCode::File,
            StoreError::Newer { .. } => ErrorCode::NewerLibrary,
            StoreError::Corrupt(_) => ErrorCode::Corrupt,
            StoreError::ReadOnly => ErrorCode::ReadOnly,
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::Busy => ErrorCode::InUse,
            StoreError::Sqlite(_) | StoreError::Json(_) => ErrorCode::Internal,
        };
        Self::new(code, error.to_string())
    }
}
