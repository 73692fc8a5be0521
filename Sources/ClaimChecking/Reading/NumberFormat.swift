// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// How numbers are stored, as a text names it.
struct NumberFormat: Sendable, Hashable {
  /// The bits of a number, from without to with scales.
  let bits: ClosedRange<Double>
  let name: String

  static let half = NumberFormat(bits: 16...16, name: "16-bit")

  /// Finds the formats that a text names.
  static func mentions(in reading: Reading) -> [Mention<NumberFormat>] {
    let tokens = reading.tokens
    var result: [Mention<NumberFormat>] = []
    var index = 0
    while index < tokens.count {
      if let (format, end) = format(at: index, in: tokens) {
        result.append(Mention(thing: format, tokens: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  private static func format(at index: Int, in tokens: [AnswerReading.Token]) -> (
    NumberFormat, Int
  )? {
    func form(_ offset: Int) -> String? {
      tokens.indices.contains(index + offset) ? tokens[index + offset].form : nil
    }
    guard starts.contains(formOf: tokens[index]) else { return nil }
    let word = tokens[index].form
    if let bits = byName[word] { return (NumberFormat(bits: bits, name: word), index + 1) }
    if word == "half", form(1) == "precision" || form(1) == "-precision" {
      return (half, index + 2)
    }
    if word == "full", form(1) == "precision" { return (half, index + 2) }
    let width = widths[word]
    if let width, let unit = form(1), ["bit", "bits"].contains(unit),
      !["key", "risk"].contains(form(2)), let bits = byWidth[width]
    {
      return (NumberFormat(bits: bits, name: "\(width)-bit"), index + 2)
    }
    if let width, ["byte", "bytes"].contains(form(1)),
      ["each", "per", "a", "apiece"].contains(form(2)), [1, 2, 4].contains(width),
      form(3).map({ !["token", "second"].contains($0) }) ?? true
    {
      let bits = Double(width) * 8
      return (NumberFormat(bits: bits...bits, name: "\(width) bytes"), index + 2)
    }
    if word == "half", form(1) == "a", form(2) == "byte" {
      return (NumberFormat(bits: 4...4.9, name: "half a byte"), index + 3)
    }
    return nil
  }

  /// The words that a format begins with.
  private static let starts = WordSet(
    Array(byName.keys) + Array(widths.keys) + ["half", "full"])

  private static let widths: [String: Int] = [
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "8": 8, "16": 16, "32": 32, "one": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "sixteen": 16,
  ]

  /// From the bare width to the width with scales, as the formats of the catalogue have them.
  private static let byWidth: [Int: ClosedRange<Double>] = [
    2: 2...2.9, 3: 3...3.9, 4: 4...4.9, 5: 5...5.7, 6: 6...6.6, 8: 8...8.5, 16: 16...16,
    32: 32...32,
  ]

  private static let byName: [String: ClosedRange<Double>] = [
    "bf16": 16...16, "fp16": 16...16, "bfloat16": 16...16, "float16": 16...16, "f16": 16...16,
    "fp32": 32...32, "fp8": 8...8.5, "int8": 8...8.5, "q8": 8...8.5, "w8a8": 8...8.5,
    "fp4": 4...4.9, "nvfp4": 4...4.9, "mxfp4": 4...4.9, "int4": 4...4.9, "q4": 4...4.9,
    "nf4": 4...4.9, "awq": 4...4.9, "gptq": 4...4.9, "w4a16": 4...4.9, "w4": 4...4.9,
  ]
}
