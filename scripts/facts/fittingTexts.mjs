// Texts of the form that an argument takes, in the place of a word that was made up for it (`madeup3`): a provider refuses a word where it wants an address.

const key = "0123456789abcdef0123456789abcdef";

/** By what an argument is called, the text that it takes, with the word in it that was made up; the first that fits counts. */
const forms = [
  [/(?:^|_)(?:settings|json)$/, (word) => JSON.stringify({ name: word })],
  [/(?:key_vault|customer_managed|encryption|cmk).*key|^key_(?:id|url)$/, (word) => inVault(word, "keys")],
  [/secret_(?:ids?|url)$/, (word) => inVault(word, "secrets")],
  [/certificate_(?:ids?|url)$/, (word) => inVault(word, "certificates")],
  [/^(?:client|principal|object|tenant|application)_id$/, (word) => uuidOf(word)],
  [/(?:container|blob)_(?:url|uri|path|endpoint)$/, (word) => `https://${word}.blob.core.windows.net/${word}`],
  [/(?:storage|blob).*(?:url|uri|endpoint)$/, (word) => `https://${word}.blob.core.windows.net/`],
  [/(?:^|_)(?:url|uri|endpoint)$/, (word) => `https://${word}.example.com/`],
  [/^server$/, (word) => `${word}.azurecr.io`],
  [/^instrumentation_key$/, (word) => uuidOf(word)],
];

/** Arguments in which each word that was made up has the form that its argument takes, as far as what this is called tells it. */
export function withFittingTexts(value, name = "") {
  if (Array.isArray(value)) return value.map((one) => withFittingTexts(one, name));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withFittingTexts(one, name)]));
  if (typeof value !== "string" || !/^madeup\d+$/.test(value)) return value;
  const [, textOf] = forms.find(([pattern]) => pattern.test(name)) ?? [];
  return textOf?.(value) ?? value;
}

function inVault(word, kind) {
  return `https://${word}.vault.azure.net/${kind}/${word}/${key}`;
}

/** What has another number has another id. */
function uuidOf(word) {
  return `00000000-0000-4000-8000-${word.replace("madeup", "").padStart(12, "0")}`;
}
