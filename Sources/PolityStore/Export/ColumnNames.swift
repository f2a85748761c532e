/// Names that every program takes for columns: lower-case letters, digits and underscores, 32 signs at most, each only once.
struct ColumnNames {
    private var used: Set<String>

    static let limit = 32

    init(reserved: [String] = []) {
        used = Set(reserved)
    }

    /// A name like the one wanted that no other column has.
    mutating func add(_ wanted: String) -> String {
        var name = ""
        for sign in wanted.unicodeScalars.prefix(Self.limit) {
            switch sign {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(sign)
            case "A"..."Z": name += String(sign).lowercased()
            default: name += "_"
            }
        }
        if !(name.first.map { ("a"..."z").contains($0) } ?? false) { name = String(("x_" + name).prefix(Self.limit)) }
        var (unique, number) = (name, 1)
        while !used.insert(unique).inserted {
            number += 1
            let ending = "_\(number)"
            unique = name.prefix(Self.limit - ending.count) + ending
        }
        return unique
    }
}
