// Ids of what a configuration declares, with the names that it has there: a name may say what a resource is for (AzureBastionSubnet), and a provider
// refuses another one.

/** The subscription that a provider is configured for where it is asked. */
const subscription = "11111111-2222-3333-4444-555555555555";

/** What resources are called, by their addresses, and by what their groups are called (`groups`). */
export function namesIn(text) {
  const [names, groupOf] = [new Map(), new Map()];
  for (const [, type, label, body] of text.matchAll(/^\s*resource "(\w+)" "(\w+)" \{\n(.*?)^\s*\}$/gms)) {
    const name = /^\s*name\s*=\s*"([\w.-]+)"\s*$/m.exec(body)?.[1];
    const group = /^\s*resource_group_name\s*=\s*(azurerm_resource_group\.\w+)\.name\s*$/m.exec(body)?.[1];
    if (name) names.set(`${type}.${label}`, name);
    if (group) groupOf.set(`${type}.${label}`, group);
  }
  const first = [...names].find(([address]) => address.startsWith("azurerm_resource_group."))?.[1];
  const groups = new Map([...groupOf].map(([address, group]) => [address, names.get(group) ?? first]));
  return { names, groups, first };
}

/** The id of what an address declares, with its own names in the place of those that were made up for it. */
export function idAmong({ names, groups, first }, address, madeUp) {
  if (!madeUp?.startsWith("/subscriptions/")) return madeUp;
  const own = address.replace(/\.id$/, "");
  const name = names.get(own);
  const steps = madeUp.split("/");
  const isGroup = steps.length === 5;
  return steps
    .map((step, index) => {
      if (index === 4) return (isGroup ? name : (groups.get(own) ?? first)) ?? step;
      return name !== undefined && index === steps.length - 1 ? name : step;
    })
    .join("/");
}

/** Values with ids in which each name can be told from whatever a provider may send of itself, and from those before it. */
export function withDistinctNames(value) {
  if (Array.isArray(value)) return value.map(withDistinctNames);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withDistinctNames(one)]));
  if (typeof value !== "string") return value;
  const own = value.replaceAll(/\/subscriptions\/0{8}-0{4}-0{4}-0{4}-0{12}/g, `/subscriptions/${subscription}`);
  return /^\/subscriptions\/[^/]*\/resourceGroups\//.test(own) ? distinctId(own) : own;
}

function distinctId(id) {
  const steps = id.split("/");
  const at = steps.lastIndexOf("providers");
  const told = steps.map((step, index) => {
    if (index === 4) return /^[a-z]+$/i.test(step) ? `acctestrg${step}` : step;
    const isName = at > 0 && index > at + 1 && (index - at) % 2 === 1;
    // A short word may be one that the provider has as well; some are the only ones that Azure takes.
    const isTold = !/^[A-Za-z]{2,12}\d?$/.test(step) || /^(?:default$|current$|acctest)/i.test(step);
    return isName && !isTold ? `acctest${"abcdefg"[(index - at - 3) / 2]}${step}` : step;
  });
  // azurerm takes an API of API Management only with its revision.
  return told.join("/").replace(/(?<=\/Microsoft\.ApiManagement\/service\/[^/]+\/apis\/[^/;]+)$/, ";rev=1");
}
