// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let technicalDesign = [
    HonestAnswer(
      "tech-agentic", .strong,
      """
      Start with the budget: 40 requests a second times five calls is 200 model calls a second, so 12.5 per GPU and second \
      on 16 H100s. And five calls in a row inside 2.5 s leave under half a second for each once the database lookups took \
      their 300 ms.

      That rules out a large model in the chain. Take 1,500 tokens in and at most 60 out per call. Prefill is 300,000 \
      tokens/s, 18,750 per GPU; with a 7B model that is 2 x 7e9 x 18,750 = 262 TFLOP/s, already a good quarter of the \
      card's dense 16-bit peak of 989. A 24B model would need 900 and simply doesn't fit. So: 8-bit 7B, one copy on each \
      card, prompts with a shared prefix that is cached (policy rules, about 900 tokens), which cuts the prefill by more \
      than half.

      Design. Calls 1 and 2, classify and extract, run at the same time. Call 3 retrieves and checks cover; amounts are \
      computed by code and never by the model. Call 4 proposes, call 5 checks it against the policy text. Only three \
      actions exist: pay below 500 EUR, ask for a paper, pass to a handler. No payment without a matching clause, and \
      injury or suspected fraud always goes to a person. If a step exceeds 600 ms, the claim drops to the queue with what \
      is known: late is fine, wrong is not.

      Before launch: 1,200 closed claims, gate of 99.5% on "should not have been paid", shadow mode for four weeks. All in \
      two EU data centres, eight cards each.

      I'd change my mind on the 7B if extraction on scanned reports stays below 97% after fine-tuning; then a 24B, but in \
      the queue only.
      """),
    HonestAnswer(
      "tech-agentic", .middling,
      """
      For the claims workflow I'd use several agents: one which reads the claim, one that searches the policy, one that \
      decides and one that writes the answer to the customer. An orchestrator controls the flow. With 40 requests per \
      second and five calls each we have 200 calls per second, which is a lot, so the model can't be too large. I'd take a \
      small model such as 8B for the simple steps and a larger one just for the decision.

      To stay below 2.5 seconds, steps that don't depend on each other should run in parallel. Caching of the common \
      prompts also helps. The data has to stay in the EU, therefore we host the open-weight model ourselves on the 16 H100 \
      in a European data centre.

      For safety, claims with a high amount must be approved by a human. All decisions are logged. We'd evaluate with \
      historical claims and compare the decision of the system with the one of the handler.

      I would begin with one type of claim, for example windscreen damage, and measure the rate of automatic decisions and \
      the error rate.
      """),
    HonestAnswer(
      "tech-long-context", .strong,
      """
      Don't raise the window. Here is the bill that I would show the client.

      200,000 tokens times 5,000 questions is a billion input tokens a day. At, say, 0.20 EUR per million that's "only" \
      200 EUR, so money isn't the first wall. Time is. Reading 200,000 tokens with a 24B model takes about 2 x 24e9 x \
      200e3 = 9.6e15 operations, before attention, which at this length adds a lot. A card that sustains 400 TFLOP/s is \
      busy for 24 seconds. The client wants four. You would tie up six or seven GPUs for one question, and at the busiest \
      hour there are maybe ten at a time.

      Memory as well: with 40 layers and 8 KV heads of 128 at 16 bits, a token keeps 164 kB, so a single contract occupies \
      33 GB. Two contracts and an 80 GB card that also holds 48 GB of weights is full; in fact one doesn't even fit.

      What I'd do: cut contracts along their clauses, keep definitions and cross-references as links, search, and pass \
      some 6,000 tokens. 6,000 takes 0.7 s to prefill on one card. Every answer cites the clause, and if the search finds \
      nothing it says so.

      Where that loses: "list every obligation that conflicts with another". That needs the whole text. For such questions \
      run a job over night, clause by clause, and cache it. My guess is 5% of questions; we count them in the first two \
      weeks. If it turns out at 30% and people ask ten questions about the same contract in one sitting, a stored prefix \
      of that contract begins to pay and I'd look again.

      Gate: 250 questions with the right clause marked by their lawyers; clause found in 95%, p95 under 4 s.
      """),
    HonestAnswer(
      "tech-long-context", .middling,
      """
      I'd advise against only increasing the context window. With 200,000 tokens per contract, each question would need to \
      process the whole document, which is slow and costly. With 5,000 questions a day this means one billion tokens each \
      day. Also it's known that models pay less attention to information in the middle of very long contexts, so quality \
      may even go down.

      A better approach is retrieval. The contract gets split in chunks, and for each question the most relevant ones are \
      selected, maybe 10 to 20. That's approximately 5,000 to 10,000 tokens, so at least 20 times less than now. An answer \
      within 4 s is then realistic.

      There are questions for which the whole contract is needed, for example a summary. For these one could use the long \
      context or prepare the summary in advance.

      I would test with 100 real questions, and let the client's lawyers check if the answers are right and have the \
      correct reference. If the retrieval misses too much, we can improve the chunking or add a reranker.
      """),
    HonestAnswer(
      "tech-rag-ft", .strong,
      """
      Retrieval now, an adapter for style in the second quarter, and no cover statement ever out of the weights.

      Reason in one sentence: what changes weekly can't live in weights that take us a fortnight to train, test and \
      release, and what never changes (house style) needn't be fetched 30,000 times a day.

      The risk first since it is the largest number. If 1% of 30,000 daily answers state cover wrongly, that is 300 x 900 \
      EUR = 270,000 EUR a day. Compute doesn't matter next to this. So the system is built to refuse: cover questions are \
      answered only with the clause quoted, the version date checked against the customer's contract, and a second small \
      model that asks "does this clause say this?". No, or unsure: an agent gets it, with the clause. I'd expect 15% \
      handed over in the beginning, and I'd pay that gladly: 4,500 calls at maybe 4 EUR is 18,000 EUR.

      Speed: 30,000 a day is 0.35 a second on average, say 3 in the peak hour. Search 120 ms, rerank 80 ms, prefill of \
      3,500 tokens on a 24B model about 0.4 s on one card. First token well below 1.5 s at p95; the check runs on the \
      finished answer, so a cover answer is held back until it's through.

      What the adapter gives: shorter prompts, since 900 tokens of style rules fall away, and the vocabulary. What it \
      costs: one more thing to test with each base model.

      Gate: 600 past questions, 200 on cover; wrong cover at 0 of 200, which only proves below about 1.5%, so the first \
      month runs with agents reading all cover answers. If fetching the right clause stalls under 97%, I'd fix the \
      documents before anything else.
      """),
    HonestAnswer(
      "tech-rag-ft", .middling,
      """
      My decision is retrieval first and fine-tuning later. The policy documents change every week, so a fine-tuned model \
      would be outdated quickly and you would have to train it again and again. With retrieval you only update the index. \
      Moreover, the answer can show its source, which is important as a wrong cover statement costs about 900 EUR.

      Fine-tuning makes sense for style and vocabulary since they're fixed. A small LoRA adapter could be enough. But in \
      the beginning a good system prompt may do the job as well.

      For 30,000 questions a day and 1.5 s to first token, a medium-sized model should work, with a fast vector search. \
      The load is not so high, on average less than one question per second.

      To reduce the risk, the assistant should say that it doesn't know when no document is found, and pass to a human. \
      We'd evaluate on a set of some hundred questions that were answered by experts and check particularly the statements \
      on cover. The target should be more than 98% right there.
      """),
    HonestAnswer(
      "tech-7b-70b", .strong,
      """
      I'd start by agreeing with what they fear: on average the 70B is better, 0.921 against 0.912. Then I'd ask what a \
      wrong field costs them, since the decision hangs on it.

      The load: 2 million mails x 760 tokens, 23 a second on average, maybe 70 at the peak. Compute goes with parameters, \
      2 x 7e9 x 760 = 1.06e13 operations per mail. A card that sustains 400 TFLOP/s does about 38 of these a second; so \
      two cards at peak, three with a spare. For the 70B everything times ten: roughly 19 cards at peak, and none holds it \
      alone, as 140 GB at 16 bits needs at least two. At 2.50 EUR an hour that is 180 EUR a day against some 1,140. \
      350,000 EUR a year for 0.9 points.

      Is it 0.9? On a test set of 2,000 mails the interval of each F1 is about ±1.2 points. I'd not bet on who's ahead. \
      More to the point, the 70B was only prompted; the 7B learned their labels. It is bigger against taught, and taught \
      costs a tenth.

      "Safer" is about the bad cases, so build for those: the 7B gives a confidence; the lowest 5%, that's 100,000 mails, \
      go to the 70B over night or to a clerk. With calibration on their own mails, I'd expect most of the 0.9 to come \
      back. And if it's in-house, two boxes can stand in two buildings.

      Where I'd say 70B: free-text answers to customers, or classes changing every week, so that there's nothing to train \
      on.

      Offer: four weeks side by side on live mail, 3,000 mails double-labelled. If the 7B with hand-over is more than half \
      a point behind on cancellations and complaints, I sign for the large one.
      """),
    HonestAnswer(
      "tech-7b-70b", .middling,
      """
      For this use case, a 7B model is the better choice. The task is classification and field extraction from support \
      mails, and not general reasoning. The fine-tuned 7B has an F1 of 0.912, and the 70B has 0.921, so the difference is \
      less than one point. On the other side, the 70B model is ten times larger, so it's roughly ten times more expensive \
      to run.

      With 2 million mails a day, this makes a big difference: it's about 1.5 billion tokens a day. The 7B fits on a \
      single GPU with 14 GB in 16 bit, whereas the 70B needs 140 GB, i.e. at least two GPUs with 80 GB each.

      To the customer who thinks that bigger is safer I'd say: the 7B is trained on your data, it's faster, and we can \
      check its results. For cases where the model is uncertain we could add a human review or send them to the larger \
      model. I'd show both models on their data, so that they can convince themselves.

      If they need other tasks in the future, like writing answers, a larger one may be useful.
      """),
  ]
}
