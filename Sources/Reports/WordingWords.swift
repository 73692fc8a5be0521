// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

extension ExplainedWording {
  /// The weight and the heaviest phrases in a line; nil where nothing weighs anything.
  public var line: String? {
    guard !phrases.isEmpty else { return nil }
    let shown = phrases.map { "“\($0.quote.text)” \(Self.signed($0.weight))" }
    return "Wording \(Self.signed(weight)): \(shown.joined(separator: ", "))"
  }

  private static func signed(_ weight: Double) -> String {
    let tenths = Int((abs(weight) * 10).rounded())
    return "\(weight < 0 && tenths > 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }
}
