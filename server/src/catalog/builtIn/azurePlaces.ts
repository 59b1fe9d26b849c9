import { appendTo, ownProperty } from "../../text/index";
import type { AzurePlace, TypeForAzure } from "../source";
import { linesByName } from "./linesByName";

interface Header {
  readonly release?: string;
}

interface Line {
  readonly azure: string;
  readonly kinds?: readonly { readonly at: string; readonly words: readonly string[] }[];
  /** Paths of arguments that are part of the id. */
  readonly inId?: readonly string[];
  /** Paths of arguments that are not read. */
  readonly unread?: readonly string[];
  /** Paths of arguments that are not sent. */
  readonly unsent?: readonly string[];
  /** By the path of the argument: the property, or more of it. */
  readonly args: Readonly<
    Record<string, string | { readonly at: string; readonly of?: string; readonly as?: AzurePlace["as"] }>
  >;
}

/** Where arguments are sent, from azureMapping.jsonl, which scripts/facts.mjs writes. */
export function azurePlaces(load: (file: string) => string | undefined): {
  readonly sentTo: (type: string, path: readonly string[]) => AzurePlace | undefined;
  readonly isInId: (type: string, path: readonly string[]) => boolean;
  readonly isUnread: (type: string, path: readonly string[]) => boolean;
  readonly isUnsent: (type: string, path: readonly string[]) => boolean;
  readonly typesFor: (azureType: string) => readonly TypeForAzure[];
  readonly typesBelow: (azureType: string) => readonly string[];
} {
  let release = "";
  const text = () => {
    const found = load("azureMapping.jsonl") ?? "";
    const header: Header = found ? JSON.parse(found.slice(0, found.indexOf("\n"))) : {};
    release = header.release ?? "";
    return found;
  };
  const line = linesByName<Line>(text, /(?<=^|\n)\{"type":"(\w+)",/g);
  let typesByAzure: ReadonlyMap<string, readonly string[]> | undefined;
  const spelled = new Map<string, string>();
  const byAzure = () => {
    if (!typesByAzure) {
      const found = new Map<string, string[]>();
      const heads = text().matchAll(/(?<=^|\n)\{"type":"(\w+)","azure":"([^"@]+)@/g);
      for (const [, type = "", azure = ""] of heads) {
        appendTo(found, azure.toLowerCase(), type);
        spelled.set(azure.toLowerCase(), azure);
      }
      typesByAzure = found;
    }
    return typesByAzure;
  };
  const typesNamed = (azureType: string) => byAzure().get(azureType.toLowerCase()) ?? [];
  const typesBelow = (azureType: string) => {
    const start = `${azureType.toLowerCase()}/`;
    return [...byAzure().keys()].filter((key) => key.startsWith(start)).map((key) => spelled.get(key)!);
  };
  const typesFor = (azureType: string) =>
    typesNamed(azureType)
      .map((type) => ({ type, kinds: kindsOf(line(type)), arguments: Object.keys(line(type)?.args ?? {}).length }))
      .sort((one, other) => other.arguments - one.arguments)
      .map(({ type, kinds }): TypeForAzure => ({ type, ...(kinds && { kinds }) }));
  const sentTo = (type: string, path: readonly string[]): AzurePlace | undefined => {
    const { azure = "", args } = line(type) ?? {};
    const found = path.length === 0 && azure ? "" : args && ownProperty(args, path.join("."));
    if (found === undefined) return undefined;
    if (typeof found === "string") return { release, azureType: azure, path: found };
    const { at, of = azure, as } = found;
    return { release, azureType: of, path: at, ...(as !== undefined && { as }) };
  };
  const isInId = (type: string, path: readonly string[]) => line(type)?.inId?.includes(path.join(".")) ?? false;
  const isUnread = (type: string, path: readonly string[]) => line(type)?.unread?.includes(path.join(".")) ?? false;
  const isUnsent = (type: string, path: readonly string[]) => line(type)?.unsent?.includes(path.join(".")) ?? false;
  return { sentTo, isInId, isUnread, isUnsent, typesFor, typesBelow };
}

function kindsOf(line: Line | undefined): TypeForAzure["kinds"] {
  return line?.kinds?.map((kind) => {
    const [argument] = Object.entries(line.args).find(([, place]) => place === kind.at) ?? [];
    return { ...kind, ...(argument !== undefined && { argument }) };
  });
}
