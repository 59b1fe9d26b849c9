/** An id that azurerm sends in parts, put together again. */
import type { Attribute, PartOfId, SentProperty } from "../../catalog/index";
import type { NewValue, Value } from "../../model/index";
import { vaultFolderFor } from "../ids/vaultItem";

/** One of the parts: which it is, what is sent of it, and how that is written. */
export interface SentPart {
  readonly part: PartOfId;
  readonly value: Value;
  readonly source: string;
}

/** Where `keys` and `version` are in `https://name.vault.azure.net/keys/name/version`. */
const [folderStep, versionStep] = [3, 5];

/** Whether a value is sent as one part of an id. */
export function isPartOfId(as: SentProperty["as"]): as is PartOfId {
  return typeof as === "object" && ("step" in as || "before" in as);
}

/** The id that the arguments make; undefined if they leave out a part of it, or make several. */
export function idOfParts(parts: readonly SentPart[], argument: Attribute): NewValue | undefined {
  const read = new Set(parts.map(idReadBy));
  const [first] = read;
  if (read.size === 1 && first !== undefined) return { kind: "expression", source: first };
  const steps = new Map<number, string>();
  for (const { part, value } of parts) {
    if (value.kind !== "text") return undefined;
    if ("step" in part) steps.set(part.step, value.text);
    else for (const [at, step] of withoutEnd(value.text, part.end).split("/").entries()) steps.set(at, step);
  }
  if (parts.every(({ part }) => part.of === "url") && !steps.has(folderStep)) {
    const folder = vaultFolderFor(argument, steps.has(versionStep));
    if (folder !== undefined) steps.set(folderStep, folder);
  }
  const words = wordsIn(argument, Math.max(-1, ...steps.keys()) + 1);
  const all = Array.from({ length: Math.max(-1, ...steps.keys()) + 1 }, (_, at) => steps.get(at) ?? words?.[at]);
  return all.length === 0 || all.includes(undefined) ? undefined : { kind: "text", text: all.join("/") };
}

/** The words of the one form that an id has, between its names: undefined for each name, and where it has another length. */
function wordsIn({ id = [] }: Attribute, length: number): readonly (string | undefined)[] | undefined {
  const [shape, ...others] = id.map((one) => one.split("/")).filter((one) => one.length === length);
  return others.length === 0 ? shape?.map((step) => (step === "{}" ? undefined : step)) : undefined;
}

/** What an expression reads a part of: `split("/", azurerm_key_vault_key.main.id)[4]`. */
function idReadBy({ source }: SentPart): string | undefined {
  return /^(?:"\$\{)?(?:join\("\/", slice\()?split\("\/", ([\w.[\]"-]{1,300})\)/.exec(source)?.[1];
}

function withoutEnd(text: string, end = ""): string {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}
