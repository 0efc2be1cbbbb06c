//! Bytes of foreign formats to core types, each format behind the one trait of `variorum_core::import`.

pub mod newssniffer;
