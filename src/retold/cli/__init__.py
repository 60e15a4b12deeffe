"""The command line: one file for each verb, and nothing that another program could not call."""

import sys
from collections.abc import Sequence

from ..errors import RetoldError
from .arguments import parser

__all__ = ["main"]

DONE, BAD_USE, INTERRUPTED = 0, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code, as docs/cli.md lists them."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except RetoldError as error:
        print(f"retold: {error}", file=sys.stderr)
        return BAD_USE
    except BrokenPipeError:
        # The reader of our output (head, a pager) has seen enough.
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("retold: stopped", file=sys.stderr)
        return INTERRUPTED
