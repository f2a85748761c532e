#!/usr/bin/env python3
"""One program on two threads against two programs on one thread each, which share nothing: their throughput in one run.

    Tests/Benchmarks/engine.py [POLITY]

Prints the ratio of throughputs (1 is as good as two programs that know nothing of each other) and the memory of studies in a store.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[2]
POLITY = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/polity")
ROUNDS = 7
SCRIPT = """\
economy small {{ citizens = 1_000 }}
scenario a = privatised_data in small
scenario b = social_asset in small
compare a, b for 10 years runs {runs} seed {seed}
table hhi
"""


def start(runs, seed, threads, *more):
    program = subprocess.Popen(
        [POLITY, "run", "-", "--threads", str(threads), *more], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    program.stdin.write(SCRIPT.format(runs=runs, seed=seed))
    program.stdin.close()
    return program


def seconds(programs):
    begin = time.perf_counter()
    for program in [make() for make in programs]:
        assert program.wait() == 0
    return time.perf_counter() - begin


def main():
    ratios = []
    for _ in range(ROUNDS):
        apart = seconds([lambda: start(100, 1, 1), lambda: start(100, 2, 1)])
        together = seconds([lambda: start(200, 1, 2)])
        ratios.append(apart / together)
    print(
        f"throughput of one program on two threads over that of two programs: median {statistics.median(ratios):.3f}, "
        f"{min(ratios):.3f} to {max(ratios):.3f} over {ROUNDS} rounds")
    with tempfile.TemporaryDirectory() as folder:
        for runs in (500, 5_000):
            text = SCRIPT.format(runs=runs, seed=1).replace("1_000", "20").replace("10 years", "1 year")
            script = pathlib.Path(folder) / "study.polity"
            script.write_text(text)
            store = f"{folder}/{runs}.sqlite"
            found = subprocess.run(
                ["/usr/bin/time", "-f", "%M", POLITY, "run", str(script), "--store", store], capture_output=True, text=True)
            print(f"{2 * runs} runs in a store: at most {int(found.stderr.split()[-1]) / 1024:.0f} MB")


if __name__ == "__main__":
    main()
