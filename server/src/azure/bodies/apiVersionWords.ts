import { pathText } from "../../evaluation/index";
import { listed } from "../../wording/index";
import type { PropertyChange } from "../resources/apiVersionChange";

/** How many properties are named of each kind of change. */
const most = 4;

/** What an API version does to a block, as what follows its name in a sentence: "removes properties.x and requires properties.y". */
export function apiVersionWords(properties: readonly PropertyChange[]): string {
  const sentenceOf = (
    kind: PropertyChange["kind"],
    verb: string,
    word = ({ path }: PropertyChange) => pathText(path),
  ) => {
    const own = properties.filter((one) => one.kind === kind).map(word);
    return own.length === 0 ? [] : [`${verb} ${listed(own, "and", most)}`];
  };
  const parts = [
    ...sentenceOf("renamed", "renames", ({ path, to }) => `${pathText(path)} to ${to}`),
    ...sentenceOf("added", "requires"),
    ...sentenceOf("removed", "no longer has"),
    ...sentenceOf("value", "takes another value for"),
    ...sentenceOf("action", "has no action"),
  ];
  return parts.length === 0 ? "changes nothing here" : parts.join("; ");
}
