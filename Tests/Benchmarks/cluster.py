#!/usr/bin/env python3
"""What shards cost: by shard, by run, and at the merge. Prints the table of docs/cluster.md.

    Tests/Benchmarks/cluster.py [PROGRAM]

Wall-clock seconds on one thread, medians with ranges; a quiet machine gives the better numbers.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/polity").resolve())
STUDY = """\
economy small {{ citizens = 50 }}
scenario a = privatised_data in small
compare a for 1 year runs {runs}
table hhi, gini_income, output, price, trust.state
"""


def timed(*arguments, cwd):
    """Seconds and the largest memory of a command, in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=cwd, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, arguments
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def plan(home, runs, shards):
    home.mkdir()
    (home / "study.polity").write_text(STUDY.format(runs=runs))
    timed("cluster", "plan", "study.polity", "--shards", shards, "--limit", "runs=1000000", "folder", cwd=home)
    return home / "folder"


def shown(values, scale=1.0, digits=1):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle * scale:.{digits}f} ({low * scale:.{digits}f}–{high * scale:.{digits}f})"


def main():
    rows = []
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        # A shard that has no runs, of a study that asks for many.
        for runs in (10, 100_000, 1_000_000):
            folder = plan(home / f"empty-{runs}", runs, 100_000 if runs > 10 else 20)
            shards = range(10, 19) if runs == 10 else range(9)
            times = []
            for shard in shards:
                seconds, memory = timed("cluster", "run-shard", folder, shard, cwd=home)
                times.append(seconds)
            rows.append((f"a shard with {0 if runs == 10 else runs // 100_000} runs of {runs}, ms", shown(times, 1e3, 0)))
            if runs == 1_000_000:
                rows.append(("the same, MiB", f"{memory:.0f}"))
            size = (folder / "shards" / f"{shards[0]:05}.polity-runs").stat().st_size
            if runs == 10:
                rows.append(("a shard's file without runs, KB", f"{size / 1e3:.0f}"))
        # Runs one by one: in memory, and kept in a shard.
        runs = 2_000
        plain, kept = [], []
        for round in range(5):
            folder = plan(home / f"kept-{round}", runs, 1)
            plain.append(timed("run", "study.polity", "--threads", 1, cwd=folder.parent)[0])
            kept.append(timed("cluster", "run-shard", folder, 0, cwd=home)[0])
        size = (folder / "shards/00000.polity-runs").stat().st_size
        rows.append(("a run in memory, ms", shown(plain, 1e3 / runs, 2)))
        rows.append(("a run kept in a shard, ms", shown(kept, 1e3 / runs, 2)))
        rows.append(("a kept run, 5 measures of 13 months, KB", f"{size / runs / 1e3:.2f}"))
        # The merge.
        for runs in (1_000, 4_000, 16_000):
            folder = plan(home / f"merge-{runs}", runs, 20)
            for shard in range(20):
                timed("cluster", "run-shard", folder, shard, cwd=home)
            seconds, memory = timed("cluster", "merge", ".", cwd=folder)
            rows.append((f"the merge of {runs} runs in 20 shards: ms a run; MiB", f"{seconds / runs * 1e3:.2f}; {memory:.0f}"))
    print("| what | |\n|---|---:|")
    for row in rows:
        print(f"| {row[0]} | {row[1]} |")


if __name__ == "__main__":
    main()
