"""How fast the prompt answers: prints, for worlds of 100 000 citizens, the longest of 150 random moves of each kind and the
program's peak of memory; and how soon Ctrl-C leaves what runs, for worlds of several sizes.

    .build/python/bin/python Tests/Benchmarks/prompt.py .build/release/polity

The Python is the one that `.ci/test` makes. Moves are timed by the program (`timing on`), Ctrl-C by this one.
"""

import os
import random
import re
import sys
import time

import pexpect


class Prompt:
    def __init__(self, program):
        environment = dict(os.environ, NO_COLOR="1", PAGER="cat", LANG="C.UTF-8", XDG_STATE_HOME="/nonexistent")
        self.program = pexpect.spawn(
            program, ["--no-startup"], env=environment, dimensions=(24, 100), timeout=120, encoding="utf-8")
        self.program.expect_exact("▸")
        self.say("timing on")

    def say(self, statement):
        """Carries out a statement and gives the seconds that it took."""
        self.program.send(statement + "\r")
        self.program.expect(r"([\d.]+) s\r\n")
        seconds = float(self.program.match[1])
        self.program.expect_exact("▸")
        return seconds

    def peak(self):
        """The most memory that the program has had, in MB."""
        with open(f"/proc/{self.program.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) // 1000

    def interrupt(self, statement, after):
        """Starts a statement, presses Ctrl-C, and gives the seconds until it is left."""
        self.program.send(statement + "\r")
        time.sleep(after)
        start = time.monotonic()
        self.program.send("\x03")
        self.program.expect("interrupted")
        seconds = time.monotonic() - start
        self.program.expect_exact("▸")
        return seconds


def worlds(prompt, citizens):
    prompt.say(f"economy town {{ citizens = {citizens} }}")
    prompt.say("scenario a = privatised_data in town")


def moves(program):
    prompt = Prompt(program)
    worlds(prompt, 100_000)
    prompt.say("use a")
    prompt.say("run to year 20")
    for number in range(4):
        for statement in ["switch a", f"go to year {3 + 4 * number}", f"fork w{number}",
                          f"set tax.income = {10 + 9 * number}%", "run to year 20"]:
            prompt.say(statement)
    random.seed(3)
    longest = {}
    for _ in range(150):
        move = random.choice(["back 1 year", "back 7 months", "go to", "switch", "undo", "redo"])
        target = {"go to": f" month {random.randrange(241)}", "switch": random.choice([" a", " w0", " w1", " w2", " w3"])}
        longest[move] = max(longest.get(move, 0), prompt.say(move + target.get(move, "")))
    for number in range(20):
        longest["fork"] = max(longest.get("fork", 0), prompt.say(f"fork f{number}"))
    for move, seconds in longest.items():
        print(f"{move:15} {1000 * seconds:6.0f} ms at most")
    print(f"peak of memory  {prompt.peak():6} MB")


def stops(program):
    for citizens in [100_000, 1_000_000, 5_000_000, 20_000_000]:
        prompt = Prompt(program)
        worlds(prompt, citizens)
        prompt.say("use a")
        run = prompt.interrupt("run to year 900", 2.5)
        study = prompt.interrupt("compare a, social_asset for 900 years runs 50", 2.5)
        print(f"Ctrl-C with {citizens} citizens: a run is left after {run:.2f} s, a comparison after {study:.2f} s")
        prompt.program.close(force=True)


if __name__ == "__main__":
    moves(sys.argv[1])
    stops(sys.argv[1])
