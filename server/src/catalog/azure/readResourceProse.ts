/** Sentences about properties, out of the text of `azureProse.jsonl`: a header, then one resource type a line. */
import { ownProperty } from "../../text/index";

/**
 * @returns a function that gives the sentence for a property of a resource type, by its path from the top of a body;
 *   undefined if there is no sentence. A step that is a key of a map may be any word.
 */
export function readResourceProse(text: string): (type: string, path: readonly string[]) => string | undefined {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const type = /^\{"type":"([\w./]+)"/.exec(line)?.[1];
    if (type) lines.set(type.toLowerCase(), line);
  }
  const proseByType = new Map<string, Readonly<Record<string, string>>>();
  return (type, path) => {
    const key = type.toLowerCase();
    const line = lines.get(key);
    if (line === undefined || path.length === 0) return undefined;
    const sentences =
      proseByType.get(key) ?? (JSON.parse(line) as { properties: Readonly<Record<string, string>> }).properties;
    proseByType.set(key, sentences);
    return sentenceAt(path, 0, "", sentences);
  };
}

/** Of each step first the name itself, then what means any name. */
function sentenceAt(
  path: readonly string[],
  at: number,
  before: string,
  sentences: Readonly<Record<string, string>>,
): string | undefined {
  const name = path[at];
  if (name === undefined) return ownProperty(sentences, before);
  const joined = (step: string) => (before === "" ? step : `${before}.${step}`);
  const own = sentenceAt(path, at + 1, joined(name), sentences);
  // A map in a map in a map is as deep as it gets.
  return own ?? (at > 0 && at < 8 ? sentenceAt(path, at + 1, joined("*"), sentences) : undefined);
}
