//! `verify BRIEFING.json (--library FILE | --bundle FILE)`: whether the quotations of a briefing hold.

use crate::files;
use crate::library::Choice;
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use variorum_app::texts_of_bundle;
use variorum_core::briefing::{Finding, MANIFEST_FORMAT, Manifest, verify};

/// Arguments of the command.
#[derive(Args)]
pub struct VerifyArgs {
    /// The briefing as JSON, or its manifest alone.
    pub briefing: PathBuf,
    /// Check against this bundle; else against the library.
    #[arg(long, value_name = "FILE")]
    pub bundle: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &VerifyArgs, library: &Choice) -> Outcome {
    let manifest = manifest(&files::bytes(&args.briefing)?)
        .map_err(|why| Failure::Input(format!("{}: {why}", args.briefing.display())))?;
    let findings: Vec<Finding> = if let Some(bundle) = &args.bundle {
        let texts = texts_of_bundle(bundle)
            .map_err(|error| Failure::Input(format!("{}: {}", bundle.display(), error.message)))?;
        verify(&manifest, |version| Ok::<_, Failure>(texts.get(&version.0).cloned()))?
    } else {
        let app = library.open()?;
        verify(&manifest, |version| app.texts_of_version(version))?
    };
    let holds = findings.iter().filter(|finding| finding.quotation).count();
    let summary = json!({
        "title": manifest.title, "citations": findings.len(), "hold": holds, "fail": findings.len() - holds,
    });
    print_json(&json!({ "summary": summary, "findings": findings }))?;
    Ok(if holds < findings.len() { ExitCode::from(3) } else { ExitCode::SUCCESS })
}

/// The manifest of a briefing's JSON, or the file where it is nothing else.
fn manifest(bytes: &[u8]) -> Result<Manifest, String> {
    let mut whole: Value =
        serde_json::from_slice(bytes).map_err(|error| format!("it is no JSON ({error})"))?;
    let part = whole.get_mut("manifest").map(Value::take).unwrap_or(whole);
    let format = part.get("format").and_then(Value::as_str).unwrap_or_default();
    if format != MANIFEST_FORMAT {
        return Err(format!("it has no manifest of the form {MANIFEST_FORMAT}; export the briefing as JSON"));
    }
    serde_json::from_value(part).map_err(|error| format!("its manifest cannot be read ({error})"))
}
