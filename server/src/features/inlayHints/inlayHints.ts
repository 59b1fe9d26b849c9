import { blockSchemaOf, declaredValue, type Scope } from "../../analysis/index";
import { resultText } from "../../evaluation/index";
import { type Block, bodyItemOf, type Document, valuesIn } from "../../model/index";
import { hclString } from "../../text/index";
import type { Store } from "../../workspace/index";

/** What people want to see in the code. */
export interface InlayHintSettings {
  /** What variables and locals come to. */
  readonly values: boolean;
  /** The release that a version constraint selects. */
  readonly versions: boolean;
  /** What a resource gets where an argument is left out. */
  readonly defaults: boolean;
}

/** Something shown in the code without being a part of it. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** What is shown between two offsets. */
export interface InlayHintQueries {
  inlayHints(uri: string, start: number, end: number, settings: InlayHintSettings): readonly InlayHint[];
}

/** Answers from the store. */
export function inlayHintQueries({ read, scopeOf }: Store): InlayHintQueries {
  return {
    inlayHints(uri, start, end, settings) {
      const document = read(uri);
      if (!document || document.isProgram) return [];
      const scope = scopeOf(uri);
      const shown = document.blocks.filter(({ span }) => span.end >= start && span.start <= end);
      return shown
        .flatMap((block) => [
          ...(settings.values ? valueHints(block, scope) : []),
          ...(settings.versions ? versionHints(block, scope) : []),
          ...(settings.defaults ? defaultHints(block, document, scope) : []),
        ])
        .filter(({ offset }) => offset >= start && offset <= end);
    },
  };
}

/** How long a value may be that is shown in a line of code. */
const longest = 40;

function* valueHints({ body }: Block, scope: Scope): Generator<InlayHint> {
  for (const item of body.items) {
    for (const value of valuesIn(item.value)) {
      if (value.kind !== "reference" || value.reference.bound) continue;
      const { steps, span } = value.reference;
      // What is read of a value is another one.
      if (steps.length !== 2) continue;
      const text = resultText(declaredValue(value.reference, scope)?.result ?? { state: "unknown", type: "dynamic" });
      if (text !== undefined && text.length <= longest) yield { offset: span.end, text: ` = ${text}` };
    }
  }
}

function* versionHints({ kind, body }: Block, scope: Scope): Generator<InlayHint> {
  const required = kind === "terraform" ? bodyItemOf(body, "required_providers")?.value : undefined;
  if (required?.kind !== "body") return;
  for (const { name, value } of required.body.items) {
    const version = value.kind === "body" ? bodyItemOf(value.body, "version")?.value : undefined;
    if (version && scope.catalog.provider(name))
      yield { offset: version.span.end, text: ` → ${scope.versionOf(name)}` };
  }
}

/** Behind the head of a block: defaults that matter to a plan, those whose change replaces what is there. */
function* defaultHints(block: Block, document: Document, scope: Scope): Generator<InlayHint> {
  const { attributes } = blockSchemaOf(block, scope);
  if (block.kind !== "resource" || !attributes || document.text[block.body.span.start] !== "{") return;
  const left: string[] = [];
  for (const [name, attribute] of attributes) {
    const isLeftOut = attribute.forceNew && attribute.default !== undefined && attribute.default !== "";
    if (isLeftOut && !bodyItemOf(block.body, name)) left.push(`${name} = ${defaultText(attribute.default)}`);
  }
  if (left.length > 0)
    yield { offset: block.body.span.start + 1, text: ` ${left.slice(0, 3).join(", ")}${left.length > 3 ? ", …" : ""}` };
}

function defaultText(value: string | number | boolean | undefined): string {
  return typeof value === "string" ? hclString(value) : String(value);
}
