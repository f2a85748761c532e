/// What every citizen receives and pays in a month, the same rule for all.
struct DistributionKernel: Sendable {
    var wagePerSkill: Double
    /// Dividends per unit of equity share.
    var dividends: Double
    /// Data dividend, the same for everybody, taxed as income.
    var dataDividend: Double
    /// Factor on earnings of those outside and inside vulnerable groups.
    var earnings: [Double]
    /// Transfers to those outside and inside vulnerable groups, not taxed.
    var transfer: [Double]
    var incomeTax: Double
    var outOfIncome: Double
    var outOfWealth: Double
    /// By platform code (0 to 255): monthly fee, profit share of a co-operative's user, payment for licensed data, harm
    /// weight below which a user licenses.
    var fee: [Double]
    var patronage: [Double]
    var licencePayment: [Double]
    var licenceThreshold: [Double]
    let platforms: Int

    /// Sums of a chunk at fixed places: consumption, income tax, then fees, licence payments and patronage by enterprise.
    var width: Int { 2 + 3 * platforms }

    /// Block by block in plain loops, so that those without a sum are vectorised.
    func run(
        _ range: Range<Int>, skill: Span<Float>, equity: Span<Float>, privacyConcern: Span<Float>,
        literacy: Span<Float>, vulnerable: Span<UInt8>, platform: Span<UInt8>,
        deposits: UnsafeMutableBufferPointer<Double>,
        income: UnsafeMutableBufferPointer<Double>, sums: UnsafeMutableBufferPointer<Double>
    ) {
        let licences = licencePayment.contains { $0 > 0 }
        let fees = fee.contains { $0 > 0 }
        let members = patronage.contains { $0 > 0 }
        // Where an enterprise's sum stands; those without a platform add their zeros to the first.
        let slots = (0..<256).map { $0 == 0 || $0 > platforms ? 0 : $0 - 1 }
        let wage = (wagePerSkill * earnings[0], wagePerSkill * earnings[1])
        let transfers = (transfer[0], transfer[1])
        // Before tax, later what can be spent; and what is taxed and consumed.
        var buffer = [Double](repeating: 0, count: Chunk.block)
        var taxes = buffer
        var spending = buffer
        var licensing = buffer
        var first = range.lowerBound
        while first < range.upperBound {
            let size = min(Chunk.block, range.upperBound &- first)
            let offset = first &- range.lowerBound
            let money = UnsafeMutableBufferPointer(rebasing: deposits[offset..<offset &+ size])
            let incomes = UnsafeMutableBufferPointer(rebasing: income[offset..<offset &+ size])
            var amount = buffer.mutableSpan
            for j in 0..<size {
                let i = first &+ j
                let perSkill = vulnerable.at(i) != 0 ? wage.1 : wage.0
                amount[unchecked: j] =
                    Double(skill.at(i)) * perSkill + Double(equity.at(i)) * dividends + dataDividend
            }
            if members {
                let share = patronage.span
                for j in 0..<size {
                    amount[unchecked: j] += share.at(Int(platform.at(first &+ j)))
                }
            }
            if licences {
                let (payments, thresholds) = (licencePayment.span, licenceThreshold.span)
                var licensed = licensing.mutableSpan
                for j in 0..<size {
                    let i = first &+ j
                    let code = Int(platform.at(i))
                    let harm = Double(privacyConcern.at(i) * Citizens.awareness(literacy.at(i)))
                    // All bits of the payment or none: about half of all sell, in no order that could be predicted.
                    let sells: UInt64 = harm < thresholds.at(code) ? 1 : 0
                    let payment = Double(bitPattern: payments.at(code).bitPattern & (0 &- sells))
                    amount[unchecked: j] += payment
                    licensed[unchecked: j] = payment
                }
            }
            var taxed = taxes.mutableSpan
            var spent = spending.mutableSpan
            for j in 0..<size {
                let tax = amount[unchecked: j] * incomeTax
                let received = vulnerable.at(first &+ j) != 0 ? transfers.1 : transfers.0
                let disposable = amount[unchecked: j] - tax + received
                let available = money[j] + disposable
                let consumption = min(outOfIncome * incomes[j] + outOfWealth * money[j], available)
                taxed[unchecked: j] = tax
                spent[unchecked: j] = consumption
                money[j] = available - consumption
                incomes[j] = disposable
            }
            // One after the other, because the order of a sum is part of its result; all sums at a time, because each waits
            // for itself.
            let slot = slots.span
            let (due, share, licensed) = (fee.span, patronage.span, licensing.span)
            var total = (sums[0], sums[1])
            for j in 0..<size {
                total.0 += spent[unchecked: j]
                total.1 += taxed[unchecked: j]
                let code = Int(platform.at(first &+ j))
                if fees {
                    // Goods come first; whoever cannot pay the fee in full pays what is left.
                    let paid = min(due.at(code), money[j])
                    sums[2 &+ slot.at(code)] += paid
                    money[j] -= paid
                }
                if licences {
                    sums[2 &+ platforms &+ slot.at(code)] += licensed.at(j)
                }
                if members {
                    sums[2 &+ 2 &* platforms &+ slot.at(code)] += share.at(code)
                }
            }
            (sums[0], sums[1]) = total
            first &+= Chunk.block
        }
    }
}
