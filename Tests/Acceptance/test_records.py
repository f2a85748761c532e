"""Records of studies as repositories check them: RO-Crate, CITATION.cff, hashes."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
from unittest import mock

import pytest

http = pytest.importorskip("rocrate_validator.utils.http", reason="pip install -r requirements-records.txt")
services = pytest.importorskip("rocrate_validator.services")
models = pytest.importorskip("rocrate_validator.models")
pytest.importorskip("cffconvert")

# What the two contexts say of the names that records use. The checker would ask the network for them.
PLAIN = """
    name description about datePublished license author publisher hasPart mentions version softwareVersion instrument agent
    object result endTime actionStatus encodingFormat contentSize CreativeWork Dataset SoftwareApplication CreateAction
    Organization
""".split()
CONTEXTS = {
    "https://w3id.org/ro/crate/1.1/context": {name: "http://schema.org/" + name for name in PLAIN}
    | {"conformsTo": "http://purl.org/dc/terms/conformsTo", "File": "http://schema.org/MediaObject"},
    "https://w3id.org/ro/terms/workflow-run/context": {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"},
}
# What is recommended and nobody knows: addresses of the program and of the authors.
UNKNOWN = {"process-run-crate-0.5_3.2", "process-run-crate-0.5_5.1", "ro-crate-1.1_31.2"}

STUDY = """\
include "parts/two words.polity"
scenario a = open in small
scenario b = shared in small
compare a, b for 1 years runs 2 seed 1
table hhi
"""
PART = """\
regime open { data.social_share = 0% }
regime shared extends open { data.social_share = 60% }
economy small { citizens = 200 }
"""


class Answer:
    status_code, ok, headers = 200, True, {"Content-Type": "application/ld+json"}

    def __init__(self, url):
        self.url = url
        self.text = json.dumps({"@context": CONTEXTS[url]})
        self.content = self.text.encode()

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        pass


def issues(folder, cache):
    """Everything that the checker finds, by severity."""

    def answer(_, url, **__):
        if url not in CONTEXTS:
            raise http.OfflineCacheMissError(url)
        return Answer(url)

    settings = services.ValidationSettings(
        rocrate_uri=str(folder), profile_identifier="process-run-crate", offline=True, cache_path=pathlib.Path(cache),
        requirement_severity=models.Severity.RECOMMENDED)
    with mock.patch.object(http.HttpRequester, "get", answer, create=True), mock.patch.object(
        http.HttpRequester, "head", answer, create=True
    ):
        found = services.validate(settings).get_issues()
    return (
        [(issue.check.identifier, issue.message) for issue in found if issue.severity == models.Severity.REQUIRED],
        {issue.check.identifier for issue in found if issue.severity == models.Severity.RECOMMENDED},
    )


@pytest.fixture
def recorded(polity, study, tmp_path):
    """Makes a study and a record of it: `recorded("out", "--date", "2026-11-28")`."""
    (tmp_path / "parts").mkdir()
    study("parts/two words.polity", PART)
    outcome = polity("run", study(text=STUDY), "--store", "store")
    assert outcome.returncode == 0, outcome.err

    def record(name, *options):
        outcome = polity("record", "store", name, *options)
        assert outcome.returncode == 0, outcome.err
        return tmp_path / name

    return record


OPTIONS = ["--date", "2026-11-28", "--title", 'A "study": 1 – one', "--author", "Ann Ước", "--license", "CC-BY-4.0"]


@pytest.mark.parametrize("options", [OPTIONS, OPTIONS + ["--author", "B: C # d"]], ids=["one author", "two authors"])
def test_the_crate_is_valid(recorded, tmp_path, options):
    folder = recorded("out", *options)
    required, recommended = issues(folder, tmp_path / "cache")
    assert required == []
    assert recommended <= UNKNOWN
    # The check sees what is wrong.
    (folder / "tables" / "runs.csv").unlink()
    metadata = folder / "ro-crate-metadata.json"
    metadata.write_text(metadata.read_text("utf-8").replace('"datePublished"', '"dateOfSomething"'), "utf-8")
    assert len(issues(folder, tmp_path / "cache")[0]) >= 2


def test_a_record_without_details_is_valid(recorded, tmp_path):
    required, recommended = issues(recorded("out"), tmp_path / "cache")
    assert required == []
    # Nor is it known when the study was simulated.
    assert {check for check in recommended - UNKNOWN if not check.startswith("process-run-crate-0.5")} == set()


@pytest.mark.parametrize("options", [[], OPTIONS])
def test_the_citation_is_valid(recorded, options):
    folder = recorded("out", *options)
    check = [sys.executable, "-m", "cffconvert.cli.cli", "--validate", "-i", str(folder / "CITATION.cff")]
    tool = shutil.which("cffconvert", path=str(pathlib.Path(sys.executable).parent))
    if tool:
        check[:3] = [tool]
    outcome = subprocess.run(check, capture_output=True, text=True, timeout=60)
    assert outcome.returncode == 0, outcome.stderr
    assert "valid" in outcome.stdout + outcome.stderr


def test_hashes_and_bytes(recorded, polity, tmp_path):
    first, second = recorded("first", *OPTIONS), recorded("second", *OPTIONS)
    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    sums = dict(reversed(line.split("  ", 1)) for line in (first / "SHA256SUMS").read_text("utf-8").splitlines())
    assert {str(path) for path in files} == set(sums) | {"SHA256SUMS"}
    for path in files:
        data = (first / path).read_bytes()
        assert data == (second / path).read_bytes()
        if str(path) != "SHA256SUMS":
            assert hashlib.sha256(data).hexdigest() == sums[str(path)]
    # The record has all that it takes to simulate the study again, to the same bytes.
    outcome = polity("run", "first/scenario/scenario.polity", "--store", "again")
    assert outcome.returncode == 0, outcome.err
    report = [json.loads(polity("store", name, "--output", "json").out) for name in ("first", "again")]
    assert report[0]["content_hash"] == report[1]["content_hash"]
