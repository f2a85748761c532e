// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

/// The files of the preset library, in the order of their paths below Scenarios.
package enum PresetFiles {
    package static let all: [(path: String, text: String)] = [
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
        (
            "regimes/laissez_faire.polity",
            ####"""
            # No rule beyond contract and general taxation: data belong to whoever collects them, mergers are free, nothing is
            # shared by order. The name is the eighteenth-century "let (them) do". It is also the catalogue's default, said aloud,
            # and the base against which single levers are measured.
            #
            # Who would defend it: those who hold that entry and innovation undo any lead, that regulators know less than those
            # they regulate and are easily captured, and that every rule is paid for by the smallest.
            #
            # What it does not say: that competition lasts or that monopoly follows; that there is no State (taxes, schools, health
            # and transfers are those of every preset); anything about the quality of the State or the press.

            regime laissez_faire {
              data.social_share           = 0%    # definition of this regime
              data.citizen_share          = 0%    # definition of this regime
              data.mandated_sharing       = 0%    # definition of this regime
              data.interoperability       = 0%    # definition of this regime
              data.portability            = 0%    # definition of this regime
              knowledge.openness          = 0     # definition of this regime; knowledge still spills over
              core.access                 = 0%    # definition of this regime
              technology.social_ownership = 0%    # definition of this regime
              public_platform.scale       = 0%    # definition of this regime
              protection.surveillance_cap = 1     # definition of this regime: no cap
              protection.consent          = 0%    # definition of this regime
              antitrust.merger_hhi        = 1     # definition of this regime: no merger control
              antitrust.breakup_share     = 100%  # definition of this regime: never
              designation.user_share      = 100%  # definition of this regime: never
              manipulation.safeguard      = 0%    # definition of this regime
              ban.bias                    = 0%    # definition of this regime: what cannot be assessed is allowed
              tax.digital_services        = 0%    # definition of this regime
              dividend.data               = 0%    # definition of this regime
              orientation.strength        = 0%    # definition of this regime
              state.bailout               = 0%    # definition of this regime: no enterprise is rescued
            }

            """####
        ),
        (
            "regimes/privatised_data.polity",
            ####"""
            # The first of the two models named at the national seminar in Hanoi, 13 January 2026. Its display name there is
            # "digital capitalism": "the privatisation of data and knowledge, turning data generated through large-scale social
            # activity into a strategic resource and a source of monopoly power for major corporations". `privatised_data` is the
            # neutral name and the definition; `digital_capitalism` is the same regime under the seminar's name.
            #
            # Who would defend it: those who hold that whoever pays for collecting and refining data should own the result; that
            # exclusive control pays for investment, free services and new products; that rivals, ordinary competition law and the
            # choice to leave discipline the owner better than an administrator would.
            #
            # What it does not say: that monopoly follows (that is a result, not a lever); that there is no law (ordinary merger
            # control holds, as in `social_asset`; for none see `laissez_faire`); anything about the quality of the State, the
            # press or enforcement, which are the same in both models. What is not set keeps the catalogue's default.

            regime privatised_data {
              data.social_share           = 0%    # the seminar: "privatisation of data"
              data.citizen_share          = 0%    # the seminar: the collector controls what it collects
              data.mandated_sharing       = 0%    # the seminar: exclusive control
              data.interoperability       = 0%    # assumption: each platform keeps its own network
              knowledge.openness          = 0     # the seminar: "privatisation of … knowledge"; beyond what spills over anyway
              core.access                 = 0%    # the seminar, by contrast with core technologies as social assets
              technology.social_ownership = 0%    # the seminar, by contrast with core technologies as social assets
              orientation.strength        = 0%    # the seminar, by contrast with the State's orientation
              antitrust.merger_hhi        = 0.18  # US Merger Guidelines 2023 (1,800 points, unchecked); ordinary law of both models
              antitrust.merger_delta      = 0.01  # US Merger Guidelines 2023 (100 points, unchecked); ordinary law of both models
            }

            # The seminar's name for it.
            regime digital_capitalism extends privatised_data { }

            """####
        ),
        (
            "regimes/public_utility.polity",
            ####"""
            # Platforms as utilities: a public platform beside private ones, open core infrastructure, common carriage and duties
            # of the largest; after the public-utility tradition applied to digital services (Rahman 2018, from memory, unchecked).
            #
            # Who would defend it: those who hold that services with large fixed cost and network effects are natural monopolies,
            # and that a provider bound to serve users, at cost and without discrimination, wastes least.
            #
            # What it does not say: that a public provider is well run (its managers have the same agency loss as any other); that
            # it innovates more or less; who holds the data beyond what the steward needs. Fines in fact imposed keep the default.

            regime public_utility {
              data.social_share           = 20%           # assumption; data of the public service
              data.interoperability       = 80%           # assumption; common carriage
              data.portability            = 60%           # assumption
              core.access                 = 60%           # assumption; open infrastructure at public cost
              technology.social_ownership = 30%           # assumption; part of networks and clouds
              technology.compensation     = 100%          # assumption: bought at full value
              commons.steward             = municipality  # assumption; municipal utilities
              commons.nodes               = 20            # assumption: one store a city or region
              public_platform.scale       = 100%          # assumption; technology of a mean enterprise
              public_platform.user_weight = 80%           # assumption; serves users first
              protection.surveillance_cap = 0.5           # assumption; what the service needs, and some
              antitrust.merger_hhi        = 0.18          # assumption: as in the presets of the seminar
              antitrust.merger_delta      = 0.01          # assumption: as in the presets of the seminar
              designation.user_share      = 10%           # assumption; utility duties from a tenth of citizens
            }

            """####
        ),
        (
            "regimes/regulated_market.polity",
            ####"""
            # A market in privately held data under general rules, after the law of the European Union (data protection, digital
            # markets, digital services, data act). It is a type, not a portrait: the laws themselves, with dates and enforcement,
            # are the policies `eu_gdpr`, `eu_dma`, `eu_dsa`, `eu_data_act`, `eu_dga`, `eu_ai_act_prohibitions` and
            # `eu_ai_act_high_risk`.
            #
            # Who would defend it: those who hold that property and competition should stay, and that rights, duties for the
            # largest and an independent regulator keep them fair without deciding what is produced.
            #
            # What it does not say: that the rules are followed (fines in fact imposed are left at the default, as in every
            # preset); that they cost nothing (compliance falls hardest on small enterprises; see the evidence in `eu_gdpr`);
            # anything about the press.

            regime regulated_market {
              data.citizen_share          = 30%        # assumption; device data, Regulation (EU) 2023/2854
              data.mandated_sharing       = 10%        # assumption; Regulations (EU) 2022/1925 and 2023/2854
              data.interoperability       = 20%        # assumption; Regulation (EU) 2022/1925, messaging services
              data.portability            = 50%        # assumption; Regulation (EU) 2016/679 art. 20 (article unchecked)
              protection.surveillance_cap = 0.6        # assumption; data minimisation, Regulation (EU) 2016/679 art. 5(1)(c)
              protection.consent          = 60%        # assumption; Regulation (EU) 2016/679 art. 4(11) and 7
              protection.fine             = 4%         # Regulation (EU) 2016/679 art. 83(5); its floor of EUR 20 million left out
              antitrust.merger_hhi        = 0.2        # assumption: EU guidelines of 2004, 2,000 points, from memory, unchecked
              antitrust.merger_delta      = 0.015      # assumption: EU guidelines of 2004, 150 points, from memory, unchecked
              antitrust.fine              = 10%        # Regulation (EU) 2022/1925 art. 30; 20 % for repetition left out
              designation.user_share      = 10%        # Regulation (EU) 2022/1925 art. 3(2): 45 million, about 10 %
              manipulation.safeguard      = 20%        # assumption; risk mitigation, Regulation (EU) 2022/2065
              sandbox.months              = 12 months  # assumption; sandboxes under Regulation (EU) 2024/1689
              regulator.independence      = 70%        # assumption; Regulation (EU) 2016/679 art. 52 (unchecked)
              border.data_flow            = 80%        # assumption; transfer rules of Regulation (EU) 2016/679
            }

            """####
        ),
        (
            "regimes/social_asset.polity",
            ####"""
            # The second of the two models named at the national seminar in Hanoi, 13 January 2026. Its display name there is
            # "technological socialism": "prioritises human development, social progress and equity, treating data and core
            # technologies as social assets to be managed for the common good, with the state playing a key role in regulation,
            # orientation and the protection of fairness". `social_asset` is the neutral name and the definition.
            #
            # Who would defend it: those who hold that data made by everybody are a common product; that use by one does not
            # exclude use by another, so closing them wastes them; that gains should serve human development first and reach those
            # who have least.
            #
            # What it does not say: that the State owns the data (holder, manager, regulator and user are four roles; the steward
            # here is a trust, and `commons.steward = state` or `cooperative` is one line away); who judges the common good; that
            # the State is more honest or better informed, or enforces better: fines, their realised share, the regulator's means
            # and independence, the press and the State's own access to data are the same as in `privatised_data`. The two differ
            # only in ownership, in what public money is for, and in the State's role, as the sentence says.

            regime social_asset extends privatised_data {
              data.social_share           = 60%    # assumption; the seminar: "data … as social assets"
              data.citizen_share          = 50%    # assumption: of the remainder, so 20 % of all stays with collectors
              data.interoperability       = 80%    # assumption: networks as a social asset
              knowledge.openness          = 0.2    # assumption; the seminar, by contrast with the privatisation of knowledge
              core.access                 = 60%    # assumption; the seminar: "core technologies as social assets"
              technology.social_ownership = 50%    # assumption; the seminar: "core technologies as social assets"
              technology.compensation     = 50%    # assumption: half of the value is paid to former owners
              commons.steward             = trust  # assumption: the sentence names no manager
              commons.nodes               = 1      # assumption: one store, the riskier case for breaches
              budget.education            = 16%    # assumption: default 12 %; the seminar: "human development"
              budget.access               = 3%     # assumption: default 1 %; the seminar: "equity"
              budget.health               = 12%    # assumption: default 10 %; the seminar: "human development"
              budget.protection           = 8%     # assumption: default 5 %; the seminar: "protection of fairness"
              budget.research             = 4%     # assumption: default 2 %; the seminar: "orientation"
              priority.vulnerable         = 30%    # assumption; the seminar: "equity", "protection of fairness"
              protection.surveillance_cap = 0.35   # assumption; the seminar: "regulation"; law on the books, enforced no better
              orientation.strength        = 40%    # assumption; the seminar: "orientation"
            }

            # The seminar's name for it.
            regime technological_socialism extends social_asset { }

            """####
        ),
        (
            "regimes/socialist_oriented_market.polity",
            ####"""
            # A socialist-oriented market economy with State orientation, property rights in data, and a promoted private sector;
            # after Viet Nam's law: Law on Data 60/2024/QH15, Personal Data Protection Law 91/2025/QH15, Competition Law
            # 23/2018/QH14, and Resolutions 57-NQ/TW and 68-NQ/TW. It is more mixed than either of the seminar's two models and is
            # not one of them: the Law on Data treats a data owner's rights as property rights, and Resolution 68 calls the private
            # economy "the most important driving force". The laws with their dates are the policies whose names begin with `vn_`.
            #
            # Who would defend it: those who hold that markets and private enterprise develop productive forces, that the State
            # sets the direction and secures social aims, and that rights over data can be both property and a matter of public
            # interest.
            #
            # What it does not say: how the rules work in practice (law on the books; a decree on sanctions was still described as
            # a draft); anything about the quality of the State or the press, where published indices are contested. "The
            # conference" below is the national conference on human rights in Ho Chi Minh City, 17 November 2025. Values are
            # assumptions unless cited.

            regime socialist_oriented_market {
              data.social_share               = 15%        # assumption; national database and shared data, Law 60/2024/QH15 art. 13
              data.citizen_share              = 25%        # assumption; data owner's rights are property, Law 60/2024/QH15
              data.portability                = 10%        # assumption
              commons.steward                 = state      # Law 60/2024/QH15: National Data Centre
              commons.nodes                   = 1          # assumption; one National Data Centre, Law 60/2024/QH15
              core.access                     = 20%        # assumption; national data infrastructure, Resolution 57
              technology.social_ownership     = 20%        # assumption; State-owned telecommunications
              knowledge.openness              = 0.05       # assumption
              budget.access                   = 2%         # assumption; online public services above 80 %, Resolution 57
              budget.research                 = 3%         # Resolution 57: at least 3 %, digital transformation included
              priority.vulnerable             = 20%        # assumption; the conference: protecting vulnerable groups
              education.rights                = 10%        # assumption; the conference: rights education in all schools
              participation.weight            = 10%        # assumption; the conference: feedback on draft documents
              protection.surveillance_cap     = 0.7        # assumption; purpose limits, Law 91/2025/QH15
              protection.consent              = 70%        # assumption; consent is not silence, Decree 13/2023 and Law 91/2025/QH15
              protection.fine                 = 5%         # Law 91/2025/QH15: 5 % for unlawful transfer abroad; other caps left out
              protection.small_firm_exemption = 50%        # assumption; Decree 356/2025: some duties waived for 5 years
              antitrust.merger_hhi            = 0.18       # Decree 35/2020: 1,800 points, from memory, unchecked
              antitrust.merger_delta          = 0.01       # Decree 35/2020: 100 points, from memory, unchecked
              antitrust.fine                  = 10%        # Law 23/2018/QH14: 10 % of turnover in the relevant market
              sandbox.months                  = 24 months  # Decrees 94/2025 and 353/2025: up to 2 years, from memory, unchecked
              ban.bias                        = 20%        # assumption; the conference: "banning what cannot be managed"
              orientation.strength            = 40%        # assumption; targets of Resolution 57
              state.data_access               = 20%        # assumption; four cases without consent, Law 60/2024/QH15 art. 18
              border.data_flow                = 70%        # assumption; transfer assessment, Law 91/2025/QH15
            }

            """####
        ),
        (
            "regimes/surveillance_state.polity",
            ####"""
            # The State sees what everybody holds: wide access to data of enterprises and the commons, little oversight, data kept
            # inside the border. A type found under more than one economic system, and no portrait of a country; it is here because
            # harm by the State must be as easy to examine as harm by enterprises.
            #
            # Who would defend it: those who hold that security, public order and health come before privacy, that a State which
            # knows more serves better, and that private hands are no safer.
            #
            # What it does not say: that the State is corrupt or unable (its quality is the same as in every preset; add the
            # variant `capable` or `predatory`); that enterprises collect less; anything about the press, which keeps the default
            # here too. It sets data and border rules beside access, so divide its results with `explain`.

            regime surveillance_state {
              data.social_share      = 40%    # assumption; registers and feeds in public hands
              commons.steward        = state  # definition of this regime
              commons.nodes          = 1      # assumption; one central store
              antitrust.merger_hhi   = 0.18   # assumption: as in the presets of the seminar
              antitrust.merger_delta = 0.01   # assumption: as in the presets of the seminar
              state.data_access      = 80%    # assumption; definition of this regime
              state.access_oversight = 5%     # assumption; definition of this regime
              regulator.independence = 10%    # assumption; supervision by the bodies supervised
              border.data_flow       = 20%    # assumption; localisation
              border.platform_entry  = 50%    # assumption; licences with access as a condition
            }

            """####
        ),
        (
            "variants/capable.polity",
            ####"""
            # A State that works well, whatever its role. A variant applies to any regime alike, so that no regime wins by assuming
            # a better State. Tiers are left alone: their number is a choice of form, not a grade. Every value is an assumption.

            variant capable {
              state.capacity          = 80%       # assumption: well above the middle, not perfect
              state.integrity         = 85%       # assumption: some leakage is left in the best administrations
              state.transparency      = 75%       # assumption: most of what officials do can be seen
              state.delay             = 6 months  # assumption: half of the default
              state.information_error = 0.25      # assumption: half of the default; dispersed knowledge stays dispersed
              state.foresight         = 60%       # assumption: twice the default
            }

            """####
        ),
        (
            "variants/captured.polity",
            ####"""
            # A State that can act and serves those who lobby it, whatever its role. Capture itself is a result of the model
            # (`capture`); this variant sets the qualities that let it grow: low integrity and low transparency. A variant applies
            # to any regime alike. Every value is an assumption.

            variant captured {
              state.capacity          = 50%        # assumption: the default; the trouble is not ability
              state.integrity         = 20%        # assumption: managers mostly follow private ends
              state.transparency      = 20%        # assumption: dealings are hidden
              state.delay             = 24 months  # assumption: cases against friends take twice the default
              state.information_error = 0.75       # assumption: half more than the default; informants are interested parties
              state.foresight         = 20%        # assumption: below the default; foresight serves incumbents
            }

            """####
        ),
        (
            "variants/predatory.polity",
            ####"""
            # A State that can act and takes for itself, whatever its role. A variant applies to any regime alike. Every value is
            # an assumption.

            variant predatory {
              state.capacity          = 70%        # assumption: able, above the default
              state.integrity         = 5%         # assumption: almost all public rents leak
              state.transparency      = 5%         # assumption: almost nothing can be seen
              state.delay             = 12 months  # assumption: the default; it is not slow
              state.information_error = 0.5        # assumption: the default; it is not ignorant
              state.foresight         = 30%        # assumption: the default
            }

            """####
        ),
        (
            "variants/weak.polity",
            ####"""
            # A State that means well and cannot do much, whatever its role. A variant applies to any regime alike. Tiers are left
            # alone: their number is a choice of form, not a grade. Every value is an assumption.

            variant weak {
              state.capacity          = 20%        # assumption: few staff, little money
              state.integrity         = 50%        # assumption: somewhat below the default, since weakness is not greed
              state.transparency      = 40%        # assumption: somewhat below the default, records are poor
              state.delay             = 30 months  # assumption: two and a half times the default
              state.information_error = 1          # assumption: twice the default
              state.foresight         = 10%        # assumption: a third of the default
            }

            """####
        ),
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
