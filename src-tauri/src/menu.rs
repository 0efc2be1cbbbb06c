//! The window's menu: every entry names an action of the window, which knows its keys.

use tauri::AppHandle;
use tauri::menu::{MenuBuilder, SubmenuBuilder};
use variorum_app::App;
use variorum_app::contract::jobs::AppEvent;

const MENUS: &[(&str, &[(&str, &str)])] = &[
    (
        "File",
        &[
            ("import_files", "Import files…"),
            ("import_folder", "Import folder…"),
            ("import_paste", "Import from clipboard…"),
            ("-", ""),
            ("story_export", "Export story…"),
            ("annotations_export", "Export annotations…"),
            ("annotations_import", "Import annotations…"),
            ("exchange_report", "Exchange report…"),
            ("-", ""),
            ("library_open", "Open library…"),
            ("library_new", "New library…"),
            ("library_backup", "Back up library…"),
            ("-", ""),
            ("settings", "Settings…"),
        ],
    ),
    (
        "Edit",
        &[
            ("undo", "Undo"),
            ("redo", "Redo"),
            ("history", "History…"),
            ("-", ""),
            ("search", "Search library…"),
        ],
    ),
    (
        "View",
        &[
            ("read", "Read"),
            ("changes", "Changes"),
            ("timeline", "Timeline"),
            ("briefing", "Briefing"),
            ("annotations", "Annotations"),
            ("codebook", "Codebook"),
            ("sources", "Sources"),
            ("-", ""),
            ("palette", "Command palette…"),
        ],
    ),
    ("Help", &[("shortcuts", "Keyboard shortcuts"), ("about", "About Variorum")]),
];

/// Makes the menu and passes choices to the window.
///
/// # Errors
/// Those of Tauri.
pub fn attach(handle: &AppHandle, app: &App) -> tauri::Result<()> {
    let mut menu = MenuBuilder::new(handle);
    for (title, entries) in MENUS {
        let mut submenu = SubmenuBuilder::new(handle, *title);
        for (action, label) in *entries {
            submenu = if *action == "-" { submenu.separator() } else { submenu.text(*action, *label) };
        }
        if *title == "File" {
            submenu = submenu.separator().quit();
        }
        menu = menu.item(&submenu.build()?);
    }
    handle.set_menu(menu.build()?)?;
    let app = app.clone();
    handle.on_menu_event(move |_, event| {
        app.emit(&AppEvent::Menu { action: event.id().as_ref().to_owned() });
    });
    Ok(())
}
