"""The option of the verbs that annotate: a spaCy pipeline to read with besides the rules."""

import argparse


def add_pipeline_argument(verb: argparse.ArgumentParser) -> None:
    """--pipeline, as every verb takes it that annotates."""
    verb.add_argument(
        "--pipeline",
        metavar="NAME",
        help="an installed spaCy pipeline to read with besides the rules (default: none);"
        " needs retold[spacy]",
    )
