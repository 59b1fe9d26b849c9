import { blockSchemaOf, bodyItemAt, itemsAt, noValue, type Scope, textOfLiteral } from "../../analysis/index";
import type { Instance } from "../../azure/index";
import { type Block, type Finding, type Fix, literalText, rewritten, setArgument, type Value } from "../../model/index";
import { oneWayChange } from "../../rules/index";
import type { Span } from "../../text/index";
import type { PlannedReplacement } from "../../workspace/index";
import type { Past } from "./differs";
import { forcedChanges } from "./forcedChanges";
import { storedBlock } from "./storedBlock";
import { transitionsOf } from "./transitions";

/** What is there of a resource before Terraform runs, as far as it is known. */
export interface Before {
  /** Its block in the last commit. */
  readonly committed?: Block | undefined;
  /** What a local state holds of it. */
  readonly stored?: Instance | undefined;
  /** What a plan says of it: then nothing else says what replaces it. */
  readonly planned?: PlannedReplacement | undefined;
}

/** The certain effects of a change to a block on its resource. */
export interface Effects {
  /** Arguments and nested blocks whose change replaces it. */
  readonly replacing: readonly { readonly path: string; readonly what: string; readonly span: Span }[];
  /** Changes that are refused. */
  readonly refused: readonly Finding[];
  /** The arguments whose changes are ignored. */
  readonly ignored: ReadonlySet<string>;
}

/** The sentence for a change of an argument. */
export function replacedBy(what: string, path: string, address: string): string {
  return `${what} ${path} replaces ${address}: it would be destroyed and created again.`;
}

/**
 * The certain effects of a change of a block; undefined if nothing can be said.
 *
 * @param past the committed module: then what the block refers to counts too.
 */
export function effectsOf({ committed, stored }: Before, after: Block, scope: Scope, past?: Past): Effects | undefined {
  const { type } = blockSchemaOf(after, scope);
  const ignored = ignoredBy(after, scope);
  if (!type || !ignored || !after.body.closed) return undefined;
  const storedAsBlock = stored && storedBlock(stored, after, type.body);
  const [state, commit] = [storedAsBlock, committed].map((block) =>
    block && isSameObject(block, after) ? block.body : undefined,
  );
  const before = state ?? commit;
  if (!before?.closed) return undefined;
  const replacing: { path: string; what: string; span: Span }[] = [];
  const refused: Finding[] = [];
  const by = { scope, past, isFixed: type.updatable === false };
  const changes = [
    ...forcedChanges(before, after.body, type.body, "", after.head, { ...by, isStored: before === state }),
  ];
  // The state does not tell what a reference evaluates to; a reference to something else than in the last commit is a change.
  if (state && commit?.closed) {
    const others = forcedChanges(commit, after.body, type.body, "", after.head, by);
    changes.push(...[...others].filter(({ refers, path }) => refers && !changes.some((one) => one.path === path)));
  }
  replacing.push(...changes.filter(({ path }) => !ignored.has(path.split(".")[0]!)));
  for (const transition of transitionsOf(after, scope)) {
    const { path, message, severity = oneWayChange.severity } = transition;
    if (ignored.has(path[0]!) || replacing.some((one) => one.path === path.join("."))) continue;
    const was = bodyItemAt(before, path)?.value;
    const from = transition.isAboutPresence
      ? was?.kind === "body"
        ? "{ … }"
        : shown(was)
      : was && past
        ? textOfLiteral(was, past.scope, noValue)
        : was && literalText(was);
    const item = bodyItemAt(after.body, path);
    const to = item ? textOfLiteral(item.value, scope, noValue) : item;
    if (from === undefined || to === undefined || !transition.isForbidden(from, to, after.body, scope)) continue;
    const [name, span] = [path.join("."), item?.nameSpan ?? after.head];
    if (!message) replacing.push({ path: name, what: "Changing", span });
    else {
      const fixes = restoreFixes(after, path, was);
      refused.push({ rule: oneWayChange.id, severity, message: `Keep ${name} as it was: ${message}`, span, fixes });
    }
  }
  return { replacing, refused, ignored };
}

/** The fix that writes the former value again. */
function restoreFixes(block: Block, path: readonly string[], was: Value | undefined): readonly Fix[] {
  const to = was && rewritten(was);
  const item = bodyItemAt(block.body, path);
  if (!to || item === undefined || (item === null && path.length > 1)) return [];
  const change = item ? ({ kind: "setValue", value: item.value, to } as const) : setArgument(block.body, path[0]!, to);
  return [{ title: `Set ${path.at(-1)} back to ${shown(was)}`, changes: [change] }];
}

/** Another provider, or instances where there was one resource, are other objects. */
function isSameObject(before: Block, after: Block): boolean {
  const has = (block: Block, name: string): boolean => block.body.items.some((item) => item.name === name);
  const isPlain = ["count", "for_each"].every((name) => has(before, name) === has(after, name));
  const [was, is] = [before, after].map((block) => bodyItemAt(block.body, ["provider"])?.value);
  return isPlain && shown(was) === shown(is);
}

/** A literal or a reference, as text. */
function shown(value: Value | undefined): string | undefined {
  return value?.kind === "reference"
    ? value.reference.steps.map(({ name }) => name).join(".")
    : value && literalText(value);
}

/** The arguments in `ignore_changes`; undefined where these may be all. */
function ignoredBy(block: Block, scope: Scope): ReadonlySet<string> | undefined {
  const items = itemsAt(block.body, ["lifecycle", "ignore_changes"], scope);
  if (items === null) return new Set();
  const names = items?.map((item) =>
    item.kind === "reference" ? item.reference.steps[0]?.name : literalText(item)?.split(/[.[]/)[0],
  );
  return names?.every((name) => name !== undefined) ? new Set(names as string[]) : undefined;
}
