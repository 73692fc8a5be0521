// SPDX-License-Identifier: Apache-2.0

/// Answers that tests of the command line give.
enum Answers {
  /// A strong answer to `ps-onboarding`, with characters of one to four bytes before and inside the words that count.
  static let strong = """
    Café first ☕️: before I touch anything I would segment the drop. Individual developers went from 66% to 65%, so they are flat; \
    enterprise single-sign-on accounts fell from 51% to 36% since 12 May, while p95 latency of the sign-on step rose from 1.2 s to 7.8 s. \
    My hypothesis is that the sign-on step became slow — and that is the cause, because the other segment did not move “at all” 👩‍💻.

    I would check it by comparing accounts above and below 3 s within the first week. If it holds, we roll the sign-on change back, \
    rather than revamp the whole onboarding, because three engineers and four weeks are enough for one and not for both.

    Success means enterprise completion of at least 50% within four weeks, with p95 latency under 2 s as the guardrail; \
    if completion stays below 42% after two weeks, we stop and look at the mix, since the enterprise share grew from 20% to 30%.
    """

  static let french = """
    Je commencerais par regarder les données avec l'équipe, parce que la baisse est plus forte chez les clients qui utilisent \
    la connexion de leur entreprise. Ensuite je ferais une liste des causes possibles et nous les vérifierions une par une.
    """

  /// English with marks that nobody sees between its letters, and an override of direction.
  static let zeroWidth =
    "I would se\u{200B}gment the drop by pl\u{200D}an\u{FEFF}, because \u{202E}enterprise\u{202C} accounts fell from 51% to 36%."

  static let rightToLeft = """
    سأبدأ بتقسيم الانخفاض حسب نوع الحساب لأن حسابات المؤسسات هبطت من واحد وخمسين إلى ستة وثلاثين بالمئة. \
    ثم أقارن زمن الاستجابة قبل وبعد التاريخ المذكور.
    """

  /// 200 kB of English, no sentence like another.
  static let long: String = {
    var text = ""
    var number = 0
    while text.utf8.count < 200_000 {
      number += 1
      text +=
        "In week \(number) I would compare segment \(number * 7) with retention of \(number % 97)% because it moved. "
    }
    return text
  }()
}
