/// Weight omega of users' surplus beside profit in the objective of an enterprise's owner, max profit + omega CS.
///
/// 0 for investors; `public_platform.user_weight` for a public platform at home (De Fraja and Delbono 1989; abroad 0,
/// assumption: a State weighs its own citizens); `member_weight` for a co-operative, whose members are its users
/// everywhere. Managers follow it but for the agency loss, one function for both: omega (1 - loss).
package enum OwnerObjective {
    package static func userWeight(_ world: World, enterprise k: Int, jurisdiction index: Int) -> Double {
        let enterprise = world.enterprises[k]
        let owner = enterprise.home ?? index
        let weight: Double =
            switch enterprise.kind {
            case .investorOwned: 0
            case .publicPlatform:
                enterprise.home == index ? world.jurisdictions[owner].levers[.publicPlatformUserWeight] : 0
            case .cooperative: world.jurisdictions[owner].economy[.memberWeight]
            }
        return weight
            * (1 - AgencyLoss.share(world.jurisdictions[owner].economy, world.jurisdictions[owner].levers))
    }
}
