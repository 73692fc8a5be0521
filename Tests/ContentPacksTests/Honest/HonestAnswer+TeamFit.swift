// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let teamFit = [
    HonestAnswer(
      "fit-pushback-wrong", .strong,
      """
      You're right about one thing, and I want to say it in front of everyone: a model that is wrong one time in five will \
      be quoted in screenshots, and they'll be yours and your team's name under them. So I'm not going to tell you that \
      quality doesn't matter.

      Where I see it differently is what we count. 95% of 4,000 is 3,800 good answers a day. 80% of 60,000 is 48,000. \
      That's twelve times as many people who got what they came for. The other side of it: 12,000 wrong ones a day at 20 \
      seconds are 67 hours of other people's time, every day, and the niche one wastes about one hour. I don't like this \
      number either.

      It hangs on two things that I don't know, and you might. Is it really 20 seconds when the error is confident, or do \
      some people not notice? If one in ten of the broad errors goes unnoticed and gets used, I'd come over to your side \
      today. And is 80% even, or are there topics with 93% and some with 50%?

      If it's uneven, could we do this: the broad model ships for the topics above 90%, and says "I can't do that yet" for \
      the rest, and the niche model ships the same day as one of the topics. Would you pick the cut with me? I'll pull 500 \
      logged queries by Wednesday and label half of them myself; you'd have the evaluation by Friday.

      If fewer than half of the 60,000 survive the cut, then the niche one goes first, and I'll be the one who tells \
      sales.
      """),
    HonestAnswer(
      "fit-pushback-wrong", .middling,
      """
      I understand your concern, and I agree that 95% accuracy looks much better than 80%. Nobody wants to be embarrassed. \
      But I think we should look at the number of users as well. The niche model covers 4,000 queries per day, and the \
      broad model 60,000. So with the broad one we'd answer 48,000 queries correctly each day, and with the niche one only \
      3,800.

      A wrong answer costs the user around 20 seconds, which is annoying but not dramatic. Therefore I believe the broad \
      model brings more value to more people, and I would like to ship it first.

      What we could do is to label it as beta, so that people know it can make mistakes, and to improve it with the \
      feedback. In parallel your niche model can follow a few weeks later. I'd be happy to look with you at the typical \
      errors of the broad model, so that we see if there are some that are really embarrassing. If there are, we can block \
      these topics in the beginning. What do you think?
      """),
    HonestAnswer(
      "fit-pushback-right", .strong,
      """
      You're right and my number is wrong. Let me redo it here so you can check me.

      Cache for one token: 2 (key and value) x 32 layers x 8 heads x 128 x 2 bytes = 131,072 bytes, 128 KiB. At 32k that's \
      4.3 GB a request. The card has 80 GB; weights take 14, and I leave 6 for the engine and activations, so 60 GB. 60 / \
      4.3 is 13.9. So 13 full-length requests, and I promised 40. I had sized it by the weights and by compute and forgot \
      this term completely. It's my mistake and nobody else's; the plan has my name on it.

      One thing I'd like to check before I withdraw the promise altogether: 32k is the limit, not what people send. 40 at \
      once still works if the average length stays below about 11,000 tokens. Do you have the length distribution from the \
      pilot? I've only ever seen the mean, which is a bad friend here because the cache is held for the whole answer.

      With an 8-bit cache it would be 27 at full length, if quality holds at long range; you know better than me whether \
      that's been tested on this model. And paging helps with fragments but creates no memory.

      So: until we know the lengths, I change the promise to 12 per GPU at 32k, and I tell the two customers who got the \
      old figure, today. Could we sit down tomorrow at ten with the traces? If p95 of length is over 20k, I go to finance \
      for three times the cards or we cap the context at 16k in the standard tier. I'd favour the cap, but I want to hear \
      yours first.

      Thanks for saying it before we signed.
      """),
    HonestAnswer(
      "fit-pushback-right", .middling,
      """
      Thanks for pointing this out, I think you're right. I hadn't taken the KV cache into account when I made the plan. \
      If I calculate it quickly: 32 layers, 8 KV heads, head size 128 and 16 bit gives 128 KB per token, so at 32k it's \
      about 4 GB per request. With 80 GB minus 14 GB for the weights we could hold approximately 15 requests and not 40. \
      So the plan doesn't work as it is.

      What could we do? I see a few options: we reduce the maximum context, we quantise the KV cache, or we take more \
      GPUs. I can't judge which is best from a technical point of view, so I'd like your opinion on it. Perhaps not all \
      requests use the full 32k anyway.

      I will correct the plan and inform the others that the latency promise is on hold until we've looked at it. Can we \
      meet this week to go through the numbers? I should have asked you earlier, next time I'll let you review such \
      estimates before I present them.
      """),
  ]
}
