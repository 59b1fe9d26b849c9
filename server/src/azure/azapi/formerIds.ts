/** Ids of which the id of a resource has steps, put together again. */
import type { Attribute, BodySchema } from "../../catalog/index";
import { parentTemplate } from "./azapiHead";
import { stepSource } from "./idSteps";

/** Which step of an argument's id a step of the template is: `{api_tag_id:8}`. */
const ofStep = /\{(\w+):(\d+);?\}/;

/** By the argument, an expression for each id that the template has steps of, where all of its steps are known. `parent` and `name` are written so. */
export function idsInSteps(
  template: string,
  parent: string,
  name: string,
  schema: BodySchema,
): readonly (readonly [argument: string, source: string])[] {
  if (!ofStep.test(template)) return [];
  const above = parentTemplate(template);
  const own = template.slice(template.lastIndexOf("/") + 1);
  const around = stepsIn(parent);
  const found = new Map<string, Map<number, string>>();
  const pairs: (readonly [string, string])[] = [[own, stepsIn(name)?.join("/") ?? `\${${name}}`]];
  if (!above.startsWith("{"))
    pairs.push(...above.split("/").map((step, index) => [step, around?.[index] ?? ""] as const));
  for (const [step, text] of pairs)
    for (const [argument, index, part] of partsIn(step, text))
      found.set(argument, new Map([...(found.get(argument) ?? []), [index, part]]));
  return [...found].flatMap(([argument, steps]) => {
    const source = idOf(steps, schema.get(argument), around ?? []);
    return source === undefined ? [] : [[argument, source] as const];
  });
}

/** What a text says of steps, by the form that it has; nothing where it has another. */
function partsIn(form: string, text: string): readonly (readonly [argument: string, index: number, text: string])[] {
  const found: [string, number, string][] = [];
  const pieces = form.split(/(\{\w+(?::\d+;?)?\})/);
  let rest = text;
  for (const [at, piece] of pieces.entries()) {
    if (!piece.startsWith("{")) {
      if (!rest.startsWith(piece)) return [];
      rest = rest.slice(piece.length);
      continue;
    }
    const next = pieces[at + 1] ?? "";
    const end = next === "" ? rest.length : rest.indexOf(next, 1);
    if (end < 1) return [];
    const [, argument, index] = ofStep.exec(piece) ?? [];
    if (argument) found.push([argument, Number(index), rest.slice(0, end)]);
    rest = rest.slice(end);
  }
  return rest === "" ? found : [];
}

/** The id that has these steps: what they are read of, or one of a form of the argument's, in what the resource is in. */
function idOf(
  steps: ReadonlyMap<number, string>,
  attribute: Attribute | undefined,
  around: readonly string[],
): string | undefined {
  const read = new Set(
    [...steps.values()].map((step) => /^\$\{(?:split\(";", )?(.{1,300}?)#\d{1,3}(?:\)\[0\])?\}$/.exec(step)?.[1]),
  );
  const [only] = read;
  if (read.size === 1 && only !== undefined) return only;
  for (const shape of attribute?.id ?? []) {
    const words = shape.split("/").map((word, at) => (word === "{}" ? (steps.get(at) ?? around[at]) : word));
    const isThere = [...steps.keys()].every((at) => at < words.length);
    if (isThere && !words.includes(undefined)) return stepSource(words.join("/"));
  }
  return undefined;
}

/** The steps of a quoted id; a step that is read of another id has no slash in it then: `${x.id#8}`. */
function stepsIn(source: string): readonly string[] | undefined {
  const [, inner]: readonly (string | undefined)[] = /^"(.*)"$/s.exec(source) ?? [];
  const text = inner ?? `\${${source}}`;
  return text.replaceAll(/split\("\/", ([\w.[\]"-]{1,300})\)\[(\d{1,3})\]/g, "$1#$2").split("/");
}
