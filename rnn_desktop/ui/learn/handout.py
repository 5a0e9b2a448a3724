"""A lesson on paper: what is said and asked, with this program's numbers and pictures, room to write, and the answers.

Each step is a sheet to be folded: above the fold it asks for a guess, below it says what the network did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ChoiceGuess, CurveGuess, Lesson, NumberGuess, Step
from rnn_desktop.ui.learn.handout_file import TEXT_WIDTH, Paper, lay_out
from rnn_desktop.ui.learn.handout_pictures import DENSITY, curve_paper, tick_box
from rnn_desktop.ui.learn.lesson_words import step_title, title_of, with_subscripts, words
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate

_POINTS = 10.0
_SHARE = 0.78
"""Of a picture's size on the screen, where there is room."""
_HIGHEST = 540
"""CSS pixels of a picture."""
_SHRINK, _SMALLEST = 0.94, 0.3
"""By how much pictures shrink at a time until their step has room on its page, and where that ends."""
_MOST_LETTERS = 220
"""Of what a network reads."""
_STYLE = """
h1 { font-size: 18pt; margin-bottom: 2px; }
h2 { font-size: 13pt; margin-top: 10px; margin-bottom: 4px; }
h3 { font-size: 10.5pt; margin-top: 8px; margin-bottom: 3px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.quiet, td.quiet { color: #555555; }
p.caption { color: #555555; font-size: 8pt; margin-top: 0px; }
div.answers { font-size: 9pt; }
h3.answer { font-size: 9.5pt; margin-top: 6px; margin-bottom: 1px; }
p.answer { margin-top: 1px; margin-bottom: 1px; }
p.fold { color: #555555; margin-top: 10px; margin-bottom: 10px; }
p.read { background-color: #f2f2f2; margin-top: 5px; margin-bottom: 5px; }
td.line { border-bottom: 1px solid #999999; font-size: 19pt; }
"""
_BEGINS_PAGE = ' style="page-break-before: always"'


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as it was shown: its stage's reading, and pictures of what the window shows before the guess and of what
    it covers until then; None where that is nothing."""

    step: Step
    reading: Reading
    before: QImage | None
    covered: QImage | None

    @property
    def numbers(self) -> Mapping[str, str]:
        """What stands in its sentences."""
        return self.step.numbers(self.reading)


def handout_document(lesson: Lesson, shown: Sequence[ShownStep]) -> QTextDocument:
    """In the language of now; every step begins a page, and the answers come last."""
    document = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    _Handout(document, lesson).write(shown)
    return document


class _Handout:
    def __init__(self, document: QTextDocument, lesson: Lesson) -> None:
        self._document, self._lesson = document, lesson
        self._numbers: Mapping[str, str] = {}
        self._lines: list[str] = []
        self._room = 1.0
        """How large pictures are now."""
        self._paper = Paper()

    def write(self, shown: Sequence[ShownStep]) -> None:
        self._add_picture("box", tick_box())
        lesson = self._lesson
        about = translate("Handout", "RNN Desktop · {count} steps · about {minutes} minutes")
        self._lines.append(f"<h1>{_rich(title_of(lesson))}</h1>")
        self._quiet(about.format(count=len(shown), minutes=lesson.minutes))
        self._quiet(translate("Handout", "Name: {space} Date: {space}").format(space="_" * 28))
        self._lines.append("<br>")
        for number, one in enumerate(shown, 1):
            self._numbers = one.numbers
            self._write_fitting(number, one)
        self._write_answers(shown)
        self._document.setHtml("".join(self._lines))
        self._document.documentLayout().setPaintDevice(None)  # type: ignore[arg-type]

    # --- a step ------------------------------------------------------------------------------------------------

    def _write_fitting(self, number: int, one: ShownStep) -> None:
        """With pictures as large as its page has room for."""
        # The first stands below the title.
        begin = 0 if number == 1 else len(self._lines)
        end, self._room = len(self._lines), 1.0
        self._write_step(number, one)
        while self._room * _SHRINK > _SMALLEST and not self._fits(self._lines[begin:]):
            self._room *= _SHRINK
            del self._lines[end:]
            self._write_step(number, one)

    def _fits(self, lines: Sequence[str]) -> bool:
        """Whether these stand on one page."""
        # Room under it: Qt needs some after a table, and begins an empty page where there is none.
        self._document.setHtml("".join(lines).replace(_BEGINS_PAGE, "") + "<p>&nbsp;</p>" * 2)
        lay_out(self._document, self._paper.writer)
        return self._document.pageCount() == 1

    def _write_step(self, number: int, one: ShownStep) -> None:
        step = one.step
        note = f" &nbsp; <small>{self._said(step.note)}</small>" if step.note else ""
        begin = _BEGINS_PAGE if number > 1 else ""
        self._lines.append(f"<h2{begin}>{number}. {_rich(step_title(self._lesson, step))}{note}</h2>")
        for paragraph in step.paragraphs:
            self._lines.append(f"<p>{self._said(paragraph)}</p>")
        self._write_read(one)
        if one.before is not None:
            self._picture(f"before{number}", one.before, self._room)
            self._caption(translate("Handout", "What the window shows when the step begins, before the guess"))
        self._head(translate("Learn", "Predict"), step.guess.question)
        self._write_guess(number, one)
        self._write_found(number, one)
        self._head(translate("Learn", "Reason"), step.reason.question)
        self._boxes([option.words for option in step.reason.options])
        if step.deed is not None:
            self._head(translate("Learn", "Try it"), step.deed.words)
        self._space(3)

    def _write_read(self, one: ShownStep) -> None:
        """What the network reads, and which it is where that is not to be guessed from."""
        read = translate("Handout", "Input")
        parts = [f"<b>{_rich(read)}</b> &nbsp; {_rich(short(one.reading.text, _MOST_LETTERS))}"]
        if "model" not in one.step.veiled:
            parts.append(_network(one.reading))
        self._lines.append(f'<p class="read">{" &nbsp;&nbsp; ".join(parts)}</p>')

    def _write_found(self, number: int, one: ShownStep) -> None:
        """Below the fold: what the network did."""
        fold = translate("Handout", "Fold the sheet here until you have written down your guess.")
        self._lines.append(f'<p class="fold" align="center">– – – – – &nbsp; {_rich(fold)} &nbsp; – – – – –</p>')
        self._lines.append(f"<p>{self._said(one.step.seen)}</p>")
        if "model" in one.step.veiled:
            self._lines.append(f'<p class="read">{_network(one.reading)}</p>')
        if one.covered is not None:
            self._picture(f"covered{number}", one.covered, self._room)
            self._caption(translate("Handout", "What the window covers until the guess is made"))

    def _write_guess(self, number: int, one: ShownStep) -> None:
        match one.step.guess:
            case ChoiceGuess(options=options):
                self._boxes(options)
            case NumberGuess() as guess:
                ends = translate("Handout", "My guess, from {low} to {high}: {space}")
                low, high = (f"{end:g}".replace("-", "−") for end in (guess.low, guess.high))
                self._lines.append(f"<p>{_rich(ends.format(low=low, high=high, space='_' * 16))}</p>")
            case CurveGuess() as guess:
                paper = curve_paper(guess, [token.text for token in one.reading.tokens])
                self._picture(f"curve{number}", paper, 1.0)

    # --- the answers -------------------------------------------------------------------------------------------

    def _write_answers(self, shown: Sequence[ShownStep]) -> None:
        title = translate("Handout", "Answers")
        self._lines.append(f'<div class="answers"><h2{_BEGINS_PAGE}>{_rich(title)}</h2>')
        for number, one in enumerate(shown, 1):
            self._numbers = one.numbers
            step = one.step
            right = next(option for option in step.reason.options if option.right)
            self._lines.append(f'<h3 class="answer">{number}. {_rich(step_title(self._lesson, step))}</h3>')
            self._labelled(translate("Learn", "Predict"), self._found(one))
            self._labelled(translate("Learn", "Reason"), f"“{self._said(right.words)}” {self._said(right.reply)}")
            if step.deed is not None and step.deed.praise:
                self._labelled(translate("Learn", "Try it"), self._said(step.deed.praise))
        self._numbers = {}
        self._lines.append(f"<h2>{_rich(translate('Learn', 'What you know now'))}</h2>")
        self._lines += [f'<p class="answer">· {self._said(sentence)}</p>' for sentence in self._lesson.summary]
        terms = ", ".join(f"{korean} ({english})" for english, korean in self._lesson.terms)
        self._labelled(translate("Handout", "Terms"), _rich(terms))
        self._lines.append("</div>")

    def _found(self, one: ShownStep) -> str:
        """What the network did, as a part of a line."""
        match one.step.guess:
            case ChoiceGuess(options=options, found=found):
                return self._said(options[found(one.reading)])
            case NumberGuess(found=found) as guess:
                return _rich(_amount(guess, float(found(one.reading))))
            case CurveGuess(found=found):
                return _rich("  ".join(f"{value:.2f}" for value in found(one.reading).tolist()))

    # --- parts -------------------------------------------------------------------------------------------------

    def _said(self, text: str) -> str:
        return with_subscripts(words(self._lesson, text, self._numbers))

    def _head(self, verb: str, question: str) -> None:
        self._lines.append(f"<h3>{_rich(verb)} &nbsp; {self._said(question)}</h3>")

    def _quiet(self, text: str) -> None:
        self._lines.append(f'<p class="quiet">{_rich(text)}</p>')

    def _labelled(self, label: str, rich: str) -> None:
        self._lines.append(f'<p class="answer"><b>{_rich(label)}</b> &nbsp; {rich}</p>')

    def _boxes(self, options: Sequence[str]) -> None:
        rows = (
            f'<tr><td width="22"><img src="box" width="12" height="12"></td><td>{self._said(one)}</td></tr>'
            for one in options
        )
        self._lines.append(f'<table cellpadding="2" cellspacing="0">{"".join(rows)}</table>')

    def _space(self, lines: int) -> None:
        """To write on."""
        row = '<tr><td class="line">&nbsp;</td></tr>'
        self._lines.append(f'<table width="100%" cellspacing="0">{row * lines}</table>')

    def _picture(self, name: str, image: QImage, room: float) -> None:
        """room: the share of what a picture may take."""
        self._add_picture(name, image)
        natural = QSizeF(image.size()) / DENSITY * _SHARE
        most = QSizeF(TEXT_WIDTH, _HIGHEST) * room
        size = natural.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(natural)
        self._lines.append(f'<p align="center"><img src="{name}" width="{int(size.width())}"></p>')

    def _caption(self, words: str) -> None:
        self._lines.append(f'<p class="caption" align="center">{_rich(words)}</p>')

    def _add_picture(self, name: str, image: QImage) -> None:
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)


def _amount(guess: NumberGuess, value: float) -> str:
    return signed_number(value, guess.decimals) if guess.signed else f"{value:.{guess.decimals}f}"


def _network(reading: Reading) -> str:
    """Which one, and what it learned from."""
    about = reading.model.provenance.get("data")
    learned = about.get("name") if isinstance(about, dict) else None
    name = " · ".join([network_name(reading.model.config), *([short(learned)] if isinstance(learned, str) else [])])
    title = translate("Handout", "Network")
    return f"<b>{_rich(title)}</b> &nbsp; {_rich(name)}"


def _rich(text: str) -> str:
    return with_subscripts(text)
