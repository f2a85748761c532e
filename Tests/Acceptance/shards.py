"""A study to be divided, and what it gives in one process."""

import json
import subprocess

from conftest import PROGRAM, environment

WORLDS = "economy small { citizens = %d }\n"
# A comparison, an analysis that knows its runs beforehand, a claim that does not, and a file of its own.
STUDY = """\
include "lib/worlds.polity"
scenario a = privatised_data in small
scenario b = social_asset in small
compare a, b for 2 years runs 20
table hhi, gini_income
explain hhi in a vs b at year 1 runs 4 by group
claim "Lower" { mean(hhi at year 2 in b) < mean(hhi at year 2 in a) }
plot hhi to "hhi.csv"
"""
# A picture of what an analysis has found.
STUDY_WITH_RESULT = STUDY.replace('claim "Lower"', 'plot result\nclaim "Lower"')
# Shards of this one take a few seconds.
LONG = """\
include "lib/worlds.polity"
scenario a = privatised_data in small
compare a for 10 years runs 240
table hhi
"""
# Every fourth run or so divides by zero.
FAILING = """\
include "lib/worlds.polity"
measure risky = 1 / (price - price)
policy p { when risky > 1 for 1 months { announce "x" } }
scenario a = privatised_data with p in small
compare a for 6 months runs 6
table hhi
"""


class Study:
    """A script in a folder, with the program."""

    def __init__(self, home, text=STUDY, citizens=80):
        self.home = home
        (home / "lib").mkdir(parents=True, exist_ok=True)
        (home / "lib/worlds.polity").write_text(WORLDS % citizens)
        (home / "study.polity").write_text(text)

    def run(self, *arguments, cwd=None, **options):
        """Runs the program to its end."""
        outcome = subprocess.run(
            [PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120, cwd=cwd or self.home,
            env=environment(self.home) | options)
        return outcome

    def done(self, *arguments, code=0, **options):
        outcome = self.run(*arguments, **options)
        assert outcome.returncode == code, f"{arguments}: {outcome.returncode}\n{outcome.stdout}\n{outcome.stderr}"
        return outcome

    def plan(self, shards, name="folder", *options):
        self.done("cluster", "plan", "study.polity", "--shards", shards, *options, name)
        return self.home / name

    def content(self, store):
        return json.loads(self.done("store", store, "--output", "json").stdout)["content_hash"]

    def one_process(self):
        """What the study prints, and what its store holds, without shards."""
        store = self.home / "one.polity-runs"
        outcome = self.done("run", "study.polity", "--store", store)
        return outcome.stdout, self.content(store)

    def merged(self, folder):
        outcome = self.done("cluster", "merge", ".", cwd=folder)
        return outcome.stdout, self.content(folder / "results.polity-runs")
