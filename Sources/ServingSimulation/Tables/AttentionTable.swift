// SPDX-License-Identifier: Apache-2.0

/// The time of attention in one layer, in microseconds: of a piece of a prompt, of sequences that decode, and of both in one step.
///
/// Only the rows at powers of two are used, which form a full grid; between points the time is linear along each axis. Where both
/// together were not measured, the time is the sum of the two alone.
struct AttentionTable: Hashable, Sendable {
  /// The new tokens of a piece of a prompt, and the tokens before it.
  private let chunks: GridAxis
  private let pasts: GridAxis
  /// The sequences that decode, and the tokens that each has kept on average.
  private let sequences: GridAxis
  let kept: GridAxis
  private let prompts: [Double]
  private let decodes: [Double]
  private let mixes: [Double]

  private static let columns = ["prefill_chunk", "kv_prefill", "n_decode", "kv_decode"]

  /// Reads `attention.csv`.
  init(_ bytes: [UInt8], file: String) throws(OperatorTableError) {
    let rows = try OperatorRows(bytes, file: file, counts: Self.columns)
    let grid = rows.rows.filter { row in row.counts.allSatisfy { $0 & ($0 - 1) == 0 } }
    for row in grid { try Self.check(row, file) }
    let prompts = grid.filter { $0.counts[0] > 0 }
    let decodes = grid.filter { $0.counts[2] > 0 }
    guard let chunks = GridAxis(prompts.map { $0.counts[0] }),
      let pasts = GridAxis(prompts.map { $0.counts[1] })
    else { throw .file(file, reason: "there is no row of a prompt at powers of two") }
    guard let sequences = GridAxis(decodes.map { $0.counts[2] }),
      let kept = GridAxis(decodes.map { $0.counts[3] })
    else { throw .file(file, reason: "there is no row of decoding at powers of two") }
    let cells = try Cells(grid, file)
    var promptTimes: [Double] = []
    for chunk in chunks.points {
      for past in pasts.points { promptTimes.append(try cells.time([chunk, past, 0, 0])) }
    }
    var decodeTimes: [Double] = []
    for count in sequences.points {
      for kept in kept.points { decodeTimes.append(try cells.time([0, 0, count, kept])) }
    }
    (self.chunks, self.pasts, self.sequences, self.kept) = (chunks, pasts, sequences, kept)
    self.prompts = promptTimes
    self.decodes = decodeTimes
    mixes = Self.mixes(cells, chunks, pasts, sequences, kept, promptTimes, decodeTimes)
  }

  private static func check(
    _ row: OperatorRows.Row, _ file: String
  ) throws(OperatorTableError) {
    let counts = row.counts
    if counts[0] == 0, counts[1] > 0 {
      throw .line(file: file, line: row.line, reason: "kv_prefill without a prefill_chunk")
    }
    if (counts[2] == 0) != (counts[3] == 0) {
      throw .line(file: file, line: row.line, reason: "only one of n_decode and kv_decode is 0")
    }
  }

  /// The times of both together: for each piece of a prompt those of all decodes.
  private static func mixes(
    _ cells: Cells, _ chunks: GridAxis, _ pasts: GridAxis, _ sequences: GridAxis, _ kept: GridAxis,
    _ prompts: [Double], _ decodes: [Double]
  ) -> [Double] {
    var times: [Double] = []
    times.reserveCapacity(prompts.count * decodes.count)
    for (prompt, time) in prompts.enumerated() {
      let chunk = chunks.points[prompt / pasts.count]
      let past = pasts.points[prompt % pasts.count]
      for (decode, other) in decodes.enumerated() {
        let count = sequences.points[decode / kept.count]
        let own = [chunk, past, count, kept.points[decode % kept.count]]
        times.append(cells.known(own) ?? time + other)
      }
    }
    return times
  }
}

/// Times.
extension AttentionTable {
  /// Returns the time for a piece of a prompt.
  ///
  /// - Parameters:
  ///   - tokens: Its new tokens, more than 0.
  ///   - past: The tokens before it.
  /// - Returns: Microseconds in one layer.
  func prompt(tokens: Double, past: Double) -> Double {
    let (chunk, past) = (chunks.position(of: tokens), pasts.position(of: past))
    return plane(prompts, from: 0, chunk, past, width: pasts.count)
  }

  /// Returns the time for so many sequences, more than 0, that decode and have kept so many tokens on average.
  func decode(sequences count: Double, kept mean: Double) -> Double {
    plane(
      decodes, from: 0, sequences.position(of: count), kept.position(of: mean), width: kept.count)
  }

  /// Returns what sequences that decode add to the time for a piece of a prompt in the same step.
  func decode(
    sequences count: Double, kept mean: Double, besideTokens tokens: Double, past: Double
  ) -> Double {
    let (chunk, before) = (chunks.position(of: tokens), pasts.position(of: past))
    let (own, kept) = (sequences.position(of: count), kept.position(of: mean))
    func both(_ chunk: Int, _ past: Int) -> Double {
      let start = (chunk * pasts.count + past) * decodes.count
      return plane(mixes, from: start, own, kept, width: self.kept.count)
    }
    func row(_ chunk: Int) -> Double {
      mix(before.share, { both(chunk, before.low) }, { both(chunk, before.high) })
    }
    return mix(chunk.share, { row(chunk.low) }, { row(chunk.high) })
      - plane(prompts, from: 0, chunk, before, width: pasts.count)
  }

  @inline(__always)
  private func plane(
    _ times: [Double], from start: Int, _ row: GridAxis.Position, _ column: GridAxis.Position,
    width: Int
  ) -> Double {
    func line(_ row: Int) -> Double {
      let first = start + row * width
      return mix(
        column.share, { times[first + column.low] }, { times[first + column.high] })
    }
    return mix(row.share, { line(row.low) }, { line(row.high) })
  }

  /// Returns what lies so far between two values; the second one is not asked for where it does not matter.
  @inline(__always)
  private func mix(_ share: Double, _ low: () -> Double, _ high: () -> Double) -> Double {
    share == 0 ? low() : (1 - share) * low() + share * high()
  }
}

/// Measured times by their four counts.
private struct Cells {
  private let file: String
  private var times: [[Int]: Double] = [:]

  init(_ rows: [OperatorRows.Row], _ file: String) throws(OperatorTableError) {
    self.file = file
    for row in rows {
      guard times.updateValue(row.microseconds, forKey: row.counts) == nil else {
        throw .line(file: file, line: row.line, reason: "\(Self.text(row.counts)) is there twice")
      }
    }
  }

  func known(_ counts: [Int]) -> Double? { times[counts] }

  func time(_ counts: [Int]) throws(OperatorTableError) -> Double {
    guard let time = times[counts] else {
      throw .file(file, reason: "there is no row of \(Self.text(counts))")
    }
    return time
  }

  private static func text(_ counts: [Int]) -> String {
    counts.map(String.init).joined(separator: ",")
  }
}
