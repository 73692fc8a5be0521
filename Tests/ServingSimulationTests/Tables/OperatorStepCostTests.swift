// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct OperatorStepCostTests {
  private func expect(
    _ time: SimulatedTime, _ microseconds: Double, _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(time.microseconds - microseconds) < 1e-6, sourceLocation: place)
  }

  @Test func `A decode step is layers, ends and sequences, by hand`() throws {
    let cost = try SmallTables.cost()
    // 1 token: layer 10 + 2 × 2, once 1 + 1, one sequence 101, attention 16 kept: 2.
    expect(cost.duration(of: .decode(1, kept: 16)), 10 * (14 + 2) + 2 + 101)
    // 2 tokens: a seventh of the way to 8; 24 kept each, halfway between 3 and 5.
    expect(
      cost.duration(of: .decode(2, kept: 48)),
      10 * (10 + 14.0 / 7 + 2 * (2 + 1.0 / 7) + 4) + (1 + 1.0 / 7 + 1) + 112)
  }

  @Test
  func
    `Between measured points times are linear, below the first as there, beyond the last as the last piece`()
    throws
  {
    let cost = try SmallTables.cost()
    expect(cost.promptAttention(tokens: 24, past: 8), 10 * 24.5)
    expect(cost.promptAttention(tokens: 1, past: 0), 10 * 16)
    expect(cost.promptAttention(tokens: 64, past: 160), 10 * 74)
    let base = cost.duration(of: .decode(1, kept: 16))
    #expect(cost.duration(of: .decode(1, kept: 3)) == base)
    expect(cost.duration(of: .decode(1, kept: 160)), base.microseconds + 10 * 9)
    // 24 prompt tokens: layer 56 + 2 × 7, once 6 + 1, and one sequence.
    expect(
      cost.duration(of: StepShape().with(tokens: 24, past: 0, cost)), 10 * (70 + 24) + 7 + 101)
  }

  @Test func `Decoding beside prompts costs what was measured with the largest piece`() throws {
    let cost = try SmallTables.cost()
    // 17 tokens of 2 sequences: layer 42 + 2 × 5.25, once 4.25 + 1; alone 16, beside it 2 + 3.
    expect(
      cost.duration(of: StepShape.decode(1, kept: 16).with(tokens: 16, past: 0, cost)),
      10 * (42 + 10.5 + 16 + 5) + 5.25 + 112)
    // Pieces of 16 and 32: the larger one counts for the decodes, whose 2 were not measured beside it: 2 × 16 / 16 + 1, no 3.
    let two = StepShape.decode(2, kept: 32).with(tokens: 16, past: 0, cost)
      .with(tokens: 32, past: 0, cost)
    // 50 tokens: layer 108 + 2 × 13.5, once 12.5 + 1; 4 sequences, beyond the last: 111 + ... 11 each.
    expect(cost.duration(of: two), 10 * (108 + 27 + 48 + 3) + 13.5 + 134)
  }

  @Test func `The curve of a batch is its step time at knots, between them and beyond`() throws {
    for cost in [
      try SmallTables.cost(), try SmallTables.cost { $0.graphTokens = 16 },
      try SmallTables.cost(experts: 4) { $0.expertGroup = 2 },
      try SmallTables.cost { $0.tensorParallel = 2 },
    ] {
      for sequences in [1, 2, 3, 7] {
        let curve = cost.decodeCurve(sequences: sequences)
        #expect(curve.longest == nil)
        for kept in [1, 15, 16, 17, 24, 32, 33, 500, 100_000] {
          let step = StepShape.decode(sequences, kept: kept * sequences)
          let difference = curve.total.time(at: kept * sequences) - cost.duration(of: step)
          // Slopes are whole picoseconds for each token.
          #expect(abs(difference.picoseconds) <= kept * sequences + 1)
        }
      }
    }
  }

  @Test func `Steps up to the largest graph are padded to the sizes of vLLM`() throws {
    let settings = OperatorSettings(maximumSequences: 128)
    #expect(settings.graphTokens == 256)
    #expect(OperatorSettings(maximumSequences: 1000).graphTokens == 512)
    let padded = try SmallTables.cost { $0.graphTokens = 16 }
    let plain = try SmallTables.cost()
    func layers(_ cost: OperatorStepCost, _ tokens: Int) -> Double {
      // One prompt of so many tokens, less its attention.
      let shape = StepShape().with(tokens: tokens, past: 0, cost)
      return (cost.duration(of: shape) - shape.promptAttention).microseconds
    }
    for (tokens, size) in [(1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (9, 16), (16, 16), (17, 17)] {
      #expect(abs(layers(padded, tokens) - layers(plain, size)) < 1e-6, "\(tokens)")
    }
    let large = try SmallTables.cost { $0.graphTokens = 512 }
    for (tokens, size) in [(249, 256), (257, 272), (512, 512), (513, 513)] {
      #expect(abs(layers(large, tokens) - layers(plain, size)) < 1e-6, "\(tokens)")
    }
  }

  @Test func `Two devices add a sum twice a layer and once more, and the vocabulary`() throws {
    let one = try SmallTables.cost().duration(of: .decode(2, kept: 32))
    let two = try SmallTables.cost { $0.tensorParallel = 2 }.duration(of: .decode(2, kept: 32))
    // 21 sums of 40 µs and 2 × 1000 × 2 bytes at 16 GB/s; then 20 µs and 2 × 2000 × 2 bytes.
    expect(two - one, 21 * (40 + 0.25) + 20 + 0.5)
  }

  @Test func `The overhead is added once a step`() throws {
    let plain = try SmallTables.cost()
    let slow = try SmallTables.cost { $0.overhead = SimulatedTime(seconds: 0.001) }
    let step = StepShape.decode(2, kept: 32).with(tokens: 20, past: 0, plain)
    expect(slow.duration(of: step) - plain.duration(of: step), 1000)
    expect(
      slow.decodeCurve(sequences: 2).total.time(at: 50)
        - plain.decodeCurve(sequences: 2).total.time(at: 50), 1000)
  }

  @Test func `Copies that share experts wait for the slowest and exchange all tokens`() throws {
    let cost = try SmallTables.cost(experts: 4) { $0.expertGroup = 2 }
    let step = StepShape().with(tokens: 15, past: 0, cost)
    // Alone: layer 38 + 2 × 4.75, attention 16, once 3.75 + 1, one sequence 101. Experts at (15 + 1) / 2 tokens: 50;
    // exchange 40 and 16 × 1000 × 2 bytes at 16 GB/s.
    let own = 10 * (38 + 9.5 + 16) + 4.75 + 101
    expect(cost.duration(ofGroup: [step, StepShape()]), own + 10 * (50 + 40 + 2))
    // The order does not matter.
    #expect(
      cost.duration(ofGroup: [StepShape(), step]) == cost.duration(ofGroup: [step, StepShape()]))
    // With graphs both take 16 tokens: layer 40 + 2 × 5, once 5.
    let padded = try SmallTables.cost(experts: 4) {
      $0.expertGroup = 2
      $0.graphTokens = 16
    }
    expect(
      padded.duration(ofGroup: [step, StepShape()]),
      10 * (50 + 16) + 5 + 101 + 10 * (60 + 40 + 4))
    // A copy by itself counts as if the other one took the same step.
    #expect(padded.duration(of: step) == padded.duration(ofGroup: [step, step]))
  }

  @Test func `All experts on one device exchange nothing`() throws {
    let dense = try SmallTables.cost()
    let experts = try SmallTables.cost(experts: 4)
    let step = StepShape().with(tokens: 16, past: 0, dense)
    expect(experts.duration(of: step) - dense.duration(of: step), 10 * 100)
  }

  @Test func `Settings that cannot be are refused`() {
    #expect(throws: OperatorTableError.self) { try SmallTables.cost { $0.tensorParallel = 0 } }
    #expect(throws: OperatorTableError.self) { try SmallTables.cost { $0.expertGroup = 2 } }
    #expect(throws: OperatorTableError.self) { try SmallTables.cost { $0.link.bytesPerSecond = 0 } }
    #expect(throws: OperatorTableError.self) {
      try SmallTables.cost { $0.overhead = SimulatedTime(picoseconds: -1) }
    }
    #expect(
      throws: OperatorTableError.file("moe.csv", reason: "there is no row with 8 activated experts")
    ) { try SmallTables.cost(experts: 8) }
  }

  @Test func `Tables of the largest times do not overflow`() throws {
    let huge = SmallTables.attention.replacing("0,0,1,32,3", with: "0,0,1,32,1000000000")
      .replacing("16,16,0,0,17", with: "16,16,0,0,1000000000")
    let cost = try OperatorStepCost(
      SmallTables.tables(attention: huge),
      model: OperatorModel(layers: 10_000, hidden: 1, vocabulary: 1),
      settings: OperatorSettings())
    var shape = StepShape()
    for _ in 0..<65_536 { shape = shape.with(tokens: 16, past: 16, cost) }
    #expect(cost.duration(of: shape) == SimulatedTime(seconds: 3600))
    #expect(cost.decodeCurve(sequences: 1).total.time(at: 1 << 21) == SimulatedTime(seconds: 3600))
  }
}
