// SPDX-License-Identifier: Apache-2.0

/// The middling answer to a question, said again by hand with the slips of a group of writers.
struct HandRewritten: Sendable {
  let group: String
  let question: String
  let text: String

  static let all = [
    HandRewritten(
      group: "French", question: "ps-onboarding",
      text: """
        If I look the exhibits, the individual developers are almost stable (66% to 65%), but the enterprise SSO accounts have \
        fell from 51% to 36%. Since the 12 May the sign-on step is also became more slow, 7.8 s at p95 in place of 1.2 s. I am \
        agree to think that the slow login is the principal reason of the drop, because the people don't want to wait and they \
        quit.

        So my proposition is to concentrate on the SSO flow. One engineer should search what was released the 12 May and repair \
        it or revert it. In parallel, the other engineers can ameliorate the flow, by example with an indicator of progress and \
        a message of error more clear. I would check too if the part of enterprise has an influence, since it passed from 20% \
        to 30%, and the enterprise accounts convert less good in general.

        Like measure I would take the rate of completion of enterprise. It should come back to about 50% in four weeks. I would \
        follow it in a dashboard each day and say it to the sales team, because they have probably already the complaints of \
        customers.
        """),
    HandRewritten(
      group: "German", question: "tech-batching",
      text: """
        The mean batch size was raised from 8 to 48. This makes the throughput better, since the GPU works on more requests at \
        the same time, but each single request gets slower. That is, what the client sees: the time per output token went from \
        18 ms on 41 ms, that is more than the double, and the time to first token from 0.4 s on 1.9 s.

        It is the typical trade-off between throughput and latency. Bigger batches mean, that more KV cache must be read per \
        step, and new requests must wait until the prefill from the others is ready. By prompts with 3,500 tokens lasts the \
        prefill quite a while.

        I would the max. batch size reduce to something in the middle, like 16 or 24, and test which latency comes out. Besides \
        could chunked prefill help, so that long prompts don't block the generation. It is also possible, to offer two classes: \
        a fast one for interactive users and a cheap one for batch jobs.

        I would inform the client open, and make a target with him, e.g. 25 ms per token. Intern we should watch the latency \
        per customer and not only the throughput.
        """),
    HandRewritten(
      group: "Indian", question: "fit-pushback-right",
      text: """
        Thanks for pointing out the same, I am thinking you are right only. I was not taking the KV cache into account when I \
        made the plan. If I am calculating quickly: 32 layers, 8 KV heads, head size 128 and 16 bit is giving 128 KB per token, \
        so at 32k it is coming to 4 GB per request. With 80 GB minus 14 GB for the weights we can hold approximately 15 requests \
        and not 40. So plan is not working as it is.

        What all we can do? I am seeing few options: we reduce the maximum context, we quantise the KV cache, or we take more \
        GPUs. I cannot judge which one is best from technical side, so kindly give your opinion on the same. May be not all \
        requests are using the full 32k anyways.

        I will do the needful in the plan and intimate the others that the latency promise is on hold till we have looked into \
        it. Can we meet this week itself to discuss about the numbers? I should have asked you earlier only, next time I will \
        let you review such estimates before presenting.
        """),
    HandRewritten(
      group: "Chinese", question: "exec-compute-cut",
      text: """
        First I will protect the enterprise customer. They are only 10% of traffic but bring 55% of revenue, and in contract \
        there have service level that we must fulfil. So they keep full capacity.

        Free assistant take 60% of traffic and bring no direct revenue, so it need to be reduce the most. I will introduce limit \
        on number of message every day and switch to smaller model, which need less compute. For API customer I will try to keep \
        service but with lower rate limit in peak hour.

        In first week we make plan and inform the team, and in second week we implement limit and tell user. The communication \
        should be honest: we have less capacity for six month and we prioritise.

        At same time engineering should work on efficiency, for example quantisation, caching and larger batch, which maybe give \
        20 to 30% more capacity. And we should find additional compute from other provider, even if it cost more. After two week \
        we check number and adapt.
        """),
  ]
}
