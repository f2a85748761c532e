// PolityTheory
