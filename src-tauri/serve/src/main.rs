//! The loopback development host: the commands of the contract over HTTP, for `make dev` in a browser and for end-to-end
//! tests. Listens on 127.0.0.1 only, asks for no network, and is never part of the app.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::{Stream, StreamExt};
use serde_json::Value;
use std::convert::Infallible;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use variorum_app::contract::error::{ErrorCode, WireError};
use variorum_app::{App, Places};

/// The same policy as the window's, with this host as the only place to ask.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
    font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";

#[derive(Clone)]
struct Host {
    app: App,
    events: broadcast::Sender<String>,
}

/// `variorum-serve LIBRARY UI_FOLDER [PORT]`; port 0 takes a free one. Prints `listening on http://127.0.0.1:PORT`.
fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    if let Some(code) = variorum_app::reader_process() {
        return Ok(code);
    }
    serve()?;
    Ok(ExitCode::SUCCESS)
}

#[tokio::main]
async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [library, ui, rest @ ..] = words.as_slice() else {
        return Err("usage: variorum-serve LIBRARY UI_FOLDER [PORT]".into());
    };
    let port: u16 = rest.first().map_or(Ok(0), |port| port.parse())?;
    let library = PathBuf::from(library);
    let places = Places { config: library.with_extension("config"), default_library: library.clone() };
    let app = App::open(places, Some(library))?;
    let (events, _) = broadcast::channel(1_024);
    let sender = events.clone();
    app.on_event(Arc::new(move |event| {
        if let Ok(json) = serde_json::to_string(event) {
            // Nobody listens: nothing to tell.
            let _ = sender.send(json);
        }
    }));
    app.derive_soon();
    let policy =
        SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    let router = Router::new()
        .route("/call/{name}", post(call))
        .route("/events", get(listen))
        .fallback_service(ServeDir::new(ui))
        .layer(policy)
        .with_state(Host { app, events });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}

async fn call(State(host): State<Host>, Path(name): Path<String>, Json(request): Json<Value>) -> Response {
    let answer = tokio::task::spawn_blocking(move || host.app.call(&name, request))
        .await
        .unwrap_or_else(|error| Err(WireError::new(ErrorCode::Internal, error.to_string())));
    match answer {
        Ok(reply) => Json(reply).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

async fn listen(State(host): State<Host>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // A slow listener misses events, not states: every view asks anew.
    let stream = BroadcastStream::new(host.events.subscribe())
        .filter_map(|event| async move { event.ok().map(|json| Ok(Event::default().data(json))) });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
