"""What became of the reading shown before: how the next one continues it."""

from dataclasses import replace

from rnn_desktop.lens.comparison import compare
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import is_same_but_for_curve
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.scene_selection import with_surviving
from rnn_desktop.ui.scene.token_axis import TokenAxis


def with_reading(scene: Scene, reading: Reading | None, axis: TokenAxis) -> Scene:
    """The scene with another reading, in these columns: what was found out about the one before is not of this one."""
    pointed = scene.pointed if goes_on(scene.reading, reading) else NOWHERE
    scene = replace(
        with_surviving(scene, reading), axis=axis, pointed=pointed, findings=Findings(reading), problem=None
    )
    quantity = scene.quantity if scene.quantity in quantity_names(reading) else "h"
    return with_beside(replace(scene, quantity=quantity), scene.beside, scene.beside_name)


def with_beside(scene: Scene, beside: Reading | None, name: str) -> Scene:
    """The scene compared with this reading, on the explained answer; None compares it with none.

    name: as `Scene.beside_name`.
    """
    comparison = None
    if scene.reading is not None and beside is not None:
        comparison = compare(scene.reading, beside)
        # Kept, so that its receipt is not made again with every key.
        beside = comparison.other
    return replace(scene, beside=beside, beside_name=name, comparison=comparison)


def goes_on(before: Reading | None, reading: Reading | None) -> bool:
    """Whether it is the same reading, with more of its curve."""
    return before is not None and reading is not None and is_same_but_for_curve(before, reading)


def typed_on(before: Reading | None, reading: Reading | None) -> bool:
    """Whether the text is another one only at its end: there it was typed, or taken back.

    The last syllable counts as the end: while Hangul is composed each key changes it.
    """
    if before is None or reading is None or before.text == reading.text:
        return False
    return reading.text.startswith(before.text[:-1])


def appended(before: Reading | None, reading: Reading | None) -> int:
    """How many tokens came with what was typed at the end."""
    if before is None or reading is None or not typed_on(before, reading):
        return 0
    return max(len(reading.tokens) - len(before.tokens), 0)
