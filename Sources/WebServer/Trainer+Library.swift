// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import ContentPacks
import Drills
import Quantities
import Rehearsal
public import Storage

extension Trainer {
  /// Creates a trainer on the data of a desk of rounds, with the drills of packs, families and catalogue.
  ///
  /// It shares the data, the clock and the assessor of the rounds.
  public init(rounds: RoundDesk, library: PackLibrary) {
    let assessor = rounds.interviewer.assessor
    let checker = DrillChecker { question, text in
      CheckedAssessor(assessor, for: question).assess(text).assessment
    }
    self.init(
      desk: PracticeDesk(store: rounds.store, checker: checker, world: rounds.world),
      templates: library.drills + NumberFamilies.all + FactTemplates.all(on: nil),
      loops: library.loopsByUse, questions: library.questions, assessor: assessor)
  }
}
