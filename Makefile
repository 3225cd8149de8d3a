# `make demo` shows the product, `make test` tests it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Installs the releases that everything was measured with. As a variable of the environment, unlike
# as the option `-c`, the constraints hold for what builds the package too.
INSTALL := PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help demo test test-editors lint format compare bench oracle backends real-code corpus fuzz fixes rules layers facts transfers settings docs \
	package constraints clean
.DEFAULT_GOAL := help

help:
	@echo "make demo          install, inspect two examples, grade one (downloads packages only)"
	@echo "make test          install, run every test (Python and TypeScript)"
	@echo "make test-editors  run the tests that need VS Code, Neovim or pre-commit (Debian, root)"
	@echo "make lint          run ruff, mypy strict, eslint, prettier, tsc"
	@echo "make format        format the code"
	@echo "make compare       compare findings, shapes and fixes of 2,600 programs with OLD=COMMIT"
	@echo "make oracle        compare thousands of programs with the real Keras 3 and Keras 2"
	@echo "make backends      compare 233 programs with the real TensorFlow, JAX and PyTorch"
	@echo "make real-code     compare the models of Keras' docstrings with the real ones"
	@echo "make corpus        check the Keras code of a hundred packages"
	@echo "make fuzz          check every installed file, 20,000 mutated programs, and programs with unknown values"
	@echo "make fixes         run drawn calls on the real Keras before and after their fixes"
	@echo "make mutants       delete every entry of every table, one at a time: some test must fail"
	@echo "make bench         measure the speed against its limit and other tools"
	@echo "make rules         write the index of the rules, their pages, and their names in the settings"
	@echo "make layers        write which module knows which Keras layer"
	@echo "make facts         write what the installed Keras 3 and Keras 2 say of themselves"
	@echo "make transfers     write the index of the transfer functions of library functions"
	@echo "make settings      write what editors and pages read of the settings, and the version"
	@echo "make docs          write the generated pages of docs/, build the site in build/site"
	@echo "make package       build the wheel, the source and the VS Code extension in dist/"
	@echo "make constraints   write constraints.txt with the newest releases of all packages"

# pip leaves no mark of its own that make could read, so a stamp stands for what was installed.
$(VENV)/.installed-grade: pyproject.toml constraints.txt
	$(PYTHON) scripts/require_python.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable '.[grade]'
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed-grade
	$(INSTALL) --editable '.[grade,test]'
	@touch $@

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

demo: $(VENV)/.installed-grade
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: $(VENV)/.installed-test node_modules/.package-lock.json
	$(BIN)/python -m pytest -n 2 --dist loadgroup tests
	npm test --silent

test-editors: $(VENV)/.installed-test node_modules/.package-lock.json
	KERASIGHT_PYTHON=$(CURDIR)/$(BIN)/python tests/clients/run.sh

lint: $(VENV)/.installed-test node_modules/.package-lock.json
	$(BIN)/ruff check checks server tests scripts bench examples
	$(BIN)/ruff format --check checks server tests scripts bench examples
	$(BIN)/mypy
	npm run --silent lint

format: $(VENV)/.installed-test node_modules/.package-lock.json
	$(BIN)/ruff check --fix checks server tests scripts bench examples
	$(BIN)/ruff format checks server tests scripts bench examples
	npm run --silent format

compare: $(VENV)/.installed-test
	$(BIN)/python scripts/compare_findings.py $(or $(OLD),HEAD) .

oracle: $(VENV)/.installed-test
	$(BIN)/python -m tests.oracle --programs 2500 --write docs/agreement.md
	$(BIN)/python -m tests.oracle.losses --write docs/losses.md
	$(BIN)/python -m tests.oracle.applications
	$(BIN)/python -m tests.lines

# PyTorch without the packages of CUDA, which no processor needs.
$(VENV)/.installed-backends: $(VENV)/.installed-test
	$(INSTALL) --editable '.[grade,test,backends]'
	$(INSTALL) --no-deps torch==2.13.0
	@touch $@

backends: $(VENV)/.installed-backends
	nice -n 10 $(BIN)/python -m tests.oracle.backends

real-code: $(VENV)/.installed-test
	$(BIN)/python -m tests.oracle.real_code

corpus: $(VENV)/.installed-test
	nice -n 10 $(BIN)/python -m tests.corpus --write

fuzz: $(VENV)/.installed-test
	nice -n 10 $(BIN)/python -m tests.fuzz
	nice -n 10 $(BIN)/python -m tests.clean

fixes: $(VENV)/.installed-test
	nice -n 10 $(BIN)/python -m tests.oracle.fixes

mutants: $(VENV)/.installed-test
	nice -n 10 $(BIN)/python -m tests.mutants

$(VENV)/.installed-bench: $(VENV)/.installed-test
	$(INSTALL) --editable '.[grade,test,bench]'
	@touch $@

bench/node_modules/.package-lock.json: bench/package-lock.json
	npm ci --prefix bench --no-audit --no-fund --loglevel=error
	@touch $@

bench: $(VENV)/.installed-bench bench/node_modules/.package-lock.json
	$(BIN)/python -m bench --write docs/benchmarks.md

rules: $(VENV)/.installed-test
	$(BIN)/python scripts/generate_rule_index.py
	$(BIN)/python scripts/generate_docs.py
	$(BIN)/python scripts/draw_architecture.py
	$(BIN)/python scripts/generate_settings.py

layers: $(VENV)/.installed-test
	$(BIN)/python scripts/generate_layer_index.py

facts: $(VENV)/.installed-test
	$(BIN)/python scripts/generate_facts.py

transfers: $(VENV)/.installed-test
	$(BIN)/python scripts/generate_transfer_index.py

settings: $(VENV)/.installed-test
	$(BIN)/python scripts/generate_settings.py

docs: rules
	$(BIN)/python scripts/draw_architecture.py
	$(BIN)/python scripts/render_pictures.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@echo "the site is in build/site"

package: node_modules/.package-lock.json
	rm -rf dist build/package
	$(PYTHON) -m venv build/package
	PIP_CONSTRAINT=constraints.txt build/package/bin/python -m pip install --quiet --disable-pip-version-check build
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt build/package/bin/python -m build --outdir dist
	npm run --silent package
	mv client-vscode/kerasight.vsix dist/

constraints:
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip install --quiet '.[backends,bench,docs,grade,test]' hatchling
	grep '^#' constraints.txt > build/constraints/list.txt
	build/constraints/bin/python -m pip freeze --exclude kerasight >> build/constraints/list.txt
	mv build/constraints/list.txt constraints.txt

clean:
	rm -rf $(VENV) node_modules bench/node_modules build dist client-vscode/dist client-vscode/*.vsix .mypy_cache .ruff_cache .pytest_cache
