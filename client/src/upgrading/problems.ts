// What a newer version changes, as the problems that VS Code shows.
import { type Diagnostic, Uri } from "vscode";
import type { UpgradedFile, UpgradeFinding } from "../../../server/src/protocol";
import { severities } from "../problems";
import { rangeOf } from "../rangeOf";
import { problem } from "../shown/index";

/** Those of each file. */
export function problemsOf(
  files: readonly UpgradedFile[],
  version: string,
): readonly (readonly [Uri, readonly Diagnostic[]])[] {
  return files.map(({ uri, findings }) => [Uri.parse(uri), findings.map((finding) => problemOf(finding, version))]);
}

/** What is left of each file, in its text after the upgrade. */
export function leftIn(
  files: readonly UpgradedFile[],
  version: string,
): readonly (readonly [Uri, readonly Diagnostic[]])[] {
  return files.map(({ uri, left }) => [Uri.parse(uri), left.map((finding) => problemOf(finding, version))]);
}

function problemOf({ range, severity, message, rule, href }: UpgradeFinding, version: string): Diagnostic {
  const shown = problem(rangeOf(range), message, severities[severity], `azurerm ${version}`);
  shown.code = href === undefined ? rule : { value: rule, target: Uri.parse(href) };
  return shown;
}
