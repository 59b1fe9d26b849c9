// `check --ask-providers`: what the installed providers themselves say of each module, beside what is found.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { version } from "../../../../../package.json";
import type { Finding } from "../../../model/index";
import { differenceReport, type ProviderDifference } from "../../../providerValidation/index";
import type { Service } from "../../../service";
import { counted } from "../../../text/index";
import { decodeUtf8, readRegularSync } from "../../files/regularFile";
import { whyFromRepository } from "../../installed/fromRepository";
import { createInstalledValidator } from "../../installed/installedValidator";
import { validateFolder } from "../../installed/validateFolder";
import type { ModuleFile } from "../modules/openModules";
import type { Run } from "../run";
import { writeFiles } from "../writing/writeFiles";

/** How providers are asked on the command line. */
interface ValidationOptions {
  /** Whether packages are asked whose hash is in no lock file. */
  readonly unlocked: boolean;
  /** The file for a report of differences. */
  readonly report?: string | undefined;
  /** Takes a sentence about what was done. */
  tell(message: string): void;
}

/** Providers that are asked about one module after the other. */
export interface ProviderValidation {
  /** What they say of the files of a module, by the address of each file, that is found nowhere else. */
  about(files: readonly ModuleFile[], run: Run): Promise<ReadonlyMap<string, readonly Finding[]>>;
  /** Ends them, and writes the report; false where it cannot be written. */
  end(complain: (message: string) => void): boolean;
}

/** Starts nothing before the first block. */
export function createProviderValidation(
  service: Service,
  { unlocked, report, tell }: ValidationOptions,
): ProviderValidation {
  const client = createInstalledValidator();
  const differences: ProviderDifference[] = [];
  let blocks = 0;
  let milliseconds = 0;

  return {
    async about(files, run) {
      const found = new Map<string, Finding[]>();
      const questions = files.flatMap(({ uri }) => service.questionsFor(uri));
      const [first] = files;
      if (!first || questions.length === 0) return found;
      const { lock, lockIn = "." } = run.context;
      const folder = join(dirname(first.path), lockIn);
      const how = { isConfirmed: () => unlocked, ...(!unlocked && { whyNot: whyFromRepository }) };
      const answered = await validateFolder(folder, lock, questions, client, how);
      for (const failure of answered?.failures ?? []) run.unreadable(failure);
      for (const { name, version, path } of answered?.untrusted ?? [])
        run.unreadable(
          `${name} ${version} is not asked, since the hash of ${path} is not in a lock file of ${folder}. If you know where it comes from, add --unlocked.`,
        );
      for (const { question, release, diagnostics, milliseconds: took } of answered?.answers ?? []) {
        blocks++;
        milliseconds += took;
        const outcome = service.validationOutcome(question, diagnostics, release);
        differences.push(...outcome.differences);
        for (const { uri, finding } of outcome.findings) found.set(uri, [...(found.get(uri) ?? []), finding]);
      }
      return found;
    },
    end(complain) {
      client.stop();
      const each = blocks === 0 ? "" : `, in ${Math.max(1, Math.round(milliseconds / blocks))} ms each`;
      tell(`Installed providers were asked about ${counted(blocks, "block")}${each}.`);
      if (report === undefined) return true;
      const before = existsSync(report) ? decodeUtf8(readRegularSync(report, mostOfReport)) : "";
      return writeFiles([{ path: report, before, after: differenceReport(differences, version) }], complain);
    },
  };
}

/** In bytes. */
const mostOfReport = 100_000_000;
