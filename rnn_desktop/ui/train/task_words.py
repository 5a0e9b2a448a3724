"""What each task is called in the Train view, and how it calls its examples."""

from rnn_desktop.tasks import TaskName
from rnn_desktop.ui.style.i18n import translate


def task_words() -> dict[TaskName, str]:
    """What is learnt, by the task's name."""
    return {
        "classes": translate("TaskWords", "Classes of texts"),
        "next_token": translate("TaskWords", "Next token"),
        "tags": translate("TaskWords", "Tags of words"),
        "numbers": translate("TaskWords", "Next number"),
        "sequence": translate("TaskWords", "Text from a label"),
    }


def page_words(task: TaskName | None) -> str:
    """What the page is called that shows the beginning of the file."""
    words = {
        "next_token": translate("TaskWords", "Lines"),
        "tags": translate("TaskWords", "Sentences"),
        "numbers": translate("TaskWords", "Values"),
    }
    return words.get(task or "", translate("TaskWords", "Texts"))
