"""Labels, fields, tables and plots for every room."""
