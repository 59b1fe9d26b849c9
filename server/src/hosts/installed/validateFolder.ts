// Asks the providers that are installed for a folder about blocks of it.

import type { Question } from "../../features/providerValidation/providerValidation";
import type { FolderAnswer, FolderAnswers, HowToValidate } from "../../lsp/index";
import type { InstalledPackage } from "../../providerValidation/index";
import { isIsolating } from "../provider/isolation";
import { fullAddress } from "./address";
import type { Installed } from "./findInstalled";
import type { InstalledValidator } from "./installedValidator";
import { packageFor, packagesOf, type TrustedPackage } from "./packagesOf";

/** Asks about blocks of a folder with the text of its lock file. Undefined once the signal is aborted. */
export async function validateFolder(
  folder: string,
  lock: string | undefined,
  questions: readonly Question[],
  client: InstalledValidator,
  { isConfirmed, whyNot, signal }: HowToValidate,
): Promise<FolderAnswers | undefined> {
  const answers: FolderAnswer[] = [];
  const untrusted: InstalledPackage[] = [];
  const failures: string[] = [];
  for (const [found, about] of await byPackage(folder, lock, questions, failures)) {
    const { installed, trusted } = found;
    const address = fullAddress(installed);
    const release = `${installed.type} ${installed.version}`;
    const blocks = about.map(({ kind, type, config, certain }) => ({
      kind,
      type,
      config,
      ...(certain && { certain }),
    }));
    const against = await whyNot?.(installed.folder);
    if (against !== undefined) {
      failures.push(`${release} in ${installed.folder} is not run: ${against}.`);
      continue;
    }
    const may = isConfirmed(address) ? ("any" as const) : trusted;
    const outcome = await client.validate({ installed, trusted: may, blocks }, signal);
    if (!outcome) return undefined;
    if (outcome.kind === "untrusted") untrusted.push(packageOf(installed, await isIsolating()));
    if (outcome.kind === "failed") failures.push(outcome.reason);
    if (outcome.kind !== "answered") continue;
    const lost = about.filter((_, index) => outcome.answers[index]?.kind === "lost");
    if (lost.length > 0) failures.push(lostSentence(release, lost));
    for (const [index, answer] of outcome.answers.entries()) {
      const question = about[index];
      if (question && answer.kind === "answered")
        answers.push({ question, release, diagnostics: answer.diagnostics, milliseconds: answer.milliseconds });
    }
  }
  return { answers, untrusted, failures };
}

async function byPackage(
  folder: string,
  lock: string | undefined,
  questions: readonly Question[],
  failures: string[],
): Promise<ReadonlyMap<TrustedPackage, readonly Question[]>> {
  const packages = await packagesOf(folder, lock);
  const found = new Map<TrustedPackage, Question[]>();
  const missing = new Set<string>();
  for (const question of questions) {
    const one = packageFor(question.provider, packages);
    if (one) found.set(one, [...(found.get(one) ?? []), question]);
    else missing.add(question.provider.source ?? question.provider.name);
  }
  for (const name of missing) failures.push(`${name} is not installed for ${folder}: run terraform init there first.`);
  return found;
}

/** An installed provider as it is shown to people. */
export function packageOf(installed: Installed, isIsolated: boolean): InstalledPackage {
  const { type: name, version, binary: path } = installed;
  return { address: fullAddress(installed), name, version, path, isIsolated };
}

function lostSentence(release: string, [first, ...others]: readonly Question[]): string {
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return `${release} did not answer about ${first?.block.labels.map(({ text }) => text).join(".")}${more}.`;
}
