"""The Slurm that tests start for themselves: it runs, loses and repeats jobs as clusters do, and leaves nothing."""

import os
import pathlib
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from slurm import Slurm, SlurmError, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {', '.join(missing())}: run .ci/setup")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with Slurm(tmp_path_factory.mktemp("cluster"), nodes=2, timeout=3) as slurm:
        yield slurm


@pytest.fixture(scope="module", autouse=True)
def warned(tmp_path_factory):
    """A job to be warned a minute before its end; Slurm looks every 30 s only, so it begins before all others."""
    folder = tmp_path_factory.mktemp("warned")
    with Slurm(folder / "slurm") as slurm:
        job = slurm.submit("--time=1", "--signal=B:USR1@60", script="#!/bin/sh\ntrap 'exit 9' USR1\nsleep 50 &\nwait\n")
        yield slurm, job


@pytest.fixture
def slurm(cluster):
    """The cluster as good as new."""
    yield cluster
    cluster.run("scancel", "--user", cluster.ask("id", "-un").strip())
    cluster.wait_for(lambda jobs: all(one.over for one in jobs))


def users_of(folder):
    """The processes that know a Slurm by its environment, but for those of other tests."""
    name = f"SLURM_CONF={folder}/slurm.conf".encode()
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/environ"):
        try:
            if name in path.read_bytes().split(b"\0"):
                found.append(int(path.parent.name))
        except OSError:
            pass
    return found


def wait_for_lines(slurm, count, *files):
    """Waits until scripts have written; a job counts as running already when its node has yet to hear of it."""
    slurm.wait_for(lambda _: sum(file.read_text().count("\n") for file in files if file.exists()) == count)


def running(jobs):
    return bool(jobs) and all(one.state == "RUNNING" for one in jobs)


def test_an_array_of_four_tasks_runs_on_one_node(slurm, tmp_path):
    job = slurm.submit(
        "--array=0-3", "--nodelist=n1", "--output=%a.txt", f"--chdir={tmp_path}",
        script="#!/bin/sh\necho $SLURM_ARRAY_TASK_ID of $SLURM_ARRAY_TASK_COUNT on $SLURMD_NODENAME\n",
    )
    tasks = slurm.wait_until_over(job)
    assert [(one.id, one.job, one.task, one.state, one.node) for one in tasks] == [
        (f"{job}_{task}", job, task, "COMPLETED", "n1") for task in range(4)
    ]
    texts = [(tmp_path / f"{task}.txt").read_text() for task in range(4)]
    assert texts == [f"{task} of 4 on n1\n" for task in range(4)]


def test_both_nodes_are_used(slurm):
    tasks = slurm.wait_until_over(slurm.submit("--array=0-3", script="#!/bin/sh\nsleep 1\n"))
    assert [one.state for one in tasks] == ["COMPLETED"] * 4
    assert sorted(one.node for one in tasks) == ["n1", "n1", "n2", "n2"]


def test_a_node_may_have_a_program_and_an_environment_of_its_own(slurm, tmp_path):
    for node in slurm.nodes:
        program = slurm.programs(node) / "which-version"
        program.write_text(f'#!/bin/sh\necho "version of {node}, $FLAVOUR"\n')
        program.chmod(0o755)
    slurm.set_on_node("n2", FLAVOUR="old and odd")
    for node in slurm.nodes:
        slurm.submit(f"--nodelist={node}", f"--output={tmp_path}/{node}", script="#!/bin/sh\nwhich-version\n")
    slurm.wait_for(lambda jobs: all(one.over for one in jobs))
    assert (tmp_path / "n1").read_text() == "version of n1, \n"
    assert (tmp_path / "n2").read_text() == "version of n2, old and odd\n"


def test_how_a_job_ended_is_told(slurm):
    failed = slurm.submit(script="#!/bin/sh\nexit 7\n")
    killed = slurm.submit(script="#!/bin/sh\nkill -9 $$\n")
    assert [(one.state, one.exit_code) for one in slurm.wait_until_over(failed)] == [("FAILED", 7)]
    assert [(one.state, one.exit_code) for one in slurm.wait_until_over(killed)] == [("FAILED", 137)]


def test_jobs_are_cancelled(slurm):
    job = slurm.submit("--array=0-9", script="#!/bin/sh\nsleep 100\n")
    slurm.wait_for(lambda jobs: [one.state for one in jobs].count("RUNNING") == 4, job=job)
    slurm.ask("scancel", f"{job}_1", f"{job}_9")
    # Of a task that has not begun nothing is left, not even a line in the queue.
    tasks = slurm.wait_for(lambda jobs: [one.task for one in jobs if one.over] == [1], job=job)
    assert [one.task for one in tasks] == list(range(9))
    slurm.ask("scancel", str(job))
    assert {one.state for one in slurm.wait_until_over(job)} == {"CANCELLED"}


def test_a_signal_reaches_the_script(slurm, tmp_path):
    script = f"#!/bin/sh\ntrap 'exit 5' USR1\ntouch {tmp_path}/ready\nsleep 50 &\nwait\n"
    job = slurm.submit(script=script)
    slurm.wait_for(lambda _: (tmp_path / "ready").exists(), job=job)
    slurm.ask("scancel", "--batch", "--signal=USR1", str(job))
    assert [(one.state, one.exit_code) for one in slurm.wait_until_over(job)] == [("FAILED", 5)]


def test_arrays_have_a_greatest_size_and_several_slurms_run_side_by_side(slurm, tmp_path):
    with Slurm(tmp_path / "small", max_array_size=5) as small:
        refused = small.run("sbatch", "--array=0-9", input="#!/bin/sh\ntrue\n")
        assert refused.returncode == 1 and "Invalid job array specification" in refused.stderr
        with pytest.raises(SlurmError, match="Invalid job array specification"):
            small.submit("--array=5", script="#!/bin/sh\ntrue\n")
        assert small.queue() == []
        small.wait_until_over(small.submit("--array=0-4", script="#!/bin/sh\ntrue\n"))
        assert {one.state for one in small.queue()} == {"COMPLETED"}
    assert set(slurm.node_states().values()) == {"idle"}


def test_a_node_dies_with_its_jobs_and_the_controller_finds_out(slurm, tmp_path):
    # A job is called dead only when its family is, also those of it that went their own ways.
    script = f"#!/bin/sh\nsetsid sleep 300 &\necho $SLURMD_NODENAME $! >> {tmp_path}/$SLURM_JOB_ID\nsleep 300\n"
    repeated = slurm.submit("--nodelist=n2", "--requeue", script=script)
    lost = slurm.submit("--nodelist=n2", "--no-requeue", script=script)
    files = [tmp_path / str(job) for job in (repeated, lost)]
    wait_for_lines(slurm, 2, *files)
    children = [int(file.read_text().split()[1]) for file in files]
    assert all(pathlib.Path(f"/proc/{child}").exists() for child in children)
    slurm.kill_slurmd("n2")
    assert not any(pathlib.Path(f"/proc/{child}").exists() for child in children)
    assert running(slurm.queue(repeated))  # for all that the controller knows
    slurm.wait_for_node("n2", "down*")
    assert [(one.state, one.reason) for one in slurm.queue(lost)] == [("NODE_FAIL", "NodeDown")]
    assert [(one.state, one.restarts) for one in slurm.queue(repeated)] == [("PENDING", 1)]
    slurm.start_slurmd("n2")
    assert [one.node for one in slurm.wait_for(running, job=repeated)] == ["n2"]


def test_a_dead_node_is_declared_so_and_jobs_fail_where_nothing_is_repeated(tmp_path):
    with Slurm(tmp_path, nodes=2, requeue=False) as slurm:
        job = slurm.submit("--array=0-3", script="#!/bin/sh\necho began >> began\nsleep 300\n")
        wait_for_lines(slurm, 4, tmp_path / "began")
        slurm.kill_slurmd("n1")
        slurm.declare_down("n1")
        states = sorted((one.node, one.state) for one in slurm.queue(job))
        assert states == [("n1", "NODE_FAIL")] * 2 + [("n2", "RUNNING")] * 2


def test_jobs_survive_the_daemon_of_their_node(slurm, tmp_path):
    script = f"#!/bin/sh\necho began >> {tmp_path}/log\nwhile ! test -e {tmp_path}/go; do sleep 0.1; done\n"
    job = slurm.submit("--nodelist=n1", script=script)
    wait_for_lines(slurm, 1, tmp_path / "log")
    slurm.kill_slurmd("n1", steps=False)
    slurm.start_slurmd("n1")
    (tmp_path / "go").touch()
    assert [(one.state, one.restarts) for one in slurm.wait_until_over(job)] == [("COMPLETED", 0)]


def test_jobs_survive_the_controller(slurm, tmp_path):
    script = f"#!/bin/sh\necho began >> {tmp_path}/log\nwhile ! test -e {tmp_path}/go; do sleep 0.1; done\n"
    job = slurm.submit(script=script)
    wait_for_lines(slurm, 1, tmp_path / "log")
    slurm.kill_controller()
    assert slurm.run("squeue").returncode == 1
    slurm.start_controller()
    assert running(slurm.queue(job))
    (tmp_path / "go").touch()
    assert [(one.state, one.restarts) for one in slurm.wait_until_over(job)] == [("COMPLETED", 0)]
    assert (tmp_path / "log").read_text() == "began\n"


def test_nothing_is_left_after_a_failure(tmp_path):
    with pytest.raises(ZeroDivisionError) as failure, Slurm(tmp_path) as slurm:
        job = slurm.submit(script="#!/bin/sh\ntrap '' TERM\nsetsid sleep 300 &\nsleep 300\n")
        slurm.wait_for(running, job=job)
        assert len(users_of(tmp_path)) > 3
        1 / 0
    assert users_of(tmp_path) == []
    assert f"-- {tmp_path}/log/slurmctld.log" in failure.value.__notes__[0]


def test_nothing_is_left_of_a_test_that_is_killed(tmp_path):
    program = f"""
        import sys, time
        sys.path.insert(0, {os.path.dirname(__file__)!r})
        from slurm import Slurm
        with Slurm({str(tmp_path)!r}):
            print("ready", flush=True)
            time.sleep(100)
    """
    command, setting = [sys.executable, "-c", textwrap.dedent(program)], os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=setting) as test:
        assert test.stdout.readline() == b"ready\n"
        assert users_of(tmp_path)
        test.send_signal(signal.SIGKILL)
    end = time.monotonic() + 10
    while users_of(tmp_path) and time.monotonic() < end:
        time.sleep(0.05)
    assert users_of(tmp_path) == []


def test_a_warning_before_the_end_arrives(warned):
    slurm, job = warned
    assert [(one.state, one.exit_code) for one in slurm.wait_until_over(job, timeout=45)] == [("FAILED", 9)]
