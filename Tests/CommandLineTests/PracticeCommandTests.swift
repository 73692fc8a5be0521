// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct PracticeCommandTests {
  @Test func `answers from a file are rated, and a line that cannot be taken is named`()
    async throws
  {
    let lines = """
      I do not know

      {"card": "no-such-card", "text": "8"}
      {"card": broken
      {"text": "12 GB"}
      """
    let run = try await Tool.run("drill", "--answers", "-", "--json", input: .text(lines))
    #expect(run.status == 0, "\(run.errors)")
    let json = try object(run.output)
    #expect(json["version"] as? Int == 1)
    #expect((json["reviews"] as? [[String: Any]])?.count == 2)
    let refused = try #require(json["refused"] as? [[String: Any]])
    #expect(refused.compactMap { $0["line"] as? Int } == [3, 4])
    let again = try await Tool.run("drill", "--answers", "-", "--json", input: .text(lines))
    #expect(again.output == run.output)
  }

  @Test func `lines in a pipe are answers, and a story stands beside the first drills`()
    async throws
  {
    let folder = try TemporaryFolder()
    let story = try await Tool.run(
      "story", "write", "-", "--data", "data",
      input: .text("# The launch\n\n## Situation\n\nIn March 2024 we had 410 sign-ups.\n"),
      in: folder)
    #expect(story.output == "Kept as the-launch.\n")
    let run = try await Tool.run(
      "drill", "--data", "data", "--count", "1", "--kind", "number", input: .text("?\n12 GB\n"),
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("1 drill answered: 1 again"))
    let shown = try await Tool.run(
      "drill", "list", "--data", "data", "--topic", "stories", "--json", in: folder)
    let cards = try #require(try object(shown.output)["cards"] as? [[String: Any]])
    #expect(cards.compactMap { $0["id"] as? String } == ["story-the-launch-situation"])
  }

  @Test func `a story that was taken out and is written again has its cards again`() async throws {
    let folder = try TemporaryFolder()
    let story = "# The launch\n\n## Situation\n\nIn March 2024 we had 410 sign-ups.\n"
    for _ in 0..<2 {
      let kept = try await Tool.run(
        "story", "write", "-", "--data", "data", input: .text(story), in: folder)
      #expect(kept.output == "Kept as the-launch.\n")
      let shown = try await Tool.run(
        "drill", "list", "--data", "data", "--topic", "stories", "--json", in: folder)
      let cards = try #require(try object(shown.output)["cards"] as? [[String: Any]])
      #expect(cards.compactMap { $0["id"] as? String } == ["story-the-launch-situation"])
      let removed = try await Tool.run(
        "story", "remove", "the-launch", "--data", "data", in: folder)
      #expect(removed.status == 0, "\(removed.errors)")
    }
  }

  @Test func `drills say what the plan keeps of today`() async throws {
    let folder = try TemporaryFolder()
    let day = Date(timeIntervalSinceNow: 20 * 86_400).formatted(.iso8601.year().month().day())
    let plan = try await Tool.run(
      "plan", "--interview", day, "--minutes", "30", "--format", "json", "--data", "data",
      in: folder)
    #expect(plan.status == 0, "\(plan.errors)")
    let days = try #require(try object(plan.output)["days"] as? [[String: Any]])
    let tasks = try #require(days.first?["tasks"] as? [[String: Any]])
    let others = tasks.filter { $0["kind"] as? String != "drills" }
      .compactMap { $0["minutes"] as? Int }.reduce(0, +)
    #expect(others > 0)
    let run = try await Tool.run("drill", "--topic", "none", "--data", "data", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.replacing("\n", with: " ")
    #expect(words.contains("The plan keeps \(others) minutes for"), "\(words)")
  }

  @Test func `what is right in a file is kept, and the rest is named`() async throws {
    let folder = try TemporaryFolder()
    let stories = try await Tool.run(
      "story", "import", "-", "--data", "data",
      input: .text("# One\n## Numbers\n5%\n# Two\n# One\n## Numbers\n6%\n"), in: folder)
    #expect(stories.status == 65 && stories.output == "Kept as one.\n")
    #expect(stories.errors.contains("Line 4, “Two”: No part"))
    #expect(stories.errors.contains("Line 5, “One”: A story with this title begins in line 1"))
    let file = try await Tool.run("drill", "export", "--data", "data", in: folder)
    let broken = file.output.replacing(#""events":["#, with: #""events":[7,"#)
    let taken = try await Tool.run(
      "drill", "import", "-", "--format", "json", "--data", "other", input: .text(broken),
      in: folder)
    #expect(taken.status == 0 && taken.output == "2 events of practice taken, 1 not.\n")
    #expect(taken.errors.hasPrefix("Row 1: "), "\(taken.errors)")
  }

  @Test(arguments: [
    (["drill", "--keep"], Int32(64), "--answers"), (["drill", "--kind", "song"], 64, "contrast"),
    (["drill", "add", "no-such-drill"], 64, "templates"),
    (["drill", "import", "nowhere.csv"], 66, "nowhere.csv"),
    (["drill", "fit"], 1, "400"), (["plan"], 1, "--interview"),
    (["plan", "--interview", "2020-01-01"], 64, "2020-01-01"),
    (["plan", "--interview", "2100-01-01", "--minutes", "-5"], 64, "1 to 480"),
    (["drill", "--minutes", "-5"], 64, "1 to 480"),
    (["readiness", "guess", "no-round", "7"], 64, "1 to 6"),
    (["readiness", "outcome", "passed", "--day", "soon"], 64, "--day"),
    (["story", "show", "nothing"], 1, "nothing"),
    (["story", "write", "--title", "A", "--covers", "nonsense"], 64, "story-compromise"),
  ])
  func `errors are one line that says what would be right`(
    words: [String], status: Int32, hint: String
  ) async throws {
    let run = try await ToolProcess(words, folder: try TemporaryFolder()).end(within: .seconds(60))
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.contains(hint), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
