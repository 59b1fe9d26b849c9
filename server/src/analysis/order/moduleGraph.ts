/**
 * All that Terraform makes for a module and for those that it calls, and what of it has to be there first: what a block refers to in any
 * of its arguments, directly or through locals, variables, outputs and the configuration of its provider; and for all in a called module
 * what its call says in `count`, `for_each` and `depends_on`. Source: https://developer.hashicorp.com/terraform/internals/graph.
 */
import {
  addressIn,
  type Block,
  type BodyItem,
  bodyItemOf,
  configurationIn,
  isConfiguration,
  type PassedProvider,
  passedProviders,
  typeOf,
} from "../../model/index";
import { declaredIn } from "../declared";
import { allBehind } from "../dependencies/dependencies";
import { hasAssumedInstances } from "../evaluated/hasInstances";
import { calledModule, outputStep } from "../moduleSchema";
import { type Scope, scopeOfCall } from "../scope";

/** Something that is made, or read. */
export interface Vertex {
  /** With the calls that lead to it: `module.network.azurerm_subnet.main`. */
  readonly address: string;
  /** A `module` is a call whose module is not known. */
  readonly kind: "resource" | "data" | "module";
  readonly block: Block;
  readonly uri: string;
  readonly scope: Scope;
  /** The calls that lead to it, the outermost first. */
  readonly calls: readonly Block[];
}

/** What is made, and everything that lies between. */
interface ModuleGraph {
  readonly vertices: ReadonlyMap<string, Vertex>;
  /** What each of them, and each of what lies between, waits for. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  /** Outputs of modules that are not known, each taken to wait for all that its call is given: not all of them do. */
  readonly guessed: ReadonlySet<string>;
  /** Whether it was too large, so that some of it lacks. */
  readonly isCut: boolean;
  /** Addresses of which `count` or `for_each` surely makes none. */
  readonly unmade: readonly string[];
}

const most = 50_000;
const deepest = 20;

/** A module where it is looked at: its prefix in addresses, the calls that lead there, and which configurations of providers it has. */
interface Place {
  readonly scope: Scope;
  readonly prefix: string;
  readonly calls: readonly Block[];
  readonly parent?: Place;
  readonly passed?: readonly PassedProvider[];
}

/** The graph of everything that a module makes or reads. */
export function moduleGraph(scope: Scope): ModuleGraph {
  const vertices = new Map<string, Vertex>();
  const uses = new Map<string, readonly string[]>();
  const guessed = new Set<string>();
  const unmade: string[] = [];
  let isCut = false;
  const places: Place[] = [{ scope, prefix: "", calls: [] }];
  for (const place of places) add(place);
  return { vertices, uses, guessed, isCut, unmade };

  function add(place: Place): void {
    const { scope: own, prefix } = place;
    const all: string[] = [];
    for (const address of own.module.declarations.keys()) {
      const [declaration] = declaredIn(own.module, address);
      if (!declaration || !isConfiguration(declaration.uri)) continue;
      if (uses.size >= most) {
        isCut = true;
        break;
      }
      const { block, item, uri } = declaration;
      const name = prefix + address;
      if (block.kind === "module") addCall(place, name, block, uri, all);
      else if (block.kind === "variable") addVariable(place, name, address.slice("var.".length));
      else if (item || !(block.kind === "resource" || block.kind === "data"))
        uses.set(name, usesOf(item ?? block, place));
      else if (hasAssumedInstances(block, own)) {
        vertices.set(name, { address: name, kind: block.kind, block, uri, scope: own, calls: place.calls });
        uses.set(name, [...usesOf(block, place), ...providerOf(block, place), headOf(prefix)]);
        all.push(name);
      } else if (block.kind === "resource") unmade.push(name);
    }
    // Who names a call as a whole waits for all that is in it.
    if (prefix !== "") uses.set(prefix.slice(0, -1), all);
  }

  function addCall(place: Place, name: string, block: Block, uri: string, all: string[]): void {
    const called = calledModule(block, place.scope);
    const head = ["count", "for_each", "depends_on"].flatMap((part) => bodyItemOf(block.body, part) ?? []);
    const inner = `${name}.`;
    all.push(name);
    if (!called) {
      vertices.set(name, { address: name, kind: "module", block, uri, scope: place.scope, calls: place.calls });
      uses.set(name, [...usesOf(block, place), headOf(place.prefix)]);
    } else if (place.calls.length >= deepest) isCut = true;
    else if (hasAssumedInstances(block, place.scope)) {
      uses.set(headOf(inner), [...head.flatMap((item) => usesOf(item, place)), headOf(place.prefix)]);
      places.push({
        scope: scopeOfCall(block, called, place.scope),
        prefix: inner,
        calls: [...place.calls, block],
        parent: place,
        passed: passedProviders(block),
      });
    } else unmade.push(name);
  }

  function addVariable({ calls, parent }: Place, name: string, argument: string): void {
    const call = calls.at(-1);
    const given = call && bodyItemOf(call.body, argument);
    uses.set(name, given && parent ? usesOf(given, parent) : []);
  }

  /** What a block or an argument refers to, as the graph names it. */
  function usesOf(declared: Block | BodyItem, { scope: own, prefix }: Place): readonly string[] {
    const found = new Set<string>();
    for (const { address, reference } of allBehind(declared)) {
      const [call] = address.startsWith("module.") ? declaredIn(own.module, address) : [];
      const output = call && outputStep(addressIn(reference)?.rest ?? [], call.block.body)?.name;
      const part = prefix + (output === undefined ? address : `${address}.output.${output}`);
      found.add(part);
      if (!call || output === undefined || calledModule(call.block, own) !== undefined) continue;
      guessed.add(part);
      uses.set(part, [prefix + address]);
    }
    return [...found];
  }
}

/** What all in a module waits for. */
function headOf(prefix: string): string {
  return `${prefix}<`;
}

/** The configuration of its provider, which may wait for something itself. */
function providerOf(block: Block, place: Place): readonly string[] {
  const type = typeOf(block) ?? "";
  const given = bodyItemOf(block.body, "provider");
  const named = given ? configurationIn(given.value)?.name : type.slice(0, Math.max(type.indexOf("_"), 0)) || type;
  let name = named;
  let at = place;
  while (name !== undefined && at.parent) {
    const wanted: string = name;
    const isPassed = at.passed && at.passed.length > 0;
    const passed = at.passed?.find(({ taken }) => taken?.name === wanted);
    name = isPassed && passed ? passed.own?.name : wanted;
    // One of its own counts before that of whoever calls.
    if (at.scope.module.declarations.has(`provider.${wanted}`)) return [`${at.prefix}provider.${wanted}`];
    at = at.parent;
  }
  return name === undefined ? [] : [`${at.prefix}provider.${name}`];
}
