/// A script of many lines: chapters with everything that a study has, one after the other.
enum LargeScript {
    /// A script of exactly so many lines.
    static func text(lines: Int) -> String {
        let length = lineCount(chapter(1))
        var text = (0..<lines / length).map { chapter($0 + 1) }.joined()
        text += String(repeating: "# The end.\n", count: lines % length)
        return text
    }

    private static func lineCount(_ text: String) -> Int {
        text.utf8.count { $0 == UInt8(ascii: "\n") }
    }

    private static func chapter(_ n: Int) -> String {
        """
        # ---------------------------------------------------------------------------------------------------------------------
        # Chapter \(n): a region that tries its own mix of private and common data. What follows is the chapter's constants, its
        # regimes, laws, measures and experiments; every value is an assumption of the example.

        let reach_\(n)   = 40% + \(n) / 1000          # how far sharing goes
        let burden_\(n)  = 0.02 * (1 + \(n) / 100)
        let phase_\(n)   = 18 months
        define damped_\(n)(x, floor) = max(floor, x - burden_\(n)) * 0.9

        economy region_\(n) {
          citizens       = 500                      # small, so that runs are quick
          enterprises    = 6
          network_effect = 0.5 + \(n) / 1000
          starts         = 2026-01-01
        }

        regime private_\(n) extends privatised_data {
          data.licence_price = 0.01
          tax.profit         = 20%
        }

        regime shared_\(n) extends private_\(n) {
          data.social_share     = reach_\(n)         # of all records
          data.interoperability = min(1, reach_\(n) + 0.2)
          data.portability      = reach_\(n) / 2
          commons.steward       = cooperative
        }

        policy sharing_act_\(n) {
          from 2027-01-01 to 2034-01-01
          jurisdiction "Region \(n)"
          legal {
            set data.mandated_sharing = 40%         # what the text says
            set protection.fine       = 5%
          }
          enforcement {
            set data.portability = 10% + burden_\(n) # what is in fact done
          }
          when hhi > 0.25 + burden_\(n) and adoption >= 50% for 6 months {
            order break_up(largest)
            announce "{year}: broken up at {hhi}"
          }
          while trust.state < 40% or exposure.state > 0.3 {
            set state.access_oversight = 1
          }
          every phase_\(n) {
            set tax.digital_services += 1 point
          }
          ramp budget.education from 10% to 15% between year 2 and year 6
          status in_force
          confidence medium
          source "Sharing Act \(n), art. 3; an example"
          checked 2026-11-22
        }

        scenario before_\(n) = private_\(n) in region_\(n)
        scenario after_\(n)  = shared_\(n) with sharing_act_\(n), capable in region_\(n)

        measure rent_gap_\(n) = rent_share.enterprise - rent_share.citizens
        measure strain_\(n)   = if hhi > 0.4 then damped_\(n)(hhi, 0) + gini_income else 0.5 * gini_income
        measure poor_\(n)     = share(citizens where income < 0.6 * median(income of citizens))
        measure behind_\(n)   = mean(income of citizens where vulnerable and literacy < 0.3 + burden_\(n))

        compare before_\(n), after_\(n) for 10 years runs 5 seed \(n)
        table hhi, gini_income, rent_gap_\(n), strain_\(n) at year 5, year 10
        table poor_\(n), behind_\(n) at year 10
        plot hhi by scenario


        """
    }
}
