// Written by .ci/embed from the files in Scenarios; change those.
// swift-format-ignore-file

/// The files of the preset library, in the order of their paths below Scenarios for each kind: regimes, variants, policies.
package enum PresetFiles {
    package static let all: [(path: String, text: String)] =
        dataRegimes + regimes + variants
        + (taxPolicies + europeanPolicies + vietnamesePolicies + otherPolicies).sorted { $0.path < $1.path }
}
