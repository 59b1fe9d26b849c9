const vault = "${azurerm_key_vault.vault.id}";
//             ^^ keyword.other.interpolation.begin.hcl
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.interpolation.hcl
//                                         ^ keyword.other.interpolation.end.hcl
//                                          ^ punctuation.definition.string.end.ts
const shared = '${lower(data.azurerm_key_vault.shared.name)}-x';
//                ^^^^^ support.function.builtin.terraform
//                                                         ^ keyword.other.interpolation.end.hcl
//                                                          ^^ string.quoted.single.ts, -meta.interpolation.hcl
const escaped = `\${azurerm_key_vault.vault.id}`;
//               ^^^ keyword.other.interpolation.begin.hcl
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.interpolation.hcl
const own = `${azurerm_key_vault.vault.id}`;
//           ^^ punctuation.definition.template-expression.begin.ts
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.interpolation.hcl
const open = "${azurerm_key_vault.vault.id";
//            ^^ -keyword.other.interpolation.begin.hcl
const plain = "${name}";
//             ^^^^^^^ -meta.interpolation.hcl
const id = `/subscriptions/${subscription}/resourceGroups/rg-ml`;
//           ^^^^^^^^^^^^^ keyword.other.azure-id
//                           ^^^^^^^^^^^^ variable.other.readwrite.ts
//                                         ^^^^^^^^^^^^^^ keyword.other.azure-id
//                                                        ^^^^^ entity.name.namespace.resource-group.azure-id
