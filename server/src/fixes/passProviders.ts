import { addressOfProvider, configurationsOf, type ModuleProviders, providerIn } from "../analysis/index";
import { type Block, bodyItemOf, type Fix, newArgument } from "../model/index";
import { listed } from "../wording/index";

/**
 * The fix that passes a called module some of the configurations that it takes, each from what the module with the call has of that
 * provider: what is called the same, or else the default one. None where it has none of them.
 *
 * @param names as the called module has them.
 */
export function passProviders(
  names: readonly string[],
  call: Block,
  called: ModuleProviders,
  own: ModuleProviders,
): readonly Fix[] {
  const items = names.flatMap((name) => {
    const value = configurationFor(name, called, own);
    return value === undefined ? [] : [newArgument(name, { kind: "reference", path: value.split(".") })];
  });
  if (items.length === 0) return [];
  const title = `Pass ${listed(items.map(({ name }) => name))}`;
  const providers = bodyItemOf(call.body, "providers");
  if (!providers) {
    const added = newArgument("providers", { kind: "body", items });
    return [{ title, changes: [{ kind: "add", body: call.body, items: [added], block: call }] }];
  }
  const { value } = providers;
  return value.kind === "body" ? [{ title, changes: [{ kind: "add", body: value.body, items }] }] : [];
}

/** The configuration of a module that one which it calls most likely is to have under a name. */
export function configurationFor(name: string, called: ModuleProviders, own: ModuleProviders): string | undefined {
  const names = configurationsOf(own, addressOfProvider(called, providerIn(name)));
  const alias = name.slice(providerIn(name).length);
  return (
    names.find((one) => one === name) ??
    names.find((one) => alias !== "" && one.endsWith(alias)) ??
    names.find((one) => one === providerIn(one)) ??
    (names.length === 1 ? names[0] : undefined)
  );
}
