import { noValue, resolve, type Scope, textOfLiteral } from "../analysis/index";
import { armTypeIn, isOfAzapi } from "../azure/index";
import { addressRangeOf, networkAddressOf } from "../evaluation/index";
import { type BodyItem, setText, typeOf, valuesIn } from "../model/index";
import type { Report, Rule } from "./rule";

const inSubnets = ["address_prefix", "address_prefixes"];
const inRules = ["source_address_prefix", "destination_address_prefix"].flatMap((name) => [name, `${name}es`]);

export const hostBits: Rule = {
  id: "host-bits",
  severity: "error",
  certainty: "azure",
  summary: "An address range of a network, a subnet or a security rule that begins with the address of a host.",
  why: "The apply fails with InvalidCIDRNotation, or for security rules with SecurityRuleInvalidAddressPrefix: a range begins with its network's address, 10.0.1.0/24 and not 10.0.1.5/24.",
  source:
    "https://github.com/kubernetes-sigs/cloud-provider-azure/issues/5599, and Azure's answer InvalidCIDRNotation, which names the range to write",
  concerns: (attribute) => attribute !== undefined && ofTexts.has((attribute.elem ?? attribute).type),
  names: new Set(["body", "address_space", ...inSubnets, ...inRules]),
  bodyItem({ item, body }, report) {
    const { block, scope } = body.node;
    if (places.has([typeOf(block), ...body.path, item.name].join("."))) check(item, scope, report);
    else if (item.name === "body" && isOfAzapi(block) && withRanges.test(armTypeIn(block.body, scope) ?? ""))
      for (const value of valuesIn(item.value))
        if (value.kind === "body")
          for (const one of value.body.items) if (properties.test(one.name)) check(one, scope, report);
  },
};

/** Texts, lists of them, and the bodies of azapi. */
const ofTexts: ReadonlySet<string> = new Set(["string", "dynamic"]);

function check({ name, value: given }: BodyItem, scope: Scope, report: Report): void {
  const { value, isAssumed, declaration } = resolve(given, scope);
  if (isAssumed) return;
  for (const item of value.kind === "list" ? value.items : [value]) {
    const text = textOfLiteral(item, scope, noValue);
    const range = text === undefined ? undefined : addressRangeOf(text);
    const network = range && networkAddressOf(range);
    if (network === undefined) continue;
    report({
      span: declaration ? given.span : item.span,
      message: `Write ${network} for ${text} in ${name}: Azure takes no range that begins with the address of a host.`,
      ...(declaration
        ? { related: [{ uri: declaration.uri, span: item.span, message: "The range is set here." }] }
        : { fixes: [setText(item, network)] }),
    });
  }
}

/** Arguments that take a range, by their place in a type. */
const places: ReadonlySet<string> = new Set([
  "azurerm_virtual_network.address_space",
  ...within("azurerm_virtual_network.subnet", inSubnets),
  ...within("azurerm_subnet", inSubnets),
  ...within("azurerm_network_security_group.security_rule", inRules),
  ...within("azurerm_network_security_rule", inRules),
]);

function within(place: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${place}.${name}`);
}

/** The same in Azure's words, by the types that have them. */
const properties = /^(?:addressPrefix|sourceAddressPrefix|destinationAddressPrefix)(?:es)?$/;
const withRanges = /^Microsoft\.Network\/(?:virtualNetworks(?:\/subnets)?|networkSecurityGroups(?:\/securityRules)?)$/i;
