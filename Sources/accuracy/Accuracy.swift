// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Measures how far predictions are off, on rows that were left out of the fit, and writes the report.
///
/// - `accuracy report` prints `docs/accuracy.md`, `accuracy rows` every left-out prediction.
/// - `accuracy speed`: the time of a prediction.
/// - `accuracy cases [SEEDS]`: how clearly cases carry their cause, over so many seeds (200 when left out).
/// - `accuracy claims [FILE]`: how verdicts on claims agree with labels, on the texts that `WINDTUNNEL_CORPUS` names, or on those of a file.
/// - `accuracy second-reader`: what the rule of the second reader makes of stand-ins for a language model, on the answers there.
/// - `accuracy committee [CAMPAIGNS]`: what the committee decides on campaigns composed of them.
/// - `accuracy campaigns [SEEDS]`: how often scripted candidates pass whole campaigns with answers from there.
/// - `accuracy readiness [SEEDS]`: how often the intervals of readiness contain the truth, on simulated people.
/// - `accuracy practice [SEEDS]`: what the scheduler reaches on the day of the interview with simulated learners.
/// - `accuracy practice speed` and `accuracy practice-store [CARDS REVIEWS]`: how long practice takes, in memory and on the disk.
/// - `accuracy stories`: how long a bank of 30 stories takes beside 150 questions and 200 rounds.
/// - `accuracy serving [tuning|economics|splitwise]`: how near simulated runs come to those of real engines in `WINDTUNNEL_TRACES`.
/// - `accuracy simulator`: how fast the simulator is, on the trace there; `accuracy queueing [REQUESTS]`: its queues beside theory.
/// - `accuracy year FOLDER [UNTIL [CAMPAIGNS REVIEWS]]`: fills a folder with a year of data, up to the day `UNTIL`.
/// - `accuracy phrases QUESTIONS ANSWERS`: what the wording model is fitted on.
/// - `accuracy calibrate` prints `calibration.csv`, `accuracy calibrate-edge` prints `edge_calibration.csv`.
///
/// The measurements are read from the folder that `WINDTUNNEL_MEASURED` names, the predictions of other tools from `WINDTUNNEL_SIMULATORS`.
@main
enum Accuracy {
  static func main() async {
    do {
      try await run()
    } catch let error as CocoaError {
      refuse("\(error.filePath ?? "a file") cannot be read: \(error.localizedDescription)")
    } catch {
      refuse(String(describing: error))
    }
  }

  private static func run() async throws {
    if CommandLine.arguments.dropFirst().first == "speed" {
      print(try ServingSpeed().text)
      return
    }
    if CommandLine.arguments.dropFirst().first == "practice-store" {
      let counts = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
      print(
        try PracticeStoreSpeed(
          cards: counts.first ?? 10_000, reviews: counts.dropFirst().first ?? 200_000
        ).text())
      return
    }
    if CommandLine.arguments.dropFirst().first == "stories" {
      print(try StorySpeed().text(), terminator: "")
      return
    }
    if CommandLine.arguments.dropFirst().first == "year" {
      try YearCommand.run(CommandLine.arguments.dropFirst(2))
      return
    }
    if CommandLine.arguments.dropFirst().first == "phrases" {
      let files = CommandLine.arguments.dropFirst(2)
      guard files.count == 2, let questions = files.first, let answers = files.last else {
        refuse("say phrases QUESTIONS.json ANSWERS.jsonl")
      }
      try PhraseRows(questions: questions).write(answers: answers)
      return
    }
    if CommandLine.arguments.dropFirst().first == "cases" {
      print(try CaseAccuracy(seeds: seeds()).text, terminator: "")
      return
    }
    if CommandLine.arguments.dropFirst().first == "readiness" {
      print(try ReadinessAccuracy(seeds: seeds(500)).text(), terminator: "")
      return
    }
    if try ServingCommands.run(CommandLine.arguments.dropFirst()) { return }
    if CommandLine.arguments.dropFirst().first == "practice" {
      print(
        CommandLine.arguments.dropFirst(2).first == "speed"
          ? try PracticeSpeed().text() : PracticeAccuracy(seeds: seeds(60)).text(), terminator: "")
      return
    }
    if CommandLine.arguments.dropFirst().first == "claims" {
      guard let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_CORPUS"] else {
        print("skipped: WINDTUNNEL_CORPUS names no folder of labelled texts")
        return
      }
      let passages = CommandLine.arguments.dropFirst(2).first
      print(try ClaimAccuracy(folder: folder, passages: passages).text(), terminator: "")
      return
    }
    if CommandLine.arguments.dropFirst().first == "second-reader" {
      guard let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_CORPUS"] else {
        print("skipped: WINDTUNNEL_CORPUS names no folder of labelled texts")
        return
      }
      print(try await SecondReaderAccuracy(folder: folder).text(), terminator: "")
      return
    }
    if let word = CommandLine.arguments.dropFirst().first,
      ["campaigns", "committee"].contains(word)
    {
      guard let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_CORPUS"] else {
        print("skipped: WINDTUNNEL_CORPUS names no folder of labelled texts")
        return
      }
      print(
        word == "campaigns"
          ? try CampaignAccuracy(folder: folder, seeds: seeds(50)).text()
          : try CommitteeAccuracy(folder: folder).text(campaigns: seeds()), terminator: "")
      return
    }
    guard let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_MEASURED"] else {
      print("skipped: WINDTUNNEL_MEASURED names no folder of measurements")
      return
    }
    switch CommandLine.arguments.dropFirst().first {
    case "calibrate": print(ServingTable(try scores(folder)).text, terminator: "")
    case "calibrate-edge": print(try EdgeAccuracy(folder: folder).calibration, terminator: "")
    case "rows": print(ServingRows(try scores(folder)).text, terminator: "")
    case "report", nil: print(try AccuracyReport(folder: folder).text, terminator: "")
    case let other?:
      refuse(
        "\(other) is unknown; say report, rows, speed, cases, readiness, claims, second-reader, committee, campaigns, practice, practice-store, stories, serving, simulator, queueing, year, phrases, calibrate or calibrate-edge"
      )
    }
  }

  /// The number of seeds after a word; the usual one when it is left out.
  private static func seeds(_ usual: Int = 200) -> Int {
    guard let word = CommandLine.arguments.dropFirst(2).first else { return usual }
    guard let seeds = Int(word), 1...1_000_000 ~= seeds else {
      refuse("\(word) is no number of seeds; say one from 1 to 1000000")
    }
    return seeds
  }

  static func refuse(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("accuracy: \(reason)\n".utf8))
    exit(64)
  }

  static func scores(_ folder: String) throws -> ServingScores {
    let text = try String(
      contentsOfFile: folder + "/serving_throughput_public.csv", encoding: .utf8)
    let (rows, unused) = try ServingMeasurement.all(csv: text)
    for (reason, count) in unused.sorted(by: { $0.key < $1.key }) {
      FileHandle.standardError.write(Data("\(count) rows unused: \(reason)\n".utf8))
    }
    return ServingScores(ServingRegression(rows))
  }
}
