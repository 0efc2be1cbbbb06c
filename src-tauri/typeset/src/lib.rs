//! Briefings to PDF, figures to pixels.
