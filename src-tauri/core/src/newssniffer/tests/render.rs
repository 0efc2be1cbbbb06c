//! Renders two versions as the site's page and as text copied from it.

/// Rows of the site's table: paragraphs aligned by their longest common subsequence, what lies between paired in order.
pub(super) fn rows(old: &[String], new: &[String]) -> Vec<(Option<String>, Option<String>)> {
    let (n, m) = (old.len(), new.len());
    let mut best = vec![vec![0_usize; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            best[i][j] =
                if old[i] == new[j] { best[i + 1][j + 1] + 1 } else { best[i + 1][j].max(best[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut gap_old, mut gap_new, mut found) = (0, 0, Vec::new(), Vec::new(), Vec::new());
    while i < n || j < m {
        if i < n && j < m && old[i] == new[j] {
            flush(&mut gap_old, &mut gap_new, &mut found);
            found.push((Some(old[i].clone()), Some(new[j].clone())));
            (i, j) = (i + 1, j + 1);
        } else if j == m || i < n && best[i + 1][j] >= best[i][j + 1] {
            gap_old.push(old[i].clone());
            i += 1;
        } else {
            gap_new.push(new[j].clone());
            j += 1;
        }
    }
    flush(&mut gap_old, &mut gap_new, &mut found);
    found
}

type Cells = (Option<String>, Option<String>);

fn flush(old: &mut Vec<String>, new: &mut Vec<String>, found: &mut Vec<Cells>) {
    let (mut old, mut new) = (old.drain(..), new.drain(..));
    loop {
        match (old.next(), new.next()) {
            (None, None) => break,
            cells => found.push(cells),
        }
    }
}

/// What stands above the table.
pub(super) fn head(a: u32, b: u32, parting: &str) -> String {
    format!(
        "This article is from the source 'gazette' and was first published or seen on . It will not be checked again for \
         changes.\n\nYou can find the current article at its original source at https://gazette.example/7\n\nThe article has \
         changed 9 times. There is an RSS feed of changes available.\n\nVersion {a}{parting}Version {b}"
    )
}

/// The page as flattened text.
pub(super) fn flattened(titles: (&str, &str), rows: &[Cells], a: u32) -> String {
    let mut text = format!("{}\n{} {}\n(about 5 hours later)", head(a, a + 1, " "), titles.0, titles.1);
    for row in rows {
        text.push('\n');
        match row {
            (Some(old), Some(new)) if old == new => text.extend([old.as_str(), new]),
            (Some(old), Some(new)) => text.extend([old.as_str(), " ", new]),
            (old, new) => text.extend(old.iter().chain(new).map(String::as_str)),
        }
    }
    text
}

/// The page as a bar table, old cells of changed rows lost.
pub(super) fn barred(titles: (&str, &str), rows: &[Cells], a: u32) -> String {
    let mut text = format!("{} |\n---|---|", head(a, a + 1, " | "));
    let title = (Some(titles.0.to_owned()), Some(titles.1.to_owned()));
    for (at, row) in std::iter::once(&title).chain(rows).enumerate() {
        match row {
            (Some(old), Some(new)) if old == new => text.push_str(&format!("\n{old} | {new} |")),
            (_, Some(new)) => text.push_str(&format!("\n{new} | |")),
            _ => {}
        }
        if at == 0 {
            text.push_str("\n(about 5 hours later) | |");
        }
    }
    text
}
