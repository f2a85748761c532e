// PolityFigures
