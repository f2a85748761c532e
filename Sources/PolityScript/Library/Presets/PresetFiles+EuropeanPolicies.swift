// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// Laws and systems of the European Union and of Estonia.
    static let europeanPolicies: [(path: String, text: String)] = [
        (
            "policies/ee_xroad.polity",
            ####"""
            # Estonia's X-Road: exchange between registers that stay where they are, each datum asked for once, every query signed
            # and logged, and citizens can see who looked. About 99 % of public services; more than 900 million transactions a year
            # (2018 to 2019). From December 2025 to May 2026 67.1 % of calls were from public body to public body, and the State
            # provided in 90.2 %.
            #
            # Sources conflict on savings: 820 or 1,407 working years a year, by different methods; neither is put into a lever.
            # One source is an analysis made with the help of artificial intelligence, and says so.
            #
            # From memory: the day 17 December 2001; that citizens see who looked (Data Tracker). Unchecked: from memory, check the
            # official text before citing.

            policy ee_xroad {
              from 2001-12-17  # year known (2001), day from memory
              jurisdiction "Estonia"
              legal {
                set commons.steward = state  # State and registers; members of the exchange keep their data
                set commons.nodes   = 100    # assumption; many members, each with its own store
              }
              enforcement {
                set state.access_oversight = 75%  # assumption; queries signed, logged and shown to citizens
              }
              status in_force
              confidence medium
              source "X-Road (secondary source: e-estonia.com, xroad25.nortal.com)"
              note "Exchange of public registers; the levers are about data of platforms and the commons, so the policy shows its form (many stores, logged access) and not its volume. Unchecked: from memory, check the official text before citing: the day 17 December 2001; that citizens see who looked (Data Tracker)."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_ai_act_high_risk.polity",
            ####"""
            # The AI Act's duties for high-risk systems. The date has moved: by the Digital Omnibus on AI (deal of 7 May 2026,
            # final approval by the Council on 29 June 2026) to 2 December 2027 for Annex III and 2 August 2028 for Annex I. The
            # policy starts with Annex III.
            #
            # From memory: the earlier date 2 August 2026. Unchecked: from memory, check the official text before citing.

            policy eu_ai_act_high_risk {
              from 2027-12-02  # as amended; Annex I from 2028-08-02
              jurisdiction "European Union"
              legal {
                set sandbox.months         = 12 months  # assumption; the law asks for sandboxes and sets no length here
                set manipulation.safeguard = 15%        # assumption; risk management, human oversight
              }
              enforcement {
                set budget.foresight = 0.2%  # assumption; bodies for conformity assessment, twice the default
              }
              status phased
              confidence medium
              source "Regulation (EU) 2024/1689 as amended; dates: futureprep, noerr (secondary source)"
              note "Dates as amended in 2026: 2027-12-02 (Annex III), 2028-08-02 (Annex I); earlier texts say 2026-08-02. Check the amended dates in the Official Journal. Unchecked: from memory, check the official text before citing: the earlier date 2 August 2026."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_ai_act_prohibitions.polity",
            ####"""
            # The first part of the AI Act to apply: prohibited practices, among them manipulation and exploiting vulnerability.
            # The law forbids named uses; `ban.bias` is about what cannot be assessed, and is left alone. Further bans follow on 2
            # December 2026.
            #
            # From memory: that 1.5 % stood in an earlier draft. Unchecked: from memory, check the official text before citing.

            policy eu_ai_act_prohibitions {
              from 2025-02-02
              jurisdiction "European Union"
              legal {
                set manipulation.safeguard = 10%  # assumption; aimed at by the bans on manipulation and exploitation
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. A cap is not an effect: EUR 35 million or 7 % of turnover.
              }
              status in_force
              confidence high
              source "Regulation (EU) 2024/1689, art. 5; dates and fines: digitalpolicyalert, noerr (secondary source)"
              note "Fines of EUR 35 million or 7 % (prohibited practices), EUR 15 million or 3 % (other duties), EUR 7.5 million or 1 % (wrong information) are carried by no lever. Sources differ: a stored page says 1.5 % for the last, an earlier draft value. New bans from 2026-12-02. Unchecked: from memory, check the official text before citing: that 1.5 % stood in an earlier draft."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_data_act.polity",
            ####"""
            # The Data Act: users' access to data of connected products, sharing with third persons on fair terms, access of public
            # bodies in exceptional need, and moving between clouds. The duty to design for access holds for products placed on the
            # market after 12 September 2026.
            #
            # From memory: switching charges fall to zero on 12 January 2027; gatekeepers may not receive the data, art. 5(3).
            # Unchecked: from memory, check the official text before citing.

            policy eu_data_act {
              from 2025-09-12
              jurisdiction "European Union"
              legal {
                set data.citizen_share = 20%  # assumption; users' rights over data of connected products
                set state.data_access  = 12%  # assumption; exceptional need, two points above the default
              }
              enforcement {
                set data.portability      = 20%  # assumption; cloud switching and sharing on request
                set data.mandated_sharing = 3%   # assumption; sharing with third persons at the user's request
              }
              status phased
              confidence high
              source "Regulation (EU) 2023/2854; dates: law firms (secondary source)"
              note "In force 2024-01-11, applies 2025-09-12, design duty for products after 2026-09-12; phased until the rule on switching charges. Fines on personal data as in Regulation (EU) 2016/679. Unchecked: from memory, check the official text before citing: switching charges fall to zero on 12 January 2027; gatekeepers may not receive the data, art. 5(3)."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_dga.polity",
            ####"""
            # The Data Governance Act: neutral intermediaries, data altruism, re-use of protected public data. Adoption is small:
            # about 45 intermediaries and 12 altruism organisations early in 2026 (an earlier count: 11 and 1). A merger into the
            # Data Act was proposed with the Digital Omnibus; no agreement by 18 June 2026.

            policy eu_dga {
              from 2023-09-24
              jurisdiction "European Union"
              legal {
                set commons.steward = trust  # assumption; independent non-profit organisations come nearest to a trust
              }
              enforcement {
                set data.social_share = 0.5%  # assumption; adoption is very small
                set commons.usability = 80%   # assumption; mixed formats, case by case
              }
              status in_force
              confidence medium
              source "Regulation (EU) 2022/868; counts and the state of the omnibus: law firms (secondary source)"
              note "Two counts of organisations differ by date (11 and 1, then about 45 and 12). May be merged into Regulation (EU) 2023/2854."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_dma.polity",
            ####"""
            # The Digital Markets Act: duties in advance for designated gatekeepers. Presumption: turnover in the Union of EUR 7.5
            # billion in each of three years or market value of EUR 75 billion, the same service in three Member States, 45 million
            # monthly end users and 10,000 yearly business users (art. 3(2)). A page in circulation gives EUR 6.5 billion; that was
            # the proposal.
            #
            # In force on 1 November 2022; the policy starts with the gatekeepers' first compliance. First fines on 23 April 2025:
            # EUR 500 million (Apple), EUR 200 million (Meta), far below the cap of 10 %; the first decisions thus came 13 months
            # after the duties.
            #
            # From memory: the day of first compliance (7 March 2024), art. 31 (1 %, 5 %), the content of interoperability,
            # portability and search-data duties. Unchecked: from memory, check the official text before citing.

            policy eu_dma {
              from 2024-03-07  # month known (March 2024), day from memory
              jurisdiction "European Union"
              legal {
                set designation.user_share = 10%  # art. 3(2): 45 million users, about 10 % of the population
                set antitrust.fine         = 10%  # art. 30; 20 % for repetition is left out
                set data.interoperability  = 30%  # assumption; messaging services and operating systems
                set data.portability       = 60%  # assumption; continuous and real-time portability
              }
              enforcement {
                set data.mandated_sharing = 5%  # assumption; search data to rivals, on request
              }
              status in_force
              confidence high
              source "Regulation (EU) 2022/1925, art. 3 (text read); caps of 10 and 20 %, first fines: law firms (secondary source)"
              note "In force 2022-11-01, first compliance March 2024. Of the four tests of designation a lever carries the users alone. Fines of 1 % (procedure) and 5 % of daily turnover (periodic) are not carried, nor the realised share of antitrust fines. Unchecked: from memory, check the official text before citing: the day of first compliance (7 March 2024), art. 31 (1 %, 5 %), the content of interoperability, portability and search-data duties."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_dsa.polity",
            ####"""
            # The Digital Services Act: due diligence for online services, and for very large platforms risk assessment,
            # mitigation, audit and access for researchers. Fines of at most 6 % (art. 74(1)) and 1 % for wrong information (art.
            # 74(2)) concern these duties, not the surveillance cap, so `protection.fine` is left alone.
            #
            # From memory: the day 17 February 2024, 45 million users in art. 33, 0.05 %. Unchecked: from memory, check the
            # official text before citing.

            policy eu_dsa {
              from 2024-02-17  # day from memory
              jurisdiction "European Union"
              legal {
                set designation.user_share = 10%  # art. 33: 45 million users, about 10 % of the population
              }
              enforcement {
                set manipulation.safeguard = 15%  # assumption; the law asks for mitigation and gives no number
              }
              status in_force
              confidence high
              source "Regulation (EU) 2022/2065, art. 43 and 74 (texts read)"
              note "In force 2022-11-16, applies in full from 2024-02-17. Fines of 6 % and 1 % and the supervisory fee (at most 0.05 % of worldwide net income) are carried by no lever. Unchecked: from memory, check the official text before citing: the day 17 February 2024, 45 million users in art. 33, 0.05 %."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/eu_gdpr.polity",
            ####"""
            # The General Data Protection Regulation. The law caps fines at the larger of EUR 20 million and 4 % of worldwide
            # turnover; the lever carries the share only, of turnover in the market.
            #
            # Evidence of effects, to test a run against, not put into it: web technology vendors 15 % fewer one week after, their
            # concentration (HHI) up 17 %, gone in the aggregate by the end of 2018 and lasting in advertising (Johnson, Shriver
            # and Goldberg 2023); about a third of apps left a large shop, entry fell by 47 % (Janßen and others 2022; magnitudes
            # are contested).
            #
            # From memory: articles 5, 6, 7, 20, 33, 52 and 83(4). Unchecked: from memory, check the official text before citing.

            policy eu_gdpr {
              from 2018-05-25
              jurisdiction "European Union"
              legal {
                set protection.fine             = 4%   # art. 83(5), larger of EUR 20 million and 4 %; the floor is left out
                set protection.surveillance_cap = 0.6  # assumption; data minimisation, art. 5(1)(c)
                set protection.consent          = 60%  # assumption; consent is one of six grounds, art. 4(11), 6 and 7
                set regulator.independence      = 70%  # assumption; independence is required, art. 52
                set border.data_flow            = 80%  # assumption; transfer rules, chapter V
              }
              enforcement {
                set protection.realised_fine = 2%   # assumption; realised fines are .001 to .2 of the cap
                set data.portability         = 10%  # assumption; the right of art. 20 is full, its use is rare
              }
              status in_force
              confidence high
              source "Regulation (EU) 2016/679, art. 83(5) (text read); effects: Johnson, Shriver and Goldberg 2023, Janßen and others 2022 (abstracts read)"
              note "Lower tier of fines (EUR 10 million, 2 %) and the 72-hour notice of breaches are carried by no lever. Unchecked: from memory, check the official text before citing: articles 5, 6, 7, 20, 33, 52 and 83(4)."
              checked 2026-11-22
            }

            """####
        ),
    ]
}
