//! `variorum-cli`: the use cases of Variorum without a window. One file a command under `commands/`; answers are JSON on
//! standard output, complaints one line on standard error.

mod commands;
mod files;
mod library;
mod output;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Follow a news story through every version of every article, without a window.
#[derive(Parser)]
#[command(name = "variorum-cli", version)]
struct Cli {
    /// The library; the default one is in the platform's data folder.
    #[arg(long, global = true, value_name = "FILE")]
    library: Option<PathBuf>,
    /// Answers are JSON always; the option is taken so that scripts may say so.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Import files and folders.
    Import(commands::import::ImportArgs),
    /// List articles.
    Articles(commands::articles::ArticlesArgs),
    /// List the versions of an article.
    Versions(commands::versions::VersionsArgs),
    /// A version with its text.
    Show(commands::show::ShowArgs),
    /// Search the library.
    Search(commands::search::SearchArgs),
    /// Tag a passage, or put a note on it.
    Annotate(commands::annotate::AnnotateArgs),
    /// Briefings: list and export.
    Brief(commands::brief::BriefArgs),
    /// The timeline of a story: print it, or write it to a file.
    Timeline(commands::timeline::TimelineArgs),
    /// The life of each sentence of an article.
    History(commands::history::HistoryArgs),
    /// TypeScript declarations of the wire contract, for the window's sources.
    #[command(hide = true)]
    Contract,
    /// Import the bundled sample story; with --out also write its changes, timeline and briefing.
    Sample(commands::sample::SampleArgs),
    /// Compare two texts sentence by sentence.
    Diff(commands::diff::DiffArgs),
    /// Put articles, sources or a story side by side: what they share, where they differ.
    Compare(commands::compare::CompareArgs),
    /// Texts that are copies of one another, and how many independent origins there are.
    Families(commands::compare::FamiliesArgs),
    /// Main text, headline, byline and dates of one file.
    Extract(commands::extract::ExtractArgs),
    /// Read the kept bytes again with the present extractors: better texts become new readings.
    ExtractAgain(commands::extract_again::ExtractAgainArgs),
    /// Articles of one source that may be one, with reasons.
    Proposals,
    /// Expressions of time in a text.
    Dates(commands::dates::DatesArgs),
    /// Persons, organisations and places in a text, or in the library.
    Entities(commands::entities::EntitiesArgs),
    /// Quotations in a text, with their speakers.
    Quotations(commands::quotations::QuotationsArgs),
    /// Where passages stand in another version.
    Carry(commands::carry::CarryArgs),
    /// Both versions of a copied News Sniffer page.
    SplitColumns(commands::split_columns::SplitColumnsArgs),
    /// Write a story, annotations or the codebook in a form that others read.
    Export(commands::export::ExportArgs),
    /// Check every quotation of a briefing against a library or a bundle.
    Verify(commands::verify::VerifyArgs),
}

fn main() -> ExitCode {
    if let Some(code) = variorum_app::reader_process() {
        return code;
    }
    let cli = Cli::parse();
    let library = library::Choice::new(cli.library);
    let result = match &cli.command {
        Command::Import(args) => commands::import::run(args, &library),
        Command::Articles(args) => commands::articles::run(args, &library),
        Command::Versions(args) => commands::versions::run(args, &library),
        Command::Show(args) => commands::show::run(args, &library),
        Command::Search(args) => commands::search::run(args, &library),
        Command::Annotate(args) => commands::annotate::run(args, &library),
        Command::Brief(args) => commands::brief::run(args, &library),
        Command::Timeline(args) => commands::timeline::run(args, &library),
        Command::History(args) => commands::history::run(args, &library),
        Command::Contract => output::print_text(&variorum_app::contract::typescript()),
        Command::Sample(args) => commands::sample::run(args, &library),
        Command::Diff(args) => commands::diff::run(args, &library),
        Command::Compare(args) => commands::compare::run(args, &library),
        Command::Families(args) => commands::compare::run_families(args, &library),
        Command::Extract(args) => commands::extract::run(args),
        Command::ExtractAgain(args) => commands::extract_again::run(args, &library),
        Command::Proposals => commands::proposals::run(&library),
        Command::Dates(args) => commands::dates::run(args),
        Command::Entities(args) => commands::entities::run(args, &library),
        Command::Quotations(args) => commands::quotations::run(args),
        Command::Carry(args) => commands::carry::run(args, &library),
        Command::SplitColumns(args) => commands::split_columns::run(args),
        Command::Export(args) => commands::export::run(args, &library),
        Command::Verify(args) => commands::verify::run(args, &library),
    };
    match result {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("variorum-cli: {failure}");
            failure.exit_code()
        }
    }
}
