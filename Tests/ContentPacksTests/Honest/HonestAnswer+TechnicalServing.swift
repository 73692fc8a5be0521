// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let technicalServing = [
    HonestAnswer(
      "tech-edge", .strong,
      """
      Bandwidth decides here, memory second, compute hardly.

      Each generated token has to read all weights once. At 50 GB/s a 7B model in 4 bits (3.5 GB, with scales rather 4) \
      gives at best 12 tokens a second, and in practice perhaps 70% of that. A 3B model in 4 bits is 1.7 GB, at best 29 a \
      second, about 20 for real. People read around 5 to 7 words a second, so 8 tokens feels slow and 20 feels fine.

      Memory: of 8 GB the system and the foreground app want 4. A 7B plus cache would get killed in the background. The 3B \
      at 4,000 tokens of context, with 28 layers, 8 KV heads of 128 and 16 bits, keeps 115 kB for each token, 0.46 GB. So \
      2.2 GB in all. Good.

      Decision: 3B, 4-bit weights, fine-tuned to four tasks: reply, shorten, search in own notes, set things. Not a \
      general assistant. What we lose is world knowledge and long reasoning; so facts come from search or from our server \
      when the person allows it, with a visible mark that it leaves the device.

      Prompts cost compute: 1,000 tokens x 6 GFLOP = 6 TFLOP. On a chip of 2 TFLOP/s usable that's 3 s to the first token, \
      which is the ugly part. Remedy: keep the system prompt's cache on flash, at 1,000 tokens that's 115 MB.

      Test: 300 prompts from real use, the 4-bit against the 16-bit version; I accept 2 points of loss. Also ten minutes \
      of continuous use, because phones throttle: below 12 tokens/s when hot, we take a 1.5B. Battery not over 4% for \
      those ten minutes.

      It would flip if devices with 100 GB/s are most of the base; then 7B is possible.
      """),
    HonestAnswer(
      "tech-edge", .middling,
      """
      A device with 8 GB memory can't run a big model, so we need a small one with quantisation. A 7B model in 16 bit \
      needs 14 GB, this does not fit. In 4 bit it needs around 4 GB, so it fits, but there also has to be space for the \
      operating system and other apps. For this reason I'd prefer a 3B model with less than 2 GB.

      The memory bandwidth of 50 GB/s limits the speed, because for each token the model weights must be read. With 2 GB \
      we get max. 25 tokens per second, which is OK for a chat.

      For hard questions we could have a hybrid solution: the device decides if it can answer, otherwise the request goes \
      to the cloud, if there's a connection and the user agrees. Privacy is a nice advantage of running on the device.

      I'd test the quality of the quantised model against the original and check battery use. The first version should \
      have few features, e.g. summarise and rewrite texts. Then we extend based on feedback from the users.
      """),
    HonestAnswer(
      "tech-dense-moe", .strong,
      """
      The 24B, and I'd tell the ministry why in their own units: 30 people, four cards, no surprises.

      Memory. 8x22B at 16 bits is 141 x 2 = 282 GB of the 320 GB. Only 39B are active, but any token may call any expert, \
      so all of it must be resident. The cache for 56 layers, 8 KV heads of 128 is 229 kB a token; 30 users at 6k need 41 \
      GB, and 38 GB are left before the engine took its share. So it doesn't fit at 16 bits with this load. At 8 bits it \
      does, 141 GB, but then every card is part of one copy: one dies, all stop.

      The 24B is 48 GB. With 40 layers the cache is 164 kB a token, 29.5 GB for 30 x 6k. I would run two copies on two \
      cards each, 15 users per copy, and if a card dies half of the capacity still works.

      Speed. "39B active" is a promise for a single user. With 30 users at once, each layer picks 2 of 8 experts per \
      token; the chance that an expert stays idle in a step is 0.75 to the 30th, nothing. So each step reads nearly all \
      141B: at 8 bits 35 GB per card, 10.5 ms at 3.35 TB/s at best. The 24B at 16 bits over two cards reads 24 GB each, 7 \
      ms. The mixture's saving is in compute, which 30 users don't exhaust.

      What we give up: knowledge. On broad questions the large one is probably some points better. We test it, with 300 of \
      their own letters and questions, blind, eight officials. If the 24B loses more than 60 to 40, or if they want one \
      nightly batch job with hundreds in parallel, the answer changes.
      """),
    HonestAnswer(
      "tech-dense-moe", .middling,
      """
      I would offer the 24B dense model. The 8x22B has 141B parameters, which are 282 GB in 16 bit. The four H100s have \
      320 GB in total, so it would fit only barely, and there's not much left for the KV cache of the 30 users. It would \
      need quantisation to 8 bit for comfortable operation.

      The 24B model needs only 48 GB and fits on one card. So we could run several instances on the four GPUs and have \
      redundancy, which is important for a public authority. It's also easier to operate and to fine-tune.

      The advantage of the mixture of experts is that only 39B parameters are active per token, so for its size it's fast, \
      and its quality is presumably higher. But for typical tasks in a ministry, such as summarising and drafting letters, \
      the 24B model should be sufficient.

      I'd propose a pilot with the 24B and an evaluation with real tasks in German or French or whatever they need. If the \
      quality isn't good enough, we can switch to the larger one later on since the hardware is the same.
      """),
    HonestAnswer(
      "tech-cold-start", .strong,
      """
      You can't get from zero in time, so the design is about not being at zero at ten to nine.

      48 GB at 1.2 GB/s takes 40 s, plus perhaps 10 s for container and engine start. The ramp is a minute. If it's \
      linear, after 40 s there were 400 requests and not one had an answer. No tuning of the autoscaler repairs that; the \
      limit is 1 s.

      1. It comes twice a day. If the times are known to a quarter of an hour, start the copies 20 minutes earlier by \
      schedule. Cost: with four cards at 3 EUR an hour, 2 x 20 minutes is 8 EUR a day. Keeping all four for 24 hours would \
      be 288 EUR.
      2. Keep one copy warm always, 72 EUR a day, for the odd request and as a net if the schedule fails. At 8 requests/s \
      per copy (my assumption, to be measured at the client's lengths) 30 a second needs four.
      3. Make loading quick anyway: 8-bit weights are 24 GB, and from local disk at 5 GB/s that's 5 s rather than 40. Then \
      late capacity comes within 10 to 15 s.
      4. For the gap: a 3B model already in memory beside the warm copy answers the easy half, or the request is queued \
      with an honest "a moment". We drop nothing silently.

      8 bits must pass the client's 400-prompt set within half a point, or else we stay with 16 bits and local disk, 10 s.

      Watch: p95 first token in the first two minutes of each peak, not over the day. Over 1 s in 3 of 10 peaks: a second \
      warm copy. If peaks wander, serverless is the wrong product and I'd sell them two reserved cards.
      """),
    HonestAnswer(
      "tech-cold-start", .middling,
      """
      The problem is the cold start. Loading 48 GB with 1.2 GB/s takes 40 seconds, and this is much more than the 1 second \
      which is allowed for the first token. So scaling from zero isn't possible on demand.

      Solutions: since the traffic comes twice a day, we can predict it and pre-warm the GPUs some minutes before. Also \
      I'd keep at least one instance always running, although this costs money when there's no traffic. Moreover we can \
      reduce the load time by quantising the model to 8 bit, which makes it 24 GB and thus 20 seconds, and by storing the \
      weights on a local disk or a cache in place of object storage.

      During the ramp-up, a queue could take the requests, and if needed a smaller model responds first.

      How many GPUs we need for 30 requests per second has to be tested with a load test. I'd guess three to five. The \
      trade-off is between cost and latency: more warm instances means better latency but higher costs. We should discuss \
      with the client which is more important to them.
      """),
    HonestAnswer(
      "tech-batching", .strong,
      """
      They're right, and it's us. From the exhibits: each token now takes 41 ms and not 18, and the first one 1.9 s and \
      not 0.4. A 300-token answer went from 0.4 + 5.4 = 5.8 s to 1.9 + 12.3 = 14.2 s. So more than twice as slow. What we \
      bought with it: 8/18 ms = 444 tokens a second per GPU became 48/41 ms = 1,171, so 2.6 times the throughput.

      Why. Decoding reads the weights once for all sequences in the batch, so up to a point more users are nearly free. \
      Two things ended that. One, each sequence brings its own cache, 3,500 tokens and growing, and 48 of them are as much \
      memory traffic as a good part of the weights. Two, prompts of 3,500 tokens get prefilled between decode steps; with \
      more arrivals, every stream waits more often, and new ones wait in line. I'd look at the engine's trace to tell \
      these apart: if the steps without a prefill take 25 ms and those with one take 150, it's the second.

      Change, in this order: chunked prefill with 512 tokens per step, a config flag, today, on one replica. Then a cap of \
      24 sequences. By a straight line through both points, 24 gives some 27 ms, 880 tokens a second: three quarters of \
      the throughput at two thirds of the delay. Third, if this client pays for interactive use, an own pool at 12 with a \
      price to match; batch customers keep 48.

      Promise to them: p95 first token below 0.8 s and 28 ms per token, in one week. We lose 25% of capacity, so a third \
      more cards at peak; finance hears that from me. If the trace shows cache traffic instead, I'd go for an 8-bit cache \
      first.
      """),
    HonestAnswer(
      "tech-batching", .middling,
      """
      The mean batch size was increased from 8 to 48. This improves the throughput since the GPU handles more requests at \
      the same time, but each single request becomes slower. That's what the client sees: time per output token went from \
      18 ms to 41 ms, which is more than double, and the time to first token from 0.4 s to 1.9 s.

      It is the typical trade-off between throughput and latency. Larger batches mean that more KV cache must be read per \
      step, and new requests have to wait until the prefill of the others is done. With prompts of 3,500 tokens the \
      prefill takes quite some time.

      I would reduce the max. batch size to something in the middle, like 16 or 24, and test which latency results. \
      Besides, chunked prefill could help so that long prompts don't block the generation. It's also possible to offer two \
      classes: a fast one for interactive users and a cheap one for batch jobs.

      I'd inform the client openly, and agree on a target, e.g. 25 ms per token. Internally we should monitor latency per \
      customer and not only throughput.
      """),
  ]
}
