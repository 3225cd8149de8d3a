UNITS = 3
raise RuntimeError("not for import")
