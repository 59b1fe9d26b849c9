/** Secrets in any form that people and programs write them in are struck out of what goes into a log. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is Terraform's template, not JavaScript's
import assert from "node:assert/strict";
import { test } from "node:test";
import { redact } from "../server/src/redact/redact";

const pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIhunter2\nhunter2\n-----END RSA PRIVATE KEY-----";
const base64 = (length: number) => "hunter2x".repeat(20).slice(0, length);

/** Keys that nothing but their form tells. */
const byForm = [
  `${base64(86)}==`,
  `${base64(43)}=`,
  `${base64(40)}AzFuhunter2==`,
  `${base64(52)}JQQJ99hunter2ACYAAA`,
  "hun8Q~hunter2hunter2hunter2hunter2hunte",
  "ghp_hunter2hunter2hunter2",
];

/** Each holds `hunter2` where the secret is. */
const forms = [
  // Terraform.
  'password = "hunter2"',
  "password = <<EOT\nhunter2\nhunter2 too\nEOT",
  "  admin_password = <<-EOT\n    hunter2\n    EOT\n",
  `private_key = <<EOF\n${pem}\nEOF`,
  pem,
  JSON.stringify({ text: pem }),
  `custom = "${pem.replaceAll("\n", "\\n")}"`,
  "-----BEGIN PRIVATE KEY-----\nhunter2",
  'resource "azurerm_key_vault_secret" "s" {\n  name  = "db"\n  value = "hunter2"\n}',
  'resource "azurerm_key_vault_secret" "s" {\n  name         = "db"\n  key_vault_id = azurerm_key_vault.kv.id\n  value = <<EOT\nhunter2\nEOT\n}',
  '  password_wo = "hunter2"',
  '  value_wo         = "hunter2"\n  value_wo_version = 1',
  '  secret_string_wo = "hunter2"',
  'token = "hunter2"',
  'api_key = "hunter2"',
  'apiKey: "hunter2"',
  'password = var.x ? "hunter2" : "other"',
  'password = var.x ? "other" : "hunter2"',
  'password = var.x == "" ? "a" : (var.y ? "b" : "hunter2")',
  'password = coalesce(var.password, "hunter2")',
  'password = join("", ["hun", "hunter2"])',
  'password = "${var.prefix}-hunter2"',
  'password = "${lookup(var.a, "b")}-hunter2"',
  'variable "db_password" {\n  type    = string\n  default = "hunter2"\n}',
  'variable "x" {\n  default   = "hunter2"\n  sensitive = true\n}',
  'secrets = {\n  a = "hunter2"\n}',
  'credentials = ["hunter2", "hunter2"]',
  'db_pass = "hunter2"',
  'connection_string = "Server=x;Pwd=hunter2"',
  'protected_settings = jsonencode({ commandToExecute = "run hunter2" })',
  'custom_data = base64encode("hunter2")',
  'set_sensitive {\n  name  = "admin.password"\n  value = "hunter2"\n}',
  'storage_account_access_key = "hunter2"',
  'primary_key="hunter2"',
  "kube_config_raw = <<-YAML\n  hunter2\n  YAML",
  // JSON.
  '{"password":"hunter2"}',
  '{"resource":{"azurerm_key_vault_secret":{"s":{"name":"x","value":"hunter2"}}}}',
  '{"name":"DB_PASSWORD","value":"hunter2"}',
  JSON.stringify({ text: 'password = "hunter2"\napi_key = "hunter2"\n' }),
  JSON.stringify({ text: JSON.stringify({ password: 'a "hunter2" b' }) }),
  JSON.stringify({ text: JSON.stringify({ text: JSON.stringify({ token: "hunter2" }) }) }),
  JSON.stringify({ text: "password = <<EOT\nhunter2\nEOT\n" }),
  '{"client-secret": "hunter2", "a": 1}',
  // Programs.
  'const password = "hunter2";',
  'const password: string = "hunter2";',
  "adminPassword: 'hunter2',",
  "adminPassword: `hunter2`,",
  'password: process.env.PASSWORD ?? "hunter2",',
  'clientSecret: isProduction ? secret.value : "hunter2",',
  'new KeyVaultSecret(this, "s", {\n  name: "x",\n  value: "hunter2",\n});',
  'vm.addOverride("admin_password", "hunter2");',
  'process.env["API_KEY"] = "hunter2";',
  "$password = 'hunter2'",
  // YAML, INI, XML, shells.
  "password: hunter2",
  "password: |\n  hunter2\n  hunter2\nuser: x",
  "  - name: token\n    value: hunter2",
  "[default]\naws_secret_access_key = hunter2",
  "<password>hunter2</password>",
  '<add key="Password" value="hunter2"/>',
  "export ARM_CLIENT_SECRET=hunter2",
  "ARM_ACCESS_KEY='hunter2' terraform init",
  "az login --service-principal -u x --password hunter2 --tenant y",
  "az storage blob list --account-key hunter2",
  "sqlcmd --password=hunter2",
  "The password is hunter2",
  "my token: hunter2",
  "password=hunter2&user=x",
  "client_secret%3Dhunter2",
  // Connections, addresses, headers, and keys by their form.
  "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=hunter2+x/y==;EndpointSuffix=core.windows.net",
  "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=r;SharedAccessKey=hunter2=",
  "Server=tcp:x,1433;User ID=a;Password=hunter2;Encrypt=true",
  "https://x.blob.core.windows.net/c?sv=2024&sig=hunter2%3D&se=2030",
  "https%3A%2F%2Fx%3Fsv%3D2024%26sig%3Dhunter2",
  "postgres://user:hunter2@host/db",
  "git::https://hunter2@host/x.git",
  "user:hunter2@registry.example/hashicorp/random",
  "Authorization: Bearer hunter2",
  "curl -H 'X-Api-Key: hunter2'",
  "Ocp-Apim-Subscription-Key: hunter2",
  "Set-Cookie: session=hunter2; Path=/",
  ...byForm,
];

test("a secret in any form leaves nothing behind", () => {
  assert.ok(forms.length > 57, String(forms.length));
  const missed = forms.filter((form) => /hunter2|hunte\b/.test(redact(form)));
  assert.deepEqual(missed, []);
});

test("they leave nothing behind among other things, in front of others, and where the end is cut off", () => {
  for (const [at, form] of forms.entries()) {
    const text = `resource "azurerm_resource_group" "rg" {\n  name = "x"\n}\n\n${form}\n\n${forms[(at * 7 + 1) % forms.length]}\n`;
    assert.doesNotMatch(redact(text), /hunter2/, text);
    const cut = form.slice(0, form.lastIndexOf("hunter2") + 7);
    // That it is a secret is behind it there.
    if (!/sensitive = true|@(?:host|registry)/.test(form) && !byForm.includes(form))
      assert.doesNotMatch(redact(cut), /hunter2/, cut);
  }
});

test("what is no secret stays", () => {
  for (const line of [
    "GET /subscriptions/1: 200 in 5 ms",
    'resource "azurerm_key_vault_secret" "s" {\n  name = "db"\n  key_vault_id = azurerm_key_vault.kv.id\n}',
    'output "x" {\n  value = azurerm_resource_group.rg.name\n}',
    "The secrets of this folder are in no log.",
    "The handler failed, its answer is empty. TypeError: x is not a function\n    at y (/home/me/tokens/z.js:1:2)",
    '  purge_soft_deleted_secrets_on_destroy = true\n  key_type = "RSA"',
    "password_wo_version = 1",
    "git@github.com:me/x.git, mailto: me@example.com, node@20:1, 12:30 a@b.c",
  ])
    assert.equal(redact(line), line);
});

test("text after a secret stays", () => {
  assert.equal(redact('password = "hunter2"\nlocation = "westeurope"'), 'password = …\nlocation = "westeurope"');
  assert.equal(redact('{"password":"hunter2","a":1}'), '{"password":…,"a":1}');
  assert.equal(redact("token: hunter2\nuser: me"), "token: …\nuser: me");
  assert.equal(redact("password = <<EOT\nhunter2\nEOT\nname = 1"), "password = …\nname = 1");
});

test("no text takes longer than its length lets expect", () => {
  const pieces = [
    ...["password", "password=", 'password="', "password = <<EOT\n", "password = (", "token ? ", "a_wo ", "value = "],
    ...["-----BEGIN ", "-----BEGIN X-----", "EOT", '\\"', "\\", "password: |\n", "secret ", " ", "--password ", "sig="],
    ...["eyJa.", "://a:", "xJQQJ99", "AzFu", "8Q~", "AAAA", "${", "`"],
  ];
  const time = (length: number) => {
    // The processor's, of which others on the computer take nothing.
    const started = process.cpuUsage();
    // Behind a name a value is looked for.
    for (const piece of pieces) for (const name of ["", "password"]) redact(name + piece.repeat(length / piece.length));
    return process.cpuUsage(started).user;
  };
  time(10_000);
  // Ten times the length; a hundred times the time, if it went by the square, whenever it is tried.
  const isLinear = () => time(200_000) < 60 * time(20_000);
  assert.ok(isLinear() || isLinear() || isLinear());
});
