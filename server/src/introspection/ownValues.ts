/** Values of arguments that no other argument has, by which they are known again in what a provider sends. */
import { kindOf } from "../evaluation/index";
import type { CtyValue } from "./cty";
import { uuid, withLastName } from "./ids";
import { type IntrospectedType, type Introspection, runIntrospections } from "./introspection";
import type { ProviderCall } from "./providerClient";
import { placeholderValue, sampleFor } from "./sample";
import { isConfigurable, isListOrSet, nodesBelow, type SchemaNode } from "./schemaNode";

/** What such texts begin with, where they may be anything. */
const stem = "abcdef262";

/** So many arguments further is the other text of each. */
const further = 500;

/** Gives each argument whose texts are free two of its own, as far as the provider takes them (`samples`, and `accepted` the first of them). */
export async function learnOwnValues(call: ProviderCall, subject: IntrospectedType): Promise<void> {
  const texts = nodesBelow(subject.root).filter(
    (node) => isConfigurable(node) && node.type === "string" && !(node.facts.values?.length && !node.facts.valuesOpen),
  );
  const places = new Map(texts.map((node, index) => [node, index]));
  await runIntrospections(call, subject, texts, (node) => askOwn(node, places.get(node)!));
}

function* askOwn(node: SchemaNode, index: number): Introspection {
  const others = ownTexts(node, index + further);
  for (const [at, text] of ownTexts(node, index).entries()) {
    if (!(yield text).isAccepted) continue;
    node.accepted = text;
    node.samples = [text, others[at]!];
    return;
  }
  const taken: string[] = [];
  for (const text of node.named ?? []) if (taken.length < 2 && (yield text).isAccepted) taken.push(text);
  const [first, second] = taken;
  if (first !== undefined) node.accepted = first;
  if (first !== undefined && second !== undefined) node.samples = [first, second];
}

/** Texts that no argument of another index has, the likeliest first. */
function ownTexts({ name, parent, accepted, facts, form }: SchemaNode, index: number): readonly string[] {
  const called = form === "element" ? (parent?.name ?? "") : name;
  // Services answer with the short form of a region, so that no other text is like one.
  if (called === "location") return [index < further ? "westeurope" : "northeurope"];
  const before = typeof accepted === "string" ? accepted : "";
  const number = String(index).padStart(3, "0").slice(-3);
  if (before.startsWith("/") && facts.id?.length) return [withLastName(before, `${stem}${number}`)];
  if (facts.format === "json") return [`{"a${number}":"${stem}${number}"}`];
  const net = (index % 150) + (index < further ? 20 : 90);
  const letters = [...number].map((digit) => "ghijklmnop"[Number(digit)]).join("");
  const likely = formsOfNames.filter(([names]) => names.test(called)).map(([, form]) => form);
  return [...likely, `${stem}#`, "abc@", "A#", "abcdef@", ...Object.values(forms)].map((text) =>
    text.replace("#", number).replace("@", letters).replace("%", String(net)).replace("§", "@"),
  );
}

/** Forms of texts: `#` is a number, `@` letters and `%` a byte that each argument has of its own, `§` an at sign. */
const forms = {
  uuid: `${uuid.slice(0, -3)}#`,
  address: "10.%.0.4",
  range: "10.%.0.0/16",
  url: "https://example#.com",
  domain: "example#.com",
  email: "me#§example.io",
  // Some take the first of a month alone.
  time: "2031-02-01T03:04:05Z",
  duration: "PT1H",
  clock: "23:00",
  clockOfSeconds: "23:00:00",
};

/** What texts are by how arguments are called, where a provider takes any. */
const formsOfNames: readonly (readonly [names: RegExp, form: string])[] = [
  [/(?:principal|object|tenant|client|application)_id$/, forms.uuid],
  [/address_(?:space|prefix)|cidr/, forms.range],
  [/ip_address|_ips?$/, forms.address],
  [/(?:^|_)ur[il]s?$|endpoint/, forms.url],
  [/domain|host_?name|fqdn/, forms.domain],
  [/email/, forms.email],
  [/_time$|_date$|_(?:from|until)$/, forms.time],
];

/** A value of an argument. The second differs from the first. It has several elements if that is possible. */
export function ownValue(node: SchemaNode, which: 0 | 1): CtyValue {
  const { type, facts, element, accepted, samples } = node;
  if (!type || type === "bool" || samples) return sampleFor(node, which);
  if (type === "number") return numberFor(node, which);
  if (type === "string") {
    const values = facts.values ?? [];
    return values[which % Math.max(1, values.length)] ?? (which === 0 ? accepted : undefined) ?? sampleFor(node, which);
  }
  if (!element) return placeholderValue(node);
  const one = ownValue(element, which);
  if (!isListOrSet(node)) return kindOf(type) === "map" ? new Map([["key", one]]) : placeholderValue(node);
  const other = ownValue(element, which === 0 ? 1 : 0);
  const isSeveral = facts.maxItems !== 1 && one !== other && which === 0;
  return isSeveral ? [one, other] : [one];
}

function numberFor({ facts, accepted }: SchemaNode, which: 0 | 1): number {
  const range = facts.ranges?.find(([from, to]) => from !== to);
  const first =
    typeof accepted === "number" && accepted > 0
      ? accepted
      : (facts.values?.find((one) => typeof one === "number") ?? range?.[0] ?? 1);
  if (which === 0) return Number(first);
  const other = facts.values?.find((one) => typeof one === "number" && one !== first);
  if (other !== undefined) return Number(other);
  return range?.[1] === first ? Number(first) - 1 : Number(first) + 1;
}
