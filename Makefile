# Entry points of the project: each target hands over to one script or one command. No build logic lives here.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
ENV := source scripts/env.sh

.PHONY: run test dev bench deb lint contract help

run: ## set up, build, and open the window (without a display: do the main job headless, under out/)
	@scripts/setup run
	@scripts/run

test: ## set up, then check everything; the last line reads "N passed, N failed"
	@scripts/setup test
	@scripts/test

dev: ## the window with hot reload
	@scripts/setup run
	@scripts/dev

bench: ## measure this machine (docs/PERFORMANCE.md says what and how)
	@scripts/setup test
	@scripts/bench

deb: ## an installable Debian package
	@scripts/setup run
	@scripts/deb

lint: ## formatting, clippy, the window's types and lint, the structure of the code
	@scripts/setup run
	@scripts/test lint

contract: ## write ui/src/lib/contract.ts from the declared commands
	@$(ENV); cargo build -q --workspace --features custom-protocol; "$${CARGO_TARGET_DIR:-target}/debug/variorum-cli" contract > out.contract.tmp && mv out.contract.tmp ui/src/lib/contract.ts

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile
