"""How long the whole of `retold report` takes, from start to exit, and how much memory it needs.

    python benchmarks/speed.py --data ../shared/data [--jobs 2] [--sizes 10,100,1000] [--runs 3]

The five reports on one core, then so many articles of `stories` on `--jobs` cores: seconds of wall
clock (the best of the runs) and of processor, articles a second, and the greatest memory of all
processes together (proportional set size). Processor and memory are sampled from /proc, so Linux
only. The exponent tells how processor time grows from one size to the next: 1 is linear.
"""

import argparse
import lzma
import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_SAMPLE_EVERY = 0.05


class Run(NamedTuple):
    """One run: seconds of wall clock and of processor, and the greatest memory in MB."""

    wall: float
    processor: float
    memory: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How long the whole of `retold report` takes.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sizes", default="10,100,1000")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(f"{'pile':22} {'jobs':>4} {'seconds':>8} {'cpu':>7} {'articles/s':>10} {'MB':>5}")
    _show("the five reports", 5, 1, _best(options.data / "trump-mamdani", 1, options.runs))
    seconds: list[tuple[int, float]] = []
    with TemporaryDirectory() as folder:
        for size in map(int, options.sizes.split(",")):
            pile = Path(folder) / f"{size}.jsonl"
            _write(options.data / "stories" / "articles.jsonl.xz", size, pile)
            run = _best(pile, options.jobs, options.runs if size <= 100 else 1)
            _show(f"{size:,} articles", size, options.jobs, run)
            seconds.append((size, run.processor))
    for (size, less), (larger, more) in pairwise(seconds):
        exponent = math.log(more / less) / math.log(larger / size)
        print(f"growth from {size:,} to {larger:,} articles: exponent {exponent:.2f}")


def _write(articles: Path, size: int, path: Path) -> None:
    with lzma.open(articles, "rt", encoding="utf-8") as lines, path.open("w") as file:
        file.writelines(islice(lines, size))


def _best(pile: Path, jobs: int, runs: int) -> Run:
    return min(_run(pile, jobs) for _ in range(runs))


def _run(pile: Path, jobs: int) -> Run:
    with TemporaryDirectory() as out:
        command = [sys.executable, "-m", "retold", "report", str(pile), "--out", out, "--quiet"]
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, start_new_session=True
        )
        memory, processor = 0.0, dict[str, float]()
        while process.poll() is None:
            now = list(_processes(process.pid))
            memory = max(memory, sum(each.memory for each in now))
            processor |= {each.name: each.processor for each in now}
            time.sleep(_SAMPLE_EVERY)
        wall = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"retold report exited with {process.returncode}")
    return Run(wall, sum(processor.values()), memory)


class _Process(NamedTuple):
    name: str
    processor: float
    memory: float


def _processes(session: int) -> Iterator[_Process]:
    """Each process of a session: seconds of processor so far, proportional set size in MB."""
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            # proc(5): the session and the ticks of user and system, counted after the name.
            stat = (process / "stat").read_text().rsplit(")", 1)[1].split()
            if int(stat[3]) == session:
                ticks = int(stat[11]) + int(stat[12])
                rollup = (process / "smaps_rollup").read_text()
                memory = int(rollup.split("\nPss:", 1)[1].split()[0]) / 1024
                yield _Process(process.name, ticks / os.sysconf("SC_CLK_TCK"), memory)
        except (OSError, IndexError, ValueError):  # it has ended meanwhile
            continue


def _show(name: str, articles: int, jobs: int, run: Run) -> None:
    rate = articles / run.wall
    print(
        f"{name:22} {jobs:4} {run.wall:8.2f} {run.processor:7.2f} {rate:10.1f} {run.memory:5.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
