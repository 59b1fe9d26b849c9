/** The id that a provider gives to what it makes, by the arguments that it is made of. */
import { ownProperty } from "../../text/index";
import type { Trial } from "./trial";

/**
 * An id with names of arguments in braces, and empty braces for the subscription; a sentence if that does not predict
 * the ids of the further runs of the trial.
 */
export function idTemplate(id: string, { given, runs }: Trial, others: readonly string[]): string {
  const texts = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  // What is the id of a resource group by chance would be spelled as it is there.
  const [whole] = texts
    .filter(([, value]) => id.startsWith(`${value}/`) || (isOfProvider(value) && startsAlike(id, `${value}/`)))
    .sort(([, one], [, other]) => other.length - one.length);
  const template = (whole ? `{${whole[0]}}${id.slice(whole[1].length)}` : id).split("/");
  const parts = template.map((step, index) => {
    if (step.startsWith("{")) return step;
    if (!isName(template, index)) return spelled.find((word) => word.toLowerCase() === step.toLowerCase()) ?? step;
    const before = template[index - 1]?.toLowerCase();
    if (before === "subscriptions" && index === 2 && template[0] === "") return "{}";
    const named = texts.filter(([, value]) => value === step);
    const isLast = index === template.length - 1;
    const expected = named.find(([name]) =>
      isLast ? name === "name" : /resource_?group/.test(name) === (before === "resourcegroups"),
    );
    const one = expected ?? named[0];
    return one ? `{${one[0]}}` : step;
  });
  const found = parts.join("/");
  for (const [index, other] of others.entries()) {
    const { varied } = runs[index + 1]!;
    const becomes = new Map(varied.map((leaf) => [leaf.path, leaf.becomes]));
    if (varied.length === 0 && id !== other) return "Its id is another one each time.";
    const expected = found.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(becomes.get(name) ?? ownProperty(given, name)),
    );
    if (withoutSubscription(expected) !== withoutSubscription(other))
      return `Its id depends on ${varied.map(({ path }) => path).join(", ")} in a way that is not known.`;
  }
  return found;
}

function isOfProvider(value: string): boolean {
  return /^\/.*\/providers\//i.test(value);
}

function startsAlike(id: string, start: string): boolean {
  return id.toLowerCase().startsWith(start.toLowerCase());
}

/** As azapi spells the words of every id. */
const spelled = ["subscriptions", "resourceGroups", "providers"];

function withoutSubscription(id: string): string {
  return id.toLowerCase().replace(/^\/subscriptions\/[^/]*/, "");
}

/** Whether a step of an id is a name, rather than what comes before one. */
function isName(steps: readonly string[], index: number): boolean {
  const at = steps.map((step) => step.toLowerCase()).lastIndexOf("providers", index);
  if (at < 0) return index > 0 && index % 2 === 0;
  return index > at + 1 && (index - at) % 2 === 1;
}
