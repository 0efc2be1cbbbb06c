//! Pictures of a DOCX: the logo and the drawn figures, each with its words for those who cannot see it.

use super::runs::{Look, paragraph, words};
use super::xml::Xml;
use crate::sheet::{Drawn, Run, Table};
use crate::{Rasterise, wording};
use variorum_core::briefing::{Logo, PictureKind};

/// A millimetre in the units of DrawingML.
const MILLIMETRE: u64 = 36_000;
/// Width of the text.
const TEXT_WIDTH: u64 = 160 * MILLIMETRE;
/// A picture is no higher, so that its caption stays with it on the page.
const HIGHEST: u64 = 215 * MILLIMETRE;
/// A logo fits into this.
const LOGO: (u64, u64) = (48 * MILLIMETRE, 15 * MILLIMETRE);

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The pictures of a document, in the order in which they stand there.
#[derive(Default)]
pub(super) struct Pictures {
    files: Vec<(String, Vec<u8>)>,
}

impl Pictures {
    fn add(&mut self, extension: &str, bytes: Vec<u8>) -> usize {
        let number = self.files.len() + 1;
        self.files.push((format!("media/image{number}.{extension}"), bytes));
        number
    }

    /// Names below `word/` and bytes.
    pub fn files(&self) -> &[(String, Vec<u8>)] {
        &self.files
    }

    /// The relationship of the picture at `at`, counted from 0.
    pub fn id(at: usize) -> String {
        format!("rIdImage{}", at + 1)
    }
}

/// The logo, above the title. It says nothing, so that it is marked as decoration by an empty description.
pub(super) fn logo(xml: &mut Xml, logo: &Logo, pictures: &mut Pictures) {
    let extension = if logo.kind() == PictureKind::Png { "png" } else { "jpeg" };
    let number = pictures.add(extension, logo.bytes().to_vec());
    let (width, height) = (u64::from(logo.size().0), u64::from(logo.size().1));
    let size = within(LOGO, (width, height));
    paragraph(xml, "Logo", [], |xml, _| inline(xml, number, "Logo", "", size));
}

/// A figure with its caption; the data as a table where there is no picture to be had.
pub(super) fn figure(xml: &mut Xml, drawn: &Drawn, pictures: &mut Pictures, rasterise: Rasterise<'_>) {
    match rasterise(&drawn.svg) {
        Some(png) => {
            let number = pictures.add("png", png);
            let own = (u64::from(drawn.svg.width), u64::from(drawn.svg.height));
            let size = within((TEXT_WIDTH, HIGHEST), own);
            paragraph(xml, "Figure", [], |xml, _| {
                inline(xml, number, &format!("Figure {}", drawn.number), &drawn.alt, size)
            });
        }
        None => super::table::print(xml, &data(drawn)),
    }
    let caption = wording::figure_label(drawn);
    paragraph(xml, "Caption", [caption.as_str()], |xml, base| words(xml, &caption, Look::default(), base));
}

fn data(drawn: &Drawn) -> Table {
    let cell = |text: &String| {
        let run = Run::Text { text: text.clone(), bold: false, italic: false };
        if text.is_empty() { Vec::new() } else { vec![run] }
    };
    let rows: Vec<Vec<Vec<Run>>> = drawn.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Table { columns: rows.first().map_or(1, Vec::len), rows }
}

/// The size of a picture in a frame that it may not leave; it fills it in one direction.
fn within((widest, highest): (u64, u64), (width, height): (u64, u64)) -> (u64, u64) {
    let (width, height) = (width.max(1), height.max(1));
    if width * highest >= height * widest {
        (widest, (widest * height / width).max(1))
    } else {
        ((highest * width / height).max(1), highest)
    }
}

fn inline(xml: &mut Xml, number: usize, name: &str, alt: &str, (width, height): (u64, u64)) {
    let (id, width, height) = (number.to_string(), width.to_string(), height.to_string());
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let named = [("id", id.as_str()), ("name", name), ("descr", alt)];
    xml.element("w:r", &[], |xml| {
        xml.element("w:drawing", &[], |xml| {
            let none = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
            xml.element("wp:inline", &none, |xml| {
                xml.empty("wp:extent", &extent);
                xml.empty("wp:docPr", &named);
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty("a:graphicFrameLocks", &[("xmlns:a", DRAWING), ("noChangeAspect", "1")]);
                });
                xml.element("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
                    xml.element("a:graphicData", &[("uri", PICTURE)], |xml| {
                        xml.element("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
                            shown(xml, number, &named, &extent)
                        });
                    });
                });
            });
        });
    });
}

fn shown(xml: &mut Xml, number: usize, named: &[(&str, &str)], extent: &[(&str, &str)]) {
    xml.element("pic:nvPicPr", &[], |xml| {
        xml.empty("pic:cNvPr", named);
        xml.empty("pic:cNvPicPr", &[]);
    });
    xml.element("pic:blipFill", &[], |xml| {
        xml.empty("a:blip", &[("r:embed", &Pictures::id(number - 1))]);
        xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
    });
    xml.element("pic:spPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
            xml.empty("a:ext", extent);
        });
        xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
    });
}
