"""PyTorch at three_classes.py: python peer_three_classes.py SHARED.npz --epochs N --seed S. Prints the test accuracy.

Run by an interpreter that has PyTorch and NumPy; it needs nothing of this program. One bias, as the engine has it.
"""

import argparse

import numpy as np
import torch
from torch import nn

_BATCH = 64


class Classifier(nn.Module):
    def __init__(self, arrays: dict) -> None:
        super().__init__()
        embedding = torch.from_numpy(arrays["p.embedding"])
        W_x, W_h, b = (torch.from_numpy(arrays[f"p.layers.0.forward.{name}"]) for name in ("W_x", "W_h", "b"))
        self.embedding = nn.Embedding.from_pretrained(embedding.clone(), freeze=False, sparse=True)
        self.recurrent = nn.LSTM(embedding.shape[1], W_h.shape[0], batch_first=True)
        self.output = nn.Linear(W_h.shape[0], 3)
        with torch.no_grad():
            self.recurrent.weight_ih_l0.copy_(W_x.T)
            self.recurrent.weight_hh_l0.copy_(W_h.T)
            self.recurrent.bias_ih_l0.copy_(b)
            self.recurrent.bias_hh_l0.zero_()
            self.output.weight.copy_(torch.from_numpy(arrays["p.output.W_y"]).T)
            self.output.bias.copy_(torch.from_numpy(arrays["p.output.b_y"]))
        self.recurrent.bias_hh_l0.requires_grad_(False)

    def forward(self, ids: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        states = self.recurrent(self.embedding(ids))[0]
        return self.output(states[torch.arange(len(lengths)), lengths - 1])


def padded(arrays: dict, part: str) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    flat, lengths, y = (arrays[f"{part}.{name}"] for name in ("ids", "lengths", "y"))
    ids = np.zeros((len(lengths), lengths.max()), np.int64)
    for row, (end, length) in enumerate(zip(np.cumsum(lengths), lengths, strict=True)):
        ids[row, :length] = flat[end - length : end]
    return torch.from_numpy(ids), torch.from_numpy(lengths.astype(np.int64)), torch.from_numpy(y.astype(np.int64))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    arrays, rng = dict(np.load(args.shared)), np.random.default_rng([args.seed, 7])
    model = Classifier(arrays)
    rows = [model.embedding.weight]
    others = [one for one in model.parameters() if one is not rows[0] and one.requires_grad]
    optimizers = [torch.optim.Adam(others, lr=1e-3), torch.optim.SparseAdam(rows, lr=1e-3)]
    ids, lengths, y = padded(arrays, "training")
    for _ in range(args.epochs):
        for chosen in np.array_split(rng.permutation(len(y)), -(-len(y) // _BATCH)):
            for optimizer in optimizers:
                optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(ids[chosen], lengths[chosen]), y[chosen])
            loss.backward()
            nn.utils.clip_grad_norm_(others, 5.0)
            for optimizer in optimizers:
                optimizer.step()
    with torch.inference_mode():
        ids, lengths, y = padded(arrays, "test")
        print(float((model(ids, lengths).argmax(dim=1) == y).float().mean()))


if __name__ == "__main__":
    main()
