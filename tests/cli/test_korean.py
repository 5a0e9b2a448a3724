"""The command line speaks the person's language, to a program always the same."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rnn_desktop.formats.model_file import save_model
from tests.cli.conftest import MAIN, Run
from tests.small_model import small_model

_KOREAN = {"LC_ALL": "ko_KR.UTF-8"}
_CLI = MAIN.parent / "rnn_desktop" / "cli"
_TRAIN = ("--tokenizer", "word", "--embedding-size", 4, "--hidden-size", 4, "--epochs", 2, "--validation", 0.25)
_HELPS = """
import click
from rnn_desktop.cli.commands import cli
context = click.Context(cli)
for command in (cli, *(cli.get_command(context, name) for name in cli.list_commands(context))):
    print(command.name, command.help)
    for one in (*command.params, command.get_help_option(context)):
        if isinstance(one, click.Option):
            print(command.name, one.opts[0], one.help)
"""


def _english(text: str, *names: str) -> list[str]:
    """Words of four Latin letters or more that are none of the names."""
    return [word for word in re.findall(r"[A-Za-z_]{4,}", text) if word not in names]


def test_no_help_lacks_korean() -> None:
    environment = os.environ | _KOREAN | {"PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", _HELPS]
    done = subprocess.run(command, cwd=MAIN.parent, env=environment, capture_output=True, timeout=120, check=True)
    helps = done.stdout.decode().splitlines()
    assert len(helps) > 60
    assert [line for line in helps if not re.search("[가-힣]", line)] == []


@pytest.mark.parametrize("command", ["train", "explain"])
def test_a_help_page_is_in_korean_throughout(start: Run, command: str) -> None:
    done = start(command, "--help", **_KOREAN)
    assert done.code == 0
    assert done.out.startswith(f"사용법: main.py {command}")
    assert "\n옵션:\n" in done.out
    assert not re.search("default|required|Show this", done.out)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("dance",), "오류: 'dance' 명령이 없습니다."),
        (("trane",), "오류: 'trane' 명령이 없습니다. 비슷한 이름: 'trace', 'train'."),
        (("train",), "오류: 빠진 인수: 'DATA'."),
        (("train", "a.csv"), "오류: 빠진 옵션: '--output'."),
        (("train", "a.csv", "--output"), "오류: '--output' 옵션에는 값 1개가 필요합니다."),
        (("train", "a.csv", "b.csv", "--output", "m"), "오류: 인수가 너무 많습니다: b.csv"),
        (("train", "a.csv", "--output", "m", "--dropout", 0.5), "오류: '--dropout' 옵션이 없습니다."),
        (("trace", "영화", "--json=1"), "오류: '--json' 옵션에는 값을 쓰지 않습니다."),
        (("explain", "영화", "--position", "x"), "오류: '--position' 값이 올바르지 않습니다: 'x' 값은 integer"),
        (("train", "a", "--output", "m", "--cell", "rnn"), "오류: '--cell' 값이 올바르지 않습니다: 'rnn' 값은 쓸 수"),
        (("screenshot", "p.png", "--size", "big"), "오류: 값이 올바르지 않습니다: 너비와 높이를 1440x900처럼"),
    ],
)
def test_what_click_says_is_in_korean(run: Run, arguments: tuple[object, ...], sentence: str) -> None:
    done = run(*arguments, **_KOREAN)
    assert (done.code, done.out) == (2, "")
    *usage, error = done.err.splitlines()
    assert error.startswith(sentence)
    if usage:
        assert usage[0].startswith("사용법: main.py")
        assert usage[1].startswith("도움말은 “main.py")


def test_train_and_evaluate_speak_korean(run: Run, reviews_file: Path) -> None:
    done = run("train", reviews_file, "--output", "모델.safetensors", *_TRAIN, **_KOREAN)
    assert done.code == 0
    assert _english(done.out + done.err, "reviews", "review", "label", "safetensors") == []
    assert "reviews.csv: 80행, 리뷰 열 “review”, 레이블 열 “label”. “0” 40개, “1” 40개" in done.err
    assert re.search(r"^에포크 2: 손실 [\d.]+, 정확도 [\d.]+%, 검증 손실", done.err, re.M)
    done = run("evaluate", reviews_file, "--model", "모델.safetensors", **_KOREAN)
    assert re.match(r"리뷰 80개: 정확도 [\d.]+%, 매크로 F1 [\d.]+%, 가장 큰 클래스 50.00%, 손실 [\d.]+\n", done.out)
    assert _english(done.out + done.err, "reviews", "review", "label") == []
    done = run("inspect", reviews_file, "--tokenizer", "word", **_KOREAN)
    assert _english(done.out + done.err, "reviews", "review", "label", "great", "boring", "film", "classes") == []


def test_trace_and_explain_speak_korean(run: Run, model_file: Path) -> None:
    done = run("trace", "정말 재미있다 처음보는말 " * 9, "--model", model_file, **_KOREAN)
    assert _english(done.out) == []
    assert done.out.splitlines()[-1] == "모델의 최대 토큰 수인 12개만 읽었습니다."
    done = run("explain", "정말 재미있다", "--model", model_file, "--tokenizers", **_KOREAN)
    analysers = ("okt", "komoran", "hannanum", "kkma", "character")
    assert _english(done.out, "great", "boring", *analysers) == []
    assert done.out.split("\n")[0].split("   ")[-1] == "하나씩 빼기"
    assert re.search(r"^변형 \d+개: P\(긍정\) [\d.]+%~[\d.]+%, 판정 뒤집힘 \d+개$", done.out, re.M)
    assert run("explain", " ", "--model", model_file, **_KOREAN).out.startswith("읽을 내용이 없습니다.\n")


def test_the_numbers_stand_in_columns_below_korean_names(run: Run, model_file: Path) -> None:
    """Hangul takes two columns of a terminal."""
    lines = run("explain", "정말 재미있다", "--model", model_file, "--no-fragility", **_KOREAN).out.splitlines()
    wide = [sum(2 if "가" <= one <= "힣" else 1 for one in line) for line in (lines[0], lines[1].rpartition("   ")[0])]
    assert wide[0] == wide[1]


def test_a_setting_that_cannot_be_is_told_with_its_option(run: Run, reviews_file: Path) -> None:
    done = run("train", reviews_file, "--output", "m", "--epochs", 0, **_KOREAN)
    assert done.err == "epochs 값이 0입니다. 1 이상 1000 이하의 정수를 고르세요. 옵션: --epochs.\n"


def test_json_is_the_same_in_every_language(run: Run, tmp_path: Path) -> None:
    save_model(small_model(), tmp_path / "m.safetensors")
    explain = ("explain", "정말 재미있다", "--model", "m.safetensors", "--json")
    for arguments in (
        explain,
        (*explain, "--position", 99),
        ("explain", "--json"),
        ("trace", "--json", "--", "--json"),
    ):
        there, here = run(*arguments), run(*arguments, **_KOREAN)
        assert there.out == here.out
        assert there.code == here.code
        assert json.loads(here.out)


def test_nothing_is_printed_that_is_not_in_the_catalogue() -> None:
    """Literals with words go through translate()."""
    found = []
    for path in sorted(_CLI.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ("say", "progress", "print_line", "echo", "_say"):
                words = [text for argument in node.args for text in _literals(argument)]
                found += [f"{path.name}:{node.lineno}: {text}" for text in words if re.search("[A-Za-z]{2}", text)]
    assert found == []


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.AST) -> list[str]:
    """Strings in an expression that translate() does not take."""
    if isinstance(node, ast.Call) and _name(node.func) == "translate":
        return []
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [re.sub(r"\x1b\[K", "", node.value)]
    return [text for child in ast.iter_child_nodes(node) for text in _literals(child)]
