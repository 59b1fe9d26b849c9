/**
 * The blocks of test files (`.tftest.hcl`), in the same words as those of a module. Source: developer.hashicorp.com/terraform/language/tests
 * and /tests/mocking; what Terraform 1.11 refuses says since when there is it.
 */

import type { BlockType } from "./blockType";
import { anyArgument, anyBodyItem, argumentSchema, block, schema } from "./schemaBuilders";

const during = argumentSchema("dynamic", "Whether the values are known while planning as well: `plan`, or `apply`.", {
  means: "word",
  values: ["plan", "apply"],
});

const target = argumentSchema("dynamic", "The address of what is overridden.", { required: true, means: "address" });
const values = argumentSchema("map", "Values of attributes that the provider would compute.");

const overrides = {
  override_resource: block("A resource whose provider is not asked.", { target, values, override_during: during }),
  override_data: block("A data source whose provider is not asked.", { target, values, override_during: during }),
  override_module: block("A called module that is not run.", {
    target,
    outputs: argumentSchema("map", "The module's outputs."),
    override_during: during,
  }),
};

const assertion = block("A condition that must hold for the test to pass.", {
  condition: argumentSchema(
    "bool",
    "Must be true; may refer to resources, outputs and variables of the module, and to earlier runs.",
    {
      required: true,
      isCondition: true,
    },
  ),
  error_message: argumentSchema("string", "The message to show when the condition is false.", { required: true }),
});

const variables = block("Values for the variables of the module.", { "*": anyArgument }, { maxItems: 1 });

/** What a mocked resource or data source answers with. */
const mocked = (summary: string) =>
  block(
    summary,
    { defaults: argumentSchema("map", "Values of attributes.", { literal: true }), override_during: during },
    { labels: ["type"] },
  );

/** The blocks of test files, by keyword. */
export const testBlockTypes: ReadonlyMap<string, BlockType> = new Map(
  Object.entries({
    run: {
      labels: ["name"],
      body: schema({
        command: argumentSchema("dynamic", "Whether to `plan` or to `apply`, which is what happens without it.", {
          means: "word",
          values: ["plan", "apply"],
        }),
        variables,
        module: block(
          "Another module that is run instead of the tested one.",
          {
            source: argumentSchema("string", "Where the module is.", { required: true, literal: true }),
            version: argumentSchema("string", "A version constraint, for modules from a registry.", { literal: true }),
          },
          { maxItems: 1 },
        ),
        providers: argumentSchema("dynamic", "Which provider configurations the run uses.", { means: "provider" }),
        assert: assertion,
        expect_failures: argumentSchema("list", "Checks that must fail for the test to pass.", { means: "address" }),
        plan_options: block(
          "How the plan is made.",
          {
            mode: argumentSchema("dynamic", "`normal`, or `refresh-only`.", {
              means: "word",
              values: ["normal", "refresh-only"],
            }),
            refresh: argumentSchema("bool", "Whether to read what exists first."),
            replace: argumentSchema("list", "Addresses that are replaced even without a change.", { means: "address" }),
            target: argumentSchema("list", "The only addresses that are planned.", { means: "address" }),
          },
          { maxItems: 1 },
        ),
        state_key: argumentSchema("string", "Which of several states the run works on."),
        parallel: argumentSchema("bool", "Whether it may run beside others."),
        skip_cleanup: argumentSchema("bool", "Keeps what the run has made."),
        backend: block("Where the state of the run is kept.", { "*": anyBodyItem }, { maxItems: 1, labels: ["name"] }),
        ...overrides,
      }),
      summary: "A run of the module, and what must hold after it.",
      page: "tests",
    },
    variables: {
      labels: [],
      body: schema({ "*": anyArgument }),
      summary: "Values for the module's variables in all runs.",
      page: "tests",
    },
    provider: {
      labels: ["name"],
      body: schema({ "*": anyBodyItem }),
      summary: "How a provider is configured in all runs.",
      page: "tests",
    },
    mock_provider: {
      labels: ["name"],
      body: schema({
        alias: argumentSchema("string", "A second name for a further configuration of the same provider.", {
          literal: true,
        }),
        for_each: argumentSchema("dynamic", "One configuration for each element."),
        source: argumentSchema("string", "A folder with `.tfmock.hcl` files.", { literal: true }),
        override_during: during,
        mock_resource: mocked("What resources of a type answer with."),
        mock_data: mocked("What data sources of a type answer with."),
        override_resource: overrides.override_resource,
        override_data: overrides.override_data,
      }),
      summary: "Makes up what the provider would answer, so that tests need no Azure.",
      page: "tests/mocking",
    },
    override_resource: {
      labels: [],
      body: overrides.override_resource.block!,
      summary: "A resource whose provider is not asked in any run.",
      page: "tests/mocking",
    },
    override_data: {
      labels: [],
      body: overrides.override_data.block!,
      summary: "A data source whose provider is not asked in any run.",
      page: "tests/mocking",
    },
    override_module: {
      labels: [],
      body: overrides.override_module.block!,
      summary: "A called module that no run runs.",
      page: "tests/mocking",
    },
    test: {
      labels: [],
      body: schema({
        parallel: argumentSchema("bool", "Whether runs may run beside each other."),
      }),
      summary: "How the runs of the file are run.",
      page: "tests",
    },
  } satisfies Record<string, BlockType>),
);
