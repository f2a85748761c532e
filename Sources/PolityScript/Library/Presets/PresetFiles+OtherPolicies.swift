// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// All other policies.
    static let otherPolicies: [(path: String, text: String)] = [
        (
            "policies/cn_data_twenty.polity",
            ####"""
            # The opinions on basic institutions for data ("Data Twenty"): separated rights to hold data resources, to process and
            # use them, and to operate data products; authorisation by grade of public, enterprise and personal data; trading
            # venues; income by contribution; dividends to reach "all the people". Dated 2 December 2022, published on 19 December.
            # A policy document without numbers: every value is an assumption.

            policy cn_data_twenty {
              from 2022-12-02  # published 2022-12-19
              jurisdiction "China"
              legal {
                set data.social_share  = 20%     # assumption; public data authorised for operation
                set data.citizen_share = 10%     # assumption; personal data by authorisation
                set commons.steward    = state   # assumption; authorisation by public bodies
                set commons.access_fee = 0.0002  # assumption; priced use at trading venues
              }
              enforcement {
                set commons.usability     = 70%  # assumption; trading venues were thin at first
                set data.mandated_sharing = 3%   # assumption; the right to use apart from the right to hold, in practice
              }
              status in_force
              confidence high
              source "Opinions of 2 December 2022 on basic institutions for data (secondary source: datacompliancechina, full text; chinajusticeobserver)"
              note "Confidence is for the text and its dates; it has no numbers. Three separated rights are shown by shares of control, which is only near."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/commons_decode.polity",
            ####"""
            # DECODE: a European project for commons of city data with credentials by attribute, four pilots in Barcelona and
            # Amsterdam, EUR 4,987,673. Small in scale: a reason to expect low adoption of commons that are voluntary. The project
            # ended as planned; of the status words, `repealed` comes nearest.

            policy commons_decode {
              from 2016-12-01
              to 2019-12-31  # end of the project
              jurisdiction "Barcelona and Amsterdam"
              legal {
                set data.citizen_share = 20%           # assumption; citizens decide by attribute and purpose
                set commons.steward    = municipality  # city data commons
                set commons.nodes      = 4             # four pilots, taken as four stores
              }
              enforcement {
                set data.social_share = 0.5%  # assumption; pilots with few users
                set commons.usability = 70%   # assumption; prototypes
              }
              status repealed
              confidence high
              source "DECODE project, Horizon 2020 (secondary source: CORDIS mirror, nesta)"
              note "A project, not a law; it ended as planned. Its money (EUR 4,987,673) is carried by no lever."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/in_account_aggregator.polity",
            ####"""
            # India's account aggregators: intermediaries that carry a person's consent and data between providers, cannot see or
            # use them, and take a fee for each fetch. Live on 2 to 3 September 2021; 12.66 million users linked and 14.84 million
            # consents by July 2023, about 1 % of the population.

            policy in_account_aggregator {
              from 2021-09-02  # sources give 2 to 3 September
              jurisdiction "India"
              legal {
                set data.citizen_share = 30%  # assumption; what customers can move by consent, within finance
                set protection.consent = 50%  # assumption; every fetch takes consent, outside it the law was silent
              }
              enforcement {
                set data.portability = 5%  # assumption; about 1 % of the population linked by July 2023, growing
              }
              status in_force
              confidence medium
              source "Account aggregator framework, DEPA (secondary source: Economic Times, livemint)"
              note "Figures of adoption are of July 2023. Covers finance only, the levers all data. The fee per fetch is carried by no lever."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/in_dpdp.polity",
            ####"""
            # India's Digital Personal Data Protection Act of 11 August 2023, Rules of 13 to 14 November 2025; the substantive
            # duties start about the middle of May 2027, 18 months after. Penalties of at most INR 250 crore an instance are money,
            # not a share, so `protection.fine` is left alone.
            #
            # From memory: exemptions for the State in s. 17. Unchecked: from memory, check the official text before citing.

            policy in_dpdp {
              from 2027-05-14  # about the middle of May 2027, day assumed after one page
              jurisdiction "India"
              legal {
                set protection.consent          = 80%  # assumption; consent through registered managers, some uses without
                set protection.surveillance_cap = 0.7  # assumption; purpose limits
                set state.data_access           = 20%  # assumption; exemptions for the State, s. 17 (unchecked)
              }
              enforcement {
                set protection.realised_fine = 2%  # assumption; as for eu_gdpr
              }
              status phased
              confidence high
              source "Digital Personal Data Protection Act 2023, Rules 2025 (secondary source: getastra, consentx)"
              note "The penalty of INR 250 crore is carried by no lever. Rules dated 13 or 14 November 2025; the duties start 18 months later, 14 May 2027 by one page. Unchecked: from memory, check the official text before citing: exemptions for the State in s. 17."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/us_google_search_remedy.polity",
            ####"""
            # Remedy against one enterprise for monopoly in search: sharing of the index and of user-interaction data with
            # "qualified competitors", no exclusive contracts, no divestiture, a technical committee, six years. Levers hold for
            # all enterprises alike, so this shows the remedy as a general rule.
            #
            # Dates conflict: the opinion is of 2 September 2025; one source dates the final judgment 5 December 2025. The policy
            # starts with the latter and ends six years after. An appeal was filed on 16 January 2026.

            policy us_google_search_remedy {
              from 2025-12-05  # day assumed: one source only
              to 2031-12-05    # day assumed: six years after
              jurisdiction "United States"
              legal {
                set antitrust.breakup_share = 100%  # no divestiture was ordered
              }
              enforcement {
                set data.mandated_sharing = 20%  # assumption; parts of the index and of interaction data, to qualified competitors
              }
              status check
              confidence medium
              source "Opinion of 2 September 2025 and final judgment, US District Court for the District of Columbia (secondary source: techpolicy.press, ppc.land)"
              note "An order against one enterprise, shown as a rule for all. Sources conflict on the date of the final judgment; the end is counted from the date assumed. Under appeal since 2026-01-16; effect of the appeal not established here."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/us_merger_2010.polity",
            ####"""
            # The Horizontal Merger Guidelines of 2010: a merger is presumed unlawful if the HHI after it is above 2,500 points and
            # it rises by more than 200. The comparison for `us_merger_2023`.
            #
            # From memory: the figures and the day 19 August 2010. Unchecked: from memory, check the official text before citing.

            policy us_merger_2010 {
              from 2010-08-19  # day from memory
              to 2023-12-18
              jurisdiction "United States"
              legal {
                set antitrust.merger_hhi   = 0.25  # 2,500 points
                set antitrust.merger_delta = 0.02  # 200 points
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. The presumption is a guideline of the agencies; courts
                # decide.
              }
              status superseded
              confidence medium
              source "US Department of Justice and Federal Trade Commission, Horizontal Merger Guidelines 2010"
              note "Superseded by the guidelines of 18 December 2023. Unchecked: from memory, check the official text before citing: the figures and the day 19 August 2010."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/us_merger_2023.polity",
            ####"""
            # The Merger Guidelines of 2023, kept by the agencies in 2025: presumption above 1,800 points with a rise of more than
            # 100, or above a share of 30 % with a rise of more than 100.
            #
            # From memory: the figures 1,800 and 100. Unchecked: from memory, check the official text before citing.

            policy us_merger_2023 {
              from 2023-12-18
              jurisdiction "United States"
              legal {
                set antitrust.merger_hhi   = 0.18  # 1,800 points
                set antitrust.merger_delta = 0.01  # 100 points
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. The presumption is a guideline of the agencies; courts
                # decide.
              }
              status in_force
              confidence medium
              source "US Department of Justice and Federal Trade Commission, Merger Guidelines 2023, guideline 1 (structure read); 30 % also in a secondary source"
              note "The second test (share above 30 %) is carried by no lever. Unchecked: from memory, check the official text before citing: the figures 1,800 and 100."
              checked 2026-11-22
            }

            """####
        ),
    ]
}
