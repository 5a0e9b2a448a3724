"""PyTorch at the language model of language_model.py: python peer_language_model.py SHARED.npz --cell C --steps N …

SHARED.npz holds the first weights under the engine's names and the windows. Prints one JSON line. Run by an interpreter
that has PyTorch and NumPy; it needs nothing of this program. Windows are padded in a batch, gradients clipped, both
threads used; of the embedding SparseAdam moves the rows of the batch alone, as the engine does (--dense: all of them).
"""

import argparse
import json
import math
import time

import numpy as np
import torch
from torch import nn

_KINDS = {"simple_rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}


class LanguageModel(nn.Module):
    def __init__(self, arrays: dict, cell: str, dense: bool) -> None:
        super().__init__()
        embedding = torch.from_numpy(arrays["p.embedding"])
        W_x, W_h, b = (torch.from_numpy(arrays[f"p.layers.0.forward.{name}"]) for name in ("W_x", "W_h", "b"))
        H = W_h.shape[0]
        self.embedding = nn.Embedding.from_pretrained(embedding.clone(), freeze=False, sparse=not dense)
        self.recurrent = _KINDS[cell](embedding.shape[1], H, batch_first=True)
        self.output = nn.Linear(H, arrays["p.output.b_y"].shape[0])
        with torch.no_grad():
            self.recurrent.weight_ih_l0.copy_(W_x.T)
            self.recurrent.weight_hh_l0.copy_(W_h.T)
            self.recurrent.bias_ih_l0.copy_(b)
            self.recurrent.bias_hh_l0.zero_()
            if cell == "gru":
                self.recurrent.bias_hh_l0[2 * H :] = torch.from_numpy(arrays["p.layers.0.forward.b_hn"])
            self.output.weight.copy_(torch.from_numpy(arrays["p.output.W_y"]).T)
            self.output.bias.copy_(torch.from_numpy(arrays["p.output.b_y"]))
        # One bias, as the engine and the documents have it: PyTorch's second one would learn the same once more.
        mask = torch.zeros_like(self.recurrent.bias_hh_l0)
        if cell == "gru":
            mask[2 * H :] = 1.0
        self.recurrent.bias_hh_l0.register_hook(lambda gradient: gradient * mask)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.output(self.recurrent(self.embedding(ids))[0])


def windows(arrays: dict, part: str) -> tuple[np.ndarray, np.ndarray]:
    """Token ids and answers [windows, longest], padded with 0 and −1."""
    inputs, lengths, targets = (arrays[f"{part}.{name}"] for name in ("inputs", "lengths", "targets"))
    ids = np.zeros((len(lengths), lengths.max()), np.int64)
    answers = np.full_like(ids, -1)
    for row, (end, length) in enumerate(zip(np.cumsum(lengths), lengths, strict=True)):
        ids[row, :length], answers[row, :length] = inputs[end - length : end], targets[end - length : end]
    return ids, answers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared")
    parser.add_argument("--cell", choices=list(_KINDS), default="lstm")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--batch-size", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dense", action="store_true")
    args = parser.parse_args()
    torch.manual_seed(0)
    arrays = dict(np.load(args.shared))
    model = LanguageModel(arrays, args.cell, args.dense)
    loss_function = nn.CrossEntropyLoss(ignore_index=-1)
    rows = [] if args.dense else [model.embedding.weight]
    others = [one for one in model.parameters() if not any(one is row for row in rows)]
    optimizers = [torch.optim.Adam(others, lr=args.rate)]
    optimizers += [torch.optim.SparseAdam(rows, lr=args.rate)] if rows else []
    ids, answers = windows(arrays, "training")
    rng, order = np.random.default_rng(1), []
    warm, seen, started = args.steps // 10, 0, 0.0
    for step in range(args.steps):
        if step == warm:
            started = time.perf_counter()
        if len(order) < args.batch_size:
            order = [*order, *rng.permutation(len(ids)).tolist()]
        chosen, order = order[: args.batch_size], order[args.batch_size :]
        for optimizer in optimizers:
            optimizer.zero_grad()
        logits = model(torch.from_numpy(ids[chosen]))
        loss = loss_function(logits.reshape(-1, logits.shape[-1]), torch.from_numpy(answers[chosen]).reshape(-1))
        loss.backward()
        nn.utils.clip_grad_norm_(others, 5.0)
        for optimizer in optimizers:
            optimizer.step()
        seen += int((answers[chosen] >= 0).sum()) if step >= warm else 0
    speed = seen / (time.perf_counter() - started)
    with torch.inference_mode():
        ids, answers = windows(arrays, "validation")
        logits = model(torch.from_numpy(ids))
        loss = loss_function(logits.reshape(-1, logits.shape[-1]), torch.from_numpy(answers).reshape(-1))
    print(json.dumps({"tokens_per_second": speed, "perplexity": math.exp(float(loss))}))


if __name__ == "__main__":
    main()
