import { isReadOnDestroy } from "../../analysis/index";
import { typeOf, type Value, valuesIn } from "../../model/index";
import type { RefactoringContext } from "./refactoringContext";
import { type Selected, selectedValue } from "./selected";

/** Blocks in which Terraform takes no references, or only addresses. */
const closed: ReadonlySet<string> = new Set(["variable", "terraform", "moved", "removed", "import"]);

/** The literal that is selected, or at the cursor, where Terraform takes a reference in its place. */
export function extractable(context: RefactoringContext): Selected | undefined {
  const selected = selectedValue(context);
  if (!selected || closed.has(selected.block.kind)) return undefined;
  const { value, attribute, block, items } = selected;
  if (attribute?.literal || attribute?.means) return undefined;
  // Terraform acts on these before it evaluates anything; only conditions in it are evaluated.
  if (items[0]?.name === "lifecycle" && items.length === 2) return undefined;
  if (isReadOnDestroy(block, items)) return undefined;
  if (block.kind === "module" && items.length === 1 && /^(source|version)$/.test(items[0]!.name)) return undefined;
  if (isScalar(value)) return selected;
  // Lists and objects only where they are selected as a whole.
  const isWhole = value.span.start === context.span.start && value.span.end === context.span.end;
  if (!isWhole || !isLiteral(value)) return undefined;
  // A program's own objects are written anew as data, in which no comment has a place.
  const isCommented = () => context.comments().some(({ start }) => start > value.span.start && start < value.span.end);
  return context.document.isProgram && isCommented() ? undefined : selected;
}

function isScalar({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "bool";
}

function isLiteral(value: Value): boolean {
  if (value.kind !== "list" && value.kind !== "body") return false;
  return [...valuesIn(value)].every((one) => isScalar(one) || one.kind === "list" || one.kind === "body");
}

/** Names that say nothing without what they are the name of. */
const general = /^(name|type|kind|id|value|values|key|enabled|description)$/;

/** Names for a literal, the best first: the name of its argument, then that of the block around it. */
export function namesFor({ block, items }: Selected): string[] {
  const names = items.map(({ name }) => named(name)).filter(Boolean);
  const own = names.at(-1) ?? "value";
  if (block.kind === "locals") return [own];
  const type = typeOf(block)?.replace(/^[a-z]+_/, "");
  const long = [names.at(-2) ?? named(type ?? block.labels[0]?.text ?? block.kind), own].join("_");
  return general.test(own) ? [long] : [own, long];
}

function named(text: string): string {
  const name = text
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
  return /^[0-9]/.test(name) ? `value_${name}` : name;
}
