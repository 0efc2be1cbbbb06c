//! Names of fields that tell what they are: those that archives, scrapers, news interfaces and schema.org use. The list is
//! part of the documentation of the import.

use variorum_core::import::{FieldChoice, FieldRole, Mapping};

/// Names by role, the best first, in lower case without anything but letters and digits.
const NAMES: &[(FieldRole, &[&str])] = &[
    (FieldRole::Headline, &["headline", "title", "articletitle", "webtitle", "heading", "subject"]),
    (
        FieldRole::Text,
        &[
            "text",
            "body",
            "articlebody",
            "fulltext",
            "maintext",
            "bodytext",
            "articletext",
            "content",
            "articlecontent",
            "plaintext",
            "bodyhtml",
            "contenthtml",
            "paragraphs",
            "story",
            "html",
        ],
    ),
    (
        FieldRole::Url,
        &[
            "url",
            "canonicalurl",
            "articleurl",
            "weburl",
            "link",
            "permalink",
            "originalurl",
            "uri",
            "href",
            "address",
        ],
    ),
    (
        FieldRole::Source,
        &[
            "source",
            "sourcename",
            "outlet",
            "publisher",
            "publishername",
            "publication",
            "newspaper",
            "sitename",
            "site",
            "domain",
        ],
    ),
    (
        FieldRole::Published,
        &[
            "published",
            "publishedat",
            "datepublished",
            "publicationdate",
            "webpublicationdate",
            "publishdate",
            "pubdate",
            "firstpublished",
            "date",
            "datetime",
            "created",
            "createdat",
        ],
    ),
    (
        FieldRole::Updated,
        &["updated", "updatedat", "datemodified", "modified", "modifiedat", "lastmodified", "lastupdated"],
    ),
    (
        FieldRole::Seen,
        &[
            "seen",
            "seenat",
            "crawled",
            "crawledat",
            "retrieved",
            "retrievedat",
            "fetched",
            "fetchedat",
            "archived",
            "archivedat",
            "capturedat",
            "scrapedat",
            "datedownload",
        ],
    ),
    (
        FieldRole::Standfirst,
        &[
            "standfirst",
            "description",
            "summary",
            "subtitle",
            "subheadline",
            "deck",
            "dek",
            "abstract",
            "trailtext",
            "excerpt",
        ],
    ),
    (FieldRole::Byline, &["byline", "author", "authors", "creator", "writer", "authorname"]),
    (FieldRole::Language, &["language", "lang", "inlanguage"]),
    (FieldRole::Guid, &["guid", "uuid", "articleid", "id"]),
];

/// What the names of the fields tell.
pub(super) fn mapping(fields: &[String]) -> Mapping {
    let mut choices: Vec<FieldChoice> = Vec::new();
    for (role, names) in NAMES {
        let taken = |field: &str| choices.iter().any(|choice: &FieldChoice| choice.field == field);
        let found =
            names.iter().find_map(|name| fields.iter().find(|field| is_called(field, name) && !taken(field)));
        if let Some(field) = found {
            choices.push(FieldChoice { role: *role, field: field.clone() });
        }
    }
    Mapping { choices }
}

/// By the whole name, or by the last part of a field inside another.
fn is_called(field: &str, name: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    plain(field) == name || field.rsplit_once('.').is_some_and(|(_, last)| plain(last) == name)
}
