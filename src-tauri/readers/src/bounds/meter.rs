//! Counting what an archive unfolds to. A small file may promise terabytes, and the sizes that an archive states of itself may
//! be lies: whoever unpacks asks a [`Meter`] for every byte.

use super::{Bounds, refuse_entities};
use std::io::{ErrorKind, Read};
use variorum_core::import::{Problem, ProblemCode};

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
            return Err(self.bounds.refusal(&format!("it holds more than {} files", self.bounds.entries)));
        }
        Ok(())
    }

    /// Whether an archive may be opened that lies inside `depth` others.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where it lies too deep.
    pub fn descend(&self, depth: u8) -> Result<(), Problem> {
        if depth >= self.bounds.depth {
            let what = format!("archives lie more than {} deep inside each other", self.bounds.depth);
            return Err(self.bounds.refusal(&what));
        }
        Ok(())
    }

    /// The bytes of one file inside that takes up `packed` bytes of the archive.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where it unfolds to more than the bounds allow; [`ProblemCode::Malformed`] where it does not
    /// unpack.
    pub fn unpack(&mut self, packed: u64, from: impl Read) -> Result<Vec<u8>, Problem> {
        let most = self.most(packed);
        let mut bytes = Vec::new();
        // One byte more than allowed tells a full file from one that goes on.
        let read = from.take(most.saturating_add(1)).read_to_end(&mut bytes);
        self.count(u64::try_from(bytes.len()).unwrap_or(u64::MAX), packed)?;
        match read {
            Ok(_) => Ok(bytes),
            Err(error) => Err(Problem::new(
                ProblemCode::Malformed,
                format!("It does not unpack ({error}). Pack or download the archive again."),
            )),
        }
    }

    /// Unpacks one file inside into nothing, to see that it keeps the bounds; a damaged one counts as far as it goes, and is for
    /// its reader to complain about.
    ///
    /// # Errors
    /// [`ProblemCode::Bomb`] where it unfolds to more than the bounds allow, or is XML that defines entities.
    pub fn weigh(&mut self, packed: u64, mut from: impl Read) -> Result<(), Problem> {
        let most = self.most(packed);
        let mut buffer = [0; 64 * 1024];
        let mut size = 0_u64;
        while size <= most {
            let read = match from.read(&mut buffer) {
                Ok(read) if read > 0 => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                _ => break,
            };
            if size == 0 {
                refuse_entities(&buffer[..read])?;
            }
            size += read as u64;
        }
        self.count(size, packed)
    }

    /// Bytes that a file inside may unfold to.
    fn most(&self, packed: u64) -> u64 {
        let left = self.bounds.total_bytes.saturating_sub(self.total);
        self.bounds.by_ratio(packed).min(self.bounds.entry_bytes).min(left)
    }

    /// Counts a file inside that unfolded to `size` bytes, or to more where that is more than it may.
    fn count(&mut self, size: u64, packed: u64) -> Result<(), Problem> {
        let (bounds, most) = (self.bounds, self.most(packed));
        let left = bounds.total_bytes.saturating_sub(self.total);
        self.total = self.total.saturating_add(size);
        if size <= most {
            return Ok(());
        }
        let what = if most == left {
            format!("its files unfold to more than {} MB together", bounds.total_bytes >> 20)
        } else if most == bounds.entry_bytes {
            format!("a file in it unfolds to more than {} MB", bounds.entry_bytes >> 20)
        } else {
            format!("a file in it unfolds to more than {} times its packed size", bounds.ratio)
        };
        Err(bounds.refusal(&what))
    }
}

/// Whether XML declares entities (the billion laughs) in its beginning, where alone it may.
pub(super) fn defines_entities(xml: &[u8]) -> bool {
    let head = &xml[..xml.len().min(8 * 1024)];
    head.trim_ascii_start().starts_with(b"<") && head.windows(8).any(|window| window == b"<!ENTITY")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bounds::Kind;

    const SMALL: Bounds = Bounds {
        kind: Kind::Archive,
        entries: 2,
        entry_bytes: 100,
        total_bytes: 150,
        ratio: 3,
        free_bytes: 20,
        depth: 2,
    };

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

    #[test]
    fn what_is_only_weighed_counts_like_what_is_unpacked() {
        let mut meter = Meter::new(SMALL);
        assert!(meter.weigh(100, &[7_u8; 100][..]).is_ok());
        assert_eq!(meter.weigh(100, &[7_u8; 51][..]).unwrap_err().code, ProblemCode::Bomb);
        assert_eq!(Meter::new(SMALL).weigh(10, std::io::repeat(7)).unwrap_err().code, ProblemCode::Bomb);
        let laughs = b"<!DOCTYPE a [<!ENTITY l \"ha\">]>";
        assert_eq!(Meter::new(SMALL).weigh(100, &laughs[..]).unwrap_err().code, ProblemCode::Bomb);
    }
}
