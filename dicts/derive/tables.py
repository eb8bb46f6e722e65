"""Dictionary files as the scripts here read them."""


def read_table(path):
    """Rows of a tab-separated file with a header as dictionaries, in order."""
    header = None
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                continue
            yield dict(zip(header, cells + [""] * (len(header) - len(cells))))


def values(cell):
    """The values of a cell."""
    return [value for value in cell.split("|") if value]
