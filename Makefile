# Two commands do everything: `make run` and `make test`. `make help` lists the rest.
.POSIX:
SHELL = /bin/bash
.DEFAULT_GOAL = help
.PHONY: help run test audit bench calibrate check lint types imports suite lock clean

PORT ?= 8000
PYTHON ?= $(shell deploy/find-python)
VENV = .venv
BIN = $(VENV)/bin

help: ## List the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 18

run: $(VENV)/ready-run ## Install what is missing, lay out the demo client, serve http://127.0.0.1:$(PORT)
	@exec $(BIN)/entente serve --port $(PORT) --demo

test: $(VENV)/ready-test check suite ## Install what is missing and run every check and the whole suite

audit: $(VENV)/ready-test ## Attack three hundred random engagements and two hundred weeks of answering; let three hundred people answer at once
	ENTENTE_AUDIT=300 $(BIN)/pytest -s tests/attacks tests/durability/test_crowd.py

bench: $(VENV)/ready-test ## Measure speed and memory against yardsticks (5 minutes; SCALE=0.1 make bench is a quick look)
	@$(BIN)/python -m tests.bench

calibrate: $(VENV)/ready-test ## Simulate whether intervals and levels keep their word (8 minutes; SCALE=0.1 make calibrate is a quick look)
	@$(BIN)/python -m tests.calibration

check: lint types imports ## Style, types and import directions

lint: $(VENV)/ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/entente lint

types: $(VENV)/ready-test
	$(BIN)/mypy

imports: $(VENV)/ready-test
	$(BIN)/lint-imports

suite: $(VENV)/ready-test
	$(BIN)/pytest -n auto --dist loadgroup

stress: $(VENV)/ready-test ## Lay out all forty difficult waves, not only the eight of the suite
	ENTENTE_STRESS=1 $(BIN)/pytest tests/reports/test_stress.py

lock: $(VENV)/ready-test ## Renew the lock files after a change of dependencies
	deploy/lock $(BIN)

clean: ## Remove the environment and everything that was built; data stays
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info

$(VENV)/ready-run: requirements.lock pyproject.toml deploy/system-packages deploy/environment
	@deploy/system-packages run
	@deploy/environment "$(PYTHON)" $(VENV) requirements.lock
	@touch $@

$(VENV)/ready-test: requirements-test.lock pyproject.toml deploy/system-packages deploy/environment
	@deploy/system-packages run test
	@deploy/environment "$(PYTHON)" $(VENV) requirements-test.lock
	@touch $@ $(VENV)/ready-run
