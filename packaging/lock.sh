#!/bin/sh
# Lock the dependencies anew and export the lists that machines without uv install from.
# Arguments go to uv: packaging/lock.sh --upgrade-package pyqtgraph
cd "$(dirname "$0")/.." || exit 1
set -e
uv lock "$@"
export_list() { uv export --quiet --frozen --no-emit-project --no-header --no-annotate --format requirements.txt "$@" >/dev/null; }
export_list --no-group check --output-file packaging/requirements-dev.txt
export_list --only-group headless --output-file packaging/requirements-headless.txt
export_list --only-group check --output-file packaging/requirements-check.txt
