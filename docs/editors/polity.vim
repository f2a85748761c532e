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
syn match polityStatement '\%(\k\.\)\@2<!\<\%(apropos\|attribute\|back\|calibrate\|claim\|compare\|define\|describe\|discover\|dominance\|each\|economy\|explain\|flip\|fork\|go\|help\|include\|let\|load\|measure\|note\|output\|pager\|parity\|plot\|policy\|prior\|rank\|record\|redo\|regime\|report\|run\|save\|scenario\|search\|sensitivity\|session\|set\|show\|source\|step\|swap\|sweep\|switch\|table\|theory\|timing\|title\|transcript\|tutorial\|undo\|use\|variant\|weights\|why\|worlds\)\>\%(\.\K\)\@!'
syn match polityClause '\%(\k\.\)\@2<!\<\%(at\|between\|by\|extends\|for\|from\|in\|of\|over\|runs\|seed\|to\|using\|vs\|where\|with\|within\)\>\%(\.\K\)\@!'
syn match polityBlock '\%(\k\.\)\@2<!\<\%(all\|announce\|applications\|caution\|change\|checked\|confidence\|enforcement\|every\|jurisdiction\|largest\|legal\|levers\|mechanism\|off\|on\|order\|parameters\|ramp\|smallest\|starts\|status\|such\|that\|when\|while\)\>\%(\.\K\)\@!'
syn match polityJoining '\%(\k\.\)\@2<!\<\%(and\|else\|if\|not\|or\|then\)\>\%(\.\K\)\@!'
syn match polityTruth '\%(\k\.\)\@2<!\<\%(false\|now\|true\)\>\%(\.\K\)\@!'
syn match polityUnit '\%(\k\.\)\@2<!\<\%(billion\|million\|month\|months\|per\|point\|points\|thousand\|year\|years\)\>\%(\.\K\)\@!'
syn match polityFunction '\%(\k\.\)\@2<!\<\%(abs\|beta\|chance\|choice\|count\|exp\|gini\|log\|max\|mean\|median\|min\|normal\|quantile\|share\|sqrt\|sum\|triangular\|uniform\)\>\%(\.\K\)\@!'

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

setlocal commentstring=#\ %s expandtab shiftwidth=2 softtabstop=2
let b:current_syntax = 'polity'
