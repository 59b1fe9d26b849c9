/**
 * Judge of conversions to azapi: configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names) are applied by the real
 * azurerm beside the loopback Azure and converted, and the real azapi plans the converted code against azurerm's state, as moved and as imported. Only
 * where AZURERM and AZAPI name binaries, and there is a Terraform; TYPES has names of types with commas between them, where only these are meant, REPORT
 * a file for what came of each.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type SeenTrial, sentDifference } from "../../server/src/azure/index";
import type { ResourceTrial } from "../../server/src/features/azapiConversion/azapiConversion";
import { applyWritten, changesAmong, seenRun } from "../../server/src/hosts/loopback/applyWritten";
import { type JsonObject, stateJson } from "../../server/src/hosts/loopback/index";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import type { BlockSchema } from "../../server/src/introspection/index";
import { validatedConfig } from "../../server/src/providerValidation/index";
import { applyEdits } from "../../server/src/text/index";
import { catalog, pinned, serviceWith, uriOf } from "../harness/service";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { facts, noFacts, pairsIn } from "./pairsIn";
import { providerBeside } from "./providerBeside";
import { type ConfiguredType, configOf, writtenResource } from "./writtenConfig";

/** A pair that was applied and converted. */
interface Made {
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
}

const [azurerm, azapi] = [process.env.AZURERM ?? "", process.env.AZAPI ?? ""];
const only = process.env.TYPES?.split(",");
const terraform = findTerraform();
const skip =
  !existsSync(azurerm) || !existsSync(azapi)
    ? "AZURERM and AZAPI name no binaries."
    : noFacts || (!terraform && "There is no Terraform.");
/** So many types at least have to come out with an empty plan. */
const goal = 100;
/** So many resources are planned at once. */
const together = 40;

test("what is converted to azapi plans to no change against azurerm's state, moved and imported", {
  skip,
}, async (context) => {
  const seen = new Map<string, SeenTrial>();
  const { azure, way, schema, client } = await providerBeside(azurerm, 8_000);
  const cloud = await startFakeCloud(azure.play);
  const home = mkdtempSync(join(tmpdir(), "azapi-plan-"));
  context.after(() => {
    client.stop();
    cloud.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const environment = {
    ...cloud.environment(home, way),
    ARM_IGNORE_NO_OP_CHANGES: "true",
    ARM_USE_CLI: "false",
    TF_CLI_CONFIG_FILE: overridesIn(home, { "hashicorp/azurerm": azurerm, "azure/azapi": azapi }),
    TF_IN_AUTOMATION: "1",
  };
  const outcomes: { type: string; kind: string; why: string; text?: string }[] = [];
  const made: Made[] = [];
  for (const [index, pair] of pairsIn<ConfiguredType>(facts).entries()) {
    if (only && !only.includes(pair.type)) continue;
    const one = await makeOf(pair, `t${index}`);
    if ("kind" in one) outcomes.push({ type: pair.type, ...one });
    else made.push(one);
  }
  const secret = new Set<string>();
  for (const some of batches(made)) {
    const moved = await planned(some, "moved");
    const imported = await planned(some, "imported");
    for (const { type, label, text } of some) {
      const why = [
        ...(moved.get(label) ?? []).map((one) => `moved: ${one}`),
        ...(imported.get(label) ?? []).map((one) => `imported: ${one}`),
      ];
      const isSecret =
        why.length > 0 && secret.has(label) && why.every((one) => /^(?:moved|imported): update /.test(one));
      const kind =
        why.length === 0
          ? "empty plan"
          : isSecret
            ? "no change, but for its secrets, which are sent anew"
            : "wrong: planned changes";
      outcomes.push({ type, kind, why: why.join(" | "), text });
    }
  }
  if (process.env.REPORT) writeFileSync(process.env.REPORT, outcomes.map((one) => JSON.stringify(one)).join("\n"));
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of [...counts].sort(([, one], [, other]) => other - one)) console.log(`${count} ${kind}`);
  const wrong = outcomes.filter(({ kind }) => kind.startsWith("wrong"));
  assert.deepEqual(
    wrong.map(({ type, kind, why }) => `${type}: ${kind} ${why.slice(0, 300)}`),
    [],
  );
  const good = outcomes.filter(({ kind }) => kind === "empty plan");
  assert.ok(new Set(good.map(({ type }) => type)).size >= goal || only, `${good.length} of ${outcomes.length}`);

  async function makeOf(
    { type, config }: ConfiguredType,
    label: string,
  ): Promise<Made | { kind: string; why: string }> {
    const block = schema.resource.get(type);
    if (!block) return { kind: "no such type", why: "" };
    const text = writtenResource(type, label, config);
    const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
    const uris = [uriOf("main.tf")];
    const { refused } = service.convertToAzapi(uris);
    const [stays] = refused;
    if (stays) {
      const address = `${type}.${label}`;
      const [trial] = service.azapiTrials(uris, [address]);
      if (trial) seen.set(address, await tried(trial, block));
      const again = service.convertToAzapi(uris, undefined, { seen });
      if (again.converted.length === 0)
        return { kind: "refused", why: [...stays.because, "|", ...(again.refused[0]?.because ?? [])].join(" ") };
    }
    const applied = await applyWritten(client.call, azure, { type, schema: block, config: configOf(config, block) });
    if (applied.kind !== "applied")
      return { kind: `not made by azurerm: ${applied.kind}`, why: "because" in applied ? applied.because : "" };
    const writes = changesAmong(applied.asked);
    const state = stateJson(applied.state, () => false);
    const own = String(state.id).toLowerCase();
    if (writes.length !== 1 && !writes.every(({ method, path }) => method === "PUT" && path.toLowerCase() === own))
      return { kind: "wrong: several requests", why: writes.map(({ method, path }) => `${method} ${path}`).join(" ") };
    return { type, label, id: String(state.id), state, writes, text };
  }

  /** What azurerm itself is seen to send. */
  async function tried({ type, runs }: ResourceTrial, block: BlockSchema): Promise<SeenTrial> {
    const found: SeenTrial["runs"][number][] = [];
    for (const { config } of runs) {
      const given = { type, schema: block, config: validatedConfig(config, block) };
      const applied = await applyWritten(client.call, azure, given);
      found.push(seenRun(applied, azure.asked));
    }
    return { release: "azurerm 5.2.0", runs: found };
  }

  /** What would be changed of each, by its label. */
  async function planned(
    some: readonly Made[],
    how: "moved" | "imported",
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    azure.clear();
    for (const { writes } of some)
      for (const { path, apiVersion, body } of writes) azure.put(path, apiVersion, body ?? {});
    const folder = mkdtempSync(join(home, `${how}-`));
    const service = serviceWith({ "main.tf": some.map(({ text }) => text).join("\n"), "versions.tf": pinned("5.2.0") });
    const { edits, converted, proofs } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
    for (const name of ["main.tf", "versions.tf"]) {
      const own = edits.find(({ uri }) => uri === uriOf(name));
      let text = applyEdits(service.text(uriOf(name)) ?? "", own?.edits ?? []);
      if (how === "imported") text = text.replace(/^moved \{\n.*\n.*\n\}\n/gm, "");
      writeFileSync(join(folder, name), text.replace(/version = "5.2.0"/, ""));
    }
    if (how === "moved") writeFileSync(join(folder, "terraform.tfstate"), stateText(some));
    else {
      const blocks = converted.map(({ from, to }) => {
        const { id, writes } = some.find(({ label, type }) => from === `${type}.${label}`)!;
        return `import {\n  to = ${to}\n  id = "${id}?api-version=${writes[0]!.apiVersion}"\n}\n`;
      });
      writeFileSync(join(folder, "import.tf"), blocks.join("\n"));
    }
    const found = new Map<string, string[]>();
    const add = (label: string, why: string) => found.set(label, [...(found.get(label) ?? []), why]);
    const main = readFileSync(join(folder, "main.tf"), "utf8");
    for (const proof of proofs()) {
      const one = some.find(({ label }) => proof.address.endsWith(`.${label}`))!;
      const to = converted.find(({ from }) => from === proof.address)!.to.split(".")[1];
      const text = new RegExp(`^resource "azapi_resource" "${to}" \\{$.*?^\\}$`, "ms").exec(main)?.[0] ?? "";
      if (text.includes("sensitive_body")) secret.add(one.label);
      const { path, body } = one.writes.at(-1)!;
      const difference = proof.sends
        ? sentDifference(proof.sends, { path, body: body ?? {} }, { catalog })
        : "only Terraform knows it";
      if (difference) add(one.label, `another body: ${difference}`);
    }
    const output = await execute(terraform!, ["plan", "-json", "-input=false", "-out=plan"], folder, {
      ...process.env,
      ...environment,
    });
    const events = output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line));
    const errors = events
      .filter(({ diagnostic }) => diagnostic?.severity === "error")
      .map(({ diagnostic }) => diagnostic);
    for (const { address, summary, detail } of errors) {
      const label = /\.(t\d+)$/.exec(address ?? "")?.[1];
      if (label) add(label, `${summary}: ${detail}`);
      else if (some.length === 1) for (const one of some) add(one.label, `${summary}: ${detail}`);
    }
    if (errors.length > 0 && some.length > 1) {
      // What is left is planned without those; in halves where nothing says which is at fault.
      const rest = some.filter(({ label }) => !found.has(label));
      const half = rest.length === some.length ? Math.ceil(rest.length / 2) : rest.length;
      for (const part of [rest.slice(0, half), rest.slice(half)])
        for (const [label, why] of part.length > 0 ? await planned(part, how) : []) found.set(label, [...why]);
      return found;
    }
    if (errors.length > 0) return found;
    const plan = JSON.parse(
      await execute(terraform!, ["show", "-json", "plan"], folder, { ...process.env, ...environment }),
    );
    for (const { address, change } of plan.resource_changes ?? []) {
      const label = /\.(t\d+)$/.exec(address)?.[1];
      const isKept = change.actions.every((action: string) => action === "no-op" || action === "read");
      if (label && !isKept) add(label, `${change.actions.join()} ${differences(change).join(", ")}`);
    }
    for (const { label } of some)
      if (!(plan.resource_changes ?? []).some(({ address }: { address: string }) => address.endsWith(`.${label}`)))
        add(label, "it is not in the plan");
    return found;
  }
});

/** No two of one id are planned together. */
function batches(made: readonly Made[]): readonly (readonly Made[])[] {
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

function differences({
  before,
  after,
  after_unknown,
}: {
  before: JsonObject | null;
  after: JsonObject | null;
  after_unknown: JsonObject;
}): string[] {
  return Object.keys({ ...before, ...after, ...after_unknown }).flatMap((name) => {
    const [old, fresh] = [JSON.stringify(before?.[name]), JSON.stringify(after?.[name])];
    return old === fresh ? [] : [`${name} ${old} -> ${fresh ?? "unknown"}`];
  });
}

/** A state of Terraform's with what azurerm has made. */
function stateText(some: readonly Made[]): string {
  const resources = some.map(({ type, label, state }) => ({
    mode: "managed",
    type,
    name: label,
    provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
    instances: [{ schema_version: 0, attributes: state, sensitive_attributes: [] }],
  }));
  return JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "a0000000-0000-4000-8000-000000000001",
    outputs: {},
    resources,
    check_results: null,
  });
}
