/** What a provider that is asked sees of this machine: nothing that could sign in anywhere, and no way out. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { cannotStart } from "../provider/install";
import { installed, limits } from "./learnDescribed";

interface ModuleText {
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly home: string;
  readonly inHome: readonly string[];
}

const secrets = ["ARM_CLIENT_SECRET", "ARM_ACCESS_KEY", "AZURE_CLIENT_SECRET", "AZURE_CONFIG_DIR", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "GOOGLE_CREDENTIALS", "GOOGLE_APPLICATION_CREDENTIALS", "IDENTITY_ENDPOINT", "MSI_ENDPOINT", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "GITHUB_TOKEN", "VAULT_TOKEN", "KUBECONFIG", "TF_VAR_password", "TF_CLI_CONFIG_FILE", "TF_TOKEN_app_terraform_io", "SSH_AUTH_SOCK", "NODE_OPTIONS", "LD_PRELOAD_OF_OURS", "Database_Password"]; // biome-ignore format: one list

async function surroundingsOf(context: Parameters<typeof installed>[0]): Promise<ModuleText> {
  const binary = installed(context, {
    protocol: 6,
    dialect: "framework",
    types: [{ kind: "data", name: "test_surroundings", attributes: {}, tellsItsSurroundings: true }],
  });
  const provider = await startProvider(binary, limits);
  try {
    const [told] = await provider.validate("data", "test_surroundings", new Map());
    return JSON.parse(told?.detail ?? "") as ModuleText;
  } finally {
    provider.stop();
  }
}

test("it sees no credential, whatever that is called", { skip: cannotStart }, async (context) => {
  const before = { ...process.env };
  context.after(() => {
    for (const name of secrets) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
  });
  for (const name of secrets) process.env[name] = name === "NODE_OPTIONS" ? "--no-warnings" : "a secret of ours";
  const { environment } = await surroundingsOf(context);
  for (const name of secrets) assert.equal(environment[name], undefined, name);
  for (const [name, value] of Object.entries(environment)) assert.ok(!value.includes("a secret of ours"), name);
  const families = /^(?:ARM|AZURE|AWS|GOOGLE|GCP|CLOUDSDK|MSI|IDENTITY|GITHUB|VAULT|KUBE|TF_(?!PLUGIN_MAGIC_COOKIE$))/i;
  assert.deepEqual(
    Object.keys(environment).filter((name) => families.test(name)),
    [],
  );
});

test("its home and its folder are empty, and gone once it has ended", { skip: cannotStart }, async (context) => {
  const { environment, folder, home, inHome } = await surroundingsOf(context);
  assert.notEqual(home, process.env.HOME);
  assert.ok(folder.startsWith(join(tmpdir(), "tfp-")) || folder.includes("/tfp-"), folder);
  assert.equal(environment.HOME, environment.TMPDIR);
  assert.deepEqual(
    inHome.filter((name) => !name.startsWith("plugin")),
    [],
  );
  for (let tries = 0; existsSync(folder) && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(!existsSync(folder), "its folder is still there");
});

test("its proxies are on this machine, where nothing answers", { skip: cannotStart }, async (context) => {
  const { environment } = await surroundingsOf(context);
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]) {
    const { hostname, port } = new URL(environment[name] ?? "http://missing");
    assert.equal(hostname, "127.0.0.1", name);
    await assert.rejects(connected(hostname, Number(port)), { code: "ECONNREFUSED" }, name);
  }
  for (const host of (environment.NO_PROXY ?? "").split(",")) assert.match(host, /^(?:127\.0\.0\.1|localhost)$/);
});

function connected(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", reject);
  });
}
