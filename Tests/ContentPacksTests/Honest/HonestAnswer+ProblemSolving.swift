// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let problemSolving = [
    HonestAnswer(
      "ps-onboarding", .strong,
      """
      I would not revamp onboarding. I would fix single sign-on.

      Here is the arithmetic. Before: 80% individuals at 66% and 20% enterprise at 51% makes 63.0% overall. After: 70% at \
      65% and 30% at 36% makes 56.3%. So we lost 6.7 points, which is 10.6% of 63 and matches the "about 10%". Now split \
      it. Had only the mix moved, we would be at 61.5%, so the larger enterprise share explains 1.5 points. Individuals \
      lost one point, worth 0.7. The rest, 4.5 points or two thirds, is enterprise accounts completing at 36% rather than \
      51%. With 3,780 enterprise sign-ups a week, that is some 570 accounts lost every week.

      The sign-on step went from 1.2 to 7.8 s at p95 on the same date. That is a coincidence in time, no proof; the new \
      enterprise accounts could also be of another sort, with stricter identity providers. Cheap check: completion of \
      enterprise accounts by latency of their own sign-on, within the same provider, and before and after for customers \
      who existed in April.

      Plan for three engineers and four weeks. Week one: one of them profiles the step and rolls back the 12 May change \
      for 10% of the traffic. If completion there returns to around 50% within 1,000 sign-ups, we roll back for everyone. \
      The other two keep a fallback ready, an email link after 3 s.

      Success by 30 June: enterprise completion of 49% or more, p95 below 2 s, and no rise in failed sign-ins. If latency \
      is repaired and completion still stays under 42%, my story is wrong and we go and watch ten admins.
      """),
    HonestAnswer(
      "ps-onboarding", .middling,
      """
      Looking at the exhibits, individual developers are nearly stable (66% to 65%), while enterprise SSO accounts fell \
      from 51% to 36%. Since 12 May the sign-on step also became much slower, 7.8 s at p95 instead of 1.2 s. I believe the \
      slow login is the main reason for the drop, because people don't want to wait and leave.

      So my proposal is to concentrate on the SSO flow. One engineer should look for what was released on 12 May and fix \
      or revert it. In parallel, the other engineers can improve the flow, for instance with a progress indicator and a \
      clearer error message. I would also check if the enterprise share has an influence, since it rose from 20% to 30%, \
      and enterprise accounts convert worse in general.

      As a measure I'd take the enterprise completion rate. It should come back to about 50% in four weeks. I would follow \
      it in a dashboard every day and tell the sales team about it, because they probably already get complaints from \
      customers.
      """),
    HonestAnswer(
      "ps-api-activation", .strong,
      """
      short version: the SDK broke first calls, fix that this week, ignore the top of the funnel for now.

      numbers. step rates: sign-up to key 71%, key to first call 61% (4,300 of 7,100), call to success 67%, success to ten \
      calls 47%. the worst ratio is the last one but that doesn't make it the thing to fix first; ten calls in seven days \
      is also a definition somebody chose, and hobby accounts may never need ten.

      what changed is failures: 17% of first calls before 3 march, 38% now. 71% of 38% is 27% of all first calls failing \
      on wrong model name or wrong region. that's 1,160 people a month stopped by a string. i'd bet the default in v1.4 \
      points to a model alias that doesn't exist in every region. check: failure rate by SDK version and region, takes an \
      afternoon. if v1.3 users who signed up after 3 march fail at 38% too, it's the API and not the SDK, and i'd be \
      wrong.

      worth: 1,634 fail and 1,400 never get a success, so 86% of failures are final. back to 17% means about 900 fewer \
      failures, ~770 more first successes and, at 47%, ~360 more active accounts, 1,350 to 1,710. upper bound, because the \
      ones who fail may be less keen.

      do: (1) v1.4.1 with a valid default, monday. (2) error text that names the valid models for that region. (3) nothing \
      else. target: 4xx on first calls under 20% in two weeks, and key-to-call must not drop. not done: new docs, new \
      console.
      """),
    HonestAnswer(
      "ps-api-activation", .middling,
      """
      The funnel shows that we lose users in each step: 10,000 sign-ups become 7,100 keys, 4,300 first calls, 2,900 \
      successes and only 1,350 active accounts. The biggest problem in my opinion is the failing calls. 38% of first calls \
      fail and most of these because of a wrong model name or region. Before SDK v1.4 the failures were just 17%, so the \
      new SDK is probably what caused this.

      First thing that I would do: ask the SDK team to correct the defaults and publish a new version. Second: better \
      error messages which suggest the right model name. Third: a quickstart in the docs where one can copy a working \
      call.

      I would measure the failure rate and hope to see it go below 20%. Later we can look at the step from first success \
      to ten calls, where more than half are lost, maybe with emails or sample projects. For this we need to ask some \
      developers what they wanted to build.
      """),
    HonestAnswer(
      "ps-assistant-retention", .strong,
      """
      Let me say where I come out first: I'd put German and Italian users back on the old model this week, and I would not \
      touch English. Then the reasoning.

      So, retention, 33 to 26 in March. Two things happened at once: the smaller model on 2 March, and a campaign that \
      took non-English new users from 22% to 35%. People will want to blame the campaign alone. It can't be that alone. \
      The share moved 13 points; for a 13-point shift to cost 7 points of retention, non-English users would have to \
      retain 54 points worse than English ones, and with an average of 33% that isn't possible.

      The model alone is not clean either. The February cohort lived most of its four weeks after 2 March, and it only \
      lost one point. So maybe the first week is what counts, with a bad first answer in your own language. Thumbs-down \
      fits that: English 6.0 to 6.3%, nothing; German and Italian doubled, 7 to 15%. Though only those who bother to press \
      a button are in there.

      What I don't have, and want by tomorrow: week-4 retention by language and by campaign or organic. If organic Germans \
      stayed at 33%, it's the campaign bringing curious people, and I stop the spend in place of the model.

      Cost: the old model is slower, 2.4 s against 1.1 s at p95, and dearer to run. I accept that for a third of new \
      users, for four weeks. Half of them at random, mind, so we learn something. Goal: thumbs-down back to 8% in two \
      weeks, week-1 return as the early sign, and latency for English unchanged.
      """),
    HonestAnswer(
      "ps-assistant-retention", .middling,
      """
      The week-4 retention fell from 33% to 26% in March. On 2 March we changed the default model to a smaller one. \
      Latency became better (2.4 s to 1.1 s) but quality seems to be worse for German and Italian, where the thumbs-down \
      rate doubled from 7% to 15%. For English it's nearly the same. In addition, the campaign brought more non-English \
      users, so more people see the weaker quality.

      My diagnosis is therefore that the small model is not good enough in other languages. I'd propose to route \
      non-English conversations to the previous model until the small one is improved with more multilingual data. The \
      slower response should be acceptable to users as they care more about correct answers.

      To verify, we can look at retention by language. I would also run an A/B test for the non-English users with both \
      models. Success would be that retention of the April cohort is back to 33%. We should look at the costs as well, \
      because the larger model is more expensive to serve.
      """),
    HonestAnswer(
      "ps-pricing-test", .strong,
      """
      I'd say no, not yet, and here's what I'd put on one slide.

      Upgrade rate: 21 of 412 is 5.1%, 30 of 398 is 7.5%. The gap of 2.4 points has a 95% interval from about -0.9 to +5.8 \
      points, p around 0.15. So this is what chance produces every seventh time.

      But rate isn't even the right number. Each variant upgrade brings 61 EUR, not 84. Revenue for each account in the \
      test: control 21 x 84 / 412 = 4.28 EUR, variant 30 x 61 / 398 = 4.60 EUR. The whole prize is 32 cents, and with 51 \
      payers it's invisible in the noise. If the true uplift is half of what we saw, the variant loses money.

      To see a move from 5.1% to 7.5% with 80% power we need some 1,560 accounts in each arm, 3,100 together. At 90 a day \
      that takes 35 days, so five full weeks. Nine days also catch one weekend and a bit, and we have been looking at it \
      daily.

      What I'd offer my lead: restart with revenue per eligible account as the metric fixed beforehand, 35 days, one look \
      at the end. Ship if the interval of the revenue difference lies above zero; drop it if the point estimate is below; \
      in between we keep the old price since it is harder to raise prices again than to wait. One thing I would ask today: \
      do the variant's upgrades come from people who would have bought the 84 EUR plan? If yes, we're selling discounts to \
      ourselves.
      """),
    HonestAnswer(
      "ps-pricing-test", .middling,
      """
      The variant has 30 upgrades out of 398 accounts, compared with 21 out of 412 in the control group. That is 7.5% \
      against 5.1%, which looks like a nice improvement. However, nine days and around 800 accounts is a small test, and \
      the difference could be by chance. I would not ship on that basis.

      Also, the revenue per upgraded account is lower in the variant, 61 EUR instead of 84 EUR. If I multiply, control \
      makes 1,764 EUR and variant makes 1,830 EUR, so in the end it's nearly equal. For the business there is not much \
      won.

      I would tell my lead that we should let the test run longer, maybe four weeks more, to reach statistical \
      significance. I'd also look at which customers choose the cheaper tier, since maybe they are the ones who would have \
      bought the expensive one. If revenue is still equal afterwards, I'd rather not change the pricing because it's \
      confusing to customers.
      """),
  ]
}
