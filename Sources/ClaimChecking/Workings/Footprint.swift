// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The bytes that the weights of a model may take, as a text names model and format.
struct Footprint {
  let bytes: ClosedRange<Double>
  /// The bytes of the weights that one token meets; nil when not published.
  let active: ClosedRange<Double>?
  let bits: ClosedRange<Double>
  /// What it is of, made into words when it is asked for.
  private let model: NamedModel
  private let total: Double
  /// Whether one model and one format are named, both beside the amount.
  let isCertain: Bool
  /// Whether a format is named; without one, two bytes for each weight are taken.
  let isStated: Bool

  var formula: String {
    "\(NumberText.short(total / 1e9))B x \(NumberText.short(bits.lowerBound)) bits / 8"
  }

  var inputs: [ClaimInput] {
    [
      ClaimInput(
        "weights of \(model.name)", total / 1e9, "B",
        from: model.entries.isEmpty ? .text : .catalogue),
      ClaimInput("bits of a weight", bits.lowerBound, "bit", from: .text),
    ]
  }

  /// Finds the candidates for an amount, the nearest first.
  static func find(on ground: Ground) -> [Footprint] {
    let all = ground.models().filter { !$0.model.isClosed }
    // "8x7B means 56 billion": beside a mixture that is named, a bare size is not what must be held.
    let hasMixture = all.contains { named, _ in
      !named.isBareSize && named.variants.contains { $0.active < 0.7 * $0.total }
    }
    let models = all.filter { !hasMixture || !$0.model.isBareSize }
    let named = ground.formats(back: 2)
    let formats = named.isEmpty ? [(format: NumberFormat.half, distance: Int?.none)] : named
    let names = Set(models.map(\.model.name))
    let widths = Set(named.map(\.format.bits))
    return models.prefix(3).flatMap { model, distance -> [Footprint] in
      return formats.prefix(3).flatMap { format, formatDistance in
        sizes(of: model).map { total, active in
          Footprint(
            bytes: scaled(total, format.bits), active: scaled(active, format.bits),
            bits: format.bits, model: model, total: total.lowerBound,
            isCertain: names.count == 1 && widths.count == 1 && (distance ?? 9) <= 1
              && (formatDistance ?? 9) <= 1,
            isStated: !named.isEmpty)
        }
      }
    }
  }

  /// All and active weights: of each model that a name may mean, when they differ much.
  private static func sizes(
    of model: NamedModel
  ) -> [(total: ClosedRange<Double>, active: ClosedRange<Double>)] {
    guard let total = model.total, let active = model.active else { return [] }
    guard total.upperBound > 1.2 * total.lowerBound else { return [(total, active)] }
    return model.variants.prefix(4).map { ($0.total...$0.total, $0.active...$0.active) }
  }

  private static func scaled(
    _ weights: ClosedRange<Double>, _ bits: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    (weights.lowerBound * bits.lowerBound / 8)...(weights.upperBound * bits.upperBound / 8)
  }
}
