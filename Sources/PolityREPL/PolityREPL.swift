// PolityREPL
