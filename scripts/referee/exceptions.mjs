// What counts neither as found nor as missed, each with its reason: part of the page.

/** `case` and `kind` are patterns of a case's name and of the kind; what has no `kind` is about all of that case. */
export const exceptions = [
  {
    kind: /^Module uses experimental features$|^Invalid experiment|^Unknown experiment|^Experiment/,
    reason: "only alpha releases have experiments, and each has its own",
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
    reason: "nothing in these files says that their module is a root module, and in any other module it is allowed",
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
    reason: "a folder with only override files may be copied into another one, so we only mention it",
  },
  {
    case: /example_EC2PublicIP/,
    kind: /^for-each-value$/,
    reason: "the plan refuses what we find: `validate` continues if the elements of a list are not known",
  },
  {
    case: /^(?:terraform|hcl|testdata|examples)\//,
    kind: /^Unreadable module directory$/,
    reason: "the case calls something outside of its own folder, which is only in the original repository",
  },
  {
    case: /enable_tracing/,
    kind: /^Error in function call$/,
    reason: "the path of the file begins where Terraform is started, and nothing says that this is in this folder",
  },
  {
    case: /init-with-(?:overrides-and-)?duplicates|multiple-required-providers-with-syntax-error/,
    kind: /^(?:Unexpected "resource" block|Missing attribute value)$/,
    reason: "it follows from a mistyped brace above: we name the brace, and not what follows from it",
  },
  {
    case: /^text \d+ /,
    kind: /^(?:Missing expression|Unbalanced parentheses|Missing close bracket on index)$/,
    reason: "of what is never closed, Terraform names the end of the file, and we the place where it begins",
  },
  {
    case: /^text \d+ .*(?:"unclosed|\$\{~"trim")/s,
    kind: /^(?:Invalid multi-line string|Argument or block definition required)$/,
    reason: "it follows from a text that is not closed or a sign that is not allowed above: we name that alone",
  },
  {
    case: /unbalanced_eval_brackets/,
    kind: /^Invalid multi-line string$/,
    reason: "it follows from a text that is not closed above: we name that alone",
  },
  {
    case: /kubernetes\/example_Tiller/,
    kind: /^Extraneous label for resource$/,
    reason: "it follows from a block that is not closed above: we name that block, and read the next one as a whole",
  },
  {
    case: /example_AzureContainerInstanceEnvVarSecureValueType/,
    kind: /^missing-argument$/,
    reason:
      "it has a type of another provider too, so a provider judges it that accepts everything, and azurerm requires this block",
  },
  {
    case: /dynamic_blocks_with_nested/,
    kind: /^wrong-type$/,
    reason: "a provider judges it that accepts everything, and azuread takes a set here",
  },
  {
    case: /compute_machine_image_test/,
    kind: /^Invalid resource type$/,
    reason:
      "the case names a second provider for types of the first, and the one that judges has each type for one provider alone",
  },
  {
    case: /invalid_terraform_syntax/,
    kind: /^Unsupported argument$/,
    reason: "it follows from a block without a name and braces above: we name that block, and not each of its lines",
  },
  {
    case: /^terraform\/graph\/resources\//,
    kind: /^Invalid registry module source address$/,
    reason:
      "of `version` beside a source that is not in a registry, Terraform names the source, and we `version`, which has to go",
  },
  {
    case: /config-graph\/already-installed-now-invalid/,
    kind: /^Invalid module source address$/,
    reason:
      "a source that begins with `path.module` is wrong in a module that others call, where it is `foo/bar`, and right where Terraform is started in that folder, where it is `./bar`: a folder may be both, and releases before 1.15, which refuse it anyway, we name if the files choose one",
  },
  {
    case: /list-in-child-module/,
    reason: "a folder that others call may be queried by itself, and then its `list` blocks are those of a root module",
  },
  {
    case: /only-(?:nested-)?test-files/,
    kind: /^Unreadable module directory$/,
    reason: "tests run in the folder of their module, and the case does not say which folder that is",
  },
];

/** The reason why an outcome does not count, if there is one. */
export function exceptionOf(name, kind) {
  return exceptions.find((one) => (!one.case || one.case.test(name)) && (!one.kind || one.kind.test(kind)))?.reason;
}
