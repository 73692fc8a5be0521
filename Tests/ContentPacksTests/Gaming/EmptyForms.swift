// SPDX-License-Identifier: Apache-2.0

/// Texts in whole sentences that are no answer: they go in a circle, say the question again, or deny all that they name.
///
/// They were written before the rules for them, but for the last four of `restated` and of `denied` and the last eight of `circling`.
enum EmptyForms {
  /// Returns the texts of a kind as attacks; none for a kind that is not made here.
  static func attacks(_ kind: Attack.Kind) -> [Attack] {
    var list = AttackList(kind)
    for (question, text) in texts[kind] ?? [] { list.add(to: question, text) }
    return list.attacks
  }

  private static let texts: [Attack.Kind: [(question: String, text: String)]] = [
    .circling: circling, .restated: restated, .denied: denied,
  ]

  /// One thought in ten sentences, and terms of the question in sentences that mean nothing.
  static let circling: [(question: String, text: String)] = [
    (
      "ps-assistant-retention",
      """
      I measured March cohort into campaign for 83 days, and my thumbs-down rate was shipped until latency. So we moved \
      thumbs-down rate from 39 GPUs to 99 accounts and then campaign is the March cohort that default model has. It is 92 \
      accounts of default model per campaign, so thumbs-down rate has 50 EUR and we cut non-English users. So we held \
      campaign from 47 accounts to 33 EUR and then latency is the March cohort that thumbs-down rate has. I stopped campaign \
      into latency for 86 GB, and my thumbs-down rate was shipped until non-English users. They split the German and Italian \
      under campaign, since week-4 retention in non-English users was 69 accounts before it was 46 points. What kept the \
      week-4 retention was latency; without non-English users the March cohort goes to 34 ms. The default model of the \
      campaign would routed a March cohort with 21 tokens, because the latency is split by 28 s. Against German and Italian \
      at 83 users we shipped default model, therefore latency and campaign shipped 40 days later. What tested the \
      thumbs-down rate was German and Italian; without week-4 retention the non-English users goes to 17 tokens.
      """
    ),
    (
      "tech-cold-start",
      """
      It is 43 engineers of scheduled scaling per object storage, so serverless GPUs has 61 points and we held snapshots. \
      Against snapshots at 55 ms we split scheduled scaling, therefore time to first token and warm pools split 88 GB later. \
      What stopped the snapshots was scheduled scaling; without batching the weights goes to 7 engineers. The object storage \
      of the serverless GPUs would measured a warm pools with 29 tokens, because the snapshots is held by 93 accounts. The \
      time to first token of the scheduled scaling would split a weights with 69 s, because the batching is routed by 72 \
      users. They kept the batching under serverless GPUs, since warm pools in time to first token was 8 EUR before it was \
      39 requests per second. If scheduled scaling is above 46 accounts I kept the warm pools, but not the time to first \
      token, which serverless GPUs had at 28 days. If object storage is above 77 ms I kept the time to first token, but not \
      the scheduled scaling, which batching had at 83 s. So we moved weights from 75 tokens to 8 EUR and then warm pools is \
      the snapshots that serverless GPUs has. So we routed object storage from 86 s to 9 GPUs and then weights is the \
      batching that scheduled scaling has.
      """
    ),
    (
      "tech-batching",
      """
      It is 55 accounts of throughput per queueing, so time per output token has 14 % and we measured batch size. So we \
      tested queueing from 40 tokens to 25 % and then prompts is the time per output token that prefill has. If queueing is \
      above 65 GPUs I stopped the batch size, but not the decode, which chunked prefill had at 74 %. If time per output \
      token is above 10 accounts I moved the prompts, but not the decode, which chunked prefill had at 3 tokens. Against \
      decode at 84 users we shipped prefill, therefore prompts and chunked prefill shipped 62 GB later. What shipped the \
      batch size was decode; without throughput the queueing goes to 29 GB. So we cut batch size from 95 GB to 97 % and then \
      prefill is the queueing that chunked prefill has. I shipped throughput into queueing for 82 engineers, and my prompts \
      was kept until time per output token. The throughput of the queueing would held a prefill with 9 accounts, because the \
      batch size is held by 3 accounts. They stopped the queueing under time per output token, since decode in prefill was \
      64 % before it was 79 requests per second.
      """
    ),
    (
      "exec-compute-cut",
      """
      I moved service levels into enterprise contracts for 36 points, and my quantisation was routed until rate limits. So \
      we stopped pay-as-you-go from 79 % to 94 weeks and then enterprise contracts is the inference capacity that revenue \
      has. Against pay-as-you-go at 50 accounts we moved enterprise contracts, therefore revenue and rate limits moved 51 \
      tokens later. Against rate limits at 35 tokens we held service levels, therefore revenue and enterprise contracts held \
      36 GB later. It is 72 s of inference capacity per enterprise contracts, so free assistant has 89 days and we measured \
      pay-as-you-go. If quantisation is above 50 s I tested the pay-as-you-go, but not the inference capacity, which rate \
      limits had at 27 s. If service levels is above 92 EUR I moved the enterprise contracts, but not the pay-as-you-go, \
      which inference capacity had at 28 points. What shipped the inference capacity was rate limits; without service levels \
      the quantisation goes to 70 s. So we kept service levels from 43 GPUs to 63 points and then revenue is the \
      pay-as-you-go that quantisation has. The service levels of the free assistant would shipped a rate limits with 91 \
      requests per second, because the quantisation is measured by 39 points.
      """
    ),
    (
      "ps-api-activation",
      """
      I shipped regions into first calls for 42 %, and my 4xx failures was measured until SDK v1.4. What held the model \
      names was first success; without activation the API keys goes to 28 days. It is 77 GB of SDK v1.4 per 4xx failures, so \
      activation has 79 EUR and we shipped first success. The API keys of the 4xx failures would moved a first calls with 5 \
      %, because the regions is shipped by 8 GPUs. If regions is above 78 tokens I routed the activation, but not the first \
      success, which SDK v1.4 had at 83 ms. I cut activation into first calls for 87 tokens, and my 4xx failures was shipped \
      until model names. The first success of the activation would cut a first calls with 24 EUR, because the 4xx failures \
      is cut by 6 requests per second. Against model names at 92 accounts we kept API keys, therefore first success and \
      regions kept 96 s later. They split the first calls under first success, since API keys in activation was 27 engineers \
      before it was 88 EUR. What split the first success was activation; without regions the API keys goes to 49 tokens.
      """
    ),
    (
      "tech-agentic",
      """
      I cut H100 GPUs into EU residency for 81 engineers, and my orchestration was shipped until model calls. Against H100 \
      GPUs at 45 weeks we shipped batching, therefore EU residency and orchestration shipped 43 users later. What split the \
      batching was H100 GPUs; without human review the p95 latency goes to 30 %. If batching is above 55 users I measured \
      the claims, but not the model calls, which EU residency had at 54 GB. What measured the H100 GPUs was p95 latency; \
      without claims the orchestration goes to 35 ms. I tested H100 GPUs into batching for 82 users, and my EU residency was \
      held until model calls. It is 48 EUR of batching per orchestration, so p95 latency has 57 users and we kept H100 GPUs. \
      The EU residency of the H100 GPUs would moved a batching with 9 EUR, because the p95 latency is measured by 94 GB. \
      Against EU residency at 58 s we tested H100 GPUs, therefore claims and p95 latency tested 2 weeks later. They held the \
      EU residency under claims, since model calls in p95 latency was 29 points before it was 37 GB.
      """
    ),
    (
      "sense-connector",
      """
      It is 80 engineers of assistant per permissions, so code host has 87 accounts and we cut wiki. They held the wiki \
      under context tokens, since prototype in code host was 90 GPUs before it was 95 tokens. If ticketing is above 13 \
      tokens I kept the prototype, but not the code host, which customer requests had at 3 s. The assistant of the wiki \
      would cut a customer requests with 74 %, because the code host is measured by 48 GB. I split permissions into customer \
      requests for 59 ms, and my prototype was tested until ticketing. What stopped the customer requests was assistant; \
      without wiki the code host goes to 98 EUR. I tested context tokens into wiki for 69 GB, and my customer requests was \
      held until permissions. So we measured context tokens from 15 EUR to 41 GPUs and then ticketing is the wiki that \
      prototype has. It is 78 points of ticketing per assistant, so permissions has 83 days and we kept wiki. Against \
      customer requests at 93 % we split context tokens, therefore assistant and ticketing split 24 EUR later.
      """
    ),
    (
      "beh-failed-launch",
      """
      I cut root causes into launch for 87 days, and my evaluation was measured until post-mortem. Against post-mortem at 79 \
      % we moved root causes, therefore adoption and retention moved 69 tokens later. What cut the adoption was root causes; \
      without launch the stakeholders goes to 44 tokens. So we held stakeholders from 68 accounts to 20 requests per second \
      and then root causes is the retention that evaluation has. The retention of the root causes would split a rollback \
      with 69 ms, because the adoption is shipped by 25 requests per second. It is 55 s of root causes per post-mortem, so \
      evaluation has 52 days and we cut adoption. So we stopped adoption from 88 EUR to 81 accounts and then root causes is \
      the rollback that stakeholders has. It is 3 users of adoption per evaluation, so rollback has 57 % and we shipped \
      launch. I measured launch into evaluation for 9 GPUs, and my adoption was shipped until stakeholders. Against \
      retention at 17 GB we measured post-mortem, therefore evaluation and stakeholders measured 67 EUR later.
      """
    ),
    (
      "ps-onboarding",
      """
      The drop sits in enterprise single-sign-on accounts, which fell from 51% to 36% while individuals hardly moved. It is \
      the enterprise accounts with single sign-on that lost completion, and not the individuals. Individual developers \
      stayed where they were; enterprise went down. What fell is enterprise single sign-on. The accounts that dropped are \
      those of enterprises. If one looks at individuals one sees no drop, and if one looks at enterprise one sees it. \
      Enterprise is where completion got lost. The individuals are fine, the enterprises are not. So the loss belongs to \
      enterprise accounts that sign on once. In other words, single sign-on of enterprises is where the decline lives, and \
      the individuals have next to none of it.
      """
    ),
    (
      "tech-cold-start",
      """
      48 GB at 1.2 GB/s is 40 seconds, so a cold replica cannot meet a first token within 1 s. Since loading takes 40 \
      seconds, no replica that starts cold meets one second. A replica from cold needs forty seconds and thus misses the \
      second. The weights take 40 s to load, which is more than 1 s. One second cannot be met when 40 are needed for the \
      weights. Cold starts are too slow, as loading is forty seconds. If it is cold, it loads for 40 s, and the promise of 1 \
      s is broken. Forty seconds of loading do not fit into one. From cold the first token comes after 40 s and not within 1 \
      s. So cold start and one second exclude each other.
      """
    ),
    (
      "ps-pricing-test",
      """
      I would not ship this, because 30 of 398 against 21 of 412 is within noise. The difference between 30 and 21 upgrades \
      could be chance, so I would not ship. Chance alone could make 21 into 30. One should not ship on a difference that \
      noise can give. It is noise, or may be, and thus no ground to ship. 21 and 30 are too near each other to ship. What \
      looks like a gain may be luck, and luck is no reason for shipping. I do not ship luck. As the counts are so small, \
      noise explains them, and the tier should not ship. Do not ship it, since noise is enough to explain it.
      """
    ),
    (
      "fit-pushback-right",
      """
      You are right, I left the KV cache out, and forty requests per GPU do not hold. I forgot the cache. My forty was wrong \
      as it had no cache in it. The cache is what I did not count. You have a point: without the cache my number means \
      nothing. I should have counted the KV cache and did not. It was the cache that was missing from my plan. Forty was a \
      number without a cache. So I was wrong about forty and you are right about the cache. Thank you for pointing to the \
      cache, which I had left out of the forty.
      """
    ),
    (
      "exec-compute-cut",
      """
      Enterprise contracts keep their capacity, because they bring 55% of revenue with 10% of traffic, and the free \
      assistant pays for the cut. The free assistant takes the cut so that enterprise keeps what it has. We protect \
      enterprise and we cut free. Free gets less, enterprise gets the same. The 10% that earn 55% are kept whole. It is the \
      free traffic that gives way. Whoever pays by contract is served, and whoever does not pay waits. Enterprise first, \
      free last. I would rather cut free traffic than enterprise. As enterprise earns more than half, free is what we cut. \
      The burden goes to free users, not to enterprise.
      """
    ),
    (
      "beh-failed-launch",
      """
      In 2023 I launched a summary button for a help desk, and after six weeks 4% of agents used it instead of the 30% that \
      I had promised. Only 4% used the button where I had said 30%. I had promised thirty percent and got four. Four percent \
      of agents was what we reached. The button was used by few agents, four in a hundred. It failed, since 30% was the goal \
      and 4% was the result. We were 26 points below my promise. My launch of the button missed what I had promised. So few \
      agents used it that it was a failure. The target of 30% was missed by far, at 4%.
      """
    ),
    (
      "tech-rag-ft",
      """
      Both: retrieval for the facts that change weekly, and a light fine-tune for the style that does not change. Facts come \
      by retrieval, style by fine-tuning. What changes is retrieved, what stays is tuned. I tune for vocabulary and retrieve \
      for policies. Weekly documents are for retrieval. Fixed style is for tuning. So it is both, one for facts and one for \
      style. The facts move and are fetched; the style stands still and is learned. Retrieval holds what is new and the \
      fine-tune holds what is old. That is why I say both, retrieval for policy text and tuning for tone.
      """
    ),
    (
      "tech-batching",
      """
      A batch of 48 makes each step longer, so the client waits longer for each token. Because the batch is larger, a step \
      takes more time and tokens come later. Every token is slower since more requests share the step. The step grew with \
      the batch, and with it the time between two tokens. Forty-eight requests in a batch mean longer steps than eight. \
      Whoever shares a step with 47 others gets tokens more slowly. Longer steps, slower tokens: that is the batch. So the \
      batch explains the slower tokens. It is the larger batch that makes the step long and the token late.
      """
    ),
    (
      "exec-regulation",
      """
      Regulation is an asset for us because banks trust a supplier who can prove compliance. Proof of compliance is what \
      banks buy, and we have it. A bank prefers whoever can show that the rules are kept. As we comply, banks trust us, and \
      trust sells. Compliance that can be shown wins banks. Those who cannot prove compliance lose the bank to us. So rules \
      help us with banks. Trust of banks comes from proof, and proof from compliance. We sell trust, since we comply. Banks \
      that need proof choose the supplier with proof, and regulation makes them need it.
      """
    ),
    (
      "beh-disagreement",
      """
      I disagreed with Tom about the threshold, since at 0.5 a tenth of the refunds would have been wrong. Tom wanted 0.5 \
      and I did not, as refunds would be wrong in one case of ten. At 0.5 ten in a hundred refunds go wrong, which I told \
      Tom. My view was that 0.5 was too low for refunds. For refunds one needs more than 0.5, I said to him. He said 0.5, I \
      said more. The refunds at 0.5 were wrong too often, that was my point against Tom. Our disagreement was on 0.5 and on \
      wrong refunds. I was against the threshold of 0.5 because of wrong refunds.
      """
    ),
    (
      "sense-walkthrough",
      """
      I would connect the data source first, since 61% leave before they connect one. Connecting comes first, because most \
      teams drop out before it. If teams drop out before connecting, then connecting must come first. The first thing should \
      be the connection of a source. Put the source at the start and fewer teams leave before it. Teams leave because the \
      source comes late. So the source has to come early. An early source keeps teams that a late source loses. As 61% go \
      before the source, move the source forward. I defend it with the 61% who never connect a source.
      """
    ),
    (
      "ps-pricing-test",
      """
      The sample of the variant splits a control at 12 accounts, because the upgrades are held by 84 days. If power is above \
      61 EUR I ship the variant, but not the sample, which upgrades had at 9%. We keep control from 398 accounts to 21 days, \
      and the power is a sample that upgrades measured. It is 30 EUR of variant per control, so power has 90 accounts. I cut \
      the upgrades under the control, since a variant in the sample was 5 points. What measured the power was a variant; \
      without the upgrades the control goes to 14 days.
      """
    ),
    (
      "tech-rag-ft",
      """
      Because retrieval tunes the style at 30 ms, the policy of fine-tuning has 900 tokens. I would rerank the documents, \
      but only if the retrieval of the style is under 15 EUR. The fine-tuning of documents costs the policy 1.5 s, so we \
      retrieve the style from 12 tokens. When policy is above retrieval, the documents had 40 ms, and I tuned the style. Our \
      documents and the policy were reranked by 7 EUR, therefore fine-tuning holds the retrieval. What the style retrieves \
      is the policy; the documents without fine-tuning are 22 ms.
      """
    ),
    (
      "exec-compute-cut",
      """
      Enterprise quantises the free traffic to 8 bit, so revenue has a capacity of 55 days. I would route the contracts from \
      capacity to the API if traffic is under 30 EUR. The API of the free assistant pays 12 GPUs, because enterprise cut the \
      revenue. We cap contracts at 10% of the API, and capacity was free when traffic had 4 weeks. If revenue is above the \
      assistant, I cut the capacity of enterprise by 60 ms. The contracts and the traffic hold the API; free capacity goes \
      to 9 EUR.
      """
    ),
    (
      "ps-assistant-retention",
      """
      Retention of the model splits the cohort at 26 ms, because latency has German at 15%. I moved the campaign from the \
      cohort to 7 users, so the model held retention. If German is under 1.1 s I ship the latency, but the campaign was a \
      cohort of 35 EUR. The model that latency measured is retention; the German campaign has 33 days. We route the cohort \
      by the model, since the campaign goes from 6% to latency. Retention at 22 tokens cut German, and the model kept a \
      cohort.
      """
    ),
  ]
}
