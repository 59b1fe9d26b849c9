import { pathText } from "../../evaluation/index";
import { listed } from "../../wording/index";
import type { PropertyChange } from "../resources/apiVersionChange";

/** How many properties are named of each kind of change. */
const most = 4;

/** What an API version does to a block, as what follows its name in a sentence: "removes properties.x and requires properties.y". */
export function apiVersionWords(properties: readonly PropertyChange[]): string {
  const phraseOf = (
    kind: PropertyChange["kind"],
    verb: string,
    word = ({ path }: PropertyChange) => pathText(path),
  ) => {
    const own = properties.filter((one) => one.kind === kind).map(word);
    return own.length === 0 ? [] : [`${verb} ${listed(own, "and", most)}`];
  };
  const parts = [
    ...phraseOf("renamed", "renames", ({ path, to }) => `${pathText(path)} to ${to}`),
    ...phraseOf("added", "requires"),
    ...phraseOf("removed", "no longer has"),
    ...phraseOf("value", "takes another value for"),
    ...phraseOf("action", "has no action"),
  ];
  return parts.length === 0 ? "changes nothing here" : parts.join("; ");
}
