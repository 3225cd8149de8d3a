"""Charts as SVG with the colours of the surrounding page."""
