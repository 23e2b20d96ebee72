"""Answers as a page tells them: each question once, under its wording where it needs one."""
