//! A briefing to PDF, and figures to pixels.

pub mod raster;
