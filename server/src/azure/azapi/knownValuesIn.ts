/** What is known of the values of a block, by where they are written. */
import { environmentOf, type Scope, walk } from "../../analysis/index";
import { evaluate, type Result } from "../../evaluation/index";
import type { Block, Document, NewValue, Reference, Value } from "../../model/index";
import type { Edit } from "../../text/index";
import { aliasChosen } from "./configuration";
import { joinedText } from "./joinedText";
import { type KnownValues, sourceOf } from "./knownValues";
import { jsonValue } from "./written";

/** Where a block is written, and how what is made of it is. */
export interface ValuesContext {
  readonly document: Document;
  readonly scope: Scope;
  /** What reads the id of the subscription, as an expression. */
  readonly subscription: string;
  write(value: NewValue): string;
  /** The edits of a reference to something that has another address afterwards. */
  edited?(reference: Reference): readonly Edit[];
}

/** What the values are asked for, or tell. */
interface AskedValues {
  /** The id of the block's resource, where that is known. */
  ownId(): NewValue | undefined;
  /** To be told that a value is that of the account that applies. */
  onOwn(): void;
  /** What people should know of them. */
  readonly notes: Set<string>;
}

/** What is known of the values in a block; those in `dynamic` blocks are read under the names that loops give them. */
export function knownValuesIn(
  block: Block,
  { scope, document, write, edited, subscription }: ValuesContext,
  { ownId, onOwn, notes }: AskedValues,
): KnownValues {
  const results = new Map<Value, Result>();
  walk(block, scope, { value: (node) => results.set(node.value, evaluateOf(node.value)) });
  const known: KnownValues = {
    scope,
    alias: aliasChosen(block) ?? "",
    write,
    source: (value) => sourceOf(value, document, edited),
    result: (value) => results.get(value) ?? evaluateOf(value),
    rests: (value) =>
      void notes.add(
        `azurerm sends ${known.source(value)} in an order of its own, which is that of the values that are given to it here. With several other values, the first plan may show another order as a change.`,
      ),
    constant(json) {
      if (
        typeof json !== "string" ||
        !/^\{(?:subscription|tenant)\}$|^\{id\}\/|^\/subscriptions\/\{subscription\}\//.test(json)
      )
        return jsonValue(json);
      const parts = json.split(/(\{(?:subscription|tenant|id)\})/).filter(Boolean);
      const [only, ...others] = parts.map(ownValue);
      return others.length === 0 ? only! : joinedText([only!, ...others], known);
    },
  };
  return known;

  function ownValue(part: string): NewValue {
    if (part === "{id}") return ownId() ?? { kind: "text", text: part };
    if (part !== "{subscription}" && part !== "{tenant}") return { kind: "text", text: part };
    onOwn();
    const source = part === "{tenant}" ? subscription.replace(/subscription_id$/, "tenant_id") : subscription;
    return { kind: "expression", source };
  }

  function evaluateOf(value: Value): Result {
    return evaluate(value, environmentOf(scope, block)).result;
  }
}
