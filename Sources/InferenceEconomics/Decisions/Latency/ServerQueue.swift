// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Requests that wait until one of many places is free (M/M/c).
///
/// With the load a = rate x mean time and c places, a request waits with the probability C(c, a) of Erlang's second formula,
/// and those that wait do so for an exponential time of mean 1 / (c / mean time - rate). A textbook formula (Kleinrock, "Queueing
/// Systems", volume 1, Wiley 1975, section 3.5, not opened), stated as Erlang's second formula with the waiting times of random arrivals on
/// fishercom.xyz/switching-systems/info-efv.html, read 2026-11-30. C is computed from Erlang's first formula B by its recursion
/// B(k) = a B(k-1) / (k + a B(k-1)), and C = B / (1 - (a / c) (1 - B)).
struct ServerQueue {
  /// The share of requests that wait.
  let waitingShare: Double
  /// How fast the wait of those ends, for each second; 0 when the queue grows without end.
  let endRate: Double

  /// Whether the places keep up with the requests.
  var isStable: Bool { endRate > 0 }

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - rate: The requests of a second.
  ///   - places: The places, at least 1.
  ///   - meanTime: The mean time that a request holds a place, in seconds.
  init(rate: Double, places: Int, meanTime: Double) {
    let load = rate * meanTime
    guard load < Double(places) * (1 - 1e-12) else {
      waitingShare = 1
      endRate = 0
      return
    }
    waitingShare = Self.erlangC(places: places, load: load)
    endRate = Double(places) / meanTime - rate
  }

  static func erlangC(places: Int, load: Double) -> Double {
    // Ten deviations of the number of busy places below the limit nobody waits within rounding.
    if Double(places) > load + 10 * load.squareRoot() + 100 { return 0 }
    var blocked = 1.0
    for place in 1...places { blocked = load * blocked / (Double(place) + load * blocked) }
    return blocked / (1 - load / Double(places) * (1 - blocked))
  }

  /// Returns the share of requests that are done after a time: those that need not wait, and those that have waited.
  func share(of service: LatencyCurve, doneBy time: Double) -> Double {
    (1 - waitingShare) * service.share(doneBy: time)
      + waitingShare * waitedShare(of: service, doneBy: time)
  }

  /// Returns the share of waiting requests that are done after a time.
  ///
  /// The sum of a wait and a log-normal service has no closed form, so the wait that is left is averaged over the
  /// services that are shorter than the time, by Simpson's rule in 64 steps.
  private func waitedShare(of service: LatencyCurve, doneBy time: Double) -> Double {
    guard time > 0 else { return 0 }
    guard service.deviation > 0 else { return waited(time - service.median) }
    let least = -8.0
    let most = min(log(time / service.median) / service.deviation, 8)
    guard most > least else { return 0 }
    let steps = 64
    let width = (most - least) / Double(steps)
    var sum = 0.0
    for step in 0...steps {
      let deviations = least + Double(step) * width
      let weight = step == 0 || step == steps ? 1.0 : (step % 2 == 1 ? 4.0 : 2.0)
      let service = service.median * exp(service.deviation * deviations)
      sum += weight * exp(-deviations * deviations / 2) * waited(time - service)
    }
    return min(sum * width / 3 / (2 * Double.pi).squareRoot(), 1)
  }

  /// Returns the share of waiting requests that got a place after a time.
  private func waited(_ time: Double) -> Double { time < 0 ? 0 : -expm1(-endRate * time) }
}
