// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent

/// Content as it was read from files, before the names in it are checked against each other.
struct PackContents: Sendable {
  var questions: [Item<Question>] = []
  var rubrics: [Item<Rubric>] = []
  var personas: [Item<Persona>] = []
  var loops: [Item<Loop>] = []
  /// The probes of packs of probes, and those that questions bring with them.
  var probes: [Item<Probe>] = []
  var curveballs: [Item<Curveball>] = []
  var exampleQuestions: [Item<ExampleQuestion>] = []
  /// Explanations and contrasts.
  var drills: [Item<DrillTemplate>] = []
  var lexicons: [Item<Lexicon>] = []
  var evidence: [Item<EvidenceRule>] = []
  var flags: [Item<FlagRule>] = []
  var wordings: [Item<WordingModel>] = []
}
