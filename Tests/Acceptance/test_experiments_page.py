"""The examples of docs/experiments.md: every block of the language gives the output that stands below it."""

import os
import pathlib
import re
import subprocess

import pytest

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "experiments.md"
BLOCK = re.compile(r"```polity\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.S)
# A claim that is refuted is a result.
REFUTED = 3


def run(polity, script):
    found = subprocess.run([polity, "run", "-"], input=script, capture_output=True, text=True, timeout=300)
    assert found.returncode in (0, REFUTED), found.stderr
    assert found.stderr == ""
    return found.stdout.lstrip("\n")


@pytest.fixture(scope="module")
def polity():
    return os.environ.get("POLITY") or str(pathlib.Path(__file__).parents[2] / ".build/release/polity")


def test_every_example_gives_what_stands_below_it(polity):
    page = PAGE.read_text(encoding="utf-8")
    if os.environ.get("POLITY_UPDATE_DOCS"):
        page = BLOCK.sub(lambda m: f"```polity\n{m[1]}```\n\n```text\n{run(polity, m[1])}```\n", page)
        PAGE.write_text(page, encoding="utf-8")
    blocks = BLOCK.findall(page)
    assert len(blocks) > 12
    for script, output in blocks:
        assert run(polity, script) == output, script
