// SPDX-License-Identifier: Apache-2.0

public import ContentPacks
import DocumentReading
import InterviewContent
import Pages
public import Quantities
public import Reports
public import Storage

/// Finds out how things are on this machine; `windtunnel doctor` and the page about the state of the program both ask it.
public enum HealthProbe {
  /// What came of opening the store.
  public enum Opening: Sendable {
    case store(RoundStore)
    /// There is none, and none is made.
    case absent
    case failed(String)
  }

  /// Looks at the data, the packs and the programs around us; changes nothing.
  ///
  /// - Parameters:
  ///   - folder: The folder with the data; nil for a store without one.
  ///   - opening: The store, or why there is none.
  ///   - packs: What came of reading the packs.
  ///   - rubricVersion: The day of the newest rubric, as `YYYY-MM-DD`.
  ///   - now: The present moment.
  ///   - known: What came of the last check of the whole store; nil when all of it is looked at now, which may take seconds.
  /// - Returns: What was found.
  public static func facts(
    folder: DataFolder?, opening: Opening, packs: HealthFacts.Packs, rubricVersion: String,
    now: Instant, known: StoreChecks.State? = nil
  ) -> HealthFacts {
    var facts = HealthFacts(
      folder: folder.map(HealthFacts.Folder.init), database: .absent, packs: packs,
      missingPrograms: DocumentReader.missingPrograms, now: now, newestEntry: nil,
      rubricVersion: rubricVersion, language: nil)
    switch opening {
    case .absent: break
    case .failed(let reason): facts.database = .failed(reason)
    case .store(let store): read(store, known, into: &facts)
    }
    return facts
  }

  private static func read(
    _ store: RoundStore, _ known: StoreChecks.State?, into facts: inout HealthFacts
  ) {
    do {
      let figures = try store.figures()
      facts.newestEntry = figures.newestEntry
      facts.language = try store.preference(.language)
        .flatMap(InterfaceLanguage.init)?.nativeName
      let outcome = try known.map(\.last) ?? StoreChecks.Outcome(of: store, at: nil)
      facts.checkedAt = outcome?.at
      facts.database =
        switch outcome?.result {
        case nil: .open(rounds: figures.rounds, journal: figures.journal)
        case .failure(let failure)?: .failed(failure.reason)
        case .success(let check)?:
          .read(
            rounds: check.rounds, events: check.events, problems: check.findings.map(\.problem),
            mend: check.findings.first?.mend ?? "", journal: figures.journal)
        }
    } catch {
      facts.database = .failed("\(error)")
    }
  }
}

extension HealthFacts.Folder {
  /// Looks at a folder.
  init(_ folder: DataFolder) {
    let state: State =
      if !folder.exists {
        .absent(canBeMade: folder.isWritable)
      } else if !folder.isFolder {
        .file
      } else if folder.isWritable {
        .folder(permissions: folder.permissions ?? 0)
      } else {
        .readOnly
      }
    self.init(path: folder.path, state: state, free: folder.free)
  }
}

extension PackLibrary {
  /// The day of the newest rubric, as `YYYY-MM-DD`; empty when there is none.
  public var newestRubric: String { rubrics.values.map(\.version).max() ?? "" }
}
