import { bodyItemAt, placesOfKind, type Scope } from "../../analysis/index";
import { addressOf, type Block, bodyItemOf, type Finding, type Fix, setArgument } from "../../model/index";
import { addressInOneForm } from "../../references/index";
import { replacesResource } from "../../rules/index";
import type { Store } from "../../workspace/index";
import { type Before, effectsOf, replacedBy } from "./effects";
import { changesBetween, type ModuleChanges } from "./moduleChanges";

export type { ModuleChange, ModuleChanges } from "./moduleChanges";

/** How many moved blocks are followed one after another. */
const most = 10;

/** The address that a resource as a whole had before the moved blocks of its module; undefined where none names it. */
export function formerAddress(address: string, scope: Scope): string | undefined {
  let former = address;
  for (let step = 0; step < most; step++) {
    const move = placesOfKind("moved", scope).find(
      ({ block }) => addressInOneForm(bodyItemOf(block.body, "to")?.value) === former,
    );
    const from = move && addressInOneForm(bodyItemOf(move.block.body, "from")?.value);
    if (from === undefined) break;
    former = from;
  }
  return former === address ? undefined : former;
}

/** What becomes of what is there. */
export interface ReplacementQueries {
  /**
   * What a change of files does to what the module of a document has made.
   *
   * @param before what documents held that hold something else by now; undefined for those that were not there.
   */
  moduleChanges(uri: string, before: ReadonlyMap<string, string | undefined>): ModuleChanges;
}

/** Answers from the store. */
export function replacementQueries(store: Store): ReplacementQueries {
  return {
    moduleChanges: (uri, before) => changesBetween(store.withTexts(before).scopeOf(uri), store.scopeOf(uri)),
  };
}

/**
 * What a block does to what is there of its resource: whether it would be destroyed and created again, and changes that would
 * be refused. Silent about what only Terraform can evaluate.
 */
export function replacementsOf(before: Before, after: Block, scope: Scope): Finding[] {
  const effects = effectsOf(before, after, scope);
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
