// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import ContentPacks
import Foundation
import InterviewContent
import Quantities
import Rehearsal

/// How often scripted candidates of each quality pass whole campaigns, as a section of `docs/campaigns.md`.
struct CampaignAccuracy {
  let trial: CampaignTrial
  let seeds: Int

  /// Reads the labelled answers of a folder.
  init(folder: String, seeds: Int) throws {
    let library = try PackLibrary.embedded()
    let corpus = try CampaignCorpus(folder: folder)
    trial = CampaignTrial(
      library: library, corpus: corpus,
      loop: Self.loop(library, asking: Set(corpus.answers.keys)))
    self.seeds = seeds
  }

  /// The default loop with its questions held to those that have labelled answers.
  private static func loop(_ library: PackLibrary, asking known: Set<Question.ID>) -> Loop {
    guard let loop = library.loops.first(where: { $0.committee != nil }) else {
      preconditionFailure("the embedded packs hold a loop with a committee")
    }
    let names = Dictionary(
      grouping: library.questions.filter { known.contains($0.id) }, by: \.kind
    ).mapValues { $0.map(\.id.name) }
    let stages = loop.stages.map { stage in
      Stage(
        id: stage.id, title: stage.title, kinds: stage.kinds, interviewers: stage.interviewers,
        preparation: stage.preparation, discussion: stage.discussion, followUps: stage.followUps,
        appointment: stage.appointment,
        items: stage.items.compactMap { item in
          names[item.kind].map { item.asking($0) }
        })
    }
    return Loop(
      id: loop.id, title: loop.title, stages: stages, committee: loop.committee,
      remarks: loop.remarks, length: loop.length, provenance: loop.provenance)
  }

  /// Whether each campaign's missed lines are printed too.
  private var isVerbose: Bool { ProcessInfo.processInfo.environment["VERBOSE"] != nil }

  private static func details(of result: CampaignTrial.Result) -> [String] {
    guard let decision = result.campaign.decision else { return [] }
    let cards = decision.cards.map { card in
      let levels = card.levels.map { $0.level.map { "\($0.rawValue)" } ?? "-" }.joined()
      let parts = [
        "\(card.place.title) \(card.question)", card.bandTitle, levels,
        card.outcomes.map(\.verdict.rawValue).joined(separator: " "),
        card.flags.joined(separator: "; "),
      ]
      return "  " + parts.joined(separator: " | ")
    }
    let lines = decision.lines.filter { !$0.holds }
      .map { "  missed \($0.id.title): \($0.figures)" }
    let vetoes = decision.vetoes.filter(\.isOpen).map { "  veto \($0.id.rawValue)" }
    return [decision.headline] + cards + lines + vetoes
  }

  /// The table of rates.
  func text() throws -> String {
    var lines = [
      "| candidate | campaigns | invited after screening | hired by the committee | both |",
      "| --- | --- | --- | --- | --- |",
    ]
    for candidate in ScriptedCandidate.allCases {
      let results = try (1...seeds).map { try trial.run(candidate, seed: UInt64($0)) }
      let counts = [
        results.count(where: \.isInvited), results.count(where: \.isHired),
        results.count(where: \.passes),
      ]
      if isVerbose { for result in results { lines += Self.details(of: result) } }
      let cells = counts.map { "\($0) (\(Int((Double($0) / Double(seeds) * 100).rounded()))%)" }
      lines.append("| \(candidate.rawValue) | \(seeds) | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension StageItem {
  /// Returns the item with its question taken from packs, among names.
  fileprivate func asking(_ names: [String]) -> StageItem {
    StageItem(
      title: title, kind: kind, source: .pack, among: names, interviewer: interviewer,
      preparation: preparation, discussion: discussion, followUps: followUps,
      hasCurveball: hasCurveball)
  }
}
