"""A lesson on paper: what is said and asked, with this program's numbers and pictures, room to write, and the answers.

Each step is a sheet to be folded: above the fold it asks for a guess, below it says what the network did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ChoiceGuess, CurveGuess, Lesson, NumberGuess, Step
from rnn_desktop.ui.learn.handout_pictures import curve_paper, tick_box
from rnn_desktop.ui.learn.lesson_words import step_title, title_of, with_subscripts, words
from rnn_desktop.ui.style.i18n import translate

_POINTS = 10.0
_TEXT_WIDTH = 650
"""CSS pixels between the margins of the page."""
_HIGHEST = 440
"""CSS pixels of a picture, so that a step finds room on its page."""
_STYLE = """
h1 { font-size: 18pt; margin-bottom: 2px; }
h2 { font-size: 13pt; margin-top: 0px; margin-bottom: 4px; }
h3 { font-size: 10.5pt; margin-top: 8px; margin-bottom: 3px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.quiet, td.quiet { color: #555555; }
p.fold { color: #555555; margin-top: 10px; margin-bottom: 10px; }
td.line { border-bottom: 1px solid #999999; font-size: 19pt; }
"""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as it was shown: its stage's reading and its picture of the view."""

    step: Step
    reading: Reading
    picture: QImage

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

    def write(self, shown: Sequence[ShownStep]) -> None:
        self._add_picture("box", tick_box())
        lesson = self._lesson
        about = translate("Handout", "RNN Desktop · {count} steps · about {minutes} minutes")
        self._lines.append(f"<h1>{_rich(title_of(lesson))}</h1>")
        self._quiet(about.format(count=len(shown), minutes=lesson.minutes))
        self._quiet(translate("Handout", "Name: {space} Date: {space}").format(space="_" * 28))
        for number, one in enumerate(shown, 1):
            self._numbers = one.numbers
            self._write_step(number, one)
        self._write_answers(shown)
        self._document.setHtml("".join(self._lines))

    # --- a step ------------------------------------------------------------------------------------------------

    def _write_step(self, number: int, one: ShownStep) -> None:
        step = one.step
        # The first stands below the title.
        self._lines.append(_break() if number > 1 else "<br>")
        note = f" &nbsp; <small>{self._said(step.note)}</small>" if step.note else ""
        self._lines.append(f"<h2>{number}. {_rich(step_title(self._lesson, step))}{note}</h2>")
        for paragraph in step.paragraphs:
            self._lines.append(f"<p>{self._said(paragraph)}</p>")
        self._head(translate("Learn", "Predict"), step.guess.question)
        self._write_guess(number, one)
        fold = translate("Handout", "Fold the sheet here until you have written down your guess.")
        self._lines.append(f'<p class="fold" align="center">– – – – – &nbsp; {_rich(fold)} &nbsp; – – – – –</p>')
        self._lines.append(f"<p>{self._said(step.seen)}</p>")
        self._picture(f"step{number}", one.picture, _TEXT_WIDTH, _HIGHEST)
        self._head(translate("Learn", "Reason"), step.reason.question)
        self._boxes([option.words for option in step.reason.options])
        if step.deed is not None:
            self._head(translate("Learn", "Try it"), step.deed.words)
        self._space(3)

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
                self._picture(f"curve{number}", paper, _TEXT_WIDTH, _HIGHEST // 3)

    # --- the answers -------------------------------------------------------------------------------------------

    def _write_answers(self, shown: Sequence[ShownStep]) -> None:
        self._lines.append(_break())
        title = translate("Handout", "Answers")
        self._lines.append(f"<h2>{_rich(title)}</h2>")
        for number, one in enumerate(shown, 1):
            self._numbers = one.numbers
            step = one.step
            right = next(option for option in step.reason.options if option.right)
            self._lines.append(f"<h3>{number}. {_rich(step_title(self._lesson, step))}</h3>")
            self._labelled(translate("Learn", "Predict"), self._found(one))
            self._labelled(translate("Learn", "Reason"), f"“{self._said(right.words)}” {self._said(right.reply)}")
            if step.deed is not None and step.deed.praise:
                self._labelled(translate("Learn", "Try it"), self._said(step.deed.praise))
        self._numbers = {}
        self._lines.append(f"<h2><br>{_rich(translate('Learn', 'What you know now'))}</h2>")
        self._lines += [f"<p>· {self._said(sentence)}</p>" for sentence in self._lesson.summary]
        terms = ", ".join(f"{korean} ({english})" for english, korean in self._lesson.terms)
        self._labelled(translate("Handout", "Terms"), _rich(terms))

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
        self._lines.append(f"<p><b>{_rich(label)}</b> &nbsp; {rich}</p>")

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

    def _picture(self, name: str, image: QImage, most_width: int, most_height: int) -> None:
        self._add_picture(name, image)
        width = min(most_width, most_height * image.width() // max(image.height(), 1))
        self._lines.append(f'<p align="center"><img src="{name}" width="{width}"></p>')

    def _add_picture(self, name: str, image: QImage) -> None:
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)


def _amount(guess: NumberGuess, value: float) -> str:
    return signed_number(value, guess.decimals) if guess.signed else f"{value:.{guess.decimals}f}"


def _rich(text: str) -> str:
    return with_subscripts(text)


def _break() -> str:
    return '<p style="page-break-before: always; margin: 0px; font-size: 1pt"></p>'
