/**
 * The blocks of stacks in HCP Terraform: of components (`.tfcomponent.hcl`) and of deployments (`.tfdeploy.hcl`). Source:
 * developer.hashicorp.com/terraform/language/stacks.
 */

import type { BlockType } from "./blockType";
import { anyArgument, anyBodyItem, argumentSchema, block, schema } from "./schemaBuilders";

const page = "stacks";
const forEach = argumentSchema(
  "dynamic",
  "A map or set of strings: one for each element, `each.key` and `each.value`.",
);
const source = argumentSchema("string", "Where the module is: `./folder`, a registry address or a URL.", {
  required: true,
  literal: true,
});
const version = argumentSchema("string", "A version constraint, for modules of a registry.", { literal: true });
const inputs = argumentSchema("map", "Values for the variables.");
const providers = argumentSchema("map", "Which provider configurations the module uses.");
const dependsOn = argumentSchema("list", "What has to be applied first.");
const description = argumentSchema("string", "What it is for.", { literal: true });
const sensitive = argumentSchema("bool", "Keeps the value out of what people see.", { literal: true });
const ephemeral = argumentSchema("bool", "Never stored.", { literal: true });
const type = (summary: string) => argumentSchema("dynamic", summary, { required: true, means: "type" });
const check = block("A condition.", {
  condition: argumentSchema("bool", "Must be true.", { required: true }),
  reason: argumentSchema("string", "What to say where it is not.", { required: true }),
});

/** The blocks of component files, by keyword. */
export const componentBlocks: ReadonlyMap<string, BlockType> = new Map(
  Object.entries({
    component: {
      labels: ["name"],
      body: schema({ source, version, inputs, providers, for_each: forEach, depends_on: dependsOn }),
      summary: "A module that is a part of the stack.",
      page,
    },
    stack: {
      labels: ["name"],
      body: schema({ source, version, inputs, for_each: forEach, depends_on: dependsOn }),
      summary: "Another stack that is a part of this one.",
      page,
    },
    provider: {
      labels: ["type", "name"],
      body: schema({
        for_each: forEach,
        config: block("How the provider is configured.", { "*": anyBodyItem }, { maxItems: 1 }),
      }),
      summary: "How a provider is configured, under a name.",
      page,
    },
    required_providers: {
      labels: [],
      body: schema({ "*": anyArgument }),
      summary: "The providers of the stack, each with its source and version constraint.",
      page,
    },
    variable: {
      labels: ["name"],
      body: schema({
        type: type("The type that values must have."),
        default: argumentSchema("dynamic", "The value where none is given.", { literal: true }),
        description,
        sensitive,
        ephemeral,
      }),
      summary: "An input of the stack.",
      page,
    },
    output: {
      labels: ["name"],
      body: schema({
        type: type("The type of the value."),
        value: argumentSchema("dynamic", "What is returned.", { required: true }),
        description,
        sensitive,
        ephemeral,
      }),
      summary: "A value that the stack returns.",
      page,
    },
    removed: {
      labels: [],
      body: schema({
        from: argumentSchema("dynamic", "The component that is no longer there.", { required: true }),
        source,
        version,
        inputs,
        providers,
        for_each: forEach,
        lifecycle: block(
          "Whether to destroy it.",
          { destroy: argumentSchema("bool", "False keeps what exists.") },
          { maxItems: 1 },
        ),
      }),
      summary: "Takes a component out of the stack.",
      page,
    },
  } satisfies Record<string, BlockType>),
);

/** The blocks of deployment files, by keyword. */
export const deploymentBlocks: ReadonlyMap<string, BlockType> = new Map(
  Object.entries({
    deployment: {
      labels: ["name"],
      body: schema({
        inputs,
        deployment_group: argumentSchema("dynamic", "The group that it belongs to."),
        destroy: argumentSchema("bool", "Whether all of it is destroyed."),
        import: argumentSchema("bool", "Whether what exists is imported."),
        migrate: argumentSchema("bool", "Whether it is migrated from workspaces."),
      }),
      summary: "An instance of the stack, with its own inputs and state.",
      page,
    },
    deployment_group: {
      labels: ["name"],
      body: schema({ auto_approve_checks: argumentSchema("list", "Checks by which plans are approved.") }),
      summary: "Deployments that go by the same checks.",
      page,
    },
    deployment_auto_approve: {
      labels: ["name"],
      body: schema({ check }),
      summary: "When a plan needs nobody's approval.",
      page,
    },
    orchestrate: {
      labels: ["type", "name"],
      body: schema({ check }),
      summary: "The former way to say when a plan needs nobody's approval.",
      page,
    },
    identity_token: {
      labels: ["name"],
      body: schema({ audience: argumentSchema("list", "The audience of the token.", { required: true }) }),
      attributes: schema({ jwt: argumentSchema("string", "The token.") }),
      summary: "A token by which a provider signs in; it is read as `jwt`.",
      page,
    },
    store: {
      labels: ["type", "name"],
      body: schema({
        id: argumentSchema("string", "The id of a set of variables."),
        name: argumentSchema("string", "The name of a set of variables."),
        category: argumentSchema("string", "Which of its variables.", {
          values: ["terraform", "env"],
          valuesOpen: true,
        }),
        path: argumentSchema("string", "The path of a file of values."),
      }),
      attributes: schema({ stable: argumentSchema("dynamic", "The same values, kept in the state.") }),
      summary: "Values from elsewhere, such as a set of variables.",
      page,
    },
    publish_output: {
      labels: ["name"],
      body: schema({ value: argumentSchema("dynamic", "What others read.", { required: true }), description }),
      summary: "A value that other stacks may read.",
      page,
    },
    upstream_input: {
      labels: ["name"],
      body: schema({
        type: argumentSchema("string", "What it is read of: `stack`.", {
          required: true,
          values: ["stack"],
          valuesOpen: true,
        }),
        source: argumentSchema("string", "The address of the other stack.", { required: true }),
      }),
      summary: "Another stack, whose published values are read.",
      page,
    },
  } satisfies Record<string, BlockType>),
);
