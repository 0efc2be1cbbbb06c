//! The bytes of RTF to groups, control words and characters.

/// What stands next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` with its number, if any.
    Word(&'a [u8], Option<i32>),
    /// `\*`: what follows may be passed over by whoever does not know it.
    Star,
    /// One byte of text in the character set at hand.
    Byte(u8),
}

/// Goes through the bytes once.
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn word(&mut self) -> Event<'a> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_alphabetic) {
            self.at += 1;
        }
        let name = &self.bytes[start..self.at];
        let digits = self.at;
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        let number =
            std::str::from_utf8(&self.bytes[digits..self.at]).ok().and_then(|digits| digits.parse().ok());
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        if let (b"bin", Some(count)) = (name, number) {
            self.at = self.at.saturating_add(usize::try_from(count).unwrap_or(0)).min(self.bytes.len());
        }
        Event::Word(name, number)
    }

    fn symbol(&mut self, symbol: u8) -> Event<'a> {
        match symbol {
            b'\'' => {
                let hex = self.bytes.get(self.at..self.at + 2).and_then(|hex| std::str::from_utf8(hex).ok());
                match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                    Some(byte) => {
                        self.at += 2;
                        Event::Byte(byte)
                    }
                    None => Event::Byte(b'?'),
                }
            }
            b'*' => Event::Star,
            b'\r' | b'\n' => Event::Word(b"par", None),
            b'~' => Event::Byte(b' '),
            b'_' => Event::Byte(b'-'),
            b'-' | b'|' | b':' => Event::Word(b"", None),
            other => Event::Byte(other),
        }
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            return Some(match byte {
                b'{' => Event::Open,
                b'}' => Event::Close,
                b'\r' | b'\n' | 0 => continue,
                b'\\' => match self.bytes.get(self.at) {
                    Some(next) if next.is_ascii_alphabetic() => self.word(),
                    Some(next) => {
                        self.at += 1;
                        self.symbol(*next)
                    }
                    None => return None,
                },
                other => Event::Byte(other),
            });
        }
    }
}
