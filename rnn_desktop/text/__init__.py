"""From a sentence to tokens with spans, and the vocabulary; KoNLPy and the JVM behind korean.py and jvm.py."""
