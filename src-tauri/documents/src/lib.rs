//! Office documents, PDF, books, mail and web archives to core types.
