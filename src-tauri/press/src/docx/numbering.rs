//! Lists of a DOCX: one definition of dots, one of figures, and a list of its own for every numbered list of the briefing,
//! so that each begins at 1.

use super::xml::{NAMESPACES, Xml};
use crate::sheet::{Block, Marks, Sheet};

/// Number of the list that all dotted points share.
const DOTS: usize = 1;

/// Which list every block of the sheet belongs to.
pub(super) struct Lists {
    of_block: Vec<usize>,
    numbered: usize,
}

impl Lists {
    /// Counts the lists of a sheet.
    pub fn new(sheet: &Sheet) -> Self {
        let mut numbered = 0;
        let of_block = sheet
            .blocks
            .iter()
            .map(|block| {
                if matches!(block, Block::List(Marks::Numbers, _)) {
                    numbered += 1;
                    DOTS + numbered
                } else {
                    DOTS
                }
            })
            .collect();
        Self { of_block, numbered }
    }

    /// The list of the block at `at`; without meaning for other blocks.
    pub fn of_block(&self, at: usize) -> usize {
        self.of_block.get(at).copied().unwrap_or(DOTS)
    }

    /// `word/numbering.xml`.
    pub fn print(&self) -> String {
        Xml::part("w:numbering", &NAMESPACES, |xml| {
            definition(xml, "0", "bullet", "•");
            definition(xml, "1", "decimal", "%1.");
            list(xml, DOTS, "0");
            for number in 1..=self.numbered {
                list(xml, DOTS + number, "1");
            }
        })
    }
}

fn definition(xml: &mut Xml, id: &str, format: &str, text: &str) {
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.value("w:multiLevelType", "singleLevel");
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.value("w:start", "1");
            xml.value("w:numFmt", format);
            xml.value("w:lvlText", text);
            xml.value("w:lvlJc", "left");
            xml.element("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", "425"), ("w:hanging", "425")]));
        });
    });
}

fn list(xml: &mut Xml, number: usize, definition: &str) {
    xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
        xml.value("w:abstractNumId", definition);
        if number > DOTS {
            xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| xml.value("w:startOverride", "1"));
        }
    });
}
