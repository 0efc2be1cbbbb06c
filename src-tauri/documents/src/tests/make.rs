//! Makers of documents in each format, byte by byte.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

pub(crate) const HEADLINE: &str = "Ferry crews end their strike";
pub(crate) const ONE: &str = "Ferry crews in the port of Lorne went back to work on Friday, nine days after they had walked out over pay, a spokesman for the harbour board said.";
pub(crate) const TWO: &str = "Talks resumed on Thursday evening, and both sides called them open, long and, in the words of one of those who took part, rather cold.";
pub(crate) const THREE: &str = "The first boat left the quay at noon, with some two hundred passengers, a brass band and, according to the board, no fewer than forty sheep.";

/// A page of an invented outlet.
pub(crate) fn page() -> String {
    format!(
        "<!doctype html><html lang=en><head><title>{HEADLINE}</title><meta property=\"og:site_name\" content=\"Lorne Courier\"></head>\
         <body><article><h1>{HEADLINE}</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article></body></html>"
    )
}

/// A zip package with these entries, in their order; `mimetype` is stored unpacked, as its formats ask.
pub(crate) fn package(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let method = if *name == "mimetype" {
            zip::CompressionMethod::Stored
        } else {
            zip::CompressionMethod::Deflated
        };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn xml(words: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{words}").into_bytes()
}

/// A Word document with this body.
pub(crate) fn docx_of(body: &str) -> Vec<u8> {
    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    let own = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
    let styles = format!(
        "<w:styles {W}><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>"
    );
    let core = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>Ferry crews end their strike</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">2031-03-14T17:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">2031-03-15T08:30:00Z</dcterms:modified></cp:coreProperties>";
    package(&[
        ("[Content_Types].xml", xml(types)),
        ("_rels/.rels", xml(relations)),
        ("docProps/core.xml", xml(core)),
        ("word/_rels/document.xml.rels", xml(own)),
        ("word/styles.xml", xml(&styles)),
        ("word/document.xml", xml(&format!("<w:document {W}><w:body>{body}</w:body></w:document>"))),
    ])
}

fn run(style: &str, words: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
    };
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

pub(crate) fn docx() -> Vec<u8> {
    let deleted = "<w:p><w:r><w:t>Two ports </w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>opened again.</w:t></w:r></w:ins></w:p>";
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", run("", words));
    let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("Heron"), cell("12"));
    docx_of(
        &[
            run("Title", HEADLINE),
            run("", "By Jo Marsh"),
            run("", ONE),
            run("Heading1", "Empty quays"),
            run("", TWO),
            deleted.to_owned(),
            table,
        ]
        .concat(),
    )
}

pub(crate) fn odt() -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:table=\"b\"><office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/></office:automatic-styles><office:body><office:text>\
         <text:tracked-changes><text:changed-region><text:deletion><text:p>Never this.</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:p text:style-name=\"P1\">{HEADLINE}</text:p><text:p>By Jo Marsh</text:p><text:p>{ONE}</text:p><text:h text:outline-level=\"2\">Empty<text:s/>quays</text:h><text:p>{TWO}<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>\
         <text:list><text:list-item><text:p>Two ports &amp; forty sheep</text:p></text:list-item></text:list>\
         <table:table><table:table-row><table:table-cell><text:p>Heron</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"
    );
    let meta = "<office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\" xmlns:dc=\"d\"><office:meta><meta:creation-date>2031-03-14T17:00:00</meta:creation-date><dc:date>2031-03-15T08:30:00.5</dc:date><dc:title>Minutes</dc:title></office:meta></office:document-meta>";
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text".to_vec()),
        ("content.xml", xml(&content)),
        ("meta.xml", xml(meta)),
    ])
}

pub(crate) fn epub(extra: &str) -> Vec<u8> {
    let container = "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"o/p.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
    let book = format!(
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"i\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"i\">urn:uuid:1</dc:identifier><dc:title>The strike in Lorne</dc:title><dc:creator>Jo Marsh</dc:creator><dc:publisher>Lorne Courier</dc:publisher><dc:language>en</dc:language><dc:date>2031-03-14</dc:date>{extra}</metadata><manifest><item id=\"n\" href=\"n.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"
    );
    let chapter = |title: &str, words: &str| {
        xml(&format!(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>{title}</title></head><body><h1>{title}</h1><p>{words}</p></body></html>"
        ))
    };
    package(&[
        ("mimetype", b"application/epub+zip".to_vec()),
        ("META-INF/container.xml", xml(container)),
        ("o/p.opf", xml(&book)),
        (
            "o/n.xhtml",
            xml(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>n</title></head><body><nav epub:type=\"toc\"><ol><li><a href=\"a.xhtml\">One</a></li></ol></nav></body></html>",
            ),
        ),
        ("o/a.xhtml", chapter("Back to work", &format!("{ONE}</p><p>{TWO}"))),
        ("o/b.xhtml", chapter("Forty sheep", THREE)),
    ])
}

pub(crate) fn rtf() -> Vec<u8> {
    let mut out = String::from(
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}{\f1\fcharset204 Arial CYR;}}{\colortbl;\red0\green0\blue0;}",
    );
    out.push_str(r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s9 Title;}}{\info{\title Minutes}{\author Somebody}{\company Lorne Courier}{\creatim\yr2031\mo3\dy14\hr17\min5}{\revtim\yr2031\mo3\dy15\hr8\min30}}{\*\generator Riched20;}{\header Page head}");
    let _ = write!(
        out,
        r"\pard\s9 {HEADLINE}\par\pard By Jo Marsh\par\pard {ONE}\par\pard\s1 Empty quays\par\pard "
    );
    out.push_str(r"The caf\'e9 in {\b Lo}rne is \ldblquote open\rdblquote\emdash she said: \u1060\'d4\uc0\u1086 {\f1 \'ef\'e0\'f0}{\v hidden}.\par");
    out.push_str("{\\listtext\\'b7\\tab}Two ports\\par\\pard\r\nSheep {\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}{\\fldrslt in the boat}}\\par}");
    out.into_bytes()
}

pub(crate) fn mail(id: &str, subject: &str, parts: &str) -> String {
    format!(
        "Return-Path: <news@courier.example>\r\nFrom: Lorne Courier <news@courier.example>\r\nTo: you@desk.example\r\nSubject: {subject}\r\nDate: Fri, 14 Mar 2031 18:42:00 +0200\r\nMessage-ID: <{id}@courier.example>\r\nMIME-Version: 1.0\r\n{parts}"
    )
}

/// A newsletter with the same in plain text and as a page in quoted-printable Windows-1252.
pub(crate) fn newsletter() -> Vec<u8> {
    let parts = format!(
        "Content-Type: multipart/alternative; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIn short: see the page.\r\n--cut\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         <html><body><p>{ONE}</p><p>The caf=E9 in Lorne is open again, =93at last=94, and serves its=\r\n guests on the quay as it did before the strike.</p><p>{TWO}</p></body></html>\r\n--cut--\r\n"
    );
    mail("1", "=?utf-8?q?Ferry_crews_end_their_strike?=", &parts).into_bytes()
}

pub(crate) fn mbox() -> Vec<u8> {
    let plain = |id: &str, subject: &str, words: &str| {
        format!(
            "From news@courier.example Fri Mar 14 18:42:00 2031\n{}",
            mail(id, subject, &format!("Content-Type: text/plain\r\n\r\n{words}\r\n\r\n")).replace('\r', "")
        )
    };
    [plain("1", HEADLINE, ONE), plain("2", "Boats are back", &format!("{TWO}\n\n>From the quay they went."))]
        .concat()
        .into_bytes()
}

pub(crate) fn mhtml() -> Vec<u8> {
    let page = page().replace('=', "=3D").replace("nine days", "ni=\r\nne days");
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: {HEADLINE}\r\nDate: Fri, 14 Mar 2031 18:42:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"cut\"\r\n\r\n\
         --cut\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://courier.example/ferry\r\n\r\n{page}\r\n--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://courier.example/a.png\r\n\r\niVBORw0KGgo=\r\n--cut--\r\n"
    )
    .into_bytes()
}

/// A WARC record.
pub(crate) fn record(kind: &str, address: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-03-14T16:42:00Z\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    out.extend_from_slice(body);
    out.extend_from_slice(b"\r\n\r\n");
    out
}

pub(crate) fn warc() -> Vec<Vec<u8>> {
    let answer = |head: &str, body: &str| {
        format!("HTTP/1.1 {head}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{body}").into_bytes()
    };
    let http = "application/http;msgtype=response";
    vec![
        record("warcinfo", "", "application/warc-fields", b"software: none\r\n"),
        record(
            "request",
            "https://courier.example/ferry",
            "application/http;msgtype=request",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        record("response", "https://courier.example/ferry", http, &answer("200 OK", &page())),
        record("response", "https://courier.example/gone", http, &answer("404 Not Found", "<p>gone</p>")),
        record(
            "response",
            "https://courier.example/a.png",
            http,
            b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
        ),
        record(
            "response",
            "https://courier.example/boats",
            http,
            &answer("200 OK", &page().replace(HEADLINE, "Boats are back")),
        ),
    ]
}

/// A PDF of pages, each of lines (text, x, y, size), with properties.
pub(crate) fn pdf(pages: &[Vec<(&str, u32, u32, u32)>], info: &str) -> Vec<u8> {
    let mut objects = vec![
        String::new(),
        String::new(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        format!("<<{info}>>"),
    ];
    let mut kids = String::new();
    for lines in pages {
        let mut stream = String::new();
        for (words, x, y, size) in lines {
            let escaped = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            let _ = writeln!(stream, "BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET");
        }
        let _ = write!(kids, "{} 0 R ", objects.len() + 1);
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>", objects.len() + 2));
        objects.push(format!("<</Length {}>>\nstream\n{stream}endstream", stream.len()));
    }
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>".to_owned();
    objects[1] = format!("<</Type/Pages/Count {}/Kids[{kids}]>>", pages.len());
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let start = out.len();
    let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(end, "{place:010} 00000 n ");
    }
    let _ = write!(
        end,
        "trailer\n<</Size {}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.extend_from_slice(end.as_bytes());
    out
}
