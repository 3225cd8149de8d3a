"""Abstract arrays of any library: types, ranges, arithmetic, parts."""
