//! The desktop shell: the only Rust that names Tauri. Opens the window on the library, passes calls to the app and events to
//! the window, and turns a drag and drop into paths. No use case lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod failure;
mod menu;
mod window;

use arguments::Arguments;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Emitter, Manager};
use variorum_app::contract::error::{ErrorCode, WireError};
use variorum_app::{App, Places};

/// Name under which every event reaches the window.
const EVENT: &str = "variorum";

/// The one command of the window: names a command of the contract and its request.
#[tauri::command]
async fn call(
    app: tauri::State<'_, App>,
    name: String,
    request: serde_json::Value,
) -> Result<serde_json::Value, WireError> {
    let app = app.inner().clone();
    tauri::async_runtime::spawn_blocking(move || app.call(&name, request))
        .await
        .map_err(|error| WireError::new(ErrorCode::Internal, error.to_string()))?
}

fn main() -> ExitCode {
    if let Some(code) = variorum_app::reader_process() {
        return code;
    }
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("variorum: {message}");
            return ExitCode::from(2);
        }
    };
    let mut builder = tauri::Builder::default();
    if !arguments.is_driven() {
        // A second start shows the first window instead; a test's window stands for itself.
        builder = builder.plugin(tauri_plugin_single_instance::init(|handle, _, _| window::show(handle)));
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |tauri| {
            let places = Places {
                config: tauri.path().app_config_dir()?,
                default_library: tauri.path().app_data_dir()?.join("library.variorum"),
            };
            let app = match App::open(places, arguments.library.clone()) {
                Ok(app) => app,
                Err(error) => {
                    failure::tell(tauri.handle(), &error.message);
                    return Err(error.into());
                }
            };
            let handle = tauri.handle().clone();
            app.on_event(Arc::new(move |event| {
                // A window that is closing hears nothing; nothing is lost by it.
                let _ = handle.emit(EVENT, event);
            }));
            tauri.manage(app.clone());
            window::open(tauri.handle(), &app)?;
            menu::attach(tauri.handle(), &app)?;
            app.derive_soon();
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("variorum: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
