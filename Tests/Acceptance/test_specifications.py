"""Specifications written by the program are valid Vega-Lite 5 and can be drawn."""

import json
import pathlib
import xml.etree.ElementTree as tree

import altair
import jsonschema
import pytest
import vl_convert

from conftest import STUDY
from replay import run

SCHEMA = pathlib.Path(altair.__file__).parent / "vegalite/v5/schema/vega-lite-schema.json"

STATEMENTS = {
    "lines": "plot hhi",
    "panels": "plot panels of hhi, price",
    "bars": "plot bars of hhi",
    "dots": "plot dots of hhi",
    "histogram": "plot histogram of hhi",
    "density": "plot density of hhi",
    "boxes": "plot boxes of hhi",
    "scatter": "plot scatter of hhi, price",
    "phase": "plot phase of hhi, price",
    "lorenz": "plot lorenz of income",
    "flows": "plot flows of money",
    "radar": "plot radar of hhi, price, gini_income",
    "effects": "effects hhi\nplot result",
    "sweep": "sweep network_effect over [0.2, 0.8], switching_cost over [1, 2] in a for 1 year runs 2 { measure hhi }\nplot result",
}


@pytest.fixture(scope="module")
def validator():
    return jsonschema.Draft7Validator(json.loads(SCHEMA.read_text()))


@pytest.mark.parametrize("form", STATEMENTS)
def test_a_specification_is_drawn(tmp_path, form, validator):
    outcome = run(tmp_path, stdin=STUDY + STATEMENTS[form] + ' to "x.json"\n')
    assert outcome.returncode == 0, outcome.stderr
    files = sorted(tmp_path.glob("x*.json"))
    assert files
    for file in files:
        chart = json.loads(file.read_text())
        assert [error.message for error in validator.iter_errors(chart)] == []
        root = tree.fromstring(vl_convert.vegalite_to_svg(chart, vl_version="5.21"))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert "".join(root.itertext()).strip()
