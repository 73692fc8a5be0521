// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@testable import Pages

@Suite struct EngineSentenceTests {
  private func french(_ text: String) -> String {
    InterfaceLanguage.$current.withValue(.french) { Message(engine: text).shown }
  }

  @Test func `a sentence of the engine stays as it is in English`() {
    let text = "Applied on Mon 30 Nov 2026, nothing is “known” of 1,234.5 days: none."
    #expect(Message(engine: text).shown == text)
  }

  @Test func `numbers and days are values of a sentence in French`() {
    #expect(
      french("3 to 5 business days after the stage before it")
        == "3 à 5 jours ouvrés après l’étape précédente")
    #expect(
      french(
        "The interview day, Tue 24 Nov 2026, is over. Log what came of it, and set the next day.")
        == "Le jour de l’entretien, mar. 24 nov. 2026, est passé. Notez ce qu’il a donné, et fixez le jour suivant."
    )
  }

  @Test func `what the plan keeps beside drills is said in French`() {
    for (text, expected) in [
      ("The plan keeps 45 minutes for a round.", "Le plan garde 45 minutes pour un entretien."),
      (
        "The plan keeps 50 minutes for a round and 2 stories.",
        "Le plan garde 50 minutes pour un entretien et 2 récits."
      ),
      (
        "Rounds of today count as 45 minutes.",
        "Les entretiens d’aujourd’hui comptent pour 45 minutes."
      ),
      (
        "Today has no time for drills: 3 due reviews and 1 new card wait.",
        "Aujourd’hui, il n’y a pas de temps pour les exercices\u{A0}: 3 révisions et 1 nouvelle fiche attendent."
      ),
    ] {
      #expect(french(text) == expected)
    }
  }

  @Test(arguments: [(0, "0 jour"), (1, "1 jour"), (2, "2 jours")])
  func `none is singular in French`(count: Int, words: String) {
    let shown = InterfaceLanguage.$current.withValue(.french) { counted(count, "day").shown }
    #expect(shown == words)
    #expect(counted(0, "day").shown == "0 days")
  }

  @Test func `a name before a colon is looked up on its own`() {
    #expect(french("Drills: 4 due") == "Exercices\u{A0}: 4 à revoir")
    #expect(french("My own story: not rehearsed yet.") == "My own story\u{A0}: pas encore répété.")
  }

  @Test func `what stands behind the colon of a known beginning is a value`() {
    #expect(french("These amounts are missing: 3, 48%.") == "Il manque ces montants\u{A0}: 3, 48%.")
    #expect(
      french("Likely slip: It is off by 8: bits and bytes were mixed up.")
        == "Erreur probable\u{A0}: Il y a un facteur 8\u{A0}: bits et octets ont été confondus.")
    #expect(
      french("All that speaks for a hire comes from one stage: Team fit.")
        == "Tout ce qui parle pour une embauche vient d’une seule étape\u{A0}: Entente avec l’équipe."
    )
  }

  @Test func `names and days within a sentence are values`() {
    let text = InterfaceLanguage.$current.withValue(.french) {
      Message(
        engine: "The price of H100-SXM-80GB is expired or undated",
        names: ["H100", "H100-SXM-80GB"]
      ).shown
    }
    #expect(text == "Le prix de H100-SXM-80GB est périmé ou sans date")
    #expect(
      french("Prices and scores are judged as of 2026-11-30")
        == "Prix et scores sont jugés à la date du 2026-11-30")
    #expect(french("Good until 2027-01-31.") == "Valable jusqu’au 2027-01-31.")
  }

  @Test func `what would move readiness is said in French, whatever its figures`() {
    let step = "A round of “Technical” in real mode with band 4: "
    let head =
      "Un entretien de type «\u{A0}Technique\u{A0}» en mode réel avec l’appréciation 4\u{A0}: "
    for (figures, expected) in [
      ("under 0.1 points either way", "moins de 0.1 point dans un sens ou dans l’autre"),
      ("0 to +2.7 points", "de 0 à +2.7 points"), ("-1.6 to +1.6 points", "de -1.6 à +1.6 points"),
      ("+1.1 points", "+1.1 points"), ("-1.1 to -0.2 points", "de -1.1 à -0.2 points"),
    ] {
      #expect(french("\(step)\(figures) in 30 minutes.") == "\(head)\(expected) en 30 minutes.")
    }
  }

  @Test func `quoted words are values, translated when they are a label`() {
    #expect(
      french("no round of “Technical” in real mode".capitalizedFirst)
        == "Aucun entretien de type «\u{A0}Technique\u{A0}» en mode réel")
  }

  @Test func `a sentence that is not in the table keeps its days in English`() {
    let text = "Nobody knows what was on Tue 24 Nov 2026."
    #expect(french(text) == text)
  }
}
