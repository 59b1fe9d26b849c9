/**
 * The types of the provider that is a part of Terraform itself. Source: developer.hashicorp.com/terraform/language/resources/terraform-data and
 * /state/remote-state-data, and for the releases that have an argument internal/builtin/providers/terraform.
 */
import { type Attribute, type BodySchema, dependentBody, isRequired, type SchemaKind, type Since } from "../schema";
import { wholeBackend } from "./backends";
import { anyArgument, argumentSchema, block, schema } from "./schemaBuilders";
import { firstOpenTofu } from "./since";

/** What is known of such a type. */
export interface OwnType {
  /** Its arguments and attributes. */
  readonly attributes: BodySchema;
  readonly summary: string;
  /** The page below developer.hashicorp.com/terraform/language/. */
  readonly page: string;
  /** The first releases that have it, where not all do. */
  readonly releases?: Since;
}

const computed = { optional: false, computed: true };

/** A block that is there once, and read as an object. */
const single = (...facts: Parameters<typeof block>): Attribute => ({ ...block(...facts), type: "object" });

const terraformData: OwnType = {
  summary: "A value that is kept in the state, and whose change can replace other resources.",
  page: "resources/terraform-data",
  releases: { terraform: "1.4", openTofu: firstOpenTofu },
  attributes: schema({
    input: argumentSchema("dynamic", "A value that is kept, and read as `output`."),
    triggers_replace: argumentSchema("dynamic", "A value whose change replaces this resource."),
    store: single(
      "A value that is kept without being shown in a plan.",
      {
        input: argumentSchema("dynamic", "The value that is kept; no plan or state shows it.", { writeOnly: true }),
        version: argumentSchema("dynamic", "A value whose change makes `input` count again."),
        replace: argumentSchema("bool", "Whether another `version` replaces this resource."),
        sensitive: argumentSchema("bool", "Whether the value is read as `sensitive_output`, rather than as `output`."),
        output: argumentSchema("dynamic", "The value.", computed),
        sensitive_output: argumentSchema("dynamic", "The value, where it is sensitive.", {
          ...computed,
          sensitive: true,
        }),
      },
      { maxItems: 1, releases: { terraform: "1.16" } },
    ),
    output: argumentSchema("dynamic", "The value of `input`.", computed),
    id: argumentSchema("string", "An id that Terraform makes up.", computed),
  }),
};

/** What is set to an object whose names are these. */
const object = (summary: string, names: BodySchema): Attribute => ({
  type: "object",
  optional: true,
  summary,
  configMode: "object",
  block: names,
});

const summaryOfConfig = "What the backend is given, as in a `backend` block.";

const remoteState: OwnType = {
  summary: "The outputs of another configuration, read from its state.",
  page: "state/remote-state-data",
  attributes: schema({
    backend: argumentSchema("string", "The backend that has the state, such as `azurerm`.", { required: true }),
    config: {
      ...argumentSchema("dynamic", summaryOfConfig),
      dependentBody: dependentBody({ argument: "backend" }, (kind) => {
        const known = wholeBackend(kind);
        if (!known) return undefined;
        // Without it none of that is set.
        const required = [...known.values()].some(isRequired);
        return { ...object(summaryOfConfig, known), optional: !required, ...(required && { required }) };
      }),
    },
    defaults: object("Values of outputs that the state does not have.", schema({ "*": anyArgument })),
    workspace: argumentSchema("string", "The workspace whose state it is.", { default: "default" }),
    // What is set for it, Terraform drops without a word.
    outputs: { ...anyArgument, ...computed, unsure: true, summary: "The outputs, by name." },
  }),
};

/** The provider itself: there is nothing to set. */
const provider: OwnType = {
  summary: "What is a part of Terraform: `terraform_data` and `terraform_remote_state`.",
  page: "resources/terraform-data",
  attributes: schema({}),
};

const ownTypes: ReadonlyMap<string, OwnType> = new Map([
  ["provider terraform", provider],
  ["resource terraform_data", terraformData],
  ["data terraform_remote_state", remoteState],
]);

/** A type of Terraform itself, such as the data source `terraform_remote_state`. */
export function ownType(kind: SchemaKind, type: string): OwnType | undefined {
  return ownTypes.get(`${kind} ${type}`);
}

/** The names of Terraform's own types of a kind. */
export function ownTypeNames(kind: SchemaKind): readonly string[] {
  return [...ownTypes.keys()].flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
}
