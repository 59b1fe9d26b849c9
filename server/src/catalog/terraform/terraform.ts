/**
 * The blocks that Terraform itself defines, in the same words as a provider's schema, so that completion, hover and
 * rules treat both alike. Source: the Terraform language documentation (developer.hashicorp.com/terraform/language)
 * and, for arguments that only OpenTofu has, opentofu.org/docs/language.
 */
import type { BodySchema } from "../schema";
import { backend, cloud } from "./backends";
import type { BlockType } from "./blockType";
import { checks, condition, dataLifecycle, enabled, lifecycle, validation } from "./lifecycle";
import { connection, provisioner } from "./provisioners";
import { anyArgument, anyBodyItem, argumentSchema, block, schema } from "./schemaBuilders";

/** The names that experiments of Terraform have had. Source: internal/experiments of its releases. */
const experiments = [
  "config_driven_move",
  "ephemeral_values",
  "module_variable_optional_attrs",
  "preconditions_postconditions",
  "provider_sensitive_attrs",
  "template_string_func",
  "unknown_instances",
  "variable_validation",
  "variable_validation_crossref",
];

const dependsOn = argumentSchema("list", "Blocks that must be applied first though nothing here refers to them.", {
  means: "address",
});
const count = argumentSchema("number", "How many instances to create; `count.index` is the number of each.");
const forEach = argumentSchema(
  "dynamic",
  "A map or set of strings: one instance for each element, `each.key` and `each.value`.",
);
const provider = argumentSchema(
  "dynamic",
  "A provider configuration other than the default, such as `azurerm.other`.",
  {
    means: "provider",
  },
);

/** Arguments that every `resource` takes beside those of its provider. */
export const resourceArguments: BodySchema = schema({
  count,
  for_each: forEach,
  depends_on: dependsOn,
  provider,
  lifecycle,
  connection,
  provisioner,
});

const dataArguments = schema({ count, for_each: forEach, depends_on: dependsOn, provider, lifecycle: dataLifecycle });

/** Every top-level block by its keyword. */
export const blockTypes: ReadonlyMap<string, BlockType> = new Map(
  Object.entries({
    resource: {
      labels: ["type", "name"],
      body: resourceArguments,
      summary: "Something that Terraform creates and manages.",
      page: "block/resource",
    },
    data: {
      labels: ["type", "name"],
      body: dataArguments,
      summary: "Something that exists already, to be read.",
      page: "block/data",
    },
    ephemeral: {
      labels: ["type", "name"],
      body: dataArguments,
      summary: "A value that is fetched for this run only and never stored in state.",
      page: "block/ephemeral",
    },
    action: {
      labels: ["type", "name"],
      body: schema({
        count,
        for_each: forEach,
        provider,
        config: block("The arguments of the action.", { "*": anyBodyItem }, { maxItems: 1 }),
      }),
      summary: "An operation that a resource's lifecycle or a person triggers.",
      page: "block/action",
    },
    list: {
      labels: ["type", "name"],
      body: schema({
        count,
        for_each: forEach,
        provider: { ...provider, optional: false, required: true },
        include_resource: argumentSchema("bool", "Whether to read each result whole."),
        limit: argumentSchema("number", "The most results to return."),
        config: block("The arguments of the search.", { "*": anyBodyItem }, { maxItems: 1 }),
      }),
      summary: "A search for existing resources, in `.tfquery.hcl` files.",
      page: "block/tfquery/list",
      onlyIn: ".tfquery.hcl",
    },
    provider: {
      labels: ["name"],
      body: schema({
        alias: argumentSchema("string", "A second name for a further configuration of the same provider.", {
          literal: true,
        }),
        version: argumentSchema("string", "A version constraint.", {
          literal: true,
          deprecated: true,
          deprecatedMentions: ["required_providers"],
        }),
        for_each: argumentSchema("dynamic", "One configuration for each element."),
      }),
      summary: "How a provider is configured.",
      page: "block/provider",
    },
    variable: {
      labels: ["name"],
      body: schema({
        type: argumentSchema("dynamic", "The type that values must have, such as `string` or `list(string)`.", {
          means: "type",
        }),
        default: argumentSchema("dynamic", "The value where none is given; makes the variable optional.", {
          literal: true,
        }),
        description: argumentSchema("string", "What it is for.", { literal: true }),
        sensitive: argumentSchema("bool", "Keeps the value out of Terraform's output.", { literal: true }),
        nullable: argumentSchema("bool", "Whether null may be given.", { literal: true, default: true }),
        ephemeral: argumentSchema("bool", "Never stored in state or plan.", { literal: true }),
        const: argumentSchema(
          "bool",
          "Known when configuration is loaded, so that `source` and `backend` may use it.",
          { literal: true },
        ),
        deprecated: argumentSchema("string", "A message for those who still set it.", { literal: true }),
        validation,
      }),
      summary: "An input of the module.",
      page: "block/variable",
    },
    output: {
      labels: ["name"],
      body: schema({
        value: argumentSchema("dynamic", "What is returned.", { required: true, takesNull: true }),
        description: argumentSchema("string", "What it is.", { literal: true }),
        type: argumentSchema("dynamic", "The type of the value.", { means: "type" }),
        sensitive: argumentSchema("bool", "Keeps the value out of Terraform's output.", { literal: true }),
        ephemeral: argumentSchema("bool", "Never stored in state or plan.", { literal: true }),
        deprecated: argumentSchema("string", "A message for those who still use it.", { literal: true }),
        depends_on: dependsOn,
        precondition: checks.precondition,
      }),
      summary: "A value that the module returns.",
      page: "block/output",
    },
    locals: {
      labels: [],
      body: schema({ "*": anyArgument }),
      summary: "Names for expressions, used as `local.name`.",
      page: "block/locals",
    },
    module: {
      labels: ["name"],
      body: schema({
        source: argumentSchema("string", "Where the module is: `./folder`, a registry address or a URL.", {
          required: true,
        }),
        version: argumentSchema("string", "A version constraint, for modules of a registry."),
        providers: argumentSchema("dynamic", "Which provider configurations the module uses.", { means: "provider" }),
        count,
        for_each: forEach,
        depends_on: dependsOn,
        ignore_nested_deprecations: argumentSchema(
          "bool",
          "Keeps back warnings about what is deprecated in the module and those that it calls.",
        ),
        lifecycle: block("Whether the module is used at all.", { enabled }, { maxItems: 1 }),
        "*": anyArgument,
      }),
      summary: "A call of another module.",
      page: "block/module",
    },
    terraform: {
      labels: [],
      body: schema({
        required_version: argumentSchema("string", "The versions of Terraform that may be used.", { literal: true }),
        language: argumentSchema("dynamic", "The edition of the language. There is only one, `TF2021`.", {
          means: "word",
          values: ["TF2021"],
        }),
        experiments: argumentSchema("list", "Experiments to opt in to.", {
          means: "word",
          elem: { type: "dynamic", means: "word", values: experiments, valuesOpen: true },
        }),
        required_providers: block(
          "The providers of the module, each with its source and version constraint.",
          {
            "*": { type: "dynamic", optional: true, means: "provider" },
          },
          { maxItems: 1 },
        ),
        backend,
        cloud,
        provider_meta: block(
          "Metadata for a provider.",
          { "*": { ...anyArgument, literal: true } },
          { labels: ["provider"] },
        ),
        encryption: block("Encrypts state and plan.", { "*": anyBodyItem }, { maxItems: 1 }),
      }),
      summary: "Settings of Terraform for this module.",
      page: "block/terraform",
    },
    language: {
      labels: [],
      body: schema({
        compatible_with: block("The releases that the module is for, by program.", {
          opentofu: argumentSchema("string", "A version constraint on OpenTofu, such as `>= 1.12.0`.", {
            literal: true,
          }),
          "*": anyBodyItem,
        }),
        edition: argumentSchema("dynamic", "The edition of the language that the module is in. There is only one.", {
          means: "word",
          values: ["tofu2024"],
        }),
        experiments: argumentSchema("dynamic", "Experiments to opt in to.", { means: "type" }),
      }),
      summary: "The releases of OpenTofu that the module is for.",
      page: "block/terraform",
    },
    moved: {
      labels: [],
      body: schema({
        from: argumentSchema("dynamic", "The old address.", { required: true, means: "type" }),
        to: argumentSchema("dynamic", "The new address.", { required: true, means: "address" }),
      }),
      summary: "Says that something has another address now, so that it is not destroyed and created again.",
      page: "block/moved",
    },
    import: {
      labels: [],
      body: schema({
        to: argumentSchema("dynamic", "The address of the resource that will manage it.", {
          required: true,
          means: "address",
        }),
        id: argumentSchema("string", "The id of what exists; either this or `identity`."),
        identity: argumentSchema("dynamic", "What identifies it, instead of `id`."),
        for_each: forEach,
        provider,
      }),
      summary: "Brings something that exists under Terraform's management.",
      page: "block/import",
    },
    removed: {
      labels: [],
      body: schema({
        from: argumentSchema("dynamic", "The address that is no longer managed.", { required: true, means: "type" }),
        lifecycle: block(
          "Whether to destroy it.",
          { destroy: argumentSchema("bool", "False keeps what exists.", { literal: true }) },
          { maxItems: 1 },
        ),
        provisioner,
        connection,
      }),
      summary: "Takes something out of Terraform's management.",
      page: "block/removed",
    },
    check: {
      labels: ["name"],
      body: schema({
        assert: block("A condition that must hold; a failure is a warning.", condition, {
          required: true,
          minItems: 1,
        }),
        data: block(
          "A data source read for this check alone.",
          { provider, depends_on: dependsOn, "*": anyBodyItem },
          { maxItems: 1, labels: ["type", "name"] },
        ),
      }),
      summary: "A check of the whole configuration, after every plan and apply.",
      page: "block/check",
    },
  } satisfies Record<string, BlockType>),
);
