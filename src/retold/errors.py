"""The one family of errors that Retold raises for bad use. Bad data becomes a Rejection instead."""


class RetoldError(Exception):
    """Bad use. The message names the input, the problem and the next step."""
