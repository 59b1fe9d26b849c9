// What counts neither as found nor as missed, each with its reason: part of the page.

/** `case` and `kind` are patterns of a case's name and of the kind; what has no `kind` is about all of that case. */
export const exceptions = [
  {
    kind: /^Module uses experimental features$|^Invalid experiment|^Unknown experiment|^Experiment/,
    reason: "experiments are of alpha releases, each with its own",
  },
  {
    kind: /^moved-address$/,
    reason: "the plan refuses what we find, and neither program plans here",
  },
  {
    kind: /^(?:No value for required variable|Failed to request input from user for variable .*|Unable to compute static value)$/,
    reason: "values that `init` wants for variables in sources of modules are those of its command line",
  },
  {
    kind: /^(?:Ephemeral output not allowed|Output refers to sensitive values|Root module output deprecated)$/,
    reason: "nothing in these files says that their module is a root module, and in any other one it is right",
  },
  {
    kind: /^Invalid (?:"moved" address|lifecycle configuration for ephemeral resource)$/,
    reason: "OpenTofu names the head of the block, and we the address or the argument in it, which is on another line",
  },
  {
    case: /invalid-backend-configuration\/unknown-attr/,
    kind: /^unknown-argument$/,
    reason: "`init` refuses an argument that a backend does not have, and `validate` does not look into backends",
  },
  {
    case: /override-nonexist-variable/,
    kind: /^(?:Missing base variable declaration to override|refused by the suite)$/,
    reason: "a folder of nothing but override files may be copied into another one: it is only mentioned",
  },
  {
    case: /example_EC2PublicIP/,
    kind: /^for-each-value$/,
    reason: "the plan refuses what we find: `validate` goes on where the elements of a list are not known",
  },
  {
    case: /^(?:terraform|hcl|testdata|examples)\//,
    kind: /^Unreadable module directory$/,
    reason: "what a case calls outside of its own folder was left behind in the repository that it is from",
  },
  {
    case: /enable_tracing/,
    kind: /^Error in function call$/,
    reason: "the path of the file begins where Terraform is started, and nothing says that this is in this folder",
  },
  {
    case: /init-with-(?:overrides-and-)?duplicates/,
    kind: /^Unexpected "resource" block$/,
    reason: "it follows from a brace that was mistyped above, which we name, and nothing that follows from it",
  },
  {
    case: /only-(?:nested-)?test-files/,
    kind: /^Unreadable module directory$/,
    reason: "tests are run from the folder of their module, and which that is the case does not say",
  },
];

/** The reason why an outcome does not count, if there is one. */
export function exceptionOf(name, kind) {
  return exceptions.find((one) => (!one.case || one.case.test(name)) && (!one.kind || one.kind.test(kind)))?.reason;
}
