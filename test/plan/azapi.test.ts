/**
 * Judge of conversions to azapi: configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names) are applied by the real
 * azurerm beside the loopback Azure and converted, and the real azapi plans the converted code against azurerm's state, as moved and as imported. Only
 * where AZURERM and AZAPI name binaries, and there is a Terraform; TYPES has names of types with commas between them, where only these are meant, REPORT
 * a file for what came of each.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { madeUpSubscription, sentDifference } from "../../server/src/azure/index";
import { applyEdits } from "../../server/src/text/index";
import { catalog, pinned, serviceWith, uriOf } from "../harness/service";
import { batches, inParts, type Made, only, skipJudge, startAzapiJudge } from "./azapiJudge";
import { facts, pairsIn } from "./pairsIn";
import { subscription } from "./providerBeside";
import { schemaVersions } from "./schemaVersions";
import type { ConfiguredType } from "./writtenConfig";

type Sends = Parameters<typeof sentDifference>[0];

const setUp = 'provider "azurerm" {\n  features {}\n}\n';

/** So many types at least have to come out with an empty plan. */
const goal = 300;

test("what is converted to azapi plans to no change against azurerm's state, moved and imported", {
  skip: skipJudge,
}, async (context) => {
  const judge = await startAzapiJudge(context);
  const versions = await schemaVersions(judge.run, mkdtempSync(join(judge.home, "schemas-")), setUp);
  const outcomes: { type: string; kind: string; why: string; text?: string }[] = [];
  const made: Made[] = [];
  for (const [index, pair] of pairsIn<ConfiguredType>(facts).entries()) {
    if (only && !only.includes(pair.type)) continue;
    const one = await judge.make(pair, `t${index}`);
    if ("kind" in one) outcomes.push({ type: pair.type, ...one });
    else made.push(one);
  }
  const secret = new Set<string>();
  for (const some of batches(made)) {
    const moved = await inParts(some.filter(isKept), (part) => planned(part, "moved"));
    const imported = await inParts(some, (part) => planned(part, "imported"));
    for (const one of some) {
      const { type, label, text } = one;
      const why = [
        ...(moved.get(label) ?? []).map((one) => `moved: ${one}`),
        ...(imported.get(label) ?? []).map((one) => `imported: ${one}`),
      ];
      const isSecret =
        why.length > 0 && secret.has(label) && why.every((one) => /^(?:moved|imported): update /.test(one));
      const kind =
        why.length === 0
          ? isKept(one)
            ? "empty plan"
            : "empty plan, imported alone"
          : isSecret
            ? "no change, but for its secrets, which are sent anew"
            : why.every((one) => /^(?:moved|imported): update list_unique_id_property null -> \{[^{}]*\}$/.test(one))
              ? "no change, but for what tells elements apart"
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
  const good = outcomes.filter(({ kind }) => kind.startsWith("empty plan"));
  assert.ok(new Set(good.map(({ type }) => type)).size >= goal || only, `${good.length} of ${outcomes.length}`);

  /** What would be changed of each, by its label. */
  async function planned(some: readonly Made[], how: "moved" | "imported") {
    judge.lay(some);
    const folder = mkdtempSync(join(judge.home, `${how}-`));
    const service = serviceWith({ "main.tf": some.map(({ text }) => text).join("\n"), "versions.tf": pinned("5.2.0") });
    const takeOver = how === "moved" ? "moved" : "import";
    const options = { seen: judge.seen, takeOver } as const;
    const { edits, converted, refused, proofs } = service.convertToAzapi([uriOf("main.tf")], undefined, options);
    for (const name of ["main.tf", "versions.tf"]) {
      const own = edits.find(({ uri }) => uri === uriOf(name));
      const text = applyEdits(service.text(uriOf(name)) ?? "", own?.edits ?? []);
      writeFileSync(join(folder, name), text.replace(/version = "5.2.0"/, ""));
    }
    // What azurerm has by another id is forgotten and imported: Terraform wants azurerm to be set up for that.
    writeFileSync(join(folder, "providers.tf"), setUp);
    // Imported it is by what the conversion writes, without a state.
    if (how === "moved") writeFileSync(join(folder, "terraform.tfstate"), stateText(some, versions));
    const { changes, isWhole } = await judge.plan(
      folder,
      some.map(({ label }) => label),
    );
    // Nothing imports by a name that is another one each time: the conversion says so, and the resource stays azurerm's.
    for (const one of some)
      if (
        how === "imported" &&
        isNameMade(one.type) &&
        refused.some(({ address }) => address.endsWith(`.${one.label}`))
      )
        changes.delete(one.label);
    const add = (label: string, why: string) => changes.set(label, [...(changes.get(label) ?? []), why]);
    const main = readFileSync(join(folder, "main.tf"), "utf8");
    for (const proof of isWhole ? proofs() : []) {
      const one = some.find(({ label }) => proof.address.endsWith(`.${label}`))!;
      const to = converted.find(({ from }) => from === proof.address)!.to.split(".")[1];
      const text = new RegExp(`^resource "azapi_resource" "${to}" \\{$.*?^\\}$`, "ms").exec(main)?.[0] ?? "";
      if (text.includes("sensitive_body")) secret.add(one.label);
      const { path, body } = one.writes.at(-1)!;
      const asSent = JSON.stringify(body ?? {});
      // In whose subscription it is was made up for both; ids in the body may begin with it, or be the same id of something else.
      const inSame = (text: string) => text.replaceAll(madeUpSubscription, subscription);
      const within = ({ parent, ...request }: Sends): Sends => ({
        ...request,
        ...(parent && { parent: inSame(parent) }),
      });
      const whole = ({ unique, ...request }: Sends): Sends => ({
        ...JSON.parse(inSame(JSON.stringify(request))),
        ...(unique && { unique }),
      });
      const differences = [within, whole].map((of) =>
        proof.sends
          ? sentDifference(of(proof.sends), { path, body: JSON.parse(asSent) }, { catalog })
          : // What is taken of another resource is read in the plan, which shows it; a name that is made up is in no body.
            readsOthers(proof.type) || isNameMade(proof.type)
            ? undefined
            : "only Terraform knows it",
      );
      const difference = differences.includes(undefined) ? undefined : differences[0];
      if (difference) add(one.label, `another body: ${difference}`);
    }
    return { changes, isWhole };
  }
});

/** Whether there is a state to move: what is in something that is not there azurerm forgets as soon as it has made it. */
function isKept({ state }: Made): boolean {
  return typeof state.id === "string";
}

function isNameMade(type: string): boolean {
  return (catalog.provider("azurerm")?.sentBody(type)?.made.size ?? 0) > 0;
}

function readsOthers(type: string): boolean {
  return (catalog.provider("azurerm")?.sentBody(type)?.taken.size ?? 0) > 0;
}

/** A state of Terraform's with what azurerm has made. */
function stateText(some: readonly Made[], versions: ReadonlyMap<string, number>): string {
  const resources = some.map(({ type, label, state }) => ({
    mode: "managed",
    type,
    name: label,
    provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
    instances: [{ schema_version: versions.get(type) ?? 0, attributes: state, sensitive_attributes: [] }],
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
