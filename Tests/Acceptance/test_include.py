"""Files that include others: what is read, what is refused, and how the faults of another file are told."""

import json
import os

import pytest

MAIN = """\
include "parts/regimes.polity"
economy small { citizens = 100 }
scenario a = open in small
scenario b = shared in small
compare a, b for 1 year runs 1 seed 1
table hhi
"""
REGIMES = "regime open { data.social_share = 0% }\nregime shared extends open { data.social_share = 60% }\n"


@pytest.fixture
def files(tmp_path):
    """Writes files by their paths: `files({"a.polity": "…"})`."""

    def write(texts):
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_paths_are_relative_to_the_file_that_includes(polity, files):
    files({"study/main.polity": MAIN, "study/parts/regimes.polity": 'include "deep/open.polity"\n' + REGIMES[39:],
           "study/parts/deep/open.polity": REGIMES[:39]})
    assert REGIMES[38] == "\n"
    outcome = polity("run", "study/main.polity", "--output", "csv")
    assert (outcome.returncode, outcome.err) == (0, "")
    assert {line.split(",")[0] for line in outcome.out.splitlines()} == {"scenario", "a", "b", "b - a"}
    assert polity("check", "study/main.polity").returncode == 0


def test_the_working_folder_does_not_matter(polity, files):
    folder = files({"study/main.polity": MAIN, "study/parts/regimes.polity": REGIMES,
                    "parts/regimes.polity": "let another = nonsense\n"})
    here = polity("run", "study/main.polity", "--output", "csv")
    absolute = polity("run", str(folder / "study/main.polity"), "--output", "csv")
    dotted = polity("run", "./study/main.polity", "--output", "csv")
    assert here.returncode == absolute.returncode == dotted.returncode == 0
    assert here.stdout == absolute.stdout == dotted.stdout


def test_the_same_bytes_as_one_file(polity, files):
    files({"main.polity": MAIN, "parts/regimes.polity": REGIMES,
           "one.polity": REGIMES + MAIN.split("\n", 1)[1]})
    assert polity("run", "main.polity", "--output", "json").stdout == polity("run", "one.polity", "--output", "json").stdout


def test_standard_input_includes_from_the_working_folder(polity, files):
    files({"parts/regimes.polity": REGIMES})
    outcome = polity("run", "-", "--output", "csv", stdin=MAIN)
    assert (outcome.returncode, outcome.err) == (0, "")


@pytest.mark.parametrize("path", ["../secret.polity", "parts/../../secret.polity", "parts/../secret.polity", "./x.polity",
                                  "~/x.polity", "", "parts//x.polity", "parts/", "parts\\\\x.polity"])
def test_paths_that_lead_elsewhere_are_refused(polity, files, path):
    files({"secret.polity": "let hidden = 1\n", "study/main.polity": f'include "{path}"\n',
           "study/parts/x.polity": "let seen = 1\n", "study/x.polity": "let seen = 1\n"})
    outcome = polity("check", "study/main.polity")
    assert outcome.returncode == 1
    assert outcome.err.startswith("error[E0903]: ") and "study/main.polity:1:9" in outcome.err
    assert outcome.err.count("error[") == 1


def test_absolute_paths_are_refused(polity, files):
    folder = files({"main.polity": "", "other.polity": "let seen = 1\n"})
    files({"main.polity": f'include "{folder}/other.polity"\n'})
    outcome = polity("check", "main.polity")
    assert outcome.returncode == 1 and "error[E0903]" in outcome.err


def test_links_inside_the_folder_are_followed_and_those_out_of_it_are_not(polity, files):
    folder = files({"secret.polity": "let hidden = sqroot(1)\n", "study/real.polity": "let seen = 1\n",
                    "study/inside.polity": 'include "link.polity"\nlet twice = seen * 2\n',
                    "study/outside.polity": 'include "leak.polity"\n', "study/folder.polity": 'include "up/secret.polity"\n'})
    os.symlink("real.polity", folder / "study/link.polity")
    os.symlink("../secret.polity", folder / "study/leak.polity")
    os.symlink("..", folder / "study/up")
    assert polity("check", "study/inside.polity").returncode == 0
    for name in ["study/outside.polity", "study/folder.polity"]:
        outcome = polity("check", name)
        assert outcome.returncode == 1
        assert "error[E0903]" in outcome.err and "link leads out" in outcome.err
        assert "hidden" not in outcome.err and "sqroot" not in outcome.err


def test_a_script_behind_a_link_includes_beside_the_link(polity, files):
    folder = files({"study/main.polity": 'include "part.polity"\nlet y = x\n', "study/part.polity": "let x = 1\n"})
    os.symlink("study", folder / "elsewhere")
    assert polity("check", "elsewhere/main.polity").returncode == 0


def test_pipes_folders_and_missing_files_are_refused_at_once(polity, files):
    folder = files({"pipe.polity": 'include "fifo"\n', "folder.polity": 'include "parts"\n', "parts/x.polity": "",
                    "gone.polity": 'include "missing.polity"\n', "bytes.polity": 'include "raw.polity"\n'})
    os.mkfifo(folder / "fifo")
    (folder / "raw.polity").write_bytes(b"let x = \xff\xfe\n")
    for name, reason in [("pipe", "no plain file"), ("folder", "no plain file"), ("gone", "No such file"),
                         ("bytes", "UTF-8")]:
        outcome = polity("check", f"{name}.polity")
        assert outcome.returncode == 1 and outcome.err.count("error[") == 1
        assert "error[E0903]: cannot read " in outcome.err and reason in outcome.err


def test_circles_are_found(polity, files):
    files({"self.polity": 'include "self.polity"\n', "a.polity": 'include "b.polity"\n', "b.polity": 'include "c.polity"\n',
           "c.polity": 'include "a.polity"\n'})
    outcome = polity("check", "self.polity")
    assert outcome.returncode == 1 and "error[E0204]: self.polity includes itself" in outcome.err
    outcome = polity("check", "a.polity")
    assert outcome.returncode == 1 and "error[E0204]: a.polity includes itself" in outcome.err
    assert outcome.err.count("E0204") == 1 and "c.polity:1:9" in outcome.err


def test_a_circle_of_links_ends(polity, files):
    folder = files({"main.polity": 'include "0.polity"\n'})
    for index in range(40):
        (folder / f"{index}.polity").write_text(f'include "{index + 1}.polity"\n')
    outcome = polity("check", "main.polity")
    assert outcome.returncode == 1 and "error[E0109]" in outcome.err and "16 deep" in outcome.err


def test_a_file_twice_is_read_once(polity, files):
    files({"main.polity": 'include "x.polity"\ninclude "y.polity"\ninclude "x.polity"\nlet z = x + y\n',
           "x.polity": "let x = 1\n", "y.polity": 'include "x.polity"\nlet y = x\n'})
    assert polity("check", "main.polity").returncode == 0


def test_the_number_of_files_is_a_limit_that_can_be_raised(polity, files):
    files({f"{index}.polity": f"let x{index} = 1\n" for index in range(70)}
          | {"main.polity": "".join(f'include "{index}.polity"\n' for index in range(70))})
    outcome = polity("check", "main.polity")
    assert outcome.returncode == 1 and "E0109" in outcome.err and "`included_files`" in outcome.err
    assert polity("check", "main.polity", "--limit", "included_files=70").returncode == 0


def test_faults_of_an_included_file_are_shown_in_it(polity, files):
    files({"main.polity": 'include "parts/bad.polity"\nscenario s = broken\n',
           "parts/bad.polity": "# one\nregime broken { tax.incom = 3% }\n"})
    outcome = polity("check", "main.polity")
    assert outcome.returncode == 1
    assert "--> parts/bad.polity:2:17" in outcome.err and "2 | regime broken { tax.incom = 3% }" in outcome.err
    assert "error[E0506]: parts/bad.polity has errors" in outcome.err and "--> main.polity:1:9" in outcome.err
    assert outcome.err.count("error[") == 2
    run = polity("run", "main.polity")
    assert run.returncode == 1 and run.out == "" and run.err == outcome.err


def test_json_names_the_file_of_each_diagnostic(polity, files):
    files({"main.polity": 'include "parts/bad.polity"\nlet x = nope\n',
           "parts/bad.polity": "# one\nregime broken { tax.incom = 3% }\n"})
    outcome = polity("check", "--json", "main.polity")
    assert outcome.returncode == 1 and outcome.err == ""
    found = json.loads(outcome.out)
    assert [(item["code"], item.get("file"), item["line"], item["column"]) for item in found] == [
        ("E0201", "parts/bad.polity", 2, 17), ("E0506", None, 1, 9), ("E0201", None, 2, 9)]
    assert found[0]["fix"]["range"]["line"] == 2 and found[0]["fix"]["text"] == "tax.income"


def test_what_an_included_file_asks_for_is_not_done(polity, files):
    files({"main.polity": 'include "study.polity"\ncompare s for 1 month runs 1\ntable hhi\n',
           "study.polity": "title \"Inner\"\neconomy e { citizens = 50 }\nregime r { }\nscenario s = r in e\n"
                           "compare s for 5 years runs 3\ntable price\n"})
    outcome = polity("run", "main.polity", "--output", "csv")
    assert outcome.returncode == 0
    assert "warning[W0504]" in outcome.err and "line 5" in outcome.err
    assert "price" not in outcome.out and outcome.out.count("\n") == 2


def test_the_prompt_includes_from_the_working_folder(polity, files):
    files({"x.polity": "let x = 40\n"})
    outcome = polity(stdin='include "x.polity"\nlet y = x + 2\ndescribe y\n')
    assert outcome.returncode == 0 and "42" in outcome.out + outcome.err
    assert "error" not in outcome.err


@pytest.mark.parametrize("code", ["E0210", "E0211", "E0212", "E0305", "E0506", "W0501", "W0502", "W0503", "W0504",
                                  "e0305"])
def test_every_new_code_has_a_page(polity, code):
    outcome = polity("help", code)
    assert (outcome.returncode, outcome.err) == (0, "")
    assert len(outcome.out) > 60
    assert not code.startswith("W") or "warning" in outcome.out


def test_faults_of_rules_are_found_without_running(polity, files):
    files({"rules.polity": "policy p {\n  at year 1 { set tax.income += 5% }\n  when hhi > 1.2 { order break_up(largst) }\n}\n"})
    outcome = polity("check", "--json", "rules.polity")
    assert outcome.returncode == 1
    assert [(item["code"], item["severity"]) for item in json.loads(outcome.out)] == [
        ("E0305", "error"), ("W0502", "warning"), ("E0208", "error")]
