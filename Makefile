# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that is needed is set up by itself: `make run` to train, `make test` to test. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -q --disable-pip-version-check -c packaging/constraints.txt
PACKAGES := packaging/install-system-packages.sh
DESKTOP_FILE := packaging/io.github.lbtrainer.LowerBackTrainer.desktop
METAINFO := packaging/io.github.lbtrainer.LowerBackTrainer.metainfo.xml

# There is no home page to name yet. AppStream 1.1 warns of that and fails; 0.16 does not know the warning's name.
APPSTREAM := appstreamcli validate --no-net

# Two workers: the time limit is meant for two cores. The tests start this program forty times over: its bytecode is
# kept, also where that is not usual.
PYTEST := PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q

# What is held against a clock or led by a screen reader runs alone.
IN_TIME := tests/end2end/test_recorded_sound.py tests/end2end/test_accessibility.py tests/end2end/test_beside_long_work.py

.PHONY: run test check soak bench simulate demo bundle clean help

run: $(VENV)/ready-to-run
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so the demo runs instead, off screen; see demo-out/."; \
		$(BIN)/lbtrainer demo --out demo-out; \
	else \
		$(BIN)/lbtrainer; \
	fi

test: $(VENV)/ready-to-test
	$(PYTEST) -n 2 --dist worksteal

check: $(VENV)/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell
	$(PYTEST) tests/unit/test_house.py
	@if command -v desktop-file-validate >/dev/null; then set -x; desktop-file-validate $(DESKTOP_FILE); \
	else echo "desktop-file-validate is not installed: the desktop entry was not checked"; fi
	@if command -v appstreamcli >/dev/null; then set -x; \
	$(APPSTREAM) --override=url-homepage-missing=info $(METAINFO) >/dev/null 2>&1 || $(APPSTREAM) $(METAINFO); \
	else echo "appstreamcli is not installed: the metainfo was not checked"; fi

soak: $(VENV)/ready-to-test
	@$(PACKAGES) run test bundle soak
	$(PYTEST) -m soak --hypothesis-profile=soak -n 2 --dist worksteal $(addprefix --ignore ,$(IN_TIME))
	$(PYTEST) tests/property --hypothesis-profile=soak -n 2 --dist worksteal
	$(PYTEST) -m soak $(IN_TIME)

bench: $(VENV)/ready-to-test
	$(PYTEST) tests/bench -m bench --benchmark-only --benchmark-columns=min,median,max,rounds

simulate: $(VENV)/ready-to-test
	@$(BIN)/python -m tests.simulation $(ARGS)

demo: $(VENV)/ready-to-run
	$(BIN)/lbtrainer demo --out demo-out

bundle: $(VENV)/ready-to-test
	@$(PACKAGES) run bundle
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/lbtrainer.spec
	@echo "dist/lbtrainer/lbtrainer is ready"

clean:
	rm -rf $(VENV) build dist demo-out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@echo "make run      set everything up and open the window (without a display: the demo)"
	@echo "make test     set everything up and run the tests, under 3 minutes"
	@echo "make check    format, style, types, layers, spelling, sizes, desktop files"
	@echo "make soak     the long runs"
	@echo "make bench    measurements"
	@echo "make simulate simulated half years of five people: every proposal with its reason, for reading"
	@echo "make demo     a session off screen; pictures in demo-out/"
	@echo "make bundle   a folder that runs without Python, in dist/lbtrainer"
	@echo "make clean    removes what the others left in this folder"

# A stamp each, so that the second run is instant; newer pyproject.toml or constraints install anew.
$(VENV)/ready-to-run: pyproject.toml packaging/constraints.txt packaging/system-packages.txt
	@$(PACKAGES) run
	@$(MAKE) -s --no-print-directory $(BIN)/pip
	@echo "Installing Lower Back Trainer into $(VENV) (once, about a minute)"
	@$(PIP_INSTALL) -e .
	@touch $@

$(VENV)/ready-to-test: pyproject.toml packaging/constraints.txt packaging/system-packages.txt
	@$(PACKAGES) run test check
	@$(MAKE) -s --no-print-directory $(BIN)/pip
	@echo "Installing Lower Back Trainer and its tests into $(VENV) (once, about a minute)"
	@$(PIP_INSTALL) -e '.[dev,figures]'
	@touch $@ $(VENV)/ready-to-run

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name another one, for example: make PYTHON=python3.12 run" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) >/dev/null || \
		{ rm -rf $(VENV); echo "No virtual environment could be made; type: sudo apt-get install python3-venv" >&2; exit 1; }
