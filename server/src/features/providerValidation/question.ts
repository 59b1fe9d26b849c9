import {
  assumingEnvironment,
  environmentOf,
  evaluatedBlock,
  hasInstances,
  type Scope,
  scopeFrom,
  type WantedProvider,
  wantedProvider,
} from "../../analysis/index";
import type { Result } from "../../evaluation/index";
import { addressOf, type Block, type BodyItem, typeOf } from "../../model/index";

/** What a provider is asked about a block. */
export interface Question {
  /** The document in which the block is declared. */
  readonly uri: string;
  /** With what override files set in it. */
  readonly block: Block;
  readonly kind: "resource" | "data" | "ephemeral";
  readonly type: string;
  readonly provider: WantedProvider;
  /** What the block comes to, with variables at the one value that they are known to have. */
  readonly config: Result;
  /** The same with all variables unknown, where that is something else. */
  readonly certain?: Result;
  /** How many blocks each `dynamic` block in it means. */
  readonly expanded: ReadonlyMap<BodyItem, number>;
}

const kinds: ReadonlySet<string> = new Set<Question["kind"]>(["resource", "data", "ephemeral"]);

/** The question to its provider about a block. Undefined for a block without a provider to ask. */
export function questionAbout(block: Block, uri: string, scope: Scope): Question | undefined {
  const type = typeOf(block);
  const provider = wantedProvider(block, scope);
  if (!kinds.has(block.kind) || !type || !provider || !addressOf(block)) return undefined;
  let isAssumed = false;
  const assuming = scopeFrom(scope, uri, () => {
    isAssumed = true;
  });
  const environment = assumingEnvironment(assuming, block);
  const about = { uri, block, kind: block.kind as Question["kind"], type, provider };
  const surely = () => evaluatedBlock(block, environmentOf(scope, block));
  // What nothing is made of with these values is written for others.
  if (!hasInstances(block, environment)) {
    const { result, expanded } = surely();
    return { ...about, config: result, expanded };
  }
  const { result, expanded } = evaluatedBlock(block, environment);
  return { ...about, config: result, ...(isAssumed ? { certain: surely().result } : {}), expanded };
}

/** A question that a provider has answered. */
export interface Answered {
  readonly question: Question;
  /** Who answers: `azurerm 5.2.0`. */
  readonly release: string;
  /** The document that was asked about. */
  readonly text: string;
}

/** A block's type as references name it: `azurerm_subnet`, `data.azurerm_subnet`. */
export function typeName({ kind, type }: Question): string {
  return kind === "resource" ? type : `${kind}.${type}`;
}
