/** The source that is built in: the files of server/data (in the package: dist/data). */

import { ownProperty } from "../../text/index";
import type { ResourceTypes } from "../azure/bodyType";
import { readResourceTypes } from "../azure/readResourceTypes";
import { withResourceBodies } from "../azure/resourceBodies";
import { readRoles } from "../azure/roles";
import type { SchemaKind } from "../schema";
import type { Documentation, ProviderFacts, Source, Usage } from "../source";
import { readBindings } from "./bindings";
import { readFunctions, readSnippets } from "./language";
import { readNotes } from "./notes";
import { type DataText, readProviderFile } from "./providerFile";

const providerNames = ["azurerm", "azuread", "azapi"];

/**
 * `load` gives the text of a file by its path in there, or undefined where there is none. It is called once for each file, when
 * that is first needed. A provider whose file is missing or broken is not known. `open` gives a provider's file, of which few
 * lines are needed.
 */
export function builtIn(
  load: (file: string) => string | undefined,
  open: (file: string) => DataText | undefined = load,
): Source {
  const documentation = documentationIn(load);
  const bindings = readBindings(load);
  let resourceTypes: ResourceTypes | undefined;
  const resourceTypesOnce = () => {
    resourceTypes ??= readResourceTypes(load("azureTypes.txt") ?? "", () => load("azureProse.jsonl"));
    return resourceTypes;
  };
  const factsByName = new Map<string, ProviderFacts | undefined>();

  function provider(name: string): ProviderFacts | undefined {
    if (!factsByName.has(name)) {
      const facts = readProviderFile(open(`${name}.jsonl`) ?? "");
      const completed = name === "azapi" ? withResourceBodies(resourceTypesOnce) : undefined;
      factsByName.set(name, facts && { ...facts, documentation, bindings, ...(completed && { completed }) });
    }
    return factsByName.get(name);
  }

  return {
    id: "built in",
    providers: new Map(providerNames.map((name) => [name, () => provider(name)])),
    functions: () => readFunctions(load("functions.jsonl") ?? "", load("functionHelp.jsonl") ?? ""),
    snippets: () => readSnippets(load("snippets.json") ?? ""),
    resourceTypes: resourceTypesOnce,
    roles: () => readRoles(load("roles.jsonl") ?? ""),
    usage: () => readUsage(load("usage.json") ?? ""),
  };
}

function documentationIn(load: (file: string) => string | undefined): Documentation {
  const { summary, common, notes, successors } = readNotes(load);
  const prose = readProse(load);
  return {
    sentence: (kind, type, path) => summary(kind, type, path) ?? prose(kind, type, path) ?? common(path),
    notes,
    successors,
  };
}

/** What a usage.json says, which scripts/usage.mjs writes; nothing where the text is no such file. */
function readUsage(text: string): Usage | undefined {
  try {
    const { resource = [], data = [], order = {} }: Written = JSON.parse(text);
    return { resource, data, order: new Map(Object.entries(order)) };
  } catch {
    return undefined;
  }
}

type Written = Partial<Omit<Usage, "order">> & { readonly order?: Readonly<Record<string, readonly string[]>> };

interface Line {
  readonly summary?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** Answers with a sentence about a type (empty path) or an argument, Markdown. */
function readProse(
  load: (file: string) => string | undefined,
): (kind: SchemaKind, type: string, path: readonly string[]) => string | undefined {
  let text = "";
  let starts: ReadonlyMap<string, number> | undefined;
  const lines = new Map<string, Line>();

  function line(key: string): Line {
    if (!starts) {
      text = load("prose.jsonl") ?? "";
      const heads = text.matchAll(/(?<=^|\n)\{"kind":"(\w+)","name":"(\w+)",/g);
      starts = new Map(Array.from(heads, ({ 1: kind, 2: type, index }) => [`${kind} ${type}`, index]));
    }
    const start = starts.get(key);
    if (start === undefined) return {};
    const end = text.indexOf("\n", start);
    return JSON.parse(text.slice(start, end < 0 ? undefined : end));
  }

  return (kind, type, path) => {
    const key = `${kind} ${type}`;
    let found = lines.get(key);
    if (!found) {
      found = line(key);
      lines.set(key, found);
    }
    return path.length === 0 ? found.summary : ownProperty(found.args, path.join("."));
  };
}
