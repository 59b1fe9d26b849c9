import { TerraformLocal } from "cdktf";

new TerraformLocal(this, "tried", '${try(upper("x"), "x")}');

new TerraformLocal(this, "fine", '${can(upper("x"))}');
