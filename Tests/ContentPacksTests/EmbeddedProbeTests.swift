// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct EmbeddedProbeTests {
  let library: PackLibrary

  init() throws {
    library = try Embedded.library.get()
  }

  /// The probes that may be asked on every question of a kind.
  private func probes(for kind: QuestionKind) -> [Probe] {
    library.probes(for: kind).filter { $0.question == nil }
  }

  @Test func `every interviewer has a voice, leans somewhere and does not repeat a bridge soon`() {
    #expect(library.personas.count >= 10)
    for persona in library.personas {
      #expect(persona.voice != nil, "\(persona.id)")
      #expect(persona.leans?.isEmpty == false, "\(persona.id)")
      #expect(Set(persona.bridges).count >= 6, "\(persona.id)")
    }
    #expect(Set(library.personas.compactMap(\.leans)).count == library.personas.count)
    let bridges = library.personas.flatMap(\.bridges)
    #expect(Set(bridges).count == bridges.count)
  }

  @Test(arguments: [
    QuestionKind.screening, .problemSolving, .productSense, .behavioral, .technical, .teamFit,
    .executive,
  ])
  func `a line of the rubric can be followed from three sides`(kind: QuestionKind) {
    let probes = probes(for: kind)
    for criterion in library.rubrics[kind]?.criteria ?? [] {
      let families = Set(probes.filter { $0.criterion == criterion.id }.map(\.family))
      #expect(families.count >= 3, "\(criterion.id)")
    }
    let families = Set(probes.map(\.family))
    #expect(families.isSuperset(of: [.alternative, .reversal, .payer, .figure]))
  }

  @Test func `no two probes of a line have the same reason`() {
    for kind in QuestionKind.allCases {
      let probes = probes(for: kind).filter { $0.reason != .exhibit }
      for criterion in library.rubrics[kind]?.criteria ?? [] {
        let reasons = probes.filter { $0.criterion == criterion.id }.map(\.reason)
        #expect(Set(reasons).count == reasons.count, "\(criterion.id)")
      }
    }
  }

  @Test(arguments: [QuestionKind.technical, .problemSolving, .executive, .productSense])
  func `a number is followed without a hint of whether it is right`(kind: QuestionKind) throws {
    let probes = probes(for: kind)
    let right = try #require(probes.first { $0.reason == .claim(.right) })
    let wrong = try #require(probes.first { $0.reason == .claim(.wrong) })
    #expect(right.wordings == wrong.wordings)
    #expect(probes.contains { $0.reason == .claim(.uncheckable) })
    let verdicts = ["right", "wrong", "correct", "mistake", "error", "really"]
    for probe in probes {
      guard case .claim = probe.reason else { continue }
      for wording in probe.wordings {
        #expect(wording.contains("{quote}"), "\(probe.id)")
        #expect(!verdicts.contains { wording.lowercased().contains($0) }, "\(probe.id)")
      }
    }
  }

  @Test func `a question about the exhibits names the cell`() {
    let exhibits = library.probes.filter { $0.reason == .exhibit }
    #expect(exhibits.contains { $0.criterion == "PS1" })
    for probe in exhibits {
      #expect(probe.wordings.allSatisfy { $0.contains("{cell}") }, "\(probe.id)")
    }
  }

  @Test func `a probe is one or two sentences, asks something and does not praise`() {
    let praise = ["great", "good point", "excellent", "impressive", "well done", "i like"]
    for probe in library.probes {
      for wording in probe.wordings {
        #expect(wording.contains("?") || wording.hasSuffix("."), "\(probe.id)")
        #expect(wording.count <= 170, "\(probe.id)")
        #expect(!praise.contains { wording.lowercased().contains($0) }, "\(probe.id)")
      }
    }
  }
}
