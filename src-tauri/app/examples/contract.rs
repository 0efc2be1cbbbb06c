//! Prints the TypeScript declarations of the wire contract.

fn main() {
    print!("{}", variorum_app::contract::typescript());
}
