import {
  addressOfProvider,
  blocksOfKind,
  calledModule,
  isSetUp,
  type ModuleProviders,
  providerIn,
  providersOf,
  rootOfInstalled,
  type Scope,
} from "../../../analysis/index";
import { registryAddress } from "../../../catalog/index";
import { askForProvider, nameOfProvider, passProviders, requireProvider } from "../../../fixes/index";
import {
  type Block,
  bodyItemOf,
  type ConfigurationName,
  type Fix,
  type Module,
  nameOf,
  type PassedProvider,
  passedProviders as passedIn,
} from "../../../model/index";
import { didYouMean, listed, similar } from "../../../wording/index";
import type { Report, Rule } from "../../rule";
import { ownProviderWithin } from "./ownProviderWithin";
import { registrySource } from "./registrySource";

export const passedProviders: Rule = {
  id: "passed-providers",
  severity: "error",
  otherReleases: "same",
  summary:
    "A provider configuration that a called module needs but does not get, or gets but does not take, or that belongs to another provider.",
  why: "`terraform init` or `terraform validate` fails. A call has to pass each configuration that the module lists in `configuration_aliases`, and a default configuration that the module hands on to another one. The module takes only configurations of providers that it requires, and only if it has no `provider` block of its own with settings for that provider. A module with such a block cannot be called with `count`, `for_each` or `depends_on` either. Where Terraform guesses what you mean, it warns.",
  source:
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers; what `terraform validate` 1.11 says",
  kinds: new Set(["module"]),
  block({ block, scope }, report) {
    const own = providersOf(scope.module);
    const value = bodyItemOf(block.body, "providers")?.value;
    if (!own || value?.kind === "missing") return;
    if (value && value.kind !== "body")
      report({
        span: value.span,
        message: "Write an object: { azurerm = azurerm.hub } passes azurerm.hub as azurerm.",
      });
    const isWrittenOut = bodyItemOf(block.body, "providers")?.form === "argument";
    const passed = passedIn(block);
    const module = calledModule(block, scope);
    const called = module && module.documents.size > 0 ? providersOf(module) : undefined;
    const call = module && called ? { block, scope, own, module, called } : undefined;
    const isReadable = passed.every(({ taken }) => taken) && (!value || value.kind === "body");
    if (call && isReadable) aboutMissing(call, passed, report);
    if (call) aboutInstances(call, report);
    const names = new Set<string>();
    for (const one of passed) {
      const { item, taken } = one;
      if (!taken) continue;
      if (names.has(taken.name)) {
        const fixes = removing(one, block);
        report({ span: taken.span, message: `Remove this: ${taken.name} is passed already.`, fixes });
        continue;
      }
      names.add(taken.name);
      const isWrong =
        (call !== undefined && aboutPassed(call, one, taken, report)) ||
        (one.own !== undefined && aboutOwn(one.own, own, { block, scope }, report));
      if (!isWrong && one.own && isWrittenOut) aboutQuotes(item.value, report);
      if (!one.own && (isNoReference(item.value.kind) || (isWrittenOut && item.value.kind === "text")))
        report({
          span: item.value.span,
          message:
            "Write the name of a provider here, with its alias behind a dot if it has one: azurerm or azurerm.hub.",
        });
    }
  },
};

/** A call of a module of which it is known what it takes. */
interface Call {
  readonly block: Block;
  readonly scope: Scope;
  readonly own: ModuleProviders;
  readonly module: Module;
  readonly called: ModuleProviders;
}

function isNoReference(kind: PassedProvider["item"]["value"]["kind"]): boolean {
  return kind !== "reference" && kind !== "missing" && kind !== "text";
}

function aboutMissing({ block, own, module, called }: Call, passed: readonly PassedProvider[], report: Report) {
  const names = new Set(passed.map(({ taken }) => taken?.name));
  const missing = [...called.asked.keys()].filter((name) => !called.configured.has(name) && !names.has(name));
  if (missing.length > 0)
    report({
      span: block.head,
      message: `Pass ${listed(missing)} with providers: the called module asks for ${missing.length === 1 ? "this configuration" : "these configurations"}.`,
      related: missing.map((name) => ({ ...called.asked.get(name)!, message: `${name} is asked for here.` })),
      fixes: passProviders(missing, block, called, own),
    });
  for (const { name, to } of handedOn(module, called, names)) {
    const isGuessed = called.empty.has(name);
    report({
      ...(isGuessed && { severity: "warning" }),
      span: block.head,
      message: `Pass ${name} with providers: the called module hands it on to ${to}, and does not get it otherwise.`,
      fixes: passProviders([name], block, called, own),
    });
  }
}

/** What a module that sets up providers itself cannot be called with. */
function aboutInstances({ block: { body }, module, scope }: Call, report: Report): void {
  const instances = bodyItemOf(body, "count") ?? bodyItemOf(body, "for_each") ?? bodyItemOf(body, "depends_on");
  if (!instances) return;
  const { name, value } = instances;
  const [first] = name === "depends_on" && value.kind === "list" ? value.items : [value];
  const place = first && ownProviderWithin(module, scope);
  if (!place) return;
  report({
    span: first.span,
    message: `Remove ${name}, or the provider block of the called module: Terraform takes ${name} only where a module is passed its providers.`,
    related: [{ uri: place.uri, span: place.block.head, message: "The provider is set up here." }],
  });
}

/** @returns whether something is wrong with what is passed under a name. */
function aboutPassed(call: Call, passed: PassedProvider, taken: ConfigurationName, report: Report): boolean {
  const { block, called, own, module } = call;
  const { name, provider, span } = taken;
  if (called.configured.has(name)) {
    const { uri, block: setUp } = called.configured.get(name)!;
    report({
      span,
      message: `Remove this: the called module sets ${name} up itself, and takes no other.`,
      related: [{ uri, span: setUp.head, message: `${name} is set up here.` }],
      fixes: removing(passed, block),
    });
    return true;
  }
  const isTaken = called.required.has(name) || called.asked.has(name) || called.empty.has(name);
  const wanted = addressOfProvider(called, provider);
  const given = passed.own ? addressOfProvider(own, passed.own.provider) : wanted;
  if (!isTaken) {
    const source = registrySource(given);
    const isDefault = name === provider;
    const meant = isDefault ? undefined : meantName(name, call);
    const asked =
      isLocal(module) && given === (called.required.get(provider) ?? given) ? askForProvider(name, source, module) : [];
    report({
      ...(wanted === given && wanted.startsWith("hashicorp/") && { severity: "warning" }),
      span,
      message: isDefault
        ? `Require ${name} from ${source} in the called module: it does not say that it takes it.`
        : `The called module asks for no ${name}.${didYouMean(meant) || " Remove it, or add it to configuration_aliases there."}`,
      fixes: [
        ...(meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, changes: [{ kind: "setName", span, name: meant } as const] }]),
        ...(asked.length > 0 ? [{ title: `Let the called module take ${name}`, changes: asked }] : []),
        ...removing(passed, block),
      ],
    });
    return true;
  }
  if (wanted === given || !passed.own) return false;
  const other = nameOfProvider(given, called);
  // Of one that the module requires under that name Terraform says nothing, and takes the one for the other.
  const isDifferent = own.required.get(name) !== wanted;
  report({
    ...(!isDifferent && { severity: "warning" }),
    span: other === undefined ? passed.own.span : span,
    message:
      other === undefined
        ? `Pass a configuration of ${wanted}: ${passed.own.name} is one of ${given}.`
        : `Pass this as ${other}: the called module has ${given} under that name, and ${name} is ${wanted}.`,
    fixes:
      other === undefined ? [] : [{ title: `Change to ${other}`, changes: [{ kind: "setName", span, name: other }] }],
  });
  return true;
}

/** What a called module asks for that is most likely meant by another name. */
function meantName(name: string, { block, called }: Call): string | undefined {
  const passed = new Set(passedIn(block).map(({ taken }) => taken?.name));
  const free = [...called.asked.keys()].filter((one) => !passed.has(one) && providerIn(one) === providerIn(name));
  return similar(name, free) ?? (free.length === 1 ? free[0] : undefined);
}

/** A default configuration of a provider that the module names nowhere else, so that Terraform guesses which one it is. */
function aboutOwn(
  { name, provider, span }: ConfigurationName,
  own: ModuleProviders,
  { block, scope }: Pick<Call, "block" | "scope">,
  report: Report,
): boolean {
  if (name !== provider || own.configured.has(name) || own.required.has(name)) return false;
  const isRoot = isSetUp(scope.module) && scope.calls().length === 0;
  const source = registryAddress(name) ?? `hashicorp/${name}`;
  report({
    ...((own.empty.has(name) || !isRoot) && { severity: "warning" }),
    span,
    message: `Require ${name} from ${source} in required_providers: nothing says which provider it is${own.empty.has(name) ? "" : ", and nothing sets it up"}.`,
    fixes: [
      {
        title: `Require ${name} from ${source}`,
        changes: [requireProvider({ name, source }, scope.module, { uri: scope.uri, block })],
      },
    ],
  });
  return true;
}

function aboutQuotes(value: PassedProvider["item"]["value"], report: Report): void {
  if (value.kind !== "text") return;
  const to = { kind: "reference", path: value.text.split(".") } as const;
  report({
    severity: "warning",
    span: value.span,
    message: `Write ${value.text} without quotes: in quotes it is deprecated.`,
    fixes: [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }],
  });
}

/** Whether a module is people's own, so that they may change it. */
function isLocal({ folder }: Module): boolean {
  return rootOfInstalled(folder) === undefined;
}

/** The fix that passes it no longer. */
function removing({ item }: PassedProvider, { body }: Block): readonly Fix[] {
  const all = bodyItemOf(body, "providers");
  const isOnly = all?.value.kind === "body" && all.value.body.items.length === 1;
  return [{ title: `Remove ${isOnly ? "providers" : "it"}`, changes: [{ kind: "remove", item: isOnly ? all : item }] }];
}

/**
 * The default configurations that a called module hands on by name to modules that it calls, and has neither of its own nor among those
 * that it is passed: such a one Terraform does not look for further up.
 */
function handedOn(
  module: Module,
  { configured }: ModuleProviders,
  passed: ReadonlySet<string | undefined>,
): readonly { readonly name: string; readonly to: string }[] {
  const found = new Map<string, string>();
  for (const call of blocksOfKind(module, "module"))
    for (const { own } of passedIn(call)) {
      if (!own || own.name !== own.provider || configured.has(own.name) || passed.has(own.name)) continue;
      if (!found.has(own.name)) found.set(own.name, `module.${nameOf(call) ?? ""}`);
    }
  return [...found].map(([name, to]) => ({ name, to }));
}
