/** What becomes of the outputs of the first module. */
import { declaredIn, namesBehind } from "../../analysis/index";
import { isObject, type Json, type StoredOutput } from "../../azure/index";
import { attributesOf, elementsOf, type Result, resultText } from "../../evaluation/index";
import { ownProperty } from "../../text/index";
import { jsonResult } from "./jsonResult";
import { notKnown } from "./outcome";
import { knowledgeOf } from "./planMarks";
import type { PlannedModules } from "./plannedModules";
import type { PlannedOutput } from "./planTypes";

/** The outputs that change, by name. */
export function plannedOutputs(
  modules: PlannedModules,
  stored: ReadonlyMap<string, StoredOutput>,
): readonly PlannedOutput[] {
  const { module } = modules.root.scope;
  const declared = new Set(namesBehind("output.", modules.root.scope));
  const gone = [...stored].flatMap(([name, was]): PlannedOutput[] =>
    declared.has(name) ? [] : [{ name, action: "destroy", before: shownJson(was), because: [] }],
  );
  const all = [...declared].flatMap((name) => {
    const [declaration] = declaredIn(module, `output.${name}`);
    const made = changeOf(name, modules, stored.get(name));
    return made && declaration ? [{ ...made, place: { uri: declaration.uri, span: declaration.block.head } }] : [];
  });
  return [...all, ...gone].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function changeOf(name: string, modules: PlannedModules, was: StoredOutput | undefined): PlannedOutput | undefined {
  const { value, reached } = modules.output(name, modules.root);
  const before = was && { before: shownJson(was) };
  const { isKnown, isOpen, unsure, isSensitive } = knowledgeOf(value);
  // One that has no value is not kept.
  if (isKnown && value.state === "null")
    return before && { name, action: "update", ...before, after: "null", because: [] };
  if (isKnown && was && isSame(value, was.value)) return undefined;
  if (isOpen || (!isKnown && reached.missing.size > 0))
    return { name, action: "unknown", ...before, because: [notKnown("Its value", [...unsure])] };
  const after = shown(value, isSensitive || was?.isSensitive === true);
  return { name, action: was ? "update" : "create", ...before, after, because: [] };
}

const later = "(known after apply)";

function shown(value: Result, isSensitive: boolean): string {
  return isSensitive ? "(sensitive value)" : (resultText(value, later) ?? later);
}

function shownJson({ value, isSensitive }: StoredOutput): string {
  return shown(jsonResult(value), isSensitive);
}

/** Whether a known value is what a state has, which stores a set as a list in an order of its own. */
function isSame(value: Result, json: Json): boolean {
  if (value.state === "null") return json === null;
  if (value.state === "unknown") return false;
  const elements = elementsOf(value);
  if (elements) {
    if (!Array.isArray(json) || json.length !== elements.length) return false;
    if (typeof value.type === "string" || value.type.kind !== "set")
      return elements.every((one, index) => isSame(one, json[index] ?? null));
    return elements.every((one) => json.some((other) => isSame(one, other)));
  }
  const attributes = attributesOf(value);
  if (attributes) {
    if (!isObject(json)) return false;
    const names = Object.keys(json);
    return (
      names.length === attributes.size &&
      names.every((name) => attributes.has(name) && isSame(attributes.get(name)!, ownProperty(json, name) ?? null))
    );
  }
  return value.value === json;
}
