/** The source that is built in: the files of server/data (in the package: dist/data). */

import { ownProperty } from "../../text/index";
import { readArgumentReferences } from "../azure/argumentReferences";
import type { ResourceTypes } from "../azure/bodyType";
import { readDataPlaneTypes } from "../azure/dataPlaneTypes";
import { readLogCategories } from "../azure/logCategories";
import { readMadeByAzure } from "../azure/madeByAzure";
import { readNameForms } from "../azure/nameForms";
import { readOrderFacts } from "../azure/orderFacts";
import { readPlanRefusals } from "../azure/planRefusals";
import { readPrivateLinks } from "../azure/privateLink";
import { readResourceTypes } from "../azure/readResourceTypes";
import { withResourceBodies } from "../azure/resourceBodies";
import { readRoles } from "../azure/roles";
import type { SchemaKind } from "../schema";
import type { Documentation, ProviderFacts, Source } from "../source";
import { readUsage, readUsedArguments } from "../usage";
import { azurePlaces } from "./azurePlaces";
import { readBindings } from "./bindings";
import { readFunctions, readSnippets } from "./language";
import { linesByName } from "./linesByName";
import { readNotes } from "./notes";
import { readOtherTypes } from "./otherTypes";
import { type DataText, readProviderFile } from "./providerFile";
import { sentBodies } from "./sentBodies";

const providerNames = ["azurerm", "azuread", "azapi"];

/**
 * `load` gives the text of a file by its path, or undefined if there is no file. It is called once for each file, when
 * the file is first needed. A provider whose file is missing or broken is not known. `open` gives a provider's file if
 * only a few lines are needed.
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
    operations: () => load("operations.txt"),
    order: () => readOrderFacts(load("order.jsonl") ?? ""),
    argumentReferences: () => readArgumentReferences(load("argumentReferences.jsonl") ?? ""),
    planRefusals: () => readPlanRefusals(load("planRefusals.jsonl") ?? ""),
    roles: () => readRoles(load("roles.jsonl") ?? ""),
    logCategories: () => readLogCategories(load("logCategories.jsonl") ?? ""),
    dataPlaneTypes: () => readDataPlaneTypes(load("dataPlaneTypes.jsonl") ?? ""),
    madeByAzure: () => readMadeByAzure(load("madeByAzure.jsonl") ?? ""),
    nameForms: () => readNameForms(load("nameForms.jsonl") ?? ""),
    privateLinks: () => readPrivateLinks(load("privateLinks.jsonl") ?? ""),
    otherTypes: () => readOtherTypes(load("otherTypes.json") ?? ""),
    usage: () => readUsage(load("usage.json") ?? ""),
    usedArguments: () => readUsedArguments(load("usedArguments.json") ?? ""),
  };
}

function documentationIn(load: (file: string) => string | undefined): Documentation {
  const { summary, common, notes, successors } = readNotes(load);
  const prose = readProse(load);
  return {
    sentence: (kind, type, path) => summary(kind, type, path) ?? prose(kind, type, path) ?? common(path),
    notes,
    successors,
    ...azurePlaces(load),
    ...sentBodies(load),
    readFrom: linesByName(() => load("azureReads.jsonl") ?? "", /(?<=^|\n)\{"type":"(\w+)",/g),
    keyReads: linesByName(() => load("keyReads.jsonl") ?? "", /(?<=^|\n)\{"type":"(\w+)",/g),
  };
}

interface Line {
  readonly summary?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** Answers with a sentence about a type (empty path) or an argument, Markdown. */
function readProse(
  load: (file: string) => string | undefined,
): (kind: SchemaKind, type: string, path: readonly string[]) => string | undefined {
  const line = linesByName<Line>(() => load("prose.jsonl") ?? "", /(?<=^|\n)\{"kind":"(\w+)","name":"(\w+)",/g);
  return (kind, type, path) => {
    const { summary, args } = line(`${kind} ${type}`) ?? {};
    return path.length === 0 ? summary : ownProperty(args, path.join("."));
  };
}
