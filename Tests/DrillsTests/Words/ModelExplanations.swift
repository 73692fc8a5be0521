// SPDX-License-Identifier: Apache-2.0

/// Explanations as a good candidate gives them, written for these tests; nobody rated them.
enum ModelExplanations {
  static let all: [(id: String, text: String)] = [
    (
      "explain-kv-cache-30",
      """
      The cache keeps the keys and values of earlier tokens, because otherwise each new token would recompute them for the whole prompt. \
      On a 24B model 8,000 tokens are about 1.3 GB, so with 28 GB free I can serve 20 people and the 21st waits. So memory \
      limits the batch, not compute. If we need 40, I would put the cache into 8 bit rather than buy a card.
      """
    ),
    (
      "explain-kv-cache-60",
      """
      Each layer stores the keys and values of every token it has seen. That saves recomputing them, and it means that the cache grows with \
      every token and with every conversation. Take a 24B model: 160 KiB per token, so a conversation of 8,000 tokens costs 1.3 GB. On a card \
      with 80 GB the weights in 16-bit take 48, and after some overhead about 28 GB are left for the cache. So about 20 conversations fit \
      at once, and the next one waits in the queue. Memory is the limit here and not compute. If we need 40 users, I would rather halve the \
      cache with 8-bit values, which costs a little quality, than buy a second card.
      """
    ),
    (
      "explain-prefill-decode-30",
      """
      Prefill takes the whole prompt in at once, so it is bound by compute: 8,000 tokens keep all the arithmetic busy. Decode makes one token \
      after another, and each step must read all weights, so it is bound by memory bandwidth. That is why a long prompt delays the first \
      token, while a bigger model slows every token after it. More bandwidth helps decode, but it does nothing for a prefill of 3 seconds.
      """
    ),
    (
      "explain-batching-60",
      """
      In decode the GPU reads all the weights from memory for every step. With one user that read serves one token; with 32 users it \
      serves 32, because the weights are read once for all of them. So throughput rises almost in step with the batch, and the cost per \
      token falls. The users pay for it: each step takes longer, so each user gets slower tokens, say 30 ms instead of 20 ms, and the KV \
      cache of all of them must fit in memory. For a nightly job I would fill the batch to the limit. For chat I would rather stop at \
      16, because above that the p95 between two tokens passes our target of 40 ms.
      """
    ),
    (
      "explain-quantization-60",
      """
      Weights usually take 16 bits each; quantization stores them in fewer bits, 8 or 4. The memory shrinks with it: a model of 24 billion \
      parameters needs 48 GB in 16-bit and about 13 GB in 4-bit with its scales, so it fits one small GPU of 24 GB with room for the KV cache. \
      Decode gets faster too, because it is limited by memory bandwidth and there are fewer bytes to read. The price is quality, and it \
      is not spread evenly. So I would measure accuracy on 300 of the customer's own tasks and ship 4-bit only if the loss stays below one \
      point; if not, 8-bit, which takes twice the memory.
      """
    ),
    (
      "explain-moe-60",
      """
      In a mixture of experts a router picks a few experts for each token, so only part of the parameters computes. With 119 billion in \
      total and 6.5 billion active, the arithmetic of a token follows the active ones: that is what it saves. It does not save memory. All \
      experts must be in memory, because the next token may need any of them, so in 8-bit that is about 119 GB and two cards of 80 GB. A \
      dense 24B needs only 24 GB. So I would take the mixture for high traffic from one place, rather than the dense model; for eight \
      users on one card the dense model is cheaper.
      """
    ),
    (
      "explain-cold-start-60",
      """
      A cold start has to load the weights before the first token. For a 24B model in 16-bit that is 48 GB; over a network disk of 2 GB per \
      second this takes 24 seconds, and starting the machine comes on top. Finance is right about the night: a warm GPU at 2.50 euro an \
      hour costs 20 euro for eight idle hours. But the first user of the morning would wait for the 24 seconds and more. So I would keep one warm \
      replica for the clients with a service level and scale the rest to zero. If nobody comes before seven, I would start it at \
      half past six instead, which costs nothing in latency.
      """
    ),
    (
      "explain-hallucination-60",
      """
      I would tell the client that zero is no rate anybody can promise. A hallucination is a fluent statement that nothing in the sources \
      supports, so we measure how often it happens: 300 of your own questions, two of your experts mark each claim, and today 4% of claims \
      are unsupported. We can bring this below 1%: the model may only answer from passages it was given, it says that it does not know when \
      search finds nothing, and a person checks every answer before it goes to a customer. The price is that about one question in ten stays \
      without an answer. If the rate passes 2% in a weekly sample, we roll back to search without a model.
      """
    ),
    (
      "explain-guardrails-60",
      """
      First, least privilege: the agent can read mail, but its refund tool only takes amounts up to 50 euro. Second, a human must approve \
      every larger refund before it is paid, because money that is gone does not come back. Third, a mail is untrusted text: its \
      words are data and not instructions, so nothing in a mail can trigger a tool, and I would test that with 100 injection attempts \
      before launch. We log each step. If the error rate on a weekly sample of 200 cases passes 1%, we fall back to drafts for a person. \
      That makes refunds slower for about one in five customers, and I accept this cost.
      """
    ),
    (
      "explain-average-tail",
      """
      Because the mean hides the slow ones. If the mean is 0.8 s and the p95 is 4 s, one request in twenty takes longer than 4 s, and \
      somebody with 40 requests a day meets that twice. So I promise a p95 below 2 s instead of a mean. That costs us: at half the batch \
      a request goes from 0.2 to 0.4 cents, and I would pay it only for the clients who sign.
      """
    ),
    (
      "explain-unit-cost",
      """
      I start with the price of the machine, say 2.50 euro per hour. Then I measure how many tokens it makes under our load: 1,000 tokens \
      per second are 3.6 million per hour. Divide: 2.50 over 3.6 is 0.69 euro per million tokens. A request with 400 tokens of answer then \
      costs 0.03 cents. But that is at full use. At night the card is idle, and our utilization over the day is 30%, so the true cost is \
      three times that, 2.31 euro per million. This decides the price: I would rather fill the night with batch jobs at half price than \
      raise the price of the API.
      """
    ),
    (
      "explain-metric-definition",
      """
      Activation rate: of all accounts that created an API key in a week, the share that made ten successful calls within 7 days. The \
      denominator is accounts with a key, not visits. It is known 7 days after the week ends. Today it is 34%, the target is 45% by June, \
      and errors per call must stay below 1%; if they rise, we stop.
      """
    ),
    (
      "explain-simpson",
      """
      The mix of users changed. In March 2,000 of 10,000 visitors came from the partner and converted at 4%, the others at 9%, so 8.0% in \
      all. In April 4,200 of 10,000 came from the partner. If both segments had stayed as they were, the mix alone would give 6.9%. So I \
      would not trust the total: I compare each segment within itself, where conversion rose. I would check the logging of the channel \
      first. Then I report both lines and the share of each, and I decide on the partner, not on the page: if its users do not pay within \
      60 days, we stop the campaign.
      """
    ),
    (
      "explain-evaluation-60",
      """
      Two points on a public benchmark say little about our traffic. I take 400 real requests from production, and two reviewers define for \
      each what counts as correct and which kind of error hurts, because a wrong policy number is worse than a clumsy sentence. Both \
      models answer all of them, side by side. I would move only if the new one is better by three points or more on our set, since \
      with 400 cases the interval is about plus or minus four points at worst, and if the severe errors do not exceed 1%. Cost counts too: \
      if answers are 30% longer, we lose the gain. After the switch we sample 100 a week and roll back below the gate.
      """
    ),
    (
      "explain-open-weights-60",
      """
      Because the weights are open, a developer can download and test the model without asking us, and that is our distribution. Of 100 teams \
      that self-host, 90 never pay. The ten that run it in production on customer data pay for what is not in the file: a service level, \
      fine-tuning, support at night and papers for the auditor. That is the revenue. We give up margin, since any cloud can host the same \
      open model, and a release cannot be called back. I would still do it, because a closed lab cannot give a bank control over its own \
      hardware. If fewer than 2% of them sign within a year, I stop releasing the largest model.
      """
    ),
    (
      "explain-rag-finetune-60",
      """
      Retrieval. Prices change every week, and with retrieval the new price list is in the index on Monday morning, with a source that the \
      assistant can cite. Fine-tuning changes style and format; facts that are trained in are stale after a week, and each new training \
      would cost us days. Retrieval has its price: about 90 ms for the search and 2,000 more tokens in each prompt, which at 8,000 tokens per \
      second is 250 ms. I would accept that, since our limit for the first token is one second. If agents still rewrite half of the \
      drafts, I would tune the tone as well, but only with 500 rated examples and a test set.
      """
    ),
  ]
}
