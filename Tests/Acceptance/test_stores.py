"""Studies in stores: what is in them, and tables that other programs read."""

import csv
import hashlib
import json
import math
import os
import pathlib
import sqlite3
import struct

import duckdb
import pandas
import pytest

LARGE_SEED = 2**64 - 1

STUDY = """\
regime open { data.social_share = 0% }
regime shared extends open { data.social_share = 60% }
economy small { citizens = 200 }
scenario a = open in small
scenario b = shared in small
compare a, b for 2 years runs 3 seed SEED
table hhi, price at year 1, year 2
"""


@pytest.fixture
def stored(polity, study, tmp_path):
    """Runs a study with a store and gives the store's path: `stored(seed=1)`."""

    def run(seed=1, name="study"):
        outcome = polity("run", study(text=STUDY.replace("SEED", str(seed))), "--store", name)
        assert outcome.returncode == 0, outcome.err
        return tmp_path / name

    return run


def exported(polity, store, name="out"):
    outcome = polity("export", str(store), name)
    assert outcome.returncode == 0, outcome.err
    return store.parent / name


def test_what_is_in_a_store(polity, stored):
    store = stored()
    outcome = polity("store", store.name)
    assert outcome.returncode == 0, outcome.err
    assert "Runs: 6 finished, 0 failed" in outcome.out
    assert "study.polity" in outcome.out
    report = json.loads(polity("store", store.name, "--output", "json").out)
    assert report["finished"] == 6 and report["failed"] == 0
    assert [scenario["name"] for scenario in report["scenarios"]] == ["a", "b"]
    assert {"hhi", "price"} <= {measure["name"] for measure in report["measures"]}
    assert report["content_hash"] in outcome.out and len(report["content_hash"]) == 64
    # Looking changes nothing.
    assert os.listdir(store.parent).count("study") == 1 and not list(store.parent.glob("study-*"))


def test_the_same_study_has_the_same_content_whatever_the_threads(polity, study, tmp_path):
    hashes = set()
    for threads in (1, 3):
        polity("run", study(text=STUDY.replace("SEED", "7")), "--store", f"s{threads}", "--threads", str(threads))
        hashes.add(json.loads(polity("store", f"s{threads}", "--output", "json").out)["content_hash"])
    assert len(hashes) == 1


def test_sqlite_reads_a_store(stored):
    store = sqlite3.connect(f"file:{stored()}?mode=ro", uri=True)
    rows = store.execute(
        "SELECT data, first_month FROM series JOIN measure ON measure.id = measure WHERE name = 'hhi'").fetchall()
    assert len(rows) == 6
    for data, _ in rows:
        values = struct.unpack(f"<{len(data) // 8}d", data)
        assert all(0 <= value <= 1 for value in values)


@pytest.mark.parametrize("seed", [1, LARGE_SEED])
def test_pandas_and_duckdb_read_the_tables(polity, stored, seed):
    store = stored(seed)
    folder = exported(polity, store)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    tables = {}
    for resource in package["resources"]:
        path = folder / resource["path"]
        assert resource["hash"] == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
        table = pandas.read_csv(path, keep_default_na=False, na_values=[""])
        fields = resource["schema"]["fields"]
        assert list(table.columns) == [field["name"] for field in fields]
        for field in fields:
            column = table[field["name"]].dropna()
            if field["type"] in ("integer", "number") and len(column):
                assert pandas.api.types.is_numeric_dtype(column), (path, field)
        assert not table.duplicated(resource["schema"]["primaryKey"]).any()
        tables[resource["name"]] = table
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", []):
            theirs = tables[key["reference"]["resource"]]
            mine = tables[resource["name"]][key["fields"][0]]
            assert mine.isin(theirs[key["reference"]["fields"][0]]).all()
    runs, series = tables["runs"], tables["series"]
    assert len(runs) == 6 and set(runs["status"]) == {"finished"}
    assert set(int(value) for value in runs["seed"]) == {seed}
    assert set(runs["data_social_share"]) == {0.0, 0.6}
    assert series["value"].notna().all()

    mean = duckdb.sql(
        f"""
        SELECT avg(value) FROM '{folder}/series.csv' JOIN '{folder}/runs.csv' USING (run)
        WHERE measure = 'hhi' AND month = 24 AND scenario_name = 'b'
        """
    ).fetchall()[0][0]
    joined = series.merge(runs, on="run")
    chosen = joined[(joined.measure == "hhi") & (joined.month == 24) & (joined.scenario_name == "b")]
    assert len(chosen) == 3
    assert math.isclose(mean, chosen["value"].mean(), rel_tol=1e-12)

    # Bit by bit what the store has.
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    kept = sorted(
        value
        for (data,) in database.execute("SELECT data FROM series")
        for value in struct.unpack(f"<{len(data) // 8}d", data)
    )
    with open(folder / "series.csv", encoding="utf-8", newline="") as file:
        assert sorted(float(row["value"]) for row in csv.DictReader(file)) == kept


def test_a_line_makes_parquet(polity, stored, tmp_path):
    folder = exported(polity, stored())
    duckdb.sql(f"COPY (FROM '{folder}/series.csv') TO '{tmp_path}/series.parquet'")
    rows = duckdb.sql(f"SELECT count(*) FROM '{tmp_path}/series.parquet'").fetchall()[0][0]
    assert rows == len(pandas.read_csv(folder / "series.csv"))


def test_refusals_name_the_file_and_leave_everything_as_it_was(polity, stored, tmp_path):
    store = stored()
    (tmp_path / "text").write_text("no database\n" * 1000)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    before = store.read_bytes()
    for arguments, words in [
        (["store", "none"], "there is no store of runs none"),
        (["store", "text"], "text is no store of runs"),
        (["export", "text", "out"], "text is no store of runs"),
        (["export", "study", "full"], "stay as they are"),
        (["export", "study", "no/where"], "no/where"),
        (["record", "study", "full"], "stay as they are"),
        (["record", "study", "out", "--date", "today"], "today is no date"),
        (["record", "study", "out", "--license", "my own"], "my own"),
    ]:
        outcome = polity(*arguments)
        assert outcome.returncode == 1 and words in outcome.err, (arguments, outcome.err)
        assert outcome.out == ""
    assert store.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "study", "study.polity", "text"]
    assert pathlib.Path(tmp_path / "full" / "mine").read_text() == "mine"
