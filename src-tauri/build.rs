//! Lets Tauri check its configuration and make what the window needs.

fn main() {
    tauri_build::build();
}
