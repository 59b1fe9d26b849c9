import { TerraformLocal } from "cdktf";

new TerraformLocal(this, "tried", '${try(uper("x"), "x")}');
//                                       ^^^^ hint unknown-function: Terraform has no function uper. Did you mean upper?
//~ new TerraformLocal(this, "tried", '${try(upper("x"), "x")}');

new TerraformLocal(this, "fine", '${can(upper("x"))}');
