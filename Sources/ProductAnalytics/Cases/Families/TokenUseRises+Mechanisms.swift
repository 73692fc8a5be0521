// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .tokenizer: anotherTokenizer
    case .files: wholeFiles
    case .campaign: campaignMix
    case .program: oneProgram
    }
  }

  private var anotherTokenizer: Mechanism {
    Mechanism(
      Cause.tokenizer.rawValue, role(.tokenizer), trap: .loggingChange,
      name: "a tokenizer that cuts the same text into more tokens",
      statement:
        "Model \(version), the default since \(calendar.text(day(.tokenizer))), came with a vocabulary of its own"
        + (cause == .tokenizer
          ? "; the same text makes a fifth more tokens, and nobody sends more text than before."
          : "; the same text makes one token in a hundred more."),
      phrases: [
        "tokenizer", "tokeniser", "tokenization", "tokenisation", "vocabulary",
        "same text makes more tokens", "more tokens for the same text", "characters per token",
        "tokens per character", "unit changed", "unit of measurement", "characters are flat",
      ],
      day: day(.tokenizer), check: .otherMetric("characters"),
      entry: "Model \(version) becomes the default.")
  }

  private var wholeFiles: Mechanism {
    Mechanism(
      Cause.files.rawValue, role(.files), trap: .coincidence,
      name: "an editor that sends whole files",
      statement:
        "Since \(calendar.text(day(.files))) the editor sends open files whole"
        + (cause == .files
          ? " with each question, so its sessions are much longer and answers come later."
          : " where they are short; its answers come later, but its sessions are hardly longer."),
      phrases: [
        "whole files", "whole file", "entire file", "full files", "open files", "editor sends",
        "editor context", "resends", "sends more context", "editor release",
      ],
      segment: .init("client", "editor"), day: day(.files), check: .within("client", "editor"),
      entry: "Editor: open files go along with each question.")
  }

  private var campaignMix: Mechanism {
    Mechanism(
      Cause.campaign.rawValue, role(.campaign), trap: .mixShift,
      name: "a campaign that brought people with long files",
      statement:
        "On \(calendar.text(day(.campaign))) a campaign for \(audience) began"
        + (cause == .campaign
          ? "; their files are long, and their share of sessions grew while every source stayed as it was."
          : "; it brought many sessions, which are as long as others."),
      phrases: [
        "campaign", "mix shift", "mix of users", "mix of sessions", "different users",
        "new audience", "composition", "traffic mix", audience,
      ],
      segment: .init("source", "campaign"), day: day(.campaign), check: .mix("source"),
      entry: "Marketing: campaign for \(audience) begins.")
  }

  private var oneProgram: Mechanism {
    Mechanism(
      Cause.program.rawValue, role(.program), trap: .bots,
      name: "one account whose program sends huge contexts",
      statement:
        "Since \(calendar.text(day(.program))) the program of one account "
        + (cause == .program
          ? "sends its whole repository with each session: three sessions in two hundred carry the rise of the mean."
          : "sends somewhat longer sessions; there are three of them in two hundred."),
      phrases: [
        "one account", "single account", "one customer", "program", "bot", "automation",
        "automated", "script", "outlier", "outliers", "few huge sessions", "median is flat",
        "median did not move",
      ],
      segment: .init("account", "program"), day: day(.program),
      check: .excluding("account", "program"))
  }

  var notebook: Mechanism {
    Mechanism(
      Name.notebook, .decoy, trap: .smallSample, name: "notebooks that send their outputs",
      statement:
        "Since \(calendar.text(notebookDay)) notebooks send the outputs of their cells along; their sessions are more "
        + "than three times as long, but there are six of them in a thousand.",
      phrases: [
        "notebook", "notebooks", "notebook client", "notebook sessions", "cell outputs",
        "outputs of cells",
      ],
      segment: .init("client", "notebook"), day: notebookDay,
      check: .within("client", "notebook"), entry: "Notebook: outputs of cells go along.")
  }

  var reward: Mechanism {
    Mechanism(
      Name.reward, .decoy, trap: .coincidence, name: "free tokens for inviting others",
      statement:
        "Free tokens for inviting others came on \(calendar.text(rewardDay)), when sessions had been long for "
        + "two weeks.",
      phrases: [
        "free tokens", "reward", "invitations", "inviting others", "referral bonus",
        "invite a colleague",
      ],
      day: rewardDay, check: .timing(day: rewardDay),
      entry: "Free tokens for whoever invites a colleague.")
  }
}
