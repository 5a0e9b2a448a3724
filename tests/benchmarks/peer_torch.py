"""PyTorch at what ../shared/peers/torch_baseline.py does not do: several layers, both directions, scoring, one review.

    python peer_torch.py DATA.npz train|score|trace|gates [--cell rnn|lstm|gru] …

Batches are bucketed: sequences of similar lengths, padded to the longest of the batch, which is PyTorch at its best.
Prints one JSON line. Run by an interpreter that has PyTorch and NumPy; it needs nothing of this program.
"""

import argparse
import json
import statistics
import time

import numpy as np
import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, vocabulary_size: int, args: argparse.Namespace) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary_size, args.embedding_size, padding_idx=0, sparse=True)
        recurrent = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[args.cell]
        both = args.directions == 2
        self.recurrent = recurrent(
            args.embedding_size, args.hidden_size, args.layers, batch_first=True, bidirectional=both
        )
        self.output = nn.Linear(args.hidden_size * args.directions, 1)

    def forward(self, token_ids: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        states = self.recurrent(self.embedding(token_ids))[0]
        last = states[torch.arange(len(lengths)), lengths - 1]
        if self.recurrent.bidirectional:
            # As the engine: the backward direction's last state is at the first time step.
            H = self.recurrent.hidden_size
            last = torch.cat([last[:, :H], states[:, 0, H:]], dim=1)
        return self.output(last)[:, 0]


def collate(reviews: list, chosen: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    lengths = np.array([len(reviews[i]) for i in chosen])
    token_ids = np.zeros((len(chosen), lengths.max()), np.int64)
    for row, i in enumerate(chosen):
        token_ids[row, : lengths[row]] = reviews[i]
    return torch.from_numpy(token_ids), torch.from_numpy(lengths)


def train(model: Classifier, reviews: list, labels: np.ndarray, args: argparse.Namespace) -> float:
    rng = np.random.default_rng(0)
    lengths = np.array([len(review) for review in reviews])
    order = rng.permutation(len(lengths))[: args.batch_size * max(args.steps, 100)]
    batches = []
    for pool in np.array_split(order, max(1, len(order) // (args.batch_size * 100))):
        pool = pool[np.argsort(lengths[pool], kind="stable")]
        batches += [pool[i : i + args.batch_size] for i in range(0, len(pool), args.batch_size)]
    dense = [p for name, p in model.named_parameters() if not name.startswith("embedding")]
    optimizers = [
        torch.optim.Adam(dense, lr=1e-3),
        torch.optim.SparseAdam(model.embedding.parameters(), lr=1e-3),
    ]
    loss_function = nn.BCEWithLogitsLoss()
    seen, warm, started = 0, min(args.steps, len(batches)) // 10, time.perf_counter()
    for number, index in enumerate(rng.permutation(len(batches))[: args.steps]):
        if number == warm:
            started = time.perf_counter()
        chosen = batches[index]
        loss = loss_function(model(*collate(reviews, chosen)), torch.from_numpy(labels[chosen]))
        for optimizer in optimizers:
            optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(dense, 5.0)
        for optimizer in optimizers:
            optimizer.step()
        seen += len(chosen) if number >= warm else 0
    return seen / (time.perf_counter() - started)


def score(model: Classifier, reviews: list, args: argparse.Namespace) -> float:
    lengths = np.array([len(review) for review in reviews[: args.reviews]])
    order = np.argsort(lengths, kind="stable")
    best = 0.0
    model.eval()
    with torch.inference_mode():
        model(*collate(reviews, order[:512]))
        # The batch size at which PyTorch is fastest counts.
        for size in (64, 256, 512):
            started = time.perf_counter()
            for i in range(0, len(order), size):
                model(*collate(reviews, order[i : i + size]))
            best = max(best, len(order) / (time.perf_counter() - started))
    return best


def trace(model: Classifier, token_ids: np.ndarray) -> float:
    """All hidden states of one review of 40 tokens, and the logit at each."""
    ids = torch.from_numpy(token_ids[None, :40].astype(np.int64))
    best = 0.0
    model.eval()
    with torch.inference_mode():
        for threads in (1, 2):
            torch.set_num_threads(threads)
            times = []
            for _ in range(1100):
                started = time.perf_counter()
                model.output(model.recurrent(model.embedding(ids))[0])
                times.append(time.perf_counter() - started)
            best = max(best, 1.0 / statistics.median(times[100:]))
    return best


def step(cell: str, z: torch.Tensor, product: torch.Tensor, h: torch.Tensor, c: torch.Tensor) -> tuple:
    """The gates and the new h and c of one time step: what PyTorch's own layers keep to themselves."""
    if cell == "rnn":
        h = torch.tanh(z + product)
        return h, c, ()
    if cell == "gru":
        r, update = torch.sigmoid((z + product)[: 2 * len(h)]).chunk(2)
        n = torch.tanh(z[2 * len(h) :] + r * product[2 * len(h) :])
        return n + update * (h - n), c, (r, update, n)
    i, f, g, o = (z + product).chunk(4)
    i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
    c = f * c + i * g
    return o * torch.tanh(c), c, (i, f, g, o)


def trace_with_gates(model: Classifier, cell: str, token_ids: np.ndarray) -> float:
    """As `trace`, with every gate and c too: step by step, with the weights of the one layer, which reads forward."""
    ids = torch.from_numpy(token_ids[:40].astype(np.int64))
    torch.set_num_threads(1)
    weights = model.recurrent
    times = []
    with torch.inference_mode():
        W_x, W_h = weights.weight_ih_l0.T.contiguous(), weights.weight_hh_l0.T.contiguous()
        for _ in range(1100):
            started = time.perf_counter()
            z = model.embedding(ids) @ W_x + weights.bias_ih_l0
            h = c = torch.zeros(len(W_h))
            states = []
            for row in z:
                h, c, gates = step(cell, row, h @ W_h + weights.bias_hh_l0, h, c)
                states.append((h, c, *gates))
            kept = [torch.stack(each) for each in zip(*states, strict=True)]
            model.output(kept[0])
            times.append(time.perf_counter() - started)
    return 1.0 / statistics.median(times[100:])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("work", choices=["train", "score", "trace", "gates"])
    parser.add_argument("--cell", choices=["rnn", "lstm", "gru"], default="rnn")
    parser.add_argument("--embedding-size", type=int, default=128)
    parser.add_argument("--hidden-size", type=int, default=128)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--layers", type=int, default=1)
    parser.add_argument("--directions", type=int, default=1)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--reviews", type=int, default=20_000)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(0)
    file = np.load(args.data)
    model = Classifier(int(file["vocabulary_size"]), args)
    if args.work == "trace":
        speed = trace(model, file["token_ids"])
    elif args.work == "gates":
        speed = trace_with_gates(model, args.cell, file["token_ids"])
    else:
        reviews = np.split(file["token_ids"].astype(np.int64), np.cumsum(file["lengths"])[:-1])
        speed = score(model, reviews, args) if args.work == "score" else train(model, reviews, file["labels"], args)
    print(json.dumps({"peer": f"pytorch {torch.__version__}", "cell": args.cell, "reviews_per_s": round(speed)}))


if __name__ == "__main__":
    main()
