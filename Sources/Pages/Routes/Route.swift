// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Rehearsal
public import Workbench

/// Every path of the server.
///
/// Pages link with these, so a link that leads nowhere does not compile.
public enum Route: Hashable, Sendable {
  /// `GET /`: what this is and what to do next.
  case home
  /// `GET /questions`: choose a question, all of them or those of one kind.
  case questions(kind: QuestionKind?)
  /// `POST /rounds`: begin a round.
  case rounds
  /// `GET /rounds/{id}`: the room.
  case round(RoundID)
  /// `GET /rounds/{id}#follow-up-…`: the room, at the question that opened an exchange, counted from zero.
  case followUp(RoundID, Int)
  /// `GET /rounds/{id}#hints`: the room, at the hints that were taken on the open question.
  case hints(RoundID)
  /// `POST /rounds/{id}/discussion`: end the preparation.
  case discussion(RoundID)
  /// `POST /rounds/{id}/draft`: save what stands in the boxes.
  case draft(RoundID)
  /// `POST /rounds/{id}/answer`: save and send the answer.
  case answer(RoundID)
  /// `POST /rounds/{id}/finish`: save and end the round.
  case finish(RoundID)
  /// `POST /rounds/{id}/hint`: save and take a hint.
  case hint(RoundID)
  /// `POST /rounds/{id}/data/words`: save and ask for data in words.
  case askInWords(RoundID)
  /// `POST /rounds/{id}/data/menu`: save and ask for data by the menu.
  case askByMenu(RoundID)
  /// `GET /rounds/{id}?…`: the room, with why a request for data was not answered.
  case notAsked(RoundID, DataForm)
  /// `GET /rounds/{id}#asked-…`: the room, at a table that was asked for, counted from one.
  case asked(RoundID, Int)
  /// `GET /rounds/{id}/data/{number}.csv`: a table that was asked for, counted from one.
  case askedFile(RoundID, Int)
  /// `GET /rounds/{id}/scorecard`: how the round was read.
  case scorecard(RoundID)
  /// `GET /rounds/{id}/scorecard.html`: the same as a file that stands alone.
  case scorecardFile(RoundID)
  /// `GET /rounds/{id}/scorecard/print`: the same with all that its page loads when it is wanted, to be printed.
  case scorecardPaper(RoundID)
  /// `GET /rounds/{id}/compare/{id}`: two attempts side by side.
  case comparison(RoundID, RoundID)
  /// `GET /rounds/{id}/compare/{id}/comparison.html`: the same as a file that stands alone.
  case comparisonFile(RoundID, RoundID)
  /// `GET /rounds/{id}/explanation`: why the round was read so, sentence by sentence.
  case explanation(RoundID)
  /// `GET /rounds/{id}/explanation#criterion-…`: the same, at a criterion, counted from zero.
  case explained(RoundID, Int)
  /// `POST /rounds/{id}/guess`: say how the round went, before its scorecard is shown.
  case guess(RoundID)
  /// `POST /rounds/{id}/override`: set the level of a criterion by hand.
  case override(RoundID)
  /// `GET /cases`: choose a generated case. `POST /cases`: begin a round on one.
  case cases
  /// `GET /cases/{family}/{seed}/key`: the key of a case; with `?show` without a warning.
  case caseKey(CaseReference, isWarned: Bool = false)
  /// `GET /cases/{family}/{seed}/exhibits/{id}.csv`: an exhibit as values.
  case caseExhibit(CaseReference, String)
  /// `GET /campaigns`: the campaigns. `POST /campaigns`: begin one.
  case campaigns
  /// `GET /campaigns?page=…`: older campaigns, on pages numbered from 1.
  case campaignsPage(Int)
  /// `GET /campaigns/{id}`: how far a campaign is and what comes next.
  case campaign(CampaignID)
  /// `POST /campaigns/{id}/…`: do something in a campaign.
  case campaignAction(CampaignID, CampaignAction)
  /// `GET /campaigns/{id}/decision`: what the committee decided.
  case campaignDecision(CampaignID)
  /// `GET /campaigns/{id}/packet.…`: the packet as a file.
  case campaignPacket(CampaignID, PacketFile)
  /// `GET /history`: all rounds.
  case history
  /// `GET /history?page=…`: older rounds, on pages numbered from 1.
  case historyPage(Int)
  /// `GET /data`: where the data live, and how to take or erase them.
  case data
  /// `GET /data?erased`: the same, after everything was erased.
  case dataErased
  /// `GET /data?sample-deleted`: the same, after the sample was deleted.
  case dataSampleDeleted
  /// `GET /data/export`: everything as one file.
  case dataExport
  /// `POST /data/erase`: erase everything.
  case dataErase
  /// `GET /workbench`: what it takes to serve models; the query holds what was chosen.
  case workbench(Scenario)
  /// `POST /workbench/file`: the same with a model that is given by its file.
  case workbenchFile
  /// The workbench with a model that was given by its file, under a name that holds while the program does.
  case pastedModel(String)
  /// `GET /workbench/decisions`: retrieval or training, cold or warm, workflows, latency; for the first model.
  case decisions(Scenario, DecisionChoices = DecisionChoices())
  /// `GET /workbench/serving`: a fleet under requests, simulated.
  case serving(ServingQuery)
  /// `GET /workbench/serving/results`: the parts of that page that change with what is chosen.
  case servingResults(ServingQuery)
  /// `GET /workbench/memo`: a small model defended against a large one, on a page.
  case memo(Scenario)
  /// `GET /catalogue`: the facts behind the workbench.
  case catalogue(CataloguePart)
  /// `GET /catalogue/…?…`: a page of one table, numbered from 1, with the rows that hold words.
  case cataloguePart(CataloguePart, word: String, page: Int)
  /// `GET /catalogue/sources#…`: a source, by its row.
  case source(Int)
  /// `GET /timeline`: a loop on the calendar; the query holds what was chosen.
  case timeline(TimelineQuery)
  /// `GET /timeline.ics`: the same as a file for other calendars.
  case timelineFile(TimelineQuery)
  /// `/practice/…`: the plan, the stories, how it stands.
  case outlook(OutlookRoute)
  /// `/practice/…`: drills, the deck, and the day they aim at.
  case practice(PracticePath = .home)
  /// `/sample`, `/tour`, `/status`: the first run and the state of the program.
  case firstRun(FirstRunRoute)
  /// `GET /rounds/{id}/scorecard#claims`: a scorecard, at its numbers.
  case scorecardNumbers(RoundID)
  /// `/ask`: a term explained from the packs.
  case ask(AskRoute)
  /// `/model`, `/rounds/{id}/second-reading`: a language model of one's own.
  case model(ModelRoute)
  /// `GET /about`: what is judged and how.
  case about
  /// `POST /language`: show the interface in another language.
  case language
  /// `GET /health`: whether the server answers.
  case health
  /// `GET /assets/…`: a file that pages refer to, with its version.
  case asset(Asset)
}

extension Route {
  /// The path, with the query where there is one, ready for a link.
  public var path: String {
    switch self {
    case .home: "/"
    case .questions(nil): "/questions"
    case .questions(let kind?): "/questions?kind=\(kind.rawValue)"
    case .rounds: "/rounds"
    case .round(let id): Self.path(of: id)
    case .followUp(let id, let exchange): Self.path(of: id) + "#follow-up-\(exchange)"
    case .hints(let id): Self.path(of: id) + "#hints"
    case .discussion(let id): Self.path(of: id) + "/discussion"
    case .draft(let id): Self.path(of: id) + "/draft"
    case .answer(let id): Self.path(of: id) + "/answer"
    case .finish(let id): Self.path(of: id) + "/finish"
    case .hint(let id): Self.path(of: id) + "/hint"
    case .askInWords(let id): Self.path(of: id) + "/data/words"
    case .askByMenu(let id): Self.path(of: id) + "/data/menu"
    case .notAsked(let id, let form):
      Self.path(of: id) + "?"
        + form.pairs.map { "\($0.name)=" + Self.encoded($0.value) }.joined(separator: "&")
    case .asked(let id, let number): Self.path(of: id) + "#asked-\(number)"
    case .askedFile(let id, let number): Self.path(of: id) + "/data/\(number).csv"
    case .scorecard(let id): Self.path(of: id) + "/scorecard"
    case .scorecardFile(let id): Self.path(of: id) + "/scorecard.html"
    case .scorecardPaper(let id): Self.path(of: id) + "/scorecard/print"
    case .comparison(let id, let other): Self.path(of: id) + "/compare/" + Self.encoded(other.name)
    case .comparisonFile(let id, let other):
      Self.path(of: id) + "/compare/\(Self.encoded(other.name))/comparison.html"
    case .explanation(let id): Self.path(of: id) + "/explanation"
    case .explained(let id, let criterion):
      Self.path(of: id) + "/explanation#criterion-\(criterion)"
    case .guess(let id): Self.path(of: id) + "/guess"
    case .override(let id): Self.path(of: id) + "/override"
    case .cases: "/cases"
    case .caseKey(let reference, let isWarned):
      Self.path(of: reference) + "/key" + (isWarned ? "?show" : "")
    case .caseExhibit(let reference, let id):
      Self.path(of: reference) + "/exhibits/\(Self.encoded(id)).csv"
    case .campaigns: "/campaigns"
    case .campaignsPage(let number): Self.page(number, of: "/campaigns")
    case .campaign(let id): Self.path(of: id)
    case .campaignAction(let id, let action): Self.path(of: id) + "/\(action.rawValue)"
    case .campaignDecision(let id): Self.path(of: id) + "/decision"
    case .campaignPacket(let id, let file): Self.path(of: id) + "/packet.\(file.rawValue)"
    case .history: "/history"
    case .historyPage(let number): Self.page(number, of: "/history")
    case .data: "/data"
    case .dataErased: "/data?erased"
    case .dataSampleDeleted: "/data?sample-deleted"
    case .dataExport: "/data/export"
    case .dataErase: "/data/erase"
    case .workbench(let scenario): Self.path("/workbench", scenario)
    case .workbenchFile: "/workbench/file"
    case .pastedModel(let name): "/workbench/file/\(name)"
    case .decisions(let scenario, let choices):
      Self.path("/workbench/decisions", scenario, choices)
    case .serving(let query): Self.path("/workbench/serving", query)
    case .servingResults(let query): Self.path("/workbench/serving/results", query)
    case .memo(let scenario): Self.path("/workbench/memo", scenario)
    case .catalogue(.models): "/catalogue"
    case .catalogue(let part): "/catalogue/\(part.rawValue)"
    case .cataloguePart(let part, let word, let page):
      Self.page(page, of: Route.catalogue(part).path, word: word)
    case .source(let row):
      Self.page(row / CataloguePage.length + 1, of: "/catalogue/sources") + "#source-\(row)"
    case .timeline(let query): Self.path("/timeline", query)
    case .timelineFile(let query): Self.path("/timeline.ics", query)
    case .outlook(let route): route.path
    case .practice(let path): path.text
    case .firstRun(let route): route.path
    case .scorecardNumbers(let id): Self.path(of: id) + "/scorecard#claims"
    case .ask(let route): route.path
    case .model(let route): route.path
    case .about: "/about"
    case .language: "/language"
    case .health: "/health"
    case .asset(let asset): "\(asset.path)?v=\(asset.version)"
    }
  }

  /// What stands behind the question mark of the path; nil when there is none.
  public var query: String? {
    path.firstIndex(of: "?").map { String(path[path.index(after: $0)...]) }
  }

  private static func path(
    _ path: String, _ scenario: Scenario, _ choices: DecisionChoices = DecisionChoices()
  ) -> String {
    Self.path(path, scenario, choices.pairs)
  }

  private static func path(_ path: String, _ query: ServingQuery) -> String {
    Self.path(path, query.scenario, query.pairs)
  }

  private static func path(
    _ path: String, _ scenario: Scenario, _ pairs: [(name: String, value: String)]
  ) -> String {
    // A full stop may stand in a query.
    let own = pairs.map { "\($0.name)=" + encoded($0.value).replacing("%2E", with: ".") }
    let query = ([scenario.query].filter { !$0.isEmpty } + own).joined(separator: "&")
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  private static func path(_ path: String, _ query: TimelineQuery) -> String {
    let pairs = query.pairs.map { encoded($0.name) + "=" + encoded($0.value) }
    return pairs.isEmpty ? path : "\(path)?" + pairs.joined(separator: "&")
  }

  private static func page(_ number: Int, of path: String, word: String = "") -> String {
    let pairs =
      (word.isEmpty ? [] : ["find=" + encoded(word)]) + (number > 1 ? ["page=\(number)"] : [])
    return pairs.isEmpty ? path : "\(path)?" + pairs.joined(separator: "&")
  }

  private static func path(of id: RoundID) -> String { "/rounds/" + encoded(id.name) }

  private static func path(of id: CampaignID) -> String { "/campaigns/" + encoded(id.name) }

  private static func path(of reference: CaseReference) -> String {
    "/cases/\(encoded(reference.family))/\(reference.seed)"
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map(percentEncoded).joined()
  }

  /// Returns a byte as it may stand in a path.
  ///
  /// Source: RFC 3986, section 2.3, the unreserved characters; the full stop is left out of them, so that no name can be `..`.
  private static func percentEncoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      String(Unicode.Scalar(byte))
    default:
      "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}

/// Something to do in a campaign.
public enum CampaignAction: String, Hashable, Sendable, CaseIterable {
  case curriculum, begin, practise, committee, withdraw
  /// Begins a stage before the first day of its window.
  case beginEarly = "begin-early"
}

/// A form of the packet as a file.
public enum PacketFile: String, Hashable, Sendable, CaseIterable {
  case markdown = "md"
  case html, json
}

/// A table of the catalogue.
public enum CataloguePart: String, Hashable, Sendable, CaseIterable {
  case models, devices, prices, sources
}
