"""How fast the product is, measured against yardsticks in the same run: ``make bench``. No test of the suite is timed."""
