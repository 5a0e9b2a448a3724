"""Runs what network_code writes, by an interpreter that has the framework.

    python run_code.py FOLDER CODES.json [float64]

CODES.json has {name: {"whole": script, "shorts": [lines]}}; the scripts find their model files in FOLDER. Prints one
JSON object: {name: {"printed": text, "states": [lists], "y": list, "shorts": [list]}}. With float64 PyTorch computes in
that type, from the same weights. It needs nothing of this program.
"""

import contextlib
import io
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np


def as_list(tensor: Any) -> Any:
    """A tensor of either framework as nested lists."""
    # Keras on PyTorch gives tensors that keep the way to their gradients.
    return np.asarray(tensor.detach() if hasattr(tensor, "detach") else tensor, np.float64).tolist()


def in_float64(script: str) -> str:
    """The script, where that type is PyTorch's own."""
    return script.replace("float32", "float64").replace(".float()", ".double()")


def take_float64() -> None:
    """Make it PyTorch's type, and that of the weights of every file."""
    import safetensors.torch
    import torch

    load_file = safetensors.torch.load_file
    torch.set_default_dtype(torch.float64)
    safetensors.torch.load_file = lambda name: {key: array.double() for key, array in load_file(name).items()}


def value_of(short: str, names: dict[str, Any]) -> Any:
    """Of the last line, after the others."""
    *lines, last = short.splitlines()
    names = dict(names)
    exec("\n".join(lines), names)
    return as_list(eval(last, names))


def run(whole: str, shorts: list[str]) -> dict[str, Any]:
    """A script, and then each of the short pieces by itself."""
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(whole, "script", "exec"), names)
    states = [as_list(names[name][0]) for name in sorted(names) if re.fullmatch(r"h\d*", name)]
    answer = as_list(names["y"][0]) if "y" in names else None
    values = [value_of(short, names) for short in shorts]
    return {"printed": printed.getvalue(), "states": states, "y": answer, "shorts": values}


folder, file, *kind = sys.argv[1:]
os.chdir(folder)
codes = json.loads(Path(file).read_text("utf-8"))
if kind:
    take_float64()
    codes = {name: {"whole": in_float64(code["whole"]), "shorts": code["shorts"]} for name, code in codes.items()}
print(json.dumps({name: run(**code) for name, code in codes.items()}))
