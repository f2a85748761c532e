/// The press, two functions apart: watchdog W = independence x reach, promotion P = `press.promotion` x reach.
///
/// Reach moves within a year to r sqrt(1 - s + s b) (1 - k H)(1 + A)/2: b what arrives of `budget.press`, H the
/// concentration of platforms' users, for who distributes the news owns its audience (Besley and Prat 2006 on media
/// capture), A access: those offline are reached half as well. Sizes: assumption.
enum Press {
    static func move(_ jurisdiction: inout Jurisdiction, _ levers: Levers, share: Double, markets: [Market]) {
        let economy = jurisdiction.economy
        let funds = Delivery.provided(
            jurisdiction.state.relativeDelivery(.press), publicShare: economy[.pressPublicShare])
        let users = jurisdiction.citizens.users(enterprises: markets.count).map { Double($0) }
        let total = max(1, users.reduce(0, +))
        let concentration = users.reduce(0) { $0 + $1 / total * $1 / total }
        let audience = (1 + jurisdiction.society.mean(\.access)) / 2
        let reach =
            economy[.pressReach] * funds.squareRoot() * (1 - economy[.pressConcentration] * concentration) * audience
        var society = jurisdiction.society
        society.reach += share * (min(1, reach) - society.reach)
        society.watchdog = levers[.pressIndependence] * society.reach
        society.promotion = levers[.pressPromotion] * society.reach
        jurisdiction.society = society
    }
}
