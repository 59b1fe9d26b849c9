/**
 * Judge of what is said of resources that are alike (alikeRuns.ts), by the real azurerm: each configuration of `arm-mapping/pairs.jsonl` in the folder that
 * FACTS names is applied three times with other texts, and what is sent for the third has to be what the first two say. TYPES names those that are meant.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { resultOf } from "../../server/src/azure/import/plan/values";
import { alikeAmong, copiedTexts, type SeenRun } from "../../server/src/azure/index";
import type { SentValue } from "../../server/src/catalog/index";
import { applyWritten, seenRun } from "../../server/src/hosts/loopback/applyWritten";
import { ctyConfigOf } from "../../server/src/hosts/loopback/ctyConfigOf";
import type { JsonObject } from "../../server/src/hosts/loopback/index";
import { catalog } from "../harness/service";
import { only, skipJudge } from "./azapiJudge";
import { facts, pairsIn } from "./pairsIn";
import { providerBeside } from "./providerBeside";
import type { ConfiguredType } from "./writtenConfig";

test("what azurerm sends for a third resource is what the first two say", { skip: skipJudge }, async (context) => {
  const { azure, schema, client } = await providerBeside(process.env.AZURERM!, 6_000);
  context.after(() => client.stop());
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const wrong: string[] = [];
  const slow: string[] = [];
  for (const { type, config } of pairsIn<ConfiguredType>(facts)) {
    const block = schema.resource.get(type);
    if (!block || only?.includes(type) === false) continue;
    const copied = copiedTexts(catalog.provider("azurerm")?.sentBody(type));
    const configs = [1, 2, 3].map((number) => otherTexts(config as SentValue, "", copied, number) as JsonObject);
    const [alike] = alikeAmong(configs.map((one) => ({ type, configs: [resultOf(one as never)], copied })));
    if (!alike) {
      count("not alike");
      continue;
    }
    const runs: SeenRun[] = [];
    const begun = Date.now();
    for (const one of configs) {
      const applied = await applyWritten(client.call, azure, { type, schema: block, config: ctyConfigOf(one, block) });
      runs.push(seenRun(applied, azure.asked));
      if (runs[0]!.kind !== "sent") break;
    }
    const took = Math.round((Date.now() - begun) / runs.length);
    if (took > 2000) slow.push(`${type} ${took} ms`);
    if (runs[0]!.kind !== "sent") {
      count("not applied");
      continue;
    }
    const said = alike.seenOf(alike.others[0]!, [runs[alike.first]!], [runs[alike.second]!])?.[0];
    const third = runs[alike.others[0]!];
    if (!said) count("not said");
    else if (comparable(said) === comparable(third)) count("the same");
    else wrong.push(`${type}\n  said ${JSON.stringify(said)}\n  is   ${JSON.stringify(third)}`);
  }
  console.log([...counts].map(([what, many]) => `${many} ${what}`).join(", "));
  console.log(slow.join("\n"));
  assert.deepEqual(wrong, []);
});

/** As JSON. azurerm writes the entries of a map in another order each time. */
function comparable(run: SeenRun | undefined): string {
  return JSON.stringify(run, (_, value) => (isOfMap(value) ? value.map((one) => JSON.stringify(one)).sort() : value));
}

function isOfMap(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((one) => Object.keys(one ?? {}).join() === "name,value");
}

/** A configuration with a number behind each text that may be another. */
function otherTexts(value: SentValue, path: string, copied: readonly string[], number: number): SentValue {
  if (typeof value === "string") {
    if (/^\/subscriptions\/.*\//.test(value))
      return value
        .split("/")
        .map((step, at, all) =>
          at > 2 && at % 2 === 0 && !/providers/i.test(all[at - 1]!) ? `${step}${number}` : step,
        )
        .join("/");
    const isOne = path === "name" || path === "resource_group_name" || /^tags\./.test(path) || copied.includes(path);
    return isOne && value !== "" ? `${value}${number}` : value;
  }
  if (Array.isArray(value))
    return value.length === 1 ? [otherTexts(value[0] as SentValue, path, copied, number)] : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      otherTexts(one, path === "" ? name : `${path}.${name}`, copied, number),
    ]),
  );
}
