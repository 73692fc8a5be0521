// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks for what would change the answer, one quantity at a time.
///
/// Each range is walked in even steps of the logarithm from where the scenario stands, down and up; the first step in
/// which the answer changes is halved until the place is known to one part in a thousand.
struct FlipSearch {
  let contest: Contest

  init(_ contest: Contest) { self.contest = contest }

  func flips() -> [DefendMemo.Flip] {
    [context, setting.meanRate == nil ? utilisation : volume, price, success, concurrency]
      .compactMap(\.self)
  }

  /// The steps of a range on either side.
  private static let steps = 24

  private func flip<U: Unit>(
    _ name: String, now: Double, in range: ClosedRange<Double>, of unit: U.Type,
    whole: Bool = false,
    _ changed: (Double) -> Contest?
  ) -> DefendMemo.Flip? {
    guard range.lowerBound < range.upperBound, range.contains(now) else { return nil }
    let places = [range.lowerBound, range.upperBound].compactMap { end -> Figure? in
      guard let value = place(from: now, to: end, .values, whole, changed) else { return nil }
      let ends = [Contest.Ends.againstCandidate, .forCandidate].compactMap {
        place(from: now, to: end, $0, whole, changed)
      }
      let all = ends + [value]
      return Figure(
        Interval<U>(
          Amount(value), low: Amount(all.reduce(value, min)), high: Amount(all.reduce(value, max))))
    }
    return DefendMemo.Flip(
      name: name, now: Figure(exactly: Amount<U>(now)), range: range, places: places)
  }

  /// Returns the nearest place between two values where the answer changes; `nil` when it does not.
  private func place(
    from start: Double, to end: Double, _ ends: Contest.Ends, _ whole: Bool,
    _ changed: (Double) -> Contest?
  ) -> Double? {
    func answer(_ value: Double) -> Bool? { changed(value)?.isCandidateCheaper(ends) }
    guard start != end, let first = answer(start) else { return nil }
    var near = start
    for step in 1...Self.steps {
      let far = start * pow(end / start, Double(step) / Double(Self.steps))
      guard let other = answer(far) else { return nil }
      if other != first { return halved(near, far, whole) { answer($0) == first } }
      near = far
    }
    return nil
  }

  private func halved(
    _ near: Double, _ far: Double, _ whole: Bool, _ isAsNow: (Double) -> Bool
  ) -> Double {
    var (near, far) = (near, far)
    while abs(far - near) > max(abs(far) * 1e-3, whole ? 1 : 0) {
      let middle = (near * far).squareRoot()
      if isAsNow(middle) { near = middle } else { far = middle }
    }
    return whole ? far.rounded() : far
  }
}

/// The quantities.
extension FlipSearch {
  private var setting: Setting { contest.candidate.setting }

  private var context: DefendMemo.Flip? {
    let work = setting.workload
    let limits = [contest.candidate, contest.rival].map {
      Double($0.deployment.model.contextLimit ?? 1_000_000)
    }
    let longest = limits.reduce(.infinity, min) - work.answerTokens
    return flip(
      "tokens of a prompt", now: work.promptTokens,
      in: min(16, work.promptTokens)...max(longest, 16),
      of: Token.self, whole: true
    ) { tokens in contest.changed { try? $0.with(promptTokens: tokens.rounded()) } }
  }

  private var utilisation: DefendMemo.Flip? {
    let now = setting.utilisation.value.value
    return flip(
      "utilisation of \(contest.candidate.name), the other as it is", now: now, in: 0.01...1,
      of: One.self
    ) { share in
      let other = setting.with(utilisation: Interval(exactly: Ratio(share)))
      return Contest(candidate: contest.candidate.with(setting: other), rival: contest.rival)
    }
  }

  private var volume: DefendMemo.Flip? {
    guard let now = setting.requestsPerMonth else { return nil }
    return flip(
      "requests of a month", now: now, in: min(1000, now)...max(1e10, now),
      of: Per<Request, Month>.self
    ) { requests in
      contest.changed { $0.with(setting: $0.setting.with(requestsPerMonth: requests)) }
    }
  }

  private var price: DefendMemo.Flip? {
    guard let hour = contest.candidate.hour, hour.price.value > .zero else { return nil }
    let now = hour.price.value.value
    return flip(
      "price of a device hour of \(contest.candidate.name), the other as it is", now: now,
      in: now / 20...now * 20, of: Per<Dollar, Hour>.self
    ) { price in
      let scaled = DeviceHour(
        price: hour.price * (price / now), dates: hour.dates, sources: hour.sources)
      return Contest(candidate: contest.candidate.with(hour: scaled), rival: contest.rival)
    }
  }

  private var success: DefendMemo.Flip? {
    guard contest.measure == .resolvedTask, let now = contest.candidate.success?.value.value else {
      return nil
    }
    return flip(
      "share of tasks that \(contest.candidate.name) resolves", now: now, in: min(0.01, now)...1,
      of: One.self
    ) { share in
      Contest(
        candidate: contest.candidate.with(success: Interval(exactly: Ratio(share))),
        rival: contest.rival)
    }
  }

  private var concurrency: DefendMemo.Flip? {
    guard case .concurrency(let now) = setting.workload.load else { return nil }
    return flip("callers", now: now, in: 1...max(1024, now), of: Request.self, whole: true) {
      callers in
      contest.changed { one in
        // Between 1 and the range above, every number of callers is possible.
        (try? one.setting.workload.with(.concurrency(callers.rounded()))).map {
          one.with(setting: one.setting.with(workload: $0))
        }
      }
    }
  }
}

extension Contest {
  /// Returns the contest with both sides changed in the same way.
  fileprivate func changed(_ change: (Case) -> Case?) -> Contest? {
    guard let one = change(candidate), let other = change(rival) else { return nil }
    return Contest(candidate: one, rival: other)
  }
}
