import { ownProperty } from "../../text/index";
import type { AzurePlace } from "../source";
import { linesByName } from "./linesByName";

interface Header {
  readonly release?: string;
}

interface Line {
  readonly azure: string;
  /** By the path of the argument: the property, or more of it. */
  readonly args: Readonly<
    Record<string, string | { readonly at: string; readonly of?: string; readonly as?: AzurePlace["as"] }>
  >;
}

/** Answers from azureMapping.jsonl, which scripts/facts.mjs writes. */
export function azurePlaces(
  load: (file: string) => string | undefined,
): (type: string, path: readonly string[]) => AzurePlace | undefined {
  let release = "";
  const text = () => {
    const found = load("azureMapping.jsonl") ?? "";
    const header: Header = found ? JSON.parse(found.slice(0, found.indexOf("\n"))) : {};
    release = header.release ?? "";
    return found;
  };
  const line = linesByName<Line>(text, /(?<=^|\n)\{"type":"(\w+)",/g);
  return (type, path) => {
    const { azure = "", args } = line(type) ?? {};
    const found = path.length === 0 && azure ? "" : args && ownProperty(args, path.join("."));
    if (found === undefined) return undefined;
    if (typeof found === "string") return { release, azureType: azure, path: found };
    const { at, of = azure, as } = found;
    return { release, azureType: of, path: at, ...(as !== undefined && { as }) };
  };
}
