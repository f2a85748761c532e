// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// Regimes named for what is done with data.
    static let dataRegimes: [(path: String, text: String)] = [
        (
            "regimes/consent_intermediaries.polity",
            ####"""
            # Citizens decide, through registered intermediaries that carry consent and cannot see the data, on public digital
            # rails; after India's account aggregators (2021) and its data protection Act of 2023. A type, not a portrait; the laws
            # with their dates are the policies `in_account_aggregator` and `in_dpdp`.
            #
            # Who would defend it: those who hold that data should follow the person; that an open public layer with private
            # services on top scales without giving the data to the State or to one enterprise; that consent by purpose respects
            # choice.
            #
            # What it does not say: that people read what they consent to; that they are paid (the intermediary carries data, it
            # does not bargain); that many join (adoption is a result); anything about the press. Fines in fact imposed keep the
            # default.

            regime consent_intermediaries {
              data.citizen_share              = 60%   # assumption; consent moves data held by others (account aggregators, 2021)
              data.portability                = 60%   # assumption; data fetched on consent from one provider for another
              data.interoperability           = 40%   # assumption; open protocols on public rails
              core.access                     = 40%   # assumption; identity, payment and consent layers open to all
              commons.steward                 = open  # assumption: common rails, no pooled data
              protection.consent              = 80%   # assumption; registered consent managers, Act of 11 August 2023
              protection.fine                 = 2%    # assumption: the Act caps in money (INR 250 crore an instance)
              protection.small_firm_exemption = 30%   # assumption; exemptions for start-ups, from memory, unchecked
              antitrust.merger_hhi            = 0.18  # assumption: as in the presets of the seminar
              antitrust.merger_delta          = 0.01  # assumption: as in the presets of the seminar
              state.data_access               = 20%   # assumption; exemptions for the State, s. 17, from memory, unchecked
            }

            """####
        ),
        (
            "regimes/data_as_labour.polity",
            ####"""
            # Data as work that is paid for: citizens own what they generate and sell it through unions of data; after "data as
            # labour" (Arrieta-Ibarra and others 2018; Posner and Weyl 2018) and consumers' property in data (Jones and Tonetti
            # 2020).
            #
            # Who would defend it: those who hold that data are made by people's activity, that a price draws better data, and that
            # unions balance the buyer's power.
            #
            # What it does not say: that data are labour (critics dispute it); that prices reflect harm to third persons, since one
            # person's data reveal others (Acemoglu and others 2022); that the pay is large. Fines in fact imposed keep the
            # default.

            regime data_as_labour {
              data.citizen_share       = 90%    # assumption; Jones and Tonetti 2020: consumers own data
              data.licence_price       = 0.001  # assumption: twice the default, what a union would ask
              data.portability         = 50%    # assumption; one's data go where one works
              organisations.bargaining = 60%    # assumption; data unions, Arrieta-Ibarra and others 2018
              protection.consent       = 80%    # assumption; no collection without a contract
              antitrust.merger_hhi     = 0.18   # assumption: as in the presets of the seminar
              antitrust.merger_delta   = 0.01   # assumption: as in the presets of the seminar
            }

            """####
        ),
        (
            "regimes/data_cooperatives.polity",
            ####"""
            # Users own: half of the enterprises are co-operatives, pooled data are run by a co-operative steward, and members
            # bargain together; after the literature on co-operatives, commons and platform co-operatives (Hansmann 1996, Ostrom
            # 1990, Scholz 2016; from memory, unchecked).
            #
            # Who would defend it: those who hold that people who make and bear the risk of data should decide on them and receive
            # the surplus, without a profit-seeking owner and without the State.
            #
            # What it does not say: that members agree or turn up (deciding together is costly); that capital is as easy to raise;
            # that many join (real adoption of commons has been small, see `commons_decode` and `eu_dga`). Fines in fact imposed
            # keep the default.

            regime data_cooperatives {
              data.social_share        = 40%          # assumption; pooled by members
              data.citizen_share       = 50%          # assumption: of the remainder
              data.portability         = 60%          # assumption; free choice of the co-operative
              data.interoperability    = 40%          # assumption
              commons.steward          = cooperative  # definition of this regime
              commons.nodes            = 20           # assumption: one store a community
              commons.access_fee       = 0.0002       # assumption; members' income from pooled data
              cooperative.share        = 50%          # assumption; half of the enterprises
              organisations.bargaining = 50%          # assumption; collective sale of licences
              participation.weight     = 20%          # assumption; members' voice
              antitrust.merger_hhi     = 0.18         # assumption: as in the presets of the seminar
              antitrust.merger_delta   = 0.01         # assumption: as in the presets of the seminar
            }

            """####
        ),
        (
            "regimes/data_elements.polity",
            ####"""
            # Data as a factor of production with separated rights: to hold data resources, to process and use them, and to operate
            # data products; after China's "Data Twenty" opinions of 2 December 2022. Public, enterprise and personal data are
            # authorised by grade, data trade at venues, income is shared "by contribution", and dividends are to reach "all the
            # people". A type, not a portrait; the document itself is the policy `cn_data_twenty`.
            #
            # Who would defend it: those who hold that splitting rights avoids both the closed shop of one owner and the deadlock
            # of many; that a State which orients investment can build infrastructure that no enterprise would; that data should be
            # sold, not hoarded.
            #
            # What it does not say: any number: the opinions have none, so every value here is an assumption; that the State's
            # access is used well or badly (oversight keeps the default, as in other presets after countries); anything about the
            # press.

            regime data_elements {
              data.social_share           = 30%     # assumption; public data authorised for operation, Data Twenty 2022
              data.citizen_share          = 10%     # assumption; personal data by authorisation, Data Twenty 2022
              data.mandated_sharing       = 10%     # assumption; the right to process and use is apart from the right to hold
              commons.steward             = state   # assumption; graded authorisation by public bodies
              commons.nodes               = 30      # assumption: one venue a province
              commons.access_fee          = 0.0002  # assumption; trading venues, priced use
              technology.social_ownership = 20%     # assumption; publicly owned networks and clouds
              knowledge.openness          = 0.05    # assumption
              budget.research             = 3%      # assumption
              dividend.data               = 1%      # assumption; "dividends … by all the people", Data Twenty 2022, no number
              protection.surveillance_cap = 0.7     # assumption
              protection.consent          = 50%     # assumption
              protection.fine             = 5%      # assumption: China's law of 2021, 5 % of yearly turnover, from memory, unchecked
              antitrust.merger_hhi        = 0.18    # assumption: as in the presets of the seminar
              antitrust.merger_delta      = 0.01    # assumption: as in the presets of the seminar
              orientation.strength        = 50%     # assumption; planned direction of innovation
              state.data_access           = 20%     # assumption: as in the other presets whose law names wide grounds
              border.data_flow            = 30%     # assumption; assessment before export
              border.platform_entry       = 30%     # assumption; licensing of foreign services
            }

            """####
        ),
    ]
}
