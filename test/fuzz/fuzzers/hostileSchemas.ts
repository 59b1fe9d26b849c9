import { createCatalog } from "../../../server/src/catalog/createCatalog";
import { readHeader, writeLearned } from "../../../server/src/catalog/learned/learnedForm";
import { learnedSource } from "../../../server/src/catalog/learned/learnedSource";
import type { Attribute, TypeSchema } from "../../../server/src/catalog/schema";
import { createService } from "../../../server/src/createService";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { plainSnippet } from "../../harness/plainSnippet";
import { uriOf } from "../../harness/service";
import type { Random } from "../../languages/random";
import { anyText } from "../../written/anyText";
import type { Fuzzer } from "../fuzzer";

/** Stands in every text that must never be code. */
const mark = "zzhostile";

export const fuzzer: Fuzzer = {
  name: "hostileSchemas",
  holds: "whatever a provider calls things, what is written for its types has these as texts at most",
  inSuite: 20,
  attack(random) {
    const types = Array.from({ length: 1 + random.below(3) }, (_, at) => anyType(random, `thing_t${at}`));
    const service = serviceOf([...types, { ...types[0]!, name: hostile(random) }]);
    const offset = '{\n  "resource": {\n    "thing_t0": { "main": {\n      '.length;
    for (const [name, text, at] of [
      ["main.tf", 'resource "thing_t0" "main" {\n  \n}\n', 'resource "thing_t0" "main" {\n  '.length],
      ["types.tf", 'resource ""\n\nthing', 'resource "'.length],
      ["words.tf", "thing", "thing".length],
      ["calls.tf", "locals {\n  a = provider::thing::\n}\n", "locals {\n  a = provider::thing::".length],
      ["main.tf.json", '{\n  "resource": {\n    "thing_t0": { "main": {\n      \n    } }\n  }\n}\n', offset],
    ] as const) {
      const uri = uriOf(name);
      service.open(uri, text);
      const span = { start: at, end: at };
      const written: (readonly Edit[])[] = service
        .complete(uri, at)
        .items.map(({ replace, insert, isSnippet, also = [] }) => [
          { span: replace, text: isSnippet ? plainSnippet(insert) : insert },
          ...also,
        ]);
      written.push(service.fixAll(uri));
      for (const { edits } of service.fixes(uri, { start: 0, end: text.length })) written.push(edits);
      for (const { id } of service.refactorings(uri, span))
        written.push(service.refactor(uri, span, id).flatMap((there) => (there.uri === uri ? there.edits : [])));
      for (const edits of written) {
        const after = applyEdits(text, edits);
        if (isCode(after)) return `${name} becomes\n${after}`;
      }
    }
    return undefined;
  },
};

/** Whether a mark is outside of texts, or in a template in one of them. */
function isCode(text: string): boolean {
  const texts = text.match(/"(?:[^"\\\n]|\\.)*"/g) ?? [];
  const outside = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  return outside.includes(mark) || texts.some((one) => one.replace(/\$\$\{|%%\{/g, "…").match(/[$%]\{[^}]*zzhostile/));
}

function serviceOf(types: readonly TypeSchema[]) {
  const release = { address: "example.com/team/thing", version: "1.2.3", hash: "h1:x" };
  const names = ["good", `${mark}(1) + `];
  const functions = names.map((name) => ({
    name: `provider::thing::${name}`,
    parameters: [{ name: `\${${mark}}`, type: "string" }],
    returns: mark,
  }));
  const [line = "", ...rest] = writeLearned(release, { types, functions }).split(/(?<=\n)/);
  const bytes = Buffer.from(rest.join(""));
  const read = (start: number, length: number) => bytes.subarray(start, start + length).toString();
  return createService(createCatalog([learnedSource([{ header: readHeader(line)!, read }])]));
}

function anyType(random: Random, name: string): TypeSchema {
  return { kind: "resource", name, body: anyBody(random, 2) };
}

function anyBody(random: Random, depth: number): ReadonlyMap<string, Attribute> {
  const name = (at: number) => (random.below(3) === 0 ? `name${at}` : hostile(random));
  return new Map(Array.from({ length: 1 + random.below(5) }, (_, at) => [name(at), anyAttribute(random, depth)]));
}

function anyAttribute(random: Random, depth: number): Attribute {
  const often = { ...(random.below(3) > 0 ? { required: true } : { optional: true }) };
  const others = () => (random.below(3) === 0 ? [hostile(random), "name0", hostile(random)] : undefined);
  const [conflictsWith, exactlyOneOf, atLeastOneOf, requiredWith, deprecatedMentions] = Array.from(
    { length: 5 },
    others,
  );
  const groups = {
    ...(conflictsWith && { conflictsWith }),
    ...(exactlyOneOf && { exactlyOneOf }),
    ...(atLeastOneOf && { atLeastOneOf }),
    ...(requiredWith && { requiredWith }),
    ...(deprecatedMentions && { deprecated: true, deprecatedMentions }),
  };
  const kind = random.below(depth > 0 ? 4 : 2);
  if (kind >= 2) {
    const block = anyBody(random, depth - 1);
    return {
      type: random.pick(["list", "set", "object"]),
      ...often,
      ...groups,
      block,
      ...(kind > 2 && { configMode: "object" }),
    };
  }
  const values = Array.from({ length: random.below(3) }, () => hostile(random));
  const more = { ...(values.length > 0 && { values }), ...(random.below(3) === 0 && { default: hostile(random) }) };
  return { type: "string", ...often, ...groups, ...more };
}

/** No name, whatever is around it. */
function hostile(random: Random): string {
  const begin = random.pick(["", '" {', "\n", "$", "\\", "}", "|", ",", "${", "a = 1\n"]);
  return `${begin}${random.below(2) === 0 ? anyText(random) : ""} ${mark} ${random.pick(["", "{", "}", "}\n", '"', "\\"])}`;
}
