# Everything that a fresh machine needs: `make demo` shows Retold at work, `make test` runs all tests.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: demo test check lint types tests browser lock clean

demo: $(VENV)/.installed  ## install Retold and run it on the bundled example
	$(BIN)/retold demo --out demo-dossiers

test: lint types tests  ## everything that CI runs

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

tests: $(VENV)/.installed-dev browser
	$(BIN)/pytest

browser:  ## Debian's Chromium for the tests that open a page
	@sh tests/browser/install-chromium.sh

lock: $(VENV)/.installed-dev  ## renew the lock files from pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --no-header --no-emit-index-url \
		--no-annotate --quiet pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --no-header --no-emit-index-url \
		--no-annotate --quiet --extra dev --extra spacy pyproject.toml -o requirements-dev.lock

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Retold needs Python 3.11 or newer; name one with: make PYTHON=python3.12 demo"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/pip pyproject.toml requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock requirements-pipeline.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--only-binary :all: --requirement requirements-pipeline.lock
	@touch $@

clean:
	rm -rf $(VENV) demo-dossiers build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
