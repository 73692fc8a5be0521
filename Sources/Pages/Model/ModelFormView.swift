// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Markup

/// The form in which a language model is connected, with what is wrong beside each field.
struct ModelFormView {
  let form: ModelForm
  let problems: [FieldProblem]

  var body: HTML {
    Markup.form(.class("outlook-form model-form"), .post, .action(.model(.home))) {
      input(.type("hidden"), .name("revision"), .value("\(form.revision)"))
      field(
        "url", "Address", form.url,
        hint:
          "The base of an interface like that of OpenAI, such as http://127.0.0.1:11434/v1 for Ollama, :8080/v1 for llama.cpp, :8000/v1 for vLLM."
      )
      field("model", "Model", form.model, hint: "As the server lists it.")
      field(
        "keyVariable", "Variable that holds the key", form.keyVariable,
        hint:
          "Empty when the server wants none. Only the name is kept; the key is read from the environment of this program for each call and stored nowhere."
      )
      places
      uses
      limits
      button(.class("primary"), .type("submit")) { "Save" }
    }
  }

  private var places: HTML {
    fieldset {
      legend { "Where words of yours may go" }
      tick(
        "loopbackOnly", "1", "Only to addresses on this machine", form.loopbackOnly)
      tick(
        "agreed", "1",
        "The address is elsewhere: I have read what is sent, and want it to leave this machine",
        form.agreed)
    }
  }

  private var uses: HTML {
    fieldset {
      legend { "What it may do" }
      for use in ModelUse.shown {
        label(.class("choice")) {
          input(
            .type("checkbox"), .name("use"), .value(use.rawValue), .checked(form.uses.contains(use))
          )
          span(.class("choice-text")) { use.choice }
        }
      }
    }
  }

  private var limits: HTML {
    fieldset {
      legend { "What one round may use" }
      div(.class("fields")) {
        field("tokens", "Tokens", form.tokens, hint: "Of prompts and replies together.")
        field("dollars", "US dollars", form.dollars, hint: "Empty for no limit in money.")
        field("patience", "Seconds to wait for a reply", form.patience)
      }
      div(.class("fields")) {
        field(
          "priceInput", "Dollars for a million tokens sent", form.priceInput,
          hint: "Empty: the price of the catalogue, where it lists the model.")
        field("priceOutput", "Dollars for a million tokens answered", form.priceOutput)
      }
    }
  }

  private func field(
    _ name: StaticString, _ caption: Message, _ value: String, hint: Message = ""
  ) -> HTML {
    let view = LabelledField(name, caption, problems, hint: hint)
    return view.body {
      input(
        .id(view.id), .type("text"), .name("\(name)"), .value(value), .noCompletion, .noCapitals,
        .noSpellcheck, .invalid(view.isWrong), .describedBy(optional: view.words))
    }
  }

  /// Returns a box to tick with what is wrong about it.
  private func tick(
    _ name: StaticString, _ value: String, _ caption: Message, _ isTicked: Bool
  ) -> HTML {
    let wrong = problems.filter { $0.field == "\(name)" }
    let words = ElementID("field").part(name).part("words")
    return .group([
      label(.class("choice")) {
        input(
          .type("checkbox"), .name("\(name)"), .value(value), .checked(isTicked),
          .invalid(!wrong.isEmpty), .describedBy(optional: wrong.isEmpty ? nil : words))
        span(.class("choice-text")) { caption }
      },
      wrong.isEmpty
        ? .nothing
        : div(.class("field-words"), .id(words)) {
          for problem in wrong {
            p(.class("wrong"), .ownDirection) {
              Message(
                engine: problem.message.prefix(1).uppercased() + problem.message.dropFirst() + ".")
            }
          }
        },
    ])
  }
}
