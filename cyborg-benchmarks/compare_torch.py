"""The PyTorch side of compare-torch.sh: prints the seconds of the fastest of some training steps of a BERT with
random weights, by the clock and of the processor: forward, backward, clipping of the gradient's norm, AdamW, with dropout .1.

Usage: compare_torch.py LAYERS HIDDEN SEQUENCES TOKENS STEPS THREADS
"""

import sys
import time

import torch
from torch import nn

VOCABULARY = 30522


class Layer(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.heads = hidden // 64
        self.query, self.key, self.value, self.output = (nn.Linear(hidden, hidden) for _ in range(4))
        self.widen, self.narrow = nn.Linear(hidden, 4 * hidden), nn.Linear(4 * hidden, hidden)
        self.norms = nn.ModuleList(nn.LayerNorm(hidden, eps=1e-12) for _ in range(2))
        self.dropout = nn.Dropout(0.1)

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, 64).transpose(1, 2)

    def forward(self, x, bias):
        query, key, value = (self.split(layer(x)) for layer in (self.query, self.key, self.value))
        weights = torch.softmax(query @ key.transpose(-1, -2) / 8 + bias, dim=-1)
        attended = (weights @ value).transpose(1, 2).reshape(x.shape)
        x = self.norms[0](x + self.dropout(self.output(attended)))
        wide = nn.functional.gelu(self.widen(x))
        return self.norms[1](x + self.dropout(self.narrow(wide)))


class Bert(nn.Module):
    def __init__(self, layers, hidden):
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, hidden), nn.Embedding(512, hidden)
        self.types = nn.Embedding(2, hidden)
        self.norm, self.dropout = nn.LayerNorm(hidden, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(hidden) for _ in range(layers))
        self.pooler, self.classifier = nn.Linear(hidden, hidden), nn.Linear(hidden, 1)
        for parameter in self.parameters():
            if parameter.dim() > 1:
                nn.init.normal_(parameter, std=0.02)

    def forward(self, ids, mask):
        bias = (1 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min
        x = self.words(ids) + self.positions(torch.arange(ids.shape[1])) + self.types.weight[0]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, bias)
        return self.classifier(self.dropout(torch.tanh(self.pooler(x[:, 0]))))


def main():
    layers, hidden, sequences, tokens, steps, threads = map(int, sys.argv[1:])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    model = Bert(layers, hidden)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-5, weight_decay=0.01)
    ids = torch.randint(VOCABULARY, (sequences, tokens))
    mask = torch.ones_like(ids)
    best = processor = float("inf")
    for step in range(steps + 1):
        start, spent = time.perf_counter(), time.process_time()
        optimizer.zero_grad(set_to_none=True)
        model(ids, mask).pow(2).mean().backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1)
        optimizer.step()
        if step:
            best = min(best, time.perf_counter() - start)
            processor = min(processor, time.process_time() - spent)
    print(f"{best:.3f} {processor:.3f}")


main()
