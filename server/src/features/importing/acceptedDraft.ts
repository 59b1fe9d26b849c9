import type { Scope } from "../../analysis/index";
import { type DraftRequest, draft, type ImportDraft, isSimple, type Refused } from "../../azure/index";
import { isSettable } from "../../catalog/index";
import type { Language } from "../../languages/index";
import { addressOf, type Block, type Document, type Finding, type Fix } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import { diagnoseBlock, isAboutAzure } from "../diagnostics/diagnostics";
import { readAsWritten } from "./readAsWritten";

/** A draft that our own rules accept: what they refuse is left out. They know what Azure has. */
export function draftAccepted(request: Omit<DraftRequest, "refused">, terraform: Language) {
  const { scope, version } = request;
  const refused = new Map<string, Refused>();
  // Ends, since each round leaves out at least one more argument or resource.
  for (;;) {
    const made = draft({ ...request, refused });
    const { written, wider } = readAsWritten(made.blocks, "imported.tf", scope, terraform, version);
    const wrong = [...rejectedIn(made, written, wider, refused)].filter(([key, what]) =>
      isNews(refused.get(key), what),
    );
    if (wrong.length === 0) return { made, code: made.blocks, written, wider };
    for (const [key, what] of wrong) refused.set(key, merged(refused.get(key), what));
  }
}

const nothing: Refused = { arguments: new Set(), wanted: new Set(), isRespelled: false };

function isNews(known: Refused = nothing, more: Refused): boolean {
  const isMore = (names: ReadonlySet<string>, than: ReadonlySet<string>) => [...names].some((name) => !than.has(name));
  return (
    (more.because !== undefined && known.because === undefined) ||
    isMore(more.arguments, known.arguments) ||
    isMore(more.wanted, known.wanted) ||
    (more.isRespelled && !known.isRespelled)
  );
}

function merged(known: Refused = nothing, more: Refused): Refused {
  return {
    ...known,
    ...more,
    arguments: new Set([...known.arguments, ...more.arguments]),
    wanted: new Set([...known.wanted, ...more.wanted]),
    isRespelled: known.isRespelled || more.isRespelled,
  };
}

/**
 * What our own rules find wrong with a draft: what is missing beside something is added, an argument that may be left out is left out the next time,
 * and else all of the resource. So whatever Azure answers, what is written has no errors.
 */
function rejectedIn(
  draft: ImportDraft,
  written: Document,
  scope: Scope,
  known: ReadonlyMap<string, Refused>,
): ReadonlyMap<string, Refused> {
  const refused = new Map<string, Refused>();
  for (const block of written.blocks) {
    const id = draft.ids.get(addressOf(block) ?? "");
    if (id === undefined) continue;
    const key = keyOfId(id);
    for (const finding of diagnoseBlock(block, scope)) {
      if (finding.severity !== "error" || isAboutAzure(finding.rule)) continue;
      refused.set(key, merged(refused.get(key), remedyFor(finding, block, known.get(key) ?? nothing)));
    }
  }
  return refused;

  function remedyFor({ span, message, fixes = [] }: Finding, block: Block, before: Refused): Refused {
    const at = addressOf(block);
    const made = draft.drafted.find(({ address }) => address === at);
    const isId = written.text.startsWith('"/', span.start);
    if (made?.isRead && isId && !before.isRespelled) return { ...nothing, isRespelled: true };
    const ways = made?.isRead ? fixes.map((fix) => addedAtTop(fix, block)).filter((names) => names.length > 0) : [];
    const isSecret = (name: string) => made?.schema.body.get(name)?.sensitive === true;
    const wanted = (ways.find((names) => names.every(isSecret)) ?? ways[0] ?? []).filter(
      (name) => !before.wanted.has(name),
    );
    if (wanted.length > 0) return { ...nothing, wanted: new Set(wanted) };
    const refusal = { ...nothing, because: `azurerm would refuse it. ${message}` };
    const name = block.body.items.find(({ span: of }) => of.start <= span.start && span.start < of.end)?.name;
    const attribute = name === undefined ? undefined : made?.schema.body.get(name);
    if (name === undefined || !attribute || !isSettable(attribute) || before.wanted.has(name)) return refusal;
    // What azurerm refuses of what it has read itself, a person may know better.
    if (made?.isRead && isSimple(attribute) && (attribute.required || attribute.sensitive))
      return { ...nothing, wanted: new Set([name]) };
    return attribute.required ? refusal : { ...nothing, arguments: new Set([name]) };
  }
}

/** The names that a fix adds at the top of a block, where it does nothing else. */
function addedAtTop({ changes }: Fix, block: Block): readonly string[] {
  const added = changes.map((change) =>
    change.kind === "add" && change.body === block.body ? change.items.map(({ name }) => name) : [],
  );
  return added.every((names) => names.length > 0) ? added.flat() : [];
}
