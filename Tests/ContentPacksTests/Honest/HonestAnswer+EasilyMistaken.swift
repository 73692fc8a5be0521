// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  /// Answers that a gate may take for something else: short ones, ones in unusual English, ones about judging.
  ///
  /// They were written together with the texts of ``EmptyForms``, before anybody had run them.
  static let easilyMistaken = briefly + asNonNatives + aboutJudging

  /// Strong answers of 80 to 120 words.
  static let briefly = [
    HonestAnswer(
      "ps-onboarding", .strong,
      """
      I would not revamp. Individuals are at 65% after 66%, enterprise fell from 51% to 36%, and its share rose from 20% to \
      30%. At the old shares and old rates we would be at 63%; mix alone takes 1.5 points, the sign-on does the rest. It \
      went from 1.2 s to 7.8 s on 12 May, so one engineer reads what was released that day and we roll it back this week. \
      Two engineers look at who still leaves when the step is below 2 s. If enterprise is not above 48% two weeks later, \
      latency was not the cause and I ask eight admins. I leave the screens alone until then.
      """),
    HonestAnswer(
      "ps-api-activation", .strong,
      """
      The largest loss is not the one I'd fix first. 2,800 accounts never call, and I don't know why. 1,400 call and fail, \
      and 71% of failing calls are a wrong model name or region, doubled since v1.4 on 3 March. That I can fix in two days: \
      v1.4.1 takes the region from the key and answers a wrong name with the list of right ones. Goal: failures from 38% \
      below 20% within ten days. If they don't fall for new keys on v1.4.1 but do on v1.3, my reading is wrong and we \
      revert. Meanwhile I write to 30 of the silent 2,800.
      """),
    HonestAnswer(
      "ps-pricing-test", .strong,
      """
      I would hold it. 5.1% against 7.5% upgrade, a difference of 2.4 points with a standard error of 1.7, so it could be \
      nothing. And even if it is real, 412 accounts brought 1,764 EUR in control, 4.28 each, and 398 brought 1,830 in the \
      variant, 4.60 each. That is a tie. What decides is whether the new buyers are ones who would have paid 84. To see 2.4 \
      points at 80% power we need about 1,600 per arm, five weeks at 90 a day. I'd run that with revenue per eligible \
      account as the metric and stop for nothing before it.
      """),
    HonestAnswer(
      "tech-cold-start", .strong,
      """
      48 GB at 1.2 GB/s is 40 s, so no replica that starts cold answers within 1 s. The peaks come twice a day, so I don't \
      react, I schedule: replicas up ten minutes before, sized for 30 a second. Between peaks I keep one warm, because a \
      surprise at noon would otherwise wait 40 s. Weights sit on local NVMe at 5 GB/s, which brings a restart to 10 s. 8 bit \
      halves it again; I'd take it only if the error rate on 500 of our own prompts stays within 0.5 points. If the schedule \
      misses a peak, requests queue for 800 ms and then get a 429.
      """),
    HonestAnswer(
      "tech-batching", .strong,
      """
      They are right: 41 ms over 18 ms is 2.3 times slower per token, and they wait 1.5 s longer for the first one. We \
      bought throughput with their latency. With 48 in a batch each step reads more cache, and a 3,500-token prefill stalls \
      everybody who is decoding. I would cap the batch at 24 for interactive traffic, cut prefill into chunks of 512, and \
      move nightly jobs to their own pool with 48. Expect about 26 ms and a first token under 0.8 s. If chunking alone gives \
      less than 30% I look at the router. I tell the client today what we changed and when.
      """),
    HonestAnswer(
      "fit-pushback-right", .strong,
      """
      You're right, and my 40 was wrong. Two (K and V) times 32 layers times 8 heads times 128 times 2 bytes is 131 kB per \
      token, so 32k tokens are 4.3 GB. Weights take 14 GB; with 6 GB spare there are 60 left, which is 14 requests. I had \
      sized for 2k contexts. What I would change: promise the latency up to 8k, where we hold 55, and price 32k apart. An \
      8-bit cache gives 28, if you trust its quality at length; I'd want you to test that on 200 of the long ones by \
      Thursday. I correct the plan in the channel tonight.
      """),
    HonestAnswer(
      "fit-pushback-wrong", .strong,
      """
      Your 95% is real and I don't want to ship something that embarrasses you. But count the users: niche leaves 200 wrong \
      answers a day, broad 12,000 wrong and 48,000 right. A retry costs 20 s, so broad's errors cost 67 hours a day; if a \
      right answer saves even a minute, it gives back 800. What would change my mind is if a wrong answer is not noticed, \
      because then a retry never happens. Could we look at 100 broad errors together tomorrow? If more than five would have \
      gone unseen, I'd ship yours first and hold mine behind a warning.
      """),
    HonestAnswer(
      "exec-compute-cut", .strong,
      """
      Enterprise is 10% of load and 55% of revenue, so it loses nothing. That leaves 40 of 50 points for 90 of demand. In \
      week one free moves to the small model and gets a daily cap; that takes it from 60 to about 25. The API at 30 has 15 \
      left: I'd tell those customers on day two, offer night batches at half price, and refuse new large accounts for a \
      month. I don't touch prices. By day ten we look at churn; if paid API loses over 8% I take another 5 points from free, \
      and say so publicly.
      """),
    HonestAnswer(
      "exec-regulation", .strong,
      """
      An asset for one product, a cost for the rest. Banks and ministries ask us for the log, the data sheet and the region \
      before they ask for quality, and two of our last five deals turned on that. So I'd build the evidence pack: versioned \
      model cards, an audit log a customer can export, EU hosting. Six people, five months. I'd stop the consumer voice \
      product, since its risk class costs us as much and earns nothing. If fewer than four of the next ten enterprise deals \
      name the pack as a reason by March, I was wrong and regulation is only a cost.
      """),
    HonestAnswer(
      "exec-open-weights", .strong,
      """
      Not for the weights. They'd pay for not being woken at night: I ran a self-hosted 70B for a hospital group, and the \
      model was 5% of the work; patches, evals after each update and somebody to call were the rest. So first I'd build \
      upgrades that are proven on the customer's own cases before they switch, sold per deployment, say 40k EUR a year. I \
      give up inference resale; a cloud will always be cheaper. The risk is that clouds copy it. If fewer than 6 of 20 \
      self-hosters sign within two quarters, I stop and put those people on licences.
      """),
    HonestAnswer(
      "beh-compromise", .strong,
      """
      In 2022 I owned dictation for ward nurses. The good model needed 3 GB and the tablets had 2, so I shipped the small \
      one, which got drug names wrong in 9% of notes. I decided that names of drugs are never written from speech: the nurse \
      picks them from a list of six. It cost 4 seconds a note and two of twelve wards complained. I chose it over waiting \
      for new tablets in spring, because they were typing at midnight. After eight weeks wrong drugs were 0.3%. I'd do the \
      list again, but I hid it from the doctors, and that was a mistake.
      """),
    HonestAnswer(
      "beh-disagreement", .strong,
      """
      Our research lead wanted the summariser out at 91% on her benchmark. I said that her set had no handwritten scans, and \
      ours was a third of those. We argued for a week, badly, in the channel. Then I took 120 scans from the archive and we \
      both labelled them on a Friday: 74%. She said that it was fair but that I should have brought it before, not in front \
      of her team, and she was right. We shipped to typed documents only and she got two months for scans. It came out at \
      88% in May. Since then I ask in private first.
      """),
    HonestAnswer(
      "beh-failed-launch", .strong,
      """
      We wanted 30% of agents to use suggested replies within six weeks; 7% did. I had tested with four agents who liked us. \
      In the post-mortem I sat beside eleven others: the box covered the order number, so they closed it, all of them, \
      within a day. No metric showed it because closing was not logged. I had skipped that test to hold the date, which \
      nobody had asked me to hold. We moved the box and reached 22%, still short. What I changed: no launch of mine goes \
      without half a day next to people who did not volunteer. It has delayed two.
      """),
    HonestAnswer(
      "beh-ambiguous-data", .strong,
      """
      Thumbs-down on our German answers rose from 7% to 11% on 160 votes, while retention was flat. Either a few angry users \
      or a real fault, and I could not tell. I had two days before the campaign. I read all 18 new ones: 13 were about \
      formal address, not about wrong facts. So I kept the campaign, had the tone fixed, and set one rule: above 14% after a \
      week, we stop buying traffic. It went to 8%. I was lucky in one thing: we never looked at those who didn't vote, and \
      later found that half of them had left.
      """),
    HonestAnswer(
      "beh-acceleration", .strong,
      """
      A rival announced meeting notes for June; ours were planned for September. I cut two things: live editing and every \
      language but English and French. I kept the consent screen, which sales wanted out, because one recording without \
      consent would cost more than a summer. Three engineers, ten weeks. I asked them which part they would not want to be \
      called for at night, and we dropped that too, the calendar sync. We shipped on 20 June with 41 known bugs, I listed \
      them on the page. Two customers left over sync. One engineer was on leave for burn-out in July and I had not seen it.
      """),
    HonestAnswer(
      "tech-rag-ft", .strong,
      """
      Retrieval now, fine-tuning later and only for tone. Documents change every week, so whatever is in the weights is \
      wrong by Friday. At 900 EUR per wrong statement and 30,000 questions a day, one wrong in ten thousand costs 2,700 EUR \
      a day, so the assistant quotes the clause or says that it doesn't know; I'd accept 15% handed to people. The first \
      token in 1.5 s: 150 ms search, 100 ms rerank, the rest for a 6k prefill on a 24B. Tone goes into the prompt first. I \
      would tune only if reviewers reject more than one answer in ten for style.
      """),
    HonestAnswer(
      "tech-long-context", .strong,
      """
      Don't raise it. 200,000 tokens times 5,000 questions is a billion tokens of prefill a day for questions that need two \
      pages. And 4 s is gone before the first word: at 20,000 tokens a second prefill alone is 10 s. I'd index each contract \
      once by clause, fetch the 12 best with the definitions they refer to, about 8k tokens, half a second. Where it fails \
      is "is there anything about X anywhere": for those, a nightly pass over the whole contract fills a table. We test on \
      150 questions of their lawyers; below 95% of right clauses found, I'd go back to long context with a cached prefix.
      """),
    HonestAnswer(
      "tech-dense-moe", .strong,
      """
      24B dense. The 8x22B has 141B parameters, 282 GB in 16 bit, of 320 GB there are, so next to nothing is left for 30 \
      users with 6k. In 8 bit it's 141 and fits, but a failed card takes the service down, since it needs at least two. The \
      24B is 48 GB, fits on one, and four cards give four replicas, so one can burn. What they lose: on their own files the \
      large one was, in my last project, 3 points better in law. If the ministry's 300 cases show more than 5 points, I'd \
      change my mind and offer it in 8 bit with a spare.
      """),
    HonestAnswer(
      "tech-7b-70b", .strong,
      """
      Bigger is safer if the bigger one is better where it hurts. 0.921 against 0.912 is nine mails in a thousand, 18,000 a \
      day, and I'd want to know which. But 2 million mails of 760 tokens are 1.5 billion tokens a day; the 70B costs ten \
      times the compute, some 40 GPUs for you instead of 4. I'd spend a tenth of that on people: route the 5% about which \
      the 7B is least sure to a clerk. Then it errs less than the 70B alone. We try it on one week of your mail. If the \
      errors that cost you money are not fewer, take the 70B.
      """),
    HonestAnswer(
      "scr-bank-extraction", .strong,
      """
      A dense model of 7 to 12B under Apache 2.0, tuned on their documents. Bank servers mean two cards, not eight, and \
      somebody else patches them. I decide by one number: the share of pages that go through untouched with under 0.5% wrong \
      amounts. 800 pages, labelled twice by their clerks, from the worst branch. I'd compare three models and their present \
      OCR, since if OCR with rules reaches 80% nobody needs me. A licence with a revenue limit is out before the test. If no \
      model passes 60% untouched, I'd advise the bank to fix the scanners first, and would charge for two weeks.
      """),
  ]
}
