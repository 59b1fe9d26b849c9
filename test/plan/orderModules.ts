/** Modules in which an order is missing that Azure wants, with what our fixes make of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Lines } from "../../server/src/text/lines";
import { applyFirstFixes } from "../harness/applyFirstFixes";
import { found } from "../harness/found";
import { ruleCase } from "../harness/ruleCases";
import { subscription } from "./terraformBeside";

/** What we find about an order in a module: the addresses of those that it is about. */
export interface OrderPair {
  readonly rule: string;
  readonly message: string;
  readonly addresses: readonly string[];
}

/** A module with such pairs. */
export interface OrderModule {
  readonly name: string;
  readonly failing: string;
  readonly fixed: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly pairs: readonly OrderPair[];
}

/** Cases of ours that are whole modules. */
const ours = ["usual-order/appliedChildren", "usual-order/appliedParts"];

const rules: ReadonlySet<string> = new Set([
  ...["missing-order", "usual-order", "roles-first", "unsuitable-resource", "encryption-vault"],
  ...["missing-wait", "usual-wait"],
]);

/** All of them. */
export function orderModules(): readonly OrderModule[] {
  return [...ours.map(ownModule), ...sharedModules()];
}

function ownModule(name: string): OrderModule {
  const { text, fixed } = ruleCase(`test/cases/rules/${name}.tf`);
  return { name, failing: text, fixed, variables: parentsIn(text), pairs: pairsIn(text) };
}

/** Those of FACTS. */
function sharedModules(): OrderModule[] {
  const folder = join(process.env.FACTS ?? "nowhere", "order/cases");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "fail")))
    .map((name) => {
      const failing = readFileSync(join(folder, name, "fail/main.tf"), "utf8");
      const pairs = pairsIn(failing);
      const ourFix = applyFirstFixes("main.tf", failing, rules);
      // Where there is nothing that we can change, what others have made of it.
      const isFixed = !pairsIn(ourFix).some(({ message }) => pairs.some((one) => one.message === message));
      const fixed = isFixed ? ourFix : readFileSync(join(folder, name, "pass/main.tf"), "utf8");
      return { name, failing, fixed: withPauses(fixed), variables: {}, pairs };
    });
}

/** What we find there: at the block that a finding is in, about others that it names. */
function pairsIn(text: string): readonly OrderPair[] {
  const lines = new Lines(text);
  return found("main.tf", text).flatMap(({ rule, span, message }) => {
    const above = text.slice(0, lines.offsetAt({ line: lines.positionAt(span.start).line + 1, character: 0 }));
    const [, type, name] = [...above.matchAll(/^resource "(\w+)" "(\w+)"/gm)].at(-1) ?? [];
    const others = message.match(/\b(?:azurerm|azapi)_\w+\.\w+/g) ?? [];
    return rules.has(rule) && type ? [{ rule, message, addresses: [`${type}.${name}`, ...others] }] : [];
  });
}

/** For each variable that azapi's blocks have as their parent, the id of one of the type that it has to be. */
function parentsIn(text: string): Readonly<Record<string, string>> {
  const blocks = text.matchAll(/ type += "([^"@]+)@[^"]+"\n(?:.*\n)*? +parent_id += var\.(\w+)\n/g);
  return Object.fromEntries([...blocks].map(([, type = "", name = ""]) => [name, idOfParent(type, name)]));
}

function idOfParent(type: string, name: string): string {
  const [namespace, ...types] = type.split("/").slice(0, -1);
  const parts = types.map((one) => `/${one}/${name.replaceAll("_", "-")}`).join("");
  return `/subscriptions/${subscription}/resourceGroups/rg-orders/providers/${namespace}${parts}`;
}

/** A minute is a few seconds here, and the provider that waits is none of those that are there. */
function withPauses(text: string): string {
  return text
    .replace(/^ *time = \{\n[^}]*\}\n/gm, "")
    .replaceAll('"time_sleep"', '"terraform_data"')
    .replaceAll("time_sleep.", "terraform_data.")
    .replace(/^ *create_duration += .*$/gm, () => pause(""))
    .replace(/^ *destroy_duration += .*$/gm, () => pause("when = destroy"));
}

function pause(when: string): string {
  return `  provisioner "local-exec" {\n    command = "sleep 10"\n    ${when}\n  }`;
}
