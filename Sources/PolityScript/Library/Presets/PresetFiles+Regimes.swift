// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// All other regimes.
    static let regimes: [(path: String, text: String)] = [
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
    ]
}
