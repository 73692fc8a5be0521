// SPDX-License-Identifier: Apache-2.0

/// Texts that are no answer in English at all.
enum OtherTexts {
  private static let nothings = [
    "", " ", "\n\n\n", "fine", "xyz", "ok", "Yes.", "No", "I don't know.", "...", "???", "42",
    "👍👍👍", "asdf asdf asdf asdf",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna.",
    "blah blah blah blah blah blah blah blah", "As above.", "\u{200B}\u{200B}\u{200B}", "n/a",
    "see my CV",
  ]

  /// The same short plan in other languages.
  private static let languages: [(language: String, text: String)] = [
    (
      "french",
      "Je commencerais par l'étape d'authentification, parce que le taux des comptes d'entreprise est passé de 51 % à 36 % alors que les autres sont stables. L'objectif est de revenir à 49 % avant la fin du mois, sans que la latence dépasse deux secondes."
    ),
    (
      "german",
      "Ich würde mit dem Anmeldeschritt beginnen, weil die Quote der Firmenkonten von 51 % auf 36 % gefallen ist und die der anderen fast gleich blieb. Das Ziel sind 49 % bis Ende des Monats, und die Latenz darf dabei nicht über zwei Sekunden steigen."
    ),
    (
      "spanish",
      "Yo empezaría por el paso de inicio de sesión, porque la tasa de las cuentas de empresa bajó del 51 % al 36 % y la de los demás casi no cambió. El objetivo es volver al 49 % antes de que termine el mes, sin que la latencia pase de dos segundos."
    ),
    (
      "italian",
      "Comincerei dal passaggio di accesso, perché il tasso degli account aziendali è sceso dal 51 % al 36 % mentre quello degli altri è rimasto quasi uguale. L'obiettivo è tornare al 49 % entro la fine del mese, senza che la latenza superi i due secondi."
    ),
    (
      "polish",
      "Zacząłbym od kroku logowania, ponieważ wskaźnik kont firmowych spadł z 51 % do 36 %, a u pozostałych prawie się nie zmienił. Celem jest powrót do 49 % do końca miesiąca, przy czym opóźnienie nie może przekroczyć dwóch sekund."
    ),
    (
      "portuguese",
      "Eu começaria pela etapa de login, porque a taxa das contas de empresa caiu de 51 % para 36 % e a dos outros quase não mudou. O objetivo é voltar a 49 % até o fim do mês, sem que a latência passe de dois segundos."
    ),
    (
      "dutch",
      "Ik zou met de inlogstap beginnen, omdat het percentage van de zakelijke accounts van 51 % naar 36 % is gedaald en dat van de anderen bijna gelijk bleef. Het doel is 49 % voor het einde van de maand, zonder dat de latentie boven de twee seconden komt."
    ),
    (
      "swedish",
      "Jag skulle börja med inloggningen, eftersom andelen för företagskonton har sjunkit från 51 % till 36 % medan de andra nästan är oförändrade. Målet är 49 % före månadens slut, utan att svarstiden blir längre än två sekunder."
    ),
    (
      "czech",
      "Začal bych krokem přihlášení, protože podíl firemních účtů klesl z 51 % na 36 %, zatímco u ostatních se skoro nezměnil. Cílem je vrátit se do konce měsíce na 49 %, aniž by latence překročila dvě sekundy."
    ),
    (
      "russian",
      "Я бы начал с шага входа, потому что доля корпоративных аккаунтов упала с 51 % до 36 %, а у остальных почти не изменилась. Цель — вернуться к 49 % до конца месяца, и задержка не должна превышать двух секунд."
    ),
    (
      "chinese",
      "我会先从登录步骤开始，因为企业账户的完成率从51%下降到36%，而其他用户几乎没有变化。目标是在月底之前回到49%，同时延迟不能超过两秒。"
    ),
    (
      "arabic",
      "سأبدأ بخطوة تسجيل الدخول لأن نسبة حسابات الشركات انخفضت من 51٪ إلى 36٪ بينما لم تتغير نسبة الآخرين تقريبا. الهدف هو العودة إلى 49٪ قبل نهاية الشهر."
    ),
  ]

  /// Returns texts of a few signs, each to several questions.
  static func nothing(for questions: [String]) -> [Attack] {
    var list = AttackList(.nothing)
    for (number, text) in nothings.enumerated() {
      list.add(to: questions[number % questions.count], text)
    }
    return list.attacks
  }

  /// Returns a plan in other languages, to the question that it would answer.
  static func otherLanguages() -> [Attack] {
    var list = AttackList(.otherLanguage)
    for (language, text) in languages { list.add(language, to: "ps-onboarding", text) }
    return list.attacks
  }

  /// Returns weak answers in disguise: hidden signs, look-alike letters, marks of direction, lines of one word.
  static func hidden(for questions: [String]) -> [Attack] {
    var list = AttackList(.hidden)
    for (number, weak) in WeakAnswers.all.enumerated() {
      let question = questions[number % questions.count]
      let forms: [(String, String)] = [
        ("zero-width", weak.map(String.init).joined(separator: "\u{200B}")),
        ("soft-hyphen", weak.replacing("e", with: "e\u{AD}")),
        ("look-alike", weak.replacing("a", with: "\u{430}").replacing("o", with: "\u{43E}")),
        ("bidi", "\u{202E}" + weak + "\u{202C}"), ("lines", weak.replacing(" ", with: "\n")),
        ("full-width", String(weak.unicodeScalars.map(fullWidth).map(Character.init))),
      ]
      let form = forms[number % forms.count]
      list.add(form.0, to: question, form.1, base: weak)
    }
    return list.attacks
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x20, scalar.value < 0x7F else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }
}
