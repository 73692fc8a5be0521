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

/// Optimised in debug builds too, as a whole: the tests simulate hundreds of millions of users, read thousands of answers, and start the
/// program hundreds of times, which reads all packs each time.
///
/// With threads each file keeps an object of its own, which the package manager expects.
let alwaysOptimised: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
]

/// Returns a target of ours with the strict settings.
///
/// With `embeds`, the files under its folder `Embedded` become Swift source, so that one binary runs anywhere.
func library(
  _ name: String, needs dependencies: [Target.Dependency] = [], embeds: Bool = false,
  settings: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: embeds ? ["Embedded"] : [],
    swiftSettings: strict + settings, plugins: embeds ? [.plugin(name: "EmbedFiles")] : [])
}

/// Returns a program of ours with the strict settings.
func program(name: String, needs dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
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
let client: [Target.Dependency] = [
  .product(name: "AsyncHTTPClient", package: "async-http-client"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
]
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
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Floor 0: amounts, markup as values, the text of packs, and the compression library of the system.
    library("Quantities"),
    library("Markup"),
    library("PackText", settings: alwaysOptimised),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    // Floor 1: packing and unpacking, content as values, the reader of text, what serving a model costs, and cases made of data.
    library("InferenceEconomics", needs: ["Quantities"], settings: alwaysOptimised),
    library("InterviewContent", needs: ["Quantities"]),
    library("AnswerReading", needs: ["Quantities"], settings: alwaysOptimised),
    library("ProductAnalytics", needs: ["Quantities"], settings: alwaysOptimised),
    library("Charts", needs: ["Markup"]),
    library("Deflate", needs: ["CZlib"]),
    library("Agreement"),
    library("LanguageModel"),
    library("BusinessCalendar", needs: ["Quantities"]),
    library("SpacedRepetition", needs: ["Quantities"], settings: alwaysOptimised),

    // Floor 2: judgement, and the facts about models and devices.
    library(
      "AnswerAssessment",
      needs: ["AnswerReading", "InterviewContent", "Quantities"], settings: alwaysOptimised),
    library(
      "ServingSimulation",
      needs: ["InferenceEconomics", "ProductAnalytics", "Quantities"], settings: alwaysOptimised),
    library("ExhibitCharts", needs: ["Charts", "Markup", "ProductAnalytics"]),
    library("CaseReading", needs: ["AnswerReading", "ProductAnalytics", "Quantities"]),
    library(
      "EconomicsCatalogue",
      needs: ["InferenceEconomics", "Quantities", commaSeparated], embeds: true),

    // Floor 3: the workbench on which economics are looked at, and the checker of numbers that are said.
    library(
      "Workbench",
      needs: [
        "EconomicsCatalogue", "InferenceEconomics", "ProductAnalytics", "Quantities",
        "ServingSimulation",
      ]),
    library(
      "ClaimChecking",
      needs: [
        "AnswerReading", "EconomicsCatalogue", "InferenceEconomics", "ProductAnalytics",
        "Quantities",
      ], settings: alwaysOptimised),
    library(
      "QuestionGeneration",
      needs: [
        "EconomicsCatalogue", "InferenceEconomics", "InterviewContent", "ProductAnalytics",
        "Quantities", "ServingSimulation",
      ]),
    library(
      "Screening", needs: ["AnswerAssessment", "AnswerReading", "InterviewContent", "Quantities"]),
    library(
      "Committee", needs: ["AnswerAssessment", "AnswerReading", "InterviewContent", "Quantities"]),
    library(
      "Drills",
      needs: [
        "AnswerAssessment", "AnswerReading", "EconomicsCatalogue", "InferenceEconomics",
        "InterviewContent", "ProductAnalytics", "Quantities", "SpacedRepetition",
      ]),
    library(
      "SecondReading",
      needs: [
        "AnswerAssessment", "AnswerReading", "InterviewContent", "LanguageModel", "Quantities",
      ]),
    library(
      "ModelVoice",
      needs: [
        "AnswerReading", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "LanguageModel", "Quantities",
      ]),

    // Floor 4: the round, and practice toward the date.
    library(
      "Rehearsal",
      needs: [
        "AnswerAssessment", "AnswerReading", "BusinessCalendar", "CaseReading", "ClaimChecking",
        "Committee", "InterviewContent", "Markup", "ModelVoice", "ProductAnalytics", "Quantities",
        "QuestionGeneration", "Screening", "SecondReading", "Workbench",
      ]),
    library(
      "Practice",
      needs: [
        "AnswerAssessment", "AnswerReading", "BusinessCalendar", "ClaimChecking", "Committee",
        "Drills", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "ProductAnalytics", "Quantities", "SpacedRepetition", "Workbench",
      ], settings: alwaysOptimised),

    // Floor 5: files, documents, database, language models behind an address, reports and pages.
    library("DocumentReading", needs: ["Deflate"]),
    library("ModelClient", needs: ["LanguageModel"] + client),
    library(
      "ContentPacks",
      needs: [
        "AnswerAssessment", "Drills", "InterviewContent", "ModelVoice", "PackText", "Quantities",
        "Rehearsal", yaml,
      ], embeds: true),
    library(
      "Storage",
      needs: [
        "AnswerAssessment", "ClaimChecking", "Committee", "Drills", "InterviewContent",
        "LanguageModel", "Practice", "ProductAnalytics", "Quantities", "Rehearsal", "SecondReading",
        "SpacedRepetition", database,
      ], embeds: true),
    library(
      "Reports",
      needs: [
        "Agreement", "AnswerAssessment", "BusinessCalendar", "CaseReading", "ClaimChecking",
        "Committee", "Drills", "EconomicsCatalogue", "ExhibitCharts", "InferenceEconomics",
        "InterviewContent", "LanguageModel", "Markup", "ModelVoice", "Practice", "ProductAnalytics",
        "Quantities", "QuestionGeneration", "Rehearsal", "Screening", "SecondReading",
        "ServingSimulation", "SpacedRepetition", "Workbench",
      ]),
    library(
      "Pages",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "CaseReading", "Charts", "ClaimChecking",
        "Committee", "Drills", "EconomicsCatalogue", "ExhibitCharts", "InferenceEconomics",
        "InterviewContent", "LanguageModel", "Markup", "ModelVoice", "Practice", "ProductAnalytics",
        "Quantities", "Rehearsal", "Screening", "SecondReading", "ServingSimulation",
        "SpacedRepetition", "Workbench",
      ], embeds: true),

    // Floor 6: the way to a connected language model.
    library(
      "ModelAsking",
      needs: [
        "InterviewContent", "LanguageModel", "ModelVoice", "Quantities", "Rehearsal",
        "SecondReading", "Storage",
      ]),

    // Floor 7: the server.
    library(
      "WebServer",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "ContentPacks", "Deflate", "DocumentReading",
        "Drills", "EconomicsCatalogue", "InterviewContent", "LanguageModel", "Markup",
        "ModelAsking", "ModelClient", "ModelVoice", "Pages", "Practice", "ProductAnalytics",
        "Quantities", "QuestionGeneration", "Rehearsal", "Reports", "SecondReading",
        "SpacedRepetition", "Storage",
        "Workbench",
      ] + server),

    // Floor 8: the command line.
    program(
      name: "windtunnel",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "ClaimChecking", "ContentPacks", "DocumentReading",
        "Drills", "EconomicsCatalogue", "InterviewContent", "LanguageModel", "ModelAsking",
        "ModelClient", "ModelVoice", "Practice", "ProductAnalytics", "Quantities",
        "QuestionGeneration", "Rehearsal", "Reports", "Screening", "SecondReading",
        "ServingSimulation", "SpacedRepetition", "Storage", "WebServer", "Workbench",
        argumentParser,
      ]),

    .target(
      name: "TestSupport", dependencies: ["LanguageModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(name: "ModelServer", path: "Tests/ModelServer", swiftSettings: strict),
    tests(
      "Storage",
      needs: [
        "AnswerAssessment", "ClaimChecking", "Drills", "InterviewContent", "LanguageModel",
        "Practice", "ProductAnalytics", "Quantities", "Rehearsal", "SecondReading",
        "SpacedRepetition", database,
      ]),
    tests(
      "ContentPacks",
      needs: [
        "AnswerAssessment", "AnswerReading", "Drills", "InterviewContent", "LanguageModel",
        "PackText", "Quantities", "Rehearsal", "SecondReading",
      ]),
    tests("Deflate"),
    tests("DocumentReading", needs: ["CZlib"]),
    tests(
      "Screening",
      needs: [
        "AnswerAssessment", "AnswerReading", "ContentPacks", "InterviewContent", "Quantities",
      ]),
    tests("Agreement"),
    tests("LanguageModel"),
    tests("ModelClient", needs: ["LanguageModel", "ModelServer"]),
    tests(
      "SecondReading",
      needs: [
        "AnswerAssessment", "AnswerReading", "ContentPacks", "InterviewContent", "LanguageModel",
      ]),
    tests(
      "ModelVoice",
      needs: [
        "AnswerAssessment", "AnswerReading", "ContentPacks", "EconomicsCatalogue",
        "InterviewContent", "LanguageModel", "Quantities", "Rehearsal",
      ]),
    tests("BusinessCalendar", needs: ["Quantities"]),
    tests("SpacedRepetition", needs: ["Quantities"], golden: true),
    tests(
      "Drills",
      needs: [
        "AnswerAssessment", "AnswerReading", "ContentPacks", "EconomicsCatalogue",
        "InferenceEconomics", "InterviewContent", "ProductAnalytics", "Quantities", "Rehearsal",
        "SpacedRepetition",
      ]),
    tests(
      "Practice",
      needs: [
        "AnswerAssessment", "AnswerReading", "BusinessCalendar", "ClaimChecking", "Committee",
        "ContentPacks", "Drills", "InterviewContent", "ProductAnalytics", "Quantities",
        "SpacedRepetition",
      ]),
    tests("Quantities"),
    tests("Markup"),
    tests("Charts", needs: ["Markup"], golden: true),
    tests("ExhibitCharts", needs: ["Charts", "Markup", "ProductAnalytics"]),
    tests("InferenceEconomics", needs: ["Quantities"]),
    tests("EconomicsCatalogue", needs: ["InferenceEconomics", "Quantities"]),
    tests("ServingSimulation", needs: ["InferenceEconomics", "ProductAnalytics", "Quantities"]),
    tests(
      "Workbench",
      needs: ["EconomicsCatalogue", "InferenceEconomics", "Quantities", "ServingSimulation"]),
    tests("AnswerReading", needs: ["Quantities"]),
    tests(
      "ClaimChecking",
      needs: [
        "AnswerReading", "EconomicsCatalogue", "InterviewContent", "Quantities",
        "QuestionGeneration",
      ], golden: true),
    tests(
      "QuestionGeneration",
      needs: [
        "AnswerReading", "EconomicsCatalogue", "InferenceEconomics", "InterviewContent",
        "ProductAnalytics", "Quantities",
      ]),
    tests("ProductAnalytics", needs: ["Quantities"]),
    tests("CaseReading", needs: ["AnswerReading", "ProductAnalytics", "Quantities"]),
    tests("AnswerAssessment", needs: ["AnswerReading", "InterviewContent", "Quantities"]),
    tests(
      "Committee",
      needs: ["AnswerAssessment", "AnswerReading", "ContentPacks", "InterviewContent"]),
    tests(
      "Rehearsal",
      needs: [
        "AnswerAssessment", "AnswerReading", "BusinessCalendar", "CaseReading", "ClaimChecking",
        "Committee", "InterviewContent", "LanguageModel", "ModelVoice", "ProductAnalytics",
        "Quantities", "QuestionGeneration", "Screening", "SecondReading",
      ]),
    tests(
      "Pages",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "ClaimChecking", "Committee", "Drills",
        "EconomicsCatalogue", "InferenceEconomics", "InterviewContent", "LanguageModel", "Markup",
        "ModelVoice", "Practice", "ProductAnalytics", "Quantities", "Rehearsal", "Screening",
        "SecondReading", "SpacedRepetition", "Workbench",
      ], golden: true),
    tests(
      "Reports",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "ClaimChecking", "Committee", "Drills",
        "EconomicsCatalogue", "InferenceEconomics", "InterviewContent", "LanguageModel", "Practice",
        "ProductAnalytics", "Quantities", "Rehearsal", "Screening", "SecondReading",
        "ServingSimulation", "SpacedRepetition", "Workbench",
      ], golden: true),
    tests(
      "WebServer",
      needs: [
        "AnswerAssessment", "BusinessCalendar", "Committee", "ContentPacks", "Deflate", "Drills",
        "InterviewContent", "LanguageModel", "ModelAsking", "ModelServer", "ModelVoice", "Practice",
        "ProductAnalytics", "Quantities", "QuestionGeneration", "Rehearsal", "Screening",
        "SecondReading",
        "SpacedRepetition", "Storage", .product(name: "NIOEmbedded", package: "swift-nio"),
      ] + server),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Drills", "InterviewContent", "LanguageModel", "ModelServer", "Pages", "Practice",
        "Quantities", "Rehearsal", "SecondReading", "SpacedRepetition", "Storage", "TestSupport",
        "windtunnel",
      ],
      exclude: ["Golden"], swiftSettings: strict),

    // Build tools.
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    program(name: "embed-files"),

    // Measures predictions against published figures; `make accuracy` runs it.
    program(
      name: "accuracy",
      needs: [
        "AnswerAssessment", "AnswerReading", "ClaimChecking", "Committee", "ContentPacks", "Drills",
        "EconomicsCatalogue", "InferenceEconomics", "InterviewContent", "LanguageModel", "Practice",
        "ProductAnalytics", "Quantities", "Rehearsal", "Reports", "SecondReading",
        "ServingSimulation", "SpacedRepetition", "Storage", "Workbench",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
