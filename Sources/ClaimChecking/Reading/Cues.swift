// SPDX-License-Identifier: Apache-2.0

/// Words beside an amount that tell what is said of it, named by their first ones.
enum Cues {
  static let answerAnswers = Words.lemmas(
    """
    answer answers complete done out reply total whole then last
    """)
  static let becomeBecomes = Words.lemmas(
    """
    become becomes shrink shrinks drop drops fall falls pass passes go goes make makes
    """)
  static let cameReleased = Words.lemmas(
    """
    came released release launched shipped out published appeared dropped announced
    """)
  static let comesCome = Words.lemmas(
    """
    comes come costs cost pay pays talking spend makes total bill
    """)
  static let downDowntime = Words.lemmas(
    """
    down downtime outage unavailable uptime availability sla slo nines month year
    """)
  static let engineersEngineer = Words.lemmas(
    """
    engineers engineer people developers designers persons
    """)
  static let failFails = Words.lemmas("fail fails failing failure failures")
  static let fallFalls = Words.lemmas(
    """
    fall falls fell drop drops dropped grew grow rise rose increase increased lost lose \
    loose by
    """)
  static let listsListed = Words.lemmas("lists listed list price prices priced")
  static let listsListed2 = Words.lemmas("lists listed list price prices priced at")
  static let metricsMetric = Words.lemmas(
    """
    metrics metric tests test cuts segments comparisons variants looks hypotheses
    """)
  static let needNeeds = Words.lemmas(
    """
    need needs want wants require requires takes take about roughly power powered
    """)
  static let notNt = Words.lemmas(
    """
    not n't insufficient short few underpowered nothing noise never
    """)
  static let overYear = Words.lemmas("over year month day so that makes = comes annually")
  static let peopleUsers = Words.lemmas(
    """
    people users user accounts account customers visitors arm arms group teams sessions \
    per each
    """)
  static let plentyEnough = Words.lemmas(
    """
    plenty enough suffices suffice sufficient does do ok fine
    """)
  static let stepSteps = Words.lemmas(
    """
    step steps call calls hop hops agent agents tool tools stage stages model
    """)
  static let testArm = Words.lemmas("test arm arms group sample arrive arrives day")
  static let timePeople = Words.lemmas(
    """
    time people retry retries retrying hours minutes waiting lost work
    """)
  static let touchTouches = Words.lemmas(
    """
    woken woke wake see sees light lights touch touches touched activate activates hit hits reach reaches wakes meets
    """)
  static let upGrows = Words.lemmas(
    """
    up grows grow grew rises rise multiplied multiplies speeds speed
    """)
  static let weightsWeight = Words.lemmas(
    """
    weights weight size file memory bytes smaller footprint
    """)
  static let willWould = Words.lemmas("will would if should could may might expect hope by")
  static let wrongError = Words.lemmas(
    """
    wrong error errors mistake mistakes miss misses bad cover covers
    """)
}
