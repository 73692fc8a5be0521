// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Quantities

/// What must be kept: vectors, logs, and the text that connectors add.
extension QuestionFamilies {
  static let stores = [vectorStore, permittedPassages, connectorTokens, keptLogs]

  static let vectorStore = QuestionFamily("vector-store", "The size of an index") { sheet in
    let million = sheet.step("million", 20...120, by: 20)
    let width = sheet.pick("width", [768, 1_024, 1_536])
    let plain = Double(million) * 1e6 * Double(width) * 4
    return Draft(
      prompt: """
        A client wants \(million) million passages searchable within 30 ms and plans to hold all \
        vectors in memory. Size it, and say how you would make it smaller without losing answers. \
        What would you measure before and after?
        """,
      exhibits: [
        "Each passage has one vector of \(Say.number(width)) numbers of 4 bytes.",
        "A machine of the client has \(sheet.pick("machine", [128, 256])) GB of memory.",
      ],
      looksFor: [
        "Multiplies passages, width and bytes, and adds the index around them.",
        "Names ways to shrink: fewer bits, fewer dimensions, disk, filters before search.",
        "Measures recall at a fixed number of passages.", Look.options,
      ],
      references: [
        reference(
          "Vectors alone", Say.memory(Bytes(plain)), "passages x width x 4 bytes", "arithmetic"),
        reference(
          "Vectors in 8 bits", Say.memory(Bytes(plain / 4)), "passages x width x 1 byte",
          "arithmetic"),
      ])
  }

  static let permittedPassages = QuestionFamily("permitted-passages", "Search with permissions") {
    sheet in
    let tenants = sheet.step("tenants", 200...900, by: 100)
    let each = sheet.step("each", 20...80, by: 10) * 1000
    let allowed = sheet.share("allowed", 2...8)
    return Draft(
      prompt: """
        \(tenants) departments of one client share an assistant. Each may see its own documents \
        and a common stock. One index with a filter, or an index for each department? Decide, and \
        say how you prove that nobody sees what they may not.
        """,
      exhibits: [
        "\(Say.number(each)) passages per department; a filter lets \(Say.percent(allowed)) of all passages through.",
        "Rights change \(sheet.step("changes", 20...90, by: 10)) times a day.",
      ],
      looksFor: [
        "Filters before or during the search, never after the model has read the text.",
        "Sees what a narrow filter does to recall and time.",
        "Tests leaks on purpose, and logs what was shown to whom.", Look.options, Look.risk,
      ],
      references: [
        reference(
          "Passages in one index", Say.many(Double(tenants * each)), "departments x passages",
          "arithmetic"),
        reference(
          "Found before the filter for 10 after it", Say.number(Int((10 / allowed).rounded(.up))),
          "10 / share that passes, when filtering afterwards", "arithmetic"),
      ])
  }

  static let connectorTokens = QuestionFamily("connector-tokens", "Connectors and their tokens") {
    sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let added = sheet.step("added", 5...12) * 1000
    let today = sheet.pick("today", [1_000, 1_200, 1_500])
    let daily = sheet.step("daily", 50...200, by: 50) * 1000
    let cost = [today, today + added].map { price.cost(input: Double($0), output: 250) }
    return Draft(
      prompt: """
        Connectors to tickets, wikis and code shall make the assistant more useful. A prototype \
        adds \(Say.number(added)) tokens to each query, whether it needs them or not. Would you \
        ship it, to whom, and what must change first?
        """,
      exhibits: [
        "Median query today: \(Say.number(today)) tokens in, 250 out; \(Say.number(daily)) queries a day.",
        price.line,
        "\(sheet.step("useful", 15...40, by: 5))% of queries get a better answer with the connectors.",
      ],
      looksFor: [
        "Computes the cost of a query before and after.",
        "Loads text when it is needed, and caches what repeats.",
        "Counts the time to the first token too.", Look.money, Look.evaluate,
      ],
      references: [
        reference("A query, today", Say.dollars(cost[0]), "tokens x price"),
        reference("A query, with connectors", Say.dollars(cost[1]), "tokens x price"),
        reference(
          "More a day", Say.dollars((cost[1] - cost[0]) * Double(daily)), "difference x queries"),
      ], facts: [price.stated])
  }

  static let keptLogs = QuestionFamily("kept-logs", "Logs that must be kept") { sheet in
    let rule = Catalogue.regulations.first { $0.id == "ai-act-logs" }
    var days = 183.0
    if case .span(let seconds) = rule?.value { days = seconds / 86_400 }
    let daily = Double(sheet.step("daily", 1...9)) * 1e6
    let size = sheet.pick("size", [6, 8, 12, 20])
    let total = daily * Double(size) * 1e3 * days
    return Draft(
      prompt: """
        A client uses our model for \(sheet.pick("use", ["credit decisions", "hiring", "benefit claims"])), \
        a high-risk use under the EU AI Act, and asks what logging we offer. Design it as a part of \
        the product: what is kept, where, for how long, and what it costs.
        """,
      exhibits: [
        "Logs of high-risk uses are kept for at least \(Say.number(Int(days.rounded()))) days (Articles 19 and 26(6)).",
        "\(Say.many(daily)) requests a day, about \(size) kB each with prompt and answer.",
      ],
      looksFor: [
        "Keeps what an audit needs and no more personal data than that.",
        "Names version of the model, input, output, time, and who overrode it.",
        "Turns a duty into something a client pays for.", Look.figures, Look.risk,
      ],
      references: [
        reference("To be kept", Say.memory(Bytes(total)), "requests x size x days", "arithmetic")
      ],
      facts: rule.map { [StatedFact(sources: [$0.source], date: $0.date, table: .regulations)] }
        ?? [])
  }
}
