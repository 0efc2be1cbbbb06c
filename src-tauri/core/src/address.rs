//! Canonical addresses: the same article under a tracker, a mobile host, AMP or a web archive's prefix is one address.

use url::Url;

/// Query parameters that tell who clicked, never what is shown.
const TRACKERS: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "yclid",
    "cmpid",
    "cmp",
    "ito",
    "icid",
    "ref",
    "ref_src",
    "referrer",
    "smid",
    "smtyp",
    "partner",
    "src",
    "share",
    "guccounter",
    "xtor",
    "at_medium",
    "at_campaign",
    "ocid",
    "ncid",
    "sh",
    "spm",
    "amp",
    "outputtype",
    "emc",
    "campaign_id",
    "user_id",
    "segment_id",
    "ftag",
];

/// First labels of hosts that show the same page in another dress.
const DRESSES: &[&str] = &["www", "m", "mobile", "amp", "edition", "touch"];

/// The canonical form of an address as a key: scheme, `www.` and mobile hosts, trackers, fragment, AMP parts and web-archive
/// prefixes fall away; query parameters are sorted. `None` for what is no http address.
#[must_use]
pub fn canonical(address: &str) -> Option<String> {
    let url = Url::parse(unarchived(address.trim())).ok()?;
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = url.host_str()?.to_lowercase();
    if let Some(inner) = cached_page(&host, &url) {
        return canonical(&inner);
    }
    let mut key = bare_host(&host).to_owned();
    if let Some(port) = url.port() {
        key.push_str(&format!(":{port}"));
    }
    let path = url.path().trim_end_matches('/');
    let path = path.strip_suffix("/amp").or_else(|| path.strip_suffix(".amp")).unwrap_or(path);
    let path = path.strip_prefix("/amp/").map_or_else(|| path.to_owned(), |rest| format!("/{rest}"));
    let path = path.strip_suffix("/index.html").unwrap_or(&path);
    key.push_str(path);
    let mut query: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| {
            let name = name.to_lowercase();
            !name.starts_with("utm_") && !name.starts_with("pk_") && !TRACKERS.contains(&name.as_str())
        })
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    query.sort();
    for (i, (name, value)) in query.iter().enumerate() {
        key.push(if i == 0 { '?' } else { '&' });
        key.push_str(name);
        key.push('=');
        key.push_str(value);
    }
    Some(key)
}

/// The host of an http address without `www.` and its like: a name under which its outlet is known.
#[must_use]
pub fn outlet_host(address: &str) -> Option<String> {
    let url = Url::parse(unarchived(address.trim())).ok()?;
    let host = url.host_str()?.to_lowercase();
    matches!(url.scheme(), "http" | "https").then(|| bare_host(&host).to_owned())
}

fn bare_host(host: &str) -> &str {
    let mut host = host;
    while let Some((first, rest)) = host.split_once('.') {
        if !DRESSES.contains(&first) || !rest.contains('.') {
            break;
        }
        host = rest;
    }
    host
}

/// Drops the prefix of a web archive: `https://web.archive.org/web/20250418093000/https://...`, `https://archive.ph/2025.../...`.
fn unarchived(address: &str) -> &str {
    let rest = address.trim_start_matches("https://").trim_start_matches("http://");
    let host = rest.split('/').next().unwrap_or_default();
    if !["web.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.md"]
        .contains(&host)
    {
        return address;
    }
    let inner = ["/http://", "/https://"].iter().filter_map(|mark| rest.find(mark)).min();
    inner.map_or(address, |at| &rest[at + 1..])
}

/// The page behind an AMP cache: `https://www.google.com/amp/s/HOST/PATH`, `https://HOST.cdn.ampproject.org/c/s/HOST/PATH`.
fn cached_page(host: &str, url: &Url) -> Option<String> {
    let path = url.path();
    let inner = if host.ends_with("google.com") || host.contains(".google.") {
        path.strip_prefix("/amp/")?
    } else if host.ends_with(".cdn.ampproject.org") {
        path.strip_prefix("/c/").or_else(|| path.strip_prefix("/v/"))?
    } else {
        return None;
    };
    Some(format!("https://{}", inner.strip_prefix("s/").unwrap_or(inner)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_article_has_one_key_whatever_its_dress() {
        let key = canonical("https://www.meridian.example/world/2031/mar/14/lorne-talks").unwrap();
        assert_eq!(key, "meridian.example/world/2031/mar/14/lorne-talks");
        for dressed in [
            "http://meridian.example/world/2031/mar/14/lorne-talks/",
            "https://m.meridian.example/world/2031/mar/14/lorne-talks?utm_source=x&fbclid=1#top",
            "https://amp.meridian.example/world/2031/mar/14/lorne-talks",
            "https://www.meridian.example/world/2031/mar/14/lorne-talks/amp",
            "https://www.google.com/amp/s/www.meridian.example/world/2031/mar/14/lorne-talks",
            "https://web.archive.org/web/20310315101500/https://www.meridian.example/world/2031/mar/14/lorne-talks",
            "https://www-meridian-example.cdn.ampproject.org/c/s/www.meridian.example/world/2031/mar/14/lorne-talks",
        ] {
            assert_eq!(canonical(dressed).as_deref(), Some(key.as_str()), "{dressed}");
        }
    }

    #[test]
    fn parameters_that_name_the_page_stay() {
        assert_eq!(
            canonical("https://kestrel.example/view?id=7&utm_medium=a&b=2").as_deref(),
            Some("kestrel.example/view?b=2&id=7")
        );
    }

    #[test]
    fn what_is_no_web_address_has_no_key() {
        for address in ["javascript:alert(1)", "file:///etc/passwd", "", "kestrel", "mailto:a@b.example"] {
            assert_eq!(canonical(address), None, "{address}");
        }
    }
}
