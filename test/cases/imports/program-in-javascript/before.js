const { TerraformStack } = require("cdktf");

class Program extends TerraformStack {
  constructor(scope, id) { super(scope, id); }
}

module.exports = { Program };
