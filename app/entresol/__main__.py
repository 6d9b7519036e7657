"""Start Entresol: ``python -m entresol`` or the ``entresol`` command."""

import sys

from entresol.cli import main

if __name__ == "__main__":
    sys.exit(main())
