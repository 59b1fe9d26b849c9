/** Drafts configurations of a provider's types that it applies, to learn what it sends for them. */
import type { CtyValue } from "./cty";
import { drafted } from "./drafts";
import { learnGroups } from "./groups";
import { idShapes } from "./introspectIds";
import { learnImport } from "./learnImport";
import { learnValues } from "./learnValues";
import { learnOwnValues, ownValue } from "./ownValues";
import type { BlockSchema, Plan } from "./provider";
import type { ProviderCall } from "./providerClient";
import { ancestry, isConfigurable, nodeNamed, nodesBelow, type SchemaNode, schemaTree } from "./schemaNode";
import { variations, withValue } from "./variations";
import { furtherDrafts, wholeDrafts } from "./wholeDrafts";

/** A configuration that was tried, and by which name: `2#` for the third draft, `2#-a` for what is varied from it. */
interface TriedConfig {
  readonly variant: string;
  readonly config: CtyValue;
  readonly isVaried: boolean;
}

/** What is asked of whoever applies: nothing where it was applied, else what is said against it. */
type ApplyConfig = (config: CtyValue) => Promise<string | undefined>;

/** Drafts of all types of one provider. */
export interface Drafting {
  /** What was last said against a configuration before it was applied. */
  readonly lastRefusal: string | undefined;
  /**
   * Tries configurations of a type, those that are given or else drafts; these are yielded first, then what is varied from them, whether it was applied or
   * not, and last what goes beside those that are given, and is in none of them. Where `isMeant` is there, only arguments at these paths are looked for
   * and varied.
   */
  draft(
    type: string,
    block: BlockSchema,
    apply: ApplyConfig,
    given?: readonly CtyValue[],
    isMeant?: (path: string) => boolean,
  ): AsyncGenerator<TriedConfig>;
}

/** So many configurations may be tried to find drafts of a type, and so many drafts count. */
const [mostTries, mostDrafts] = [160, 6];

/** So often what is refused of a given configuration is put right. */
const mostRepairs = 3;

/** Knows the ids of all types first. `namedFor` has texts that something names for an argument of a type, such as its documentation. */
export async function createDrafting(
  call: ProviderCall,
  types: readonly string[],
  namedFor: (type: string, path: string) => readonly string[] = () => [],
): Promise<Drafting> {
  const shapes: string[] = [];
  for (const type of types) shapes.push(...((await learnImport(call, type)).importId ?? []));
  const known = idShapes(shapes);
  let lastRefusal: string | undefined;
  return {
    get lastRefusal() {
      return lastRefusal;
    },
    async *draft(type, block, apply, given = [], isMeant = undefined) {
      lastRefusal = undefined;
      const root = schemaTree(block);
      const isWanted = (node: SchemaNode) => !node.children && isConfigurable(node) && isMeant!(pathOf(node));
      if (isMeant && !nodesBelow(root).some(isWanted)) return;
      const subject = await learnGroups(call, "resource", type, root);
      await learnValues(call, subject, known);
      for (const node of nodesBelow(root)) if (node.type === "string") node.named = namedFor(type, pathOf(node));
      await learnOwnValues(call, subject);
      const planOf = async (_prior: CtyValue, config: CtyValue) => {
        const invalid = (await call((provider) => provider.validate("resource", type, config))) ?? [];
        const errors = invalid.filter(({ severity }) => severity === "error");
        if (errors.length > 0) {
          const refusals = errors.map(({ path, summary, detail }) => [path.join("."), summary, detail].join("\n"));
          lastRefusal = refusals.join("\n");
          return { refusals };
        }
        const because = await apply(config);
        return because === undefined ? { plan: applied, refusals: [] } : { refusals: [because] };
      };
      // What somebody has made up for a text may be none that the provider takes.
      const repaired = async (config: CtyValue, rounds: number): Promise<CtyValue> => {
        const invalid = (await call((provider) => provider.validate("resource", type, config))) ?? [];
        const wrong = invalid.flatMap(({ severity, path, summary }) => {
          const named = path.length > 0 ? path.join(".") : (/"([\w.]+)"/.exec(summary)?.[1] ?? "");
          const node = severity === "error" && named !== "" ? nodeNamed(root, named) : undefined;
          return node && !node.children ? [node] : [];
        });
        if (wrong.length === 0 || rounds === 0) return config;
        const other = wrong.reduce((one, node) => withValue(one, node, ownValue(node, 0)), config);
        return repaired(other, rounds - 1);
      };
      const accepted: CtyValue[] = [];
      for (const one of given) {
        const config = await repaired(one, mostRepairs);
        if ((await planOf(null, config)).plan) accepted.push(config);
      }
      const limits = { tries: { left: mostTries }, most: mostDrafts, isMeant: isMeant && isWanted };
      const found = accepted.length > 0 ? [] : await wholeDrafts(root, planOf, limits);
      const bases = [...accepted, ...found.map((draft) => drafted(root, draft))];
      let varied: ReadonlySet<string> = new Set();
      function* tried(configs: readonly CtyValue[], first: number): Generator<TriedConfig> {
        const drafts = configs.map(
          (config, index) => [first + index === 0 ? "" : `${first + index}#`, config] as const,
        );
        for (const [variant, config] of drafts) yield { variant, config, isVaried: false };
        for (const [from, config] of drafts) {
          const all = [...variations(root, config)].filter(([how]) => !isMeant || isMeant(how.slice(1)));
          // What was varied in a smaller configuration is only left out again.
          for (const [how, other] of all)
            if (!varied.has(how) || how.startsWith("-")) yield { variant: from + how, config: other, isVaried: true };
          varied = new Set([...varied, ...all.map(([how]) => how)]);
        }
      }
      yield* tried(bases, 0);
      const further = await furtherDrafts(root, planOf, accepted, limits);
      yield* tried(
        further.map((draft) => drafted(root, draft)),
        bases.length,
      );
    },
  };
}

/** Its name behind those of the blocks that it is in. */
function pathOf(node: SchemaNode): string {
  return ancestry(node)
    .toReversed()
    .flatMap(({ name }) => name || [])
    .join(".");
}

/** Nobody asks what is planned. */
const applied: Plan = { planned: null, requiresReplace: [], kept: new Uint8Array(), diagnostics: [] };
