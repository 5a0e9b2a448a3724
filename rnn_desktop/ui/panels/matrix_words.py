"""What the matrices of a network, their rows and their columns are called."""

from rnn_desktop.lens.matrices import Matrix
from rnn_desktop.lens.notation import render_text
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.edit_words import array_words
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import translate

_LONGEST = 12


class ReadingMatrixWords:
    """Of the network that made a reading.

    reading: set before there is a matrix to speak of.
    """

    reading: Reading

    def title(self, matrix: Matrix) -> str:
        """“W_h: from the state before · f”; layers and directions are said where there are several."""
        words = array_words(matrix.array, self.reading.model.config)
        return f"{words} · {matrix.gate}" if matrix.gate else words

    def row(self, matrix: Matrix, row: int) -> str:
        """‘안’, “unit 3”, x₃, or the name of a bias."""
        if matrix.rows == "bias":
            return matrix.name
        if matrix.ids is not None:
            return short(self.reading.model.vocabulary.words[matrix.ids[row]], _LONGEST)
        if matrix.rows == "unit":
            return translate("ReadView", "unit {unit}").format(unit=row)
        return f"{render_text(matrix.source)} {row}"

    def column(self, matrix: Matrix, column: int) -> str:
        """“unit 3”, “3”, or the answer that an output speaks for."""
        if matrix.columns == "unit":
            return translate("ReadView", "unit {unit}").format(unit=column)
        if matrix.columns == "output":
            return quoted(self.reading.answer_text(column), _LONGEST)
        return str(column)
