// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  /// The chances of one world: the case, less what was removed.
  struct World {
    /// The characters of a token, by the language of the code: braces and short names make short tokens.
    private static let charactersPerToken = [3.6, 3.2, 3.1, 2.8]

    let it: TokenUseRises
    let streams: [SeededStream]
    /// How many tokens the same text makes since the new model.
    let tokenizer: (day: Int, factor: Double)?
    /// How much longer an editor's session is since it sends whole files.
    let files: (day: Int, factor: Double)?
    /// How much longer a session of the program is.
    let program: (day: Int, factor: Double)?
    let campaignDay: Int?
    let notebookDay: Int?
    let guestFactor: Double
    let clients: WeightedChoice
    let languages = WeightedChoice([0.36, 0.27, 0.22, 0.15])
    let sources = WeightedChoice([0.5, 0.3, 0.2])
    let accounts = WeightedChoice([0.52, 0.3, 0.165, 0.015])

    init(_ it: TokenUseRises, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<10).map { it.draw.stream("session \($0)") }
      clients = WeightedChoice([0.52, it.editorShare, 0.474 - it.editorShare, 0.006])
      guestFactor = it.guestFactor
      func rise(_ cause: Cause, _ strong: Double, else weak: Double) -> (Int, Double)? {
        removed.contains(cause.rawValue)
          ? nil : (it.day(cause), 1 + (it.cause == cause ? strong : weak))
      }
      tokenizer = rise(.tokenizer, it.size, else: 0.01)
      files = rise(.files, it.size / it.editorShare, else: 0.04)
      program = rise(.program, it.size / 0.015, else: 0.4)
      campaignDay = removed.contains(Cause.campaign.rawValue) ? nil : it.day(.campaign)
      notebookDay = removed.contains(Name.notebook) ? nil : it.notebookDay
    }

    /// The sessions that the campaign adds on a day, against all others.
    func guestShare(on day: Int) -> Double {
      guard let campaignDay, day >= campaignDay else { return 0.05 }
      return 0.3
    }

    /// Returns one session.
    func session(day: Int, index: Int, isGuest: Bool) -> EventRow {
      var row = EventRow(day: day)
      let client = streams[0].choice(clients, index)
      let language = streams[1].choice(languages, index)
      let account = streams[2].choice(accounts, index)
      row[breakdown: Place.client] = client
      row[breakdown: Place.language] = language
      row[breakdown: Place.source] = isGuest ? 3 : streams[3].choice(sources, index)
      row[breakdown: Place.account] = account

      var characters = streams[4].logNormal(median: it.length, spread: 0.5, index)
      if isGuest { characters *= guestFactor }
      var wait = 1.4
      if client == 1, let files, day >= files.day {
        characters *= files.factor
        wait = 2.3
      }
      if account == 3, let program, day >= program.day { characters *= program.factor }
      if client == 3, let notebookDay, day >= notebookDay { characters *= 3.4 }
      var tokens = characters / Self.charactersPerToken[language]
      if let tokenizer, day >= tokenizer.day { tokens *= tokenizer.factor }
      row[measure: Measure.characters] = characters
      row[measure: Measure.tokens] = tokens
      row[measure: Measure.turns] = Double(1 + streams[5].poisson(mean: 5.2, index))
      row[measure: Measure.wait] = streams[6].logNormal(median: wait, spread: 0.45, index)
      row.mark(Outcome.accepted, when: streams[7].bernoulli(0.43, index))
      row.mark(Outcome.returned, when: streams[8].bernoulli(0.58, index))
      return row
    }
  }
}
