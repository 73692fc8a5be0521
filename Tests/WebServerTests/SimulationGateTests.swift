// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Testing

@testable import WebServer

/// Who may simulate when many ask.
struct SimulationGateTests {
  /// Something that lasts until it is let go.
  private final class Work: Sendable {
    private let end = DispatchSemaphore(value: 0)

    func wait() { end.wait() }
    func finish() { end.signal() }
  }

  private func until(_ gate: SimulationGate, running: Int, waiting: Int) async throws {
    for _ in 0..<2000 {
      let load = await gate.load
      if load.running == running, load.waiting == waiting { return }
      try await Task.sleep(for: .milliseconds(1))
    }
    Issue.record("\(await gate.load) instead of \(running) and \(waiting)")
  }

  @Test func `what was asked for first is given up for what was asked for last`() async throws {
    let gate = SimulationGate(places: 1)
    let work = Work()
    let first = Task.detached { await gate.runLatest { work.wait() } }
    try await until(gate, running: 1, waiting: 0)
    let second = Task.detached { await gate.runLatest { 2 } }
    try await until(gate, running: 1, waiting: 1)
    let third = Task.detached { await gate.runLatest { 3 } }
    #expect(await second.value == nil)
    work.finish()
    #expect(await first.value != nil)
    #expect(await third.value == 3)
    #expect(await gate.load == (0, 0))
  }

  @Test func `a page waits for its turn whatever scripts ask for`() async throws {
    let gate = SimulationGate(places: 1)
    let work = Work()
    let first = Task.detached { await gate.run { work.wait() } }
    try await until(gate, running: 1, waiting: 0)
    let page = Task.detached { await gate.run { "page" } }
    try await until(gate, running: 1, waiting: 1)
    let scripts = (0..<5).map { number in Task.detached { await gate.runLatest { number } } }
    try await until(gate, running: 1, waiting: 2)
    work.finish()
    await first.value
    #expect(await page.value == "page")
    var answered = 0
    for script in scripts { if await script.value != nil { answered += 1 } }
    #expect(answered == 1)
    #expect(await gate.load == (0, 0))
  }

  @Test func `what nobody waits for any more is not run`() async throws {
    let gate = SimulationGate(places: 1)
    let work = Work()
    let first = Task.detached { await gate.run { work.wait() } }
    try await until(gate, running: 1, waiting: 0)
    let left = Task.detached { await gate.runLatest { "run" } }
    try await until(gate, running: 1, waiting: 1)
    left.cancel()
    work.finish()
    await first.value
    #expect(await left.value == nil)
    #expect(await gate.load == (0, 0))
  }

  @Test func `no more run than there are places`() async throws {
    let gate = SimulationGate(places: 2)
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<40 { group.addTask { await gate.run { number } } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == Set(0..<40))
    #expect(await gate.load == (0, 0))
  }
}
