// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells a sum or product of numbers beside an amount that agrees with it and says nothing.
///
/// Among many numbers some pair or triple makes nearly any small one.
struct ChanceAgreement {
  let scene: Scene
  let amount: Amount

  /// Whether numbers may agree with the amount by chance.
  ///
  /// - Parameters:
  ///   - inputs: The numbers that were taken.
  ///   - formula: What was made of them.
  ///   - result: What came out, in the unit of the stated number.
  ///   - stated: The number that it agrees with.
  /// - Returns: Whether nothing should be said.
  func explains(_ inputs: [ClaimInput], _ formula: String, _ result: Double, _ stated: Double)
    -> Bool
  {
    guard inputs.count >= 2, inputs.allSatisfy({ Self.names.contains($0.name) }) else {
      return false
    }
    let operations = Operations(of: formula)
    // Nothing follows from the number itself, wherever it stands.
    if inputs.contains(where: isItself) { return true }
    // A share is no product of a number of the text and one of the question.
    if amount.quantity.style == .percent, operations.contains(.product),
      !operations.contains(.quotient),
      Set(inputs.map(\.from)).count > 1
    {
      return true
    }
    // One of something is no factor, and the question has many.
    if operations.contains(.product),
      inputs.contains(where: { $0.from == .exhibit && $0.value == 1 })
    {
      return true
    }
    if operations.contains(.product), takesDiscount(inputs) { return true }
    if operations.contains(.quotient), areCounted(inputs) { return true }
    if isOfSizes(inputs, operations) || leavesTwoOut(inputs, operations) { return true }
    // Parts of one list are added up: 60 x 120 / 180 is none of them.
    if operations.contains(.product), operations.contains(.quotient), inputs.count >= 3,
      inputs.allSatisfy({ $0.unit.isEmpty && $0.from == .text && $0.value > 1 })
    {
      return true
    }
    guard !isGiven else { return false }
    if isSmall, !isConcluded { return true }
    let values = inputs.map(\.value)
    // Parts of a part: whether both divide is seldom told.
    if formula.split(separator: " ").count(where: { $0 == "/" }) > 1 { return true }
    let isSum = operations.contains(.sum) || operations.contains(.difference)
    if inputs.count == 3, operations.contains(.quotient), Set(values).count < 3 { return true }
    if !isSum, inputs.count >= 3, inputs.contains(where: { $0.from == .exhibit }) || isBare {
      return true
    }
    if isSum, hasIdlePart(values, result, stated) { return true }
    if Set(inputs.map(\.from)).count > 1, values.allSatisfy(Self.isFew) { return true }
    return isSmall
      && (inputs.contains { $0.from == .exhibit }
        || InputPlaces(inputs, of: amount, in: scene).farthest > 0)
  }

  /// Whether the numbers of a quotient were fetched from elsewhere, while one before the amount in its sentence goes into nothing.
  func isFetched(_ inputs: [ClaimInput], _ formula: String) -> Bool {
    guard Operations(of: formula).contains(.quotient),
      inputs.allSatisfy({ Self.names.contains($0.name) })
    else { return false }
    let places = InputPlaces(inputs, of: amount, in: scene, formula: formula)
    let isElsewhere = places.farthest > 0 || inputs.contains { $0.from == .exhibit }
    return isElsewhere && places.hasUnusedBefore
  }

  /// What numbers are called that a check took because they stood beside the amount.
  private static let names: Set<String> = ["number", "part"]

  /// Whether an input is the amount itself, in the same unit or in another: a tenth and 10%.
  private func isItself(_ input: ClaimInput) -> Bool {
    let number = amount.quantity.number
    if abs(input.value - number) <= 1e-6 * abs(number) { return true }
    let near =
      input.from == .exhibit
      ? scene.exhibits?.amounts ?? [] : scene.text.amounts(in: scene.context(of: amount))
    return near.contains { other in
      other.quantity.number == input.value && other.quantity.unit == input.unit
        && other.quantity.dimension == amount.quantity.dimension
        && abs(other.value - amount.value) <= 1e-6 * abs(amount.value)
    }
  }

  /// Whether a multiple is that of two sizes of models, which the words beside it do not speak of: ten times slower, by 70B over 7B.
  private func isOfSizes(_ inputs: [ClaimInput], _ operations: Operations) -> Bool {
    let beside = scene.surroundings(of: amount)
    guard operations.contains(.quotient),
      [.factor, .percent, .fraction].contains(amount.quantity.style),
      !scene.text.has(Self.sizes, in: beside) || scene.text.has(Self.speeds, in: beside)
    else { return false }
    let sized = (scene.text.amounts + (scene.exhibits?.amounts ?? []))
      .filter { $0.quantity.dimension == .parameters }
    return inputs.allSatisfy { input in
      sized.contains { $0.origin == input.from && $0.quantity.number == input.value }
    }
  }

  private static let sizes = Words.lemmas(
    "big bigger biggest large larger largest small smaller smallest size sizes weights weight parameters parameter params model models memory active billion"
  )

  private static let speeds = Words.lemmas("slow slower fast faster quick quicker long longer")

  /// Whether a number is divided by how many there are of it, which are multiplied if anything: `two 80-gig cards`.
  private func areCounted(_ inputs: [ClaimInput]) -> Bool {
    guard inputs.count == 2, inputs.allSatisfy({ $0.from == .text }) else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount))
    return zip(near, near.dropFirst()).contains { count, size in
      count.quantity.number == inputs[1].value && size.quantity.number == inputs[0].value
        && count.tokens.upperBound == size.tokens.lowerBound
        && (scene.isDeviceMemory(size)
          || count.quantity.dimension == .count && scene.text.isCardCount(count))
    }
  }

  /// Whether a discount was multiplied with, which is what goes away: `at 30% off: 4,200`.
  private func takesDiscount(_ inputs: [ClaimInput]) -> Bool {
    scene.text.amounts(in: scene.context(of: amount)).contains { other in
      other.quantity.style == .percent && scene.text.form(other.tokens.upperBound) == "off"
        && inputs.contains { $0.value == other.quantity.number }
    }
  }

  /// Whether a product leaves out a "both" or "each way" of its sentence, which doubles it: three weekends, both days.
  private func leavesTwoOut(_ inputs: [ClaimInput], _ operations: Operations) -> Bool {
    operations.contains(.product) && !operations.contains(.quotient)
      && !inputs.contains { $0.value == 2 }
      && scene.text.has(Self.doubling, in: scene.before(amount))
  }

  private static let doubling: WordSet = ["both", "twice", "double", "doubled", "pairs", "pair"]

  /// Whether the amount itself stands in the exhibits, and so is right whatever makes it.
  private var isGiven: Bool {
    let entries = scene.numbers?.entries ?? []
    return entries.contains {
      $0.amount.quantity.dimension == amount.quantity.dimension
        && abs($0.amount.value - amount.value) <= 1e-6 * abs(amount.value)
    }
  }

  /// Whether a part is so small that the sum agrees no better with it than without.
  private func hasIdlePart(_ values: [Double], _ result: Double, _ stated: Double) -> Bool {
    guard result > 0, stated > 0 else { return false }
    let miss = abs(result / stated - 1) * abs(amount.quantity.number)
    return values.contains { $0 < 0.02 * abs(amount.quantity.number) && miss > 0.1 * $0 }
  }

  /// Whether an amount is a whole number that is counted on few hands.
  private var isSmall: Bool {
    amount.quantity.style == .plain && Self.isFew(amount.quantity.number)
  }

  /// Whether an amount has neither a unit nor a counted thing, so that any product may be meant: `one year at 30% off: 4,200`.
  private var isBare: Bool {
    let quantity = amount.quantity
    return quantity.style == .plain && quantity.dimension == .count && quantity.unit.isEmpty
      && !scene.isCounting(amount) && !isConcluded
  }

  /// Whether a word right before an amount says that it comes out: `so five`, `that makes about three`.
  private var isConcluded: Bool {
    let first = amount.tokens.lowerBound
    return scene.text.has(Self.concluding, in: (first - 4)..<first)
  }

  private static let concluding = Words.lemmas(
    "= → ≈ : so is are 's makes make gives give comes come means mean needs need takes take thus hence therefore that only just leaves leave"
  )

  private static func isFew(_ number: Double) -> Bool { number < few && number == number.rounded() }

  /// Below this, whole numbers stand for many things.
  static let few = 13.0
}
