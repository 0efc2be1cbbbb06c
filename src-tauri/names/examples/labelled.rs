//! Finds the names of many texts in one process: JSON lines `{"id","text"}` in, `{"id","ents":[{"start","end","type"}]}` out.
//! For measuring; prints the speed on standard error.

use std::io::BufRead;
use variorum_core::naming::NameKind;
use variorum_names::Recogniser;

fn main() {
    let loading = std::time::Instant::now();
    let recogniser = Recogniser::new();
    let loaded = loading.elapsed();
    let rows: Vec<serde_json::Value> = std::io::stdin()
        .lock()
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| serde_json::from_str(&line).ok())
        .collect();
    let start = std::time::Instant::now();
    let mut bytes = 0;
    for row in &rows {
        let text = row["text"].as_str().unwrap_or_default();
        bytes += text.len();
        let ents: Vec<_> = recogniser
            .mentions(text)
            .iter()
            .map(|m| {
                let kind = match m.kind {
                    NameKind::Person => "PER",
                    NameKind::Organisation => "ORG",
                    NameKind::Place => "LOC",
                    NameKind::Other => "MISC",
                };
                serde_json::json!({"start": m.span.start, "end": m.span.end, "type": kind})
            })
            .collect();
        println!("{}", serde_json::json!({"id": row["id"], "ents": ents}));
    }
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("{:.0} kB/s, loaded in {} ms", bytes as f64 / seconds / 1000.0, loaded.as_millis());
}
