//! A library that cannot be opened at the start: said in a dialog, and on standard error.

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Says why the program ends.
pub fn tell(handle: &AppHandle, message: &str) {
    eprintln!("variorum: {message}");
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none() {
        handle.dialog().message(message).title("Variorum").kind(MessageDialogKind::Error).blocking_show();
    }
}
