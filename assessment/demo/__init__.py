"""The demo client: believable answers from a fixed seed, laid out through the same services that people use."""
