# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
AT_ONCE := --numprocesses auto --maxprocesses 4 --dist loadfile
PRINTING := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fonts-noto-cjk
TESTING := chromium openssl postgresql poppler-utils strace

.PHONY: setup setup-test run test lint messages pictures bench clean

setup: $(VENV)/ready
	@deploy/system-packages $(PRINTING)

setup-test: setup $(VENV)/ready-to-test
	@deploy/system-packages $(TESTING)
	@command -v java >/dev/null || deploy/system-packages default-jre-headless
	@command -v npm >/dev/null || deploy/system-packages nodejs npm
	@! command -v npm >/dev/null || $(MAKE) --no-print-directory node_modules/ready

$(VENV)/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Schauher needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# The HTML checker and Lighthouse. Where npm cannot be had, the tests that need them are skipped.
node_modules/ready: package.json package-lock.json
	@npm ci --ignore-scripts --loglevel=error
	@touch $@

run: setup
	@$(BIN)/schauher demo
	@$(BIN)/schauher serve --port $(PORT)

lint: setup-test
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: lint
	SCHAUHER_TEST_ENGINE=sqlite deploy/with-postgresql $(BIN)/pytest $(AT_ONCE)
	deploy/with-postgresql $(BIN)/pytest $(AT_ONCE) tests/integration

# Brings web/locale/*.po in step with the sentences in the code.
messages: setup
	@$(BIN)/python -m web.catalogues

# Takes the pictures of README and docs anew, out of the demo festival, and of every page to look through: build/pictures.
pictures: setup-test
	@$(BIN)/python -m tests.pictures
	@$(BIN)/python -m tests.album

bench: setup-test
	@for name in writers pages lists applications scans badges lighthouse; do echo "== $$name"; $(BIN)/python -m tests.load.$$name || exit 1; done

clean:
	rm -rf $(VENV) node_modules build schauher-data
