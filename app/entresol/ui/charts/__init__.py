"""Live stacked-area charts of one host. The only room that knows pyqtgraph."""
