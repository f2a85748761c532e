/// What is spent across borders: rents that left come back as purchases of goods.
///
/// The rest of the world spends what it holds on exports within a month. A jurisdiction that has received more rents
/// from others than it has paid imports goods from those that paid more, a twelfth of the balance a month
/// (assumptions: money that leaves returns, as in a balanced current account).
enum Trade {
    static func settle(_ world: inout World) {
        let exports = world.restOfWorld
        world.restOfWorld = 0
        let sizes = world.jurisdictions.map(\.initialSales)
        let size = sizes.reduce(0, +)
        let balances = world.jurisdictions.map(\.foreignBalance)
        let debts = balances.reduce(0) { $0 + max(0, -$1) }
        for index in world.jurisdictions.indices {
            let sold = exports * sizes[index] / size
            world.ledger.transfer(.exports, from: .restOfWorld, to: .producers(jurisdiction: index), sold)
            world.jurisdictions[index].netImports = -sold
        }
        for buyer in world.jurisdictions.indices where balances[buyer] > 0 {
            for seller in world.jurisdictions.indices where balances[seller] < 0 {
                let amount = balances[buyer] / 12 * -balances[seller] / debts
                world.ledger.transfer(
                    .exports, from: .producers(jurisdiction: buyer), to: .producers(jurisdiction: seller), amount)
                world.jurisdictions[buyer].netImports += amount
                world.jurisdictions[seller].netImports -= amount
                world.jurisdictions[buyer].foreignBalance -= amount
                world.jurisdictions[seller].foreignBalance += amount
            }
        }
    }
}
