"""Every sentence of the sources has its Korean, and the window speaks it the moment it is chosen."""

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from rnn_desktop.languages import LANGUAGES, SOURCE_LANGUAGE
from rnn_desktop.paths import resource_path
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, set_language
from rnn_desktop.ui.widgets.file_dialogs import file_to_open
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.dialogs import answering

PACKAGE = Path(__file__).parents[3] / "rnn_desktop"
CATALOGUE = resource_path("i18n/rnn_desktop_ko.ts")


@cache
def sentences_of_the_sources() -> frozenset[tuple[str, str]]:
    """(context, English) of every literal that is marked for translation."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                literals = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                if node.func.id in ("translate", "QT_TRANSLATE_NOOP") and len(literals) == 2:
                    found.add((str(literals[0]), str(literals[1])))
    return frozenset(found)


def catalogue() -> dict[tuple[str, str], str]:
    """Korean by (context, English); unfinished entries are left out."""
    finished = {}
    for context in ElementTree.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                key = (context.findtext("name", ""), message.findtext("source", ""))
                finished[key] = translation.text
    return finished


def test_every_sentence_has_its_korean() -> None:
    missing = sentences_of_the_sources() - catalogue().keys()
    assert not missing, "run resources/i18n/update.py and translate what it prints"


def test_nothing_in_the_catalogue_is_left_over() -> None:
    assert not catalogue().keys() - sentences_of_the_sources()


def test_the_korean_has_the_same_places() -> None:
    pairs = [(english, korean) for (_, english), korean in catalogue().items()]
    assert len(pairs) > 500
    assert [pair for pair in pairs if _places(pair[0]) != _places(pair[1])] == []


def _places(words: str) -> list[str]:
    """Where something is put in."""
    return sorted(re.findall(r"{[^}]*}", words))


def test_every_language_but_that_of_the_sources_has_its_catalogue() -> None:
    for code, language in LANGUAGES.items():
        assert bool(language.catalogue) == (code != SOURCE_LANGUAGE)
        assert not language.catalogue or resource_path(f"i18n/{language.catalogue}.qm").is_file()


def test_the_compiled_catalogue_is_up_to_date(tmp_path: Path) -> None:
    compiled = tmp_path / "rnn_desktop_ko.qm"
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([release, "-silent", CATALOGUE, "-qm", compiled], check=True)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_the_catalogue_of_the_command_line_is_up_to_date(tmp_path: Path) -> None:
    compiled = tmp_path / "rnn_desktop.mo"
    _update_script().release_for_gettext(CATALOGUE, compiled)
    assert compiled.read_bytes() == resource_path("i18n/ko/LC_MESSAGES/rnn_desktop.mo").read_bytes()


def _update_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", CATALOGUE.with_name("update.py"))
    assert spec is not None
    assert spec.loader is not None
    update = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(update)
    return update


def test_a_window_that_is_open_keeps_its_catalogue_when_it_is_compiled_anew(tmp_path: Path) -> None:
    catalogue = Path(shutil.copy(CATALOGUE, tmp_path))
    compiled = catalogue.with_suffix(".qm")
    compiled.write_bytes(b"what the window reads")
    with compiled.open("rb") as mapped:
        _update_script().release(catalogue)
        assert mapped.read() == b"what the window reads"
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()
    assert sorted(tmp_path.iterdir()) == [compiled, catalogue]


def test_the_dialog_for_files_is_in_korean_throughout(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    seen = []

    def look(dialog: QFileDialog) -> None:
        seen.extend(dialog.labelText(label) for label in QFileDialog.DialogLabel)
        seen.extend(button.toolTip() for button in dialog.findChildren(QToolButton) if button.isVisible())
        view = dialog.findChild(QTreeView)
        assert view is not None
        qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 1)
        seen.append(view.model().index(0, 2, view.rootIndex()).data())
        dialog.reject()

    set_language("ko")
    with answering(QFileDialog, look):
        file_to_open(window, "열기", tmp_path, "모델", (".safetensors",))
    assert len(seen) > 8
    assert all(re.search("[가-힣]", words) for words in seen), seen


@pytest.mark.usefixtures("window")
def test_a_problem_is_told_with_its_clauses_in_korean() -> None:
    reason = Problem("it has zero bytes")
    problem = Problem("{path} is not a model this program can open: {reason}.", path="a", reason=reason)
    set_language("ko")
    assert problem_text(problem) == "a 파일은 이 프로그램이 열 수 있는 모델이 아닙니다: 파일이 0바이트입니다."
    set_language("en")
    assert problem_text(problem) == "a is not a model this program can open: it has zero bytes."


def test_the_window_changes_its_language_without_a_restart(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.strip.show_problem(Problem("it has zero bytes"))
    window.status.languages.button("ko").click()
    qtbot.waitUntil(lambda: window.views.button("read").text() == "읽기")
    texts = visible_texts(window)
    assert {"학습", "긍정"} <= texts or {"학습", "부정"} <= texts
    assert {"파일이 0바이트입니다", "닫기", "토큰 6개 · 1층 · 유닛 12개"} <= texts
    assert window.menus.actions["open_model"].text() == "모델 열기(&O)…"
    assert window.composer.placeholderText() == "리뷰를 입력하세요"
    window.menus.languages.actions()[1].trigger()
    qtbot.waitUntil(lambda: window.views.button("read").text() == "Read")
    assert {"Train", "it has zero bytes", "Dismiss", "6 tokens · 1 layer · 12 units"} <= visible_texts(window)
    assert window.status.languages.button("en").isChecked()


@pytest.mark.parametrize("view", ["read", "train"])
def test_no_english_is_left_in_korean(qtbot: QtBot, reading_window: MainWindow, view: str) -> None:
    window = reading_window
    window.show_view(view)
    window.appearance.choose_language("ko")
    qtbot.waitUntil(lambda: window.views.button("read").text() == "읽기")
    english = {text for _, text in sentences_of_the_sources()} - set(catalogue().values())
    assert not visible_texts(window) & english


def visible_texts(window: MainWindow) -> set[str]:
    """What stands on the labels and buttons that can be seen."""
    widgets = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return {widget.text() for widget in widgets if widget.isVisible() and widget.text()}
