"""Relations as a table: CSV, Parquet, and PLOVER's JSON."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ...annotate.relations.states import code_of
from ...model import Article, Relation
from ..dossier_json import canonical
from .table import safe_cell


class Row(NamedTuple):
    """One relation event in a line. Dates are ISO days, "" where unknown; ``by`` is that of the
    first report, ``how`` says where ``date`` comes from. ``words`` are those of the first telling,
    ``articles`` the ids of all, separated by blanks."""

    date: str
    end: str
    earlier: bool
    by: str
    how: str
    source: str
    source_for: str
    target: str
    target_for: str
    event: str
    mode: str
    context: str
    quadrant: str
    cameo: str
    score: float
    happened: bool
    why: str
    independent_sources: int
    entry: str
    words: str
    articles: str


def rows_of(relations: Sequence[Relation], articles: Mapping[str, Article]) -> list[Row]:
    """A row for each relation; ``articles`` by id hold the words."""
    return [_row(relation, articles) for relation in relations]


def _row(relation: Relation, articles: Mapping[str, Article]) -> Row:
    span, date = relation.spans[0], relation.date
    return Row(
        date=date.start.isoformat() if date else "",
        end=date.end.isoformat() if date else "",
        earlier=relation.earlier,
        by=relation.by.isoformat() if relation.by else "",
        how=relation.how,
        source=relation.source,
        source_for=relation.source_for,
        target=relation.target,
        target_for=relation.target_for,
        event=relation.code,
        mode=relation.mode,
        context=relation.context,
        quadrant=relation.quadrant,
        cameo=relation.cameo,
        score=relation.score,
        happened=relation.happened,
        why=relation.why,
        independent_sources=relation.independent_sources,
        entry=relation.entry,
        words=" ".join(articles[span.article].words(span).split()),
        articles=" ".join(sorted({each.article for each in relation.spans})),
    )


def relations_csv(rows: Sequence[Row]) -> bytes:
    """The rows under their names (RFC 4180), UTF-8. A cell that a spreadsheet would take for a
    formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(Row._fields)
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8")


def relations_json(rows: Sequence[Row]) -> bytes:
    """A list of records, the cells under their names."""
    return canonical([row._asdict() for row in rows])


def relations_plover(rows: Sequence[Row]) -> bytes:
    """A list of records with the keys of PLOVER's JSON, and ours where it has none."""
    records = [
        {
            "id": f"retold-{number}",
            "date": row.date or None,
            "source": [_actor(row.source, row.source_for)],
            "target": [_actor(row.target, row.target_for)],
            "event": row.event,
            "eventText": row.entry,
            "mode": row.mode or None,
            "context": row.context or None,
            "text": row.words,
            "cameo": row.cameo,
            "score": row.score,
            "happened": row.happened,
            "independentSources": row.independent_sources,
        }
        for number, row in enumerate(rows, 1)
    ]
    return canonical(records)


def _actor(name: str, state: str) -> dict[str, str]:
    """PLOVER's record of an actor: its words, and the code of its state (ISO 3166-1 alpha-3)."""
    code = code_of(state or name)
    return {"actorText": name} | ({"code": code} if code else {})


def write_parquet(rows: Sequence[Row], out: Path) -> None:
    """The rows as a Parquet file, through DuckDB; OSError if it cannot be written."""
    import duckdb  # takes a tenth of a second, which all other verbs and formats are spared

    kinds = {str: "VARCHAR", float: "DOUBLE", bool: "BOOLEAN", int: "BIGINT"}
    columns = ", ".join(f'"{n}" {kinds[kind]}' for n, kind in Row.__annotations__.items())
    with duckdb.connect() as database:
        database.execute(f"CREATE TABLE relations ({columns})")
        if rows:
            marks = ", ".join("?" * len(Row._fields))
            database.executemany(f"INSERT INTO relations VALUES ({marks})", rows)  # noqa: S608
        try:
            database.table("relations").write_parquet(str(out))
        except duckdb.IOException as error:
            raise OSError(f"{out}: cannot write") from error
