// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

struct MeaningTests {
  @Test(arguments: [
    (
      "Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec une analyse de cohorte.",
      Language.other("French")
    ),
    (
      "Ich würde zuerst prüfen, ob der Rückgang echt ist und nicht mit der Zählung zu tun hat, die wir im Mai geändert haben.",
      .other("German")
    ),
    (
      "Сначала я бы проверил, что падение реально, и только потом искал причину в продукте.",
      .other("another script")
    ),
    ("First I would check that the fall is real and not an effect of the way we count.", .english),
    (
      "p95 2.1 s, TTFT 0.4 s, batch 48, KV cache 12 GB, 3 GPUs at 70% load, cost 0.06 cents per ticket",
      .english
    ),
    ("xyz", .unknown), ("", .unknown),
    ("首先我会检查下降是否真实，然后按客户类型拆分数据。", .other("another script")),
    (
      "Najpierw sprawdziłbym, czy spadek jest prawdziwy i czy nie zmienił się sposób liczenia, a potem podzieliłbym dane na segmenty.",
      .other("Polish")
    ),
    (
      "Önce düşüşün gerçek olup olmadığını kontrol ederim ve sonra verileri plan için ayırırım, çünkü bu bir karışım etkisi olabilir.",
      .other("Turkish")
    ),
    (
      "Först skulle jag kontrollera att nedgången är verklig och inte beror på hur vi räknar, och sedan dela upp den efter plan.",
      .other("Swedish")
    ),
    (
      "Pertama saya akan memeriksa apakah penurunan ini nyata dan tidak disebabkan oleh cara kami menghitung data pada bulan Mei.",
      .other("Indonesian")
    ),
    (
      "Először megnézném, hogy a visszaesés valódi és nem csak a mérés változott meg, majd az adatokat szegmensekre bontanám.",
      .other("Hungarian")
    ),
    (
      "KV cache, MoE, p95 latency, retention, quantization, sample size, guardrail metric, A/B test",
      .english
    ),
  ])
  func `the language is told by small words`(text: String, language: Language) {
    #expect(Reading(text).language == language)
  }
}
