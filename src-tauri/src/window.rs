//! The window: made in code so that no page of it can be another than ours, and its drag and drop.

use tauri::{AppHandle, DragDropEvent, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use variorum_app::App;
use variorum_app::contract::jobs::AppEvent;

const LABEL: &str = "main";

/// Opens the window.
///
/// # Errors
/// Those of Tauri.
pub fn open(handle: &AppHandle, app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::App("index.html".into()))
        .title("Variorum")
        .inner_size(1440.0, 900.0)
        .min_inner_size(760.0, 480.0)
        .on_navigation(is_ours)
        .build()?;
    let app = app.clone();
    let scale = window.scale_factor().unwrap_or(1.0);
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(drag) = event
            && let Some(event) = told(drag, scale)
        {
            app.emit(&event);
        }
    });
    Ok(())
}

/// Shows the window that is there.
pub fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(LABEL) {
        // Where the system does not allow it, the window stays where it is.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Nothing but the program's own page is ever shown in the window.
fn is_ours(url: &Url) -> bool {
    let dev = cfg!(debug_assertions) && url.host_str() == Some("127.0.0.1");
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || dev
}

/// A drag as the window is told of it, in CSS pixels.
fn told(drag: &DragDropEvent, scale: f64) -> Option<AppEvent> {
    match drag {
        DragDropEvent::Enter { paths, position } => {
            let files = u32::try_from(paths.len()).unwrap_or(u32::MAX);
            Some(AppEvent::DragOver { files: Some(files), x: position.x / scale, y: position.y / scale })
        }
        DragDropEvent::Drop { paths, position } => Some(AppEvent::Dropped {
            paths: paths.iter().map(|path| path.display().to_string()).collect(),
            x: position.x / scale,
            y: position.y / scale,
        }),
        DragDropEvent::Leave => Some(AppEvent::DragOver { files: None, x: 0.0, y: 0.0 }),
        _ => None,
    }
}
