// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

extension PresetFiles {
    /// States of other quality.
    static let variants: [(path: String, text: String)] = [
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
    ]
}
