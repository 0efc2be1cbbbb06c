//! The look of printed briefings: an accent and a logo. A logo comes from a file of the analyst's and is checked here by its
//! first bytes, so that no format gets a picture that it cannot carry.

/// A colour as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent(String);

/// The accent of a briefing for which none was chosen.
const ACCENT: &str = "#2b5c8a";

/// No logo is larger than this many bytes.
pub const LARGEST_LOGO: usize = 512 * 1024;
/// Nor wider or higher than this many pixels.
pub const WIDEST_LOGO: u32 = 4_000;

impl Default for Accent {
    fn default() -> Self {
        Self(ACCENT.to_owned())
    }
}

impl Accent {
    /// `#rrggbb`, in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The six digits alone, in upper case, as Office Open XML has them.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0[1..].to_ascii_uppercase()
    }

    /// The colour mixed with white: `share` per cent of it. For grounds behind text.
    #[must_use]
    pub fn tint(&self, share: u32) -> Self {
        let mixed = self.channels().map(|channel| (channel * share + 255 * (100 - share.min(100))) / 100);
        Self(format!("#{:02x}{:02x}{:02x}", mixed[0], mixed[1], mixed[2]))
    }

    /// Whether words in this colour can be read on white: a contrast of 4.5 to 1, as WCAG 2 (1.4.3) asks for.
    #[must_use]
    pub fn is_legible(&self) -> bool {
        let linear = self.channels().map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        1.05 / (luminance + 0.05) >= 4.5
    }

    fn channels(&self) -> [u32; 3] {
        [1, 3, 5].map(|at| u32::from_str_radix(&self.0[at..at + 2], 16).unwrap_or(0))
    }
}

impl TryFrom<&str> for Accent {
    type Error = String;
    fn try_from(text: &str) -> Result<Self, String> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.strip_prefix('#').unwrap_or(&text);
        if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            Ok(Self(format!("#{digits}")))
        } else {
            Err("a colour is written as # and six digits, such as #2b5c8a".to_owned())
        }
    }
}

/// How a picture is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// A logo, ready for every format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    kind: PictureKind,
    width: u32,
    height: u32,
}

impl Logo {
    /// Takes the bytes of a PNG or JPEG file.
    ///
    /// # Errors
    /// A sentence, where they are no such picture, or too large a one.
    pub fn new(bytes: Vec<u8>) -> Result<Self, String> {
        if bytes.len() > LARGEST_LOGO {
            return Err(format!(
                "a logo has at most {} KB; this one has {}",
                LARGEST_LOGO / 1024,
                bytes.len() / 1024
            ));
        }
        let (kind, size) = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => (PictureKind::Png, png_size(&bytes)),
            [0xff, 0xd8, 0xff, ..] => (PictureKind::Jpeg, jpeg_size(&bytes)),
            _ => return Err("a logo is a PNG or JPEG picture".to_owned()),
        };
        match size {
            Some((width, height))
                if (1..=WIDEST_LOGO).contains(&width) && (1..=WIDEST_LOGO).contains(&height) =>
            {
                Ok(Self { bytes, kind, width, height })
            }
            Some((width, height)) => Err(format!(
                "a logo is at most {WIDEST_LOGO} pixels wide and high; this one is {width} by {height}"
            )),
            None => Err("the picture is damaged; save it again as PNG".to_owned()),
        }
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How it is encoded.
    #[must_use]
    pub fn kind(&self) -> PictureKind {
        self.kind
    }

    /// Width and height, in pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}

/// The chosen look of a briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colour of labels, rules and grounds.
    pub accent: Accent,
    /// Stands above the title.
    pub logo: Option<Logo>,
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then(|| Some((number(16)?, number(20)?)))?
}

/// Walks the segments of a JPEG to the one that states its size (SOF0 to SOF15 but for DHT, JPG and DAC).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xff => at += 1,
            0xc4 | 0xc8 | 0xcc => at += 2 + usize::from(number(at + 2)?).max(2),
            0xc0..=0xcf => return Some((u32::from(number(at + 7)?), u32::from(number(at + 5)?))),
            0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 | 0xda => return None,
            _ => at += 2 + usize::from(number(at + 2)?).max(2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_accent_is_six_digits_and_nothing_else() {
        assert_eq!(Accent::try_from(" 2B5C8A ").unwrap(), Accent::default());
        assert_eq!(Accent::default().tint(0).as_str(), "#ffffff");
        assert!(Accent::default().is_legible() && !Accent::default().tint(30).is_legible());
        for text in ["", "#fff", "red", "#2b5c8g", "#2b5c8a}", "#ééé"] {
            assert!(Accent::try_from(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_logo_tells_its_size_and_what_is_none_is_refused() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x10".to_vec();
        assert_eq!(Logo::new(png.clone()).unwrap().size(), (32, 16));
        png[16] = 0xff;
        assert!(Logo::new(png).unwrap_err().contains("pixels"));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x20\x01\0\0\0".to_vec();
        assert_eq!(Logo::new(jpeg).unwrap().size(), (32, 16));
        assert!(Logo::new(b"<svg onload='x'/>".to_vec()).is_err());
        assert!(Logo::new(vec![0; LARGEST_LOGO + 1]).unwrap_err().contains("KB"));
    }

    proptest! {
        #[test]
        fn no_bytes_make_a_logo_panic(mut tail in proptest::collection::vec(any::<u8>(), 0..64), png in any::<bool>()) {
            let mut bytes = if png { b"\x89PNG\r\n\x1a\n".to_vec() } else { b"\xff\xd8\xff".to_vec() };
            bytes.append(&mut tail);
            let _ = Logo::new(bytes);
        }
    }
}
