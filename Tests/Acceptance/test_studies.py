"""Studies that are killed, resumed, verified and refuted, as whole programs.

KILLS=50 RUNS=2000 does the long form: 50 kills at random moments of a study of 2 000 runs.
"""

import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", 5))
RUNS = int(os.environ.get("RUNS", 400))
STUDY = f"""\
economy small {{ citizens = 150 }}
scenario a = privatised_data in small
scenario b = social_asset in small
compare a, b for 2 years runs {RUNS // 4} seed 18446744073709551615
table hhi, output at year 1, year 2
claim "less" {{ mean(hhi at year 2 in b) < mean(hhi at year 2 in a) }}
claim "double" {{ mean(output at year 2 in b) > 2 * mean(output at year 2 in a) }}
sweep network_effect over 0.2..0.8 step 0.2 in a, b for 2 years runs {RUNS // 16} {{ measure hhi }}
explain hhi in a vs b at year 1 by group runs 3
"""


@pytest.fixture(scope="module")
def polity():
    return os.environ.get("POLITY") or str(ROOT / ".build/release/polity")


@pytest.fixture()
def study(tmp_path):
    path = tmp_path / "study.polity"
    path.write_text(STUDY, encoding="utf-8")
    return path


def call(*command, **more):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600, **more)


def content(polity, store):
    # `polity store` prints the hash of everything that runs have given.
    found = call(polity, "store", store)
    assert found.returncode == 0, found.stderr
    return next(line for line in found.stdout.splitlines() if line.startswith("Content:"))


def test_a_study_that_is_killed_goes_on_where_it_was(polity, study, tmp_path):
    whole = call(polity, "run", study, "--store", tmp_path / "whole.sqlite", "--output", "json")
    assert whole.returncode == 3, whole.stderr
    expected = content(polity, tmp_path / "whole.sqlite")
    start = time.monotonic()
    call(polity, "run", study, "--store", tmp_path / "timed.sqlite")
    lasts = time.monotonic() - start
    dice = random.Random(20261128)
    for kill in range(KILLS):
        store = tmp_path / f"{kill}.sqlite"
        for moment in (dice.uniform(0.02, lasts), dice.uniform(0.02, lasts)):
            program = subprocess.Popen(
                [polity, "run", str(study), "--store", str(store)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moment)
            program.send_signal(signal.SIGKILL)
            program.wait()
        # Killed before the script was kept, there is nothing to go on with.
        command = ["run", study, "--store", store] if kill % 2 else ["resume", store]
        resumed = call(polity, *command, "--output", "json")
        if resumed.returncode == 1 and "holds no script" in resumed.stderr or not store.exists():
            resumed = call(polity, "run", study, "--store", store, "--output", "json")
        assert resumed.returncode == 3, resumed.stderr
        assert resumed.stdout == whole.stdout
        assert content(polity, store) == expected
        store.unlink()


def test_what_is_there_is_not_simulated_again(polity, study, tmp_path):
    store = tmp_path / "study.sqlite"
    call(polity, "run", study, "--store", store)
    start = time.monotonic()
    again = call(polity, "resume", store)
    assert again.returncode == 3
    assert time.monotonic() - start < 3
    assert again.stdout == call(polity, "run", study).stdout


def test_results_do_not_depend_on_threads(polity, study):
    assert call(polity, "run", study, "--threads", 1).stdout == call(polity, "run", study, "--threads", 2).stdout


def test_verify_finds_a_changed_bit_and_a_changed_result(polity, study, tmp_path):
    store = tmp_path / "study.sqlite"
    call(polity, "run", study, "--store", store)
    sound = call(polity, "verify", store, "--sample", 100)
    assert sound.returncode == 0, sound.stderr
    assert "every bit is the same" in sound.stdout
    base = sqlite3.connect(store)
    (row, blob), *_ = base.execute('SELECT rowid, data FROM series ORDER BY length(data) DESC').fetchall()
    changed = bytes([blob[0] ^ 1]) + blob[1:]
    base.execute('UPDATE series SET data = ? WHERE rowid = ?', (changed, row))
    base.commit()
    base.close()
    assert call(polity, "verify", store, "--sample", 100_000).returncode == 1
    base = sqlite3.connect(store)
    base.execute('UPDATE series SET data = ? WHERE rowid = ?', (blob, row))
    base.execute("UPDATE estimate SET json = replace(json, 'supported', 'refuted')")
    base.commit()
    base.close()
    found = call(polity, "verify", store)
    assert found.returncode == 1
    assert "does not follow from the runs" in found.stdout


def test_an_incomplete_study_is_not_verified(polity, study, tmp_path):
    store = tmp_path / "study.sqlite"
    call(polity, "run", study, "--store", store)
    base = sqlite3.connect(store)
    base.execute("DELETE FROM series WHERE run = (SELECT min(run) FROM series)")
    base.commit()
    base.close()
    found = call(polity, "verify", store)
    assert found.returncode == 1
    assert "polity resume" in found.stderr


def test_a_failing_run_is_kept_and_the_study_goes_on(polity, tmp_path):
    script = tmp_path / "failing.polity"
    script.write_text(
        "economy e { citizens = 50 }\npolicy p { when hhi > 0 { set tax.income = 2 * hhi / hhi } }\n"
        "scenario a = laissez_faire in e\nscenario b = laissez_faire with p in e\ncompare a, b for 1 year runs 4\ntable hhi\n")
    stopped = call(polity, "run", script)
    assert stopped.returncode == 1 and stopped.stdout == ""
    kept = call(polity, "run", script, "--store", tmp_path / "s.sqlite", "--output", "json")
    assert kept.returncode == 1
    assert "E0906" in kept.stderr and "4 of 8 runs failed" in kept.stderr
    rows = json.loads(kept.stdout)
    assert [row["runs"] for row in rows if row["scenario"] == "a"] == [4]
    assert [row["runs"] for row in rows if row["scenario"] == "b"] == [0]
    assert "4 failed" in call(polity, "store", tmp_path / "s.sqlite").stdout


def test_ctrl_c_keeps_what_is_done(polity, study, tmp_path):
    text = study.read_text().replace(f"runs {RUNS // 4} ", "runs 20000 ")
    study.write_text(text)
    program = subprocess.Popen(
        [polity, "run", str(study), "--store", str(tmp_path / "s.sqlite")], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)
    time.sleep(1.5)
    start = time.monotonic()
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=30)
    lasted = time.monotonic() - start
    assert program.returncode == 130
    assert "polity resume" in said
    # 0.2 s on a quiet machine.
    assert lasted < 2, lasted


def test_the_claims_of_the_founding_texts_have_verdicts(polity):
    found = call(polity, "run", ROOT / "Scenarios/studies/seminar-claims.polity", "--output", "json")
    assert found.returncode == 3, found.stderr
    rows = json.loads(found.stdout)
    claims = {row["claim"] for row in rows if row["analysis"] == "claim"}
    verdicts = {row["verdict"] for row in rows if row["analysis"] == "claim"}
    assert len(claims) >= 12
    assert verdicts <= {"supported", "refuted", "undecided"} and {"supported", "refuted"} <= verdicts
    assert all(row["low"] <= row["estimate"] <= row["high"] for row in rows if row["analysis"] == "claim" and row["estimate"] is not None)
    assert any(row["analysis"] == "region" for row in rows)


FAILING = """\
economy dated { starts = 2026-01-01
citizens = 100 }
policy spend { when hhi > 0.16 { set budget.health = 90% } }
scenario broke = privatised_data with spend in dated
claim "share" { share(hhi at year 3 in broke > 0.16) < 10% runs 100 }
"""


def test_a_claim_decides_nothing_over_runs_that_failed(polity, tmp_path):
    # The policy breaks the very runs that would refute the claim: what is left would support it.
    (tmp_path / "broke.polity").write_text(FAILING, encoding="utf-8")
    found = call(polity, "run", "broke.polity", "--store", "s", "--output", "json", cwd=tmp_path)
    assert found.returncode == 1
    assert "E0906" in found.stderr and "runs failed" in found.stderr
    assert {row["verdict"] for row in json.loads(found.stdout)} == {"undecided"}


@pytest.mark.parametrize("holds,code", [("<", 3), (">", 0)])
def test_a_refuted_claim_is_an_exit_code_wherever_it_is_made(polity, tmp_path, holds, code):
    claim = f'claim "x" {{ mean(hhi at month 1 in privatised_data) {holds} 0.001 }}'
    script = tmp_path / "x.polity"
    script.write_text(claim + "\n", encoding="utf-8")
    assert call(polity, "run", script).returncode == code
    assert call(polity, "-e", claim).returncode == code
    assert call(polity, "--no-startup", input=claim + "\n").returncode == code


def test_verify_of_a_record_looks_at_its_files(polity, study, tmp_path):
    text = STUDY.splitlines()[:5]
    study.write_text("\n".join(text) + "\n", encoding="utf-8")
    assert call(polity, "run", study, "--store", tmp_path / "s").returncode == 0
    assert call(polity, "record", tmp_path / "s", tmp_path / "rec", "--title", "T", "--author", "A").returncode == 0
    sound = call(polity, "verify", tmp_path / "rec", "--sample", 3)
    assert sound.returncode == 0 and "files of the record" in sound.stdout
    with open(tmp_path / "rec/tables/runs.csv", "a", encoding="utf-8") as file:
        file.write("x\n")
    (tmp_path / "rec/tables/series.csv").unlink()
    changed = call(polity, "verify", tmp_path / "rec", "--sample", 3)
    assert changed.returncode == 1
    assert "tables/runs.csv is not as it was recorded" in changed.stdout
    assert "tables/series.csv is missing" in changed.stdout
    (tmp_path / "rec/SHA256SUMS").unlink()
    assert "SHA256SUMS is missing" in call(polity, "verify", tmp_path / "rec", "--sample", 3).stdout
