// The mistakes that assistants make, put into right code: those that the judge's programs are made of, for real providers refuse them.
import type { Task } from "./task";

/** A mistake in a file. */
export interface Fault {
  readonly kind: string;
  readonly file: string;
  /** The argument that it is about. */
  readonly name: string;
  /** Whether it still is in the text of its file. */
  isIn(text: string): boolean;
}

/** How many are put into each task, as far as it has places for them. */
const most = 6;

/** An argument on a line of its own, in Terraform or in a program. */
const argument = /^([ \t]+)([A-Za-z_]\w*)( *= *|: *)(.+?)(,?)$/;

/** What all blocks have and no provider: mistakes in these say nothing of what is known of a provider. */
const notOurs = new Set(["source", "version", "for_each", "count", "depends_on", "features", "type", "constructor"]);

/** What most resources require. */
const oftenRequired = new Set(
  "name location resource_group_name resourceGroupName sku_name skuName account_tier tenant_id tenantId".split(" "),
);

/** An argument, and where it is. */
interface Place {
  readonly indent: string;
  readonly name: string;
  readonly equals: string;
  readonly value: string;
  readonly end: string;
  /** The text of its file. */
  readonly whole: string;
}

/** The lines that stand in the place of a line, and what tells that they are still there. */
interface Mistake {
  readonly lines: readonly string[];
  isIn(text: string): boolean;
}

/** Makes a mistake of an argument; undefined where it cannot be made of that one. */
type MistakeMaker = (place: Place) => Mistake | undefined;

const makers: Readonly<Record<string, MistakeMaker>> = {
  "misspelt name"(place) {
    const { name } = place;
    if (name.length <= 5) return undefined;
    const wrong = name.slice(0, 3) + name.slice(4);
    return { lines: [lineOf({ ...place, name: wrong })], isIn: (text) => count(text, wrong) > 0 };
  },
  "invented name"(place) {
    const name = `${place.name}${place.equals.includes(":") ? "AutoManaged" : "_auto_managed"}`;
    return { lines: [lineOf(place), lineOf({ ...place, name, value: "true" })], isIn: (text) => count(text, name) > 0 };
  },
  "misspelt value"(place) {
    if (!/^"[A-Z][A-Za-z]+"$/.test(place.value)) return undefined;
    return another(place, `"${place.value.slice(1, -2).toLowerCase()}s"`);
  },
  "missing argument"({ name, whole }) {
    if (!oftenRequired.has(name)) return undefined;
    return { lines: [], isIn: (text) => count(text, name) < count(whole, name) };
  },
  "wrong reference"(place) {
    if (!/^(?:data\.)?azurerm_\w+\.\w+\.(?:id|name|location)$/.test(place.value)) return undefined;
    return another(place, place.value.replace(/\.(\w+)\.(\w+)$/, ".$1x.$2"));
  },
  "wrong type"(place) {
    return place.value === "true" || place.value === "false" ? another(place, '"enabled"') : undefined;
  },
};

function another(place: Place, value: string): Mistake {
  const wrong = lineOf({ ...place, value }).replace(/\s+/g, " ");
  return { lines: [lineOf({ ...place, value })], isIn: (text) => text.replace(/\s+/g, " ").includes(wrong) };
}

function lineOf({ indent, name, equals, value, end }: Place): string {
  return indent + name + equals + value + end;
}

/** How often an argument of this name is set. */
function count(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`^[ \\t]+${name}\\b *[=:]`, "gm"))].length;
}

/** The files with mistakes, the same for the same task, and the mistakes. */
export function withFaults(task: Task): {
  readonly files: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const random = seeded(task.name);
  const files: Record<string, string> = {};
  for (const [file, whole] of Object.entries(task.after)) {
    const lines: (readonly string[])[] = whole.split("\n").map((line) => [line]);
    const places = /\.(?:tf|ts)$/.test(file) ? placesIn(whole) : [];
    for (const { at, place } of shuffled(places, random)) {
      // Two of one name could hide each other.
      if (faults.length >= most || faults.some((one) => one.name === place.name && one.file === file)) continue;
      const [kind, mistake] = choose(place, faults, random) ?? [];
      if (!kind || !mistake || mistake.isIn(whole)) continue;
      lines[at] = mistake.lines;
      faults.push({ kind, file, name: place.name, isIn: mistake.isIn });
    }
    files[file] = lines.flat().join("\n");
  }
  return { files, faults };
}

function placesIn(whole: string): readonly { readonly at: number; readonly place: Place }[] {
  return whole.split("\n").flatMap((text, at) => {
    const [, indent = "", name = "", equals = "", value = "", end = ""] = argument.exec(text) ?? [];
    const isOurs = name !== "" && !notOurs.has(name) && !/[{[(]$/.test(value);
    return isOurs ? [{ at, place: { indent, name, equals, value, end, whole } }] : [];
  });
}

/** A mistake of a kind that is not there yet, if there is one that can be made here. */
function choose(place: Place, faults: readonly Fault[], random: () => number): [string, Mistake] | undefined {
  const possible = Object.entries(makers).flatMap(([kind, make]): [string, Mistake][] => {
    const mistake = make(place);
    return mistake ? [[kind, mistake]] : [];
  });
  const fresh = possible.filter(([kind]) => !faults.some((one) => one.kind === kind));
  const choice = fresh.length > 0 ? fresh : possible;
  return choice[Math.floor(random() * choice.length)];
}

/** A generator of numbers from 0 to 1 (mulberry32), the same for the same text. */
function seeded(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
