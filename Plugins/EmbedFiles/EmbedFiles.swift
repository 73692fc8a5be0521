// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Turns every file under a target's `Embedded` folder into Swift source.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Embedded")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [folder.path(), output.path()],
        inputFiles: try files(under: folder),
        outputFiles: [output])
    ]
  }

  /// Returns every regular file under a folder, so that a change to any of them rebuilds the target.
  private func files(under folder: URL) throws -> [URL] {
    guard
      let walk = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    return try walk.compactMap { $0 as? URL }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .sorted { $0.path() < $1.path() }
  }
}
