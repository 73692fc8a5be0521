// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let newCases = [
    HonestAnswer(
      "ps-docs-search", .strong,
      """
      I would not roll back. What broke is the ratio. With old numbers 26,400 clicks over 48,000 searches is 55%. Now it's \
      26,700 over 118,000, 23%. Sessions with a click were 85.2% of sessions with a search before and are 85.0% now. So \
      just as many people find something; the box now fires a search while one types, 3.8 per session in place of 1.5.

      Tickets say the same, 212 and 205.

      Still, three things changed on one day, and a click is not an answer. It might be that results are worse and people \
      click anyway. So I'd have someone sample 200 sessions: typed the final word, clicked, came back within 20 seconds or \
      not. One analyst, two days. I would count a search only when typing stops for a second, and define success per \
      session, and write both series on the dashboard so nobody is frightened in a month.

      Rolling back takes two engineers a week away from the reference for the new model. I'd do it if quick returns are \
      above, say, a quarter, and above the old engine's logs.
      """),
    HonestAnswer(
      "ps-docs-search", .middling,
      """
      The drop from 55% to 23% is big, so I can see why people want the old engine back. But before that I would look at \
      what changed on the new site, because it was not the engine alone; the design and the box were changed as well.

      I think users are perhaps searching more often since the box shows suggestions. The tickets in support did not \
      increase, which is a good sign. I would ask the team to check the tracking and to speak with a few developers who \
      use the pages.

      A rollback costs a week and the engineers are needed for other pages. So my suggestion is to wait two weeks, improve \
      the ranking of the results where we can, and decide afterwards with better data.
      """),
    HonestAnswer(
      "ps-billing-currency", .strong,
      """
      Tell sales no: no seat was lost to the rival as far as I can see. American accounts went from 4,200 to 4,260 seats \
      and their money fell from 420,000 to 374,880. That's 88 EUR a seat, exactly 100 dollars at 0.88. Everybody else paid \
      100 a seat in both months. So the drop is our own change of invoice currency: 12% on 42% of the base, about 5% \
      overall.

      Cancellations were 90 and 85; if the rival hurt us on 3 July I'd expect more, though yearly contracts may hide it \
      till autumn. The signature rule can't be it, discounts stayed at 3% of quotes.

      Matching would give away 10% on every seat, around 100,000 EUR a month, to answer a thing that costs 51,000 and has \
      another cause.

      I'd do this: fix the American list at 114 USD for new contracts from September, leave signed ones alone until \
      renewal, and report revenue at a constant rate. Watch quotes lost with the rival's name in them; above 10% of lost \
      quotes I would talk about price, in that segment only.
      """),
    HonestAnswer(
      "ps-onprem-renewals", .strong,
      """
      I would not spend it, not on this. Over a whole contract the loyal ones have more time to write tickets. Someone who \
      switches off in month five can't write in month nine. If we count only the first 90 days it turns round: three or \
      more, 14 of 18 renewed, 78%; fewer, 34 of 42, 81%. So tickets don't keep anybody, staying makes tickets.

      What does look different is updates. Of those who never installed anything after the first release 8 of 14 left; of \
      the others 4 of 46. It's also not proof, since a dead system isn't updated. But it can be seen early, by day 60 say, \
      before the nine switched off.

      Air-gapped sites renew at 75% and connected ones at 82%, on 20 and 40 sites that's noise.

      So: two engineers for a quarter on an update that an air-gapped site can install from a disc in an hour, and a visit \
      to whoever has not installed by day 60. Randomise the visits, half of some 30 sites; it won't be significant, but \
      I'd see installations. Saving three contracts at 85,000 pays for it.
      """),
    HonestAnswer(
      "ps-credit-abuse", .strong,
      """
      Leave the step in. Take four mail domains out, and May is 10,200 newcomers with 3,220 activated: 31.6%, as in April. \
      The fall to 20% is 6,300 fakes, of whom 80 count as active. They came for the doubled credit: 5,900 burned ten euros \
      within two hours with one and the same client string. That's about 59,000 EUR at list.

      The step costs 4 to 5% in both groups, so some honest people are lost there, maybe 500 a month; I'd look at that \
      later and it is not this story.

      What hurts real users is the wait: 2 s has become 5.5 for the free tier, because these scripts sit on the largest \
      model.

      Two weeks, three engineers: on day one the gift goes back to 5 and the biggest model is not in it; in week one a \
      rate limit per client string and per domain younger than 30 days; in week two phone or card check for the second \
      half of the credit. Risk: students share domains. So I would check false alarms by hand, 100 of them, and stop if \
      above 5.
      """),
    HonestAnswer(
      "sense-structured-output", .strong,
      """
      Yes, but I would promise the form and not the content, and say so in big letters. For the user it's someone at a \
      claims office who repairs by hand, 14 of 60, or a developer with a loop, 37. A broken form costs them 4 euros; 3.2% \
      of forms break, so 128 euros per thousand.

      But look at fields: right in 91.0% without, 90.1% with. That's 18 forms in 2,000, could be chance, and if it is real \
      it eats a part of the gain silently. Wrong and valid is worse than broken, as nobody notices it.

      So: opt-in per call. Constrained at 8% more time for ordinary schemas; the largest 5% get a warning in the console \
      and a choice, since 30% is felt. With it, a field may be "not stated", so the model isn't forced to invent. We \
      credit the call if an answer doesn't parse, which costs nothing as it can't happen.

      Target after 10 weeks: half of looping accounts switch, and wrong fields on 500 checked forms not above 9.5%. If \
      they are, I'd turn the default off.
      """),
    HonestAnswer(
      "sense-spend-limits", .strong,
      """
      I'd protect against surprise and leave size alone. Of 310 wild days 190 were wanted. A hard stop at three times \
      would have hit 290 of them plus 2,400 others; so nine of ten people we stop would be angry for good reason.

      Design. Every key gets a purpose when it's created: test, batch, live. Test keys stop at 50 euros a day, no \
      questions. Live keys never stop by themselves; at three times the usual hour the owner gets a text with two buttons, \
      "that's us" and "pause". If nobody answers within 30 minutes and the key is calling from a new network, it's slowed \
      to the usual rate, as that looks like theft: 46 cases, the ugly ones.

      Counting lags by 25 minutes, so a promise of "not a cent above" would be a lie; I would say that the limit may be \
      passed by half an hour's use, and we pay what is beyond.

      62% have one key: a second one should take ten seconds. Measure: credits from 1.1 million to below 0.4 in a year, \
      wanted days slowed below 5 of 190.
      """),
    HonestAnswer(
      "sense-spend-limits", .middling,
      """
      The customer should be able to set a budget, and we should warn them before it is reached. I'd start with alerts at \
      50%, 80% and 100% of a monthly limit, which the administrator chooses. There should be a clear page where one sees \
      which key spends how much.

      A hard stop for everybody would be dangerous, because there are launches where a lot of traffic is normal. So it \
      should be optional, and off for production. For test projects it can be on.

      Stolen keys are a further problem. We can recommend to use several keys and to change them regularly. To measure \
      success I would look at how many credits we have to give and at how many customers set a budget.
      """),
    HonestAnswer(
      "sense-edge-kit", .strong,
      """
      A technician stands at a dead lathe with gloves on. Four words a second is what he reads, so 9 tokens is fine and 3 \
      is painful. That settles the size: the 3B, tuned, 86%, beats the 8B at 81% and leaves nearly 3 GB of the free five \
      for the manuals. The 8B with 4.9 wouldn't leave room for a cache at all.

      Beyond weights, six of seven makers have no AI team. They need a recipe that turns their fault book into a tuned \
      file: they bring 500 cases, our tool makes the training set, tunes on a workstation and prints a report on cases it \
      never saw. Second, an index of their manual, so each answer names the page. Third, since a machine lives 12 years \
      and has no line, a signed update on a stick, and the old version stays for going back.

      What it mustn't do is move anything; it only says what to check, and below a confidence it says "call service". 14% \
      wrong is too much for more.

      I'd begin with two makers, 300 real faults each, and stop if mean repair time doesn't fall by 10%.
      """),
    HonestAnswer(
      "sense-call-transcripts", .strong,
      """
      When the line goes dead the agent sees three boxes and not a page: what the caller wanted, what we promised, what \
      happens next. Sums, dates and names stand in yellow with a play button that jumps to the second in the recording. \
      One must touch each yellow item; the rest can be sent at once.

      Why: 41 of 500 had a wrong number or name, 8.2%, while people changed 12% overall, so they correct style and miss \
      some of the facts. A wrong promise costs 35. At 2,400 people and 11 an hour that's 26,400 calls per hour, 2,165 of \
      them with an error, 75,000 euros an hour if every one were a promise. Typing 70 s costs maybe 50 cents. So accuracy \
      on promises beats speed.

      On mobile, 60% of calls and 17% wrong words, I would show sums only if the agent repeated them aloud; otherwise an \
      empty field.

      Four seconds is fine. Pilot with 60 agents for three weeks, every fifth summary heard by a second person. Go if \
      wrong facts are under 1.5% and writing takes less than 30 s.
      """),
  ]
}
