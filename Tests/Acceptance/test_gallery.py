"""The gallery is what its study draws."""

import os
import pathlib
import re
import subprocess

from conftest import PROGRAM

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_gallery_is_not_stale():
    environment = {**os.environ, "POLITY": PROGRAM}
    outcome = subprocess.run([ROOT / ".ci/gallery", "--check"], capture_output=True, text=True, env=environment, timeout=300)
    assert outcome.returncode == 0, outcome.stderr


def test_every_picture_of_the_pages_is_there():
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for name in re.findall(r"!\[[^]]*\]\(([^)]*)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / name).is_file(), f"{page.name}: {name}"
