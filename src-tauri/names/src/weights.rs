//! The model file: a directory of sections and how numbers are read from them. `model/convert.py` writes it.

use std::collections::HashMap;

/// Named sections of a model file.
pub(crate) struct Weights {
    sections: HashMap<&'static str, &'static [u8]>,
}

impl Weights {
    /// Reads the directory of the file that ships with this crate.
    pub(crate) fn open(file: &'static [u8]) -> Self {
        assert_eq!(&file[..8], b"VNAMES01", "the embedded model has the form that this crate reads");
        let word =
            |at: usize| u32::from_le_bytes([file[at], file[at + 1], file[at + 2], file[at + 3]]) as usize;
        let mut sections = HashMap::new();
        let mut at = 12;
        for _ in 0..word(8) {
            let len = usize::from(file[at]);
            let name = std::str::from_utf8(&file[at + 1..at + 1 + len]).expect("section names are ASCII");
            at += 1 + len;
            let (start, size) = (word(at), word(at + 4));
            sections.insert(name, &file[start..start + size]);
            at += 8;
        }
        Self { sections }
    }

    /// The bytes of a section.
    pub(crate) fn bytes(&self, name: &str) -> &'static [u8] {
        self.sections.get(name).copied().expect("the embedded model has every section that this crate reads")
    }

    /// A section of text.
    pub(crate) fn text(&self, name: &str) -> &'static str {
        std::str::from_utf8(self.bytes(name)).expect("text sections are UTF-8")
    }

    /// A section of half floats, widened.
    pub(crate) fn numbers(&self, name: &str) -> Vec<f32> {
        self.bytes(name).chunks_exact(2).map(|pair| widen(u16::from_le_bytes([pair[0], pair[1]]))).collect()
    }
}

/// An IEEE 754 half float as a float. Multiplying by 2^112 moves the exponent's bias and serves subnormal numbers too;
/// infinities do not occur in the model.
pub(crate) fn widen(half: u16) -> f32 {
    let magnitude = f32::from_bits(u32::from(half & 0x7fff) << 13) * f32::from_bits(0x7780_0000);
    if half & 0x8000 == 0 { magnitude } else { -magnitude }
}
