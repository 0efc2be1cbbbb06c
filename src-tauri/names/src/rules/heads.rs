//! What a name's own words say of its kind: parties and ministries are bodies, rivers and airports places, wars and cups
//! neither.

use crate::page::Page;
use crate::steps::Label;

const BODIES: &[&str] = &[
    "party", "ministry", "department", "office", "agency", "authority", "commission", "committee", "council", "board",
    "bureau", "parliament", "assembly", "senate", "congress", "court", "tribunal", "government", "administration",
    "cabinet", "police", "army", "navy", "force", "forces", "guard", "guards", "brigade", "battalion", "regiment",
    "division", "corps", "militia", "command", "front", "alliance", "coalition", "union", "federation", "confederation",
    "association", "league", "movement", "organisation", "organization", "society", "institute", "institution",
    "foundation", "trust", "fund", "charity", "university", "college", "school", "academy", "bank", "group", "company",
    "co", "co.", "corporation", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "llc", "ag", "gmbh", "sa", "s.a.",
    "spa", "nv", "n.v.", "holdings", "industries", "airlines", "airways", "motors", "systems", "technologies", "bros",
    "bros.", "partners", "securities", "insurance", "times", "post", "tribune", "gazette", "herald", "telegraph", "news",
    "television", "radio", "club", "united", "rovers", "wanderers", "athletic", "hotspur", "fc", "f.c.", "newsroom",
    "senate", "caucus", "network", "service", "services", "secretariat", "directorate", "observatory", "centre",
];
const PLACES: &[&str] = &[
    "river", "lake", "sea", "ocean", "bay", "gulf", "strait", "straits", "island", "islands", "isle", "peninsula",
    "mountain", "mountains", "mount", "hills", "valley", "desert", "forest", "canyon", "coast", "county", "province",
    "district", "region", "governorate", "oblast", "prefecture", "city", "town", "village", "street", "road", "avenue",
    "boulevard", "lane", "square", "bridge", "tunnel", "highway", "motorway", "airport", "airfield", "station", "harbour",
    "harbor", "port", "stadium", "arena", "park", "palace", "castle", "tower", "towers", "cathedral", "church", "mosque",
    "temple", "shrine", "prison", "jail", "hospital", "hotel", "motel", "border", "camp", "base", "dam", "canal",
    "crossing", "checkpoint", "peninsula", "territories", "territory", "republic",
];
const THINGS: &[&str] = &[
    "war", "wars", "election", "elections", "referendum", "cup", "open", "championship", "championships", "olympics",
    "games", "prix", "masters", "festival", "act", "treaty", "agreement", "accord", "accords", "convention", "protocol",
    "constitution", "revolution", "uprising", "riots", "massacre", "prize", "award", "awards", "index", "conference",
    "summit", "crisis", "bill", "amendment", "tour", "marathon", "derby", "stakes", "trophy", "series", "day", "bowl",
];

/// Gives names the kind that their head noun has.
pub(crate) fn type_by_head(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            if matches!(name.label, Label::Measure) || name.end - name.first < 2 {
                extend(page, line, i);
                continue;
            }
            let head = head(page, line, name.first, name.end);
            if let Some(label) = by_head(&head, name.label) {
                page.names[line][i].label = label;
            }
            extend(page, line, i);
        }
    }
}

/// The word that says what a name names: the one before "of", "for" or "in", else the last.
fn head(page: &Page<'_>, line: usize, first: usize, end: usize) -> String {
    let link = (first + 1..end).find(|&i| matches!(page.word(line, i), "of" | "for" | "on" | "and"));
    let lower = |at: usize| page.word(line, at).to_lowercase();
    match link {
        Some(link) if page.word(line, link) != "and" => lower(link - 1),
        _ => lower(end - 1),
    }
}

fn by_head(head: &str, label: Label) -> Option<Label> {
    if THINGS.contains(&head) {
        return (label != Label::Person).then_some(Label::Thing);
    }
    if BODIES.contains(&head) && !matches!(label, Label::Thing) {
        return Some(Label::Organisation);
    }
    let landed = matches!(label, Label::Polity | Label::Landscape | Label::Structure);
    (PLACES.contains(&head) && matches!(label, Label::Group | Label::Person) && !landed).then_some(Label::Landscape)
}

/// Takes a capitalised head noun into the name that it directly follows: `Lorne` + `University`.
fn extend(page: &mut Page<'_>, line: usize, i: usize) {
    let name = page.names[line][i];
    if matches!(name.label, Label::Measure | Label::Thing) || page.capital(line, name.end).then_some(()).is_none() {
        return;
    }
    let next = page.word(line, name.end).to_lowercase();
    if !page.free(line, name.end, name.end + 1) {
        return;
    }
    let label = if THINGS.contains(&next.as_str()) {
        Label::Thing
    } else if BODIES.contains(&next.as_str()) {
        Label::Organisation
    } else {
        return;
    };
    page.names[line][i].end += 1;
    page.names[line][i].label = label;
}
