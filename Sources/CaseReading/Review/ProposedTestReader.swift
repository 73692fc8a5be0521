// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// Finds the test that an answer proposes and computes what it could see.
///
/// The rate, the smallest change that matters and the traffic are those of the case; the test is two-sided at 5%. Arms are equal unless the
/// answer says otherwise ("90/10").
package struct ProposedTestReader: Sendable {
  private let baseRate: Double
  private let effect: Double
  private let eligiblePerDay: Double
  private let name: String
  private let subjects: String
  private let sizes: TestSizeReader

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - baseRate: the rate without the change, above 0 and below 1.
  ///   - minimumDetectableEffect: the smallest absolute change of the rate that matters.
  ///   - eligiblePerDay: how many can enter the test in a day, above 0.
  ///   - name: what is tested.
  ///   - subjects: what is counted, in the plural.
  package init(
    baseRate: Double, minimumDetectableEffect: Double, eligiblePerDay: Double, name: String,
    subjects: String
  ) {
    self.baseRate = baseRate
    effect = minimumDetectableEffect
    self.eligiblePerDay = eligiblePerDay
    self.name = name
    self.subjects = subjects
    sizes = TestSizeReader(subjects: subjects)
  }

  init(_ test: NeededTest, subjects: String) {
    self.init(
      baseRate: test.baseRate, minimumDetectableEffect: test.minimumDetectableEffect,
      eligiblePerDay: test.eligiblePerDay, name: test.name, subjects: subjects)
  }

  /// Reads an answer.
  package func review(_ answer: String) -> ProposedTest { review(Reading(answer)) }

  /// Of several tests the largest counts; a small one may only be named to be turned down.
  func review(_ reading: Reading) -> ProposedTest {
    let found = sizes.proposals(in: reading)
    let needed = neededSizes
    let days = neededDays(needed)
    let sized = found.compactMap { proposal in arms(of: proposal.size).map { (proposal, $0) } }
    guard let (proposal, arms) = sized.max(by: { $0.1.total < $1.1.total }) else {
      let passage = found.first.map { reading.passage(ofSentence: $0.sentence, around: $0.tokens) }
      return ProposedTest(
        verdict: found.isEmpty ? .none : .notSaid, control: nil, treatment: nil, power: nil,
        neededPerArm: needed, neededDays: days, passage: passage,
        sentence: found.isEmpty
          ? "Proposes no test."
          : "Proposes a test and does not say how many users or how long. \(need(needed, days))")
    }
    let power = power(arms)
    let percent = FigureText.value(power, unit: .share, digits: 0)
    let isEnough = power >= 0.8
    return ProposedTest(
      verdict: isEnough ? .enough : .underpowered, control: arms.control, treatment: arms.treatment,
      power: power, neededPerArm: needed, neededDays: days,
      passage: reading.passage(ofSentence: proposal.sentence, around: proposal.tokens),
      sentence:
        "The proposed test has \(count(arms.control)) and \(count(arms.treatment)) \(subjects) and "
        + "sees the change that matters (\(change)) in \(percent) of cases: "
        + (isEnough ? "enough." : "too few. \(need(needed, days))"))
  }

  private var change: String {
    "\(FigureText.value(baseRate, unit: .share)) to "
      + FigureText.value(baseRate + effect, unit: .share)
  }

  private func need(_ users: Int, _ days: Int) -> String {
    "For \(name), \(change) with 80% power at 5% needs \(count(users)) \(subjects) in each arm, "
      + "\(count(days)) days at the traffic of the case."
  }

  private func count(_ number: Int) -> String { FigureText.number(Double(number), digits: 0) }

  // MARK: Numbers

  private var neededSizes: Int {
    do throws(StatisticsError) {
      return try RateTestPlan(baseRate: baseRate).sampleSize(toFind: effect).control
    } catch {
      return Int.max
    }
  }

  private func neededDays(_ perArm: Int) -> Int {
    do throws(StatisticsError) {
      return try TestDuration(for: ArmSizes(perArm: perArm), eligiblePerDay: eligiblePerDay).days
    } catch {
      return Int.max
    }
  }

  /// The chance to see the change; 0 when the plan is none.
  private func power(_ arms: ArmSizes) -> Double {
    do throws(StatisticsError) {
      return try RateTestPlan(baseRate: baseRate).power(toFind: effect, with: arms)
    } catch {
      return 0
    }
  }

  /// The users in each arm; nil when the size is not said.
  private func arms(of size: TestSize) -> ArmSizes? {
    let share = size.treatmentShare ?? 0.5
    var total = size.users
    if total == nil, let days = size.days {
      total = days * eligiblePerDay * (size.trafficShare ?? 1)
    }
    guard var total, total.isFinite, total >= 2 else { return nil }
    if size.isPerArm { total *= 2 }
    // What is beyond every traffic is as good as infinite.
    let whole = Int(min(total, 1e12))
    let treatment = min(max(1, Int((Double(whole) * share).rounded())), whole - 1)
    do throws(StatisticsError) {
      return try ArmSizes(control: whole - treatment, treatment: treatment)
    } catch {
      return nil
    }
  }
}
