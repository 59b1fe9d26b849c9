// What override files cannot do.
import {
  addressOf,
  aliasOf,
  type Block,
  type BodyItem,
  type Finding,
  isKept,
  isOverrideFile,
  type Module,
  type Overriding,
} from "../../model/index";
import { unsupportedOverride } from "../../rules/index";
import type { Span } from "../../text/index";

/** Blocks that Terraform rejects in an override file. */
const onlyPrimary: ReadonlySet<string> = new Set(["moved", "import", "check"]);

/** Findings about a block of an override file, as it is written there; none for other documents. */
export function* unsupportedOverrides(block: Block, uri: string, module: Module): Generator<Finding> {
  if (!module.overriding || !isOverrideFile(uri)) return;
  // A folder that has nothing but override files is copied into another one before Terraform reads it.
  const isPatch = [...module.documents.values()].every((one) => isOverrideFile(one.uri) || one.blocks.length === 0);
  for (const finding of inOverride(block, module.overriding))
    yield isPatch ? { ...finding, severity: "information" } : finding;
}

function* inOverride(block: Block, overriding: Overriding): Generator<Finding> {
  if (onlyPrimary.has(block.kind)) {
    yield found(
      block.head,
      `Move this block to another file: Terraform allows no ${block.kind} block in an override file.`,
    );
    return;
  }
  if (overriding.isWithoutBase(block))
    yield found(block.head, withoutBase(aliasOf(block)?.address ?? addressOf(block)));
  for (const item of block.body.items) {
    if (overriding.isWithoutBase(item)) yield found(item.nameSpan, withoutBase(`local.${item.name}`));
    if (isRefused(block, item)) yield notOverridden(item);
    if (item.name === "lifecycle" && item.value.kind === "body") yield* inLifecycle(item.value.body.items);
  }
}

function* inLifecycle(items: readonly BodyItem[]): Generator<Finding> {
  for (const item of items)
    if (item.name === "precondition" || item.name === "postcondition") yield notOverridden(item);
}

/**
 * Whether Terraform rejects an argument there. In a module call it ignores `depends_on`, and elsewhere it asks only whether that names
 * anything; of `lifecycle` it checks the content. Source: internal/configs/module_merge.go of hashicorp/terraform.
 */
function isRefused({ kind }: Block, { name, value }: BodyItem): boolean {
  const isNothing = name === "depends_on" && value.kind === "list" && value.items.length === 0;
  return kind !== "module" && name !== "lifecycle" && !isNothing && isKept(kind, name);
}

function notOverridden(item: BodyItem): Finding {
  const message = `Remove ${item.name}, or set it where the block is declared: an override file cannot change it.`;
  return {
    ...found(item.nameSpan, message),
    fixes: [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }],
  };
}

function withoutBase(address = "this"): string {
  return `Declare ${address} in another file: an override file only changes what the other files of the module declare.`;
}

function found(span: Span, message: string): Finding {
  return { rule: unsupportedOverride.id, severity: unsupportedOverride.severity, span, message };
}
