/**
 * How provisioners are written, whatever the resource. Source: developer.hashicorp.com/terraform/language/provisioners, and for
 * the arguments of each kind the pages of local-exec, remote-exec and file there.
 */
import { ownProperty } from "../../text/index";
import { type Attribute, dependentBody } from "../schema";
import { lazy } from "./lazy";
import { anyArgument, anyBodyItem, argumentSchema, block } from "./schemaBuilders";

/** What a connection takes, for any type. Source: the page of connections there, and internal/communicator/shared. */
export const connectionArguments: Readonly<Record<string, Attribute>> = {
  type: argumentSchema("string", "How to connect.", { default: "ssh", values: ["ssh", "winrm"], valuesOpen: true }),
  user: argumentSchema("string", "Who signs in: by SSH `root`, by WinRM `Administrator`, where nothing else is said."),
  password: argumentSchema("string", "The password of that user.", { sensitive: true }),
  host: argumentSchema("string", "The address of the machine, such as `self.public_ip_address`."),
  port: argumentSchema("number", "The port: for SSH 22, for WinRM 5985, where nothing else is said."),
  timeout: argumentSchema("string", "How long to try, such as `5m`.", { format: "duration" }),
  script_path: argumentSchema("string", "Where scripts are copied to on the machine."),
  target_platform: argumentSchema("string", "What the machine runs, where SSH is used.", {
    default: "unix",
    values: ["unix", "windows"],
    valuesOpen: true,
  }),
  private_key: argumentSchema("string", "The private key to sign in with by SSH.", { sensitive: true }),
  certificate: argumentSchema("string", "The certificate that goes with `private_key`, signed by an authority."),
  host_key: argumentSchema("string", "The public key of the machine, or of the authority that signed it."),
  agent: argumentSchema("bool", "Whether an SSH agent signs in."),
  agent_identity: argumentSchema("string", "The identity that the SSH agent prefers."),
  proxy_scheme: argumentSchema("string", "How to reach the proxy.", {
    values: ["http", "https", "socks5"],
    valuesOpen: true,
  }),
  proxy_host: argumentSchema("string", "A proxy between this machine and the other, or its bastion."),
  proxy_port: argumentSchema("number", "The port of the proxy."),
  proxy_user_name: argumentSchema("string", "Who signs in to the proxy."),
  proxy_user_password: argumentSchema("string", "The password of that user.", { sensitive: true }),
  bastion_host: argumentSchema("string", "A machine through which the other one is reached by SSH."),
  bastion_host_key: argumentSchema("string", "The public key of the bastion, or of the authority that signed it."),
  bastion_port: argumentSchema("number", "The port of the bastion; that of `port` where nothing else is said."),
  bastion_user: argumentSchema("string", "Who signs in to the bastion; `user` where nothing else is said."),
  bastion_password: argumentSchema("string", "The password of that user.", { sensitive: true }),
  bastion_private_key: argumentSchema("string", "The private key for the bastion.", { sensitive: true }),
  bastion_certificate: argumentSchema("string", "The certificate that goes with `bastion_private_key`."),
  https: argumentSchema("bool", "Whether WinRM goes over HTTPS."),
  insecure: argumentSchema("bool", "Whether WinRM over HTTPS skips the check of the certificate."),
  cacert: argumentSchema("string", "The certificate of the authority that HTTPS of WinRM is checked by."),
  use_ntlm: argumentSchema("bool", "Whether WinRM signs in by NTLM."),
};

/** The `connection` block of a resource or provisioner. */
export const connection = block(
  "How provisioners reach the machine.",
  { ...connectionArguments, "*": anyArgument },
  { maxItems: 1 },
);

const summary = "Runs a script or command after creation. A last resort.";

const common = {
  when: argumentSchema(
    "dynamic",
    "`destroy` runs it before the resource is destroyed instead of after it is created.",
    {
      means: "word",
      values: ["create", "destroy"],
    },
  ),
  on_failure: argumentSchema(
    "dynamic",
    "`continue` goes on when it fails, instead of marking the resource as tainted.",
    {
      means: "word",
      values: ["continue", "fail"],
    },
  ),
  connection,
};

/** The kinds that Terraform has. */
export const provisionerKinds: readonly string[] = ["local-exec", "remote-exec", "file"];

/** A script or command beside a resource. What it takes depends on its label. */
export const provisioner: Attribute = {
  ...block(summary, { ...common, "*": anyBodyItem }, { labels: ["type"] }),
  dependentBody: dependentBody("label", (kind) => {
    const own = provisionerKinds.includes(kind) ? ownProperty(lazy().provisionerArguments, kind) : undefined;
    return own && block(summary, { ...own, ...common }, { labels: ["type"] });
  }),
};
