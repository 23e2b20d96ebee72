# Everything a person or a machine needs: `make run` opens the app, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 4

# Bytecode of our own package is worth 2 s at every start on a slow disk.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-deep check bench mistakes demo samples lock clean

run: $(READY)
	$(BIN)/persona-tui

test: check
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

test-deep: check
	PERSONA_TUI_DEEP=1 $(BIN)/pytest -n $(WORKERS) --dist worksteal --timeout 3600

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python catalogues.py check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/persona-tui banks check $(wildcard question_banks/*.md)

bench: $(READY)
	$(BIN)/python -m benchmarks

mistakes: $(READY)
	$(BIN)/python -m tests.banks.mistakes

demo: $(READY)
	@$(BIN)/python docs/examples/demo.py

samples: $(READY)
	@$(BIN)/python docs/examples/samples.py

lock: # needs uv; writes names, versions and hashes, and no address
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --quiet pyproject.toml -o requirements/run.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --quiet pyproject.toml --group dev -o requirements/dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist

# The environment: locked versions with their hashes, then the project itself, editable.
$(READY): requirements/dev.lock pyproject.toml catalogues.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# The French and English catalogues: compiled whenever a translation changed.
CATALOGUES := $(wildcard persona_tui/text/catalogues/*/*.po)
MO := persona_tui/text/catalogues/fr/LC_MESSAGES/persona_tui.mo
.PHONY: catalogues
catalogues: $(READY)
	$(BIN)/python catalogues.py compile
run test test-deep check bench mistakes demo samples: $(MO)
$(MO): $(CATALOGUES) | $(READY)
	$(BIN)/python catalogues.py compile
