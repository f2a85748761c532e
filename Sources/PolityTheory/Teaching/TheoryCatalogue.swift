/// The published models, in the order in which they are listed.
public enum TheoryCatalogue {
    public static let models: [TheoryModel] = []

    public static func model(_ name: String) -> TheoryModel? { models.first { $0.name == name } }
}
