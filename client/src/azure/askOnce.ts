// One question of a program: it signs in for it, and forgets everything with the answer.
import { createAzure } from "./createAzure";
import type { AzureHost, Log } from "./host";
import { throughProxy } from "./http/environmentProxy";
import { nodeClient } from "./http/nodeClient";
import type { AzureResult } from "./problems/problem";
import type { Azure, Companions, ResourceAnswers, WorkspacePart } from "./types";

/** What is asked. */
interface AskedOnce {
  /** Of workspaces, computes, datastores, outbound rules and companions. Without any, which workspaces there are. */
  readonly ids: readonly string[];
  readonly companions: Companions;
}

/** What Azure has answered, and as whom it was asked. */
interface AnsweredOnce extends ResourceAnswers {
  /** Text from outside. */
  readonly identity: string;
  /** Where no ids were asked for: those of all workspaces that can be seen. */
  readonly workspaces: readonly string[];
}

const parts: readonly WorkspacePart[] = ["computes", "datastores", "outboundRules"];

/** Reads resources once, signed in as the ARM_ variables say, or else as `az` is. */
export async function askOnce(
  { ids, companions }: AskedOnce,
  host: ProgramHost,
  signal: AbortSignal,
): Promise<AzureResult<AnsweredOnce>> {
  const azure = createAzure(fromEnvironment(host));
  try {
    const { used, problem } = await azure.identities();
    if (used.length === 0 && problem) return { ok: false, problem };
    const identity = used.map(({ label }) => label).join(", ");
    if (ids.length === 0) {
      const { entries, problems } = await azure.index({ signal });
      const [first] = problems;
      if (entries.length === 0 && first) return { ok: false, problem: first.problem };
      const notes = problems.map((one) => one.problem.message);
      return { ok: true, value: { responses: [], notes, read: [], identity, workspaces: entries.map(({ id }) => id) } };
    }
    const answered = await azure.answersById(ids, { parts, companions }, signal);
    return answered.ok ? { ok: true, value: { ...answered.value, identity, workspaces: [] } } : answered;
  } finally {
    azure.dispose();
  }
}

/** Finds and reads resources as `askOnce` does, signed in once for all of them. */
export function createReader(host: ProgramHost): {
  read: Azure["answerInVersion"];
  list: Azure["listInVersion"];
  find: Azure["find"];
  collect: Azure["collect"];
  readDeclared: Azure["readDeclared"];
  /** The subscription that Terraform works in where its code says none. */
  subscription(): Promise<string | undefined>;
  /** As whom it asks: text from outside. */
  identity(): Promise<string>;
  dispose(): void;
} {
  const azure = createAzure(fromEnvironment(host));
  const { answerInVersion: read, listInVersion: list, find, collect, readDeclared, identities, dispose } = azure;
  const identity = async () => (await identities()).used.map(({ label }) => label).join(", ");
  const subscription = async () => (await identities()).terraform.subscriptionId;
  return { read, list, find, collect, readDeclared, subscription, identity, dispose };
}

/** What the program knows; the rest of a host may be given by tests. */
interface ProgramHost extends Partial<AzureHost> {
  readonly environment: AzureHost["environment"];
  readonly version: string;
  readonly log: Log;
}

/**
 * A program without an editor as the host of the Azure layer: it asks as the ARM_ variables say, or else as `az` does, through the proxy that
 * the environment names.
 */
function fromEnvironment(given: ProgramHost): AzureHost {
  return {
    auth: {
      takesChallenges: false,
      accounts: async () => [],
      session: async () => undefined,
      onDidChangeSessions: () => ({ dispose() {} }),
    },
    inspectSetting: () => undefined,
    mode: "production",
    mayRunPrograms: () => true,
    method: () => "auto",
    http: throughProxy(nodeClient, given.environment),
    ...given,
  };
}
