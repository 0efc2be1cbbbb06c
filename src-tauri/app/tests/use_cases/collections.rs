//! Files that hold many articles, and pages that are evidence for each other, through the door that the window uses.

use crate::desk::{Desk, page};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn feed(day: u32, link: &str, text: &str) -> String {
    let rest = "The union said that the talks had been frank and that a vote of its members would be held next week. ".repeat(5);
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
         <title>Kestrel Daily</title><link>https://www.kestrel.example/</link>\
         <lastBuildDate>{day} Mar 2031 18:00:00 GMT</lastBuildDate><item><title>Ferry crews agree</title>\
         <link>https://www.kestrel.example/{link}</link><guid isPermaLink=\"false\">kestrel-4711</guid>\
         <pubDate>14 Mar 2031 09:10:00 GMT</pubDate>\
         <content:encoded><![CDATA[<p>{text}</p><p>{rest}</p>]]></content:encoded></item></channel></rss>"
    )
}

fn outcome(item: &Value) -> &str {
    item["outcome"].as_str().unwrap()
}

fn code(item: &Value) -> &str {
    item["problems"][0]["code"].as_str().unwrap_or_default()
}

fn dots(desk: &Desk, article: &Value) -> Vec<Value> {
    desk.call("article", json!({ "id": article }))["versions"].as_array().unwrap().clone()
}

#[test]
fn a_known_guid_with_another_text_is_a_new_version_even_under_another_address() {
    let desk = Desk::new();
    let first = desk.import(&[desk.file("1.xml", feed(14, "ferry", "Seven boats left."))]);
    assert_eq!(outcome(&first[0]), "imported");
    let again = desk.import(&[desk.file("2.xml", feed(15, "ferry", "Seven boats left."))]);
    assert_eq!(outcome(&again[0]), "known");
    let changed = desk.import(&[desk.file("3.xml", feed(16, "ferry-agreed", "Nine boats left."))]);
    assert_eq!(outcome(&changed[0]), "new_version");
    assert_eq!(desk.articles().len(), 1);
    let versions = dots(&desk, &changed[0]["article_id"]);
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[1]["seen_basis"], "feed");
    let seen = desk.call("version", json!({ "id": versions[0]["id"] }));
    assert_eq!(seen["sightings"].as_array().unwrap().len(), 2, "the second feed saw the first version again");
}

#[test]
fn each_file_of_an_archive_ends_as_an_item_of_its_own() {
    let desk = Desk::new();
    let article = page(&[
        "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.",
    ]);
    let inner =
        archive(&[("deep/list.csv", b"title,text,url\nFog,Fog held the ferry.,https://ostby.example/fog\n")]);
    let bytes = archive(&[
        ("pages/ferry.html", article.as_bytes()),
        ("more.zip", &inner),
        ("../../noise.bin", &[0, 1, 2, 3, 0, 0, 7]),
    ]);
    let path = desk.file("all.zip", &bytes);
    let items = desk.import(std::slice::from_ref(&path));
    let found: Vec<(&str, &str)> =
        items.iter().map(|item| (item["item"].as_str().unwrap(), outcome(item))).collect();
    assert_eq!(
        found,
        [
            ("pages/ferry.html", "imported"),
            ("more.zip › deep/list.csv › Fog", "imported"),
            ("../../noise.bin", "failed"),
        ]
    );
    let again = desk.import(&[path]);
    assert_eq!(again.iter().filter(|item| outcome(item) == "known").count(), 2);
    assert_eq!(desk.articles().len(), 2);
}

#[test]
fn an_archive_bomb_is_refused_and_what_came_before_it_stays() {
    let desk = Desk::new();
    let mut bytes = b"Fog held the ferry.".to_vec();
    for _ in 0..6 {
        bytes =
            archive(&[("fog.txt", b"Fog held the ferry\n\nNobody sailed on Friday."), ("more.zip", &bytes)]);
    }
    let items = desk.import(&[desk.file("deep.zip", &bytes)]);
    assert!(items.iter().any(|item| code(item) == "bomb"), "{items:#?}");
    assert_eq!(outcome(&items[0]), "imported");
    let zeros = archive(&[("zeros.txt", &vec![0; 8 << 20])]);
    let items = desk.import(&[desk.file("zeros.zip", &zeros)]);
    assert!(items.iter().all(|item| outcome(item) == "failed" && code(item) == "bomb"));
}

#[test]
fn a_table_of_unknown_fields_is_named_once_and_remembered() {
    let desk = Desk::new();
    let table = |text: &str| format!("kop,brood,adres\nMist op zee,{text},https://ostby.example/mist\n");
    let path = desk.file("een.csv", table("De boot bleef liggen."));
    let items = desk.import(std::slice::from_ref(&path));
    assert_eq!((outcome(&items[0]), code(&items[0])), ("failed", "needs_mapping"));

    let seen = desk.call("table_preview", json!({ "path": path }));
    assert_eq!(seen["fields"], json!(["kop", "brood", "adres"]));
    assert_eq!(seen["rows"][0][1], "De boot bleef liggen.");
    let choices = json!([
        { "role": "headline", "field": "kop" },
        { "role": "text", "field": "brood" },
        { "role": "url", "field": "adres" },
    ]);
    let table_of = json!({ "path": path });
    for bad in [
        json!([]),
        json!([{ "role": "text", "field": "brood" }]),
        json!([{ "role": "text", "field": "x" }, { "role": "url", "field": "adres" }]),
    ] {
        desk.refuse("import_mapped", json!({ "table": table_of, "choices": bad }));
    }
    let reply = desk.call("import_mapped", json!({ "table": table_of, "choices": choices }));
    assert_eq!(outcome(&desk.items(&reply)[0]), "imported");

    let desk = desk.reopened();
    let items = desk.import(&[desk.file("twee.csv", table("De boot voer uit."))]);
    assert_eq!(outcome(&items[0]), "new_version");
}

#[test]
fn another_answer_reads_a_known_table_again() {
    let desk = Desk::new();
    let path = desk.file(
        "t.csv",
        "title,text,teaser,link\nFog,Short.,Fog held the ferry all day.,https://ostby.example/fog\n",
    );
    desk.import(std::slice::from_ref(&path));
    let choices = json!([
        { "role": "headline", "field": "title" },
        { "role": "text", "field": "teaser" },
        { "role": "url", "field": "link" },
    ]);
    let reply = desk.call("import_mapped", json!({ "table": { "path": path }, "choices": choices }));
    assert_eq!(outcome(&desk.items(&reply)[0]), "new_version");
}

#[test]
fn links_and_lists_of_feeds_fetch_nothing_and_say_so() {
    let desk = Desk::new();
    let link = desk.file(
        "ferry.url",
        "[InternetShortcut]\r\nURL=https://www.kestrel.example/2031/ferry?utm_source=x\r\n",
    );
    let items = desk.import(std::slice::from_ref(&link));
    assert_eq!((outcome(&items[0]), code(&items[0])), ("failed", "link_only"));
    desk.import(&[desk.file(
        "ferry.html",
        page(&["Ferry crews in Lorne ended their strike on Friday after nine days without a crossing."]),
    )]);
    let items = desk.import(&[link]);
    assert_eq!(outcome(&items[0]), "known");
    assert_eq!(items[0]["article_id"], desk.articles()[0]["id"]);

    let list = "<opml version=\"2.0\"><body><outline text=\"Ostby Post\" xmlUrl=\"https://ostby.example/rss\"/></body></opml>";
    let items = desk.import(&[desk.file("feeds.opml", list)]);
    assert_eq!((outcome(&items[0]), code(&items[0])), ("noted", "source_only"));
    let sources = desk.call("sources", json!({}));
    assert!(sources.as_array().unwrap().iter().any(|source| source["name"] == "Ostby Post"));
}

#[test]
fn a_diffengine_archive_gives_its_articles_with_all_versions() {
    let desk = Desk::new();
    let path = desk.folder().join("diffengine.db");
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(
        "CREATE TABLE feed (url PRIMARY KEY, name, created);
         CREATE TABLE entry (id INTEGER PRIMARY KEY, url, created, checked);
         CREATE TABLE feedentry (id INTEGER PRIMARY KEY, feed_id, entry_id INTEGER, created);
         CREATE TABLE entryversion (id INTEGER PRIMARY KEY, title, url, summary, created, archive_url, entry_id INTEGER);
         INSERT INTO feed VALUES ('https://ostby.example/rss', 'Ostby Post', 'x');
         INSERT INTO entry VALUES (1, 'https://ostby.example/dam', 'x', 'x');
         INSERT INTO feedentry VALUES (1, 'https://ostby.example/rss', 1, 'x');
         INSERT INTO entryversion VALUES
           (1, 'Dam leaks', 'https://ostby.example/dam', '<p>Water rose.</p><p>A &amp; B held.</p>', '2031-03-14 09:00:00.25', NULL, 1),
           (2, 'Dam fails', 'https://ostby.example/dam', '<p>Water fell.</p>', '2031-03-14 18:00:00', NULL, 1);",
    )
    .unwrap();
    drop(db);
    let items = desk.import(&[path]);
    assert_eq!(outcome(&items[0]), "imported", "{items:#?}");
    let versions = dots(&desk, &items[0]["article_id"]);
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0]["seen_at"], "2031-03-14T09:00:00.250Z");
    assert_eq!(desk.text(versions[0]["id"].as_str().unwrap()), "Dam leaks\nWater rose.\nA & B held.");
    let foreign = desk.folder().join("foreign.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE recipes (id)").unwrap();
    assert_eq!(code(&desk.import(&[foreign])[0]), "unsupported_format");
}

type Cells<'a> = (Option<&'a str>, Option<&'a str>);

/// A page of the site as copied text.
fn sniffed(a: u32, rows: &[Cells<'_>]) -> String {
    let mut text = format!(
        "This article is from the source 'gazette' and was first published or seen on . It will not be checked again for \
         changes.\n\nYou can find the current article at its original source at https://gazette.example/7\n\nThe article has \
         changed 9 times. There is an RSS feed of changes available.\n\nVersion {a} Version {}\nFog Fog\n(about 5 hours later)",
        a + 1
    );
    for row in rows {
        text.push('\n');
        match row {
            (Some(old), Some(new)) if old == new => text.extend([*old, *new]),
            (Some(old), Some(new)) => text.extend([*old, " ", *new]),
            (old, new) => text.extend(old.iter().chain(new).copied()),
        }
    }
    text
}

const OWNERS: Option<&str> = Some("Owners apologised. Refunds are due.");
const RAIN: Option<&str> = Some("Rain fell. It was cold.");
const HELD: Option<&str> = Some("Fog held the ferry at Lorne.");
const SAIL: Option<&str> = Some("Sailings go on.");

fn earlier() -> String {
    sniffed(
        5,
        &[
            (HELD, HELD),
            (Some("The crew slept."), OWNERS),
            (Some("Officials said little."), RAIN),
            (SAIL, SAIL),
        ],
    )
}

fn later() -> String {
    sniffed(
        6,
        &[
            (HELD, HELD),
            (None, Some("Lawyers arrived. Nobody spoke.")),
            (OWNERS, OWNERS),
            (RAIN, None),
            (SAIL, SAIL),
        ],
    )
}

/// Texts of the versions in order, and the rows that await review.
fn state(desk: &Desk) -> (Vec<String>, u64) {
    let article = &desk.articles()[0]["id"];
    let texts = dots(desk, article).iter().map(|dot| desk.text(dot["id"].as_str().unwrap())).collect();
    let waiting = desk.call("splits", json!({}));
    (texts, waiting.as_array().unwrap().iter().map(|split| split["uncertain"].as_u64().unwrap()).sum())
}

#[test]
fn a_neighbouring_page_repairs_an_uncertain_one_in_either_order_of_import() {
    let mut ends = Vec::new();
    for order in [[earlier(), later()], [later(), earlier()]] {
        let desk = Desk::new();
        desk.import(&[desk.file("one.txt", &order[0])]);
        let (_, before) = state(&desk);
        assert!(before > 0);
        let items = desk.import(&[desk.file("two.txt", &order[1])]);
        let (texts, after) = state(&desk);
        assert_eq!(items[0]["needs_review"].as_u64().unwrap() == 0, after == 0);
        assert!(after < before + 2, "{before} {after}");
        assert_eq!(desk.articles().len(), 1);
        ends.push((texts, after));
    }
    assert_eq!(ends[0], ends[1]);
    assert_eq!(
        ends[0].0,
        [
            "Fog\nFog held the ferry at Lorne.\nThe crew slept.\nOfficials said little.\nSailings go on.",
            "Fog\nFog held the ferry at Lorne.\nOwners apologised. Refunds are due.\nRain fell. It was cold.\nSailings go on.",
            "Fog\nFog held the ferry at Lorne.\nLawyers arrived. Nobody spoke.\nOwners apologised. Refunds are due.\nSailings go on.",
        ]
    );
}

#[test]
fn rows_that_the_analyst_settled_stay_when_another_page_comes() {
    let desk = Desk::new();
    desk.import(&[desk.file("one.txt", earlier())]);
    let split = desk.call("splits", json!({}))[0]["id"].clone();
    let mut rows = desk.call("split", json!({ "id": split }))["rows"].as_array().unwrap().clone();
    rows[2]["old"] = json!("The crew slept. Owners apologised.");
    rows[2]["new"] = json!("Refunds are due.");
    desk.call("split_resolve", json!({ "id": split, "rows": rows }));
    let before = state(&desk).0;
    desk.import(&[desk.file("two.txt", later())]);
    assert_eq!(state(&desk).0[..2], before[..2]);
    let kept = desk.call("split", json!({ "id": split }));
    assert_eq!(kept["rows"][2]["new"], "Refunds are due.");
}

#[test]
fn undoing_an_older_correction_keeps_what_a_later_page_repaired() {
    let desk = Desk::new();
    desk.import(&[desk.file("one.txt", earlier())]);
    let article = desk.articles()[0]["id"].clone();
    let id = dots(&desk, &article)[1]["id"].clone();
    desk.call("version_correct", json!({ "id": id, "published": "2031-03-14" }));
    desk.import(&[desk.file("two.txt", later())]);
    let repaired = desk.text(id.as_str().unwrap());
    desk.call("undo", json!({}));
    assert_eq!(desk.text(id.as_str().unwrap()), repaired);
    assert_eq!(desk.call("version", json!({ "id": id }))["published"], Value::Null);
}

#[test]
fn the_same_page_copied_twice_is_one_page_to_review() {
    let desk = Desk::new();
    desk.import(&[desk.file("one.txt", earlier())]);
    let before = state(&desk);
    desk.import(&[desk.file("copy.txt", earlier() + "\n\n")]);
    assert_eq!(state(&desk), before);
}

#[test]
fn a_feed_of_versions_gives_known_ones_their_times() {
    let desk = Desk::new();
    desk.import(&[desk.file("one.txt", earlier())]);
    let feed = "<rss version=\"2.0\"><channel><title>'Fog' latest revisions</title><link>https://www.newssniffer.co.uk/articles/7</link>\
        <description>Changes to the gazette article https://gazette.example/7</description><item><title>v6: Fog</title>\
        <link>https://www.newssniffer.co.uk/articles/7/diff/5/6</link><pubDate>Fri, 14 Mar 2031 09:00:00 GMT</pubDate></item></channel></rss>";
    let items = desk.import(&[desk.file("7.rss", feed)]);
    assert_eq!((outcome(&items[0]), code(&items[0])), ("noted", "listed_only"));
    let newer = &dots(&desk, &items[0]["article_id"])[1];
    assert_eq!(
        (&newer["seen_at"], &newer["seen_basis"]),
        (&json!("2031-03-14T09:00:00Z"), &json!("archive_record"))
    );
}
