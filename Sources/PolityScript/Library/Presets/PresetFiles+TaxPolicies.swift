// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// Taxes on digital services, levies and dividends.
    static let taxPolicies: [(path: String, text: String)] = [
        (
            "policies/dividend_alaska_like.polity",
            ####"""
            # A dividend after Alaska's fund: at least 25 % of mineral royalties go to a fund (1976), which has paid each resident
            # since 1982, about USD 1,600 a year on average in dollars of 2019; draw of about 5 % of the average value. Here
            # transposed to data revenue: 25 % of it is paid out at once. The fund, its growth and the rule of draw have no lever,
            # so early payments are overstated and late ones understated.

            policy dividend_alaska_like {
              from 1982-01-01  # year of the first dividend, day assumed
              jurisdiction "Alaska, transposed to data"
              legal {
                set dividend.data = 25%  # share of royalties that goes to the fund, transposed to data revenue
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. The real dividend is paid yearly.
              }
              status proposed
              confidence medium
              source "Alaska Permanent Fund, 1976 and 1982 (secondary source: wikimili)"
              note "The facts of Alaska are of high confidence; the transposition to data is this file's own and no law. The day is assumed."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dividend_data.polity",
            ####"""
            # A dividend paid out of data revenue, proposed in California in February 2019 and never law. No share was stated. For
            # scale, experts have put the value of personal data at USD 100 to 1,000 a person and year.
            #
            # From memory: that it was made in California in February 2019. Unchecked: from memory, check the official text before
            # citing.

            policy dividend_data {
              from 2019-02-01  # month from memory, day assumed
              jurisdiction "California, proposal"
              legal {
                set dividend.data = 5%  # assumption: the proposal states no share
              }
              enforcement {
                # Nothing known of enforcement that a lever carries. It was never law.
              }
              status proposed
              confidence low
              source "Data dividend proposal, 2019; values: radicalmarkets.com (secondary source)"
              note "Never law; share assumed. Unchecked: from memory, check the official text before citing: that it was made in California in February 2019."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_at.polity",
            ####"""
            # Austria's tax on online advertising only, which is the base that the lever has.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.
            #
            # From memory: that the tax starts in 2020 rather than 2021. Unchecked: from memory, check the official text before
            # citing.

            policy dst_at {
              from 2020-01-01  # year 2020 or 2021 in the source, day assumed
              jurisdiction "Austria"
              legal {
                set tax.digital_services = 5%  # rate of the law, online advertising
              }
              enforcement {
                set border.retaliation = 0.05  # assumption
              }
              status in_force
              confidence medium
              source "Austria, digital tax on online advertising (secondary source)"
              note "Confidence is high for the rate (secondary source), medium for the date; starting year 2020, day assumed. Unchecked: from memory, check the official text before citing: that the tax starts in 2020 rather than 2021."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_ca.polity",
            ####"""
            # Canada's digital services tax: 3 % above CAD 20 million, cancelled on 29 to 30 June 2025 under pressure in trade
            # talks. The case for studying retaliation: a threat, then repeal, about a year after the law.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.
            #
            # From memory: the day 28 June 2024; that the tax reached back to revenue of 2022. Unchecked: from memory, check the
            # official text before citing.

            policy dst_ca {
              from 2024-06-28  # year known, day from memory
              to 2025-06-29    # sources give 29 to 30 June
              jurisdiction "Canada"
              legal {
                set tax.digital_services = 3%  # rate of the law; the threshold of CAD 20 million is left out
              }
              enforcement {
                set border.retaliation = 1  # assumption; one threat that led to repeal in one year
              }
              status repealed
              confidence high
              source "Canada, Digital Services Tax Act (secondary source)"
              note "Cancelled 29 to 30 June 2025 under trade pressure; the earlier day is used. Retaliation of one a year is read off a single case. Unchecked: from memory, check the official text before citing: the day 28 June 2024; that the tax reached back to revenue of 2022."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_es.polity",
            ####"""
            # Spain's tax on certain digital services.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.
            #
            # From memory: that the tax starts in 2021 rather than 2020. Unchecked: from memory, check the official text before
            # citing.

            policy dst_es {
              from 2021-01-01  # year 2020 or 2021 in the source, day assumed
              jurisdiction "Spain"
              legal {
                set tax.digital_services = 3%  # rate of the law
              }
              enforcement {
                set border.retaliation = 0.05  # assumption
              }
              status in_force
              confidence medium
              source "Spain, tax on certain digital services (secondary source)"
              note "Confidence is high for the rate (secondary source), medium for the date; starting year 2021, day assumed. Unchecked: from memory, check the official text before citing: that the tax starts in 2021 rather than 2020."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_fr.polity",
            ####"""
            # France's tax on digital services; about EUR 700 million in 2024. On 28 October 2025 the National Assembly voted 6 %
            # in first reading (its committee had 15 %); the outcome was not established, so the rate stays 3 %.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.

            policy dst_fr {
              from 2019-01-01
              jurisdiction "France"
              legal {
                set tax.digital_services = 3%  # rate of the law; 6 % was voted in first reading only
              }
              enforcement {
                set border.retaliation = 0.1  # assumption
              }
              status check
              confidence medium
              source "France, tax on digital services of 2019 (secondary source: vatupdate, medianama)"
              note "Confidence is high for 3 %, low for 6 %. Check the rate for 2026. Thresholds (EUR 750 million worldwide, 25 million in the country) are carried by no lever."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_it.polity",
            ####"""
            # Italy's digital services tax.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.
            #
            # From memory: that the tax starts in 2020 rather than 2021. Unchecked: from memory, check the official text before
            # citing.

            policy dst_it {
              from 2020-01-01  # year 2020 or 2021 in the source, day assumed
              jurisdiction "Italy"
              legal {
                set tax.digital_services = 3%  # rate of the law
              }
              enforcement {
                set border.retaliation = 0.05  # assumption
              }
              status in_force
              confidence medium
              source "Italy, digital services tax (secondary source)"
              note "Confidence is high for the rate (secondary source), medium for the date; starting year 2020, day assumed. Unchecked: from memory, check the official text before citing: that the tax starts in 2020 rather than 2021."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/dst_uk.polity",
            ####"""
            # The United Kingdom's digital services tax on revenue from search, social media and marketplaces; about USD 1.1
            # billion a year.
            #
            # The lever taxes platforms' advertising and data revenue. Its incidence is a result: pass-through to business users is
            # not a lever; published estimates run from .3 to 1.
            #
            # From memory: the thresholds; the name of the Act. Unchecked: from memory, check the official text before citing.

            policy dst_uk {
              from 2020-04-01
              jurisdiction "United Kingdom"
              legal {
                set tax.digital_services = 2%  # rate of the law; thresholds are left out
              }
              enforcement {
                set border.retaliation = 0.05  # assumption
              }
              status in_force
              confidence high
              source "Finance Act 2020, digital services tax; rate: secondary source"
              note "Thresholds (GBP 500 million worldwide, 25 million in the country) are carried by no lever. Unchecked: from memory, check the official text before citing: the thresholds; the name of the Act."
              checked 2026-11-22
            }

            """####
        ),
        (
            "policies/levy_in.polity",
            ####"""
            # India's equalisation levies: 6 % on online advertising paid to non-residents (2016) and 2 % on electronic commerce
            # (2020). The policy carries the first, whose base is the lever's; the second ended on 1 August 2024 and has no lever
            # (commissions are not advertising).
            #
            # From memory: the first day (1 June 2016), both ends (1 April 2025 and 1 August 2024), the Acts' names. Unchecked:
            # from memory, check the official text before citing.

            policy levy_in {
              from 2016-06-01  # year known, day from memory
              to 2025-04-01    # from memory
              jurisdiction "India"
              legal {
                set tax.digital_services = 6%  # rate of 2016; residents are not spared by the lever
              }
              enforcement {
                set border.retaliation = 0.05  # assumption
              }
              status repealed
              confidence medium
              source "India, equalisation levy, Finance Acts 2016 and 2020 (rates: secondary source)"
              note "The 2 % levy on electronic commerce (2020 to 2024-08-01) is not carried. Unchecked: from memory, check the official text before citing: the first day (1 June 2016), both ends (1 April 2025 and 1 August 2024), the Acts' names."
              checked 2026-11-22
            }

            """####
        ),
    ]
}
