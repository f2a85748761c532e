public struct World: Sendable {}
