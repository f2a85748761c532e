"""Sessions from pipes, and the scripts that they leave."""

import subprocess

from conftest import PROGRAM, environment

# Three scenarios so small that a year takes no time.
SMALL = """\
economy small { citizens = 100 }
scenario today = privatised_data in small
scenario other = social_asset in small
"""
HEADER = "# A session of Polity: `polity run` gives every number of it again.\n"


def run(folder, *arguments, stdin=""):
    return subprocess.run(
        [PROGRAM, *arguments], input=stdin, capture_output=True, text=True, cwd=folder, env=environment(folder), timeout=20)


def inputs(folder, *texts):
    """Every text as an input of its own, of one statement or several, as they are typed or pasted."""
    return run(folder, *[part for text in texts for part in ("-e", text)])


def session(folder, *texts):
    """What the inputs answer in a session that is recorded from its beginning, and saved at its end in the same words."""
    first = inputs(folder, 'record "r.polity"', *texts, 'save "s.polity"')
    assert first.returncode == 0, first.stderr
    assert (folder / "r.polity").read_text() == (folder / "s.polity").read_text()
    return first.stdout


def replayed(folder, name="r.polity"):
    """What the script answers."""
    again = run(folder, "run", name)
    assert again.returncode == 0, again.stderr
    return again.stdout
