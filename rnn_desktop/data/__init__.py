"""From files to examples: tables, their columns and labels, the encoded corpus."""
