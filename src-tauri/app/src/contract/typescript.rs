//! TypeScript declarations of the contract, one file for the window.

use super::commands;
use super::error::WireError;
use super::jobs::AppEvent;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Collects types and commands.
#[derive(Default)]
pub(super) struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Declarations {
    /// Adds a command and every type that it uses.
    pub(super) fn command<Request: TS + 'static, Reply: TS + 'static>(&mut self, name: &str, doc: &str) {
        self.visit::<Request>();
        self.visit::<Reply>();
        self.commands.push(format!(
            "  /** {} */\n  {name}: {{ request: {}; reply: {} }};",
            doc.trim(),
            Request::name(&self.config),
            Reply::name(&self.config)
        ));
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declaration = T::decl(&self.config);
            let docs = T::docs().unwrap_or_default();
            self.types.insert(T::ident(&self.config), format!("{docs}export {declaration}"));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole declaration file.
#[must_use]
pub fn typescript() -> String {
    let mut all = Declarations::default();
    commands::declare(&mut all);
    all.visit::<WireError>();
    all.visit::<AppEvent>();
    let mut out = String::from(
        "// Generated from the wire contract; run `make contract` after changing it.\n/* eslint-disable */\n",
    );
    for declaration in all.types.values() {
        write!(out, "\n{declaration}\n").expect("writing to a String cannot fail");
    }
    write!(
        out,
        "\n/** Every command with its request and reply. */\nexport interface Commands {{\n{}\n}}\n",
        all.commands.join("\n")
    )
    .expect("writing to a String cannot fail");
    out
}
