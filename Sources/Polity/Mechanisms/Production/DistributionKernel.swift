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

    func run(
        _ range: Range<Int>, skill: Span<Float>, equity: Span<Float>, privacyConcern: Span<Float>,
        literacy: Span<Float>, vulnerable: Span<UInt8>, platform: Span<UInt8>,
        deposits: UnsafeMutableBufferPointer<Double>,
        income: UnsafeMutableBufferPointer<Double>, sums: UnsafeMutableBufferPointer<Double>
    ) {
        let licences = licencePayment.contains { $0 > 0 }
        let fees = fee.contains { $0 > 0 }
        let members = patronage.contains { $0 > 0 }
        let wage = (wagePerSkill * earnings[0], wagePerSkill * earnings[1])
        let transfers = (transfer[0], transfer[1])
        var consumed = 0.0
        var taxed = 0.0
        for j in 0..<range.count {
            let i = range.lowerBound &+ j
            let code = Int(platform.at(i))
            let isVulnerable = vulnerable.at(i) != 0
            var taxable =
                Double(skill.at(i)) * (isVulnerable ? wage.1 : wage.0) + Double(equity.at(i)) * dividends + dataDividend
            if members {
                taxable += patronage[code]
                sums[2 &+ 2 &* platforms &+ Self.slot(code, platforms)] += patronage[code]
            }
            if licences {
                let harm = Double(privacyConcern.at(i) * Citizens.awareness(literacy.at(i)))
                let payment = harm < licenceThreshold[code] ? licencePayment[code] : 0
                taxable += payment
                sums[2 &+ platforms &+ Self.slot(code, platforms)] += payment
            }
            let tax = taxable * incomeTax
            let disposable = taxable - tax + (isVulnerable ? transfers.1 : transfers.0)
            var available = deposits[j] + disposable
            let consumption = min(outOfIncome * income[j] + outOfWealth * deposits[j], available)
            available -= consumption
            if fees {
                // Goods come first; whoever cannot pay the fee in full pays what is left.
                let paid = min(fee[code], available)
                sums[2 &+ Self.slot(code, platforms)] += paid
                available -= paid
            }
            deposits[j] = available
            income[j] = disposable
            consumed += consumption
            taxed += tax
        }
        sums[0] += consumed
        sums[1] += taxed
    }

    /// Where an enterprise's sum stands; those without a platform add their zeros to the first.
    @inline(__always)
    private static func slot(_ code: Int, _ platforms: Int) -> Int {
        code == 0 || code > platforms ? 0 : code &- 1
    }
}
