"""What stands in the code of a network. That it gives the same numbers is shown in test_code_runs.py."""

import ast
import builtins
import re
from dataclasses import replace

import numpy as np
import pytest

from rnn_desktop.lens.network_code import FILE, FRAMEWORKS, Code, FrameworkName, network_code, short_code, whole_code
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Classes
from tests.lens.coded_networks import DOCUMENTS, EDITED, HELD, NAMES, by_layers, coded_reading, places, read
from tests.small_model import small_model

_HOSTILE = 'a\nimport os\r""" \\N{x} {text} # \x00 \u202e <b>' + "길" * 300


def code(
    framework: FrameworkName, reading: Reading, place: Place = NOWHERE, file: str | None = "m.safetensors"
) -> Code:
    return network_code(framework, reading, place, file)


def unknown_names(script: str) -> set[str]:
    """Those that a script uses and neither makes nor imports."""
    tree = list(ast.walk(ast.parse(script)))
    used = {node.id for node in tree if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    made = {node.id for node in tree if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    imported = {alias.asname or alias.name for node in tree for alias in getattr(node, "names", ())}
    functions = [node for node in tree if isinstance(node, ast.FunctionDef)]
    arguments = {argument.arg for function in functions for argument in function.args.args}
    return used - made - imported - arguments - {function.name for function in functions} - set(dir(builtins))


def numbers_behind(line: str) -> list[float]:
    """In a line's comment."""
    return [float(number) for number in re.findall(r"-?\d+\.\d{4}", line.partition("  # ")[2])]


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_script_is_whole_and_each_short_piece_goes_on_from_it(framework: FrameworkName, name: str) -> None:
    reading = coded_reading(name)
    for place in places(reading):
        written = code(framework, reading, place)
        assert unknown_names(written.whole) == set()
        assert unknown_names(f"{written.whole}\n{written.short}") == set()
        assert all(len(line) <= 120 for line in f"{written.whole}\n{written.short}".splitlines())


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_numbers_of_the_configuration_and_of_the_review_are_in_it(framework: FrameworkName, name: str) -> None:
    reading, config = coded_reading(name), coded_reading(name).model.config
    script = code(framework, reading).whole
    numbers = {node.value for node in ast.walk(ast.parse(script)) if isinstance(node, ast.Constant)}
    wanted = set() if framework == "pytorch" and "def read" in script else set(config.hidden_sizes)
    wanted |= {config.output_size} | ({config.vocabulary_size} if config.input != "numeric" else set())
    assert wanted <= numbers
    assert str(list(reading.ids)) in script or config.input == "numeric"


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_the_comments_are_the_numbers_of_the_network(framework: FrameworkName) -> None:
    reading = coded_reading("lstm")
    *_, states, answer = code(framework, reading).whole.splitlines()
    assert states.startswith("print(")
    assert numbers_behind(states) == pytest.approx(reading.trace.layers[0][0].h[0], abs=6e-5)
    assert answer.endswith(f"# P(긍정) {reading.probability:.4f}")
    *_, gate = code(framework, reading, Place(2, 1, "f")).short.splitlines()
    assert numbers_behind(gate) == pytest.approx([reading.trace.layers[0][0].gates["f"][2, 1]], abs=6e-5)


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_what_a_framework_has_not_is_said_in_a_sentence(framework: FrameworkName) -> None:
    title = {"keras": "Keras", "pytorch": "PyTorch"}[framework]
    gate = code(framework, coded_reading("gru"), Place(1, 0, "r")).short
    assert gate.startswith(f"# {title} keeps its gates to itself; by hand:\n")
    said = "# PyTorch’s nn.RNN has tanh and relu only, so its loop is written out."
    sigmoid = code(framework, coded_reading("rnn, sigmoid, from 1, no bias")).whole
    assert (said in sigmoid) == (framework == "pytorch")
    assert said not in code(framework, coded_reading("rnn, both ways, relu, 2 layers")).whole


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_the_review_and_the_labels_stay_comments_whatever_they_say(framework: FrameworkName) -> None:
    model = replace(small_model("gru"), task=Classes((_HOSTILE, _HOSTILE[1:])))
    reading = read(model, _HOSTILE)
    written = code(framework, reading)
    tree = ast.parse(written.whole)
    plain = ast.parse(code(framework, read(small_model("gru"), "great")).whole)
    assert [type(one) for one in tree.body] == [type(one) for one in plain.body]
    assert all(one.isprintable() or one == "\n" for one in written.whole)
    assert "os" not in {alias.name for node in tree.body for alias in getattr(node, "names", ())}


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_file_has_any_name(framework: FrameworkName) -> None:
    for file in ("a \"b\" 'c'.safetensors", "C:\\모델\\new.safetensors"):
        calls = [
            node
            for node in ast.walk(ast.parse(code(framework, coded_reading("lstm"), file=file).whole))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "load_file"
        ]
        assert [ast.literal_eval(call.args[0]) for call in calls] == [file]
    long = read(small_model("lstm", config=replace(coded_reading("lstm").model.config, hidden_sizes=(12,))), "great")
    assert f'load_file("{FILE}")  # File → Save model as…' in code(framework, long, file=None).whole


def test_a_small_network_stands_in_the_script() -> None:
    model = coded_reading(DOCUMENTS).model
    script = code("keras", coded_reading(DOCUMENTS), file=None).whole
    assert "load_file" not in script
    (weights,) = (ast.unparse(one) for one in ast.parse(script).body if ast.unparse(one).startswith("weights ="))
    names = {"np": np}
    exec(weights, names)
    for name, array in model.parameters.named():
        np.testing.assert_array_equal(names["weights"][name], array)


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_what_if_is_in_the_script(framework: FrameworkName) -> None:
    script = code(framework, coded_reading(EDITED)).whole
    assert 'weights["layers.0.forward.W_h"][0, 4] = -1.25  # What if' in script
    assert 'weights["embedding"][3, 1] = 0.1  # What if' in script
    assert coded_reading(EDITED).tokens[0].text in script


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_held_unit_is_said_to_be_left_out_and_no_number_shows_it(framework: FrameworkName) -> None:
    script = code(framework, coded_reading(HELD)).whole
    assert "holds a unit or scales a gate: the numbers are those without that change." in script.replace("\n# ", " ")
    free = by_layers(HELD)
    assert script.endswith(f"# P(긍정) {free.probability:.4f}\n")
    assert f"{free.probability:.4f}" != f"{coded_reading(HELD).probability:.4f}"


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_without_a_review_the_network_is_made_and_filled(framework: FrameworkName) -> None:
    model = small_model("gru")
    for reading in (None, read(model, "")):
        script = whole_code(framework, model, reading, "m.safetensors")
        assert "output = " in script
        assert "print(" not in script
        assert unknown_names(script) == set()
    assert short_code(framework, read(model, "")) == ""
