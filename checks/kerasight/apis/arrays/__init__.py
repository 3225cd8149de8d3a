"""Arrays of any library on paper: types, ranges, arithmetic, parts."""
