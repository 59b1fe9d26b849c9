// All that Azure tells about workspaces, and about resources by their ids, as it answers: imports are made from nothing else.
import { askedPathOf, parseAskedId, requestPathOf, subscriptionOf } from "../../../server/src/resourceIds/index";
import { ownProperty } from "../../../server/src/text/index";
import { companionApis, machineLearningApi } from "./arm/apiVersions";
import type { Arm } from "./arm/arm";
import { allEntries } from "./arm/pages";
import { entryFrom } from "./arm/readWorkspaces";
import { textAt } from "./arm/shape";
import { mapInParallel } from "./mapInParallel";
import { outcome } from "./problems/fromFailure";
import { AzureError, type AzureProblem, type AzureResult } from "./problems/problem";
import { unsupported } from "./problems/sentences";
import type { PartAnswers } from "./resources/resources";
import { tenantOfSubscription } from "./tenantOfSubscription";
import { toTheEnd } from "./toTheEnd";
import { t } from "./translate";
import type { Azure, ResourceAnswers, ResourcePart, Tenant, WantedParts, WorkspaceEntry, WorkspacePart } from "./types";

/** How many are read at a time: Azure counts requests. */
const atATime = 4;

/** What is read by a path is of Azure ML, or something that a workspace uses. */
const machineLearning = /^microsoft\.machinelearningservices\//;

interface AnswersOptions {
  readonly azure: Pick<Azure, "workspace" | "children" | "companions" | "tenants" | "subscriptions">;
  readonly armOf: (tenant: Tenant) => Promise<Arm>;
  readonly partAnswers: PartAnswers;
}

export function createAnswers(
  options: AnswersOptions,
): Pick<Azure, "answers" | "answersById" | "answerInVersion" | "goneOf" | "listInVersion"> {
  const { azure, armOf } = options;
  const tenantOf = tenantOfSubscription(azure);

  async function ofId(id: string, wanted: WantedParts, signal: AbortSignal): Promise<ResourceAnswers> {
    const parsed = parseAskedId(id);
    if (!parsed) throw new AzureError(notAnId(id));
    const api = apiOf(parsed.type);
    if (!api)
      throw new AzureError(
        unsupported(t("{0} is not read from Azure here: get the answer with az rest.", parsed.type)),
      );
    const tenant = await tenantOf(parsed.subscription, signal);
    const entry = entryFrom(tenant, { id });
    if (!entry) {
      const responses = [await (await armOf(tenant)).get(requestPathOf(parsed), api, signal)];
      return { responses, notes: [], read: readIn(responses) };
    }
    const loaded = await ofWorkspace(options, entry, wanted, signal);
    if (!loaded.ok) throw new AzureError(loaded.problem);
    return loaded.value;
  }

  /** What answers for an id, or for a list, and the path that it is asked for. */
  async function askedAt(id: string, apiVersion: string, signal: AbortSignal) {
    const parsed = parseAskedId(id);
    // What names no resource is a group, or a list.
    const path = parsed ? requestPathOf(parsed) : askedPathOf(id);
    if (!path || !/^[\w.-]+$/.test(apiVersion)) throw new AzureError(notAnId(id));
    const subscription = subscriptionOf(id) ?? "";
    return { arm: await armOf(await tenantOf(subscription, signal)), path };
  }

  async function inVersion(id: string, apiVersion: string, signal: AbortSignal) {
    const { arm, path } = await askedAt(id, apiVersion, signal);
    return arm.get(path, apiVersion, signal);
  }

  return {
    async answers(entries, wanted, signal, read = () => {}) {
      const all = await mapInParallel(entries, atATime, async (entry) => {
        const loaded = await ofWorkspace(options, entry, wanted, signal);
        read(entry);
        return { name: entry.name, loaded };
      });
      return together(all);
    },
    async answersById(ids, wanted, signal) {
      const all: { readonly name: string; readonly loaded: AzureResult<ResourceAnswers> }[] = [];
      // One after the other: the first finds the tenants and subscriptions for all.
      for (const id of ids) all.push({ name: id, loaded: await outcome("", () => ofId(id, wanted, signal)) });
      return together(all);
    },
    answerInVersion: (id, apiVersion, signal) => outcome("", () => inVersion(id, apiVersion, signal)),
    goneOf: (resources, signal) =>
      outcome("", async () => {
        const gone = await mapInParallel(resources, atATime, async ({ id, apiVersion }) => {
          const answered = await outcome("", () => inVersion(id, apiVersion, signal));
          signal.throwIfAborted();
          return !answered.ok && answered.problem.kind === "gone" ? [id] : [];
        });
        return gone.flat();
      }),
    listInVersion: (list, apiVersion, signal) =>
      outcome("", async () => {
        const { arm, path } = await askedAt(list, apiVersion, signal);
        return allEntries((next) => arm.list(path, apiVersion, next, signal));
      }),
  };
}

/** A workspace with what is wanted of it. Companions that cannot be read are notes; any other problem is the answer. */
async function ofWorkspace(
  { azure, partAnswers }: AnswersOptions,
  entry: WorkspaceEntry,
  wanted: WantedParts,
  signal: AbortSignal,
): Promise<AzureResult<ResourceAnswers>> {
  const found = await azure.workspace(entry, { signal });
  if (!found.ok) return found;
  const responses: unknown[] = [found.value.raw];
  const notes: string[] = [];
  for (const part of wanted.parts.filter(isChild)) {
    const { items, problem } = await toTheEnd(await azure.children(entry, part, { signal, refresh: true }), signal);
    if (problem) return { ok: false, problem };
    responses.push(...items.map(({ raw }) => raw));
  }
  if (wanted.companions === "resources") {
    const { items, problem } = await toTheEnd(await azure.companions(found.value, { signal }), signal);
    if (problem) return { ok: false, problem };
    for (const { name, raw, problem } of items) {
      if (raw !== undefined) responses.push(raw);
      else notes.push(t("{0} could not be read, so its id is used instead. {1}", name, problem?.message ?? ""));
    }
  }
  const parts = wanted.parts.filter(isResource);
  const more = await outcome("", () => partAnswers(found.value, parts, signal));
  if (!more.ok) return more;
  return {
    ok: true,
    value: {
      responses: [...responses, ...more.value.responses],
      notes: [...notes, ...more.value.notes],
      read: [...readIn(responses), ...more.value.read],
    },
  };
}

function isChild(part: WorkspacePart | ResourcePart): part is WorkspacePart {
  return part === "computes" || part === "datastores" || part === "outboundRules";
}

function isResource(part: WorkspacePart | ResourcePart): part is ResourcePart {
  return !isChild(part);
}

/** The version of Azure's interface that something of a workspace is read in; undefined where it is nothing of one. */
function apiOf(type: string): string | undefined {
  const key = type.toLowerCase();
  return machineLearning.test(key) ? machineLearningApi : ownProperty(companionApis, key);
}

/** Each of what was read with the version in which that was done. */
function readIn(responses: readonly unknown[]): ResourceAnswers["read"] {
  return responses.flatMap((response) => {
    const id = textAt(response, "id");
    const apiVersion = apiOf(parseAskedId(id)?.type ?? "");
    return apiVersion === undefined ? [] : [{ id, apiVersion }];
  });
}

function notAnId(id: string): AzureProblem {
  return unsupported(t("This is not the id of a resource: {0}", id));
}

/** Those that could be read, with a note about each that could not; the first problem where none could. */
function together(
  all: readonly { readonly name: string; readonly loaded: AzureResult<ResourceAnswers> }[],
): AzureResult<ResourceAnswers> {
  const responses: unknown[] = [];
  const notes: string[] = [];
  const read: ResourceAnswers["read"][number][] = [];
  let failed: AzureProblem | undefined;
  for (const { name, loaded } of all) {
    if (loaded.ok) {
      responses.push(...loaded.value.responses);
      notes.push(...loaded.value.notes);
      read.push(...loaded.value.read);
    } else {
      failed ??= loaded.problem;
      notes.push(t("{0} could not be read, so it is left out. {1}", name, loaded.problem.message));
    }
  }
  if (responses.length === 0 && failed) return { ok: false, problem: failed };
  return { ok: true, value: { responses, notes, read } };
}
