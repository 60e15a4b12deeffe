"""One method of finding copies, in a process of its own; called by `copies.py`.

    python benchmarks/copies_peer.py METHOD ARTICLES PAIRS

ARTICLES is a list of articles in MessagePack, or `generated:N`; PAIRS is written, two ids and a
containment (1 where the method tells none) a line, and PAIRS.peak, the most memory of the process
in kB. Peers get sets of runs of six words, 128 permutations, and the Jaccard similarity of a third,
which two articles of one length have that share half of their runs. `group` is there for its time.
"""

import re
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import cast

import msgspec
from generated import generated_articles

from retold.model import Article

Articles = list[Article]
Pairs = Iterator[tuple[str, str, float]]
_WORD = re.compile(r"[^\W_]+")
_PERMUTATIONS = 128
_JACCARD = 0.33


def shingles(text: str) -> set[str]:
    """The runs of six words of a text."""
    words = _WORD.findall(text.lower())
    return {" ".join(words[place : place + 6]) for place in range(len(words) - 5)}


def join(articles: Articles) -> Pairs:
    """The join alone, as `retold.copies` makes it, without the passages."""
    from retold.engines import LocalEngine
    from retold.group import overlaps

    for found in overlaps(articles, LocalEngine()):
        share = found.shared / min(found.of_earlier, found.of_later)
        yield articles[found.earlier].id, articles[found.later].id, share


def copies(articles: Articles) -> Pairs:
    """The whole of `retold.copies`."""
    import retold

    for pair in retold.copies(articles):
        yield *pair.articles, max(pair.containment)


def group(articles: Articles) -> Pairs:
    """`retold.group`; the articles that a story has beside its first."""
    import retold

    for story in retold.group(articles):
        yield from ((story.articles[0], other, 1.0) for other in story.articles[1:])


def datasketch(articles: Articles) -> Pairs:
    """MinHash and locality-sensitive hashing."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=_JACCARD, num_perm=_PERMUTATIONS)
    for article in articles:
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([each.encode() for each in shingles(article.text)])
        yield from ((other, article.id, 1.0) for other in index.query(sketch))
        index.insert(article.id, sketch)


def rensa(articles: Articles) -> Pairs:
    """The same in Rust."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=_JACCARD, num_perm=_PERMUTATIONS, num_bands=32)
    for number, article in enumerate(articles):
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=42)
        sketch.update(list(shingles(article.text)))
        yield from ((articles[other].id, article.id, 1.0) for other in index.query(sketch))
        index.insert(number, sketch)


def text_dedup(articles: Articles) -> Pairs:
    """text-dedup's sketches, bands and clusters, without its reading and writing of data sets; the
    pairs of a cluster. Its own runs of six words are what no letter or digit parts."""
    import numpy as np
    from text_dedup.minhash import SIGNATURE_COLUMN, embed_func
    from text_dedup.utils import UnionFind, optimal_param, xxh3_32hash

    bands, rows = optimal_param(_JACCARD, _PERMUTATIONS)
    prime = np.uint32((1 << 32) - 5)
    random = np.random.RandomState(42)
    permutations = [
        random.randint(least, prime, _PERMUTATIONS, np.uint64).astype(np.uint32) for least in (1, 0)
    ]
    clusters = UnionFind()
    buckets: list[dict[bytes, int]] = [{} for _ in range(bands)]
    for place, article in enumerate(articles):
        sketch = embed_func(
            article.text,
            place,
            num_perm=_PERMUTATIONS,
            ngram_size=6,
            min_length=1,
            hashranges=[(band * rows, (band + 1) * rows) for band in range(bands)],
            permutations=permutations,
            hash_func=xxh3_32hash,
            dtype=np.uint32,
            max_hash=np.uint32((1 << 32) - 1),
            modulo_prime=prime,
        )
        for bucket, key in zip(buckets, sketch[SIGNATURE_COLUMN], strict=True):
            clusters.union(place, bucket.setdefault(key, place))
    members: dict[int, list[str]] = {}
    for place, article in enumerate(articles):
        members.setdefault(clusters.find(place), []).append(article.id)
    for ids in members.values():
        yield from ((one, other, 1.0) for one, other in combinations(ids, 2))


_METHODS = (join, copies, group, datasketch, rensa, text_dedup)


def main() -> None:
    """Find the pairs and write them down."""
    method, source, target = sys.argv[1:]
    find = {each.__name__: each for each in _METHODS}[method]
    articles = _articles(source)
    with Path(target).open("w", encoding="utf-8") as out:
        out.writelines(f"{one}\t{other}\t{share}\n" for one, other, share in find(articles))
    Path(target).with_suffix(".peak").write_text(str(_peak()), encoding="ascii")


def _articles(source: str) -> Articles:
    """Those of a file; those of `generated:N` are made as they are taken."""
    name, _, size = source.partition(":")
    if name == "generated":
        made = generated_articles(int(size), seed=0)
        return cast(Articles, made) if sys.argv[1] == "group" else list(made)
    return msgspec.msgpack.decode(Path(source).read_bytes(), type=Articles)


def _peak() -> int:
    """The most memory that this process has held, in kB. The kernel's own account of a child
    (ru_maxrss) would begin with what its parent held when it was forked."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    main()
