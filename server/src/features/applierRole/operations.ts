/** Which operations Azure is known to have, out of the text of `operations.txt`, whose form scripts/operations.mjs describes. */

/** The operations of a text. What it lacks may be there all the same. */
export interface Operations {
  /** Of when they are. */
  readonly date: string;
  /** Whether an operation (`Microsoft.Storage/storageAccounts/write`) is among them, in any case. */
  has(operation: string): boolean;
}

/** Undefined if the text is not such a list. */
export function readOperations(text: string): Operations | undefined {
  const [head = "", ...lines] = text.split("\n");
  const date = dateIn(head);
  if (date === undefined) return undefined;
  const known = new Set<string>();
  let before: readonly string[] = [];
  for (const line of lines) {
    const [name = "", ...words] = line.split(" ");
    if (name === "") continue;
    before = [...before.slice(0, Number(name[0])), ...name.slice(1).split("/")];
    const type = before.join("/");
    const [letters = "*", ...actions] = words;
    for (const [letter, verb] of verbs) if (letters === "*" || letters.includes(letter)) known.add(`${type}/${verb}`);
    for (const action of actions) known.add(`${type}/${action}/action`);
  }
  return { date, has: (operation) => known.has(operation.toLowerCase()) };
}

const verbs: ReadonlyMap<string, string> = new Map([
  ["r", "read"],
  ["w", "write"],
  ["d", "delete"],
]);

function dateIn(head: string): string | undefined {
  try {
    const { date }: { readonly date?: unknown } = JSON.parse(head);
    return typeof date === "string" ? date : undefined;
  } catch {
    return undefined;
  }
}
