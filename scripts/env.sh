# Sourced by every script: the project's own Node first on PATH where set-up put one, and one place for Rust's output.
# Changes nothing outside the calling shell.
VARIORUM_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export VARIORUM_ROOT
if [ -x "$VARIORUM_ROOT/.tools/bin/node" ]; then
  PATH="$VARIORUM_ROOT/.tools/bin:$PATH"
fi
if ! command -v cargo >/dev/null && [ -x "$HOME/.cargo/bin/cargo" ]; then
  PATH="$HOME/.cargo/bin:$PATH"
fi
export PATH
# A clean clone in CI still finds what the last run compiled.
if [ -z "${CARGO_TARGET_DIR:-}" ] && [ "${CI:-}" = true ]; then
  CARGO_TARGET_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/variorum/target"
  export CARGO_TARGET_DIR
fi
VARIORUM_TARGET="${CARGO_TARGET_DIR:-$VARIORUM_ROOT/target}"
export VARIORUM_TARGET
