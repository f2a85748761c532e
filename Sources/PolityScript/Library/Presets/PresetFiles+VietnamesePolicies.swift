// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// Laws, decrees and resolutions of Vietnam.
    static let vietnamesePolicies: [(path: String, text: String)] = [
        (
            "policies/vn_ai_law.polity",
            ####"""
            # Viet Nam's Law on Artificial Intelligence: tiers of risk; bans on deception by deepfakes and on exploiting vulnerable
            # groups. Grace of 12 months, 18 for health, education and finance. Passed on 10 December 2025; Decree 142/2026 from 1
            # May 2026. The law forbids named uses; `ban.bias` is about what cannot be assessed, and is left alone.

            policy vn_ai_law {
              from 2026-03-01
              jurisdiction "Viet Nam"
              legal {
                set manipulation.safeguard = 10%  # assumption; the same as eu_ai_act_prohibitions, for like bans
              }
              enforcement {
                # Nothing known of enforcement that a lever carries.
              }
              status phased
              confidence medium
              source "Law 134/2025/QH15 and Decree 142/2026 (secondary source: laodong, digitalpolicyalert, acuity.tools)"
              note "In force 2026-03-01 with grace of 12 months, 18 for health, education and finance. Tiers of risk are carried by no lever."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_competition_2018.polity",
            ####"""
            # Viet Nam's Law on Competition. Art. 24 presumes dominance at 30 % for one enterprise, 50 % for two, 65 % for three,
            # 75 % for four and 85 % for five or more, without members below 10 %. Dominance is judged after the fact, case by
            # case; the lever designates in advance, so it overstates what follows from the 30 %.

            policy vn_competition_2018 {
              from 2019-07-01
              jurisdiction "Viet Nam"
              legal {
                set designation.user_share = 30%  # art. 24: one enterprise; a presumption, here taken as designation
                set antitrust.fine         = 10%  # abuse and agreements, of turnover in the relevant market
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. No realised share of antitrust fines exists as a lever.
              }
              status in_force
              confidence high
              source "Law 23/2018/QH14, art. 24 (text read, en.vcc.gov.vn); fines: luatvietnam (secondary source)"
              note "Passed 2018-06-12. Presumptions for groups of enterprises are carried by no lever, nor fines of 5 % (concentrations), VND 2 billion (unfair competition) and VND 200 million (other)."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_data_law.polity",
            ####"""
            # Viet Nam's Law on Data: classes of data (core, important, other; shared, private, open; art. 13), a National Data
            # Centre and national database, the data owner's rights as property rights, and provision to State bodies without the
            # subject's consent in four cases: emergency, threat to defence or security, disaster, prevention of riot or terrorism
            # (art. 18), with duties to limit purpose, destroy and notify.

            policy vn_data_law {
              from 2025-07-01
              jurisdiction "Viet Nam"
              legal {
                set data.citizen_share     = 20%    # assumption; rights of the data owner are property rights
                set commons.steward        = state  # National Data Centre
                set commons.nodes          = 1      # assumption; one National Data Centre as one store
                set state.data_access      = 20%    # assumption; art. 18, four cases without consent
                set state.access_oversight = 50%    # assumption: the default; duties to limit purpose, destroy, notify
              }
              enforcement {
                set data.social_share = 5%   # assumption; the law opens mainly data of State bodies, not of platforms
                set commons.usability = 80%  # assumption; the database is being built
              }
              status in_force
              confidence high
              source "Law 60/2024/QH15, art. 13 and 18 (secondary source: lawnet, laodong.vn); property: vietnamnews.vn (secondary source)"
              note "Passed 2024-11-30; Decree 165/2025 of 2025-06-30. The law gives no shares: all numbers are assumptions."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_decree13_2023.polity",
            ####"""
            # Viet Nam's first decree on personal data: eleven rights of the data subject, five duties, consent that silence does
            # not give, dossiers of impact assessment. Issued on 17 April 2023; superseded by Law 91/2025/QH15. It had no schedule
            # of fines of its own.
            #
            # From memory: dossiers within 60 days. Unchecked: from memory, check the official text before citing.

            policy vn_decree13_2023 {
              from 2023-07-01
              to 2026-01-01
              jurisdiction "Viet Nam"
              legal {
                set protection.consent          = 60%  # assumption; consent with exceptions, silence is not consent
                set protection.surveillance_cap = 0.8  # assumption; purpose limits
                set protection.fine             = 0%   # no schedule of fines of its own
              }
              enforcement {
                set data.portability = 5%  # assumption; a right to be given one's data, little used
              }
              status superseded
              confidence high
              source "Decree 13/2023/ND-CP (secondary source: Grant Thornton Viet Nam, tilleke)"
              note "Fines under other decrees may apply and are left out. Unchecked: from memory, check the official text before citing: dossiers within 60 days."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_merger_35_2020.polity",
            ####"""
            # Viet Nam's decree under the Law on Competition: notification if assets or turnover in the country reach VND 3,000
            # billion, the deal VND 1,000 billion, or the combined share 20 %; no concern if the HHI stays below 1,800 points or
            # rises by less than 100. The lever presumes unlawful what is beyond this, the decree only looks closer, so the policy
            # overstates.
            #
            # From memory: the deal of VND 1,000 billion, the share of 20 %, the HHI figures. Unchecked: from memory, check the
            # official text before citing.

            policy vn_merger_35_2020 {
              from 2020-05-15
              jurisdiction "Viet Nam"
              legal {
                set antitrust.merger_hhi   = 0.18  # 1,800 points: end of the safe harbour, not a presumption
                set antitrust.merger_delta = 0.01  # 100 points: end of the safe harbour, not a presumption
              }
              enforcement {
                # Nothing known of enforcement that a lever carries.
              }
              status in_force
              confidence medium
              source "Decree 35/2020/ND-CP (VND 3,000 billion: secondary source)"
              note "Confidence is high for VND 3,000 billion, medium for the rest. Thresholds of notification are carried by no lever. Unchecked: from memory, check the official text before citing: the deal of VND 1,000 billion, the share of 20 %, the HHI figures."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_pdpl.polity",
            ####"""
            # Viet Nam's Law on Personal Data Protection, 39 articles. Highest fines: trading personal data, ten times the revenue
            # from the violation; unlawful transfer abroad, 5 % of the yearly turnover before; other violations, VND 3 billion;
            # where the figure from revenue is absent or lower, VND 3 billion; individuals half. Notice within 72 hours. Small
            # enterprises and start-ups may skip some duties for five years, unless they have 100,000 data subjects, sensitive
            # data, or process for others (Decree 356/2025).
            #
            # Sources conflict on "ten times": of the revenue, or of the illegal profit, from the violation; the notes of law firms
            # say revenue. The decree on sanctions was still described as a draft under consultation.

            policy vn_pdpl {
              from 2026-01-01
              jurisdiction "Viet Nam"
              legal {
                set protection.fine                 = 5%   # unlawful transfer abroad; other caps are no share of turnover
                set protection.consent              = 70%  # assumption; consent with exceptions
                set protection.surveillance_cap     = 0.7  # assumption; purpose limits
                set protection.small_firm_exemption = 50%  # assumption; some duties waived for five years
                set border.data_flow                = 70%  # assumption; assessment of transfers
              }
              enforcement {
                set protection.realised_fine = 2%  # assumption; as for eu_gdpr, until the decree on sanctions is known
              }
              status in_force
              confidence high
              source "Law 91/2025/QH15 and Decree 356/2025 (secondary source: dblegal, ata-legal, cdlaf); draft decree: indochinecounsel (secondary source)"
              note "Passed 2025-06-26. Ten times the revenue (sources differ: revenue or illegal profit) and VND 3 billion are carried by no lever; applying 5 % to all violations overstates some and understates trading. Whether the decree on sanctions has been issued: check."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_resolution_57.polity",
            ####"""
            # Resolution 57-NQ/TW of the Politburo on science, technology, innovation and digital transformation. Targets for 2030:
            # digital economy at least 30 % of GDP, productivity above 55 % of growth, high technology at least 50 % of exports,
            # online public services above 80 %, five leading digital enterprises, at least 3 % of the budget for science,
            # technology, innovation and digital transformation. A party resolution: direction, not law.
            #
            # From memory: research at 2 % of GDP with more than 60 % from outside the State. Unchecked: from memory, check the
            # official text before citing.

            policy vn_resolution_57 {
              from 2024-12-22
              jurisdiction "Viet Nam"
              legal {
                set budget.research = 3%  # at least 3 % of the budget, digital transformation included
              }
              enforcement {
                set orientation.strength = 40%  # assumption; how far targets move innovation
                set budget.access        = 2%   # assumption; twice the default, for services above 80 % online
              }
              status in_force
              confidence high
              source "Resolution 57-NQ/TW of 22 December 2024 (secondary source: baonghean)"
              note "The 3 % covers digital transformation too, so public research is overstated. Targets are not levers: compare them with a run's output. Unchecked: from memory, check the official text before citing: research at 2 % of GDP with more than 60 % from outside the State."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_resolution_68.polity",
            ####"""
            # Resolution 68-NQ/TW of the Politburo on the private sector, "the most important driving force". Targets: 2 million
            # enterprises by 2030, 55 to 58 % of GDP, 84 to 85 % of jobs; procedures and cost of compliance cut by 30 %; by 2045 3
            # million enterprises and more than 60 % of GDP. Baseline: 940,000 enterprises, about 50 % of GDP, 82 % of jobs. A
            # party resolution: direction, not law.

            policy vn_resolution_68 {
              from 2025-05-04
              jurisdiction "Viet Nam"
              legal {
                set protection.small_firm_exemption = 30%  # compliance cost cut by 30 %; the lever cuts fines too, small firms only
              }
              enforcement {
                set core.access = 5%  # assumption; support for enterprises' access to infrastructure
              }
              status in_force
              confidence high
              source "Resolution 68-NQ/TW of 4 May 2025 (secondary source: vietnam.vn, baonghean)"
              note "The cut of 30 % covers all procedures and all enterprises; the lever carries compliance of small ones and spares fines too, which the resolution does not say. Counts of enterprises are targets, to be compared with entry_rate."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_sandbox_353_2025.polity",
            ####"""
            # A controlled trial (sandbox) for digital technology. The lever holds for every application that the State cannot
            # assess; the decree for its own field.
            #
            # From memory: up to two years. Unchecked: from memory, check the official text before citing.

            policy vn_sandbox_353_2025 {
              from 2026-01-01
              jurisdiction "Viet Nam"
              legal {
                set sandbox.months = 24 months  # up to two years (unchecked)
              }
              enforcement {
                # Nothing known of enforcement that a lever carries.
              }
              status in_force
              confidence medium
              source "Decree 353/2025/ND-CP (secondary source: rahmatlim, vir.com.vn)"
              note "Confidence is high for the date, medium for the length. The decree covers digital technology, the lever everything. Unchecked: from memory, check the official text before citing: up to two years."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_sandbox_94_2025.polity",
            ####"""
            # A controlled trial (sandbox) for financial technology: lending between persons, credit scoring, open interfaces. The
            # lever holds for every application that the State cannot assess; the decree for its own field.
            #
            # From memory: up to two years. Unchecked: from memory, check the official text before citing.

            policy vn_sandbox_94_2025 {
              from 2025-07-01
              jurisdiction "Viet Nam"
              legal {
                set sandbox.months = 24 months  # up to two years (unchecked)
              }
              enforcement {
                # Nothing known of enforcement that a lever carries.
              }
              status in_force
              confidence medium
              source "Decree 94/2025/ND-CP (secondary source: rahmatlim, vir.com.vn)"
              note "Confidence is high for the date, medium for the length. The decree covers finance, the lever everything. Unchecked: from memory, check the official text before citing: up to two years."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/vn_two_tier.polity",
            ####"""
            # Local government of two tiers instead of three: districts ended, 63 provinces became 34, more than 10,000 communes
            # 3,321. Evidence runs both ways: processing time 30 to 40 % shorter in Quảng Ninh; deputies report about 32 posts a
            # commune and more than 10 too few in almost every one.
            #
            # The model has delay and overload by tier of its own. The block of enforcement adds what was reported, as absolute
            # values against the default State (12 months, 50 %), so it undoes a variant's values: with a variant, leave that block
            # out.

            policy vn_two_tier {
              from 2025-07-01
              jurisdiction "Viet Nam"
              legal {
                set state.tiers = 2  # three levels until 30 June 2025, then two
              }
              enforcement {
                set state.delay    = 8 months  # assumption; a third less than the default, after Quảng Ninh (30 to 40 %)
                set state.capacity = 45%       # assumption; a tenth less than the default, for posts not filled
              }
              status in_force
              confidence high
              source "Two-tier local government from 1 July 2025 (secondary source: vir.com.vn, en.nhandan.vn, vietnamnet.vn)"
              note "Confidence is high for the counts, medium for the effects. The only policy that moves levers of State quality, because tiers are its subject."
              checked 2026-11-22
            }

            """####
        ),
    ]
}
