// SPDX-License-Identifier: Apache-2.0

/// What a script is made of: files that share one scope, in their order.
extension Asset {
  /// The files under `Embedded` whose text it is.
  var files: [String] {
    switch self {
    case .roomScript: Self.saving + ["room/start.js", "room/dictate.js"]
    case .roomPartsScript: ["shared/say.js"] + Self.handling
    case .scorecardScript:
      ["shared/fetched.js", "shared/copies.js", "shared/stranding.js", "shared/sent.js"]
    case .readingScript: ["shared/say.js", "reading.js"]
    case .dictationScript: ["shared/say.js", "room/dictation.js"]
    case .twoTextsScript: ["shared/say.js", "shared/element.js", "room/two-texts.js"]
    case .strandedScript:
      ["shared/say.js", "shared/element.js", "shared/copies.js", "shared/stranded.js"]
    default: [rawValue]
    }
  }

  /// How the room keeps every word.
  private static let saving =
    ["say", "element", "fetched", "copies", "stranding"].map { "shared/\($0).js" }
    + [
      "box", "server", "saving", "two-windows", "coming-back", "sending", "clock", "telling",
      "room",
    ].map { "room/\($0).js" }

  /// How the room is handled.
  private static let handling = [
    "form", "memory", "tabs", "dialogs", "larger", "full-screen", "keys",
  ].map { "room/\($0).js" }

  /// Whether it is a module, which other scripts fetch when they need it.
  var isModule: Bool {
    switch self {
    case .dictationScript, .twoTextsScript, .strandedScript: true
    default: false
    }
  }

  /// The modules that it fetches, by the names under which it knows their addresses.
  var fetches: [(name: DataName, module: Asset)] {
    switch self {
    case .roomScript:
      [
        (.twoTexts, .twoTextsScript), (.stranded, .strandedScript),
        (.dictation, .dictationScript),
      ]
    case .scorecardScript: [(.stranded, .strandedScript)]
    default: []
    }
  }
}
