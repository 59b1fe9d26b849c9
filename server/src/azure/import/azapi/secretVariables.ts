import type { Scope } from "../../../analysis/index";
import type { ResourceBody } from "../../../catalog/index";
import { type Commented, type NewBlock, type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import { resourceNameOf } from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import type { JsonObject } from "../../json";
import { onOneLine } from "../../onOneLine";
import type { AzureResource } from "../../responses";
import { variableBlock } from "../generate/newBlocks";
import { keptBack, withAbsentSecrets } from "./absentSecrets";
import { secretTexts } from "./secretTexts";
import { takesSensitiveBody, withSensitiveBody } from "./sensitiveBody";
import { withoutNoise } from "./withoutNoise";

/** What of a resource's block its secrets change. */
interface WithoutSecrets {
  /** The variables that it takes them from. */
  readonly variables: readonly NewBlock[];
  readonly items: readonly NewBodyItem[];
  /** The arguments that Terraform is not to compare. */
  readonly ignored: readonly string[];
  readonly comments: readonly string[];
}

/** The secrets of one resource, and the variables that replace them in its block. */
export class SecretVariables {
  /** What Azure answers, with texts in the places of secrets that it does not. */
  readonly json: JsonObject;
  private readonly absent: ReturnType<typeof withAbsentSecrets>;
  /** The name of each secret, by its text. */
  private readonly secrets: ReadonlyMap<string, string>;
  private readonly inBody = new Map<string, NewBlock>();
  /** No state and no plan has what is ephemeral, which tags cannot take. */
  private readonly inTags = new Map<string, NewBlock>();

  constructor(
    private readonly resource: AzureResource,
    private readonly body: ResourceBody,
    private readonly newName: () => string,
  ) {
    const answered = withoutNoise(resource.json);
    this.absent = withAbsentSecrets(answered, body.type);
    this.json = this.absent.json;
    this.secrets = new Map([
      ...secretTexts(answered),
      ...[...this.absent.texts].map(([value, { name }]) => [value, name] as const),
    ]);
  }

  /** The variable for a text of the body; undefined where that is no secret. */
  bodyVariable(value: string): (NewValue & Commented) | undefined {
    return this.variableFor(value, this.inBody);
  }

  /** The same for a text among the tags. */
  tagVariable(value: string): (NewValue & Commented) | undefined {
    return this.variableFor(value, this.inTags);
  }

  /** To be asked once the block is written. Secrets of the body go into an argument of their own where the azapi in force has one. */
  takeOutOf(block: NewBlock, scope: Scope): WithoutSecrets {
    const apart =
      this.inBody.size > 0 && takesSensitiveBody(scope) ? withSensitiveBody(block.items, this.absent.paths) : undefined;
    // What Azure answers is in the body that azapi's import keeps, and what it does not is not.
    const isAnswered = [...this.inBody.keys()].some((text) => !this.absent.texts.has(text));
    const inputs = [...this.inBody].map(([text, one]) => {
      if (apart) return askedFor(one);
      return this.absent.texts.has(text) ? { ...one, comments: [toSet] } : one;
    });
    const withheld = keptBack(this.json, this.body.type);
    return {
      variables: [...this.inTags.values(), ...inputs],
      items: apart ?? block.items,
      ignored: [
        ...(this.inTags.size > 0 ? ["tags"] : []),
        ...(this.inBody.size > 0 && (isAnswered || !apart) ? ["body"] : []),
        ...(apart ? ["sensitive_body"] : []),
      ],
      comments: withheld.length > 0 ? [toSetHere(withheld)] : [],
    };
  }

  private variableFor(value: string, among: Map<string, NewBlock>): (NewValue & Commented) | undefined {
    const secret = this.secrets.get(value);
    if (secret === undefined) return undefined;
    const there = among.get(value);
    const name = there?.labels[0] ?? this.newName();
    if (!there) {
      const absent = this.absent.texts.get(value);
      const what = `the secret ${onOneLine(secret)}`.trim();
      const made = variableBlock(name, resourceNameOf(this.resource.id), { what, isAnswered: !absent });
      among.set(value, absent?.type === "map(string)" ? asMap(made) : made);
    }
    return { kind: "reference", path: ["var", name] };
  }
}

const toSet =
  "Azure never returns a secret: set this one before you change anything of the resource, since azapi sends it then.";

function toSetHere(names: readonly string[]): string {
  return `Azure does not answer ${names.join(", ")}: set that here, in sensitive_body, before you change anything else of it.`;
}

/** The same for texts under names that people have chosen. */
function asMap(variable: NewBlock): NewBlock {
  const values: Readonly<Record<string, NewValue>> = {
    type: { kind: "expression", source: "map(string)" },
    default: { kind: "map", items: [] },
  };
  return {
    ...variable,
    items: variable.items.map((item) => ({ ...item, value: ownProperty(values, item.name) ?? item.value })),
  };
}

/**
 * In no state and no plan, and without a default: azapi sends all of a resource, secrets too, whenever anything of it changes, for `ignore_changes` counts
 * for plans alone. A text that is none would replace the secret in Azure.
 */
function askedFor(variable: NewBlock): NewBlock {
  const items = variable.items.filter(({ name }) => name !== "default");
  return {
    ...variable,
    comments: [
      "azapi sends this secret whenever anything of the resource changes, so it has no default: Terraform asks for it.",
    ],
    items: [...items, newArgument("ephemeral", { kind: "bool", bool: true })],
  };
}
