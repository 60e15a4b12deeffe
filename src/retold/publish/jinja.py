"""The templates, and the policy under which a browser shows what they make."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..version import __version__
from .text import clean


@cache
def environment() -> Environment:
    """The template environment: everything is escaped, a missing name is an error."""
    made = Environment(
        loader=PackageLoader("retold", "publish/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style = style_sheet()
    made.globals.update(
        style=Markup(style),  # noqa: S704 our own sheet
        policy=policy(style),
        generator=f"Retold {__version__}",
    )
    return made


def _finalize(value: object) -> object:
    """Whatever a template prints is cleaned, then escaped by Jinja; markup is ready as it is."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def style_sheet() -> str:
    """The style sheet that is put into each page."""
    return files("retold.publish").joinpath("templates", "style.css").read_text("utf-8")


def policy(style: str) -> str:
    """A Content-Security-Policy under which nothing loads and nothing runs but this style sheet."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
