// SPDX-License-Identifier: Apache-2.0

/// Closed classes of words that tell clauses and verbs apart.
enum EnglishGrammar {
  /// Pronouns that are subjects and nothing else, or mostly.
  static let speakers: WordSet = WordLists.words("i we you they he she it")

  /// Words that begin a noun phrase.
  static let determiners: WordSet = WordLists.words(
    """
    the a an this that these those my our your their its his her each every any some no both all most many another there
    """)

  /// Words that no English sentence ends in; a line that ends in one goes on.
  static let neverLast: WordSet = WordLists.words(
    """
    a an the of to with from into and or but than because if my our your their its per via between under at by for about every
    which whose is are was were
    """)

  static let conditionalVerbs: WordSet = WordLists.words("would could couldnt wouldnt 'd")
  static let futureVerbs: WordSet = WordLists.words("will 'll shall wo wont gonna")
  static let presentVerbs: WordSet = WordLists.words(
    """
    am is are 'm 're do does have has 've can ca cannot should must may might ought isnt arent dont doesnt cant hasnt havent ain
    """)
  static let pastVerbs: WordSet = WordLists.words("was were had did didnt wasnt werent hadnt")
  static let perfectVerbs: WordSet = WordLists.words("have has 've havent hasnt")

  /// Verbs that are finite, and 's, which may be one.
  static let finiteVerbs = presentVerbs.union(pastVerbs).union(conditionalVerbs)
    .union(futureVerbs).union(["'s"])

  /// Participles that are no past forms.
  static let participles: WordSet = WordLists.words(
    """
    been done gone seen fallen risen grown taken given shown become come begun chosen written spoken driven known broken run drawn
    eaten hidden thrown ridden flown beaten
    """)

  /// Words in -ed that are no past forms.
  static let noPast: WordSet = WordLists.words(
    "need embed shed bed red hundred speed feed exceed indeed seed feed unlimited red bored sacred")

  /// Words that may stand between a subject and its verb.
  static let adverbs: WordSet = WordLists.words(
    """
    also then just only really actually never not n't always still first now already simply even usually often probably maybe
    perhaps simply directly later soon again finally basically definitely certainly clearly both
    """)

  /// Verbs that begin an instruction, in their bare form.
  static let bareVerbs: WordSet = WordLists.words(
    """
    add agree ask assume avoid book bring build buy calculate call change charge check choose clean collect come compare compute
    consider count cut cache decide define delete do don't draw drop estimate explain extend find fix freeze get give go group hold
    identify imagine interview keep kill launch leave let limit list log look make map measure move name note offer pause pick plan
    pull put quantize rank read rebuild recompute remember remove replace replay report rerun roll run save say see sell send
    separate serve set ship show size sketch split start state stop suppose take talk tell test track train trim try turn use
    validate verify wait watch write
    """)

  /// Verbs behind which "if", "when", "who" or "which" opens a question and no condition.
  static let askingVerbs: WordSet = WordLists.words(
    "ask check know see tell say decide wonder find show understand sure test learn verify determine establish choose matter"
  )
}
