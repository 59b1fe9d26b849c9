import type { Scope } from "../../analysis/index";
import { type DraftRequest, draft, type ImportDraft, type Refused } from "../../azure/index";
import { isSettable } from "../../catalog/index";
import type { Language } from "../../languages/index";
import { addressOf, type Block, type Document, type NewBlock, styles } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import { groupOf } from "../../rules/index";
import { diagnoseBlock, isAboutAzure } from "../diagnostics/diagnostics";
import { scopeWithDocument } from "./changedScope";
import { suppressedBodyItems, withComment } from "./suppressed";

/** A draft in which our own rules find nothing wrong: what they refuse is left out, and they are told of what is so in Azure. */
export function draftAccepted(request: Omit<DraftRequest, "refused">, terraform: Language) {
  const { scope, version } = request;
  const refused = new Map<string, Refused>();
  // Ends, since each round leaves out at least one more argument or resource.
  for (;;) {
    const made = draft({ ...request, refused });
    const { text } = terraform.conversion!.program(made.blocks, { packages: [] });
    const written = terraform.parse(`${scope.module.folder}/imported.tf`, text, scope.catalog);
    const wider = scopeWithDocument(scope, written, version);
    const wrong = [...rejectedIn(made, written, wider)].filter(([key, what]) => isNews(refused.get(key), what));
    if (wrong.length === 0) return { made, code: made.blocks, written, wider };
    for (const [key, what] of wrong) refused.set(key, merged(refused.get(key), what));
  }
}

function isNews(known: Refused | undefined, { arguments: names, because }: Refused): boolean {
  if (!known) return true;
  return (
    (because !== undefined && known.because === undefined) || [...names].some((name) => !known.arguments.has(name))
  );
}

function merged(known: Refused | undefined, more: Refused): Refused {
  return known ? { ...known, ...more, arguments: new Set([...known.arguments, ...more.arguments]) } : more;
}

/**
 * What our own rules find wrong with a draft: an argument that may be left out is left out the next time, and else all
 * of the resource. So whatever Azure answers, what is written has no errors.
 */
function rejectedIn(draft: ImportDraft, written: Document, scope: Scope): ReadonlyMap<string, Refused> {
  const refused = new Map<string, Refused>();
  for (const block of written.blocks) {
    const id = draft.ids.get(addressOf(block) ?? "");
    if (id === undefined) continue;
    for (const { severity, span, message, rule } of diagnoseBlock(block, scope)) {
      if (severity === "error" && !isAboutAzure(rule)) refuse(keyOfId(id), optionalAt(block, span.start), message);
    }
  }
  return refused;

  function refuse(key: string, argument: string | undefined, message: string): void {
    const before = refused.get(key) ?? { arguments: new Set() };
    if (argument === undefined) refused.set(key, { ...before, because: `azurerm would refuse it. ${message}` });
    else refused.set(key, { ...before, arguments: new Set([...before.arguments, argument]) });
  }

  /** The argument or block at an offset, where the resource can do without it. */
  function optionalAt(block: Block, offset: number): string | undefined {
    const name = block.body.items.find(({ span }) => span.start <= offset && offset < span.end)?.name;
    const address = addressOf(block);
    const schema = draft.drafted.find((one) => one.address === address)?.schema.body;
    const attribute = name === undefined ? undefined : schema?.get(name);
    return attribute && isSettable(attribute) && !attribute.required ? name : undefined;
  }
}

/** The blocks with a comment that suppresses each finding about what somebody has so, for that reason. */
export function asPasted(
  blocks: readonly NewBlock[],
  written: Document,
  scope: Scope,
  reason: string,
): readonly NewBlock[] {
  const read = new Map(written.blocks.map((block) => [addressOf(block), block]));
  return blocks.map((block) => {
    const found = isRead(block) ? read.get(addressFor(block)) : undefined;
    return found ? suppressedBlock(block, found, scope, reason) : block;
  });
}

function isRead({ kind }: NewBlock): boolean {
  return kind === "resource" || kind === "data" || kind === "provider" || kind === "variable";
}

function addressFor({ kind, labels }: NewBlock): string {
  const name = labels.join(".");
  return kind === "resource" ? name : kind === "variable" ? `var.${name}` : `${kind}.${name}`;
}

function suppressedBlock(block: NewBlock, read: Block, scope: Scope, reason: string): NewBlock {
  const offsets = new Map<string, number[]>();
  for (const { severity, rule, span } of diagnoseBlock(read, scope)) {
    if (groupOf(rule) === styles) continue;
    if (severity !== "error" || isAboutAzure(rule)) offsets.set(rule, [...(offsets.get(rule) ?? []), span.start]);
  }
  if (offsets.size === 0) return block;
  const rulesIn = (start: number, end: number) =>
    [...offsets].flatMap(([rule, places]) => (places.some((at) => start <= at && at < end) ? [rule] : []));
  return {
    ...withComment(block, rulesIn(read.head.start, read.head.end), reason),
    items: suppressedBodyItems(block.items, read.body, rulesIn, reason),
  };
}
