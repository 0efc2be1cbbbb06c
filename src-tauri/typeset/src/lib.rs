//! Briefings to PDF and figures to pixels, with a typesetting library inside the program. What is printed is the sheet of the
//! press; how it looks on paper is told in `briefing.typ`. Nothing here opens a file of the analyst's: the one thing read from
//! the system is its fonts, and those only for letters that the fonts in the program do not have.

mod fonts;
mod inputs;
mod pdf;
mod raster;
mod world;

#[cfg(test)]
mod tests;

pub use pdf::{Archive, Pdf, TypesetError, missing_letters, pdf};
pub use raster::{Rasteriser, rasteriser};
