"""Studies on a real Slurm, with its nodes and its controller killed on the way."""

import time

import pytest

from conftest import PROGRAM
from shards import LONG, Study
from slurm import Slurm, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {', '.join(missing())}: run .ci/setup")


@pytest.fixture(scope="module")
def slurm(tmp_path_factory):
    with Slurm(tmp_path_factory.mktemp("slurm"), nodes=2, max_array_size=4, timeout=4) as running:
        yield running


@pytest.fixture
def cluster(slurm, tmp_path):
    """A study and the commands that know Slurm."""
    study = Study(tmp_path)
    study.slurm = slurm
    run = study.run
    study.run = lambda *arguments, cwd=None, **options: run(*arguments, cwd=cwd, **(slurm.environment | options))
    yield study
    slurm.run("scancel", "--user", slurm.ask("id", "-un").strip())
    slurm.wait_for(lambda jobs: all(one.over for one in jobs), timeout=60)


def submitted(study, folder, *options):
    """Submits, and waits until all is over."""
    study.done("cluster", "submit", folder, *options)
    return over(study)


def over(study, timeout=90):
    jobs = study.slurm.wait_for(lambda jobs: bool(jobs) and all(one.over for one in jobs), timeout=timeout)
    return jobs


def merged_by_slurm(study, folder):
    """What the merge has printed, and the store that it has made."""
    (log,) = [file for file in (folder / "logs").glob("merge_*.txt") if "Means over" in file.read_text()]
    return log.read_text(), study.content(folder / "results.polity-runs")


def test_a_study_in_several_arrays_is_what_one_process_gives(cluster):
    folder = cluster.plan(6)
    before = len(cluster.slurm.queue())
    submitted(cluster, folder)
    jobs = cluster.slurm.queue()[before:]
    # Tasks are numbered below the largest array of this Slurm, 4.
    assert sorted(one.task for one in jobs if one.task is not None) == [0, 0, 1, 1, 2, 3]
    assert all(one.state == "COMPLETED" for one in jobs), cluster.slurm.logs()
    text, content = merged_by_slurm(cluster, folder)
    expected = cluster.one_process()
    assert content == expected[1] and expected[0] in text
    assert cluster.done("cluster", "submit", folder).stdout.startswith("All shards are done")


def test_one_node_is_enough(tmp_path):
    study = Study(tmp_path)
    folder = study.plan(2)
    with Slurm(tmp_path / "slurm", nodes=1) as slurm:
        study.done("cluster", "submit", folder, **slurm.environment)
        slurm.wait_for(lambda jobs: len(jobs) == 3 and all(one.over for one in jobs))
    assert merged_by_slurm(study, folder)[1] == study.one_process()[1]


def test_a_second_submission_is_refused_and_does_no_harm(cluster):
    study = Study(cluster.home, LONG, citizens=300)
    folder = cluster.plan(4)
    cluster.done("cluster", "submit", folder)
    assert "are waiting or running" in cluster.done("cluster", "submit", folder, code=1).stderr
    # By force, each shard is still done once: the others find it taken, or done.
    cluster.done("cluster", "submit", folder, "--force")
    over(cluster)
    if cluster.done("cluster", "missing", folder).stdout:
        submitted(cluster, folder, "--no-merge")
    assert study.merged(folder) == study.one_process()
    for log in (folder / "attempts").iterdir():
        assert log.read_text().count("finished") == 1


def test_a_node_that_dies_loses_nothing(cluster):
    study = Study(cluster.home, LONG, citizens=600)
    folder = cluster.plan(4)
    cluster.done("cluster", "submit", folder)
    cluster.slurm.wait_for(lambda _: any((folder / "work").glob("*-wal")))
    node = next(one.node for one in cluster.slurm.queue() if one.state == "RUNNING" and one.node)
    cluster.slurm.kill_slurmd(node)
    # The other node does the rest, by Slurm's own requeueing or by ours.
    time.sleep(6)
    cluster.slurm.start_slurmd(node)
    over(cluster)
    if cluster.done("cluster", "missing", folder).stdout:
        cluster.done("cluster", "resubmit", folder)
        over(cluster)
    assert study.merged(folder) == study.one_process()


def test_a_controller_that_dies_loses_nothing(cluster):
    study = Study(cluster.home, LONG, citizens=600)
    folder = cluster.plan(4)
    cluster.done("cluster", "submit", folder)
    cluster.slurm.wait_for(lambda _: any((folder / "work").glob("*-wal")))
    cluster.slurm.kill_controller()
    time.sleep(1)
    cluster.slurm.start_controller()
    # What the controller has forgotten, the folder knows.
    cluster.slurm.wait_for(lambda jobs: all(one.over for one in jobs), timeout=90)
    if cluster.done("cluster", "missing", folder).stdout:
        cluster.done("cluster", "resubmit", folder, "--force")
        over(cluster)
    assert study.merged(folder) == study.one_process()


def test_a_killed_shard_is_resubmitted_until_it_is_left_to_people(cluster):
    folder = cluster.plan(2, "folder", "--retries", "1")
    script = folder / "array.sbatch"
    good = script.read_text()
    # A program that is killed as by the kernel for want of memory, after the shard has begun.
    wrapper = cluster.home / "killed"
    wrapper.write_text(f'#!/bin/sh\nif [ "$4" = 1 ]; then echo "began n1" >> "$3/attempts/00001.txt"; kill -9 $$; fi\nexec {PROGRAM} "$@"\n')
    wrapper.chmod(0o755)
    script.write_text(good.replace("program=${POLITY:-}", f"program={wrapper}"))
    submitted(cluster, folder)
    assert cluster.done("cluster", "missing", folder).stdout == "1\n"
    cluster.done("cluster", "resubmit", folder)
    over(cluster)
    # Twice is once more than the plan allows to be repeated.
    left = cluster.done("cluster", "submit", folder, code=1).stderr
    assert "shard 1 failed 2 times and is left out" in left and "--force" in left
    script.write_text(good)
    cluster.done("cluster", "resubmit", folder, "--force")
    over(cluster)
    text, content = merged_by_slurm(cluster, folder)
    assert content == cluster.one_process()[1]


def test_one_node_with_another_version_does_no_harm(cluster):
    folder = cluster.plan(4)
    # What a program of another version does: it finds another version in the manifest.
    other = cluster.slurm.programs("n2") / "polity"
    other.write_text(
        f'#!/bin/sh\nrm -rf "{cluster.home}/other"; cp -r . "{cluster.home}/other"\n'
        f'sed -i \'s/"polity" : "[^"]*"/"polity" : "99.0.0"/\' "{cluster.home}/other/manifest.json"\n'
        f'rm -rf "{cluster.home}/other/attempts"; ln -s "$PWD/attempts" "{cluster.home}/other/attempts"\n'
        f'exec {PROGRAM} cluster run-shard "{cluster.home}/other" "$4"\n')
    other.chmod(0o755)
    same = cluster.slurm.programs("n1") / "polity"
    same.symlink_to(PROGRAM)
    script = folder / "array.sbatch"
    script.write_text(script.read_text().replace("program=${POLITY:-}", "program=polity"))
    try:
        submitted(cluster, folder, "--no-merge")
        status = cluster.done("cluster", "status", folder, code=75).stdout
        assert "planned by Polity 99.0.0" in status
        assert cluster.done("cluster", "missing", folder).stdout
    finally:
        other.unlink()
        same.unlink()
    other.symlink_to(PROGRAM)
    same.symlink_to(PROGRAM)
    cluster.done("cluster", "resubmit", folder, "--no-merge")
    over(cluster)
    assert cluster.merged(folder) == cluster.one_process()
    other.unlink()
    same.unlink()


def test_the_end_of_its_time_stops_a_shard_in_order(cluster):
    study = Study(cluster.home, LONG, citizens=1500)
    folder = cluster.plan(1)
    cluster.done("cluster", "submit", folder, "--no-merge")
    cluster.slurm.wait_for(lambda _: any((folder / "work").glob("*-wal")))
    time.sleep(1)
    (job,) = [one for one in cluster.slurm.queue() if one.state == "RUNNING"]
    # As Slurm does two minutes before the time is over.
    cluster.slurm.ask("scancel", "--signal=USR1", "--batch", job.id)
    over(cluster)
    assert (folder / "attempts/00000.txt").read_text().splitlines()[-1] == "stopped"
    (log,) = (folder / "logs").iterdir()
    assert "was stopped; what was simulated is kept" in log.read_text()
    cluster.done("cluster", "resubmit", folder, "--no-merge")
    over(cluster)
    # It has gone on where it was stopped.
    assert study.merged(folder) == study.one_process()


def test_cancelling_ends_the_jobs_of_this_folder_alone(cluster):
    Study(cluster.home, LONG, citizens=4000)
    folder = cluster.plan(2)
    # The same study in a folder of the same name elsewhere, and somebody else's job.
    (cluster.home / "elsewhere").mkdir()
    twin = cluster.plan(2, "elsewhere/folder")
    other = cluster.slurm.submit("--job-name=other", script="#!/bin/sh\nsleep 30\n")
    cluster.done("cluster", "submit", folder, "--no-merge")
    cluster.slurm.wait_for(lambda _: any((folder / "work").glob("*-wal")))
    cluster.done("cluster", "cancel", twin)
    assert any(one.task is not None and not one.over for one in cluster.slurm.queue())
    # A folder that was carried elsewhere still has its jobs.
    moved = folder.rename(cluster.home / "moved")
    assert "are waiting or running" in cluster.done("cluster", "submit", moved, code=1).stderr
    moved.rename(folder)
    cluster.done("cluster", "cancel", folder)
    jobs = cluster.slurm.wait_for(lambda jobs: all(one.over or one.job == other for one in jobs))
    assert [one.job for one in jobs if not one.over] == [other]
    # What is cancelled is stopped in order, and is no failure.
    assert "stopped" in (folder / "attempts/00000.txt").read_text() + (folder / "attempts/00001.txt").read_text()


def test_a_missing_program_is_told(cluster):
    folder = cluster.plan(1, "folder", "--retries", "0")
    script = folder / "array.sbatch"
    script.write_text(script.read_text().replace("program=${POLITY:-}", "program=/no/such/polity"))
    submitted(cluster, folder, "--no-merge")
    assert "there is no program /no/such/polity" in cluster.done("cluster", "status", folder, code=75).stdout
    assert "is left out" in cluster.done("cluster", "resubmit", folder, code=1).stderr
