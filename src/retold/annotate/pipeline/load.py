"""Finds and loads the spaCy pipeline that the user names. Nothing is ever downloaded."""

import importlib
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import cast

from ...errors import RetoldError
from .protocols import SpacyPipeline

LANGUAGE = "en"
_NOT_NEEDED = ["lemmatizer", "textcat", "textcat_multilabel", "morphologizer", "attribute_ruler"]
"""Components whose work nothing here reads; without them a pipeline is a fifth faster."""


@cache
def load_pipeline(name: str) -> SpacyPipeline:
    """The pipeline of this name, loaded once a process.

    ``name`` is a package that spaCy knows (``en_core_web_md``), a folder that holds a pipeline, or
    a module with a ``load()`` of its own. RetoldError if spaCy or the pipeline is not installed, or
    if the pipeline reads another language or finds no names.
    """
    pipeline = _load(_spacy(), name)
    if pipeline.lang != LANGUAGE:
        raise RetoldError(
            f"pipeline {name!r} reads the language {pipeline.lang!r}; Retold reads English:"
            " name an English pipeline"
        )
    if not any(_finds_names(pipeline, component) for component in pipeline.pipe_names):
        raise RetoldError(
            f"pipeline {name!r} finds no names (no component sets doc.ents);"
            " name one with a named entity recogniser, such as en_core_web_md"
        )
    return pipeline


def _spacy() -> ModuleType:
    try:
        return importlib.import_module("spacy")
    except ImportError as error:
        raise RetoldError(
            f"a pipeline needs spaCy, which is not installed ({error});"
            " install it with: pip install 'retold[spacy]'"
        ) from error


def _load(spacy: ModuleType, name: str) -> SpacyPipeline:
    try:
        if Path(name).exists() or spacy.util.is_package(name):
            return cast(SpacyPipeline, spacy.load(name, exclude=_NOT_NEEDED))
        load = _own_loader(name)
        if load is not None:
            return cast(SpacyPipeline, load(exclude=_NOT_NEEDED))
    except Exception as error:  # whatever the code of a pipeline raises
        reason = " ".join(str(error).split())[:300]
        raise RetoldError(
            f"pipeline {name!r} cannot be loaded ({type(error).__name__}: {reason});"
            " name a spaCy pipeline in a version that your spaCy reads"
        ) from error
    raise RetoldError(
        f"no pipeline {name!r} is installed: it is no package, folder or module with load();"
        " install it with pip (Retold downloads nothing), or name another"
    )


def _own_loader(name: str) -> Callable[..., object] | None:
    if not all(part.isidentifier() for part in name.split(".")):
        return None
    try:
        known = find_spec(name) is not None
    except ModuleNotFoundError:
        return None
    load = getattr(importlib.import_module(name), "load", None) if known else None
    return load if callable(load) else None


def _finds_names(pipeline: SpacyPipeline, component: str) -> bool:
    return "doc.ents" in pipeline.get_pipe_meta(component).assigns
