//! Bounds on what archives unfold to: entries, sizes, how much larger than packed, how deep inside each other. A small file
//! may promise terabytes; whoever unpacks asks a [`Meter`] for every byte.

use std::io::Read;
use variorum_core::import::{Problem, ProblemCode};

/// How much an archive may unfold to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Files inside, of all archives inside it together.
    pub entries: u32,
    /// Bytes of one file inside, unpacked.
    pub entry_bytes: u64,
    /// Bytes of all files inside together, unpacked.
    pub total_bytes: u64,
    /// How many times larger than packed one file may be, once it is larger than [`Bounds::free_bytes`].
    pub ratio: u64,
    /// Bytes up to which the ratio of one file does not matter.
    pub free_bytes: u64,
    /// Archives inside each other.
    pub depth: u8,
}

impl Bounds {
    /// For an archive of articles: as much as one drop of files reasonably holds.
    pub const ARCHIVE: Self = Self {
        entries: 20_000,
        entry_bytes: 64 << 20,
        total_bytes: 1 << 30,
        ratio: 200,
        free_bytes: 4 << 20,
        depth: 3,
    };

    /// For a document that is an archive by its format, such as DOCX, ODT and EPUB: one document with its pictures.
    pub const DOCUMENT: Self = Self {
        entries: 4_000,
        entry_bytes: 48 << 20,
        total_bytes: 192 << 20,
        ratio: 200,
        free_bytes: 4 << 20,
        depth: 1,
    };
}

/// Counts what an archive has unfolded to so far.
#[derive(Clone, Debug)]
pub struct Meter {
    bounds: Bounds,
    entries: u32,
    total: u64,
}

impl Meter {
    /// Nothing unfolded yet.
    #[must_use]
    pub fn new(bounds: Bounds) -> Self {
        Self { bounds, entries: 0, total: 0 }
    }

    /// The bounds that it holds to.
    #[must_use]
    pub fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// Counts one more file inside.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where that is one too many.
    pub fn enter(&mut self) -> Result<(), Problem> {
        self.entries += 1;
        if self.entries > self.bounds.entries {
            return Err(bomb(&format!("it holds more than {} files", self.bounds.entries)));
        }
        Ok(())
    }

    /// Whether an archive may be opened that lies inside `depth` others.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where it lies too deep.
    pub fn descend(&self, depth: u8) -> Result<(), Problem> {
        if depth >= self.bounds.depth {
            return Err(bomb(&format!(
                "archives lie more than {} deep inside each other",
                self.bounds.depth
            )));
        }
        Ok(())
    }

    /// The bytes of one file inside that takes up `packed` bytes of the archive.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where it unfolds to more than the bounds allow; [`ProblemCode::Malformed`] where it does not
    /// unpack.
    pub fn unpack(&mut self, packed: u64, from: impl Read) -> Result<Vec<u8>, Problem> {
        let by_ratio = packed.saturating_mul(self.bounds.ratio).max(self.bounds.free_bytes);
        let left = self.bounds.total_bytes.saturating_sub(self.total);
        let most = by_ratio.min(self.bounds.entry_bytes).min(left);
        let mut bytes = Vec::new();
        // One byte more than allowed tells a full file from one that goes on.
        let read = from.take(most.saturating_add(1)).read_to_end(&mut bytes);
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.total = self.total.saturating_add(size);
        if size > most {
            let what = if most == left {
                format!("its files unfold to more than {} MB together", self.bounds.total_bytes >> 20)
            } else if most == by_ratio {
                format!("a file in it unfolds to more than {} times its packed size", self.bounds.ratio)
            } else {
                format!("a file in it unfolds to more than {} MB", self.bounds.entry_bytes >> 20)
            };
            return Err(bomb(&what));
        }
        match read {
            Ok(_) => Ok(bytes),
            Err(error) => Err(Problem::new(
                ProblemCode::Malformed,
                format!("It does not unpack ({error}). Pack or download the archive again."),
            )),
        }
    }
}

fn bomb(what: &str) -> Problem {
    Problem::new(
        ProblemCode::Bomb,
        format!(
            "The archive was not unpacked any further: {what}. If you trust it, unpack it yourself and drop the folder."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Bounds =
        Bounds { entries: 2, entry_bytes: 100, total_bytes: 150, ratio: 3, free_bytes: 20, depth: 2 };

    fn code(result: Result<Vec<u8>, Problem>) -> Option<ProblemCode> {
        result.err().map(|problem| problem.code)
    }

    #[test]
    fn what_fits_is_given_whole() {
        let mut meter = Meter::new(SMALL);
        assert_eq!(meter.unpack(50, &[7_u8; 100][..]).unwrap().len(), 100);
        assert_eq!(meter.unpack(1, &[7_u8; 20][..]).unwrap().len(), 20, "small files may be dense");
    }

    #[test]
    fn a_file_may_not_outgrow_its_own_bound_its_ratio_or_the_sum() {
        assert_eq!(code(Meter::new(SMALL).unpack(1_000, std::io::repeat(0))), Some(ProblemCode::Bomb));
        assert_eq!(code(Meter::new(SMALL).unpack(10, &[0_u8; 31][..])), Some(ProblemCode::Bomb));
        let mut meter = Meter::new(SMALL);
        meter.unpack(100, &[0_u8; 100][..]).unwrap();
        assert_eq!(code(meter.unpack(100, &[0_u8; 51][..])), Some(ProblemCode::Bomb));
    }

    #[test]
    fn files_and_depth_are_counted() {
        let mut meter = Meter::new(SMALL);
        assert!(meter.enter().is_ok() && meter.enter().is_ok() && meter.enter().is_err());
        assert!(meter.descend(1).is_ok() && meter.descend(2).is_err());
    }
}
