"""Two versions of one session as one: nothing that anyone answered is lost.

A pure function of tables. Events are a set that only grows; each names those that it replaced, and what
nobody replaced still holds. That causality needs no clock, no device and no counter: a file put back from a
snapshot or a copied disk cannot confuse it, as they would a version vector.
"""
