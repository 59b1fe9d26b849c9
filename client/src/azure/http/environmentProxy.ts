// The proxy that the variables of a program's environment name, as curl, az and Terraform take them. VS Code puts its own into Node's modules.
import { getDefaultProxySettings, type HttpClient, proxyPolicy } from "@azure/core-rest-pipeline";
import { ownProperty } from "../../../../server/src/text/index";

/** Sends as `client` does, through the proxy for https where HTTPS_PROXY (else ALL_PROXY, else HTTP_PROXY) names one and NO_PROXY not the host. */
export function throughProxy(
  client: HttpClient,
  environment: Readonly<Record<string, string | undefined>>,
): HttpClient {
  const variable = (name: string) =>
    ownProperty(environment, name) || ownProperty(environment, name.toLowerCase()) || undefined;
  const address = variable("HTTPS_PROXY") ?? variable("ALL_PROXY") ?? variable("HTTP_PROXY");
  // What gives a machine its identity is beside it, and behind no proxy.
  const exceptions = [...exceptionsIn(variable("NO_PROXY") ?? ""), "169.254.169.254"];
  if (address === undefined || exceptions.includes("*")) return client;
  let policy: ReturnType<typeof proxyPolicy> | undefined;
  return {
    async sendRequest(request) {
      // Only now: an address that is none fails as a proxy that cannot be reached.
      policy ??= proxyPolicy(getDefaultProxySettings(address), { customNoProxyList: exceptions });
      return policy.sendRequest(request, (one) => client.sendRequest(one));
    },
  };
}

/** As the SDK takes them: to it, a name is of that host alone, and one with a dot in front also of those below. */
function exceptionsIn(list: string): string[] {
  return list.split(/[\s,]+/).flatMap((one) => {
    const name = one
      .toLowerCase()
      .replace(/^\*(?=\.)/, "")
      .replace(/:\d+$/, "");
    if (name === "" || name === "*") return name === "" ? [] : ["*"];
    return [name, name.startsWith(".") ? name : `.${name}`];
  });
}
