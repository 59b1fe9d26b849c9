// Changes answers of Azure at random: what is missing, odd or of another type.
import type { Random } from "../languages/random";

const texts = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Terraform's.
  ...['"', "${x}", "%{ if x }", "\n", "\r\n", "\u202e\u2066", "\\", "\u0000", "", " ", "*/", "# x", "<<EOT", "'"],
  ...[
    "Identity",
    "identity",
    "None",
    "true",
    "0",
    "__proto__",
    "constructor",
    "toString",
    "é",
    "名前",
    "\ud800",
    "a".repeat(5000),
    "null",
  ],
  ...[
    "/subscriptions/x",
    "/subscriptions/a/resourceGroups/b/providers/c/d/e",
    "/subscriptions/a/resourceGroups/b/providers/constructor/valueOf/e",
    "//",
    "../..",
    "West Europe",
  ],
];
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  [],
  {},
  [null],
  { a: { b: "c" } },
  [[]],
  [1, "x"],
];

/** Takes out, puts in, or replaces a few things anywhere. */
export function mutate(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  for (let changes = random.below(6); changes > 0; changes--) change(copy, random);
  return copy;
}

function change(value: unknown, random: Random): void {
  if (typeof value !== "object" || value === null) return;
  const names = Object.keys(value);
  const name = names.length > 0 ? random.pick(names) : "x";
  const inside: unknown = Reflect.get(value, name);
  if (typeof inside === "object" && inside !== null && random.below(5) > 0) {
    change(inside, random);
    return;
  }
  const odd: unknown = structuredClone(random.below(2) === 0 ? random.pick(texts) : random.pick(values));
  switch (random.below(4)) {
    case 0:
      Reflect.deleteProperty(value, name);
      break;
    case 1:
      put(value, random.pick(texts), odd);
      break;
    case 2:
      if (typeof inside === "string")
        put(value, name, random.below(2) ? inside.toLowerCase() : inside + random.pick(texts));
      break;
    default:
      put(value, name, odd);
  }
}

/** As a JSON reader does, for which `__proto__` is a name like any other. */
function put(object: object, name: string, value: unknown): void {
  if (Array.isArray(object) && !/^\d+$/.test(name)) return;
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
