#!/usr/bin/env python3
"""A large folder with Dask: shards of some articles each, then a tree of folds, eight files a fold.

    tests/scale/dask_fold.py ARTICLES WORK [ARTICLES-A-SHARD [SCHEDULER]]      gives WORK/all.packed

Without the address of a scheduler, two worker processes of its own do the work. WORK is on a file system that all
workers share. A worker that dies has its shards done by another one.
"""
import pathlib, subprocess, sys
from distributed import Client

FAN = 8

def run(out, *arguments):
    subprocess.run(["entgraph", "-q", *arguments, "-T", "packed", "-o", out], check=True)
    return out

def fold(out, parts):
    return run(out, "--fold", *parts)

if __name__ == "__main__":
    work, size = sys.argv[2], int(sys.argv[3]) if sys.argv[3:] else 1000
    own = dict(n_workers=2, threads_per_worker=1, dashboard_address=None)
    articles = sorted(str(p) for p in pathlib.Path(sys.argv[1]).rglob("*") if p.suffix in (".txt", ".md", ".html"))
    with Client(sys.argv[4]) if sys.argv[4:] else Client(**own) as client:
        parts = [client.submit(run, f"{work}/0.{i}.packed", "-j1", *articles[i : i + size])
                 for i in range(0, len(articles), size)]
        level = 0
        while len(parts) > 1 or level == 0:
            level += 1
            parts = [client.submit(fold, f"{work}/{level}.{i}.packed", parts[i : i + FAN])
                     for i in range(0, len(parts), FAN)]
        pathlib.Path(parts[0].result()).rename(f"{work}/all.packed")
