// What the rules about order cost: findings of all files of a module of many after a keystroke, by turns in two services, of which one asks none of these rules.
import { orderRules, type Rule, rules } from "../../server/src/rules/index";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { median, percentile } from "../stats";
import { inValue, opened, pressing } from "./rules";

const [runs, warmUps] = [400, 50];

export const order: Measure = async () => {
  const texts = makeFiles(makeResources(20_000, "lines"), 200).map(terraformOf);
  const uris = texts.map((_, index) => `file:///module/part-${index}.tf`);
  const press = () => {
    const documents = texts.map((text, index) => [uris[index]!, text] as const);
    return pressing(opened([["file:///module/versions.tf", requirements], ...documents]), uris, inValue);
  };
  const asked = { yes: true };
  for (const rule of rules) if (orderRules.has(rule.id)) askedOnly(rule, asked);
  const [ours, reference] = [press(), press()];
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let run = -warmUps; run < runs; run++) {
    asked.yes = true;
    const withAll = timeOf(ours);
    asked.yes = false;
    const without = timeOf(reference);
    if (run < 0) continue;
    times.ours.push(withAll);
    times.reference.push(without);
  }
  const name = "findings of 200 files after a keystroke (reference: without the rules about order)";
  return [
    { name: `${name}, p50`, unit: "ms", ours: median(times.ours), reference: median(times.reference), target },
    {
      name: `${name}, p95`,
      unit: "ms",
      ours: percentile(times.ours, 95),
      reference: percentile(times.reference, 95),
    },
  ];
};

const target = { ofReference: 1.2 };

/** Has a rule see blocks only while it is asked. */
function askedOnly(rule: Rule, asked: { readonly yes: boolean }): void {
  const { block } = rule;
  if (block) Object.assign(rule, { block: (...seen: Parameters<typeof block>) => asked.yes && block(...seen) });
}

function timeOf(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}
