// PolityScript
