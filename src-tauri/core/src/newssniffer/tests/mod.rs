//! Pages of invented stories are rendered as the site would show them, copied in both shapes, and recovered.

mod cases;
mod properties;
mod render;
