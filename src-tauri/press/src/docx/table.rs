//! Tables of a DOCX.

use super::runs::{line, paragraph, texts};
use super::xml::Xml;
use crate::sheet::{Run, Table};

/// Width of the text in twentieths of a point: A4 without its margins.
const TEXT_WIDTH: usize = 9_070;
/// Word opens no table with more columns.
const MOST_COLUMNS: usize = 63;

/// Writes a table and the gap below it, without which two tables in a row would become one.
pub(super) fn print(xml: &mut Xml, table: &Table) {
    let columns = table.columns.min(MOST_COLUMNS);
    let widths = widths(table, columns);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", "BriefingTable");
            xml.empty("w:tblW", &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty(
                "w:tblLook",
                &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")],
            );
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        for (at, row) in table.rows.iter().enumerate() {
            print_row(xml, row, &widths, at == 0);
        }
    });
    xml.element("w:p", &[], |xml| xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "Gap")));
}

fn print_row(xml: &mut Xml, row: &[Vec<Run>], widths: &[String], is_head: bool) {
    // A repeated head cannot hold a note: it would stand on every page.
    let repeats = is_head && !row.iter().flatten().any(|run| matches!(run, Run::Cite(_) | Run::CiteAgain(_)));
    let (own, beyond) = row.split_at(widths.len());
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if repeats {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (at, (cell, width)) in own.iter().zip(widths).enumerate() {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
                let style = if is_head { "TableHead" } else { "TableText" };
                let further = if at + 1 == widths.len() { beyond } else { &[] };
                for cell in std::iter::once(cell).chain(further) {
                    paragraph(xml, style, texts(cell), |xml, base| line(xml, cell, base));
                }
            });
        }
    });
}

/// Widths by the longest cell of each column, within bounds, so that a column of dates does not take half the page.
fn widths(table: &Table, columns: usize) -> Vec<String> {
    let length = |cell: &Vec<Run>| texts(cell).map(|text| text.chars().count()).sum::<usize>();
    let weights: Vec<usize> = (0..columns)
        .map(|column| table.rows.iter().map(|row| length(&row[column])).max().unwrap_or(0).clamp(8, 48))
        .collect();
    let sum: usize = weights.iter().sum();
    weights.iter().map(|weight| (TEXT_WIDTH * weight / sum.max(1)).to_string()).collect()
}
