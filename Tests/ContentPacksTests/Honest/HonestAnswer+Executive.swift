// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let executive = [
    HonestAnswer(
      "exec-open-weights", .strong,
      """
      They pay us for what a file can't do: answer the phone, sign a contract, and be on the hook.

      My bet: in three years the weights are a commodity and the scarce thing is a model that somebody vouches for inside \
      the customer's own walls. I'd build the "certified runtime" first: our engine, our weights plus the customer's \
      adapter, each release tested on the customer's own cases, patched within ten days, and with a paper that their \
      auditor accepts. We charge per GPU under management, not per token, because tokens on someone else's hardware are \
      free and we couldn't count them anyway.

      Who pays: banks, ministries, hospitals, people who run 20 to 200 cards and can't send data out. Say 15,000 EUR per \
      card and year; a customer with 60 cards is 900,000. A cloud provider can host our weights tomorrow and will be \
      cheaper, I take that as given. It can't follow into a building without a line to the outside, and it doesn't train \
      the next version, so it can't fix a flaw at the root. Here the free weights work for us: the customer's engineers \
      tried it on a laptop before we ever called, so the sale costs us a third of what a closed one does. That's a guess.

      What I give up: the consumer assistant as a business. It stays as a shop window with a fixed budget.

      How sure? 65%. It breaks if closed models get allowed and good enough on-premise at the same price, or if fewer than \
      8 of our 30 largest users of free weights would sign in the next two quarters. I'd count this in March. Then the \
      fallback is cost per token, and we would need to be the cheapest, which I don't believe we can.
      """),
    HonestAnswer(
      "exec-open-weights", .middling,
      """
      It's true that the weights are free, but customers don't pay for weights, they pay for a solution. Running a model \
      in production needs infrastructure, monitoring, security and support, and most companies don't have the people to do \
      this themselves. So our business can be enterprise services around the open models: a platform for deployment, \
      fine-tuning and evaluation, with support contracts.

      Open weights are good marketing too. Developers try the models, and later they bring us into their companies. Red \
      Hat is an example of a company that earned money with open source like this.

      What I'd build first is the fine-tuning and deployment platform, because in talks with customers this is often where \
      they struggle. It should run in the customer's cloud or on-premise. European customers especially care for data \
      sovereignty.

      The risk is that hyperscalers offer the same with our models. We need to be better than them by knowing our models \
      best, and by offering the newest versions earlier. In three years I would expect most of the revenue to come from \
      enterprise contracts.
      """),
    HonestAnswer(
      "exec-regulation", .strong,
      """
      An asset, in exactly one place: where the customer carries the duty and we can carry it cheaper. Elsewhere it's a \
      cost, and I'd treat it like one.

      Decision: we ship the "evidence pack" with every enterprise deployment by the summer, and we don't build a \
      compliance consultancy.

      Take record keeping. Whoever runs a high-risk system under the AI Act, credit scoring for instance, has to keep its \
      logs for six months at least and must be able to show what it did. A mid-size bank I'd sell to builds that itself \
      with three people in a year, about 400,000 EUR. We make it once: each answer with its model version, prompt, sources \
      and the person who approved it, written where the bank can't alter it, on the bank's disks. Priced at 60,000 EUR a \
      year. Buyer is the head of risk, not IT, and she has a budget already; that's why I start here and not with \
      watermarking, for which I've yet to meet a buyer.

      Why us: whoever trains the model can document data and tests first-hand. A reseller can't, and those who keep their \
      weights secret can't let the customer rerun the test.

      Cost: four engineers for two quarters, so tool calling slips to autumn. I'd tell that team myself.

      And the honest part, we as provider spend maybe 1.5 million a year on documentation duties of our own. It brings in \
      nothing unless about 25 customers buy the pack. I believe in 40 in two years, with 60% confidence. If we have less \
      than 10 signed by next spring or the dates for high-risk systems get pushed by more than a year, I'd stop selling \
      and keep the logs as a feature.
      """),
    HonestAnswer(
      "exec-regulation", .middling,
      """
      In my view European regulation is both, but I'd see it more as an asset for us. As a European company we know the \
      rules better than our American competitors, and customers in banking, health and the public sector need to comply \
      with the AI Act and GDPR. If our product makes compliance easy, this is a reason to buy from us.

      My product decision would therefore be to build compliance features in the enterprise product: audit logs, \
      documentation of the model, hosting in the EU and the option to run on-premise. This is something customers ask for \
      in tenders anyway.

      Of course it costs us effort as well. We need people for documentation and testing, and some releases will come \
      later. But our competitors have the same duty if they want to sell in Europe.

      I would begin with the audit logs, since they're relatively easy to build and useful to nearly all enterprise \
      customers. After half a year we can check how many deals we won because of it. If it's not many, we should \
      reconsider the investment.
      """),
    HonestAnswer(
      "exec-compute-cut", .strong,
      """
      Enterprise keeps everything, the API keeps most, and the free assistant shrinks to what's left. I decide that on day \
      one, because each day of "we're looking into it" burns the contracts.

      The numbers: call today's traffic 100. We have 50. Enterprise is 10 and 55% of revenue, with penalties. API is 30. \
      That leaves 10 for a free assistant that takes 60. Just cutting means locking five of six people out. Instead free \
      goes to the small model, which costs about a third per request: 60 becomes 20, still twice too much. So a daily \
      limit as well, say 15 messages, which I'd expect to take away half. 10 + 30 + 10 = 50, no reserve. That's too tight, \
      so API batch jobs move into the night, with 30% off, which should free 5 at peak.

      Days 1-2: freeze training runs and internal use first; I don't know yet how much this frees, and it could be the \
      largest piece. CFO, head of sales and support hear it from me. Day 3: letter to the 20 largest API customers, with \
      dates. Days 3-7: small model at 10% of free users, then 50%, then all, if thumbs-down doesn't rise over 3 points. \
      Day 10: limits.

      What we lose: free users, maybe a fifth of them in six months, and some would have become customers. I'd take that \
      over one breached contract. API price: no rise for six months, but no new accounts above 50 requests/s.

      What would turn it: if API's 45% or so of the revenue hangs on fewer than ten names, they get enterprise treatment. \
      And each week we look at p95 for enterprise; over 10% worse, free is halved again the same day.
      """),
    HonestAnswer(
      "exec-compute-cut", .middling,
      """
      First I would protect the enterprise customers. They're only 10% of the traffic but bring 55% of the revenue, and \
      there are service levels in the contracts that we have to fulfil. So they keep their full capacity.

      The free assistant takes 60% of traffic and brings no direct revenue, so it has to be reduced the most. I'd \
      introduce limits on the number of messages a day and switch to a smaller model, which needs less compute. For the \
      API customers I'd try to keep the service but with lower rate limits in peak hours.

      In the first week we make the plan and inform the teams, and in the second week we implement the limits and tell \
      users. The communication should be honest: we have less capacity for six months and we prioritise.

      At the same time engineering should work on efficiency, for example quantisation, caching and larger batches, which \
      might give 20 to 30% more capacity. And we should look for additional compute from other providers, even if it costs \
      more. After two weeks we check the numbers and adapt.
      """),
  ]
}
