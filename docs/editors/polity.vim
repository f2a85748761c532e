" Vim syntax file of Polity scenarios (*.polity). Written by `polity editors`; change the program's tables.
if exists('b:current_syntax') | finish | endif

syn match polityCatalogue '\<\K\k*\%(\.\K\k*\)\+'
syn match polityNumber '\<\d[0-9_]*\%(\.\d[0-9_]*\)\?\%([eE][-+]\?\d\+\)\?\>'
syn match polityPercentage '\<\d[0-9_]*\%(\.\d[0-9_]*\)\?\s*%'
syn match polityDate '\<\d\{4}-\d\d-\d\d\>'
syn match polityOperator '[-+*/]=\|[<>!]=\|\.\.\|[-+*/^=<>]'
syn match polityEscape '\\.' contained
syn match polityInterpolation '{[^{}"]*}' contained
syn region polityText start='"' skip='\\.' end='"' contains=polityEscape,polityInterpolation,@Spell
syn match polityComment '#.*$' contains=@Spell
syn match polityStatement '\%(\k\.\)\@2<!\<\%(apropos\|attribute\|back\|bands\|calibrate\|choose\|claim\|compare\|define\|describe\|discover\|dominance\|each\|economy\|effects\|explain\|flip\|fork\|go\|help\|include\|let\|load\|measure\|note\|output\|pager\|parity\|plot\|policy\|prior\|rank\|record\|redo\|regime\|report\|run\|save\|scenario\|search\|sensitivity\|session\|set\|show\|source\|step\|swap\|sweep\|switch\|table\|theory\|timing\|title\|transcript\|tutorial\|undo\|use\|variant\|weights\|why\|worlds\)\>\%(\.\K\)\@!'
syn match polityClause '\%(\k\.\)\@2<!\<\%(at\|between\|by\|extends\|for\|from\|in\|of\|over\|runs\|seed\|to\|using\|vs\|where\|with\|within\)\>\%(\.\K\)\@!'
syn match polityBlock '\%(\k\.\)\@2<!\<\%(all\|among\|announce\|applications\|bars\|boxes\|caution\|change\|checked\|confidence\|density\|dots\|enforcement\|every\|flows\|front\|group\|highest\|histogram\|jurisdiction\|largest\|legal\|lever\|levers\|lorenz\|lowest\|mechanism\|off\|on\|order\|panels\|parameters\|phase\|radar\|ramp\|result\|scatter\|smallest\|starts\|status\|such\|that\|when\|while\)\>\%(\.\K\)\@!'
syn match polityJoining '\%(\k\.\)\@2<!\<\%(and\|else\|if\|not\|or\|then\)\>\%(\.\K\)\@!'
syn match polityTruth '\%(\k\.\)\@2<!\<\%(false\|now\|true\)\>\%(\.\K\)\@!'
syn match polityUnit '\%(\k\.\)\@2<!\<\%(billion\|million\|month\|months\|per\|point\|points\|thousand\|year\|years\)\>\%(\.\K\)\@!'
syn match polityFunction '\%(\k\.\)\@2<!\<\%(abs\|beta\|chance\|choice\|count\|exp\|gini\|log\|max\|mean\|median\|min\|normal\|quantile\|share\|sqrt\|sum\|triangular\|uniform\)\>\%(\.\K\)\@!'
syn match polityName '\%(\k\.\)\@2<!\<\%(abuse_sanction\|access\|access_gap\|access_public_share\|access_speed\|access_weight\|accessible_records\|active_enterprises\|adjustment_speed\|administrative_load\|adoption\|advertising\|advertising_limit\|advertising_value\|age\|agency_loss\|application_benefit\|application_harm\|application_obsolescence\|application_rate\|application_tail\|appropriability_weight\|assessment\|assessment_confidence\|atkinson\|attention_crowding\|automated_share\|automation_gain\|ban\|banned\|base_utility\|benefit_slope\|borders\|bottom40_share\|breach_cost\|breach_exponent\|breach_floor\|breach_loss\|breach_rate\|breach_tail\|break_up\|capital_depreciation\|capture\|capture_decay\|capture_rate\|case_capacity\|cash\|chilling\|citizens\|citizens_error\|civic_speed\|collective_decision_cost\|compensation_years\|competition_weight\|complaint_weight\|complexity_growth\|compliance\|compliance_fixed\|compliance_per_user\|consent_harm\|consumer_surplus\|consumption_out_of_income\|consumption_out_of_wealth\|contestability\|contested_demand\|contract\|cooperation_loss\|cooperation_value\|cost_slope\|cr4\|data\|data_correlation\|data_depreciation\|data_hhi\|data_hhi_private\|data_scale\|data_use\|delay\|deposits\|designate\|designation_detection\|designation_months\|detection\|detection_hazard\|direction_gap\|discount_rate\|education\|education_depreciation\|effective_enterprises\|enforcement_elasticity\|enterprises\|entrant_gap\|entry\|entry_attempts\|entry_capital\|entry_rate\|entry_reserve\|equity\|equity_concentration\|ethics\|evasion\|evasion_fade\|evasion_learning\|evasion_limit\|exit_rate\|false_ban\|fees\|fixed_cost\|floor_violations\|foreign_rent_share\|foreign_share\|frontier\|gdp\|gini_income\|gini_wealth\|has_access\|hdi\|health\|health_depreciation\|hhi\|income\|initial_access\|initial_literacy\|innovation\|innovation_step\|institution_speed\|institutions\|investment_elasticity\|investment_share\|is_cooperative\|is_designated\|is_foreign\|is_public\|is_user\|kill_zone\|knowledge_dispersion\|knowledge_elasticity\|labour_elasticity\|labour_share\|legal_awareness\|life_health\|life_income\|literacy\|literacy_decay\|localisation_cost\|manipulation\|manipulation_power\|market\|markup\|member_weight\|merger_attempts\|merger_review\|mergers\|migration_rate\|missed_harm\|monetisation_elasticity\|money_created\|multi_homing\|network_effect\|network_floor\|node_dilution\|open_cases\|orientation\|orientation_by_quantity\|orientation_months\|ownership_elasticity\|ownership_forms\|palma\|participation\|participation_delay\|participation_rate\|platform\|platform_revenue\|press_concentration\|press_public_share\|press_reach\|price\|price_level\|price_sensitivity\|primary_use\|privacy_concern\|privacy_dispersion\|production\|profit\|programmes\|promotion_effect\|public_capital_depreciation\|public_capital_elasticity\|public_debt\|public_provision\|public_revenue\|quality\|quality_elasticity\|quality_of_life\|quality_productivity\|quality_taste\|quantum_migration\|reconsideration\|record_trade\|records\|region_dispersion\|regulator\|rent_share\|research_before_tax\|research_data_elasticity\|research_depreciation\|research_elasticity\|research_hazard\|research_scale\|research_share\|retaliation_factor\|rights_teaching\|sandbox\|sandbox_error\|sandbox_scale\|schooling_elasticity\|schooling_productivity\|secondary_harm\|security\|security_scale\|service_cost\|sharing_loss\|shock_rate\|shocks\|skill\|skill_dispersion\|social_progress\|society\|spill\|surveillance\|switching_cost\|switching_rate\|taking_effect\|technology\|technology_dispersion\|technology_waves\|theil\|tier_delay\|tier_loss\|tier_workload\|trust_enterprises\|trust_exposure\|trust_fall\|trust_rise\|trust_service\|trust_state\|unadapted_teaching\|usage\|users\|visibility\|vulnerable\|vulnerable_share\|waiting_time\|watchdog_weight\|wave_uncertainty\)\>\%(\.\K\)\@!'

hi def link polityCatalogue Identifier
hi def link polityNumber Number
hi def link polityPercentage Number
hi def link polityDate Constant
hi def link polityOperator Operator
hi def link polityEscape SpecialChar
hi def link polityInterpolation Special
hi def link polityText String
hi def link polityComment Comment
hi def link polityStatement Statement
hi def link polityClause Keyword
hi def link polityBlock Keyword
hi def link polityJoining Conditional
hi def link polityTruth Boolean
hi def link polityUnit Type
hi def link polityFunction Function
hi def link polityName Identifier

setlocal commentstring=#\ %s expandtab shiftwidth=2 softtabstop=2
let b:current_syntax = 'polity'
