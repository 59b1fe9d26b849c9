import type { Block } from "./block";
import { bodyItemOf } from "./body";
import { providerNameAt } from "./providerName";
import type { BodyItem, Value } from "./value";

/** A version constraint that is written as a literal, as it must be. */
interface Constraint {
  /**
   * The provider that it is about, by the last part of its address (`azurerm` for `hashicorp/azurerm`, under whatever name
   * the module has it), or by its whole address where that is not of a provider that we know.
   */
  readonly provider: string;
  readonly value: Extract<Value, { kind: "text" }>;
}

/** A version constraint of a module that is not open, as it is written. */
export interface ConstraintText extends Pick<Constraint, "provider"> {
  readonly version: string;
}

/**
 * The version constraints in blocks: those of `required_providers`, and the older `version` of provider blocks, whose labels
 * mean what the `required_providers` among the same blocks say.
 */
export function* constraintsIn(blocks: Iterable<Block>): Generator<Constraint> {
  const providers = new Map<string, string>();
  const configured: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "provider") configured.push(block);
    if (block.kind !== "terraform") continue;
    for (const { provider, item, constraint } of requiredIn(block)) {
      providers.set(item.name, provider);
      if (constraint) yield { provider, value: constraint };
    }
  }
  for (const { body, labels } of configured) {
    const version = bodyItemOf(body, "version")?.value;
    const name = labels[0]?.text;
    if (version?.kind === "text" && name) yield { provider: providers.get(name) ?? name, value: version };
  }
}

/** What `required_providers` says of a provider. */
interface Required {
  /** As in `Constraint`. */
  readonly provider: string;
  /** Under the name that the module has for it. */
  readonly item: BodyItem;
  readonly constraint?: Constraint["value"];
}

/** The body items of `required_providers` in a `terraform` block. */
export function* requiredIn({ body }: Block): Generator<Required> {
  for (const { name, value } of body.items) {
    if (name !== "required_providers" || value.kind !== "body") continue;
    for (const item of value.body.items) {
      const isBody = item.value.kind === "body";
      const version = isBody ? bodyItemOf(item.value.body, "version")?.value : item.value;
      const source = isBody ? bodyItemOf(item.value.body, "source")?.value : undefined;
      const provider = providerAt(source) ?? item.name;
      yield { provider, item, ...(version?.kind === "text" && { constraint: version }) };
    }
  }
}

/** What `Constraint.provider` is for a source; undefined where there is none to be read. Whatever registry it is from. */
function providerAt(source: Value | undefined): string | undefined {
  if (source?.kind !== "text") return undefined;
  return (source.text.includes("/") && providerNameAt(source.text)) || source.text;
}
