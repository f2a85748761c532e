"""Studies divided into shards by hand: what Slurm does with them is in test_cluster_slurm.py."""

import json
import os
import re
import resource
import signal
import subprocess
import time

import pytest

from conftest import PROGRAM, ROOT, environment
from shards import FAILING, LONG, STUDY_WITH_RESULT, Study


@pytest.fixture
def divided(tmp_path):
    return Study(tmp_path)


@pytest.mark.parametrize("shards", [1, 3, 50])
def test_the_merge_is_what_one_process_gives(divided, shards):
    folder = divided.plan(shards)
    for shard in reversed(range(shards)):
        divided.done("cluster", "run-shard", folder, shard)
    assert divided.merged(folder) == divided.one_process()
    # Merging once more changes nothing.
    assert divided.merged(folder) == divided.one_process()


def test_a_shard_that_is_done_is_not_done_again(divided):
    folder = divided.plan(2)
    assert "is done\n" in divided.done("cluster", "run-shard", folder, 1).stdout
    before = (folder / "shards/00001.polity-runs").stat().st_mtime_ns
    assert "is done already" in divided.done("cluster", "run-shard", folder, 1).stdout
    assert (folder / "shards/00001.polity-runs").stat().st_mtime_ns == before
    # The hash beside it is one that others read too.
    check = subprocess.run(["sha256sum", "-c", "00001.polity-runs.sha256"], cwd=folder / "shards", capture_output=True)
    assert check.returncode == 0


def test_the_folder_tells_what_is_missing(divided):
    folder = divided.plan(6)
    for shard in (0, 4):
        divided.done("cluster", "run-shard", folder, shard)
    assert divided.done("cluster", "missing", folder).stdout == "1-3,5\n"
    assert "2 of 6 shards are done" in divided.done("cluster", "status", folder, code=75).stdout
    refused = divided.done("cluster", "merge", folder, code=75)
    assert "4 of 6 shards are missing: 1-3,5" in refused.stderr and refused.stdout == ""
    assert not (folder / "results.polity-runs").exists()


def test_the_manifest_says_what_the_study_is(divided):
    folder = divided.plan(4, "folder", "--minutes", "30", "--sbatch=--partition=short", "--throttle", "3")
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["schema"] == 1 and manifest["shards"] == 4 and manifest["seeds"] == [1] and manifest["runs"] > 40
    assert len(manifest["design"]) == 64 and manifest["polity"]
    script = (folder / "array.sbatch").read_text()
    assert "#SBATCH --partition=short\n" in script and "--array=0-3%3" in script
    # Carried elsewhere, it is the same study.
    moved = folder.rename(divided.home / "moved")
    for shard in range(4):
        divided.done("cluster", "run-shard", moved, shard)
    assert divided.merged(moved) == divided.one_process()


def test_shards_filled_on_two_machines_are_put_together(divided):
    one = divided.plan(4, "one")
    two = divided.plan(4, "two")
    for folder, shards in ((one, (0, 2)), (two, (1, 3))):
        for shard in shards:
            divided.done("cluster", "run-shard", folder, shard)
    for file in (two / "shards").iterdir():
        file.rename(one / "shards" / file.name)
    assert divided.merged(one) == divided.one_process()


def test_the_loop_of_the_folders_own_page_works(divided):
    folder = divided.plan(3)
    (line,) = [line.strip() for line in (folder / "README.txt").read_text().splitlines() if line.strip().startswith("for s in")]
    bin = divided.home / "bin"
    bin.mkdir()
    (bin / "polity").symlink_to(PROGRAM)
    settings = environment(divided.home) | {"PATH": f"{bin}:{os.environ['PATH']}"}
    subprocess.run(["bash", "-c", line], cwd=folder, env=settings, check=True, capture_output=True, timeout=60)
    assert divided.merged(folder) == divided.one_process()


def test_without_shards_a_few_runs_say_how_many(divided):
    outcome = divided.done("cluster", "plan", "study.polity", "sized")
    assert "A run takes about" in outcome.stdout
    assert json.loads((divided.home / "sized/manifest.json").read_text())["shards"] == 1


def test_limits_of_the_plan_hold_for_the_shards(divided):
    study = Study(divided.home, LONG.replace("10 years", "1 year"), citizens=10)
    outcome = study.run("cluster", "plan", "study.polity", "--shards", "2", "--limit", "runs=100", "small")
    assert outcome.returncode == 1 and "--limit runs=NUMBER" in outcome.stderr
    divided.home.joinpath("study.polity").write_text(LONG.replace("runs 240", "runs 100001").replace("10 years", "1 month"))
    folder = study.plan(50_000, "folder", "--limit", "runs=200_000")
    assert "is done" in study.done("cluster", "run-shard", folder, 49_999).stdout


# What goes wrong


def long(home):
    study = Study(home, LONG, citizens=400)
    return study, study.plan(3)


def begun(folder, shard):
    """Waits until a shard has kept some runs."""
    log = folder / "work" / f"{shard:05}.polity-runs-wal"
    end = time.monotonic() + 30
    while not (log.exists() and log.stat().st_size > 100_000):
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize("number, code, word", [(signal.SIGTERM, 75, "stopped"), (signal.SIGKILL, -9, "began")])
def test_a_shard_that_was_ended_goes_on_where_it_was(tmp_path, number, code, word):
    study, folder = long(tmp_path)
    running = subprocess.Popen(
        [PROGRAM, "cluster", "run-shard", str(folder), "1"], env=environment(tmp_path), cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    begun(folder, 1)
    # Another process does not simulate it meanwhile.
    taken = study.done("cluster", "run-shard", folder, 1, code=75)
    assert "by another process" in taken.stderr
    running.send_signal(number)
    running.communicate(timeout=30)
    assert running.returncode == code
    assert (folder / "attempts/00001.txt").read_text().splitlines()[-1].startswith(word)
    assert study.done("cluster", "missing", folder).stdout == "0-2\n"
    kept = json.loads(study.done("store", folder / "work/00001.polity-runs", "--output", "json").stdout)["finished"]
    assert 0 < kept < 80
    for shard in range(3):
        study.done("cluster", "run-shard", folder, shard)
    assert study.merged(folder) == study.one_process()


def test_a_full_disk_is_told_and_mended(tmp_path):
    study, folder = long(tmp_path)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))

    failed = subprocess.run(
        [PROGRAM, "cluster", "run-shard", str(folder), "0"], env=environment(tmp_path), cwd=tmp_path,
        preexec_fn=limit, capture_output=True, text=True, timeout=60)
    assert failed.returncode == 1 and "00000.polity-runs" in failed.stderr
    status = study.done("cluster", "status", folder, code=75).stdout
    assert "0  failed" in status and "cannot be" in status
    for shard in range(3):
        study.done("cluster", "run-shard", folder, shard)
    assert study.merged(folder) == study.one_process()


def test_a_scratch_folder_without_room_is_told_and_emptied(tmp_path):
    study, folder = long(tmp_path)
    work = folder / "work"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(work)], capture_output=True).returncode != 0:
        pytest.skip("this user may not mount anything")
    try:
        failed = study.done("cluster", "run-shard", folder, 2, code=1).stderr
        assert "00002.polity-runs" in failed
        assert "cannot be" in study.done("cluster", "status", folder, code=75).stdout
    finally:
        subprocess.run(["umount", str(work)], check=True)
    for shard in range(3):
        study.done("cluster", "run-shard", folder, shard)
    assert study.merged(folder) == study.one_process()


def test_a_folder_that_lacks_its_parts_is_told(divided):
    folder = divided.plan(2)
    (folder / "attempts").rename(folder / "away")
    assert "attempts/00000.txt" in divided.done("cluster", "run-shard", folder, 0, code=1).stderr


def test_failed_runs_are_kept_and_shown_and_the_rest_goes_on(tmp_path):
    study = Study(tmp_path, FAILING)
    folder = study.plan(2)
    outcome = study.done("cluster", "run-shard", folder, 0)
    assert "note: a run failed" in outcome.stderr
    study.done("cluster", "run-shard", folder, 1)
    status = study.done("cluster", "status", folder).stdout
    assert "first error" in status and "a run failed" in status
    one = study.run("run", "study.polity", "--store", "one.polity-runs")
    merged = study.run("cluster", "merge", ".", cwd=folder)
    assert (one.returncode, one.stdout) == (merged.returncode, merged.stdout) and one.returncode == 1
    assert study.content(folder / "results.polity-runs") == study.content("one.polity-runs")


def test_a_damaged_shard_is_found_before_merging(divided):
    folder = divided.plan(2)
    for shard in range(2):
        divided.done("cluster", "run-shard", folder, shard)
    file = folder / "shards/00001.polity-runs"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert "shard 1 is not the one" in divided.done("cluster", "merge", folder, code=1).stderr
    assert "Damaged: 1." in divided.done("cluster", "status", folder, "--verify", code=75).stdout
    # It is simulated again by itself.
    divided.done("cluster", "run-shard", folder, 1)
    assert divided.merged(folder) == divided.one_process()


def test_another_version_or_another_study_is_refused(divided):
    folder = divided.plan(2)
    manifest = folder / "manifest.json"
    text = manifest.read_text()
    version = json.loads(text)["polity"]
    manifest.write_text(text.replace(f'"{version}"', '"99.0.0"'))
    error = divided.done("cluster", "run-shard", folder, 0, code=1).stderr
    assert "planned by Polity 99.0.0" in error
    manifest.write_text(text)
    # The refusal is the shard's first error, for whoever looks from elsewhere.
    assert "planned by Polity 99.0.0" in divided.done("cluster", "status", folder, code=75).stdout
    script = folder / "study/00-study.polity"
    script.write_text(script.read_text().replace("runs 20", "runs 21"))
    assert "is not what was planned" in divided.done("cluster", "run-shard", folder, 0, code=1).stderr


@pytest.mark.parametrize("arguments, word", [
    (["plan", "study.polity", "--shards", "0", "x"], "--shards ranges"),
    (["plan", "study.polity", "--shards", "2", "--sbatch=-p", "x"], "begins with --"),
    (["plan", "study.polity", "--shards", "2", "--sbatch=--a\nrm -rf x", "x"], "begins with --"),
    (["plan", "missing.polity", "--shards", "2", "x"], "cannot read"),
    (["plan", "bad.polity", "--shards", "2", "x"], "error[E"),
    (["plan", "empty.polity", "--shards", "2", "x"], "asks for no runs"),
    (["plan", "study.polity", "--shards", "2", "lib"], "has files in it"),
    (["run-shard", "nowhere", "0"], "is no cluster folder"),
    (["merge", "lib"], "is no cluster folder"),
    (["status", "nowhere"], "is no cluster folder"),
])
def test_what_cannot_be_done_is_said(divided, arguments, word):
    (divided.home / "bad.polity").write_text("compare")
    (divided.home / "empty.polity").write_text('note "x"\n')
    outcome = divided.run("cluster", *arguments)
    assert outcome.returncode in (1, 2, 64) and word in outcome.stderr, outcome.stderr
    assert not (divided.home / "x").exists()


def test_without_slurm_the_way_on_is_said(divided):
    folder = divided.plan(2)
    outcome = divided.done("cluster", "submit", folder, code=1, PATH="/nowhere")
    assert "there is no Slurm here" in outcome.stderr and "README.txt" in outcome.stderr


def test_a_shards_number_is_one_of_the_plan(divided):
    folder = divided.plan(2)
    for number in ("2", "99999"):
        assert "numbered from 0 to 1" in divided.done("cluster", "run-shard", folder, number, code=1).stderr
    assert not list((folder / "attempts").iterdir())


def test_the_pages_session_is_real(divided):
    page = ROOT / "docs/cluster.md"
    text = page.read_text(encoding="utf-8")
    (block,) = re.findall(r"```console\n(.*?)```", text, re.S)
    new = ""
    for line in block.splitlines():
        if line.startswith("$ polity "):
            outcome = divided.run(*line.split()[2:])
            new += line + "\n" + outcome.stdout + outcome.stderr
    if os.environ.get("POLITY_UPDATE_DOCS"):
        page.write_text(text.replace(block, new), encoding="utf-8")
    assert new == block


def test_a_death_between_the_file_and_its_hash_costs_nothing(divided):
    folder = divided.plan(2)
    divided.done("cluster", "run-shard", folder, 1)
    file = folder / "shards/00001.polity-runs"
    (folder / "shards/00001.polity-runs.sha256").unlink()
    before = file.stat().st_mtime_ns
    assert divided.done("cluster", "missing", folder).stdout == "0-1\n"
    divided.done("cluster", "run-shard", folder, 1)
    assert file.stat().st_mtime_ns == before and divided.done("cluster", "missing", folder).stdout == "0\n"
    # Half a file is no shard.
    (folder / "shards/00001.polity-runs.sha256").unlink()
    file.write_bytes(file.read_bytes()[:5_000])
    for shard in range(2):
        divided.done("cluster", "run-shard", folder, shard)
    assert divided.merged(folder) == divided.one_process()


def test_shards_of_another_study_are_no_shards_of_this_one(divided):
    folder = divided.plan(2)
    script = divided.home / "study.polity"
    text = script.read_text()
    script.write_text(text.replace("runs 20", "runs 20 seed 7"))
    other = divided.plan(2, "other")
    script.write_text(text)
    for shard in range(2):
        divided.done("cluster", "run-shard", folder, shard)
        divided.done("cluster", "run-shard", other, shard)
    for file in (other / "shards").glob("00001*"):
        (folder / "shards" / file.name).write_bytes(file.read_bytes())
    assert "is no shard of this plan" in divided.done("cluster", "merge", folder, code=1).stderr
    # Nor is another study's store taken for the results.
    divided.done("cluster", "merge", other)
    for file in (folder / "shards").glob("00001*"):
        file.unlink()
    divided.done("cluster", "run-shard", folder, 1)
    store = other / "results.polity-runs"
    assert "holds another study" in divided.done("cluster", "merge", folder, "--store", store, code=1).stderr


def test_a_shard_that_is_asked_twice_to_stop_stops_in_order(tmp_path):
    study, folder = long(tmp_path)
    running = subprocess.Popen(
        [PROGRAM, "cluster", "run-shard", str(folder), "0"], env=environment(tmp_path), cwd=tmp_path, stderr=subprocess.PIPE)
    begun(folder, 0)
    running.send_signal(signal.SIGTERM)
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=30)
    assert running.returncode == 75
    assert (folder / "attempts/00000.txt").read_text().splitlines()[-1] == "stopped"


def test_pictures_of_results_are_left_to_the_merge(tmp_path):
    study = Study(tmp_path, STUDY_WITH_RESULT)
    folder = study.plan(2)
    for shard in range(2):
        study.done("cluster", "run-shard", folder, shard)
    assert study.merged(folder) == study.one_process()


@pytest.mark.parametrize("name", ["a%j", "b\\c", "d%%"])
def test_paths_that_slurm_cannot_take_are_refused(divided, name):
    outcome = divided.run("cluster", "plan", "study.polity", "--shards", "2", name)
    assert outcome.returncode == 1 and "Slurm cannot take" in outcome.stderr
    assert not (divided.home / name).exists()
    assert divided.run("cluster", "plan", "study.polity", "--shards", "2", "--sbatch=--job-name=x", "y").returncode != 0
