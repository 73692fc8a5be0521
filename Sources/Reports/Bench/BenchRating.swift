// SPDX-License-Identifier: Apache-2.0

/// What one rater says about one answer: a line `{"id", "rater", "band", "levels", "flags"}`.
struct BenchRating: Decodable, Sendable {
  /// The name of the answer.
  let id: String
  let rater: String
  /// From 1 to 6.
  let band: Int
  /// A level from 1 to 5 for each criterion; nil where the rater gave none.
  let levels: [String: Int?]
  let flags: [String]

  private enum Key: CodingKey {
    case id, rater, band, levels, flags
  }

  init(id: String, rater: String, band: Int, levels: [String: Int?], flags: [String]) {
    self.id = id
    self.rater = rater
    self.band = band
    self.levels = levels
    self.flags = flags
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(String.self, forKey: .id)
    rater = try container.decode(String.self, forKey: .rater)
    band = try container.decode(Int.self, forKey: .band)
    levels = try container.decode([String: Int?].self, forKey: .levels)
    flags = try container.decode([String].self, forKey: .flags)
    guard BenchScale.bands.contains(band) else {
      throw DecodingError.dataCorruptedError(
        forKey: .band, in: container, debugDescription: "\(band) is no band from 1 to 6")
    }
    if let level = levels.values.compactMap(\.self).first(where: { !BenchScale.levels.contains($0) }
    ) {
      throw DecodingError.dataCorruptedError(
        forKey: .levels, in: container, debugDescription: "\(level) is no level from 1 to 5")
    }
  }
}

/// The scales of the rubrics.
enum BenchScale {
  static let bands = 1...6
  static let levels = 1...5
  /// The lowest band on the hiring side of the line.
  static let passing = 4
}
