import { strict as assert } from "node:assert";
import { extensions } from "vscode";
import type { State } from "../../../client/src/explorer/nodes/rootNodes";
import * as faults from "../../azure/simulator/http/faults";
import type { Test } from "../runTests";
import { childrenOf, explorerOf, labelsOf, nodeAt, simulator } from "../simulation";
import { withSetting } from "../withSetting";

/** Everything that can go wrong, as it is seen in the view; the sentences are tested in test/azure. */
export const explorerFaults: readonly Test[] = [
  {
    name: "each reason why there is nothing to show has a welcome text of its own",
    async run() {
      for (const { state, says, switches, filter } of empties) {
        const look = () =>
          withFaults(switches, async () => {
            const explorer = await explorerOf();
            await explorer.refresh();
            assert.deepEqual([await labelsOf(), (await explorerOf()).root?.state], [[], state]);
            assert.equal(explorer.view.message ?? "", "", `${state}: a message hides the welcome text.`);
          });
        await (filter ? withSetting("subscriptions", filter, look) : look());
        assert.match(welcomeOf(state), says);
      }
      await (await explorerOf()).refresh();
      assert.deepEqual(await labelsOf(), ["Contoso", "Fabrikam"]);
    },
  },
  {
    name: "a way to sign in that cannot be used says why",
    run: () =>
      withSetting("identity", "environment", async () => {
        const [node] = await childrenOf();
        assert.match(
          String(node?.item.label),
          /^The ARM_ variables do not specify a service principal with a secret, a certificate or a token, nor a managed identity\./,
        );
        assert.equal(node?.item.contextValue, "azmlProblem;remedy=none");
      }),
  },
  {
    name: "each fault stands behind what is known, with what helps",
    async run() {
      const explorer = await explorerOf();
      const subscription = await nodeAt("Contoso", "Research");
      await childrenOf(subscription);
      for (const [fault, says, remedy] of behind) {
        await withFaults([[fault, /\/workspaces$/]], async () => {
          await explorer.refresh(subscription);
          const nodes = await childrenOf(subscription);
          assert.ok(
            nodes.some(({ item }) => item.label === "mlw-plain"),
            `${says}: what was known is gone.`,
          );
          const { label, contextValue, command } = nodes.at(-1)!.item;
          assert.match(String(label), says);
          assert.equal(contextValue, `azmlProblem;remedy=${remedy}`);
          assert.equal(command?.command, helpful[remedy]);
        });
      }
      await explorer.refresh(subscription);
      assert.ok((await childrenOf(subscription)).every(({ subject }) => subject.kind !== "problem"));
    },
  },
  {
    name: "a subscription that never used Azure ML has no workspaces, which is no fault",
    run: () =>
      withSetting("hideEmptySubscriptions", false, async () => {
        assert.deepEqual(await labelsOf("Contoso", "Archive"), ["No workspaces"]);
      }),
  },
  {
    name: "a workspace of which nearly nothing is told stands in the tree, and opens",
    async run() {
      const explorer = await explorerOf();
      const subscription = await nodeAt("Contoso", "Research");
      const bare = faults.change(({ value: [first, ...others] }: { value: { id: string }[] }) => ({
        value: [{ id: first!.id, properties: 7, tags: "none", somethingNew: {} }, ...others],
      }));
      await withFaults([[bare, /\/workspaces$/]], async () => {
        await explorer.refresh(subscription);
        const node = await nodeAt("Contoso", "Research", "mlw-plain");
        assert.equal(node.item.accessibilityInformation?.label, "mlw-plain, workspace, Default");
        assert.ok(await node.tooltip?.());
        assert.equal((await node.children?.())?.length, 14);
      });
      await explorer.refresh(subscription);
    },
  },
  {
    name: "a companion that may not be read says so beside the others",
    async run() {
      await withFaults([[faults.forbidden(), /KeyVault/i]], async () => {
        const nodes = await childrenOf(await nodeAt("Contoso", "Research", "mlw-feature-store", "Companions"));
        const told = nodes.map(({ item }) => String(item.description));
        assert.ok(told.includes("Storage account"), String(told));
        assert.ok(
          told.some((text) => text.startsWith("You are not allowed to read this.")),
          String(told),
        );
      });
    },
  },
  {
    name: "signing out in the middle of reading leaves an empty tree that offers to sign in",
    async run() {
      const explorer = await explorerOf();
      const subscription = await nodeAt("Contoso", "Research");
      await withFaults([[faults.slow(1500), /\/workspaces$/]], async () => {
        const reading = explorer.refresh(subscription);
        await withSetting("identity", "azureCli", async () => {
          await reading;
          assert.deepEqual([await labelsOf(), (await explorerOf()).root?.state], [[], "signedOut"]);
        });
      });
      assert.match(welcomeOf("signedOut"), /^Sign in to see .*\n\[Sign In to Azure\]/);
      assert.ok((await labelsOf("Contoso", "Research")).includes("mlw-plain"));
    },
  },
];

type Switches = readonly (readonly [fault: faults.Fault, path: RegExp])[];

/** A person with one tenant, as most are: only then the view can be empty. */
const one: Switches[number] = [
  faults.change(({ value, ...others }: { value: unknown[] }) => ({ ...others, value: value.slice(0, 1) })),
  /^\/tenants$/,
];
const nothing = faults.change((body: object) => ({ ...body, value: [], data: [], $skipToken: undefined }));

interface Empty {
  readonly state: State;
  readonly says: RegExp;
  readonly switches: Switches;
  readonly filter?: readonly string[];
}

const empties: readonly Empty[] = [
  {
    state: "needsSignIn",
    says: /^Azure requires you to sign in to this tenant/,
    switches: [[faults.claims(), /^\/tenants$/]],
  },
  { state: "needsSignIn", says: /\n\[Sign In to the Tenant\]/, switches: [[faults.expired(), /^\/tenants$/]] },
  {
    state: "noSubscriptions",
    says: /cannot read any subscription\..*\n\[Sign In/,
    switches: [one, [nothing, /^\/subscriptions$/]],
  },
  { state: "filtered", says: /\n\[Filter Subscriptions\]/, switches: [one], filter: ["none/none"] },
  { state: "noWorkspaces", says: /^There are no Azure ML workspaces/, switches: [one, [nothing, /ResourceGraph/]] },
  {
    state: "offline",
    says: /^Azure cannot be reached\..*\n\[Try Again\]/,
    switches: [[faults.hangUp(), /^\/tenants$/]],
  },
  { state: "throttled", says: /^Azure received too many requests/, switches: [[faults.throttle(), /^\/tenants$/]] },
];

const helpful = {
  signIn: "azuremlTerraform.signIn",
  retry: "azuremlTerraform.retry",
  wait: "azuremlTerraform.retry",
  none: undefined,
};

/** Not 429 with a time: the layer keeps to it, in the tests that follow too. */
const behind: readonly (readonly [faults.Fault, RegExp, keyof typeof helpful])[] = [
  [faults.expired(), /^Azure no longer accepts your sign-in\./, "signIn"],
  [faults.wrongTenant("11111111-2222-3333-4444-555555555555"), /^This belongs to the tenant 1{8}-/, "signIn"],
  [faults.claims(), /^Azure requires another check/, "signIn"],
  [faults.gone(), /^This is no longer in Azure/, "retry"],
  [faults.throttle(), /^Azure received too many requests and did not say how long/, "wait"],
  [faults.html(502), /^Azure failed to answer \(502\)\./, "retry"],
  [faults.html(200), / answered with a web page/, "retry"],
  [faults.text('{"value": [{"id": }]}'), /^Azure's answer could not be read\./, "retry"],
  [faults.truncated(), /^Azure's answer ended in the middle\./, "retry"],
  [faults.text('"fine"'), /^Azure's answer does not look as documented/, "retry"],
  [faults.selfLink(), /^Azure.s list repeats itself or does not end: reading stopped after \d+ entries/, "retry"],
  [
    faults.nextLink("https://elsewhere.example/x"),
    /another host, elsewhere\.example\. Your credentials were not sent/,
    "none",
  ],
  [faults.hangUp(), /cannot be reached\. Check the network/, "retry"],
];

async function withFaults(switches: Switches, use: () => Promise<void>): Promise<void> {
  const { knobs } = await simulator();
  const off = switches.map(([fault, path]) => knobs.add(fault, { path }));
  try {
    await use();
  } finally {
    for (const end of off) end();
  }
}

/** What VS Code shows in that state, in the person's language. */
function welcomeOf(state: State): string {
  const { contributes } = extensions.getExtension("azureml-terraform.azureml-terraform")?.packageJSON ?? {};
  const all = contributes.viewsWelcome as readonly { readonly when: string; readonly contents: string }[];
  return all.find(({ when }) => when.endsWith(`explorerState == ${state}`))?.contents ?? "";
}
