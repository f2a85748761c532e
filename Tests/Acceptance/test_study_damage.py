"""Studies that are killed again and again, damaged, shared, stopped or written where nothing can be: nothing is lost, and nothing false passes.

KILLS=50 RUNS=2000 does the long form: 50 kills at random moments of one store of 2 000 runs.
"""

import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import struct
import subprocess
import tempfile
import time

import pytest

from conftest import PROGRAM

KILLS = int(os.environ.get("KILLS", 6))
RUNS = int(os.environ.get("RUNS", 300))
NOBODY = 65534
STUDY = f"""\
economy small {{ citizens = 150 }}
regime shared extends laissez_faire {{ data.social_share = 60% }}
policy late {{ at month 6 {{ set tax.income = 35% announce "a tax" }} }}
scenario a = laissez_faire with late in small
scenario b = shared in small
compare a, b for 2 years runs {RUNS // 3} seed 9
table hhi, output at year 1, year 2
claim "dearer" {{ mean(output at year 2 in a) > 2 * mean(output at year 2 in b) }}
sweep network_effect over 0.2..0.8 step 0.2 in a for 2 years runs {RUNS // 12} {{ measure hhi }}
"""


def call(*command, **more):
    """Runs a program to its end."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=900, **more)


def report(store):
    found = call(PROGRAM, "store", store, "--output", "json")
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """A study that nobody has disturbed: its folder, what it printed and what its store is known by."""
    folder = tmp_path_factory.mktemp("undisturbed")
    (folder / "study.polity").write_text(STUDY, encoding="utf-8")
    start = time.monotonic()
    whole = call(PROGRAM, "run", "study.polity", "--store", "whole", "--output", "json", cwd=folder)
    lasts = time.monotonic() - start
    assert whole.returncode == 3, whole.stderr
    return folder, whole.stdout, report(folder / "whole"), lasts


@pytest.fixture
def store(undisturbed, tmp_path):
    """A copy of the undisturbed store, to be damaged."""
    shutil.copy(undisturbed[0] / "whole", tmp_path / "store")
    return tmp_path / "store"


def changed(store, *statements):
    """Changes a store behind the program's back."""
    base = sqlite3.connect(store)
    for statement in statements:
        assert base.execute(*statement).rowcount > 0, statement
    base.commit()
    base.close()


def test_one_store_survives_any_number_of_kills(undisturbed, tmp_path):
    folder, printed, known, lasts = undisturbed
    dice = random.Random(20261129)
    store = tmp_path / "store"
    finished, moments = 0, []
    for kill in range(KILLS):
        # The first kills come while the store is made, the others anywhere in a part of the study.
        moments.append(dice.uniform(0, 0.05) if kill % 3 == 0 else dice.uniform(0.02, max(0.1, lasts / 2)))
        program = subprocess.Popen(
            [PROGRAM, "run", str(folder / "study.polity"), "--store", str(store)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments[-1])
        program.kill()
        program.wait()
        # Whatever was kept is whole, and stays.
        if store.exists() and call(PROGRAM, "store", store).returncode == 0:
            found = report(store)["finished"]
            assert finished <= found <= known["finished"], moments
            finished = found
    ended = call(PROGRAM, "run", folder / "study.polity", "--store", store, "--output", "json")
    assert ended.returncode == 3, ended.stderr
    assert ended.stdout == printed
    assert report(store)["content_hash"] == known["content_hash"]
    assert report(store)["finished"] == known["finished"]
    again = call(PROGRAM, "resume", store, "--output", "json")
    assert again.returncode == 3 and again.stdout == printed
    print(f"{KILLS} kills, {finished} of {known['finished']} runs were there before the last start")


def test_a_resumed_study_is_verified(undisturbed, store):
    found = call(PROGRAM, "verify", store, "--sample", 100_000)
    assert found.returncode == 0, found.stderr
    assert f"{undisturbed[2]['finished']} of {undisturbed[2]['finished']} runs simulated again" in found.stdout


@pytest.mark.parametrize("seed", range(4))
def test_one_changed_bit_anywhere_is_found(store, seed):
    dice = random.Random(seed)
    base = sqlite3.connect(store)
    rows = base.execute("SELECT id, data FROM series ORDER BY id").fetchall()
    base.close()
    row, data = dice.choice(rows)
    place, bit = dice.randrange(len(data)), dice.randrange(8)
    # The lowest bits of a number change no digit that anybody prints.
    place = place if seed % 2 else place // 8 * 8
    damaged = bytearray(data)
    damaged[place] ^= 1 << bit
    changed(store, ("UPDATE series SET data = ? WHERE id = ?", (bytes(damaged), row)))
    found = call(PROGRAM, "verify", store, "--sample", 100_000)
    assert found.returncode == 1, (row, place, bit, found.stdout)
    assert "every bit is the same" not in found.stdout


def test_series_of_two_runs_that_are_exchanged_are_found(store):
    base = sqlite3.connect(store)
    (one, first), (two, second), *_ = base.execute(
        "SELECT s.id, s.data FROM series s JOIN measure m ON m.id = s.measure WHERE m.name = 'hhi' "
        "ORDER BY length(s.data) DESC, s.id").fetchall()
    base.close()
    assert first != second
    changed(
        store, ("UPDATE series SET data = ? WHERE id = ?", (second, one)),
        ("UPDATE series SET data = ? WHERE id = ?", (first, two)))
    assert call(PROGRAM, "verify", store, "--sample", 100_000).returncode == 1


FIRST = "statement = 0 AND row = 0"


@pytest.mark.parametrize("statement", [
    # One digit of a mean, a verdict, a row less, a row more, a table less, a table more.
    f"UPDATE estimate SET json = replace(json, '\"estimate\":0.', '\"estimate\":1.') WHERE {FIRST}",
    "UPDATE estimate SET json = replace(json, 'refuted', 'supported')",
    "DELETE FROM estimate WHERE statement = 0 AND row = 1",
    f"INSERT INTO estimate SELECT 0, analysis, 1000, json FROM estimate WHERE {FIRST}",
    "DELETE FROM estimate WHERE statement = 1",
    f"INSERT INTO estimate SELECT 99, analysis, 0, json FROM estimate WHERE {FIRST}",
])
def test_a_changed_result_is_found(store, statement):
    changed(store, (statement,))
    found = call(PROGRAM, "verify", store)
    assert found.returncode == 1, found.stdout
    assert "is not as it was kept" in found.stdout


def test_a_changed_announcement_is_found(store):
    changed(store, ("UPDATE event SET text = 'no tax' WHERE run = (SELECT min(run) FROM event)",))
    assert call(PROGRAM, "verify", store, "--sample", 100_000).returncode == 1


@pytest.mark.parametrize("text", [
    "replace(text, '35%', '36%')", "replace(text, 'claim', '# claim')", "'nonsense'", "''",
])
def test_a_changed_script_is_found(store, text):
    changed(store, (f"UPDATE source SET text = {text}",))
    found = call(PROGRAM, "verify", store, "--sample", 100_000)
    assert found.returncode == 1, found.stdout
    assert "All results follow" not in found.stdout


def test_two_programs_do_not_share_a_store(undisturbed, tmp_path):
    folder, printed, known, _ = undisturbed
    command = [PROGRAM, "run", str(folder / "study.polity"), "--store", str(tmp_path / "store"), "--output", "json"]
    programs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    outcomes = [(program, *program.communicate(timeout=300)) for program in programs]
    ended = [out for program, out, _ in outcomes if program.returncode == 3]
    assert ended and all(out == printed for out in ended)
    for program, out, said in outcomes:
        if program.returncode != 3:
            assert program.returncode == 1 and out == "" and "in use by another process" in said
    assert report(tmp_path / "store")["content_hash"] == known["content_hash"]
    # A store whose program was killed is free again.
    program = subprocess.Popen(command[:4] + [str(tmp_path / "other")], stdout=subprocess.DEVNULL)
    time.sleep(0.3)
    program.kill()
    program.wait()
    after = call(*command[:4], tmp_path / "other", "--output", "json")
    assert after.returncode == 3 and after.stdout == printed, after.stderr


@pytest.fixture
def elsewhere():
    """A folder that everybody can look into, and how to run the program there as somebody without rights."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="polity-"))
    folder.chmod(0o755)
    shutil.copy(PROGRAM, folder / "polity")
    (folder / "polity").chmod(0o755)
    more = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}

    def run(*command):
        return call(folder / "polity", *command, cwd=folder / "locked", env={"HOME": "/", "PATH": "/bin"}, **more)

    (folder / "locked").mkdir()
    yield folder / "locked", run
    (folder / "locked").chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_that_nobody_may_write_in(undisturbed, elsewhere):
    folder, printed, known, _ = undisturbed
    locked, run = elsewhere
    shutil.copy(folder / "study.polity", locked)
    shutil.copy(folder / "whole", locked / "whole")
    (locked / "study.polity").chmod(0o644)
    (locked / "whole").chmod(0o444)
    locked.chmod(0o555)
    before = (locked / "whole").read_bytes()
    refused = run("run", "study.polity", "--store", "new")
    assert refused.returncode == 1 and refused.stdout == ""
    assert "nothing can be written in the folder of new" in refused.stderr
    # What only looks at a store works.
    looked = run("store", "whole", "--output", "json")
    assert looked.returncode == 0, looked.stderr
    assert json.loads(looked.stdout)["content_hash"] == known["content_hash"]
    verified = run("verify", "whole")
    assert verified.returncode == 0, verified.stderr
    assert sorted(path.name for path in locked.iterdir()) == ["study.polity", "whole"]
    assert (locked / "whole").read_bytes() == before


LONG = """\
economy big { citizens = 3000 }
scenario a = laissez_faire in big
scenario b = social_asset in big
weights w { hhi 1 }
"""


@pytest.mark.parametrize("statement", [
    "compare a, b for 20 years runs 5000\ntable hhi",
    "sweep network_effect over 0.2..0.8 step 0.1 in a for 20 years runs 500 { measure hhi }",
    "sensitivity of hhi to network_effect 0.2..0.9 in a for 20 years runs 5000",
    "sensitivity of hhi to network_effect 0.2..0.9 in a using sobol for 20 years runs 4096",
    "explain hhi in a vs b at year 20 runs 50",
    "swap a, b on hhi at year 20 runs 5000",
    "dominance a vs b over prior wide on hhi at year 20 runs 5000",
    "search smallest change of tax.income in a such that hhi at year 20 < 0.01 runs 200",
    "search front of tax.income in a with lowest hhi, highest output at year 20 runs 50",
    "choose among a, b with lowest hhi over network_effect 0.2..0.9 at year 20 runs 5000",
    "discover where hhi at year 20 > 0.2 over network_effect 0.2..0.9 in a runs 5000",
    "calibrate network_effect 0.2..0.9 in a to hhi at year 20 = 0.2 within 0.1 runs 5000",
    "claim \"x\" { share(hhi at year 20 in a > 0) = 100% }",
    "rank a, b by weights w at year 20 runs 5000",
])
def test_ctrl_c_ends_any_analysis_at_once(tmp_path, statement):
    (tmp_path / "study.polity").write_text(LONG + statement + "\n", encoding="utf-8")
    program = subprocess.Popen(
        [PROGRAM, "run", "study.polity", "--store", "s"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd=tmp_path)
    try:
        time.sleep(0.8)
        assert program.poll() is None, program.communicate()
        start = time.monotonic()
        program.send_signal(signal.SIGINT)
        out, said = program.communicate(timeout=30)
        lasted = time.monotonic() - start
    finally:
        program.kill()
    print(f"{lasted:.3f} s")
    assert program.returncode == 130
    assert out == ""
    assert "interrupted" in said and "polity resume s" in said
    # 0.2 s on a machine that does nothing else.
    assert lasted < 1, lasted
    kept = report(tmp_path / "s")
    assert kept["failed"] == 0


def test_what_was_stopped_goes_on_to_the_same_end(undisturbed, tmp_path):
    folder, printed, known, lasts = undisturbed
    program = subprocess.Popen(
        [PROGRAM, "run", str(folder / "study.polity"), "--store", "s", "--output", "json"], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    time.sleep(lasts / 3)
    program.send_signal(signal.SIGINT)
    program.communicate(timeout=30)
    resumed = call(PROGRAM, "resume", tmp_path / "s", "--output", "json")
    assert resumed.returncode == 3 and resumed.stdout == printed, resumed.stderr
    assert report(tmp_path / "s")["content_hash"] == known["content_hash"]


def test_values_of_the_store_are_those_of_the_results(undisturbed):
    folder, printed, _, _ = undisturbed
    base = sqlite3.connect(f"file:{folder / 'whole'}?mode=ro", uri=True)
    rows = [row for row in json.loads(printed) if "analysis" not in row and row["scenario"] in "ab"]
    assert len(rows) == 8
    for row in rows:
        found = base.execute(
            "SELECT s.data, s.first_month FROM series s JOIN measure m ON m.id = s.measure JOIN run r ON r.id = s.run "
            "JOIN label l ON l.scenario = r.scenario WHERE m.name = ? AND l.name = ? AND r.seed = '9' "
            "AND r.replication < ?", (row["measure"], row["scenario"], row["runs"])).fetchall()
        values = [
            struct.unpack_from("<d", data, 8 * (row["month"] - first))[0] for data, first in found
            if 0 <= row["month"] - first < len(data) // 8
        ]
        assert len(values) >= row["runs"] == RUNS // 3
    base.close()
