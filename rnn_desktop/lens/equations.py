"""The equations of the network as trees of symbols, written with row vectors as those above the engine's code."""

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.lens.expressions import Apply, Beside, Complement, Expression, Line, Over, Product, Sum, Symbol

X, H, C, S, Y = map(Symbol, "xhcsy")
_FUNCTIONS = {"tanh": "tanh", "sigmoid": "σ", "relu": "ReLU"}


def x_product(gate: str) -> Product:
    """x·W_xi; of a cell without gates ("") x·W_x."""
    return Product((X, Symbol("W", "x" + gate)))


def h_product(gate: str, before: str) -> Product:
    """h_{t−1}·W_hi; before: the subscript of the state before."""
    return Product((Symbol("h", before), Symbol("W", "h" + gate)))


def bias(gate: str) -> Symbol:
    """b_i."""
    return Symbol("b", gate)


def cell_lines(config: ModelConfig, before: str) -> tuple[Line, ...]:
    """The cell's equations, one for each gate, then for c and h."""
    match config.cell:
        case "simple_rnn":
            return _simple_rnn(config, before)
        case "lstm":
            return _lstm(before, config.bias)
        case "gru":
            return _gru(before, config.bias)


def _simple_rnn(config: ModelConfig, before: str) -> tuple[Line, ...]:
    total = _sum("", before, config.bias)
    function = _FUNCTIONS.get(config.activation)
    return (Line(H, total if function is None else Apply(function, total)),)


def _lstm(before: str, has_bias: bool) -> tuple[Line, ...]:
    i, f, g, o = gates = [Symbol(name) for name in "ifgo"]
    functions = ("σ", "σ", "tanh", "σ")
    return (
        *(
            Line(gate, Apply(function, _sum(gate.name, before, has_bias)))
            for gate, function in zip(gates, functions, strict=True)
        ),
        Line(C, Sum((Product((f, Symbol("c", before))), Product((i, g))))),
        Line(H, Product((o, Apply("tanh", C)))),
    )


def _gru(before: str, has_bias: bool) -> tuple[Line, ...]:
    r, z, n = (Symbol(name) for name in "rzn")
    past: Expression = h_product("n", before)
    if has_bias:
        past = Sum((past, bias("hn")))
    candidate = Sum((x_product("n"), *([bias("n")] if has_bias else []), Product((r, past))))
    return (
        *(Line(gate, Apply("σ", _sum(gate.name, before, has_bias))) for gate in (r, z)),
        Line(n, Apply("tanh", candidate)),
        Line(H, Sum((Product((Complement(z), n)), Product((z, Symbol("h", before)))))),
    )


def _sum(gate: str, before: str, has_bias: bool) -> Sum:
    """The pre-activation of a gate."""
    return Sum((x_product(gate), h_product(gate, before), *([bias(gate)] if has_bias else [])))


def head_input(config: ModelConfig) -> Symbol:
    """What the head reads: h itself, or s, the vector that was made from several states.

    Neither is a p: P is the probability.
    """
    return H if config.per_step or (config.pooling == "last" and not config.bidirectional) else S


def pooling_lines(config: ModelConfig) -> tuple[Line, ...]:
    """From the hidden states to s; none where the head reads h itself."""
    h_t = Symbol("h", "t")
    if head_input(config) == H:
        return ()
    if config.pooling == "attention":
        key = Apply("tanh", Sum((Product((h_t, Symbol("W", "a"))), Symbol("b", "a"))))
        shares = Apply("softmax", Product((Symbol("v", "a"), key)))
        return Line(Symbol("α", "t"), shares), Line(S, Over("Σ", "t", Product((Symbol("α", "t"), h_t))))
    if config.pooling in ("mean", "max"):
        return (Line(S, Over(config.pooling, "t", h_t)),)
    if config.pooling == "concatenate":
        return (Line(S, Beside((Symbol("h", "1"), Symbol("…"), Symbol("h", str(config.fixed_length))))),)
    return (Line(S, Beside((Symbol("h", "→T"), Symbol("h", "←1")))),)


def output_product(config: ModelConfig, output: int) -> Product:
    """h·W_y, or s·W_y; of several outputs h·W_{y,k}."""
    return Product((head_input(config), Symbol("W", _of_output(config, output))))


def output_bias(config: ModelConfig, output: int) -> Symbol:
    """b_y."""
    return Symbol("b", _of_output(config, output))


def answer_lines(config: ModelConfig, output: int) -> tuple[Line, ...]:
    """The logit y of one output and, of a head that makes probabilities, its P."""
    logit, probability = (Symbol(name, str(output) if config.output_size > 1 else "") for name in "yP")
    lines = [Line(logit, Sum((output_product(config, output), output_bias(config, output))))]
    if config.head == "sigmoid":
        lines.append(Line(probability, Apply("σ", logit)))
    if config.head == "softmax":
        lines.append(Line(probability, Apply("softmax", Y, output)))
    return tuple(lines)


def _of_output(config: ModelConfig, output: int) -> str:
    return f"y,{output}" if config.output_size > 1 else "y"
