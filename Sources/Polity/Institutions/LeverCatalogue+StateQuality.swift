extension Lever {
    /// How well the State works, whatever its role: an axis of its own, never part of a preset regime.
    var stateQualityEntry: CatalogueEntry? {
        switch self {
        case .stateCapacity:
            share(
                "state.capacity", .stateQuality, default: 0.5,
                "Capacity to administer: scales detection, delivery of programmes and cases handled.",
                "definition: WGI government effectiveness; default: assumption (middle)")
        case .stateIntegrity:
            share(
                "state.integrity", .stateQuality, default: 0.6,
                "Integrity: public rents leak and managers follow private ends by its complement.",
                "definition: WGI control of corruption; default: assumption")
        case .stateTransparency:
            share(
                "state.transparency", .stateQuality, default: 0.5,
                "Transparency: how much of what holders of data and officials do can be seen.",
                "Kosack and Fung 2014; default: assumption (middle)")
        case .stateDelay:
            number(
                "state.delay", .stateQuality, .months, 0...120, 12,
                "Months from a case's opening to its decision, before overload.",
                "stylised: first decisions under Regulation (EU) 2022/1925 came 13 months after it applied")
        case .stateInformationError:
            number(
                "state.information_error", .stateQuality, .number, 0...2, 0.5,
                "Standard deviation of what the State believes about a harm, benefit or target, relative to its size.",
                "Hayek 1945 (dispersed knowledge); value: assumption")
        case .stateTiers:
            number(
                "state.tiers", .stateQuality, .count, 1...6, 3, "Tiers of government that a programme passes through.",
                "Viet Nam until 30 June 2025: three levels of local government; Williamson 1967 (control loss)")
        case .stateForesight:
            share(
                "state.foresight", .stateQuality, default: 0.3,
                "Foresight: anticipates new technologies and evasion; lowers the lag of rules.",
                "Collingridge 1980; Guston 2014; default: assumption")
        default: nil
        }
    }
}
