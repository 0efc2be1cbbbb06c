//! `variorum-cli`: the use cases of Variorum without a window. One file a command under `commands/`; answers are JSON on
//! standard output, complaints one line on standard error.

mod commands;
mod files;
mod output;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Follow a news story through every version of every article, without a window.
#[derive(Parser)]
#[command(name = "variorum-cli", version)]
struct Cli {
    /// Print JSON (the default prints the same in a form for people where there is one).
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare two texts sentence by sentence.
    Diff(commands::diff::DiffArgs),
    /// Main text, headline, byline and dates of one file.
    Extract(commands::extract::ExtractArgs),
    /// Expressions of time in a text.
    Dates(commands::dates::DatesArgs),
    /// Persons, organisations and places in a text.
    Entities(commands::entities::EntitiesArgs),
    /// Quotations in a text, with their speakers.
    Quotations(commands::quotations::QuotationsArgs),
    /// Where passages stand in another version.
    Carry(commands::carry::CarryArgs),
    /// Both versions of a copied News Sniffer page.
    SplitColumns(commands::split_columns::SplitColumnsArgs),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match &cli.command {
        Command::Diff(args) => commands::diff::run(args),
        Command::Extract(args) => commands::extract::run(args),
        Command::Dates(args) => commands::dates::run(args),
        Command::Entities(args) => commands::entities::run(args),
        Command::Quotations(args) => commands::quotations::run(args),
        Command::Carry(args) => commands::carry::run(args),
        Command::SplitColumns(args) => commands::split_columns::run(args),
    };
    match result {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("variorum-cli: {failure}");
            failure.exit_code()
        }
    }
}
