extension Lever {
    /// Press, organisations, participation, education in rights, and the digital social contract.
    var civicEntry: CatalogueEntry? {
        switch self {
        case .pressIndependence:
            share(
                "press.independence", .civic, default: 0.5,
                "Independence of the press: how much its reports add to detection and restrain capture.",
                "Besley and Prat 2006; Brunetti and Weder 2003; default: assumption (middle)")
        case .pressPromotion:
            share(
                "press.promotion", .civic, default: 0.2,
                "Share of the press's reach used to promote rights and achievements: raises awareness and trust, and can bias beliefs.",
                "Enikolopov, Petrova and Zhuravskaya 2011; Guriev and Treisman 2019; default: assumption")
        case .organisationsBargaining:
            share(
                "organisations.bargaining", .civic, default: 0,
                "Strength of organisations that sell citizens' data collectively and bring complaints.",
                "Arrieta-Ibarra et al. 2018 (data unions); default: assumption (none)")
        case .participationWeight:
            share(
                "participation.weight", .civic, default: 0,
                "Weight of citizens' own signal in policy: lowers its information error and takes time.",
                "Fung 2006; default: assumption (none)")
        case .educationRights:
            share(
                "education.rights", .civic, default: 0.05,
                "Share of the education budget for rights and digital citizenship: knowledge, ethics, legal awareness.",
                "definition: the conference's human-rights education; default: assumption")
        case .contractActive:
            share(
                "contract.active", .civic, default: 0,
                "How far a digital social contract between State, enterprises and citizens binds; 0 is none.",
                "definition: the conference's digital social contract; default: assumption (none)")
        case .contractObligation:
            share(
                "contract.obligation", .civic, default: 0.5,
                "Level of the obligations in the contract: privacy, personal data, cybersecurity.", "assumption")
        default: nil
        }
    }
}
