// SPDX-License-Identifier: Apache-2.0

/// The state of all copies at one moment: what the steps that begin next find.
public struct TimelineSample: Hashable, Sendable {
  public var time: SimulatedTime
  /// The requests that wait.
  public var waiting = 0
  /// The sequences in progress.
  public var running = 0
  /// The pages of KV cache that sequences hold.
  public var usedPages = 0
  /// The copies that can work.
  public var replicas = 0
  /// The copies that are starting.
  public var startingReplicas = 0
  /// Requests that have come so far.
  public var arrived = 0
  /// Requests that have been finished so far.
  public var finished = 0
  /// Output tokens so far.
  public var outputTokens = 0
  /// Preemptions so far.
  public var preemptions = 0

  init(time: SimulatedTime) { self.time = time }
}

/// Samples that become half as dense when there are too many, so that a run of any length keeps a bounded number.
struct Timeline: Sendable {
  private(set) var samples: [TimelineSample] = []
  private(set) var interval: SimulatedTime
  private static let most = 2048

  init(interval: SimulatedTime) { self.interval = interval }

  /// When the next sample is due.
  var next: SimulatedTime {
    SimulatedTime(picoseconds: Int64(samples.count) * interval.picoseconds)
  }

  mutating func add(_ sample: TimelineSample) {
    samples.append(sample)
    guard samples.count >= Self.most else { return }
    samples = samples.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    interval = SimulatedTime(picoseconds: interval.picoseconds * 2)
  }
}
