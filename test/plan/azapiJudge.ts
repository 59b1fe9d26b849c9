/**
 * What judges of conversions to azapi and back share: the real azurerm, which makes resources beside the loopback Azure, and a Terraform that plans with
 * it and the real azapi against that. AZURERM and AZAPI name their binaries.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { isAzuresPart, type SeenTrial } from "../../server/src/azure/index";
import type { ResourceTrial } from "../../server/src/features/azapiConversion/azapiConversion";
import { applyWritten, changesAmong, seenRun } from "../../server/src/hosts/loopback/applyWritten";
import { ctyConfigOf } from "../../server/src/hosts/loopback/ctyConfigOf";
import { type JsonObject, stateJson } from "../../server/src/hosts/loopback/index";
import { type ReadBeside, readsOfOthers } from "../../server/src/hosts/loopback/readBeside";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import type { BlockSchema } from "../../server/src/introspection/index";
import { validatedConfig } from "../../server/src/providerValidation/index";
import { catalog, pinned, serviceWith, uriOf } from "../harness/service";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { noFacts } from "./pairsIn";
import { providerBeside } from "./providerBeside";
import { type ConfiguredType, writtenResource } from "./writtenConfig";

/** A pair that was applied and converted. */
export interface Made {
  readonly type: string;
  readonly label: string;
  readonly id: string;
  readonly state: JsonObject;
  readonly writes: readonly {
    readonly path: string;
    readonly apiVersion: string;
    readonly body: JsonObject | undefined;
  }[];
  readonly text: string;
  /** What it has read of other resources. */
  readonly beside: readonly { readonly answer: JsonObject; readonly apiVersion: string }[];
}

/** By the label of a resource, what would be done to it. */
export type Changes = Map<string, string[]>;

const [azurerm, azapi] = [process.env.AZURERM ?? "", process.env.AZAPI ?? ""];
const terraform = findTerraform();

/** Why nothing is judged, if that is so. */
export const skipJudge =
  !existsSync(azurerm) || !existsSync(azapi)
    ? "AZURERM and AZAPI name no binaries."
    : noFacts || (!terraform && "There is no Terraform.");

/** The types that are meant, where these are not all. */
export const only = process.env.TYPES?.split(",");

/** Starts both, for a test. */
export async function startAzapiJudge(context: TestContext) {
  const { azure, way, schema, client } = await providerBeside(azurerm, 20_000);
  const cloud = await startFakeCloud(azure.play);
  const home = mkdtempSync(join(tmpdir(), "azapi-plan-"));
  context.after(() => {
    client.stop();
    cloud.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const environment = {
    ...process.env,
    ...cloud.environment(home, way),
    ARM_IGNORE_NO_OP_CHANGES: "true",
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none",
    ARM_USE_CLI: "false",
    TF_CLI_CONFIG_FILE: overridesIn(home, { "hashicorp/azurerm": azurerm, "azure/azapi": azapi }),
    TF_IN_AUTOMATION: "1",
  };
  /** What azurerm was seen to send, by address. */
  const seen = new Map<string, SeenTrial>();
  const run = (folder: string, ...args: readonly string[]) => execute(terraform!, args, folder, environment);
  return { seen, home, make, lay, run, plan };

  async function make(
    { type, config }: ConfiguredType,
    label: string,
  ): Promise<Made | { readonly kind: string; readonly why: string }> {
    const block = schema.resource.get(type);
    if (!block) return { kind: "no such type", why: "" };
    const text = writtenResource(type, label, config);
    const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
    const uris = [uriOf("main.tf")];
    const [stays] = service.convertToAzapi(uris).refused;
    if (stays) {
      const address = `${type}.${label}`;
      const [trial] = service.azapiTrials(uris, [address]);
      if (trial) seen.set(address, await tried(trial, block));
      const again = service.convertToAzapi(uris, undefined, { seen });
      if (again.converted.length === 0)
        return { kind: "refused", why: [...stays.because, "|", ...(again.refused[0]?.because ?? [])].join(" ") };
    }
    const applied = await applyWritten(client.call, azure, {
      type,
      schema: block,
      config: ctyConfigOf(config as JsonObject, block),
    });
    if (applied.kind !== "applied")
      return { kind: `not made by azurerm: ${applied.kind}`, why: "because" in applied ? applied.because : "" };
    const state = stateJson(applied.state, () => false);
    const own = String(state.id).toLowerCase();
    const parts = catalog.provider("azurerm")?.sentBody(type)?.parts;
    const writes = changesAmong(applied.asked).filter((one) => !isAzuresPart(one, String(state.id), parts));
    if (writes.length !== 1 && !writes.every(({ method, path }) => method === "PUT" && path.toLowerCase() === own))
      return { kind: "wrong: several requests", why: writes.map(({ method, path }) => `${method} ${path}`).join(" ") };
    const beside = await Promise.all(readsOfOthers(config as JsonObject, applied.asked).map(answered));
    return { type, label, id: String(state.id), state, writes, text, beside };
  }

  async function answered({ path, apiVersion }: ReadBeside) {
    const { body } = await azure.play({ method: "GET", path, query: `api-version=${apiVersion}`, body: "" });
    return { answer: { ...(JSON.parse(body ?? "{}") as JsonObject), id: path }, apiVersion };
  }

  async function tried({ type, runs }: ResourceTrial, block: BlockSchema): Promise<SeenTrial> {
    const found: SeenTrial["runs"][number][] = [];
    for (const { config } of runs) {
      const given = { type, schema: block, config: validatedConfig(config, block) };
      const applied = await applyWritten(client.call, azure, given);
      found.push(seenRun(applied, azure.asked));
      // The others would say no more.
      if (found.at(-1)?.kind !== "sent") break;
    }
    return { release: "azurerm 5.2.0", runs: found };
  }

  function lay(some: readonly Made[]): void {
    azure.clear();
    for (const { beside } of some) for (const { answer, apiVersion } of beside) azure.lay(answer, apiVersion);
    for (const { writes } of some)
      for (const { path, apiVersion, body } of writes) azure.put(path, apiVersion, body ?? {});
  }

  /** What Terraform would do in a folder to what has a label; undefined where it does not say whose the error is that it has. */
  async function plan(folder: string, labels: readonly string[]): Promise<{ changes: Changes; isWhole: boolean }> {
    const changes: Changes = new Map();
    const add = (label: string, why: string) => changes.set(label, [...(changes.get(label) ?? []), why]);
    const output = await run(folder, "plan", "-json", "-input=false", "-out=plan");
    const events = output.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
    const errors = events.flatMap(({ diagnostic }) => (diagnostic?.severity === "error" ? [diagnostic] : []));
    for (const { address, summary, detail, snippet } of errors) {
      const label = labelIn(address) ?? labelIn(snippet?.context);
      if (label) add(label, `${summary}: ${detail}`);
      else if (labels.length === 1) add(labels[0]!, `${summary}: ${detail}`);
    }
    if (errors.length > 0) return { changes, isWhole: false };
    const { resource_changes = [] } = JSON.parse(await run(folder, "show", "-json", "plan"));
    for (const { address, change } of resource_changes) {
      const label = labelIn(address);
      const isKept = change.actions.every((action: string) => ["no-op", "read", "forget"].includes(action));
      if (label && !isKept) add(label, `${change.actions.join()} ${differences(change).join(", ")}`);
    }
    for (const label of labels)
      if (!resource_changes.some(({ address }: { address: string }) => labelIn(address) === label))
        add(label, "it is not in the plan");
    return { changes, isWhole: true };
  }
}

/** The label that an address, or the first line of a block, ends with. */
function labelIn(text: string | undefined): string | undefined {
  return /[."](t\d+)"?$/.exec(text ?? "")?.[1];
}

/** Plans some at once: without those at fault, and in halves where nothing says which these are. */
export async function inParts(
  some: readonly Made[],
  plan: (some: readonly Made[]) => Promise<{ changes: Changes; isWhole: boolean }>,
): Promise<Changes> {
  const { changes, isWhole } = await plan(some);
  if (isWhole || some.length === 1) return changes;
  const rest = some.filter(({ label }) => !changes.has(label));
  const half = rest.length === some.length ? Math.ceil(rest.length / 2) : rest.length;
  for (const part of [rest.slice(0, half), rest.slice(half)])
    for (const [label, why] of part.length > 0 ? await inParts(part, plan) : []) changes.set(label, why);
  return changes;
}

/** So many resources are planned at once. */
const together = 40;

/** No two of one id are planned together. */
export function batches(made: readonly Made[]): readonly (readonly Made[])[] {
  const all: Made[][] = [];
  for (const one of made) {
    const free = all.find(
      (some) => some.length < together && !some.some(({ id }) => id.toLowerCase() === one.id.toLowerCase()),
    );
    if (free) free.push(one);
    else all.push([one]);
  }
  return all;
}

interface Change {
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly after_unknown: JsonObject;
}

function differences({ before, after, after_unknown }: Change): string[] {
  return Object.keys({ ...before, ...after, ...after_unknown }).flatMap((name) => {
    const [old, fresh] = [JSON.stringify(before?.[name]), JSON.stringify(after?.[name])];
    return old === fresh ? [] : [`${name} ${old} -> ${fresh ?? "unknown"}`];
  });
}
