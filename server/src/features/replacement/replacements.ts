import { bodyItemAt, type Scope } from "../../analysis/index";
import { addressOf, type Block, type Finding, type Fix, setArgument } from "../../model/index";
import { replacesResource } from "../../rules/index";
import type { PlannedReplacement, Store } from "../../workspace/index";
import { type Before, type Effects, effectsOf, replacedBy } from "./effects";
import { changesBetween } from "./moduleChanges";

export { partsText } from "./madeModules";
export { addressParts, movesIn } from "./moves";

/** What a change of files does to what the module of a document has made: see ReplacementQueries. */
export function moduleChanges(store: Store, uri: string, before: ReadonlyMap<string, string | undefined>) {
  return changesBetween(store.withTexts(before).scopeOf(uri), store.scopeOf(uri));
}

/** The findings about a changed block that certainly replaces its resource. */
export function replacementsOf(before: Before, after: Block, scope: Scope): Finding[] {
  const known = effectsOf(before, after, scope);
  const effects = before.planned ? { refused: [], ...known, replacing: plannedFor(before.planned, after) } : known;
  if (!effects) return [];
  const fixes = preventDestroyFixes(after);
  // What is protected is not replaced: the plan fails.
  const replacing = fixes ? effects.replacing : [];
  const found = replacing.map(({ path, what, span }): Finding => {
    const message = replacedBy(what, path, addressOf(after) ?? "");
    return { rule: replacesResource.id, severity: replacesResource.severity, message, span, ...(fixes && { fixes }) };
  });
  return [...found, ...effects.refused].sort((one, other) => one.span.start - other.span.start);
}

/** What a plan says that replaces a resource, each argument once, and where that is written. */
function plannedFor({ changes }: PlannedReplacement, { body, head }: Block): Effects["replacing"] {
  const found = new Map<string, Effects["replacing"][number]>();
  for (const { path, what } of changes) {
    const names = path.split(".").filter((name) => !/^\d+$/.test(name));
    const item = bodyItemAt(body, names) ?? body.items.find(({ name }) => name === names[0]);
    const written = names.join(".");
    if (!found.has(written)) found.set(written, { path: written, what, span: item?.nameSpan ?? head });
  }
  return [...found.values()];
}

/** The fix that sets `prevent_destroy`: none where it is set to something else on purpose, undefined where it is set already. */
function preventDestroyFixes(block: Block): readonly Fix[] | undefined {
  const set = bodyItemAt(block.body, ["lifecycle", "prevent_destroy"]);
  if (set) return set.value.kind === "bool" && !set.value.bool ? [] : undefined;
  const on = { kind: "bool", bool: true } as const;
  const lifecycle = bodyItemAt(block.body, ["lifecycle"]);
  const body = lifecycle?.value.kind === "body" ? lifecycle.value.body : undefined;
  if (set === undefined || (lifecycle !== null && !body)) return [];
  const entries = [{ name: "prevent_destroy", form: "argument", value: on }] as const;
  const change = body
    ? setArgument(body, "prevent_destroy", on)
    : ({
        kind: "add",
        body: block.body,
        block,
        items: [{ name: "lifecycle", form: "block", isOne: true, value: { kind: "body", items: entries } }],
      } as const);
  return [{ title: "Add prevent_destroy", changes: [change] }];
}
