# SPDX-License-Identifier: Apache-2.0
# Everything a developer does here. `make` alone lists it.

PORT ?= 8080
DATA ?=
FILTER ?=
ONLY ?=
QUICK ?=

.DEFAULT_GOAL := help
.PHONY: help run release test lint format bench bench-pages design docs model-test accuracy calibrate fit browser-test check clean

help: ## List what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: release ## Build, then serve on 127.0.0.1:8080 (PORT=9000 DATA=folder to change that)
	@exec .build/release/windtunnel serve --port "$(PORT)" $(if $(DATA),--data "$(DATA)")

release: ## Build the one-file program .build/release/windtunnel
	@Scripts/install build
	swift build -c release --static-swift-stdlib --product windtunnel

test: ## Build and run the Swift tests (FILTER=Round for a part)
	@Scripts/test $(if $(FILTER),--filter "$(FILTER)")

lint: ## Check format, layers, imports and scripts
	@Scripts/lint

format: ## Format all Swift files in place
	swift format --in-place --parallel --recursive Package.swift Sources Tests Plugins

browser-test: ## Take the round in a real browser; screenshots go to .artifacts/ (ONLY=test_round for a part)
	@Scripts/browser-test $(ONLY)

design: ## Take the pictures of docs/design.md anew
	@WINDTUNNEL_DESIGN=keep Scripts/browser-test test_design

bench: release ## Measure speed, memory and size of the release build
	@Scripts/install bench
	@python3 Benchmarks/measure.py

bench-pages: release ## Measure every page of the release build with a year of data (QUICK=yes for a rough look)
	swift build -c release --static-swift-stdlib --product accuracy
	@python3 Benchmarks/pages.py $(if $(QUICK),--quick)

model-test: ## Try the client of language models against a real server; compiles it on the first run
	@Scripts/model-test

docs: ## Build the documentation of the libraries into .artifacts/docs
	@Scripts/docs

accuracy: ## Score predictions against the figures in WINDTUNNEL_MEASURED (and WINDTUNNEL_SIMULATORS), write docs/accuracy.md
	@Scripts/accuracy report docs/accuracy.md

calibrate: ## Fit the economics engine on the figures in WINDTUNNEL_MEASURED and write its tables of fitted values
	@Scripts/accuracy calibrate Sources/EconomicsCatalogue/Embedded/calibration.csv
	@Scripts/accuracy calibrate-edge Sources/EconomicsCatalogue/Embedded/edge_calibration.csv

fit: ## Fit the wording model on the answers in WINDTUNNEL_CORPUS and Fitting/, and write its pack
	@Scripts/fit

check: ## Run everything that decides whether a change may land
	@.ci/run

clean: ## Remove everything that was built or installed in this folder
	rm -rf .build .artifacts .venv .venv-model
