extension EconomyParameter {
    /// Waves of technology, innovation and automation.
    var technologyEntry: CatalogueEntry? {
        switch self {
        case .technologyWaves:
            entry(
                "technology_waves", .technology, .share, 0...1, 1,
                "Strength of the waves' effects; 0 is a world without them (the zero-trend check).",
                "definition; Popper 1957 and Winner 1980 against assuming a trend")
        case .waveUncertainty:
            entry(
                "wave_uncertainty", .technology, .number, 0...10, 1,
                "Standard deviation in years of the date on which a wave arrives.", "assumption")
        default: nil
        }
    }
}
