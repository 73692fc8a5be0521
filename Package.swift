// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// What every target promises: language mode 6, no warning, no hidden existential, no re-exported import, no unmarked unsafe use.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Returns a target of ours with the strict settings.
///
/// With `embeds`, the files under its folder `Embedded` become Swift source, so that one binary runs anywhere.
func library(
  _ name: String, needs dependencies: [Target.Dependency] = [], embeds: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: embeds ? ["Embedded"] : [],
    swiftSettings: strict, plugins: embeds ? [.plugin(name: "EmbedFiles")] : [])
}

/// Returns the test target of a target of ours.
func tests(
  _ name: String, needs dependencies: [Target.Dependency] = [], golden: Bool = false
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: golden ? ["Golden"] : [], swiftSettings: strict)
}

// The outside libraries. Each is imported by exactly one target; ARCHITECTURE.md says why each is here.
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let server: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
]
let commaSeparated: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "windtunnel",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "windtunnel", targets: ["windtunnel"]),
    .library(name: "AnswerReading", targets: ["AnswerReading"]),
    .library(name: "AnswerAssessment", targets: ["AnswerAssessment"]),
    .library(name: "InferenceEconomics", targets: ["InferenceEconomics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Floor 0: amounts, and markup as values.
    library("Quantities"),
    library("Markup"),

    // Floor 1: content as values, the reader of text, and what serving a model costs.
    library("InferenceEconomics", needs: ["Quantities"]),
    library("InterviewContent", needs: ["Quantities"]),
    library("AnswerReading", needs: ["Quantities"]),
    library("Charts", needs: ["Markup"]),

    // Floor 2: judgement, and the facts about models and devices.
    library("AnswerAssessment", needs: ["AnswerReading", "InterviewContent", "Quantities"]),

    library(
      "EconomicsCatalogue", needs: ["InferenceEconomics", "Quantities", commaSeparated],
      embeds: true),

    // Floor 3: the round, and the workbench on which economics are looked at.
    library("Workbench", needs: ["EconomicsCatalogue", "InferenceEconomics", "Quantities"]),
    library(
      "Rehearsal", needs: ["AnswerAssessment", "AnswerReading", "InterviewContent", "Quantities"]),

    // Floor 4: files, database, reports and pages.
    library(
      "ContentPacks",
      needs: ["AnswerAssessment", "InterviewContent", "Quantities", "Rehearsal", yaml],
      embeds: true),
    library(
      "Storage",
      needs: ["AnswerAssessment", "InterviewContent", "Quantities", "Rehearsal", database]),
    library(
      "Reports",
      needs: [
        "AnswerAssessment", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "Markup",
        "Quantities", "Rehearsal", "Workbench",
      ]),
    library(
      "Pages",
      needs: [
        "AnswerAssessment", "Charts", "EconomicsCatalogue", "InferenceEconomics",
        "InterviewContent", "Markup", "Quantities", "Rehearsal", "Workbench",
      ],
      embeds: true),

    // Floor 5: the server.
    library(
      "WebServer",
      needs: [
        "AnswerAssessment", "ContentPacks", "EconomicsCatalogue", "InterviewContent", "Pages",
        "Quantities", "Rehearsal", "Reports", "Storage", "Workbench",
      ] + server),

    // Floor 6: the command line.
    .executableTarget(
      name: "windtunnel",
      dependencies: [
        "AnswerAssessment", "ContentPacks", "EconomicsCatalogue", "InterviewContent", "Quantities",
        "Rehearsal", "Reports", "Storage", "WebServer", "Workbench", argumentParser,
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(
      "Storage",
      needs: ["AnswerAssessment", "InterviewContent", "Quantities", "Rehearsal", database]),

    tests(
      "ContentPacks",
      needs: ["AnswerAssessment", "AnswerReading", "InterviewContent", "Quantities", "Rehearsal"]),

    tests("Quantities"),
    tests("Markup"),
    tests("Charts", needs: ["Markup"], golden: true),
    tests("InferenceEconomics", needs: ["Quantities"]),
    tests("EconomicsCatalogue", needs: ["InferenceEconomics", "Quantities"]),
    tests("Workbench", needs: ["EconomicsCatalogue", "InferenceEconomics", "Quantities"]),
    tests("AnswerReading", needs: ["Quantities"]),
    tests("AnswerAssessment", needs: ["AnswerReading", "InterviewContent", "Quantities"]),
    tests(
      "Rehearsal", needs: ["AnswerAssessment", "AnswerReading", "InterviewContent", "Quantities"]),

    tests(
      "Pages",
      needs: [
        "AnswerAssessment", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "Quantities", "Rehearsal", "Workbench",
      ],
      golden: true),

    tests(
      "Reports",
      needs: [
        "AnswerAssessment", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "Quantities", "Rehearsal", "Workbench",
      ], golden: true),
    tests(
      "WebServer",
      needs: [
        "AnswerAssessment", "ContentPacks", "InterviewContent", "Quantities", "Rehearsal",
        "Storage", .product(name: "NIOEmbedded", package: "swift-nio"),
      ] + server),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "windtunnel", "InterviewContent", "Pages", "Quantities", "Rehearsal", "Storage",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),

    // Build tools.
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(name: "embed-files", swiftSettings: strict),

    // Measures predictions against published figures; `make accuracy` runs it.
    .executableTarget(
      name: "accuracy",
      dependencies: ["EconomicsCatalogue", "InferenceEconomics", "Quantities", "Workbench"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
