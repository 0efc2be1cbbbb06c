//! Properties of a DOCX: title, author, times.

use super::xml::Xml;
use crate::sheet::Sheet;
use crate::when::Moment;

/// `docProps/core.xml`. Times are left out where the dossier has none that can be read.
pub(super) fn core(sheet: &Sheet) -> String {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::part("cp:coreProperties", &namespaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&sheet.title));
        if !sheet.author.is_empty() {
            xml.element("dc:creator", &[], |xml| xml.text(&sheet.author));
            xml.element("cp:lastModifiedBy", &[], |xml| xml.text(&sheet.author));
        }
        if let Some(time) = w3c_time(sheet.made_at) {
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&time));
            }
        }
    })
}

/// `docProps/app.xml`.
pub(super) fn app() -> String {
    let namespace = [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")];
    Xml::part("Properties", &namespace, |xml| xml.element("Application", &[], |xml| xml.text("Variorum")))
}

/// A time as W3C's profile of ISO 8601 wants it: with seconds and offset, or a day alone.
fn w3c_time(made_at: &str) -> Option<String> {
    let made = Moment::read(made_at)?;
    let day = format!("{:04}-{:02}-{:02}", made.year, made.month, made.day);
    Some(match made.time {
        Some((hour, minute, second, offset)) if !offset.is_empty() => {
            format!("{day}T{hour:02}:{minute:02}:{second:02}{}", offset.to_ascii_uppercase())
        }
        _ => day,
    })
}
