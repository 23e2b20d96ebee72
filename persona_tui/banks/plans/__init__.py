"""Test plans as they are written: cases of answers and expectations, beside a bank (bank format §9)."""
